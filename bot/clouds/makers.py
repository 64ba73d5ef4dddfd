"""The makers whose clouds the bot speaks to."""

from typing import Final

from bot.domain.cloud import Maker

ELIOT: Final = Maker("eliot", "Legrand", "Home + Control", (3.0, 40.0))
NETATMO: Final = Maker("netatmo", "Netatmo", "Home + Control", (7.0, 30.0))
