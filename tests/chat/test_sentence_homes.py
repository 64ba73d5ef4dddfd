"""Free sentences where there are several homes, and several plants in one of them."""

import pytest

from bot.simulator.furnishing import SEA_HOUSE
from tests.chat.test_several_homes import switched
from tests.family import MARIA, VICTOR, Family


@pytest.fixture
async def two(home: Family) -> Family:
    """Anna's private chat has Casa Rossi, which is the default, and Victor's flat."""
    await home.connects(account=VICTOR)
    return home


async def test_what_is_not_named_means_the_default_home(two: Family) -> None:
    await two.says("turn off the lights in the living room")
    assert switched(two, MARIA[0]) == 1
    assert switched(two, VICTOR[0]) == 0


async def test_all_means_all_of_the_default_plant(two: Family) -> None:
    await two.says("turn off all the lights")
    assert two.reads.startswith("11 lights: turn off?")


async def test_a_plant_is_called_by_its_name(home: Family) -> None:
    await home.says("turn off the string lights in the sea house")
    assert home.reads.startswith("String lights (Terrace) is now: off")


async def test_what_only_the_other_plant_has_is_found_there(home: Family) -> None:
    await home.says("open the balcony shutter")
    assert "Balcony shutter" in home.reads
    assert home.commands == 1


async def test_a_home_is_called_by_its_name(two: Family) -> None:
    await two.says("turn off all the lights in Victor's flat")
    await two.taps("Yes, do it")
    assert switched(two, MARIA[0]) == 0
    assert switched(two, VICTOR[0]) == 1


async def test_nothing_wanders_to_a_home_that_was_not_meant(two: Family) -> None:
    """The first home has no such thing, and no word of the sentence is a name of the other."""
    for said in ("blah the flat", "turn off the fan", "open the skylight"):
        await two.says(said)
    assert two.commands == 0


async def test_again_is_in_the_home_that_was_spoken_of(two: Family) -> None:
    await two.says("turn off all the lights in Victor's flat")
    await two.taps("Yes, do it")
    await two.says("turn them on again")
    await two.taps("Yes, do it")
    assert switched(two, VICTOR[0]) == 2
    assert switched(two, MARIA[0]) == 0


async def test_a_home_that_cannot_be_looked_at_harms_no_other(two: Family) -> None:
    await two.says("turn off the tv")
    assert two.reads.startswith("TV (Living room) is now: off")


async def test_the_only_home_may_be_called_too(home: Family) -> None:
    await home.says("turn off the tv in Casa Rossi")
    assert home.reads.startswith("TV (Living room) is now: off")


@pytest.mark.parametrize(
    ("name", "said"), [("Home", "turn off the tv at home"), ("The house", "is the tv in the house on?")]
)
async def test_a_plant_may_have_an_everyday_name(home: Family, name: str, said: str) -> None:
    home.house.plants[0].name = name
    await home.says("/homes refresh")
    await home.says(said)
    assert "TV (Living room) is" in home.reads


async def test_namesakes_are_asked_about(two: Family) -> None:
    sea = next(plant for plant in two.house.plants if plant.id == SEA_HOUSE)
    for plant in two.house.plants:
        plant.name = "Our place" if plant is not sea else sea.name
    await two.says("/homes refresh")
    await two.says("turn off the bedside lamp in our place")
    assert two.reads == "In which home?"
    assert two.commands == 0
    await two.taps(two.buttons()[-1])
    assert switched(two, VICTOR[0]) == 1
    assert switched(two, MARIA[0]) == 0
