"""How many calls each scope has used of a day's quota, and until when it is blocked.

A scope is whatever the caller counts by: an account, a subscription key. The maker's quota is the
scarcest thing there is, so the count survives restarts and disconnecting. To the ledger a day is but
the name of the latest span that is counted: who counts by shorter spans numbers them as days.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, case, select
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlmodel import Session

from storage.records import LedgerRecord
from storage.runner import Runner
from storage.statements import INSERT, every, first, insert_into
from storage.tables import LEDGER, columns_of

COLUMNS = columns_of(LEDGER, LedgerRecord)
FIND = select(*COLUMNS).where(LEDGER.c.scope == bindparam("scope"))
NO_DAY = date(1970, 1, 1)
Entry = tuple[str, date, int]
"""Scope, day, calls."""
Enter = ReturningInsert[tuple[str, int]]


def _enter(entry: Insert) -> Enter:
    """The entry where it opens a new day, added to the count where it falls on the one being counted."""
    return entry.on_conflict_do_update(
        index_elements=["scope"],
        set_={
            "day": case((entry.excluded.day > LEDGER.c.day, entry.excluded.day), else_=LEDGER.c.day),
            "used": case(
                (entry.excluded.day > LEDGER.c.day, entry.excluded.used),
                (entry.excluded.day == LEDGER.c.day, LEDGER.c.used + entry.excluded.used),
                else_=LEDGER.c.used,
            ),
        },
    ).returning(LEDGER.c.scope, LEDGER.c.used)


# Calls are counted on the path of every command, so this is built once.
ADD = {engine: _enter(insert(LEDGER)) for engine, insert in INSERT.items()}


class Ledger:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def load(self, scope: str) -> LedgerRecord | None:
        return await self._runner.read(lambda session: first(session, LedgerRecord, FIND, scope=scope))

    async def load_all(self, scopes: Collection[str]) -> Mapping[str, LedgerRecord]:
        """Those of these scopes that anything was ever entered for."""
        statement = select(*COLUMNS).where(LEDGER.c.scope.in_(tuple(scopes)))
        records = await self._runner.read(lambda session: every(session, LedgerRecord, statement))
        return {record.scope: record for record in records}

    async def add(self, scope: str, day: date, calls: int) -> int:
        """Count these calls; what is used of the day so far. A day gone by is not counted any more."""
        return (await self.add_all([(scope, day, calls)]))[scope]

    async def add_all(self, entries: Sequence[Entry]) -> Mapping[str, int]:
        """As `add`, for several scopes at once, each named once."""
        return await self._runner.jot(lambda connection: _entered(connection, entries), rows=len(entries))

    async def block(self, scope: str, until: datetime) -> None:
        """No calls before this time."""

        def block(session: Session) -> None:
            entry = insert_into(session, LEDGER).values(scope=scope, day=NO_DAY, used=0, blocked_until=until)
            session.execute(entry.on_conflict_do_update(index_elements=["scope"], set_={"blocked_until": until}))

        await self._runner.write(block)


def _entered(connection: Connection, entries: Sequence[Entry]) -> Mapping[str, int]:
    # In one order for everybody: two processes that lock the same rows must not wait for each other.
    rows = [{"scope": scope, "day": day, "used": calls} for scope, day, calls in sorted(entries)]
    return {row.scope: row.used for row in connection.execute(ADD[connection.dialect.name], rows)}
