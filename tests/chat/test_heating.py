"""Heaters have modes, thermostats have degrees."""

import pytest

from tests.family import Family

SMARTHER = 2
"""The plant behind the other interface, whose thermostats hang in the first one's rooms."""


async def test_a_temperature_is_set_at_the_thermostat_of_the_room(home: Family) -> None:
    await home.says("/heating bedroom 21,5")
    thermostat = home.module("Bedroom", SMARTHER)
    assert (thermostat.mode, thermostat.manual) == ("manual", 21.5)
    assert "set to 21.5\u00a0°C, by hand" in home.reads


async def test_warmer_and_cooler_go_by_half_a_degree(home: Family) -> None:
    await home.says("/heating bedroom 21")
    assert home.buttons()[:3] == ["Undo", "Cooler: 20.5\u00a0°C", "Warmer: 21.5\u00a0°C"]
    await home.taps("Warmer: 21.5\u00a0°C")
    assert home.module("Bedroom", SMARTHER).manual == 21.5


async def test_a_boost_ends_by_itself(home: Family) -> None:
    await home.says("/heating bedroom boost 30")
    assert home.module("Bedroom", SMARTHER).mode == "boost"
    assert "boost, until" in home.reads
    home.later(minutes=31)
    home.house.advance()
    assert home.module("Bedroom", SMARTHER).mode == "automatic"


@pytest.mark.parametrize(
    ("label", "mode"), [("Automatic", "automatic"), ("Frost guard", "protection"), ("Turn off", "off")]
)
async def test_a_thermostat_has_a_button_for_each_mode(home: Family, label: str, mode: str) -> None:
    await home.says("/heating bedroom 21")
    await home.taps(label)
    if "it is the cold season" in home.reads:
        await home.taps("Yes, do it")
    assert home.module("Bedroom", SMARTHER).mode == mode


async def test_a_thermostat_keeps_its_season_and_program(home: Family) -> None:
    thermostat = home.module("Bedroom", SMARTHER)
    thermostat.function, thermostat.program = "cooling", 2
    await home.says("/heating bedroom 24")
    assert (thermostat.function, thermostat.program) == ("cooling", 2)


async def test_a_heater_knows_three_modes(home: Family) -> None:
    await home.says("/heating towel rail")
    assert home.buttons()[:3] == ["Comfort", "Away", "Frost guard"]
    await home.taps("Frost guard")
    await home.taps("Yes, do it")
    assert home.module("Towel rail").mode == "frost_guard"
    await home.says("/heating towel rail on")
    assert home.module("Towel rail").mode == "comfort"
    await home.says("/heating towel rail off")
    await home.taps("Yes, do it")
    assert home.module("Towel rail").mode == "frost_guard"


async def test_a_heater_takes_no_degrees(home: Family) -> None:
    await home.says("/heating towel rail 21")
    assert home.reads == "Towel rail (Bathroom) cannot do that: set to 21\u00a0°C."
    assert home.commands == 0
    await home.taps("Towel rail (Bathroom)")
    assert home.buttons()[:3] == ["Comfort", "Away", "Frost guard"]


@pytest.mark.parametrize("said", ["2", "41", "100"])
async def test_degrees_out_of_range_are_refused_with_the_range(home: Family, said: str) -> None:
    await home.says(f"/heating bedroom {said}")
    assert home.reads == "Please choose a value from 3 to 40\u00a0°C."
    assert home.commands == 0


async def test_the_display_in_use_is_waited_for_where_everybody_sees_it(home: Family) -> None:
    thermostat = home.module("Bedroom", SMARTHER)
    home.house.touch_display(thermostat.id, seconds=9)
    texts: list[str] = []
    home.telegram.subscribe(lambda event: texts.append(str(event.get("message", {}).get("text", ""))))
    await home.says("/heating bedroom 21")
    assert "Bedroom: busy at the moment. I try again by myself in 10 seconds." in texts
    assert 10.0 in home.waits
    assert thermostat.manual == 21
    assert "Bedroom is now:" in home.reads


async def test_a_display_that_stays_in_use_is_explained(home: Family) -> None:
    home.house.touch_display(home.module("Bedroom", SMARTHER).id, seconds=60)
    await home.says("/heating bedroom 21")
    assert "The device is busy at the moment." in home.reads
    assert "The command was not carried out" in home.reads
    assert home.buttons() == ["Try again"]
    home.later(minutes=1)
    await home.taps("Try again")
    assert home.module("Bedroom", SMARTHER).manual == 21


async def test_boost_without_a_room_asks_before_it_heats_them_all(home: Family) -> None:
    await home.says("/heating boost 60")
    assert home.reads == "2 thermostats: boost for 60 minutes? This reaches 2 rooms."
    await home.taps("Yes, do it")
    assert home.module("Bedroom", SMARTHER).mode == "boost"
    assert home.module("Living room", SMARTHER).mode == "boost"
