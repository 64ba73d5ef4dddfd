"""Who may do what in a chat, before roles: the person who connected the home, and the group's admins."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Bot
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.chat.refusals import meaning
from bot.chat.request import Right
from bot.services.registry import Registry
from storage.records import ChatRecord

log = logging.getLogger(__name__)

_KNOWN_FOR = timedelta(minutes=5)
_REMEMBERED = 10_000
_ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})
_PRESENT = frozenset({*_ADMINS, ChatMemberStatus.MEMBER, ChatMemberStatus.RESTRICTED})


@dataclass(frozen=True, slots=True)
class _Standing:
    status: str
    asked_at: datetime


class Rights:
    def __init__(self, bot: Bot, registry: Registry, *, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._registry = registry
        self._clock = clock
        self._standings: dict[tuple[int, int], _Standing] = {}

    async def may(self, chat: ChatRecord, person: int, right: Right, *, fresh: bool = False) -> bool:
        """``fresh`` asks Telegram even when the answer is known: before something that lasts."""
        if right is Right.ANYBODY or (chat.kind == "private" and chat.telegram_id == person):
            return True
        if chat.kind == "private":
            return False
        if right is Right.SEE:
            return True
        links = await self._registry.links(chat)
        status = await self._status(chat.telegram_id, person, fresh=fresh)
        if any(link.person == person for link in links):
            return status in _PRESENT
        return status in _ADMINS

    def forget(self, chat: int, person: int | None = None) -> None:
        """Something changed in this chat."""
        for key in [key for key in self._standings if key[0] == chat and person in (None, key[1])]:
            del self._standings[key]

    async def _status(self, chat: int, person: int, *, fresh: bool) -> str:
        known = self._standings.get((chat, person))
        if not fresh and known is not None and self._clock() - known.asked_at < _KNOWN_FOR:
            return known.status
        try:
            member = await self._bot.get_chat_member(chat, person)
        except TelegramError as error:
            # Nobody gets a right because Telegram does not answer.
            log.warning("standing unknown", extra={"chat": chat, "why": meaning(error).value})
            return known.status if known is not None and not fresh else ChatMemberStatus.LEFT
        if len(self._standings) >= _REMEMBERED:
            self._standings.clear()
        status = str(member.status)
        if status == ChatMemberStatus.RESTRICTED and not getattr(member, "is_member", True):
            status = ChatMemberStatus.LEFT
        self._standings[chat, person] = _Standing(status, self._clock())
        return status
