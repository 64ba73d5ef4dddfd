"""Free sentences: who is heard, what is carried out, and what is left alone."""

from collections.abc import Callable

import pytest

from bot.domain.rights import BY_NAME, Role
from bot.simulator.telegram_accounts import ANONYMOUS_ADMIN, Account
from bot.simulator.telegram_chats import ShownMessage
from tests.chat.asking_scene import Asking, asking_in
from tests.family import Family

OFF = "turn off the tv"
LOST = "I did not understand that."
NOT_SWITCHING = "Your role here does not include switching this."


@pytest.fixture
async def scene(shared: Family) -> Asking:
    return await asking_in(shared)


def silent(family: Family, before: list[str]) -> bool:
    return family.commands == 0 and family.said(family.group) == before


# Where it listens


@pytest.mark.parametrize(
    "said",
    [
        "turn off the tv",
        "please switch the TV off",
        "TV off",
        "turn teh TV off",
        "@family_home_bot turn the tv off",
        "/home turn the tv off",
        "/home@family_home_bot turn the tv off",
    ],
)
async def test_a_private_chat_needs_no_command(home: Family, said: str) -> None:
    await home.says(said)
    assert home.reads.startswith("TV (Living room) is now: off.")
    assert not home.module("TV").on
    assert "Turn on" in home.buttons()


async def test_in_a_group_an_answer_to_the_bot_is_heard(shared: Family) -> None:
    panel = await shared.says("/plugs", chat=shared.group)
    answer = await shared.says(OFF, chat=shared.group, reply_to=panel)
    assert answer.text.startswith("TV (Living room) is now: off.")
    assert answer.reply_to is not None
    assert answer.reply_to.text == OFF
    assert answer.silent


@pytest.mark.parametrize("said", ["@family_home_bot turn off the tv", "turn off the tv, @Family_Home_Bot"])
async def test_in_a_group_a_mention_is_heard(shared: Family, said: str) -> None:
    shared.telegram.bots[0].reads_all = True
    await shared.says(said, chat=shared.group)
    assert not shared.module("TV").on


@pytest.mark.parametrize(
    "said",
    [
        OFF,
        "tv off",
        "@family_home_bots turn off the tv",
        "mail@family_home_bot turn off the tv",
        "/foo turn off the tv",
    ],
)
async def test_a_group_talks_of_its_lamps_without_switching_them(shared: Family, said: str) -> None:
    shared.telegram.bots[0].reads_all = True
    before = shared.said(shared.group)
    await shared.says(said, chat=shared.group)
    await shared.says(said, chat=shared.group, reply_to=shared.ben.says(shared.group, "what?"))
    assert silent(shared, before)


@pytest.mark.parametrize(
    "said",
    [
        "thanks!",
        "lol the tv is so loud",
        "I turned off the tv yesterday",
        "don't turn off the tv",
        "if you turn off the tv I will scream",
        "the kitchen is a mess",
        "/plugs@other_bot tv off",
        "👍",
    ],
)
async def test_chit_chat_below_the_bots_messages_is_left_alone(shared: Family, said: str) -> None:
    panel = await shared.says("/plugs", chat=shared.group)
    before = shared.said(shared.group)
    await shared.says(said, chat=shared.group, reply_to=panel)
    assert silent(shared, before)


@pytest.mark.parametrize("said", ["don't turn off the tv", "I turned off the tv yesterday", "blah blah"])
async def test_who_certainly_speaks_to_the_bot_gets_a_question_back(shared: Family, said: str) -> None:
    answer = await shared.says(f"/home {said}", chat=shared.group)
    assert answer.text.startswith(LOST)
    assert "turn the kitchen light off" in answer.text
    assert "Plugs" in shared.buttons(answer)
    assert shared.commands == 0


async def test_the_bare_command_tells_what_can_be_said(shared: Family) -> None:
    answer = await shared.says("/home", chat=shared.group)
    assert answer.text.startswith("Write after /home what you want:")


def forwarded(family: Family, panel: ShownMessage) -> None:
    said = family.anna.says(family.private(), "hm")
    said.text = OFF
    family.anna.forwards(said, family.private())
    origin = {"type": "user", "sender_user": family.anna.to_json(), "date": said.date}
    family.anna.says(family.group, OFF, reply_to=panel, forward_origin=origin)


def edited(family: Family, panel: ShownMessage) -> None:
    family.anna.edits(family.anna.says(family.group, "hm", reply_to=panel), OFF)
    family.anna.edits(family.anna.says(family.private(), "hm"), OFF)


def from_another_bot(family: Family, panel: ShownMessage) -> None:
    other = Account(7000000009, "Other", username="other_bot", is_bot=True)
    family.telegram.network.speak(family.group, other, OFF, reply_to=panel)


def from_a_channel(family: Family, panel: ShownMessage) -> None:
    channel = {"id": -1003000000001, "type": "channel", "title": "News"}
    family.telegram.network.speak(family.group, ANONYMOUS_ADMIN, OFF, reply_to=panel, sender_chat=channel)


def from_an_inline_bot(family: Family, panel: ShownMessage) -> None:
    family.anna.says(family.group, OFF, reply_to=panel, via_bot=family.telegram.bots[0].to_json())


@pytest.mark.parametrize("happens", [forwarded, edited, from_another_bot, from_a_channel, from_an_inline_bot])
async def test_nothing_moves_by_a_sentence(shared: Family, happens: Callable[[Family, ShownMessage], None]) -> None:
    await shared.connects()
    panel = await shared.says("/plugs", chat=shared.group)
    happens(shared, panel)
    await shared.settles()
    assert shared.commands == 0
    assert shared.module("TV").on


# What is carried out


async def test_several_things_are_done_in_one_go_and_undone_in_one_go(home: Family) -> None:
    home.module("Kitchen shutter").position = 0
    await home.says("turn the tv off and open the kitchen shutter")
    assert "TV (Living room) is now: off." in home.reads
    assert not home.module("TV").on
    assert home.module("Kitchen shutter").position == 100
    await home.says("undo that")
    assert home.reads.startswith("Taking back what Anna did")
    assert home.module("TV").on
    assert home.module("Kitchen shutter").position == 0


async def test_undoing_by_words_is_undoing_by_the_button(home: Family) -> None:
    await home.says(OFF)
    await home.says("undo")
    assert home.module("TV").on
    await home.says("undo")
    assert home.reads == "I know of nothing you did here in the last minute that I could undo."
    await home.says("/plugs tv off")
    home.later(seconds=61)
    commands = home.commands
    await home.says("undo that")
    assert home.commands == commands
    assert not home.module("TV").on


async def test_a_lamp_that_was_lit_and_dimmed_at_once_goes_back_to_how_it_was(home: Family) -> None:
    lamp = home.module("Chandelier")
    lamp.on, lamp.level = False, 80
    await home.says("turn on the chandelier and dim the chandelier to 30%")
    assert (lamp.on, lamp.level) == (True, 30)
    await home.taps("Undo")
    assert not lamp.on


async def test_nobody_undoes_the_act_of_another_by_words(scene: Asking) -> None:
    answer = await scene.family.says("/home turn the tv off", chat=scene.group)
    await scene.family.says("undo that", who=scene.clara, chat=scene.group, reply_to=answer)
    assert not scene.tv


async def test_a_wide_sentence_is_asked_first(home: Family) -> None:
    await home.says("turn off all the lights")
    assert "This reaches" in home.reads
    assert home.commands == 0
    await home.taps("Yes, do it")
    assert home.commands == 1
    assert not home.module("Chandelier").on


async def test_all_of_several_are_asked_together_and_done_together(home: Family) -> None:
    await home.says("turn off all the lights and turn the tv off")
    assert "11 lights: turn off; TV (Living room): turn off?" in home.reads
    assert home.commands == 0
    await home.taps("Yes, do it")
    assert not home.module("Chandelier").on
    assert not home.module("TV").on


async def test_a_risk_is_told_whoever_words_it_how(home: Family) -> None:
    await home.says("turn everything off")
    assert "freezer" in home.reads
    assert home.commands == 0


async def test_a_sentence_of_an_hour_ago_is_asked_about(home: Family) -> None:
    home.anna.says(home.private(), OFF)
    home.later(minutes=5)
    await home.settles()
    assert home.reads.startswith("TV (Living room): turn off? You sent this at")
    assert home.commands == 0
    await home.taps("Yes, do it")
    assert not home.module("TV").on


@pytest.mark.parametrize(
    ("said", "name", "is_on"), [("toggle the tv", "TV", False), ("toggle the floor lamp", "Floor lamp", True)]
)
async def test_a_toggle_looks_first_and_says_what_it_did(home: Family, said: str, name: str, is_on: bool) -> None:
    # Somebody at the wall: what the bot may remember is not how it is.
    home.module(name).on = not is_on
    await home.says(said)
    assert home.module(name).on is is_on
    assert home.reads.startswith(f"{name} (Living room) is now: {'on' if is_on else 'off'}")


async def test_what_cannot_be_seen_is_not_toggled(home: Family) -> None:
    home.module("TV").reachable = False
    await home.says("toggle the tv")
    assert home.reads == "I cannot see how this is now, so I changed nothing: TV (Living room)."
    assert home.buttons() == ["Turn on", "Turn off"]
    assert home.commands == 0
    home.module("TV").reachable = True
    await home.taps("Turn off")
    assert not home.module("TV").on


async def test_a_bit_more_is_counted_from_how_it_is(home: Family) -> None:
    lamp = home.module("Chandelier")
    lamp.on, lamp.level = True, 40
    await home.says("a bit brighter in the living room")
    await home.says("make the chandelier dimmer")
    assert lamp.level == 40


async def test_a_bit_warmer_is_half_a_degree(home: Family) -> None:
    await home.says("a bit warmer in the bedroom")
    assert "set to 21\N{NO-BREAK SPACE}°C" in home.reads
    await home.says("a bit colder")
    assert "set to 20.5\N{NO-BREAK SPACE}°C" in home.reads


async def test_there_is_no_bit_of_a_lamp_that_only_switches(home: Family) -> None:
    await home.says("make the desk lamp a bit brighter")
    assert home.reads.startswith("There is nothing here to make a bit more or less. Desk lamp (Office): on")
    assert home.commands == 0


async def test_what_a_thing_cannot_do_is_told(home: Family) -> None:
    await home.says("set the bedroom radiator to 21")
    assert home.reads == "Bedroom radiator cannot do that: set to 21\N{NO-BREAK SPACE}°C."
    assert home.commands == 0


async def test_the_history_tells_that_it_was_a_sentence(shared: Family) -> None:
    await shared.says(f"/home {OFF}", chat=shared.group)
    history = await shared.says("/history", chat=shared.group)
    assert "Anna turned off TV (Living room) · sentence · done" in history.text


# Asking back


async def test_what_may_mean_several_things_is_asked_back(home: Family) -> None:
    await home.says("turn off the light")
    assert home.reads == "Which one do you mean (turn off)?"
    assert home.commands == 0
    assert len(home.buttons()) == 8
    assert home.data("Desk lamp (Office)").endswith(" off")
    await home.taps("Desk lamp (Office)")
    assert not home.module("Desk lamp").on


async def test_only_what_somebody_may_see_is_offered(scene: Asking) -> None:
    cell = BY_NAME["see.lighting"]
    await scene.rules(lambda rules: rules.deciding(Role.GUEST, cell, False))
    answer = await scene.tries(scene.ben, "/home turn off the light")
    assert answer.text.startswith(LOST)
    assert not any("lamp" in label for label in scene.buttons(answer))


async def test_a_slip_between_on_and_off_is_asked_about(home: Family) -> None:
    await home.says("turn ofn the tv")
    assert home.commands == 0
    assert not home.reads.startswith("TV (Living room) is now")


# For whom


async def test_a_child_is_refused_and_asks_as_after_a_command(scene: Asking) -> None:
    refusal = await scene.tries(scene.leo, "/home run movie night")
    assert refusal.text == "Your role here does not include running scenes."
    asked = await scene.family.taps("Ask Anna or Clara", who=scene.leo, on=refusal)
    assert "Movie night: run" in asked.text
    assert scene.family.commands == 0
    await scene.family.taps("Allow once", who=scene.clara, on=asked)
    assert scene.family.commands == 1


async def test_a_child_keeps_within_its_bounds(scene: Asking) -> None:
    refusal = await scene.tries(scene.leo, "/home set the bedroom to 25 degrees")
    assert "17" in refusal.text
    assert "22" in refusal.text
    warmer = await scene.tries(scene.leo, "/home set the bedroom to 22")
    assert "set to 22" in warmer.text
    await scene.tries(scene.leo, "/home a bit warmer in the bedroom")
    assert scene.family.commands == 1


async def test_one_refused_part_stops_all_of_it(scene: Asking) -> None:
    refusal = await scene.tries(scene.leo, "/home turn the tv off and turn the towel rail off")
    assert refusal.text == (
        "Nothing was changed, because one part is not yours to do: Towel rail (Bathroom): frost guard.\n"
        f"{NOT_SWITCHING}"
    )
    assert scene.tv
    assert scene.family.commands == 0


async def test_a_guest_who_answers_a_panel_is_refused(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    refusal = await scene.family.says(OFF, who=scene.ben, chat=scene.group, reply_to=panel)
    assert refusal.text == NOT_SWITCHING
    assert scene.tv


async def test_who_has_left_the_family_is_not_answered_with_the_home(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.group.leave(scene.leo)
    await scene.family.settles()
    scene.family.telegram.network.speak(scene.group, scene.leo, "is the tv on?", reply_to=panel)
    await scene.family.settles()
    assert not any("TV (Living room)" in text for text in scene.public[-1:])


async def test_the_answer_to_a_question_is_not_another_persons(scene: Asking) -> None:
    asked = await scene.family.says("/home turn off all the lights", chat=scene.group)
    await scene.family.taps("Yes, do it", who=scene.clara, on=asked)
    assert scene.family.commands == 0


async def test_an_anonymous_admin_presses_for_each_part(shared: Family) -> None:
    shared.group.anonymous_admin_says("/home turn the tv off and turn the computer off")
    await shared.settles()
    asked = shared.group.last
    assert "You write as the group." in asked.text
    assert shared.commands == 0
    await shared.taps("TV (Living room): turn off", who=shared.ben, on=asked)
    assert shared.module("TV").on
    await shared.taps("TV (Living room): turn off", on=asked)
    assert not shared.module("TV").on


@pytest.mark.parametrize(
    "data", ["v1:home plugs #16 off; plugs #99999 off", "v1:home ; ;", "v1:home plugs #16 off; plugs #1 off"]
)
async def test_a_forged_press_of_several_is_judged_like_any(scene: Asking, data: str) -> None:
    await scene.family.says("/plugs", chat=scene.group)
    await scene.presses(data, scene.ben, on=scene.family.last_of_bot(scene.group))
    assert scene.family.commands == 0


# Hostile text


@pytest.mark.parametrize(
    "said",
    [
        "<b>turn off</b> the <script>tv</script>",
        "x" * 10_000,
        "turn off " * 2_000,
        "\u202eturn off the tv\u202c' OR 1=1; --",
        "{ $what } turn off { tv }",
        "\n\n\n",
        "﷽" * 300,
        "turn off the tv\x00 on",
    ],
)
async def test_no_text_breaks_the_answer(home: Family, said: str) -> None:
    await home.says(said or ".")
    assert home.private().messages
    assert home.commands <= 1
    await home.says("is the tv on?")
    assert "TV (Living room)" in home.reads


@pytest.mark.parametrize("role", [Role.CHILD, Role.ADULT])
async def test_a_frozen_home_stays_still_whatever_is_said(scene: Asking, role: Role) -> None:
    await scene.freezes()
    who = scene.leo if role is Role.CHILD else scene.clara
    await scene.tries(who, f"/home {OFF}")
    assert scene.tv
