"""The ways to read what was typed. A word can be part of a name and mean something too: "auto" in "Box auto",
the number in "Lamp 2"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

from bot.language.lexicon import VERBS, Concept, Vocabulary
from bot.language.names import Names, View
from bot.language.pieces import Piece
from bot.language.slips import slips

Reading: TypeAlias = tuple[Piece, ...]

# These decide what happens and how far it reaches: they are never taken for a part of a name.
_FIRM = frozenset({Concept.ON, Concept.OFF, Concept.ALL})


def readings(typed: Reading, view: View, *, scenes: bool) -> Iterator[Reading]:
    """The most likely first: names before numbers, verbs before names. ``scenes`` is when a name is all there
    is to say, so that "all off" is a scene before it is an order."""
    if any(piece.reference is not None for piece in typed):
        yield typed
        return
    for base in dict.fromkeys((_whole_names(typed, view, scenes=scenes), typed)):
        yield from _readings(base, view, VERBS | {Concept.ALL} if scenes else VERBS - _FIRM)


def _readings(base: Reading, view: View, pliable: frozenset[Concept]) -> Iterator[Reading]:
    tests: tuple[Callable[[Piece], bool], ...] = (
        lambda piece: piece.value is None and piece.concept in pliable,
        lambda piece: piece.value is not None,
        lambda piece: piece.concept is Concept.NOUN,
        lambda piece: piece.concept is Concept.FILLER,
    )
    known = [piece for piece in base if piece.words and view.words.issuperset(piece.words)]
    doubtful = [frozenset(filter(test, known)) for test in tests]
    verbs, *others = ((False, True) if some else (False,) for some in doubtful)
    for choice in product(verbs, *(reversed(other) for other in others)):
        named = frozenset[Piece]().union(*(some for some, chosen in zip(doubtful, choice, strict=True) if chosen))
        yield tuple(piece.named() if piece in named else piece for piece in base)


def _whole_names(typed: Reading, view: View, *, scenes: bool) -> Reading:
    """Reads as a name what spells one completely, whatever its words mean elsewhere."""
    read: list[Piece] = []
    start = 0
    while start < len(typed):
        length = _name_at(typed[start:], view, scenes=scenes)
        read += [piece.named() for piece in typed[start : start + length]] or [typed[start]]
        start += max(length, 1)
    return tuple(read)


def _name_at(typed: Sequence[Piece], view: View, *, scenes: bool) -> int:
    """How many pieces from the first spell a whole name; a name of mere verbs is one for scenes only."""
    for name in view.sequences.get(typed[0].words[0], ()) if typed[0].words else ():
        spelled: tuple[str, ...] = ()
        for length, piece in enumerate(typed, 1):
            spelled += piece.words
            if spelled == name and (scenes or any(one.plain for one in typed[:length])):
                return length
            if not piece.words or len(spelled) >= len(name):
                break
    return 0


def corrected(typed: Reading, names: Names, view: View, vocabulary: Vocabulary) -> Reading:
    """The same with the slips in verbs mended, where it is also said what is meant: a verb is nothing to guess
    when the guess would move the whole home."""
    mended = tuple(_mended(piece, names, view, vocabulary) for piece in typed)
    scoped = any(piece.plain or piece.concept is Concept.ALL or piece.reference is not None for piece in mended)
    return mended if scoped else typed


def _mended(piece: Piece, names: Names, view: View, vocabulary: Vocabulary) -> Piece:
    if not piece.plain or not piece.words:
        return piece
    word = piece.words[0]
    if word in names.known or slips(word, view.words):
        return piece
    close = slips(word, vocabulary.singles)
    meant = {vocabulary.phrases[(other,)] for other in close}
    # A verb with more letters behind it is another word: "closet" is no slip of "close".
    if len(meant) != 1 or not meant <= VERBS or any(word.startswith(other) for other in close):
        return piece
    return Piece(piece.raw, piece.words, meant.pop())
