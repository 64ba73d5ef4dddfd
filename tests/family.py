"""The real bot on simulated worlds, and a family that lives with it: tests read as scenes."""

import asyncio
import atexit
import re
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from bot.app import Running, running
from bot.demo import TOKEN, USERNAME
from bot.loops import Timing
from bot.services.control import Pace
from bot.settings import Settings, read_settings
from bot.simulator.clock import MovableClock
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY, EliotCloud
from bot.simulator.house import House
from bot.simulator.netatmo import DEMO_CLIENT_ID as NETATMO_CLIENT_ID
from bot.simulator.netatmo import DEMO_CLIENT_SECRET as NETATMO_CLIENT_SECRET
from bot.simulator.netatmo import NetatmoCloud
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_chats import Chat, ShownMessage
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_people import Person

PUBLIC_URL = "http://127.0.0.1:1"
"""Only a name here: the pages are reached at the port the bot really has."""
LOOKS_EVERY = 0.05
"""Seconds between the rounds in which the bot looks after what is to be said or has ended."""
BY_ITSELF = 86_400.0
"""Seconds until the bot would look at homes by itself: in a scene it does so when the scene says."""
MARIA = ("maria.rossi@example.org", "casa-rossi")
VICTOR = ("victor@example.org", "victors-flat")
ELIOT = frozenset({"eliot"})
"""The makers whose clouds stand before most families' houses."""


@dataclass
class Family:
    """Anna's private chat and the family's group, the house, its cloud, and the bot between them."""

    house: House
    cloud: EliotCloud
    netatmo: NetatmoCloud
    telegram: TelegramWorld
    clock: MovableClock
    settings: Settings
    anna: Person
    ben: Person
    group: Group
    bot: Running
    timing: Timing
    waits: list[float] = field(default_factory=list)
    """What the bot slept through."""
    engine: AsyncExitStack = field(default_factory=AsyncExitStack)
    """What holds the bot, and lets it go when it restarts."""

    @property
    def before(self) -> EliotCloud | NetatmoCloud:
        """The cloud before the house, where there is one alone."""
        return self.cloud if self.settings.eliot_client_id else self.netatmo

    async def restarts(self) -> None:
        """The bot ends in good order and begins again with what it kept."""
        await self.engine.aclose()
        self.bot = await self.engine.enter_async_context(running(self.settings, self.timing))

    def later(self, **by: float) -> None:
        """Time passes, as timedelta's arguments."""
        self.clock.move(timedelta(**by))

    def private(self, person: Person | None = None) -> Chat:
        return self.telegram.private_chat(person or self.anna)

    async def says(self, text: str, *, who: Person | None = None, chat: Chat | None = None, **how: Any) -> ShownMessage:
        """Somebody writes; returns when the bot has nothing more to do. The answer is the chat's last message."""
        person = who or self.anna
        place = chat or self.private(person)
        person.says(place, text, **how)
        await self.settles()
        return place.last

    async def presses(self, data: str, *, who: Person | None = None, on: ShownMessage | None = None) -> ShownMessage:
        """What a forged app sends: any data below a message of the bot, by default the last of the private chat."""
        person = who or self.anna
        message = on or self.last_of_bot(self.private(person))
        person.presses_data(message, data)
        await self.settles()
        return message.chat.last

    async def taps(self, label: str, *, who: Person | None = None, on: ShownMessage | None = None) -> ShownMessage:
        person = who or self.anna
        message = on or self.private(person).last
        person.presses(message, label)
        await self.settles()
        return message.chat.last

    async def settles(self) -> None:
        """Until the bot has answered everything and followed what it began."""
        await self.telegram.quiet()
        # Not until it is also written down as done: that is gathered for a while, and no scene depends on it.
        await self.bot.nursery.quiet()
        await self.telegram.quiet()

    async def eventually(self, ask: Callable[[], Awaitable[object]]) -> None:
        """Until this is so, for what the bot does by itself. Raises TimeoutError."""
        async with asyncio.timeout(10):
            while not await ask():  # noqa: ASYNC110 (the database has no event to wait for)
                await asyncio.sleep(0.02)

    async def rounds(self) -> None:
        """Until the bot has looked at every home it should have looked at by now, and said what came of it."""

        async def nothing_to_say() -> bool:
            _, oldest = await self.bot.store.outbox.depth()
            return oldest is None or oldest > self.clock()

        while await self.bot.lookout.round():
            pass
        await asyncio.sleep(3 * LOOKS_EVERY)
        await self.eventually(nothing_to_say)
        await self.settles()

    @property
    def reads(self) -> str:
        """What Anna sees last."""
        return self.private().last.text

    def last_of_bot(self, chat: Chat) -> ShownMessage:
        return next(message for message in reversed(chat.messages) if message.sender is self.telegram.bots[0])

    def said(self, chat: Chat | None = None) -> list[str]:
        """Everything the bot's messages say in a chat now, oldest first."""
        return [
            message.text for message in (chat or self.private()).messages if message.sender is self.telegram.bots[0]
        ]

    def data(self, label: str, message: ShownMessage | None = None) -> str:
        """What the button of this label says when it is pressed."""
        rows = (message or self.private().last).keyboard
        return next(button.callback_data or "" for row in rows for button in row if button.text == label)

    def buttons(self, message: ShownMessage | None = None) -> list[str]:
        return [button.text for row in (message or self.private().last).keyboard for button in row]

    def toast(self, who: Person | None = None) -> str:
        toasts = self.telegram.toasts(who or self.anna)
        return toasts[-1].text or "" if toasts else ""

    def module(self, name: str, plant: int = 0, ambient: str | None = None) -> Any:
        found = self.house.plants[plant].named(name, ambient)
        assert found is not None, name
        return found

    @property
    def commands(self) -> int:
        """How many commands the cloud got so far: nothing else moves the house."""
        return self.before.count("command")

    @property
    def calls(self) -> int:
        """How many of the calls that its cloud counts the family has spent."""
        return self.before.quota.used(MARIA[0])

    # Signing in, as a browser does it

    async def connects(
        self, *, who: Person | None = None, account: tuple[str, str] = MARIA, maker: str = ""
    ) -> ShownMessage:
        """From /start to the confirmed link, in the private chat; to this maker, where there is a choice."""
        person = who or self.anna
        await self.says("/start", who=person)
        asked = await self.says(f"/connect {maker}".strip(), who=person)
        await self.opens(await self.signs_in(self.link_in(asked), account), person)
        return await self.taps("Connect", who=person)

    async def shares(self, *, who: Person | None = None, account: tuple[str, str] = MARIA) -> ShownMessage:
        """The bot joins the group, and a member connects the home to it. The announcement is the group's last."""
        person = who or self.anna
        self.group.add_bot()
        await self.settles()
        await self.says("/start", who=person)
        asked = await self.says("/connect", who=person, chat=self.group)
        await self.follows(asked, person)
        claim = await self.signs_in(self.link_in(self.private(person).last), account)
        await self.opens(claim, person)
        await self.taps("Connect", who=person)
        return self.group.last

    async def follows(self, message: ShownMessage, who: Person | None = None) -> ShownMessage:
        """Somebody taps the button that leads elsewhere."""
        return await self.opens(self.link_in(message), who)

    async def opens(self, link: str, who: Person | None = None) -> ShownMessage:
        """Somebody opens a link to the bot."""
        person = who or self.anna
        person.opens_link(link)
        await self.settles()
        return self.private(person).last

    def link_in(self, message: ShownMessage) -> str:
        return next(button.url for row in message.keyboard for button in row if button.url)

    async def signs_in(self, link: str, account: tuple[str, str] = MARIA) -> str:
        """The browser's way from the link to the claim; Raises AssertionError when a page does not lead on."""
        async with self.browser() as browser:
            return self.claim_on(await self.to_callback(browser, link, account))

    def claim_on(self, page: httpx.Response) -> str:
        found = re.search(r'href="([^"]*\?start=c-[^"]*)"', page.text)
        assert found is not None, page.text
        return found[1]

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[httpx.AsyncClient]:
        # Making a TLS context would take longer than the whole sign-in over plain loopback.
        async with httpx.AsyncClient(timeout=20, verify=False) as browser:
            yield browser

    async def to_callback(
        self, browser: httpx.AsyncClient, link: str, account: tuple[str, str] = MARIA, step: str = "allow"
    ) -> httpx.Response:
        """The page the browser ends on."""
        return await browser.get(await self.to_maker(browser, link, account, step))

    async def to_maker(
        self, browser: httpx.AsyncClient, link: str, account: tuple[str, str] = MARIA, step: str = "allow"
    ) -> str:
        """Signs in at the maker and consents; the address the maker sends the browser back to."""
        authorize = await self.to_authorize(browser, link)
        signed_in = {"step": "sign-in", "email": account[0], "password": account[1]}
        page = await browser.post(authorize, data=signed_in)
        if page.status_code in (302, 303) and "/authorize" in page.headers["location"]:
            page = await browser.get(page.headers["location"])
        back = await browser.post(authorize, data={"step": step})
        assert back.status_code in (302, 303), back.text
        return self.here(back.headers["location"])

    async def to_authorize(self, browser: httpx.AsyncClient, link: str) -> str:
        """From the link to the maker's address."""
        start = await browser.get(self.here(link))
        assert start.status_code == 200, start.text
        sent = await browser.post(self.here(f"{PUBLIC_URL}/oauth/start"), data={"r": self.ticket_in(link)})
        assert sent.status_code == 303, sent.text
        return sent.headers["location"]

    def ticket_in(self, link: str) -> str:
        return parse_qs(urlsplit(link).query)["r"][0]

    def here(self, address: str) -> str:
        return address.replace(PUBLIC_URL, f"http://127.0.0.1:{self.bot.port}")


def settings_for(cloud_url: str, telegram_url: str, data_dir: Path, more: Mapping[str, str] | None = None) -> Settings:
    return read_settings(
        {
            **settings_of_bot(telegram_url, data_dir),
            **settings_of_maker("eliot", cloud_url),
            **(more or {}),
        }
    )


def settings_of_bot(telegram_url: str, data_dir: Path) -> dict[str, str]:
    return {
        "BOT_TELEGRAM_TOKEN": TOKEN,
        "BOT_TELEGRAM_API_URL": telegram_url,
        "BOT_PUBLIC_URL": PUBLIC_URL,
        "BOT_PORT": "0",
        "BOT_DATA_DIR": str(data_dir),
    }


def settings_of_maker(maker: str, cloud_url: str) -> dict[str, str]:
    if maker == "netatmo":
        return {
            "BOT_NETATMO_CLIENT_ID": NETATMO_CLIENT_ID,
            "BOT_NETATMO_CLIENT_SECRET": NETATMO_CLIENT_SECRET,
            "BOT_NETATMO_API_URL": cloud_url,
        }
    return {
        "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
        "BOT_ELIOT_CLIENT_SECRET": DEMO_CLIENT_SECRET,
        "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
        "BOT_ELIOT_LOGIN_URL": cloud_url,
        "BOT_ELIOT_API_URL": cloud_url,
        "BOT_ELIOT_PKCE": "true",
        "BOT_ELIOT_NONCE": "true",
    }


@asynccontextmanager
async def at_home(
    data_dir: Path,
    *,
    more: Mapping[str, str] | None = None,
    group_language: str = "en",
    forum: bool = False,
    source: Callable[[], datetime] | None = None,
    build: Callable[[Callable[[], datetime]], House] | None = None,
    first: bool = False,
    makers: Collection[str] = ELIOT,
    pace: Pace | None = None,
) -> AsyncIterator[Family]:
    """A family whose Anna and Ben speak English; Anna is the admin of their group, without the bot at first.

    Time passes when the bot sleeps, and no sooner. The bot has been started there before, unless this is the ``first``
    time: then it makes its tables and publishes its menus.
    """
    if not first and "BOT_DATABASE_URL" not in (more or {}):
        shutil.copytree(await started_before(), data_dir, dirs_exist_ok=True)
    async with AsyncExitStack() as stack:
        clock = MovableClock(source or morning())
        house = build(clock) if build else House(clock, latency=1.0)
        cloud = EliotCloud(house)
        public_url = (more or {}).get("BOT_PUBLIC_URL", PUBLIC_URL)
        cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [f"{public_url}/oauth/callback/eliot"])
        netatmo = NetatmoCloud(house)
        netatmo.register_application(NETATMO_CLIENT_ID, NETATMO_CLIENT_SECRET, [f"{public_url}/oauth/callback/netatmo"])
        telegram = TelegramWorld(clock)
        telegram.add_bot(TOKEN, USERNAME, "Family home")
        anna = telegram.add_person("Anna", language=group_language)
        ben = telegram.add_person("Ben", language=group_language)
        group = telegram.add_group("Family", members=[anna, ben], admins=[anna], forum=forum)
        telegram_url = await stack.enter_async_context(serving(telegram.app))
        stack.push_async_callback(telegram.close)
        given = settings_of_bot(telegram_url, data_dir)
        for maker, app in (("eliot", cloud.app), ("netatmo", netatmo.app)):
            if maker in makers:
                given |= settings_of_maker(maker, await stack.enter_async_context(serving(app)))
        settings = read_settings({**given, **(more or {})})
        waits: list[float] = []
        timing = Timing(
            clock=clock,
            sleep=dreaming(clock, waits),
            pace=pace or Pace(),
            notices_every=LOOKS_EVERY,
            lookout_every=BY_ITSELF,
        )
        engine = await stack.enter_async_context(AsyncExitStack())
        bot = await engine.enter_async_context(running(settings, timing))
        yield Family(house, cloud, netatmo, telegram, clock, settings, anna, ben, group, bot, timing, waits, engine)


@cache
def _kept() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="eliot-bot-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


async def started_before() -> Path:
    """What a bot leaves in its data directory that was started and ended, and met nobody."""
    folder = _kept()
    if not any(folder.iterdir()):
        async with at_home(folder, first=True) as family:
            await family.settles()
    return folder


def morning() -> Callable[[], datetime]:
    """A clock that begins at the same time of the same day for every family."""
    began = time.monotonic()
    return lambda: datetime(2026, 3, 10, 9, 0, tzinfo=UTC) + timedelta(seconds=time.monotonic() - began)


def dreaming(clock: MovableClock, waits: list[float]) -> Callable[[float], Awaitable[None]]:
    """A sleep that moves the worlds' clock instead of waiting."""

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await asyncio.sleep(0)
        clock.move(timedelta(seconds=max(0.0, seconds)))
        await asyncio.sleep(0)

    return sleep
