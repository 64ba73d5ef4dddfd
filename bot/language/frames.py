"""Ways to ask that are more than one word after another: "ce serait (bien|gentil) (que tu|si tu|de)"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.language.concepts import BITS
from bot.language.typed import Typed, spelled

_GROUP = re.compile(r"\(([^)]*)\)|([^\s()]+)")
# Small words that may stand between the frame and its verb: "que tu me l'allumes".
_MOST_BETWEEN = 3

Alternatives = tuple[tuple[str, ...], ...]


class Frame(NamedTuple):
    """What may stand at each place, and what all of it means."""

    places: tuple[Alternatives, ...]
    bits: int

    def length(self, words: Sequence[Typed], start: int) -> int:
        """How many words from there on are in this frame, 0 if they are not."""
        return max(_ends(self.places, words, start, 0), default=start) - start


class Frames(NamedTuple):
    """``starts`` maps the first word of a frame to the frames; ``bound`` are verbs that order only behind one: the
    Italian "se spegnessi" asks for it behind "ti sarei grato" alone."""

    starts: Mapping[str, tuple[Frame, ...]]
    bound: Mapping[str, int]

    def found(self, words: Sequence[Typed], place: int) -> tuple[int, int]:
        """How many words from there on are a frame, and what it means."""
        frames = self.starts.get(words[place].word, ())
        lengths = [(length, frame.bits) for frame in frames if (length := frame.length(words, place))]
        return max(lengths, default=(0, 0))

    def verb(self, words: Sequence[Typed], place: int) -> int:
        """Where behind a frame that ends there a verb stands that orders only behind one, or -1."""
        for one in range(place, min(place + _MOST_BETWEEN, len(words))):
            if words[one].word in self.bound:
                return one
        return -1

    def words(self) -> Iterator[str]:
        for frames in self.starts.values():
            for frame in frames:
                yield from (word for place in frame.places for way in place for word in way)
        yield from self.bound


def read(told: Mapping[str, Iterable[str]], bound: Mapping[str, Iterable[str]]) -> Frames:
    """Out of a lexicon: the concepts of a frame, parted by spaces, to the patterns; a concept to its bound verbs."""
    starts: dict[str, tuple[Frame, ...]] = {}
    for concepts, patterns in told.items():
        meant = 0
        for concept in concepts.split():
            meant |= BITS[concept]
        for pattern in patterns:
            places = tuple(_places(pattern))
            for first in dict.fromkeys(_firsts(places)):
                starts[first] = (*starts.get(first, ()), Frame(places, meant))
    verbs: dict[str, int] = {}
    for concept, texts in bound.items():
        for text in texts:
            for word in spelled(text):
                verbs[word] = verbs.get(word, 0) | BITS[concept]
    return Frames(starts, verbs)


def _places(pattern: str) -> Iterator[Alternatives]:
    for found in _GROUP.finditer(pattern):
        if found[1] is None:
            yield from (((word,),) for word in spelled(found[2]))
        else:
            yield tuple(spelled(way) for way in found[1].split("|"))


def _firsts(places: Sequence[Alternatives]) -> Iterator[str]:
    """The words a frame may begin with."""
    for place, ways in enumerate(places):
        yield from (way[0] for way in ways if way)
        if all(ways) or place == len(places) - 1:
            return


def _ends(places: Sequence[Alternatives], words: Sequence[Typed], start: int, place: int) -> Iterator[int]:
    if place == len(places):
        yield start
        return
    for way in places[place]:
        end = start + len(way)
        if end <= len(words) and all(words[start + one].word == word for one, word in enumerate(way)):
            yield from _ends(places, words, end, place + 1)
