"""A command that nobody answered in time: the bot looks whether it happened before it says anything about it."""

import asyncio

import pytest

from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Module, ModuleId, Motion, Plant, PlantId
from bot.domain.intents import Action, Command, Move, Run, Switch
from bot.services.control import Control, Failed, Pace, Sent, Settled, Step, Waiting
from bot.services.nursery import Nursery
from storage.records import LinkRecord
from storage.store import Store
from tests.services.hands import Clock
from tests.services.tower import ZONE, Tower

HOUSE = PlantId("house")
LAMP, SHUTTER, SCENE = (
    Module(ModuleId(f"m{number}"), device.value, device, HOUSE)
    for number, device in enumerate((Device.LIGHT, Device.AUTOMATION, Device.SCENE))
)
DOUBTS = (errors.CLOUD_SLOW, errors.MODULE_SILENT)


class Hand:
    """Gives commands to a home of a lamp, which shines, a shutter and a scene. Nobody really waits."""

    def __init__(self, tower: Tower, link: LinkRecord, nursery: Nursery) -> None:
        self.tower, self.link, self.sky = tower, link, tower.sky
        self.waits: list[float] = []
        pace = Pace(retries={kind.name: 3 for kind in DOUBTS}, patience=0.05)
        self.control = Control({"eliot": tower.sky}, tower.grants, tower.homes, nursery, pace=pace, sleep=self._sleeps)

    async def _sleeps(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.tower.clock.moves(seconds=seconds)

    async def gives(self, action: Action, module: Module, *meets: errors.ErrorKind) -> list[Step]:
        self.sky.refusals = [CloudError(kind) for kind in meets]
        self.tower.clock.moves(seconds=1)
        command = Command(action, (module,))
        return [step async for step in self.control.carry_out(self.link, command, ZONE)]


@pytest.fixture
async def hand(lite: Store, clock: Clock, nursery: Nursery) -> Hand:
    tower = Tower(lite, clock, nursery)
    link = await tower.moves_in(Plant(HOUSE, "House", modules=(LAMP, SHUTTER, SCENE)))
    return Hand(tower, link, nursery)


def kinds(steps: list[Step]) -> list[type[Step]]:
    return [type(step) for step in steps]


async def test_what_happened_though_nobody_said_so_is_not_done_twice(hand: Hand) -> None:
    steps = await hand.gives(Switch(on=True), LAMP, errors.CLOUD_SLOW)
    assert kinds(steps) == [Waiting, Sent, Settled]
    assert len(hand.sky.obeyed) == 1


async def test_what_did_not_happen_is_asked_for_once_more(hand: Hand) -> None:
    steps = await hand.gives(Switch(on=False), LAMP, errors.CLOUD_SLOW)
    assert kinds(steps) == [Waiting, Sent, Settled]
    assert len(hand.sky.obeyed) == 2
    assert hand.waits[0] == 3


async def test_twice_without_an_answer_is_told_as_it_is(hand: Hand) -> None:
    steps = await hand.gives(Switch(on=False), LAMP, errors.CLOUD_SLOW, errors.CLOUD_SLOW)
    assert kinds(steps) == [Waiting, Failed]
    assert isinstance(steps[-1], Failed)
    assert steps[-1].error.kind.effect is errors.Effect.POSSIBLE
    assert len(hand.sky.obeyed) == 2


async def test_a_cloud_that_does_not_answer_at_all_is_not_asked_again(hand: Hand) -> None:
    hand.sky.broken = errors.CLOUD_DOWN
    steps = await hand.gives(Switch(on=False), LAMP, errors.CLOUD_SLOW)
    assert isinstance(steps[-1], Failed)
    assert steps[-1].error.kind is errors.CLOUD_SLOW
    assert len(hand.sky.obeyed) == 1


async def test_a_silent_module_that_cannot_be_looked_at_is_asked_again(hand: Hand) -> None:
    hand.sky.broken = errors.CLOUD_DOWN
    await hand.gives(Switch(on=False), LAMP, errors.MODULE_SILENT)
    assert len(hand.sky.obeyed) == 2


async def test_a_look_that_takes_too_long_is_none(hand: Hand) -> None:
    hand.sky.stalls = asyncio.Event()
    steps = await hand.gives(Switch(on=False), LAMP, errors.CLOUD_SLOW)
    assert kinds(steps) == [Waiting, Failed]
    assert len(hand.sky.obeyed) == 1
    hand.sky.stalls.set()


@pytest.mark.parametrize("doubt", DOUBTS)
async def test_a_scene_is_never_run_twice_nor_called_done(hand: Hand, doubt: errors.ErrorKind) -> None:
    steps = await hand.gives(Run(), SCENE, doubt)
    assert kinds(steps) == [Failed]
    assert (len(hand.sky.obeyed), hand.waits) == (1, [])


@pytest.mark.parametrize("doubt", DOUBTS)
async def test_a_shutter_is_told_to_stop_once_more_without_a_look(hand: Hand, doubt: errors.ErrorKind) -> None:
    steps = await hand.gives(Move(Motion.STOP), SHUTTER, doubt)
    assert Sent in kinds(steps)
    assert len(hand.sky.obeyed) == 2
    assert [what for _, what, _ in hand.sky.asked[:2]] == ["command", "command"]


@pytest.mark.parametrize("travel", [(40.0,), (55.0, 70.0)])
async def test_shutters_are_looked_at_when_their_cloud_tells_of_them(hand: Hand, travel: tuple[float, ...]) -> None:
    hand.sky.travel = travel
    steps = await hand.gives(Move(Motion.OPEN), SHUTTER)
    assert kinds(steps) == [Sent, Settled, Settled]
    assert sum(hand.waits) == travel[-1]
    assert len(hand.waits) == 2 + len(travel)
    hand.waits.clear()
    await hand.gives(Switch(on=False), LAMP)
    assert sum(hand.waits) == 15
