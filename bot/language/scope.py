"""Which things of the home the names behind a command mean: everything near when nothing is named, and never when
something is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.home import Plant, Thing
from bot.domain.intents import Action, WhichOne, can
from bot.language.clauses import named_part
from bot.language.concepts import AND, ARTICLE, FLOOR, NOUNS, PLACE, PREPOSITION, ROOM, WIDE
from bot.language.lexicon import Lexicon
from bot.language.names import Names
from bot.language.parts import Sure, Target
from bot.language.tags import Tag
from bot.language.targets import Finder
from bot.language.typed import spelled

MOST_CANDIDATES = 8
_TELLING = NOUNS | PLACE | FLOOR | ROOM
_MOST_SAID = 100


def cut(said: str) -> str:
    """What is worth repeating of it."""
    return " ".join(said[: 4 * _MOST_SAID].split())[:_MOST_SAID]


@dataclass(frozen=True, slots=True)
class Scope:
    """``things`` hold the modules of ``mask``; ``named`` is whether anything was said that tells which."""

    mask: int
    things: tuple[Thing, ...]
    named: bool = True


class Seeker:
    """Seeks what is meant among the ``able`` modules of one home, which are those of the plant ``near`` or all."""

    def __init__(self, names: Names, spoken: Lexicon, able: int, near: Plant | None) -> None:
        self.names = names
        self.near = near
        self.able = able
        self._finder = Finder(names.index, spoken, None, able)

    def scope(self, tags: Sequence[Tag], action: Action | None, *, guessed: bool = False) -> Scope | WhichOne | None:
        """None where nothing here is called so. What to do tells apart what can and what cannot. Where some word is
        ``guessed``, a kind alone names nothing."""
        groups = [group for group in _groups(tags) if group]
        if not groups:
            return self.everything()
        wide = 0
        for tag in tags:
            wide |= tag.bits & WIDE
        if guessed and not wide and not any(tag.names or tag.mask for group in groups for tag in group):
            return None
        together = self._scope([tag for group in groups for tag in group], wide, action)
        if together is not None or len(groups) == 1:
            return together
        parts = [self._scope(group, wide, action) for group in groups]
        if all(isinstance(part, Scope) for part in parts):
            scopes = [part for part in parts if isinstance(part, Scope)]
            things = dict.fromkeys(thing for part in scopes for thing in part.things)
            mask = 0
            for part in scopes:
                mask |= part.mask
            return Scope(mask, tuple(things))
        return next((part for part in parts if isinstance(part, WhichOne)), None)

    def everything(self) -> Scope:
        """All that stands near."""
        if self.near is None:
            return Scope(self.able, (), named=False)
        return Scope(self.able & self.names.within(self.near), (self.near,), named=False)

    def _scope(self, said: Sequence[Tag], wide: int, action: Action | None) -> Scope | WhichOne | None:
        if not wide and (titled := self._titled(said)):
            room = self._room(said)
            if room and self._fitting(room, action) != self._fitting(titled, action):
                # The room and the thermostat that is called like it.
                rooms = (ambient for plant in self.names.home.plants for ambient in plant.ambients)
                called = tuple(ambient for ambient in rooms if self.names.within(ambient) & room)
                if action is None:
                    # To look at the room is to see the thermostat too.
                    return Scope(room, called) if len(called) == 1 else WhichOne(called[:MOST_CANDIDATES], None, "")
                things: tuple[Thing, ...] = (*called, *self.names.modules(titled))
                return WhichOne(things[:MOST_CANDIDATES], action, "")
            sure = Sure.SEVERAL if titled & (titled - 1) else Sure.CLEAR
            return self._told_apart(Target(sure, titled, named=True), action)
        part = named_part(said)
        found = self._finder.target(replace(part, bits=part.bits | wide), self.able, [self.able])
        return None if found.sure is Sure.NOTHING else self._told_apart(found, action)

    def _room(self, said: Sequence[Tag]) -> int:
        """The modules of the ambients called exactly so."""
        words = frozenset(name for tag in said for name in tag.names)
        places = {place for word in words for place in self.names.index.places.get(word, ()) if not place.level}
        mask = 0
        for place in places:
            # Of "Living room" only the first word must be said.
            mask |= place.mask if place.words <= words <= place.words.union(spelled(place.name)) else 0
        return mask & self.able

    def _fitting(self, mask: int, action: Action | None) -> int:
        """Those of these modules that can do it."""
        if action is None:
            return mask
        numbers = self.names.index.numbers(mask)
        return sum(1 << number for number in numbers if can(action, self.names.module(number)))

    def _titled(self, said: Sequence[Tag]) -> int:
        """The modules called exactly so."""
        words = frozenset(name for tag in said for name in tag.names)
        if not words or not all(tag.names for tag in said):
            return 0
        home, able = self.names.index, self.able
        for tag in said:
            able &= tag.mask or home.everything
        able &= home.named(next(iter(words)))
        return sum(1 << number for number in home.numbers(able) if home.names[number] == words)

    def _told_apart(self, found: Target, action: Action | None) -> Scope | WhichOne:
        mask = self._fitting(found.mask, action) or found.mask
        if action is None and not found.named and not found.placed:
            return self.everything()
        things = self.names.modules(mask) if found.named else tuple(self.names.cover(found.mask, self.able))
        # Kitchens of two plants are two, whatever else is clear.
        namesakes = not found.named and len(things) > 1 and len({thing.name for thing in things}) == 1
        if (found.sure is Sure.CLEAR and not namesakes) or (len(things) == 1 and (found.named or found.placed)):
            return Scope(mask, things)
        if not found.named and not found.placed:
            things = self.names.modules(mask)
        return WhichOne(things[:MOST_CANDIDATES], action, "") if len(things) > 1 else Scope(mask, things)


def _groups(tags: Sequence[Tag]) -> list[list[Tag]]:
    """The names said, apart where an "and" or a comma parts them."""
    groups: list[list[Tag]] = [[]]
    for tag in tags:
        if tag.bits & AND and not tag.names:
            groups.append([])
        elif tag.names or tag.mask or (tag.bits & _TELLING and not tag.bits & (ARTICLE | PREPOSITION)):
            groups[-1].append(tag)
    return groups
