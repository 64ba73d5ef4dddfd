"""What a command may do that nobody wants by a slip of the thumb. A new risk is a new row."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from bot.domain.devices import Device
from bot.domain.home import HeatMode, Home, Module, Motion, Plant
from bot.domain.intents import Command, Move, SetLevel, SetMode, Switch

_COLD_MONTHS = frozenset({10, 11, 12, 1, 2, 3, 4})
_HEATING = frozenset({Device.HEATER, Device.THERMOSTAT})
_OFF = (Switch(on=False), SetLevel(0))


class Risk(StrEnum):
    """Also the key of the sentence that names it."""

    POWER = "power"
    COLD = "cold"
    SHUTTERS = "shutters"


Judgement: TypeAlias = Callable[[Command, Home, int], bool]


def risks(command: Command, home: Home, month: int) -> tuple[Risk, ...]:
    """What is to be told before the command is carried out in this month; nothing for most."""
    return tuple(risk for risk, runs in _RISKS if runs(command, home, month))


def _cuts_power(command: Command, home: Home, _month: int) -> bool:
    """A freezer is only a plug to us."""
    return command.action in _OFF and len(command.modules) > 1 and _whole(command, home, Device.PLUG)


def _lets_cool(command: Command, _home: Home, month: int) -> bool:
    stops = command.action in (Switch(on=False), SetMode(HeatMode.FROST_GUARD))
    return stops and month in _COLD_MONTHS and any(module.device in _HEATING for module in command.modules)


def _moves_all(command: Command, home: Home, _month: int) -> bool:
    moves = isinstance(command.action, SetLevel) or (
        isinstance(command.action, Move) and command.action.motion is not Motion.STOP
    )
    return moves and len(command.modules) > 1 and _whole(command, home, Device.AUTOMATION)


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
)
