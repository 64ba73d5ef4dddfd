"""How a chat wants to be told of troubles: every setting with a button, for those who may, in group and in private."""

from datetime import time

import pytest

from bot.chat.screen import COMMAND_BYTES
from bot.domain.alert_rules import RULES, Severity
from bot.domain.quiet import QuietHours
from bot.domain.rights import Role
from bot.domain.telling import Wishes
from bot.simulator.telegram_chats import ShownMessage
from tests.chat.life_scene import becomes
from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family, at_home

NO_RIGHT = "Your role here does not include choosing alerts."
CHANGES = ("off", "usual", "on", "quiet off", "sound never", "rule guard off", "escalate off", "daily on", "weekly off")


@pytest.fixture
async def group(shared: Family) -> Troubles:
    return await troubles(shared, shared.group)


async def asks(scene: Troubles, words: str, **how: object) -> ShownMessage:
    return await scene.family.says(f"/alerts {words}", chat=scene.chat, **how)  # type: ignore[arg-type]


async def wishes(scene: Troubles) -> Wishes:
    return await scene.alerts.wishes((await scene.record()).id)


async def test_the_settings_say_how_it_is(group: Troubles) -> None:
    told = await asks(group, "settings")
    assert told.text.splitlines() == [
        "How I alert this group",
        "Alerts: on",
        "Kinds of alerts: all",
        "Sound: with warnings and what is urgent",
        "Quiet hours: 22:00–07:00",
        "If nobody takes up what is urgent within 15 minutes, I tell one person after the other in private.",
        "Summary: weekly",
        "Guarded devices: 0. Muted devices: 0.",
    ]
    assert group.family.buttons(told) == [
        "Turn alerts off",
        "Kinds of alerts",
        "Sound",
        "Quiet hours",
        "Tell the group alone",
        "Weekly summary off",
        "Daily summary on",
        "Guarded devices",
        "Muted devices",
        "All alerts",
    ]


@pytest.mark.parametrize(
    ("label", "line", "back"),
    [
        ("Turn alerts off", "Alerts: off", "Turn alerts on"),
        ("Tell the group alone", "What is urgent is told in this group alone.", "Tell people in private"),
        ("Weekly summary off", "Summary: none", "Weekly summary on"),
        ("Daily summary on", "Summary: daily and weekly", "Daily summary off"),
    ],
)
async def test_a_button_changes_one_thing_and_another_takes_it_back(
    group: Troubles, label: str, line: str, back: str
) -> None:
    told = await asks(group, "settings")
    before = told.text
    await group.family.taps(label, on=told)
    assert line in told.text
    assert group.family.toast() == "Changed."
    await group.family.taps(back, on=told)
    assert told.text == before


async def test_what_is_turned_off_is_not_told(group: Troubles) -> None:
    await asks(group, "off")
    await group.begin("gateway_offline")
    await group.told()
    assert group.messages == []
    assert "Alerts are turned off in this chat." in (await group.family.says("/alerts", chat=group.chat)).text


async def test_a_kind_is_turned_off_and_on_again(group: Troubles) -> None:
    told = await group.family.taps("Kinds of alerts", on=await asks(group, "settings"))
    assert "Home offline: told" in told.text
    await group.family.taps("Off: Home offline", on=told)
    assert "Home offline: not told" in told.text
    await group.begin("gateway_offline")
    await group.told()
    assert group.messages == []
    await group.family.taps("On: Home offline", on=told)
    assert (await wishes(group)).off == frozenset()


@pytest.mark.parametrize("name", RULES)
async def test_every_kind_fits_behind_a_button(name: str) -> None:
    assert len(f"alerts rule {name} off".encode()) <= COMMAND_BYTES


@pytest.mark.parametrize(
    ("label", "severity"),
    [
        ("With every alert", Severity.NOTICE),
        ("Only when urgent", Severity.URGENT),
        ("Never", None),
        ("With warnings", Severity.WARNING),
    ],
)
async def test_a_sound_is_chosen(group: Troubles, label: str, severity: Severity | None) -> None:
    told = await group.family.taps("Sound", on=await asks(group, "settings"))
    await group.family.taps(label, on=told)
    assert (await wishes(group)).sounds is severity
    assert told.text.startswith("How I alert this group")


async def test_without_sound_an_alert_is_silent(group: Troubles) -> None:
    await asks(group, "sound never")
    await group.begin("gateway_offline")
    await group.told()
    assert group.last.silent


@pytest.mark.parametrize(
    ("said", "begins", "ends"),
    [
        ("quiet 22:30 6:45", time(22, 30), time(6, 45)),
        ("quiet 21 8", time(21), time(8)),
        ("quiet 0:00 23:59", time(0), time(23, 59)),
    ],
)
async def test_quiet_hours_may_be_typed(group: Troubles, said: str, begins: time, ends: time) -> None:
    told = await asks(group, said)
    assert (await wishes(group)).quiet == QuietHours(begins, ends)
    assert f"Quiet hours: {begins:%H:%M}–{ends:%H:%M}" in told.text


@pytest.mark.parametrize(
    "said", ["24 7", "22", "22 7 8", "7 7", "22:60 7", "x y", "٢٢ ٧", "-1 7", "22:5 7", "22:30:10 7", "1e1 7"]
)
async def test_hours_that_are_none_change_nothing(group: Troubles, said: str) -> None:
    told = await asks(group, f"quiet {said}")
    assert told.text.startswith("I did not understand these hours.")
    assert (await wishes(group)).quiet == Wishes().quiet


async def test_quiet_hours_have_buttons(group: Troubles) -> None:
    told = await group.family.taps("Quiet hours", on=await asks(group, "settings"))
    assert group.family.buttons(told) == ["21:00–08:00", "23:00–06:00", "No quiet hours", "Alert settings"]
    await group.family.taps("23:00–06:00", on=told)
    assert (await wishes(group)).quiet == QuietHours(time(23), time(6))
    await asks(group, "quiet off")
    assert "Quiet hours: none" in (await asks(group, "settings")).text


# In private


async def test_in_private_it_is_the_persons_own(home: Family) -> None:
    told = await home.says("/alerts settings")
    assert told.text.startswith("How I alert you in this chat\nAlerts: only while no group is told")
    assert "Turn alerts on" in home.buttons()
    assert "Turn alerts off" in home.buttons()
    assert "Tell the group alone" not in home.buttons()
    await home.taps("Turn alerts on")
    assert "Alerts: on" in home.reads
    await home.taps("Only while no group is")
    assert "Alerts: only while no group is told" in home.reads


async def test_a_private_chat_says_that_a_group_is_told(home: Family) -> None:
    assert "I tell it in this chat." in (await home.says("/alerts")).text
    await home.shares()
    assert "A group is told of it, so I leave this chat in peace." in (await home.says("/alerts")).text
    await home.says("/alerts on")
    assert "I tell it in this chat." in (await home.says("/alerts")).text


async def test_what_one_wishes_in_private_the_group_does_not(home: Family) -> None:
    await home.shares()
    scene = await troubles(home, home.group)
    await home.says("/alerts off")
    assert (await wishes(scene)).on is None


# Topics


@pytest.fixture
async def forum(tmp_path, faultless):  # type: ignore[no-untyped-def]
    async with at_home(tmp_path, forum=True) as family:
        await family.shares()
        yield await troubles(family, family.group)


async def test_alerts_get_a_topic_of_their_own(forum: Troubles) -> None:
    family = forum.family
    thread = family.group.add_topic("Alarms")
    told = await family.says("/alerts here", chat=family.group, thread=thread)
    assert "Alerts have a topic of their own in this group." in told.text
    await forum.begin("gateway_offline")
    await forum.told()
    assert forum.last.thread == thread
    assert "I tell it in one topic of this group." in (await family.says("/alerts", chat=family.group)).text
    await family.says("/alerts everywhere", chat=family.group)
    assert (await wishes(forum)).thread is None


async def test_a_home_kept_to_one_topic_may_have_its_alerts_in_another(forum: Troubles) -> None:
    family = forum.family
    home, alarms = family.group.add_topic("Home"), family.group.add_topic("Alarms")
    await family.says("/settings topic", chat=family.group, thread=home)
    await family.says("/alerts here", chat=family.group, thread=alarms)
    assert (await wishes(forum)).thread == alarms


async def test_outside_a_topic_there_is_nothing_to_bind(group: Troubles) -> None:
    told = await asks(group, "here")
    assert told.text == "Please write this in the topic of the group where you want the alerts."
    assert (await wishes(group)).thread is None


# Muted devices


async def test_muted_devices_are_listed_and_heard_again(group: Troubles) -> None:
    none = await asks(group, "muted")
    assert none.text.startswith("No device is muted.")
    await group.wish(muted={group.key("x TV")[1]: None, group.key("x Chandelier")[1]: None})
    told = await asks(group, "muted")
    assert "TV (Living room): for good" in told.text
    await group.family.taps("Tell of TV (Living room)", on=told)
    assert "TV" not in told.text
    assert (await wishes(group)).muted == {group.key("x Chandelier")[1]: None}


async def test_devices_that_are_gone_are_only_counted_and_forgotten(group: Troubles) -> None:
    await group.wish(muted={"long-gone": None, "<b>": None, group.key("x TV")[1]: None})
    told = await asks(group, "muted")
    assert "And 2 more that I cannot name here." in told.text
    await group.family.taps("Forget those that are gone", on=told)
    assert (await wishes(group)).muted == {group.key("x TV")[1]: None}


@pytest.mark.parametrize("words", ["unmute", "unmute #", "unmute #999999", "unmute TV", "unmute #1 #2", "unmute #٣"])
async def test_a_forged_number_frees_nothing(group: Troubles, words: str) -> None:
    muted = {group.key("x TV")[1]: None}
    await group.wish(muted=muted)
    await asks(group, words)
    assert (await wishes(group)).muted == muted


# Who may


@pytest.mark.parametrize("words", CHANGES)
@pytest.mark.parametrize("role", [Role.CHILD, Role.GUEST])
async def test_who_may_not_choose_alerts_changes_nothing(group: Troubles, role: Role, words: str) -> None:
    await becomes(group.family, group.family.ben, role)
    told = await asks(group, words, who=group.family.ben)
    assert told.text == NO_RIGHT
    panel = await asks(group, "settings")
    await group.family.presses(f"v1:alerts {words}", who=group.family.ben, on=panel)
    assert group.family.toast(group.family.ben) == NO_RIGHT
    assert await wishes(group) == Wishes()


@pytest.mark.parametrize(
    "words", ["on now", "rule nothing off", "rule guard maybe", "sound loud", "daily", "escalate x"]
)
async def test_words_nobody_offered_change_nothing(group: Troubles, words: str) -> None:
    await asks(group, words)
    assert await wishes(group) == Wishes()


async def test_two_who_change_at_once_both_come_through(group: Troubles) -> None:
    await becomes(group.family, group.family.ben, Role.ADULT)
    group.family.anna.says(group.chat, "/alerts quiet off")
    group.family.ben.says(group.chat, "/alerts sound never")
    await group.family.settles()
    both = await wishes(group)
    assert (both.quiet, both.sounds) == (None, None)
