"""The demo as a test plays it: the real bot between the simulated worlds, ten times as hasty."""

import asyncio
import socket
import sqlite3
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.app import Running, running
from bot.demo import LOOKOUT_EVERY, TEMPO, TOKEN, Worlds, noticing, worlds
from bot.domain.pacing import USUAL
from bot.loops import Timing
from bot.settings import Settings, read_settings
from bot.simulator.appliances import Module
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY
from bot.simulator.netatmo import DEMO_CLIENT_ID as NETATMO_CLIENT_ID
from bot.simulator.netatmo import DEMO_CLIENT_SECRET as NETATMO_CLIENT_SECRET

HASTE = 10.0
"""The bot's looks after 2 and 15 s come after 0.2 and 1.5 s: the second is still a reading of its own."""
COFFEE_MACHINE = "Coffee machine"
"""The only plug in the kitchen of Casa Rossi."""


@dataclass(frozen=True, slots=True)
class Stage:
    there: Worlds
    bot: Running
    settings: Settings

    @property
    def coffee_machine(self) -> Module:
        return self.there.house.named(COFFEE_MACHINE)

    def asked_for(self, email: str) -> list[str]:
        """The parts of the cloud's API that were asked in this account's name."""
        return [call.endpoint for call in self.there.cloud.calls if call.user == email]

    def kept_keys(self) -> tuple[int, int]:
        """How many sign-ins under way and how many links hold tokens, as the database itself has it."""
        with closing(sqlite3.connect(self.settings.data_dir / "eliot-bot.sqlite3")) as database:
            pending = database.execute("SELECT count(*) FROM tickets WHERE tokens IS NOT NULL").fetchone()
            linked = database.execute("SELECT count(*) FROM links").fetchone()
        return pending[0], linked[0]


@asynccontextmanager
async def played(folder: Path, *, notices: bool = False, makers: Collection[str] = ("eliot",)) -> AsyncIterator[Stage]:
    """Everything is as `eliot-bot demo` has it, except the waits. Only where ``notices`` is true does the bot look at
    what a visitor breaks before somebody asks: elsewhere a scene is not to be interrupted by what it brought about."""
    port = _free_port()
    public_url = f"http://127.0.0.1:{port}"
    callbacks = tuple(f"{public_url}/oauth/callback/{maker}" for maker in makers)
    async with AsyncExitStack() as stack:
        there = await stack.enter_async_context(worlds(host="127.0.0.1", ports=(0, 0, 0), redirects=callbacks))
        there.house.latency /= HASTE
        settings = read_settings(_settings(there, public_url, port, folder, makers))
        timing = Timing(
            clock=there.clock,
            sleep=_hastily,
            notices_every=0.3,
            lookout_every=LOOKOUT_EVERY,
            tempo=TEMPO if notices else USUAL,
        )
        bot = await stack.enter_async_context(running(settings, timing))
        if notices:
            await stack.enter_async_context(noticing(there, bot))
        yield Stage(there, bot, settings)


def _settings(there: Worlds, public_url: str, port: int, folder: Path, makers: Collection[str]) -> dict[str, str]:
    settings = {
        "BOT_TELEGRAM_TOKEN": TOKEN,
        "BOT_TELEGRAM_API_URL": there.telegram_url,
        "BOT_TELEGRAM_LINK_URL": f"{there.page_url}/t.me",
        "BOT_PUBLIC_URL": public_url,
        "BOT_HOST": "127.0.0.1",
        "BOT_PORT": str(port),
        "BOT_DATA_DIR": str(folder),
        "BOT_TIMEZONE": "Europe/Rome",
    }
    if "eliot" in makers:
        settings |= {
            "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
            "BOT_ELIOT_CLIENT_SECRET": DEMO_CLIENT_SECRET,
            "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
            "BOT_ELIOT_LOGIN_URL": there.cloud_url,
            "BOT_ELIOT_API_URL": there.cloud_url,
            "BOT_ELIOT_PKCE": "true",
            "BOT_ELIOT_NONCE": "true",
        }
    if "netatmo" in makers:
        settings |= {
            "BOT_NETATMO_CLIENT_ID": NETATMO_CLIENT_ID,
            "BOT_NETATMO_CLIENT_SECRET": NETATMO_CLIENT_SECRET,
            "BOT_NETATMO_API_URL": there.netatmo_url,
        }
    return settings


async def _hastily(seconds: float) -> None:
    await asyncio.sleep(seconds / HASTE)


def _free_port() -> int:
    """The redirect address, and with it the port, must be known before the bot is there."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
