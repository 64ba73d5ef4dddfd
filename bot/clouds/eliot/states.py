"""What modules say of themselves."""

from datetime import datetime

from bot.clouds.answers import Json, mapping, mappings
from bot.clouds.eliot.topology import sender
from bot.clouds.fields import moment, name, number, percent, within, word
from bot.domain.home import Climate, HeatMode, ModuleId, ModuleState, States

STATUS_LISTS = ("lights", "plugs", "automations", "energymeters", "remotes", "heaters")
"""The lists of a Home + Control status; one module stands in one of them."""
PROGRAMS = (0, 11)
"""The programs of a thermostat (Legrand's export of Smarther v2.0)."""

_ON = {"on": True, "off": False}
_HEATER_MODES = {mode.value: mode for mode in (HeatMode.COMFORT, HeatMode.AWAY, HeatMode.FROST_GUARD)}
_THERMOSTAT_MODES = {
    "automatic": HeatMode.AUTOMATIC,
    "manual": HeatMode.MANUAL,
    "boost": HeatMode.BOOST,
    "off": HeatMode.OFF,
    "protection": HeatMode.FROST_GUARD,
}
_CALLING = {"active": True, "inactive": False}
_MOST_WATTS = 100_000


def states(told: object, now: datetime) -> States:
    """Every module a Home + Control status speaks of."""
    lists = mapping(told).get("modules")
    if not isinstance(lists, dict):
        raise ValueError("no modules in a status")
    found: dict[ModuleId, ModuleState] = {}
    for title in STATUS_LISTS:
        for item in mappings(lists.get(title)):
            if (id := sender(item)) is not None:
                found.setdefault(ModuleId(id), _state(item, now))
    if not found and any(lists.get(title) not in (None, []) for title in STATUS_LISTS):
        raise ValueError("no module among the modules")
    return found


def thermostat(id: ModuleId, told: object, now: datetime) -> ModuleState | None:
    """This thermostat's state; None when the answer speaks of none, which the cloud does at times.

    It has no ``reachable`` in a status: the cloud answers for a thermostat it hears, and with an error for others.
    """
    if not isinstance(told, dict):
        raise ValueError("no status of a thermostat")
    for item in mappings(told.get("chronothermostats")):
        if sender(item) in {id, None}:
            return ModuleState(now, reachable=True, climate=_climate(item))
    return None


def _state(item: Json, now: datetime) -> ModuleState:
    return ModuleState(
        now,
        reachable=item.get("reachable") is True,
        on=_ON.get(word(item.get("status"))),
        level=percent(item.get("level")),
        power=_watts(item),
        mode=_HEATER_MODES.get(word(item.get("mode"))),
        battery=name(item.get("battery")) or None,
    )


def _first(value: object) -> Json:
    return next(mappings(value), {})


def _watts(item: Json) -> int | None:
    used = _first(item.get("consumptions"))
    watts = (
        within(used.get("value"), -_MOST_WATTS, _MOST_WATTS) if word(used.get("unit")) in {"watt", "w", ""} else None
    )
    return None if watts is None else round(watts)


def _climate(item: Json) -> Climate:
    mode = _THERMOSTAT_MODES.get(word(item.get("mode")))
    program = within(_first(item.get("programs")).get("number"), *PROGRAMS)
    return Climate(
        mode=mode,
        # In boost the set point means nothing.
        set_point=None if mode is HeatMode.BOOST else _celsius(item.get("setPoint")),
        temperature=_celsius(_measure(item, "thermometer")),
        humidity=within(_measure(item, "hygrometer").get("value"), 0, 100),
        program=None if program is None else int(program),
        until=_until(item),
        cooling=word(item.get("function")) == "cooling",
        calling=_CALLING.get(word(item.get("loadState"))),
    )


def _measure(item: Json, instrument: str) -> Json:
    return _first(mapping(item.get(instrument)).get("measures"))


def _celsius(measure: object) -> float | None:
    told = mapping(measure)
    degrees = number(told.get("value"))
    if degrees is None:
        return None
    if word(told.get("unit")).lstrip("°") == "f":
        degrees = (degrees - 32) / 1.8
    degrees = round(degrees, 1)
    return degrees if -60 <= degrees <= 100 else None


def _until(item: Json) -> datetime | None:
    """When the mode ends, always as the home's local time without a zone; absent is for ever.

    It is sent that way, as ``start/end`` in boost, and in pushes with a zone: then the thermostat's own clock, next
    to it, tells how far the home is from that zone.
    """
    told = item.get("activationTime")
    end = moment(told.rpartition("/")[2]) if isinstance(told, str) else None
    if end is None or end.tzinfo is None:
        return end
    clock = moment(item.get("time"))
    if clock is not None and clock.tzinfo is not None:
        try:
            end = end.astimezone(clock.tzinfo)
        except OverflowError:
            return None
    return end.replace(tzinfo=None)
