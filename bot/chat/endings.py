"""Guest passes that are over, by time or because nobody lends them any more: told, and nothing is left of them."""

import logging
from dataclasses import replace

from telegram.error import TelegramError

from bot.chat import topics
from bot.chat.delivery import Delivery, Place
from bot.chat.refusals import Refusal, meaning
from bot.chat.rights import Rights
from bot.chat.screen import Screen
from bot.locales import best
from bot.services.household import Given, Household, LeaveKind
from bot.services.registry import Registry
from storage.records import ChatRecord

log = logging.getLogger(__name__)

_PASSING = frozenset({Refusal.UNREACHABLE, Refusal.TOO_FAST})
"""What is worth another try. A group in which the bot may not write will not be written to."""


class Endings:
    """A leave that is over gives nobody a right, told or not. Only what is told and tidied up waits for a round."""

    def __init__(
        self, delivery: Delivery, registry: Registry, household: Household, rights: Rights, *, default_locale: str
    ) -> None:
        self._delivery = delivery
        self._registry = registry
        self._household = household
        self._rights = rights
        self._default_locale = default_locale

    async def revoke_what_ended(self) -> None:
        """Told first: a bot that stops in between tells it again, and never not at all."""
        for chat, given in await self._household.ended():
            if await self._tell(chat, given):
                await self._household.revoke(chat, given.id)

    async def revoke_what_nobody_lends(self) -> None:
        """Passes from somebody who may let nobody in any more, where something changed that may be the reason."""
        for number in self._household.to_look_over():
            chat = await self._registry.chat_by_id(number)
            for given in await self._household.passes(number) if chat is not None and chat.active else ():
                if chat is not None and await self._rights.lends_no_more(chat, given.made_by):
                    await self._void(chat, given)

    async def _void(self, chat: ChatRecord, given: Given) -> None:
        if not await self._tell(chat.id, given, void=True):
            self._household.look_over(chat.id)
        elif await self._household.revoke(chat.id, given.id) is not None and given.person is not None:
            await self._tell_guest(given.person, chat)

    async def _tell(self, number: int, given: Given, *, void: bool = False) -> bool:
        """False when the group cannot be reached just now. Links nobody opened, and approvals, end unsaid."""
        if given.kind is not LeaveKind.PASS or given.person is None:
            return True
        chat = await self._registry.chat_by_id(number)
        if chat is None or not chat.active:
            return True
        spoken = best(chat.locale, default=self._default_locale)
        names = await self._registry.names([given.person, given.made_by])
        guest, giver = (names.get(person, spoken.label("nameless")) for person in (given.person, given.made_by))
        text = spoken("pass-void", person=guest, giver=giver) if void else spoken("pass-ended", person=guest)
        try:
            await topics.tell(self._household, chat, Screen(text), self._quietly)
        except TelegramError as error:
            refusal = meaning(error)
            log.warning("end of a pass not told", extra={"chat": chat.telegram_id, "why": refusal.value})
            return refusal not in _PASSING
        return True

    async def _tell_guest(self, person: int, chat: ChatRecord) -> None:
        """In private, where they opened the link."""
        private = await self._registry.known_chat(person)
        if private is None or not private.active:
            return
        spoken = best(private.locale, chat.locale, default=self._default_locale)
        try:
            await self._delivery.show(Place(person, silent=True), Screen(spoken("pass-void-own", group=chat.title)))
        except TelegramError as error:
            log.info("not shown in private", extra={"person": person, "why": meaning(error).value})

    async def _quietly(self, place: Place, screen: Screen) -> Place:
        return await self._delivery.show(replace(place, silent=True), screen)
