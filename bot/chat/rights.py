"""Who may do what in a chat: the one place that asks Telegram who is there, and the household what they are."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Bot, ChatMember, ChatMemberAdministrator, ChatMemberOwner
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.chat.refusals import meaning
from bot.chat.updates import GROUP_ANONYMOUS_BOT, full_name
from bot.domain.giving import still_lends
from bot.domain.rights import Role, Standing
from bot.services.household import Household, Presence
from bot.services.registry import Registry
from storage.records import ChatRecord

log = logging.getLogger(__name__)

_KNOWN_FOR = timedelta(minutes=5)
_REMEMBERED = 10_000
_ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})
_PRESENT = frozenset({*_ADMINS, ChatMemberStatus.MEMBER, ChatMemberStatus.RESTRICTED})


@dataclass(frozen=True, slots=True)
class _Seen:
    presence: Presence
    asked_at: datetime


class Rights:
    def __init__(self, bot: Bot, registry: Registry, household: Household, *, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._registry = registry
        self._household = household
        self._clock = clock
        self._seen: dict[tuple[int, int], _Seen] = {}
        self._admins: dict[int, tuple[datetime, Mapping[int, str]]] = {}

    async def standing(self, chat: ChatRecord, person: int, *, fresh: bool = False) -> Standing:
        """What this person is there now. ``fresh`` asks Telegram even when the answer is known: before something
        that lasts."""
        presence = Presence.MEMBER if chat.kind == "private" else await self._presence(chat, person, fresh=fresh)
        links = await self._registry.links(chat)
        standing = await self._household.standing(chat, person, presence, links)
        if not standing.leaves:
            return standing
        lenders = await self._household.lenders(chat.id, person)
        void = {giver for giver in lenders if not await self._lends(chat, giver, await self._presence(chat, giver))}
        if not void:
            return standing
        self._household.look_over(chat.id)
        return await self._household.standing(chat, person, presence, links, void=void)

    async def lends_no_more(self, chat: ChatRecord, giver: int) -> bool:
        """Whether the passes that this person gave there are over. Asks Telegram afresh; while it does not answer, they
        are not."""
        presence = await self._asked(chat, giver)
        return presence is not None and not await self._lends(chat, giver, presence)

    async def _lends(self, chat: ChatRecord, giver: int, presence: Presence) -> bool:
        standing = await self._household.standing(chat, giver, presence, await self._registry.links(chat))
        return still_lends(standing, self._clock())

    async def standing_of(self, person: int, chat: ChatRecord, fresh: bool) -> Standing:
        """As `standing`, also of somebody who writes as the group."""
        if person == GROUP_ANONYMOUS_BOT:
            # Certainly one of the admins, but which? Whoever it is may look; to act, a press tells who it is.
            return Standing(person, Role.GUEST, await self._household.rules(chat.id))
        return await self.standing(chat, person, fresh=fresh)

    async def admins(self, chat: ChatRecord) -> Mapping[int, str]:
        """Telegram's admins of a group, with their names, as far as they show themselves."""
        known = self._admins.get(chat.telegram_id)
        if known is not None and self._clock() - known[0] < _KNOWN_FOR:
            return known[1]
        try:
            members = await self._bot.get_chat_administrators(chat.telegram_id)
        except TelegramError as error:
            log.warning("admins unknown", extra={"chat": chat.telegram_id, "why": meaning(error).value})
            return {}
        seen = (member for member in members if isinstance(member, ChatMemberAdministrator | ChatMemberOwner))
        people = {m.user.id: full_name(m.user) for m in seen if not (m.user.is_bot or m.is_anonymous)}
        if len(self._admins) >= _REMEMBERED:
            self._admins.clear()
        self._admins[chat.telegram_id] = self._clock(), people
        return people

    def forget(self, chat: int, person: int | None = None) -> None:
        """Something changed in this chat."""
        self._admins.pop(chat, None)
        for key in [key for key in self._seen if key[0] == chat and person in (None, key[1])]:
            del self._seen[key]

    async def _presence(self, chat: ChatRecord, person: int, *, fresh: bool = False) -> Presence:
        known = self._seen.get((chat.telegram_id, person))
        if not fresh and known is not None and self._clock() - known.asked_at < _KNOWN_FOR:
            return known.presence
        asked = await self._asked(chat, person)
        if asked is not None:
            return asked
        # Nobody gets a right because Telegram does not answer.
        return known.presence if known is not None and not fresh else Presence.ABSENT

    async def _asked(self, chat: ChatRecord, person: int) -> Presence | None:
        """None when Telegram does not say."""
        try:
            member = await self._bot.get_chat_member(chat.telegram_id, person)
        except TelegramError as error:
            log.warning("standing unknown", extra={"chat": chat.telegram_id, "why": meaning(error).value})
            return None
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        presence = _presence(member)
        self._seen[chat.telegram_id, person] = _Seen(presence, self._clock())
        return presence


def is_there(member: ChatMember) -> bool:
    return _presence(member) is not Presence.ABSENT


def _presence(member: ChatMember) -> Presence:
    if member.status in _ADMINS:
        return Presence.ADMIN
    if member.status == ChatMemberStatus.RESTRICTED and not getattr(member, "is_member", True):
        return Presence.ABSENT
    return Presence.MEMBER if member.status in _PRESENT else Presence.ABSENT
