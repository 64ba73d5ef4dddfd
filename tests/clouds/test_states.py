from datetime import datetime
from typing import Any

import pytest

from bot.clouds.eliot.states import states, thermostat
from bot.domain.home import Climate, HeatMode, ModuleId, ModuleState
from tests.clouds.recorded import NOON, sample

LIVING_ROOM = ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46a")
PREFIX = "0000000474a0b0c0000474000"


def item(id: str, **fields: object) -> dict[str, object]:
    return {"sender": {"plant": {"module": {"id": id}}}, **fields}


def climate(**fields: object) -> Climate:
    state = thermostat(ModuleId("t1"), {"chronothermostats": [fields]}, NOON)
    assert state is not None
    assert state.climate is not None
    return state.climate


@pytest.mark.parametrize(
    ("id", "state"),
    [
        ("00a0001", ModuleState(NOON, reachable=True, on=False, power=0)),
        ("00a0002", ModuleState(NOON, reachable=True, on=True, level=63, power=21)),
        ("00a0003", ModuleState(NOON, reachable=True, on=False, level=100, power=0)),
        ("00a0004", ModuleState(NOON, reachable=False, on=False, power=0)),
        ("00b0001", ModuleState(NOON, reachable=True, on=True, power=1999)),
        ("00c0002", ModuleState(NOON, reachable=True, level=0)),
        ("00d0001", ModuleState(NOON, reachable=False, battery="full")),
        ("00d0003", ModuleState(NOON, reachable=True, battery="low")),
        ("00e0001", ModuleState(NOON, reachable=True, power=980, mode=HeatMode.COMFORT)),
        ("00f0001", ModuleState(NOON, reachable=True, power=2212)),
    ],
)
def test_a_module_says_what_its_kind_says(id: str, state: ModuleState) -> None:
    assert states(sample("status"), NOON)[ModuleId(PREFIX + id)] == state


def test_one_answer_tells_the_whole_plant() -> None:
    assert len(states(sample("status"), NOON)) == 14
    assert len(states(sample("status-recorded-2022"), NOON)) == 4
    assert states(sample("status-all-empty"), NOON) == {}


def test_wrong_types_are_unknown_and_never_off() -> None:
    lights: list[Any] = [
        item("m1", reachable="yes", status=0, level="dim", consumptions={}, battery=["full"]),
        item("m2", reachable=True, status="OFF", level="63", consumptions=[{"unit": "kWh", "value": 4}]),
        item("m3", level=400, consumptions=[{"value": "21"}]),
        item("m3", level=1),
        {"sender": "m4"},
        None,
    ]
    told = {"modules": {"lights": lights, "teapots": [item("m9")], "plugs": "none"}}
    assert states(told, NOON) == {
        "m1": ModuleState(NOON),
        "m2": ModuleState(NOON, reachable=True, on=False, level=63),
        "m3": ModuleState(NOON, power=21),
    }


@pytest.mark.parametrize(
    "told", [None, [], {}, {"modules": []}, {"modules": {"lights": [{}]}}, {"modules": {"plugs": 1}}]
)
def test_garbage_is_never_a_plant_where_nothing_stands(told: object) -> None:
    with pytest.raises(ValueError, match="module"):
        states(told, NOON)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("smarther-status", Climate(HeatMode.AUTOMATIC, 18.0, 19.5, 61.9, 1, calling=False)),
        (
            "smarther-status-boost",
            Climate(HeatMode.BOOST, None, 20.1, 47.9, 1, datetime(2026, 3, 14, 19, 35), calling=True),
        ),
        (
            "smarther-status-manual-until",
            Climate(HeatMode.MANUAL, 21.0, 19.8, 48.2, 1, datetime(2026, 3, 14, 23, 30), calling=True),
        ),
        ("smarther-status-manual-forever", Climate(HeatMode.MANUAL, 21.5, 19.8, 48.2, 1, calling=True)),
        ("smarther-status-off", Climate(HeatMode.OFF, 7.0, 17.2, 52.4, 1, calling=False)),
        ("smarther-status-protection", Climate(HeatMode.FROST_GUARD, 7.0, 17.2, 52.4, 1, calling=False)),
    ],
)
def test_a_thermostat_tells_its_climate(name: str, expected: Climate) -> None:
    assert thermostat(LIVING_ROOM, sample(name), NOON) == ModuleState(NOON, reachable=True, climate=expected)


def test_an_answer_without_the_thermostat_tells_nothing() -> None:
    assert thermostat(LIVING_ROOM, sample("smarther-status-empty"), NOON) is None
    assert thermostat(LIVING_ROOM, {}, NOON) is None
    assert thermostat(ModuleId("another"), sample("smarther-status"), NOON) is None
    with pytest.raises(ValueError, match="thermostat"):
        thermostat(LIVING_ROOM, [], NOON)


def test_every_field_of_a_climate_may_be_missing() -> None:
    assert climate() == Climate()


@pytest.mark.parametrize(
    ("told", "celsius"),
    [
        ({"value": "68", "unit": "F"}, 20.0),
        ({"value": 20.04, "unit": "°C"}, 20.0),
        ({"value": "20"}, 20.0),
        ({"value": 4000, "unit": "C"}, None),
        ({"value": None}, None),
        ("20", None),
    ],
)
def test_temperatures_are_celsius(told: object, celsius: float | None) -> None:
    assert climate(setPoint=told).set_point == celsius


@pytest.mark.parametrize(("number", "expected"), [("3", 3), (0, 0), (11, 11), (12, None), ("x", None)])
def test_a_program_is_a_number_from_0_to_11_or_unknown(number: object, expected: int | None) -> None:
    assert climate(programs=[{"number": number}]).program == expected


def test_cooling_is_a_season() -> None:
    assert climate(function="Cooling").cooling
    assert not climate(function="HEATING").cooling


@pytest.mark.parametrize(
    ("told", "clock", "end"),
    [
        ("2026-03-14T23:30:00", "2026-03-14T19:05:42+01:00", datetime(2026, 3, 14, 23, 30)),
        ("2026-03-14T19:05:00/2026-03-14T19:35:00", None, datetime(2026, 3, 14, 19, 35)),
        ("2026-03-14T22:30:00Z", "2026-03-14T19:05:42+01:00", datetime(2026, 3, 14, 23, 30)),
        ("2026-03-14T22:30:00Z", "2026-03-14T19:05:42", datetime(2026, 3, 14, 22, 30)),
        ("2026-03-14T22:30:00Z", None, datetime(2026, 3, 14, 22, 30)),
        ("9999-12-31T23:30:00Z", "2026-03-14T19:05:42+01:00", None),
        ("later", None, None),
        (20260314, None, None),
    ],
)
def test_the_end_of_a_mode_is_the_homes_local_time(told: object, clock: object, end: datetime | None) -> None:
    assert climate(activationTime=told, time=clock).until == end
