"""Taking an act back: what each module did before, and whether it is still as the act left it."""

from collections.abc import Iterator

from bot.domain.devices import Device
from bot.domain.fulfilment import fulfilled
from bot.domain.home import Climate, HeatMode, Module, ModuleState, Motion, States
from bot.domain.intents import (
    MODES,
    SET_POINTS,
    Action,
    Command,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
)

SOMEWHERE = 50
"""What a shutter says whose motor knows only its ends, wherever in between it stopped."""
_ENDS = {0: Motion.CLOSE, 100: Motion.OPEN}


def restoring(command: Command, states: States) -> tuple[Command, ...] | None:
    """The commands that bring every module back to its own earlier value; ``states`` is what was known before.

    None when that cannot be promised: a scene and a stop leave no trace of what was, and of every module that the
    command changes the earlier value must be known. Modules that were as wished already are left alone.
    """
    if isinstance(command.action, Run) or command.action == Move(Motion.STOP):
        return None
    wishes: dict[Action, list[Module]] = {}
    for module in command.modules:
        state = states.get(module.id)
        if state is None or not state.reachable:
            return None
        earlier = _doing(module.device, state)
        if earlier is None:
            return None
        if not _leaves(command.action, earlier, module.device):
            wishes.setdefault(earlier, []).append(module)
    return tuple(_grouped(wishes)) or None


def untouched(left: Action, earlier: Action, device: Device, state: ModuleState, *, settled: bool) -> bool:
    """Whether nobody has changed the module since the act. Until the act was seen to come true, the module may as
    well be as it was before, and a shutter anywhere between."""
    if _shows(left, device, state):
        return True
    if settled:
        return False
    return device is Device.AUTOMATION or _shows(earlier, device, state)


def _grouped(wishes: dict[Action, list[Module]]) -> Iterator[Command]:
    for action, modules in wishes.items():
        yield Command(action, tuple(modules), len({module.ambient for module in modules}))


def _leaves(wish: Action, earlier: Action, device: Device) -> bool:
    """Whether a module that was so is not changed by the wish: a lamp that shines keeps its level when turned on."""
    if device is Device.LIGHT and wish == Switch(on=True):
        return earlier != Switch(on=False)
    return _plainly(wish, device) == earlier


def _plainly(wish: Action, device: Device) -> Action:
    """What the wish comes to: several wishes ask the same of a module."""
    match wish, device:
        case Switch(on), Device.HEATER:
            return SetMode(HeatMode.COMFORT if on else HeatMode.FROST_GUARD)
        case Switch(on=True), Device.THERMOSTAT:
            return SetMode(HeatMode.AUTOMATIC)
        case SetLevel(percent), Device.AUTOMATION if percent in _ENDS:
            return Move(_ENDS[percent])
        case SetLevel(0), Device.LIGHT:
            return Switch(on=False)
    return wish


def _shows(wish: Action, device: Device, state: ModuleState) -> bool:
    """As `fulfilled`, and nothing else than the wish: 21 °C by hand are not 21 °C by the program."""
    if isinstance(wish, SetPoint) and (state.climate is None or state.climate.mode is not HeatMode.MANUAL):
        return False
    return fulfilled(_plainly(wish, device), device, state)


def _doing(device: Device, state: ModuleState) -> Action | None:
    """The action that makes of a module what this state shows."""
    match device:
        case Device.PLUG:
            return None if state.on is None else Switch(state.on)
        case Device.LIGHT:
            return _shining(state)
        case Device.AUTOMATION:
            return _standing(state.level)
        case Device.HEATER:
            return SetMode(state.mode) if state.mode in MODES[Device.HEATER] else None
        case Device.THERMOSTAT:
            return None if state.climate is None else _heating(state.climate)
    return None


def _shining(state: ModuleState) -> Action | None:
    if state.on is None:
        return None
    return SetLevel(state.level) if state.on and state.level else Switch(state.on)


def _standing(level: int | None) -> Action | None:
    if level is None or level == SOMEWHERE:
        return None
    return Move(_ENDS[level]) if level in _ENDS else SetLevel(level)


def _heating(climate: Climate) -> Action | None:
    """What ends by itself cannot be given again as it was; a program's next change is its own matter."""
    match climate.mode:
        case HeatMode.AUTOMATIC:
            return SetMode(HeatMode.AUTOMATIC)
        case _ if climate.until is not None:
            return None
        case HeatMode.OFF:
            return Switch(on=False)
        case HeatMode.FROST_GUARD:
            return SetMode(HeatMode.FROST_GUARD)
        case HeatMode.MANUAL if climate.set_point is not None and _takes(climate.set_point):
            return SetPoint(climate.set_point)
    return None


def _takes(celsius: float) -> bool:
    lowest, highest = SET_POINTS
    return lowest <= celsius <= highest
