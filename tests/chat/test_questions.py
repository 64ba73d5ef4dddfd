"""What the bot asks back: which one, nothing of that name, and yes or no."""

import pytest

from tests.family import Family


async def test_two_that_fit_are_offered_as_buttons(home: Family) -> None:
    await home.says("/lights ceiling off")
    assert home.reads == "Which one do you mean by “ceiling”?"
    assert home.buttons() == ["Ceiling light (Kitchen)", "Ceiling light (Bedroom)"]
    assert home.commands == 0
    await home.taps("Ceiling light (Kitchen)")
    assert not home.module("Ceiling light", ambient="Kitchen").on
    assert home.commands == 1


async def test_an_unknown_name_brings_the_nearest_ones(home: Family) -> None:
    await home.says("/plugs cofe maschin off")
    assert home.commands == 0 or not home.module("Coffee machine").on
    await home.says("/plugs coffee pot off")
    assert home.reads == "I know nothing called “coffee pot” here. Did you mean one of these?"
    assert home.buttons() == ["Coffee machine (Kitchen)", "Show all"]
    await home.taps("Coffee machine (Kitchen)")
    assert not home.module("Coffee machine").on


async def test_a_name_like_no_other_leads_to_all_of_them(home: Family) -> None:
    await home.says("/plugs banana off")
    assert home.reads == "I know nothing called “banana” here."
    await home.taps("Show all")
    assert "Plugs · Casa Rossi" in home.reads


async def test_words_that_contradict_each_other_are_not_understood(home: Family) -> None:
    await home.says("/plugs kitchen on off")
    assert home.reads.startswith("I did not understand “kitchen on off”. Write for example /plugs kitchen off")
    assert home.commands == 0


async def test_a_plug_cannot_be_dimmed(home: Family) -> None:
    await home.says("/status tv 40%")
    assert home.reads == "TV (Living room) cannot do that: set to 40\u00a0%."
    assert home.commands == 0


async def test_yes_carries_out_exactly_what_was_asked(home: Family) -> None:
    await home.says("/plugs kitchen and office off")
    assert home.reads == "2 plugs: turn off? This reaches 2 rooms."
    await home.taps("Yes, do it")
    assert [home.module(name).on for name in ("Coffee machine", "Computer", "TV", "Freezer")] == [
        False,
        False,
        True,
        True,
    ]


async def test_no_leaves_everything_as_it_is(home: Family) -> None:
    await home.says("/lights all off")
    yes = home.data("Yes, do it")
    question = home.private().last
    await home.taps("No")
    assert home.reads == "All right. Nothing was changed."
    await home.presses(yes, on=question)
    assert home.commands == 0
    assert home.reads == "That question is no longer open. Nothing was changed."


async def test_a_yes_counts_for_a_minute(home: Family) -> None:
    await home.says("/lights all off")
    home.later(seconds=58)
    await home.taps("Yes, do it")
    assert home.commands > 0
    commands = home.commands
    await home.says("/lights all on")
    home.later(seconds=61)
    await home.taps("Yes, do it")
    assert home.commands == commands
    assert home.reads == "That question is no longer open. Nothing was changed."


async def test_a_double_press_on_yes_acts_once(home: Family) -> None:
    await home.says("/lights all off")
    question, yes = home.private().last, home.data("Yes, do it")
    home.anna.presses_data(question, yes)
    home.anna.presses_data(question, yes)
    await home.settles()
    assert home.commands == 1


async def test_only_the_same_person_can_say_yes(shared: Family) -> None:
    shared.group.promote(shared.ben)
    await shared.says("/lights all off", chat=shared.group)
    question = shared.group.last
    assert "8 lights" in question.text or "lights: turn off?" in question.text
    await shared.taps("Yes, do it", who=shared.ben, on=question)
    assert shared.commands == 0
    assert shared.toast(shared.ben) == "That question is no longer open. Nothing was changed."
    assert "turn off?" in question.text, "the question stays for the one who was asked"
    await shared.taps("Yes, do it", on=question)
    assert shared.commands == 1


async def test_cancel_forgets_the_open_question(home: Family) -> None:
    await home.says("/lights all off")
    question, yes = home.private().last, home.data("Yes, do it")
    await home.says("/cancel")
    assert home.reads == "The open question is forgotten. Nothing was changed."
    await home.presses(yes, on=question)
    assert home.commands == 0
    await home.says("/cancel")
    assert home.reads == "There was no open question."


async def test_one_room_is_not_asked_about_and_two_are(home: Family) -> None:
    await home.says("/lights living room off")
    assert home.commands == 1
    await home.says("/lights living room, kitchen on")
    assert home.commands == 1
    assert "This reaches 2 rooms." in home.reads


@pytest.mark.parametrize("age", [61, 3000])
async def test_a_command_from_an_outage_is_asked_about(home: Family, age: int) -> None:
    sent = home.clock()
    said = home.anna.says(home.private(), "/plugs kitchen off")
    assert said.date == int(sent.timestamp())
    home.later(seconds=age)
    await home.settles()
    at = sent.astimezone(home.settings.timezone)
    assert home.reads == (
        f"Coffee machine (Kitchen): turn off? You sent this at {at:%H:%M}, while I was away. Shall I still do it?"
    )
    assert home.commands == 0
    await home.taps("Yes, do it")
    assert not home.module("Coffee machine").on


async def test_a_look_from_an_outage_is_simply_answered(home: Family) -> None:
    home.anna.says(home.private(), "/plugs kitchen")
    home.later(seconds=600)
    await home.settles()
    assert "Coffee machine" in home.reads


@pytest.mark.parametrize("number", ["", "x", "-1", "99999999", "9" * 15, "9" * 40])
async def test_a_yes_to_nothing_changes_nothing(home: Family, number: str) -> None:
    for word in ("yes", "no"):
        await home.says(f"/{word} {number}")
        assert home.reads == "That question is no longer open. Nothing was changed."
    assert home.commands == 0
