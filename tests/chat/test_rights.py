"""Who may do what: Telegram is asked, believed for a while, and doubted when it does not answer."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot

from bot.chat.request import Right
from bot.chat.rights import Rights
from bot.chat.throttle import Throttle
from bot.chat.wire import AiohttpRequest
from bot.demo import TOKEN
from bot.services.registry import Registry
from bot.simulator.clock import MovableClock
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_accounts import Member, Status
from storage.records import ChatKind, ChatRecord
from storage.store import Store
from storage.vault import Vault
from tests.family import USERNAME


class Door:
    def __init__(self, world: TelegramWorld, rights: Rights, registry: Registry) -> None:
        self.world = world
        self.rights = rights
        self.registry = registry
        self.anna = world.add_person("Anna")
        self.group = world.add_group("Family", [self.anna], [self.anna])

    async def chat(self) -> ChatRecord:
        return await self.registry.chat(self.group.id, ChatKind.GROUP, "Family")

    @property
    def questions(self) -> int:
        return len(self.world.calls_of("getChatMember"))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
async def door(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Door]:
    world = TelegramWorld(clock)
    world.add_bot(TOKEN, USERNAME, "Family home")
    store = await Store.open(f"sqlite:///{tmp_path / 'bot.sqlite3'}", vault=Vault.parse(Vault.generate_key()))
    async with serving(world.app) as url:
        request = AiohttpRequest()
        bot = Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)
        await request.initialize()
        registry = Registry(store, clock=clock)
        door = Door(world, Rights(bot, registry, clock=clock), registry)
        door.group.add_bot()
        yield door
        await request.shutdown()
        await world.close()
    await store.close()


async def test_an_admin_is_believed_for_five_minutes(door: Door, clock: MovableClock) -> None:
    chat = await door.chat()
    for _ in range(3):
        assert await door.rights.may(chat, door.anna.id, Right.ACT)
    assert door.questions == 1
    clock.move(timedelta(minutes=5, seconds=1))
    assert await door.rights.may(chat, door.anna.id, Right.ACT)
    assert door.questions == 2


async def test_before_something_that_lasts_telegram_is_asked_afresh(door: Door) -> None:
    chat = await door.chat()
    for _ in range(3):
        assert await door.rights.may(chat, door.anna.id, Right.MANAGE, fresh=True)
    assert door.questions == 3
    door.world.faults.script("getChatMember", code=500, description="Internal Server Error")
    assert not await door.rights.may(chat, door.anna.id, Right.MANAGE, fresh=True)


async def test_a_private_chat_is_its_persons_alone(door: Door) -> None:
    chat = await door.registry.chat(door.anna.id, ChatKind.PRIVATE, "Anna")
    assert await door.rights.may(chat, door.anna.id, Right.MANAGE)
    assert not await door.rights.may(chat, 999, Right.SEE)
    assert door.questions == 0


async def test_everybody_in_a_group_may_look(door: Door) -> None:
    chat = await door.chat()
    assert await door.rights.may(chat, 999, Right.SEE)
    assert await door.rights.may(chat, 999, Right.ANYBODY)
    assert not await door.rights.may(chat, 999, Right.ACT)


async def test_what_changed_in_the_chat_is_asked_again(door: Door) -> None:
    chat = await door.chat()
    await door.rights.may(chat, door.anna.id, Right.ACT)
    door.rights.forget(chat.telegram_id, 999)
    door.rights.forget(-1)
    assert await door.rights.may(chat, door.anna.id, Right.ACT)
    assert door.questions == 1
    door.group.members[door.anna.id] = Member(door.anna, Status.MEMBER)
    door.rights.forget(chat.telegram_id, door.anna.id)
    assert not await door.rights.may(chat, door.anna.id, Right.ACT)


def test_the_throttle_forgets_everybody_before_it_fills_the_memory(clock: MovableClock) -> None:
    throttle = Throttle(clock)
    for person in range(10_001):
        assert throttle.admits(person)
    for _ in range(9):
        assert throttle.admits(10_000)
    assert not throttle.admits(10_000)
