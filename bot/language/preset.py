"""What words mean behind a command, which says what kind of device they are about: an action, and what to do it to."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.devices import Device
from bot.domain.home import Module, Motion, Plant, Thing
from bot.domain.intents import (
    Action,
    CannotDo,
    Command,
    Intent,
    Move,
    NothingFits,
    NotUnderstood,
    OutOfRange,
    Run,
    Show,
    Switch,
    WhichOne,
    concerned,
    fits,
    whole,
)
from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    COPULA,
    DEGREES,
    EXCEPT,
    EXTEND,
    FILLER,
    HOW_MUCH,
    LEVELS,
    MEASURES,
    MODES,
    NOUNS,
    PERCENT,
    PLURAL,
    POLITE,
    PREPOSITION,
    PRONOUN,
    PUT,
    QUESTION,
    RELATIVE,
    RETRACT,
    RUN,
    SAME,
    SET,
    STATES,
    SWITCH,
    THEN,
    UNDO,
    WAKE,
    WANT,
    WHICH,
    WIDE,
)
from bot.language.mood import forbids, opens_with_copula, tells
from bot.language.names import Names
from bot.language.orders import ContradictionError, ordered, out_of_range
from bot.language.readings import STRANGE, Readings, Way, meant_by
from bot.language.scope import MOST_CANDIDATES, Scope, Seeker, cut
from bot.language.tags import Tag

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
_OTHERWISE = EXCEPT | SAME | UNDO
"""What is more than one action on what is named."""
_SWITCHING = (ACTIONS | STATES | NOUNS | PLURAL | WIDE | RUN | SWITCH | PUT | WANT | EXTEND | RETRACT) | (
    ARTICLE | AND | THEN | POLITE | WAKE | FILLER
)
"""What may be said beside an order to switch that names nothing. Any other word may have been where, or when."""
_SETTING = _SWITCHING | LEVELS | MODES | RELATIVE | MEASURES | SET | PERCENT | DEGREES | PREPOSITION | COPULA
"""The same of an order to set something."""
_SHORT = 2


def cost(intent: Intent) -> int:
    return _COST[type(intent)]


class Preset:
    """Reads the words behind one command, in one home, nearest the plant ``near``."""

    def __init__(self, text: str, names: Names, devices: frozenset[Device], near: Plant | None) -> None:
        self._text = text
        self._names = names
        self._devices = devices
        self._near = near
        self._able = names.of(devices)
        self._readings = Readings(text, names, devices)

    def meant(self, way: Way) -> Intent:
        """What helps most of all readings; names are looked for near first."""
        best: Intent = NotUnderstood(cut(self._text))
        around = 0 if self._near is None else self._able & self._names.within(self._near)
        for able in dict.fromkeys((around or self._able, self._able)):
            seeker = Seeker(self._names, way.spoken, able, self._near)
            for tags in self._readings.of(way, able):
                found = self._meant(tags, way, seeker)
                if way.torn and isinstance(found, Command):
                    # What is switched is clear, and not which way: its panel says both.
                    return self.seen(self.held(found.modules))
                if not cost(found):
                    return found
                best = min(best, found, key=cost)
            if isinstance(best, OutOfRange) or (
                isinstance(best, CannotDo) and best.modules != self._names.modules(able)
            ):
                # Named here, and understood as far as it can be.
                break
        return best

    def action(self, way: Way) -> Action | None:
        """What is to happen to things told by their numbers. Raises ContradictionError, also where anything else is
        said."""
        tags = self._readings.tags(way, within=0)
        if way.torn or any(tag.names or not tag.explained or self._refuses(tag, meant_by(tags)) for tag in tags):
            raise ContradictionError
        return None if self._asks(tags, way) else ordered(tags, self._devices, way.minutes)

    def commanded(self, action: Action, mask: int) -> Intent:
        """The action on what of these modules can do it."""
        modules = self._names.modules((self._around(mask) if whole(action) else mask) & self._able)
        able = concerned(action, modules)
        if not modules:
            return NothingFits(cut(self._text), (), action)
        if not able:
            return CannotDo(action, modules)
        # One scene at a time: two of them may want the opposite of the same lamp.
        if isinstance(action, Run) and len(able) > 1:
            return WhichOne(able[:MOST_CANDIDATES], action, cut(self._text))
        return Command(action, able, len({module.ambient for module in able}))

    def _around(self, mask: int) -> int:
        """The whole of every home that something of this stands in."""
        homes = (self._names.within(plant) for plant in self._names.home.plants)
        return sum(home for home in homes if home & mask)

    def seen(self, things: Sequence[Thing]) -> Intent:
        if len(things) > 1:
            return WhichOne(tuple(things[:MOST_CANDIDATES]), None, cut(self._text))
        return Show(things[0] if things else None)

    def held(self, modules: Sequence[Module]) -> tuple[Thing, ...]:
        """The fewest things that hold just these."""
        mask = 0
        for module in modules:
            mask |= self._names.within(module)
        return tuple(self._names.cover(mask, self._able))

    def _meant(self, tags: Sequence[Tag], way: Way, seeker: Seeker) -> Intent:
        bits = meant_by(tags)
        asking = self._asks(tags, way)
        # "A bit warmer" is said of what is, and what is told or denied is no order.
        told = not asking and (any(map(tells, tags)) or _compares(tags))
        if told or any(self._refuses(tag, bits) for tag in tags):
            return NotUnderstood(cut(self._text))
        try:
            action = ordered(tags, self._devices, way.minutes)
        except ContradictionError:
            return NotUnderstood(cut(self._text))
        if action and any(fits(action, device) for device in self._devices) and (beyond := out_of_range(action)):
            return beyond
        action = None if asking else action
        if not all(map(self._readings.known, tags)) or any(tag.bits & WIDE and tag.word in way.guessed for tag in tags):
            return self._missed(way, action)
        if action is None and not asking and self._devices == {Device.SCENE}:
            return self._run(tags, way, seeker)
        found = seeker.scope(tags, action, guessed=bool(way.guessed))
        match found:
            case None:
                return self._missed(way, action)
            case WhichOne():
                return replace(found, said=self._readings.repeated(way))
            case Scope(mask, things, named):
                if not named and (dangling := self._dangling(tags, way, action)):
                    return NothingFits(dangling, self._nearest(dangling), None if way.guessed else action)
                if action is None:
                    return self._told(self.seen(things), way)
                return self._told(self.commanded(self._rolled(action, bits, mask), mask), way)

    def _run(self, tags: Sequence[Tag], way: Way, seeker: Seeker) -> Intent:
        """The name of a scene is all there is to say; anything wider is to be looked at."""
        found = seeker.scope(tags, Run())
        if found is None:
            return self._missed(way, Run())
        if isinstance(found, WhichOne):
            return replace(found, said=self._readings.repeated(way))
        if found.things and all(isinstance(thing, Module) for thing in found.things):
            return self._told(self.commanded(Run(), found.mask), way)
        return self._told(self.seen(found.things), way)

    def _told(self, found: Intent, way: Way) -> Intent:
        """With what was said, where that is repeated."""
        return replace(found, said=self._readings.repeated(way)) if isinstance(found, WhichOne | NothingFits) else found

    def _asks(self, tags: Sequence[Tag], way: Way) -> bool:
        """A question is no order, however much it sounds like one: "is the pump off?" """
        return way.asked or bool(meant_by(tags) & (QUESTION | WHICH | HOW_MUCH)) or opens_with_copula(tags)

    @staticmethod
    def _refuses(tag: Tag, said: int) -> bool:
        if tag.bits & _OTHERWISE and not tag.names:
            return True
        return forbids(tag, said) and not tag.bits & STRANGE and not tag.names

    def _dangling(self, tags: Sequence[Tag], way: Way, action: Action | None) -> str:
        """The "it" of "turn it off": a small word that leads nowhere, or a short name mistyped. That is no way to
        switch a whole home, and neither is a word nobody is sure of."""
        if meant_by(tags) & WIDE:
            return ""
        if self._readings.symbols and action is not None:
            return cut(self._readings.symbols)
        if way.guessed:
            return self._readings.repeated(way)
        if action is None:
            return ""
        saying = _SWITCHING if isinstance(action, Switch) else _SETTING
        beside = [tag for tag in tags if not tag.bits & ACTIONS]
        if other := [tag.word for tag in beside if tag.bits & ~saying]:
            return cut(" ".join(other))
        if not isinstance(action, Switch) or meant_by(tags) & NOUNS:
            return ""
        doubtful = (tag for tag in beside if not tag.bits or tag.bits & PRONOUN or self._near_name(tag.word))
        return cut(" ".join(tag.word for tag in doubtful))

    def _near_name(self, word: str) -> bool:
        """Whether a word that says nothing may be a misspelled name."""
        index = self._names.index
        names = (name for near in index.misspellings.near(word) for name in index.forms.get(near, ()))
        return len(word) <= _SHORT or any(index.named(name) & self._able for name in names)

    def _missed(self, way: Way, action: Action | None) -> NothingFits:
        said = self._readings.repeated(way)
        return NothingFits(said, self._nearest(said), action)

    def _nearest(self, said: str) -> tuple[Thing, ...]:
        return self._names.nearest(said, self._able, self._near)

    def _rolled(self, action: Action, bits: int, mask: int) -> Action:
        """German "aus" and Dutch "uit" roll an awning out."""
        if isinstance(action, Switch) and bits & (EXTEND | RETRACT) and not mask & ~self._names.index.kind("awning"):
            return Move(Motion.OPEN if bits & EXTEND else Motion.CLOSE)
        return action


def _compares(tags: Sequence[Tag]) -> bool:
    """Whether it is more or less of what is: "a bit warmer", "5 degrees more"."""
    if not any(tag.value is not None for tag in tags) and meant_by(tags) & RELATIVE:
        return True
    return bool(tags and tags[-1].bits & AND and not tags[-1].names and tags[-1].word != ",")
