"""Messages nobody asked for just now: "it is back" to a chat, alarms to the operators."""

import logging

from telegram.error import TelegramError

from bot.chat.delivery import Delivery, Place
from bot.chat.refusals import Refusal, meaning
from bot.chat.screen import Button, Screen
from bot.locales import best, locale
from bot.services.alarms import Alarms
from bot.services.registry import Registry
from bot.services.watching import Watching
from storage.records import WatchRecord

log = logging.getLogger(__name__)


class Notices:
    def __init__(
        self,
        delivery: Delivery,
        registry: Registry,
        watching: Watching,
        alarms: Alarms,
        *,
        operators: frozenset[int],
        default_locale: str,
    ) -> None:
        self._delivery = delivery
        self._registry = registry
        self._watching = watching
        self._alarms = alarms
        self._operators = operators
        self._default_locale = default_locale

    async def tell_what_is_back(self) -> None:
        """Tells every chat that was promised a word; a chat that cannot be reached now is told later."""
        async for watch in self._watching.back():
            if await self._tell(watch):
                await self._watching.told(watch)

    async def tell_operators(self) -> None:
        """Waits for the next alarm and tells it to every operator."""
        name = await self._alarms.next()
        spoken = locale(self._default_locale) if self._default_locale else locale("en")
        for operator in self._operators:
            try:
                await self._delivery.show(Place(operator), Screen(spoken(f"alarm-{name.replace('_', '-')}")))
            except TelegramError as error:
                log.warning("operator not told", extra={"operator": operator, "why": meaning(error).value})

    async def _tell(self, watch: WatchRecord) -> bool:
        chat = await self._registry.chat_by_id(watch.chat)
        if chat is None or not chat.active:
            return True
        spoken = best(chat.locale, default=self._default_locale)
        screen = Screen(
            spoken("back-again", reference=watch.reference), ((Button(spoken.label("door-status"), "status"),),)
        )
        try:
            await self._delivery.show(Place(chat.telegram_id, thread=watch.thread), screen)
        except TelegramError as error:
            return meaning(error) is Refusal.CHAT_GONE
        return True
