"""Which ambients and floors a part of a sentence speaks of."""

from collections.abc import Sequence

from bot.language.concepts import FLOOR, NOUNS, PLACE, ROOM
from bot.language.homeindex import HomeIndex, Place
from bot.language.lexicon import Lexicon
from bot.language.parts import Part
from bot.language.tags import Tag
from bot.language.typed import spelled


def _own_words(place: Place) -> bool:
    """Whether the place is called so itself, and not by a word that means the same."""
    return place.words.issubset(spelled(place.name))


class Locator:
    """Finds the places a part of a sentence speaks of."""

    def __init__(self, home: HomeIndex, spoken: Lexicon, within: int | None = None) -> None:
        self._within = home.everything if within is None else within
        self._home = home
        self._spoken = spoken

    def bare(self, part: Part) -> bool:
        """Whether it says a place and nothing else."""
        places = self.where(part)
        return not part.nouns and all(tag in places for tag in part.tags)

    def outdoors(self, part: Part) -> bool:
        """Whether it says the outdoors and nothing else."""
        return bool(part.tags) and all(tag.word in self._spoken.outdoors for tag in part.tags)

    def halved(self, tags: Sequence[Tag]) -> bool:
        """Whether these words are the name in a room's name, without the word for the room: "Marta"."""
        said = {name for tag in tags for name in tag.names}
        places = {place for name in said for place in self.at(name) if place.words <= said and not place.level}
        return bool(places) and all(any(map(self.vague, set(spelled(one.name)) - said)) for one in places)

    def hinted(self, part: Part) -> bool:
        """Whether it is nothing but a piece of a place's name."""
        return self.bare(part) and bool(part.tags) and not self.places(part)

    def where(self, part: Part) -> tuple[Tag, ...]:
        """The words of this part that say a place."""
        places = self.places(part)
        located = {name for place in places for name in place.words}
        return tuple(
            tag
            for tag in part.tags
            if (tag.names and (not tag.bits & NOUNS or located.issuperset(tag.names)) and self._lies(tag, located))
            or tag.bits & (PLACE | FLOOR)
        )

    def _lies(self, tag: Tag, located: set[str]) -> bool:
        around = self._home.around
        return any(name in located or (not tag.mask and name in around and not self.counts(name)) for name in tag.names)

    def counts(self, name: str) -> bool:
        """Whether it is the number of a thing, though places have that number too: "lamp 1" on "floor 1"."""
        return name.isdecimal() and name in self._home.own

    def places(self, part: Part) -> list[Place]:
        """The ambients and floors said completely, each the longest name that was."""
        said = {name for tag in part.tags for name in tag.names}
        found: dict[Place, None] = {}
        for tag in part.tags:
            for name in tag.names:
                for place in self._home.places.get(name, ()):
                    if not place.mask & self._within:
                        continue
                    # A module called completely by its name is no place, though "TV" may be short for one.
                    if place.words <= said and (not tag.mask or not place.mask & ~tag.mask):
                        found[place] = None
        return [one for one in found if not any(self._yields(one, other) for other in found)]

    def _yields(self, one: Place, other: Place) -> bool:
        """Whether the other place is the one that is meant: more of it was said, it is the room of that name and not
        the floor, or the word for the one is what sort of room the other is ("dormitorio de Ana")."""
        if one.words < other.words:
            return True
        if one.words == other.words and (known := _own_words(one)) != _own_words(other):
            # "Basement" is the floor of that name before it is another word for the cellar.
            return not known
        if one.level or other.level:
            return one.level and not other.level and one.words == other.words
        headed = any(self.vague(word) for word in spelled(other.name))
        return headed and all(map(self.vague, one.words)) and not all(map(self.vague, other.words))

    def vague(self, word: str) -> bool:
        return bool(self._spoken.phrases.get(word, 0) & ROOM)

    def unknown(self, part: Part, places: Sequence[Place]) -> bool:
        """A usual room, or "upstairs", in a home that has none of that name."""
        known = frozenset().union(*(place.words for place in places))
        return any(
            tag.bits & (PLACE | FLOOR)
            and not tag.bits & (NOUNS | ROOM)
            and not tag.names
            and not tag.mask
            and not (tag.bits & FLOOR and known)
            for tag in part.tags
        )

    def at(self, name: str) -> tuple[Place, ...]:
        return self._home.places.get(name, ())
