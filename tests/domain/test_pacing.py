"""How soon a home is looked at again, and what that costs of the day's calls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.allowance import Allowance
from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.domain.pacing import USUAL, Prospect, Tempo, calls_of, next_look, part_of, pause, to_read

MIDNIGHT = datetime(2026, 3, 10, tzinfo=UTC)
NOON = MIDNIGHT + timedelta(hours=12)
TOMORROW = MIDNIGHT + timedelta(days=1)
MINUTE = timedelta(minutes=1)


def allowance(used: int = 0, *, limit: int = 500, blocked: bool = False) -> Allowance:
    return Allowance(used, limit, limit // 5, TOMORROW, blocked)


def prospect(used: int = 0, *, account: int = 1, calls: float = 1, **more: object) -> Prospect:
    return Prospect(account=account, calls=calls, allowance=allowance(used), **more)  # type: ignore[arg-type]


def wait(prospect: Prospect, now: datetime = NOON, tempo: Tempo = USUAL) -> timedelta:
    return next_look(prospect, now, tempo) - now


def plant(*devices: Device, id: str = "p") -> Plant:
    modules = (Module(ModuleId(f"{id}{n}"), "", device, PlantId(id)) for n, device in enumerate(devices))
    return Plant(PlantId(id), id, modules=tuple(modules))


TOGETHER = replace(plant(Device.LIGHT, Device.THERMOSTAT, Device.THERMOSTAT), apart=())
"""Its cloud tells of everything at once."""


@pytest.mark.parametrize("account", range(1, 60, 7))
def test_a_calm_home_of_one_plant_is_looked_at_every_six_minutes(account: int) -> None:
    waits = wait(prospect(account=account))
    assert timedelta(minutes=5.75) <= waits <= timedelta(minutes=6.05)
    assert 238 <= timedelta(days=1) / waits <= 250


@pytest.mark.parametrize(("calls", "minutes"), [(1, 5.76), (1.5, 8.64), (2, 11.52), (5, 28.8)])
def test_more_calls_a_look_make_looks_rarer_and_the_day_costs_the_same(calls: float, minutes: float) -> None:
    waits = pause(prospect(account=0, calls=calls))
    assert waits == timedelta(minutes=minutes)
    assert calls * (timedelta(days=1) / waits) == pytest.approx(250)


def test_who_has_many_calls_is_looked_at_no_oftener_than_every_five_minutes() -> None:
    rich = Prospect(account=0, calls=1, allowance=allowance(limit=100_000))
    assert wait(rich) == 5 * MINUTE


def test_what_is_suspected_is_looked_at_after_a_minute_and_what_is_open_after_five() -> None:
    assert wait(prospect(suspected=True)) == MINUTE
    assert wait(prospect(suspected=True, troubled=True)) == MINUTE
    assert wait(prospect(troubled=True)) == 5 * MINUTE
    assert wait(prospect(calls=3, troubled=True)) == 5 * MINUTE


def test_a_gateway_that_goes_offline_is_known_within_seven_minutes() -> None:
    """At worst it goes right after a look: the next one suspects it, the second makes it certain."""
    worst = max(wait(prospect(account=account)) for account in range(200)) + wait(prospect(suspected=True))
    assert worst <= timedelta(minutes=7, seconds=5)


def test_what_has_lasted_long_enough_is_looked_at_just_then() -> None:
    ripe_at = NOON + 2 * MINUTE
    assert next_look(prospect(ripe_at=ripe_at), NOON) == ripe_at
    assert wait(prospect(suspected=True, ripe_at=ripe_at)) == MINUTE
    assert wait(prospect(ripe_at=NOON)) == wait(prospect()), "that look has just been"
    assert wait(prospect(ripe_at=NOON + timedelta(hours=3))) == wait(prospect())


def test_somebody_who_waits_need_not_wait_longer_than_ten_minutes() -> None:
    assert wait(prospect(calls=5, watched=True)) == 10 * MINUTE
    assert wait(prospect(watched=True)) == wait(prospect())


def test_whatever_is_wrong_looks_are_calm_once_the_day_is_ahead_of_its_calls() -> None:
    """At noon calm looking would have spent 125 of 500; 125 more may go to quick looks and to people."""
    hurried = {"suspected": True, "troubled": True}
    noon = MIDNIGHT + timedelta(hours=12)
    assert wait(prospect(250, **hurried), noon) == MINUTE
    assert wait(prospect(251, **hurried), noon) == wait(prospect(251), noon)
    assert wait(prospect(126, **hurried), MIDNIGHT) == wait(prospect(126), MIDNIGHT)


def test_scarce_calls_make_everything_three_times_slower() -> None:
    assert wait(prospect(319)) == wait(prospect())
    assert wait(prospect(320)) == 3 * wait(prospect())
    assert wait(prospect(320, suspected=True, watched=True)) == 3 * wait(prospect())


def test_when_only_the_reserve_is_left_nothing_is_planned_but_a_glance_at_the_count() -> None:
    assert wait(prospect(400, suspected=True)) == timedelta(minutes=30)
    assert wait(prospect(398, calls=2.5)) == timedelta(minutes=30)
    late = TOMORROW - MINUTE
    assert TOMORROW <= next_look(prospect(450), late) <= TOMORROW + 5 * MINUTE


def test_while_the_cloud_refuses_nothing_is_asked_until_it_said() -> None:
    refused = [replace(prospect(account=account), allowance=allowance(30, blocked=True)) for account in range(50)]
    returns = [next_look(each, NOON) for each in refused]
    assert all(TOMORROW <= at < TOMORROW + 5 * MINUTE for at in returns)
    assert len(set(returns)) == 50, "not all at the same moment"


def test_a_simulation_may_look_as_often_as_it_likes() -> None:
    tempo = Tempo(calm=timedelta(seconds=8), suspect=timedelta(seconds=2))
    assert wait(prospect(), tempo=tempo) == timedelta(seconds=8)
    assert wait(prospect(suspected=True), tempo=tempo) == timedelta(seconds=2)


@given(st.integers(0, 10**9))
def test_the_parts_of_accounts_stay_the_same_and_within_the_span(account: int) -> None:
    assert timedelta(0) <= part_of(MINUTE, account) < MINUTE
    assert part_of(MINUTE, account) == part_of(MINUTE, account)


def test_many_accounts_are_spread_over_all_of_the_span() -> None:
    tenths = {int(part_of(MINUTE, account) / MINUTE * 10) for account in range(1, 30)}
    assert tenths == set(range(10))


def test_calls_of_an_hour_are_paced_by_the_hour() -> None:
    def hourly(used: int, now: datetime, **more: bool) -> timedelta:
        calls = Allowance(used, 20, 4, now + timedelta(minutes=20), False, timedelta(hours=1), sliding=True)
        return next_look(Prospect(account=0, calls=1, allowance=calls, **more), now) - now

    for now in (MIDNIGHT, NOON, TOMORROW - MINUTE):
        # A full hour lies behind at any time: half of its calls are for looking, and are not ahead of anything.
        assert hourly(10, now) == 6 * MINUTE
        assert hourly(10, now, suspected=True) == MINUTE
        assert hourly(16, now, suspected=True) == 20 * MINUTE


@pytest.mark.parametrize(("share", "minutes"), [(240, 5), (24, 5), (12, 8), (6, 16)])
def test_a_share_of_the_hour_paces_looks_whatever_people_need(share: int, minutes: int) -> None:
    for used in (0, 300):
        calls = Allowance(
            used, 400, 400 - share, NOON + 20 * MINUTE, False, timedelta(hours=1), sliding=True, looked=share // 2
        )
        assert next_look(Prospect(account=0, calls=1, allowance=calls), NOON) - NOON == minutes * MINUTE
        assert calls.unasked == min(share - share // 2, 400 - used)
    # What is used comes back within the hour: no need to wait three times as long.
    scarce = Prospect(account=0, calls=1, allowance=replace(calls, looked=share - 1), suspected=True, watched=True)
    assert next_look(scarce, NOON) - NOON == minutes * MINUTE
    spent = replace(calls, looked=share)
    assert spent.unasked == 0
    assert next_look(Prospect(account=0, calls=1, allowance=spent), NOON) - NOON == 20 * MINUTE
    assert replace(calls, used=0, common=2).left == 2
    assert replace(calls, used=0, common=2).unasked == min(2, share // 2)


def test_what_a_look_asks_for() -> None:
    mixed = plant(Device.LIGHT, Device.THERMOSTAT, Device.SCENE, Device.GATEWAY, Device.OTHER)
    assert to_read(mixed, thermostats=False) == {Device.LIGHT}
    assert to_read(mixed, thermostats=True) == {Device.LIGHT, Device.THERMOSTAT}
    assert to_read(plant(Device.THERMOSTAT, Device.SCENE), thermostats=False) == {Device.THERMOSTAT}
    assert to_read(plant(Device.SCENE), thermostats=True) == frozenset()
    assert to_read(TOGETHER, thermostats=False) == {Device.LIGHT, Device.THERMOSTAT}


@pytest.mark.parametrize(
    ("plants", "calls"),
    [
        ((plant(Device.LIGHT, Device.PLUG),), 1),
        ((plant(Device.LIGHT, Device.THERMOSTAT, Device.THERMOSTAT),), 1.5),
        ((plant(Device.THERMOSTAT, Device.THERMOSTAT),), 2),
        ((plant(Device.LIGHT), plant(Device.LIGHT, id="q"), plant(Device.SCENE, id="r")), 2),
        ((TOGETHER,), 1),
        ((), 1),
    ],
)
def test_what_an_average_look_costs(plants: tuple[Plant, ...], calls: float) -> None:
    assert calls_of(Home(plants)) == calls


class Day:
    """A day of looks, with what people ask by hand at their times and how the home is at any hour."""

    def __init__(self, calls: int, by_hand: tuple[tuple[float, int], ...], mood: tuple[bool, bool]) -> None:
        self._calls = calls
        self._by_hand = sorted(by_hand)
        self._mood = mood
        self.looked = 0
        self.asked = 0

    def spent(self) -> Iterator[tuple[int, int]]:
        """After every look: the calls spent by looking, and by all."""
        suspected, troubled = self._mood
        now = MIDNIGHT
        while now < TOMORROW:
            self.asked = sum(count for hour, count in self._by_hand if MIDNIGHT + timedelta(hours=hour) <= now)
            count = allowance(self.looked + self.asked)
            if count.unasked >= self._calls:
                self.looked += self._calls
            yield self.looked, self.looked + self.asked
            next_prospect = Prospect(3, self._calls, allowance(self.looked + self.asked), suspected, troubled)
            now = next_look(next_prospect, now)


_BY_HAND = st.lists(st.tuples(st.floats(0, 23.9), st.integers(0, 120)), max_size=5).map(tuple)


@given(st.integers(1, 6), _BY_HAND, st.tuples(st.booleans(), st.booleans()))
def test_no_day_whatever_happens_touches_the_reserve_by_looking(
    calls: int, by_hand: tuple[tuple[float, int], ...], mood: tuple[bool, bool]
) -> None:
    day = Day(calls, by_hand, mood)
    before = 0
    for looked, spent in day.spent():
        assert looked == before or spent <= 400
        before = looked


@pytest.mark.parametrize("calls", [1, 2, 3])
def test_a_calm_day_spends_half_and_the_worst_one_seven_tenths(calls: int) -> None:
    calm = Day(calls, (), (False, False))
    *_, (looked, _) = calm.spent()
    assert 225 <= looked <= 250 + calls
    worst = Day(calls, (), (True, True))
    *_, (looked, _) = worst.spent()
    assert 320 <= looked < 350, "what looking spends alone never alarms anybody"
