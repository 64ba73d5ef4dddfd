"""The physics of the simulated house, without any cloud."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.appliances import (
    STOP,
    Appetite,
    Automation,
    Heater,
    Light,
    Meter,
    Module,
    Plug,
    Remote,
    Wish,
    drift,
)
from bot.simulator.clock import MovableClock
from bot.simulator.furnishing import CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI, furnished
from bot.simulator.house import House
from bot.simulator.thermostats import Thermostat
from tests.simulator.eliot_world import EVENING, HandClock

LIVING_ROOM = "1ee6a1b2-46b7-8f11-e053-00000000b46a"
M = TypeVar("M", bound=Module)


class Home:
    """A house whose clock is in the test's hand."""

    def __init__(self, **options: float) -> None:
        self.clock = HandClock()
        self.house = House(self.clock, **options)  # type: ignore[arg-type]

    def light(self, name: str) -> Light:
        return self._of(Light, name)

    def shutter(self, name: str) -> Automation:
        return self._of(Automation, name)

    def thermostat(self) -> Thermostat:
        found = self.house.module(LIVING_ROOM)
        assert isinstance(found, Thermostat)
        return found

    def _of(self, kind: type[M], name: str) -> M:
        found = self.house.named(name)
        assert isinstance(found, kind)
        return found

    def passes(self, **time: float) -> None:
        self.clock.move(**time)
        self.house.advance()


@pytest.fixture
def home() -> Home:
    return Home()


# Furnishing


def test_the_family_home_is_believable() -> None:
    rossi, sea, smarther, _ = furnished()
    assert (len(rossi.ambients), len(list(rossi.everything()))) == (8, 34)
    assert {module.device for module in rossi.everything()} == {
        "light",
        "plug",
        "automation",
        "heater",
        "energymeter",
        "remote",
    }
    assert (sea.name, len(sea.ambients)) == ("Sea house", 3)
    assert [module.name for module in smarther.everything()] == ["Living room", "Bedroom"]
    assert smarther.name == rossi.name
    kitchen = next(ambient for ambient in rossi.ambients if ambient.name == "Kitchen")
    assert [module.name for module in kitchen.modules if isinstance(module, Plug)] == ["Coffee machine"]


def test_no_two_modules_share_an_id_and_scenes_know_theirs() -> None:
    plants = furnished()
    ids = [module.id for plant in plants for module in plant.everything()]
    assert len(set(ids)) == len(ids)
    for plant in plants:
        for scene in plant.scenes:
            assert scene.wishes
            assert {module_id for module_id, _ in scene.wishes} <= set(ids)


# Time


def test_a_command_takes_effect_after_the_latency(home: Home) -> None:
    home.house.latency = 3
    lamp = home.light("Worktop light")
    home.house.command([lamp.id], Wish(on=True))
    home.passes(seconds=2.9)
    assert not lamp.on
    home.passes(seconds=0.1)
    assert lamp.on


def test_commands_arrive_in_the_order_they_were_sent(home: Home) -> None:
    lamp = home.light("Worktop light")
    for on in (True, False, True):
        home.house.command([lamp.id], Wish(on=on))
    home.passes(seconds=1)
    assert lamp.on


def test_a_command_in_the_air_arrives_after_a_hand_on_the_wall(home: Home) -> None:
    lamp = home.light("Worktop light")
    home.house.command([lamp.id], Wish(on=True))
    home.house.touch(lamp.id, on=False)
    home.passes(seconds=1)
    assert lamp.on


@pytest.mark.parametrize(
    "mishap",
    [
        lambda house, lamp: house.set_offline(CASA_ROSSI, True),
        lambda house, lamp: house.set_reachable(lamp.id, False),
        lambda house, lamp: house.remove(lamp.id),
        lambda house, lamp: house.repair(lamp.id),
    ],
    ids=["offline", "out of reach", "removed", "paired anew"],
)
def test_a_command_in_the_air_can_be_lost(home: Home, mishap: Callable[[House, Light], object]) -> None:
    lamp = home.light("Worktop light")
    home.house.command([lamp.id], Wish(on=True))
    mishap(home.house, lamp)
    home.passes(seconds=5)
    assert not lamp.on


@given(st.lists(st.floats(0.01, 30), min_size=1, max_size=20))
def test_how_often_one_looks_does_not_change_what_happens(steps: list[float]) -> None:
    often, once = Home(), Home()
    for home in (often, once):
        home.house.command([home.shutter("Patio shutter").id], Wish(level=10))
        home.house.command([home.light("Chandelier").id], Wish(on=False))
    for step in steps:
        often.passes(seconds=step)
    once.clock.now = often.clock.now
    once.house.advance()
    assert often.shutter("Patio shutter").position == pytest.approx(once.shutter("Patio shutter").position)
    mine, other = (home.house.named("Bedroom radiator") for home in (often, once))
    assert isinstance(mine, Heater)
    assert isinstance(other, Heater)
    assert mine.temperature == pytest.approx(other.temperature)
    assert often.light("Chandelier").on == once.light("Chandelier").on


def test_a_clock_that_falls_back_stops_the_house_for_a_while(home: Home) -> None:
    shutter = home.shutter("Patio shutter")
    home.house.touch(shutter.id, level=0)
    home.passes(seconds=5)
    home.passes(seconds=-3)
    assert shutter.level == 75
    home.passes(seconds=4)
    assert shutter.level == 70


# Lights, plugs, meters


@pytest.mark.parametrize(
    ("wish", "after"),
    [
        (Wish(on=True), (True, 100)),
        (Wish(level=40), (True, 40)),
        (Wish(level=0), (False, 100)),
        (Wish(on=False, level=30), (False, 30)),
        (Wish(mode="comfort"), (False, 100)),
    ],
)
def test_a_dimmer_keeps_its_level_while_off(home: Home, wish: Wish, after: tuple[bool, int]) -> None:
    lamp = home.light("Spotlights")
    lamp.obey(wish)
    assert (lamp.on, lamp.level) == after


def test_a_light_that_cannot_be_dimmed_ignores_a_level(home: Home) -> None:
    lamp = home.light("Worktop light")
    home.house.touch(lamp.id, level=50)
    assert (lamp.on, lamp.level) == (False, None)
    home.house.touch(lamp.id, on=True)
    assert lamp.watts() == 11


@given(st.integers(0, 2000), st.integers(0, 100_000), st.text(max_size=5))
def test_an_appliance_draws_about_what_it_should(watts: int, minutes: int, seed: str) -> None:
    appetite = Appetite(watts)
    moment = EVENING + timedelta(minutes=minutes)
    assert watts * 0.96 <= appetite.at(moment, seed) + 1
    assert appetite.at(moment, seed) <= watts * 1.04 + 1
    assert appetite.at(moment, seed) == appetite.at(moment, seed)


def test_a_freezer_rests_between_its_cycles(home: Home) -> None:
    freezer = home.house.named("Freezer")
    seen = set()
    for _ in range(40):
        seen.add(freezer.watts() > 50)
        home.passes(minutes=1)
    assert seen == {True, False}
    home.house.touch(freezer.id, on=False)
    assert freezer.watts() == 0
    home.house.touch(freezer.id, level=50)
    assert freezer.watts() == 0


def test_the_meter_follows_a_switch_at_once(home: Home) -> None:
    meter, tv = home.house.named("Main meter"), home.house.named("TV")
    assert isinstance(meter, Meter)
    before, drawn = meter.total, tv.watts()
    home.house.touch(tv.id, on=False)
    assert meter.total == before - drawn
    home.house.touch(meter.id, on=False)
    assert meter.total == before - drawn


# Shutters


def test_a_shutter_takes_twenty_seconds_and_says_where_it_goes(home: Home) -> None:
    shutter = home.shutter("Patio shutter")
    home.house.touch(shutter.id, level=0)
    assert (shutter.moving, shutter.target) == (-1, 0)
    home.passes(seconds=19.9)
    assert (shutter.level, shutter.moving) == (0, -1)
    home.passes(seconds=0.2)
    assert (shutter.level, shutter.moving) == (0, 0)
    home.house.touch(shutter.id, level=100)
    assert shutter.moving == 1
    home.house.touch(shutter.id, level=STOP)
    assert shutter.moving == 0
    home.house.touch(shutter.id, level=0)
    home.house.touch(shutter.id, on=True)
    assert shutter.moving == 0


@given(st.lists(st.tuples(st.integers(-1, 100), st.floats(0, 30)), max_size=10), st.booleans())
def test_a_shutter_never_leaves_its_rails(orders: list[tuple[int, float]], positioned: bool) -> None:
    shutter = Automation(id="s", name="s", hw_type="NLV", positioned=positioned)
    shutter.at = EVENING
    for level, seconds in orders:
        shutter.obey(Wish(level=level))
        shutter.advance(shutter.at + timedelta(seconds=seconds))
        assert 0 <= shutter.position <= 100
        assert positioned or shutter.level in {0, 50, 100}


# Warmth


@given(st.floats(-10, 40), st.floats(3, 30), st.floats(0, 10**7))
def test_a_room_drifts_towards_its_goal_and_never_past_it(start: float, target: float, elapsed: float) -> None:
    goal = max(target, 9.0)
    after = drift(start, target, elapsed)
    assert min(start, goal) - 1e-9 <= after <= max(start, goal) + 1e-9


@pytest.mark.parametrize(
    ("mode", "temperature", "watts"), [("comfort", 18.0, 980), ("comfort", 20.0, 350), ("away", 20.0, 0)]
)
def test_a_heater_draws_what_the_cold_demands(mode: str, temperature: float, watts: int) -> None:
    heater = Heater(id="h", name="h", hw_type="NLC", mode=mode, temperature=temperature)
    assert heater.watts() == watts


def test_a_heater_warms_its_room_slowly_and_ignores_modes_it_lacks(home: Home) -> None:
    radiator = home.house.named("Bedroom radiator")
    assert isinstance(radiator, Heater)
    home.passes(minutes=5)
    assert 18.4 < radiator.temperature < 18.8
    home.passes(hours=6)
    assert radiator.temperature == pytest.approx(20.0, abs=0.05)
    home.house.touch(radiator.id, mode="tropical")
    assert radiator.mode == "comfort"
    home.house.touch(radiator.id, mode="frost_guard")
    assert (radiator.set_point, radiator.watts()) == (7.0, 0)


def test_a_program_warms_by_day_and_saves_by_night(home: Home) -> None:
    thermostat = home.thermostat()
    assert thermostat.set_point == 20.5
    home.passes(hours=5)
    assert thermostat.set_point == 17.5
    home.house.touch(LIVING_ROOM, program=2)
    assert thermostat.set_point == 16.0


def test_a_manual_set_point_ends_when_it_should_and_is_remembered(home: Home) -> None:
    thermostat = home.thermostat()
    until = home.clock() + timedelta(hours=1)
    home.house.touch(LIVING_ROOM, mode="manual", set_point=23.0, until=until)
    home.passes(minutes=59)
    assert (thermostat.mode, thermostat.set_point) == ("manual", 23.0)
    warm = thermostat.temperature
    assert warm > 21
    home.passes(minutes=1)
    assert (thermostat.mode, thermostat.until, thermostat.set_point) == ("automatic", None, 20.5)
    home.passes(hours=2)
    assert thermostat.temperature < warm


def test_a_boost_calls_the_boiler_however_warm_it_is(home: Home) -> None:
    thermostat = home.thermostat()
    home.house.touch(LIVING_ROOM, mode="manual", set_point=15.0)
    assert not thermostat.working
    home.house.touch(LIVING_ROOM, mode="boost", until=home.clock() + timedelta(minutes=30))
    assert thermostat.working
    before = thermostat.humidity
    home.passes(minutes=20)
    assert thermostat.humidity < before


def test_cooling_works_the_other_way_round(home: Home) -> None:
    thermostat = home.thermostat()
    home.house.touch(LIVING_ROOM, function="cooling", mode="manual", set_point=24.0)
    home.passes(hours=3)
    assert 19.5 < thermostat.temperature < 26
    home.passes(hours=30)
    assert 23.5 < thermostat.temperature < 25.5
    home.house.touch(LIVING_ROOM, set_point=21.0)
    assert thermostat.working
    home.house.touch(LIVING_ROOM, mode="off")
    assert (thermostat.working, thermostat.set_point) == (False, 35.0)


def test_a_display_is_busy_for_a_while(home: Home) -> None:
    home.house.touch_display(LIVING_ROOM, seconds=10)
    assert home.thermostat().busy
    home.passes(seconds=10)
    assert not home.thermostat().busy
    with pytest.raises(KeyError):
        home.house.touch_display(home.light("Chandelier").id)


# Reach


def test_a_remote_wakes_when_it_is_pressed_and_sleeps_again(home: Home) -> None:
    remote = home.house.named("Front door remote")
    assert isinstance(remote, Remote)
    assert not remote.reachable
    home.house.touch(remote.id, on=True)
    assert remote.reachable
    home.passes(seconds=59)
    assert remote.reachable
    home.passes(seconds=1)
    assert not remote.reachable
    home.house.touch(remote.id, mode="x")
    assert not remote.reachable


def test_what_was_last_heard_stays_while_life_goes_on(home: Home) -> None:
    shutter = home.shutter("Patio shutter")
    shutter.reachable = False
    home.house.touch(shutter.id, level=0)
    home.passes(seconds=30)
    heard = shutter.heard
    assert isinstance(heard, Automation)
    assert (shutter.level, heard.level, heard.reachable) == (0, 100, False)
    home.house.set_reachable(shutter.id, True)
    assert shutter.heard is shutter


# Finding


def test_things_are_found_by_name_and_by_id(home: Home) -> None:
    house = home.house
    assert house.named("Ceiling light", ambient="Bedroom") is not house.named("Ceiling light", ambient="Kitchen")
    assert house.named("Living room").device == "chronothermostat"
    assert house.named("Fridge", plant="Sea house").id in {module.id for module in house.plant(SEA_HOUSE).everything()}
    assert house.home_of(LIVING_ROOM).id == SMARTHER_CASA_ROSSI
    for search in (
        lambda: house.named("Fridge"),
        lambda: house.named("Main meter", ambient="Kitchen"),
        lambda: house.module("unknown"),
        lambda: house.plant("unknown"),
        lambda: house.run_scene(CASA_ROSSI, "unknown"),
    ):
        with pytest.raises(KeyError):
            search()


def test_a_hand_can_only_do_what_hands_do(home: Home) -> None:
    with pytest.raises(TypeError):
        home.house.touch(LIVING_ROOM, colour="red")


def test_a_module_taken_away_is_gone_and_the_meter_notices(home: Home) -> None:
    tv, meter = home.house.named("TV"), home.house.named("Main meter")
    before = meter.watts()
    drawn = tv.watts()
    home.house.remove(tv.id)
    assert meter.watts() == before - drawn
    with pytest.raises(KeyError):
        home.house.module(tv.id)
    remote = home.house.named("Front door remote")
    home.house.remove(remote.id)
    with pytest.raises(KeyError):
        home.house.module(remote.id)


# Watching


def test_observers_hear_what_changed_until_they_leave(home: Home) -> None:
    heard: list[str] = []
    leave = home.house.subscribe(heard.append)
    lamp, meter = home.light("Worktop light"), home.house.named("Main meter")
    home.house.touch(lamp.id, on=True)
    assert set(heard) == {lamp.id, meter.id}
    heard.clear()
    home.house.command([lamp.id], Wish(on=False))
    home.passes(seconds=1)
    assert lamp.id in heard
    heard.clear()
    home.house.set_offline(SEA_HOUSE, True)
    assert heard == [SEA_HOUSE]
    leave()
    heard.clear()
    home.house.touch(lamp.id, on=True)
    assert heard == []


def test_an_observer_may_look_around_while_it_is_told(home: Home) -> None:
    seen: list[object] = []
    home.house.subscribe(lambda changed: seen.append(home.house.snapshot()["at"]))
    home.passes(minutes=30)
    assert seen


def test_a_moving_shutter_is_told_about_as_often_as_one_looks(home: Home) -> None:
    heard: list[str] = []
    shutter = home.shutter("Patio shutter")
    home.house.touch(shutter.id, level=0)
    home.house.subscribe(heard.append)
    for _ in range(4):
        home.passes(seconds=1)
    assert heard.count(shutter.id) == 4


def test_a_snapshot_is_plain_json_and_shows_every_kind(home: Home) -> None:
    home.house.touch(home.shutter("Awning").id, level=100)
    home.house.touch(LIVING_ROOM, mode="boost", until=home.clock() + timedelta(minutes=30))
    snapshot = json.loads(json.dumps(home.house.snapshot()))
    rossi, _, smarther, _ = snapshot["plants"]
    assert (rossi["name"], rossi["owner"], rossi["offline"]) == ("Casa Rossi", "Rossi", False)
    assert rossi["gateway"] == {"id": "00:04:74:a0:b0:c0", "name": "Gateway", "online": True}
    modules = {module["name"]: module for ambient in rossi["ambients"] for module in ambient["modules"]}
    assert modules["Chandelier"].items() >= {"on": True, "level": 63, "power": 38, "reachable": True}.items()
    assert modules["TV"].keys() >= {"on", "power"}
    assert modules["Awning"].items() >= {"level": 0, "moving": 1, "target": 100}.items()
    assert modules["Towel rail"].items() >= {"mode": "away", "set_point": 16.0, "temperature": 17.2}.items()
    loose = {module["name"]: module for module in rossi["modules"]}
    assert loose["Bedside remote right"].items() >= {"battery": "low", "sleeps": True, "reachable": False}.items()
    assert loose["Main meter"]["power"] > 1000
    thermostat = smarther["modules"][0]
    assert thermostat.items() >= {"mode": "boost", "working": True, "busy": False, "program": 1}.items()
    assert thermostat["until"] == "2026-03-14T18:35:42+00:00"
    assert [scene["friendly_name"] for scene in rossi["scenes"]] == [None, None, None, None, "Movie night"]


# The clock


def test_a_movable_clock_runs_and_jumps_ahead_only() -> None:
    hand = HandClock()
    clock = MovableClock(hand)
    clock.move(timedelta(hours=6))
    hand.move(seconds=1)
    assert clock() == EVENING + timedelta(hours=6, seconds=1)
    with pytest.raises(ValueError, match="only ahead"):
        clock.move(timedelta(seconds=-1))
    assert MovableClock()().utcoffset() == timedelta()
