"""Calls of the day: counted before they are made, kept over restarts and kills, shared by processes."""

from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.domain.errors import CloudError
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock

ANNA, BEN = AccountId(1), AccountId(2)


def quota(store: Store, nursery: Nursery, clock: Clock, metrics: Metrics) -> Quota:
    return Quota(store, nursery, daily_calls=50, clock=clock, metrics=metrics)


async def spent(quota: Quota, calls: int, account: AccountId = ANNA, *, by_hand: bool = True) -> None:
    await quota.open(account)
    for _ in range(calls):
        quota.spend(account, by_hand=by_hand)


async def test_calls_are_counted_and_a_new_day_begins_at_nought(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    counted = quota(lite, nursery, clock, metrics)
    await spent(counted, 13)
    left = counted.of(ANNA)
    assert (left.used, left.left, left.limit, left.reserve, left.blocked) == (13, 37, 50, 10, False)
    assert left.returns_at.isoformat() == "2026-03-11T00:00:00+00:00"
    clock.moves(days=1)
    assert counted.of(ANNA).used == 0


async def test_what_looks_by_itself_leaves_the_reserve_to_people(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    counted = quota(lite, nursery, clock, metrics)
    await spent(counted, 40)
    with pytest.raises(CloudError) as refused:
        counted.spend(ANNA, by_hand=False)
    assert refused.value.kind is errors.OUT_OF_CALLS
    await spent(counted, 20)
    assert counted.of(ANNA).left == 0, "by hand the cloud has the last word"


async def test_the_clouds_word_holds_until_its_time(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics, vault: Vault
) -> None:
    counted = quota(lite, nursery, clock, metrics)
    await counted.open(ANNA)
    until = clock() + timedelta(hours=30)
    counted.exhausted(ANNA, until)
    clock.moves(hours=29)
    with pytest.raises(CloudError) as refused:
        counted.spend(ANNA, by_hand=True)
    assert refused.value.until == until
    assert (counted.of(ANNA).blocked, counted.of(ANNA).left, counted.of(ANNA).returns_at) == (True, 0, until)
    await nursery.quiet()
    again = quota(lite, nursery, clock, metrics)
    await again.open(ANNA)
    assert again.of(ANNA).blocked, "also after a restart"
    clock.moves(hours=1, seconds=1)
    again.spend(ANNA, by_hand=True)


async def test_without_a_time_the_calls_return_at_midnight(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    counted = quota(lite, nursery, clock, metrics)
    await counted.open(ANNA)
    counted.exhausted(ANNA, None)
    assert counted.of(ANNA).returns_at.isoformat() == "2026-03-11T00:00:00+00:00"


async def test_accounts_are_counted_apart_and_the_key_in_sum(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    counted = quota(lite, nursery, clock, metrics)
    await spent(counted, 3)
    await spent(counted, 4, BEN)
    assert (counted.of(ANNA).used, counted.of(BEN).used) == (3, 4)
    assert counted.lowest() == {"account": 46, "key": 43}


@pytest.mark.parametrize("orderly", [True, False])
async def test_a_restart_forgets_no_call(
    store: Store, nursery: Nursery, clock: Clock, metrics: Metrics, orderly: bool
) -> None:
    counted = quota(store, nursery, clock, metrics)
    await spent(counted, 7)
    await nursery.quiet()
    if orderly:
        await counted.close()
    again = quota(store, nursery, clock, metrics)
    await again.open(ANNA)
    assert again.of(ANNA).used == 7 if orderly else 7 <= again.of(ANNA).used <= 12


async def test_two_processes_share_the_day(
    store: Store, nursery: Nursery, clock: Clock, metrics: Metrics, database_url: str, vault: Vault
) -> None:
    other = await Store.open(database_url, vault=vault, clock=clock)
    one, two = quota(store, nursery, clock, metrics), quota(other, nursery, clock, metrics)
    await spent(one, 10)
    await nursery.quiet()
    await spent(two, 10)
    await nursery.quiet()
    await one.close()
    await two.close()
    third = quota(store, nursery, clock, metrics)
    await third.open(ANNA)
    assert third.of(ANNA).used == 20
    await other.close()
