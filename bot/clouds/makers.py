"""The makers whose clouds the bot speaks to."""

from typing import Final

from bot.domain.allowance import Limits
from bot.domain.cloud import Maker

ELIOT: Final = Maker("eliot", "Legrand", "Home + Control", (3.0, 40.0))
NETATMO: Final = Maker("netatmo", "Netatmo", "Home + Control", (7.0, 30.0))

NETATMO_LIMITS: Final = Limits(user_now=50, user_hour=500, all_now=200, all_hour=2000, each_now=2, each_hour=20)
"""As the maker publishes them; the application's grow from its hundredth user on."""
