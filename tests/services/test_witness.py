"""What people meet while they use their home is told at once, once, and only when it is news."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.errors import KINDS, CloudError, ErrorKind
from bot.domain.home import Module
from bot.domain.intents import Command, Switch
from bot.services.control import Failed, Settled
from bot.services.nursery import Nursery
from storage.records import ChatKind, LinkRecord
from storage.store import Store
from tests.services.hands import Clock
from tests.services.tower import Tower, house

GATEWAY = ("gateway_offline", "house")
SILENT = ("module_unreachable", "house-0")


@pytest.fixture
async def tower(store: Store, clock: Clock, nursery: Nursery) -> AsyncIterator[Tower]:
    tower = Tower(store, clock, nursery)
    yield tower
    await nursery.quiet()
    await tower.quota.close()


@pytest.fixture
async def link(tower: Tower) -> LinkRecord:
    link = await tower.moves_in(house(thermostats=1))
    await tower.watches(minutes=6)
    assert await tower.posts() == []
    return link


def module(tower: Tower, link: LinkRecord, number: int = 0) -> Module:
    return tower.sky.plants[link.account][0].modules[number]


async def asks(tower: Tower, link: LinkRecord, *devices: Device) -> None:
    """Somebody looks at the home."""
    (plant,) = tower.sky.plants[link.account]
    wanted = frozenset(devices or {Device.LIGHT})
    await tower.homes.status(link, plant, wanted, fresh_for=timedelta(0))
    await tower.nursery.quiet()


async def fails(tower: Tower, link: LinkRecord, kind: ErrorKind, number: int = 0, *, chat: int | None = None) -> None:
    """A command finally fails."""
    mine = (module(tower, link, number),)
    step = Failed(Command(Switch(on=True), mine), mine, CloudError(kind))
    tower.witness.commanded(link, step, chat=link.chat if chat is None else chat)
    await tower.nursery.quiet()


async def settles(tower: Tower, link: LinkRecord, *, done: bool, known: bool = True, moving: bool = False) -> None:
    """A command is looked after."""
    mine = module(tower, link)
    (plant,) = tower.sky.plants[link.account]
    states = await tower.homes.status(link, plant, frozenset({Device.LIGHT}), fresh_for=timedelta(0))
    seen = {mine.id: states.states[mine.id]} if known else {}
    command = Command(Switch(on=True), (mine,))
    confirmed, open_ = ((mine,), ()) if done else ((), (mine,))
    step = Settled(command, seen, confirmed, open_ if moving else (), () if moving else open_)
    tower.witness.commanded(link, step, chat=link.chat)
    await tower.nursery.quiet()


async def test_a_command_that_meets_a_dead_gateway_is_told_at_once(tower: Tower, link: LinkRecord) -> None:
    await fails(tower, link, errors.HOME_OFFLINE)
    assert await tower.open(link) == [GATEWAY]
    (post,) = await tower.posts()
    assert not post.sounds, "it is on the screen of this chat"


async def test_the_other_chats_of_the_home_hear_it(tower: Tower, link: LinkRecord) -> None:
    other = await tower.store.chats.of(-200, ChatKind.GROUP, "The grandparents")
    await tower.links(other)
    await fails(tower, link, errors.CLOUD_DOWN)
    assert {(post.chat, post.sounds) for post in await tower.posts()} == {(link.chat, False), (other.id, True)}


async def test_a_command_that_fails_for_itself_is_told_to_the_others_only(tower: Tower, link: LinkRecord) -> None:
    other = await tower.store.chats.of(-200, ChatKind.GROUP, "The grandparents")
    await tower.links(other)
    await fails(tower, link, errors.MODULE_SILENT)
    assert await tower.open(link) == [("command_failed", "house-0")]
    assert [post.chat for post in await tower.posts()] == [other.id]


_TOLD = {
    "sign_in_lost": "access_off",
    "grant_expired": "sign_in_lost",
    "not_permitted": "scopes_small",
    "out_of_calls": "calls_spent",
    "home_offline": "gateway_offline",
    "password_expired": "password_expired",
    "terms_expired": "terms_expired",
    **dict.fromkeys(("cloud_failed", "cloud_down", "cloud_slow", "no_network", "bad_answer"), "cloud_failing"),
    **dict.fromkeys(("too_fast", "display_in_use", "wrong_values"), None),
    **dict.fromkeys(("login_busy", "login_down", "key_refused", "client_refused", "secret_expired"), None),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_why_a_command_fails_decides_what_is_told(
    lite: Store, clock: Clock, nursery: Nursery, kind: ErrorKind
) -> None:
    tower = Tower(lite, clock, nursery)
    link = await tower.moves_in()
    await fails(tower, link, kind)
    rule = _TOLD.get(kind.name, "command_failed")
    assert [name for name, _ in await tower.open(link)] == ([] if rule is None else [rule])
    await tower.quota.close()


@pytest.mark.parametrize("kind", [errors.HOME_OFFLINE, errors.MODULE_SILENT])
async def test_a_thermostat_nobody_hears_is_not_the_gateways_fault(
    tower: Tower, link: LinkRecord, kind: ErrorKind
) -> None:
    await fails(tower, link, kind, 2)
    assert await tower.open(link) == [("module_unreachable", "house-2")]
    tower.sky.thermostats = kind
    for _ in range(3):
        await asks(tower, link, Device.THERMOSTAT)
        tower.clock.moves(minutes=1)
    assert await tower.open(link) == [("module_unreachable", "house-2")]


async def test_what_was_not_confirmed_is_told_and_ends_when_a_later_command_works(
    tower: Tower, link: LinkRecord
) -> None:
    await settles(tower, link, done=False)
    assert await tower.open(link) == [("command_failed", "house-0")]
    await settles(tower, link, done=True)
    assert await tower.open(link) == []


async def test_a_module_found_silent_by_a_command_is_told_as_such(tower: Tower, link: LinkRecord) -> None:
    tower.sky.silent.add("house-0")
    await settles(tower, link, done=False)
    assert await tower.open(link) == [SILENT]


async def test_what_is_on_its_way_or_could_not_be_seen_is_no_failure(tower: Tower, link: LinkRecord) -> None:
    await settles(tower, link, done=False, moving=True)
    await settles(tower, link, done=False, known=False)
    await settles(tower, link, done=True)
    assert await tower.troubles(link) == []
    assert (await tower.round(link)).cases == ""


async def test_a_failed_command_is_nobodys_trouble_for_ever(tower: Tower, link: LinkRecord) -> None:
    await fails(tower, link, errors.MODULE_SILENT)
    await tower.watches(minutes=70, step=60)
    assert await tower.open(link) == []


async def test_readings_by_hand_are_looks_but_a_moment_is_only_one_of_them(tower: Tower, link: LinkRecord) -> None:
    tower.clock.moves(minutes=2)
    tower.sky.silent.add("house-0")
    for _ in range(5):
        await asks(tower, link)
        tower.clock.moves(seconds=5)
    assert await tower.troubles(link) == [], "a family that taps a lot makes no trouble out of a moment"
    assert (await tower.round(link)).due_at <= tower.clock() + timedelta(minutes=1), "a look follows soon"
    tower.clock.moves(seconds=30)
    await asks(tower, link)
    assert await tower.open(link) == [SILENT]
    tower.sky.silent.clear()
    await asks(tower, link)
    assert await tower.open(link) == [], "good news counts at once"


async def test_good_readings_cost_the_database_nothing(tower: Tower, link: LinkRecord) -> None:
    before = await tower.round(link)
    tower.clock.moves(minutes=1)
    for _ in range(3):
        await asks(tower, link)
        assert not any(name.startswith("met") for name in tower.nursery.names())
    assert await tower.round(link) == before


async def test_errors_met_by_hand_are_looks_too(tower: Tower, link: LinkRecord) -> None:
    tower.clock.moves(minutes=1)
    tower.sky.offline.add("house")
    await asks(tower, link)
    assert await tower.troubles(link) == []
    tower.clock.moves(minutes=1)
    await asks(tower, link)
    assert await tower.open(link) == [GATEWAY]


async def test_what_looking_by_itself_reads_is_not_counted_twice(tower: Tower, link: LinkRecord) -> None:
    tower.sky.silent.add("house-0")
    while not (await tower.round(link)).cases:
        await tower.watches(minutes=0.1, step=6)
    assert await tower.troubles(link) == []


async def test_an_earlier_look_that_was_planned_is_not_put_off(tower: Tower, link: LinkRecord) -> None:
    await tower.schedule.by(link.account, tower.clock() + timedelta(seconds=50))
    await fails(tower, link, errors.HOME_OFFLINE)
    assert (await tower.round(link)).due_at == tower.clock() + timedelta(seconds=50)


async def test_a_lost_sign_in_is_nobodys_trouble_while_another_works(tower: Tower, link: LinkRecord) -> None:
    other = await tower.store.chats.of(8, ChatKind.PRIVATE, "Ben")
    second = await tower.links(other)
    await fails(tower, link, errors.GRANT_EXPIRED)
    assert await tower.troubles(link) == []
    await tower.store.links.mark_lost(second.id, second.generation)
    await fails(tower, link, errors.GRANT_EXPIRED)
    assert await tower.open(link) == [("sign_in_lost", "")]


async def test_calls_that_run_low_by_hand_are_told_at_once(tower: Tower, link: LinkRecord) -> None:
    account = AccountId(link.account)
    while tower.quota.of(account).used < 399:
        tower.quota.spend(account, by_hand=True)
    await asks(tower, link)
    assert await tower.open(link) == [("calls_low", "")]
    while tower.quota.of(account).used < 480:
        tower.quota.spend(account, by_hand=True)
    await asks(tower, link)
    assert sorted(await tower.open(link)) == [("calls_low", ""), ("calls_nearly_spent", "")]
    tower.sky.broken = errors.OUT_OF_CALLS
    await asks(tower, link)
    assert ("calls_spent", "") in await tower.open(link)


async def test_before_anybody_looked_a_command_is_told_all_the_same(tower: Tower) -> None:
    link = await tower.moves_in(chat=-5, subject="new")
    assert await tower.store.rounds.of(link.account) is None
    await fails(tower, link, errors.HOME_OFFLINE)
    assert await tower.open(link) == [GATEWAY]


async def test_of_an_account_that_has_gone_nothing_is_told(tower: Tower, link: LinkRecord) -> None:
    await tower.store.links.remove(link.id)
    await fails(tower, link, errors.HOME_OFFLINE)
    assert await tower.store.rounds.of(link.account) is None


async def test_good_news_count_also_in_a_process_that_has_just_begun(
    tower: Tower, link: LinkRecord, nursery: Nursery
) -> None:
    await fails(tower, link, errors.HOME_OFFLINE)
    again = Tower(tower.store, tower.clock, nursery, sky=tower.sky)
    await again.looks()
    await asks(again, link)
    assert await tower.open(link) == []
    await again.quota.close()


async def test_looking_again_decides_before_it_answers(tower: Tower, link: LinkRecord) -> None:
    await fails(tower, link, errors.HOME_OFFLINE)
    tower.sky.offline.clear()
    await tower.witness.again(link)
    assert await tower.open(link) == []
    assert tower.sky.asked[-1][2], "by hand: a person waits"


async def test_many_failures_at_once_are_all_told(tower: Tower, link: LinkRecord) -> None:
    for number in (0, 1):
        mine = (module(tower, link, number),)
        step = Failed(Command(Switch(on=True), mine), mine, CloudError(errors.MODULE_SILENT))
        tower.witness.commanded(link, step, chat=link.chat)
    tower.witness.commanded(link, step, chat=link.chat)
    await tower.nursery.quiet()
    assert sorted(await tower.open(link)) == [("command_failed", "house-0"), ("command_failed", "house-1")]
