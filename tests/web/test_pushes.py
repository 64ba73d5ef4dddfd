"""Where the cloud tells of changes: answered at once whatever comes, heard from whom it was given to, and a hint."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.services.subscriptions import digest
from bot.simulator.furnishing import SMARTHER_CASA_ROSSI, VICTORS_FLAT
from tests.clouds.recorded import sample
from tests.clouds.test_mutations import ANYTHING, mutated
from tests.family import VICTOR
from tests.services.push_scene import SMARTHER, Listening, listening

BY_SEVERAL = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
async def it(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Listening]:
    async with listening(tmp_path) as it:
        yield it


def pushed(it: Listening, degrees: float = 23.5, **changes: Any) -> list[Any]:
    """What the cloud would send if the bedroom's thermostat had just been set to so many degrees."""
    (event,) = sample("c2c-notification")
    event["eventTime"] = it.family.clock().isoformat()
    item = event["data"]["chronothermostats"][0]
    item["mode"] = "MANUAL"
    item["setPoint"] = {"value": f"{degrees:.5f}", "unit": "C"}
    item["sender"]["plant"] = {"id": SMARTHER_CASA_ROSSI, "module": {"id": it.thermostat().id}}
    item.update(changes)
    return [event]


async def shown(it: Listening) -> str:
    """What a person reads who asks within the seconds in which the last answer of the cloud still counts."""
    await it.family.settles()
    await it.family.says("/heating")
    return it.family.reads


async def test_a_push_is_seen_at_once_and_costs_no_call(it: Listening) -> None:
    assert "23.5" not in await shown(it)
    calls = it.family.calls
    answer = await it.posts(pushed(it))
    assert (answer.status_code, answer.content) == (200, b"")
    assert "23.5" in await shown(it)
    assert it.family.calls == calls


@pytest.mark.parametrize("form", ["event", "bare"])
async def test_every_form_is_taken(it: Listening, form: str) -> None:
    await shown(it)
    (event,) = pushed(it, time=it.family.clock().isoformat())
    await it.posts(event if form == "event" else event["data"])
    assert "23.5" in await shown(it)


async def test_the_handshake_gives_the_code_back_under_both_names(it: Listening) -> None:
    answer = await it.posts(sample("c2c-validation-event"))
    assert answer.status_code == 200
    assert answer.json() == sample("c2c-validation-response")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


# Who is not heard


FORGERIES: dict[str, Callable[[str], str]] = {
    "another letter": lambda secret: secret[:-1] + ("A" if secret[-1] != "A" else "B"),
    "another case": str.swapcase,
    "one less": lambda secret: secret[:-1],
    "one more": lambda secret: secret + "A",
    "none": lambda secret: "",
    "zeros": lambda secret: "%00" * 43,
    "an accent": lambda secret: secret[:-1] + "%C3%A9",
    "a pattern": lambda secret: "%25" * 43,
    "a digest": lambda secret: digest(secret).hex(),
}


@pytest.mark.parametrize("forged", FORGERIES.values(), ids=FORGERIES)
async def test_without_the_secret_nobody_is_heard(it: Listening, forged: Callable[[str], str]) -> None:
    await shown(it)
    answer = await it.posts(pushed(it), secret=forged(it.secret))
    elsewhere = await it.posts(pushed(it), secret="../../nowhere")
    assert (answer.status_code, answer.text) == (404, elsewhere.text), "as any page that is not there"
    assert "23.5" not in await shown(it)


async def test_a_stranger_is_turned_away_before_a_byte_is_read(it: Listening) -> None:
    host, port = it.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /push/eliot/" + b"A" * 43 + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n")
    async with asyncio.timeout(5):
        assert b" 404 " in await reader.readline()
    writer.close()
    await writer.wait_closed()


async def test_only_posts_are_taken(it: Listening) -> None:
    async with it.family.browser() as somebody:
        for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
            for secret in (it.secret, "A" * 43):
                address = f"{it.address}/push/eliot/{secret}"
                assert (await somebody.request(method, address)).status_code == 405


# What is not believed


async def test_a_known_address_tells_nothing_of_another_plant(it: Listening) -> None:
    await shown(it)
    for plant in it.family.house.plants[:SMARTHER]:
        sender = {"plant": {"id": plant.id, "module": {"id": it.thermostat().id}}}
        assert (await it.posts(pushed(it, sender=sender))).status_code == 200
    assert "23.5" not in await shown(it)


async def test_one_familys_address_tells_nothing_of_anothers_home(it: Listening) -> None:
    mine = it.secret
    (victors,) = [plant for plant in it.family.house.plants if plant.id == VICTORS_FLAT]
    await it.family.connects(who=it.family.ben, account=VICTOR)
    await it.subscribes()
    await it.family.says("/lights", who=it.family.ben)
    before = it.family.private(it.family.ben).last.text
    for module in victors.everything():
        sender = {"plant": {"id": VICTORS_FLAT, "module": {"id": module.id}}}
        assert (await it.posts(pushed(it, sender=sender), secret=mine)).status_code == 200
    await it.family.settles()
    await it.family.says("/lights", who=it.family.ben)
    assert it.family.private(it.family.ben).last.text == before


async def test_what_is_no_thermostat_of_the_plant_is_not_touched(it: Listening) -> None:
    await it.family.says("/lights")
    before = it.family.reads
    for id in [module.id for module in it.family.house.plants[0].everything()] + ["nobody"]:
        sender = {"plant": {"id": SMARTHER_CASA_ROSSI, "module": {"id": id}}}
        assert (await it.posts(pushed(it, sender=sender))).status_code == 200
    await it.family.settles()
    await it.family.says("/lights")
    assert it.family.reads == before


async def test_a_replay_changes_nothing_that_is_newer(it: Listening) -> None:
    await shown(it)
    old = pushed(it, 15.0)
    it.family.later(seconds=10)
    await it.posts(pushed(it, 23.5))
    assert "23.5" in await shown(it)
    for _ in range(3):
        assert (await it.posts(old)).status_code == 200
    assert "23.5" in await shown(it)


async def test_a_replay_does_not_hide_what_was_read_since(it: Listening) -> None:
    old = pushed(it, 15.0)
    it.family.later(seconds=30)
    await shown(it)
    await it.posts(old)
    assert "15" not in (await shown(it)).replace("0.15", "")


async def test_what_was_told_before_a_command_does_not_answer_for_it(it: Listening) -> None:
    old = pushed(it, 15.0)
    it.family.later(seconds=3)
    await it.family.says("/heating bedroom 21.5")
    await it.posts(old)
    await it.family.settles()
    it.family.later(seconds=21)
    assert "21.5" in await shown(it)


# What it costs


async def test_a_burst_is_one_change_and_no_call(it: Listening) -> None:
    await shown(it)
    calls = it.family.calls
    for degrees in range(16, 26):
        await it.posts(pushed(it, degrees))
        it.family.later(seconds=0.01)
    await it.posts(pushed(it, 23.5))
    assert "23.5" in await shown(it)
    assert it.family.calls == calls


async def test_what_is_told_by_halves_makes_the_bot_look_but_not_more_than_once_a_minute(it: Listening) -> None:
    await it.family.rounds()
    it.turned(23.5)
    calls = it.family.calls
    for _ in range(20):
        await it.posts(pushed(it, mode=None))
        it.family.later(seconds=1)
        await it.family.rounds()
    looks = it.family.calls - calls
    assert 0 < looks <= 6, "one look at all that Maria's account shows"
    it.family.later(minutes=1)
    await it.posts(pushed(it, mode=None))
    await it.family.rounds()
    assert it.family.calls - calls <= 2 * looks


async def test_nobody_makes_the_bot_spend_more_than_half_of_what_it_may(it: Listening) -> None:
    for _ in range(300):
        it.family.later(seconds=61)
        await it.posts(pushed(it, mode=None))
        await it.family.settles()
        await it.family.bot.lookout.round()
    assert it.family.calls <= 330, "200 by pushes, and what the bot does in five hours anyway"


# However it is sent


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[" * 60_000, b"9" * 65_000, b'{"a":' * 12_000, b"\xff" * 65_536, b"[{}" + b",{}" * 21_000],
)
async def test_the_answer_comes_in_time_whatever_is_in_the_body(it: Listening, body: bytes) -> None:
    async with it.family.browser() as cloud:
        address = f"{it.address}/push/eliot/{it.secret}"
        await cloud.post(address, content=b"{}")
        took = []
        for _ in range(3):
            began = time.perf_counter()
            assert (await cloud.post(address, content=body)).status_code == 200
            took.append(time.perf_counter() - began)
    assert min(took) < 0.1


async def test_a_giant_is_not_read(it: Listening) -> None:
    assert (await it.posts(b" " * 65_537)).status_code == 413

    async def undeclared() -> AsyncIterator[bytes]:
        yield b" " * 65_536
        yield b" "

    async with it.family.browser() as somebody:
        answer = await somebody.post(f"{it.address}/push/eliot/{it.secret}", content=undeclared())
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["text/plain", "application/cloudevents+json", "", "multipart/form-data"])
async def test_nobody_knows_what_the_cloud_calls_its_bodies(it: Listening, kind: str) -> None:
    await shown(it)
    assert (await it.posts(pushed(it), headers={"Content-Type": kind})).status_code == 200
    assert "23.5" in await shown(it)


@given(data=st.data())
@BY_SEVERAL
async def test_a_push_with_parts_changed_is_answered_and_costs_little(it: Listening, data: st.DataObject) -> None:
    calls = it.family.calls
    name = data.draw(st.sampled_from(["c2c-notification", "c2c-notification-bare", "c2c-validation-event"]))
    base = pushed(it) if data.draw(st.booleans()) else sample(name)
    answer = await it.posts(data.draw(mutated(base) | ANYTHING))
    assert answer.status_code == 200
    await it.family.settles()
    assert it.family.calls == calls
    assert it.family.commands == 0
