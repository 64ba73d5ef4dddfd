"""What a part of a sentence says of what is meant, and how far that is clear."""

from dataclasses import dataclass
from enum import Enum

from bot.language.concepts import BOTH, FILLER, HERE, NOUNS, PLURAL, POLITE, WAKE, WIDE
from bot.language.tags import Tag

# Words that may belong to a name and may as well mean nothing: "good" in "Good night".
_IDLE = FILLER | POLITE | WAKE


def idle(tag: Tag) -> bool:
    return bool(tag.bits & _IDLE) and not tag.mask and not tag.bits & NOUNS


class Sure(Enum):
    """Whether it is clear what is meant."""

    CLEAR = "clear"
    SEVERAL = "several"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Target:
    """``named`` is whether a module was called by its own name, ``placed`` whether it was said where."""

    sure: Sure
    mask: int = 0
    named: bool = False
    placed: bool = False


NOWHERE = Target(Sure.NOTHING)


@dataclass(frozen=True, slots=True)
class Part:
    """The words of a sentence that say what is meant: nouns, names, "all", "here"."""

    tags: tuple[Tag, ...]
    bits: int

    @property
    def nouns(self) -> int:
        return self.bits & NOUNS

    @property
    def many(self) -> bool:
        return bool(self.bits & (WIDE | PLURAL | BOTH))

    @property
    def empty(self) -> bool:
        return not self.tags and not self.bits & (NOUNS | WIDE | HERE)
