"""The makers whose clouds the bot speaks to."""

from typing import Final

from bot.domain.allowance import Limits
from bot.domain.cloud import Maker

ELIOT: Final = Maker(
    key="eliot",
    name="Legrand",
    account="Legrand/BTicino",
    # Smarther's: of the two apps its accounts have, the one that still has homes behind it.
    app="Thermostat",
    set_points=(3.0, 40.0),
    portal="developer.legrand.com",
    settings="BOT_ELIOT",
    keyed_by="BOT_ELIOT_SUBSCRIPTION_KEY",
)
NETATMO: Final = Maker(
    key="netatmo",
    name="Netatmo",
    account="Netatmo",
    app="Home + Control",
    set_points=(7.0, 30.0),
    portal="dev.netatmo.com",
    settings="BOT_NETATMO",
    keyed_by="BOT_NETATMO_CLIENT_ID",
)

NETATMO_LIMITS: Final = Limits(user_now=50, user_hour=500, all_now=200, all_hour=2000, each_now=2, each_hour=20)
"""As the maker publishes them; the application's grow from its hundredth user on."""
