"""Who did what at home, and how to take it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from storage.records import ActNews, ActRecord, NewAct
from storage.runner import Runner
from storage.statements import changed, every, first
from storage.tables import ACT_THINGS, ACTS, columns_of

COLUMNS = columns_of(ACTS, ActRecord)
# Every command writes here: in batches, and with statements that are built once.
ADD = insert(ACTS)
ADD_THINGS = insert(ACT_THINGS)
AMEND = (
    update(ACTS)
    .where(ACTS.c.id == bindparam("act"))
    .values(
        result=func.coalesce(bindparam("its_result", type_=ACTS.c.result.type), ACTS.c.result),
        before=func.coalesce(bindparam("its_before", type_=ACTS.c.before.type), ACTS.c.before),
    )
)


class Acts:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def add_all(self, acts: Sequence[NewAct]) -> None:
        """Write these acts down, all or none."""
        rows = [_values(act) for act in acts]
        things = [{"act": act.id, "thing": thing} for act in acts for thing in sorted(act.things)]

        def add_all(connection: Connection) -> None:
            connection.execute(ADD, rows)
            if things:
                connection.execute(ADD_THINGS, things)

        await self._runner.jot(add_all, rows=len(rows))

    async def amend_all(self, news: Sequence[ActNews]) -> None:
        """What became known of acts; of one that has gone meanwhile nothing is kept."""
        rows = [
            {"act": act.id, "its_result": act.result, "its_before": act.before}
            for act in sorted(news, key=lambda act: act.id)
        ]
        await self._runner.jot(lambda connection: connection.execute(AMEND, rows).rowcount, rows=len(rows))

    async def by_id(self, chat: int, act: int) -> ActRecord | None:
        statement = select(*COLUMNS).where(ACTS.c.chat == chat, ACTS.c.id == act)
        return await self._runner.read(lambda session: first(session, ActRecord, statement))

    async def recent(
        self,
        chat: int,
        *,
        limit: int,
        skip: int = 0,
        person: int | None = None,
        thing: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> tuple[ActRecord, ...]:
        """The latest acts first, as far as they are this person's, about this thing, and of this time."""
        statement = select(*COLUMNS).where(ACTS.c.chat == chat)
        if person is not None:
            statement = statement.where(ACTS.c.person == person)
        if thing is not None:
            statement = _about(statement, thing)
        if since is not None:
            statement = statement.where(ACTS.c.at >= since)
        if until is not None:
            statement = statement.where(ACTS.c.at < until)
        statement = statement.order_by(ACTS.c.id.desc()).limit(limit).offset(skip)
        return await self._runner.read(lambda session: every(session, ActRecord, statement))

    async def later(self, account: int, act: int, things: Sequence[int]) -> bool:
        """Whether anybody, in whatever chat, did something to one of these things after that act."""
        met = select(ACT_THINGS.c.act).where(ACT_THINGS.c.act == ACTS.c.id, ACT_THINGS.c.thing.in_(things)).exists()
        statement = select(ACTS.c.id).where(ACTS.c.account == account, ACTS.c.id > act, met).limit(1)
        return await self._runner.read(lambda session: session.scalar(statement) is not None)

    async def undo(self, chat: int, act: int, now: datetime) -> bool:
        """True for whoever takes it back first."""
        statement = (
            update(ACTS).where(ACTS.c.chat == chat, ACTS.c.id == act, ACTS.c.undone_at.is_(None)).values(undone_at=now)
        )
        return await self._runner.write(lambda session: changed(session, statement) == 1)

    async def of_person(self, person: int, limit: int) -> tuple[ActRecord, ...]:
        """What this person did in any chat, the latest first."""
        statement = select(*COLUMNS).where(ACTS.c.person == person).order_by(ACTS.c.id.desc()).limit(limit)
        return await self._runner.read(lambda session: every(session, ActRecord, statement))

    async def purge(self, chat: int, before: datetime) -> int:
        statement = delete(ACTS).where(ACTS.c.chat == chat, ACTS.c.at < before)
        return await self._runner.write(lambda session: changed(session, statement))

    async def chats_with_older(self, before: datetime) -> tuple[int, ...]:
        """The chats that keep an act from before this time."""
        statement = select(ACTS.c.chat).where(ACTS.c.at < before).distinct()
        return await self._runner.read(lambda session: tuple(session.scalars(statement)))


def _about(statement: Select[tuple[object, ...]], thing: int) -> Select[tuple[object, ...]]:
    return statement.where(
        select(ACT_THINGS.c.act).where(ACT_THINGS.c.act == ACTS.c.id, ACT_THINGS.c.thing == thing).exists()
    )


def _values(act: NewAct) -> dict[str, Any]:
    return {name: getattr(act, name) for name in NewAct.__slots__ if name != "things"}
