"""Undo for every kind of act: on the first screen where the bot knew how it was, on the second where it had to look."""

from dataclasses import replace

import pytest

from bot.simulator.eliot_faults import FAULTS
from bot.simulator.faults import Manner
from bot.simulator.thermostats import Thermostat
from tests.family import Family

SMARTHER = 2
KINDS = [
    ("/plugs kitchen off", "Coffee machine"),
    ("/plugs floor lamp on", "Floor lamp"),
    ("/lights chandelier off", "Chandelier"),
    ("/lights chandelier 40%", "Chandelier"),
    ("/lights spotlights 30%", "Spotlights"),
    ("/lights living room off", "Chandelier"),
    ("/shutters patio close", "Patio shutter"),
    ("/shutters kitchen close", "Kitchen shutter"),
    ("/shutters patio 30%", "Patio shutter"),
    ("/heating towel rail comfort", "Towel rail"),
    ("/heating towel rail on", "Towel rail"),
    ("/heating bedroom 24", "Bedroom"),
    ("/heating bedroom boost 30", "Bedroom"),
    ("/heating towel rail frost guard", "Towel rail"),
    ("/lights all off", "Chandelier"),
]


def how(family: Family, name: str) -> tuple[object, ...]:
    """What a person sees of it: the level of a lamp that is off is nobody's business."""
    family.house.advance()
    if name == "Bedroom":
        thermostat: Thermostat = family.module(name, SMARTHER)
        return (thermostat.mode, thermostat.manual if thermostat.mode == "manual" else None)
    it = family.module(name)
    shows = it.device == "automation" or getattr(it, "on", True)
    return (getattr(it, "on", None), getattr(it, "mode", None), getattr(it, "level", None) if shows else None)


def watched(family: Family) -> list[tuple[str, bool]]:
    """What every screen says from now on, and whether it carries Undo."""
    screens: list[tuple[str, bool]] = []

    def see(event: dict[str, object]) -> None:
        message = event.get("message")
        if isinstance(message, dict):
            screens.append((message["text"], "v1:undo " in str(message)))

    family.telegram.subscribe(see)
    return screens


async def gives(family: Family, said: str) -> None:
    """A command, and a yes where it is asked first."""
    await family.says(said)
    if "Yes, do it" in family.buttons():
        await family.taps("Yes, do it")


async def comes_to_rest(family: Family) -> None:
    family.later(seconds=60)
    family.house.advance()


@pytest.mark.parametrize(("said", "name"), KINDS)
async def test_the_first_screen_carries_undo_where_the_home_was_seen(home: Family, said: str, name: str) -> None:
    await home.says("/status all")
    await home.says("/heating")
    before = how(home, name)
    screens = watched(home)
    await gives(home, said)
    sent = [carries for text, carries in screens if text.startswith("Sent:")]
    assert sent and all(sent)
    assert how(home, name) != before
    await home.taps("Undo")
    await comes_to_rest(home)
    assert how(home, name) == before


@pytest.mark.parametrize(("said", "name"), KINDS)
async def test_the_second_screen_carries_undo_where_it_was_not(home: Family, said: str, name: str) -> None:
    before = how(home, name)
    screens = watched(home)
    await gives(home, said)
    assert [carries for text, carries in screens if text.startswith("Sent:")] == [False]
    assert how(home, name) != before
    await home.taps("Undo")
    await comes_to_rest(home)
    assert how(home, name) == before


async def test_what_was_seen_long_ago_is_looked_at_anew(home: Family) -> None:
    await home.says("/plugs kitchen")
    home.house.touch(home.module("Coffee machine").id, on=False)
    home.later(minutes=31)
    await home.says("/plugs kitchen on")
    await home.taps("Undo")
    assert not home.module("Coffee machine").on


async def test_it_costs_one_call_and_only_when_nothing_was_known(home: Family) -> None:
    before = home.calls
    await home.says("/plugs kitchen off")
    assert home.calls - before == 3, "the command, the look beside it, and the look that confirms it"
    home.later(minutes=5)
    before = home.calls
    await home.says("/plugs kitchen on")
    assert home.calls - before == 2


async def test_a_look_that_shows_the_wish_is_enough_and_offers_nothing(home: Family) -> None:
    before = home.calls
    await home.says("/plugs tv on")
    assert home.calls - before == 2, "nobody looks once more at what is as wished"
    assert home.reads.startswith("TV (Living room) is now: on")
    assert "Undo" not in home.buttons()
    await home.says("/history")
    assert home.reads.endswith("· typed · done")


async def test_what_the_act_left_alone_is_left_alone_by_undo(home: Family) -> None:
    """Of two lamps one was off; the other has not followed yet, so neither has."""
    await home.says("/lights living room off")
    await home.taps("Undo")
    assert (home.module("Chandelier").on, home.module("Chandelier").level) == (True, 63)
    assert not home.module("Spotlights").on


async def test_a_slow_look_proves_nothing_by_a_lamp_that_is_as_wished(home: Family) -> None:
    home.cloud.latency = 1.2
    await home.says("/lights living room off")
    assert not home.module("Chandelier").on
    assert "Undo" not in home.buttons()
    await home.says("/plugs kitchen off")
    assert "Undo" in home.buttons(), "what has not followed yet is as it was, however long it took to see"


async def test_the_command_does_not_wait_for_the_look(home: Family) -> None:
    home.cloud.faults.arm(replace(FAULTS["slow"], delay=0.6), route="status", times=1)
    home.anna.says(home.private(), "/plugs kitchen off")
    await home.telegram.until(lambda: "Sent:" in home.reads, timeout=0.5)
    assert home.cloud.count("command") == 1
    await home.settles()
    assert home.reads.startswith("Coffee machine (Kitchen) is now: off")
    assert "Undo" in home.buttons()


async def test_a_look_that_takes_too_long_is_not_waited_for(home: Family) -> None:
    home.cloud.faults.arm(replace(FAULTS["hang"], manner=Manner.NORMAL, delay=3.0), route="status", times=1)
    home.anna.says(home.private(), "/plugs kitchen off")
    await home.telegram.until(lambda: "is now: off" in home.reads, timeout=2.9)
    assert "Undo" not in home.buttons()
    await home.settles()


@pytest.mark.parametrize("fault", ["not_acceptable", "truncated", "empty", "quota", "not_found", "offline"])
async def test_a_look_that_fails_harms_nothing(home: Family, fault: str) -> None:
    home.cloud.faults.arm(fault, route="status", times=9)
    await home.says("/plugs kitchen off")
    home.house.advance()
    assert not home.module("Coffee machine").on
    assert home.commands == 1
    assert "Undo" not in home.buttons()


async def test_a_command_that_fails_offers_nothing(home: Family) -> None:
    home.cloud.faults.arm("server_error", route="command", times=1)
    await home.says("/plugs kitchen off")
    assert home.module("Coffee machine").on
    assert "Undo" not in home.buttons()


@pytest.mark.parametrize("said", ["/scenes night", "/shutters patio stop"])
async def test_nobody_looks_for_what_cannot_be_taken_back(home: Family, said: str) -> None:
    before = home.cloud.count("status")
    await home.says(said)
    assert "Undo" not in home.buttons()
    assert home.cloud.count("status") - before == ("stop" in said)


async def test_nothing_is_believed_while_a_scene_may_still_be_at_work(home: Family) -> None:
    await home.says("/scenes night")
    home.house.touch(home.module("Coffee machine").id, on=True)
    await home.says("/plugs kitchen off")
    assert "Undo" not in home.buttons()
    home.later(minutes=31)
    await home.says("/plugs kitchen on")
    assert "Undo" in home.buttons()


async def test_of_two_commands_at_once_the_second_promises_nothing(shared: Family) -> None:
    """What the first has changed by then nobody knows; and the first is not taken back against the second."""
    await shared.connects()
    shared.cloud.faults.arm(replace(FAULTS["slow"], delay=0.6), route="status", times=1)
    shared.anna.says(shared.group, "/plugs kitchen off")
    await shared.telegram.until(lambda: "Sent:" in shared.group.last.text)
    second = await shared.says("/plugs kitchen on")
    assert shared.module("Coffee machine").on
    assert "Undo" not in shared.buttons(second)
    assert "Undo" not in shared.buttons(shared.group.last)


async def test_a_positioned_shutter_returns_to_the_middle(home: Family) -> None:
    home.house.touch(home.module("Awning").id, level=50)
    home.later(minutes=1)
    home.house.advance()
    await home.says("/shutters awning open")
    await home.taps("Undo")
    await comes_to_rest(home)
    assert home.module("Awning").level == 50


async def test_a_shutter_that_knows_only_its_ends_is_not_called_back_to_nowhere(home: Family) -> None:
    shutter = home.module("Dining shutter")
    home.house.touch(shutter.id, level=0)
    home.later(seconds=5)
    home.house.touch(shutter.id, level=-1)
    home.house.advance()
    assert shutter.level == 50
    await home.says("/shutters dining shutter close")
    assert "Undo" not in home.buttons()


async def test_it_works_after_a_restart_from_cold_too(home: Family) -> None:
    await home.says("/plugs kitchen off")
    panel = home.private().last
    await home.restarts()
    await home.taps("Undo", on=panel)
    assert home.module("Coffee machine").on


async def test_undo_can_be_pressed_at_once(home: Family) -> None:
    """Before the act is on the disk, and before anybody has looked."""
    await home.says("/plugs kitchen")
    home.house.latency = 0.0
    await home.says("/lights kitchen off")
    screens = watched(home)
    home.anna.says(home.private(), "/plugs kitchen off")
    await home.telegram.until(lambda: any(carries for _, carries in screens))
    await home.taps("Undo")
    assert home.module("Coffee machine").on


async def test_an_end_in_good_order_loses_no_act(home: Family) -> None:
    await home.says("/lights kitchen off")
    await home.says("/plugs kitchen off")
    await home.restarts()
    await home.says("/history")
    assert home.reads.count("Anna turned off") == 2
    assert home.reads.count("· typed · done") == 2
