"""The intent behind what a person typed after a command word."""

from collections.abc import Sequence

from bot.domain.devices import Device
from bot.domain.home import Module, Plant
from bot.domain.intents import (
    Action,
    CannotDo,
    Command,
    Intent,
    NothingFits,
    NotUnderstood,
    OutOfRange,
    Run,
    Show,
    WhichOne,
    can,
    fits,
)
from bot.language.actions import ContradictionError, out_of_range, wanted
from bot.language.lexicon import Lexicon, vocabulary
from bot.language.names import Names
from bot.language.pieces import pieces
from bot.language.readings import Reading, corrected, readings
from bot.language.scope import MOST_CANDIDATES, Ear, Scope, cut

# How little an intent helps: of all readings, the one that helps most is what was meant.
_COST: dict[type[Intent], int] = {
    Command: 0,
    Show: 0,
    WhichOne: 0,
    OutOfRange: 1,
    CannotDo: 1,
    NothingFits: 2,
    NotUnderstood: 3,
}
MOST_REMEMBERED = 64
"""Sentences whose meaning is kept for a home."""
_QUESTION_MARKS = frozenset("?？؟")


def parse(
    text: str,
    names: Names,
    *,
    devices: frozenset[Device],
    lexicons: Sequence[Lexicon],
    plant: Plant | None = None,
) -> Intent:
    """What follows the command word, about these devices. Names are looked for in ``plant`` first, and it is
    what "all" means; without it that is the whole home. Anything may be typed; nothing raises."""
    said = (text, devices, tuple(lexicon.code for lexicon in lexicons), None if plant is None else plant.id)
    meant = names.understood.get(said)
    if meant is None:
        meant = _parsed(text, names, devices, lexicons, plant)
        # Families and buttons say the same few things again and again; the rest must not fill the memory.
        if len(names.understood) >= MOST_REMEMBERED:
            names.understood.clear()
        names.understood[said] = meant
    return meant


def _parsed(
    text: str, names: Names, devices: frozenset[Device], lexicons: Sequence[Lexicon], plant: Plant | None
) -> Intent:
    spoken = vocabulary(tuple(lexicons), devices)
    typed = pieces(text, spoken)
    if typed is None:
        return NotUnderstood(cut(text))
    if not typed:
        return Show()
    near = None if plant is None else next((one for one in names.home.plants if one.id == plant.id), None)
    ear = Ear(names, names.of(devices), devices, near, text, spoken)
    meant = _best(typed, ear)
    if _cost(meant) < _COST[NothingFits]:
        return meant
    # Only now, when nothing exact makes sense, may there be slips of the keyboard.
    mended = corrected(typed, names, ear.view, spoken)
    return min(meant, _best(mended, ear.forgiving()), key=_cost)


def _cost(intent: Intent) -> int:
    return _COST[type(intent)]


def _best(typed: Reading, ear: Ear) -> Intent:
    best: Intent = NotUnderstood(cut(ear.text))
    for reading in readings(typed, ear.view, scenes=ear.devices == {Device.SCENE}):
        meant = _meant(reading, ear)
        if _cost(meant) == 0:
            return meant
        best = min(best, meant, key=_cost)
    return best


def _meant(reading: Reading, ear: Ear) -> Intent:
    try:
        action = wanted(reading, ear.devices)
    except ContradictionError:
        return NotUnderstood(cut(ear.text))
    if action and any(fits(action, device) for device in ear.devices) and (beyond := out_of_range(action)):
        return beyond
    # A question is no order, however much it sounds like one: "is the pump off?"
    if _QUESTION_MARKS.intersection(ear.text):
        action = None
    elif action is None and ear.devices == {Device.SCENE}:
        return _run(reading, ear)
    scope = ear.scope(reading, action)
    if not isinstance(scope, Scope):
        return scope
    return _seen(scope) if action is None else _commanded(action, scope, ear)


def _run(reading: Reading, ear: Ear) -> Intent:
    """The name of a scene is all there is to say; anything wider is to be looked at."""
    scope = ear.scope(reading, Run())
    if not isinstance(scope, Scope):
        return scope
    if scope.things and all(isinstance(thing, Module) for thing in scope.things):
        return _commanded(Run(), scope, ear)
    return _seen(scope)


def _seen(scope: Scope) -> Intent:
    if len(scope.things) > 1:
        return WhichOne(scope.things[:MOST_CANDIDATES], None, scope.said)
    return Show(scope.things[0] if scope.things else None)


def _commanded(action: Action, scope: Scope, ear: Ear) -> Intent:
    modules = ear.modules(scope)
    able = tuple(module for module in modules if can(action, module))
    if not modules:
        return NothingFits(scope.said, (), action)
    if not able:
        return CannotDo(action, modules)
    # One scene at a time: two of them may want the opposite of the same lamp.
    if isinstance(action, Run) and len(able) > 1:
        return WhichOne(able[:MOST_CANDIDATES], action, scope.said)
    return Command(action, able, len({module.ambient for module in able}))
