"""A command written as every language reads it: ``plugs #3 off``. What a button says, and what a question remembers."""

from collections.abc import Iterator, Sequence

from bot.chat.panels import ROUTES
from bot.domain.devices import KINDS, Device
from bot.domain.home import Ambient, Home, Module, Plant
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
    can,
)

EVERY = frozenset(KINDS)
EVERYTHING = "status"
"""The word that speaks of every device."""
WORDS = frozenset({*ROUTES.values(), EVERYTHING})
"""The words of the commands that have a panel."""

_MODES = {"frost_guard": "frost", "automatic": "auto"}


def devices_of(word: str) -> frozenset[Device]:
    """The devices a command word speaks of."""
    return EVERY if word == EVERYTHING else frozenset(device for device, route in ROUTES.items() if route == word)


def word_of(modules: Sequence[Module]) -> str:
    """The command word that speaks of all these modules."""
    words = {ROUTES.get(module.device, EVERYTHING) for module in modules}
    return words.pop() if len(words) == 1 else EVERYTHING


def spelled(command: Command, home: Home) -> str:
    """The command for exactly its modules: saying it again reaches these and no other."""
    word = word_of(command.modules)
    references = " ".join(f"#{home.number(thing)}" for thing in _cover(command, home, devices_of(word)))
    return f"{word} {references} {spelled_action(command.action)}"


def spelled_action(action: Action) -> str:
    match action:
        case Switch(on):
            return "on" if on else "off"
        case SetLevel(percent):
            return f"{percent}%"
        case Move(motion):
            return motion.value
        case SetMode(mode):
            return _MODES.get(mode.value, mode.value)
        case SetPoint(celsius):
            return f"{celsius:g}"
        case Boost(minutes):
            return f"boost {minutes}"
        case HeatHome(home):
            return f"home {_MODES.get(home.value, home.value)}"
        case Follow(program):
            return f"program {program}"
        case Run():
            return "run"


def holder(command: Command, home: Home) -> Plant | Ambient | Module | None:
    """The smallest thing that holds all the modules."""
    first = command.modules[0]
    if len(command.modules) == 1:
        return first
    ambient = home.ambient_of(first)
    if ambient is not None and all(module.ambient == first.ambient for module in command.modules):
        return ambient
    return home.plant_of(first)


def _cover(command: Command, home: Home, devices: frozenset[Device]) -> Iterator[Plant | Ambient | Module]:
    """The fewest plants, ambients and modules that together mean the command's modules and no other."""
    if len(command.modules) == 1:
        yield from command.modules
        return
    wanted = set(command.modules)

    def all_wanted(modules: Sequence[Module]) -> bool:
        able = {module for module in modules if module.device in devices and can(command.action, module)}
        return len(able) > 1 and able <= wanted

    for plant in home.plants:
        if all_wanted(plant.modules):
            yield plant
            continue
        whole = [ambient for ambient in plant.ambients if all_wanted(plant.within(ambient.id))]
        yield from whole
        held = {ambient.id for ambient in whole}
        yield from (module for module in plant.modules if module in wanted and module.ambient not in held)
