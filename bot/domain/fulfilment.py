"""Whether a module is as it was asked to be."""

from bot.domain.devices import Device
from bot.domain.home import HeatMode, ModuleState, Motion
from bot.domain.intents import Action, Boost, Follow, HeatHome, Move, Run, SetLevel, SetMode, SetPoint, Switch

_LEVEL_SLACK = 1
"""Percent by which a dimmer or a shutter may round what it was told."""
_DEGREE_SLACK = 0.25
_OFF = {
    Device.HEATER: frozenset({HeatMode.FROST_GUARD}),
    # Makers whose thermostats cannot be turned off let them guard against frost instead.
    Device.THERMOSTAT: frozenset({HeatMode.OFF, HeatMode.FROST_GUARD}),
}
_MOVED_TO = {Motion.OPEN: 100, Motion.CLOSE: 0}


def visible(action: Action) -> bool:
    """Whether a state can show that it came true."""
    return not isinstance(action, Run | Follow) and action != Move(Motion.STOP)


def fulfilled(action: Action, device: Device, state: ModuleState | None) -> bool:
    """True when the state shows the wish come true; a scene and a stop leave nothing to compare with."""
    if isinstance(action, Run | Follow) or not visible(action):
        return True
    if state is None or not state.reachable:
        return False
    match action:
        case Switch(on):
            return _switched(on, device, state)
        case SetLevel(percent):
            return _at_level(percent, device, state)
        case Move(motion):
            return _near(state.level, _MOVED_TO[motion], _LEVEL_SLACK)
        case SetMode(mode):
            return _mode(device, state) == mode
        case HeatHome(home):
            return _heated(home, device, state)
        case SetPoint(celsius):
            return _near(state.climate.set_point if state.climate else None, celsius, _DEGREE_SLACK)
        case Boost():  # pragma: no branch (no action is left)
            return _mode(device, state) == HeatMode.BOOST


def _switched(on: bool, device: Device, state: ModuleState) -> bool:
    if device in (Device.PLUG, Device.LIGHT):
        return state.on is on
    mode = state.mode if device == Device.HEATER else _mode(device, state)
    return mode is not None and (mode not in _OFF.get(device, frozenset())) is on


def _at_level(percent: int, device: Device, state: ModuleState) -> bool:
    if device == Device.LIGHT and state.on is not (percent > 0):
        # A dimmer keeps its level while off; nought percent is darkness whatever level it remembers.
        return False
    return (device == Device.LIGHT and percent == 0) or _near(state.level, percent, _LEVEL_SLACK)


def _heated(home: HeatMode, device: Device, state: ModuleState) -> bool:
    """A guarded heater may have a wire that knows fewer modes than the home."""
    if device == Device.HEATER and home is not HeatMode.AUTOMATIC:
        return state.program is False and state.mode in {HeatMode.AWAY, HeatMode.FROST_GUARD}
    return _mode(device, state) == home


def _mode(device: Device, state: ModuleState) -> HeatMode | None:
    if device == Device.THERMOSTAT:
        return state.climate.mode if state.climate else None
    return HeatMode.AUTOMATIC if state.program else state.mode


def _near(value: float | None, wished: float, slack: float) -> bool:
    return value is not None and abs(value - wished) <= slack
