"""Risky acts name their consequence, and want the same person's second press within a minute."""

import pytest

from tests.family import Family

COLD = "The heating stops there, and it is the cold season."
POWER = "All plugs of a home are among them: a freezer would lose power too."
SHUTTERS = "Every shutter of a home moves, gates and doors too. Please make sure that nobody is in the way."


@pytest.mark.parametrize("said", ["/heating towel rail frost guard", "/heating towel rail off"])
async def test_heating_is_not_stopped_in_the_cold_by_one_press(home: Family, said: str) -> None:
    await home.says(said)
    assert home.reads.endswith(COLD)
    assert home.reads.startswith("Towel rail (Bathroom): frost guard?")
    assert home.buttons() == ["Yes, do it", "No"]
    assert home.commands == 0
    await home.taps("Yes, do it")
    assert home.module("Towel rail").mode == "frost_guard"


async def test_in_summer_it_is_simply_done(home: Family) -> None:
    home.later(days=70)
    await home.says("/heating towel rail frost guard")
    assert home.commands == 1


async def test_the_month_is_that_of_the_home(home: Family) -> None:
    home.later(days=51, hours=13, minutes=30)
    assert (home.clock().month, home.clock().day, home.clock().hour) == (4, 30, 22)
    await home.says("/heating towel rail frost guard")
    assert home.commands == 1, "in Rome it is May already"
    await home.says("/settings zone Europe/London")
    await home.says("/heating towel rail comfort")
    await home.says("/heating towel rail frost guard")
    assert home.reads.endswith(COLD)


async def test_everything_off_names_all_that_happens(home: Family) -> None:
    await home.says("/status all off")
    assert home.reads == f"24 devices: turn off? This reaches 8 rooms.\n{POWER}\n{COLD}"
    assert home.commands == 0


async def test_all_plugs_off_names_the_freezer(home: Family) -> None:
    await home.says("/plugs")
    await home.taps("Turn all off")
    assert home.reads.endswith(POWER)
    await home.taps("No")
    assert home.commands == 0


async def test_all_lights_off_is_asked_for_the_rooms_alone(home: Family) -> None:
    await home.says("/lights all off")
    assert home.reads == "11 lights: turn off? This reaches 8 rooms."


@pytest.mark.parametrize("said", ["/shutters all open", "/shutters all 30%"])
async def test_all_shutters_name_who_may_be_in_the_way(home: Family, said: str) -> None:
    await home.says(said)
    assert home.reads.endswith(f"\n{SHUTTERS}")
    assert home.commands == 0


async def test_stopping_all_shutters_warns_of_nothing(home: Family) -> None:
    await home.says("/shutters all stop")
    assert SHUTTERS not in home.reads


async def test_a_press_asks_as_well(home: Family) -> None:
    await home.says("/heating towel rail")
    await home.taps("Frost guard")
    assert home.reads.endswith(COLD)
    assert home.commands == 0


async def test_nobody_else_says_yes_and_nobody_too_late(shared: Family) -> None:
    shared.group.promote(shared.ben)
    question = await shared.says("/heating towel rail off", chat=shared.group)
    await shared.taps("Yes, do it", who=shared.ben, on=question)
    assert shared.commands == 0
    shared.later(seconds=61)
    await shared.taps("Yes, do it", on=question)
    assert shared.commands == 0


async def test_a_late_risk_is_told_too(home: Family) -> None:
    home.anna.says(home.private(), "/heating towel rail off")
    home.later(minutes=5)
    await home.settles()
    assert "while I was away. Shall I still do it?" in home.reads
    assert home.reads.endswith(COLD)


async def test_disconnecting_names_its_consequence(home: Family) -> None:
    await home.says("/disconnect")
    assert "Nobody here can see or switch it until it is connected again." in home.reads
    assert home.buttons() == ["Disconnect", "No"]
