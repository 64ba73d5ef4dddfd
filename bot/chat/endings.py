"""Guest passes whose time is over: the group hears of it, and nothing is left of them."""

import logging
from dataclasses import replace

from telegram.error import TelegramError

from bot.chat import topics
from bot.chat.delivery import Delivery, Place
from bot.chat.refusals import Refusal, meaning
from bot.chat.screen import Screen
from bot.locales import best
from bot.services.household import Given, Household, LeaveKind
from bot.services.registry import Registry

log = logging.getLogger(__name__)

_PASSING = frozenset({Refusal.UNREACHABLE, Refusal.TOO_FAST})
"""What is worth another try. A group in which the bot may not write will not be written to."""


class Endings:
    """A leave that is over gives nobody a right, told or not. Only what is told and tidied up waits for a round."""

    def __init__(self, delivery: Delivery, registry: Registry, household: Household, *, default_locale: str) -> None:
        self._delivery = delivery
        self._registry = registry
        self._household = household
        self._default_locale = default_locale

    async def revoke_what_ended(self) -> None:
        """Told first: a bot that stops in between tells it again, and never not at all."""
        for chat, given in await self._household.ended():
            if await self._tell(chat, given):
                await self._household.revoke(chat, given.id)

    async def _tell(self, number: int, given: Given) -> bool:
        """False when the group cannot be reached just now. Links nobody opened, and approvals, end unsaid."""
        if given.kind is not LeaveKind.PASS or given.person is None:
            return True
        chat = await self._registry.chat_by_id(number)
        if chat is None or not chat.active:
            return True
        spoken = best(chat.locale, default=self._default_locale)
        name = (await self._registry.names([given.person])).get(given.person, spoken.label("nameless"))
        try:
            await topics.tell(self._household, chat, Screen(spoken("pass-ended", person=name)), self._quietly)
        except TelegramError as error:
            refusal = meaning(error)
            log.warning("end of a pass not told", extra={"chat": chat.telegram_id, "why": refusal.value})
            return refusal not in _PASSING
        return True

    async def _quietly(self, place: Place, screen: Screen) -> Place:
        return await self._delivery.show(replace(place, silent=True), screen)
