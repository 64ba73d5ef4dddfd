"""How Smarther spells a thermostat: what a command may say, what a status says."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.simulator.appliances import Module, Wish
from bot.simulator.plants import Plant
from bot.simulator.thermostats import Thermostat

Item = dict[str, object]
BOOSTS = (timedelta(minutes=30), timedelta(minutes=60), timedelta(minutes=90))

# From the wire


def wish_of(body: Mapping[str, object], thermostat: Thermostat, now: datetime) -> Wish:
    """What a set-status body asks. Raises ValueError or OverflowError for what is answered with 430."""
    function, mode = _word(body, "function"), _word(body, "mode")
    if function not in {"heating", "cooling"}:
        raise ValueError("function")
    match mode:
        case "manual":
            until = _end(body, thermostat.zone, now)
            return Wish(function=function, mode=mode, set_point=_set_point(body), until=until)
        case "automatic":
            return Wish(function=function, mode=mode, program=_program(body, thermostat))
        case "boost":
            return Wish(function=function, mode=mode, until=now + _boost(body, thermostat.zone))
        case "off" | "protection":
            return Wish(function=function, mode=mode, until=_end(body, thermostat.zone, now))
        case _:
            raise ValueError("mode")


def _word(body: Mapping[str, object], name: str) -> str:
    """Lower case is documented, upper case works."""
    value = body.get(name)
    return value.casefold() if isinstance(value, str) else ""


def _set_point(body: Mapping[str, object]) -> float:
    """°C within 3 and 40; number or string, and `°C` for `C`, were both seen to work."""
    match body.get("setPoint"):
        case {"value": str() | int() | float() as value, "unit": "C" | "°C"}:
            celsius = float(value)
        case {"value": str() | int() | float() as value, "unit": "F"}:
            celsius = (float(value) - 32) / 1.8
        case _:
            raise ValueError("setPoint")
    if not 3 <= celsius <= 40:
        raise ValueError("setPoint")
    return celsius


def _program(body: Mapping[str, object], thermostat: Thermostat) -> int:
    match body.get("programs"):
        case [{"number": int() | str() as number}]:
            chosen = int(number)
        case _:
            raise ValueError("programs")
    if chosen not in {program.number for program in thermostat.programs}:
        raise ValueError("programs")
    return chosen


def _end(body: Mapping[str, object], zone: ZoneInfo, now: datetime) -> datetime | None:
    """`end` or `start/end`; absent is for ever."""
    text = body.get("activationTime")
    if text is None:
        return None
    end = _moment(str(text).rpartition("/")[2], zone)
    if end <= now:
        raise ValueError("activationTime")
    return end


def _boost(body: Mapping[str, object], zone: ZoneInfo) -> timedelta:
    start, _, end = str(body.get("activationTime")).partition("/")
    length = _moment(end, zone) - _moment(start, zone)
    if length not in BOOSTS:
        raise ValueError("activationTime")
    return length


def _moment(text: str, zone: ZoneInfo) -> datetime:
    """Without a suffix it is the home's own time."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


# To the wire


def topology_item(module: Module, *, first: bool) -> Item:
    does = {"command": {"do": True}, "request": {"do": True}, "notification": {"do": True}}
    # Not every thermostat tells what it can do.
    told = [{"capability": name, "canDo": does} for name in ("function", "mode", "setPoint")]
    item: Item = {"device": module.device, "id": module.id, "name": module.name}
    return item | ({"capabilities": told} if first else {})


def status_item(plant: Plant, thermostat: Thermostat) -> Item:
    local = thermostat.at.astimezone(thermostat.zone)
    item: Item = {
        "function": thermostat.function.upper(),
        "mode": thermostat.mode.upper(),
        "setPoint": {"value": f"{thermostat.set_point:.5f}", "unit": "C"},
        "programs": [{"number": thermostat.program}],
    }
    if thermostat.until is not None:
        naive = thermostat.until.astimezone(thermostat.zone).replace(tzinfo=None)
        item["activationTime"] = naive.isoformat(timespec="seconds")
    item["temperatureFormat"] = "C"
    item["loadState"] = "ACTIVE" if thermostat.working else "INACTIVE"
    item["time"] = local.isoformat(timespec="seconds")
    return item | measures(thermostat) | sender(plant, thermostat)


def measures(thermostat: Thermostat) -> Item:
    stamp = thermostat.at.astimezone(thermostat.zone).isoformat(timespec="seconds")

    def measured(value: float, unit: str) -> Item:
        return {"measures": [{"timeStamp": stamp, "value": f"{value:.1f}", "unit": unit}]}

    return {
        "thermometer": measured(thermostat.temperature, "C"),
        "hygrometer": measured(thermostat.humidity, "%"),
    }


def sender(plant: Plant, thermostat: Thermostat) -> Item:
    return {
        "sender": {
            "addressType": "addressLocation",
            "system": "thermoregulation",
            "plant": {"id": plant.id, "module": {"id": thermostat.id}},
        }
    }
