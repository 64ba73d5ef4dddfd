"""A forum group keeps its home to one topic: what is said there, what is not said elsewhere, and when it is gone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.rights import Role, Rules
from bot.services.household import Household
from tests.chat.test_guests import newcomer
from tests.chat.test_passes import gone, pass_link
from tests.family import VICTOR, Family, at_home

POINTER = "I speak of the home in another topic of this group."


@pytest.fixture
async def forum(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    """A group with topics, whose home Anna connected; no topic has the home for itself yet."""
    async with at_home(tmp_path, forum=True) as family:
        await family.shares()
        yield family


async def rules(family: Family) -> Rules:
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    return await Household(family.bot.store, clock=family.clock).rules(chat.id)


async def bind(family: Family, name: str = "Home") -> int:
    thread = family.group.add_topic(name)
    answer = await family.says("/settings topic", chat=family.group, thread=thread)
    assert answer.text.startswith("From now on I speak of the home in this topic only.")
    assert answer.thread == thread
    return thread


async def test_commands_work_in_the_homes_topic_and_are_pointed_to_it_elsewhere(forum: Family) -> None:
    thread = await bind(forum)
    elsewhere = forum.group.add_topic("Holidays")
    for other in (None, elsewhere):
        await forum.says("/plugs kitchen off", chat=forum.group, thread=other)
        pointer = forum.last_of_bot(forum.group)
        assert pointer.text == POINTER
        assert pointer.thread == other
        assert forum.link_in(pointer) == f"https://t.me/c/{str(forum.group.id).removeprefix('-100')}/{thread}"
    assert forum.commands == 0
    answer = await forum.says("/plugs kitchen off", chat=forum.group, thread=thread)
    assert answer.text.startswith("Coffee machine (Kitchen) is now: off")
    assert answer.thread == thread


async def test_a_sentence_is_pointed_to_the_topic_and_chit_chat_is_not(forum: Family) -> None:
    await bind(forum)
    elsewhere = forum.group.add_topic("Holidays")
    await forum.says("/help", chat=forum.group, thread=elsewhere)
    pointer = forum.last_of_bot(forum.group)
    before = len(forum.said(forum.group))
    await forum.says("never mind", chat=forum.group, thread=elsewhere, reply_to=pointer)
    assert len(forum.said(forum.group)) == before
    await forum.says("turn off the tv", chat=forum.group, thread=elsewhere, reply_to=pointer)
    assert forum.last_of_bot(forum.group).text == POINTER
    assert len(forum.said(forum.group)) == before + 1
    assert forum.commands == 0


@pytest.mark.parametrize("said", ["/status", "/homes", "/disconnect", "/connect", "/settings", "/help", "/energy"])
async def test_whatever_is_typed_elsewhere_only_points_to_the_topic(forum: Family, said: str) -> None:
    await bind(forum)
    before = len(forum.said(forum.group))
    await forum.says(said, chat=forum.group)
    assert forum.said(forum.group)[before:] == [POINTER]


async def test_only_who_manages_binds_and_frees_a_topic(forum: Family) -> None:
    thread = forum.group.add_topic("Home")
    await forum.says("/settings topic", who=forum.ben, chat=forum.group, thread=thread)
    assert (await rules(forum)).topic is None
    await bind(forum, "House")
    bound = (await rules(forum)).topic
    await forum.says("/settings topic off", who=forum.ben, chat=forum.group, thread=bound)
    await forum.says("/settings topic", who=forum.ben, chat=forum.group, thread=thread)
    message = forum.last_of_bot(forum.group)
    await forum.presses("v1:settings topic off", who=forum.ben, on=message)
    await forum.presses("v1:settings topic", who=forum.ben, on=message)
    assert (await rules(forum)).topic == bound


async def test_an_adult_does_not_bind_a_topic(forum: Family) -> None:
    chat = await forum.bot.store.chats.find(forum.group.id)
    assert chat is not None
    await Household(forum.bot.store, clock=forum.clock).appoint(chat.id, forum.ben.id, Role.ADULT)
    thread = forum.group.add_topic("Home")
    await forum.says("/settings topic", who=forum.ben, chat=forum.group, thread=thread)
    assert (await rules(forum)).topic is None


async def test_an_anonymous_admin_binds_nothing_without_a_press(forum: Family) -> None:
    forum.group.anonymous_admin_says("/settings topic off")
    thread = await bind(forum)
    forum.group.anonymous_admin_says("/settings topic off")
    await forum.settles()
    assert forum.last_of_bot(forum.group).text.startswith("You write as the group.")
    assert (await rules(forum)).topic == thread


async def test_the_owner_moves_the_home_to_another_topic_and_frees_it_from_anywhere(forum: Family) -> None:
    await bind(forum)
    second = await bind(forum, "House")
    assert (await rules(forum)).topic == second
    answer = await forum.says("/settings topic off", chat=forum.group)
    assert answer.text == "I speak of the home in every topic again."
    assert (await forum.says("/plugs", chat=forum.group)).text.startswith("🔌 Plugs · Casa Rossi")


async def test_outside_a_topic_it_is_told_how(forum: Family) -> None:
    answer = await forum.says("/settings topic", chat=forum.group)
    assert answer.text.startswith("I speak of the home in every topic.")
    await bind(forum)
    await forum.says("/settings topic", chat=forum.group)
    assert forum.last_of_bot(forum.group).text == POINTER


async def test_the_settings_offer_it_in_a_topic_and_nowhere_else(forum: Family) -> None:
    assert "Topic" not in forum.buttons(await forum.says("/settings", chat=forum.group))
    thread = forum.group.add_topic("Home")
    answer = await forum.says("/settings", chat=forum.group, thread=thread)
    await forum.taps("Topic", on=answer)
    assert (await rules(forum)).topic == thread


async def test_a_group_without_topics_binds_none(shared: Family) -> None:
    answer = await shared.says("/settings topic", chat=shared.group)
    assert answer.text.startswith("I speak of the home in every topic.")
    assert (await shared.says("/settings topic")).text.startswith("I speak of the home in every topic.")
    assert (await rules(shared)).topic is None


async def test_what_the_bot_announces_comes_to_the_topic(forum: Family) -> None:
    thread = await bind(forum)
    asked = await forum.says("/connect", chat=forum.group, thread=thread)
    await forum.follows(asked)
    await forum.opens(await forum.signs_in(forum.link_in(forum.private().last), VICTOR))
    await forum.taps("Connect")
    assert forum.group.last.text.startswith("Anna connected the home Victor's flat")
    assert forum.group.last.thread == thread


async def test_what_was_promised_elsewhere_is_told_in_the_topic(forum: Family) -> None:
    forum.house.plants[0].offline = True
    answer = await forum.says("/plugs", chat=forum.group)
    await forum.taps("Tell me when it is back", on=answer)
    thread = await bind(forum)
    forum.house.plants[0].offline = False
    forum.later(minutes=2)
    await forum.rounds()
    assert forum.group.last.text.startswith("Your home answers again.")
    assert forum.group.last.thread == thread


async def test_an_announcement_for_a_deleted_topic_comes_to_the_general_one_and_frees_the_home(forum: Family) -> None:
    thread = await bind(forum)
    forum.group.delete_topic(thread)
    await forum.says("/disconnect")
    await forum.taps("Family")
    await forum.taps("Disconnect")
    assert forum.group.last.text == "Anna disconnected the home from this group."
    assert forum.group.last.thread is None
    assert (await rules(forum)).topic is None


async def test_a_notice_for_a_deleted_topic_comes_to_the_general_one_and_frees_the_home(forum: Family) -> None:
    thread = await bind(forum)
    forum.house.plants[0].offline = True
    answer = await forum.says("/plugs", chat=forum.group, thread=thread)
    await forum.taps("Tell me when it is back", on=answer)
    forum.group.delete_topic(thread)
    forum.house.plants[0].offline = False
    forum.later(minutes=2)
    await forum.rounds()
    assert forum.group.last.text.startswith("Your home answers again.")
    assert forum.group.last.thread is None
    assert (await rules(forum)).topic is None


async def test_the_end_of_a_pass_is_told_though_its_topic_was_deleted(forum: Family) -> None:
    leo = await newcomer(forum)
    await forum.opens(await pass_link(forum, "all tonight"), leo)
    thread = await bind(forum)
    forum.group.delete_topic(thread)
    forum.later(hours=14, minutes=1)
    await forum.eventually(lambda: gone(forum))
    await forum.settles()
    assert forum.group.last.text == "The guest pass of Leo has ended."
    assert forum.group.last.thread is None
    assert (await rules(forum)).topic is None


@pytest.mark.parametrize("end", ["deleted", "closed"])
async def test_a_topic_that_is_gone_keeps_nobody_from_the_home(forum: Family, end: str) -> None:
    """Telegram does not say so; without looking, the home could never be spoken to again."""
    thread = await bind(forum)
    if end == "deleted":
        forum.group.delete_topic(thread)
    else:
        forum.group.close_topic(thread)
    answer = await forum.says("/plugs kitchen off", chat=forum.group)
    assert answer.text.startswith("Coffee machine (Kitchen) is now: off")
    assert (await rules(forum)).topic is None


async def test_where_telegram_does_not_answer_the_topic_stays(forum: Family) -> None:
    thread = await bind(forum)
    forum.telegram.faults.script("sendChatAction", code=500, description="Internal Server Error")
    await forum.says("/plugs kitchen off", chat=forum.group)
    assert forum.last_of_bot(forum.group).text == POINTER
    assert (await rules(forum)).topic == thread


async def test_a_command_in_the_topic_asks_telegram_nothing_more(forum: Family) -> None:
    thread = await bind(forum)
    before = len(forum.telegram.calls_of("sendChatAction"))
    await forum.says("/plugs", chat=forum.group, thread=thread)
    assert len(forum.telegram.calls_of("sendChatAction")) == before


async def test_an_answer_to_a_press_stays_where_the_panel_is(forum: Family) -> None:
    panel = await forum.says("/plugs", chat=forum.group)
    await bind(forum)
    await forum.taps("Refresh", on=panel)
    assert panel.text.startswith("🔌 Plugs · Casa Rossi")


async def test_the_private_chat_knows_no_topics(forum: Family) -> None:
    await forum.connects()
    await bind(forum)
    assert (await forum.says("/plugs")).text.startswith("🔌 Plugs · Casa Rossi")
