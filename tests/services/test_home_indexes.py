"""The names of homes for the language engine: kept as long as the home is the same, and told apart by plants."""

from dataclasses import replace

import pytest

from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.home import Ambient, AmbientId, Home, Module, ModuleId, Plant, PlantId
from bot.language import understand
from bot.language.typed import spelled
from bot.locales import languages, locale
from bot.services.home_indexes import HomeIndexes, named
from bot.services.usual_rooms import ROOMS, elsewhere_called

ACCOUNT = AccountId(1)
CITY, SEA = PlantId("city"), PlantId("sea")


def plant(id: PlantId, name: str, *modules: tuple[str, Device, str]) -> Plant:
    rooms = {room: AmbientId(f"{id}.{room}") for _, _, room in modules if room}
    return Plant(
        id,
        name,
        ambients=tuple(Ambient(id, name) for name, id in rooms.items()),
        modules=tuple(
            Module(ModuleId(f"{id}.{name}"), name, device, id, rooms.get(room)) for name, device, room in modules
        ),
    )


HOME = Home(
    (
        plant(
            CITY,
            "City flat",
            ("Ceiling", Device.LIGHT, "Kitchen"),
            ("night", Device.SCENE, ""),
            ("Main meter", Device.METER, ""),
        ),
        plant(SEA, "Sea house", ("Ceiling", Device.LIGHT, "Kitchen"), ("Hammock lamp", Device.LIGHT, "Terrace")),
    )
)


@pytest.fixture
def indexes() -> HomeIndexes:
    return HomeIndexes()


def commanded(indexes: HomeIndexes, text: str, plant: PlantId | None, *codes: str) -> list[tuple[str, ...]]:
    spoken = codes or ("en",)
    return [one.modules for one in understand(text, indexes.of(ACCOUNT, HOME, spoken, plant), spoken).commands]


def test_an_index_is_made_once_for_a_home(indexes: HomeIndexes) -> None:
    first = indexes.of(ACCOUNT, HOME, ["en", "fr"])
    assert indexes.of(ACCOUNT, HOME, ["en", "fr", "en"]) is first
    assert indexes.of(ACCOUNT, HOME, ["en"]) is not first
    assert indexes.of(ACCOUNT, HOME, ["en", "fr"], CITY) is not first


def test_a_home_that_changed_is_indexed_anew(indexes: HomeIndexes) -> None:
    first = indexes.of(ACCOUNT, HOME, ["en"])
    changed = replace(HOME)
    second = indexes.of(ACCOUNT, changed, ["en"])
    assert second is not first
    assert indexes.of(ACCOUNT, changed, ["en"]) is second


def test_a_home_that_is_forgotten_is_indexed_anew(indexes: HomeIndexes) -> None:
    first, other = indexes.of(ACCOUNT, HOME, ["en"]), indexes.of(AccountId(2), HOME, ["en"])
    indexes.forget(ACCOUNT)
    assert indexes.of(ACCOUNT, HOME, ["en"]) is not first
    assert indexes.of(AccountId(2), HOME, ["en"]) is other


def test_all_of_one_plant_is_nothing_of_the_other(indexes: HomeIndexes) -> None:
    assert commanded(indexes, "turn off all the lights", CITY) == [("city.Ceiling",)]
    assert commanded(indexes, "turn off the hammock lamp", CITY) == []


def test_plants_are_told_apart_by_their_names(indexes: HomeIndexes) -> None:
    assert commanded(indexes, "turn off all the lights in the sea house", None) == [("sea.Ceiling", "sea.Hammock lamp")]
    assert commanded(indexes, "turn off the hammock lamp", None) == [("sea.Hammock lamp",)]


def test_the_makers_scenes_have_a_name_in_every_language(indexes: HomeIndexes) -> None:
    names = [each.name for each in named(HOME, ["en", "fr", "it"], CITY) if each.device == "scene"]
    assert names == ["Night", "Nuit", "Notte"]
    for said in ("run the night scene", "lance la scène nuit", "attiva lo scenario notte"):
        assert commanded(indexes, said, CITY, "en", "fr", "it") == [("city.night",)]


def test_the_home_is_spoken_of_as_its_devices_are() -> None:
    ceiling, _, meter = named(HOME, ["en"], CITY)
    assert (ceiling.ambient, ceiling.floor, ceiling.device, ceiling.classes) == ("Kitchen", None, "light", frozenset())
    assert (meter.ambient, meter.device, meter.classes) == (None, "meter", frozenset({"power"}))
    assert {each.floor for each in named(HOME, ["en"])} == {"City flat", "Sea house"}


@pytest.mark.parametrize(
    "said", ["éteins la lumière de la cuisine", "spegni la luce in cucina", "turn off the kitchen light"]
)
def test_a_room_is_found_in_every_language_of_the_family(indexes: HomeIndexes, said: str) -> None:
    assert commanded(indexes, said, CITY, "en", "fr", "it") == [("city.Ceiling",)]


def test_a_usual_name_that_another_room_bears_is_that_rooms() -> None:
    home = Home((plant(CITY, "Flat", ("One", Device.LIGHT, "Office"), ("Two", Device.LIGHT, "Bureau")),))
    found = {(each.id, each.ambient) for each in named(home, ["en", "fr"], CITY)}
    assert found == {("city.One", "Office"), ("city.Two", "Bureau")}, "both might be the study"


@pytest.mark.parametrize(
    ("name", "languages", "others"),
    [
        ("Kitchen", ["fr", "it"], ("Cuisine", "Cucina")),
        ("cuisine", ["fr", "it"], ("Cucina",)),
        ("Bedroom 2", ["fr"], ("Chambre 2",)),
        ("Anna's room", ["fr"], ()),
        ("Cucina", ["fr"], ()),
        ("", ["fr"], ()),
        ("7", ["fr"], ()),
        ("<b>Kitchen</b> \u202e", ["fr"], ()),
    ],
)
def test_only_usual_rooms_have_usual_names(name: str, languages: list[str], others: tuple[str, ...]) -> None:
    assert elsewhere_called(name, languages) == others


@pytest.mark.parametrize("code", languages())
def test_a_usual_name_means_one_room(code: str) -> None:
    names = [spelled(name) for room in ROOMS for name in locale(code).label(f"room-{room}").split(", ")]
    assert all(names)
    assert len(set(names)) == len(names)
