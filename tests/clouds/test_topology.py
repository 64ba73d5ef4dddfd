from collections import Counter
from typing import Any

import pytest

from bot.clouds.eliot.topology import joined, plants, scenes, topology
from bot.domain.devices import Device
from bot.domain.home import Ambient, AmbientId, HeatMode, Module, ModuleId, Plant, PlantId
from bot.domain.intents import HeatHome, SetMode, can, concerned
from tests.clouds.recorded import sample

CASA = Plant(PlantId("5e0f00000000a1b2c3d4e5f6"), "Casa Rossi", "IT")
CLIMATE = Plant(PlantId("b5e4a1b2-c0de-2711-e053-00000000a74c"), "Casa Rossi")


def thermostat(name: str, plant: str = "s1", id: str = "t1") -> Module:
    return Module(ModuleId(id), name, Device.THERMOSTAT, PlantId(plant))


def test_plants_have_name_and_country() -> None:
    assert plants(sample("plants")) == (CASA,)
    assert [plant.name for plant in plants(sample("plants-two"))] == ["Casa Rossi", "Casa al mare"]
    assert plants(sample("smarther-plants")) == (CLIMATE,)


def test_an_account_may_have_no_plant() -> None:
    assert plants(sample("plants-empty")) == ()
    assert plants(None) == ()


@pytest.mark.parametrize("told", [[], {}, "plants", {"plants": {}}, {"plants": ["x"]}, {"plants": [{"name": "no id"}]}])
def test_garbage_is_never_an_account_without_plants(told: object) -> None:
    with pytest.raises(ValueError, match="plant"):
        plants(told)


def test_a_plant_is_listed_once_and_called_by_its_id_when_it_has_no_name() -> None:
    told = {"plants": [{"id": "p1"}, {"id": "p1", "name": "again"}, {"id": 5}, None]}
    assert plants(told) == (Plant(PlantId("p1"), "p1"),)


def test_the_topology_has_every_ambient_and_every_module() -> None:
    plant = topology(CASA, sample("topology"))
    assert [(ambient.name, ambient.type) for ambient in plant.ambients] == [
        ("Cucina", "kitchen"),
        ("Soggiorno", "livingroom"),
        ("Camera", "bedroom"),
        ("Sala da pranzo", "dining_room"),
    ]
    assert Counter(module.device for module in plant.modules) == {
        Device.LIGHT: 4,
        Device.PLUG: 3,
        Device.AUTOMATION: 2,
        Device.HEATER: 1,
        Device.REMOTE: 3,
        Device.METER: 1,
    }
    kitchen = plant.within(plant.ambients[0].id)
    assert [module.name for module in kitchen] == ["Luce cucina", "Lavastoviglie", "Tapparella cucina"]
    assert kitchen[0].hardware == "NLL"
    assert {module.device for module in plant.modules if module.cannot} == {Device.HEATER}
    assert not can(SetMode(HeatMode.AUTOMATIC), plant.of(Device.HEATER)[0])
    assert not concerned(HeatHome(HeatMode.AWAY), plant.modules)
    assert len(plant.within(None)) == 4
    assert {module.plant for module in plant.modules} == {CASA.id}


def test_a_thermostat_comes_from_the_other_api() -> None:
    plant = topology(CLIMATE, sample("smarther-topology"))
    assert [(module.name, module.device) for module in plant.modules] == [
        ("Soggiorno", Device.THERMOSTAT),
        ("Zona notte", Device.THERMOSTAT),
    ]


def test_what_is_missing_or_wrong_is_skipped_and_the_rest_is_kept() -> None:
    told: Any = {
        "plant": {
            "ambients": [
                "ambient",
                {"id": "a1", "type": "kitchen", "modules": [{"id": "m1"}, {"id": None}, 3]},
                {"name": "nowhere", "modules": [{"id": "m2", "name": "Lamp", "device": "LIGHT"}]},
                {"id": "a1", "name": "again", "modules": [{"id": "m1", "name": "again"}]},
                {"id": "a2", "modules": {"id": "m3"}},
            ],
            "modules": [{"id": "m4", "hw_type": "NLXX", "device": "teapot"}, {"id": "m2", "name": "again"}],
        }
    }
    plant = topology(CASA, told)
    assert plant.ambients == (Ambient(AmbientId("a1"), "kitchen", "kitchen"), Ambient(AmbientId("a2"), "a2"))
    assert plant.modules == (
        Module(ModuleId("m1"), "m1", Device.OTHER, CASA.id, AmbientId("a1")),
        Module(ModuleId("m2"), "Lamp", Device.LIGHT, CASA.id),
        Module(ModuleId("m4"), "NLXX", Device.OTHER, CASA.id, None, "NLXX"),
    )


def test_a_home_without_modules_is_a_home() -> None:
    assert topology(CASA, {"plant": {"id": CASA.id, "ambients": [], "modules": []}}) == CASA
    assert topology(CASA, {"plant": {"id": CASA.id}}) == CASA


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        {},
        {"plant": []},
        {"plant": {}},
        {"plant": {"id": "p", "ambients": "none"}},
        {"plant": {"id": "p", "modules": [{}]}},
    ],
)
def test_garbage_is_never_a_home_without_modules(told: object) -> None:
    with pytest.raises(ValueError, match="topology"):
        topology(CASA, told)


def test_scenes_are_called_as_the_family_calls_them_or_by_the_makers_word() -> None:
    found = scenes(CASA.id, sample("scenes"))
    assert [scene.name for scene in found] == ["home", "away", "day", "night", "Cinema"]
    assert {(scene.device, scene.plant) for scene in found} == {(Device.SCENE, CASA.id)}


def test_scenes_without_an_id_cannot_be_run() -> None:
    told = {"scenes": [{"name": "home"}, {"sender": {"plant": {"module": {"id": "s1"}}}}, "x"]}
    assert [scene.name for scene in scenes(CASA.id, told)] == ["s1"]
    assert scenes(CASA.id, None) == ()
    with pytest.raises(ValueError, match="scenes"):
        scenes(CASA.id, {"scenes": None})


def test_the_two_apis_meet_in_the_plant_and_the_ambient_of_the_same_name() -> None:
    house = topology(CASA, sample("topology"))
    (home,) = joined([house], [topology(CLIMATE, sample("smarther-topology"))])
    living_room, night = home.of(Device.THERMOSTAT)
    assert home.id == CASA.id
    assert living_room.ambient == "00000002a1b2c3d4e5f60718"
    assert night.ambient is None
    assert {living_room.plant, night.plant} == {CLIMATE.id}


def test_a_plant_of_another_name_stands_alone() -> None:
    house = Plant(PlantId("p1"), "Casa")
    flat = Plant(PlantId("s1"), "Wohnung", modules=(thermostat("Flur"),))
    assert joined([house], [flat]) == (house, flat)
    assert joined([], [flat]) == (flat,)


def test_a_name_that_two_homes_bear_joins_nothing() -> None:
    homes = [Plant(PlantId("p1"), "Casa"), Plant(PlantId("p2"), "CASA")]
    climate = Plant(PlantId("s1"), "casa", modules=(thermostat("Flur"),))
    assert joined(homes, [climate]) == (*homes, climate)


def test_a_name_that_two_ambients_bear_places_nothing() -> None:
    rooms = (Ambient(AmbientId("a1"), "Bagno"), Ambient(AmbientId("a2"), "bagno"), Ambient(AmbientId("a3"), "Sala"))
    house = Plant(PlantId("p1"), "Casa", ambients=rooms)
    climate = Plant(PlantId("s1"), "CASA", modules=(thermostat("BAGNO"), thermostat("sala", id="t2")))
    (home,) = joined([house], [climate])
    assert [module.ambient for module in home.modules] == [None, "a3"]


def test_a_module_both_apis_know_is_shown_once() -> None:
    lamp = Module(ModuleId("m1"), "Lamp", Device.LIGHT, PlantId("p1"))
    house = Plant(PlantId("p1"), "Casa", modules=(lamp,))
    climate = Plant(PlantId("p1"), "Casa", modules=(thermostat("Lamp", id="m1"),))
    assert joined([house], [climate]) == (house,)
