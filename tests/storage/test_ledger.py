import asyncio
from datetime import date, timedelta

from storage.records import LedgerRecord
from storage.store import Store
from tests.storage.conftest import NOON, World

TODAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 2)


async def test_calls_add_up_within_a_day(store: Store) -> None:
    assert await store.ledger.load("anna") is None
    assert await store.ledger.add("anna", TODAY, 2) == 2
    assert await store.ledger.add("anna", TODAY, 3) == 5
    assert await store.ledger.add("bruno", TODAY, 1) == 1
    assert await store.ledger.load("anna") == LedgerRecord("anna", TODAY, 5, None)


async def test_a_new_day_starts_from_nothing(store: Store) -> None:
    await store.ledger.add("anna", TODAY, 400)
    assert await store.ledger.add("anna", TOMORROW, 1) == 1
    assert await store.ledger.load("anna") == LedgerRecord("anna", TOMORROW, 1, None)


async def test_a_call_counted_after_midnight_for_yesterday_is_let_go(store: Store) -> None:
    await store.ledger.add("anna", TOMORROW, 7)
    assert await store.ledger.add("anna", TODAY, 1) == 7
    assert await store.ledger.load("anna") == LedgerRecord("anna", TOMORROW, 7, None)


async def test_a_block_outlasts_what_is_counted(store: Store) -> None:
    until = NOON + timedelta(hours=5)
    await store.ledger.block("anna", until)
    assert await store.ledger.load("anna") == LedgerRecord("anna", date(1970, 1, 1), 0, until)
    assert await store.ledger.add("anna", TODAY, 1) == 1
    assert await store.ledger.load("anna") == LedgerRecord("anna", TODAY, 1, until)
    later = until + timedelta(hours=1)
    await store.ledger.block("anna", later)
    assert await store.ledger.load("anna") == LedgerRecord("anna", TODAY, 1, later)


async def test_no_call_is_lost_between_processes(world: World, store: Store) -> None:
    other = await world.opens()
    counts = await asyncio.gather(*(ledger.add("anna", TODAY, 1) for ledger in (store.ledger, other.ledger) * 25))
    assert sorted(counts) == list(range(1, 51))


async def test_many_scopes_are_read_at_once_and_what_was_never_entered_is_absent(store: Store) -> None:
    await store.ledger.add_all([("anna", TODAY, 2), ("bruno", TOMORROW, 3), ("carla", TODAY, 4)])
    assert await store.ledger.load_all(["bruno", "anna", "dora"]) == {
        "anna": LedgerRecord("anna", TODAY, 2, None),
        "bruno": LedgerRecord("bruno", TOMORROW, 3, None),
    }
