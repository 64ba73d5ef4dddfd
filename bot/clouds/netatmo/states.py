"""What modules and rooms say of themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.clouds.answers import Json, mapping, mappings
from bot.clouds.fields import identity, name, number, percent, within, word
from bot.clouds.netatmo.errors import complaints
from bot.clouds.netatmo.topology import PART, body, room_id, room_of
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Climate, HeatMode, Module, ModuleId, ModuleState, Plant, States

FOREVER = 2_147_483_647
"""The end, in epoch seconds, of what lasts until a new order."""
FROST = 7.0
"""Degrees Celsius. Rooms that know no frost guard are told to keep so many by hand; so that is what it reads as."""

_STATELESS = frozenset({Device.SCENE})
_PILOT_WIRE = {
    "comfort": HeatMode.COMFORT,
    "comfort_1": HeatMode.COMFORT,
    "comfort_2": HeatMode.COMFORT,
    "away": HeatMode.AWAY,
    "frost_guard": HeatMode.FROST_GUARD,
    "stand_by": HeatMode.OFF,
}
_MODES = {
    "manual": HeatMode.MANUAL,
    "max": HeatMode.BOOST,
    "off": HeatMode.OFF,
    "hg": HeatMode.FROST_GUARD,
    "away": HeatMode.AWAY,
    "home": HeatMode.AUTOMATIC,
    "schedule": HeatMode.AUTOMATIC,
}
_UNENDING = frozenset({HeatMode.AUTOMATIC, HeatMode.OFF, None})
"""What follows something else: its ``end_time`` is no end of it."""
_MOST_WATTS = 100_000


@dataclass(frozen=True, slots=True)
class _Told:
    """A status, by id. ``silent`` are modules and gateways the cloud cannot reach: it tells nothing else of them."""

    modules: dict[str, Json]
    rooms: dict[str, Json]
    silent: frozenset[str]
    now: datetime


def states(plant: Plant, told: object, now: datetime, devices: frozenset[Device] = frozenset(Device)) -> States:
    """Of the plant's modules that a status speaks of, or that its gateway's silence concerns. Raises
    CloudError(HOME_OFFLINE) when that is all of those that were asked for: thermostats need no gateway, and who asks
    for plugs is not helped by them."""
    about = body(told)
    home = mapping(about.get("home"))
    silent = {found.id for found in complaints(about) if found.id}
    heard = _Told(_by_id(home, "modules"), dict(_rooms(home)), frozenset(silent), now)
    found: dict[ModuleId, ModuleState] = {}
    for module in plant.modules:
        if module.device not in _STATELESS and (state := _state(module, heard)) is not None:
            found[module.id] = state
    asked = [found[module.id] for module in plant.of(*devices) if module.id in found]
    if silent & _gateways(plant) and not any(state.reachable for state in asked):
        raise CloudError(errors.HOME_OFFLINE, status=200, during="reading a status", said="the gateway is unreachable")
    if not found and any(module.device not in _STATELESS for module in plant.modules):
        raise ValueError("no module of the home in its status")
    return found


def _by_id(home: Json, title: str) -> dict[str, Json]:
    return {id: item for item in mappings(home.get(title)) if (id := identity(item.get("id"))) is not None}


def _rooms(home: Json) -> Iterator[tuple[str, Json]]:
    return ((id, item) for item in mappings(home.get("rooms")) if (id := room_id(item.get("id"))) is not None)


def _gateways(plant: Plant) -> set[str]:
    bridges = {module.gateway for module in plant.modules if module.gateway is not None}
    return bridges | {module.id for module in plant.of(Device.GATEWAY)}


def _state(module: Module, told: _Told) -> ModuleState | None:
    """None where the status does not mention the module."""
    if {module.id, _whole(module.id), module.gateway} & told.silent:
        return ModuleState(told.now, reachable=False)
    item = told.modules.get(module.id)
    if item is None:
        return None
    room = told.rooms.get(room_of(module.ambient)) if module.ambient is not None else None
    in_room = module.device in {Device.HEATER, Device.THERMOSTAT}
    reachable = _reachable(module, told) and not (in_room and room is not None and room.get("reachable") is False)
    on = item.get("on")
    return ModuleState(
        told.now,
        reachable=reachable,
        # Of a radiator it is the relay's, whatever the pilot wire says.
        on=on if isinstance(on, bool) and module.device is not Device.HEATER else None,
        level=percent(item.get("brightness" if module.device is Device.LIGHT else "current_position")),
        power=_watts(item),
        mode=_pilot_wire(room) if module.device is Device.HEATER and room is not None else None,
        battery=name(item.get("battery_state")) or None,
        climate=_climate(item, room) if module.device is Device.THERMOSTAT and room is not None else None,
        step=_step(item),
        program=_follows(room) if module.device is Device.HEATER and room is not None else None,
    )


def _whole(id: ModuleId) -> str:
    return id.partition(PART)[0]


def _reachable(module: Module, told: _Told) -> bool:
    """Where nothing is said of it, a module is; a part is when the whole is."""
    items = (told.modules.get(id) for id in (module.id, _whole(module.id)))
    return all(item is None or item.get("reachable") in (None, True) for item in items)


def _watts(item: Json) -> int | None:
    watts = within(item.get("power"), -_MOST_WATTS, _MOST_WATTS)
    return None if watts is None else round(watts)


def _step(item: Json) -> int | None:
    """Two recordings spell it otherwise than all the others."""
    step = within(item.get("target_position:step", item.get("target_position_step")), 1, 100)
    return None if step is None else round(step)


def _pilot_wire(room: Json) -> HeatMode | None:
    """What the wire says now; without it, what the room was told."""
    if word(room.get("therm_setpoint_mode")) == "hg":
        return HeatMode.FROST_GUARD
    if (wire := _PILOT_WIRE.get(word(room.get("therm_setpoint_fp")))) is not None:
        return wire
    return HeatMode.AWAY if word(room.get("therm_setpoint_mode")) == "away" else None


def _follows(room: Json) -> bool | None:
    """Whether the home's program decides what the wire says; None where the room does not tell, or has a temperature
    too: its mode may then be its thermostat's."""
    if number(room.get("therm_setpoint_temperature")) is not None:
        return None
    told = word(room.get("therm_setpoint_mode"))
    return _MODES[told] is HeatMode.AUTOMATIC if told in _MODES else None


def _climate(item: Json, room: Json) -> Climate:
    cooling = _cools(room)
    season = "cooling" if cooling else "therm"
    mode = _MODES.get(word(room.get(f"{season}_setpoint_mode")))
    wished = within(room.get(f"{season}_setpoint_temperature"), -60, 100)
    if mode is HeatMode.MANUAL and not cooling and wished is not None and wished <= FROST:
        mode = HeatMode.FROST_GUARD
    return Climate(
        mode=mode,
        # In boost the set point means nothing.
        set_point=None if mode is HeatMode.BOOST else wished,
        temperature=within(room.get("therm_measured_temperature"), -60, 100),
        humidity=within(room.get("humidity"), 0, 100),
        until=None if mode in _UNENDING else _until(room.get(f"{season}_setpoint_end_time")),
        cooling=cooling,
        calling=_calling(item, room, cooling=cooling),
    )


def _cools(room: Json) -> bool:
    """A status does not name the season: it tells the set point of the one there is."""
    heating = word(room.get("therm_setpoint_mode"))
    return bool(word(room.get("cooling_setpoint_mode"))) and heating in {"", "off"}


def _calling(item: Json, room: Json, *, cooling: bool) -> bool | None:
    runs = item.get("cooler_status" if cooling else "boiler_status")
    if isinstance(runs, bool):
        return runs
    request = None if cooling else within(room.get("heating_power_request"), 0, 100)
    return None if request is None else request > 0


def _until(value: object) -> datetime | None:
    """Absent and nought are no end, as ``FOREVER`` is."""
    end = number(value)
    return datetime.fromtimestamp(end, UTC) if end is not None and 0 < end < FOREVER else None
