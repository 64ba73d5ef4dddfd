"""The home: what stands where, and finding it again by its number."""

from bot.domain.devices import KINDS, Ability, Device
from bot.domain.home import Ambient, AmbientId, Home, Module, ModuleId, Plant, PlantId

PLANT = PlantId("p")
KITCHEN, ATTIC = Ambient(AmbientId("k"), "Kitchen", "kitchen"), Ambient(AmbientId("a"), "Attic")
LAMP = Module(ModuleId("1"), "Lamp", Device.LIGHT, PLANT, KITCHEN.id)
PLUG = Module(ModuleId("2"), "Plug", Device.PLUG, PLANT, KITCHEN.id)
METER = Module(ModuleId("3"), "Meter", Device.METER, PLANT)
STRAY = Module(ModuleId("4"), "Stray", Device.LIGHT, PLANT, AmbientId("gone"))
HOUSE = Plant(PLANT, "House", "IT", (KITCHEN, ATTIC), (LAMP, PLUG, METER, STRAY))
SHED = Plant(PlantId("s"), "Shed")
HOME = Home((HOUSE, SHED))


def test_a_plant_knows_its_modules_by_kind_and_by_place() -> None:
    assert HOUSE.of(Device.LIGHT) == (LAMP, STRAY)
    assert HOUSE.of(Device.LIGHT, Device.METER) == (LAMP, METER, STRAY)
    assert HOUSE.within(KITCHEN.id) == (LAMP, PLUG)
    assert HOUSE.within(None) == (METER,)
    assert HOUSE.within(ATTIC.id) == ()


def test_a_home_is_all_its_modules_in_order() -> None:
    assert tuple(HOME) == (LAMP, PLUG, METER, STRAY)
    assert HOME.things == (HOUSE, KITCHEN, ATTIC, LAMP, PLUG, METER, STRAY, SHED)
    assert tuple(Home()) == ()


def test_the_chosen_plant_is_the_first_where_it_is_none_or_gone() -> None:
    assert HOME.chosen("s") == SHED
    assert HOME.chosen("gone") == HOME.chosen(None) == HOUSE
    assert Home().chosen("s") is None


def test_a_number_finds_its_thing_and_no_other() -> None:
    numbered = HOME.numbered({LAMP.id: 7, KITCHEN.id: 3, "something gone": 5})
    assert numbered.at(7) == LAMP
    assert numbered.at(3) == KITCHEN
    assert numbered.at(5) is None
    assert numbered.at(8) is None
    assert numbered.number(LAMP) == 7


def test_a_module_leads_to_its_ambient_and_plant() -> None:
    assert HOME.ambient_of(LAMP) == KITCHEN
    assert HOME.ambient_of(METER) is None
    assert HOME.ambient_of(STRAY) is None
    assert HOME.plant_of(LAMP) == HOUSE
    assert HOME.plant_of(ATTIC) == HOUSE
    assert HOME.plant_of(Module(ModuleId("9"), "Elsewhere", Device.PLUG, PLANT)) is None
    assert HOME.plant_of(Ambient(AmbientId("9"), "Elsewhere")) is None


def test_every_kind_of_device_has_its_row() -> None:
    assert set(KINDS) == set(Device)
    assert all(kind.device is device for device, kind in KINDS.items())
    assert {device for device, kind in KINDS.items() if Ability.LEVEL in kind.abilities} == {
        Device.LIGHT,
        Device.AUTOMATION,
    }
