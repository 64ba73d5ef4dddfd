"""What a command may do that nobody wants by a slip of the thumb. A new risk is a new row."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bot.domain.devices import Device
from bot.domain.home import HeatMode, Home, Module, ModuleId, Motion, Plant
from bot.domain.intents import Command, HeatHome, Move, SetLevel, SetMode, Switch

_COLD_MONTHS = frozenset({10, 11, 12, 1, 2, 3, 4})
_HEATING = frozenset({Device.HEATER, Device.THERMOSTAT})
_OFF = (Switch(on=False), SetLevel(0))


class Risk(StrEnum):
    """Also the key of the sentence that names it."""

    POWER = "power"
    COLD = "cold"
    SHUTTERS = "shutters"
    GUARDED = "guarded"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a command is given; ``guarded`` are modules that the family wants to stay on."""

    home: Home
    month: int
    guarded: Collection[ModuleId] = frozenset()


Judgement: TypeAlias = Callable[[Command, Setting], bool]


def risks(command: Command, setting: Setting) -> tuple[Risk, ...]:
    """What is to be told before the command is carried out there; nothing for most."""
    return tuple(risk for risk, runs in _RISKS if runs(command, setting))


def is_asked_first(command: Command, dangers: Sequence[Risk], *, late: bool) -> bool:
    """Whether a yes is needed. To stop what moves cannot wait for one; only one of an hour ago means nothing more."""
    stops = isinstance(command.action, Move) and command.action.motion is Motion.STOP
    return late or bool(dangers) or (command.wide and not stops)


def _cuts_power(command: Command, setting: Setting) -> bool:
    """A freezer is only a plug to us."""
    return command.action in _OFF and len(command.modules) > 1 and _whole(command, setting.home, Device.PLUG)


def _lets_cool(command: Command, setting: Setting) -> bool:
    stops = command.action in (Switch(on=False), SetMode(HeatMode.FROST_GUARD), HeatHome(HeatMode.FROST_GUARD))
    return stops and setting.month in _COLD_MONTHS and any(module.device in _HEATING for module in command.modules)


def _moves_all(command: Command, setting: Setting) -> bool:
    moves = isinstance(command.action, SetLevel) or (
        isinstance(command.action, Move) and command.action.motion is not Motion.STOP
    )
    return moves and len(command.modules) > 1 and _whole(command, setting.home, Device.AUTOMATION)


def _disarms(command: Command, setting: Setting) -> bool:
    stops = command.action in (*_OFF, SetMode(HeatMode.FROST_GUARD))
    return stops and any(module.id in setting.guarded for module in command.modules)


def _whole(command: Command, home: Home, device: Device) -> bool:
    """Whether some plant has such devices, and all of them are meant."""
    meant = set(command.modules)
    return any(_all(plant, device) and _all(plant, device) <= meant for plant in home.plants)


def _all(plant: Plant, device: Device) -> set[Module]:
    return set(plant.of(device))


_RISKS: tuple[tuple[Risk, Judgement], ...] = (
    (Risk.POWER, _cuts_power),
    (Risk.COLD, _lets_cool),
    (Risk.SHUTTERS, _moves_all),
    (Risk.GUARDED, _disarms),
)
