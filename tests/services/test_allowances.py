"""Whoever asks what an account may still call gets the answer of its maker's own count."""

from bot.domain.allowance import Limits
from bot.domain.cloud import AccountId
from bot.services.allowances import Allowances
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from bot.services.rates import Rates
from storage.store import Store
from tests.services.hands import Clock

LIMITS = Limits(user_now=50, user_hour=500, all_now=200, all_hour=2000, each_now=2, each_hour=20)


async def test_every_account_is_counted_as_its_maker_counts(
    store: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    by_day = Quota(store, nursery, daily_calls=60, clock=clock, metrics=metrics)
    by_hour = Rates(store, nursery, maker="netatmo", limits=LIMITS, clock=clock)
    both = Allowances(store, {"eliot": by_day, "netatmo": by_hour})
    daily = AccountId((await store.accounts.of("eliot", "anna")).id)
    hourly = AccountId((await store.accounts.of("netatmo", "anna")).id)
    for account in (daily, hourly):
        await both.open(account)
    by_day.spend(daily, by_hand=True)
    for _ in range(2):
        by_hour.spend(hourly, by_hand=True)
    assert (both.of(daily).used, both.of(daily).limit, both.of(daily).sliding) == (1, 60, False)
    assert (both.of(hourly).used, both.of(hourly).limit, both.of(hourly).sliding) == (2, 400, True)
    assert both.lowest() == {"account": 59, "key": 59, "netatmo_account": 398, "netatmo_application": 1598}
    await both.close()
    again = Rates(store, nursery, maker="netatmo", limits=LIMITS, clock=clock)
    await again.open(hourly)
    assert again.of(hourly).used == 2, "closing writes everything down"


async def test_an_account_that_has_just_gone_harms_nobody(
    lite: Store, nursery: Nursery, clock: Clock, metrics: Metrics
) -> None:
    quota = Quota(lite, nursery, daily_calls=60, clock=clock, metrics=metrics)
    both = Allowances(lite, {"eliot": quota})
    await both.open(AccountId(77))
    assert both.of(AccountId(77)).left == 60
    left_out = AccountId((await lite.accounts.of("netatmo", "ben")).id)
    await both.open(left_out)
    assert both.of(left_out).left == 60
