"""What Netatmo's cloud says that homes are made of: rooms, modules, programs, scenarios."""

from collections import defaultdict
from collections.abc import Iterator

from bot.simulator.appliances import Automation, Heater, Light, Plug, Wish
from bot.simulator.netatmo_answers import Item
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_people import Account
from bot.simulator.netatmo_rooms import AWAY_TEMPERATURE, DEFAULT_DURATION, FROST_TEMPERATURE, Rooms, Schedule
from bot.simulator.netatmo_wiring import Room, Thing, Wiring, made_up
from bot.simulator.plants import Scene
from bot.simulator.thermostats import Thermostat

SET_UP = 1_700_000_000
STRANGER = "00:04:74:00:ff:ff:00:01"
_PLACES = {"IT": ([9.19, 45.46], "it-IT"), "FR": ([2.35, 48.85], "fr-FR")}
_APPLIANCES = {"Freezer": "fridge_freezer", "Fridge": "fridge_freezer", "TV": "multimedia"}
# What the family's scenes are called here: the wire's word, and the kind of scenario.
_SCENARIOS = {"day": ("wake_up", "wake_up"), "night": ("bedtime", "bedtime"), "custom_1": ("custom_1", "tv")}


def home_item(home: Wiring, rooms: Rooms, habits: Habits) -> Item:
    plant = home.plant
    coordinates, _ = _PLACES.get(plant.country, _PLACES["FR"])
    item: Item = {
        "id": home.id,
        "name": plant.name,
        "altitude": 35,
        "coordinates": coordinates,
        "country": plant.country,
        "timezone": plant.zone.key,
    }
    # Neither is there at all where it would be empty.
    listed = [_room_item(home, room, habits) for room in home.rooms]
    modules = list(_module_items(home, habits))
    item |= ({"rooms": listed} if listed else {}) | ({"modules": modules} if modules else {})
    cooling = any(_cools(room) for room in home.rooms)
    programs = [_schedule_item(home, schedule, cooling=cooling) for schedule in rooms.schedules(home)]
    return item | {
        "temperature_control_mode": "cooling" if cooling else "heating",
        "therm_mode": rooms.mode_of(plant),
        "therm_setpoint_default_duration": int(DEFAULT_DURATION.total_seconds() // 60),
        "schedules": [*programs, _electricity(home)],
    }


def user_item(account: Account) -> Item:
    pending = {"pending_user_consent": True} if account.pending_consent else {}
    return {
        "email": account.email,
        "language": "en",
        "locale": "en-GB",
        "feel_like_algorithm": 0,
        "unit_pressure": 0,
        "unit_system": 0,
        "unit_wind": 0,
        "all_linked": False,
        "type": "netatmo",
        "id": account.id,
    } | pending


def _cools(room: Room) -> bool:
    climate = room.thermostat.module if room.thermostat is not None else None
    return isinstance(climate, Thermostat) and climate.function == "cooling"


def _room_item(home: Wiring, room: Room, habits: Habits) -> Item:
    held = [thing.id for thing in room.things if thing.id not in habits.hidden]
    item: Item = {"id": room.id, "name": room.name, "type": room.type, "module_ids": held}
    relays = [thing.bridge or thing.id for thing in room.heating]
    return item | {"therm_relay": relays[0]} if relays else item


def _module_items(home: Wiring, habits: Habits) -> Iterator[Item]:
    for gateway in home.gateways:
        bridged = [thing.id for thing in home.things if thing.bridge == gateway.id]
        yield {
            "id": gateway.id,
            "type": gateway.type,
            "name": gateway.name,
            "setup_date": SET_UP,
            "modules_bridged": bridged,
        }
    for thing in home.things:
        if thing.id not in habits.hidden:
            yield _module_item(thing)
    if habits.oddities and home.gateways:
        yield {"id": STRANGER, "type": "NLZZ", "name": "Something new", "bridge": home.gateways[0].id}


def _module_item(thing: Thing) -> Item:
    item: Item = {"id": thing.id, "type": thing.type, "name": thing.module.name, "setup_date": SET_UP}
    item |= {} if thing.room is None else {"room_id": thing.room}
    item |= {} if thing.bridge is None else {"bridge": thing.bridge}
    match thing.module:
        case Heater():
            return item | {"appliance_type": "radiator"}
        case Plug(name=name):
            return item | {"appliance_type": _APPLIANCES.get(name, "other")}
        case _:
            return item


# Programs


def _schedule_item(home: Wiring, schedule: Schedule, *, cooling: bool) -> Item:
    begin, end = schedule.hours
    changes = [(0, end * 60 % 1440), (1, begin * 60)] if end else [(0, 0)]
    timetable = [
        {"zone_id": zone, "m_offset": day * 1440 + minute}
        for day in range(7)
        for zone, minute in sorted(changes, key=lambda change: change[1])
    ]
    heated = [room for room in home.rooms if room.heating]
    zones = [
        {
            "id": zone,
            "name": name,
            "type": type,
            "rooms": [{"id": room.id} | _wished(schedule, room, warm=warm, cooling=cooling) for room in heated],
            "modules": [],
        }
        for zone, name, type, warm in ((1, "Comfort", 0, True), (0, "Eco", 5, False))
    ]
    temperatures = {"cooling_away_temp": 30} if cooling else {"away_temp": AWAY_TEMPERATURE}
    item: Item = {
        "id": schedule.id,
        "name": schedule.name,
        "type": "cooling" if cooling else "therm",
        "default": schedule.number == 0,
        "timetable": timetable,
        "zones": zones,
    }
    return item | temperatures | {"hg_temp": FROST_TEMPERATURE} | ({"selected": True} if schedule.selected else {})


def _wished(schedule: Schedule, room: Room, *, warm: bool, cooling: bool) -> Item:
    if schedule.temperatures is None or room.thermostat is None:
        return {"therm_setpoint_fp": "comfort" if warm else "away"}
    season = "cooling" if cooling else "therm"
    return {f"{season}_setpoint_temperature": schedule.temperatures[0 if warm else 1]}


def _electricity(home: Wiring) -> Item:
    return {
        "id": made_up(f"{home.plant.id} electricity", 24),
        "name": "electricity",
        "type": "electricity",
        "default": False,
        "tariff": "custom",
        "tariff_option": "basic",
        "power_threshold": 6,
        "contract_power_unit": "kW",
        "timetable": [{"zone_id": 0, "m_offset": 0}],
        "zones": [{"id": 0, "price_type": "basic", "price": 0.27}],
        "version": 2,
        "selected": True,
    }


# Scenarios


def scenarios(home: Wiring) -> Item:
    """The scenarios of a home, and what each does to each module."""
    effects: defaultdict[str, list[Item]] = defaultdict(list)
    things = {thing.module.id: thing for thing in home.things}
    for scene in home.plant.scenes:
        for module_id, wish in scene.wishes:
            if module_id in things:
                effects[things[module_id].id].append({"id": scenario_id(scene)} | _effect(things[module_id], wish))
    return {
        "id": home.id,
        "modules": [{"id": id, "scenarios": listed} for id, listed in effects.items()],
        "scenarios": [_scenario(scene) for scene in home.plant.scenes],
    }


def scenario_id(scene: Scene) -> str:
    return _SCENARIOS.get(scene.name, (scene.name, scene.name))[0]


def _scenario(scene: Scene) -> Item:
    id, type = _SCENARIOS.get(scene.name, (scene.name, scene.name))
    own = scene.friendly_name is not None
    item: Item = {"id": id, "type": type, "category": "scenario", "customizable": own, "editable": True}
    return item | {"deletable": own} | ({"name": scene.friendly_name} if own else {})


def _effect(thing: Thing, wish: Wish) -> Item:
    match thing.module:
        case Automation() if wish.level is not None:
            return {"target_position": wish.level}
        case Light() if wish.level is not None:
            return {"on": wish.level > 0, "brightness": wish.level}
        case _:
            return {} if wish.on is None else {"on": wish.on}
