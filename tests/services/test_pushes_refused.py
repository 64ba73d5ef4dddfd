"""What a cloud may do instead of subscribing the bot, and what the bot makes of it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Push, Subscription
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.services.alarms import Alarms
from bot.services.grants import Grants
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from bot.services.subscriptions import ALARM, PATH, Subscriptions
from storage.records import LinkRecord, SubscriptionRecord
from storage.store import Store
from tests.services.hands import Clock

PLANT = PlantId("p1")
HOME = Home((Plant(PLANT, "Home", modules=(Module(ModuleId("t1"), "Bedroom", Device.THERMOSTAT, PLANT),)),))
US = "https://bot.example.org"


@dataclass
class Board:
    """A cloud that takes one subscription a plant, whoever asks, and tells each account of its own."""

    pinned: dict[PlantId, tuple[AccountId, Subscription]] = field(default_factory=dict)
    trouble: CloudError | None = None
    lost: bool = False
    """The next answer does not arrive."""
    asked: list[str] = field(default_factory=list)
    by_hand: set[bool] = field(default_factory=set)

    def _hears(self, access: Access, what: str) -> None:
        self.asked.append(what)
        self.by_hand.add(access.by_hand)
        if self.trouble is not None:
            raise self.trouble

    async def subscribe(self, access: Access, plant: PlantId, url: str) -> str | None:
        self._hears(access, "subscribe")
        if plant in self.pinned:
            return None
        self.pinned[plant] = access.account, Subscription(f"s{len(self.asked)}", plant, url)
        if self.lost:
            self.lost = False
            raise CloudError(errors.CLOUD_SLOW)
        return self.pinned[plant][1].id

    async def subscriptions(self, access: Access) -> tuple[Subscription, ...]:
        self._hears(access, "list")
        return tuple(made for account, made in self.pinned.values() if account == access.account)

    async def unsubscribe(self, access: Access, plant: PlantId, subscription: str) -> None:
        self._hears(access, "unsubscribe")
        if plant in self.pinned and self.pinned[plant][1].id == subscription:
            del self.pinned[plant]

    def told(self, body: bytes, headers: Mapping[str, str], now: datetime) -> Push:
        return Push()


@dataclass
class Office:
    store: Store
    board: Board
    subscriptions: Subscriptions
    nursery: Nursery
    metrics: Metrics
    clock: Clock

    async def signs_in(self, subject: str) -> LinkRecord:
        there = await self.store.chats.of(len(subject), "private", subject)
        account = await self.store.accounts.of("eliot", subject)
        until = self.clock() + timedelta(days=99)
        link = await self.store.links.create(
            there.id, account, 7, access_token="a", refresh_token="r", expires_at=until, now=self.clock()
        )
        self.subscriptions.surveyed(AccountId(link.account), HOME)
        await self.nursery.quiet()
        return link

    async def passes(self, **by: float) -> None:
        self.clock.moves(**by)
        while await self.subscriptions.round():
            pass
        await self.nursery.quiet()

    async def kept(self, link: LinkRecord) -> SubscriptionRecord:
        (kept,) = await self.store.subscriptions.of_account(link.account)
        return kept

    @property
    def alarmed(self) -> bool:
        return f'kind="{ALARM}"' in self.metrics.exposition()[0].decode()


@pytest.fixture
async def office(lite: Store, nursery: Nursery, metrics: Metrics, clock: Clock) -> AsyncIterator[Office]:
    quota = Quota(lite, nursery, daily_calls=500, clock=clock, metrics=metrics)
    alarms, board = Alarms(clock, metrics), Board()
    grants = Grants(lite, {}, quota, nursery, alarms=alarms, metrics=metrics, clock=clock, holder="x")
    subscriptions = Subscriptions(lite, {"eliot": board}, grants, nursery, alarms, public_url=US, clock=clock)
    yield Office(lite, board, subscriptions, nursery, metrics, clock)
    await nursery.quiet()
    await quota.close()


async def test_a_plant_told_to_one_account_is_told_to_all_of_ours(office: Office) -> None:
    maria = await office.signs_in("maria")
    await office.passes()
    paolo = await office.signs_in("paolo")
    await office.passes()
    assert (await office.kept(maria)).remote
    kept = await office.kept(paolo)
    assert (kept.remote, kept.refused_since) == (None, None)
    await office.passes(days=4)
    assert not office.alarmed
    assert office.board.pinned[PLANT][0] == maria.account


async def test_an_answer_that_was_lost_is_made_good(office: Office) -> None:
    office.board.lost = True
    maria = await office.signs_in("maria")
    await office.passes()
    first = office.board.pinned[PLANT][1]
    assert (await office.kept(maria)).remote is None
    await office.passes(hours=6)
    _, second = office.board.pinned[PLANT]
    assert second.url != first.url
    assert (await office.kept(maria)).remote == second.id


async def test_nothing_is_asked_for_by_hand(office: Office) -> None:
    maria = await office.signs_in("maria")
    await office.passes()
    await office.passes(hours=25)
    await office.subscriptions.leave(maria)
    await office.nursery.quiet()
    assert office.board.asked == ["subscribe", "list", "unsubscribe"]
    assert office.board.by_hand == {False}


@pytest.mark.parametrize("kind", [errors.BAD_REQUEST, errors.CLOUD_FAILED, errors.UNKNOWN, errors.BAD_ANSWER])
async def test_a_refusal_is_told_to_the_operators_after_three_days(office: Office, kind: ErrorKind) -> None:
    office.board.trouble = CloudError(kind)
    maria = await office.signs_in("maria")
    for _ in range(12):
        await office.passes(hours=6)
    assert not office.alarmed
    await office.passes(hours=6)
    assert office.alarmed
    asked = len(office.board.asked)
    await office.passes(hours=23)
    assert len(office.board.asked) == asked
    office.board.trouble = None
    await office.passes(hours=1)
    assert (await office.kept(maria)).refused_since is None


@pytest.mark.parametrize(
    "kind",
    [errors.GRANT_EXPIRED, errors.NOT_PERMITTED, errors.PASSWORD_EXPIRED, errors.NO_NETWORK, errors.CLOUD_DOWN],
)
async def test_what_others_are_told_of_is_no_refusal(office: Office, kind: ErrorKind) -> None:
    office.board.trouble = CloudError(kind)
    maria = await office.signs_in("maria")
    for _ in range(20):
        await office.passes(hours=6)
    assert (await office.kept(maria)).refused_since is None
    assert not office.alarmed
    assert len(office.board.asked) <= 21


async def test_an_outage_of_one_day_does_not_cost_the_subscription(office: Office) -> None:
    maria = await office.signs_in("maria")
    await office.passes()
    before = await office.kept(maria)
    office.board.trouble = CloudError(errors.CLOUD_FAILED)
    await office.passes(hours=25)
    office.board.trouble = None
    await office.passes(hours=6)
    after = await office.kept(maria)
    assert (after.remote, after.digest, after.refused_since) == (before.remote, before.digest, None)


async def test_the_time_the_cloud_names_is_waited_for(office: Office) -> None:
    until = office.clock() + timedelta(hours=9)
    office.board.trouble = CloudError(errors.OUT_OF_CALLS, until=until)
    maria = await office.signs_in("maria")
    await office.passes()
    assert (await office.kept(maria)).due_at == until


async def test_a_thermostat_that_was_taken_down_ends_what_was_told_of_it(office: Office) -> None:
    maria = await office.signs_in("maria")
    await office.passes()
    office.subscriptions.surveyed(AccountId(maria.account), Home((Plant(PLANT, "Home"),)))
    await office.nursery.quiet()
    assert office.board.pinned == {}
    assert await office.store.subscriptions.of_account(maria.account) == ()


async def test_a_lost_sign_in_waits_without_a_call(office: Office) -> None:
    maria = await office.signs_in("maria")
    await office.store.links.mark_lost(maria.id, maria.generation)
    await office.passes()
    assert office.board.asked == []
    await office.signs_in("maria")
    await office.passes(hours=6)
    assert (await office.kept(maria)).remote


async def test_what_is_pinned_begins_with_our_address_only(office: Office) -> None:
    await office.signs_in("maria")
    await office.passes()
    assert office.board.pinned[PLANT][1].url.startswith(US + PATH)
