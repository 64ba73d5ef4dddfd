"""Smarther, as the simulated cloud speaks it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.eliot_people import SCOPES
from bot.simulator.eliot_thermostat_wire import wish_of
from bot.simulator.furnishing import CASA_ROSSI, SMARTHER_CASA_ROSSI, VICTORS_FLAT
from bot.simulator.thermostats import Thermostat
from tests.simulator.eliot_world import CALLBACK, EVENING, MARIA, VICTOR, World, eliot_world

ROOT = "/smarther/v2.0"
LIVING_ROOM = "1ee6a1b2-46b7-8f11-e053-00000000b46a"
BEDROOM = "1ee6a1b2-46b7-8f11-e053-00000000b46b"


def module(module_id: str = LIVING_ROOM, plant: str = SMARTHER_CASA_ROSSI) -> str:
    scheme = "chronothermostat/thermoregulation/addressLocation/plants"
    return f"{ROOT}/{scheme}/{plant}/modules/parameter/id/value/{module_id}"


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with eliot_world() as it:
        await it.connect()
        it.cloud.habits.extra_fields = False
        yield it


async def status(world: World) -> dict[str, Any]:
    ((key, (thermostat,)),) = (await world.get(module())).items()
    assert key == "chronothermostats"
    return dict(thermostat)


@pytest.mark.parametrize("slash", ["", "/"])
async def test_plants_have_the_same_name_and_another_id(world: World, slash: str) -> None:
    assert await world.get(f"{ROOT}/plants{slash}") == {
        "plants": [{"id": SMARTHER_CASA_ROSSI, "name": "Casa Rossi", "type": "house"}]
    }


async def test_who_has_none_gets_no_content(world: World) -> None:
    await world.connect(VICTOR)
    answer = await world.call("GET", f"{ROOT}/plants")
    assert (answer.status_code, answer.content) == (204, b"")


async def test_the_topology_lists_thermostats_not_all_with_capabilities(world: World) -> None:
    plant = (await world.get(f"{ROOT}/plants/{SMARTHER_CASA_ROSSI}/topology"))["plant"]
    first, second = plant["modules"]
    assert (first["device"], first["id"], first["name"]) == ("chronothermostat", LIVING_ROOM, "Living room")
    assert [each["capability"] for each in first["capabilities"]] == ["function", "mode", "setPoint"]
    assert second == {"device": "chronothermostat", "id": BEDROOM, "name": "Bedroom"}


async def test_a_status_shouts_and_spells_numbers_as_strings(world: World) -> None:
    stamp = "2026-03-14T19:05:42+01:00"
    assert await status(world) == {
        "function": "HEATING",
        "mode": "AUTOMATIC",
        "setPoint": {"value": "20.50000", "unit": "C"},
        "programs": [{"number": 1}],
        "temperatureFormat": "C",
        "loadState": "ACTIVE",
        "time": stamp,
        "thermometer": {"measures": [{"timeStamp": stamp, "value": "19.5", "unit": "C"}]},
        "hygrometer": {"measures": [{"timeStamp": stamp, "value": "52.0", "unit": "%"}]},
        "sender": {
            "addressType": "addressLocation",
            "system": "thermoregulation",
            "plant": {"id": SMARTHER_CASA_ROSSI, "module": {"id": LIVING_ROOM}},
        },
    }


async def test_measures_have_no_list_around_them(world: World) -> None:
    assert list(await world.get(f"{module()}/measures")) == ["thermometer", "hygrometer", "sender"]


async def test_programs_are_numbered_and_the_first_has_no_name_of_its_own(world: World) -> None:
    (listed,) = (await world.get(f"{module()}/programlist"))["chronothermostats"]
    assert listed["programs"] == [
        {"number": 0, "name": "0"},
        {"number": 1, "name": "Winter"},
        {"number": 2, "name": "Saving"},
    ]


async def test_now_and_then_a_field_appears_that_nobody_has_documented(world: World) -> None:
    world.cloud.habits.extra_fields = True
    assert ["onSchedule" in await status(world) for _ in range(3)] == [False, False, True]


MANUAL = {"function": "heating", "mode": "manual", "setPoint": {"value": "21.5", "unit": "C"}}
BOOST = {"function": "heating", "mode": "boost"}


@pytest.mark.parametrize(
    ("body", "after"),
    [
        (MANUAL, {"mode": "MANUAL", "setPoint": {"value": "21.50000", "unit": "C"}}),
        (MANUAL | {"function": "HEATING", "mode": "MANUAL"}, {"mode": "MANUAL"}),
        (MANUAL | {"setPoint": {"value": 3, "unit": "°C"}}, {"setPoint": {"value": "3.00000", "unit": "C"}}),
        (MANUAL | {"setPoint": {"value": 68, "unit": "F"}}, {"setPoint": {"value": "20.00000", "unit": "C"}}),
        (MANUAL | {"activationTime": "2026-03-14T23:30:00"}, {"activationTime": "2026-03-14T23:30:00"}),
        (MANUAL | {"activationTime": "2026-03-14T22:30:00Z"}, {"activationTime": "2026-03-14T23:30:00"}),
        (
            MANUAL | {"activationTime": "2026-03-14T19:05:00/2026-03-14T23:30:00"},
            {"activationTime": "2026-03-14T23:30:00"},
        ),
        ({"function": "cooling", "mode": "off"}, {"function": "COOLING", "mode": "OFF"}),
        (
            {"function": "heating", "mode": "protection"},
            {"mode": "PROTECTION", "setPoint": {"value": "7.00000", "unit": "C"}, "loadState": "INACTIVE"},
        ),
        (
            {"function": "heating", "mode": "automatic", "programs": [{"number": "2"}]},
            {"mode": "AUTOMATIC", "programs": [{"number": 2}], "setPoint": {"value": "18.00000", "unit": "C"}},
        ),
        (
            BOOST | {"activationTime": "2026-03-14T19:05:42/2026-03-14T19:35:42"},
            {"mode": "BOOST", "activationTime": "2026-03-14T19:35:42", "loadState": "ACTIVE"},
        ),
        (
            BOOST | {"activationTime": "2026-03-14T18:05:42Z/2026-03-14T19:35:42Z"},
            {"mode": "BOOST", "activationTime": "2026-03-14T20:35:42"},
        ),
    ],
)
async def test_a_command_takes_effect(world: World, body: dict[str, Any], after: dict[str, Any]) -> None:
    await world.set(module(), **body)
    now = await status(world)
    assert {key: now.get(key) for key in after} == after


async def test_for_ever_has_no_activation_time(world: World) -> None:
    await world.set(module(), **MANUAL)
    assert "activationTime" not in await status(world)


async def test_a_boost_ends_by_itself(world: World) -> None:
    await world.set(module(), **BOOST, activationTime="2026-03-14T19:05:42/2026-03-14T19:35:42")
    world.clock.move(minutes=29)
    assert (await status(world))["mode"] == "BOOST"
    world.clock.move(minutes=1)
    assert (await status(world))["mode"] == "AUTOMATIC"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"mode": "off"},
        {"function": "heating"},
        {"function": "warming", "mode": "off"},
        {"function": ["heating"], "mode": "off"},
        {"function": "heating", "mode": "tropical"},
        {"function": "heating", "mode": "manual"},
        MANUAL | {"setPoint": {"value": "2.9", "unit": "C"}},
        MANUAL | {"setPoint": {"value": "40.1", "unit": "C"}},
        MANUAL | {"setPoint": {"value": "warm", "unit": "C"}},
        MANUAL | {"setPoint": {"value": "nan", "unit": "C"}},
        MANUAL | {"setPoint": {"value": 10**400, "unit": "C"}},
        MANUAL | {"setPoint": {"value": "21", "unit": "K"}},
        MANUAL | {"setPoint": 21},
        MANUAL | {"activationTime": "2026-03-14T19:00:00"},
        MANUAL | {"activationTime": "tomorrow"},
        {"function": "heating", "mode": "automatic"},
        {"function": "heating", "mode": "automatic", "programs": []},
        {"function": "heating", "mode": "automatic", "programs": [{"number": 1}, {"number": 2}]},
        {"function": "heating", "mode": "automatic", "programs": [{"number": 11}]},
        BOOST,
        BOOST | {"activationTime": "2026-03-14T19:35:42"},
        BOOST | {"activationTime": "2026-03-14T19:05:42/2026-03-14T19:50:42"},
    ],
)
async def test_values_out_of_bounds_are_refused(world: World, body: dict[str, Any]) -> None:
    answer = await world.call("POST", module(), body)
    assert (answer.status_code, answer.json()) == (430, {"statusCode": 430, "message": "Wrong input parameters"})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["C", "F", "manual"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["value", "unit", "number"]), inner),
)
FIELDS = st.sampled_from(["function", "mode", "setPoint", "programs", "activationTime"])
BODIES = st.builds(
    lambda body, mode, wild: body | mode | wild,
    st.just({"function": "heating"}),
    st.fixed_dictionaries({"mode": st.sampled_from(["manual", "automatic", "boost", "off"])}),
    st.dictionaries(FIELDS, JSON),
)


@given(BODIES)
def test_any_body_is_a_wish_or_refused(body: dict[str, Any]) -> None:
    thermostat = Thermostat(id="t", name="t")
    try:
        wish = wish_of(body, thermostat, EVENING)
    except (ValueError, OverflowError):
        return
    assert wish.mode in {"manual", "automatic", "boost", "off"}
    assert wish.set_point is None or 3 <= wish.set_point <= 40
    assert wish.until is None or wish.until > EVENING


@pytest.mark.parametrize("body", [["heating"], None])
async def test_a_body_that_is_no_object_is_a_bad_request(world: World, body: object) -> None:
    answer = await world.call("POST", module(), body)
    assert (answer.status_code, answer.json()) == (400, {"statusCode": 400, "message": "Bad request"})


async def test_while_somebody_is_at_the_display_commands_are_refused(world: World) -> None:
    world.house.touch_display(LIVING_ROOM, seconds=10)
    answer = await world.call("POST", module(), MANUAL)
    assert (answer.status_code, answer.json()["message"]) == (486, "Busy visual user interface")
    assert (await status(world))["mode"] == "AUTOMATIC"
    world.clock.move(seconds=10)
    assert (await world.call("POST", module(), MANUAL)).status_code == 200


@pytest.mark.parametrize(
    ("flag", "code", "words"),
    [("password_expired", 469, "Password used in"), ("terms_expired", 470, "Terms and conditions for")],
)
async def test_the_official_app_must_be_in_order(world: World, flag: str, code: int, words: str) -> None:
    setattr(world.cloud.people.users[MARIA], flag, True)
    for there in (f"{ROOT}/plants", module()):
        answer = await world.call("GET", there)
        assert answer.status_code == code
        assert answer.json()["message"].startswith(words)
    # Home + Control does not care.
    assert (await world.call("GET", "/hc/api/v1.0/plants")).status_code == 200


async def test_a_home_off_the_internet_and_a_thermostat_out_of_reach(world: World) -> None:
    world.house.set_reachable(LIVING_ROOM, False)
    for method in ("GET", "POST"):
        answer = await world.call(method, module(), MANUAL if method == "POST" else None)
        assert (answer.status_code, answer.json()["message"]) == (408, "Request timeout")
    world.house.set_offline(SMARTHER_CASA_ROSSI, True)
    answer = await world.call("GET", module())
    assert (answer.status_code, answer.json()["message"]) == (404, "Gateway Offline")


@pytest.mark.parametrize(
    ("there", "code"),
    [
        (module("unknown"), 404),
        (module(plant="unknown"), 404),
        (module(plant=CASA_ROSSI), 404),
        (f"{ROOT}/plants/{VICTORS_FLAT}/topology", 404),
    ],
)
async def test_what_is_not_there_is_not_found(world: World, there: str, code: int) -> None:
    answer = await world.call("GET", there)
    assert (answer.status_code, answer.json()) == (code, {"statusCode": 404, "message": "Resource not found"})


async def test_somebody_elses_thermostat_is_refused(world: World) -> None:
    await world.connect(VICTOR)
    assert (await world.call("GET", module())).status_code == 401


@pytest.mark.parametrize(
    ("missing", "method", "there"),
    [
        ("topology.read", "GET", f"{ROOT}/plants"),
        ("topology.read", "GET", f"{ROOT}/plants/{SMARTHER_CASA_ROSSI}/topology"),
        ("comfort.read", "GET", module()),
        ("comfort.read", "GET", f"{module()}/measures"),
        ("comfort.read", "GET", f"{module()}/programlist"),
        ("comfort.read", "GET", f"{ROOT}/subscription"),
        ("comfort.write", "POST", module()),
    ],
)
async def test_without_a_scope_a_call_is_forbidden(world: World, missing: str, method: str, there: str) -> None:
    scopes = [scope for scope in SCOPES if scope != missing]
    world.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], scopes=scopes)
    await world.connect()
    answer = await world.call(method, there, MANUAL if method == "POST" else None)
    assert (answer.status_code, answer.json()["message"]) == (403, "Operation forbidden")
