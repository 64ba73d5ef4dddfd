"""What a history is narrowed by, as its buttons spell it."""

import re
from dataclasses import dataclass
from enum import StrEnum

_FORM = re.compile(
    r"(people|rooms|devices|days)?\s*(?:person ([0-9]{1,16}))?\s*(?:#([0-9]{1,10}))?\s*"
    r"(today|yesterday|week)?\s*(?:p([0-9]{1,3}))?",
    re.ASCII,
)


class Day(StrEnum):
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, as buttons spell it. ``choosing`` is what the asker wants to narrow the history by."""

    choosing: str = ""
    person: int | None = None
    thing: int | None = None
    day: Day | None = None
    page: int = 1

    def __str__(self) -> str:
        parts = (
            self.choosing,
            "" if self.person is None else f"person {self.person}",
            "" if self.thing is None else f"#{self.thing}",
            self.day or "",
            f"p{self.page}" if self.page > 1 else "",
        )
        return " ".join(("history", *(part for part in parts if part)))

    @property
    def narrows(self) -> bool:
        return (self.person, self.thing, self.day) != (None, None, None)


def spelled_out(text: str) -> Asked | None:
    """None when this is not what a button says, but maybe the name of a thing."""
    found = _FORM.fullmatch(text.lower())
    if found is None:
        return None
    choosing, person, thing, day, page = found.groups()
    return Asked(
        choosing or "",
        None if person is None else int(person),
        None if thing is None else int(thing),
        None if day is None else Day(day),
        max(1, int(page or 1)),
    )
