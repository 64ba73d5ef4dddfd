"""What should happen, from the words behind a command that say so: in any order, and nothing in doubt."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
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
from bot.language import concepts
from bot.language.concepts import (
    ACTIONS,
    ARTICLE,
    BITS,
    BY,
    CLOSE,
    DEGREES,
    DOWN,
    HALF,
    HEATER,
    LIGHT,
    MAXIMUM,
    MINIMUM,
    MODES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PERCENT,
    PREPOSITION,
    QUARTER,
    RUN,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    STOP,
    THERMOSTAT,
    TOGGLE,
    UP,
)
from bot.language.lexicon import Lexicon
from bot.language.tags import Tag
from bot.language.wishes import may_lead, second_half

_MEANT: Mapping[int, Action] = MappingProxyType(
    {
        ON: Switch(True),
        OFF: Switch(False),
        OPEN: Move(Motion.OPEN),
        UP: Move(Motion.OPEN),
        CLOSE: Move(Motion.CLOSE),
        DOWN: Move(Motion.CLOSE),
        STOP: Move(Motion.STOP),
        BITS["comfort"]: SetMode(HeatMode.COMFORT),
        BITS["away"]: SetMode(HeatMode.AWAY),
        BITS["frost"]: SetMode(HeatMode.FROST_GUARD),
        BITS["auto"]: SetMode(HeatMode.AUTOMATIC),
        HALF: SetLevel(50),
        QUARTER: SetLevel(25),
        MAXIMUM: SetLevel(100),
        MINIMUM: SetLevel(0),
    }
)
_BOOST = BITS["boost"]
_SPELLED: Mapping[str, int] = MappingProxyType(
    {name: BITS[name] for name in ("comfort", "away", "frost", "auto", "boost")}
)
"""The modes as buttons say them, which anybody may type."""
_BECOMING = ((STATE_ON, ON), (STATE_OFF, OFF), (STATE_OPEN, OPEN), (STATE_CLOSED, CLOSE))
_LASTING = re.compile(r"([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s?([^\W\d_]+)")
_FARTHEST = 9999
"""Beyond every range; keeps whole numbers small whatever is typed."""


class ContradictionError(ValueError):
    """The words ask for things that cannot all be done."""


def lasting(text: str, spoken: Lexicon) -> tuple[str, tuple[float, ...]]:
    """The text without the times it tells, and these in minutes: "boost 1.5 h"."""
    minutes: list[float] = []

    def told(found: re.Match[str]) -> str:
        length = spoken.duration(found[2])
        if length is None:
            return found[0]
        minutes.append(float(found[1].replace(",", ".")) * length)
        return " "

    return _LASTING.sub(told, text), tuple(minutes)


def ordered(tags: Sequence[Tag], devices: frozenset[Device], minutes: Sequence[float] = ()) -> Action | None:
    """The one action asked for, if any; its number may be out of range. Raises ContradictionError."""
    said = _said(tags, devices)
    numbers = _numbers(tags, said)
    if numbers:
        # "Lower it to 40 %": the number says how far.
        said &= ~(HALF | QUARTER | UP | DOWN)
    actions = {meant for bit, meant in _MEANT.items() if said & bit}
    if said & _BOOST:
        actions.add(_boost(numbers, minutes))
    elif minutes or said & TOGGLE or len(numbers) > 1:
        raise ContradictionError
    else:
        actions.update([_measured(value, unit, actions, devices) for value, unit in numbers])
    if devices == {Device.SCENE} and Switch(True) in actions:
        actions = (actions - {Switch(True)}) | {Run()}
    if said & RUN and not actions:
        return Run() if Device.SCENE in devices else Switch(True)
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


def _said(tags: Sequence[Tag], devices: frozenset[Device]) -> int:
    """What the words say of the action, as concepts. What is read as a name says nothing of it."""
    acting = leading = states = others = nouns = 0
    for place, tag in enumerate(tags):
        if tag.names or tag.mask:
            continue
        acts = _suited(tag.bits & ACTIONS, devices)
        others |= tag.bits & (concepts.LEVELS | MODES | RUN) | _SPELLED.get(tag.word, 0)
        nouns |= tag.bits & NOUNS
        if tag.bits & (PREPOSITION | ARTICLE) and not second_half(tags, place):
            # "The lamp on the table off": a preposition acts only where nothing else does.
            leading |= acts if may_lead(tags, place) else 0
        else:
            acting |= acts
            states |= tag.bits & STATES
    said = acting or leading or sum(action for state, action in _BECOMING if states & state)
    if Ability.MOVE not in _abilities(devices):
        said = _switching(said, nouns)
    if others & MAXIMUM and said & (CLOSE | DOWN):
        # "Close it completely" goes as far as that goes.
        others &= ~MAXIMUM
    return said | others


def _suited(acts: int, devices: frozenset[Device]) -> int:
    """What a verb of several meanings can mean for these devices: "arrête" stops a shutter and switches a plug off."""
    switching = acts & (ON | OFF | TOGGLE)
    if not switching or switching == acts:
        return acts
    return switching if Ability.SWITCH in _abilities(devices) else acts & ~switching


def _switching(said: int, nouns: int) -> int:
    """What cannot move is opened and closed where the noun is said beside it ("dreh die Heizung auf"), and stops for
    good: "stop the oven"."""
    if nouns & (LIGHT | HEATER | THERMOSTAT):
        said = said & ~(OPEN | CLOSE) | (ON if said & OPEN else 0) | (OFF if said & CLOSE else 0)
    return said & ~STOP | OFF if said & STOP and not nouns & LIGHT else said


def _numbers(tags: Sequence[Tag], said: int) -> set[tuple[float, int]]:
    """The numbers and their units, which may stand behind them. Raises ContradictionError for a difference."""
    numbers: set[tuple[float, int]] = set()
    for place, tag in enumerate(tags):
        if tag.value is None:
            continue
        if place and tags[place - 1].bits & BY:
            raise ContradictionError
        unit = tag.bits & (PERCENT | DEGREES)
        if not unit and place + 1 < len(tags) and tags[place + 1].value is None:
            unit = tags[place + 1].bits & (PERCENT | DEGREES)
        value = tag.value
        if said & QUARTER and value in {1, 2, 3}:
            value, unit = 25 * value, PERCENT
        elif said & HALF and unit != PERCENT:
            value += 0.5
        numbers.add((value, unit))
    return numbers


def _boost(numbers: set[tuple[float, int]], minutes: Sequence[float]) -> Boost:
    lengths = [value for value, _ in numbers] + list(minutes)
    if len(lengths) > 1 or any(unit for _, unit in numbers):
        raise ContradictionError
    return Boost(_whole(lengths[0]) if lengths else BOOSTS[0])


def _measured(value: float, unit: int, actions: set[Action], devices: frozenset[Device]) -> Action:
    """The number as the action it stands for."""
    # "On at 7" may be an hour of the day: nothing here understands those, and 7 % would be a surprise.
    if not unit and Switch(True) in actions:
        raise ContradictionError
    match unit or _usual_unit(devices):
        case concepts.PERCENT:
            return SetLevel(_whole(value))
        case concepts.DEGREES:
            return SetPoint(round(value, 1))
        case _:
            raise ContradictionError


def _usual_unit(devices: frozenset[Device]) -> int:
    """What a bare number measures; nothing when it could be either."""
    abilities = _abilities(devices)
    if not abilities & {Ability.CLIMATE, Ability.MODE}:
        return PERCENT
    return 0 if Ability.LEVEL in abilities else DEGREES


@cache
def _abilities(devices: frozenset[Device]) -> frozenset[Ability]:
    return frozenset[Ability]().union(*(KINDS[device].abilities for device in devices))


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
