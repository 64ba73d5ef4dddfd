"""Life in a group: who is heard, who may act, and where the answer goes."""

import pytest

from bot.simulator.telegram_groups import Group
from tests.family import Family

NOT_SWITCHING = "Your role here does not include switching this."
NOT_OWNING = "Only the owner of the home can do that, or an admin of the group while no home is connected."


async def test_a_group_is_greeted_once_and_quietly(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    said = family.said(family.group)
    assert len(said) == 1
    assert said[0].startswith("Hello. I bring your family's Legrand or BTicino home into this group.")
    assert family.group.last.silent
    assert family.buttons(family.group.last) == ["Connect your home", "What can you do?"]


async def test_the_announcement_names_who_connected_what(shared: Family) -> None:
    assert shared.group.last.text.startswith("Anna connected the home Casa Rossi to this group.")
    assert shared.reads.startswith("Casa Rossi is connected to the group “Family”.")


@pytest.mark.parametrize("said", ["/plugs kitchen off", "/plugs@family_home_bot kitchen off", "/PLUGS kitchen off"])
async def test_a_command_in_the_group_is_answered_there(shared: Family, said: str) -> None:
    answer = await shared.says(said, chat=shared.group)
    assert "Coffee machine (Kitchen) is now: off" in answer.text
    assert answer.reply_to is not None
    assert answer.reply_to.text == said
    assert answer.silent


@pytest.mark.parametrize("said", ["turn the kitchen off", "good morning", "/plugs@other_bot kitchen off", "/unknown"])
async def test_what_is_not_said_to_the_bot_is_not_answered(shared: Family, said: str) -> None:
    shared.telegram.bots[0].reads_all = True
    before = shared.said(shared.group)
    await shared.says(said, chat=shared.group)
    assert shared.said(shared.group) == before
    assert shared.commands == 0


async def test_an_unknown_command_with_the_bots_name_is_answered(shared: Family) -> None:
    answer = await shared.says("/banana@family_home_bot", chat=shared.group)
    assert answer.text.startswith("I did not understand that.")


async def test_a_member_may_look_and_not_act(shared: Family) -> None:
    panel = await shared.says("/plugs", who=shared.ben, chat=shared.group)
    assert "Coffee machine: on" in panel.text
    assert "Turn off" not in shared.buttons(panel)
    answer = await shared.says("/plugs kitchen off", who=shared.ben, chat=shared.group)
    assert answer.text == NOT_SWITCHING
    assert shared.commands == 0


async def test_a_members_press_is_refused_to_that_member_alone(shared: Family) -> None:
    panel = await shared.says("/plugs", chat=shared.group)
    before = panel.text
    button = next(row[1] for row in panel.keyboard if row[0].text == "TV")
    await shared.presses(button.callback_data, who=shared.ben, on=panel)
    assert shared.toast(shared.ben) == NOT_SWITCHING
    assert panel.text == before
    assert shared.group.last.only_for in {None, shared.ben}
    assert shared.commands == 0
    await shared.presses(button.callback_data, on=panel)
    assert not shared.module("TV").on


async def test_an_admin_may_act_and_no_more_after_losing_it(shared: Family) -> None:
    shared.group.promote(shared.ben)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on
    shared.group.demote(shared.ben)
    shared.later(minutes=6)
    await shared.says("/plugs tv on", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on


async def test_who_connected_may_act_without_being_an_admin(shared: Family) -> None:
    shared.group.promote(shared.ben)
    shared.group.demote(shared.anna, by=shared.ben)
    await shared.says("/plugs tv off", chat=shared.group)
    assert not shared.module("TV").on
    await shared.says("/disconnect", chat=shared.group)
    assert shared.buttons(shared.group.last) == ["Disconnect", "No"]


async def test_who_connected_and_left_may_no_more(shared: Family) -> None:
    panel = await shared.says("/plugs", chat=shared.group)
    button = next(row[1] for row in panel.keyboard if row[0].text == "TV")
    shared.group.promote(shared.ben)
    shared.group.leave(shared.anna)
    await shared.settles()
    shared.telegram.network.press(panel.sender, shared.anna, panel, button.callback_data)
    await shared.settles()
    assert shared.commands == 0
    assert shared.module("TV").on


async def test_nobody_gets_a_right_because_telegram_does_not_answer(shared: Family) -> None:
    shared.group.promote(shared.ben)
    shared.telegram.faults.script("getChatMember", code=500, description="Internal Server Error", times=2)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert shared.module("TV").on
    assert shared.group.last.text.startswith("As far as I can see")
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on


async def test_a_home_in_one_group_is_none_in_another(shared: Family) -> None:
    other = shared.telegram.add_group("Neighbours", members=[shared.ben, shared.anna], admins=[shared.ben])
    other.add_bot()
    await shared.settles()
    answer = await shared.says("/plugs tv off", who=shared.ben, chat=other)
    assert answer.text == "No home is connected to this chat yet."
    number = shared.data("TV", await shared.says("/plugs", chat=shared.group))
    await shared.presses(f"{number} off", who=shared.ben, on=other.last)
    assert shared.module("TV").on
    assert shared.commands == 0


async def test_an_anonymous_admin_confirms_by_a_press(shared: Family) -> None:
    shared.group.anonymous_admin_says("/plugs tv off")
    await shared.settles()
    question = shared.group.last
    assert question.text == (
        "TV (Living room): turn off? You write as the group. Please press the button, so that I know who acts."
    )
    assert shared.commands == 0
    await shared.taps("Yes, it is me", who=shared.ben, on=question)
    assert shared.commands == 0, "a member who is no admin cannot have been the one"
    await shared.taps("Yes, it is me", on=question)
    assert not shared.module("TV").on


async def test_an_anonymous_admins_wide_command_is_asked_twice(shared: Family) -> None:
    shared.group.anonymous_admin_says("/lights all off")
    await shared.settles()
    await shared.taps("Yes, it is me", on=shared.group.last)
    assert shared.commands == 0
    await shared.taps("Yes, do it", on=shared.group.last)
    assert shared.commands == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        *((said, NOT_OWNING) for said in ("/connect", "/disconnect", "/delete", "/language en")),
        ("/homes refresh", NOT_SWITCHING),
    ],
)
async def test_an_anonymous_admin_manages_nothing_without_a_name(shared: Family, said: str, why: str) -> None:
    shared.group.anonymous_admin_says(said)
    await shared.settles()
    question = shared.group.last
    assert question.text == "You write as the group. Please press the button, so that I know who asks."
    await shared.taps("Yes, it is me", who=shared.ben, on=question)
    assert shared.toast(shared.ben) == why
    await shared.taps("Yes, it is me", on=question)
    assert shared.group.last.text != question.text or question.text != (
        "You write as the group. Please press the button, so that I know who asks."
    )


async def test_an_anonymous_admin_may_look(shared: Family) -> None:
    shared.group.anonymous_admin_says("/plugs")
    await shared.settles()
    assert "Coffee machine: on" in shared.group.last.text
    assert "Turn off" in shared.buttons(shared.group.last)


async def test_a_supergroup_takes_everything_along(shared: Family) -> None:
    upgraded = shared.group.upgrade()
    await shared.settles()
    answer = await shared.says("/plugs tv off", chat=upgraded)
    assert "TV (Living room) is now: off" in answer.text
    assert len(await shared.bot.store.links.of_person(shared.anna.id)) == 1


async def test_a_supergroup_is_noticed_from_telegrams_refusal_alone(shared: Family) -> None:
    shared.anna.says(shared.group, "/plugs tv off")
    upgraded = shared.group.upgrade()
    await shared.settles()
    assert any("TV (Living room)" in text for text in shared.said(upgraded))
    assert not shared.module("TV").on


async def test_a_chat_that_removed_the_bot_is_inactive_until_it_returns(shared: Family) -> None:
    chat = await shared.bot.store.chats.find(shared.group.id)
    shared.group.remove_bot()
    await shared.settles()
    assert not (await shared.bot.store.chats.by_id(chat.id)).active
    shared.group.add_bot()
    await shared.settles()
    assert (await shared.bot.store.chats.by_id(chat.id)).active
    assert shared.group.last.text.startswith("Your home is connected.")


async def test_a_blocked_private_chat_is_inactive_until_it_is_used_again(home: Family) -> None:
    home.anna.blocks(home.telegram.bots[0])
    await home.settles()
    assert not (await home.bot.store.chats.find(home.anna.id)).active
    await home.says("/plugs tv off")
    assert (await home.bot.store.chats.find(home.anna.id)).active
    assert not home.module("TV").on


async def test_a_group_that_vanishes_while_it_is_answered_is_inactive(shared: Family) -> None:
    shared.telegram.faults.script(
        "sendMessage", code=403, description="Forbidden: bot was kicked from the group chat", chat=shared.group.id
    )
    await shared.says("/plugs", chat=shared.group)
    assert not (await shared.bot.store.chats.find(shared.group.id)).active


async def test_a_group_has_a_language_and_a_person_another(shared: Family) -> None:
    shared.ben.language = "it"
    await shared.says("/language en", chat=shared.group)
    assert shared.group.last.text == "I speak English here from now on."
    panel = await shared.says("/plugs", who=shared.ben, chat=shared.group)
    assert "As of" in panel.text
    await shared.says("/language en", who=shared.ben)
    await shared.presses("v1:plugs tv off", who=shared.ben, on=panel)
    assert shared.toast(shared.ben) == NOT_SWITCHING


async def test_a_member_does_not_choose_the_groups_language(shared: Family) -> None:
    await shared.says("/language en", who=shared.ben, chat=shared.group)
    assert shared.group.last.text.startswith("Only the owner of the home")
    await shared.says("/settings zone Europe/Lisbon", who=shared.ben, chat=shared.group)
    assert shared.group.last.text.startswith("Only the owner of the home")


async def test_a_renamed_group_is_called_by_its_new_name(shared: Family) -> None:
    shared.group.rename("The Rossis")
    await shared.says("/plugs", chat=shared.group)
    await shared.connects()
    await shared.says("/disconnect")
    assert "The Rossis" in shared.buttons()


async def test_a_topic_is_answered_in_its_thread(family: Family) -> None:
    forum = family.telegram.add_group("House", members=[family.anna, family.ben], admins=[family.anna], forum=True)
    family.group = forum
    await family.shares()
    thread = forum.add_topic("Kitchen")
    answer = await family.says("/plugs kitchen off", chat=forum, thread=thread)
    assert "Coffee machine (Kitchen) is now: off" in answer.text
    assert answer.thread == thread
    forum.delete_topic(thread)
    await answered_without_its_topic(family, forum, thread)


async def answered_without_its_topic(family: Family, forum: Group, thread: int) -> None:
    """A topic that is deleted while it is answered must not swallow the answer."""
    again = forum.add_topic("Garage")
    family.anna.says(forum, "/plugs freezer off", thread=again)
    forum.delete_topic(again)
    await family.settles()
    assert not family.module("Freezer").on
    assert "Freezer (Garage) is now: off" in forum.last.text
    assert forum.last.thread != thread
