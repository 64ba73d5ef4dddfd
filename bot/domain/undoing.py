"""Taking an act back: what each module did before, and whether it is still as the act left it."""

from collections.abc import Iterator, Sequence

from bot.domain.devices import Device
from bot.domain.fulfilment import fulfilled, visible
from bot.domain.home import Climate, HeatMode, Module, ModuleId, ModuleState, Motion, States
from bot.domain.intents import (
    MODES,
    SET_POINTS,
    Action,
    Command,
    HeatHome,
    Move,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
)

SOMEWHERE = 50
"""What a shutter says whose motor knows only its ends, wherever in between it stopped. The cloud does not tell these
from shutters that really stand half open: all recorded ones say ``step`` 100, and a status has nothing else on it."""
POSITIONED = frozenset({"NLLV"})
"""The hardware that is sold as knowing its position: its 50 is one."""
_ENDS = {0: Motion.CLOSE, 100: Motion.OPEN}


def restoring(command: Command, states: States) -> tuple[Command, ...] | None:
    """The commands that bring every module back to its own earlier value; ``states`` is what was known before.

    None when that cannot be promised: a scene and a stop leave no trace of what was, and of every module that the
    command changes the earlier value must be known. Modules that were as wished already are left alone.
    """
    if not reversible(command.action):
        return None
    if isinstance(command.action, HeatHome):
        return _heated_before(command, command.action, states)
    wishes: dict[Action, list[Module]] = {}
    for module in command.modules:
        state = states.get(module.id)
        if state is None or not state.reachable:
            return None
        earlier = _doing(module, state)
        if earlier is None:
            return None
        if not _leaves(command.action, earlier, module.device):
            wishes.setdefault(earlier, []).append(module)
    return tuple(_grouped(wishes)) or None


def _heated_before(command: Command, action: HeatHome, states: States) -> tuple[Command, ...] | None:
    """What all rooms did alike. What one of them did alone, the home would not bring back to it."""
    modes = {_following(module, states.get(module.id)) for module in command.modules}
    earlier = modes.pop() if len(modes) == 1 else None
    if earlier is None or earlier is action.home:
        return None
    return (Command(HeatHome(earlier), command.modules, command.ambients),)


def _following(module: Module, state: ModuleState | None) -> HeatMode | None:
    """The home's mode, where a module tells it: a single room is neither sent away nor, asked for away, comes back."""
    if state is None or not state.reachable:
        return None
    if module.device is Device.HEATER:
        return HeatMode.AUTOMATIC if state.program else None
    mode = None if state.climate is None else state.climate.mode
    return mode if mode in {HeatMode.AUTOMATIC, HeatMode.AWAY} else None


def reversible(action: Action) -> bool:
    """Whether an act of this kind can ever be taken back."""
    return visible(action)


def needless(command: Command, states: States) -> bool:
    """Whether every module is as wished to the letter: the command, given or not, makes no difference to it."""
    for module in command.modules:
        state = states.get(module.id)
        doing = _doing(module, state) if state is not None and state.reachable else None
        if doing is None or not _leaves(command.action, doing, module.device):
            return False
    return True


def before(action: Action, modules: Sequence[Module], states: States, *, at_once: bool) -> States:
    """What a reading, made beside a command to these modules together, tells of the time before it.

    The cloud lags behind the house. So a module that is not as wished was like that before; one that is as wished may
    have followed already and proves nothing. Only where the reading came ``at_once`` and another module has not
    followed yet, none has: they got the wish in one call. A shutter that is not at an end may be under way, unless
    the reading came at once.
    """
    waiting = {
        module.id: states[module.id]
        for module in modules
        if module.id in states and _has_not_followed(action, module, states[module.id], at_once=at_once)
    }
    return dict(_of(modules, states)) if at_once and waiting else waiting


def _has_not_followed(action: Action, module: Module, state: ModuleState, *, at_once: bool) -> bool:
    if _shows(action, module.device, state):
        return False
    return at_once or module.device is not Device.AUTOMATION or state.level in _ENDS


def _of(modules: Sequence[Module], states: States) -> Iterator[tuple[ModuleId, ModuleState]]:
    return ((module.id, states[module.id]) for module in modules if module.id in states)


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


def _doing(module: Module, state: ModuleState) -> Action | None:
    """The action that makes of a module what this state shows."""
    match module.device:
        case Device.PLUG:
            return None if state.on is None else Switch(state.on)
        case Device.LIGHT:
            return _shining(state)
        case Device.AUTOMATION:
            return _standing(state.level, exactly=module.hardware in POSITIONED)
        case Device.HEATER:
            return _wired(state)
        case Device.THERMOSTAT:
            return None if state.climate is None else _heating(state.climate)
    return None


def _wired(state: ModuleState) -> Action | None:
    mode = HeatMode.AUTOMATIC if state.program else state.mode
    return SetMode(mode) if mode in MODES[Device.HEATER] else None


def _shining(state: ModuleState) -> Action | None:
    if state.on is None:
        return None
    return SetLevel(state.level) if state.on and state.level else Switch(state.on)


def _standing(level: int | None, *, exactly: bool) -> Action | None:
    if level is None or (level == SOMEWHERE and not exactly):
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
