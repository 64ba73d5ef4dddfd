"""What a person can want, as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.domain.devices import KINDS, Ability, Device
from bot.domain.home import Ambient, HeatMode, Module, Motion, Plant

LEVELS = range(0, 101)
SET_POINTS = (3.0, 40.0)
"""Degrees Celsius a thermostat accepts (Legrand's export of Smarther v2.0, set status)."""
BOOSTS = (30, 60, 90)
"""Minutes a thermostat can boost (same source)."""


@dataclass(frozen=True, slots=True)
class Switch:
    on: bool


@dataclass(frozen=True, slots=True)
class SetLevel:
    percent: int


@dataclass(frozen=True, slots=True)
class Move:
    motion: Motion


@dataclass(frozen=True, slots=True)
class SetMode:
    """Comfort, away, frost guard and automatic for heaters; automatic and frost guard for thermostats."""

    mode: HeatMode


@dataclass(frozen=True, slots=True)
class SetPoint:
    celsius: float


@dataclass(frozen=True, slots=True)
class Boost:
    minutes: int


@dataclass(frozen=True, slots=True)
class HeatHome:
    """The whole home follows its program, or is guarded while nobody is there."""

    home: HeatMode


@dataclass(frozen=True, slots=True)
class Follow:
    """The whole home follows another of its programs; ``called`` is its name where that is known."""

    program: str
    called: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    """Runs a scene."""


Action: TypeAlias = Switch | SetLevel | Move | SetMode | SetPoint | Boost | HeatHome | Follow | Run


@dataclass(frozen=True, slots=True)
class Command:
    """An action on modules. ``ambients`` says how many ambients it reaches, for asking before a wide act."""

    action: Action
    modules: tuple[Module, ...]
    ambients: int = 1

    @property
    def wide(self) -> bool:
        return self.ambients > 1


@dataclass(frozen=True, slots=True)
class Show:
    """Nothing is to change: the person wants to see. ``scope`` None is the whole home."""

    scope: Plant | Ambient | Module | None = None


@dataclass(frozen=True, slots=True)
class WhichOne:
    """Several things fit what was said; ``action`` is what to do with the one chosen, None for seeing it."""

    candidates: tuple[Ambient | Module | Plant, ...]
    action: Action | None
    said: str


@dataclass(frozen=True, slots=True)
class NothingFits:
    """No name fits what was said; ``nearest`` are the names that come closest, best first, three at most."""

    said: str
    nearest: tuple[Ambient | Module | Plant, ...]
    action: Action | None


@dataclass(frozen=True, slots=True)
class CannotDo:
    """The name is known, but what it names cannot do this: dimming a plug."""

    action: Action
    modules: tuple[Module, ...]


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A number outside what the device takes; both ends are allowed."""

    lowest: float
    highest: float
    unit: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    said: str


Intent: TypeAlias = Command | Show | WhichOne | NothingFits | CannotDo | OutOfRange | NotUnderstood

_HEATER_MODES = frozenset({HeatMode.COMFORT, HeatMode.AWAY, HeatMode.FROST_GUARD, HeatMode.AUTOMATIC})
_THERMOSTAT_MODES = frozenset({HeatMode.AUTOMATIC, HeatMode.FROST_GUARD})
MODES = {Device.HEATER: _HEATER_MODES, Device.THERMOSTAT: _THERMOSTAT_MODES}
"""The modes that can be asked for, per device."""
HOME_MODES = frozenset({HeatMode.AUTOMATIC, HeatMode.AWAY, HeatMode.FROST_GUARD})
"""How a whole home can be heated."""


_NEEDS: Mapping[type[Action], Ability] = {
    Switch: Ability.SWITCH,
    SetLevel: Ability.LEVEL,
    Move: Ability.MOVE,
    SetMode: Ability.MODE,
    SetPoint: Ability.CLIMATE,
    Boost: Ability.BOOST,
    HeatHome: Ability.HOME,
    Follow: Ability.HOME,
    Run: Ability.RUN,
}


def fits(action: Action, device: Device) -> bool:
    """Whether a device of this kind can do this at all; see ``can`` for one module."""
    if isinstance(action, SetMode):
        return action.mode in MODES.get(device, frozenset())
    if isinstance(action, HeatHome) and action.home not in HOME_MODES:
        return False
    return _NEEDS[type(action)] in KINDS[device].abilities


def can(action: Action, module: Module) -> bool:
    """Whether this module can do this, as far as its cloud tells; it may still refuse."""
    return fits(action, module.device) and _need(action) not in module.cannot


def whole(action: Action) -> bool:
    """Whether it is done to a whole home, so that nothing in it can be left out."""
    return isinstance(action, HeatHome | Follow)


def concerned(action: Action, modules: Iterable[Module]) -> tuple[Module, ...]:
    """Of a home's modules those that the action reaches when it is done to all."""
    return tuple(module for module in modules if can(action, module))


def _need(action: Action) -> Ability:
    return Ability.PROGRAM if action == SetMode(HeatMode.AUTOMATIC) else _NEEDS[type(action)]
