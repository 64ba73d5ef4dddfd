"""What only the operators can mend, told to each of them."""

import logging

from telegram.error import TelegramError

from bot.chat import makers
from bot.chat.delivery import Delivery, Place
from bot.chat.refusals import meaning
from bot.chat.screen import Screen
from bot.domain.cloud import Makers, maker_of
from bot.locales import locale
from bot.services.alarms import Alarms

log = logging.getLogger(__name__)


class Notices:
    def __init__(
        self, delivery: Delivery, alarms: Alarms, *, makers: Makers, operators: frozenset[int], default_locale: str
    ) -> None:
        self._delivery = delivery
        self._alarms = alarms
        self._makers = makers
        self._operators = operators
        self._default_locale = default_locale

    async def tell_operators(self) -> None:
        """Waits for the next alarm and tells it to every operator."""
        alarm = await self._alarms.next()
        spoken = locale(self._default_locale) if self._default_locale else locale("en")
        values = makers.words(maker_of(self._makers, alarm.cloud), spoken)
        text = spoken(f"alarm-{alarm.name.replace('_', '-')}", **values)
        for operator in self._operators:
            try:
                await self._delivery.show(Place(operator), Screen(text))
            except TelegramError as error:
                log.warning("operator not told", extra={"operator": operator, "why": meaning(error).value})
