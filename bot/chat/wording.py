"""What is known of modules, in words: an age for every state, and "unknown" where nothing is known."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_time
from markupsafe import Markup, escape

from bot.domain.devices import OWN_SCENES, Device
from bot.domain.home import Ambient, Climate, HeatMode, Home, Module, ModuleState, Plant, Thing
from bot.domain.intents import (
    Action,
    Boost,
    Command,
    Follow,
    HeatHome,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
)
from bot.domain.symptoms import Guard
from bot.locales import Locale, plain

_BATTERIES = frozenset({"max", "full", "high", "medium", "low", "very_low"})


def name(thing: Thing, locale: Locale) -> str:
    """The family's own name of it, plain text; a scene without one gets a word of ours."""
    if isinstance(thing, Module) and thing.device == Device.SCENE and thing.name in OWN_SCENES:
        return locale.label(f"scene-{thing.name.replace('_', '-')}")
    return plain(thing.name) or locale.label("nameless")


def place(module: Module, home: Home, locale: Locale) -> str:
    """The name with its ambient, unless the name says it already: duplicates happen."""
    ambient = home.ambient_of(module)
    own = name(module, locale)
    if ambient is None or plain(ambient.name).casefold() in own.casefold():
        return own
    return locale.label("in-ambient", name=own, ambient=plain(ambient.name))


def state(module: Module, known: ModuleState | None, locale: Locale) -> Markup:
    """One line on how a module is."""
    if known is None:
        return locale("state-unknown")
    parts = list(_parts(module, known, locale)) or [locale("state-unknown")]
    text = Markup(", ").join(parts)
    if known.reachable or module.device == Device.REMOTE:
        return text
    return locale("state-unreachable", last=text)


def _parts(module: Module, known: ModuleState, locale: Locale) -> Iterator[Markup]:
    if known.on is not None:
        yield locale("state-on" if known.on else "state-off")
    if known.level is not None:
        yield from _level(module, known, locale)
    if known.mode is not None:
        yield mode(known.mode, locale)
    if known.program:
        yield mode(HeatMode.AUTOMATIC, locale)
    if known.climate is not None:
        yield from climate(known.climate, locale)
    if known.power is not None and known.on is not False:
        yield locale("state-power", watts=locale.number(known.power))
    if known.battery is not None:
        yield battery(known.battery, locale)


def _level(module: Module, known: ModuleState, locale: Locale) -> Iterator[Markup]:
    if module.device != Device.AUTOMATION:
        if known.on is not False:
            yield locale("state-level", percent=known.level)
    elif known.level == 100:
        yield locale("state-open")
    elif known.level == 0:
        yield locale("state-closed")
    else:
        yield locale("state-partly-open", percent=known.level)


def climate(known: Climate, locale: Locale) -> Iterator[Markup]:
    if known.temperature is not None:
        yield locale("state-temperature", degrees=locale.number(known.temperature, 1))
    if known.set_point is not None and known.mode not in (HeatMode.OFF, HeatMode.BOOST):
        yield locale("state-set-point", degrees=locale.number(known.set_point, 1))
    if known.mode is not None:
        yield mode(known.mode, locale)
    if known.until is not None:
        yield locale("state-until", time=_hours(known.until.time(), locale.code))
    if known.humidity is not None:
        yield locale("state-humidity", percent=locale.number(known.humidity))
    if known.calling:
        yield locale("state-calling-cool" if known.cooling else "state-calling")


def mode(value: HeatMode, locale: Locale) -> Markup:
    return locale(f"mode-{value.value.replace('_', '-')}")


def battery(word: str, locale: Locale) -> Markup:
    level = locale.label(f"battery-{word.replace('_', '-')}") if word in _BATTERIES else word
    return locale("state-battery", level=level)


def action(wish: Action, device: Device, locale: Locale) -> Markup:
    """What is asked for, as in "Kitchen plug: turn off"."""
    return Markup(_wish(wish, device, locale))  # noqa: S704 (numbers and our own sentences only)


def _wish(wish: Action, device: Device, locale: Locale) -> str:
    match wish:
        case Switch(on):
            if device == Device.HEATER and not on:
                return locale.label("do-frost-guard")
            return locale.label("do-on" if on else "do-off")
        case SetLevel(percent):
            key = "do-open-to" if device == Device.AUTOMATION else "do-level"
            return locale.label(key, percent=percent)
        case Move(motion):
            return locale.label(f"do-{motion.value}")
        case SetMode(value):
            return locale.label(f"do-{value.value.replace('_', '-')}")
        case SetPoint(celsius):
            return locale.label("do-set-point", degrees=locale.number(celsius, 1))
        case Boost(minutes):
            return locale.label("do-boost", minutes=minutes)
        case HeatHome(home):
            return locale.label(f"do-home-{home.value.replace('_', '-')}")
        case Follow(_, called):
            return locale.label("do-program", program=called) if called else locale.label("do-program-unnamed")
        case Run():
            return locale.label("do-run")


def targets(command: Command, home: Home, locale: Locale) -> Markup:
    """The modules a command reaches, in few words."""
    if len(command.modules) == 1:
        return escape(place(command.modules[0], home, locale))
    ambients = {home.ambient_of(module) for module in command.modules}
    only = ambients.pop() if len(ambients) == 1 else None
    kinds = {module.device for module in command.modules}
    kind = kinds.pop() if len(kinds) == 1 else Device.OTHER
    counted = locale.label(f"count-{kind.value}", count=len(command.modules))
    return escape(locale.label("in-ambient", name=counted, ambient=only.name) if only else counted)


def guard(wish: Guard, locale: Locale) -> Markup:
    """What a guard does, in one sentence."""
    minutes = int(wish.lasting.total_seconds() // 60)
    night = "night" if wish.by_night else "day"
    return locale("guard-told", minutes=minutes, least=wish.watts, watts=locale.number(wish.watts), night=night)


def clock(moment: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """A time of day in the home's zone."""
    there = moment.astimezone(zone)
    return _hours(time(there.hour, there.minute), locale.code)


@lru_cache(maxsize=1440)
def _hours(at: time, language: str) -> str:
    return format_time(at, "HH:mm", locale=language)


def moment(at: datetime, now: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """A time of day, with its date when that is not today. What is still to come is never told too early."""
    if at > now and (at.second or at.microsecond):
        at = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return clock(at, zone, locale)
    return f"{locale.day(at.astimezone(zone).date(), short=True)}, {clock(at, zone, locale)}"


def describe(thing: Thing, home: Home, locale: Locale) -> str:
    """A label for a choice between things."""
    match thing:
        case Module():
            return place(thing, home, locale)
        case Ambient() | Plant():
            return name(thing, locale)
