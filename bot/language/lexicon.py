"""The words of each language, loaded once from its file. What they mean together is the parser's business."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import TypeAlias

from bot.domain.devices import Device
from bot.language.words import words

Phrase: TypeAlias = tuple[str, ...]


class Concept(StrEnum):
    """What a word can stand for; the keys of ``[words]`` in a lexicon's file. ``NOUN`` comes from ``[nouns]``."""

    ON = "on"
    OFF = "off"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"
    COMFORT = "comfort"
    AWAY = "away"
    FROST = "frost"
    AUTO = "auto"
    BOOST = "boost"
    RUN = "run"
    MAX = "max"
    HALF = "half"
    ALL = "all"
    AND = "and"
    FILLER = "filler"
    PERCENT = "percent"
    DEGREE = "degree"
    MINUTE = "minute"
    HOUR = "hour"
    NOUN = "noun"


UNITS = frozenset({Concept.PERCENT, Concept.DEGREE, Concept.MINUTE, Concept.HOUR})
VERBS = frozenset(Concept) - UNITS - {Concept.ALL, Concept.AND, Concept.FILLER, Concept.NOUN}
"""The concepts that say what should happen."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """``nouns`` are the everyday words for a kind of device: after /lights, "lights" says nothing new."""

    code: str
    phrases: Mapping[Phrase, Concept]
    nouns: Mapping[Device, frozenset[Phrase]]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All phrases understood in one parse, the single words among them, and how long the longest is."""

    phrases: Mapping[Phrase, Concept]
    singles: frozenset[str]
    longest: int


_ENGLISH = "en"
_FOLDER = resources.files(__package__) / "lexicons"


def phrase(text: str) -> Phrase:
    """A text of a lexicon as it is looked up. A word with an apostrophe behind it is another word than without:
    the Italian "all'" is not the English "all"."""
    spelled = words(text)
    return (*spelled[:-1], f"{spelled[-1]}'") if text.endswith("'") else spelled


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a lexicon."""
    names = (entry.name for entry in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def lexicon(code: str) -> Lexicon:
    """The language's own words and the English ones, which win: buttons are typed in them. ``code`` may be any
    IETF tag; a language without a lexicon is served in English."""
    primary = code.replace("_", "-").partition("-")[0].lower()
    return _loaded(primary if primary in languages() else _ENGLISH)


@cache
def _loaded(code: str) -> Lexicon:
    own = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    phrases = {phrase(text): Concept(concept) for concept, texts in own["words"].items() for text in texts}
    nouns = {Device(device): frozenset(map(phrase, texts)) for device, texts in own["nouns"].items()}
    if code != _ENGLISH:
        english = _loaded(_ENGLISH)
        phrases |= english.phrases
        nouns = {
            device: nouns.get(device, frozenset()) | english.nouns.get(device, frozenset())
            for device in nouns.keys() | english.nouns.keys()
        }
    return Lexicon(code, MappingProxyType(phrases), MappingProxyType(nouns))


@lru_cache(maxsize=64)
def vocabulary(lexicons: tuple[Lexicon, ...], devices: frozenset[Device]) -> Vocabulary:
    """What these languages understand when it is about these devices. English wins, then the earlier language."""
    phrases: dict[Phrase, Concept] = {}
    for spoken in (*reversed(lexicons), _loaded(_ENGLISH)):
        phrases |= spoken.phrases
    for spoken in lexicons:
        for device in spoken.nouns.keys() & devices:
            phrases = dict.fromkeys(spoken.nouns[device], Concept.NOUN) | phrases
    singles = frozenset(known[0] for known in phrases if len(known) == 1)
    return Vocabulary(MappingProxyType(phrases), singles, max(map(len, phrases)))
