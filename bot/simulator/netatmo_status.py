"""What Netatmo's cloud says of how modules and rooms are just now."""

from datetime import datetime

from bot.simulator.appliances import Automation, Heater, Light, Meter, Module, Plug, Remote
from bot.simulator.netatmo_answers import Item
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_rooms import FOREVER, Rooms, Told
from bot.simulator.netatmo_topology import STRANGER
from bot.simulator.netatmo_wiring import GARAGE_DOOR, Gateway, Room, Thing, Wiring
from bot.simulator.thermostats import Thermostat

UNREACHABLE = 6
_MILLIVOLTS = {"full": 3300, "high": 3000, "medium": 2700, "low": 2400, "very_low": 2100}


def status(home: Wiring, rooms: Rooms, habits: Habits) -> Item | None:
    """The body; None where the home has no modules, of which the answer says nothing at all."""
    if not any(True for _ in home.things):
        return None
    silent = [gateway.id for gateway in home.gateways if home.plant.offline]
    silent += [thing.id for thing in home.things if thing.plant.offline and thing.bridge is None]
    errors: Item = {"errors": [{"code": UNREACHABLE, "id": id} for id in silent]} if silent else {}
    heard = [thing for thing in home.things if not thing.plant.offline]
    if not heard:
        return {"home": {"id": home.id}} | errors
    rooms_told = [room_item(room, rooms) for room in home.rooms if any(not each.plant.offline for each in room.heating)]
    rooms_told += [{"id": "4000000001", "reachable": True}] if habits.oddities else []
    modules = [_gateway_item(each, heard[0].module.at) for each in home.gateways if not home.plant.offline]
    modules += [thing_item(thing, habits) for thing in heard if thing.module.listed]
    modules += [{"id": STRANGER, "type": "NLZZ", "hue": 120, "reachable": True}] if habits.oddities else []
    about: Item = {"rooms": rooms_told} if rooms_told else {}
    return {"home": {"id": home.id} | about | {"modules": modules}} | errors


def _gateway_item(gateway: Gateway, now: datetime) -> Item:
    item: Item = {"id": gateway.id, "type": gateway.type, "firmware_revision": 1303, "last_seen": _epoch(now)}
    return item | {"wifi_strength": 51, "reachable": True}


def thing_item(thing: Thing, habits: Habits) -> Item:
    module = thing.module.heard
    item: Item = {"id": thing.id, "type": thing.type, "firmware_revision": module.fw}
    item |= state(thing, module, habits)
    if isinstance(module, Thermostat):
        # It says nothing of whether it can be reached.
        return item | {"wifi_strength": 56}
    # A remote sleeps, and nobody has seen it then.
    seen = 0 if isinstance(module, Remote) and not thing.module.reachable else _epoch(module.at)
    item |= {"last_seen": seen, "reachable": thing.module.reachable}
    return item if thing.bridge is None else item | {"bridge": thing.bridge}


def state(thing: Thing, module: Module, habits: Habits) -> Item:
    """What changes about a module; `module` is the thing's own, or as it was when it was last heard."""
    match module:
        case Light(on=on, level=level):
            dimmed: Item = {} if level is None else {"brightness": level}
            return {"on": on} | dimmed | {"power": module.watts()}
        case Plug(on=on):
            return {"on": on, "offload": False, "power": module.watts()}
        case Heater(mode=mode):
            return {"on": mode != "frost_guard", "offload": False, "power": module.watts()}
        case Automation():
            return _positions(module, habits, told=thing.type != GARAGE_DOOR)
        case Meter():
            return {"power": module.watts()}
        case Thermostat(working=working, function=function):
            calls = "cooler_status" if function == "cooling" else "boiler_status"
            return {calls: working, "boiler_valve_comfort_boost": module.mode == "boost"}
        case Remote(battery=battery):
            return {"battery_state": battery, "battery_level": _MILLIVOLTS.get(battery, 2700)}
        case _:
            return {}


def _positions(module: Automation, habits: Habits, *, told: bool) -> Item:
    """The position is told only some time after the travel has ended; a garage door never tells one."""
    target = module.level if module.target is None else round(module.target)
    item: Item = {"target_position": target, "target_position:step": 1 if module.positioned else 100}
    if not told:
        return item
    settled = module.target is None and module.at - module.rests_since >= habits.settles
    return {"current_position": module.level if settled else module.left_from} | item


def room_item(room: Room, rooms: Rooms) -> Item:
    heard = [thing for thing in room.heating if thing.reachable]
    if not heard:
        return {"id": room.id, "reachable": False}
    item: Item = {"id": room.id, "reachable": True}
    # Last, so that the mode is the thermostat's where a room has both.
    for thing in reversed(heard):
        told, module = rooms.ordered(thing), thing.module
        if isinstance(module, Thermostat):
            item |= _climate(module, told)
        elif isinstance(module, Heater):
            item |= {"therm_setpoint_fp": module.mode}
            item |= {"therm_setpoint_mode": told.mode, "therm_setpoint_end_time": end_of(told)}
    return item


def _climate(module: Thermostat, told: Told) -> Item:
    cooling = module.function == "cooling"
    season = "cooling" if cooling else "therm"
    wished = module.goal if module.mode == "boost" else module.set_point
    mode = "off" if cooling and told.mode == "hg" else told.mode
    item: Item = {
        "therm_measured_temperature": round(module.temperature, 1),
        "humidity": round(module.humidity),
        f"{season}_setpoint_mode": mode,
        f"{season}_setpoint_temperature": wished,
        f"{season}_setpoint_end_time": end_of(told),
        "open_window": False,
        "anticipating": False,
    }
    return item if cooling else item | {"heating_power_request": 100 if module.working else 0}


def end_of(told: Told) -> int:
    """In epoch seconds: nothing for what follows a program, for ever for what nobody ended."""
    if told.until is not None:
        return _epoch(told.until)
    return FOREVER if told.mode in {"manual", "max"} else 0


def _epoch(moment: datetime) -> int:
    return int(moment.timestamp())
