from datetime import timedelta

from storage.store import Store
from tests.storage.conftest import NOON, Clock, World

BOT = 4711


def batch(*update_ids: int) -> list[tuple[int, str, bytes]]:
    return [(update_id, f"lane-{update_id % 2}", b"update %d" % update_id) for update_id in update_ids]


async def test_new_updates_are_taken_in_in_their_order(store: Store) -> None:
    taken = await store.inbox.put(BOT, batch(3, 1, 2), NOON)
    assert [(record.update_id, record.lane, record.payload) for record in taken] == [
        (3, "lane-1", b"update 3"),
        (1, "lane-1", b"update 1"),
        (2, "lane-0", b"update 2"),
    ]
    assert await store.inbox.waiting(BOT, 0, 10) == taken
    assert [record.seq for record in taken] == sorted(record.seq for record in taken)
    assert {(record.bot, record.received_at, record.attempts) for record in taken} == {(BOT, NOON, 0)}


async def test_what_telegram_repeats_is_left_out(store: Store) -> None:
    first = await store.inbox.put(BOT, batch(1, 2), NOON)
    again = await store.inbox.put(BOT, batch(2, 3, 3), NOON)
    assert [record.update_id for record in again] == [3]
    await store.inbox.done([first[0].seq])
    assert await store.inbox.put(BOT, batch(1), NOON) == ()
    assert [record.update_id for record in await store.inbox.put(BOT + 1, batch(1), NOON)] == [1]


async def test_nothing_to_do_is_not_an_error(store: Store) -> None:
    assert await store.inbox.put(BOT, [], NOON) == ()
    await store.inbox.done([])
    assert await store.inbox.waiting(BOT, 0, 10) == ()
    assert await store.inbox.depth(BOT) == (0, None)


async def test_waiting_updates_come_in_pages(store: Store) -> None:
    taken = await store.inbox.put(BOT, batch(*range(5)), NOON)
    page = await store.inbox.waiting(BOT, 0, 2)
    assert page == taken[:2]
    assert await store.inbox.waiting(BOT, page[-1].seq, 10) == taken[2:]


async def test_what_is_done_is_wiped_and_in_time_purged(store: Store, clock: Clock) -> None:
    taken = await store.inbox.put(BOT, batch(1, 2, 3), NOON)
    clock.passes(hours=1)
    await store.inbox.done([record.seq for record in taken[:2]])
    assert await store.inbox.waiting(BOT, 0, 10) == taken[2:]
    assert await store.inbox.depth(BOT) == (1, NOON)
    assert await store.inbox.purge(clock.now) == 0
    assert await store.inbox.purge(clock.passes(seconds=1)) == 2
    assert [record.update_id for record in await store.inbox.put(BOT, batch(1, 3), NOON)] == [1]


async def test_a_poisonous_update_is_set_aside(store: Store, clock: Clock) -> None:
    taken = await store.inbox.put(BOT, batch(1, 2), NOON)
    await store.inbox.set_aside(taken[0].seq)
    assert await store.inbox.waiting(BOT, 0, 10) == taken[1:]
    assert await store.inbox.purge(clock.passes(days=1)) == 1


async def test_a_restart_counts_an_attempt(world: World, store: Store) -> None:
    taken = await store.inbox.put(BOT, batch(1, 2), NOON)
    await store.inbox.done([taken[0].seq])
    await store.close()
    restarted = await world.opens()
    assert await restarted.inbox.begin_again(BOT) == 1
    assert [(record.update_id, record.attempts) for record in await restarted.inbox.waiting(BOT, 0, 10)] == [(2, 1)]


async def test_numbers_are_not_used_again_after_a_purge(store: Store, clock: Clock) -> None:
    (first,) = await store.inbox.put(BOT, batch(1), NOON)
    await store.inbox.done([first.seq])
    await store.inbox.purge(clock.now + timedelta(days=1))
    (second,) = await store.inbox.put(BOT, batch(2), NOON)
    assert second.seq > first.seq


async def test_a_thousand_updates_go_in_at_once(store: Store) -> None:
    taken = await store.inbox.put(BOT, batch(*range(2_500)), NOON)
    assert [record.update_id for record in taken] == list(range(2_500))
    assert [record.update_id for record in await store.inbox.waiting(BOT, 0, 5_000)] == list(range(2_500))
    await store.inbox.done([record.seq for record in taken])
    assert await store.inbox.depth(BOT) == (0, None)
