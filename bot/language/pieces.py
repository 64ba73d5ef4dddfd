"""What was typed, cut into the smallest parts that mean something: words, numbers with their unit, #numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.language.lexicon import UNITS, Concept, Vocabulary
from bot.language.words import words

MOST_PIECES = 40
MOST_CHARACTERS = 512
"""Nobody says more than this to a lamp; what is longer is not a command."""

_REFERENCE = re.compile(r"#([0-9]{1,10})[.!?]*")
_NUMBER = re.compile(r"([-−–]?)([0-9]+(?:[.,][0-9]+)?)([^0-9.,!?]*)[.,!?]*")
_PLUS = re.compile(r"\+[0-9]")
# A comma between digits is a decimal point in most of Europe; anywhere else it separates.
_COMMA = re.compile(r"(?<![0-9]),|,(?![0-9])|[;&]")
_BRACKETS = re.compile(r"""[:=…()\[\]{}"«»“”？؟！。،]""")
_PARTS = re.compile(r"""([^-'’‘ʼ`´‐‑‒–—_/.,!?|\\*+<>~^@$%]+)(['’‘ʼ`´])?""")
_SYMBOLS = {
    "%": Concept.PERCENT,
    "°": Concept.DEGREE,
    "º": Concept.DEGREE,
    "°c": Concept.DEGREE,
    "ºc": Concept.DEGREE,
    "℃": Concept.DEGREE,
    "c": Concept.DEGREE,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """``words`` is how a name would spell it, empty for what cannot be part of a name. ``concept`` is what a
    lexicon takes it for; a number's is its unit. ``weak`` is a small word read as part of a name: it can
    complete the name and cannot stand for it."""

    raw: str
    words: tuple[str, ...] = ()
    concept: Concept | None = None
    value: float | None = None
    reference: int | None = None
    weak: bool = False

    @property
    def plain(self) -> bool:
        """Nothing but a word that no lexicon knows."""
        return self.concept is None and self.value is None and self.reference is None

    def named(self) -> "Piece":
        """The same, read as part of a name."""
        return Piece(self.raw, self.words, weak=self.weak or self.concept is Concept.FILLER)


def pieces(text: str, vocabulary: Vocabulary) -> tuple[Piece, ...] | None:
    """None when something in it can be neither a word nor a number, or when it is far too long."""
    atoms: list[Piece] = []
    text = text.strip()
    if len(text) > MOST_CHARACTERS:
        return None
    for chunk in _BRACKETS.sub(" ", _COMMA.sub(" , ", text)).split():
        # "+2" asks for a difference, which nothing here understands: it must not pass for 2.
        if _PLUS.match(chunk):
            return None
        read = _atoms(chunk, vocabulary)
        atoms += read
        if len(atoms) > MOST_PIECES or ("#" in chunk and all(atom.reference is None for atom in read)):
            return None
    return tuple(_measured(_phrased(atoms, vocabulary)))


def _atoms(chunk: str, vocabulary: Vocabulary) -> list[Piece]:
    if chunk == ",":
        return [Piece(chunk, concept=Concept.AND)]
    if symbol := _SYMBOLS.get(chunk.casefold()):
        return [Piece(chunk, words(chunk), symbol)]
    if found := _REFERENCE.fullmatch(chunk):
        return [Piece(chunk, reference=int(found[1]))]
    return _number(chunk, vocabulary) or [
        atom for part, elided in _PARTS.findall(chunk) for atom in _words(part, elided, vocabulary)
    ]


def _words(part: str, elided: str, vocabulary: Vocabulary) -> Iterator[Piece]:
    spelled = words(part)
    for word in spelled:
        concept = vocabulary.phrases.get((f"{word}'",)) if elided else None
        yield Piece(part if len(spelled) == 1 else word, (word,), concept)


def _number(chunk: str, vocabulary: Vocabulary) -> list[Piece]:
    found = _NUMBER.fullmatch(chunk)
    if not found:
        return []
    sign, digits, suffix = found.groups()
    unit = _SYMBOLS.get(suffix.casefold()) or vocabulary.phrases.get(words(suffix))
    if suffix and unit not in UNITS:
        return []
    value = float(digits.replace(",", "."))
    name = () if sign or suffix or not digits.isdecimal() else (digits,)
    return [Piece(chunk, name, unit, -value if sign else value)]


def _phrased(atoms: list[Piece], vocabulary: Vocabulary) -> Iterator[Piece]:
    """Gives every atom its concept, the longest phrase first: "hors gel" is one."""
    start = 0
    while start < len(atoms):
        for end in range(min(len(atoms), start + vocabulary.longest), start, -1):
            some = atoms[start:end]
            spelled = tuple(word for atom in some for word in atom.words)
            if all(atom.plain for atom in some) and (concept := vocabulary.phrases.get(spelled)):
                yield Piece(" ".join(atom.raw for atom in some), spelled, concept)
                start = end
                break
        else:
            yield atoms[start]
            start += 1


def _measured(found: Iterator[Piece]) -> Iterator[Piece]:
    """Joins a number and the unit behind it; a unit behind anything else is just a word."""
    before: Piece | None = None
    for piece in found:
        unit = piece.concept if piece.value is None and piece.concept in UNITS else None
        if before and unit and before.value is not None and before.concept is None:
            before = replace(before, raw=f"{before.raw} {piece.raw}", words=(), concept=unit)
            continue
        if before:
            yield before
        before = replace(piece, concept=None) if unit else piece
    if before:
        yield before
