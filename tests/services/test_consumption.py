"""What was used, asked for sparingly: a call a meter, and none for what is known."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.cloud import Access
from bot.domain.consumption import Scale, Used
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Module, ModuleId, PlantId
from bot.services.consumption import Consumption, Counted
from bot.services.nursery import Nursery
from storage.records import LinkRecord
from storage.store import Store
from tests.services.hands import Clock
from tests.services.tower import ZONE, Tower

MAIN, OVEN, GAS = (
    Module(ModuleId(name), name, Device.METER, PlantId("house"), hardware="NLE") for name in ("main", "oven", "gas")
)


@dataclass
class Cellar:
    """The meters of a home, and who was asked what."""

    days: dict[str, tuple[Used, ...] | None] = field(default_factory=dict)
    asked: list[tuple[str, Scale, datetime]] = field(default_factory=list)
    refuses: CloudError | None = None

    async def used(
        self, access: Access, module: Module, scale: Scale, *, since: datetime, until: datetime
    ) -> tuple[Used, ...] | None:
        await asyncio.sleep(0)
        self.asked.append((module.id, scale, since))
        if self.refuses is not None and module is OVEN:
            raise self.refuses
        return self.days[module.id]


@dataclass
class Scene:
    cellar: Cellar
    link: LinkRecord
    clock: Clock
    consumption: Consumption

    async def told(self, *modules: Module) -> tuple[Counted, ...]:
        return (await self.consumption.of(self.link, modules, ZONE)).counted


def midnight(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=ZONE).astimezone(UTC)


@pytest.fixture
async def scene(lite: Store, clock: Clock, nursery: Nursery) -> Scene:
    tower = Tower(lite, clock, nursery)
    link = await tower.moves_in()
    clock.now = datetime(2026, 3, 10, 12, tzinfo=UTC)
    last_month = Used(midnight(1) - timedelta(days=1), 90_000)
    days = (last_month, *(Used(midnight(day), 1000 * day) for day in (1, 2, 9, 10)))
    cellar = Cellar({"main": days, "oven": (), "gas": None})
    return Scene(cellar, link, clock, Consumption({"eliot": cellar}, tower.grants, clock=clock))


async def test_a_day_and_a_month_begin_at_the_homes_midnight(scene: Scene) -> None:
    assert await scene.told(MAIN) == (Counted(MAIN, today=10_000, month=22_000),)
    assert scene.cellar.asked == [("main", Scale.DAY, datetime(2026, 3, 1, tzinfo=ZONE))]


async def test_what_is_not_told_is_not_nought(scene: Scene) -> None:
    assert await scene.told(OVEN, GAS) == (Counted(OVEN), Counted(GAS))


async def test_nobody_is_asked_again_for_ten_minutes(scene: Scene) -> None:
    await asyncio.gather(scene.told(MAIN, GAS), scene.told(MAIN, GAS))
    scene.clock.moves(minutes=9)
    await scene.told(MAIN, GAS)
    assert len(scene.cellar.asked) == 2, "one call a meter, however many look"
    scene.clock.moves(minutes=1)
    await scene.told(MAIN, GAS)
    assert len(scene.cellar.asked) == 4


async def test_an_error_ends_the_asking_and_hides_nothing_that_is_known(scene: Scene) -> None:
    await scene.told(GAS)
    scene.cellar.refuses = CloudError(errors.OUT_OF_CALLS)
    counts = await scene.consumption.of(scene.link, (MAIN, OVEN, MAIN, GAS), ZONE)
    assert [each.module for each in counts.counted] == [MAIN, MAIN, GAS]
    assert counts.error is scene.cellar.refuses
    assert [id for id, *_ in scene.cellar.asked] == ["gas", "main", "oven"]
    scene.clock.moves(minutes=20)
    before = len(scene.cellar.asked)
    counts = await scene.consumption.of(scene.link, (OVEN, MAIN), ZONE)
    assert (counts.counted, len(scene.cellar.asked) - before) == ((), 1)
