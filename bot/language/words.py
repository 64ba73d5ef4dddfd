"""Spelling: what makes a name and what somebody typed comparable."""

import re
import unicodedata
from functools import lru_cache

_ASCII_WORDS = re.compile(r"[a-z0-9]+")
# Letters that Unicode does not decompose, as people type them on a keyboard without them.
_TYPED_AS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}


def words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and punctuation; every emoji is a word."""
    if text.isascii():
        return tuple(_ASCII_WORDS.findall(text.lower()))
    return tuple("".join(map(_folded, text)).split())


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    # A symbol is kept as it is: decomposed, a trade mark sign would glue two letters to the word before.
    if unicodedata.category(char) == "So":
        return f" {char} "
    return "".join(map(_bare, unicodedata.normalize("NFKD", char)))


def _bare(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category[0] in "LN" or category == "Mc":
        folded = char.casefold()
        return _TYPED_AS.get(folded, folded)
    return " "
