"""A family whose bot is reached by the cloud, and somebody who posts to the bot what the cloud would, or would not."""

import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from bot.simulator.appliances import Wish
from bot.simulator.eliot_push import Subscription
from bot.simulator.furnishing import SMARTHER_CASA_ROSSI
from bot.simulator.thermostats import Thermostat
from storage.records import SubscriptionRecord
from tests.family import MARIA, Family, at_home

SMARTHER = 2
"""The plant of the thermostats."""
OPERATOR = "710000001"
"""Anna's id: the first person of a simulated Telegram."""


@dataclass
class Listening:
    family: Family
    address: str

    async def subscribes(self) -> None:
        """The bot sees to every subscription that is due."""
        subscriptions = self.family.bot.subscriptions
        assert subscriptions is not None
        while await subscriptions.round():
            pass
        await self.family.settles()

    @property
    def asked(self) -> int:
        """How often the cloud was asked about subscriptions."""
        return self.family.cloud.count("subscription")

    @property
    def made(self) -> list[Subscription]:
        """What Maria's account has at the cloud."""
        return self.family.cloud.pushes.of(self.family.cloud.people.users[MARIA[0]])

    @property
    def secret(self) -> str:
        (made,) = self.made
        assert made.url.startswith(f"{self.address}/push/eliot/")
        return made.url.rpartition("/")[2]

    async def kept(self) -> SubscriptionRecord:
        (kept,) = await self.family.bot.store.subscriptions.of_plant(SMARTHER_CASA_ROSSI)
        return kept

    def thermostat(self, name: str = "Bedroom") -> Thermostat:
        found = self.family.module(name, SMARTHER)
        assert isinstance(found, Thermostat)
        return found

    def turned(self, degrees: float, name: str = "Bedroom") -> None:
        """Somebody turns a thermostat at the wall."""
        wish = Wish(function="heating", mode="manual", set_point=degrees)
        self.family.house.command([self.thermostat(name).id], wish)
        self.family.later(seconds=5)
        self.family.house.advance()

    async def tells(self) -> int:
        """The cloud pushes what it has to tell; how much of it arrived."""
        arrived = await self.family.cloud.pushes.deliver()
        await self.family.settles()
        return arrived

    async def posts(self, body: object, *, secret: str | None = None, **how: Any) -> httpx.Response:
        """Anybody posts anything to the bot, by default to the address the cloud was given."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        address = f"{self.address}/push/eliot/{self.secret if secret is None else secret}"
        async with self.family.browser() as somebody:
            return await somebody.post(address, content=content, **how)


@asynccontextmanager
async def listening(folder: Path, *, connected: bool = True, **more: str) -> AsyncIterator[Listening]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    settings = {"BOT_PUBLIC_URL": address, "BOT_PORT": str(port), "BOT_OPERATORS": OPERATOR, **more}
    async with at_home(folder, more=settings) as family:
        it = Listening(family, address)
        if connected:
            await family.connects()
            await it.subscribes()
        yield it
