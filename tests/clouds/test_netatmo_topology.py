from typing import Any

import pytest

from bot.clouds.netatmo import topology
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Heated, HeatMode, Home, ModuleId, Plant, PlantId, Program
from tests.clouds.netatmo import HOUSE_ID, TOPOLOGIES, named, netatmo, plant_of, plants


def told(**home: Any) -> dict[str, Any]:
    return {"status": "ok", "body": {"homes": [{"id": "h1", "name": "Maison", **home}]}}


@pytest.mark.parametrize("name", TOPOLOGIES)
def test_a_recorded_home_has_all_its_modules(name: str) -> None:
    for home, plant in zip(netatmo(name)["body"]["homes"], plants(name), strict=True):
        shown = {module.id for module in plant.modules}
        hidden = {item["id"] for item in home.get("modules", ())} - shown
        halves = {module.id.partition("#")[0] for module in plant.modules if module.hardware == "NLIS"}
        assert hidden <= halves
        assert len(plant.ambients) == len(home.get("rooms", ()))
        assert plant.name == home["name"]
        assert plant.apart == ()
        assert {module.ambient for module in plant.modules} <= {None, *(ambient.id for ambient in plant.ambients)}


@pytest.mark.parametrize("name", TOPOLOGIES)
def test_no_two_things_of_an_account_share_an_id(name: str) -> None:
    things = Home(plants(name)).things
    assert len({thing.id for thing in things}) == len(things)


def test_every_family_of_devices_is_there() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    counted = {device: len(house.of(device)) for device in Device if house.of(device)}
    assert counted == {
        Device.LIGHT: 7,
        Device.PLUG: 5,
        Device.AUTOMATION: 5,
        Device.HEATER: 2,
        Device.METER: 11,
        Device.REMOTE: 3,
        Device.GATEWAY: 2,
        Device.OTHER: 1,
    }


def test_a_module_knows_its_gateway_its_room_and_its_type() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    (plug, shutter, gateway) = named(house, "Prise TV", "Volet terrasse", "Passerelle")
    assert (plug.hardware, plug.gateway, plug.plant) == ("NLP", "12:34:56:00:00:01", HOUSE_ID)
    assert shutter.gateway == "12:34:56:30:d5:d4"
    assert gateway.gateway is None
    home = Home((house,))
    assert [ambient.name for module in (plug, shutter) if (ambient := home.ambient_of(module))] == ["Salon", "Salon"]


def test_a_gateway_that_names_itself_hangs_on_nothing() -> None:
    (house,) = plants("recorded/homesdata_pilot_wire")
    assert named(house, "Legrand Gateway")[0].gateway is None


def test_a_double_switch_is_two_lights() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    halves = [module for module in house.modules if module.hardware == "NLIS"]
    assert [(half.name, half.device) for half in halves] == [
        ("Plan de travail", Device.LIGHT),
        ("Îlot", Device.LIGHT),
    ]
    (alone,) = topology.homes(told(modules=[{"id": "m", "type": "NLIS"}]))[0].modules
    assert alone.name == "NLIS"


def test_netatmos_own_heating_is_commanded_in_its_own_words_unless_something_leads_it() -> None:
    def dialects(*types: str) -> set[str]:
        modules = [{"id": type, "type": type, "room_id": "1"} for type in types]
        (plant,) = topology.homes(told(rooms=[{"id": "1"}], modules=modules))
        return {module.hardware for module in plant.modules if module.dialect == topology.ENERGY_DIALECT}

    assert dialects("NATherm1", "NRV", "NAPlug", "NLP") == {"NATherm1", "NRV"}
    assert dialects("NATherm1", "NRV", "OTM") == {"NATherm1"}
    assert dialects("NRV", "BNS") == set()


@pytest.mark.parametrize(("type", "appliance"), [("BNS", ""), ("NRV", ""), ("NLC", "radiator")])
def test_what_is_commanded_by_its_room_can_nothing_without_one(type: str, appliance: str) -> None:
    item = {"id": "m", "type": type, "appliance_type": appliance, "room_id": "9"}
    (module,) = topology.homes(told(modules=[item]))[0].modules
    assert module.ambient is None
    assert len(module.cannot) >= 2
    (module,) = topology.homes(told(modules=[item], rooms=[{"id": 9}]))[0].modules
    assert module.ambient == "h1/9"


def test_a_room_may_tell_what_stands_in_it() -> None:
    rooms = [{"id": "1", "module_ids": ["m", 7, None]}, {"id": "1"}, {"id": "2", "module_ids": "m"}]
    (plant,) = topology.homes(told(modules=[{"id": "m", "type": "NLP"}], rooms=rooms))
    assert [ambient.id for ambient in plant.ambients] == ["h1/1", "h1/2"]
    assert plant.modules[0].ambient == "h1/1"


def test_an_unknown_type_is_shown_by_its_name() -> None:
    modules = [{"id": "a", "type": "NEW1", "name": "Neuheit"}, {"id": "b", "type": "NEW2"}, {"id": "c"}]
    (plant,) = topology.homes(told(modules=modules))
    assert [(module.name, module.device) for module in plant.modules] == [
        ("Neuheit", Device.OTHER),
        ("NEW2", Device.OTHER),
        ("c", Device.OTHER),
    ]


def test_a_new_home_may_be_empty_and_an_account_without_homes() -> None:
    assert plant_of("homesdata", "5f0a1b2c3d4e5f6071829304").modules == ()
    assert topology.homes(told(rooms=[{"id": "1", "name": "Salon"}]))[0].ambients[0].name == "Salon"
    assert plants("recorded/homesdata_no_homes") == ()


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        [],
        "ok",
        {},
        {"body": {}},
        {"body": {"homes": None}},
        {"body": {"homes": [1, {"name": "no id"}]}},
        told(modules=[1, {"type": "NLP"}]),
        told(modules={"id": "m"}),
        told(rooms=[{"id": "1", "module_ids": ["m"]}]),
    ],
)
def test_garbage_is_never_an_empty_home(garbage: object) -> None:
    with pytest.raises(ValueError, match="no "):
        topology.homes(garbage)


def test_an_account_that_waits_for_a_consent_says_so() -> None:
    body = netatmo("recorded/homesdata_no_homes")
    body["body"]["user"]["pending_user_consent"] = True
    with pytest.raises(CloudError) as caught:
        topology.homes(body)
    assert caught.value.kind is errors.TERMS_EXPIRED


def test_scenarios_are_scenes_of_the_gateway() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    scenes = topology.scenarios(house, netatmo("getscenarios"))
    assert [(scene.name, scene.id.partition("#")[2]) for scene in scenes] == [
        ("home", "home"),
        ("away", "away"),
        ("wake_up", "wake_up"),
        ("bedtime", "bedtime"),
        ("Cinéma", "custom_1"),
    ]
    assert {(scene.device, scene.gateway, scene.plant) for scene in scenes} == {
        (Device.SCENE, ModuleId("12:34:56:00:00:01"), PlantId(HOUSE_ID))
    }


def test_scenarios_come_as_an_object_too_and_may_be_none() -> None:
    house = plant_of("homesdata", HOUSE_ID)
    (scene,) = topology.scenarios(house, {"body": {"home": {"id": HOUSE_ID, "scenarios": {"home": {"type": "home"}}}}})
    assert scene.id == f"{HOUSE_ID}#home"
    assert topology.scenarios(house, {"body": {"home": {"id": HOUSE_ID}}}) == ()
    assert topology.scenarios(Plant(PlantId("p"), "P"), netatmo("getscenarios")) == ()
    for garbage in (None, {}, {"body": {"home": {"scenarios": 7}}}):
        with pytest.raises(ValueError, match="no "):
            topology.scenarios(house, garbage)


def test_programs_are_told_with_the_one_that_holds() -> None:
    found = topology.heated(PlantId("91763b24c43d3e344f424e8b"), netatmo("recorded/homesdata_all_types"))
    assert found == Heated(
        HeatMode.AUTOMATIC,
        (
            Program("591b54a2764ff4d50d8b5795", "Default", followed=True),
            Program("b1b54a2f45795764f59d50d8", "Winter"),
        ),
    )
    assert topology.heated(PlantId("other"), netatmo("recorded/homesdata_all_types")) == Heated()
    with pytest.raises(ValueError, match="no list"):
        topology.heated(PlantId("other"), {})


@pytest.mark.parametrize(
    ("told", "mode"),
    [("away", HeatMode.AWAY), ("hg", HeatMode.FROST_GUARD), ("holiday", None), (None, None), ({}, None)],
)
def test_a_home_tells_its_mode_or_nothing(told: object, mode: HeatMode | None) -> None:
    assert topology.heated(PlantId("p"), {"body": {"homes": [7, {"id": "p", "therm_mode": told}]}}) == Heated(mode)


def test_the_owner_is_who_the_account_belongs_to() -> None:
    assert topology.owner(netatmo("recorded/homesdata_no_homes")) == "91763b24c43d3e344f424e8b"
    assert topology.owner({"body": {"user": []}}) is None
