"""From what a sentence means to commands that can be judged and carried out: absolute, whatever was said."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from bot.chat.desk import Desk
from bot.chat.looking import looked_at
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module, ModuleState, Motion, States
from bot.domain.intents import (
    LEVELS,
    SET_POINTS,
    Action,
    CannotDo,
    Command,
    Move,
    OutOfRange,
    Run,
    SetLevel,
    SetPoint,
    Switch,
    fits,
)
from bot.language.meaning import Change
from bot.language.meaning import Command as Said
from bot.services.acts import commanding
from storage.records import LinkRecord

DEGREES = 0.5
PERCENT = 20
"""How much "a bit" is."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """What is wished depends on how the modules are, and that is not known; ``error`` is why, where something is."""

    modules: tuple[Module, ...]
    switches: bool
    error: CloudError | None = None


@dataclass(frozen=True, slots=True)
class Stepless:
    """There is no level and no set point of which there could be a bit more or less."""

    modules: tuple[Module, ...]
    states: States


Obstacle: TypeAlias = CannotDo | OutOfRange | Unseen | Stepless
_Step: TypeAlias = Callable[[Module, ModuleState, int], Action | None]


async def commands(desk: Desk, link: LinkRecord, home: Home, said: Sequence[Said]) -> tuple[Command, ...] | Obstacle:
    """All that was said, or the first thing that cannot be done: never a part."""
    found: list[Command] = []
    for one in said:
        made = await _toggled(desk, link, home, one) if one.action == "toggle" else absolute(one, home)
        if not isinstance(made, tuple):
            return made
        found += made
    return tuple(found)


def absolute(said: Said, home: Home) -> tuple[Command, ...] | CannotDo | OutOfRange:
    """What needs no look at how things are. Of several modules those are meant that can do it at all."""
    modules = modules_of(said.modules, home)
    action = _action(said)
    if isinstance(action, OutOfRange):
        return action
    able = tuple(module for module in modules if fits(action, module.device))
    return (commanding(action, able),) if able else CannotDo(action, modules)


def modules_of(ids: Iterable[str], home: Home) -> tuple[Module, ...]:
    """The modules of these ids, each once: several names may have led to it."""
    known: Mapping[str, Module] = {module.id: module for module in home}
    return tuple(dict.fromkeys(known[id] for id in ids if id in known))


async def changed(desk: Desk, link: LinkRecord, home: Home, change: Change) -> tuple[Command, ...] | Obstacle:
    """A bit more or less than what is now."""
    modules = modules_of(change.modules, home)
    step, sign = _STEPS[change.kind]
    return await _stepped(desk, link, home, modules, lambda module, state: step(module, state, sign))


async def _toggled(desk: Desk, link: LinkRecord, home: Home, said: Said) -> tuple[Command, ...] | Obstacle:
    modules = modules_of(said.modules, home)
    if not any(fits(Switch(on=True), module.device) for module in modules):
        return CannotDo(Switch(on=True), modules)
    return await _stepped(desk, link, home, modules, _otherwise)


async def _stepped(
    desk: Desk,
    link: LinkRecord,
    home: Home,
    modules: tuple[Module, ...],
    wish: Callable[[Module, ModuleState], Action | None],
) -> tuple[Command, ...] | Obstacle:
    known = await looked_at(desk, link, home, modules)
    if known.error is not None or not any(_seen(module, known.states) for module in modules):
        return Unseen(modules, switches=wish is _otherwise, error=known.error)
    wishes: dict[Action, list[Module]] = {}
    for module in modules:
        state = _seen(module, known.states)
        action = None if state is None else wish(module, state)
        if action is not None:
            wishes.setdefault(action, []).append(module)
    if not wishes:
        return Unseen(modules, switches=True) if wish is _otherwise else Stepless(modules, known.states)
    return tuple(commanding(action, found) for action, found in wishes.items())


def _seen(module: Module, states: States) -> ModuleState | None:
    state = states.get(module.id)
    return state if state is not None and state.reachable else None


def _action(said: Said) -> Action | OutOfRange:
    value = said.value or 0.0
    match said.action:
        case "on" | "off":
            return Switch(said.action == "on")
        case "open" | "close" | "stop":
            return Move(Motion(said.action))
        case "set_temperature":
            lowest, highest = SET_POINTS
            return SetPoint(round(value, 1)) if lowest <= value <= highest else OutOfRange(*SET_POINTS, "°C")
        case "scene":
            return Run()
        case _:
            return SetLevel(round(value)) if 0 <= value <= LEVELS[-1] else OutOfRange(LEVELS[0], LEVELS[-1], "%")


def _otherwise(module: Module, state: ModuleState) -> Action | None:
    on = state.on
    if on is None and (climate := state.climate) is not None and climate.mode is not None:
        on = climate.mode != "off"
    if on is None and state.mode is not None:
        on = state.mode not in ("off", "frost_guard")
    return Switch(not on) if on is not None and fits(Switch(on=True), module.device) else None


def _warmed(module: Module, state: ModuleState, sign: int) -> Action | None:
    if module.device is not Device.THERMOSTAT or state.climate is None or state.climate.set_point is None:
        return None
    lowest, highest = SET_POINTS
    return SetPoint(min(highest, max(lowest, state.climate.set_point + sign * DEGREES)))


def _lit(module: Module, state: ModuleState, sign: int) -> Action | None:
    """A lamp that is off is at nothing; one that cannot be dimmed tells no level."""
    if module.device is not Device.LIGHT or state.level is None:
        return None
    now = state.level if state.on else 0
    return SetLevel(min(LEVELS[-1], max(1, now + sign * PERCENT))) if now or sign > 0 else None


_STEPS: Mapping[str, tuple[_Step, int]] = MappingProxyType(
    {"warmer": (_warmed, 1), "colder": (_warmed, -1), "brighter": (_lit, 1), "dimmer": (_lit, -1)}
)
