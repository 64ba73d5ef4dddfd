"""Hints reach the thermostats of their own plant in homes that show it, and nothing else whatever they say."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.cloud import Access, AccountId, Push
from bot.domain.devices import Device
from bot.domain.home import Climate, HeatMode, Home, Module, ModuleId, ModuleState, Plant, PlantId, States
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.grants import Grants
from bot.services.hearing import Hearing, Source
from bot.services.homes import Homes
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from bot.services.schedule import Schedule
from storage.records import LinkRecord, SubscriptionRecord
from storage.store import Store
from tests.services.hands import Clock

P1, P2, P3 = (PlantId(name) for name in ("p1", "p2", "p3"))
"""The first is pushed about; the second stands in the same home; the third is another family's."""
WARM, COLD, LAMP, NEXT_DOOR, THEIRS = (ModuleId(name) for name in ("t1", "t2", "l1", "t3", "t4"))


def module(id: ModuleId, plant: PlantId, device: Device = Device.THERMOSTAT) -> Module:
    return Module(id, id, device, plant)


MINE = Home(
    (
        Plant(P1, "Home", modules=(module(WARM, P1), module(COLD, P1), module(LAMP, P1, Device.LIGHT))),
        Plant(P2, "Sea", modules=(module(NEXT_DOOR, P2),)),
    )
)
OTHERS = Home((Plant(P3, "Flat", modules=(module(THEIRS, P3),)),))


@dataclass
class Teller:
    """A cloud that tells what the test lets it tell, and is never to be asked."""

    push: Push = field(default_factory=Push)

    def told(self, body: bytes, headers: Mapping[str, str], now: datetime) -> Push:
        return self.push

    async def subscribe(self, access: Access, plant: PlantId, url: str) -> NoReturn:
        raise AssertionError("no call is to be made")

    async def subscriptions(self, access: Access) -> NoReturn:
        raise AssertionError("no call is to be made")

    async def unsubscribe(self, access: Access, plant: PlantId, subscription: str) -> NoReturn:
        raise AssertionError("no call is to be made")


@dataclass
class Scene:
    store: Store
    homes: Homes
    hearing: Hearing
    teller: Teller
    nursery: Nursery
    clock: Clock
    links: tuple[LinkRecord, LinkRecord]
    subscription: SubscriptionRecord
    slept: list[float]

    def tells(self, states: dict[PlantId, dict[ModuleId, ModuleState]], *vague: PlantId) -> None:
        self.teller.push = Push("", states, frozenset(vague))
        self.hearing.take(Source("eliot", self.subscription), b"", {})

    def known(self) -> tuple[States, States]:
        mine, theirs = self.links
        return self.homes.remembered(mine, tuple(MINE)), self.homes.remembered(theirs, tuple(OTHERS))

    async def due_at(self) -> datetime | None:
        round = await self.store.rounds.of(self.links[0].account)
        return None if round is None else round.due_at


async def linked(store: Store, subject: str, chat: int, clock: Clock) -> LinkRecord:
    there = await store.chats.of(chat, "private", subject)
    account = await store.accounts.of("eliot", subject)
    return await store.links.create(
        there.id,
        account,
        chat,
        access_token="a",
        refresh_token="r",
        expires_at=clock() + timedelta(days=9),
        now=clock(),
    )


@pytest.fixture
async def scene(lite: Store, nursery: Nursery, metrics: Metrics, clock: Clock) -> AsyncIterator[Scene]:
    quota = Quota(lite, nursery, daily_calls=500, clock=clock, metrics=metrics)
    alarms = Alarms(clock, metrics)
    grants = Grants(lite, {}, quota, nursery, alarms=alarms, metrics=metrics, clock=clock, holder="x")
    homes = Homes(lite, {}, grants, nursery, clock=clock)
    alerts = Alerts(lite, clock=clock, default_zone=ZoneInfo("Europe/Rome"))
    schedule = Schedule(lite, quota, clock=clock)
    lookout = Lookout(lite, homes, alerts, quota, schedule, clock=clock)
    teller, slept = Teller(), []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    hearing = Hearing(lite, {"eliot": teller}, homes, alerts, lookout, nursery, clock=clock, sleep=sleep)
    mine, theirs = await linked(lite, "maria", 1, clock), await linked(lite, "victor", 2, clock)
    await homes.keep(AccountId(mine.account), MINE)
    await homes.keep(AccountId(theirs.account), OTHERS)
    await lite.subscriptions.want(mine.account, {P1, P2}, clock())
    await lite.subscriptions.want(theirs.account, {P3}, clock())
    (subscription,) = await lite.subscriptions.of_plant(P1)
    yield Scene(lite, homes, hearing, teller, nursery, clock, (mine, theirs), subscription, slept)
    await nursery.quiet()
    await quota.close()


def at(seen: datetime, degrees: float = 21.0) -> ModuleState:
    return ModuleState(seen, reachable=True, climate=Climate(HeatMode.MANUAL, degrees, 20.0))


IDS = st.sampled_from([WARM, COLD, LAMP, NEXT_DOOR, THEIRS, ModuleId("nobody")])
PLANTS = st.sampled_from([P1, P2, P3, PlantId("nowhere")])
SECONDS = st.integers(-4000, 0)
TOLD = st.dictionaries(PLANTS, st.dictionaries(IDS, st.tuples(SECONDS, st.integers(5, 35)), max_size=4), max_size=4)


@given(bodies=st.lists(TOLD, max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_only_thermostats_of_the_plant_are_learnt_and_always_the_newest(scene: Scene, bodies: list[Any]) -> None:
    scene.clock.moves(hours=2)
    now = scene.clock()
    before, _ = scene.known()
    for body in bodies:
        scene.tells(
            {
                plant: {id: at(now + timedelta(seconds=seconds), degrees) for id, (seconds, degrees) in told.items()}
                for plant, told in body.items()
            }
        )
    await scene.nursery.quiet()
    mine, theirs = scene.known()
    assert set(mine) <= {WARM, COLD}
    assert theirs == {}
    for id, state in mine.items():
        told = [now + timedelta(seconds=body[P1][id][0]) for body in bodies if id in body.get(P1, {})]
        assert state.seen == max([*told, *([before[id].seen] if id in before else [])])


async def test_what_comes_together_is_learnt_together(scene: Scene) -> None:
    for degrees in range(10, 20):
        scene.clock.moves(milliseconds=50)
        scene.tells({P1: {WARM: at(scene.clock(), degrees)}})
    scene.tells({P1: {COLD: at(scene.clock(), 5)}})
    assert scene.known() == ({}, {}), "nothing is done while the cloud waits for its answer"
    await scene.nursery.quiet()
    mine, _ = scene.known()
    assert {id: state.climate and state.climate.set_point for id, state in mine.items()} == {WARM: 19, COLD: 5}
    assert scene.slept == [1.0]


@pytest.mark.parametrize("together", [True, False])
async def test_what_comes_late_changes_nothing(scene: Scene, together: bool) -> None:
    newer, older = at(scene.clock(), 21), at(scene.clock() - timedelta(seconds=1), 15)
    scene.tells({P1: {WARM: newer}})
    if not together:
        await scene.nursery.quiet()
    scene.tells({P1: {WARM: older}})
    await scene.nursery.quiet()
    mine, _ = scene.known()
    assert mine == {WARM: newer}


async def test_both_who_signed_in_to_a_plant_see_what_one_is_told(scene: Scene) -> None:
    _, victor = scene.links
    await scene.homes.keep(AccountId(victor.account), MINE)
    await scene.store.subscriptions.want(victor.account, {P1}, scene.clock())
    scene.tells({P1: {WARM: at(scene.clock())}})
    await scene.nursery.quiet()
    assert all(WARM in scene.homes.remembered(link, tuple(MINE)) for link in scene.links)


async def test_a_calm_home_is_not_looked_at_for_a_hint(scene: Scene) -> None:
    scene.tells({P1: {WARM: at(scene.clock())}})
    scene.tells({P2: {NEXT_DOOR: at(scene.clock())}}, P2, P3)
    await scene.nursery.quiet()
    assert await scene.due_at() is None


async def test_what_is_told_by_halves_is_looked_at_once_a_minute(scene: Scene) -> None:
    scene.tells({}, P1)
    await scene.nursery.quiet()
    began = scene.clock()
    assert await scene.due_at() == began
    await scene.store.rounds.put_back({scene.links[0].account: (0, began + timedelta(hours=1))}, began)
    scene.clock.moves(seconds=59)
    scene.tells({}, P1)
    await scene.nursery.quiet()
    assert await scene.due_at() == began + timedelta(hours=1)
    scene.clock.moves(seconds=1)
    scene.tells({}, P1)
    await scene.nursery.quiet()
    assert await scene.due_at() == scene.clock()


async def test_a_home_nobody_may_enter_any_more_learns_nothing(scene: Scene) -> None:
    mine, _ = scene.links
    await scene.store.links.mark_lost(mine.id, mine.generation)
    scene.tells({P1: {WARM: at(scene.clock())}}, P1)
    await scene.nursery.quiet()
    assert scene.known() == ({}, {})
    assert await scene.due_at() is None


async def test_a_plant_without_end_fills_no_memory(scene: Scene) -> None:
    mine, _ = scene.links
    crowd = Home((Plant(P1, "Hotel", modules=tuple(module(ModuleId(f"m{number}"), P1) for number in range(300))),))
    await scene.homes.keep(AccountId(mine.account), crowd)
    for each in crowd:
        scene.tells({P1: {each.id: at(scene.clock())}})
    await scene.nursery.quiet()
    assert len(scene.homes.remembered(mine, tuple(crowd))) == 100
