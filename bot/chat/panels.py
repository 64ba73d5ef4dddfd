"""Panels: home, ambient, module. A button names what it does, never "toggle"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.chat import wording
from bot.chat.screen import PAGE, Button, Row, Screen, Style, pairs
from bot.domain.devices import Device
from bot.domain.home import Ambient, HeatMode, Home, Module, ModuleState, Plant, States
from bot.domain.intents import BOOSTS, SET_POINTS, HeatHome, SetMode, can, concerned
from bot.domain.symptoms import Guard
from bot.locales import Locale, plain

ROUTES = {
    Device.LIGHT: "lights",
    Device.PLUG: "plugs",
    Device.AUTOMATION: "shutters",
    Device.HEATER: "heating",
    Device.THERMOSTAT: "heating",
    Device.METER: "energy",
    Device.SCENE: "scenes",
}
"""The command that speaks of a device; the others are only shown."""

GUARDED = frozenset({Device.PLUG, Device.LIGHT, Device.HEATER})
"""Devices of which a family may want to be told when they are off."""

T = TypeVar("T")
_LINE = Markup("\n")
_DEGREE_STEP = 0.5
_LEVEL_STEP = 10
_USUAL_SET_POINT = 20.0


@dataclass(frozen=True, slots=True)
class View:
    """What a panel is drawn from. ``word`` is the command whose panel it is, ``scope`` what it shows. Of a single
    module ``last`` is who did something to it last, and ``guard`` how the family wants it guarded."""

    word: str
    home: Home
    scope: Plant | Ambient | Module
    modules: tuple[Module, ...]
    states: States
    locale: Locale
    zone: ZoneInfo
    now: datetime
    page: int = 1
    may_act: bool = True
    may_guard: bool = False
    last: Markup | None = None
    guard: Guard | None = None

    @property
    def origin(self) -> str:
        """Where a command pressed here returns to."""
        number = self.home.number(self.scope)
        return f" < {self.word} #{number}" + (f" p{self.page}" if self.page > 1 else "")


def panel(view: View, *, headline: Markup | None = None) -> Screen:
    """The panel of a whole plant, an ambient or one module; ``headline`` tells what was just done."""
    if isinstance(view.scope, Module):
        return _card(view, view.scope, headline)
    rooms = _rooms(view) if isinstance(view.scope, Plant) and len(view.modules) > PAGE else ()
    return _room_list(view, rooms, headline) if len(rooms) > 1 else _module_list(view, headline)


def _module_list(view: View, headline: Markup | None) -> Screen:
    shown, pages = _paged(view.modules, view.page)
    view = replace(view, page=min(view.page, pages))
    lines = [] if headline is None else [headline, Markup()]
    lines.append(_title(view, pages))
    lines += list(_grouped_lines(view, shown))
    if not shown:
        lines.append(view.locale("panel-empty"))
    lines.append(_age(view, shown))
    rows = [_module_row(view, module) for module in shown]
    return Screen(_joined(lines), (*rows, *_wide_row(view), *_whole_row(view), *_foot(view, pages)))


def _room_list(view: View, rooms: tuple[Ambient | None, ...], headline: Markup | None) -> Screen:
    shown, pages = _paged(rooms, view.page)
    view = replace(view, page=min(view.page, pages))
    lines = [] if headline is None else [headline, Markup()]
    lines.append(_title(view, pages))
    buttons = []
    for room in shown:
        members = tuple(m for m in view.modules if m.ambient == (room.id if room else None))
        label = plain(room.name) if room else view.locale.label("no-ambient")
        lines.append(view.locale("panel-room", room=label, summary=_summary(view, members)))
        if room is not None:
            buttons.append(Button(label, f"{view.word} #{view.home.number(room)}"))
    homeless = [m for m in view.modules if m.ambient is None] if None in shown else []
    buttons += [Button(wording.name(m, view.locale), f"{view.word} #{view.home.number(m)}") for m in homeless[:PAGE]]
    lines.append(_age(view, view.modules))
    return Screen(_joined(lines), (*pairs(buttons), *_wide_row(view), *_whole_row(view), *_foot(view, pages)))


def _card(view: View, module: Module, headline: Markup | None) -> Screen:
    known = view.states.get(module.id)
    ambient = view.home.ambient_of(module)
    if headline is not None:
        lines = [headline]
    else:
        lines = [view.locale("card-title", name=wording.name(module, view.locale))]
        if ambient is not None:
            lines.append(view.locale("card-place", ambient=ambient.name))
        if module.device != Device.SCENE:
            lines.append(view.locale("card-state", state=wording.state(module, known, view.locale)))
        if view.guard is not None:
            lines.append(wording.guard(view.guard, view.locale))
        if view.last is not None:
            lines.append(view.last)
    lines.append(_age(view, (module,)))
    rows = tuple(_controls(view, module, known)) if view.may_act else ()
    return Screen(_joined(lines), (*rows, *_guarding(view, module), *_foot(view, 1)))


def _guarding(view: View, module: Module) -> Iterator[Row]:
    if view.may_guard and module.device in GUARDED:
        key = "button-guard" if view.guard is None else "button-guard-change"
        yield (Button(view.locale.label(key), f"alerts guard #{view.home.number(module)}"),)


def _controls(view: View, module: Module, known: ModuleState | None) -> Iterator[Row]:
    say = _Say(view, module)
    match module.device:
        case Device.PLUG:
            yield from _switches(say, known)
        case Device.LIGHT:
            yield from _switches(say, known)
            if known is None or known.level is not None:
                yield from _levels(say, known, (25, 50, 100))
        case Device.AUTOMATION:
            yield (say("do-open", "open"), say("do-stop", "stop"), say("do-close", "close"))
            yield tuple(say("do-open-to", f"{level}%", percent=level) for level in (25, 50, 75))
        case Device.HEATER:
            modes = (HeatMode.COMFORT, HeatMode.AWAY, HeatMode.FROST_GUARD)
            yield tuple(say(f"do-{m.value.replace('_', '-')}", _SPELLED[m]) for m in modes)
            if can(SetMode(HeatMode.AUTOMATIC), module):
                yield (say("do-automatic", "auto"),)
        case Device.THERMOSTAT:
            yield from _thermostat(say, known)
        case Device.SCENE:
            yield (say("do-run", "run"),)


_AWAY = HeatHome(HeatMode.AWAY)
_SPELLED = {
    HeatMode.COMFORT: "comfort",
    HeatMode.AWAY: "away",
    HeatMode.FROST_GUARD: "frost",
    HeatMode.AUTOMATIC: "auto",
}


class _Say:
    """Makes the buttons of one module: the label in words, the command spelled so that every language reads it."""

    def __init__(self, view: View, module: Module) -> None:
        self._view = view
        self._prefix = f"{ROUTES.get(module.device, 'status')} #{view.home.number(module)} "

    def __call__(self, key: str, words: str, style: Style = Style.PLAIN, **values: str | int) -> Button:
        return Button(
            self._view.locale.label(f"button-{key}", **values), self._prefix + words + self._view.origin, style=style
        )

    def number(self, value: float, digits: int = 0) -> str:
        return self._view.locale.number(value, digits)


def _switches(say: _Say, known: ModuleState | None) -> Iterator[Row]:
    on = known.on if known is not None and known.reachable else None
    wanted = {True: ("off",), False: ("on",), None: ("on", "off")}[on]
    yield tuple(say(f"do-{word}", word, Style.PRIMARY) for word in wanted)


def _levels(say: _Say, known: ModuleState | None, usual: tuple[int, ...]) -> Iterator[Row]:
    if known is not None and known.level is not None and known.on:
        lower, higher = max(1, known.level - _LEVEL_STEP), min(100, known.level + _LEVEL_STEP)
        yield (
            say("less-level", f"{lower}%", percent=lower),
            say("more-level", f"{higher}%", percent=higher),
        )
    yield tuple(say("do-level", f"{level}%", percent=level) for level in usual)


def _thermostat(say: _Say, known: ModuleState | None) -> Iterator[Row]:
    climate = known.climate if known else None
    now = climate.set_point if climate and climate.set_point is not None else _USUAL_SET_POINT
    lower, higher = max(SET_POINTS[0], now - _DEGREE_STEP), min(SET_POINTS[1], now + _DEGREE_STEP)
    yield (
        say("less-degrees", f"{lower:g}", degrees=say.number(lower, 1)),
        say("more-degrees", f"{higher:g}", degrees=say.number(higher, 1)),
    )
    yield tuple(say("do-boost", f"boost {minutes}", minutes=minutes) for minutes in BOOSTS)
    yield (say("do-automatic", "auto"), say("do-frost-guard", "frost"), say("do-off", "off"))


def _module_row(view: View, module: Module) -> Row:
    number = view.home.number(module)
    word = ROUTES.get(module.device, "status")
    label = wording.name(module, view.locale)
    opening = Button(label, f"{word} #{number}")
    if not view.may_act:
        return (opening,)
    if module.device == Device.SCENE:
        return (Button(view.locale.label("button-run-named", name=label), f"{word} #{number} run{view.origin}"),)
    known = view.states.get(module.id)
    if module.device in (Device.LIGHT, Device.PLUG) and known is not None and known.reachable and known.on is not None:
        verb = "off" if known.on else "on"
        return (opening, Button(view.locale.label(f"button-do-{verb}"), f"{word} #{number} {verb}{view.origin}"))
    if module.device == Device.AUTOMATION and known is not None and known.reachable:
        verb = "close" if known.level else "open"
        return (opening, Button(view.locale.label(f"button-do-{verb}"), f"{word} #{number} {verb}{view.origin}"))
    return (opening,)


_WIDE = {"plugs": ("off",), "lights": ("off",), "shutters": ("open", "close")}


def _wide_row(view: View) -> Iterator[Row]:
    """Everything shown here at once, where that is one thing to want."""
    if not view.may_act or len(view.modules) < 2 or isinstance(view.scope, Module):
        return
    number = view.home.number(view.scope)
    verbs = _WIDE.get(view.word, ())
    if verbs:
        yield tuple(
            Button(view.locale.label(f"button-all-{verb}"), f"{view.word} #{number} {verb}{view.origin}")
            for verb in verbs
        )


def _whole_row(view: View) -> Iterator[Row]:
    """The way to the heating of the home as a whole, where there is such a thing."""
    if view.word == "heating" and isinstance(view.scope, Plant) and concerned(_AWAY, view.modules):
        said = f"{view.word} #{view.home.number(view.scope)} home"
        yield (Button(view.locale.label("button-heating-home"), said),)


def _foot(view: View, pages: int) -> Iterator[Row]:
    number = view.home.number(view.scope)
    if pages > 1:
        turns = (("button-before", view.page - 1), ("button-after", view.page + 1))
        yield tuple(
            Button(view.locale.label(key), f"{view.word} #{number} p{page}")
            for key, page in turns
            if 1 <= page <= pages
        )
    refresh = Button(
        view.locale.label("button-refresh"), f"{view.word} #{number}" + (f" p{view.page}" if pages > 1 else "")
    )
    parent = _parent(view)
    if parent is None:
        yield (refresh,)
    else:
        back = Button(
            view.locale.label("button-back", name=wording.name(parent, view.locale)),
            f"{view.word} #{view.home.number(parent)}",
        )
        yield (back, refresh)


def _parent(view: View) -> Plant | Ambient | None:
    if isinstance(view.scope, Plant):
        return None
    if isinstance(view.scope, Module):
        ambient = view.home.ambient_of(view.scope)
        if ambient is not None:
            return ambient
    return view.home.plant_of(view.scope)


def _rooms(view: View) -> tuple[Ambient | None, ...]:
    """The ambients that hold something to show, in the maker's order; None stands for "no ambient"."""
    used = {module.ambient for module in view.modules}
    assert isinstance(view.scope, Plant)
    rooms: tuple[Ambient | None, ...] = tuple(ambient for ambient in view.scope.ambients if ambient.id in used)
    return (*rooms, None) if None in used else rooms


def _grouped_lines(view: View, modules: Iterable[Module]) -> Iterator[Markup]:
    last: object = view.scope
    for module in modules:
        ambient = view.home.ambient_of(module)
        if module.device == Device.SCENE:
            continue
        if isinstance(view.scope, Plant) and ambient != last:
            yield view.locale("panel-ambient", ambient=ambient.name if ambient else view.locale.label("no-ambient"))
            last = ambient
        yield view.locale(
            "panel-line",
            name=wording.name(module, view.locale),
            state=wording.state(module, view.states.get(module.id), view.locale),
        )


def _summary(view: View, modules: tuple[Module, ...]) -> Markup:
    known = [view.states[module.id] for module in modules if module.id in view.states]
    parts = [view.locale("summary-count", count=len(modules))]
    on = sum(1 for state in known if state.on)
    if on:
        parts.append(view.locale("summary-on", count=on))
    elif any(state.on is False for state in known) and not any(state.on is None for state in known):
        parts.append(view.locale("summary-all-off"))
    opened = sum(1 for m in modules if m.device == Device.AUTOMATION and (s := view.states.get(m.id)) and s.level)
    if opened:
        parts.append(view.locale("summary-open", count=opened))
    silent = sum(1 for m in modules if m.device != Device.REMOTE and (s := view.states.get(m.id)) and not s.reachable)
    if silent:
        parts.append(view.locale("summary-unreachable", count=silent))
    warm = [s.climate.temperature for s in known if s.climate and s.climate.temperature is not None]
    if warm:
        parts.append(view.locale("state-temperature", degrees=view.locale.number(warm[0], 1)))
    return Markup(", ").join(parts)


def _title(view: View, pages: int) -> Markup:
    title = view.locale(f"title-{view.word}", name=wording.name(view.scope, view.locale))
    return title if pages < 2 else view.locale("panel-page", title=title, page=view.page, pages=pages)


def _age(view: View, modules: Iterable[Module]) -> Markup:
    """When the oldest of the states shown was read."""
    seen = [view.states[module.id].seen for module in modules if module.id in view.states]
    if not seen:
        return Markup()
    return view.locale("panel-age", time=wording.moment(min(seen), view.now, view.zone, view.locale))


def _paged(things: Sequence[T], page: int) -> tuple[Sequence[T], int]:
    pages = max(1, -(-len(things) // PAGE))
    start = (min(max(page, 1), pages) - 1) * PAGE
    return things[start : start + PAGE], pages


def _joined(lines: Iterable[Markup]) -> Markup:
    return _LINE.join(line for line in lines if line is not None).strip()
