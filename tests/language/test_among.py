"""Several homes in one chat: which one the words speak of, and that none is switched by a guess."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.devices import Device
from bot.domain.home import Home
from bot.domain.intents import Command, NothingFits, Show
from bot.language import Choice, Meant, Spoken, parse, parse_among
from tests.language.homes import EVERYTHING, LIGHT, LIGHTS, PLUG, PLUGS, SHUTTER, SHUTTERS, known, plant


def spoken(name: str, first: int, rooms: dict[str, dict[str, Device]]) -> Spoken:
    made, numbers = plant(name, rooms, first)
    return Spoken(known(Home((made,), numbers)), made)


TOWN = spoken("Town house", 1, {"Kitchen": {"Ceiling": LIGHT, "Fridge": PLUG}, "Saloon": {"Chandelier": LIGHT}})
SEA = spoken(
    "Sea house",
    101,
    {"Kitchen": {"Ceiling": LIGHT, "Kettle": PLUG}, "Salon": {"Lantern": LIGHT, "Awning": SHUTTER}},
)
HUT = spoken("Office", 201, {"Room": {"Kettle": PLUG, "Lamp": LIGHT, "Blind": SHUTTER}})
HOMES = (TOWN, SEA, HUT)
LANGUAGES = ("en",)


def heard(text: str, devices: frozenset[Device], homes: tuple[Spoken, ...] = HOMES) -> Meant | Choice:
    return parse_among(text, homes, devices=devices, languages=LANGUAGES)


def sure(text: str, devices: frozenset[Device], homes: tuple[Spoken, ...] = HOMES) -> tuple[int, str]:
    """The one home that is meant, and the names of what is to change or to be shown there."""
    meant = heard(text, devices, homes)
    assert isinstance(meant, Meant), "the person is asked"
    match meant.intent:
        case Command(_, modules):
            return meant.place, ", ".join(module.name for module in modules)
        case Show(scope):
            return meant.place, scope.name if scope is not None else ""
        case intent:
            return meant.place, type(intent).__name__


def asked(text: str, devices: frozenset[Device], homes: tuple[Spoken, ...] = HOMES) -> list[int]:
    """The homes the person may choose from."""
    meant = heard(text, devices, homes)
    assert not isinstance(meant, Meant), f"nobody is asked: {meant}"
    return [one.place for one in meant]


@pytest.mark.parametrize(
    ("text", "devices", "place", "what"),
    [
        ("", LIGHTS, 0, ""),
        ("off", LIGHTS, 0, "Ceiling, Chandelier"),
        ("all off", LIGHTS, 0, "Ceiling, Chandelier"),
        ("kitchen off", LIGHTS, 0, "Ceiling"),
        ("kitchen", LIGHTS, 0, "Kitchen"),
        # A slip of the keyboard that both homes forgive: nothing speaks for the other one.
        ("kichen off", LIGHTS, 0, "Ceiling"),
        ("lantern off", LIGHTS, 1, "Lantern"),
        ("lantern", LIGHTS, 1, "Lantern"),
        ("sea house kitchen off", LIGHTS, 1, "Ceiling"),
        ("kitchen SEA HOUSE off", LIGHTS, 1, "Ceiling"),
        ("sea house", LIGHTS, 1, "Sea house"),
        ("kitchen kettle off", PLUGS, 1, "Kettle"),
        ("office kettle off", PLUGS, 2, "Kettle"),
        ("town house kitchen off", LIGHTS, 0, "Ceiling"),
        ("sea house cellar off", LIGHTS, 1, "NothingFits"),
        ("banana off", LIGHTS, 0, "NothingFits"),
        ("on off", LIGHTS, 0, "NotUnderstood"),
        ("+2", LIGHTS, 0, "NotUnderstood"),
    ],
)
def test_the_home_that_is_meant(text: str, devices: frozenset[Device], place: int, what: str) -> None:
    assert sure(text, devices) == (place, what)


@pytest.mark.parametrize(
    ("text", "devices", "places"),
    [
        ("kettle off", PLUGS, [1, 2]),
        ("kettle", PLUGS, [1, 2]),
        # The default home only has a saloon, which may be a slip of the keyboard.
        ("salon off", LIGHTS, [0, 1]),
        ("lantren off", LIGHTS, [1]),
    ],
)
def test_what_may_be_several_homes_is_asked(text: str, devices: frozenset[Device], places: list[int]) -> None:
    assert asked(text, devices) == places


@pytest.mark.parametrize("text", ["close", "all close", "close all shutters", "close it"])
def test_what_names_nothing_never_wanders_to_another_home(text: str) -> None:
    """The default home has no shutters, the others have."""
    assert sure(text, SHUTTERS)[0] == 0


def test_a_number_means_its_own_home_whatever_is_the_default() -> None:
    kettle = SEA.names.home.number(SEA.names.home.plants[0].modules[1])
    for homes in (HOMES, (HUT, SEA, TOWN), (SEA, HUT)):
        meant = heard(f"#{kettle} off", PLUGS, homes)
        assert isinstance(meant, Meant)
        assert homes[meant.place] is SEA
        assert isinstance(meant.intent, Command)


@pytest.mark.parametrize("text", ["#1 #101 off", "#999 off", "#101 #999 off", "#101 kitchen off"])
def test_numbers_of_two_homes_or_of_none_move_nothing(text: str) -> None:
    meant = heard(text, LIGHTS)
    assert isinstance(meant, Meant)
    assert not isinstance(meant.intent, Command)


def test_a_thing_with_the_name_of_another_home_is_asked_about() -> None:
    flat = spoken("Flat", 301, {"Office": {"Lamp": LIGHT}})
    assert asked("office off", LIGHTS, (flat, HUT)) == [0, 1]
    assert asked("office", LIGHTS, (flat, HUT)) == [0, 1]


def test_a_room_without_such_devices_is_not_taken_for_that_of_another_home() -> None:
    dark = spoken("Cabin", 701, {"Kitchen": {"Fridge": PLUG}})
    assert asked("kitchen off", LIGHTS, (dark, SEA)) == [1]


def test_a_first_home_nobody_has_seen_lends_its_place_to_none() -> None:
    unseen = Spoken(known(Home()), None)
    assert sure("kitchen off", LIGHTS, (unseen, SEA)) == (0, "NothingFits")
    assert sure("sea house kitchen off", LIGHTS, (unseen, SEA)) == (1, "Ceiling")
    assert sure("#102 off", LIGHTS, (unseen, SEA))[0] == 1


def test_homes_of_one_name_are_told_apart_by_what_they_have() -> None:
    here, there = (
        spoken("Home", 301, {"Kitchen": {"Ceiling": LIGHT}}),
        spoken("Home", 401, {"Kitchen": {"Ceiling": LIGHT}, "Attic": {"Bulb": LIGHT}}),
    )
    assert sure("home kitchen off", LIGHTS, (here, there)) == (0, "Ceiling")
    assert sure("home attic off", LIGHTS, (here, there)) == (1, "Bulb")


def test_a_home_called_like_a_word_of_the_language_is_asked_about() -> None:
    everything = spoken("All", 501, {"Room": {"Lamp": LIGHT}})
    assert asked("all off", LIGHTS, (TOWN, everything)) == [0, 1]


def test_a_question_of_the_only_home_that_knows_the_name_is_asked() -> None:
    lamps = spoken("Barn", 601, {"Stable": {"Stall 1": LIGHT, "Stall 2": LIGHT}})
    assert sure("stall off", LIGHTS, (TOWN, lamps)) == (1, "WhichOne")


WORDS = [
    *("kitchen", "kettle", "lantern", "salon", "saloon", "office", "sea", "town", "house", "ceiling", "lamp", "room"),
    *("off", "on", "all", "close", "40%", "the", "and", "lantren", "#1", "#102", "#203", "#999", "?", "banana"),
]


@settings(max_examples=400, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=5),
    devices=st.sampled_from([LIGHTS, PLUGS, SHUTTERS, EVERYTHING]),
    homes=st.permutations(HOMES),
)
def test_whatever_is_said_the_default_home_acts_as_if_alone_or_another_one_was_named(
    words: list[str], devices: frozenset[Device], homes: list[Spoken]
) -> None:
    text = " ".join(words)
    meant = parse_among(text, homes, devices=devices, languages=LANGUAGES)
    alone = [parse(text, home.names, devices=devices, languages=LANGUAGES, plant=home.plant) for home in homes]
    for one in (meant,) if isinstance(meant, Meant) else meant:
        assert one.intent == alone[one.place], "no home is made to mean more than it would alone"
    if isinstance(meant, Meant) and meant.place and isinstance(meant.intent, Command):
        # The other home was called by name or number, or the default one could not have meant anything.
        known = homes[0].names.known
        foreign = any(word not in known and word in homes[meant.place].names.known for word in words)
        assert foreign or any(word.startswith("#") for word in words)
        assert isinstance(alone[0], NothingFits) or not isinstance(alone[0], Command)
