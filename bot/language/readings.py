"""The ways to take the words behind a command: which of them are names, and which say what to do."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import category

from bot.domain.devices import Device
from bot.language.concepts import (
    ACTIONS,
    ALL,
    AND,
    FLOOR,
    FORBIDDING,
    MODES,
    NOUNS,
    OTHER_WORLD,
    PLACE,
    RELATIVE,
    ROOM,
    RUN,
    SMALL,
    STATES,
    UNRELATED,
)
from bot.language.lexicon import Lexicon
from bot.language.names import Names
from bot.language.scope import cut
from bot.language.tagging import tagged
from bot.language.tags import Tag, genitives
from bot.language.typed import Typed, spelled

_NAMING = NOUNS | PLACE | FLOOR | ROOM
STRANGE = OTHER_WORLD | UNRELATED
"""What is a word of the language, and of no use here."""
_GLUED = re.compile(r"[^\W\d_]([0-9]+)")
"""The number of "lamp3", which is a name and no level."""
_RAW = re.compile(r"[^\W_]+")


class Way(NamedTuple):
    """The words as one language may read them: ``typed`` are they as they stand there, ``words`` with misspelled ones
    put right, which are ``guessed``; ``torn`` is when one of these may as well do the opposite."""

    spoken: Lexicon
    typed: Sequence[Typed]
    words: Sequence[Typed]
    minutes: tuple[float, ...]
    asked: bool
    torn: bool = False

    @property
    def guessed(self) -> frozenset[str]:
        if self.words is self.typed:
            return frozenset()
        return frozenset(one.word for one in self.words) - frozenset(one.word for one in self.typed)


class Readings:
    """Reads the words behind a command about some devices of one home."""

    def __init__(self, text: str, names: Names, devices: frozenset[Device]) -> None:
        self._text = text
        self._names = names
        self._devices = devices
        self._able = names.of(devices)
        self._glued = frozenset(_GLUED.findall(text))
        self.symbols = "" if text.isascii() else "".join(char for char in text if category(char) == "So")

    def of(self, way: Way, able: int) -> Iterator[list[Tag]]:
        """The likeliest first, for names of these modules: "off" is an order before it is the name of a scene, and
        "auto" a mode before it is the car in "Box auto"."""
        whole = self.tags(way, within=able)
        if any(map(self._swallows, whole)):
            yield [single for tag in whole for single in (self._singles(tag, way) if self._swallows(tag) else [tag])]
        yield whole
        if any(tag.mask for tag in whole):
            yield self.tags(way, within=0)
        renamed = [self._renamed(tag) for tag in whole]
        if renamed != whole:
            yield renamed

    def tags(self, way: Way, *, within: int) -> list[Tag]:
        """Whole names count where they reach any of the modules ``within``."""
        index = self._names.index
        tags = genitives(tagged(way.words, way.spoken, index, whole=bool(within), within=within))
        tags = [
            tag if not tag.names or not tag.bits & ~_NAMING or self._reaches(tag) else tag._replace(names=())
            for tag in tags
        ]
        if self._glued:
            tags = [Tag(tag.word) if tag.value is not None and tag.word in self._glued else tag for tag in tags]
        signs = ((char, self._names.symbol(char)) for char in self.symbols)
        return [*tags, *(Tag(char, 0, (), None, mask) for char, mask in signs if mask)]

    def _reaches(self, tag: Tag) -> bool:
        """Whether it names any of the devices: "away" is a mode beside a radiator, though there be a scene "Away"."""
        return any(self._names.index.named(name) & self._able for name in tag.names)

    def _swallows(self, tag: Tag) -> bool:
        """Whether it is a phrase of several words, one of which is a name here: "left open" where a shutter is left."""
        words = () if tag.mask or tag.names or " " not in tag.word else tag.word.split()
        return any(self._names.index.own.get(word, 0) & self._able for word in words)

    def _singles(self, tag: Tag, way: Way) -> list[Tag]:
        words = [Typed(word, word) for word in tag.word.split()]
        return [one for word in words for one in tagged([word], way.spoken, self._names.index, whole=False)]

    def _renamed(self, tag: Tag) -> Tag:
        """A word that says what to do, as a word of a name. On and off are that of scenes only."""
        pliable = MODES | RUN | RELATIVE | STRANGE
        if self._devices == {Device.SCENE}:
            pliable |= ACTIONS | STATES | ALL
        names = self._names.index.forms.get(tag.word, ())
        if tag.bits & pliable and not tag.mask and any(self._names.index.named(name) & self._able for name in names):
            return Tag(tag.word, 0, names)
        return tag

    def known(self, tag: Tag) -> bool:
        """Whether this is a word of the language here, or of a name."""
        if not tag.explained:
            # The "della" of "Lampada della nonna" is no word of hers to somebody who speaks no Italian.
            index = self._names.index
            return tag.word in index.words and any(spoken.small(tag.word) for spoken in index.lexicons)
        return bool(tag.names or tag.mask or tag.bits & ~(FORBIDDING | SMALL) or not tag.bits & FORBIDDING)

    def repeated(self, way: Way) -> str:
        """The words of names among what was typed, as they were typed."""
        index = self._names.index
        groups: list[list[str]] = [[]]
        lost: list[list[str]] = []
        typed = iter(_RAW.findall(self._text))
        for tag in tagged(way.typed, way.spoken, index, whole=True, within=self._able):
            if tag.bits & AND and not tag.names:
                groups.append([])
            elif tag.names or tag.mask or tag.bits & (PLACE | FLOOR) or not self.known(tag):
                words = spelled(tag.word)
                groups[-1] += (next((raw for raw in typed if word in spelled(raw)), word) for word in words)
                if not self.known(tag):
                    lost.append(groups[-1])
        told = (" ".join(group) for group in groups if group and group in (lost or groups))
        return cut(", ".join(told)) or cut(self._text)


def meant_by(tags: Sequence[Tag]) -> int:
    """All concepts of these words."""
    said = 0
    for tag in tags:
        said |= tag.bits
    return said
