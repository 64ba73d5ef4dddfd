"""Netatmo Connect: the cloud to which Legrand's and BTicino's newer homes belong, and Netatmo's own heating."""

from bot.clouds.netatmo.client import NetatmoCloud
from bot.clouds.netatmo.sign_in import NetatmoSignIn

__all__ = ["NetatmoCloud", "NetatmoSignIn"]
