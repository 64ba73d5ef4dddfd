"""A command that some modules get and others do not: each is told the truth of, and none is asked twice for nothing."""

import pytest

from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Module
from bot.domain.intents import Command, SetPoint, Switch
from bot.services.control import Control, Failed, Pace, Sent, Settled, Step, Waiting
from bot.services.nursery import Nursery
from storage.records import LinkRecord
from storage.store import Store
from tests.services.hands import Clock
from tests.services.tower import ZONE, Tower, house

ON = Switch(on=True)


class Hand:
    """Gives commands to a home of three lamps and two thermostats."""

    def __init__(self, tower: Tower, link: LinkRecord) -> None:
        self.tower, self.link = tower, link
        self.plant = tower.sky.plants[link.account][0]
        pace = Pace(looks=(0, 0), last_look_at_shutters=0, retries={"display_in_use": 0, "module_silent": 0})
        self.control = Control({"eliot": tower.sky}, tower.grants, tower.homes, tower.nursery, pace=pace)

    async def gives(self, command: Command) -> list[Step]:
        self.tower.clock.moves(seconds=1)
        return [step async for step in self.control.carry_out(self.link, command, ZONE)]


@pytest.fixture
async def hand(lite: Store, clock: Clock, nursery: Nursery) -> Hand:
    tower = Tower(lite, clock, nursery)
    return Hand(tower, await tower.moves_in(house(lamps=3, thermostats=2)))


def ids(modules: tuple[Module, ...]) -> list[str]:
    return [str(module.id) for module in modules]


def refusal(kind: errors.ErrorKind, *modules: str) -> CloudError:
    return CloudError(kind, modules=frozenset(modules))


async def test_the_others_got_it_and_are_looked_at(hand: Hand) -> None:
    hand.tower.sky.refusals = [refusal(errors.WRONG_VALUES, "house-1")]
    steps = await hand.gives(Command(ON, hand.plant.of(Device.LIGHT)))
    (failed,) = [step for step in steps if isinstance(step, Failed)]
    (sent,) = [step for step in steps if isinstance(step, Sent)]
    (settled,) = [step for step in steps if isinstance(step, Settled)]
    assert ids(failed.modules) == ["house-1"]
    assert ids(sent.command.modules) == ids(settled.confirmed) == ["house-0", "house-2"]
    assert len(hand.tower.sky.obeyed) == 1


async def test_only_those_that_did_not_get_it_are_asked_again(hand: Hand) -> None:
    hand.tower.sky.refusals = [refusal(errors.DISPLAY_IN_USE, "house-2", "not of this command")]
    steps = await hand.gives(Command(ON, hand.plant.of(Device.LIGHT)))
    assert [type(step) for step in steps] == [Waiting, Sent, Settled]
    assert hand.tower.sky.obeyed == [("house-0", "house-1", "house-2"), ("house-2",)]
    assert isinstance(steps[1], Sent)
    assert ids(steps[1].command.modules) == ["house-0", "house-1", "house-2"]


async def test_of_those_asked_again_fewer_may_fail(hand: Hand) -> None:
    busy = errors.DISPLAY_IN_USE
    hand.tower.sky.refusals = [refusal(busy, "house-1", "house-2"), refusal(busy, "house-2")]
    steps = await hand.gives(Command(ON, hand.plant.of(Device.LIGHT)))
    (failed,) = [step for step in steps if isinstance(step, Failed)]
    (sent,) = [step for step in steps if isinstance(step, Sent)]
    assert ids(failed.modules) == ["house-2"]
    assert sorted(ids(sent.command.modules)) == ["house-0", "house-1"]


@pytest.mark.parametrize("named", [(), ("not of this command",), ("house-0", "house-1", "house-2")])
async def test_an_error_that_names_none_or_all_is_everybodys(hand: Hand, named: tuple[str, ...]) -> None:
    hand.tower.sky.refusals = [refusal(errors.WRONG_VALUES, *named)]
    (step,) = await hand.gives(Command(ON, hand.plant.of(Device.LIGHT)))
    assert isinstance(step, Failed)
    assert ids(step.modules) == ["house-0", "house-1", "house-2"]


@pytest.mark.parametrize(
    ("apart", "calls"),
    [
        (frozenset({Device.THERMOSTAT}), [("house-3",), ("house-4",)]),
        (frozenset[Device](), [("house-3", "house-4")]),
    ],
)
async def test_a_cloud_says_what_takes_a_call_of_its_own(
    hand: Hand, apart: frozenset[Device], calls: list[tuple[str, ...]]
) -> None:
    hand.tower.sky.apart = apart
    await hand.gives(Command(SetPoint(20), hand.plant.of(Device.THERMOSTAT)))
    assert hand.tower.sky.obeyed == calls
