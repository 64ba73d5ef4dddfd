"""Nothing the second maker's cloud sends is anything but a result or a CloudError, and no garbage is an empty home."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clouds.netatmo import measures, protocol, states, topology
from bot.clouds.netatmo.protocol import Order
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import HeatMode, Home, Motion, Plant
from bot.domain.intents import Action, Boost, Move, Run, SetLevel, SetMode, SetPoint, Switch, can
from tests.clouds.netatmo import HOUSE_ID, REFUSED, TOPOLOGIES, netatmo, plant_of, plants, raw, status_of
from tests.clouds.recorded import NOON
from tests.clouds.test_mutations import ANYTHING, mutated

HOUSE = plant_of("homesdata", HOUSE_ID)
CALL = protocol.homes()
STATES = {
    "homestatus_home_a": HOUSE,
    "homestatus_home_a_partial": HOUSE,
    "homestatus_home_a_gateway_offline": HOUSE,
    "homestatus_home_b": plant_of("homesdata", "5f0a1b2c3d4e5f6071829302"),
    "homestatus_home_c": plant_of("homesdata", "5f0a1b2c3d4e5f6071829303"),
    "homestatus_home_d": plant_of("homesdata", "5f0a1b2c3d4e5f6071829304"),
    "recorded/homestatus_all_types": plants("recorded/homesdata_all_types")[0],
    "recorded/homestatus_empty_body": HOUSE,
    "recorded/homestatus_errors_and_data": plants("recorded/homesdata_all_types")[0],
    "recorded/homestatus_gateway_offline": HOUSE,
    "recorded/homestatus_legrand_small": plants("recorded/homesdata_legrand_small")[0],
    "recorded/homestatus_no_body": HOUSE,
    "recorded/homestatus_pilot_wire": plants("recorded/homesdata_pilot_wire")[0],
    "recorded/homestatus_smoke_error": HOUSE,
    "recorded/homestatus_unreachable_room": HOUSE,
}
READERS: dict[str, Callable[[object], object]] = {
    **dict.fromkeys([*TOPOLOGIES, "recorded/homesdata_no_homes"], topology.homes),
    **{name: partial(states.states, plant, now=NOON) for name, plant in STATES.items()},
    "getscenarios": partial(topology.scenarios, HOUSE),
    "getmeasure/energy_gaps_recorded": measures.used,
    "getmeasure/unoptimized": measures.used,
}
ACTIONS: tuple[Action, ...] = (
    Switch(on=True),
    SetLevel(50),
    Move(Motion.STOP),
    SetMode(HeatMode.FROST_GUARD),
    SetPoint(20),
    Boost(30),
    Run(),
)


def taken(reader: Callable[[object], object], body: bytes, status: int = 200) -> object:
    try:
        return protocol.read(CALL, reader, (status, {}, body), NOON)
    except CloudError as error:
        return error


def mentions_modules(told: Any) -> bool:
    """Whether a body still says, in words we know, that a home has anything in it."""
    homes = told["body"]["homes"]
    return any(isinstance(home, dict) and bool(home.get("modules")) for home in homes)


def test_every_recording_goes_through() -> None:
    recorded = {name for name in READERS if name.startswith("recorded/")}
    assert len(recorded) == 14


@pytest.mark.parametrize("name", READERS)
def test_a_sample_ends_in_a_result_or_an_explanation(name: str) -> None:
    found = taken(READERS[name], json.dumps(netatmo(name)).encode())
    if isinstance(found, CloudError):
        assert found.kind in {errors.HOME_OFFLINE, errors.BAD_ANSWER}


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_sample_with_parts_changed_is_read_or_explained(name: str, data: st.DataObject) -> None:
    found = taken(READERS[name], json.dumps(data.draw(mutated(netatmo(name)))).encode())
    repr(found).encode()


@pytest.mark.parametrize("name", ["recorded/homesdata_legrand_small", "recorded/homesdata_pilot_wire"])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_home_is_never_empty_by_mistake_and_can_be_stored_and_commanded(name: str, data: st.DataObject) -> None:
    told = data.draw(mutated(netatmo(name)))
    found = taken(topology.homes, json.dumps(told).encode())
    if isinstance(found, CloudError):
        return
    assert isinstance(found, tuple)
    home = Home(found)
    if mentions_modules(told):
        assert any(plant.modules for plant in found)
    assert len({thing.id for thing in home.things}) == len(home.things)
    assert all(thing.id and thing.id.isprintable() and thing.name and "\x00" not in thing.name for thing in home.things)
    for plant in found:
        assert {module.ambient for module in plant.modules} <= {None, *(ambient.id for ambient in plant.ambients)}
        assert_commandable(plant)


def assert_commandable(plant: Plant) -> None:
    """What a module says it can do, can be put into words."""
    for action in ACTIONS:
        able = [module for module in plant.modules if can(action, module)]
        if able:
            plan = protocol.command(able, action, states={}, now=NOON)
            assert {module.id for order in plan.orders for module in order.modules} == {module.id for module in able}
            json.dumps([order.call.body for order in plan.orders]).encode()


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_status_speaks_of_the_home_or_not_at_all(data: st.DataObject) -> None:
    told = data.draw(mutated(netatmo("homestatus_home_a")))
    found = taken(READERS["homestatus_home_a"], json.dumps(told).encode())
    if not isinstance(found, CloudError):
        assert isinstance(found, dict)
        assert found
        assert set(found) <= {module.id for module in HOUSE.modules if module.device is not Device.SCENE}


@pytest.mark.parametrize("name", ["homesdata", "homestatus_home_b", "getscenarios", "getmeasure/unoptimized"])
@given(told=ANYTHING)
@settings(max_examples=50, deadline=None)
def test_any_json_is_read_or_is_a_bad_answer(name: str, told: object) -> None:
    body = json.dumps(told).encode()
    for answer in (body, b'{"body":' + body + b"}", b'{"body":{"home":' + body + b',"homes":' + body + b"}}"):
        taken(READERS[name], answer)


@given(body=st.binary(), status=st.sampled_from([200, 204, 304, 400, 403, 404, 406, 409, 429, 500, 599]))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_are_an_error(body: bytes, status: int) -> None:
    for reader in READERS.values():
        taken(reader, body, status)


@pytest.mark.parametrize("file", [file for file in REFUSED if file.endswith(".json")])
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_refusal_with_parts_changed_is_still_one(file: str, data: st.DataObject) -> None:
    body = json.dumps(data.draw(mutated(json.loads(raw(f"errors/{file}"))))).encode()
    assert isinstance(taken(topology.homes, body, status_of(file)), CloudError)


@pytest.mark.parametrize("name", ["partial_error_one_of_two", "partial_error_nothing_to_modify"])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_command_is_done_or_explained_whatever_is_answered(name: str, data: st.DataObject) -> None:
    shutters = HOUSE.of(Device.AUTOMATION)
    order = Order(protocol.command(shutters, Move(Motion.OPEN), states={}, now=NOON).orders[0].call, shutters)
    body = json.dumps(data.draw(mutated(netatmo(f"setstate/{name}")))).encode()
    try:
        protocol.check(order, (200, {}, body), NOON)
    except CloudError as error:
        assert error.modules < {module.id for module in shutters}
