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
            else:
                told.append({"code": code, "id": deed.about})
        if home.plant.offline and complaint is None:
            return [{"code": UNREACHABLE, "id": gateway.id} for gateway in home.gateways] or told
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
        deed = Deed(id, family=thing.family)
        bridged = item.get("bridge") == thing.bridge or not self._habits.bridge_needed
        if home.plant.offline or not thing.module.reachable or not bridged:
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
        if room is None or room.heating is None:
            raise Refused(answers.INVALID_ID)
        climate = room.thermostat.module if room.thermostat is not None else None
        season = "cooling" if isinstance(climate, Thermostat) and climate.function == "cooling" else "therm"
        value = "fp" if climate is None else "temperature"
        allowed = {f"{season}_setpoint_{name}" for name in ("mode", value, "end_time")}
        for name in item.keys() - {"id"}:
            if name not in allowed:
                raise Refused(answers.cannot_set(name, f"room {room.id}"))
        mode = item.get(f"{season}_setpoint_mode")
        if mode is None:
            raise Refused(answers.refusal(400, 10, "mode is missing"))
        end = item.get(f"{season}_setpoint_end_time")
        return self.of_room(home, room, str(mode), item.get(f"{season}_setpoint_{value}"), end)

    def of_room(self, home: Wiring, room: Room, mode: str, value: object, end: object) -> Deed:
        """Raises Refused for a mode such a room does not know."""
        device = room.heating
        assert device is not None
        if mode not in _modes(device):
            raise Refused(answers.MODE_NOT_AUTHORIZED)
        deed = Deed(room.id, family=device.family)
        if home.plant.offline or not device.module.reachable:
            deed.code = UNREACHABLE
            deed.about = device.id
            return deed
        try:
            until = _until(end, self._house.now()) if mode in {"manual", "max", "hg"} else None
            if mode == "manual" and end is None:
                until = self._house.now() + DEFAULT_DURATION
            deed.do = self._heating(home, room, mode, value, until)
        except ValueError:
            deed.code = INVALID_PARAMETERS
        return deed

    def _heating(
        self, home: Wiring, room: Room, mode: str, value: object, until: datetime | None
    ) -> Callable[[], None]:
        """Raises ValueError for what the devices refuse."""
        if room.thermostat is None:
            if mode == "manual" and value not in _WIRES:
                raise ValueError("therm_setpoint_fp")
            return lambda: self._rooms.warm(home, room, mode, wire=str(value), until=until)
        if mode == "max" and not _boosts(until, self._house.now()):
            raise ValueError("end_time")
        celsius = _celsius(value) if mode == "manual" else None
        return lambda: self._rooms.set_climate(home, room, mode, celsius=celsius, until=until)


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


def _modes(device: Thing) -> frozenset[str]:
    if not isinstance(device.module, Thermostat):
        return frozenset({"manual", "hg", "home"})
    return frozenset({"manual", "max", "home", "off" if device.module.function == "cooling" else "hg"})


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
