"""The names of one home, ready to be looked up: made again when the home changes, never changed itself.

Sets of modules are numbers with a bit for each module, so that what several words say together is one "and".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from bot.language.lexicon import Lexicon
from bot.language.misspellings import Misspellings


class Named(Protocol):
    """What the engine wants to know of a module."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def ambient(self) -> str | None: ...
    @property
    def floor(self) -> str | None: ...
    @property
    def device(self) -> str: ...
    @property
    def classes(self) -> frozenset[str]: ...


class Place(NamedTuple):
    """An ambient or a floor under one of its names; ``words`` are those that must be said."""

    name: str
    words: frozenset[str]
    mask: int
    level: bool


@dataclass(frozen=True, slots=True, eq=False)
class HomeIndex:
    """``own`` and ``around`` map a word to the modules whose name, or whose ambient or floor, has it; ``whole``
    the names said completely to the modules they reach. ``forms`` maps what is typed to the words of names."""

    modules: tuple[Named, ...]
    lexicons: tuple[Lexicon, ...]
    own: Mapping[str, int]
    around: Mapping[str, int]
    places: Mapping[str, tuple[Place, ...]]
    whole: Mapping[str, int]
    starts: Mapping[str, int]
    joined: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]
    names: tuple[frozenset[str], ...]
    sorted_names: Sequence[str]
    words: frozenset[str]
    shortened: frozenset[str]
    kinds: Mapping[str, int]
    kindred: Mapping[str, Mapping[int, int]]
    misspellings: Misspellings

    @property
    def everything(self) -> int:
        return (1 << len(self.modules)) - 1

    def kind(self, *kinds: str) -> int:
        """The modules of these devices or classes."""
        mask = 0
        for kind in kinds:
            mask |= self.kinds.get(kind, 0)
        return mask

    def named(self, word: str) -> int:
        """The modules that have this word in their name, or in that of their ambient or floor."""
        return self.own.get(word, 0) | self.around.get(word, 0)

    def numbers(self, mask: int) -> Iterator[int]:
        while mask:
            lowest = mask & -mask
            yield lowest.bit_length() - 1
            mask ^= lowest

    def ids(self, mask: int) -> tuple[str, ...]:
        return tuple(self.modules[number].id for number in self.numbers(mask))

    def label(self, ids: Iterable[str]) -> str:
        """How to call these modules when they are asked about."""
        meant = [self.modules[number] for number in self.numbers(self.mask(ids))]
        places = {module.ambient for module in meant}
        if len(meant) > 1 and len(places) == 1 and (place := meant[0].ambient):
            return place
        return ", ".join(module.name for module in meant[:2]) + ("..." if len(meant) > 2 else "")

    def mask(self, ids: Iterable[str]) -> int:
        """The modules of these ids."""
        wanted = set(ids)
        return sum(1 << number for number, module in enumerate(self.modules) if module.id in wanted)

    def inside(self, ambient: str) -> int:
        """The modules of the ambient of this name."""
        mask = 0
        for place in self.places.get(ambient, ()):
            if place.name == ambient and not place.level:
                mask |= place.mask
        return mask
