"""Single fields of foreign bodies: what they hold when they hold it, None when they hold anything else."""

import math
from datetime import datetime

_LONGEST_ID = 128
_LONGEST_NAME = 120


def identity(value: object) -> str | None:
    """An id the maker may speak of and an address may carry. Ids are opaque; dots alone would climb out of a path."""
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_ID or not value.isprintable():
        return None
    return None if value in {".", ".."} else value


def name(value: object) -> str:
    """A name as it may be stored and shown: one line, no control characters, no half of a surrogate pair."""
    if not isinstance(value, str):
        return ""
    visible = "".join(letter if letter.isprintable() or letter in _JOINERS else " " for letter in value)
    return " ".join(visible.split())[:_LONGEST_NAME].strip()


_JOINERS = "\u200d\ufe0f"
"""Not printable alone, but what holds an emoji of several parts together."""


def word(value: object) -> str:
    """One of the maker's words, without regard to case: recorded bodies have capitals where the papers do not."""
    return value.strip().casefold() if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """A finite number, also one written as a string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def within(value: object, lowest: float, highest: float) -> float | None:
    found = number(value)
    return found if found is not None and lowest <= found <= highest else None


def percent(value: object) -> int | None:
    found = within(value, 0, 100)
    return None if found is None else round(found)


def moment(value: object) -> datetime | None:
    """A time in any of the three forms met in one API: with ``Z``, with an offset, and without a zone."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        return None
