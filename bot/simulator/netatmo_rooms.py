"""What Netatmo's cloud remembers of rooms: who ordered what, until when, and which program they return to.

The devices themselves know none of this. A room that nobody ordered anything for shows what its device does, as an
order by hand: so the house lives as it did before there was this cloud.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.appliances import Heater, Wish
from bot.simulator.house import House
from bot.simulator.netatmo_wiring import Thing, Wiring, made_up
from bot.simulator.plants import Plant
from bot.simulator.thermostats import Program, Thermostat

FOREVER = 2_147_483_647
DEFAULT_DURATION = timedelta(minutes=180)
AWAY_TEMPERATURE, FROST_TEMPERATURE = 12.0, 7.0

_HEATER_MODES = {"comfort": "comfort", "away": "away", "frost_guard": "hg"}
_THERMOSTAT_MODES = {"automatic": "home", "manual": "manual", "boost": "max", "protection": "hg", "off": "off"}
# The hours in which a program of pilot wires asks for comfort; the rest of the day it saves.
_WEEK, _HOLIDAYS = (6, 23), (0, 0)
_WIRE_PROGRAMS = (("Week", _WEEK), ("Holidays", _HOLIDAYS))


@dataclass(frozen=True, slots=True)
class Schedule:
    """A program of heating: for thermostats one of their own, for pilot wires the hours of comfort."""

    id: str
    name: str
    number: int
    hours: tuple[int, int]
    temperatures: tuple[float, float] | None  # warm and saving, °C; None: presets
    selected: bool


@dataclass(slots=True)
class _Order:
    """`mode` is true as long as the device does what was ordered."""

    mode: str
    until: datetime | None
    done: object


@dataclass(slots=True)
class _Whole:
    """How a home is heated as a whole."""

    mode: str = "schedule"
    until: datetime | None = None
    selected: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What a device is said to be ordered, by whomever."""

    mode: str
    until: datetime | None


class Rooms:
    def __init__(self, house: House, clock: Callable[[], datetime]) -> None:
        self._house = house
        self._clock = clock
        self._orders: dict[str, _Order] = {}  # by the thing's id
        self._homes: dict[str, _Whole] = {}

    # Looking

    def mode_of(self, plant: Plant) -> str:
        return self._whole(plant).mode

    def ordered(self, thing: Thing) -> Told:
        """What a thermostat or a radiator was told."""
        order, module = self._orders.get(thing.id), thing.module.heard
        if order is not None and order.done == _doing(module):
            return Told(order.mode, module.until if isinstance(module, Thermostat) else order.until)
        if isinstance(module, Thermostat):
            return Told(_THERMOSTAT_MODES[module.mode], module.until)
        assert isinstance(module, Heater)
        return Told("hg" if module.mode == "frost_guard" else "manual", None)

    def schedules(self, home: Wiring) -> list[Schedule]:
        """Of what heats a home; none where nothing does."""
        climate = next(_climates(home), None)
        wires = any(room.heaters for room in home.rooms)
        if climate is None:
            programs = [(name, number, hours, None) for number, (name, hours) in enumerate(_WIRE_PROGRAMS)]
            selected = self._whole(home.plant).selected
            return [_schedule(home, each, selected) for each in programs] if wires else []
        module = climate.module
        assert isinstance(module, Thermostat)
        own = [("Basic" if each.name == "0" else each.name, each.number, each.hours, each) for each in module.programs]
        return [_schedule(home, each, module.program) for each in own]

    # Ordering

    def warm(self, home: Wiring, thing: Thing, mode: str, *, wire: str = "", until: datetime | None = None) -> None:
        """Order a radiator on its pilot wire: manual with what the wire shall say, hg, or home."""
        wanted = {"hg": "frost_guard", "home": self._scheduled(home)}.get(mode, wire)
        self._order(thing, mode, Wish(mode=wanted), until=None if mode == "home" else until)

    def set_climate(
        self, thing: Thing, mode: str, *, celsius: float | None = None, until: datetime | None = None
    ) -> None:
        """Order a thermostat: manual, max, hg, off or home."""
        own = {told: own for own, told in _THERMOSTAT_MODES.items()}[mode]
        keeps = own in {"manual", "boost", "off", "protection"}
        self._order(thing, mode, Wish(mode=own, set_point=celsius, until=until if keeps else None))

    def heat_home(self, home: Wiring, mode: str, until: datetime | None = None) -> None:
        """The whole home: schedule, away or hg. It overrides what rooms were ordered."""
        whole = self._whole(home.plant)
        whole.mode, whole.until = mode, None if mode == "schedule" else until
        told = "home" if mode == "schedule" else mode
        for thing in _climates(home):
            self._order(thing, told, _CLIMATE_OF[mode])
        for thing in _wired(home):
            self._order(thing, told, Wish(mode=self._scheduled(home)))

    def follow(self, home: Wiring, schedule: Schedule) -> None:
        self._whole(home.plant).selected = schedule.number
        for thing in _climates(home):
            self._house.command([thing.module.id], Wish(program=schedule.number))
        self.tick([home])

    def tick(self, homes: list[Wiring]) -> None:
        """Let end what has ended, and let those radiators that follow a program follow it."""
        now = self._clock()
        for home in homes:
            whole = self._whole(home.plant)
            if whole.until is not None and whole.until <= now:
                self.heat_home(home, "schedule")
            for thing in _wired(home):
                order = self._orders.get(thing.id)
                if order is None:
                    continue
                over = order.until is not None and order.until <= now
                if over or (order.mode == "home" and order.done != self._scheduled(home)):
                    self.warm(home, thing, "home")

    def _order(self, thing: Thing, mode: str, wish: Wish, *, until: datetime | None = None) -> None:
        climate = isinstance(thing.module, Thermostat)
        done = (wish.mode, wish.set_point if wish.mode == "manual" else None) if climate else wish.mode
        self._orders[thing.id] = _Order(mode, until, done)
        self._house.command([thing.module.id], wish)

    def _scheduled(self, home: Wiring) -> str:
        """What a pilot wire says that follows its home."""
        whole = self._whole(home.plant)
        if whole.mode != "schedule":
            return {"away": "away", "hg": "frost_guard"}[whole.mode]
        begin, end = self._hours(home)
        return "comfort" if begin <= self._clock().astimezone(home.plant.zone).hour < end else "away"

    def _hours(self, home: Wiring) -> tuple[int, int]:
        return next((each.hours for each in self.schedules(home) if each.selected), _WEEK)

    def _whole(self, plant: Plant) -> _Whole:
        return self._homes.setdefault(plant.id, _Whole())


_CLIMATE_OF = {
    "schedule": Wish(mode="automatic"),
    "away": Wish(mode="manual", set_point=AWAY_TEMPERATURE),
    "hg": Wish(mode="protection"),
}


def _schedule(home: Wiring, program: tuple[str, int, tuple[int, int], Program | None], selected: int) -> Schedule:
    name, number, hours, own = program
    return Schedule(
        id=made_up(f"{home.plant.id} program {number}", 24),
        name=name,
        number=number,
        hours=hours,
        temperatures=None if own is None else (own.warm, own.saving),
        selected=number == selected,
    )


def _climates(home: Wiring) -> Iterator[Thing]:
    return (room.thermostat for room in home.rooms if room.thermostat is not None)


def _wired(home: Wiring) -> Iterator[Thing]:
    return (thing for room in home.rooms for thing in room.heaters)


def _doing(module: object) -> object:
    if isinstance(module, Thermostat):
        return module.mode, module.manual if module.mode == "manual" else None
    assert isinstance(module, Heater)
    return module.mode
