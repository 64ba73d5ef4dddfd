"""One registration for all families: whoever's access works, again each day, and what tells of a ban."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import Access, Push
from bot.domain.errors import CloudError, ErrorKind
from bot.services.alarms import Alarms
from bot.services.broadcasts import UNHEARD, UNREGISTERED, UNSIGNED, Broadcasts
from bot.services.grants import Grants
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from storage.records import LinkRecord
from storage.store import Store
from tests.services.hands import Clock

US = "https://bot.example.org"


@dataclass
class Tower:
    """A cloud that tells everybody; ``refuses`` is what it answers, by the access that is shown, or to all."""

    secret: str = "s" * 64
    refuses: dict[str, ErrorKind] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    greets: Callable[[], None] = lambda: None

    async def register(self, access: Access, url: str) -> None:
        self.asked.append(access.token)
        kind = self.refuses.get(access.token) or self.refuses.get("all")
        if kind is not None:
            raise CloudError(kind, during="registering")
        self.urls.append(url)
        self.greets()

    def told(self, body: bytes, headers: Mapping[str, str], now: datetime) -> Push | None:
        return Push()


@dataclass
class Office:
    store: Store
    tower: Tower
    broadcasts: Broadcasts
    nursery: Nursery
    metrics: Metrics
    clock: Clock

    async def signs_in(self, name: str, cloud: str = "second") -> LinkRecord:
        there = await self.store.chats.of(len(name), "private", name)
        account = await self.store.accounts.of(cloud, name)
        until = self.clock() + timedelta(days=99)
        return await self.store.links.create(
            there.id, account, 7, access_token=name, refresh_token="r", expires_at=until, now=self.clock()
        )

    async def passes(self, **by: float) -> None:
        self.clock.moves(**by)
        await self.broadcasts.round()
        await self.nursery.quiet()

    async def hears(self) -> None:
        self.broadcasts.heard("second")
        await self.nursery.quiet()

    def alarmed(self, name: str) -> bool:
        return f'kind="{name}"' in self.metrics.exposition()[0].decode()


def opened(office: Office, alarms: Alarms, grants: Grants, url: str = US) -> Broadcasts:
    """As another process, or after a restart."""
    return Broadcasts(
        office.store, {"second": office.tower}, grants, office.nursery, alarms, public_url=url, clock=office.clock
    )


@pytest.fixture
async def quota(lite: Store, nursery: Nursery, metrics: Metrics, clock: Clock) -> AsyncIterator[Quota]:
    quota = Quota(lite, nursery, daily_calls=500, clock=clock, metrics=metrics)
    yield quota
    await nursery.quiet()
    await quota.close()


@pytest.fixture
def alarms(metrics: Metrics, clock: Clock) -> Alarms:
    return Alarms(clock, metrics)


@pytest.fixture
def grants(lite: Store, nursery: Nursery, metrics: Metrics, clock: Clock, quota: Quota, alarms: Alarms) -> Grants:
    return Grants(lite, {}, quota, nursery, alarms=alarms, metrics=metrics, clock=clock, holder="x")


@pytest.fixture
def office(lite: Store, nursery: Nursery, metrics: Metrics, clock: Clock, alarms: Alarms, grants: Grants) -> Office:
    tower = Tower()
    broadcasts = Broadcasts(lite, {"second": tower}, grants, nursery, alarms, public_url=US, clock=clock)
    return Office(lite, tower, broadcasts, nursery, metrics, clock)


async def test_one_registration_serves_every_family_for_a_day(office: Office) -> None:
    for name in ("maria", "victor", "ben"):
        await office.signs_in(name)
    for _ in range(50):
        await office.passes(minutes=20)
    assert office.tower.urls == [f"{US}/push/second/{'s' * 64}"]
    await office.passes(hours=8)
    assert office.tower.asked == ["maria", "victor"], "and nobody's calls are spent twice running"


async def test_the_homes_of_another_maker_register_nothing(office: Office) -> None:
    await office.signs_in("eve", "first")
    await office.passes(minutes=5)
    assert office.tower.asked == []
    await office.signs_in("maria")
    await office.passes(minutes=2)
    assert office.tower.asked == ["maria"]


@pytest.mark.parametrize("kind", [errors.GRANT_EXPIRED, errors.OUT_OF_CALLS, errors.NOT_PERMITTED])
async def test_what_ails_one_family_is_tried_with_the_next(office: Office, kind: ErrorKind) -> None:
    office.tower.refuses["maria"] = kind
    for name in ("maria", "victor"):
        await office.signs_in(name)
    await office.passes(seconds=15)
    await office.passes(minutes=9)
    assert office.tower.asked == ["maria"]
    await office.passes(minutes=1)
    assert office.tower.asked == ["maria", "victor"]
    assert len(office.tower.urls) == 1
    await office.passes(days=9)
    assert not office.alarmed(UNREGISTERED)


async def test_a_lost_sign_in_is_not_used(office: Office) -> None:
    lost = await office.signs_in("maria")
    await office.store.links.mark_lost(lost.id, lost.generation)
    await office.passes(seconds=15)
    assert office.tower.asked == []


@pytest.mark.parametrize("kind", [errors.TOO_FAST, errors.WRONG_VALUES, errors.CLOUD_FAILED, errors.BAD_ANSWER])
async def test_refused_again_and_again_the_operators_are_told_and_no_family_suffers(
    office: Office, kind: ErrorKind
) -> None:
    link = await office.signs_in("maria")
    office.tower.refuses["all"] = kind
    for _ in range(12):
        await office.passes(hours=6)
    assert not office.alarmed(UNREGISTERED)
    await office.passes(hours=6)
    assert office.alarmed(UNREGISTERED)
    assert len(office.tower.asked) == 13, "and not oftener than every six hours"
    kept = await office.store.links.by_id(link.id)
    assert kept is not None
    assert kept.state == "active"
    office.tower.refuses.clear()
    await office.passes(hours=6)
    assert len(office.tower.urls) == 1


async def test_another_process_does_not_register_again(office: Office, alarms: Alarms, grants: Grants) -> None:
    await office.signs_in("maria")
    await office.passes(seconds=15)
    other = opened(office, alarms, grants)
    await other.round()
    assert len(office.tower.urls) == 1


@pytest.mark.parametrize("changed", ["address", "secret"])
async def test_a_new_address_is_registered_at_once(
    office: Office, alarms: Alarms, grants: Grants, changed: str
) -> None:
    await office.signs_in("maria")
    await office.passes(seconds=15)
    if changed == "secret":
        office.tower.secret = "t" * 64
    await opened(office, alarms, grants, "https://new.example.org" if changed == "address" else US).round()
    assert len(set(office.tower.urls)) == 2


async def test_a_long_silence_is_told_once_and_again_after_something_came(office: Office) -> None:
    await office.signs_in("maria")
    for _ in range(3):
        await office.passes(days=1)
        await office.hears()
    for _ in range(2):
        await office.passes(days=1)
    assert not office.alarmed(UNHEARD)
    await office.passes(days=1)
    assert office.alarmed(UNHEARD)
    heard = office.metrics.exposition()[0].decode()
    await office.passes(days=1)
    assert told_of(heard) == told_of(office.metrics.exposition()[0].decode()) == 1
    await office.hears()
    for _ in range(5):
        await office.passes(days=1)
    assert told_of(office.metrics.exposition()[0].decode()) == 2


async def test_a_greeting_that_comes_while_the_cloud_is_asked_counts(office: Office) -> None:
    await office.signs_in("maria")
    office.tower.greets = lambda: office.broadcasts.heard("second")
    for _ in range(10):
        await office.passes(days=1)
    assert not office.alarmed(UNHEARD)


def told_of(exposition: str) -> int:
    line = next(line for line in exposition.splitlines() if f'kind="{UNHEARD}"' in line)
    return int(float(line.rpartition(" ")[2]))


async def test_hearing_much_is_written_down_once_an_hour(office: Office) -> None:
    await office.signs_in("maria")
    await office.passes(seconds=15)
    for _ in range(5):
        office.broadcasts.heard("second")
    assert sum(name == "note a push" for name in office.nursery.names()) == 1
    await office.nursery.quiet()
    kept = await office.store.marks.get("broadcast second heard")
    office.clock.moves(minutes=59)
    await office.hears()
    assert await office.store.marks.get("broadcast second heard") == kept
    office.clock.moves(minutes=1)
    await office.hears()
    assert await office.store.marks.get("broadcast second heard") != kept


async def test_what_is_not_signed_is_told(office: Office) -> None:
    office.broadcasts.unsigned("second")
    assert office.alarmed(UNSIGNED)


@pytest.mark.parametrize("secret", ["", "s", "s" * 63, "s" * 65, "S" * 64, "ü" * 64, "\ud800", "s" * 64 + "\n"])
def test_only_the_very_secret_is_known(office: Office, secret: str) -> None:
    assert not office.broadcasts.knows("second", secret)
    assert not office.broadcasts.knows("first", "s" * 64)
    assert office.broadcasts.knows("second", "s" * 64)
