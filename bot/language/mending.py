"""Words nobody knows: names written in one, compounds, misspellings."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, product
from typing import NamedTuple

from bot.language.concepts import (
    ACTIONS,
    ARTICLE,
    CLOSE,
    FLOOR,
    MEASURES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PLACE,
    PREPOSITION,
    ROOM,
    RUN,
    SET,
    SMALL,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    SWITCH,
)
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.misspellings import slip
from bot.language.typed import Typed

_EITHER = ((ON | STATE_ON, OFF | STATE_OFF), (OPEN | STATE_OPEN, CLOSE | STATE_CLOSED))
_PLURALS = ("s", "es", "n", "en")
_VERBS = ACTIONS | SET | SWITCH | RUN
_NAMING = NOUNS | PLACE | ROOM | FLOOR | MEASURES
_MOST_OPTIONS = 6
_MOST_WAYS = 12
_MOST_MENDED = 2
_SHORTEST_PART = 3
_SHORTEST_BEGINNING = 5
_SHORTEST_SMALL = 4
_LONG_NUMBER = 6
_LONG_WORD = 10
_TWO = 2

Words = tuple[Typed, ...]


class Mended(NamedTuple):
    """What each typed word may have been meant to be; ``mended`` of them may be misspelled, and it is ``doubtful``
    where one has two letters wrong."""

    options: list[tuple[Words, ...]]
    mended: int
    doubtful: bool = False

    def ways(self) -> Iterator[list[Typed]]:
        """The sentence with its misspellings put right, in each way that may be; nothing if that is hopeless."""
        if self.mended <= _MOST_MENDED:
            for way in islice(product(*self.options), _MOST_WAYS):
                yield [word for words in way for word in words]


def unknown(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> int:
    """How many of these are no words of the language or the home."""
    return sum(
        1
        for typed in words
        if not known(typed, spoken, home)
        and not _parts(typed.word, spoken, home)
        and not _several_rooms(typed.word, home)
    )


def familiar(words: Sequence[Typed], spoken: Lexicon) -> int:
    """How many of these are words of the language."""
    return sum(1 for typed in words if typed.word in spoken.words)


def known(typed: Typed, spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether this is a number, a word of the language or one of the home, as it is spelled."""
    word = typed.word
    return bool(
        typed.value is not None
        or typed.bits
        # "Hifi" is a word, and "hi-fi" is what it is called here.
        or (word in spoken.words and word not in home.joined)
        or word in home.forms
        or word in home.words
        or len(word) == 1
    )


def _several_rooms(word: str, home: HomeIndex) -> bool:
    """Whether it is the plural of a word in the names of places: "bedrooms"."""
    return len(word) > _SHORTEST_BEGINNING and any(
        word.endswith(ending) and word.removesuffix(ending) in home.around for ending in _PLURALS
    )


def _parts(word: str, spoken: Lexicon, home: HomeIndex) -> tuple[str, ...]:
    return home.joined.get(word) or compound(word, spoken, home) or _begun(word, spoken, home) or _leant(word, spoken)


def _leant(word: str, spoken: Lexicon) -> tuple[str, ...]:
    """The verb alone where pronouns lean on it: the Spanish "actívame"."""
    for ending in spoken.enclitics:
        verb = word.removesuffix(ending)
        # The Italian "accenderla" is "accendere" with a letter less.
        for whole in (verb, f"{verb}e") if len(verb) < len(word) else ():
            if spoken.phrases.get(whole, 0) & _VERBS:
                return (whole,)
    return ()


def mended(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> Mended:
    options: list[tuple[Words, ...]] = []
    corrected = 0
    doubtful = False
    for place, typed in enumerate(words):
        if known(typed, spoken, home):
            options.append(((typed,),))
        elif parts := _parts(typed.word, spoken, home):
            options.append((_typed(parts),))
        elif _several_rooms(typed.word, home):
            options.append(((typed._replace(bits=ROOM),),))
        else:
            around = words[place - 1].word if place else "", words[place + 1].word if place + 1 < len(words) else ""
            near = _near(typed.word, around, spoken, home) or _near_compounds(typed.word, spoken, home)
            corrected += bool(near)
            doubtful |= bool(near) and (_far(typed.word, near, spoken) or _begins_otherwise(typed.word, near, spoken))
            options.append(near or ((typed,),))
    return Mended(options, corrected, doubtful)


def _far(word: str, near: tuple[Words, ...], spoken: Lexicon) -> bool:
    if not spoken.links:
        return slip(word, "".join([one.word for one in near[0]])) == _TWO
    # What links the halves of a compound is no letter wrong: "Küche(n)heizng".
    halves = near if len(near[0]) > 1 else near[:1]
    return all(
        slip(word, link.join([one.word.removesuffix("-") for one in words])) == _TWO
        for words in halves
        for link in ("", *spoken.links)
    )


def _begins_otherwise(word: str, near: tuple[Words, ...], spoken: Lexicon) -> bool:
    """ "Rebranche" for "débranche": what a verb begins with may turn it round."""
    return any(
        one[0].word[0] != word[0] and spoken.phrases.get(one[0].word, 0) & ACTIONS and slip(word, one[0].word)
        for one in near
        if len(one) == 1
    )


def compound(word: str, spoken: Lexicon, home: HomeIndex) -> tuple[str, ...]:
    """The two words a compound is made of: "kuchenlicht" is "kuche" and "licht"."""
    if not spoken.links:
        return ()
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        last = word[cut:]
        if _names(last, spoken, home):
            first = _first(word[:cut], spoken, home)
            if first is not None:
                return first, last
    return ()


def _first(text: str, spoken: Lexicon, home: HomeIndex) -> str | None:
    if text in spoken.parts:
        return spoken.parts[text]
    for link in spoken.links:
        part = text[: len(text) - len(link)] if link else text
        if f"{part}-" in home.own:
            return f"{part}-"
        if text.endswith(link) and len(part) >= _SHORTEST_PART and _names(part, spoken, home):
            return part
    return None


def _begun(word: str, spoken: Lexicon, home: HomeIndex) -> tuple[str, ...]:
    """The only name that begins so, in a language of compounds: "kaffee" for "Kaffeemaschine"."""
    if not spoken.links or len(word) < _SHORTEST_BEGINNING:
        return ()
    place = bisect_left(home.sorted_names, word)
    begun = [one for one in home.sorted_names[place : place + 2] if one.startswith(word)]
    return (begun[0],) if len(begun) == 1 else ()


def _near_compounds(word: str, spoken: Lexicon, home: HomeIndex) -> tuple[Words, ...]:
    """A compound with a letter wrong in one of its halves."""
    found: dict[Words, None] = {}
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1) if spoken.links else ():
        first, last = word[:cut], word[cut:]
        if _names(last, spoken, home):
            for near in home.misspellings.near(first):
                found[_typed((near, last))] = None
        elif (whole := _first(first, spoken, home)) is not None:
            for near in spoken.misspellings.near(last):
                if spoken.phrases.get(near, 0) & NOUNS:
                    found[_typed((whole, near))] = None
    return tuple(found) if len(found) <= _MOST_OPTIONS else ()


def _names(word: str, spoken: Lexicon, home: HomeIndex) -> bool:
    return word in home.forms or bool(spoken.phrases.get(word, 0) & _NAMING)


def _near(word: str, around: tuple[str, str], spoken: Lexicon, home: HomeIndex) -> tuple[Words, ...]:
    before, after = around
    near = spoken.misspellings.near(word)
    phrased = [one for one in near if f"{before} {one}" in spoken.phrases or f"{one} {after}" in spoken.phrases]
    names = home.misspellings.near(word)
    if phrased and not any(opposed(one, other, spoken) for one in phrased for other in near):
        # Beside "pour" it is "cent", beside "tu" it is "peux"; only what names something may be meant as well.
        phrased += [one for one in near if spoken.phrases.get(one, 0) & NOUNS]
        beside = [home.joined.get(one) or (one,) for one in dict.fromkeys((*phrased, *names))]
        return tuple(map(_typed, beside)) if len(beside) <= _MOST_OPTIONS else ()
    # A short number is rather typed in digits: no misspelled word is one.
    others = [one for one in near if one not in spoken.numbers or len(word) >= _LONG_NUMBER]
    telling = [one for one in others if _tells(one, word, spoken, leads=bool(after))]
    rivals = (one for one in (*others, *_shorter(word)) if any(opposed(one, other, spoken) for other in telling))
    found = list(dict.fromkeys([*names, *telling, *rivals]))
    if len(found) > 1:
        found = _likeliest(word, found, spoken, frozenset(names))
    options = [_typed(home.joined.get(one) or (one,)) for one in found]
    return tuple(options) if len(options) <= _MOST_OPTIONS else ()


def _shorter(word: str) -> Iterator[str]:
    """Without one of its letters: what is left may be too short to look for otherwise."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def opposed(one: str, other: str, spoken: Lexicon) -> bool:
    """Whether one of these words does what the other undoes."""
    meant, against = spoken.phrases.get(one, 0), spoken.phrases.get(other, 0)
    return any((meant & do and against & undo) or (meant & undo and against & do) for do, undo in _EITHER)


def _tells(one: str, word: str, spoken: Lexicon, *, leads: bool) -> bool:
    """Whether this is worth reading into a misspelled word. A word that says nothing here, like a state in a word of
    three letters, may just as well have been another one: only the plainest slip of it is forgiven."""
    meant = spoken.phrases.get(one, 0)
    if not meant or meant & ~(SMALL | STATES):
        return slip(word, one) < _TWO or len(word) >= _LONG_WORD
    enough = len(word) >= _SHORTEST_SMALL or (leads and meant & PREPOSITION and not meant & ~SMALL)
    return bool(enough) and slip(word, one) == 0


def _likeliest(word: str, found: list[str], spoken: Lexicon, names: frozenset[str]) -> list[str]:
    """Those a hand is likeliest to have missed. Where one switches on and another off, all of them are asked about."""
    slips = {one: slip(word, one) for one in found}
    if any(opposed(one, other, spoken) for one, other in combinations(found, 2)):
        return sorted(found, key=slips.__getitem__)
    least = min(slips.values())
    likeliest = [one for one in found if slips[one] == least]
    if any(len(one) >= _SHORTEST_SMALL and _small(one, spoken) for one in likeliest):
        # "Danns" may be "dans" and "d'Anna".
        return likeliest
    return [one for one in likeliest if one in names or spoken.phrases.get(one, 0) & ~SMALL] or likeliest


def _small(word: str, spoken: Lexicon) -> bool:
    meant = spoken.phrases.get(word, 0)
    return bool(meant & (PREPOSITION | ARTICLE)) and not meant & ~SMALL


def _typed(words: Sequence[str]) -> Words:
    return tuple(Typed(word, word) for word in words)
