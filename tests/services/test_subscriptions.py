"""The cloud tells the bot of changes: subscribed once, for as long as somebody is connected, and never at any price."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from bot.services.subscriptions import PATH, digest
from bot.simulator.furnishing import SMARTHER_CASA_ROSSI
from tests.family import MARIA, VICTOR
from tests.services.push_scene import Listening, listening

Wording = Literal["Subscription already exists", "Conflict"]


@pytest.fixture
async def it(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Listening]:
    async with listening(tmp_path) as it:
        yield it


async def test_a_connected_home_with_thermostats_is_subscribed_once(it: Listening) -> None:
    (made,) = it.made
    assert (made.plant_id, it.asked) == (SMARTHER_CASA_ROSSI, 1)
    kept = await it.kept()
    assert (kept.remote, kept.digest, kept.refused_since) == (made.id, digest(it.secret), None)
    calls = it.family.calls
    await it.subscribes()
    assert it.family.calls == calls


async def test_the_secret_is_nowhere_in_the_database(it: Listening, tmp_path: Path) -> None:
    secret = it.secret.encode()
    kept = list(tmp_path.glob("*.sqlite3*"))  # noqa: ASYNC240
    assert kept
    assert all(secret not in file.read_bytes() for file in kept)


async def test_a_thermostat_turned_at_the_wall_shows_without_a_call(it: Listening) -> None:
    await it.family.says("/heating")
    calls = it.family.calls
    it.turned(23.5)
    assert await it.tells() > 0
    await it.family.says("/heating")
    assert "23.5" in it.family.reads
    assert it.family.calls == calls


async def test_once_a_day_one_call_asks_whether_it_still_stands(it: Listening) -> None:
    before, asked = it.secret, it.asked
    it.family.later(hours=23)
    await it.subscribes()
    assert it.asked == asked
    it.family.later(hours=2)
    await it.subscribes()
    assert (it.secret, it.asked) == (before, asked + 1)


async def test_one_that_ended_without_a_word_is_made_anew(it: Listening) -> None:
    before = it.secret
    it.family.cloud.pushes.die()
    it.family.later(hours=25)
    await it.subscribes()
    assert it.secret != before
    it.turned(23.5)
    assert await it.tells() > 0
    gone = await it.posts([], secret=before)
    assert gone.status_code == 404


@pytest.mark.parametrize("wording", ["Subscription already exists", "Conflict"])
async def test_what_an_earlier_bot_at_this_address_left_is_replaced(tmp_path: Path, wording: Wording) -> None:
    async with listening(tmp_path, connected=False) as it:
        it.family.cloud.habits.conflict = wording
        maria = it.family.cloud.people.users[MARIA[0]]
        await it.family.cloud.pushes.subscribe(maria, SMARTHER_CASA_ROSSI, f"{it.address}{PATH}eliot/orphan")
        await it.family.connects()
        await it.subscribes()
        assert it.secret != "orphan"
        assert (await it.kept()).remote == it.made[0].id
        assert it.asked == 4, "made, listed, ended, made"


@pytest.mark.parametrize("foreign", ["https://ha.example.org/push/eliot/x", "{}.evil.example/x", "{}/other/x"])
async def test_what_is_somebody_elses_is_left_alone_and_told_after_three_days(tmp_path: Path, foreign: str) -> None:
    async with listening(tmp_path, connected=False) as it:
        url = foreign.format(it.address)
        maria = it.family.cloud.people.users[MARIA[0]]
        await it.family.cloud.pushes.subscribe(maria, SMARTHER_CASA_ROSSI, url)
        await it.family.connects()
        for _ in range(12):
            await it.subscribes()
            it.family.later(hours=6)
        assert not any("three days" in said for said in it.family.said())
        await it.subscribes()
        await it.family.eventually(lambda: told(it))
        assert [made.url for made in it.made] == [url]
        asked = it.asked
        it.family.later(hours=23)
        await it.subscribes()
        assert it.asked == asked


async def told(it: Listening) -> bool:
    return any("three days" in said for said in it.family.said())


async def test_the_cloud_may_try_the_address_before_it_answers(tmp_path: Path, faultless: list[str]) -> None:
    async with listening(tmp_path, connected=False) as it:
        it.family.cloud.habits.validates_endpoints = True
        await it.family.connects()
        await it.subscribes()
        assert len(it.made) == 1
        it.turned(23.5)
        assert await it.tells() > 0


async def test_a_bot_the_cloud_cannot_reach_is_not_subscribed(tmp_path: Path, faultless: list[str]) -> None:
    async with listening(tmp_path) as it:
        secret = it.secret
        it.family.settings = replace(it.family.settings, eliot_api_url="https://api.example.org")
        await it.family.restarts()
        assert it.family.bot.subscriptions is None
        assert (await it.posts([], secret=secret)).status_code == 404


async def test_disconnecting_ends_it(it: Listening) -> None:
    secret = it.secret
    await it.family.says("/disconnect")
    await it.family.taps("Disconnect")
    await it.family.settles()
    assert it.made == []
    assert (await it.posts([], secret=secret)).status_code == 404
    await it.family.connects()
    await it.subscribes()
    assert it.secret != secret


async def test_it_stays_while_another_chat_is_connected(it: Listening) -> None:
    await it.family.shares()
    await it.subscribes()
    await it.family.says("/disconnect")
    await it.family.taps("This chat")
    await it.family.taps("Disconnect")
    await it.family.settles()
    assert len(it.made) == 1
    it.turned(23.5)
    assert await it.tells() > 0


async def test_what_the_cloud_does_not_end_keeps_nobody(it: Listening) -> None:
    it.family.cloud.revoke(MARIA[0])
    await it.family.says("/disconnect")
    await it.family.taps("Disconnect")
    await it.family.settles()
    assert len(it.made) == 1
    assert await it.family.bot.store.subscriptions.of_plant(SMARTHER_CASA_ROSSI) == ()


async def test_what_is_left_of_the_days_calls_for_people_is_not_spent(tmp_path: Path, faultless: list[str]) -> None:
    async with listening(tmp_path, connected=False, BOT_ELIOT_DAILY_CALLS="10") as it:
        await it.family.connects()
        await it.family.says("/heating")
        assert it.family.calls >= 8, "all but the reserve"
        await it.subscribes()
        assert it.asked == 0
        assert (await it.kept()).refused_since is None
        it.family.later(hours=16)
        await it.subscribes()
        assert len(it.made) == 1


async def test_a_lost_sign_in_is_no_refusal(tmp_path: Path, faultless: list[str]) -> None:
    async with listening(tmp_path) as it:
        it.family.cloud.pushes.die()
        it.family.cloud.revoke(MARIA[0])
        for _ in range(5):
            it.family.later(hours=25)
            await it.subscribes()
        assert (await it.kept()).refused_since is None
        it.family.cloud.restore(MARIA[0])
        await it.family.connects()
        it.family.later(hours=25)
        await it.subscribes()
        assert len(it.made) == 1


async def test_the_family_is_served_while_the_cloud_bans_the_bot(it: Listening) -> None:
    (made,) = it.made
    made.banned_until = it.family.clock().replace(year=2027)
    await it.family.says("/heating")
    it.turned(23.5)
    assert await it.tells() == 0
    it.family.later(seconds=30)
    await it.family.says("/heating")
    assert "23.5" in it.family.reads


async def test_two_who_signed_in_to_a_home_have_one_each(it: Listening) -> None:
    it.family.cloud.people.users[VICTOR[0]].plants = (SMARTHER_CASA_ROSSI,)
    await it.family.connects(who=it.family.ben, account=VICTOR)
    await it.subscribes()
    kept = await it.family.bot.store.subscriptions.of_plant(SMARTHER_CASA_ROSSI)
    assert len({each.digest for each in kept}) == 2
    it.turned(23.5)
    assert await it.tells() == 2
    await it.family.says("/disconnect", who=it.family.ben)
    await it.family.taps("Disconnect", who=it.family.ben)
    await it.family.settles()
    assert len(it.made) == 1


async def test_a_bot_that_moved_is_told_where_it_is_now(it: Listening) -> None:
    before = it.secret
    moved = it.address.replace("127.0.0.1", "localhost")
    it.family.settings = replace(it.family.settings, public_url=moved)
    await it.family.restarts()
    it.family.later(hours=25)
    await it.subscribes()
    (made,) = it.made
    assert made.url.startswith(f"{moved}{PATH}")
    assert not made.url.endswith(before)


async def test_a_chat_that_is_forgotten_ends_it(it: Listening) -> None:
    it.family.anna.blocks(it.family.telegram.bots[0])
    await it.family.settles()
    it.family.later(days=31)
    await it.family.restarts()
    store = it.family.bot.store

    async def forgotten() -> bool:
        return await store.subscriptions.of_plant(SMARTHER_CASA_ROSSI) == ()

    await it.family.eventually(forgotten)
    await it.family.settles()
    assert it.made == []


async def test_a_thermostat_that_speaks_again_is_looked_at_and_its_alert_ends(it: Listening) -> None:
    it.thermostat().reachable = False
    for _ in range(12):
        it.family.later(minutes=10)
        await it.family.rounds()
    assert any("Bedroom does not answer" in said for said in it.family.said())
    await it.tells()
    await it.family.rounds()
    it.family.later(minutes=1)
    round = await it.family.bot.store.rounds.of((await it.kept()).account)
    assert round is not None
    assert round.due_at > it.family.clock() + timedelta(seconds=30), "not looked at for a while"
    it.thermostat().reachable = True
    it.turned(23.5)
    assert await it.tells() > 0
    await it.family.rounds()
    assert not any("Bedroom does not answer" in said for said in it.family.said())
