"""A house, Netatmo's cloud in front of it, and the bot's own client and sign-in, over HTTP."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import httpx

from bot.clouds.netatmo import NetatmoCloud
from bot.clouds.netatmo.sign_in import NetatmoSignIn
from bot.clouds.wire import open_client
from bot.domain.cloud import Access, AccountId, Tokens
from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleState, Plant
from bot.domain.intents import Action, concerned
from bot.simulator.house import House
from bot.simulator.netatmo import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.netatmo import NetatmoCloud as SimulatedCloud
from bot.simulator.serving import serving
from tests.simulator.eliot_world import HandClock

CALLBACK = "https://bot.example.org/oauth/callback/netatmo"
MARIA = "maria.rossi@example.org"
VICTOR = "victor@example.org"
ROME = ZoneInfo("Europe/Rome")
ME = AccountId(7)
SHUTTERS_TELL = 50.0
"""Seconds after which a shutter that travelled from one end to the other has told so."""


@dataclass
class Purse:
    """Never empty: here the cloud alone counts."""

    spent: int = 0

    def spend(self, account: AccountId, *, by_hand: bool) -> float:
        self.spent += 1
        return 0.0

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        """The next call is made all the same."""

    def answered(self, account: AccountId) -> None:
        """Nothing was held back."""

    async def count_sign_in(self) -> None:
        self.spent += 1


@dataclass
class World:
    clock: HandClock
    house: House
    simulated: SimulatedCloud
    address: str
    http: httpx.AsyncClient
    cloud: NetatmoCloud
    sign_in: NetatmoSignIn
    purse: Purse
    tokens: Tokens | None = None
    home: Home = field(default_factory=Home)

    @property
    def access(self) -> Access:
        assert self.tokens is not None
        return Access(ME, self.tokens.access_token)

    @property
    def casa(self) -> Plant:
        return self.plant("Casa Rossi")

    def plant(self, name: str) -> Plant:
        return next(plant for plant in self.home.plants if plant.name == name)

    def named(self, name: str, plant: Plant | None = None) -> Module:
        return next(module for module in (plant or self.casa).modules if module.name == name)

    async def consents(self, email: str = MARIA, step: str = "allow", **more: str) -> dict[str, str]:
        """What a person does in a browser, from the consent's address to the one the browser is sent back to."""
        consent = self.sign_in.consent("state-1", CALLBACK)
        url = str(httpx.URL(consent.url).copy_merge_params(more))
        password = self.simulated.people.users[email].password
        async with httpx.AsyncClient() as browser:
            page = await browser.post(
                url, data={"step": "sign-in", "email": email, "password": password}, follow_redirects=True
            )
            assert page.status_code == 200, page.text
            back = await browser.post(url, data={"step": step})
        assert back.status_code == 302, back.text
        assert back.headers["location"].startswith(CALLBACK)
        return {name: values[0] for name, values in parse_qs(urlsplit(back.headers["location"]).query).items()}

    async def signs_in(self, email: str = MARIA, **more: str) -> Tokens:
        told = await self.consents(email, **more)
        assert told["state"] == "state-1"
        self.tokens = await self.sign_in.exchange(told["code"], CALLBACK, verifier="", nonce="")
        return self.tokens

    async def enters(self, email: str = MARIA) -> None:
        await self.signs_in(email)
        self.home = await self.cloud.survey(self.access)

    async def status(self, plant: Plant | None = None) -> dict[str, ModuleState]:
        """By the modules' names."""
        about = plant or self.casa
        states = await self.cloud.status(self.access, about, frozenset(Device))
        return {module.name: states[module.id] for module in about.modules if module.id in states}

    async def orders(self, action: Action, *names: str, plant: Plant | None = None) -> None:
        """Commands it, and lets it arrive."""
        modules: Sequence[Module] = [self.named(name, plant) for name in names]
        about = plant or self.casa
        states = await self.cloud.status(self.access, about, frozenset(Device))
        await self.cloud.command(self.access, modules, action, states=states, zone=ROME)
        self.clock.move(seconds=self.house.latency)

    async def orders_all(self, action: Action) -> None:
        """Commands a whole home."""
        await self.cloud.command(self.access, concerned(action, self.casa.modules), action, states={}, zone=ROME)

    async def call(self, method: str, path: str, **how: Any) -> httpx.Response:
        """As the access token's holder, without a client between."""
        headers = {"Authorization": f"Bearer {self.access.token}"}
        async with httpx.AsyncClient(base_url=self.address, headers=headers) as http:
            return await http.request(method, path, **how)

    async def trade(self, **fields: str) -> httpx.Response:
        client = {"client_id": DEMO_CLIENT_ID, "client_secret": DEMO_CLIENT_SECRET}
        async with httpx.AsyncClient(base_url=self.address) as http:
            return await http.post("/oauth2/token", data=client | fields)


async def _no_sleep(seconds: float) -> None:
    return None


@asynccontextmanager
async def netatmo_world() -> AsyncIterator[World]:
    clock = HandClock()
    house = House(clock)
    simulated = SimulatedCloud(house, clock=clock)
    simulated.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], name="Casa bot <b>")
    purse = Purse()
    async with serving(simulated.app) as address, open_client(connect=2, read=2) as http:
        cloud = NetatmoCloud(http, api_url=address, budget=purse, clock=clock, sleep=_no_sleep)
        sign_in = NetatmoSignIn(
            http,
            api_url=address,
            client_id=DEMO_CLIENT_ID,
            client_secret=DEMO_CLIENT_SECRET,
            clock=clock,
            count=purse.count_sign_in,
        )
        yield World(clock, house, simulated, address, http, cloud, sign_in, purse)
