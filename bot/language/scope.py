"""Which things of the home are meant by the names in one reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.devices import Device
from bot.domain.home import Ambient, Module, Plant, Thing
from bot.domain.intents import Action, NothingFits, NotUnderstood, Switch, WhichOne, can
from bot.language.lexicon import Concept, Vocabulary
from bot.language.names import MOST_NEAREST, Names, View
from bot.language.pieces import Piece
from bot.language.slips import slips

MOST_CANDIDATES = 8
_SMALL = 2
_WIDENING = frozenset({Concept.ALL, Concept.NOUN})
_WIDEST_FIRST = (Plant, Ambient, Module)
_MOST_SAID = 100


def cut(said: str) -> str:
    """What is worth repeating of it."""
    return " ".join(said[: 4 * _MOST_SAID].split())[:_MOST_SAID]


@dataclass(frozen=True, slots=True)
class Scope:
    """No things at all is the whole home."""

    things: tuple[Thing, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Ear:
    """Hears names, about some devices, in one home, nearest the plant ``near``."""

    names: Names
    view: View
    devices: frozenset[Device]
    near: Plant | None
    text: str
    vocabulary: Vocabulary
    lenient: bool = False

    def forgiving(self) -> "Ear":
        """The same, for words that may be slips of the keyboard."""
        return replace(self, lenient=True)

    def modules(self, scope: Scope) -> tuple[Module, ...]:
        things = scope.things or self.names.home.plants
        if len(things) == 1:
            return self.view.modules(things[0])
        reached = {module for thing in things for module in self.view.modules(thing)}
        return tuple(dict.fromkeys(module for module in self.names.home if module in reached))

    def scope(self, reading: Sequence[Piece], action: Action | None) -> Scope | WhichOne | NothingFits | NotUnderstood:
        """Everything near when nothing is named, and never when something is."""
        references = [piece for piece in reading if piece.reference is not None]
        groups = _groups(reading)
        if references:
            return NotUnderstood(cut(self.text)) if groups else self._referred(references, action)
        if not groups and (dangling := _dangling(reading, action)):
            return NothingFits(dangling, self.view.nearest(dangling, self.near), action)
        if not groups:
            return Scope(() if self.near is None else (self.near,), cut(self.text))
        every = any(piece.concept is Concept.ALL for piece in reading)
        together = self._named([piece for group in groups for piece in group], action, every=every)
        if not isinstance(together, NothingFits) or len(groups) == 1:
            return together
        return _joined([self._named(group, action, every=every) for group in groups])

    def _referred(self, references: Iterable[Piece], action: Action | None) -> Scope | NothingFits:
        things: list[Thing] = []
        for piece in references:
            thing = self.names.home.at(piece.reference or 0)
            if thing is None:
                return NothingFits(piece.raw, (), action)
            things.append(thing)
        return Scope(tuple(dict.fromkeys(things)), cut(self.text))

    def _named(self, group: Sequence[Piece], action: Action | None, *, every: bool) -> Scope | WhichOne | NothingFits:
        said = cut(" ".join(piece.raw for piece in group))
        found = self._told_apart(self._found(group), action)
        if not found:
            return NothingFits(said, self._nearest(said, group), action)
        if len(found) == 1 or not any(self._able(thing, action) for thing in found):
            return Scope(tuple(found), said)
        if every:
            # "all kitchen" is the ambient of that name before a lamp of that name; "all lamp" is every lamp.
            found = [thing for thing in found if not isinstance(thing, Module)] or found
            if len(found) == 1 or isinstance(found[0], Module):
                return Scope(tuple(found), said)
        return WhichOne(tuple(found[:MOST_CANDIDATES]), action, said)

    def _found(self, group: Iterable[Piece]) -> list[Thing]:
        said = tuple(dict.fromkeys(word for piece in group for word in piece.words))
        weak = frozenset(word for piece in group if piece.weak for word in piece.words)
        if not self.lenient:
            return self.view.exact(said, self.near, weak)
        # What may as well be a slip of a verb or of "all" is nobody's name.
        doubtful = {word for word in said if not self.view.words.issuperset(slips(word, self.vocabulary.singles))}
        return self.view.corrected(said, self.near, weak, known=self.names.known | doubtful)

    def _told_apart(self, found: Iterable[Thing], action: Action | None) -> list[Thing]:
        """Without those that cannot do it while others can; of two that come to the same, the narrower."""
        things = sorted(found, key=lambda thing: _WIDEST_FIRST.index(type(thing)))
        effects = {able: thing for thing in things if (able := self._able(thing, action))}
        return list(effects.values()) or things

    def _able(self, thing: Thing, action: Action | None) -> tuple[Module, ...]:
        modules = self.view.modules(thing)
        return tuple(module for module in modules if action is None or can(action, module))

    def _nearest(self, said: str, group: Iterable[Piece]) -> tuple[Thing, ...]:
        spelled = {word for piece in group for word in piece.words}
        if spelled <= self.names.known and spelled.isdisjoint(self.view.words):
            # An ambient without any of these devices. What is assigned to no ambient may well stand there.
            modules = self.modules(Scope(() if self.near is None else (self.near,), said))
            return tuple(module for module in modules if module.ambient is None)[:MOST_NEAREST]
        return self.view.nearest(said, self.near)


def _groups(reading: Iterable[Piece]) -> list[list[Piece]]:
    """The names said, apart where an "and" or a comma parts them."""
    groups: list[list[Piece]] = [[]]
    for piece in reading:
        if piece.concept is Concept.AND:
            groups.append([])
        elif piece.plain and piece.words:
            groups[-1].append(piece)
    return [group for group in groups if group]


def _dangling(reading: Iterable[Piece], action: Action | None) -> str:
    """The "it" of "turn it off": a small word that leads nowhere, or a short name mistyped. That is no way to
    switch a whole home."""
    if not isinstance(action, Switch) or any(piece.concept in _WIDENING for piece in reading):
        return ""
    small = [piece for piece in reading if piece.concept is Concept.FILLER]
    return cut(" ".join(piece.raw for piece in small if len("".join(piece.words)) <= _SMALL))


def _joined(parts: Sequence[Scope | WhichOne | NothingFits]) -> Scope | WhichOne | NothingFits:
    """All of them, or the first that is not clear."""
    scopes: list[Scope] = []
    for part in parts:
        if not isinstance(part, Scope):
            return part
        scopes.append(part)
    things = dict.fromkeys(thing for scope in scopes for thing in scope.things)
    return Scope(tuple(things), cut(", ".join(scope.said for scope in scopes)))
