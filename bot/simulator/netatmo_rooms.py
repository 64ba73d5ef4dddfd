"""What Netatmo's cloud remembers of rooms: who ordered what, until when, and which program they return to.

The devices themselves know none of this. A room that nobody ordered anything for shows what its device does, as an
order by hand: so the house lives as it did before there was this cloud.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.appliances import Heater, Wish
from bot.simulator.house import House
from bot.simulator.netatmo_wiring import Room, Wiring, made_up
from bot.simulator.plants import Plant
from bot.simulator.thermostats import Thermostat

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
    """What a room is said to be ordered, by whomever."""

    mode: str
    until: datetime | None


class Rooms:
    def __init__(self, house: House, clock: Callable[[], datetime]) -> None:
        self._house = house
        self._clock = clock
        self._orders: dict[tuple[str, str], _Order] = {}
        self._homes: dict[str, _Whole] = {}

    # Looking

    def mode_of(self, plant: Plant) -> str:
        return self._whole(plant).mode

    def ordered(self, home: Wiring, room: Room) -> Told:
        order = self._orders.get((home.plant.id, room.id))
        device = room.heating
        assert device is not None
        module = device.module.heard
        if order is not None and order.done == _doing(module):
            until = module.until if isinstance(module, Thermostat) else order.until
            return Told(order.mode, until)
        if isinstance(module, Thermostat):
            return Told(_THERMOSTAT_MODES[module.mode], module.until)
        assert isinstance(module, Heater)
        return Told("hg" if module.mode == "frost_guard" else "manual", None)

    def schedules(self, home: Wiring) -> list[Schedule]:
        """Of what heats a home; none where nothing does."""
        climates = [room.thermostat.module for room in home.rooms if room.thermostat is not None]
        if climates:
            first = climates[0]
            assert isinstance(first, Thermostat)
            return [
                Schedule(
                    id=made_up(f"{home.plant.id} program {each.number}", 24),
                    name="Basic" if each.name == "0" else each.name,
                    number=each.number,
                    hours=each.hours,
                    temperatures=(each.warm, each.saving),
                    selected=each.number == first.program,
                )
                for each in first.programs
            ]
        if not any(room.heaters for room in home.rooms):
            return []
        selected = self._whole(home.plant).selected
        return [
            Schedule(
                id=made_up(f"{home.plant.id} program {number}", 24),
                name=name,
                number=number,
                hours=hours,
                temperatures=None,
                selected=number == selected,
            )
            for number, (name, hours) in enumerate(_WIRE_PROGRAMS)
        ]

    # Ordering

    def warm(self, home: Wiring, room: Room, mode: str, *, wire: str = "", until: datetime | None = None) -> None:
        """Order a room on its pilot wire: manual with what the wire shall say, hg, or home."""
        wanted = {"hg": "frost_guard", "home": self._scheduled(home)}.get(mode, wire)
        self._order(home, room, mode, Wish(mode=wanted), until=None if mode == "home" else until)

    def set_climate(
        self, home: Wiring, room: Room, mode: str, *, celsius: float | None = None, until: datetime | None = None
    ) -> None:
        """Order a room with a thermostat: manual, max, hg, off or home."""
        own = {told: own for own, told in _THERMOSTAT_MODES.items()}[mode]
        keeps = own in {"manual", "boost", "off", "protection"}
        wish = Wish(mode=own, set_point=celsius, until=until if keeps else None)
        self._order(home, room, mode, wish)

    def heat_home(self, home: Wiring, mode: str, until: datetime | None = None) -> None:
        """The whole home: schedule, away or hg. It overrides what rooms were ordered."""
        whole = self._whole(home.plant)
        whole.mode, whole.until = mode, None if mode == "schedule" else until
        for room in home.rooms:
            if room.thermostat is not None:
                self._order(home, room, "home" if mode == "schedule" else mode, _CLIMATE_OF[mode])
            elif room.heaters:
                wanted = {"away": "away", "hg": "frost_guard"}.get(mode) or self._scheduled(home)
                self._order(home, room, "home" if mode == "schedule" else mode, Wish(mode=wanted))

    def follow(self, home: Wiring, schedule: Schedule) -> None:
        self._whole(home.plant).selected = schedule.number
        for room in home.rooms:
            if room.thermostat is not None:
                self._house.command([room.thermostat.module.id], Wish(program=schedule.number))
        self.tick([home])

    def tick(self, homes: list[Wiring]) -> None:
        """Let end what has ended, and let those rooms that follow a program follow it."""
        now = self._clock()
        for home in homes:
            whole = self._whole(home.plant)
            if whole.until is not None and whole.until <= now:
                self.heat_home(home, "schedule")
            for room, order in self._ordered_heaters(home):
                over = order.until is not None and order.until <= now
                if over or (order.mode == "home" and order.done != self._scheduled(home)):
                    self.warm(home, room, "home")

    def _ordered_heaters(self, home: Wiring) -> Iterator[tuple[Room, _Order]]:
        for room in home.rooms:
            order = self._orders.get((home.plant.id, room.id))
            if order is not None and room.heaters:
                yield room, order

    def _order(self, home: Wiring, room: Room, mode: str, wish: Wish, *, until: datetime | None = None) -> None:
        heaters = room.thermostat is None
        things = room.heaters if heaters else tuple(filter(None, [room.thermostat]))
        done: object = wish.mode if heaters else (wish.mode, wish.set_point if wish.mode == "manual" else None)
        self._orders[home.plant.id, room.id] = _Order(mode, until, done)
        self._house.command([thing.module.id for thing in things], wish)

    def _scheduled(self, home: Wiring) -> str:
        whole = self._whole(home.plant)
        if whole.mode != "schedule":
            return {"away": "away", "hg": "frost_guard"}[whole.mode]
        begin, end = _WIRE_PROGRAMS[whole.selected][1]
        return "comfort" if begin <= self._clock().astimezone(home.plant.zone).hour < end else "away"

    def _whole(self, plant: Plant) -> _Whole:
        return self._homes.setdefault(plant.id, _Whole())


_CLIMATE_OF = {
    "schedule": Wish(mode="automatic"),
    "away": Wish(mode="manual", set_point=AWAY_TEMPERATURE),
    "hg": Wish(mode="protection"),
}


def _doing(module: object) -> object:
    if isinstance(module, Thermostat):
        return module.mode, module.manual if module.mode == "manual" else None
    assert isinstance(module, Heater)
    return module.mode
