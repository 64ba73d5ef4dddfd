"""Netatmo's dialect: what is asked, where, and in which words. Nothing here touches the world."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import urlencode

from bot.clouds.answers import Json, decoded, mapping
from bot.clouds.carrier import Answer, Call
from bot.clouds.netatmo.errors import NOTHING_TO_DO, Complaint, complaints, error_in, of_module, refusal
from bot.clouds.netatmo.modules import ROOMS, Way, way_of
from bot.clouds.netatmo.states import FOREVER, FROST
from bot.clouds.netatmo.topology import ENERGY_DIALECT, HOME_MODES, PART, room_of
from bot.domain import errors, intents
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import HeatMode, Module, Motion, PlantId, States

T = TypeVar("T")

SET_POINTS = (FROST, 30.0)
"""Degrees Celsius that rooms accept."""

_LISTENING = "asking for pushes"
_POSITIONS = {Motion.OPEN: 100, Motion.CLOSE: 0, Motion.STOP: -1}
_ENDS_ONLY = 100
_PILOT_WIRE = {HeatMode.COMFORT: "comfort", HeatMode.AWAY: "away"}


@dataclass(frozen=True, slots=True)
class Order:
    """A call, and the modules it is about."""

    call: Call
    modules: tuple[Module, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an action takes. ``unable`` are the modules that are known not to take the value: not asked at all."""

    orders: tuple[Order, ...]
    unable: frozenset[str] = frozenset()


def homes() -> Call:
    """All homes of the account, with rooms, modules and schedules."""
    return _get("homesdata", "reading homes")


def status(plant: PlantId) -> Call:
    return _get("homestatus", "reading a status", home_id=plant)


def scenarios(plant: PlantId) -> Call:
    return _get("getscenarios", "reading scenarios", home_id=plant)


def measure(asked: Mapping[str, str]) -> Call:
    return _get("getmeasure", "reading a consumption", **asked)


def _home_mode(plant: PlantId, mode: HeatMode) -> Call:
    """Until a new order."""
    form = {"home_id": plant, "mode": HOME_MODES[mode]}
    return Call("POST", "/api/setthermmode", "setthermmode", "commanding a home", form=form)


def _follow(plant: PlantId, schedule: str) -> Call:
    form = {"home_id": plant, "schedule_id": schedule}
    return Call("POST", "/api/switchhomeschedule", "switchhomeschedule", "choosing a schedule", form=form)


def listen(url: str) -> Call:
    """The newer address for this has no second witness; this one still worked in 2026."""
    return Call("POST", "/api/addwebhook", "addwebhook", _LISTENING, form={"url": url})


def unlisten() -> Call:
    return Call("POST", "/api/dropwebhook", "dropwebhook", _LISTENING, form={})


def read(call: Call, reader: Callable[[object], T], answer: Answer, now: datetime) -> T:
    """What the reader makes of an answer or the error it stands for."""
    code, headers, content = answer
    if not _accepted(code):
        raise refusal(code, headers, content, during=call.purpose, now=now)
    try:
        told = decoded(content)
        if "error" in mapping(told):
            raise refusal(code, headers, content, during=call.purpose, now=now)
        return reader(told)
    except ValueError as error:
        raise CloudError(errors.BAD_ANSWER, status=code, during=call.purpose) from error


def check(order: Order, answer: Answer, now: datetime) -> None:
    """Raises the error an answer stands for. An accepted command may be answered with nothing, with no JSON, or with
    complaints of some of its modules."""
    code, headers, content = answer
    try:
        told = mapping(decoded(content))
    except ValueError:
        told = {}
    if not _accepted(code) or "error" in told:
        if error_in(content)[0] == NOTHING_TO_DO:
            return
        raise refusal(code, headers, content, during=order.call.purpose, now=now)
    failures = [_failed(order, complaint, now) for complaint in complaints(mapping(told.get("body")))]
    if failures:
        raise together(failures, frozenset(module.id for module in order.modules))


def listened(answer: Answer, now: datetime) -> None:
    """Raises the error an answer about pushes stands for. They are the application's: a limit met here says nothing of
    the family whose access was used."""
    try:
        check(Order(unlisten(), ()), answer, now)
    except CloudError as error:
        if error.kind is errors.OUT_OF_CALLS:
            raise CloudError(errors.TOO_FAST, status=error.status, during=error.during, said=error.said) from error
        raise


def together(failures: Sequence[CloudError], asked: frozenset[str]) -> CloudError:
    """Of several failures the one that concerns most, with the modules of all of them."""
    worst = max(failures, key=lambda failure: len(failure.modules or asked))
    befell = frozenset[str]().union(*(failure.modules or asked for failure in failures))
    return CloudError(
        worst.kind,
        status=worst.status,
        during=worst.during,
        said=worst.said,
        until=worst.until,
        modules=frozenset() if befell >= asked else befell,
    )


def _failed(order: Order, complaint: Complaint, now: datetime) -> CloudError:
    """What nobody was asked about concerns everybody: better a doubt too many than one too few."""
    asked = frozenset(module.id for module in order.modules)
    behind = frozenset(module.id for module in order.modules if module.gateway == complaint.id) - {complaint.id}
    named = frozenset(module.id for module in order.modules if complaint.id in _names(module))
    gateway = bool(behind) and complaint.unreachable and not named
    kind = errors.HOME_OFFLINE if gateway else complaint.kind
    return of_module(complaint, kind, named or behind or asked, during=order.call.purpose, now=now)


def _names(module: Module) -> tuple[str, ...]:
    return (module.id,) if module.ambient is None else (module.id, room_of(module.ambient))


def command(modules: Sequence[Module], action: intents.Action, *, states: States, now: datetime) -> Plan:
    """The calls an action takes: one for any number of modules and rooms, except in Netatmo's own heating.

    Values no device takes are refused here, before they cost a call.
    """
    asked = tuple({module.id: module for module in modules}.values())
    if not asked or not all(intents.can(action, module) for module in asked):
        raise _wrong(f"{type(action).__name__} for {len(asked)} modules")
    unable = frozenset(module.id for module in asked if not _takes(action, module, states))
    if len(unable) == len(asked):
        raise _wrong(f"{action} for shutters that know only their ends")
    able = tuple(module for module in asked if module.id not in unable)
    return Plan(tuple(_orders(able, action, states, now)), unable)


def _orders(modules: Sequence[Module], action: intents.Action, states: States, now: datetime) -> Iterator[Order]:
    if intents.whole(action):
        for plant, members in _by_plant(modules).items():
            yield Order(_home_call(plant, action), tuple(members))
        return
    apart = [module for module in modules if module.dialect == ENERGY_DIALECT]
    for room, members in _by_room(apart).items():
        yield Order(_energy_call(room, members[0], action, now), tuple(members))
    scenes = [module for module in modules if module.device is Device.SCENE]
    for scene in scenes:
        item = {"id": scene.gateway, "scenario": scene.id.partition(PART)[2]}
        yield Order(_setstate(scene, {"modules": [item]}), (scene,))
    rest = [module for module in modules if module not in apart and module not in scenes]
    for here in _by_plant(rest).values():
        yield Order(_setstate(here[0], _items(here, action, states, now)), tuple(here))


def _by_plant(modules: Sequence[Module]) -> dict[PlantId, list[Module]]:
    plants: dict[PlantId, list[Module]] = {}
    for module in modules:
        plants.setdefault(module.plant, []).append(module)
    return plants


def _home_call(plant: PlantId, action: intents.Action) -> Call:
    match action:
        case intents.HeatHome(mode):
            return _home_mode(plant, mode)
        case intents.Follow(program):
            return _follow(plant, program)
    raise _wrong(str(action))  # pragma: no cover (nothing else is done to a whole home)


def _items(modules: Sequence[Module], action: intents.Action, states: States, now: datetime) -> Json:
    in_rooms = [module for module in modules if way_of(module.hardware, module.device) in ROOMS]
    items = [_module_item(module, action, states) for module in modules if module not in in_rooms]
    rooms = [
        {"id": room, **_room_item(members[0], action, states, now)} for room, members in _by_room(in_rooms).items()
    ]
    return {title: list for title, list in (("modules", items), ("rooms", rooms)) if list}


def _by_room(modules: Sequence[Module]) -> dict[str, list[Module]]:
    """A room is told once, however many valves hang in it."""
    rooms: dict[str, list[Module]] = {}
    for module in modules:
        if module.ambient is None:
            raise _wrong("what is commanded by its room stands in none")
        rooms.setdefault(room_of(module.ambient), []).append(module)
    return rooms


def _module_item(module: Module, action: intents.Action, states: States) -> Json:
    item: dict[str, object] = {"id": module.id, **_module_state(module, action, states)}
    if module.gateway is not None:
        item["bridge"] = module.gateway
    return item


def _module_state(module: Module, action: intents.Action, states: States) -> Json:
    match action:
        case intents.Switch(on):
            return {"on": on}
        case intents.SetLevel(0) if module.device is Device.LIGHT:
            # Alone, so that the lamp keeps its level for the next time.
            return {"on": False}
        case intents.SetLevel(percent) if percent in intents.LEVELS and module.device is Device.LIGHT:
            return {"on": True, "brightness": int(percent)}
        case intents.SetLevel(percent) if percent in intents.LEVELS:
            return {"target_position": _stepped(percent, _step(module, states))}
        case intents.Move(motion):
            return {"target_position": _POSITIONS[motion]}
    raise _wrong(str(action))


def _takes(action: intents.Action, module: Module, states: States) -> bool:
    """A shutter that knows only its ends does not go anywhere between."""
    if not isinstance(action, intents.SetLevel) or module.device is not Device.AUTOMATION:
        return True
    return _step(module, states) != _ENDS_ONLY or action.percent in {0, 100}


def _step(module: Module, states: States) -> int:
    state = states.get(module.id)
    return 1 if state is None or state.step is None else state.step


def _stepped(percent: int, step: int) -> int:
    """The nearest that the shutter takes."""
    return min(100, round(percent / step) * step)


def _room_item(module: Module, action: intents.Action, states: States, now: datetime) -> Json:
    if way_of(module.hardware, module.device) is Way.PILOT_WIRE:
        return _pilot_wire(action)
    state = states.get(module.id)
    cooling = state is not None and state.climate is not None and state.climate.cooling
    season = "cooling" if cooling else "therm"
    return {f"{season}_setpoint_{key}": value for key, value in _wish(action, now, cooling=cooling).items()}


def _pilot_wire(action: intents.Action) -> Json:
    match action:
        case intents.Switch(on):
            return _pilot_wire(intents.SetMode(HeatMode.COMFORT if on else HeatMode.FROST_GUARD))
        case intents.SetMode(HeatMode.FROST_GUARD):
            return {"therm_setpoint_mode": "hg"}
        case intents.SetMode(HeatMode.AUTOMATIC):
            return {"therm_setpoint_mode": "home"}
        case intents.SetMode(mode) if mode in _PILOT_WIRE:
            return {
                "therm_setpoint_mode": "manual",
                "therm_setpoint_fp": _PILOT_WIRE[mode],
                "therm_setpoint_end_time": FOREVER,
            }
    raise _wrong(str(action))  # pragma: no cover (a heater can do nothing else)


def _wish(action: intents.Action, now: datetime, *, cooling: bool) -> Json:
    match action:
        case intents.Switch(on=False):
            return {"mode": "off" if cooling else "hg"}
        case intents.Switch() | intents.SetMode(HeatMode.AUTOMATIC):
            return {"mode": "home"}
        case intents.SetMode(HeatMode.FROST_GUARD) if not cooling:
            return {"mode": "hg"}
        case intents.SetPoint(celsius) if SET_POINTS[0] <= celsius <= SET_POINTS[1]:
            return {"mode": "manual", "temperature": round(celsius, 1), "end_time": FOREVER}
        case intents.Boost(minutes) if minutes in intents.BOOSTS:
            return {"mode": "max", "end_time": _in(minutes, now)}
    raise _wrong(str(action))


def _energy_call(room: str, module: Module, action: intents.Action, now: datetime) -> Call:
    """The words of Netatmo's own heating, which has neither an off nor a frost guard for a room."""
    match action:
        case intents.Switch(on=False) | intents.SetMode(HeatMode.FROST_GUARD):
            wish: dict[str, object] = {"mode": "manual", "temperature": FROST, "end_time": FOREVER}
        case _:
            wish = dict(_wish(action, now, cooling=False))
    form = {"home_id": str(module.plant), "room_id": room, "mode": str(wish["mode"])}
    if "temperature" in wish:
        form["temp"] = str(wish["temperature"])
    if "end_time" in wish:
        form["endtime"] = str(wish["end_time"])
    return Call("POST", "/api/setroomthermpoint", "setroomthermpoint", _commanding(module), form=form)


def _in(minutes: int, now: datetime) -> int:
    return int((now + timedelta(minutes=minutes)).timestamp())


def _setstate(first: Module, items: Json) -> Call:
    home = {"home": {"id": first.plant, **items}}
    return Call("POST", "/api/setstate", "setstate", _commanding(first), home)


def _commanding(module: Module) -> str:
    return f"commanding {module.device}"


def _get(endpoint: str, purpose: str, **asked: str) -> Call:
    query = f"?{urlencode(asked)}" if asked else ""
    return Call("GET", f"/api/{endpoint}{query}", endpoint, purpose)


def _accepted(status: int) -> bool:
    return 200 <= status < 300


def _wrong(said: str) -> CloudError:
    return CloudError(errors.WRONG_VALUES, during="preparing a command", said=said)
