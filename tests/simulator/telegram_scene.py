"""A small Telegram with a bot, two people and a bare HTTP client that speaks for the bot."""

import json
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_network import Bot
from bot.simulator.telegram_people import Person

TOKEN = "123456:canary-token"


def png(width: int = 2, height: int = 2) -> bytes:
    """A white picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\xff" * width) * height)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


@dataclass
class Clock:
    """A time that only the test moves."""

    now: datetime = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Scene:
    world: TelegramWorld
    bot: Bot
    anna: Person
    ben: Person
    address: str
    http: aiohttp.ClientSession
    clock: Clock = field(default_factory=Clock)

    async def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """The whole body of the answer, refusals included."""
        async with self.http.post(f"{self.address}/bot{self.bot.token}/{method}", json=params) as response:
            body: dict[str, Any] = await response.json()
            assert body.get("error_code", 200) == response.status
            return body

    async def call(self, method: str, **params: Any) -> Any:
        """The result; a refusal is an error of the test."""
        body = await self.ask(method, **params)
        assert body["ok"], body
        return body["result"]

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
        """The whole body of the answer to a call that carries files, each as (name, content)."""
        form = aiohttp.FormData(
            {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        )
        for field_name, (filename, content) in files.items():
            form.add_field(field_name, content, filename=filename)
        async with self.http.post(f"{self.address}/bot{self.bot.token}/{method}", data=form) as response:
            body: dict[str, Any] = await response.json()
            assert body.get("error_code", 200) == response.status
            return body

    async def refused(self, method: str, **params: Any) -> str:
        body = await self.ask(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def updates(self) -> list[dict[str, Any]]:
        """What arrived since the last time, confirmed at once."""
        updates: list[dict[str, Any]] = await self.call("getUpdates")
        if updates:
            await self.call("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates


@asynccontextmanager
async def opened() -> AsyncIterator[Scene]:
    clock = Clock()
    world = TelegramWorld(clock)
    bot = world.add_bot(TOKEN, "family_home_bot", "Family home")
    anna, ben = world.add_person("Anna", language="it"), world.add_person("Ben", username="ben_b", last_name="B")
    async with serving(world.app) as address, aiohttp.ClientSession() as http:
        yield Scene(world, bot, anna, ben, address, http, clock)
        await world.close()
