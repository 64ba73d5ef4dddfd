"""Slips of the keyboard: a letter missing, added, wrong or swapped with its neighbour."""

from functools import lru_cache

from rapidfuzz.distance import OSA

_SHORTEST = 4
_LONG = 8


@lru_cache(maxsize=1024)
def slips(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known words this one may be a slip of: one edit away, two for a long word. Short words and words
    with digits are meant as they are typed: "lamp2" is no slip of "lamp1"."""
    if len(word) < _SHORTEST or not word.isalpha():
        return ()
    edits = 2 if len(word) >= _LONG else 1
    close = (
        other
        for other in known
        if len(other) >= _SHORTEST and other.isalpha() and OSA.distance(word, other, score_cutoff=edits) <= edits
    )
    return tuple(sorted(close))
