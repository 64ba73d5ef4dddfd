"""The bot in your browser, on simulators; the only product code that imports them.

The bot itself is the same as ever: only addresses and keys differ.
"""

import asyncio
import socket
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, NoReturn
from zoneinfo import available_timezones

from bot.app import Running, running
from bot.domain.pacing import Tempo
from bot.loops import Timing
from bot.settings import read_settings
from bot.simulator.appliances import Plug, Remote
from bot.simulator.clock import MovableClock
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY, EliotCloud
from bot.simulator.house import House
from bot.simulator.netatmo import DEMO_CLIENT_ID as NETATMO_CLIENT_ID
from bot.simulator.netatmo import DEMO_CLIENT_SECRET as NETATMO_CLIENT_SECRET
from bot.simulator.netatmo import NetatmoCloud
from bot.simulator.playground import playground
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld

TOKEN: Final = "7000000001:demo-demo-demo-demo-demo-demo-demo-1"  # noqa: S105 (opens nothing but a simulation)
USERNAME: Final = "family_home_bot"
TEMPO: Final = Tempo(suspect=timedelta(seconds=2), gather=timedelta(seconds=2))
"""Nobody watches a demonstration for minutes."""
LOOKOUT_EVERY: Final = 1.0
_NOTICE_EVERY: Final = 0.5
_MOST_LINKS: Final = 100


@dataclass(frozen=True, slots=True)
class Worlds:
    """The simulated worlds and where they are served."""

    house: House
    cloud: EliotCloud
    netatmo: NetatmoCloud
    telegram: TelegramWorld
    clock: MovableClock
    cloud_url: str
    netatmo_url: str
    telegram_url: str
    page_url: str


@asynccontextmanager
async def worlds(
    *, host: str, ports: tuple[int, int, int], redirects: tuple[str, ...], netatmo_port: int = 0
) -> AsyncIterator[Worlds]:
    """Serves a furnished house, the clouds of two makers, a Telegram with a family, and the playground. ``ports`` are
    Eliot's, Telegram's and the playground's; those of 0 are chosen."""
    clock = MovableClock()
    house = House(clock)
    cloud = EliotCloud(house)
    cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, redirects)
    netatmo = NetatmoCloud(house)
    netatmo.register_application(NETATMO_CLIENT_ID, NETATMO_CLIENT_SECRET, redirects)
    telegram = TelegramWorld(clock)
    bot = telegram.add_bot(TOKEN, USERNAME, "Family home")
    cast = {"Giulia": "it", "Pierre": "fr", "Leo": "en"}
    people = [telegram.add_person(name, language=language) for name, language in cast.items()]
    group = telegram.add_group("Casa Rossi", members=people, admins=people[:1])
    page = playground(
        house=house,
        cloud=cloud,
        telegram=telegram,
        people=people,
        group=group,
        bot=bot,
        clock=clock,
        netatmo=netatmo,
    )
    async with AsyncExitStack() as stack:
        cloud_url = await stack.enter_async_context(serving(cloud.app, host, ports[0]))
        netatmo_url = await stack.enter_async_context(serving(netatmo.app, host, netatmo_port))
        telegram_url = await stack.enter_async_context(serving(telegram.app, host, ports[1]))
        page_url = await stack.enter_async_context(serving(page, host, ports[2]))
        stack.push_async_callback(telegram.close)
        yield Worlds(house, cloud, netatmo, telegram, clock, cloud_url, netatmo_url, telegram_url, page_url)


@asynccontextmanager
async def noticing(there: Worlds, bot: Running) -> AsyncIterator[None]:
    """For the length of the block the bot looks as soon as a visitor breaks or mends something that lasts. A real home
    is looked at every few minutes; to do that all the time here would eat up the day's calls, and the faults that are
    armed for the next few of them.
    """
    watch = bot.nursery.start(_notice(there, bot), name="loop noticing")
    try:
        yield
    finally:
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch


async def _notice(there: Worlds, bot: Running) -> NoReturn:
    known = _broken(there)
    while True:
        await asyncio.sleep(_NOTICE_EVERY)
        if (broken := _broken(there)) != known:
            known = broken
            links = await bot.store.links.everywhere(0, _MOST_LINKS)
            for account in {link.account for link in links}:
                await bot.lookout.prompted(account)


def _broken(there: Worlds) -> frozenset[str]:
    """What is wrong in the worlds, or is to somebody who guards a plug."""
    modules = [module for plant in there.house.plants for module in plant.everything()]
    clouds: tuple[EliotCloud | NetatmoCloud, ...] = (there.cloud, there.netatmo)
    armed = [(number, each) for number, cloud in enumerate(clouds) for each in cloud.faults.armed()]
    faults = (f"{number} {each.fault.name} {each.route}" for number, each in armed if each.left is None)
    users = [(number, user) for number, cloud in enumerate(clouds) for user in cloud.people.users.values()]
    return frozenset(
        (
            *faults,
            *(plant.id for plant in there.house.plants if plant.offline),
            *(module.id for module in modules if not module.reachable and not isinstance(module, Remote)),
            *(f"{module.id} off" for module in modules if isinstance(module, Plug) and not module.on),
            *(f"{number} {user.email}" for number, user in users if not user.third_party_access),
        )
    )


async def demo(*, port: int = 8000, browser: bool = True) -> NoReturn:
    """Runs until it is interrupted, for this machine only. Nothing it does outlives it."""
    host = "127.0.0.1"
    bot_port = _free_port(host)
    public_url = f"http://{host}:{bot_port}"
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="eliot-bot-demo-"))
        wanted = port if _is_free(host, port) else 0
        there = await stack.enter_async_context(
            worlds(
                host=host,
                ports=(0, 0, wanted),
                redirects=tuple(f"{public_url}/oauth/callback/{maker}" for maker in ("eliot", "netatmo")),
            )
        )
        settings = read_settings(
            {
                "BOT_TELEGRAM_TOKEN": TOKEN,
                "BOT_TELEGRAM_API_URL": there.telegram_url,
                "BOT_TELEGRAM_LINK_URL": f"{there.page_url}/t.me",
                "BOT_PUBLIC_URL": public_url,
                "BOT_HOST": host,
                "BOT_PORT": str(bot_port),
                "BOT_DATA_DIR": folder,
                "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
                "BOT_ELIOT_CLIENT_SECRET": DEMO_CLIENT_SECRET,
                "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
                "BOT_ELIOT_LOGIN_URL": there.cloud_url,
                "BOT_ELIOT_API_URL": there.cloud_url,
                "BOT_ELIOT_PKCE": "true",
                "BOT_ELIOT_NONCE": "true",
                "BOT_NETATMO_CLIENT_ID": NETATMO_CLIENT_ID,
                "BOT_NETATMO_CLIENT_SECRET": NETATMO_CLIENT_SECRET,
                "BOT_NETATMO_API_URL": there.netatmo_url,
                "BOT_TIMEZONE": _local_zone(),
                "BOT_LOG_LEVEL": "WARNING",
            }
        )
        timing = Timing(clock=there.clock, lookout_every=LOOKOUT_EVERY, tempo=TEMPO)
        bot = await stack.enter_async_context(running(settings, timing))
        await stack.enter_async_context(noticing(there, bot))
        _tell(there.page_url)
        if browser:
            await asyncio.to_thread(_open, there.page_url)
        await _for_ever()


def _quoted(value: str) -> str:
    """As both a ``.env`` file and a shell read it back, where it holds neither dollar nor backtick."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _local_zone() -> str:
    """The visitor's own zone, so that chat and browser show one time; where the system does not tell, Rome's."""
    _, found, name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")
    return name if found and name in available_timezones() else "Europe/Rome"


def _tell(address: str) -> None:
    print(f"\nThe playground is open at  {address}\nPress Ctrl+C to end it.\n", flush=True)  # noqa: T201


def _open(address: str) -> None:
    with suppress(webbrowser.Error):
        chosen = webbrowser.get()
        # One without a window would take over this terminal.
        if type(chosen) is not webbrowser.GenericBrowser:
            chosen.open(address)


async def _for_ever() -> NoReturn:
    while True:
        await asyncio.Event().wait()


def _free_port(host: str) -> int:
    with socket.socket() as listener:
        listener.bind((host, 0))
        return int(listener.getsockname()[1])


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True


async def simulate(
    *, host: str, ports: tuple[int, int, int], redirects: tuple[str, ...], netatmo_port: int
) -> NoReturn:
    """Only the worlds, until it is interrupted, with everything a bot needs to know of them."""
    async with worlds(host=host, ports=ports, redirects=redirects, netatmo_port=netatmo_port) as there:
        known = {
            "BOT_TELEGRAM_TOKEN": TOKEN,
            "BOT_TELEGRAM_API_URL": there.telegram_url,
            "BOT_TELEGRAM_LINK_URL": f"{there.page_url}/t.me",
            "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
            "BOT_ELIOT_CLIENT_SECRET": _quoted(DEMO_CLIENT_SECRET),
            "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
            "BOT_ELIOT_LOGIN_URL": there.cloud_url,
            "BOT_ELIOT_API_URL": there.cloud_url,
            "BOT_NETATMO_CLIENT_ID": NETATMO_CLIENT_ID,
            "BOT_NETATMO_CLIENT_SECRET": _quoted(NETATMO_CLIENT_SECRET),
            "BOT_NETATMO_API_URL": there.netatmo_url,
        }
        print("\n".join(f"{name}={value}" for name, value in known.items()), flush=True)  # noqa: T201
        _tell(there.page_url)
        await _for_ever()
