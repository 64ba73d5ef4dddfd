"""Legrand's "Works with Legrand" (Eliot) cloud: Home + Control v1.0 and Smarther v2.0 behind one gateway."""

from bot.clouds.eliot.client import EliotCloud

__all__ = ["EliotCloud"]
