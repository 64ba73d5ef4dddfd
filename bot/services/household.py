"""Who is what at home: a chat's rules, members and leaves, as the domain judges them."""

import asyncio
import hashlib
import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.rights import ROLES, Leave, Role, Rules, Standing
from bot.services.rule_texts import invitation_to, invited_to, leave_from, role_of, rules_from, scope, written
from storage.records import ChatKind, ChatRecord, FamilyRecord, LeaveRecord, LinkRecord, MemberRecord
from storage.store import Store

LINK_LIFE = timedelta(hours=24)
"""How long an invitation or a guest pass can be taken."""
_TRIES = 5


class Presence(StrEnum):
    """What Telegram says of a person in a group."""

    ADMIN = "admin"
    MEMBER = "member"
    ABSENT = "absent"


class LeaveKind(StrEnum):
    """An invitation gives a role; a pass and an approval give rights, the one by a link, the other at once."""

    INVITATION = "invitation"
    PASS = "pass"  # noqa: S105 (a word, not a secret)
    APPROVAL = "approval"


_KINDS = frozenset(LeaveKind)


@dataclass(frozen=True, slots=True)
class Given:
    """A leave as people speak of it. ``role`` is what an invitation makes of who takes it."""

    id: int
    kind: LeaveKind
    person: int | None
    made_by: int
    expires_at: datetime | None
    until: datetime | None
    role: Role | None = None
    leave: Leave | None = None


class Household:
    def __init__(self, store: Store, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._changing = asyncio.Lock()
        self._to_look_over: set[int] = set()

    async def standing(
        self,
        chat: ChatRecord,
        person: int,
        presence: Presence,
        links: Sequence[LinkRecord],
        *,
        void: Collection[int] = (),
    ) -> Standing:
        """What this person is in this chat at this moment. Passes from those who are ``void`` give nothing."""
        family = await self._store.families.of(chat.id)
        rules = rules_from(family.rules)
        if chat.kind is ChatKind.PRIVATE:
            role = Role.OWNER if chat.telegram_id == person else Role.NOBODY
            return Standing(person, role, rules)
        role = _role(person, presence, links, family, rules)
        leaves = tuple(_leave(leave) for leave in family.leaves if leave.person == person and not _is_from(leave, void))
        return Standing(person, role, rules, leaves if role is not Role.NOBODY else ())

    async def lenders(self, chat: int, person: int) -> frozenset[int]:
        """Who gave this person a pass that they took."""
        return frozenset(given.made_by for given in await self.passes(chat) if given.person == person)

    async def passes(self, chat: int) -> tuple[Given, ...]:
        """Passes that somebody has taken."""
        family = await self._store.families.of(chat)
        return tuple(_given(leave) for leave in family.leaves if leave.kind == LeaveKind.PASS)

    # What may have ended because somebody is no longer what they were

    def look_over(self, chat: int) -> None:
        """Something changed there that passes may hang on."""
        self._to_look_over.add(chat)

    def to_look_over(self) -> frozenset[int]:
        """The chats where something changed since this was asked last."""
        chats, self._to_look_over = frozenset(self._to_look_over), set()
        return chats

    # Rules

    async def rules(self, chat: int) -> Rules:
        return rules_from((await self._store.families.of(chat)).rules)

    async def change(self, chat: int, change: Callable[[Rules], Rules]) -> Rules:
        """Changes the rules; two who do it at once both come through."""
        # One after the other here; who tries again is another process.
        async with self._changing:
            for _ in range(_TRIES):
                former = (await self._store.families.of(chat)).rules
                changed = change(rules_from(former))
                if await self._store.families.set_rules(chat, former, written(changed)):
                    self.look_over(chat)
                    return changed
        raise RuntimeError("the rules change faster than they can be written")

    # Members

    async def members(self, chat: int) -> tuple[MemberRecord, ...]:
        """Those whose role is written down, the longest there first."""
        return (await self._store.families.of(chat)).members

    async def meet(self, chat: int, person: int) -> bool:
        """Somebody came into a chat with a home; True when they are new and the owner is to be asked about them."""
        family = await self._store.families.of(chat)
        if any(member.person == person for member in family.members):
            return False
        return await self._store.families.meet(chat, person, rules_from(family.rules).newcomers, self._clock())

    async def appoint(self, chat: int, person: int, role: Role) -> None:
        await self._store.families.set_role(chat, person, role, self._clock())
        self.look_over(chat)

    async def leave(self, chat: int, person: int) -> bool:
        """The person went: role, passes and everything said of them ends at once. True when they were somebody."""
        was = await self._store.families.remove(chat, person)
        self.look_over(chat)
        rules = await self.rules(chat)
        if rules != rules.without(person):
            await self.change(chat, lambda rules: rules.without(person))
        return was

    async def chats_of(self, person: int) -> tuple[int, ...]:
        return await self._store.families.chats_of(person)

    # Leaves

    async def given(self, chat: int) -> tuple[Given, ...]:
        """Leaves that are in force, then links nobody has opened yet."""
        family = await self._store.families.of(chat)
        offers = await self._store.families.open_offers(chat, self._clock())
        return tuple(_given(record) for record in (*family.leaves, *offers))

    async def invite(self, chat: int, role: Role, *, by: int) -> str:
        """The secret of a link that gives this role to whoever opens it first within a day."""
        return await self._offer(chat, LeaveKind.INVITATION, invitation_to(role), by=by, until=None)

    async def offer_pass(self, chat: int, leave: Leave, *, by: int) -> str:
        """The secret of a link that gives this leave to whoever opens it first within a day."""
        return await self._offer(chat, LeaveKind.PASS, scope(leave), by=by, until=leave.until)

    async def approve(self, chat: int, person: int, leave: Leave, *, by: int) -> None:
        await self._store.families.give(
            chat,
            person,
            LeaveKind.APPROVAL,
            scope(leave),
            made_by=by,
            until=leave.until,
            now=self._clock(),
        )

    async def offered(self, secret: str) -> tuple[int, Given] | None:
        """The chat and what its link gives, as long as nobody took it."""
        record = await self._store.families.offered(_hash(secret), self._clock())
        given = None if record is None else _given(record)
        if record is None or given is None or (given.kind is LeaveKind.INVITATION and given.role is None):
            return None
        return record.chat, given

    async def take(self, secret: str, person: int) -> tuple[int, Given] | None:
        """Opens the link for this person; None when somebody was first, or it has ended. An invitation takes no
        higher role away: what is told is the role the person has now.
        """
        offer = await self.offered(secret)
        if offer is None:
            return None
        chat, given = offer
        if given.role is None:
            record = await self._store.families.take(_hash(secret), person, self._clock())
            return None if record is None else (chat, _given(record))
        higher = ROLES[: ROLES.index(given.role)]
        joined = await self._store.families.join(_hash(secret), person, given.role, unless=higher, now=self._clock())
        return None if joined is None else (chat, replace(given, person=person, role=role_of(joined[1])))

    async def revoke(self, chat: int, leave: int) -> Given | None:
        record = await self._store.families.revoke(chat, leave)
        return None if record is None else _given(record)

    async def ended(self, limit: int = 100) -> tuple[tuple[int, Given], ...]:
        """Chat and leave of those whose time is over: to be told of, then revoked."""
        records = await self._store.families.ended(self._clock(), limit)
        return tuple((record.chat, _given(record)) for record in records)

    async def _offer(self, chat: int, kind: LeaveKind, body: str, *, by: int, until: datetime | None) -> str:
        secret = secrets.token_urlsafe(24)
        now = self._clock()
        await self._store.families.offer(
            chat,
            kind,
            body,
            secret_hash=_hash(secret),
            made_by=by,
            expires_at=now + LINK_LIFE,
            until=until,
            now=now,
        )
        return secret


def _role(person: int, presence: Presence, links: Sequence[LinkRecord], family: FamilyRecord, rules: Rules) -> Role:
    """Who connected a home owns it, Telegram's admins are adults unless the owner says otherwise, and while there is
    no home they are the ones who may connect it."""
    if presence is Presence.ABSENT:
        return Role.NOBODY
    if any(link.person == person for link in links):
        return Role.OWNER
    own = next((member for member in family.members if member.person == person), None)
    # What a newcomer merely started with is no word of the owner's.
    if own is not None and (own.told or presence is not Presence.ADMIN):
        return role_of(own.role)
    if presence is Presence.ADMIN:
        return Role.ADULT if links else Role.OWNER
    return rules.newcomers


def _is_from(record: LeaveRecord, people: Collection[int]) -> bool:
    return record.kind == LeaveKind.PASS and record.made_by in people


def _leave(record: LeaveRecord) -> Leave:
    return leave_from(record.body, record.until)


def _given(record: LeaveRecord) -> Given:
    kind = LeaveKind(record.kind) if record.kind in _KINDS else LeaveKind.PASS
    invites = kind is LeaveKind.INVITATION
    return Given(
        record.id,
        kind,
        record.person,
        record.made_by,
        record.expires_at,
        record.until,
        role=invited_to(record.body) if invites else None,
        leave=None if invites else _leave(record),
    )


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "replace")).digest()
