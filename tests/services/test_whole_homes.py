"""The heating of a home as a whole: one call, all of its rooms or none, and programs that are asked for sparingly."""

from dataclasses import dataclass, field, replace

import pytest

from bot.domain import errors
from bot.domain.cloud import Access
from bot.domain.devices import Ability, Device
from bot.domain.home import AmbientId, Climate, Heated, HeatMode, Module, ModuleId, Plant, PlantId, Program
from bot.domain.intents import Command, Follow, HeatHome, SetMode
from bot.services.control import Control, Failed, Pace, Recalled, Sent, Settled, Step
from bot.services.nursery import Nursery
from bot.services.programs import Programs
from storage.records import LinkRecord
from storage.store import Store
from tests.services.hands import Clock
from tests.services.tower import ZONE, Tower

HOUSE = PlantId("house")
WEEK, HOLIDAY = Program("s1", "Week", followed=True), Program("s2", "Holiday")
AWAY = HeatHome(HeatMode.AWAY)


def module(name: str, device: Device, *cannot: Ability) -> Module:
    return Module(ModuleId(name), name, device, HOUSE, AmbientId(f"room of {name}"), cannot=cannot)


HALL, BEDROOM, RADIATOR = (
    module("hall", Device.THERMOSTAT),
    module("bedroom", Device.THERMOSTAT),
    module("radiator", Device.HEATER),
)
OLD, LAMP = module("old", Device.HEATER, Ability.HOME), module("lamp", Device.LIGHT)
ALL = (HALL, BEDROOM, RADIATOR)


@dataclass
class Boiler:
    """What a cloud tells of a home as a whole."""

    heated: Heated = field(default_factory=lambda: Heated(HeatMode.AUTOMATIC, (WEEK, HOLIDAY)))
    asked: list[PlantId] = field(default_factory=list)

    async def heating(self, access: Access, plant: PlantId) -> Heated:
        self.asked.append(plant)
        return self.heated


@dataclass
class Hand:
    tower: Tower
    link: LinkRecord
    boiler: Boiler
    programs: Programs
    control: Control

    async def gives(self, command: Command, *, recall: bool = False) -> list[Step]:
        self.tower.clock.moves(seconds=1)
        return [step async for step in self.control.carry_out(self.link, command, ZONE, recall=recall)]


@pytest.fixture
async def hand(lite: Store, clock: Clock, nursery: Nursery) -> Hand:
    tower = Tower(lite, clock, nursery)
    link = await tower.moves_in(Plant(HOUSE, "House", modules=(*ALL, OLD, LAMP), apart=()))
    boiler = Boiler()
    programs = Programs({"eliot": boiler}, tower.grants, clock=clock)
    pace = Pace(looks=(0, 0))
    control = Control({"eliot": tower.sky}, tower.grants, tower.homes, nursery, pace=pace, programs=programs)
    return Hand(tower, link, boiler, programs, control)


async def test_a_whole_home_is_one_call_whatever_stands_in_it(hand: Hand) -> None:
    hand.tower.sky.climate = Climate(HeatMode.AWAY)
    steps = await hand.gives(Command(AWAY, (HALL, BEDROOM, RADIATOR), 3))
    assert hand.tower.sky.obeyed == [("hall", "bedroom", "radiator")]
    (settled,) = [step for step in steps if isinstance(step, Settled)]
    assert set(settled.confirmed) >= {HALL, BEDROOM}


@pytest.mark.parametrize("action", [AWAY, Follow("s2")])
@pytest.mark.parametrize("named", [(HALL,), (HALL, BEDROOM), (*ALL, OLD), (*ALL, LAMP)])
async def test_part_of_a_home_never_stands_for_it(
    hand: Hand, action: HeatHome | Follow, named: tuple[Module, ...]
) -> None:
    """Who may give a command is judged by what it names."""
    (step,) = await hand.gives(Command(action, named))
    assert isinstance(step, Failed)
    assert step.error.kind is errors.BAD_REQUEST
    assert hand.tower.sky.obeyed == []


async def test_a_home_that_grew_since_is_not_done_by_half(hand: Hand) -> None:
    plant = hand.tower.sky.plants[hand.link.account][0]
    attic = module("attic", Device.THERMOSTAT)
    hand.tower.sky.plants = {hand.link.account: (replace(plant, modules=(*plant.modules, attic)),)}
    await hand.tower.homes.refresh(hand.link)
    (step,) = await hand.gives(Command(AWAY, ALL))
    assert isinstance(step, Failed)


async def test_programs_are_asked_for_once_in_ten_minutes_and_after_a_change(hand: Hand) -> None:
    for _ in range(3):
        assert await hand.programs.of(hand.link, HOUSE) == hand.boiler.heated
    assert len(hand.boiler.asked) == 1
    hand.tower.clock.moves(minutes=10)
    await hand.programs.of(hand.link, HOUSE)
    assert len(hand.boiler.asked) == 2
    await hand.gives(Command(Follow("s2", "Holiday"), ALL))
    await hand.programs.of(hand.link, HOUSE)
    assert len(hand.boiler.asked) == 3
    await hand.gives(Command(SetMode(HeatMode.FROST_GUARD), (HALL,)))
    await hand.programs.of(hand.link, HOUSE)
    assert len(hand.boiler.asked) == 3


async def test_another_program_is_taken_back_where_the_earlier_one_is_known(hand: Hand) -> None:
    command = Command(Follow("s2", "Holiday"), ALL, 3)
    assert hand.control.way_back(hand.link, command) == ()
    await hand.programs.of(hand.link, HOUSE)
    assert hand.control.way_back(hand.link, command) == (Command(Follow("s1"), ALL, 3),)
    assert Sent in [type(step) for step in await hand.gives(command)]
    hand.boiler.heated = Heated(None, (WEEK, replace(HOLIDAY, followed=True)))
    await hand.programs.of(hand.link, HOUSE)
    assert hand.control.way_back(hand.link, command) == (), "which of two held cannot be told"


async def test_a_home_away_is_taken_back_to_its_program(hand: Hand) -> None:
    plant = hand.tower.sky.plants[hand.link.account][0]
    hand.tower.sky.plants = {hand.link.account: (replace(plant, modules=(HALL, BEDROOM)),)}
    await hand.tower.homes.refresh(hand.link)
    hand.tower.sky.climate = Climate(HeatMode.AUTOMATIC)
    command = Command(AWAY, (HALL, BEDROOM), 2)
    assert hand.control.way_back(hand.link, command) is None
    steps = await hand.gives(command, recall=True)
    (recalled,) = [step for step in steps if isinstance(step, Recalled)]
    assert recalled.back == (Command(HeatHome(HeatMode.AUTOMATIC), (HALL, BEDROOM), 2),)
