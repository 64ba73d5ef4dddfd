"""A language as the engine knows it, loaded once from its file in ``lexicons``."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from bot.language import frames
from bot.language.concepts import (
    AND,
    ARTICLE,
    BITS,
    COPULA,
    FORBIDDING,
    FRAMES,
    KINDNESS,
    NOUNS,
    OUTDOORS,
    PLACE,
    PREPOSITION,
    PRONOUN,
    ROOM,
)
from bot.language.frames import Frames
from bot.language.misspellings import Misspellings
from bot.language.numerals import fused
from bot.language.typed import fold, spelled

# A misspelled short number is no number: "acht" and "nacht", "six" and "sit".
_SHORT_NUMBER = 5
_SHORT_FRAME = 5
# Words of a remark; who has no articles needs fewer.
_SHORTEST_REMARK = 3
_COMMENT = re.compile(r"^ *#.*$", re.MULTILINE)
_CONCEPT = re.compile(r"^(\w+) = \[(.*?)\]", re.MULTILINE | re.DOTALL)
# The reasons for words that are near their opposites are for those who read the file.
_UNHEARD = re.compile(r"^\[near\]\n[^\[]*", re.MULTILINE)
_ENTRY = re.compile(r'"([^"]*)"')
_FOLDER = resources.files(__package__) / "lexicons"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """``phrases`` maps what is said, word by word, to what it can stand for; ``starts`` the first word of longer
    phrases to the length of the longest. ``plainest`` words say nothing but a kind; ``words`` are all words of all
    phrases; ``accented`` mean something else without their accents: the Portuguese "liga à Ana". ``rooms`` and
    ``things`` map a usual name to the names that mean the same; ``roomy`` are the words for any room,
    ``enclitics`` the pronouns that lean on a verb, ``leaning`` those of them that say "it", ``frames`` the ways to
    ask that take several words, ``kind`` the words no other frame of politeness is without, ``brief`` whether a
    state alone orders ("fontana spenta"), ``outdoors`` how things are called that are outside, ``remark`` how many
    words a remark has at least, ``many`` how verbs of several end where the same word leads to a reason and to what
    says which (the Spanish "que"), ``halves`` what the first half of a saying means, by the last word of it."""

    code: str
    phrases: Mapping[str, int]
    plainest: frozenset[str]
    starts: Mapping[str, int]
    words: frozenset[str]
    numbers: Mapping[str, float]
    style: str
    rooms: Mapping[str, tuple[str, ...]]
    things: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, tuple[str, ...]]
    links: tuple[str, ...]
    parts: Mapping[str, str]
    variants: Mapping[str, str]
    roomy: tuple[str, ...]
    accented: Mapping[str, int]
    enclitics: tuple[str, ...]
    leaning: tuple[str, ...]
    frames: Frames
    misspellings: Misspellings
    durations: Mapping[str, int]
    kind: frozenset[str]
    outdoors: tuple[str, ...]
    remark: int
    many: tuple[str, ...]
    halves: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    brief: bool

    def duration(self, word: str) -> int | None:
        """The minutes of this unit of time, if it is one."""
        return self.durations.get(fold(word))

    def small(self, word: str) -> bool:
        """Whether a name without this word is the same name."""
        meant = self.phrases.get(word, 0)
        return bool(meant & (ARTICLE | PREPOSITION | AND | PRONOUN)) and not meant & NOUNS

    def forms(self, word: str) -> Iterator[str]:
        """The word as it stands in a sentence: as it is, and in its cases."""
        yield word
        if word in self.irregular:
            yield from self.irregular[word]
            return
        for cut in range(max(len(word) - 6, 1), len(word)):
            endings = self.endings.get(word[cut:])
            if endings is not None:
                yield from (word[:cut] + ending for ending in endings)
                return


@cache
def codes() -> tuple[str, ...]:
    """The codes of the languages there are."""
    names = (entry.name for entry in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def lexicon(code: str) -> Lexicon:
    """The language of this IETF tag; English where there is none."""
    primary = code.replace("_", "-").partition("-")[0].lower()
    return _loaded(primary if primary in codes() else "en")


@cache
def _loaded(code: str) -> Lexicon:
    text = (_FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    told = read(_UNHEARD.sub("", text, count=1))
    variants = told.get("spelling", {})
    cases = told.get("inflect", {})
    irregular = cases.pop("words", {})
    phrases = _phrases(told["concepts"], variants)
    rooms = {name: group for group in _rooms(told["rooms"], variants) for name in group}
    for name in rooms:
        phrases[name] = phrases.get(name, 0) | PLACE
    things = {name: group for group in _rooms(told.get("things", []), variants) for name in group}
    numbers, style = _numbers(told, variants)
    asking = frames.read(told.get("frames", {}), told.get("bound", {}))
    framed = set(asking.words())
    said = [*phrases, *numbers, *things, *framed]
    # A word that is a phrase by itself is kept once.
    alone = {phrase: phrase for phrase in said}
    words = frozenset(alone.setdefault(word, word) for phrase in said for word in phrase.split())
    compounds = told.get("compounds", {})
    return Lexicon(
        code=code,
        phrases=phrases,
        plainest=_plainest(told["concepts"]),
        starts=_starts([*phrases, *numbers]),
        words=words,
        numbers=numbers,
        style=style,
        rooms=rooms,
        things=things,
        endings=_endings(cases),
        irregular=_endings(irregular),
        links=tuple(sorted(map(_plain, compounds.get("links", ())), key=len)),
        parts={_plain(part): _plain(whole) for part, whole in compounds.get("parts", {}).items()},
        variants=variants,
        accented={text: BITS[concept] for concept, texts in told.get("accented", {}).items() for text in texts},
        leaning=tuple(told.get("enclitics", {}).get("leaning", ())) or ("\0",),
        enclitics=tuple(told.get("enclitics", {}).get("endings", ())),
        roomy=tuple(word for word, meant in phrases.items() if meant & ROOM and not meant & NOUNS and word.isalpha()),
        durations={_plain(word): minutes for word, minutes in told.get("durations", {}).items()},
        brief=told.get("brief", False),
        kind=frozenset(word for word, meant in phrases.items() if meant & KINDNESS),
        frames=asking,
        outdoors=tuple(word for word, meant in phrases.items() if meant & OUTDOORS),
        remark=int(told.get("remarks", {}).get("shortest", _SHORTEST_REMARK)),
        many=tuple(told.get("remarks", {}).get("many", ())) or ("\0",),
        halves=_halves(told.get("halves", {})),
        misspellings=Misspellings(
            alone[word] for word in _meant(phrases) | framed | {word for word in numbers if len(word) > _SHORT_NUMBER}
        ),
    )


def read(text: str) -> dict[str, Any]:
    """The file of a language. Its concepts are thousands of plain words and most of it, for which a parser of all of
    TOML takes longer than everything else together."""
    before, _, rest = text.partition("\n[concepts]\n")
    listed, _, after = rest.partition("\n[")
    concepts = {name: _ENTRY.findall(texts) for name, texts in _CONCEPT.findall(_COMMENT.sub("", listed))}
    return {**tomllib.loads(f"{before}\n[{after}"), "concepts": concepts}


def _phrases(concepts: Mapping[str, Iterable[str]], variants: Mapping[str, str]) -> dict[str, int]:
    """Every entry as it is written, and without its accents where that is not another entry already: the French
    "la" is not "là". Only a copula may always go without ("esta encendida")."""
    phrases: dict[str, int] = {}
    bare: dict[str, int] = {}
    for concept, texts in concepts.items():
        bit = BITS[concept]
        for text in texts:
            if text.isascii():
                plain = text if _wordy(text) else " ".join(spelled(text)) or text
                phrases[plain] = phrases.get(plain, 0) | bit
                continue
            if text.isalpha():
                phrases[text] = phrases.get(text, 0) | bit
            if not variants and _wordy(text):
                way = fold(text)
                bare[way] = bare.get(way, 0) | bit
                continue
            for way in written(text, variants):
                bare[way] = bare.get(way, 0) | bit
    for way, meant in bare.items():
        phrases[way] = phrases[way] | meant & COPULA if way in phrases else meant
    return phrases


def _meant(phrases: Mapping[str, int]) -> set[str]:
    """The words somebody may have misspelled. What only forbids forbids as well when it is not understood, and short
    words of politeness are near to too much."""
    return {
        word
        for phrase, meant in phrases.items()
        if meant & ~FORBIDDING and (meant & ~(FORBIDDING | FRAMES) or len(phrase) > _SHORT_FRAME)
        for word in phrase.split()
    }


def _plainest(concepts: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """The words that say no more than what kind of device it is: each list of a kind begins with them."""
    return frozenset(
        word for name, texts in concepts.items() if BITS[name] & NOUNS for text in texts[:2] for word in spelled(text)
    )


def written(text: str, variants: Mapping[str, str]) -> set[str]:
    """The ways to type this: "Küche" is typed "kuche" and "kueche"."""
    ways = {fold(text) if _wordy(text) else " ".join(spelled(text))}
    if not variants:
        return ways - {""}
    other = text.lower()
    for letter, typed in variants.items():
        other = other.replace(letter, typed)
    return (ways | {" ".join(spelled(other))}) - {""}


def _wordy(text: str) -> bool:
    """Whether it is words with a space between and nothing else, as nearly every entry of a lexicon is."""
    return text.replace(" ", "").isalpha() and "  " not in text


def _plain(text: str) -> str:
    return "".join(spelled(text))


def _endings(told: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Endings that differ in an accent only are one."""
    endings: dict[str, tuple[str, ...]] = {}
    for ending, others in told.items():
        plain = _plain(ending)
        endings[plain] = (*endings.get(plain, ()), *map(_plain, others))
    return endings


def _rooms(told: Any, variants: Mapping[str, str]) -> list[tuple[str, ...]]:
    groups = told["synonyms"] if isinstance(told, dict) else told
    return [tuple(dict.fromkeys(way for name in group for way in sorted(written(name, variants)))) for group in groups]


def _numbers(told: Mapping[str, Any], variants: Mapping[str, str]) -> tuple[dict[str, float], str]:
    rules = told.get("numbers_rules", {})
    style = str(rules.get("style", "plain"))
    numbers = {way: float(value) for text, value in told["numbers"].items() for way in written(text, variants)}
    units = {way: float(value) for text, value in rules.get("units", {}).items() for way in written(text, variants)}
    return fused(style, numbers | units) | numbers, style


def _halves(told: Mapping[str, Iterable[str]]) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """By the last word what the words before it may be that say one thing with it."""
    found: dict[str, tuple[tuple[tuple[str, ...], int], ...]] = {}
    for meant, texts in told.items():
        bits = sum(BITS[name] for name in meant.split())
        for text in texts:
            first, _, last = text.partition(" ... ")
            found[_plain(last)] = (*found.get(_plain(last), ()), (spelled(first), bits))
    return found


def _starts(phrases: Iterable[str]) -> dict[str, int]:
    starts: dict[str, int] = {}
    for phrase in phrases:
        first, space, rest = phrase.partition(" ")
        if space:
            starts[first] = max(starts.get(first, 1), 2 + rest.count(" "))
    return starts
