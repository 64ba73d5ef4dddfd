"""The queue of looks: each due account to one process, and back again after a crash."""

import asyncio
from datetime import timedelta

from storage.records import AccountRecord
from storage.store import Store
from tests.storage.conftest import NOON, World

MINUTE = timedelta(minutes=1)


async def accounts(store: Store, count: int) -> list[AccountRecord]:
    return [await store.accounts.of("eliot", f"subject {number}") for number in range(count)]


async def begun(store: Store, count: int) -> list[int]:
    numbers = [account.id for account in await accounts(store, count)]
    for place, number in enumerate(numbers):
        await store.rounds.begin(number, NOON + place * MINUTE)
    return numbers


async def test_accounts_nobody_looks_at_are_found_and_begun_once(world: World) -> None:
    store = await world.opens()
    one, two = [account.id for account in await accounts(store, 2)]
    assert await store.rounds.unbegun(9) == (one, two)
    assert await store.rounds.unbegun(1) == (one,)
    await store.rounds.begin(one, NOON)
    await store.rounds.begin(one, NOON + MINUTE)
    assert await store.rounds.unbegun(9) == (two,)
    (round,) = await store.rounds.claim(NOON, NOON + MINUTE, 9)
    assert (round.account, round.due_at, round.looked_at, round.revision, round.cases) == (one, NOON, None, 0, "")


async def test_an_account_that_is_gone_is_not_begun(world: World) -> None:
    store = await world.opens()
    await store.rounds.begin(77, NOON)
    assert await store.rounds.of(77) is None


async def test_only_what_is_due_is_claimed_and_by_one_only(world: World) -> None:
    store, other = await world.opens(), await world.opens()
    one, two, _ = await begun(store, 3)
    now = NOON + MINUTE
    assert [round.account for round in await store.rounds.claim(now, now + MINUTE, 1)] == [one]
    assert [round.account for round in await other.rounds.claim(now, now + MINUTE, 9)] == [two]
    assert await store.rounds.claim(now, now + MINUTE, 9) == ()


async def test_what_a_crash_left_claimed_is_claimed_again(world: World) -> None:
    store = await world.opens()
    (one,) = await begun(store, 1)
    await store.rounds.claim(NOON, NOON + MINUTE, 9)
    assert [round.account for round in await store.rounds.claim(NOON + MINUTE, NOON + 2 * MINUTE, 9)] == [one]


async def test_many_processes_never_claim_the_same(world: World) -> None:
    stores = [await world.opens() for _ in range(3)]
    numbers = await begun(stores[0], 60)
    now = NOON + timedelta(days=1)
    taken = await asyncio.gather(*(store.rounds.claim(now, now + MINUTE, 7) for store in stores * 4))
    got = [round.account for rounds in taken for round in rounds]
    assert len(got) == len(set(got))
    assert set(got) <= set(numbers)


async def test_rounds_are_put_back_together_unless_somebody_decided_meanwhile(world: World) -> None:
    store = await world.opens()
    one, two = await begun(store, 2)
    now = NOON + MINUTE
    await store.rounds.claim(now, now + MINUTE, 9)
    await store.rounds.put_back({one: (0, now + 5 * MINUTE), two: (3, now + 5 * MINUTE)}, now)
    await store.rounds.put_back({}, now)
    back, kept = await store.rounds.of(one), await store.rounds.of(two)
    assert back is not None and (back.due_at, back.looked_at) == (now + 5 * MINUTE, now)
    assert kept is not None and kept.looked_at is None
    assert [round.account for round in await store.rounds.claim(now + 5 * MINUTE, now + 6 * MINUTE, 9)] == [two, one]


async def test_hurrying_only_brings_forward(world: World) -> None:
    store = await world.opens()
    one, two = await begun(store, 2)
    await store.rounds.hurry([one, two], NOON + timedelta(seconds=30))
    first, second = await store.rounds.of(one), await store.rounds.of(two)
    assert first is not None and first.due_at == NOON
    assert second is not None and second.due_at == NOON + timedelta(seconds=30)


async def test_who_hurries_while_it_is_looked_at_is_not_put_off(world: World) -> None:
    store = await world.opens()
    one, two = await begun(store, 2)
    now = NOON + MINUTE
    assert len(await store.rounds.claim(now, now + 2 * MINUTE, 9)) == 2
    await store.rounds.hurry([one], now + MINUTE)
    await store.rounds.put_back(dict.fromkeys((one, two), (0, now + 6 * MINUTE)), now)
    first, second = await store.rounds.of(one), await store.rounds.of(two)
    assert first is not None and first.due_at == now + MINUTE
    assert second is not None and second.due_at == now + 6 * MINUTE


async def test_a_round_goes_with_its_account(world: World) -> None:
    store = await world.opens()
    (one,) = await begun(store, 1)
    await store.accounts.forget_unlinked()
    assert await store.rounds.of(one) is None
