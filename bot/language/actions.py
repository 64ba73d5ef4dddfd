"""What should happen, from the words and numbers that say so."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.domain.devices import KINDS, Ability, Device
from bot.domain.home import HeatMode, Motion
from bot.domain.intents import (
    BOOSTS,
    LEVELS,
    SET_POINTS,
    Action,
    Boost,
    Move,
    OutOfRange,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
)
from bot.language.lexicon import Concept
from bot.language.pieces import Piece

ACTIONS: Mapping[Concept, Action] = MappingProxyType(
    {
        Concept.ON: Switch(True),
        Concept.OFF: Switch(False),
        Concept.OPEN: Move(Motion.OPEN),
        Concept.CLOSE: Move(Motion.CLOSE),
        Concept.STOP: Move(Motion.STOP),
        Concept.COMFORT: SetMode(HeatMode.COMFORT),
        Concept.AWAY: SetMode(HeatMode.AWAY),
        Concept.FROST: SetMode(HeatMode.FROST_GUARD),
        Concept.AUTO: SetMode(HeatMode.AUTOMATIC),
        Concept.BOOST: Boost(BOOSTS[0]),
        Concept.RUN: Run(),
        Concept.MAX: SetLevel(100),
        Concept.HALF: SetLevel(50),
    }
)
_FARTHEST = 9999
"""Beyond every range; keeps whole numbers small whatever is typed."""


class ContradictionError(ValueError):
    """The words ask for things that cannot all be done."""


def wanted(said: Sequence[Piece], devices: frozenset[Device]) -> Action | None:
    """The one action asked for, if any; its number may be out of range. Raises ContradictionError."""
    numbers = {(piece.value, piece.concept) for piece in said if piece.value is not None}
    concepts = {piece.concept for piece in said if piece.concept is not None}
    actions = {ACTIONS[concept] for concept in concepts & ACTIONS.keys()}
    if len(numbers) > 1:
        raise ContradictionError
    for value, unit in numbers:
        _measure(actions, value, unit, devices)
    if devices == {Device.SCENE} and Switch(True) in actions:
        actions = (actions - {Switch(True)}) | {Run()}
    for action in actions:
        if actions - {action} <= _implied(action):
            return action
    if actions:
        raise ContradictionError
    return None


def out_of_range(action: Action) -> OutOfRange | None:
    match action:
        case SetLevel(percent) if percent not in LEVELS:
            return OutOfRange(LEVELS[0], LEVELS[-1], "%")
        case SetPoint(celsius) if not SET_POINTS[0] <= celsius <= SET_POINTS[1]:
            return OutOfRange(*SET_POINTS, "°C")
        case Boost(minutes) if minutes not in BOOSTS:
            return OutOfRange(BOOSTS[0], BOOSTS[-1], "min")
        case _:
            return None


def _measure(actions: set[Action], value: float, unit: Concept | None, devices: frozenset[Device]) -> None:
    """Puts the number into the action it belongs to."""
    boost = ACTIONS[Concept.BOOST]
    if boost in actions and unit in {None, Concept.MINUTE, Concept.HOUR}:
        actions.remove(boost)
        actions.add(Boost(_whole(value * 60 if unit is Concept.HOUR else value)))
        return
    # "on at 7" may be an hour of the day: nothing here understands those, and 7 % would be a surprise.
    if unit is None and Switch(True) in actions:
        raise ContradictionError
    match unit or _usual_unit(devices):
        case Concept.PERCENT:
            actions.add(SetLevel(_whole(value)))
        case Concept.DEGREE:
            actions.add(SetPoint(round(value, 1)))
        case _:
            raise ContradictionError


def _usual_unit(devices: frozenset[Device]) -> Concept | None:
    """What a bare number measures; None when it could be either."""
    abilities = frozenset[Ability]().union(*(KINDS[device].abilities for device in devices))
    if not abilities & {Ability.CLIMATE, Ability.MODE}:
        return Concept.PERCENT
    return None if Ability.LEVEL in abilities else Concept.DEGREE


def _implied(action: Action) -> set[Action]:
    """What may be said beside the action because it says no more: "turn on at 40%", "open halfway"."""
    match action:
        case SetLevel(50):
            return {Switch(True), Move(Motion.OPEN), Move(Motion.CLOSE)}
        case SetLevel(percent) if percent > 0:
            return {Switch(True), Move(Motion.OPEN)}
        case SetPoint() | SetMode() | Boost():
            return {Switch(True)}
        case _:
            return set()


def _whole(number: float) -> int:
    return round(max(-_FARTHEST, min(_FARTHEST, number)))
