"""The bot's process is killed between its steps, and begun again: nothing is lost, nothing is done twice."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlalchemy import delete, update
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.app import running
from bot.demo import TOKEN, USERNAME
from bot.settings import read_settings
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY, EliotCloud
from bot.simulator.house import House
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_people import Person
from storage.store import Store
from storage.tables import LEASES, LINKS
from storage.vault import Vault

ROOT = Path(__file__).parents[2]


class Wire:
    """What lies between the bot and the cloud: it can hold an answer back after the cloud has given it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.holds = ""
        self.held = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self.holds or self.holds not in scope["path"]:
            await self.app(scope, receive, send)
            return

        async def lost(message: Message) -> None:
            """The answer never arrives."""

        await self.app(scope, receive, lost)
        self.held.set()
        while (await receive())["type"] != "http.disconnect":
            pass


@dataclass
class Street:
    """The worlds in this process, and the bot in one of its own."""

    house: House
    cloud: EliotCloud
    wire: Wire
    telegram: TelegramWorld
    anna: Person
    group: Group
    environment: dict[str, str]
    folder: Path
    process: asyncio.subprocess.Process | None = field(default=None)

    async def starts(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, env=self.environment, stderr=asyncio.subprocess.DEVNULL
        )
        root = self.environment["BOT_PUBLIC_URL"]
        async with httpx.AsyncClient(verify=False) as browser, asyncio.timeout(30):
            while True:
                with suppress(httpx.HTTPError):
                    if (await browser.get(f"{root}/healthz")).is_success:
                        return
                await asyncio.sleep(0.05)

    async def dies(self) -> None:
        assert self.process is not None
        self.process.kill()
        await self.process.wait()
        self.wire.holds = ""

    async def until(self, condition: Callable[[], bool]) -> None:
        await self.telegram.until(condition, timeout=30)

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """The dead bot's database."""
        vault = Vault.from_file(self.folder / "secret.key")
        store = await Store.open(f"sqlite:///{self.folder / 'eliot-bot.sqlite3'}", vault=vault)
        yield store
        await store.close()

    async def time_passes(self, *, tokens_expire: bool = False) -> None:
        """While the bot is dead: what it had leased runs out."""
        async with self.store() as store:
            await store.write(lambda session: session.execute(delete(LEASES)))
            if tokens_expire:
                expired = update(LINKS).values(expires_at=datetime(2020, 1, 1, tzinfo=UTC))
                await store.write(lambda session: session.execute(expired))

    async def connects(self) -> None:
        """Anna connects the home to the group."""
        bot = self.telegram.bots[0]
        self.group.add_bot(bot)
        private = self.telegram.private_chat(self.anna)
        self.anna.says(private, "/start")
        await self.until(lambda: len(private.messages) == 2)
        self.anna.says(self.group, "/connect")
        await self.until(lambda: "the sign-in happens in our private chat" in self.group.last.text)
        self.anna.presses(self.group.last, "Continue in private")
        await self.until(lambda: any(button.text == "Sign in" for row in private.last.keyboard for button in row))
        self.anna.opens_link(await self.signs_in(private.last.keyboard[0][0].url or ""))
        await self.until(lambda: "Shall I connect" in private.last.text)
        self.anna.presses(private.last, "Connect")
        await self.until(lambda: "is connected to the group" in private.last.text)

    async def signs_in(self, link: str) -> str:
        async with httpx.AsyncClient(verify=False) as browser:
            start, _, ticket = link.partition("?r=")
            authorize = (await browser.post(start, data={"r": ticket})).headers["location"]
            await browser.post(
                authorize, data={"step": "sign-in", "email": "maria.rossi@example.org", "password": "casa-rossi"}
            )
            back = (await browser.post(authorize, data={"step": "allow"})).headers["location"]
            found = re.search(r'href="([^"]*\?start=c-[^"]*)"', (await browser.get(back)).text)
            assert found is not None
            return found[1]

    def answers(self, text: str) -> int:
        bot = self.telegram.bots[0]
        return len([m for m in self.group.messages if m.sender is bot and text in m.text])


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    public_url = f"http://127.0.0.1:{port}"
    house = House(lambda: datetime.now(UTC), latency=0.2)
    cloud = EliotCloud(house)
    cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [f"{public_url}/oauth/callback/eliot"])
    wire = Wire(cloud.app)
    telegram = TelegramWorld()
    telegram.add_bot(TOKEN, USERNAME, "Family home")
    anna = telegram.add_person("Anna", language="en")
    group = telegram.add_group("Family", members=[anna], admins=[anna])
    async with serving(wire) as cloud_url, serving(telegram.app) as telegram_url:
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "BOT_TELEGRAM_TOKEN": TOKEN,
            "BOT_TELEGRAM_API_URL": telegram_url,
            "BOT_PUBLIC_URL": public_url,
            "BOT_PORT": str(port),
            "BOT_DATA_DIR": str(tmp_path),
            "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
            "BOT_ELIOT_CLIENT_SECRET": DEMO_CLIENT_SECRET,
            "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
            "BOT_ELIOT_LOGIN_URL": cloud_url,
            "BOT_ELIOT_API_URL": cloud_url,
            "BOT_ELIOT_PKCE": "true",
        }
        street = Street(house, cloud, wire, telegram, anna, group, environment, tmp_path)
        async with running(read_settings({k: v for k, v in environment.items() if k.startswith("BOT_")})):
            await street.connects()
        yield street
        await street.dies()
        await telegram.close()


async def test_a_command_that_was_kept_and_not_begun_is_carried_out_once_after_a_crash(street: Street) -> None:
    await street.starts()
    street.telegram.faults.script("getChatMember", delay=20)
    street.anna.says(street.group, "/plugs kitchen off")
    await street.until(lambda: bool(street.telegram.calls_of("getChatMember")))
    await street.telegram.quiet()
    await street.dies()
    assert street.cloud.count("command") == 0
    assert street.answers("Coffee machine") == 0
    street.telegram.faults.clear()
    await street.time_passes()
    await street.starts()
    await street.until(lambda: street.answers("is now: off") == 1)
    street.anna.says(street.group, "/help")
    await street.until(lambda: street.answers("Tap a button") == 1)
    assert street.cloud.count("command") == 1
    assert street.answers("Coffee machine") == 1


async def test_an_act_is_taken_back_by_the_process_that_follows_a_crash(street: Street) -> None:
    """What was before was found out beside the command, and written down after the act itself."""
    await street.starts()
    street.anna.says(street.group, "/plugs kitchen off")
    await street.until(lambda: street.answers("is now: off") == 1)
    # In its last moment a process gathers what it writes.
    await asyncio.sleep(0.6)
    await street.dies()
    coffee = street.house.plants[0].named("Coffee machine")
    assert coffee is not None and not coffee.on
    await street.time_passes()
    await street.starts()
    street.anna.presses(street.group.last, "Undo")
    await street.until(lambda: street.answers("Taking back what Anna did") == 1)
    await street.until(lambda: street.answers("is now: on") == 1)
    assert street.cloud.count("command") == 2
    street.anna.says(street.group, "/history")
    await street.until(lambda: street.answers("button · undone") + street.answers("typed · undone") == 1)


@pytest.mark.parametrize("survives", [True, False], ids=["old pair survives", "old pair is dead"])
async def test_a_crash_between_the_new_tokens_and_their_safe(street: Street, survives: bool) -> None:
    street.cloud.habits.old_refresh_survives = survives
    await street.time_passes(tokens_expire=True)
    await street.starts()
    street.wire.holds = "/token"
    street.anna.says(street.group, "/plugs")
    await asyncio.wait_for(street.wire.held.wait(), 30)
    await street.dies()
    await street.time_passes()
    await street.starts()
    if survives:
        await street.until(lambda: street.answers("Coffee machine: on") == 1)
    else:
        await street.until(lambda: street.answers("The sign-in of this chat has ended.") == 1)
        assert "Connect again" in [button.text for row in street.group.last.keyboard for button in row]


async def test_a_crash_after_the_new_tokens_were_kept_costs_no_second_renewal(street: Street) -> None:
    street.cloud.habits.old_refresh_survives = False
    await street.time_passes(tokens_expire=True)
    await street.starts()
    renewed = street.cloud.count("token")
    street.wire.holds = "/hc/"
    street.anna.says(street.group, "/plugs")
    await asyncio.wait_for(street.wire.held.wait(), 30)
    await street.dies()
    await street.time_passes()
    await street.starts()
    await street.until(lambda: street.answers("Coffee machine: on") == 1)
    assert street.cloud.count("token") == renewed + 1
