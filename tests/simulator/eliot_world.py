"""A house, its cloud and a person with a browser, for the tests of the simulated Eliot cloud."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY, EliotCloud
from bot.simulator.house import House
from bot.simulator.serving import serving

CALLBACK = "https://bot.example.org/oauth/callback/eliot"
MARIA = "maria.rossi@example.org"
VICTOR = "victor@example.org"
EVENING = datetime(2026, 3, 14, 18, 5, 42, tzinfo=UTC)


class HandClock:
    """Moves only when told."""

    def __init__(self, now: datetime = EVENING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class World:
    clock: HandClock
    house: House
    cloud: EliotCloud
    client: httpx.AsyncClient
    token: str = ""

    async def sign_in(self, email: str = MARIA, password: str | None = None, **query: str) -> httpx.Response:
        """Goes to the login page as `email` and signs in; the answer is the consent page, or the login again."""
        self.client.cookies.clear()
        known = self.cloud.people.users[email].password
        form = {"step": "sign-in", "email": email, "password": known if password is None else password}
        url = authorize_url(**query)
        return await self.client.post(url, data=form, follow_redirects=True)

    async def decide(self, step: str, **query: str) -> httpx.Response:
        return await self.client.post(authorize_url(**query), data={"step": step})

    async def consent(self, email: str = MARIA, **query: str) -> dict[str, str]:
        """Signs in, allows, and returns what the callback's address says."""
        await self.sign_in(email, **query)
        return callback(await self.decide("allow", **query))

    async def redeem(self, code: str, **more: str) -> httpx.Response:
        return await self.trade(grant_type="authorization_code", code=code, **more)

    async def refresh(self, refresh_token: str, **more: str) -> httpx.Response:
        return await self.trade(grant_type="refresh_token", refresh_token=refresh_token, **more)

    async def trade(self, **fields: str) -> httpx.Response:
        client = {"client_id": DEMO_CLIENT_ID, "client_secret": DEMO_CLIENT_SECRET}
        return await self.client.post("/token", data=client | fields)

    async def tokens(self, email: str = MARIA, **query: str) -> dict[str, Any]:
        answer = await self.redeem((await self.consent(email, **query))["code"])
        assert answer.status_code == 200, answer.text
        tokens: dict[str, Any] = answer.json()
        return tokens

    async def connect(self, email: str = MARIA) -> None:
        """From here on `call` speaks for this user."""
        self.token = (await self.tokens(email))["access_token"]

    async def call(self, method: str, path: str, json: object = None, **headers: str) -> httpx.Response:
        sent = {
            "Ocp-Apim-Subscription-Key": DEMO_SUBSCRIPTION_KEY,
            "Authorization": f"Bearer {self.token}",
        }
        if json is not None:
            return await self.client.request(method, path, json=json, headers=sent | headers)
        return await self.client.request(method, path, headers=sent | headers)

    async def get(self, path: str) -> Any:
        answer = await self.call("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def set(self, path: str, **body: object) -> None:
        """Sends a command that is accepted, and lets it arrive."""
        answer = await self.call("POST", path, body)
        assert (answer.status_code, answer.content) == (200, b"")
        self.clock.move(seconds=self.house.latency)


def authorize_url(**query: str) -> str:
    asked = {"client_id": DEMO_CLIENT_ID, "response_type": "code", "redirect_uri": CALLBACK, "state": "s-1"}
    return str(httpx.URL("/authorize", params=asked | query))


def callback(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 302, answer.text
    assert answer.headers["Location"].startswith(CALLBACK)
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def words(page: str) -> str:
    """What a page says, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<style.*?</style>|<[^>]+>", " ", page, flags=re.S))


@asynccontextmanager
async def eliot_world() -> AsyncIterator[World]:
    clock = HandClock()
    house = House(clock)
    cloud = EliotCloud(house, clock=clock)
    cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], name="Casa bot <b>")
    async with serving(cloud.app) as address, httpx.AsyncClient(base_url=address) as client:
        yield World(clock, house, cloud, client)
