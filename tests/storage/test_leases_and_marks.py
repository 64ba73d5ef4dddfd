import asyncio
from datetime import timedelta

from storage.store import Store
from tests.storage.conftest import NOON, World

MINUTE = timedelta(minutes=1)


async def test_a_lease_has_one_holder_until_it_runs_out(store: Store) -> None:
    assert await store.leases.acquire("poll", "one", now=NOON, until=NOON + MINUTE)
    assert not await store.leases.acquire("poll", "two", now=NOON, until=NOON + MINUTE)
    assert await store.leases.acquire("watch", "two", now=NOON, until=NOON + MINUTE)
    assert await store.leases.acquire("poll", "one", now=NOON, until=NOON + 2 * MINUTE)
    assert not await store.leases.acquire("poll", "two", now=NOON + MINUTE, until=NOON + 3 * MINUTE)
    assert await store.leases.acquire("poll", "two", now=NOON + 2 * MINUTE, until=NOON + 3 * MINUTE)
    assert not await store.leases.acquire("poll", "one", now=NOON + 2 * MINUTE, until=NOON + 3 * MINUTE)


async def test_a_lease_is_given_back_by_its_holder_only(store: Store) -> None:
    await store.leases.acquire("poll", "one", now=NOON, until=NOON + MINUTE)
    assert not await store.leases.release("poll", "two")
    assert await store.leases.release("poll", "one")
    assert not await store.leases.release("poll", "one")
    assert await store.leases.acquire("poll", "two", now=NOON, until=NOON + MINUTE)


async def test_of_many_who_reach_for_a_lease_one_gets_it(world: World, store: Store) -> None:
    other = await world.opens()
    for number in range(10):
        gotten = await asyncio.gather(
            *(
                leases.acquire(f"poll {number}", f"holder {holder}", now=NOON, until=NOON + MINUTE)
                for holder, leases in enumerate((store.leases, other.leases) * 3)
            )
        )
        assert gotten.count(True) == 1


async def test_a_mark_is_what_was_last_put(world: World, store: Store) -> None:
    assert await store.marks.get("menus") is None
    await store.marks.put("menus", "one")
    await store.marks.put("menus", "two")
    assert await store.marks.get("menus") == "two"
    restarted = await world.opens()
    assert await restarted.marks.get("menus") == "two"
