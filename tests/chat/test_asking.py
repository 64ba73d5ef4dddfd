"""Who may not is told why, alone, and puts the wish before those who may."""

import pytest

from bot.domain.home import AmbientId
from bot.domain.rights import BY_NAME, Role
from tests.chat.asking_scene import Asking, asking_in
from tests.family import Family

NOT_SWITCHING = "Your role here does not include switching this."
EXPIRED = "That question is no longer open. Nothing was changed."


@pytest.fixture
async def scene(shared: Family) -> Asking:
    return await asking_in(shared)


# What is told


async def test_a_guest_is_told_why_and_whom_to_ask(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    assert refusal.text == NOT_SWITCHING
    assert scene.buttons(refusal) == ["Ask Anna or Clara"]
    assert refusal.silent
    assert scene.family.commands == 0


async def test_a_press_is_refused_to_its_person_alone(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    before, public = panel.text, scene.public
    await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    assert scene.family.toast(scene.ben) == NOT_SWITCHING
    whispered = scene.group.last
    assert (whispered.text, whispered.only_for) == (NOT_SWITCHING, scene.ben)
    assert scene.buttons(whispered) == ["Ask Anna or Clara"]
    assert (panel.text, scene.public) == (before, public), "nobody else is bothered"


async def test_the_refused_is_told_in_their_own_language_and_the_group_in_its(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.ben.language = "it"
    await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    assert scene.family.toast(scene.ben) == "Il ruolo che ha qui non permette di comandare questo."
    assert scene.buttons(scene.group.last) == ["Chiedi a Anna o Clara"]
    assert (await scene.tries(scene.ben)).text == NOT_SWITCHING


async def test_an_older_server_leaves_the_toast(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    public = scene.public
    scene.family.telegram.faults.script("sendMessage", code=400, description="Bad Request: BOT_NOT_ADMIN")
    await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    assert scene.family.toast(scene.ben) == NOT_SWITCHING
    assert (scene.public, scene.group.last) == (public, panel)


async def test_a_refusal_that_took_long_is_still_told(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.family.later(minutes=6)
    scene.family.telegram.faults.script("getChatMember", delay=0.5)
    scene.family.telegram.faults.script("sendMessage", code=400, description="Bad Request: BOT_NOT_ADMIN")
    await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    assert scene.family.toast(scene.ben) == "Working…"
    assert (scene.group.last.text, scene.group.last.only_for) == (NOT_SWITCHING, None)
    assert scene.buttons(scene.group.last) == []


async def test_a_bot_that_administers_the_group_whispers_what_was_typed_too(scene: Asking) -> None:
    scene.group.promote(scene.family.telegram.bots[0])
    await scene.family.settles()
    refusal = await scene.tries(scene.ben)
    assert (refusal.text, refusal.only_for) == (NOT_SWITCHING, scene.ben)
    assert scene.buttons(refusal) == ["Ask Anna or Clara"]


async def test_a_command_nobody_else_saw_is_refused_to_nobody_else(scene: Asking) -> None:
    public = scene.public
    scene.ben.whispers(scene.group, "/plugs tv off")
    await scene.family.settles()
    assert (scene.group.last.text, scene.group.last.only_for) == (NOT_SWITCHING, scene.ben)
    assert scene.public == public


async def test_a_child_is_told_the_limit(scene: Asking) -> None:
    refusal = await scene.tries(scene.leo, "/heating bedroom 24")
    assert refusal.text == "You may choose 17 to 22\u00a0°C."
    assert scene.buttons(refusal) == ["Ask Anna or Clara"]


async def test_a_kept_room_is_named_as_kept_and_only_who_may_enter_is_asked(scene: Asking) -> None:
    living = next(room for room in scene.family.house.plants[0].ambients if room.name == "Living room")
    await scene.rules(lambda rules: rules.keeping(AmbientId(living.id), [scene.leo.id]))
    refusal = await scene.tries(scene.clara)
    assert refusal.text == "That room is kept to some of you."
    assert scene.buttons(refusal) == ["Ask Anna"], "a child decides for nobody, and only the owner enters too"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("/scenes movie night", "Your role here does not include running scenes."),
        ("/heating bedroom 20", "Your role here does not include setting the heating."),
        ("/energy", "Your role here does not include seeing the energy."),
        (
            "/settings zone Europe/Lisbon",
            "Only the owner of the home can do that, or an admin of the group while no home is connected.",
        ),
    ],
)
async def test_each_right_has_its_sentence(scene: Asking, said: str, why: str) -> None:
    assert (await scene.tries(scene.ben, said)).text == why


@pytest.mark.parametrize("said", ["/energy", "/settings zone Europe/Lisbon", "/disconnect"])
async def test_what_is_no_command_for_the_home_is_not_asked_for(scene: Asking, said: str) -> None:
    assert scene.buttons(await scene.tries(scene.ben, said)) == []


async def test_while_the_home_is_frozen_or_paused_nobody_is_asked(scene: Asking) -> None:
    await scene.freezes()
    refusal = await scene.tries(scene.clara)
    assert refusal.text == "The home is locked for now: only its owner can change something."
    assert scene.buttons(refusal) == []
    await scene.pauses()
    refusal = await scene.tries(scene.clara)
    assert refusal.text == "Nobody can change anything here until somebody takes over the home."
    assert scene.buttons(refusal) == []


async def test_a_stranger_is_offered_nothing(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.group.leave(scene.ben)
    await scene.family.settles()
    scene.family.telegram.network.press(panel.sender, scene.ben, panel, "v1:plugs tv off")
    await scene.family.settles()
    assert scene.family.toast(scene.ben) == "As far as I can see, you do not belong to this home."
    assert scene.group.last.only_for is None


async def test_who_has_gone_unnoticed_is_not_named(scene: Asking) -> None:
    await scene.vanishes(scene.clara)
    assert scene.buttons(await scene.tries(scene.ben)) == ["Ask Anna"]


async def test_when_nobody_can_be_asked_there_is_no_button(scene: Asking) -> None:
    await scene.vanishes(scene.clara, scene.anna)
    refusal = await scene.tries(scene.ben)
    assert (refusal.text, scene.buttons(refusal)) == (NOT_SWITCHING, [])


async def test_telegrams_admins_are_asked_like_adults_and_three_at_most_are_named(scene: Asking) -> None:
    for name in ("Dora", "Emil"):
        await scene.member(name, admin=True)
    scene.family.later(minutes=6)
    refusal = await scene.tries(scene.ben)
    assert scene.buttons(refusal) == ["Ask Anna, Clara or somebody else"]
    question = await scene.asked(scene.ben)
    assert question.text.splitlines()[2] == "Anna, Clara, Dora, is that all right?"


# Asking


async def test_the_question_names_the_wish_and_rings_for_those_who_may(scene: Asking) -> None:
    question = await scene.asked(scene.ben)
    assert question.text == "🙋 Ben would like this.\nTV (Living room): turn off.\nAnna, Clara, is that all right?"
    assert scene.buttons(question) == ["Allow once", "Allow for an hour", "Always allow", "No"]
    assert not question.silent
    links = [entity["url"] for entity in question.entities if entity["type"] == "text_link"]
    assert links == [f"tg://user?id={scene.anna.id}", f"tg://user?id={scene.clara.id}"]
    refusal = scene.group.messages[-2]
    assert (refusal.text, scene.buttons(refusal)) == ("You asked Anna, Clara. The answer comes here.", [])
    assert scene.family.commands == 0


async def test_a_whispered_refusal_is_asked_from_and_put_away(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    whispered = await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    question = await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=whispered)
    assert (whispered.text, scene.buttons(whispered)) == ("You asked Anna, Clara. The answer comes here.", [])
    assert scene.family.toast(scene.ben) == "Asked. The answer comes here."
    assert question.only_for is None
    assert question.text.startswith("🙋 Ben would like this.\nTV (Living room): turn off.")


async def test_a_whisper_keeps_to_its_persons_language(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    scene.ben.language = "fr"
    whispered = await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    await scene.family.taps("Demander à Anna ou Clara", who=scene.ben, on=whispered)
    assert whispered.text == "Votre demande est faite\u00a0: Anna, Clara. La réponse viendra ici."
    assert scene.public[-1].startswith("🙋 Ben would like this.\nTV (Living room): turn off.")


async def test_an_answer_to_a_whisper_that_vanished_harms_nobody(scene: Asking) -> None:
    panel = await scene.family.says("/plugs", chat=scene.group)
    whispered = await scene.presses("v1:plugs tv off", scene.ben, on=panel)
    said = scene.data(whispered)
    scene.group.remove(whispered)
    question = await scene.presses(said, scene.ben, on=whispered)
    assert question.text.startswith("🙋 Ben would like this.\nTV (Living room): turn off.")


async def test_the_question_stands_in_the_topic_it_was_refused_in(family: Family) -> None:
    family.group = family.telegram.add_group(
        "House", members=[family.anna, family.ben], admins=[family.anna], forum=True
    )
    await family.shares()
    scene = await asking_in(family)
    thread = family.group.add_topic("Kitchen")
    refusal = await family.says("/plugs kitchen off", who=family.ben, chat=family.group, thread=thread)
    question = await family.taps("Ask Anna or Clara", who=family.ben, on=refusal)
    assert question.thread == thread
    answer = await family.taps("Allow once", on=question)
    assert (answer.thread, scene.family.module("Coffee machine").on) == (thread, False)


async def test_beyond_a_limit_the_question_says_what_leave_would_mean(scene: Asking) -> None:
    question = await scene.asked(scene.leo, "/heating bedroom 24")
    assert question.text.splitlines()[-1] == (
        "The limit for this is 17 to 22\u00a0°C. Allowing it for longer lifts the limit there."
    )


async def test_a_risky_wish_names_its_consequence(scene: Asking) -> None:
    said = await scene.family.says("/heating towel rail off", chat=scene.group)
    consequence = said.text.splitlines()[-1]
    question = await scene.asked(scene.ben, "/heating towel rail off")
    assert consequence in question.text.splitlines()


async def test_a_hostile_name_is_only_a_name(scene: Asking) -> None:
    scene.ben.first_name = "<a href='tg://user?id=1'>Anna</a>"
    question = await scene.asked(scene.ben)
    assert question.text.startswith("🙋 <a href='tg://user?id=1'>Anna</a> would like this.\nTV (Living room)")
    links = [entity["url"] for entity in question.entities if entity["type"] == "text_link"]
    assert links == [f"tg://user?id={scene.anna.id}", f"tg://user?id={scene.clara.id}"]


async def test_only_the_refused_asks(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    for other in (scene.leo, scene.clara, scene.anna):
        await scene.family.taps("Ask Anna or Clara", who=other, on=refusal)
        assert scene.family.toast(other) == EXPIRED
    assert scene.group.last is refusal
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.group.last.text.startswith("🙋 Ben would like this")


async def test_a_double_press_asks_once(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    for _ in range(2):
        scene.ben.presses(refusal, "Ask Anna or Clara")
    await scene.family.settles()
    assert len([text for text in scene.public if text.startswith("🙋")]) == 1


async def test_the_same_is_asked_once_however_often_it_is_tried(scene: Asking) -> None:
    await scene.asked(scene.ben)
    refusal = await scene.tries(scene.ben)
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == "You have asked that already. Please wait for the answer."
    again = await scene.tries(scene.ben)
    assert scene.data(again) == scene.data(refusal), "and no row is written for each try"


async def test_three_questions_may_wait(scene: Asking) -> None:
    for said in ("/plugs tv off", "/plugs kitchen off", "/plugs freezer off"):
        await scene.asked(scene.ben, said)
    await scene.asked(scene.ben, "/plugs office off")
    assert scene.family.toast(scene.ben) == "You have asked several things already. Please wait for an answer."
    assert len([text for text in scene.public if text.startswith("🙋")]) == 3


async def test_asking_over_and_over_is_held_up(scene: Asking) -> None:
    for _ in range(10):
        await scene.asked(scene.ben)
        await scene.family.says("/cancel", who=scene.ben, chat=scene.group)
    await scene.asked(scene.ben)
    assert scene.family.toast(scene.ben) == "That was a lot at once. Please wait a minute."


async def test_a_refusal_is_asked_about_for_half_an_hour(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    data = scene.data(refusal)
    scene.family.later(minutes=31)
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == EXPIRED
    assert scene.data(await scene.tries(scene.ben)) != data


async def test_who_may_meanwhile_need_not_ask(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    await scene.household.appoint(scene.chat.id, scene.ben.id, Role.CHILD)
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == "You may do that yourself now. Please try again."
    assert scene.group.last is refusal


async def test_what_was_frozen_meanwhile_is_not_asked_for(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    await scene.freezes()
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == "The home is locked for now: only its owner can change something."
    assert scene.group.last is refusal


async def test_when_everybody_who_may_has_gone_the_refused_is_told(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    await scene.vanishes(scene.clara, scene.anna)
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == "Nobody who could allow that is here right now."
    assert not any(text.startswith("🙋") for text in scene.public)


async def test_a_thing_that_has_gone_is_not_asked_for(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    await scene.loses("TV")
    await scene.family.taps("Ask Anna or Clara", who=scene.ben, on=refusal)
    assert scene.family.toast(scene.ben) == "The home has changed since. Please say again what you would like."


async def test_forged_numbers_ask_nothing(scene: Asking) -> None:
    refusal = await scene.tries(scene.ben)
    for told, text in enumerate(("", "x", "-1", "٣", "99999999", "9" * 40, "1 1", "1; plugs tv off"), start=1):
        await scene.presses(f"v1:ask {text}", scene.ben, on=refusal)
        assert [toast.text for toast in scene.family.telegram.toasts(scene.ben)[-told:]] == [EXPIRED] * told
    assert scene.group.last is refusal


async def test_other_questions_are_not_asked_on(scene: Asking) -> None:
    """A number of a question of another kind, or of another chat, is none of a refusal's."""
    question = await scene.family.says("/lights all off", chat=scene.group)
    confirming = scene.data(question, "Yes, do it").split()[1]
    await scene.presses(f"v1:ask {confirming}", scene.anna, on=question)
    assert scene.family.toast(scene.anna) == EXPIRED
    await scene.family.taps("Yes, do it", on=question)
    assert scene.family.commands == 1, "and it is still there for its own answer"
    refusal = await scene.tries(scene.ben)
    elsewhere = scene.family.telegram.add_group("Elsewhere", members=[scene.ben], admins=[scene.ben])
    elsewhere.add_bot()
    await scene.family.settles()
    await scene.presses(scene.data(refusal), scene.ben, on=elsewhere.last)
    assert scene.family.toast(scene.ben) == EXPIRED


async def test_a_right_taken_by_the_owner_is_told_like_any_other(scene: Asking) -> None:
    await scene.rules(lambda rules: rules.deciding(Role.ADULT, BY_NAME["switch.energy"], False))
    refusal = await scene.tries(scene.clara)
    assert (refusal.text, scene.buttons(refusal)) == (NOT_SWITCHING, ["Ask Anna"])
