"""The last known topology of an account, and the numbers its things go by.

A button carries at most 64 bytes and a vendor's id may take 36 of them, so things get short numbers
of ours. A number is never given to another thing, and a thing that vanishes for a day keeps its own:
keyboards live for years.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select
from sqlmodel import Session

from storage.columns import storable
from storage.records import HomeRecord
from storage.runner import Runner
from storage.statements import insert_into
from storage.tables import ACCOUNTS, HOMES, THINGS


class Homes:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def save(self, account: int, body: str, things: Sequence[tuple[str, str]], now: datetime) -> HomeRecord:
        """Keep the topology, and number the things (kind, vendor id) that have no number yet."""
        return await self._runner.write(lambda session: _save(session, account, body, things, now))

    async def showing(self, cloud: str, vendor_ids: Collection[str]) -> tuple[int, ...]:
        """The accounts in this cloud in whose homes one of these things was seen once."""
        statement = (
            select(THINGS.c.account)
            .join(ACCOUNTS, ACCOUNTS.c.id == THINGS.c.account)
            .where(THINGS.c.vendor_id.in_([storable(id) for id in vendor_ids]), ACCOUNTS.c.cloud == cloud)
            .distinct()
            .order_by(THINGS.c.account)
        )
        return await self._runner.read(lambda session: tuple(session.scalars(statement)))

    async def load(self, account: int) -> HomeRecord | None:
        return await self._runner.read(lambda session: _load(session, account))


def _save(session: Session, account: int, body: str, things: Sequence[tuple[str, str]], now: datetime) -> HomeRecord:
    insert = insert_into(session, HOMES).values(account=account, body=body, fetched_at=now)
    session.execute(insert.on_conflict_do_update(index_elements=["account"], set_={"body": body, "fetched_at": now}))
    known = _numbers(session, account)
    unknown = {storable(vendor_id): kind for kind, vendor_id in things if storable(vendor_id) not in known}
    if unknown:
        # Only what is new is offered: an insert that meets a conflict uses a number up on PostgreSQL.
        session.execute(
            insert_into(session, THINGS).on_conflict_do_nothing(),
            [{"account": account, "kind": kind, "vendor_id": vendor_id} for vendor_id, kind in unknown.items()],
        )
    return HomeRecord(account, storable(body), now, MappingProxyType(_numbers(session, account)))


def _load(session: Session, account: int) -> HomeRecord | None:
    home = session.execute(select(HOMES.c.body, HOMES.c.fetched_at).where(HOMES.c.account == account)).first()
    if home is None:
        return None
    return HomeRecord(account, home.body, home.fetched_at, MappingProxyType(_numbers(session, account)))


def _numbers(session: Session, account: int) -> dict[str, int]:
    rows = session.execute(
        select(THINGS.c.vendor_id, THINGS.c.id).where(THINGS.c.account == account).order_by(THINGS.c.id)
    )
    return {row.vendor_id: row.id for row in rows}
