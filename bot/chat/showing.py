"""The screens of an answer to Telegram as they come: the first at once, later ones beside the chat's next updates."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from dataclasses import replace

from telegram.error import TelegramError

from bot.chat import topics
from bot.chat.delivery import Delivery, Place
from bot.chat.desk import Desk
from bot.chat.refusals import Refusal, meaning
from bot.chat.request import Request
from bot.chat.screen import Button, Screen
from bot.locales import Value, best
from bot.services.nursery import Nursery
from bot.services.stride import in_step
from storage.records import ChatRecord

log = logging.getLogger(__name__)

_AT_ONCE = 0.3
"""Seconds after which a press is answered though its screen is not ready yet."""
_TYPING_AFTER = 1.0


class Showing:
    def __init__(self, desk: Desk, delivery: Delivery, nursery: Nursery, *, default_locale: str) -> None:
        self._desk = desk
        self._delivery = delivery
        self._nursery = nursery
        self._default_locale = default_locale

    async def typed(self, place: Place, screens: AsyncIterator[Screen]) -> None:
        """The first screen within the update's turn; the others follow."""
        await in_step()
        screen = await self._patiently(place, anext(screens, None))
        if screen is not None and not (screen.own and await self._delivery.whisper(place, screen)):
            place = await self.shown(place, screen)
            self._nursery.start(self._rest(place, screens), name="screens")

    async def pressed(self, query: str, place: Place, request: Request, screens: AsyncIterator[Screen]) -> None:
        """Answers the press at once, then edits the message as the screens come."""
        first = self._nursery.start(_next(screens), name="press")
        done, _ = await asyncio.wait({first}, timeout=_AT_ONCE)
        if not done:
            await self._delivery.answer(query, request.own_locale.label("press-working"))
        screen = await first
        if done:
            await self._delivery.answer(query, screen.toast if screen else "")
        if screen is None:
            return
        if screen.spent:
            await self._delivery.spend(place)
        if screen.own and not request.private:
            await self._own(place, screen, told=bool(done))
            return
        place = await self.shown(place, screen)
        self._nursery.start(self._rest(place, screens), name="screens")

    async def shown(self, place: Place, screen: Screen) -> Place:
        """Where the screen stands now, shown or not; of a chat that is gone, the registry hears."""
        try:
            return await self._delivery.show(place, screen)
        except TelegramError as error:
            refusal = meaning(error)
            log.warning("screen not shown", extra={"chat": place.chat, "why": refusal.value})
            if refusal is Refusal.CHAT_GONE:
                await self._desk.posts.lost(place.chat)
            return place

    async def privately(self, person: int, screen: Screen) -> bool:
        """False when the person never opened their private chat with the bot, or closed it again."""
        try:
            await self._delivery.show(Place(person), screen)
        except TelegramError as error:
            log.info("not shown in private", extra={"person": person, "why": meaning(error).value})
            return False
        return True

    async def announce(
        self,
        language: str | None,
        chat: ChatRecord,
        key: str,
        values: Mapping[str, Value],
        doors: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Tells everybody in a chat, in the chat's language; while it has none, in that of who acts."""
        locale = best(chat.locale, language, default=self._default_locale)
        row = tuple(Button(locale.label(label), said) for label, said in doors)
        screen = Screen(locale(key, **values), (row,) if row else ())
        await topics.tell(self._desk.household, chat, screen, self.shown)

    async def _own(self, place: Place, screen: Screen, *, told: bool) -> None:
        """The presser's own business. The toast has told it, unless it was spent or there is something to press."""
        if (screen.rows or not told) and not await self._delivery.whisper(place, screen) and not told:
            # The panel is not the presser's to change.
            await self.shown(replace(place, message=None), Screen(screen.text))

    async def _patiently(self, place: Place, answer: Awaitable[Screen | None]) -> Screen | None:
        """The answer. Who waits for it longer than a moment sees that the bot is typing."""
        typing: list[asyncio.Task[None]] = []

        def begin() -> None:
            typing.append(self._nursery.start(self._delivery.typing(place), name="typing"))

        timer = asyncio.get_running_loop().call_later(_TYPING_AFTER, begin)
        try:
            screen = await answer
        finally:
            timer.cancel()
        if typing:
            # Telegram must hear of it before the answer, or the bot would seem to write another one.
            await asyncio.wait(typing)
        return screen

    async def _rest(self, place: Place, screens: AsyncIterator[Screen]) -> None:
        async for screen in screens:
            place = await self.shown(place, screen)


async def _next(screens: AsyncIterator[Screen]) -> Screen | None:
    return await anext(screens, None)
