"""Who is what in a chat: the family's rules, its members, and the leaves it gave."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, select, update
from sqlmodel import Session

from storage.cache import Cache
from storage.records import FamilyRecord, LeaveRecord, MemberRecord
from storage.runner import Runner
from storage.statements import changed, every, first, insert_into
from storage.tables import FAMILIES, LEAVES, MEMBERS, columns_of

MEMBER_COLUMNS = columns_of(MEMBERS, MemberRecord)
LEAVE_COLUMNS = columns_of(LEAVES, LeaveRecord)
RULES = select(FAMILIES.c.rules).where(FAMILIES.c.chat == bindparam("chat"))
MEMBERS_OF = select(*MEMBER_COLUMNS).where(MEMBERS.c.chat == bindparam("chat")).order_by(MEMBERS.c.since)
TAKEN_IN = (
    select(*LEAVE_COLUMNS).where(LEAVES.c.chat == bindparam("chat"), LEAVES.c.person.is_not(None)).order_by(LEAVES.c.id)
)
NO_RULES = ""


class Families:
    def __init__(self, runner: Runner, cache: Cache[int, FamilyRecord]) -> None:
        self._runner = runner
        self._cache = cache

    async def of(self, chat: int) -> FamilyRecord:
        """What is decided for the chat; an empty record when nothing is."""
        return await self._cache.get(chat, lambda: self._runner.read(lambda session: _family(session, chat)))

    async def set_rules(self, chat: int, former: str, rules: str) -> bool:
        """Keep the new rules, unless somebody changed them since `former` was read: then False."""

        def set_rules(session: Session) -> bool:
            if former == NO_RULES:
                insert = insert_into(session, FAMILIES).values(chat=chat, rules=rules)
                made = session.execute(insert.on_conflict_do_nothing().returning(FAMILIES.c.chat))
                return made.first() is not None
            unchanged = (FAMILIES.c.chat == chat) & (FAMILIES.c.rules == former)
            return changed(session, update(FAMILIES).where(unchanged).values(rules=rules)) == 1

        return await self._runner.write(set_rules, lambda _: self.forget_cached(chat))

    async def meet(self, chat: int, person: int, role: str, now: datetime) -> bool:
        """Somebody new, in the role newcomers get; False when they had one."""

        def meet(session: Session) -> bool:
            insert = insert_into(session, MEMBERS).values(chat=chat, person=person, role=role, since=now, told=False)
            return session.execute(insert.on_conflict_do_nothing().returning(MEMBERS.c.person)).first() is not None

        return await self._runner.write(meet, lambda _: self.forget_cached(chat))

    async def set_role(self, chat: int, person: int, role: str, now: datetime) -> None:
        """Nobody asks about a person whose role was chosen."""

        def set_role(session: Session) -> None:
            insert = insert_into(session, MEMBERS).values(chat=chat, person=person, role=role, since=now, told=True)
            session.execute(
                insert.on_conflict_do_update(index_elements=["chat", "person"], set_={"role": role, "told": True})
            )

        await self._runner.write(set_role, lambda _: self.forget_cached(chat))

    async def remove(self, chat: int, person: int) -> bool:
        """The person is nobody there any more, and every leave they had has ended, and every link of theirs that
        nobody opened. False when they were nobody.
        """
        offered = LEAVES.c.person.is_(None) & (LEAVES.c.made_by == person)
        ends = delete(LEAVES).where(LEAVES.c.chat == chat, (LEAVES.c.person == person) | offered)

        def remove(session: Session) -> bool:
            left = changed(session, delete(MEMBERS).where(MEMBERS.c.chat == chat, MEMBERS.c.person == person))
            return left + changed(session, ends) > 0

        return await self._runner.write(remove, lambda _: self.forget_cached(chat))

    async def chats_of(self, person: int) -> tuple[int, ...]:
        """The chats in which this person has a role or a leave."""
        statement = select(MEMBERS.c.chat).where(MEMBERS.c.person == person)
        other = select(LEAVES.c.chat).where(LEAVES.c.person == person)
        return await self._runner.read(lambda session: tuple(session.scalars(statement.union(other))))

    # Leaves

    async def give(
        self, chat: int, person: int, kind: str, body: str, *, made_by: int, until: datetime | None, now: datetime
    ) -> LeaveRecord:
        """Leave for a person who is known already."""
        return await self._add(
            chat=chat, person=person, kind=kind, body=body, made_by=made_by, made_at=now, until=until
        )

    async def offer(
        self,
        chat: int,
        kind: str,
        body: str,
        *,
        secret_hash: bytes,
        made_by: int,
        expires_at: datetime,
        until: datetime | None,
        now: datetime,
    ) -> LeaveRecord:
        """A link's leave: whoever opens the link first takes it."""
        return await self._add(
            chat=chat,
            kind=kind,
            body=body,
            secret_hash=secret_hash,
            made_by=made_by,
            made_at=now,
            expires_at=expires_at,
            until=until,
        )

    async def offered(self, secret_hash: bytes, now: datetime) -> LeaveRecord | None:
        """What a link gives, as long as nobody took it and it has not ended."""
        statement = select(*LEAVE_COLUMNS).where(_open_still(secret_hash, now))
        return await self._runner.read(lambda session: first(session, LeaveRecord, statement))

    async def take(self, secret_hash: bytes, person: int, now: datetime) -> LeaveRecord | None:
        """The link's leave becomes this person's, once: of two who open it only one gets it."""
        statement = (
            update(LEAVES)
            .where(_open_still(secret_hash, now))
            .values(person=person, secret_hash=None, expires_at=None)
            .returning(*LEAVE_COLUMNS)
        )
        return await self._runner.write(lambda session: first(session, LeaveRecord, statement), self._forget_leave)

    async def join(
        self, secret_hash: bytes, person: int, role: str, *, unless: Sequence[str], now: datetime
    ) -> tuple[LeaveRecord, str] | None:
        """As `take`, for a link that gives a role and is used up by that: the link, and the role the person has now,
        which is the one they had if it is one of `unless`.
        """
        statement = delete(LEAVES).where(_open_still(secret_hash, now)).returning(*LEAVE_COLUMNS)

        def join(session: Session) -> tuple[LeaveRecord, str] | None:
            used = first(session, LeaveRecord, statement)
            if used is None:
                return None
            member = (MEMBERS.c.chat == used.chat) & (MEMBERS.c.person == person)
            insert = insert_into(session, MEMBERS).values(
                chat=used.chat, person=person, role=role, since=now, told=True
            )
            session.execute(
                insert.on_conflict_do_update(
                    index_elements=["chat", "person"],
                    set_={"role": role, "told": True},
                    where=MEMBERS.c.role.not_in(unless),
                )
            )
            return used, str(session.execute(select(MEMBERS.c.role).where(member)).scalar_one())

        return await self._runner.write(join, lambda joined: self._forget_leave(joined[0] if joined else None))

    async def open_offers(self, chat: int, now: datetime) -> tuple[LeaveRecord, ...]:
        """Links nobody has opened yet."""
        statement = (
            select(*LEAVE_COLUMNS)
            .where(LEAVES.c.chat == chat, LEAVES.c.person.is_(None), LEAVES.c.expires_at > now)
            .order_by(LEAVES.c.id)
        )
        return await self._runner.read(lambda session: every(session, LeaveRecord, statement))

    async def revoke(self, chat: int, leave: int) -> LeaveRecord | None:
        """Ends a leave or a link; None when it had ended."""
        statement = delete(LEAVES).where(LEAVES.c.chat == chat, LEAVES.c.id == leave).returning(*LEAVE_COLUMNS)
        return await self._runner.write(
            lambda session: first(session, LeaveRecord, statement), lambda _: self.forget_cached(chat)
        )

    async def ended(self, now: datetime, limit: int) -> tuple[LeaveRecord, ...]:
        """Leaves whose time is over, and links nobody opened in theirs; to be told of, then revoked."""
        over = (LEAVES.c.until <= now) | (LEAVES.c.expires_at <= now)
        statement = select(*LEAVE_COLUMNS).where(over).order_by(LEAVES.c.id).limit(limit)
        return await self._runner.read(lambda session: every(session, LeaveRecord, statement))

    def forget_cached(self, chat: int) -> None:
        """For `Chats` and `People` too, whose deletions and mergers change families."""
        self._cache.forget(chat)

    async def _add(self, **values: object) -> LeaveRecord:
        statement = LEAVES.insert().values(**values).returning(*LEAVE_COLUMNS)
        return await self._runner.write(
            lambda session: LeaveRecord(*session.execute(statement).one()), self._forget_leave
        )

    def _forget_leave(self, leave: LeaveRecord | None) -> None:
        if leave is not None:
            self.forget_cached(leave.chat)


def _open_still(secret_hash: bytes, now: datetime) -> ColumnElement[bool]:
    lasts = LEAVES.c.until.is_(None) | (LEAVES.c.until > now)
    return (LEAVES.c.secret_hash == secret_hash) & (LEAVES.c.expires_at > now) & lasts


def _family(session: Session, chat: int) -> FamilyRecord:
    rules = session.scalar(RULES, {"chat": chat})
    return FamilyRecord(
        chat,
        rules or NO_RULES,
        every(session, MemberRecord, MEMBERS_OF, chat=chat),
        every(session, LeaveRecord, TAKEN_IN, chat=chat),
    )
