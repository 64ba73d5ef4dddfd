"""What was typed, cut into words, numbers and marks; spelling made comparable, meaning left alone."""

import re
import unicodedata
from typing import NamedTuple

from bot.language.concepts import AND, DEGREES, PERCENT

MOST_CHARACTERS = 300
MOST_WORDS = 40

# The letters of these languages without their accents: what Unicode would decompose, the quick way.
_LATIN = {
    letter: plain
    for letter in map(chr, range(0x00E0, 0x0180))
    if (plain := re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", letter))).isascii()
}
# Letters that Unicode does not decompose, as people type them on a keyboard without them; the ordinal sign is
# how many keyboards write a degree.
_TYPED_AS = str.maketrans(
    _LATIN
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "º": "°"}
    | {"−": "-"}
)
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u200b-\u200f\u00ad\u202a-\u202e\u2060\ufeff\ufe0f]")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")
_PARTS = re.compile(
    r"""(?P<time>\d{1,2}[:h]\d{2}\b|\d{1,2}\s?(?:am|pm|uhr|h)\b)
    |(?P<sign>(?<!\S)[-+](?=\d))?(?P<number>\d+(?:[.,]\d+)?)
     (?:\s?(?P<percent>%)|\s?(?P<degrees>°\s?c\b|°|\s?(?<=[\d\ ])c\b(?!['’])))?
    |(?P<word>[^\W\d_]+)
    |(?P<quote>["«»“”„])
    |(?P<question>[?？؟])
    |(?P<stop>[,;.!\n&+]|(?<=\s)[-–—](?=\s))""",
    re.VERBOSE,
)


class Typed(NamedTuple):
    """A word or a number. ``exact`` keeps its accents: "là" is no "la"."""

    word: str
    exact: str
    value: float | None = None
    bits: int = 0


class Sentence(NamedTuple):
    words: list[Typed]
    asked: bool


COMMA = Typed(",", ",", None, AND)


def fold(text: str) -> str:
    """The text without case and accents, as long as its letters have a plain form."""
    lower = text.lower()
    if lower.isascii():
        return lower
    plain = lower.translate(_TYPED_AS)
    return plain if plain.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", plain)).lower()


def spelled(text: str) -> tuple[str, ...]:
    """The words and numbers of a name or of a lexicon's entry."""
    return tuple(found[0] for found in _SPELLED.finditer(fold(text)))


# The French "t°" is the temperature.
_SHORTENED = re.compile(r"\bt°")
_SPELLED = re.compile(r"[^\W\d_]+|(?<!\S)-\d+|\d+")


def sentence(text: str) -> Sentence | None:
    """None for what is no talk to a home: far too long, quoted, at an hour of the day, or a difference ("+2")."""
    if len(text) > MOST_CHARACTERS:
        return None
    exact = _accented(text)
    words: list[Typed] = []
    asked = False
    for found in _PARTS.finditer(_SHORTENED.sub("temp", fold(text))):
        match found.lastgroup:
            case "word":
                word = found["word"]
                words.append(Typed(word, exact.get(word, word)))
            case "number" | "percent" | "degrees":
                if found["sign"] == "+":
                    return None
                words.append(_number(found))
            case "stop":
                words.append(COMMA._replace(exact=found["stop"]))
            case "question":
                asked = True
                words.append(COMMA)
            case _:
                return None
        if len(words) > MOST_WORDS:
            return None
    return Sentence(words, asked)


def _accented(text: str) -> dict[str, str]:
    """The words of the text with their accents, where each is always written the same way."""
    if text.isascii():
        return {}
    exact: dict[str, str] = {}
    for found in _WORD.finditer(unicodedata.normalize("NFC", text.lower())):
        word = fold(found[0])
        exact[word] = word if exact.get(word, found[0]) != found[0] else found[0]
    return exact


def _number(found: re.Match[str]) -> Typed:
    digits = found["number"]
    value = float(digits.replace(",", "."))
    bits = PERCENT if found["percent"] else DEGREES if found["degrees"] else 0
    # "Level -1" is another floor than "Level 1".
    word = f"-{digits}" if found["sign"] else digits
    return Typed(word, word, -value if found["sign"] else value, bits)
