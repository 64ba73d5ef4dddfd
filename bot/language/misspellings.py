"""Finding the known words a misspelled one may be: by what is left when a letter is taken away, never by looking
at every word."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rapidfuzz.distance import OSA

SHORTEST = 3
"""Letters a misspelled word has at least; what was meant has one more at least."""
LONG = 8
"""From so many letters on, two mistakes are forgiven."""

# Bits for the number of a word: homes have a few thousand.
_NUMBER = 20
_NUMBERS = (1 << _NUMBER) - 1
_HASHES = (1 << 40) - 1

# What lies beside each other on the keyboards of these languages.
_ROWS = ("qwertyuiop", "asdfghjklm", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm")
_BESIDE = frozenset(pair for row in _ROWS for one, other in pairwise(row) for pair in (one + other, other + one))


def slip(typed: str, meant: str) -> int:
    """How unlikely it is that a hand slipped so: 0 for a letter forgotten, doubled, swapped with the next or hit
    beside its key, 1 for another one, 2 for two mistakes."""
    if OSA.distance(typed, meant, score_cutoff=1) > 1:
        return 2
    if len(typed) < len(meant):
        return 0
    place = next(
        (place for place, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), len(meant)
    )
    if len(typed) > len(meant):
        return 0 if place and typed[place] == typed[place - 1] else 1
    swapped = typed[place + 1 :] != meant[place + 1 :]
    return 0 if swapped or typed[place] + meant[place] in _BESIDE else 1


class Misspellings:
    """A deletion index: two words one edit apart (a letter more, less or other, or two swapped) share what is left
    of both after taking one letter away. Long words, whose remains are many, are found by their thirds instead: two
    edits leave one of them intact."""

    __slots__ = ("_remains", "_thirds", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        # By the hashes of what is left, each with the number of its word behind it: sorted numbers take a tenth of
        # what a dictionary does. Two that are the same by chance are told apart when asked.
        self._words = tuple(dict.fromkeys(word for word in words if len(word) > SHORTEST and word.isalpha()))
        remains: list[int] = []
        thirds: list[int] = []
        for number, word in enumerate(self._words):
            if len(word) >= LONG:
                thirds += [(hash(key) & _HASHES) << _NUMBER | number for key in _cut(word)]
                continue
            remains.append((hash(word) & _HASHES) << _NUMBER | number)
            cuts = range(len(word))
            remains += [(hash(word[:cut] + word[cut + 1 :]) & _HASHES) << _NUMBER | number for cut in cuts]
        self._remains = array("Q", sorted(remains))
        self._thirds = array("Q", sorted(thirds))

    def near(self, typed: str) -> list[str]:
        """The known words one edit away, for a long word two when there is none nearer."""
        if len(typed) < SHORTEST or not typed.isalpha():
            return []
        found: set[str] = set()
        if len(typed) <= LONG:
            found.update(word for rest in _shortened(typed) for word in self._known(rest, self._remains))
        if len(typed) >= LONG - 1:
            found.update(word for part in _parts(typed) for word in self._known(part, self._thirds))
        close = sorted(word for word in found if OSA.distance(typed, word, score_cutoff=1) == 1)
        if close or len(typed) < LONG:
            return close
        return sorted(word for word in found if len(word) >= LONG and OSA.distance(typed, word, score_cutoff=2) == 2)

    def _known(self, rest: str, among: "array[int]") -> Iterator[str]:
        key = _key(rest)
        place = bisect_left(among, key)
        while place < len(among) and among[place] ^ key < 1 << _NUMBER:
            yield self._words[among[place] & _NUMBERS]
            place += 1


def _key(rest: str) -> int:
    """A hash with room for the number of a word behind it."""
    return (hash(rest) & _HASHES) << _NUMBER


def _shortened(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _cut(word: str) -> tuple[str, str, str]:
    third, more = divmod(len(word), 3)
    first, second = third, 2 * third + (more > 1)
    return word[:first], word[first:second], word[second:]


def _parts(word: str) -> Iterator[str]:
    """Everything a third of a word of about this length can be."""
    shortest, longest = (len(word) - 2) // 3, (len(word) + 4) // 3
    for length in range(max(shortest, 2), longest + 1):
        for start in range(len(word) - length + 1):
            yield word[start : start + length]
