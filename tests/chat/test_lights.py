"""Lights: on and off, and brighter by steps."""

import pytest

from tests.family import Family


async def test_a_level_is_set_in_per_cent(home: Family) -> None:
    await home.says("/lights chandelier 40%")
    assert home.module("Chandelier").level == 40
    assert "Chandelier (Living room) is now: on, 40\u00a0%" in home.reads


async def test_a_dimmed_light_gets_darker_and_brighter_by_steps(home: Family) -> None:
    await home.says("/lights chandelier 40%")
    assert home.buttons()[:4] == ["Undo", "Turn off", "Darker: 30\u00a0%", "Brighter: 50\u00a0%"]
    await home.taps("Brighter: 50\u00a0%")
    assert home.module("Chandelier").level == 50
    await home.taps("Darker: 40\u00a0%")
    assert home.module("Chandelier").level == 40


async def test_a_light_that_cannot_be_dimmed_offers_no_levels(home: Family) -> None:
    await home.says("/lights desk lamp")
    assert home.buttons()[0] == "Turn off"
    assert not [label for label in home.buttons() if "%" in label]


async def test_many_lights_are_shown_by_room(home: Family) -> None:
    panel = await home.says("/lights")
    assert "Kitchen: 2 devices, 1 on" in panel.text
    assert "Garage: one device, all off" in panel.text
    room = await home.taps("Kitchen")
    assert "Worktop light: off" in room.text
    assert home.buttons()[-3:] == ["Turn all off", "Back to Casa Rossi", "Refresh"]


async def test_a_room_goes_dark_without_being_asked_about(home: Family) -> None:
    await home.says("/lights")
    await home.taps("Living room")
    await home.taps("Turn all off")
    assert not home.module("Chandelier").on
    assert "Done: 2 lights (Living room), turn off." in home.reads


@pytest.mark.parametrize("said", ["150%", "-5%", "101%"])
async def test_a_level_out_of_range_is_refused_with_the_range(home: Family, said: str) -> None:
    await home.says(f"/lights chandelier {said}")
    assert home.reads.startswith("Please choose a value from 0 to 100\u00a0%")
    assert home.commands == 0
    await home.taps("Show all")
    assert "Lights · Casa Rossi" in home.reads


async def test_the_newest_of_two_wishes_is_the_one_that_is_followed(home: Family) -> None:
    home.anna.says(home.private(), "/lights chandelier 20%")
    home.anna.says(home.private(), "/lights chandelier 80%")
    await home.settles()
    assert home.module("Chandelier").level == 80
    assert "Chandelier (Living room) is now: on, 80\u00a0%" in home.reads
    assert not [text for text in home.said() if "Not confirmed" in text]
