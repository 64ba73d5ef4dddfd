"""Every promise there is, whosever it is."""

from sqlalchemy import select

from storage.records import WatchRecord
from storage.statements import every
from storage.store import Store
from storage.watches import COLUMNS


async def watches(store: Store) -> tuple[WatchRecord, ...]:
    """The oldest first."""
    return await store.read(lambda session: every(session, WatchRecord, select(*COLUMNS).order_by("id")))
