"""Of which plants the cloud is to tell changes, and by which secret address it is known."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlmodel import Session

from storage.records import SubscriptionRecord
from storage.runner import Runner
from storage.statements import changed, every, insert_into
from storage.tables import ACCOUNTS, SUBSCRIPTIONS, columns_of

COLUMNS = columns_of(SUBSCRIPTIONS, SubscriptionRecord)


class Subscriptions:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def by_digest(self, digest: bytes) -> SubscriptionRecord | None:
        """The one whose address holds the secret of this digest."""
        found = await self._where(SUBSCRIPTIONS.c.digest == digest)
        return found[0] if found else None

    async def of_account(self, account: int) -> tuple[SubscriptionRecord, ...]:
        return await self._where(SUBSCRIPTIONS.c.account == account)

    async def of_plant(self, plant: str) -> tuple[SubscriptionRecord, ...]:
        """Of every account that shows this plant."""
        return await self._where(SUBSCRIPTIONS.c.plant == plant)

    async def want(self, account: int, plants: Collection[str], due_at: datetime) -> tuple[SubscriptionRecord, ...]:
        """From now on one for each of these plants and for no other; those that are no longer wanted are forgotten and
        returned.
        """
        mine = SUBSCRIPTIONS.c.account == account

        def want(session: Session) -> tuple[SubscriptionRecord, ...]:
            if session.scalar(select(ACCOUNTS.c.id).where(ACCOUNTS.c.id == account)) is None:
                return ()
            if plants:
                rows = [{"account": account, "plant": plant, "due_at": due_at} for plant in sorted(plants)]
                insert = insert_into(session, SUBSCRIPTIONS).values(rows)
                session.execute(insert.on_conflict_do_nothing(index_elements=["account", "plant"]))
            gone = delete(SUBSCRIPTIONS).where(mine, SUBSCRIPTIONS.c.plant.not_in(plants))
            return every(session, SubscriptionRecord, gone.returning(*COLUMNS))

        return await self._runner.write(want)

    async def claim(self, now: datetime, until: datetime, limit: int) -> tuple[SubscriptionRecord, ...]:
        """Take those that are longest due. They are nobody else's until that time, unless they are settled before."""
        due = (
            select(SUBSCRIPTIONS.c.id)
            .where(SUBSCRIPTIONS.c.due_at <= now)
            .order_by(SUBSCRIPTIONS.c.due_at, SUBSCRIPTIONS.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )

        def claim(session: Session) -> tuple[SubscriptionRecord, ...]:
            numbers = session.scalars(due).all()
            if not numbers:
                return ()
            taken = update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id.in_(numbers)).values(due_at=until)
            claimed = every(session, SubscriptionRecord, taken.returning(*COLUMNS))
            return tuple(sorted(claimed, key=lambda subscription: subscription.id))

        return await self._runner.write(claim)

    async def offer(self, subscription: int, digest: bytes) -> bool:
        """The cloud is being given an address with this secret: it may use it before it answers. False when it is
        wanted no more.
        """
        return await self._set(subscription, digest=digest, remote=None)

    async def settle(self, subscription: int, remote: str | None, due_at: datetime) -> bool:
        """The cloud tells of it, and is asked again by then. False when it is wanted no more."""
        return await self._set(subscription, remote=remote, due_at=due_at, refused_since=None)

    async def postpone(self, subscription: int, due_at: datetime, refused_since: datetime | None) -> None:
        await self._set(subscription, due_at=due_at, refused_since=refused_since)

    async def _set(self, subscription: int, **values: object) -> bool:
        statement = update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == subscription).values(**values)
        return await self._runner.write(lambda session: changed(session, statement)) > 0

    async def _where(self, condition: ColumnElement[bool]) -> tuple[SubscriptionRecord, ...]:
        statement = select(*COLUMNS).where(condition).order_by(SUBSCRIPTIONS.c.id)
        return await self._runner.read(lambda session: every(session, SubscriptionRecord, statement))
