"""Who may do what: Telegram is asked, believed for a while, and doubted when it does not answer."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from telegram import Bot

from bot.chat.rights import Rights
from bot.chat.throttle import Throttle
from bot.chat.wire import AiohttpRequest
from bot.demo import TOKEN
from bot.domain.rights import Role
from bot.services.household import Household
from bot.services.registry import Registry
from bot.simulator.clock import MovableClock
from bot.simulator.serving import serving
from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_accounts import Member, Status
from bot.simulator.telegram_people import Person
from storage.records import ChatKind, ChatRecord
from storage.store import Store
from storage.vault import Vault
from tests.family import USERNAME


class Door:
    def __init__(self, world: TelegramWorld, rights: Rights, registry: Registry, household: Household) -> None:
        self.world = world
        self.rights = rights
        self.registry = registry
        self.household = household
        self.anna = world.add_person("Anna")
        self.ben = world.add_person("Ben")
        self.group = world.add_group("Family", [self.anna, self.ben], [self.anna])

    async def chat(self) -> ChatRecord:
        return await self.registry.chat(self.group.id, ChatKind.GROUP, "Family")

    async def role(self, person: Person, *, fresh: bool = False) -> Role:
        return (await self.rights.standing(await self.chat(), person.id, fresh=fresh)).role

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
        household = Household(store, clock=clock)
        door = Door(world, Rights(bot, registry, household, clock=clock), registry, household)
        door.group.add_bot()
        yield door
        await request.shutdown()
        await world.close()
    await store.close()


async def test_a_standing_is_believed_for_five_minutes(door: Door, clock: MovableClock) -> None:
    for _ in range(3):
        assert await door.role(door.anna) is Role.OWNER
    assert door.questions == 1
    clock.move(timedelta(minutes=5, seconds=1))
    assert await door.role(door.anna) is Role.OWNER
    assert door.questions == 2


async def test_before_something_that_lasts_telegram_is_asked_afresh(door: Door) -> None:
    for _ in range(3):
        assert await door.role(door.anna, fresh=True) is Role.OWNER
    assert door.questions == 3
    door.world.faults.script("getChatMember", code=500, description="Internal Server Error")
    assert await door.role(door.anna, fresh=True) is Role.NOBODY
    assert await door.role(door.anna) is Role.OWNER, "for what passes, the last answer does"


async def test_nobody_is_somebody_before_telegram_has_answered(door: Door) -> None:
    door.world.faults.script("getChatMember", code=500, description="Internal Server Error")
    assert await door.role(door.anna) is Role.NOBODY
    assert await door.role(door.anna) is Role.OWNER


async def test_a_private_chat_is_its_persons_alone(door: Door) -> None:
    chat = await door.registry.chat(door.anna.id, ChatKind.PRIVATE, "Anna")
    assert (await door.rights.standing(chat, door.anna.id)).role is Role.OWNER
    assert (await door.rights.standing(chat, door.ben.id)).role is Role.NOBODY
    assert door.questions == 0


async def test_a_role_counts_for_who_is_there(door: Door) -> None:
    chat = await door.chat()
    await door.household.appoint(chat.id, door.ben.id, Role.ADULT)
    assert await door.role(door.ben) is Role.ADULT
    door.group.leave(door.ben)
    assert await door.role(door.ben, fresh=True) is Role.NOBODY


@pytest.mark.parametrize(("away", "role"), [(False, Role.ADULT), (True, Role.NOBODY)])
async def test_somebody_restricted_is_there_unless_they_have_gone(door: Door, away: bool, role: Role) -> None:
    chat = await door.chat()
    await door.household.appoint(chat.id, door.ben.id, Role.ADULT)
    door.group.members[door.ben.id] = Member(door.ben, Status.RESTRICTED, away=away)
    assert await door.role(door.ben) is role


async def test_who_never_was_there_is_nobody(door: Door) -> None:
    assert (await door.rights.standing(await door.chat(), 999)).role is Role.NOBODY


async def test_what_changed_in_the_chat_is_asked_again(door: Door) -> None:
    chat = await door.chat()
    await door.role(door.anna)
    door.rights.forget(chat.telegram_id, 999)
    door.rights.forget(-1)
    assert await door.role(door.anna) is Role.OWNER
    assert door.questions == 1
    door.group.members[door.anna.id] = Member(door.anna, Status.MEMBER)
    door.rights.forget(chat.telegram_id, door.anna.id)
    assert await door.role(door.anna) is Role.GUEST


async def test_admins_are_named_once_in_five_minutes(door: Door, clock: MovableClock) -> None:
    chat = await door.chat()
    assert await door.rights.admins(chat) == {door.anna.id: "Anna"}
    door.group.promote(door.ben)
    assert await door.rights.admins(chat) == {door.anna.id: "Anna"}
    clock.move(timedelta(minutes=5, seconds=1))
    assert await door.rights.admins(chat) == {door.anna.id: "Anna", door.ben.id: "Ben"}
    door.group.demote(door.ben)
    door.rights.forget(chat.telegram_id)
    assert await door.rights.admins(chat) == {door.anna.id: "Anna"}


async def test_neither_bots_nor_anonymous_admins_are_named(door: Door) -> None:
    door.group.promote(door.world.bots[0])
    door.group.promote(door.ben, "is_anonymous")
    assert await door.rights.admins(await door.chat()) == {door.anna.id: "Anna"}


async def test_when_telegram_does_not_name_the_admins_nobody_is_named_and_it_is_asked_again(door: Door) -> None:
    door.world.faults.script("getChatAdministrators", code=500, description="Internal Server Error")
    assert await door.rights.admins(await door.chat()) == {}
    assert await door.rights.admins(await door.chat()) == {door.anna.id: "Anna"}


def test_the_throttle_forgets_everybody_before_it_fills_the_memory(clock: MovableClock) -> None:
    throttle = Throttle(clock)
    for person in range(10_001):
        assert throttle.admits(person)
    for _ in range(9):
        assert throttle.admits(10_000)
    assert not throttle.admits(10_000)
