"""Fetching: nothing is acknowledged before it is kept, and trouble is met with patience."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot

from bot.chat.polling import Poller
from bot.chat.wire import AiohttpRequest
from bot.demo import TOKEN, USERNAME
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from storage.errors import StoreUnavailable


class Ended(Exception):
    """Enough was seen."""


class Shelf:
    """An inbox that may be out of order for a while."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.kept: list[int] = []

    async def room(self) -> None:
        if self.kept:
            raise Ended

    async def put(self, updates: Sequence[tuple[int, str, bytes]]) -> None:
        if self.failures:
            raise self.failures.pop()
        self.kept += [number for number, _, _ in updates]


@asynccontextmanager
async def polled(world: TelegramWorld, shelf: Shelf) -> AsyncIterator[tuple[Poller, list[float], list[str]]]:
    waits: list[float] = []
    reasons: list[str] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async with serving(world.app) as url:
        request = AiohttpRequest(connections=2)
        bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())
        await request.initialize()
        yield Poller(bot, request, shelf, on_fatal=reasons.append, sleep=sleep), waits, reasons  # type: ignore[arg-type]
        await request.shutdown()
        await world.close()


@pytest.fixture
def world() -> TelegramWorld:
    world = TelegramWorld()
    world.add_bot(TOKEN, USERNAME, "Family home")
    anna = world.add_person("Anna")
    anna.says(world.private_chat(anna), "/start")
    return world


async def test_pauses_grow_while_telegram_is_out_of_reach(world: TelegramWorld) -> None:
    world.faults.script("getUpdates", code=500, description="Internal Server Error", times=6)
    shelf = Shelf()
    async with polled(world, shelf) as (poller, waits, _):
        with pytest.raises(Ended):
            await poller.run()
    assert waits == [1.0, 2.0, 5.0, 10.0, 30.0, 30.0]
    assert len(shelf.kept) == 1


async def test_what_could_not_be_kept_is_fetched_again(world: TelegramWorld) -> None:
    """Also after a mistake of our own: a bot that fetches no more would be deaf."""
    shelf = Shelf(StoreUnavailable("the disk is full"), OverflowError("nobody thought of this"))
    async with polled(world, shelf) as (poller, waits, _):
        with pytest.raises(Ended):
            await poller.run()
    assert len(shelf.kept) == 1
    assert waits == [1.0, 2.0]
    offsets = [call.params.integer("offset") for call in world.calls_of("getUpdates")]
    assert set(offsets) == {0}, "nothing was acknowledged before it was kept"


async def test_a_second_poller_ends_the_first(world: TelegramWorld) -> None:
    world.faults.script("getUpdates", code=409, description="Conflict: terminated by other getUpdates request")
    async with polled(world, Shelf()) as (poller, _, reasons):
        await poller.run()
    assert reasons == ["conflict"]


@pytest.mark.parametrize("number", [{"no": "number"}, None, True, "7", 7.5, -1, 2**63])
async def test_a_batch_nobody_can_read_is_left_with_telegram(world: TelegramWorld, number: Any) -> None:
    """It waits there until something behind it can be read, and nobody asks for it in a hurry."""
    mailbox = world.bots[0].mailbox
    mailbox.drop()
    mailbox.allow(["update_id"])
    mailbox.put("update_id", number, ("anything", 1))
    shelf = Shelf()
    async with polled(world, shelf) as (poller, waits, _):
        fetching = asyncio.ensure_future(poller.run())
        await world.until(lambda: len(waits) >= 2)
        mailbox.allow(["message"])
        world.people[0].says(world.chats[0], "/start")  # type: ignore[attr-defined]
        with pytest.raises(Ended):
            await fetching
    assert waits[:2] == [1.0, 2.0]
    assert len(shelf.kept) == 1
