"""Calls against limits of ten seconds and of an hour: paced before they are met, shared by accounts and processes."""

import itertools
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain import errors
from bot.domain.allowance import Limits
from bot.domain.cloud import AccountId
from bot.domain.errors import CloudError
from bot.services.nursery import Nursery
from bot.services.rates import Rates
from storage.records import ChatKind
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock

LIMITS = Limits(user_now=50, user_hour=500, all_now=200, all_hour=2000, each_now=2, each_hour=20)
ANNA, BEN = AccountId(1), AccountId(2)
HOUR = timedelta(hours=1)


def rates(store: Store, nursery: Nursery, clock: Clock, processes: int = 1) -> Rates:
    return Rates(store, nursery, maker="netatmo", limits=LIMITS, clock=clock, processes=processes)


async def linked(store: Store, families: int, clock: Clock, maker: str = "netatmo") -> list[AccountId]:
    accounts = []
    for family in range(families):
        chat = await store.chats.of(family + 1, ChatKind.PRIVATE, "")
        account = await store.accounts.of(maker, f"subject-{family}")
        now = clock()
        await store.links.create(
            chat.id, account, family + 1, access_token="a", refresh_token="r", expires_at=now + HOUR, now=now
        )
        accounts.append(AccountId(account.id))
    return accounts


async def spent(rates: Rates, clock: Clock, calls: int, account: AccountId = ANNA, *, by_hand: bool = True) -> int:
    """Calls far enough apart for every ten seconds; how many were let through."""
    await rates.open(account)
    for made in range(calls):
        try:
            assert rates.spend(account, by_hand=by_hand) == 0
        except CloudError as error:
            assert error.kind is errors.OUT_OF_CALLS
            return made
        clock.moves(seconds=1)
    return calls


def refusal(rates: Rates, account: AccountId = ANNA, *, by_hand: bool = True) -> CloudError:
    with pytest.raises(CloudError) as refused:
        rates.spend(account, by_hand=by_hand)
    return refused.value


async def test_an_hour_of_calls_lies_behind_at_any_time(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    assert await spent(counted, clock, 30) == 30
    began = clock() - timedelta(seconds=30)
    left = counted.of(ANNA)
    assert (left.used, left.left, left.limit, left.window, left.sliding) == (30, 370, 400, HOUR, True)
    assert began + HOUR <= left.returns_at <= began + HOUR + timedelta(minutes=5)
    clock.now = left.returns_at - timedelta(seconds=1)
    assert counted.of(ANNA).used == 30
    clock.moves(seconds=1)
    assert counted.of(ANNA).used == 0


async def test_four_fifths_of_a_users_hour_are_spent_and_no_more(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    assert await spent(counted, clock, 500) == 400
    left = counted.of(ANNA)
    assert (left.left, left.unasked) == (0, 0)
    until = refusal(counted).until
    assert until == left.returns_at
    assert until is not None
    clock.now = until
    assert counted.spend(ANNA, by_hand=True) == 0, "what is promised is kept"


async def test_looks_have_their_share_and_leave_the_rest_to_people(lite: Store, nursery: Nursery, clock: Clock) -> None:
    accounts = await linked(lite, 60, clock)
    counted = rates(lite, nursery, clock)
    share = 1200 // 60
    assert await spent(counted, clock, 30, accounts[0], by_hand=False) == share
    assert counted.of(accounts[0]).unasked == 0
    assert counted.of(accounts[0]).left == 400 - share
    refused = refusal(counted, accounts[0], by_hand=False)
    assert refused.until is not None
    assert refused.until <= clock() + HOUR + timedelta(minutes=5)
    assert await spent(counted, clock, 1, accounts[0]) == 1
    assert await spent(counted, clock, 30, accounts[1], by_hand=False) == share, "nobody else's share"


@pytest.mark.parametrize(("families", "share"), [(1, 240), (10, 120), (50, 24), (120, 12), (150, 12)])
async def test_the_share_falls_with_every_family_until_the_application_may_more(
    lite: Store, nursery: Nursery, clock: Clock, families: int, share: int
) -> None:
    accounts = await linked(lite, families, clock)
    counted = rates(lite, nursery, clock)
    await counted.open(accounts[0])
    assert counted.of(accounts[0]).unasked == share


async def test_new_families_are_counted_in(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    await counted.open(ANNA)
    assert counted.of(ANNA).unasked == 240
    await linked(lite, 60, clock)
    clock.moves(minutes=5)
    await counted.open(ANNA)
    await nursery.quiet()
    assert counted.of(ANNA).unasked == 20


async def test_when_people_need_much_everybody_is_looked_at_less(lite: Store, nursery: Nursery, clock: Clock) -> None:
    accounts = await linked(lite, 40, clock)
    counted = rates(lite, nursery, clock)
    await counted.open(accounts[39])
    assert counted.of(accounts[39]).unasked == 30
    for account in accounts[:3]:
        assert await spent(counted, clock, 340, account) == 340
    left = counted.of(accounts[39])
    assert left.unasked == (1440 - 1020) // 40
    assert left.left == 400, "people of another family may still call as much as ever"
    for account in accounts[3:5]:
        await spent(counted, clock, 400, account)
    assert counted.of(accounts[39]).left == 0
    refused = refusal(counted, accounts[0])
    assert refused.kind is errors.OUT_OF_CALLS
    assert counted.lowest()["netatmo_application"] == 0


async def test_a_burst_waits_a_moment_and_a_long_one_is_told_to_slow_down(
    lite: Store, nursery: Nursery, clock: Clock
) -> None:
    counted = rates(lite, nursery, clock)
    await counted.open(ANNA)
    waits = [counted.spend(ANNA, by_hand=True) for _ in range(48)]
    assert waits == [0] * 24 + [10] * 24
    refused = refusal(counted)
    assert refused.kind is errors.TOO_FAST
    assert refused.until == clock() + timedelta(seconds=20)
    assert counted.of(ANNA).used == 48, "what is not made is not counted"
    assert counted.spend(ANNA, by_hand=False) == 0, "looks are apart"
    clock.moves(seconds=13)
    assert counted.spend(ANNA, by_hand=True) == 7


async def test_processes_that_look_share_the_seconds_for_it(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock, processes=4)
    await counted.open(ANNA)
    assert [counted.spend(ANNA, by_hand=False) for _ in range(5)] == [0] * 4 + [10]
    assert [counted.spend(ANNA, by_hand=True) for _ in range(24)] == [0] * 24


async def test_a_process_counts_what_the_one_before_may_just_have_called(
    lite: Store, nursery: Nursery, clock: Clock
) -> None:
    before = rates(lite, nursery, clock)
    await before.open(ANNA)
    for _ in range(20):
        before.spend(ANNA, by_hand=True)
    await before.close()
    clock.moves(seconds=2)
    after = rates(lite, nursery, clock)
    await after.open(ANNA)
    assert [after.spend(ANNA, by_hand=True) for _ in range(5)] == [0] * 4 + [10]
    clock.moves(seconds=10)
    later = rates(lite, nursery, clock)
    clock.moves(seconds=10)
    await later.open(ANNA)
    assert [later.spend(ANNA, by_hand=True) for _ in range(5)] == [0] * 5


async def test_a_clock_set_back_holds_nobody_up(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    await counted.open(ANNA)
    for _ in range(24):
        counted.spend(ANNA, by_hand=True)
    clock.moves(hours=-2)
    assert counted.spend(ANNA, by_hand=True) == 0


async def test_after_a_refusal_looks_rest_ever_longer_and_people_try_once_a_minute(
    lite: Store, nursery: Nursery, clock: Clock
) -> None:
    counted = rates(lite, nursery, clock)
    await counted.open(ANNA)
    for minutes in (15, 30, 60, 60):
        counted.spend(ANNA, by_hand=False)
        counted.exhausted(ANNA, clock() + timedelta(minutes=15))
        counted.exhausted(ANNA, clock() + timedelta(minutes=15))
        until = clock() + timedelta(minutes=minutes)
        left = counted.of(ANNA)
        assert (left.blocked, left.left, left.returns_at) == (True, 0, until)
        assert refusal(counted).until == until, "the cloud has just said so"
        clock.moves(minutes=1)
        assert refusal(counted, by_hand=False).until == until
        counted.spend(ANNA, by_hand=True)
        assert refusal(counted).until == until
        counted.exhausted(ANNA, clock() + timedelta(minutes=15))
        assert counted.of(ANNA).returns_at == until, "a try changes nothing"
        clock.now = until


async def test_a_success_after_a_refusal_ends_it(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    await counted.open(ANNA)
    counted.spend(ANNA, by_hand=False)
    counted.exhausted(ANNA, None)
    counted.answered(ANNA)
    assert counted.of(ANNA).blocked, "that call was under way before"
    clock.moves(minutes=2)
    counted.spend(ANNA, by_hand=True)
    counted.answered(ANNA)
    assert not counted.of(ANNA).blocked
    await nursery.quiet()
    again = rates(lite, nursery, clock)
    await again.open(ANNA)
    assert not again.of(ANNA).blocked, "nor after a restart"
    counted.spend(ANNA, by_hand=False)
    counted.exhausted(ANNA, None)
    assert counted.of(ANNA).returns_at == clock() + timedelta(minutes=15), "as short as the first time"


async def test_a_longer_time_that_the_cloud_names_holds_and_is_kept(
    store: Store, nursery: Nursery, clock: Clock
) -> None:
    counted = rates(store, nursery, clock)
    await counted.open(ANNA)
    until = clock() + timedelta(hours=3)
    counted.exhausted(ANNA, until)
    await nursery.quiet()
    again = rates(store, nursery, clock)
    await again.open(ANNA)
    assert again.of(ANNA).returns_at == until
    assert not counted.of(ANNA).unasked


async def test_sign_ins_count_for_the_application_only(lite: Store, nursery: Nursery, clock: Clock) -> None:
    counted = rates(lite, nursery, clock)
    for _ in range(3):
        await counted.count_sign_in()
    await counted.open(ANNA)
    assert counted.of(ANNA).used == 0
    assert counted.lowest() == {"netatmo_account": 400, "netatmo_application": 1597}


@pytest.mark.parametrize("orderly", [True, False])
async def test_a_restart_forgets_no_call(store: Store, nursery: Nursery, clock: Clock, orderly: bool) -> None:
    counted = rates(store, nursery, clock)
    await spent(counted, clock, 7)
    await spent(counted, clock, 2, by_hand=False)
    await counted.close() if orderly else await nursery.quiet()
    again = rates(store, nursery, clock)
    await again.open(ANNA)
    assert (again.of(ANNA).used, again.of(ANNA).looked) == (9, 2)
    await counted.close()


async def test_two_processes_know_of_each_other(
    store: Store, nursery: Nursery, clock: Clock, database_url: str, vault: Vault
) -> None:
    other = await Store.open(database_url, vault=vault, clock=clock)
    one, two = rates(store, nursery, clock, processes=2), rates(other, nursery, clock, processes=2)
    await two.open(ANNA)
    await spent(one, clock, 30)
    await one.close()
    clock.moves(minutes=5)
    await two.open(ANNA)
    await two.close()
    assert two.of(ANNA).used == 30, "also without a call of its own"
    two.spend(ANNA, by_hand=True)
    one.spend(ANNA, by_hand=True)
    await one.close()
    await two.close()
    one.spend(ANNA, by_hand=True)
    await one.close()
    assert one.of(ANNA).used == 33
    await other.close()


SMALL = Limits(user_now=10, user_hour=80, all_now=24, all_hour=200, each_now=2, each_hour=4)
"""So that a few steps meet every limit. An hour is some eight times ten seconds, as in life: what two processes call in
one moment, before either knows of the other, fits into the fifth that is left."""
BRISK = replace(SMALL, user_now=25, user_hour=50, all_now=60, all_hour=120)
"""So that what one account may make at once is bounded by its share of the hour and by nothing else."""


@dataclass
class Cloud:
    """Remembers what it is asked and by whom: no window may ever have too many."""

    calls: list[tuple[datetime, AccountId, Rates]] = field(default_factory=list)

    def forget_what_waits(self, process: Rates, now: datetime) -> None:
        """What waited for its moment when its process ended is never asked."""
        self.calls = [call for call in self.calls if call[0] <= now or call[2] is not process]

    def check(self, limits: Limits, users: int) -> None:
        for span, own, common in (
            (timedelta(seconds=10), limits.user_now, limits.now(users)),
            (HOUR, limits.user_hour, limits.hour(users)),
        ):
            for begin, *_ in self.calls:
                within = Counter(account for at, account, _ in self.calls if begin <= at < begin + span)
                assert within.total() <= common
                assert all(calls <= own for calls in within.values())


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1),  # which process; people's calls come to the first only
        st.integers(0, 3),  # which account
        st.booleans(),  # by hand
        st.integers(1, 25),  # calls at once
        st.sampled_from([0.0, 0.3, 2.0, 9.0, 60.0, 299.0, 1200.0]),  # seconds until the next step
        st.sampled_from([False, False, False, True]),  # whether the process ends and another begins
    ),
    min_size=5,
    max_size=40,
)
MAKERS = itertools.count()
"""One an example: each begins with nothing counted, on one store for all of them."""
ON_ONE_STORE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@ON_ONE_STORE
@given(STEPS)
async def test_whatever_happens_no_window_of_the_cloud_has_too_many(
    lite: Store, nursery: Nursery, steps: list[tuple[int, int, bool, int, float, bool]]
) -> None:
    clock, cloud, maker = Clock(), Cloud(), f"maker-{next(MAKERS)}"
    accounts = await linked(lite, 4, clock, maker)

    def process() -> Rates:
        return Rates(lite, nursery, maker=maker, limits=SMALL, clock=clock, processes=2)

    processes = [process(), process()]
    for which, who, by_hand, calls, seconds, ends in steps:
        if ends:
            await processes[which].close()
            cloud.forget_what_waits(processes[which], clock())
            processes[which] = process()
        await processes[which].open(accounts[who])
        for _ in range(calls):
            called(processes[which], cloud, accounts[who], clock, by_hand=by_hand and which == 0)
        clock.moves(seconds=seconds)
        for each in processes:
            await each.close()
    cloud.check(SMALL, 4)


def called(process: Rates, cloud: Cloud, account: AccountId, clock: Clock, *, by_hand: bool) -> bool:
    try:
        wait = process.spend(account, by_hand=by_hand)
    except CloudError:
        return False
    cloud.calls.append((clock() + timedelta(seconds=wait), account, process))
    return True


@ON_ONE_STORE
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 20)), min_size=1, max_size=40))
async def test_looks_starve_nobody_and_take_nothing_from_each_other(
    lite: Store, nursery: Nursery, steps: list[tuple[int, int]]
) -> None:
    """However much is looked, people find a fifth of the hour at least, and every account its share of looks."""
    clock, cloud, maker = Clock(), Cloud(), f"maker-{next(MAKERS)}"
    accounts = await linked(lite, 4, clock, maker)
    counted = Rates(lite, nursery, maker=maker, limits=BRISK, clock=clock)
    share = 72 // 4
    looked = dict.fromkeys(accounts, 0)
    for account in accounts:
        await counted.open(account)
    for who, calls in steps:
        for _ in range(min(calls, 8)):  # what ten seconds have for looks of an account
            made = called(counted, cloud, accounts[who], clock, by_hand=False)
            assert made == (looked[accounts[who]] < share), "an account's own looks decide, and nobody else's"
            looked[accounts[who]] += made
        clock.moves(seconds=10)
        assert counted.of(accounts[who]).unasked == share - looked[accounts[who]]
    by_hand = 0
    for turn in range(60):
        by_hand += called(counted, cloud, accounts[turn % 4], clock, by_hand=True)
        clock.moves(seconds=1)
    assert by_hand >= 120 // 5
    cloud.check(BRISK, 4)
    await counted.close()
