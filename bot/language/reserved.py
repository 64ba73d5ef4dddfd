"""What a home may not be called by: words that say already what is wished."""

from collections.abc import Sequence

from bot.language.concepts import (
    ACTIONS,
    FILLER,
    FLOOR,
    FORBIDDING,
    FRAMES,
    MEASURES,
    NOUNS,
    PLACE,
    PLURAL,
    ROOM,
    SET,
    SMALL,
    STATES,
    SWITCH,
    WIDE,
    bits,
)
from bot.language.lexicon import Lexicon, codes, lexicon
from bot.language.typed import spelled

_NAMING = NOUNS | PLACE | PLURAL
_SWITCHING = ACTIONS | STATES | SWITCH | SET | WIDE
# What changes nothing within a longer name: "movie night", "mum's lamp".
_YIELDING = FORBIDDING & ~bits("negation", "conditional")
_HARMLESS = _NAMING | SMALL | ROOM | FLOOR | MEASURES | FRAMES | _YIELDING


def reserved(text: str, languages: Sequence[str]) -> bool:
    """Whether sentences would mean something else if a thing were called so, to people who speak these languages.
    What switches is nobody's name in any language.

    >>> reserved("All off", ["en"]), reserved("the dragon", ["en"]), reserved("aus", ["en"])
    (True, False, True)
    """
    words = spelled(text)
    said = " ".join(words)
    if any(lexicon(code).phrases.get(said, 0) & _SWITCHING for code in codes()):
        return True
    return any(_says(words, said, spoken) for spoken in map(lexicon, languages))


def core(text: str, languages: Sequence[str]) -> tuple[str, ...]:
    """What tells a name from others, as the engine sees it: "The Dragon" is "dragon"."""
    words = spelled(text)
    spoken = [lexicon(code) for code in languages]
    return tuple(word for word in words if not any(each.small(word) for each in spoken)) or words


def _says(words: Sequence[str], said: str, spoken: Lexicon) -> bool:
    if said in spoken.numbers or spoken.phrases.get(said, 0) & ~(_NAMING | FILLER | FRAMES):
        return True
    known = [spoken.phrases.get(word, 0) or (~0 if word in spoken.numbers or word.isdecimal() else 0) for word in words]
    return all(known) and (any(each & ~_HARMLESS for each in known) or all(map(spoken.small, words)))
