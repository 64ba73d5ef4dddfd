"""Those who may decide on what somebody asked: once, for an hour, for good, or not. Nobody else decides anything."""

import asyncio
from datetime import timedelta
from itertools import product

import pytest

from bot.chat.approving import Decision
from bot.domain.rights import BY_NAME, Role
from bot.simulator.telegram_chats import ShownMessage
from tests.chat.asking_scene import Asking, asking_in
from tests.family import VICTOR, Family

NOT_SWITCHING = "Your role here does not include switching this."
EXPIRED = "That question is no longer open. Nothing was changed."
ASKED = "Ben asked: TV (Living room): turn off."


@pytest.fixture
async def scene(shared: Family) -> Asking:
    return await asking_in(shared)


async def leaves(scene: Asking) -> int:
    return len(await scene.household.given(scene.chat.id))


# Deciding


async def test_once_is_carried_out_at_once_and_only_once(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    answer = await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert answer is question, "what was asked, who allowed it and what came of it stand in one message"
    assert question.text.splitlines()[:2] == [f"{ASKED} Clara allowed it once.", "TV (Living room) is now: off."]
    assert not scene.tv
    assert (await scene.tries(scene.ben)).text == NOT_SWITCHING
    assert await leaves(scene) == 0


async def test_an_hour_ends_after_an_hour(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    until = scene.family.clock() + timedelta(hours=1, minutes=1)
    await scene.family.taps("Allow for an hour", who=scene.clara, on=question)
    told = f"{until.astimezone(scene.family.settings.timezone):%H:%M}"
    assert question.text.splitlines()[0] == f"{ASKED} Clara allowed it until {told}."
    assert not scene.tv
    await scene.tries(scene.ben, "/plugs tv on")
    assert scene.tv
    assert (await scene.tries(scene.ben, "/plugs kitchen off")).text == NOT_SWITCHING, "nothing but the TV"
    scene.family.later(minutes=61)
    assert (await scene.tries(scene.ben)).text == NOT_SWITCHING
    assert scene.tv


async def test_always_lasts_and_is_the_owners_to_give(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.taps("Always allow", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == "Only the owner can allow something for good."
    assert (scene.tv, await leaves(scene)) == (True, 0)
    await scene.family.taps("Always allow", who=scene.anna, on=question)
    assert question.text.splitlines()[0] == f"{ASKED} Anna allowed it for good."
    assert not scene.tv
    scene.family.later(days=40)
    await scene.tries(scene.ben, "/plugs tv on")
    assert scene.tv


async def test_no_is_told_kindly_and_changes_nothing(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.taps("No", who=scene.clara, on=question)
    assert question.text == f"{ASKED} Clara would rather not this time. Nothing was changed."
    assert scene.buttons(question) == []
    assert (scene.family.commands, await leaves(scene)) == (0, 0)


async def test_a_childs_wish_beyond_the_limit_is_allowed_once(scene: Asking) -> None:
    question = await scene.asked(scene.leo, "/heating bedroom 24")
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.module("Bedroom", 2).manual == 24
    assert (await scene.tries(scene.leo, "/heating bedroom 24.5")).text == "You may choose 17 to 22\u00a0°C."


async def test_the_history_tells_who_did_it_and_who_allowed_it(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    (act,) = await scene.family.bot.store.acts.recent(scene.chat.id, limit=9)
    assert (act.person, act.name) == (scene.ben.id, "Ben")
    assert str(scene.clara.id) in act.before


async def test_a_wide_wish_is_not_asked_about_twice(scene: Asking) -> None:
    question = await scene.asked(scene.ben, "/lights all off")
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.commands == 1
    assert not scene.family.module("Ceiling light", ambient="Kitchen").on


async def test_a_question_outlives_the_bots_restart(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.restarts()
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert not scene.tv


async def test_what_fails_at_home_is_told_below_who_allowed_it(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.family.cloud.faults.arm("offline", route="command", times=9)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert question.text.startswith(f"{ASKED} Clara allowed it once.\n")
    assert "lost its internet" in question.text
    assert scene.tv


async def test_telegrams_admin_decides_as_an_adult(scene: Asking) -> None:
    dora = await scene.member("Dora", admin=True)
    question = await scene.asked(scene.ben)
    await scene.family.taps("Allow once", who=dora, on=question)
    assert question.text.startswith(f"{ASKED} Dora allowed it once.")
    assert not scene.tv


# Who decides nothing


async def test_nobody_decides_on_their_own_wish(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.household.appoint(scene.chat.id, scene.ben.id, Role.OWNER)
    for decision in Decision:
        await scene.presses(f"v1:allow {number(scene, question)} {decision}", scene.ben, on=question)
        assert scene.family.toast(scene.ben) == "Somebody else has to answer your question."
    await unharmed(scene, question)


async def test_children_and_guests_decide_nothing(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    guest = await scene.member("Gustav")
    for who, decision in product((scene.leo, guest), Decision):
        await scene.presses(f"v1:allow {number(scene, question)} {decision}", who, on=question)
        assert scene.family.toast(who) == "Only the owner and adults can answer that."
    await unharmed(scene, question)


async def test_an_owner_of_another_home_decides_nothing_here(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    victor = scene.family.telegram.add_person("Victor")
    elsewhere = scene.family.telegram.add_group("Elsewhere", members=[victor, scene.leo], admins=[victor])
    scene.family.group, home = elsewhere, scene.family.group
    await scene.family.shares(who=victor, account=VICTOR)
    scene.family.group = home
    said = f"v1:allow {number(scene, question)} once"
    for on in (elsewhere.last, scene.family.last_of_bot(scene.family.private(victor))):
        await scene.presses(said, victor, on=on)
        assert scene.family.toast(victor) == EXPIRED
    await unharmed(scene, question)


async def test_who_left_decides_nothing(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.group.leave(scene.clara)
    await scene.family.settles()
    bot = question.sender
    scene.family.telegram.network.press(bot, scene.clara, question, scene.data(question))
    await scene.family.settles()
    assert scene.family.toast(scene.clara) == "Only the owner and adults can answer that."
    await unharmed(scene, question)


async def test_a_right_that_was_withdrawn_allows_nothing(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.rules(lambda rules: rules.deciding(scene.clara.id, BY_NAME["switch.energy"], False))
    for label in ("Allow once", "Allow for an hour", "No"):
        await scene.family.taps(label, who=scene.clara, on=question)
        assert scene.family.toast(scene.clara) == NOT_SWITCHING
    await scene.household.appoint(scene.chat.id, scene.clara.id, Role.GUEST)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == "Only the owner and adults can answer that."
    await unharmed(scene, question)


async def test_an_admin_who_lost_it_a_moment_ago_allows_nothing(scene: Asking) -> None:
    dora = await scene.member("Dora", admin=True)
    await scene.tries(dora, "/plugs freezer off")
    assert not scene.family.module("Freezer").on
    question = await scene.asked(scene.ben)
    commands = scene.family.commands
    scene.group.demote(dora)
    await scene.family.taps("Allow once", who=dora, on=question)
    assert scene.family.toast(dora) == "Only the owner and adults can answer that."
    assert scene.family.commands == commands


async def test_while_telegram_does_not_answer_nobody_decides(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.family.telegram.faults.script("getChatMember", code=500, description="Internal Server Error")
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == "Only the owner and adults can answer that."
    await unharmed(scene, question)


# What happened meanwhile


async def test_of_two_who_decide_at_once_one_does(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.anna.presses(question, "No")
    scene.clara.presses(question, "Allow once")
    await scene.family.settles()
    assert question.text == f"{ASKED} Anna would rather not this time. Nothing was changed."
    assert scene.family.toast(scene.clara) == EXPIRED
    assert scene.family.commands == 0


async def test_the_same_press_twice_acts_once(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    said = scene.data(question)
    for _ in range(2):
        scene.clara.presses_data(question, said)
    await scene.family.settles()
    assert scene.family.commands == 1
    await scene.presses(said, scene.anna, on=question)
    assert scene.family.toast(scene.anna) == EXPIRED
    assert scene.family.commands == 1


async def test_for_who_left_meanwhile_nothing_is_done(scene: Asking) -> None:
    for label in ("Allow for an hour", "No"):
        question = await scene.asked(scene.ben)
        scene.group.leave(scene.ben)
        await scene.family.settles()
        await scene.family.taps(label, who=scene.clara, on=question)
        assert question.text == f"{ASKED} I cannot see that Ben is still here, so nothing was changed."
        assert (scene.family.commands, await leaves(scene)) == (0, 0)
        scene.group.join(scene.ben)
        await scene.family.settles()


async def test_after_half_an_hour_the_question_has_ended(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.family.later(minutes=30)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == EXPIRED
    assert scene.family.commands == 0


async def test_a_wish_taken_back_is_not_carried_out(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.says("/cancel", who=scene.ben, chat=scene.group)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == EXPIRED
    assert scene.family.commands == 0


async def test_a_press_that_waited_long_is_asked_for_again(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.family.telegram.faults.script("sendMessage", delay=0.6)
    scene.anna.says(scene.group, "/help")
    scene.clara.presses(question, "Allow once")
    await asyncio.sleep(0.3)
    scene.family.later(seconds=61)
    await scene.family.settles()
    assert scene.tv
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert not scene.tv


async def test_while_the_home_is_frozen_only_the_owner_decides_and_only_once(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.freezes()
    locked = "The home is locked for now: only its owner can change something."
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == locked
    await scene.family.taps("Allow for an hour", who=scene.anna, on=question)
    assert scene.family.toast(scene.anna) == locked
    await unharmed(scene, question)
    await scene.family.taps("Allow once", who=scene.anna, on=question)
    assert not scene.tv


async def test_freezing_stops_what_was_allowed_for_an_hour(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.taps("Allow for an hour", who=scene.clara, on=question)
    await scene.freezes()
    refusal = await scene.tries(scene.ben, "/plugs tv on")
    assert refusal.text == "The home is locked for now: only its owner can change something."
    assert not scene.tv


async def test_leaving_ends_what_was_allowed_for_good(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.taps("Always allow", who=scene.anna, on=question)
    scene.group.leave(scene.ben)
    await scene.family.settles()
    scene.group.join(scene.ben)
    await scene.family.settles()
    assert (await scene.tries(scene.ben, "/plugs tv on")).text == NOT_SWITCHING


async def test_what_the_words_mean_by_now_is_not_what_was_asked(scene: Asking) -> None:
    """The room's lights are what was asked: a lamp that came into the room since was not."""
    question = await scene.asked(scene.ben, "/lights living room off")
    rooms = {room.name: room for room in scene.family.house.plants[0].ambients}
    lamp = scene.family.module("Ceiling light", ambient="Bedroom")
    rooms["Bedroom"].modules.remove(lamp)
    rooms["Living room"].modules.append(lamp)
    await scene.family.says("/homes refresh", chat=scene.group)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == "The home has changed since. Please say again what you would like."
    assert scene.family.commands == 0


async def test_a_thing_that_has_gone_is_not_switched(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.loses("TV")
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == "The home has changed since. Please say again what you would like."
    assert scene.family.commands == 0


async def test_a_home_that_was_cut_off_takes_nothing(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    await scene.family.says("/disconnect", chat=scene.group)
    await scene.family.taps("Disconnect", on=scene.group.last)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.tv
    assert scene.family.commands == 0


# What a forged app sends


FORGED = (
    "",
    "{n}",
    "{n} twice",
    "{n} once plugs freezer off",
    "{n}  once",
    "{n} ONCE",
    "#{n} once",
    "-{n} once",
    "{n}.0 once",
    "٣ once",
    "9999 once",
    "9999999999999999 once",
    "plugs freezer off",
)


async def test_a_forged_answer_is_none(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    n = number(scene, question)
    for told, text in enumerate(FORGED, start=1):
        await scene.presses(f"v1:allow {text.format(n=n)}", scene.anna, on=question)
        assert [toast.text for toast in scene.family.telegram.toasts(scene.anna)[-told:]] == [EXPIRED] * told
    await unharmed(scene, question)


async def test_the_number_of_another_question_is_no_answer(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    refused = scene.data(refusal).split()[1]
    wide = await scene.family.says("/lights all off", chat=scene.group)
    confirming = scene.data(wide, "Yes, do it").split()[1]
    for other in (refused, confirming):
        await scene.presses(f"v1:allow {other} once", scene.clara, on=refusal)
        assert scene.family.toast(scene.clara) == EXPIRED
    question = await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    for word in ("yes", "no", "ask"):
        for who in (scene.ben, scene.clara):
            await scene.presses(f"v1:{word} {number(scene, question)}", who, on=question)
            assert scene.family.toast(who) == EXPIRED
    await unharmed(scene, question)


async def test_typing_the_answer_is_judged_like_pressing_it(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    said = f"/allow {number(scene, question)} once"
    assert (await scene.tries(scene.leo, said)).text == "Only the owner and adults can answer that."
    scene.group.anonymous_admin_says(said)
    await scene.family.settles()
    assert scene.tv, "nobody knows who writes as the group"
    await scene.tries(scene.clara, said)
    assert not scene.tv


def number(scene: Asking, question: ShownMessage) -> str:
    return scene.data(question).split()[1]


async def unharmed(scene: Asking, question: ShownMessage) -> None:
    """Nothing was done or given, and the question still waits for its answer."""
    assert (scene.tv, scene.family.commands, await leaves(scene)) == (True, 0, 0)
    assert len(scene.buttons(question)) == 4


# When it is over


async def test_an_old_question_loses_its_buttons_when_somebody_presses_one(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    asked = question.text
    scene.family.later(minutes=31)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == EXPIRED
    assert scene.buttons(question) == []
    assert question.text == asked, "what was asked can still be read"
    assert scene.tv


async def test_an_old_offer_to_ask_loses_its_button_too(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    scene.family.later(minutes=31)
    await scene.family.taps(scene.buttons(refusal)[0], who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == EXPIRED
    assert scene.buttons(refusal) == []
    assert refusal.text == NOT_SWITCHING


async def test_a_forged_press_takes_no_buttons_from_an_open_question(scene: Asking) -> None:
    old = await scene.asked(scene.ben)
    scene.family.later(minutes=31)
    question = await scene.asked(scene.ben, "/plugs kitchen off")
    for data in (scene.data(old), "v1:allow 999999 once", "v1:ask 999999", "v1:allow"):
        await scene.presses(data, scene.leo, on=question)
    assert len(scene.buttons(question)) == 4
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.family.later(minutes=31)
    rows = scene.buttons(panel)
    await scene.presses("v1:allow 999999 once", scene.leo, on=panel)
    assert scene.buttons(panel) == rows


async def test_a_question_that_was_decided_is_its_outcome_and_keeps_its_own_buttons(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    data = scene.data(question)
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    rows = scene.buttons(question)
    assert "Allow once" not in rows
    scene.family.later(minutes=31)
    await scene.presses(data, scene.anna, on=question)
    assert scene.buttons(question) == rows


async def test_buttons_telegram_does_not_take_away_do_no_harm(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    scene.family.later(minutes=31)
    scene.family.telegram.faults.script(
        "editMessageReplyMarkup", code=400, description="Bad Request: message can't be edited"
    )
    await scene.family.taps("Allow once", who=scene.clara, on=question)
    assert scene.family.toast(scene.clara) == EXPIRED
    assert scene.tv
