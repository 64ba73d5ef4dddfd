"""What chats are told of troubles: once, in order, edited when things change, and not lost while Telegram is away."""

import asyncio
from collections.abc import AsyncIterator
from datetime import time, timedelta
from pathlib import Path

import pytest
from markupsafe import Markup
from telegram.error import RetryAfter
from telegram.ext import ExtBot

from bot.chat.delivery import Delivery, Place
from bot.chat.screen import Screen
from bot.chat.wire import AiohttpRequest
from bot.demo import TOKEN
from bot.domain.alert_rules import Severity
from bot.domain.quiet import QuietHours
from bot.services.registry import Registry
from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family, at_home, dreaming

OFFLINE = "⚠️ Casa Rossi · Your home has lost its internet connection."


@pytest.fixture
async def group(shared: Family) -> Troubles:
    return await troubles(shared, shared.group)


@pytest.fixture
async def both(home: Family) -> Troubles:
    """The home is connected to Anna's private chat as well, which wants to hear of it."""
    await home.shares()
    scene = await troubles(home, home.group)
    await scene.wish(home.private(), on=True)
    return scene


def here(scene: Troubles, text: str) -> list[str]:
    return [said for said in scene.family.said(scene.family.private()) if text in said]


def down(family: Family) -> None:
    """Telegram answers nothing for as long as anybody cares to wait."""
    for method in ("sendMessage", "editMessageText"):
        family.telegram.faults.script(method, code=502, times=1000)


# Once, and as things are


async def test_a_trouble_is_told_once_and_its_end_changes_that_message(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    (message,) = group.messages
    assert message.text.startswith(OFFLINE)
    assert not message.silent
    group.family.later(minutes=20)
    await group.end("gateway_offline")
    await group.told()
    assert group.messages == [message]
    assert message.text.startswith("✅ Casa Rossi · Your home was offline ")
    assert group.family.buttons(message) == ["Details"]


async def test_what_begins_together_is_one_message(group: Troubles) -> None:
    for name in ("TV", "Coffee machine", "Chandelier"):
        await group.begin(f"module_unreachable {name}")
    await group.told()
    (message,) = group.messages
    assert message.text.startswith("⚠️ Casa Rossi · 3 devices do not answer: ")


async def test_a_blip_that_is_over_before_it_is_told_is_not_told(group: Troubles) -> None:
    await group.begin("module_unreachable TV")
    await group.end("module_unreachable TV")
    await group.told()
    assert group.messages == []


async def test_a_cause_joins_what_it_explains_in_the_same_message(group: Troubles) -> None:
    await group.begin("module_unreachable TV")
    await group.told()
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    (message,) = group.messages
    assert message.text.startswith(OFFLINE)
    assert "TV" not in message.text


async def test_a_long_one_ends_with_a_short_silent_line_and_a_short_one_without(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    group.family.later(hours=2)
    await group.end("gateway_offline")
    await group.told()
    message, line = group.messages
    assert line.text == message.text
    assert line.silent and line.reply_to is message
    assert not line.keyboard


async def test_whoever_takes_it_up_is_named_and_that_makes_no_sound(group: Troubles) -> None:
    await group.begin("module_unreachable TV")
    await group.told()
    ((alert, _), *_) = reversed(await group.kept())
    store = group.family.bot.store
    await store.alerts.take(alert.chat, alert.id, person=5, name="Ben <b>", now=group.family.clock())
    await group.told()
    assert len(group.messages) == 1
    assert group.last.text.endswith("Ben <b> is on it.")
    assert "I am on it" not in group.family.buttons(group.last)


async def test_what_becomes_urgent_while_it_is_told_is_heard_in_a_message_of_its_own(group: Troubles) -> None:
    family = group.family
    await group.guard("TV")
    family.telegram.faults.script("sendMessage", delay=0.5)
    await group.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.eventually(lambda: group.true(len(group.messages) == 1))
    await group.begin("guard TV", why="off")
    await group.told()
    first, second = group.messages
    assert first.text.startswith(OFFLINE) and not first.keyboard
    assert second.text.startswith("🚨") and not second.silent
    assert OFFLINE in second.text
    await group.end("guard TV", "gateway_offline")
    await group.told()
    assert group.messages[1].text.startswith("✅")


async def test_a_deleted_message_is_said_anew_without_a_sound(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    group.family.anna.deletes(group.last)
    await group.end("gateway_offline")
    await group.told()
    (message,) = group.messages
    assert message.text.startswith("✅")
    assert message.silent


async def test_the_same_words_again_change_nothing(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    ((alert, _), *_) = reversed(await group.kept())
    store, now = group.family.bot.store, group.family.clock()
    await store.alerts.snooze(alert.chat, alert.id, now, now)
    await store.alerts.snooze(alert.chat, alert.id, now, now)
    await group.told()
    assert await store.outbox.depth() == (0, None)


async def test_a_snoozed_one_is_said_anew_when_it_still_lasts(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    ((alert, _), *_) = reversed(await group.kept())
    now = group.family.clock()
    await group.family.bot.store.alerts.snooze(alert.chat, alert.id, now + timedelta(hours=1), now)
    await group.told()
    assert "I say nothing more of it until 11:0" in group.last.text
    group.family.later(minutes=61)
    await group.until(2)
    assert group.last.text.startswith(OFFLINE)
    assert not group.last.silent
    assert "nothing more" not in group.last.text


async def test_a_chat_whose_home_was_disconnected_hears_nothing_more_of_it(both: Troubles) -> None:
    family = both.family
    await both.begin("gateway_offline", kind="home_offline")
    await both.told()
    await family.says("/disconnect", chat=family.group)
    await family.taps("Disconnect", on=family.last_of_bot(family.group))
    before = family.said(family.group)
    await both.end("gateway_offline")
    await both.begin("module_unreachable TV")
    await both.told()
    assert family.said(family.group) == before
    assert len(here(both, "Your home was offline")) == 1


async def test_what_waits_is_not_told_where_alerts_were_switched_off(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.wish(on=False)
    await group.told()
    assert group.messages == []
    await group.end("gateway_offline")
    await group.told()
    assert group.messages == []


# Sounds


async def test_who_saw_it_on_the_screen_just_now_is_told_silently(both: Troubles) -> None:
    await both.begin("gateway_offline", kind="home_offline", hushed=(await both.record()).id)
    await both.told()
    assert len(both.messages) == 1
    assert both.last.silent
    assert len(here(both, "lost its internet")) == 1
    assert not both.family.private().last.silent


async def test_by_night_a_warning_is_silent_and_a_guarded_freezer_is_heard(group: Troubles) -> None:
    family = group.family
    await group.guard("TV", by_night=True)
    family.later(hours=14)
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    assert group.last.silent
    await group.begin("guard TV", why="off")
    await group.told()
    assert group.last.text.startswith("🚨 Casa Rossi · TV (Living room) is off, and I guard it for you.")
    assert not group.last.silent


async def test_a_guard_that_sleeps_by_night_is_told_silently(group: Troubles) -> None:
    await group.guard("TV", by_night=False)
    group.family.later(hours=14)
    await group.begin("guard TV", why="off")
    await group.told()
    assert group.last.silent


async def test_a_snooze_that_ends_by_night_wakes_nobody(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    ((alert, _), *_) = reversed(await group.kept())
    now = group.family.clock()
    await group.family.bot.store.alerts.snooze(alert.chat, alert.id, now + timedelta(hours=14), now)
    await group.told()
    group.family.later(hours=15)
    await group.until(2)
    assert group.last.silent


@pytest.mark.parametrize(("sounds", "silent"), [(None, True), (Severity.URGENT, True), (Severity.NOTICE, False)])
async def test_a_chat_chooses_from_when_on_it_sounds(group: Troubles, sounds: Severity | None, silent: bool) -> None:
    await group.wish(sounds=sounds)
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    assert group.last.silent == silent


# When Telegram is slow, away, or says no


async def test_a_chat_that_is_to_be_left_alone_holds_up_no_other_and_keeps_its_order(both: Troubles) -> None:
    family = both.family
    family.telegram.faults.script("sendMessage", chat=both.chat.id, code=429, retry_after=300)
    await both.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.eventually(lambda: both.true(len(here(both, "lost its internet")) == 1))
    await asyncio.sleep(0.3)
    assert both.messages == []
    slept = list(family.waits)
    family.later(seconds=200)
    await both.begin("calls_low", used=400, limit=500)
    await asyncio.sleep(0.2)
    assert both.messages == []
    assert family.waits == slept, "nobody waits in between"
    family.later(seconds=140)
    await both.told()
    assert both.texts[0].startswith(OFFLINE)
    assert [text[:2] for text in both.texts] == ["⚠️", "ℹ️"]


async def test_after_hours_without_telegram_all_is_told_in_one_message_that_says_how_late(group: Troubles) -> None:
    family = group.family
    down(family)
    await group.begin("gateway_offline", kind="home_offline")
    family.later(hours=1)
    await asyncio.sleep(0.2)
    await group.end("gateway_offline")
    family.later(minutes=30)
    await group.begin("module_unreachable TV")
    family.later(hours=20)
    await asyncio.sleep(0.2)
    assert group.messages == []
    assert len(family.telegram.calls_of("sendMessage")) < 100
    family.telegram.faults.clear()
    family.later(minutes=1)
    await group.told()
    (message,) = group.messages
    assert message.silent
    lines = message.text.split("\n")
    assert lines[0] == "⚠️ Casa Rossi · TV (Living room) does not answer."
    assert lines[-2].startswith("✅ Casa Rossi · Your home was offline 10 Mar, 10:0")
    assert lines[-1].endswith(": Telegram could not be reached.")
    assert "21\xa0h" in lines[-1]
    assert "I am on it" in family.buttons(message)
    await group.end("module_unreachable TV")
    await group.told()
    assert len([text for text in group.texts if "lost its internet" in text]) == 0
    assert all(text.startswith("✅") for text in group.texts)


async def test_what_was_over_before_telegram_was_back_is_told_as_over(group: Troubles) -> None:
    down(group.family)
    await group.begin("gateway_offline", kind="home_offline")
    group.family.later(minutes=40)
    await asyncio.sleep(0.2)
    await group.end("gateway_offline")
    group.family.later(hours=3)
    group.family.telegram.faults.clear()
    await group.told()
    (message,) = group.messages
    assert message.text.startswith("✅ Casa Rossi · Your home was offline 10:0")
    assert group.family.buttons(message) == ["Details"]
    assert message.silent


async def test_what_is_urgent_and_lasts_is_heard_however_late(group: Troubles) -> None:
    await group.guard("TV")
    down(group.family)
    await group.begin("guard TV", why="off")
    group.family.later(hours=3)
    await asyncio.sleep(0.2)
    group.family.telegram.faults.clear()
    await group.told()
    assert group.last.text.startswith("🚨")
    assert not group.last.silent


async def test_nothing_is_lost_by_a_restart_while_telegram_is_away(group: Troubles) -> None:
    down(group.family)
    await group.begin("gateway_offline", kind="home_offline")
    group.family.later(minutes=1)
    await asyncio.sleep(0.2)
    group.family.telegram.faults.clear()
    await group.family.restarts()
    group.family.later(minutes=3)
    await group.told()
    assert len(group.messages) == 1


async def test_an_end_that_could_not_be_shown_is_shown_later(group: Troubles) -> None:
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    down(group.family)
    await group.end("gateway_offline")
    group.family.later(hours=1)
    await asyncio.sleep(0.2)
    assert group.last.text.startswith("⚠️")
    group.family.telegram.faults.clear()
    await group.told()
    assert group.texts[0].startswith("✅")
    assert len(group.messages) == 1
    assert "late" not in group.last.text


# Chats that are gone, or become others


async def test_where_the_bot_was_thrown_out_nothing_is_said_and_the_others_hear_of_it_once(both: Troubles) -> None:
    family = both.family
    kicked = "Forbidden: bot was kicked from the supergroup chat"
    family.telegram.faults.script("sendMessage", chat=both.chat.id, code=403, description=kicked, times=10)
    for _ in range(2):
        await both.begin("gateway_offline", kind="home_offline")
        await both.told()
        await both.end("gateway_offline")
        await both.told()
    assert len(here(both, "I can no longer write in “Family”.")) == 1
    assert len(here(both, "Your home was offline")) == 2
    assert both.messages == []
    assert not (await both.record()).active


async def test_an_update_that_the_bot_was_removed_says_it_too(both: Troubles) -> None:
    family = both.family
    family.group.remove_bot()
    await both.told()
    assert len(here(both, "I can no longer write in “Family”.")) == 1
    family.group.add_bot()
    await family.settles()
    await both.begin("gateway_offline", kind="home_offline")
    await both.told()
    assert both.last.text.startswith(OFFLINE)


async def test_the_name_of_a_lost_group_stays_a_name(both: Troubles) -> None:
    family = both.family
    family.group.rename('<a href="tg://user?id=1">Free</a>\n\n\u202e')
    await family.says("/status", chat=family.group)
    family.group.remove_bot()
    await both.told()
    (told,) = [m for m in family.private().messages if m.text.startswith("I can no longer write in “<a href=")]
    assert {entity["type"] for entity in told.entities} == {"bold"}
    assert len(told.text.split("\n")) == 2
    assert "\u202e" not in told.text


async def test_who_blocked_the_bot_in_private_is_not_written_to(both: Troubles) -> None:
    family = both.family
    family.anna.blocks(family.telegram.bots[0])
    await both.begin("gateway_offline", kind="home_offline")
    await both.told()
    assert both.last.text.startswith(OFFLINE)
    assert [text for text in family.said(both.chat) if text.startswith("I can no longer write to Anna.")]


async def test_a_group_that_becomes_a_supergroup_is_followed(group: Troubles) -> None:
    family = group.family
    family.group = family.telegram.add_group("Old", [family.anna, family.ben], [family.anna], supergroup=False)
    await family.shares()
    scene = await troubles(family, family.group)
    await scene.wish(on=True)
    await scene.begin("module_unreachable TV")
    await scene.told()
    assert len(scene.messages) == 1
    scene.chat = family.group.upgrade()
    await scene.end("module_unreachable TV")
    await scene.told()
    (message,) = scene.messages
    assert message.text.startswith("✅")
    assert message.silent


@pytest.fixture
async def delivery(family: Family) -> AsyncIterator[Delivery]:
    """One of its own, that never sleeps."""
    bot: ExtBot[None] = ExtBot(
        TOKEN, base_url=f"{family.settings.telegram_api_url}/bot", request=AiohttpRequest(connections=1)
    )
    await bot.initialize()
    registry = Registry(family.bot.store, clock=family.clock)
    yield Delivery(bot, registry, sleep=dreaming(family.clock, family.waits))
    await bot.shutdown()


async def test_an_edit_that_meets_the_move_becomes_a_message_there(family: Family, delivery: Delivery) -> None:
    family.group = family.telegram.add_group("Old", [family.anna, family.ben], [family.anna], supergroup=False)
    await family.shares()
    old = family.last_of_bot(family.group)
    upgraded = family.group.upgrade()
    place = Place(family.group.id, message=old.id, silent=True)
    shown = await delivery.show(place, Screen(Markup("Here")), patient=False)
    assert (shown.chat, shown.message) == (upgraded.id, upgraded.last.id)
    assert upgraded.last.text == "Here" and upgraded.last.silent


async def test_who_cannot_wait_is_told_to(family: Family, delivery: Delivery) -> None:
    family.telegram.faults.script("sendMessage", code=429, retry_after=7)
    with pytest.raises(RetryAfter):
        await delivery.show(Place(family.anna.id), Screen(Markup("Here")), patient=False)
    assert family.waits == []


# What cannot be said at all


async def test_a_poison_is_set_aside_and_everything_else_goes_on(both: Troubles, faultless: list[str]) -> None:
    family = both.family
    chat = await both.record()
    store, now = family.bot.store, family.clock()
    await store.outbox.add(chat.id, "unheard of", "{}", due_at=now, sounds=True, now=now)
    await both.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.eventually(lambda: both.true(len(here(both, "lost its internet")) == 1))
    for _ in range(6):
        family.later(seconds=40)
        await asyncio.sleep(0.2)
    await both.told()
    assert both.last.text.startswith(OFFLINE)
    assert len([line for line in faultless if "a post cannot be said" in line]) == 5
    assert len([line for line in faultless if "a post was set aside" in line]) == 1
    faultless.clear()


async def test_the_operators_hear_of_a_poison_once(tmp_path: Path) -> None:
    async with at_home(tmp_path, more={"BOT_OPERATORS": "710000002"}) as family:
        await family.says("/start", who=family.ben)
        await family.connects()
        scene = await troubles(family, family.private())
        chat, store, now = await scene.record(), family.bot.store, family.clock()
        for _ in range(2):
            await store.outbox.add(chat.id, "unheard of", "{}", due_at=now, sounds=True, now=now)
        for _ in range(14):
            family.later(seconds=40)
            await asyncio.sleep(0.15)
        await scene.told()
        alarms = [text for text in family.said(family.private(family.ben)) if "was set aside" in text]
        assert len(alarms) == 1


async def test_what_telegram_will_not_take_is_tried_again_later(group: Troubles) -> None:
    family = group.family
    family.telegram.faults.script("sendMessage", code=400, description="Bad Request: strange", times=4)
    await group.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    for _ in range(4):
        family.later(seconds=10)
        await asyncio.sleep(0.2)
    await group.told()
    assert len(group.messages) == 1


async def test_a_body_nobody_wrote_harms_nothing(group: Troubles, faultless: list[str]) -> None:
    chat = await group.record()
    store, now = group.family.bot.store, group.family.clock()
    for kind, body in (("back", "[1]"), ("lost", "\x00"), ("alert", ""), ("well", "")):
        await store.outbox.add(chat.id, kind, body, due_at=now, sounds=True, now=now)
    for _ in range(14):
        group.family.later(seconds=40)
        await asyncio.sleep(0.15)
    await group.told()
    assert len([line for line in faultless if "a post was set aside" in line]) == 2
    faultless.clear()


# Ends of the bot


async def test_a_kill_between_saying_and_writing_down_says_it_twice_at_most(group: Troubles) -> None:
    family = group.family
    family.telegram.faults.script("sendMessage", delay=5.0)
    await group.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.eventually(lambda: group.true(len(group.messages) == 1))
    (task,) = [task for task in asyncio.all_tasks() if task.get_name() == "post"]
    task.cancel()
    await family.restarts()
    await asyncio.sleep(0.3)
    assert len(group.messages) == 1, "it is held for a while"
    family.later(minutes=3)
    await group.told()
    assert len(group.messages) == 2
    family.later(minutes=10)
    await group.told()
    assert len(group.messages) == 2


async def test_a_bot_that_is_told_to_stop_says_nothing_twice(group: Troubles) -> None:
    family = group.family
    family.telegram.faults.script("sendMessage", delay=0.5)
    await group.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.eventually(lambda: group.true(len(group.messages) == 1))
    await family.restarts()
    family.later(minutes=10)
    await group.told()
    assert len(group.messages) == 1
    ((alert, _), *_) = reversed(await group.kept())
    assert alert.message_id == group.last.id


# Topics


async def test_alerts_go_to_their_topic_and_home_again_when_it_is_gone(family: Family) -> None:
    family.group = family.telegram.add_group("House", [family.anna, family.ben], [family.anna], forum=True)
    await family.shares()
    scene = await troubles(family, family.group)
    thread = family.group.add_topic("Alerts")
    await scene.wish(thread=thread)
    await scene.begin("gateway_offline", kind="home_offline")
    await scene.told()
    assert scene.last.thread == thread
    family.group.delete_topic(thread)
    await scene.end("gateway_offline")
    await scene.begin("module_unreachable TV")
    await scene.told()
    assert scene.last.thread is None
    assert (await scene.alerts.wishes((await scene.record()).id)).thread is None


async def test_without_a_topic_of_their_own_alerts_go_where_the_home_is_spoken_of(family: Family) -> None:
    family.group = family.telegram.add_group("House", [family.anna, family.ben], [family.anna], forum=True)
    await family.shares()
    scene = await troubles(family, family.group)
    thread = family.group.add_topic("Home")
    await family.says("/settings topic", chat=family.group, thread=thread)
    await scene.begin("gateway_offline", kind="home_offline")
    await scene.told()
    assert scene.last.thread == thread


# In every language


@pytest.mark.parametrize(("code", "said"), [("fr", "Votre maison a perdu"), ("it", "La casa ha perso")])
async def test_a_chat_hears_of_it_in_its_language(group: Troubles, code: str, said: str) -> None:
    await group.family.bot.store.chats.set_locale((await group.record()).id, code)
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    assert said in group.last.text


async def test_quiet_hours_are_those_of_the_homes_zone(group: Troubles) -> None:
    await group.family.bot.store.chats.set_zone((await group.record()).id, "Asia/Tokyo")
    await group.wish(quiet=QuietHours(time(17), time(20)))
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    assert group.last.silent, "it is six in the evening there"
    assert "Since 18:0" in group.last.text
