"""Whose home is looked at when: a queue by due time that several processes may serve at once."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import and_, bindparam, case, or_, select, update
from sqlmodel import Session

from storage.records import RoundRecord
from storage.runner import Runner
from storage.statements import changed, every, first, insert_into
from storage.tables import ACCOUNTS, ROUNDS, columns_of

COLUMNS = columns_of(ROUNDS, RoundRecord)
DUE, LOOKED = (bindparam(name, type_=ROUNDS.c.due_at.type) for name in ("due", "looked"))
# Somebody who was in a hurry meanwhile must not be put off.
HURRIED = and_(ROUNDS.c.due_at > LOOKED, ROUNDS.c.due_at < DUE)
PUT_BACK = (
    update(ROUNDS)
    .where(ROUNDS.c.account == bindparam("of"), ROUNDS.c.revision == bindparam("known"))
    .values(due_at=case((HURRIED, ROUNDS.c.due_at), else_=DUE), looked_at=LOOKED, claimed_until=None)
)


class Rounds:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def begin(self, account: int, due_at: datetime) -> None:
        """Look at this account from then on; one that is looked at already goes on as it was."""
        await self.begin_all({account: due_at})

    async def begin_all(self, due: Mapping[int, datetime]) -> None:
        """As `begin`, for several accounts."""

        def begin(session: Session) -> None:
            known = session.scalars(select(ACCOUNTS.c.id).where(ACCOUNTS.c.id.in_(tuple(due))))
            rows = [{"account": account, "due_at": due[account], "revision": 0, "cases": ""} for account in known]
            if rows:
                insert = insert_into(session, ROUNDS).on_conflict_do_nothing(index_elements=["account"])
                session.execute(insert, rows)

        await self._runner.write(begin)

    async def unbegun(self, limit: int) -> tuple[int, ...]:
        """Accounts nobody looks at yet."""
        begun = select(ROUNDS.c.account).where(ROUNDS.c.account == ACCOUNTS.c.id).exists()
        statement = select(ACCOUNTS.c.id).where(~begun).order_by(ACCOUNTS.c.id).limit(limit)
        return await self._runner.read(lambda session: tuple(session.scalars(statement)))

    async def claim(self, now: datetime, until: datetime, limit: int) -> tuple[RoundRecord, ...]:
        """Take the rounds that are longest due. They are nobody else's until they are given back, decided about, or
        the time is over, as after a crash."""
        due = (
            select(ROUNDS.c.account)
            .where(ROUNDS.c.due_at <= now, or_(ROUNDS.c.claimed_until.is_(None), ROUNDS.c.claimed_until <= now))
            .order_by(ROUNDS.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )

        def claim(session: Session) -> tuple[RoundRecord, ...]:
            accounts = session.scalars(due).all()
            statement = update(ROUNDS).where(ROUNDS.c.account.in_(accounts)).values(claimed_until=until)
            claimed = every(session, RoundRecord, statement.returning(*COLUMNS)) if accounts else ()
            return tuple(sorted(claimed, key=lambda round: round.due_at))

        return await self._runner.write(claim)

    async def of(self, account: int) -> RoundRecord | None:
        statement = select(*COLUMNS).where(ROUNDS.c.account == account)
        return await self._runner.read(lambda session: first(session, RoundRecord, statement))

    async def uneasy(self) -> tuple[int, ...]:
        """The accounts where anything is suspected or open."""
        statement = select(ROUNDS.c.account).where(ROUNDS.c.cases != "")
        return await self._runner.read(lambda session: tuple(session.scalars(statement)))

    async def put_back(self, rounds: Mapping[int, tuple[int, datetime]], looked_at: datetime) -> None:
        """Nothing was new: by account, the revision that was claimed and the next look. What was decided about
        meanwhile is left as that decision wants it."""
        rows = [
            {"of": account, "known": revision, "due": due_at, "looked": looked_at}
            for account, (revision, due_at) in sorted(rounds.items())
        ]
        if rows:
            await self._runner.write(lambda session: session.connection().execute(PUT_BACK, rows).rowcount)

    async def hurry(self, accounts: Collection[int], due_at: datetime) -> None:
        """Look at these by then, if it was to be later. Of one that is looked at just now, it is the next look."""
        put_off = or_(ROUNDS.c.due_at > due_at, ROUNDS.c.claimed_until > due_at)
        statement = update(ROUNDS).where(ROUNDS.c.account.in_(accounts), put_off).values(due_at=due_at)
        await self._runner.write(lambda session: changed(session, statement))
