"""What the bot does by itself before it bothers anybody."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.simulator.eliot import DEMO_CLIENT_ID
from bot.simulator.eliot_people import User
from storage.tables import LINKS
from tests.family import MARIA, Family, at_home


@pytest.mark.parametrize("fault", ["unauthorized", "token_expired"])
async def test_a_refused_token_is_renewed_once_and_the_command_repeated(home: Family, fault: str) -> None:
    before = home.cloud.count("token")
    home.cloud.faults.arm(fault, route="command", times=1)
    await home.says("/plugs kitchen off")
    assert not home.module("Coffee machine").on
    assert "Coffee machine (Kitchen) is now: off" in home.reads
    assert home.commands == 2
    assert home.cloud.count("token") - before == 1


async def test_a_silent_module_is_looked_at_before_it_is_asked_again(home: Family) -> None:
    home.cloud.faults.arm("timeout_executed", route="command", times=1)
    home.house.latency = 0
    await home.says("/plugs kitchen off")
    assert home.commands == 1, "it did what it was told: nobody tells it again"
    assert "Coffee machine (Kitchen) is now: off" in home.reads


async def test_a_silent_module_that_did_nothing_is_asked_once_more(home: Family) -> None:
    home.cloud.faults.arm("timeout", route="command", times=1)
    await home.says("/plugs kitchen off")
    assert home.commands == 2
    assert home.waits[0] == 3.0
    assert "Coffee machine (Kitchen) is now: off" in home.reads


async def test_a_question_is_repeated_with_growing_pauses_and_then_answered(home: Family) -> None:
    home.cloud.faults.arm("server_error", route="status", times=2)
    await home.says("/plugs")
    assert "Coffee machine" in home.reads
    assert home.waits == [0.5, 2.0]


async def test_a_command_is_never_repeated_blindly(home: Family) -> None:
    home.cloud.faults.arm("server_error", route="command", times=1)
    await home.says("/plugs kitchen off")
    assert home.commands == 1
    assert home.module("Coffee machine").on
    assert "The command may still take effect." in home.reads


@pytest.mark.parametrize(("fault", "wait"), [("quota", "03:30:56"), ("quota_days", "3.11:17:14"), ("quota_429", "")])
async def test_spent_calls_are_told_as_a_clock_time_and_nobody_calls_until_then(
    home: Family, fault: str, wait: str
) -> None:
    home.cloud.faults.arm(fault, times=1)
    await home.says("/plugs")
    span = timedelta(days=3, hours=11, minutes=17, seconds=14) if wait.startswith("3.") else timedelta(seconds=12656)
    # Never too early: the minute that has begun counts.
    back = (home.clock() + span + timedelta(seconds=59)).astimezone(home.settings.timezone)
    time = f"{back:%H:%M}" if span < timedelta(days=1) else f"{back.day} {back:%b}, {back:%H:%M}"
    assert f"It is back at {time}, in about" in home.reads
    assert ("3\u00a0h\u00a031\u00a0min" if span < timedelta(days=1) else "3 days") in home.reads
    spent = home.calls
    await home.says("/plugs kitchen off")
    await home.says("/status")
    assert home.calls == spent
    await home.restarts()
    await home.says("/plugs")
    assert home.calls == spent, "also after a restart"
    await home.says("/quota")
    assert home.reads.startswith(f"Today's 500 calls are used up.\nLegrand allows no more until {time}.")
    home.clock.move(span)
    await home.says("/plugs")
    assert any("Coffee machine" in text for text in home.said())


async def test_the_last_calls_of_the_day_are_kept_for_people(tmp_path: Path) -> None:
    """What looks by itself stops at four fifths; by hand one may spend the rest, and the cloud has the last word."""
    async with at_home(tmp_path, more={"BOT_ELIOT_DAILY_CALLS": "25"}) as home:
        await home.connects()
        home.house.plants[0].offline = True
        await home.says("/plugs")
        await home.taps("Tell me when it is back")
        while home.calls < 20:
            await home.says("/plugs")
        home.house.plants[0].offline = False
        home.later(minutes=11)
        await home.rounds()
        assert home.calls == 20, "nobody looks by itself any more"
        await home.says("/plugs")
        assert home.calls == 21
        home.later(days=1)
        await home.rounds()
        assert home.said()[-1].startswith("Your home answers again."), "tomorrow it is looked at again"


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("password_expired", "The password of your Legrand account has expired."),
        ("terms_expired", "Legrand's terms of use wait for your consent."),
    ],
)
async def test_what_only_the_official_app_mends_ends_the_looking(home: Family, field: str, title: str) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs")
    await home.taps("Tell me when it is back")
    home.house.plants[0].offline = False
    home.cloud.faults.arm(field, route="status")
    await home.says("/plugs")
    assert home.reads.startswith(title)
    assert "Open the official Thermostat app" in home.reads
    asked = len(home.cloud.calls)
    for _ in range(3):
        home.later(minutes=11)
        await home.rounds()
    assert len(home.cloud.calls) == asked, "nobody asks by itself until the person has been at the app"
    home.cloud.faults.disarm()
    await home.says("/plugs")
    assert "Coffee machine" in home.reads
    home.later(minutes=11)
    await home.rounds()
    assert any(text.startswith("Your home answers again.") for text in home.said())


async def test_a_module_that_was_paired_anew_is_told_as_gone(home: Family) -> None:
    home.house.repair(home.module("Coffee machine").id)
    await home.says("/plugs kitchen off")
    assert home.reads.startswith("That device is no longer in your home.")
    assert home.buttons() == ["Try again", "Open settings"]
    await home.says("/plugs kitchen off")
    assert not home.module("Coffee machine").on


async def test_tokens_are_renewed_ahead_of_time(home: Family) -> None:
    before = home.cloud.count("token")
    home.later(minutes=58, seconds=45)
    await home.says("/plugs")
    assert home.cloud.count("token") == before + 1
    assert not [call for call in home.cloud.calls if call.status == 401]


async def test_many_who_ask_at_once_renew_once(shared: Family) -> None:
    """With a maker that ends the old refresh token at once, a second renewal would lose the home."""
    await shared.connects()
    shared.cloud.habits.old_refresh_survives = False
    before = shared.cloud.count("token")
    shared.later(hours=2)
    for number in range(20):
        shared.anna.says(shared.private(), f"/{('plugs', 'lights', 'status', 'energy')[number % 4]}")
    await shared.settles()
    assert shared.cloud.count("token") - before == 1
    shared.later(hours=2)
    await shared.says("/plugs")
    assert "Coffee machine" in shared.reads, "the new pair was kept, the old one is dead"


async def test_a_lost_sign_in_asks_to_connect_again_and_keeps_the_settings(home: Family) -> None:
    await home.says("/homes")
    await home.taps("Choose Sea house")
    home.cloud.revoke(MARIA[0])
    home.later(hours=2)
    await home.says("/plugs")
    assert home.reads.startswith("The sign-in of this chat has ended.")
    tokens = home.cloud.count("token")
    await home.says("/plugs")
    assert home.cloud.count("token") == tokens, "a dead token is not tried twice"
    asked = await home.taps("Connect again")
    await home.opens(await home.signs_in(home.link_in(asked)))
    await home.taps("Connect")
    await home.says("/plugs")
    assert "Plugs · Sea house" in home.reads


@pytest.mark.parametrize(
    "fault", ["token_rate_limit", "token_server_error", "token_html", "secret_expired", "invalid_client"]
)
async def test_a_failing_sign_in_service_costs_nobody_their_tokens(
    home: Family, faultless: list[str], fault: str
) -> None:
    home.later(hours=2)
    home.cloud.faults.arm(fault)
    await home.says("/plugs")
    home.cloud.faults.disarm()
    await home.says("/plugs")
    assert "Coffee machine" in home.reads
    faultless.clear()


async def test_a_lost_access_token_alone_is_no_lost_sign_in(home: Family) -> None:
    link = (await home.bot.store.links.of_person(home.anna.id))[0]
    expired = update(LINKS).where(LINKS.c.id == link.id).values(expires_at=home.clock() - timedelta(hours=1))
    await home.bot.store.write(lambda session: session.execute(expired))
    await home.restarts()
    await home.says("/plugs")
    assert "Coffee machine" in home.reads


async def test_the_operators_new_secret_ends_every_sign_in_of_the_old_one(home: Family) -> None:
    app = home.cloud.people.applications[DEMO_CLIENT_ID]
    user: User = home.cloud.people.users[MARIA[0]]
    assert user.third_party_access
    home.cloud.register_application(DEMO_CLIENT_ID, "another secret", app.redirect_uris)
    home.cloud.register_application(DEMO_CLIENT_ID, home.settings.eliot_client_secret, app.redirect_uris)
    home.later(hours=2)
    await home.says("/plugs")
    assert home.buttons() == ["Connect again"]
