"""Messages nobody asked for just now: "it is back" to a chat, alarms to the operators."""

import logging

from markupsafe import Markup
from telegram.error import TelegramError

from bot.chat import choosing, topics, wording
from bot.chat.delivery import Delivery, Place
from bot.chat.desk import Desk, chosen_plant
from bot.chat.refusals import Refusal, meaning
from bot.chat.screen import Button, Screen
from bot.locales import Locale, best, locale
from bot.services.alarms import Alarms
from storage.records import ChatRecord, WatchRecord

log = logging.getLogger(__name__)

_LINE = Markup("\n")


class Notices:
    def __init__(
        self,
        delivery: Delivery,
        desk: Desk,
        alarms: Alarms,
        *,
        operators: frozenset[int],
        default_locale: str,
    ) -> None:
        self._delivery = delivery
        self._desk = desk
        self._alarms = alarms
        self._operators = operators
        self._default_locale = default_locale

    async def tell_what_is_back(self) -> None:
        """Tells every chat that was promised a word; a chat that cannot be reached now is told later."""
        async for watch in self._desk.watching.back():
            if await self._tell(watch):
                await self._desk.watching.told(watch)

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
        chat = await self._desk.registry.chat_by_id(watch.chat)
        if chat is None or not chat.active:
            return True
        spoken = best(chat.locale, default=self._default_locale)
        said, about = await self._way_home(chat, watch, spoken)
        text = spoken("back-again", reference=watch.reference)
        screen = Screen(text + about, ((Button(spoken.label("door-status"), said),),))
        try:
            await topics.tell(self._desk.household, chat, screen, self._delivery.show, thread=watch.thread)
        except TelegramError as error:
            return meaning(error) is Refusal.CHAT_GONE
        return True

    async def _way_home(self, chat: ChatRecord, watch: WatchRecord, spoken: Locale) -> tuple[str, Markup]:
        """The command that shows the home the watch is about, and its name where the chat has several."""
        links = await self._desk.registry.links(chat)
        meant = [link for link in links if link.id == watch.link] if len(links) > 1 else []
        for link, home in await choosing.known(self._desk, meant):
            plant = chosen_plant(link, home)
            if plant is not None:
                told = spoken("about-home", name=wording.name(plant, spoken))
                return f"status #{home.number(plant)}", _LINE + told
        return "status", Markup()
