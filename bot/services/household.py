"""Who is what at home: a chat's rules, members and leaves, as the domain judges them."""

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from bot.domain.devices import DeviceSystem
from bot.domain.home import AmbientId, ModuleId
from bot.domain.rights import BY_NAME, ROLES, Bounds, Leave, Right, Role, Rules, Standing, Subject
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

    async def standing(
        self, chat: ChatRecord, person: int, presence: Presence, links: Sequence[LinkRecord]
    ) -> Standing:
        """What this person is in this chat at this moment."""
        family = await self._store.families.of(chat.id)
        rules = rules_from(family.rules)
        if chat.kind is ChatKind.PRIVATE:
            role = Role.OWNER if chat.telegram_id == person else Role.NOBODY
            return Standing(person, role, rules)
        role = _role(person, presence, links, family, rules)
        leaves = tuple(_leave(leave) for leave in family.leaves if leave.person == person)
        return Standing(person, role, rules, leaves if role is not Role.NOBODY else ())

    # Rules

    async def rules(self, chat: int) -> Rules:
        return rules_from((await self._store.families.of(chat)).rules)

    async def change(self, chat: int, change: Callable[[Rules], Rules]) -> Rules:
        """Changes the rules; two who do it at once both come through."""
        for _ in range(_TRIES):
            former = (await self._store.families.of(chat)).rules
            changed = change(rules_from(former))
            if await self._store.families.set_rules(chat, former, written(changed)):
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

    async def leave(self, chat: int, person: int) -> bool:
        """The person went: role, passes and everything said of them ends at once. True when they were somebody."""
        was = await self._store.families.remove(chat, person)
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
        return await self._offer(chat, LeaveKind.INVITATION, {"role": role.value}, by=by, until=None)

    async def offer_pass(self, chat: int, leave: Leave, *, by: int) -> str:
        """The secret of a link that gives this leave to whoever opens it first within a day."""
        return await self._offer(chat, LeaveKind.PASS, _scope(leave), by=by, until=leave.until)

    async def approve(self, chat: int, person: int, leave: Leave, *, by: int) -> None:
        await self._store.families.give(
            chat,
            person,
            LeaveKind.APPROVAL,
            json.dumps(_scope(leave)),
            made_by=by,
            until=leave.until,
            now=self._clock(),
        )

    async def offered(self, secret: str) -> tuple[int, Given] | None:
        """The chat and what its link gives, as long as nobody took it."""
        record = await self._store.families.offered(_hash(secret), self._clock())
        return None if record is None else (record.chat, _given(record))

    async def take(self, secret: str, person: int) -> tuple[int, Given] | None:
        """Opens the link for this person; None when somebody was first, or it has ended."""
        record = await self._store.families.take(_hash(secret), person, self._clock())
        if record is None:
            return None
        taken = _given(record)
        if taken.role is not None:
            await self._store.families.set_role(record.chat, person, taken.role, self._clock())
            await self._store.families.revoke(record.chat, record.id)
        return record.chat, taken

    async def revoke(self, chat: int, leave: int) -> Given | None:
        record = await self._store.families.revoke(chat, leave)
        return None if record is None else _given(record)

    async def ended(self, limit: int = 100) -> tuple[tuple[int, Given], ...]:
        """Chat and leave of those whose time is over: to be told of, then revoked."""
        records = await self._store.families.ended(self._clock(), limit)
        return tuple((record.chat, _given(record)) for record in records)

    async def _offer(
        self, chat: int, kind: LeaveKind, body: Mapping[str, Any], *, by: int, until: datetime | None
    ) -> str:
        secret = secrets.token_urlsafe(24)
        now = self._clock()
        await self._store.families.offer(
            chat,
            kind,
            json.dumps(body),
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
    own = next((member.role for member in family.members if member.person == person), None)
    if own is not None:
        return Role(own)
    if presence is Presence.ADMIN:
        return Role.ADULT if links else Role.OWNER
    return rules.newcomers


# Rules and leaves as text. Whatever cannot be read is left out: a decision nobody can read gives nobody a right.


def written(rules: Rules) -> str:
    return json.dumps(
        {
            "decisions": {
                _subject(subject): {str(cell): allowed for cell, allowed in decided.items()}
                for subject, decided in rules.decisions.items()
            },
            "bounds": {
                _subject(subject): [bounds.lowest, bounds.highest] if bounds else None
                for subject, bounds in rules.bounds.items()
            },
            "kept": {ambient: sorted(people) for ambient, people in rules.kept.items()},
            "newcomers": rules.newcomers.value,
            "frozen": rules.frozen,
            "paused": rules.paused,
            "history_days": rules.history_days,
            "topic": rules.topic,
        },
        ensure_ascii=False,
    )


@lru_cache(1024)
def rules_from(text: str) -> Rules:
    if not text:
        return Rules()
    told = json.loads(text)
    return Rules(
        decisions={
            subject: decided
            for name, lines in told["decisions"].items()
            if (subject := _subject_from(name)) is not None
            and (decided := {BY_NAME[cell]: bool(allowed) for cell, allowed in lines.items() if cell in BY_NAME})
        },
        bounds={
            subject: Bounds(*ends) if ends else None
            for name, ends in told["bounds"].items()
            if (subject := _subject_from(name)) is not None
        },
        kept={AmbientId(ambient): frozenset(people) for ambient, people in told["kept"].items()},
        newcomers=Role(told["newcomers"]),
        frozen=told["frozen"],
        paused=told["paused"],
        history_days=told["history_days"],
        topic=told["topic"],
    )


def _subject(subject: Subject) -> str:
    return subject.value if isinstance(subject, Role) else str(subject)


def _subject_from(name: str) -> Subject | None:
    if name.isdigit():
        return int(name)
    return Role(name) if name in {role.value for role in ROLES} else None


def _scope(leave: Leave) -> Mapping[str, Any]:
    return {
        "rights": sorted(leave.rights),
        "ambients": sorted(leave.ambients),
        "systems": sorted(leave.systems),
        "modules": sorted(leave.modules),
    }


def _leave(record: LeaveRecord) -> Leave:
    return _leave_from(record.body, record.until)


@lru_cache(1024)
def _leave_from(body: str, until: datetime | None) -> Leave:
    told = json.loads(body)
    return Leave(
        rights=frozenset(Right(right) for right in told.get("rights", ())),
        until=until,
        ambients=frozenset(AmbientId(ambient) for ambient in told.get("ambients", ())),
        systems=frozenset(DeviceSystem(system) for system in told.get("systems", ())),
        modules=frozenset(ModuleId(module) for module in told.get("modules", ())),
    )


def _given(record: LeaveRecord) -> Given:
    kind = LeaveKind(record.kind)
    told = json.loads(record.body)
    return Given(
        record.id,
        kind,
        record.person,
        record.made_by,
        record.expires_at,
        record.until,
        role=Role(told["role"]) if kind is LeaveKind.INVITATION else None,
        leave=None if kind is LeaveKind.INVITATION else _leave(record),
    )


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
