"""/alerts: what is open and was lately, and what people do with an alert; nobody reaches what is not theirs."""

import json

import pytest

from bot.domain.rights import BY_NAME, Role
from bot.simulator.telegram_chats import ShownMessage
from tests.chat.life_scene import becomes, household, number
from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family

NO_RIGHT = "Your role here does not include choosing alerts."


@pytest.fixture
async def group(shared: Family) -> Troubles:
    return await troubles(shared, shared.group)


async def offline(scene: Troubles) -> ShownMessage:
    await scene.begin("gateway_offline", kind="home_offline")
    await scene.told()
    return scene.last


async def silent(scene: Troubles, *names: str) -> ShownMessage:
    await scene.begin(*(f"module_unreachable {name}" for name in names))
    await scene.told()
    return scene.last


async def asks(scene: Troubles, words: str = "", **how: object) -> ShownMessage:
    return await scene.family.says(f"/alerts {words}".strip(), chat=scene.chat, **how)  # type: ignore[arg-type]


# The list


async def test_nothing_is_wrong(group: Troubles) -> None:
    told = await asks(group)
    assert told.text.startswith("Alerts\nNothing is wrong at home, as far as I know.")
    assert "I tell it in this chat." in told.text
    assert "Quiet hours: 22:00–07:00" in told.text
    assert group.family.buttons(told) == ["Alert settings", "Refresh"]


async def test_what_is_open_is_one_line_with_who_is_on_it(group: Troubles) -> None:
    message = await offline(group)
    await group.family.taps("I am on it", on=message)
    told = await asks(group)
    (line,) = [line for line in told.text.splitlines() if "internet" in line]
    assert line.startswith("⚠️ Casa Rossi · Your home has lost its internet connection. Since ")
    assert line.endswith("Anna is on it.")
    assert group.family.buttons(told)[0] == "Home offline"


async def test_what_is_over_stands_below_for_a_week(group: Troubles) -> None:
    await offline(group)
    group.family.later(minutes=20)
    await group.end("gateway_offline")
    await group.told()
    told = await asks(group)
    assert "Nothing is wrong at home" in told.text
    assert "The last 7 days\n✅ Casa Rossi · Your home was offline " in told.text
    group.family.later(days=8)
    assert "was offline" not in (await asks(group)).text


async def test_many_that_are_over_have_pages(group: Troubles) -> None:
    for _ in range(10):
        await silent(group, "TV")
        group.family.later(minutes=2)
        await group.end("module_unreachable TV")
        await group.told()
        group.family.later(hours=7)
    first = await asks(group)
    assert first.text.count("✅") == 8
    turns = [label for label in group.family.buttons(first) if label not in ("Alert settings", "Refresh")]
    assert len(turns) == 1
    assert (await group.family.taps(turns[0], on=first)).text.count("✅") == 2
    assert (await asks(group, "p999")).text.count("✅") == 2


@pytest.mark.parametrize(
    "words", ["nonsense", "take", "take x", "snooze", "snooze 1", "p0", "p-1", "more 1 2", "rule x"]
)
async def test_words_that_mean_nothing_do_no_harm(group: Troubles, words: str) -> None:
    await offline(group)
    told = await asks(group, words)
    assert told.text.startswith(("Alerts\n", "I know no such alert here.", "Which kinds shall I tell?"))
    ((alert, _),) = [each for each in await group.kept() if each[0].closed_at is None]
    assert alert.taken_by is None
    assert alert.snoozed_until is None


async def test_in_a_private_chat_without_a_home_it_says_what_it_is_for(shared: Family) -> None:
    await shared.says("/start")
    told = await shared.says("/alerts")
    assert "No home is connected to this chat." in told.text
    assert shared.buttons(told) == ["Alert settings", "Refresh"]


async def test_in_a_group_without_a_home_it_offers_to_connect(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    told = await family.says("/alerts", chat=family.group)
    assert told.text == "No home is connected to this chat yet."


# Taking up


async def test_one_takes_it_up_and_everybody_sees_that(group: Troubles) -> None:
    message = await offline(group)
    await group.family.taps("I am on it", on=message)
    await group.told()
    assert group.family.toast() == "You are on it. Everybody who was told of it sees that."
    assert "Anna is on it." in message.text
    assert "I am on it" not in group.family.buttons(message)
    assert group.messages == [message]


async def test_the_second_is_told_who_was_first(group: Troubles) -> None:
    message = await offline(group)
    await becomes(group.family, group.family.ben, Role.ADULT)
    take = group.family.data("I am on it", message)
    await group.family.presses(take, on=message)
    await group.told()
    await group.family.presses(take, who=group.family.ben, on=message)
    assert group.family.toast(group.family.ben) == "Anna is on it already."
    assert "Anna is on it." in message.text


async def test_what_is_over_is_taken_up_by_nobody(group: Troubles) -> None:
    message = await offline(group)
    said = {label: group.family.data(label, message) for label in ("I am on it", "Silent for 1 hour", "Look again")}
    await group.end("gateway_offline")
    await group.told()
    for each in said.values():
        await group.family.presses(each, on=message)
        assert group.family.toast() == "That is over already."
    ((alert, _),) = await group.kept()
    assert alert.taken_by is None
    assert alert.snoozed_until is None


async def test_a_name_that_is_markup_stays_a_name(group: Troubles) -> None:
    message = await offline(group)
    group.family.anna.first_name = "<b>Anna</b> & Co"
    await group.family.taps("I am on it", on=message)
    await group.told()
    assert "<b>Anna</b> & Co is on it." in message.text


@pytest.mark.parametrize("role", [Role.CHILD, Role.GUEST])
@pytest.mark.parametrize("label", ["I am on it", "Silent for 1 hour", "Till morning", "Look again", "Details"])
async def test_who_may_not_choose_alerts_does_nothing_with_one(group: Troubles, role: Role, label: str) -> None:
    message = await offline(group)
    await becomes(group.family, group.family.ben, role)
    calls, before, shown = group.family.calls, await group.kept(), message.text
    await group.family.taps(label, who=group.family.ben, on=message)
    assert group.family.toast(group.family.ben) == NO_RIGHT
    assert (await group.kept(), message.text, group.family.calls) == (before, shown, calls)
    assert (await asks(group, who=group.family.ben)).text == NO_RIGHT


async def test_a_number_of_another_chat_is_nothing_here(group: Troubles, shared: Family) -> None:
    await offline(group)
    ((alert, _),) = await group.kept()
    stranger = shared.telegram.add_person("Mallory")
    await shared.says("/start", who=stranger)
    for words in ("take", "more", "again", "mute"):
        told = await shared.says(f"/alerts {words} {alert.id}", who=stranger)
        assert told.text == "I know no such alert here."
    told = await shared.says(f"/alerts snooze {alert.id} 60", who=stranger)
    assert told.text == "I know no such alert here."
    assert "internet" not in (await shared.says("/alerts", who=stranger)).text
    ((after, _),) = await group.kept()
    assert after == alert


@pytest.mark.parametrize("forged", ["0", "-1", "٣", "1e3", "9" * 40, "1;drop", "99999"])
async def test_a_forged_number_is_refused_politely(group: Troubles, forged: str) -> None:
    message = await offline(group)
    for words in (f"take {forged}", f"snooze {forged} 60", f"more {forged}", f"again {forged}", f"mute {forged} #1 7"):
        await group.family.presses(f"v1:alerts {words}"[:64], on=message)
        assert group.family.toast() == "I know no such alert here."


async def test_once_the_home_is_disconnected_its_alerts_are_gone(group: Troubles) -> None:
    message = await offline(group)
    data = group.family.data("Details", message)
    await group.family.says("/disconnect", chat=group.chat)
    await group.family.taps("Disconnect", on=group.family.last_of_bot(group.chat))
    await group.family.presses(data, on=message)
    assert "internet" not in group.family.last_of_bot(group.chat).text


# Only what one may see


async def test_a_device_nobody_shows_them_is_not_in_their_list(group: Troubles) -> None:
    await becomes(group.family, group.family.ben, Role.ADULT)
    chat = await number(group.family)
    await household(group.family).change(
        chat, lambda rules: rules.deciding(group.family.ben.id, BY_NAME["see.energy"], allowed=False)
    )
    message = await silent(group, "TV")
    ((alert, _),) = await group.kept()
    assert "TV" not in (await asks(group, who=group.family.ben)).text
    assert (await asks(group, f"more {alert.id}", who=group.family.ben)).text == "I know no such alert here."
    await group.family.taps("I am on it", who=group.family.ben, on=message)
    assert (await group.kept())[0][0].taken_by is None
    assert "TV" in (await asks(group)).text


async def test_of_several_devices_only_those_one_may_see_are_listed(group: Troubles) -> None:
    await becomes(group.family, group.family.ben, Role.ADULT)
    chat = await number(group.family)
    await household(group.family).change(
        chat, lambda rules: rules.deciding(group.family.ben.id, BY_NAME["see.energy"], allowed=False)
    )
    await silent(group, "TV", "Chandelier")
    ((alert, _),) = await group.kept()
    told = await asks(group, f"more {alert.id}", who=group.family.ben)
    assert "Chandelier" in told.text
    assert "TV" not in told.text


# Snoozing


async def test_an_hour_of_silence_and_then_it_is_said_anew(group: Troubles) -> None:
    message = await offline(group)
    await group.family.taps("Silent for 1 hour", on=message)
    await group.told()
    assert "I say nothing more of it until 11:" in message.text
    group.family.later(minutes=61)
    await group.until(2)
    assert "internet" in group.last.text
    assert group.last is not message


async def test_till_morning_is_the_end_of_the_quiet_hours(group: Troubles) -> None:
    message = await offline(group)
    await asks(group, "quiet 21 6:30")
    await group.family.taps("Till morning", on=message)
    ((alert, _),) = await group.kept()
    assert alert.snoozed_until is not None
    assert alert.snoozed_until.isoformat() == "2026-03-11T05:30:00+00:00"


async def test_without_quiet_hours_morning_is_at_seven(group: Troubles) -> None:
    message = await offline(group)
    await asks(group, "quiet off")
    await group.family.taps("Till morning", on=message)
    ((alert, _),) = await group.kept()
    assert alert.snoozed_until is not None
    assert alert.snoozed_until.isoformat() == "2026-03-11T06:00:00+00:00"


@pytest.mark.parametrize("span", ["0", "1441", "-5", "x", "٦٠", "999999999999999999999"])
async def test_no_other_spans_are_snoozed(group: Troubles, span: str) -> None:
    await offline(group)
    ((alert, _),) = await group.kept()
    await asks(group, f"snooze {alert.id} {span}")
    assert (await group.kept())[0][0].snoozed_until is None


# Looking again


async def test_looking_again_finds_it_well_and_says_so(shared: Family) -> None:
    shared.house.plants[0].offline = True
    await shared.says("/plugs tv off", chat=shared.group)
    message = await met(shared)
    shared.later(minutes=5)
    shared.house.plants[0].offline = False
    await shared.taps("Look again", on=message)
    await shared.rounds()
    assert "Your home was offline " in message.text
    assert "Look again" not in shared.buttons(message)


async def test_looking_again_says_that_it_is_still_so_and_costs_calls_only_once(shared: Family) -> None:
    shared.house.plants[0].offline = True
    await shared.says("/plugs tv off", chat=shared.group)
    message = await met(shared)
    shared.later(minutes=5)
    before = shared.calls
    await shared.taps("Look again", on=message)
    assert "it is still so." in message.text
    once = shared.calls
    assert once > before
    for _ in range(5):
        await shared.taps("Look again", on=message)
    assert shared.calls == once


async def met(family: Family) -> ShownMessage:
    """The alert of what a command has just met."""
    await family.settles()
    family.later(seconds=31)
    await family.rounds()
    return next(m for m in reversed(family.group.messages) if "Look again" in family.buttons(m))


# Details


async def test_details_tell_all_of_it_in_a_message_of_their_own(group: Troubles) -> None:
    await group.begin("module_unreachable TV", "module_unreachable Chandelier")
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    message = group.last
    shown = message.text
    told = await group.family.taps("Details", on=message)
    assert message.text == shown
    assert told is not message
    ((alert, _),) = await group.kept()
    assert told.text.startswith(f"Details of alert {alert.id}\nHome offline\nCasa Rossi: since 10:")
    assert "What Legrand's service says: Your home has lost its internet connection." in told.text
    assert "TV (Living room): since 10:" in told.text
    assert "Please look at the router" in told.text
    assert group.family.buttons(told)[-1] == "All alerts"


async def test_from_its_details_it_can_be_taken_up_too(group: Troubles) -> None:
    message = await offline(group)
    told = await group.family.taps("Details", on=message)
    after = await group.family.taps("I am on it", on=told)
    await group.told()
    assert "Anna is on it since 10:" in after.text
    assert "Anna is on it." in message.text


# Muting a device


async def test_a_device_is_muted_for_a_week_and_told_of_no_more(group: Troubles) -> None:
    message = await silent(group, "TV")
    asked = await group.family.taps("Mute this device", on=message)
    assert asked is not message
    assert group.family.buttons(asked) == ["For 1 day", "For 1 week", "For good", "All alerts"]
    told = await group.family.taps("For 1 week", on=asked)
    assert told.text.startswith("I say nothing of TV (Living room) until 17 Mar, 10:")
    assert (await group.kept())[0][0].snoozed_until is not None
    await group.end("module_unreachable TV")
    await group.told()
    count = len(group.messages)
    await group.begin("module_unreachable TV")
    await group.told()
    assert len(group.messages) == count
    group.family.later(days=8)
    await group.end("module_unreachable TV")
    await group.begin("module_unreachable TV")
    await group.told()
    assert len(group.messages) == count + 1


async def test_of_several_devices_one_is_chosen_to_be_muted(group: Troubles) -> None:
    await silent(group, "TV", "Chandelier")
    ((alert, _),) = await group.kept()
    asked = await asks(group, f"mute {alert.id}")
    assert asked.text == "Which device shall I mute?"
    how_long = await group.family.taps("Chandelier (Living room)", on=asked)
    await group.family.taps("For good", on=how_long)
    muted = (await group.alerts.wishes((await group.record()).id)).muted
    assert muted == {group.key("x Chandelier")[1]: None}
    assert (await group.kept())[0][0].snoozed_until is None, "the alert is about another device too"


async def test_a_device_that_the_alert_is_not_about_is_not_muted(group: Troubles) -> None:
    await silent(group, "TV")
    ((alert, _),) = await group.kept()
    panel = await group.family.says("/lights", chat=group.chat)
    other = next(b.callback_data for row in panel.keyboard for b in row if b.callback_data and "#" in b.callback_data)
    number = other.split("#")[1].split()[0]
    await asks(group, f"mute {alert.id} #{number} always")
    assert (await group.alerts.wishes((await group.record()).id)).muted == {}


# What was told in private because nobody in the group took it up


async def escalated(scene: Troubles) -> ShownMessage:
    family = scene.family
    await family.says("/start")
    await family.says("/start", who=family.ben)
    await becomes(family, family.ben, Role.ADULT)
    await scene.guard("TV")
    await scene.begin("guard TV", why="off")
    await scene.told()
    family.later(minutes=16)

    async def heard() -> bool:
        return any("Nobody in the group" in said for said in family.said())

    await family.eventually(heard)
    await family.settles()
    return family.private().last


async def test_taken_up_in_private_it_is_taken_up_in_the_group(group: Troubles) -> None:
    copy = await escalated(group)
    await group.family.taps("I am on it", on=copy)
    await group.told()
    assert "Anna is on it." in group.last.text
    assert "Anna is on it." in copy.text
    listed = await group.family.says("/alerts")
    assert "Anna is on it." in listed.text


async def test_who_is_no_longer_of_the_family_does_nothing_with_their_copy(group: Troubles) -> None:
    family = group.family
    await escalated(group)
    family.later(minutes=16)

    async def heard() -> bool:
        return any("Nobody in the group" in said for said in family.said(family.private(family.ben)))

    await family.eventually(heard)
    await family.settles()
    copy = family.private(family.ben).last
    take, more = family.data("I am on it", copy), family.data("Details", copy)
    family.group.leave(family.ben)
    await family.settles()
    for data in (take, more):
        await family.presses(data, who=family.ben, on=copy)
        assert "TV" not in copy.text
    listed = await family.says("/alerts", who=family.ben)
    assert "TV" not in listed.text
    assert all(alert.taken_by is None for alert, _ in await group.kept())


async def test_a_guard_the_group_muted_meanwhile_goes_to_nobody(group: Troubles) -> None:
    family = group.family
    await family.says("/start")
    await group.guard("TV")
    await group.begin("guard TV", why="off")
    await group.told()
    asked = await family.taps("Mute this device", on=group.last)
    await family.taps("For good", on=asked)

    async def given_up() -> bool:
        return (await group.kept())[0][0].unheard_at is None

    assert not await given_up()
    family.later(minutes=16)
    await family.eventually(given_up)
    await group.told()
    assert not any("Nobody in the group" in said for said in family.said())


async def test_pressed_in_private_an_alert_that_is_over_stays_as_it_is(home: Family) -> None:
    scene = await troubles(home, home.private())
    message = await offline(scene)
    take = home.data("I am on it", message)
    await scene.end("gateway_offline")
    await scene.told()
    shown = message.text
    assert "was offline" in shown
    await home.presses(take, on=message)
    assert home.toast() == "That is over already."
    assert message.text == shown


# What is kept of who took it up


async def test_what_somebody_took_up_is_in_their_file_and_forgotten_with_them(group: Troubles) -> None:
    family = group.family
    await family.says("/start", who=family.ben)
    await becomes(family, family.ben, Role.ADULT)
    message = await offline(group)
    await family.taps("I am on it", who=family.ben, on=message)
    await family.says("/alerts quiet off", who=family.ben)
    file = (await family.says("/export", who=family.ben)).file
    assert file is not None
    told = json.loads(file.data)
    assert [(each["chat"], each["taken_name"]) for each in told["alerts_taken_up"]] == [("Family", "Ben")]
    assert [each["body"]["quiet"] for each in told["alert_settings"]] == [None]
    await family.says("/delete", who=family.ben)
    await family.taps("Delete everything", who=family.ben)
    ((alert, _),) = await group.kept()
    assert (alert.taken_by, alert.taken_name, alert.taken_at) == (None, "", None)
