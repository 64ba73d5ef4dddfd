"""The page on which a visitor plays a family: its phones, the simulated house, the faults of its cloud."""

from bot.simulator.playground.app import playground

__all__ = ["playground"]
