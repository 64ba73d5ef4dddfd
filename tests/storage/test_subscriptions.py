"""What the cloud is to tell of: wanted by plant, seen to by one process, known by a digest only."""

import asyncio
from datetime import timedelta

from storage.store import Store
from tests.storage.conftest import NOON, World

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


async def account(store: Store, subject: str = "maria") -> int:
    return (await store.accounts.of("eliot", subject)).id


async def test_every_plant_is_wanted_once_and_no_other(world: World) -> None:
    store = await world.opens()
    maria, victor = await account(store), await account(store, "victor")
    assert await store.subscriptions.want(maria, {"p1", "p2"}, NOON) == ()
    await store.subscriptions.want(victor, {"p1"}, NOON)
    first, _ = await store.subscriptions.of_account(maria)
    assert await store.subscriptions.want(maria, {"p1", "p2"}, NOON + MINUTE) == ()
    (gone,) = await store.subscriptions.want(maria, {"p1"}, NOON + MINUTE)
    assert gone.plant == "p2"
    assert await store.subscriptions.of_account(maria) == (first,)
    assert [each.account for each in await store.subscriptions.of_plant("p1")] == [maria, victor]
    assert await store.subscriptions.want(maria, (), NOON) == (first,)
    assert [each.account for each in await store.subscriptions.of_plant("p1")] == [victor]


async def test_an_account_that_is_gone_wants_nothing(world: World) -> None:
    store = await world.opens()
    assert await store.subscriptions.want(77, {"p1"}, NOON) == ()
    assert await store.subscriptions.of_plant("p1") == ()


async def test_it_is_known_by_its_digest_from_the_offer_on(world: World) -> None:
    store = await world.opens()
    await store.subscriptions.want(await account(store), {"p1"}, NOON)
    (wanted,) = await store.subscriptions.of_plant("p1")
    assert await store.subscriptions.by_digest(b"one") is None
    assert await store.subscriptions.offer(wanted.id, b"one")
    assert await store.subscriptions.settle(wanted.id, "r1", NOON + DAY)
    kept = await store.subscriptions.by_digest(b"one")
    assert kept is not None
    assert (kept.remote, kept.due_at, kept.refused_since) == ("r1", NOON + DAY, None)
    await store.subscriptions.offer(wanted.id, b"two")
    assert await store.subscriptions.by_digest(b"one") is None
    anew = await store.subscriptions.by_digest(b"two")
    assert anew is not None
    assert anew.remote is None
    assert b"two".decode() not in repr(anew)


async def test_what_is_due_is_claimed_by_one_only_and_again_after_a_crash(world: World) -> None:
    store, other = await world.opens(), await world.opens()
    await store.subscriptions.want(await account(store), {f"p{number}" for number in range(9)}, NOON)
    assert await store.subscriptions.claim(NOON - MINUTE, NOON, 9) == ()
    claims = await asyncio.gather(*(each.subscriptions.claim(NOON, NOON + MINUTE, 5) for each in (store, other)))
    ids = [each.id for claim in claims for each in claim]
    assert len(ids) == len(set(ids))
    rest = await store.subscriptions.claim(NOON, NOON + MINUTE, 9)
    assert len(ids) + len(rest) == 9
    assert await other.subscriptions.claim(NOON, NOON + MINUTE, 9) == ()
    assert len(await other.subscriptions.claim(NOON + MINUTE, NOON + 2 * MINUTE, 9)) == 9


async def test_a_refusal_is_remembered_until_it_is_settled(world: World) -> None:
    store = await world.opens()
    await store.subscriptions.want(await account(store), {"p1"}, NOON)
    (wanted,) = await store.subscriptions.of_plant("p1")
    await store.subscriptions.postpone(wanted.id, NOON + DAY, NOON)
    (refused,) = await store.subscriptions.of_plant("p1")
    assert (refused.due_at, refused.refused_since) == (NOON + DAY, NOON)
    await store.subscriptions.settle(wanted.id, "r1", NOON + DAY)
    (settled,) = await store.subscriptions.of_plant("p1")
    assert settled.refused_since is None


async def test_it_goes_with_its_account(world: World) -> None:
    store = await world.opens()
    await store.subscriptions.want(await account(store), {"p1"}, NOON)
    (wanted,) = await store.subscriptions.of_plant("p1")
    await store.accounts.forget_unlinked()
    assert await store.subscriptions.of_plant("p1") == ()
    assert not await store.subscriptions.offer(wanted.id, b"late")
    assert not await store.subscriptions.settle(wanted.id, "late", NOON)
