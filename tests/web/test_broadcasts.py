"""What the second maker tells the whole application: signed, answered at once, and only a reason to look."""

import hashlib
import hmac
import json
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from storage.records import RoundRecord
from tests.chat.makers_scene import CLIENT, Choice, choosing
from tests.clouds.gateway import Says
from tests.clouds.netatmo import HOUSE_ID, netatmo, raw
from tests.family import Family

HOUR = timedelta(hours=1)
OPERATOR = "710000001"
SECRET = CLIENT["BOT_NETATMO_CLIENT_SECRET"]
SIGNED = netatmo("webhook/signatures")["signatures"]
FLAT_RELAY = "12:34:56:00:fa:d0"


@dataclass
class Street:
    """A family whose homes are connected, and somebody who posts what the cloud would, or would not."""

    choice: Choice
    address: str

    @property
    def family(self) -> Family:
        return self.choice.family

    async def registers(self) -> None:
        broadcasts = self.family.bot.broadcasts
        assert broadcasts is not None
        await broadcasts.round()
        await self.family.settles()

    def registered(self) -> list[str]:
        """The addresses the cloud was given, in turn."""
        return [asked.body["url"] for asked in self.choice.gateway.asked if asked.path == "/api/addwebhook"]

    async def posts(self, body: bytes, signature: str | None = None, *, to: str | None = None) -> httpx.Response:
        signature = signed(body) if signature is None else signature
        async with self.family.browser() as somebody:
            url = self.registered()[-1] if to is None else to
            return await somebody.post(url, content=body, headers={"X-Netatmo-secret": signature})

    async def tells(self, name: str) -> httpx.Response:
        """A recorded push, signed as it was."""
        answer = await self.posts(raw(f"webhook/{name}.json"), SIGNED[f"webhook/{name}.json"])
        await self.family.settles()
        return answer

    async def round(self) -> RoundRecord:
        (link,) = await self.family.bot.store.links.of_person(self.family.anna.id)
        found = await self.family.bot.store.rounds.of(link.account)
        assert found is not None
        return found

    async def is_put_back(self) -> None:
        """The next look is an hour away."""
        now = self.family.clock()
        later = now.replace(microsecond=0) + HOUR
        (link,) = await self.family.bot.store.links.of_person(self.family.anna.id)
        await self.family.bot.store.rounds.begin(link.account, later)
        known = await self.round()
        await self.family.bot.store.rounds.put_back({known.account: (known.revision, later)}, now)
        assert (await self.round()).due_at == later

    async def is_due(self) -> bool:
        return (await self.round()).due_at <= self.family.clock()


def signed(body: bytes, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@asynccontextmanager
async def street(folder: Path, **more: str) -> AsyncIterator[Street]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    settings = {"BOT_PUBLIC_URL": address, "BOT_PORT": str(port), "BOT_OPERATORS": OPERATOR, **more}
    async with choosing(folder, **settings) as choice:
        choice.gateway.says("/api/addwebhook", Says(200, b'{"status": "ok"}'))
        yield Street(choice, address)


@pytest.fixture
async def it(tmp_path: Path) -> AsyncIterator[Street]:
    async with street(tmp_path) as it:
        await it.choice.connects()
        await it.registers()
        yield it


async def test_the_address_is_registered_once_for_all_and_again_each_day(it: Street) -> None:
    (url,) = it.registered()
    assert url.startswith(f"{it.address}/push/netatmo/")
    assert SECRET not in url
    await it.registers()
    assert len(it.registered()) == 1
    for _ in range(2):
        it.family.later(hours=25)
        await it.registers()
    assert it.registered() == [url] * 3


async def test_nothing_is_registered_before_somebody_is_connected(tmp_path: Path) -> None:
    async with street(tmp_path) as it:
        await it.registers()
        assert it.registered() == []
        await it.choice.connects()
        it.family.later(minutes=2)
        await it.registers()
        assert len(it.registered()) == 1


async def test_the_address_survives_a_restart_and_the_family_it_was_registered_with(it: Street) -> None:
    await it.family.restarts()
    await it.registers()
    assert len(it.registered()) == 1
    assert (await it.tells("activation")).status_code == 200
    await it.family.says("/disconnect")
    await it.family.taps("Disconnect")
    assert (await it.tells("legrand_device_event")).status_code == 200, "a refusal would count towards a ban"


@pytest.mark.parametrize("name", sorted(SIGNED))
async def test_whatever_was_recorded_is_answered_with_nothing_in_no_time(it: Street, name: str) -> None:
    began = time.perf_counter()
    answer = await it.posts(raw(name), SIGNED[name])
    assert (answer.status_code, answer.content) == (200, b"")
    assert time.perf_counter() - began < 1
    await it.family.settles()


@pytest.mark.parametrize(
    ("name", "looks"),
    [
        ("legrand_device_event", True),
        ("room_setpoint", True),
        ("therm_mode", True),
        ("topology_module_updated", True),
        ("activation", False),
        ("schedule", False),
    ],
)
async def test_a_push_makes_the_bot_look_soon_at_the_home_it_names(it: Street, name: str, looks: bool) -> None:
    await it.is_put_back()
    calls = len(it.choice.gateway.asked)
    await it.tells(name)
    assert await it.is_due() == looks
    assert len(it.choice.gateway.asked) == calls, "the push itself costs no call"


async def test_a_push_that_names_a_module_only_is_for_the_home_it_is_in(it: Street) -> None:
    await it.is_put_back()
    body = json.dumps({"push_type": "device_event", "device_id": FLAT_RELAY}).encode()
    assert (await it.posts(body)).status_code == 200
    await it.family.settles()
    assert await it.is_due()


async def test_what_nobody_has_is_nobodys(it: Street) -> None:
    await it.is_put_back()
    for told in ({"home_id": "5f0000000000000000000000"}, {"device_id": "70:ee:50:00:00:00"}, {"home_id": "'; --"}):
        assert (await it.posts(json.dumps(told).encode())).status_code == 200
    await it.family.settles()
    assert not await it.is_due()


async def test_a_burst_is_one_look_and_what_comes_within_the_minute_is_not_lost(it: Street) -> None:
    await it.tells("legrand_device_event")
    assert await it.is_due()
    await it.is_put_back()
    for _ in range(5):
        await it.tells("legrand_device_event")
    due = (await it.round()).due_at - it.family.clock()
    assert 0 < due.total_seconds() <= 60
    it.family.later(minutes=1)
    assert await it.is_due()


async def test_a_home_that_was_rebuilt_is_surveyed_again(it: Street) -> None:
    def surveys() -> int:
        return sum(asked.path == "/api/homesdata" for asked in it.choice.gateway.asked)

    before = surveys()
    await it.tells("topology_module_updated")
    await it.family.says("/status")
    assert surveys() == before + 1
    await it.tells("topology_module_updated")
    await it.family.says("/status")
    assert surveys() == before + 1, "once an hour at most"
    it.family.later(minutes=61)
    await it.family.says("/status")
    await it.family.settles()
    assert surveys() == before + 2


# Who is not believed


FORGED = {
    "nothing": "",
    "another secret's": signed(raw("webhook/legrand_device_event.json"), "guessed"),
    "another body's": SIGNED["webhook/room_setpoint.json"],
    "zeros": "0" * 64,
    "half": SIGNED["webhook/legrand_device_event.json"][:32],
}


@pytest.mark.parametrize("signature", FORGED.values(), ids=FORGED)
async def test_what_is_not_signed_is_refused_and_the_operators_hear_of_it(it: Street, signature: str) -> None:
    await it.is_put_back()
    answer = await it.posts(raw("webhook/legrand_device_event.json"), signature)
    assert (answer.status_code, answer.content) == (401, b"")
    await it.family.settles()
    assert not await it.is_due()
    await it.family.eventually(lambda: told(it, "is not signed with the client secret"))


async def told(it: Street, words: str) -> bool:
    return any(words in said for said in it.family.said())


async def test_a_signature_without_the_address_is_worth_nothing(it: Street) -> None:
    await it.is_put_back()
    (url,) = it.registered()
    body = raw("webhook/legrand_device_event.json")
    elsewhere = ("0" * 64, url[-64:-1], url[-64:] + "0", url[-64:].upper(), "%00", "")
    for secret in elsewhere:
        assert (await it.posts(body, to=f"{it.address}/push/netatmo/{secret}")).status_code == 404
    for cloud in ("eliot", "third", "NETATMO"):
        assert (await it.posts(body, to=f"{it.address}/push/{cloud}/{url[-64:]}")).status_code == 404
    assert not await it.is_due()
    assert not await told(it, "is not signed")


async def test_a_bot_the_cloud_cannot_reach_registers_nothing(tmp_path: Path) -> None:
    """On loopback, with the real cloud."""
    async with choosing(tmp_path, BOT_NETATMO_API_URL="https://netatmo.invalid") as choice:
        assert choice.family.bot.broadcasts is None


async def test_the_same_name_in_another_makers_cloud_is_another_home(it: Street) -> None:
    """Ben's home is in the other cloud, and its plant happens to be called like Anna's."""
    store = it.family.bot.store
    account = await store.accounts.of("eliot", "ben")
    await store.homes.save(account.id, "[]", [("plant", HOUSE_ID)], it.family.clock())
    await it.tells("legrand_device_event")
    assert await store.rounds.of(account.id) is None
