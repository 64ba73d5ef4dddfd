from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clouds.netatmo import states, topology
from bot.domain import errors
from bot.domain.errors import CloudError
from bot.domain.home import Climate, HeatMode, ModuleState, Plant
from tests.clouds.netatmo import HOUSE_ID, netatmo, plant_of, plants, without_time
from tests.clouds.recorded import NOON

CASA = "5f0a1b2c3d4e5f6071829302"
FLAT = "5f0a1b2c3d4e5f6071829303"


def read(plant: Plant, name: str) -> dict[str, ModuleState]:
    found = states.states(plant, netatmo(name), NOON)
    return {module.name: found[module.id] for module in plant.modules if module.id in found}


def alone(*items: dict[str, Any], room: dict[str, Any] | None = None, **body: Any) -> list[ModuleState | None]:
    """What is read of modules, told as the topology and the status both tell them."""
    modules = [{"room_id": "1", **item} for item in items]
    (plant,) = topology.homes({"body": {"homes": [{"id": "h", "modules": modules, "rooms": [{"id": "1"}]}]}})
    rooms = [] if room is None else [{"id": "1", **room}]
    told = states.states(plant, {"body": {"home": {"id": "h", "modules": list(items), "rooms": rooms}, **body}}, NOON)
    return [told.get(module.id) for module in plant.modules]


def climate(item: dict[str, Any], **room: Any) -> Climate:
    (state,) = alone({"id": "m", "type": "BNS", **item}, room=room)
    assert state is not None
    assert state.climate is not None
    return state.climate


@pytest.mark.parametrize(
    ("topology_of", "status", "told"),
    [
        ("recorded/homesdata_all_types", "recorded/homestatus_all_types", 37),
        ("recorded/homesdata_legrand_small", "recorded/homestatus_legrand_small", 12),
        ("recorded/homesdata_pilot_wire", "recorded/homestatus_pilot_wire", 7),
        ("homesdata", "homestatus_home_a", 36),
    ],
)
def test_a_recorded_status_tells_every_module(topology_of: str, status: str, told: int) -> None:
    plant = plants(topology_of)[0]
    found = states.states(plant, netatmo(status), NOON)
    mentioned = {item["id"] for item in netatmo(status)["body"]["home"]["modules"]}
    assert set(found) == {module.id for module in plant.modules} & mentioned
    assert len(found) == told


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Plafonnier salon", {"on": True, "level": 63, "power": 18}),
        ("Prise TV", {"on": True, "power": 74}),
        ("Volet salon", {"level": 100, "step": 100}),
        ("Volet chambre", {"level": 0, "step": 1}),
        ("Plan de travail", {"on": True, "power": 12}),
        ("Interrupteur sans fil", {"battery": "medium"}),
        ("Chauffe-eau", {"on": False, "power": 0}),
        ("Compteur total", {"power": 1735}),
        ("Écocompteur", {}),
        ("Porte de garage", {"step": 1}),
        ("VMC", {"power": 11}),
        ("Radiateur chambre", {"power": 1500, "mode": HeatMode.COMFORT, "program": True}),
        ("Radiateur salle de bain", {"power": 0, "mode": HeatMode.AWAY, "program": False}),
    ],
)
def test_what_a_house_says(name: str, expected: dict[str, object]) -> None:
    state = read(plant_of("homesdata", HOUSE_ID), "homestatus_home_a")[name]
    assert without_time(state) == {"reachable": True, **expected}
    assert state.seen == NOON


def test_what_is_out_of_reach_says_so() -> None:
    found = read(plant_of("homesdata", HOUSE_ID), "homestatus_home_a")
    assert [name for name, state in found.items() if not state.reachable] == ["Commande générale", "Applique"]


def test_a_thermostat_is_its_room() -> None:
    found = read(plant_of("homesdata", CASA), "homestatus_home_b")
    assert found["Smarther giorno"].climate == Climate(
        mode=HeatMode.AUTOMATIC, set_point=20.5, temperature=19.6, humidity=47, calling=True
    )
    assert found["Smarther notte"].climate == Climate(
        mode=HeatMode.MANUAL,
        set_point=18,
        temperature=19.1,
        humidity=51,
        until=datetime.fromtimestamp(1767234600, UTC),
        calling=False,
    )
    assert found["Tapparella"].level is None  # 101: it was never moved


def test_a_valve_asks_for_heat_where_it_has_no_boiler() -> None:
    found = read(plant_of("homesdata", FLAT), "homestatus_home_c")
    valve, thermostat = found["Vanne cuisine"], found["Thermostat"]
    assert valve.climate is not None
    assert (valve.climate.calling, valve.climate.set_point, valve.battery) == (True, 21.5, "low")
    assert thermostat.climate is not None
    assert (thermostat.climate.calling, thermostat.climate.mode) == (False, HeatMode.AUTOMATIC)


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        ({"therm_setpoint_mode": "max", "therm_setpoint_temperature": 30}, (HeatMode.BOOST, None)),
        ({"therm_setpoint_mode": "hg", "therm_setpoint_temperature": 7}, (HeatMode.FROST_GUARD, 7)),
        ({"therm_setpoint_mode": "manual", "therm_setpoint_temperature": 7}, (HeatMode.FROST_GUARD, 7)),
        ({"therm_setpoint_mode": "manual", "therm_setpoint_temperature": 7.5}, (HeatMode.MANUAL, 7.5)),
        ({"therm_setpoint_mode": "away", "therm_setpoint_temperature": 12}, (HeatMode.AWAY, 12)),
        ({"therm_setpoint_mode": "off"}, (HeatMode.OFF, None)),
        ({"therm_setpoint_mode": "new"}, (None, None)),
        ({"therm_setpoint_mode": ["hg"], "therm_setpoint_temperature": "warm"}, (None, None)),
    ],
)
def test_a_room_is_heated_in_one_of_these_ways(room: dict[str, Any], expected: tuple[object, object]) -> None:
    found = climate({}, **room)
    assert (found.mode, found.set_point, found.cooling) == (*expected, False)


def test_a_room_that_is_cooled_tells_that_set_point() -> None:
    found = climate(
        {"cooler_status": True, "boiler_status": False},
        cooling_setpoint_mode="manual",
        cooling_setpoint_temperature=5,
        cooling_setpoint_end_time=1767234600,
    )
    assert (found.cooling, found.mode, found.set_point, found.calling) == (True, HeatMode.MANUAL, 5, True)
    assert found.until == datetime.fromtimestamp(1767234600, UTC)


@pytest.mark.parametrize("end", [0, None, 2147483647, -1, "soon", 1e300, float("nan")])
def test_an_end_that_is_none_is_not_told(end: object) -> None:
    assert climate({}, therm_setpoint_mode="manual", therm_setpoint_end_time=end).until is None


@pytest.mark.parametrize(
    ("room", "mode"),
    [
        ({"therm_setpoint_fp": "frost_guard", "therm_setpoint_mode": "home"}, HeatMode.FROST_GUARD),
        ({"therm_setpoint_fp": "comfort", "therm_setpoint_mode": "hg"}, HeatMode.FROST_GUARD),
        ({"therm_setpoint_fp": "comfort_2", "therm_setpoint_mode": "manual"}, HeatMode.COMFORT),
        ({"therm_setpoint_fp": "stand_by"}, HeatMode.OFF),
        ({"therm_setpoint_mode": "away"}, HeatMode.AWAY),
        ({}, None),
    ],
)
def test_a_radiator_does_what_its_wire_says(room: dict[str, Any], mode: HeatMode | None) -> None:
    (state,) = alone({"id": "m", "type": "NLC", "appliance_type": "radiator"}, room=room)
    assert state is not None
    assert state.mode is mode


@pytest.mark.parametrize(
    ("mode", "program"),
    [("home", True), ("schedule", True), ("manual", False), ("hg", False), (None, None), ({}, None)],
)
def test_a_radiator_tells_whether_it_follows_the_program(mode: object, program: bool | None) -> None:
    radiator = {"id": "m", "type": "NLC", "appliance_type": "radiator"}
    plug = {"id": "p", "type": "NLP"}
    room = {"therm_setpoint_mode": mode, "therm_setpoint_fp": "comfort"}
    (state, other) = alone(radiator, plug, room=room)
    assert state is not None
    assert state.program is program
    assert other is not None
    assert other.program is None
    (state,) = alone(radiator, room={**room, "therm_setpoint_temperature": 20.5})
    assert state is not None
    assert state.program is None


def test_a_room_out_of_reach_hides_its_thermostat_only() -> None:
    found = alone({"id": "a", "type": "NRV", "reachable": True}, {"id": "b", "type": "NLP"}, room={"reachable": False})
    assert [state.reachable for state in found if state is not None] == [False, True]


def test_parts_are_out_of_reach_when_the_whole_is() -> None:
    whole = {"id": "s", "type": "NLIS", "reachable": False}
    found = alone(whole, {"id": "s#1", "type": "NLIS", "on": True}, {"id": "p", "type": "NLP"})
    assert [state.reachable for state in found if state is not None] == [False, True]


def test_two_spellings_of_a_step_are_one() -> None:
    found = alone(
        {"id": "a", "type": "Z3V", "target_position_step": 100}, {"id": "b", "type": "NLV", "target_position:step": 5}
    )
    assert [state.step for state in found if state is not None] == [100, 5]


def test_modules_of_an_error_are_out_of_reach_and_the_others_are_told() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    found = read(house, "homestatus_home_a_partial")
    complained = {item["id"] for item in netatmo("homestatus_home_a_partial")["body"]["errors"]}
    for module in house.modules:
        if module.id in complained:
            assert not found[module.name].reachable
    assert found["Prise TV"].reachable


def test_a_gateway_that_is_offline_is_one_error() -> None:
    with pytest.raises(CloudError) as caught:
        states.states(plant_of("homesdata", HOUSE_ID), netatmo("homestatus_home_a_gateway_offline"), NOON)
    assert caught.value.kind is errors.HOME_OFFLINE


def test_one_of_two_gateways_offline_silences_what_hangs_on_it() -> None:
    found = alone(
        {"id": "g1", "type": "NLG"},
        {"id": "g2", "type": "NBG"},
        {"id": "p", "type": "NLP", "bridge": "g1", "on": True},
        {"id": "s", "type": "NBR", "bridge": "g2"},
        errors=[{"code": 6, "id": "g2"}, {"code": 6, "id": "unheard of"}, {"code": "x"}, 7],
    )
    assert [state.reachable for state in found if state is not None] == [True, False, True, False]


def test_a_home_without_modules_has_no_states() -> None:
    empty = plant_of("homesdata", "5f0a1b2c3d4e5f6071829304")
    for name in ("homestatus_home_d", "recorded/homestatus_empty_body", "recorded/homestatus_no_body"):
        assert states.states(empty, netatmo(name), NOON) == {}


@pytest.mark.parametrize(
    "name", ["homestatus_home_d", "recorded/homestatus_empty_body", "recorded/homestatus_smoke_error"]
)
def test_a_status_that_speaks_of_nothing_in_the_home_is_a_bad_one(name: str) -> None:
    with pytest.raises(ValueError, match="no module"):
        states.states(plant_of("homesdata", HOUSE_ID), netatmo(name), NOON)


def test_modules_and_rooms_nobody_knows_are_passed_over() -> None:
    (plant,) = plants("recorded/homesdata_all_types")
    found = states.states(plant, netatmo("recorded/homestatus_errors_and_data"), NOON)
    assert set(found) <= {module.id for module in plant.modules}
    assert all(state.reachable for state in found.values())


def test_a_scene_has_no_state() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    scenes = topology.scenarios(house, netatmo("getscenarios"))
    whole = Plant(house.id, house.name, modules=scenes)
    assert states.states(whole, netatmo("homestatus_home_d"), NOON) == {}
