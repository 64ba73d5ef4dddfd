"""What setstate understands: first everything is judged, then everything is done, module by module."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.appliances import STOP, Automation, Heater, Light, Plug, Wish
from bot.simulator.house import House
from bot.simulator.netatmo_answers import Item
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_rooms import DEFAULT_DURATION, FOREVER, Rooms
from bot.simulator.netatmo_status import UNREACHABLE
from bot.simulator.netatmo_topology import scenario_id
from bot.simulator.netatmo_wiring import Room, Thing, Wiring
from bot.simulator.thermostats import Thermostat

INVALID_PARAMETERS = 5
LOWEST, HIGHEST = 7.0, 30.0
BOOSTS = (timedelta(minutes=30), timedelta(minutes=60), timedelta(minutes=90))
_ROUNDED = timedelta(minutes=2)  # how far a boost's end may lie beside what it should be
_SCENARIO = "scenario"
_WIRES = frozenset({"comfort", "away"})

Complaints = list[Item]


@dataclass(slots=True)
class Deed:
    """Something that was understood, waiting until all else was, too. `code` says that it will not be done."""

    about: str
    do: Callable[[], None] = field(default=lambda: None)
    code: int | None = None
    family: str = "magellan"


@dataclass(frozen=True, slots=True)
class Order:
    """What a room is told, as it came."""

    mode: str
    celsius: object
    wire: object
    end: object

    def is_for(self, thing: Thing) -> bool:
        """Degrees are for a thermostat, words of a wire for a radiator, and what has neither for both."""
        if self.mode != "manual":
            return True
        return (self.celsius if isinstance(thing.module, Thermostat) else self.wire) is not None


class Commands:
    def __init__(self, house: House, rooms: Rooms, habits: Habits) -> None:
        self._house = house
        self._rooms = rooms
        self._habits = habits

    def read(self, home: Wiring, body: Mapping[str, object]) -> list[Deed]:
        """Raises Refused for the whole request when any part of it cannot be understood."""
        if not body.keys() <= {"id", "modules", "rooms", "timezone"}:
            raise Refused(answers.refusal(400, 21, "additional properties are not allowed"))
        modules = [self._of_module(home, item) for item in _items(body, "modules")]
        deeds = [*modules, *(self._of_room(home, item) for item in _items(body, "rooms"))]
        if not deeds:
            raise Refused(answers.MISSING_PARAMETERS)
        return deeds

    def carry_out(self, home: Wiring, deeds: Iterable[Deed], complaint: int | None = None) -> Complaints:
        """What was not done, and why. A `complaint` strikes all of them alike."""
        told: Complaints = []
        for deed in deeds:
            code = deed.code if complaint is None else complaint
            if code is None:
                deed.do()
            elif (said := {"code": code, "id": deed.about}) not in told:
                told.append(said)
        return told

    # Modules

    def _of_module(self, home: Wiring, item: Item) -> Deed:
        id = str(item.get("id"))
        wished = {name: value for name, value in item.items() if name not in {"id", "bridge"}}
        gateway = next((each for each in home.gateways if each.id == id), None)
        if gateway is not None:
            return self._scenario(home, id, wished)
        thing = home.thing(id)
        if thing is None or id in self._habits.hidden:
            raise Refused(answers.invalid_device(id))
        if not wished:
            raise Refused(answers.MISSING_PARAMETERS)
        for name in wished:
            if name not in _settable(thing):
                raise Refused(answers.cannot_set(name, f"module {id}"))
        # Of what is behind a gateway that is lost, the gateway is told.
        deed = Deed(str(thing.bridge) if thing.plant.offline else id, family=thing.family)
        bridged = item.get("bridge") == thing.bridge or not self._habits.bridge_needed
        if not thing.reachable or not bridged:
            deed.code = UNREACHABLE
        elif (wish := _wish(thing, wished)) is None:
            deed.code = INVALID_PARAMETERS
        elif not isinstance(thing.module, Heater):
            # The relay of a radiator on its pilot wire takes such an order, and nothing comes of it.
            deed.do = lambda: self._house.command([thing.module.id], wish)
        return deed

    def _scenario(self, home: Wiring, gateway: str, wished: Item) -> Deed:
        for name in wished:
            if name != _SCENARIO:
                raise Refused(answers.cannot_set(name, f"module {gateway}"))
        scene = next((each for each in home.plant.scenes if scenario_id(each) == wished.get(_SCENARIO)), None)
        if scene is None:
            raise Refused(answers.INVALID_ID)
        if home.plant.offline:
            return Deed(gateway, code=UNREACHABLE)
        return Deed(gateway, lambda: self._house.run_scene(home.plant.id, scene.id))

    # Rooms

    def _of_room(self, home: Wiring, item: Item) -> Deed:
        room = home.room(str(item.get("id")))
        if room is None or not room.heating:
            raise Refused(answers.INVALID_ID)
        season = "cooling" if any(_cools(thing) for thing in room.heating) else "therm"
        allowed = (
            {f"{season}_setpoint_{name}" for name in ("mode", "temperature", "end_time")} if room.thermostat else set()
        )
        allowed |= {f"therm_setpoint_{name}" for name in ("mode", "fp", "end_time")} if room.heaters else set()
        for name in item.keys() - {"id"}:
            if name not in allowed:
                raise Refused(answers.cannot_set(name, f"room {room.id}"))
        told = {name.partition("_setpoint_")[2]: value for name, value in item.items()}
        if "mode" not in told:
            raise Refused(answers.refusal(400, 10, "mode is missing"))
        return self.of_room(
            home, room, Order(str(told["mode"]), told.get("temperature"), told.get("fp"), told.get("end_time"))
        )

    def of_room(self, home: Wiring, room: Room, order: Order) -> Deed:
        """Raises Refused for a mode such a room does not know."""
        meant = [thing for thing in room.heating if order.mode in _modes(thing) and order.is_for(thing)]
        if not any(order.mode in _modes(thing) for thing in room.heating):
            raise Refused(answers.MODE_NOT_AUTHORIZED)
        deed = Deed(room.id, family=(meant or room.heating)[0].family)
        reached = [thing for thing in meant if thing.reachable]
        if meant and not reached:
            lost = meant[0].plant.offline and meant[0].bridge
            deed.code, deed.about = UNREACHABLE, lost or meant[0].id
            return deed
        try:
            doings = [self._heating(home, thing, order) for thing in reached]
        except ValueError:
            doings = []
        if doings:
            deed.do = lambda: _all(doings)
        else:
            deed.code = INVALID_PARAMETERS
        return deed

    def _heating(self, home: Wiring, thing: Thing, order: Order) -> Callable[[], None]:
        """Raises ValueError for what the devices refuse."""
        now = self._house.now()
        until = _until(order.end, now) if order.mode in {"manual", "max", "hg"} else None
        if order.mode == "manual" and order.end is None:
            until = now + DEFAULT_DURATION
        if not isinstance(thing.module, Thermostat):
            if order.mode == "manual" and order.wire not in _WIRES:
                raise ValueError("therm_setpoint_fp")
            return lambda: self._rooms.warm(home, thing, order.mode, wire=str(order.wire), until=until)
        if order.mode == "max" and not _boosts(until, now):
            raise ValueError("end_time")
        celsius = _celsius(order.celsius) if order.mode == "manual" else None
        return lambda: self._rooms.set_climate(thing, order.mode, celsius=celsius, until=until)


def _all(doings: Iterable[Callable[[], None]]) -> None:
    for do in doings:
        do()


def _items(body: Mapping[str, object], name: str) -> list[Item]:
    listed = body.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        raise Refused(answers.refusal(400, 21, f"Invalid {name}"))
    return listed


def _settable(thing: Thing) -> frozenset[str]:
    match thing.module:
        case Light(level=int()):
            return frozenset({"on", "brightness"})
        case Light() | Plug() | Heater():
            return frozenset({"on"})
        case Automation():
            return frozenset({"target_position"})
        case _:
            return frozenset()


def _wish(thing: Thing, wished: Item) -> Wish | None:
    """None where a value is none that such a device takes."""
    on, level, target = wished.get("on"), wished.get("brightness"), wished.get("target_position")
    if "on" in wished and not isinstance(on, bool):
        return None
    if "brightness" in wished and not _within(level, 0, 100):
        return None
    if "target_position" in wished and not _reachable_position(thing.module, target):
        return None
    if level is not None and on is False:
        level = None
    place = target if isinstance(target, int) else level
    return Wish(on=on if isinstance(on, bool) else None, level=place if isinstance(place, int) else None)


def _reachable_position(module: object, target: object) -> bool:
    if target == STOP and not isinstance(target, bool):
        return True
    ends_only = isinstance(module, Automation) and not module.positioned
    return _within(target, 0, 100) and (not ends_only or target in {0, 100})


def _within(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _cools(device: Thing) -> bool:
    return isinstance(device.module, Thermostat) and device.module.function == "cooling"


def _modes(device: Thing) -> frozenset[str]:
    if not isinstance(device.module, Thermostat):
        return frozenset({"manual", "hg", "home"})
    return frozenset({"manual", "max", "home", "off" if _cools(device) else "hg"})


def _celsius(value: object) -> float:
    celsius = float(value) if isinstance(value, int | float | str) else float("nan")
    if not LOWEST <= celsius <= HIGHEST:
        raise ValueError("temperature")
    return celsius


def _until(end: object, now: datetime) -> datetime | None:
    """Raises ValueError for an end that is over."""
    if end is None or int(str(end)) == FOREVER:
        return None
    until = datetime.fromtimestamp(int(str(end)), UTC)
    if until <= now:
        raise ValueError("end_time")
    return until


def _boosts(until: datetime | None, now: datetime) -> bool:
    return until is not None and any(abs(until - now - boost) < _ROUNDED for boost in BOOSTS)
