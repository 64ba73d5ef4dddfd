"""Who did it: every act with its person, way and result, told only to those who may see the thing."""

from collections.abc import Callable

import pytest

from bot.domain.devices import DeviceSystem
from bot.domain.rights import Cell, Right, Role, Rules
from bot.services.rule_texts import rules_from, written
from bot.simulator.telegram_chats import Chat
from bot.simulator.telegram_people import Person
from storage.records import NewAct
from tests.family import VICTOR, Family


async def number_of(family: Family, chat: Chat) -> int:
    record = await family.bot.store.chats.find(chat.id)
    assert record is not None
    return record.id


async def makes(family: Family, person: Person, role: Role) -> None:
    """The owner's choice, as it is written down."""
    await family.bot.store.families.set_role(await number_of(family, family.group), person.id, role, family.clock())


async def decides(family: Family, change: Callable[[Rules], Rules]) -> None:
    number = await number_of(family, family.group)
    former = (await family.bot.store.families.of(number)).rules
    assert await family.bot.store.families.set_rules(number, former, written(change(rules_from(former))))


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if " · " in line and not line.startswith("Who did what")]


async def kept(family: Family, chat: Chat) -> int:
    return len(await family.bot.store.acts.recent(await number_of(family, chat), limit=1000))


async def test_each_act_has_its_person_way_and_result(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    panel = await shared.says("/plugs kitchen", chat=shared.group)
    await shared.taps("Turn off", who=shared.ben, on=panel)
    shared.later(minutes=1)
    await shared.says("/lights chandelier 40%", chat=shared.group)
    history = await shared.says("/history", chat=shared.group)
    assert history.text == (
        "Who did what\n"
        "\n"
        "Today\n"
        "10:01 Anna set Chandelier (Living room) to 40\u00a0% · typed · done\n"
        "10:00 Ben turned off Coffee machine (Kitchen) · button · done"
    )
    assert shared.buttons(history) == ["Person", "Room", "Device", "Day"]


async def test_an_act_somebody_allowed_keeps_the_way_its_asker_took(shared: Family) -> None:
    await makes(shared, shared.ben, Role.CHILD)
    asked = await shared.says("/heating bedroom 24", who=shared.ben, chat=shared.group)
    question = await shared.taps("Ask Anna", who=shared.ben, on=asked)
    await shared.taps("Allow once", on=question)
    history = await shared.says("/history", chat=shared.group)
    (typed,) = lines(history.text)
    assert " · typed · " in typed
    assert typed.endswith("(allowed by Anna)")


async def test_an_act_somebody_allowed_after_a_press_was_a_button(shared: Family) -> None:
    panel = await shared.says("/plugs kitchen", chat=shared.group)
    data = shared.data("Turn off", panel)
    refusal = await shared.presses(data, who=shared.ben, on=panel)
    question = await shared.taps(shared.buttons(refusal)[0], who=shared.ben, on=refusal)
    await shared.taps("Allow once", on=question)
    history = await shared.says("/history", chat=shared.group)
    assert [" · button · " in line for line in lines(history.text)] == [True]


async def test_the_same_wish_typed_and_pressed_is_asked_once(shared: Family) -> None:
    panel = await shared.says("/plugs kitchen", chat=shared.group)
    data = shared.data("Turn off", panel)
    refused = await shared.presses(data, who=shared.ben, on=panel)
    await shared.taps(shared.buttons(refused)[0], who=shared.ben, on=refused)
    refused = await shared.says(data.split(" < ")[0].replace("v1:", "/"), who=shared.ben, chat=shared.group)
    await shared.taps(shared.buttons(refused)[0], who=shared.ben, on=refused)
    assert shared.toast(shared.ben) == "You have asked that already. Please wait for the answer."
    assert sum("Ben would like this." in text for text in shared.said(shared.group)) == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/plugs kitchen on", "turned on Coffee machine (Kitchen)"),
        ("/shutters awning 30%", "opened Awning (Living room) to 30\u00a0%"),
        ("/shutters awning open", "opened Awning (Living room)"),
        ("/shutters patio close", "closed Patio shutter (Living room)"),
        ("/shutters patio stop", "stopped Patio shutter (Living room)"),
        ("/heating towel rail on", "turned on Towel rail (Bathroom)"),
        ("/heating towel rail comfort", "set Towel rail (Bathroom) to comfort"),
        ("/heating bedroom 21,5", "set Bedroom to 21.5\u00a0°C"),
        ("/heating bedroom boost 30", "boosted Bedroom for 30 minutes"),
        ("/heating bedroom auto", "set Bedroom to automatic"),
        ("/scenes night", "ran Night"),
        ("/lights living room on", "turned on 2 lights (Living room)"),
    ],
)
async def test_every_kind_of_act_has_its_words(home: Family, said: str, told: str) -> None:
    await home.says(said)
    await home.says("/history")
    assert [line.split(" · ")[0] for line in lines(home.reads)] == [f"10:00 Anna {told}"]


async def test_stopped_heating_is_told_as_what_it_is(home: Family) -> None:
    await home.says("/heating towel rail off")
    await home.taps("Yes, do it")
    await home.says("/history")
    assert lines(home.reads) == ["10:00 Anna set Towel rail (Bathroom) to frost guard · button · done"]


async def test_an_act_that_failed_is_told_as_failed(home: Family) -> None:
    await home.says("/plugs kitchen")
    home.house.set_offline(home.house.plants[0].id, True)
    await home.says("/plugs kitchen off")
    home.house.set_offline(home.house.plants[0].id, False)
    await home.says("/history")
    assert lines(home.reads) == ["10:00 Anna turned off Coffee machine (Kitchen) · typed · failed"]


async def test_an_act_nobody_saw_come_true_is_not_told_as_done(home: Family) -> None:
    home.house.latency = 100
    await home.says("/plugs kitchen off")
    await home.says("/history")
    assert lines(home.reads) == ["10:00 Anna turned off Coffee machine (Kitchen) · typed · not confirmed"]


async def test_an_act_that_came_true_in_part_is_told_so(home: Family) -> None:
    home.house.set_reachable(home.module("Spotlights").id, False)
    await home.says("/lights living room off")
    await home.says("/history")
    assert lines(home.reads)[0].endswith("· partly done")


async def test_what_was_only_asked_or_refused_is_no_act(shared: Family) -> None:
    await shared.says("/lights all off", chat=shared.group)
    await shared.says("/plugs kitchen off", who=shared.ben, chat=shared.group)
    await shared.says("/plugs", chat=shared.group)
    history = await shared.says("/history", chat=shared.group)
    assert history.text == "Who did what\nNothing was done, as far as I can tell you."


async def test_an_undo_is_an_act_too(home: Family) -> None:
    await home.says("/plugs kitchen")
    await home.taps("Turn off")
    await home.taps("Undo")
    await home.says("/history")
    assert lines(home.reads) == [
        "10:00 Anna turned on Coffee machine (Kitchen) · undo · done",
        "10:00 Anna turned off Coffee machine (Kitchen) · button · undone",
    ]


async def test_an_approved_act_names_who_allowed_it(shared: Family) -> None:
    refusal = await shared.says("/plugs kitchen off", who=shared.ben, chat=shared.group)
    question = await shared.taps(shared.buttons(refusal)[0], who=shared.ben, on=refusal)
    await shared.taps(shared.buttons(question)[0], on=question)
    assert not shared.module("Coffee machine").on
    history = await shared.says("/history", chat=shared.group)
    assert lines(history.text) == [
        "10:00 Ben turned off Coffee machine (Kitchen) · typed · done (allowed by Anna)",
    ]


# Filters


async def busy_day(family: Family) -> None:
    """Yesterday Anna, today Ben, in two rooms."""
    await makes(family, family.ben, Role.ADULT)
    await family.says("/plugs kitchen off", chat=family.group)
    family.later(days=1)
    await family.says("/plugs tv off", who=family.ben, chat=family.group)
    await family.says("/lights chandelier off", who=family.ben, chat=family.group)


KITCHEN = "Anna turned off Coffee machine (Kitchen)"
TV = "Ben turned off TV (Living room)"
CHANDELIER = "Ben turned off Chandelier (Living room)"


@pytest.mark.parametrize(
    ("presses", "expected"),
    [
        (["Person", "Ben"], [CHANDELIER, TV]),
        (["Person", "Anna"], [KITCHEN]),
        (["Room", "Kitchen"], [KITCHEN]),
        (["Room", "Living room"], [CHANDELIER, TV]),
        (["Room", "Living room", "Device", "TV (Living room)"], [TV]),
        (["Room", "Office"], []),
        (["Day", "Today"], [CHANDELIER, TV]),
        (["Day", "Yesterday"], [KITCHEN]),
        (["Day", "7 days"], [CHANDELIER, TV, KITCHEN]),
        (["Person", "Anna", "Day", "Today"], []),
        (["Person", "Ben", "Room", "Living room", "Day", "Today"], [CHANDELIER, TV]),
        (["Person", "Ben", "Show everything"], [CHANDELIER, TV, KITCHEN]),
    ],
)
async def test_buttons_narrow_it(shared: Family, presses: list[str], expected: list[str]) -> None:
    await busy_day(shared)
    history = await shared.says("/history", chat=shared.group)
    for label in presses:
        await shared.taps(label, on=history)
    assert [line.split(" · ")[0][6:] for line in lines(history.text)] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("kitchen", [KITCHEN]),
        ("the coffee machine", [KITCHEN]),
        ("Today", [CHANDELIER, TV]),
        ("YESTERDAY", [KITCHEN]),
        ("tv", [TV]),
    ],
)
async def test_a_room_a_device_or_a_day_can_be_typed(shared: Family, said: str, expected: list[str]) -> None:
    await busy_day(shared)
    history = await shared.says(f"/history {said}", chat=shared.group)
    assert [line.split(" · ")[0][6:] for line in lines(history.text)] == expected


async def test_the_title_tells_what_it_is_narrowed_by(shared: Family) -> None:
    await busy_day(shared)
    history = await shared.says("/history", chat=shared.group)
    for label in ("Person", "Ben", "Room", "Living room", "Day", "Today"):
        await shared.taps(label, on=history)
    assert history.text.startswith("Who did what · Ben · Living room · Today\n")


async def test_days_are_those_of_the_chats_zone(home: Family) -> None:
    home.later(hours=13, minutes=45)
    await home.says("/plugs kitchen off")
    home.later(minutes=30)
    await home.says("/plugs tv off")
    await home.says("/history today")
    assert [line[:5] for line in lines(home.reads)] == ["00:15"]
    await home.says("/history yesterday")
    assert [line[:5] for line in lines(home.reads)] == ["23:45"]
    await home.says("/settings zone Europe/London")
    await home.says("/history today")
    assert [line[:5] for line in lines(home.reads)] == ["23:15", "22:45"]


async def test_older_days_have_their_date(home: Family) -> None:
    await home.says("/plugs kitchen off")
    home.later(days=2)
    await home.says("/history")
    assert "Tuesday 10 March\n10:00 Anna" in home.reads


async def test_it_is_read_by_pages_of_eight_newest_first(home: Family) -> None:
    for number in range(19):
        await home.says(f"/plugs tv {'on' if number % 2 else 'off'}")
        home.later(minutes=1)
    await home.says("/history")
    seen = lines(home.reads)
    assert [line[:5] for line in seen] == [f"10:{minute:02}" for minute in range(18, 10, -1)]
    assert "Previous" not in home.buttons()
    await home.taps("Next")
    await home.taps("Next")
    assert [line[:5] for line in lines(home.reads)] == ["10:02", "10:01", "10:00"]
    assert "Next" not in home.buttons()
    await home.taps("Previous")
    await home.taps("Previous")
    assert lines(home.reads) == seen


# What nobody should see


async def test_what_somebody_may_not_see_has_no_acts_for_them(shared: Family) -> None:
    hidden = Cell(Right.SEE, DeviceSystem.LIGHTING)
    await decides(shared, lambda rules: rules.deciding(Role.GUEST, hidden, False))
    await shared.says("/lights chandelier off", chat=shared.group)
    await shared.says("/plugs tv off", chat=shared.group)
    await shared.says("/status kitchen off", chat=shared.group)
    mine = await shared.says("/history", chat=shared.group)
    assert len(lines(mine.text)) == 3
    history = await shared.says("/history", who=shared.ben, chat=shared.group)
    assert [line.split(" · ")[0][6:] for line in lines(history.text)] == [
        "Anna turned off Coffee machine (Kitchen)",
        "Anna turned off TV (Living room)",
    ], "of an act on several things, those they see"
    for _ in range(2):
        await shared.taps("Device" if "Device" in shared.buttons(history) else "Next", who=shared.ben, on=history)
        assert not [label for label in shared.buttons(history) if "light" in label or "Chandelier" in label]


async def test_a_number_of_something_hidden_tells_nothing(shared: Family) -> None:
    panel = await shared.says("/lights living room", chat=shared.group)
    number = shared.data("Chandelier", panel).partition("#")[2]
    hidden = Cell(Right.SEE, DeviceSystem.LIGHTING)
    await decides(shared, lambda rules: rules.deciding(Role.GUEST, hidden, False))
    await shared.says("/lights chandelier off", chat=shared.group)
    before = shared.group.last
    answer = await shared.says(f"/history #{number}", who=shared.ben, chat=shared.group)
    assert answer.text == f"I know no room or device called “#{number}” here."
    await shared.presses(f"v1:lights #{number}", who=shared.ben, on=before)
    assert "Last:" not in before.text, "nor does its card"
    assert "Chandelier" not in shared.toast(shared.ben)


async def test_acts_of_another_chat_are_not_told_here(shared: Family) -> None:
    await shared.connects()
    await shared.says("/plugs tv off")
    history = await shared.says("/history", chat=shared.group)
    assert lines(history.text) == []
    await shared.says("/history")
    assert len(lines(shared.reads)) == 1


async def test_a_hostile_name_stays_a_name(shared: Family) -> None:
    eve = shared.telegram.add_person("<b>Eve</b>\n10:00 Anna opened Garage door · button · done", language="en")
    shared.group.join(eve)
    await shared.settles()
    await makes(shared, eve, Role.ADULT)
    await shared.says("/plugs tv off", who=eve, chat=shared.group)
    history = await shared.says("/history", chat=shared.group)
    assert len(history.text.splitlines()) == 4
    assert "10:00 <b>Eve</b> 10:00 Anna opened Garage doo…" in history.text
    people = await shared.taps("Person", on=history)
    assert "<b>Eve</b> 10:00 Anna opened Garage doo…" in shared.buttons(people if people is history else history)


@pytest.mark.parametrize(
    "said",
    [
        "person 99999999999999999999",
        "person 1",
        "person -1",
        "#999999",
        "#0",
        "p999",
        "p0",
        "days p999",
        "people p7",
        "rooms #999999",
        "devices #99999999999",
        "person ٣",
        "kitchen off",
        "banana",
        "; drop table acts",
        "person 1 person 2",
    ],
)
async def test_anything_may_be_asked_for(home: Family, said: str) -> None:
    await home.says("/plugs tv off")
    await home.says(f"/history {said}")
    assert home.reads.startswith(("Who did what", "I know no room", "Of which", "Whose", "Did you mean", "Which"))
    assert lines(home.reads) == [] or said in {"p0"}
    assert home.commands == 1


async def test_an_act_in_words_nobody_reads_any_more_is_passed_over(home: Family) -> None:
    await home.says("/plugs tv off")
    number = await number_of(home, home.private())
    unread = (("", "done"), ("{}", "done"), ('{"deed":{"action":{},"modules":[1]},"back":[]}', "lost"))
    for place, (before, result) in enumerate(unread, 1):
        await home.bot.store.acts.add_all(
            [
                NewAct(
                    id=place,
                    chat=number,
                    account=1,
                    person=home.anna.id,
                    name="Anna",
                    way="typed",
                    said="",
                    result=result,
                    before=before,
                    things=frozenset(),
                    at=home.clock(),
                )
            ]
        )
    await home.says("/history")
    assert len(lines(home.reads)) == 1
    await home.presses("v1:undo 2")
    assert home.reads == "I cannot take that back."


async def test_what_is_no_longer_there_is_the_owners_to_know(shared: Family) -> None:
    await shared.says("/plugs tv off", chat=shared.group)
    shared.house.remove(shared.module("TV").id)
    await shared.says("/homes refresh", chat=shared.group)
    mine = await shared.says("/history", chat=shared.group)
    assert "Anna did something to a device that is no longer there · typed · done" in mine.text
    theirs = await shared.says("/history", who=shared.ben, chat=shared.group)
    assert lines(theirs.text) == []


# The card


async def test_a_card_tells_who_did_the_last_act(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    card = await shared.says("/plugs coffee machine", chat=shared.group)
    assert "Last:" not in card.text
    await shared.says("/plugs kitchen off", who=shared.ben, chat=shared.group)
    shared.later(minutes=2)
    card = await shared.says("/plugs coffee machine", chat=shared.group)
    assert "Now: off\nLast: 10:00, Ben turned off Coffee machine\n" in card.text
    shared.later(days=1)
    await shared.says("/lights living room on", chat=shared.group)
    card = await shared.says("/lights chandelier", chat=shared.group)
    assert "Anna turned on Chandelier" in card.text


# How long it is kept


async def test_acts_are_forgotten_after_ninety_days(home: Family) -> None:
    await home.says("/plugs tv off")
    home.later(days=89)
    await home.restarts()
    await home.says("/plugs tv on")
    assert await kept(home, home.private()) == 2
    home.later(days=1, minutes=10)
    await home.restarts()

    async def one_left() -> bool:
        return await kept(home, home.private()) == 1

    await home.eventually(one_left)


@pytest.mark.parametrize(("days", "left"), [(30, 0), (90, 1), (365, 1)])
async def test_a_family_chooses_how_long(home: Family, days: int, left: int) -> None:
    await home.says("/settings")
    await home.taps("History")
    assert home.reads == "Who did what is kept for 90 days. How long shall I keep it?"
    await home.taps(f"{days} days")
    assert home.reads.startswith(f"I keep for {days} days who did what.")
    await home.says("/plugs tv off")
    home.later(days=31)
    await home.bot.store.chats.find(home.private().id)
    await home.restarts()

    async def purged() -> bool:
        return await kept(home, home.private()) == left

    await home.eventually(purged)
    await home.says("/history")
    assert len(lines(home.reads)) == left


@pytest.mark.parametrize("wish", ["1", "0", "-90", "9999999", "90 x", "x", "٩٠"])
async def test_any_other_time_is_not_taken(home: Family, wish: str) -> None:
    await home.says(f"/settings history {wish}")
    assert home.reads == "Who did what is kept for 90 days. How long shall I keep it?"


async def test_only_the_owner_chooses(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    await shared.says("/settings history 30", who=shared.ben, chat=shared.group)
    number = await number_of(shared, shared.group)
    assert rules_from((await shared.bot.store.families.of(number)).rules).history_days == 90
    await shared.says("/settings history 30", chat=shared.group)
    assert rules_from((await shared.bot.store.families.of(number)).rules).history_days == 30


async def test_who_is_deleted_did_nothing(shared: Family) -> None:
    await makes(shared, shared.ben, Role.ADULT)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    await shared.says("/plugs kitchen off", chat=shared.group)
    await shared.says("/start", who=shared.ben)
    await shared.says("/delete", who=shared.ben)
    await shared.taps("Delete everything", who=shared.ben)
    history = await shared.says("/history", chat=shared.group)
    assert [line.split(" · ")[0][6:] for line in lines(history.text)] == [KITCHEN]
    assert await kept(shared, shared.group) == 1


async def test_acts_in_a_home_that_was_disconnected_are_told_no_more(home: Family) -> None:
    await home.connects(account=VICTOR)
    await home.says("/plugs tv off")
    await home.says("/plugs kettle off")
    await home.says("/history")
    assert {line.split(" · ")[0][6:] for line in lines(home.reads)} == {
        "Anna turned off TV (Living room)",
        "Anna turned off Kettle (Kitchen)",
    }
    (first, *_) = await home.bot.store.links.of_chat(await number_of(home, home.private()))
    await home.bot.store.links.remove(first.id)
    await home.says("/history")
    assert len(lines(home.reads)) == 1
    await home.says("/history people")
    assert home.buttons() == ["Anna", "Show everything"]


# Several homes


async def test_with_several_homes_each_act_names_its_own(home: Family) -> None:
    await home.connects(account=VICTOR)
    await home.says("/plugs tv off")
    home.later(minutes=1)
    await home.says("/plugs kettle off")
    await home.says("/history")
    assert lines(home.reads) == [
        "10:01 Anna turned off Kettle (Kitchen) · Victor's flat · typed · done",
        "10:00 Anna turned off TV (Living room) · Casa Rossi · typed · done",
    ]


async def test_what_narrows_it_names_its_home_too(home: Family) -> None:
    await home.connects(account=VICTOR)
    await home.says("/plugs tv off")
    await home.says("/plugs kettle off")
    await home.says("/history")
    await home.taps("Room")
    kitchens = [label for label in home.buttons() if "Kitchen" in label]
    if len(kitchens) < 2:
        await home.taps("Next")
        kitchens += [label for label in home.buttons() if "Kitchen" in label]
    assert kitchens == ["Casa Rossi: Kitchen", "Victor's flat: Kitchen"]
    await home.taps("Victor's flat: Kitchen")
    assert home.reads.startswith("Who did what · Victor's flat: Kitchen\n")
    assert [line.split(" · ")[0][6:] for line in lines(home.reads)] == ["Anna turned off Kettle (Kitchen)"]
    await home.taps("Day")
    await home.taps("Today")
    assert len(lines(home.reads)) == 1
    await home.taps("Device")
    assert "Victor's flat: Kettle (Kitchen)" in home.buttons()


async def test_another_plant_of_the_same_account_is_named_where_it_is_not_the_chosen_one(home: Family) -> None:
    await home.says("/homes")
    await home.taps("Choose Sea house")
    await home.says("/lights all off")
    if "Yes, do it" in home.buttons():
        await home.taps("Yes, do it")
    await home.says("/history")
    assert "Sea house" not in home.reads
    await home.says("/homes")
    await home.taps("Choose Casa Rossi")
    await home.says("/history")
    assert "· Sea house ·" in lines(home.reads)[0]


async def test_a_hostile_name_of_a_home_stays_a_name(home: Family) -> None:
    home.house.plants[0].name = "<b>x</b>\n· done"
    await home.says("/homes refresh")
    await home.connects(account=VICTOR)
    await home.says("/plugs tv off")
    await home.says("/history")
    assert "· <b>x</b> · done · typed · done" in home.reads
    assert len(lines(home.reads)) == 1
