"""Troubles of a home as its family lives them: from the simulated house to the message in the group."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.simulator.telegram_chats import ShownMessage
from tests.family import Family

SIGNS = "⚠🚨ℹ✅"


@pytest.fixture
async def lived(shared: Family) -> AsyncIterator[Family]:
    """A family whose home is well, and has been looked at for a while."""
    # Its battery is low, which is another story.
    shared.house.remove(shared.module("Bedside remote right").id)
    await passes(shared, minutes=40)
    assert alerts(shared) == []
    yield shared
    reserve = shared.settings.eliot_daily_calls // 5
    assert shared.calls <= shared.settings.eliot_daily_calls - reserve


async def passes(family: Family, *, minutes: float, step: float = 30) -> None:
    """Time passes, the bot looks at homes as they fall due, and says what came of it."""
    end = family.clock() + timedelta(minutes=minutes)
    while family.clock() < end:
        family.later(seconds=min(step, max(1.0, (end - family.clock()).total_seconds())))
        while await family.bot.lookout.round():
            pass
    await family.rounds()


def alerts(family: Family) -> list[ShownMessage]:
    """What the group was told of troubles, as it reads now."""
    bot = family.telegram.bots[0]
    return [each for each in family.group.messages if each.sender is bot and each.text[:1] in SIGNS]


async def test_a_gateway_that_loses_its_internet_is_one_message_and_its_return_edits_it(lived: Family) -> None:
    lived.house.set_offline(lived.house.plants[0].id, True)
    await passes(lived, minutes=17)
    (message,) = alerts(lived)
    assert message.text.startswith("⚠️ Casa Rossi · Your home has lost its internet connection.")
    assert not message.silent
    lived.house.set_offline(lived.house.plants[0].id, False)
    await passes(lived, minutes=6)
    assert alerts(lived) == [message]
    assert message.text.startswith("✅ Casa Rossi · Your home was offline ")


async def test_a_module_that_falls_silent_is_told_and_one_that_only_blinks_is_not(lived: Family) -> None:
    light = lived.module("Coffee machine")
    lived.house.set_reachable(light.id, False)
    while not (await round_of(lived)).cases:
        await passes(lived, minutes=0.5)
    lived.house.set_reachable(light.id, True)
    await passes(lived, minutes=45, step=60)
    assert alerts(lived) == []
    lived.house.set_reachable(light.id, False)
    await passes(lived, minutes=17)
    (message,) = alerts(lived)
    assert "Coffee machine" in message.text


async def test_thirty_modules_behind_one_gateway_are_one_message(lived: Family) -> None:
    for module in lived.house.plants[0].everything():
        lived.house.set_reachable(module.id, False)
    await passes(lived, minutes=17)
    (message,) = alerts(lived)
    assert "None of the devices at home answers" in message.text


async def test_a_command_that_meets_the_dead_gateway_tells_the_group_within_its_half_minute(lived: Family) -> None:
    lived.house.set_offline(lived.house.plants[0].id, True)
    answer = await lived.says("/plugs kitchen off", chat=lived.group)
    assert "lost its internet" in answer.text
    assert alerts(lived) == [], "the group has just read it"
    lived.later(seconds=31)
    await lived.rounds()
    (message,) = alerts(lived)
    assert message.silent
    lived.house.set_offline(lived.house.plants[0].id, False)
    await lived.says("/plugs", chat=lived.group)
    await lived.rounds()
    assert message.text.startswith("✅ "), "who sees that it answers has looked for all"


async def test_a_trouble_that_is_over_in_half_a_minute_is_never_told(lived: Family) -> None:
    lived.house.set_offline(lived.house.plants[0].id, True)
    await lived.says("/plugs kitchen off", chat=lived.group)
    lived.house.set_offline(lived.house.plants[0].id, False)
    await lived.says("/plugs", chat=lived.group)
    await passes(lived, minutes=20)
    assert alerts(lived) == []


async def test_a_command_that_fails_for_one_module_is_told_where_nobody_saw_it(lived: Family) -> None:
    await lived.connects()
    lived.cloud.faults.arm("timeout", route="command")
    answer = await lived.says("/plugs coffee machine off")
    lived.cloud.faults.disarm()
    assert "Reference" in answer.text
    lived.later(seconds=31)
    await lived.rounds()
    (message,) = alerts(lived)
    assert "Coffee machine" in message.text
    assert not [text for text in lived.said() if text[:1] in SIGNS], "Anna saw it"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("password_expired", "password"),
        ("terms_expired", "terms of use"),
        ("quota", "calls to Legrand's service are used up"),
    ],
)
async def test_what_the_cloud_says_of_the_account_is_told_once(lived: Family, fault: str, told: str) -> None:
    lived.cloud.faults.arm(fault)
    await passes(lived, minutes=16)
    lived.cloud.faults.disarm()
    (message,) = alerts(lived)
    assert told in message.text
    calls = lived.calls
    await passes(lived, minutes=60, step=120)
    assert lived.calls == calls, "nobody asks again before it can work"
    assert alerts(lived) == [message]


async def test_returned_calls_are_told_in_the_same_message(lived: Family) -> None:
    lived.cloud.faults.arm("quota", times=1)
    await lived.says("/plugs", chat=lived.group)
    await passes(lived, minutes=1)
    (message,) = alerts(lived)
    await passes(lived, minutes=216, step=120)
    assert message.text.startswith("✅ ")


async def test_a_cloud_that_fails_for_long_is_told_and_its_return_too(lived: Family) -> None:
    lived.cloud.faults.arm("unavailable")
    await passes(lived, minutes=18)
    (message,) = alerts(lived)
    assert "Legrand's service is out of order" in message.text
    lived.cloud.faults.disarm()
    await passes(lived, minutes=16)
    assert alerts(lived) == [message]
    assert message.text.startswith("✅ ")


async def test_a_single_failure_of_the_cloud_is_nobodys_business(lived: Family) -> None:
    lived.cloud.faults.arm("unavailable", times=2)
    await passes(lived, minutes=45, step=60)
    assert alerts(lived) == []


async def test_access_switched_off_is_told(lived: Family) -> None:
    lived.cloud.revoke("maria.rossi@example.org")
    await passes(lived, minutes=18)
    (message,) = alerts(lived)
    assert "no longer lets me in" in message.text or "no longer sign in" in message.text


async def test_a_lost_sign_in_is_told_and_ends_with_a_new_one(lived: Family) -> None:
    lived.cloud.faults.arm("grant_expired")
    lived.later(hours=2)
    await passes(lived, minutes=2)
    (message,) = alerts(lived)
    assert "can no longer sign in" in message.text
    lived.cloud.faults.disarm()
    asked = await lived.says("/connect", chat=lived.group)
    await lived.follows(asked, lived.anna)
    await lived.opens(await lived.signs_in(lived.link_in(lived.private().last)))
    await lived.taps("Connect")
    await passes(lived, minutes=6)
    assert message.text.startswith("✅ ")


async def test_a_consent_without_thermostats_is_told_once_and_the_rest_is_still_watched(lived: Family) -> None:
    lived.cloud.faults.arm("forbidden", route="/smarther/*")
    await passes(lived, minutes=70, step=60)
    (message,) = alerts(lived)
    assert "does not cover every device" in message.text
    lived.house.set_reachable(lived.module("Coffee machine").id, False)
    await passes(lived, minutes=18)
    assert any("Coffee machine" in each.text for each in alerts(lived))


async def test_after_a_restart_it_is_not_told_again_and_still_closed(lived: Family) -> None:
    lived.house.set_offline(lived.house.plants[0].id, True)
    await passes(lived, minutes=17)
    await lived.restarts()
    await passes(lived, minutes=20)
    (message,) = alerts(lived)
    lived.house.set_offline(lived.house.plants[0].id, False)
    await lived.restarts()
    await passes(lived, minutes=7)
    assert alerts(lived) == [message]
    assert message.text.startswith("✅ ")


async def test_the_bot_looks_by_itself_while_nobody_asks(lived: Family) -> None:
    lived.timing = replace(lived.timing, lookout_every=0.05)
    await lived.restarts()
    lived.house.set_offline(lived.house.plants[0].id, True)

    async def told() -> bool:
        lived.later(seconds=20)
        await asyncio.sleep(0.1)
        return bool(alerts(lived))

    await lived.eventually(told)
    (message,) = alerts(lived)
    assert "lost its internet" in message.text


async def test_who_lives_without_a_group_is_told_in_private(home: Family) -> None:
    home.house.set_offline(home.house.plants[0].id, True)
    await passes(home, minutes=17)
    (text,) = [text for text in home.said() if text[:1] in SIGNS]
    assert "lost its internet" in text


async def test_a_person_is_left_in_peace_while_the_group_is_told(lived: Family) -> None:
    await lived.connects()
    lived.house.set_offline(lived.house.plants[0].id, True)
    await passes(lived, minutes=17)
    assert len(alerts(lived)) == 1
    assert not [text for text in lived.said() if text[:1] in SIGNS]


async def test_a_low_battery_is_told_by_day_without_a_sound(shared: Family) -> None:
    await passes(shared, minutes=20)
    (message,) = alerts(shared)
    assert "Bedside remote right" in message.text
    assert message.silent


async def test_a_calm_day_costs_half_of_the_calls(lived: Family) -> None:
    before = lived.calls
    await passes(lived, minutes=6 * 60, step=120)
    assert 50 <= lived.calls - before <= 65, "a quarter of a day, a quarter of 250"
    assert alerts(lived) == []


async def round_of(family: Family):  # type: ignore[no-untyped-def]
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    (link,) = await family.bot.store.links.of_chat(chat.id)
    found = await family.bot.store.rounds.of(link.account)
    assert found is not None
    return found
