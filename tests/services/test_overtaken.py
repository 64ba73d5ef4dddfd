"""A later command to the same modules: the earlier one stops looking, at once, and only where it was overtaken."""

import asyncio

import pytest

from bot.domain.devices import Device
from bot.domain.intents import Command, Switch
from bot.services.control import Control, Pace, Sent, Settled, Step
from bot.services.nursery import Nursery
from storage.store import Store
from tests.services.hands import Clock, until
from tests.services.tower import ZONE, Tower, house


class Looks:
    """The waits before looks: they end when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[asyncio.Future[None]] = []

    async def __call__(self, seconds: float) -> None:
        self.waiting.append(asyncio.get_running_loop().create_future())
        await self.waiting[-1]


@pytest.fixture
def looks() -> Looks:
    return Looks()


async def test_who_is_overtaken_waits_no_longer(lite: Store, clock: Clock, nursery: Nursery, looks: Looks) -> None:
    tower = Tower(lite, clock, nursery)
    link = await tower.moves_in(house(lamps=2))
    lamps = tower.sky.plants[link.account][0].of(Device.LIGHT)
    control = Control({"eliot": tower.sky}, tower.grants, tower.homes, nursery, pace=Pace(looks=(2.0,)), sleep=looks)

    async def given(on: bool, *places: int) -> list[Step]:
        clock.moves(seconds=1)
        command = Command(Switch(on=on), tuple(lamps[place] for place in places))
        return [step async for step in control.carry_out(link, command, ZONE)]

    both = asyncio.create_task(given(True, 0, 1))
    await until(lambda: len(looks.waiting) == 1)
    one = asyncio.create_task(given(False, 0))
    await until(lambda: len(looks.waiting) == 2)
    assert not both.done(), "the second lamp is still to be looked at"
    other = asyncio.create_task(given(False, 1))
    assert [type(step) for step in await asyncio.wait_for(both, 10)] == [Sent]
    assert looks.waiting[0].cancelled()
    await until(lambda: len(looks.waiting) == 3)
    for wait in looks.waiting[1:]:
        wait.set_result(None)
    for task, lamp in ((one, 0), (other, 1)):
        sent, settled = await asyncio.wait_for(task, 10)
        assert isinstance(sent, Sent)
        assert isinstance(settled, Settled)
        assert (*settled.confirmed, *settled.unconfirmed) == (lamps[lamp],)
