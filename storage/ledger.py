"""How many calls each scope has used of a day's quota, and until when it is blocked.

A scope is whatever the caller counts by: an account, a subscription key. The maker's quota is the
scarcest thing there is, so the count survives restarts and disconnecting.
"""

from datetime import date, datetime

from sqlalchemy import ColumnElement, bindparam, case, select, update
from sqlalchemy.dialects.postgresql import Insert
from sqlmodel import Session

from storage.records import LedgerRecord
from storage.runner import Runner
from storage.statements import changed, first, insert_into
from storage.tables import LEDGER, columns_of

COLUMNS = columns_of(LEDGER, LedgerRecord)
FIND = select(*COLUMNS).where(LEDGER.c.scope == bindparam("scope"))
NO_DAY = date(1970, 1, 1)


class Ledger:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def load(self, scope: str) -> LedgerRecord | None:
        return await self._runner.read(lambda session: first(session, LedgerRecord, FIND, scope=scope))

    async def add(self, scope: str, day: date, calls: int) -> int:
        """Count these calls; what is used of the day so far. A day gone by is not counted any more."""

        def add(session: Session) -> int:
            entry = insert_into(session, LEDGER).values(scope=scope, day=day, used=calls)
            return _enter(session, entry, LEDGER.c.used + entry.excluded.used)

        return await self._runner.write(add)

    async def raise_to(self, scope: str, day: date, used: int) -> int:
        """Believe the maker's count where it is higher than ours; what is used of the day so far."""

        def raise_to(session: Session) -> int:
            entry = insert_into(session, LEDGER).values(scope=scope, day=day, used=used)
            higher = case((entry.excluded.used > LEDGER.c.used, entry.excluded.used), else_=LEDGER.c.used)
            return _enter(session, entry, higher)

        return await self._runner.write(raise_to)

    async def block(self, scope: str, until: datetime) -> None:
        """No calls before this time."""

        def block(session: Session) -> None:
            entry = insert_into(session, LEDGER).values(scope=scope, day=NO_DAY, used=0, blocked_until=until)
            session.execute(entry.on_conflict_do_update(index_elements=["scope"], set_={"blocked_until": until}))

        await self._runner.write(block)

    async def unblock(self, scope: str) -> None:
        statement = update(LEDGER).where(LEDGER.c.scope == scope).values(blocked_until=None)
        await self._runner.write(lambda session: changed(session, statement))


def _enter(session: Session, entry: Insert, same_day: ColumnElement[int]) -> int:
    """The entry where it opens a new day, `same_day` where it falls on the one being counted."""
    statement = entry.on_conflict_do_update(
        index_elements=["scope"],
        set_={
            "day": case((entry.excluded.day > LEDGER.c.day, entry.excluded.day), else_=LEDGER.c.day),
            "used": case(
                (entry.excluded.day > LEDGER.c.day, entry.excluded.used),
                (entry.excluded.day == LEDGER.c.day, same_day),
                else_=LEDGER.c.used,
            ),
        },
    ).returning(LEDGER.c.used)
    return int(session.execute(statement).scalar_one())
