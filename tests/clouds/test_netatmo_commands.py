"""What each command looks like on the wire: the maker's own examples, and what they leave out."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clouds.netatmo import protocol, states, topology
from bot.clouds.netatmo.protocol import Plan
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Climate, HeatMode, Module, ModuleState, Motion, Plant, PlantId, States
from bot.domain.intents import (
    Action,
    Boost,
    Follow,
    HeatHome,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
    concerned,
)
from tests.clouds.netatmo import HOUSE_ID, named, netatmo, plant_of
from tests.clouds.recorded import NOON

HOUSE = plant_of("homesdata", HOUSE_ID)
CASA = plant_of("homesdata", "5f0a1b2c3d4e5f6071829302")
FLAT = plant_of("homesdata", "5f0a1b2c3d4e5f6071829303")
EXAMPLES = netatmo("setstate/requests")
FORMS = netatmo("commands/requests")
FOREVER = 2147483647
NOW = datetime.fromtimestamp(1767225600, UTC)
KNOWN = {**states.states(HOUSE, netatmo("homestatus_home_a"), NOON)}


def planned(plant: Plant, action: Action, *names: str, known: States = KNOWN) -> Plan:
    return protocol.command(named(plant, *names), action, states=known, now=NOW)


def body(plant: Plant, action: Action, *names: str, known: States = KNOWN) -> Any:
    (order,) = planned(plant, action, *names, known=known).orders
    assert (order.call.method, order.call.path, order.call.form) == ("POST", "/api/setstate", None)
    return order.call.body


def form(action: Action, *names: str) -> Any:
    (order,) = planned(FLAT, action, *names).orders
    assert (order.call.method, order.call.path, order.call.body) == ("POST", "/api/setroomthermpoint", None)
    return order.call.form


def room(action: Action, cooling: bool = False) -> Any:
    (module,) = named(CASA, "Smarther giorno")
    known = {module.id: ModuleState(NOON, climate=Climate(cooling=cooling))}
    return body(CASA, action, "Smarther giorno", known=known)["home"]["rooms"]


def refused(plant: Plant, action: Action, *names: str) -> CloudError:
    with pytest.raises(CloudError) as caught:
        planned(plant, action, *names)
    return caught.value


@pytest.mark.parametrize(
    ("example", "action", "name"),
    [
        ("switch_on", Switch(on=True), "Prise TV"),
        ("switch_off", Switch(on=False), "Prise TV"),
        ("double_switch_part", Switch(on=True), "Plan de travail"),
        ("dimmer_level", SetLevel(40), "Plafonnier salon"),
        ("dimmer_off", SetLevel(0), "Plafonnier salon"),
        ("dimmer_off", Switch(on=False), "Plafonnier salon"),
        ("shutter_open", Move(Motion.OPEN), "Volet salon"),
        ("shutter_close", Move(Motion.CLOSE), "Volet salon"),
        ("shutter_stop", Move(Motion.STOP), "Volet salon"),
        ("shutter_open", SetLevel(100), "Volet salon"),
        ("shutter_half", SetLevel(50), "Volet chambre"),
        ("contactor_on", Switch(on=True), "Chauffe-eau"),
        ("pilot_wire_frost_guard", SetMode(HeatMode.FROST_GUARD), "Radiateur chambre"),
        ("pilot_wire_frost_guard", Switch(on=False), "Radiateur chambre"),
    ],
)
def test_a_command_is_the_makers_example(example: str, action: Action, name: str) -> None:
    assert body(HOUSE, action, name) == EXAMPLES[example]


@pytest.mark.parametrize(
    ("mode", "wire"),
    [(SetMode(HeatMode.COMFORT), "comfort"), (Switch(on=True), "comfort"), (SetMode(HeatMode.AWAY), "away")],
)
def test_a_radiator_keeps_its_mode_until_a_new_order(mode: Action, wire: str) -> None:
    expected = EXAMPLES["pilot_wire_comfort_until"]
    expected["home"]["rooms"][0].update(therm_setpoint_fp=wire, therm_setpoint_end_time=FOREVER)
    assert body(HOUSE, mode, "Radiateur chambre") == expected


def test_a_radiator_goes_back_to_the_program_of_the_home() -> None:
    room = EXAMPLES["pilot_wire_frost_guard"]["home"]["rooms"][0]
    told = body(HOUSE, SetMode(HeatMode.AUTOMATIC), "Radiateur chambre")
    assert told["home"]["rooms"] == [{"id": room["id"], "therm_setpoint_mode": "home"}]


@pytest.mark.parametrize(
    ("action", "cooling", "expected"),
    [
        (SetPoint(20.5), False, {"mode": "manual", "temperature": 20.5, "end_time": FOREVER}),
        (Boost(30), False, {"mode": "max", "end_time": 1767227400}),
        (SetMode(HeatMode.AUTOMATIC), False, {"mode": "home"}),
        (SetMode(HeatMode.FROST_GUARD), False, {"mode": "hg"}),
        (Switch(on=True), False, {"mode": "home"}),
        (Switch(on=False), False, {"mode": "hg"}),
        (SetPoint(25), True, {"mode": "manual", "temperature": 25, "end_time": FOREVER}),
        (Boost(90), True, {"mode": "max", "end_time": 1767231000}),
        (Switch(on=False), True, {"mode": "off"}),
        (SetMode(HeatMode.AUTOMATIC), True, {"mode": "home"}),
    ],
)
def test_a_room_is_told_in_its_season(action: Action, cooling: bool, expected: dict[str, object]) -> None:
    season = "cooling" if cooling else "therm"
    wish = {f"{season}_setpoint_{key}": value for key, value in expected.items()}
    assert room(action, cooling) == [{"id": "2000000001", **wish}]


def test_what_cools_cannot_guard_against_frost() -> None:
    with pytest.raises(CloudError) as caught:
        room(SetMode(HeatMode.FROST_GUARD), cooling=True)
    assert caught.value.kind is errors.WRONG_VALUES


@pytest.mark.parametrize(
    ("action", "name", "expected"),
    [
        (SetPoint(21.5), "Vanne cuisine", {"mode": "manual", "temp": "21.5", "endtime": str(FOREVER)}),
        (SetMode(HeatMode.AUTOMATIC), "Vanne cuisine", {"mode": "home"}),
        (Switch(on=False), "Vanne cuisine", {"mode": "manual", "temp": "7.0", "endtime": str(FOREVER)}),
        (SetMode(HeatMode.FROST_GUARD), "Thermostat", {"mode": "manual", "temp": "7.0", "endtime": str(FOREVER)}),
        (Boost(60), "Thermostat", {"mode": "max", "endtime": "1767229200"}),
    ],
)
def test_netatmos_own_heating_is_told_by_form(action: Action, name: str, expected: dict[str, str]) -> None:
    rooms = {"Vanne cuisine": "3000000003", "Thermostat": "3000000001"}
    assert form(action, name) == {"home_id": FLAT.id, "room_id": rooms[name], **expected}
    assert FORMS["setroomthermpoint_max"]["form"] == form(Boost(60), "Thermostat")
    assert FORMS["setroomthermpoint_home"]["form"] == form(Switch(on=True), "Vanne cuisine")


def test_rooms_of_netatmos_own_heating_are_told_one_by_one() -> None:
    orders = planned(FLAT, SetPoint(19), "Thermostat", "Vanne cuisine", "Vanne entrée").orders
    assert [order.call.form["room_id"] for order in orders if order.call.form] == [
        "3000000001",
        "3000000003",
        "3000000002",
    ]


def test_everything_else_goes_in_one_call() -> None:
    names = ("Prise TV", "Cafetière", "Chauffe-eau", "Contact sec", "Sèche-serviettes")
    said = body(HOUSE, Switch(on=False), *names)
    assert said["home"]["modules"] == [
        {"id": module.id, "on": False, "bridge": module.gateway} for module in named(HOUSE, *names)
    ]
    assert "rooms" not in said["home"]


def test_modules_and_rooms_go_in_one_call() -> None:
    said = body(HOUSE, Switch(on=True), "Prise TV", "Radiateur chambre")
    assert set(said["home"]) == {"id", "modules", "rooms"}


def test_every_module_that_hangs_on_a_gateway_names_it() -> None:
    shutters = HOUSE.of(Device.AUTOMATION)
    (order,) = protocol.command(shutters, Move(Motion.CLOSE), states={}, now=NOW).orders
    said: Any = order.call.body
    assert [item["bridge"] for item in said["home"]["modules"]] == [module.gateway for module in shutters]


def test_two_valves_of_a_room_are_told_once_and_a_module_said_twice_too() -> None:
    items = [{"id": id, "type": "BNTH", "room_id": "1"} for id in ("a", "b")]
    (plant,) = topology.homes({"body": {"homes": [{"id": "h", "rooms": [{"id": "1"}], "modules": items}]}})
    (order,) = protocol.command((*plant.modules, *plant.modules), SetPoint(20), states={}, now=NOW).orders
    said: Any = order.call.body
    assert [item["id"] for item in said["home"]["rooms"]] == ["1"]
    assert len(order.modules) == 2


def test_a_scene_is_run_by_its_gateway() -> None:
    scene = next(scene for scene in topology.scenarios(HOUSE, netatmo("getscenarios")) if scene.id.endswith("#home"))
    (order,) = protocol.command((scene,), Run(), states={}, now=NOW).orders
    assert order.call.body == EXAMPLES["scenario"]


@pytest.mark.parametrize(("step", "wished", "asked"), [(1, 37, 37), (5, 37, 35), (10, 96, 100), (None, 50, 50)])
def test_a_shutter_goes_in_its_steps(step: int | None, wished: int, asked: int) -> None:
    (shutter,) = named(HOUSE, "Volet chambre")
    known = {shutter.id: ModuleState(NOON, step=step)}
    (item,) = body(HOUSE, SetLevel(wished), "Volet chambre", known=known)["home"]["modules"]
    assert item["target_position"] == asked


def test_a_shutter_that_knows_only_its_ends_is_not_sent_between() -> None:
    assert refused(HOUSE, SetLevel(50), "Volet salon").kind is errors.WRONG_VALUES
    plan = planned(HOUSE, SetLevel(50), "Volet salon", "Volet chambre")
    assert plan.unable == {module.id for module in named(HOUSE, "Volet salon")}
    assert [module.name for order in plan.orders for module in order.modules] == ["Volet chambre"]


@pytest.mark.parametrize(
    ("plant", "action", "name"),
    [
        (HOUSE, SetLevel(101), "Plafonnier salon"),
        (HOUSE, SetLevel(-1), "Volet chambre"),
        (HOUSE, SetLevel(40), "Spots cuisine"),
        (HOUSE, Switch(on=True), "VMC"),
        (HOUSE, Switch(on=True), "Compteur total"),
        (HOUSE, SetMode(HeatMode.BOOST), "Radiateur chambre"),
        (HOUSE, SetMode(HeatMode.AUTOMATIC), "Chauffe-eau"),
        (CASA, SetPoint(6.5), "Smarther giorno"),
        (CASA, SetPoint(31), "Smarther giorno"),
        (CASA, SetPoint(float("nan")), "Smarther giorno"),
        (CASA, Boost(45), "Smarther giorno"),
        (FLAT, Boost(30), "Vanne cuisine"),
        (FLAT, SetPoint(31), "Thermostat"),
    ],
)
def test_what_no_module_takes_is_refused_before_it_costs_a_call(plant: Plant, action: Action, name: str) -> None:
    assert refused(plant, action, name).kind is errors.WRONG_VALUES


def test_a_command_without_modules_is_none() -> None:
    with pytest.raises(CloudError):
        protocol.command((), Switch(on=True), states={}, now=NOW)


def test_what_is_commanded_by_a_room_it_does_not_stand_in_is_not_left_out_silently() -> None:
    (radiator, other) = named(HOUSE, "Radiateur chambre", "Radiateur salle de bain")
    with pytest.raises(CloudError) as caught:
        protocol.command((other, replace(radiator, ambient=None)), Switch(on=True), states={}, now=NOW)
    assert caught.value.kind is errors.WRONG_VALUES


@pytest.mark.parametrize(
    ("example", "mode"),
    [
        ("setthermmode_away", HeatMode.AWAY),
        ("setthermmode_schedule", HeatMode.AUTOMATIC),
        ("setthermmode_hg", HeatMode.FROST_GUARD),
    ],
)
def test_a_home_follows_its_program_or_is_guarded_until_a_new_order(example: str, mode: HeatMode) -> None:
    wish = HeatHome(mode)
    (order,) = protocol.command(concerned(wish, FLAT.modules), wish, states={}, now=NOW).orders
    form = {key: value for key, value in FORMS[example]["form"].items() if key != "endtime"}
    assert (order.call.method, order.call.path, order.call.form) == ("POST", FORMS[example]["path"], form)
    assert order.modules == concerned(wish, FLAT.modules)


def test_a_home_knows_no_other_mode() -> None:
    with pytest.raises(CloudError):
        protocol.command(FLAT.of(Device.THERMOSTAT), HeatHome(HeatMode.BOOST), states={}, now=NOW)


def test_another_schedule_is_followed() -> None:
    example, wish = FORMS["switchhomeschedule"], Follow("5f0a1b2c3d4e5f6071829a02")
    (order,) = protocol.command(concerned(wish, HOUSE.modules), wish, states={}, now=NOW).orders
    assert (order.call.method, order.call.path, order.call.form) == (
        example["method"],
        example["path"],
        example["form"],
    )


def test_reading_asks_for_one_home() -> None:
    assert protocol.status(HOUSE.id).path == f"/api/homestatus?home_id={HOUSE_ID}"
    assert protocol.scenarios(PlantId("a&b")).path == "/api/getscenarios?home_id=a%26b"
    assert protocol.homes().path == "/api/homesdata"


def test_every_module_that_can_be_switched_has_words_for_it() -> None:
    modules: list[Module] = [*HOUSE.modules, *CASA.modules, *FLAT.modules]
    for module in modules:
        if module.device in {Device.LIGHT, Device.PLUG, Device.HEATER, Device.THERMOSTAT}:
            for on in (True, False):
                assert len(protocol.command((module,), Switch(on), states={}, now=NOW).orders) == 1
