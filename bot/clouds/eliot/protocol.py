"""Legrand's dialect: what is asked, where, and in which words. Nothing here touches the world."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from urllib.parse import quote
from zoneinfo import ZoneInfo

from bot.clouds.answers import Json, decoded
from bot.clouds.carrier import Answer, Call
from bot.clouds.eliot.errors import accepted, refusal
from bot.domain import errors, intents
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import HeatMode, Module, Motion, PlantId, States

T = TypeVar("T")


class Family(StrEnum):
    """The two APIs, by their place below the gateway."""

    HOME_CONTROL = "/hc/api/v1.0"
    SMARTHER = "/smarther/v2.0"


PAIRS = {
    Device.LIGHT: "light/lighting",
    Device.PLUG: "plug/energy",
    Device.AUTOMATION: "automation/automation",
    Device.HEATER: "heater/comfort",
    Device.SCENE: "scene/comfort",
}
"""Device and device system, as addresses of commands name them. Home + Control only: see ``_thermostat``."""

TOLD_BY_PLANT = frozenset({Device.LIGHT, Device.PLUG, Device.AUTOMATION, Device.HEATER, Device.METER, Device.REMOTE})
"""The devices whose state one call for the whole plant tells."""

_LEVELS = {Motion.OPEN: 100, Motion.CLOSE: 0, Motion.STOP: -1}
_USUAL_PROGRAM = 1


def plants(family: Family) -> Call:
    return _get(f"{family}/plants", f"{_short(family)}/plants", "reading plants")


def topology(family: Family, plant: PlantId) -> Call:
    return _get(f"{family}/plants/{_segment(plant)}/topology", f"{_short(family)}/topology", "reading a topology")


def scenes(plant: PlantId) -> Call:
    path = f"{Family.HOME_CONTROL}/scene/comfort/addressLocation/plants/{_segment(plant)}"
    return _get(path, "hc/scenes", "reading scenes")


def status(plant: PlantId) -> Call:
    """The status of every module of the plant."""
    return _get(f"{Family.HOME_CONTROL}/plants/{_segment(plant)}", "hc/status", "reading a status")


def thermostat(module: Module) -> Call:
    """The status of one thermostat: this API knows none of a whole plant."""
    return _get(_thermostat(module), "smarther/status", "reading a thermostat")


def subscribe(plant: PlantId, url: str) -> Call:
    path = f"{Family.SMARTHER}/plants/{_segment(plant)}/subscription"
    return Call("POST", path, "smarther/subscribe", "subscribing", {"EndPointUrl": url})


def subscriptions() -> Call:
    """Those of the account, of all its plants."""
    return _get(f"{Family.SMARTHER}/subscription", "smarther/subscriptions", "reading subscriptions")


def unsubscribe(plant: PlantId, subscription: str) -> Call:
    path = f"{Family.SMARTHER}/plants/{_segment(plant)}/subscription/{_segment(subscription)}"
    return Call("DELETE", path, "smarther/unsubscribe", "unsubscribing")


def read(call: Call, reader: Callable[[object], T], answer: Answer, now: datetime) -> T:
    """What the reader makes of an answer or the error it stands for."""
    check(call, answer, now)
    code, _, body = answer
    try:
        # 204 is how both APIs say "nothing there"; any other answer without a body says nothing.
        return reader(None if code == 204 else decoded(body))
    except ValueError as error:
        raise CloudError(errors.BAD_ANSWER, status=code, during=call.purpose) from error


def check(call: Call, answer: Answer, now: datetime) -> None:
    """Raises the error an answer stands for. What an accepted command answers is empty, and means nothing if not."""
    code, headers, body = answer
    if not accepted(code):
        raise refusal(code, headers, body, during=call.purpose, now=now)


def command(
    modules: Sequence[Module], action: intents.Action, *, states: States, now: datetime, zone: ZoneInfo
) -> tuple[Call, ...]:
    """The calls an action takes: one for any number of Home + Control modules, because the quota counts calls.

    Thermostats and scenes are asked one by one. Values no device takes are refused here, before they cost a call.
    """
    asked = tuple({module.id: module for module in modules}.values())
    if not asked or not all(intents.can(action, module) for module in asked):
        raise _wrong(f"{type(action).__name__} for {len(asked)} modules")
    device = asked[0].device
    if device is Device.THERMOSTAT:
        return tuple(_climate_call(module, action, states, now, zone) for module in asked)
    if device is Device.SCENE:
        return tuple(_house_call((module,), action) for module in asked)
    return (_house_call(asked, action),)


def _house_call(modules: Sequence[Module], action: intents.Action) -> Call:
    device = modules[0].device
    path = f"{Family.HOME_CONTROL}/{PAIRS[device]}/addressLocation/plants/{_segment(modules[0].plant)}"
    body = _house_body(device, action)
    if len(modules) == 1:
        path += f"/modules/parameter/id/value/{_segment(modules[0].id)}"
    else:
        body = {"ids": [module.id for module in modules], **body}
    return Call("POST", path, f"hc/{device}", f"commanding {device}", body)


def _house_body(device: Device, action: intents.Action) -> Json:
    match action:
        case intents.Switch(on) if device is Device.HEATER:
            return {"mode": HeatMode.COMFORT.value if on else HeatMode.FROST_GUARD.value}
        case intents.Switch(on):
            return {"status": "on" if on else "off"}
        case intents.SetLevel(percent) if percent in intents.LEVELS:
            return {"level": int(percent)}
        case intents.Move(motion):
            return {"level": _LEVELS[motion]}
        case intents.SetMode(mode) if mode is not HeatMode.AUTOMATIC:
            # The maker's words for a heater's modes are ours. It knows no program, even in homes kept since before
            # that was told of each.
            return {"mode": mode.value}
        case intents.Run():
            return {"enable": True}
    raise _wrong(str(action))


def _climate_call(module: Module, action: intents.Action, states: States, now: datetime, zone: ZoneInfo) -> Call:
    known = states.get(module.id)
    climate = None if known is None else known.climate
    # The season must be repeated, or the command would change it.
    season = "cooling" if climate is not None and climate.cooling else "heating"
    program = _USUAL_PROGRAM if climate is None or climate.program is None else climate.program
    body = {"function": season, **_climate_body(action, program, now.astimezone(zone))}
    return Call("POST", _thermostat(module), "smarther/command", "commanding thermostat", body)


def _climate_body(action: intents.Action, program: int, local: datetime) -> Json:
    match action:
        case intents.Switch(on=False):
            return {"mode": "off"}
        case intents.Switch() | intents.SetMode(HeatMode.AUTOMATIC):
            return {"mode": "automatic", "programs": [{"number": program}]}
        case intents.SetMode():
            return {"mode": "protection"}
        case intents.SetPoint(celsius) if intents.SET_POINTS[0] <= celsius <= intents.SET_POINTS[1]:
            return {"mode": "manual", "setPoint": {"value": f"{celsius:.1f}", "unit": "C"}}
        case intents.Boost(minutes) if minutes in intents.BOOSTS:
            return {"mode": "boost", "activationTime": _span(local, minutes)}
    raise _wrong(str(action))


def _span(local: datetime, minutes: int) -> str:
    """From now on, in local time without a zone. The clock's face counts: across a change to summer time the
    thermostat, too, would subtract one from the other and refuse 90 minutes that look like 30."""
    start = local.replace(microsecond=0, tzinfo=None)
    return f"{start.isoformat()}/{(start + timedelta(minutes=minutes)).isoformat()}"


def _thermostat(module: Module) -> str:
    return (
        f"{Family.SMARTHER}/chronothermostat/thermoregulation/addressLocation/plants/{_segment(module.plant)}"
        f"/modules/parameter/id/value/{_segment(module.id)}"
    )


def _get(path: str, endpoint: str, purpose: str) -> Call:
    return Call("GET", path, endpoint, purpose)


def _short(family: Family) -> str:
    return "hc" if family is Family.HOME_CONTROL else "smarther"


def _segment(id: str) -> str:
    return quote(id, safe="")


def _wrong(said: str) -> CloudError:
    return CloudError(errors.WRONG_VALUES, during="preparing a command", said=said)
