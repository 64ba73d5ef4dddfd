"""Undo: each module gets back what was its own, once, for a minute, and never against somebody else's wish."""

import sqlite3
from dataclasses import replace

import pytest

from bot.domain.home import AmbientId
from bot.domain.rights import Role
from bot.services.rule_texts import rules_from, written
from bot.simulator.telegram_chats import Chat, ShownMessage
from bot.simulator.telegram_people import Person
from tests.family import VICTOR, Family

SMARTHER = 2


async def number_of(family: Family, chat: Chat) -> int:
    record = await family.bot.store.chats.find(chat.id)
    assert record is not None
    return record.id


async def makes(family: Family, person: Person, role: Role) -> None:
    """The owner's choice, as it is written down."""
    await family.bot.store.families.set_role(await number_of(family, family.group), person.id, role, family.clock())


async def rules(family: Family, **changes: object) -> None:
    number = await number_of(family, family.group)
    former = (await family.bot.store.families.of(number)).rules
    assert await family.bot.store.families.set_rules(number, former, written(replace(rules_from(former), **changes)))


async def coffee_off(family: Family, chat: Chat | None = None) -> ShownMessage:
    """Anna looks, then turns the coffee machine off with a button; the panel carries Undo."""
    panel = await family.says("/plugs kitchen", chat=chat)
    await family.taps("Turn off", on=panel)
    assert "Undo" in family.buttons(panel)
    assert not family.module("Coffee machine").on
    return panel


async def test_undo_turns_it_on_again(home: Family) -> None:
    panel = await coffee_off(home)
    await home.taps("Undo", on=panel)
    assert home.module("Coffee machine").on
    assert panel.text.startswith("Taking back what Anna did at 10:00.\nCoffee machine (Kitchen) is now: on")
    assert "Undo" not in home.buttons(panel), "what was undone is said anew, not undone again"
    assert home.buttons(panel)[:2] == ["Coffee machine", "Turn off"], "it returns to the panel it was pressed on"


async def test_every_module_gets_back_its_own_value(home: Family) -> None:
    home.house.touch(home.module("Spotlights").id, on=True)
    await home.says("/lights living room")
    await home.says("/lights living room off")
    assert not home.module("Chandelier").on
    before = home.commands
    await home.taps("Undo")
    assert (home.module("Chandelier").on, home.module("Chandelier").level) == (True, 63)
    assert (home.module("Spotlights").on, home.module("Spotlights").level) == (True, 100)
    assert home.commands == before + 2, "one call for each value"
    assert "Chandelier (Living room) is now: on, 63\u00a0%" in home.reads
    assert "Spotlights (Living room) is now: on, 100\u00a0%" in home.reads


async def test_what_was_off_already_stays_off(home: Family) -> None:
    await home.says("/lights living room")
    await home.says("/lights living room off")
    await home.taps("Undo")
    assert home.module("Chandelier").on
    assert not home.module("Spotlights").on


async def test_a_wide_act_is_taken_back_without_another_question(home: Family) -> None:
    await home.says("/lights")
    shining = {light.id: light.on for light in home.house.plants[0].everything() if light.device == "light"}
    await home.says("/lights all off")
    await home.taps("Yes, do it")
    await home.taps("Undo")
    assert {id: home.house.module(id).on for id in shining} == shining
    assert any(shining.values())


@pytest.mark.parametrize(
    "said",
    ["/heating bedroom 24", "/heating bedroom boost 30"],
)
async def test_a_thermostat_returns_to_its_program(home: Family, said: str) -> None:
    await home.says("/heating")
    await home.says(said)
    thermostat = home.module("Bedroom", SMARTHER)
    assert thermostat.mode in {"manual", "boost"}
    await home.taps("Undo")
    assert thermostat.mode == "automatic"


async def test_a_shutter_returns_to_where_it_was(home: Family) -> None:
    await home.says("/shutters awning 30%")
    await home.says("/shutters awning open")
    assert home.module("Awning").level == 100
    await home.taps("Undo")
    home.later(seconds=30)
    home.house.advance()
    assert home.module("Awning").level == 30


async def test_a_shutter_can_be_called_back_on_its_way(home: Family) -> None:
    await home.says("/shutters patio")
    home.house.latency = 36
    await home.says("/shutters patio close")
    assert "Not confirmed" in home.reads
    home.house.latency = 1
    await home.taps("Undo")
    home.later(seconds=60)
    home.house.advance()
    assert home.module("Patio shutter").level == 100


@pytest.mark.parametrize(
    ("look", "said"),
    [
        ("/status", "/scenes night"),
        ("/shutters patio", "/shutters patio stop"),
        ("/status", "/shutters office blind close"),
        ("/plugs tv", "/plugs tv on"),
    ],
)
async def test_what_was_before_is_not_known_and_nothing_is_promised(home: Family, look: str, said: str) -> None:
    await home.says(look)
    await home.says(said)
    assert home.commands == 1
    assert "Undo" not in home.buttons()
    await home.presses("v1:undo 1")
    assert home.reads == "I cannot take that back."
    assert home.commands == 1


async def test_what_a_scene_may_have_changed_is_not_known(home: Family) -> None:
    await home.says("/plugs kitchen")
    await home.says("/scenes night")
    await home.says("/plugs kitchen off")
    assert "Undo" not in home.buttons()


async def test_what_did_not_answer_is_not_known(home: Family) -> None:
    home.house.set_reachable(home.module("Coffee machine").id, False)
    await home.says("/plugs kitchen")
    home.house.set_reachable(home.module("Coffee machine").id, True)
    await home.says("/plugs kitchen off")
    assert "Undo" not in home.buttons()


async def test_a_failed_command_has_no_undo(home: Family) -> None:
    await home.says("/plugs kitchen")
    home.house.set_offline(home.house.plants[0].id, True)
    await home.says("/plugs kitchen off")
    assert "Undo" not in home.buttons()


# Once, and in time


async def test_the_same_press_twice_takes_back_once(home: Family) -> None:
    panel = await coffee_off(home)
    data = home.data("Undo", panel)
    home.anna.presses_data(panel, data)
    home.anna.presses_data(panel, data)
    await home.settles()
    assert home.commands == 2
    await home.presses(data, on=panel)
    assert home.toast() == "That was undone already. Nothing more was changed."
    assert home.commands == 2


async def test_of_two_who_press_at_once_one_takes_it_back(shared: Family) -> None:
    shared.group.promote(shared.ben)
    panel = await coffee_off(shared, shared.group)
    data = shared.data("Undo", panel)
    shared.anna.presses_data(panel, data)
    shared.ben.presses_data(panel, data)
    await shared.settles()
    assert shared.commands == 2
    assert shared.module("Coffee machine").on
    toasts = sorted((shared.toast(shared.anna), shared.toast(shared.ben)))
    assert "That was undone already. Nothing more was changed." in toasts


async def test_a_minute_later_it_is_too_late(home: Family) -> None:
    panel = await coffee_off(home)
    home.later(seconds=61)
    await home.taps("Undo", on=panel)
    assert home.reads == "An act can be undone for one minute, and that is over. Nothing was changed."
    assert home.commands == 1


async def test_it_works_after_a_restart(home: Family) -> None:
    panel = await coffee_off(home)
    await home.restarts()
    await home.taps("Undo", on=panel)
    assert home.module("Coffee machine").on
    assert panel.text.startswith("Taking back what Anna did at 10:00.")


async def test_what_is_not_written_is_carried_out_and_cannot_be_taken_back(home: Family, faultless: list[str]) -> None:
    await home.says("/plugs kitchen")
    with sqlite3.connect(home.settings.data_dir / "eliot-bot.sqlite3") as database:
        database.execute("ALTER TABLE acts RENAME TO lost")
    await home.taps("Turn off")
    assert home.reads.startswith("Coffee machine (Kitchen) is now: off.")
    await home.bot.nursery.quiet()
    with sqlite3.connect(home.settings.data_dir / "eliot-bot.sqlite3") as database:
        database.execute("ALTER TABLE lost RENAME TO acts")
    await home.taps("Undo")
    assert home.reads == "I cannot take that back."
    assert not home.module("Coffee machine").on
    assert all("acts not written" in error for error in faultless)
    faultless.clear()


# Never against somebody else's wish


async def test_a_later_act_in_the_same_chat_goes_before(home: Family) -> None:
    panel = await coffee_off(home)
    data = home.data("Undo", panel)
    await home.taps("Turn on", on=panel)
    await home.taps("Turn off", on=panel)
    await home.presses(data, on=panel)
    assert home.reads == "Somebody has changed it since. I leave it as it is now."
    assert not home.module("Coffee machine").on
    assert home.commands == 3


async def test_a_later_act_in_another_chat_goes_before(shared: Family) -> None:
    await shared.connects()
    panel = await coffee_off(shared, shared.group)
    await shared.says("/plugs kitchen on")
    await shared.says("/plugs kitchen off")
    await shared.taps("Undo", on=panel)
    assert shared.toast() == "Somebody has changed it since. I leave it as it is now."
    assert not shared.module("Coffee machine").on


async def test_a_hand_on_the_wall_goes_before(home: Family) -> None:
    await home.says("/lights chandelier")
    await home.says("/lights chandelier 40%")
    home.house.touch(home.module("Chandelier").id, level=80)
    await home.taps("Undo")
    assert home.reads == "Somebody has changed it since. I leave it as it is now."
    assert home.module("Chandelier").level == 80
    assert home.commands == 1


async def test_a_change_of_another_module_does_not_matter(home: Family) -> None:
    panel = await coffee_off(home)
    await home.says("/plugs tv off")
    await home.taps("Undo", on=panel)
    assert home.module("Coffee machine").on
    assert not home.module("TV").on


async def test_what_does_not_answer_is_left_alone(home: Family) -> None:
    panel = await coffee_off(home)
    home.house.set_reachable(home.module("Coffee machine").id, False)
    await home.taps("Undo", on=panel)
    assert home.reads == "I cannot see how it is now. I leave it as it is."
    assert home.commands == 1


async def test_a_home_that_cannot_be_asked_is_explained_and_undo_stays_possible(home: Family) -> None:
    panel = await coffee_off(home)
    data = home.data("Undo", panel)
    home.house.set_offline(home.house.plants[0].id, True)
    await home.presses(data, on=panel)
    assert "lost its internet" in home.reads
    home.house.set_offline(home.house.plants[0].id, False)
    await home.presses(data, on=panel)
    assert home.module("Coffee machine").on


async def test_a_module_that_is_no_longer_there_is_not_half_restored(home: Family) -> None:
    home.house.touch(home.module("Spotlights").id, on=True)
    await home.says("/lights living room")
    await home.says("/lights living room off")
    question = home.private().last
    home.house.remove(home.module("Spotlights").id)
    await home.says("/homes refresh")
    await home.presses(home.data("Undo", question), on=question)
    assert question.text == "I cannot take that back."
    assert home.commands == 1
    assert not home.module("Chandelier").on


# By whoever may do it now


async def test_another_adult_takes_it_back(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    panel = await coffee_off(shared, shared.group)
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.module("Coffee machine").on
    assert "Taking back what Anna did" in panel.text


@pytest.mark.parametrize("role", [Role.GUEST, Role.NOBODY])
async def test_who_may_not_switch_takes_nothing_back(shared: Family, role: Role) -> None:
    await makes(shared, shared.ben, role)
    panel = await coffee_off(shared, shared.group)
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.commands == 1
    assert not shared.module("Coffee machine").on
    await shared.taps("Undo", on=panel)
    assert shared.module("Coffee machine").on, "a refusal does not spend it"


async def test_a_right_that_was_withdrawn_takes_nothing_back(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    await shared.says("/plugs kitchen", who=shared.ben, chat=shared.group)
    panel = shared.group.last
    await shared.taps("Turn off", who=shared.ben, on=panel)
    await makes(shared, shared.ben, Role.GUEST)
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.commands == 1
    assert not shared.module("Coffee machine").on


async def test_a_child_gets_no_temperature_back_that_is_beyond_the_bounds(shared: Family) -> None:
    await makes(shared, shared.ben, Role.CHILD)
    await shared.says("/heating bedroom 25", chat=shared.group)
    await shared.says("/heating bedroom 20", chat=shared.group)
    panel = shared.group.last
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.module("Bedroom", SMARTHER).manual == 20
    await shared.taps("Undo", on=panel)
    assert shared.module("Bedroom", SMARTHER).manual == 25


async def test_a_room_kept_meanwhile_is_closed_to_undo_as_well(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    panel = await coffee_off(shared, shared.group)
    kitchen = next(room for room in shared.house.plants[0].ambients if room.name == "Kitchen")
    await rules(shared, kept={AmbientId(kitchen.id): frozenset({shared.anna.id})})
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.commands == 1
    await shared.taps("Undo", on=panel)
    assert shared.commands == 2


async def test_while_the_home_is_frozen_only_the_owner_takes_back(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    panel = await coffee_off(shared, shared.group)
    await rules(shared, frozen=True)
    await shared.taps("Undo", who=shared.ben, on=panel)
    assert shared.commands == 1
    await shared.taps("Undo", on=panel)
    assert shared.commands == 2


# Forged


@pytest.mark.parametrize(
    "said",
    [
        "",
        "2",
        "0",
        "-1",
        "1x",
        "x",
        "1 1",
        "1 <",
        "1 < x",
        "1 < evil #1",
        "1 < delete #1",
        "1 < plugs #x",
        "٣",
        "9" * 15,
        "9" * 18,
        "9" * 19,
        "9" * 30,
        "1.0",
    ],
)
async def test_a_forged_number_takes_nothing_back(home: Family, said: str) -> None:
    panel = await coffee_off(home)
    await home.presses(f"v1:undo {said}", on=panel)
    assert home.commands == 1
    assert not home.module("Coffee machine").on


async def test_a_foreign_number_takes_nothing_back(shared: Family) -> None:
    panel = await coffee_off(shared, shared.group)
    data = shared.data("Undo", panel)
    await shared.connects()
    await shared.connects(who=shared.ben, account=VICTOR)
    for who in (shared.anna, shared.ben):
        await shared.presses(data, who=who)
        assert shared.private(who).last.text == "I cannot take that back."
    assert shared.commands == 1
    assert not shared.module("Coffee machine").on


async def test_an_origin_that_is_not_there_leads_nowhere_else(shared: Family) -> None:
    panel = await coffee_off(shared, shared.group)
    data = shared.data("Undo", panel).partition(" <")[0]
    await shared.presses(f"{data} < plugs #999999 p999", on=panel)
    assert shared.module("Coffee machine").on
    assert "Coffee machine (Kitchen) is now: on" in panel.text


async def test_after_the_home_was_disconnected_nothing_is_taken_back(home: Family) -> None:
    panel = await coffee_off(home)
    data = home.data("Undo", panel)
    await home.says("/disconnect")
    await home.taps("Disconnect")
    await home.presses(data, on=panel)
    assert home.commands == 1
