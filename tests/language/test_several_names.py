"""A module that comes again under its id: the same one by another name, or in a room by another name."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bot.language import HomeIndex, index, understand

LANGUAGES = ("en", "fr", "it")


@dataclass(frozen=True)
class Row:
    id: str
    name: str
    ambient: str | None
    device: str
    classes: frozenset[str] = frozenset()
    floor: str | None = None


HOME = (
    Row("kids", "Lamp", "Kids' room", "light"),
    Row("kids", "the dragon", "Kids' room", "light"),
    Row("kids", "Lamp", "den", "light"),
    Row("plug", "Plug", "Kids' room", "plug"),
    Row("plug", "Plug", "den", "plug"),
    Row("kitchen", "Lamp", "Kitchen", "light"),
    Row("motor", "Motor 1", "Kitchen", "automation"),
    Row("motor", "awning", "Kitchen", "automation"),
)


@pytest.fixture(scope="module")
def home() -> HomeIndex:
    return index(HOME, LANGUAGES)


def commands(home: HomeIndex, text: str) -> list[tuple[str, Sequence[str]]]:
    return [(each.action, each.modules) for each in understand(text, home, LANGUAGES).commands]


def test_a_module_is_there_once_under_its_first_name(home: HomeIndex) -> None:
    assert [(module.id, module.name, module.ambient) for module in home.modules] == [
        ("kids", "Lamp", "Kids' room"),
        ("plug", "Plug", "Kids' room"),
        ("kitchen", "Lamp", "Kitchen"),
        ("motor", "Motor 1", "Kitchen"),
    ]


@pytest.mark.parametrize(
    ("text", "action", "modules"),
    [
        ("turn the dragon on", "on", ("kids",)),
        ("turn the drgaon off", "off", ("kids",)),
        ("éteins le dragon", "off", ("kids",)),
        ("accendi dragon", "on", ("kids",)),
        ("den lamp off", "off", ("kids",)),
        ("turn off the lamp in the kids' room", "off", ("kids",)),
        ("turn off the lights in the den", "off", ("kids",)),
        ("everything in the den off", "off", ("kids", "plug")),
        ("all lights off", "off", ("kids", "kitchen")),
        ("kitchen lamp off", "off", ("kitchen",)),
        ("open the awning", "open", ("motor",)),
    ],
)
def test_it_is_reached_by_every_name_and_counted_once(
    home: HomeIndex, text: str, action: str, modules: Sequence[str]
) -> None:
    assert commands(home, text) == [(action, modules)]


def test_two_that_may_be_meant_are_asked_back_once_each_under_their_first_names(home: HomeIndex) -> None:
    reading = understand("turn off the lamp", home, LANGUAGES)
    assert not reading.commands
    assert reading.ask is not None
    assert [candidate.name for candidate in reading.ask] == ["Lamp, Kids' room", "Lamp, Kitchen"]


def test_the_name_a_room_was_given_is_no_other_rooms_synonym() -> None:
    rows = [
        Row("sofa", "Sofa", "Living room", "light"),
        Row("bed", "Bed", "Bedroom", "light"),
        Row("bed", "Bed", "lounge", "light"),
    ]
    assert commands(index(rows, ["en"]), "lounge light off") == [("off", ("bed",))]
    assert commands(index(rows[:2], ["en"]), "lounge light off") == [("off", ("sofa",))]
