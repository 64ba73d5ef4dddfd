"""A word of a sentence with what it can stand for."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.language.concepts import ACTIONS, COPULA, FILLER, OTHER_WORLD, STATES
from bot.language.homeindex import HomeIndex


class Tag(NamedTuple):
    """``names`` are the words of names this can be, ``mask`` the modules when it is a whole name."""

    word: str
    bits: int = 0
    names: tuple[str, ...] = ()
    value: float | None = None
    mask: int = 0

    @property
    def explained(self) -> bool:
        return bool(self.bits or self.names or self.mask) or self.value is not None


def all_of(names: Sequence[str], home: HomeIndex) -> int:
    mask = 0
    for name in names:
        mask |= home.named(name)
    return mask


def genitives(tags: Sequence[Tag]) -> list[Tag]:
    """The "s" of an apostrophe: "the light's on" tells, "Anna's light" belongs."""
    made = list(tags)
    for place, tag in enumerate(tags):
        if tag.word == "s" and not tag.bits:
            telling = place + 1 < len(tags) and tags[place + 1].bits & (ACTIONS | STATES | OTHER_WORLD)
            made[place] = Tag("s", COPULA if telling else FILLER)
    return made
