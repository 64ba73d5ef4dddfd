"""Orders with their reason, which may be anything: "close the window, it smells of onions"."""

from collections.abc import Iterator, Sequence

from bot.language.concepts import (
    ACTIONS,
    ARTICLE,
    COPULA,
    DEGREES,
    DOOR,
    DOWN,
    FILLER,
    FLOOR,
    HENCE,
    HERE,
    NEGATION,
    NOUNS,
    PLACE,
    PLURAL,
    POLITE,
    PRONOUN,
    PURPOSE,
    REASON,
    RELATIVE,
    SET,
    SWITCH,
    TEMPERATURE,
    UNRELATED,
    UP,
    WAKE,
    WANT,
    WARMER,
    WHICH,
)
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.tagging import tagged
from bot.language.tags import Tag
from bot.language.telling import ASKING, explains, remarks, serves, spoken_of
from bot.language.typed import COMMA, Typed

_OPENING = FILLER | POLITE | WAKE
_ORDERING = ACTIONS | SWITCH | SET


def orders_apart(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> Iterator[Sequence[Typed]]:
    """The words of an order in this sentence, where all the rest of it is the reason."""
    for place in range(1, len(words) - 1):
        before, after = words[:place], words[place + 1 :]
        if words[place].word == "," or _phrase(words, place, spoken, HENCE):
            if words[place].word == "," and _heads(before, spoken, home):
                inside = not any(tag.bits & DOOR for tag in tagged(before, spoken, home, whole=True))
                if remarks(after, spoken, home, inside=inside):
                    yield before
            if (order := _behind(before, after, spoken, home)) is not None:
                yield order
        if (length := _phrase(words, place, spoken, REASON)) and _heads(before, spoken, home):
            after = words[place + length :]
            if explains(after, spoken, home) and not _tells_which(before, words[place:], spoken, home):
                yield before
        served = _phrase(words, place, spoken, PURPOSE) and serves(words[place + 1 :], spoken, home)
        if served and _heads(before, spoken, home):
            yield before


def _phrase(words: Sequence[Typed], place: int, spoken: Lexicon, concept: int) -> int:
    """How many words say this here."""
    for length in (3, 2, 1):
        text = " ".join([one.word for one in words[place : place + length]])
        if spoken.phrases.get(text, 0) & concept:
            return length
    return 0


def _heads(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether a verb heads these words and something it is about follows."""
    tags = tagged(words, spoken, home, whole=True)
    return _orders(tags) and _aims(tags)


def _tells_which(before: Sequence[Typed], words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """ "Apaga as luzes que estão quentes na cozinha", "spegni le luci che non servono": the "que" that is a reason
    elsewhere says which and where."""
    tags = tagged(words[1:], spoken, home, whole=True)
    if not tags or not spoken.phrases.get(words[0].word, 0) & (WHICH | FILLER):
        return False
    placed = any(tag.names or tag.mask or tag.bits & (PLACE | FLOOR) for tag in tags)
    several = bool(tagged(before, spoken, home, whole=True)[-1].bits & PLURAL)
    related = tags[0].bits & (NEGATION | UNRELATED) or words[1].word.endswith(spoken.many)
    return bool(tags[0].bits & COPULA and placed) or (several and bool(related))


def _orders(tags: Sequence[Tag]) -> bool:
    """Whether a verb heads it, or it says please or must."""
    head = next((tag for tag in tags if not tag.bits & _OPENING or tag.bits & _ORDERING), None)
    if head is None:
        return False
    said = 0
    for tag in tags:
        said |= tag.bits
    dimming = head.bits & RELATIVE and any(tag.value is not None for tag in tags)
    return bool(head.bits & _ORDERING or dimming or not head.explained or (said & (POLITE | WANT) and said & ACTIONS))


def _aims(tags: Sequence[Tag]) -> bool:
    # "Open the door, I have no key" is said to somebody who stands behind it.
    return any(tag.names or tag.mask or tag.bits & NOUNS for tag in tags) and not any(
        tag.bits & DOOR and not tag.mask for tag in tags
    )


def _behind(
    before: Sequence[Typed], after: Sequence[Typed], spoken: Lexicon, home: HomeIndex
) -> Sequence[Typed] | None:
    """The order behind a remark, with what the remark says it is about: "it" ("the fountain is so noisy, switch it
    off"), or where ("it's dark in the cellar, lights on in there")."""
    order = tagged(after, spoken, home, whole=True)
    if not any(tag.bits & (_ORDERING | NOUNS | RELATIVE) for tag in order) or any(tag.bits & ASKING for tag in order):
        return None
    named = any(tag.names or tag.mask or tag.bits & NOUNS for tag in order)
    said, around = spoken_of(before, spoken, home)
    if not named:
        # An article leads nowhere here, so it is "it": "coupe-la"; in one word that is "spegnila".
        leans = any(tag.bits & (PRONOUN | ARTICLE) or _leans(tag, spoken) for tag in order)
        if not said or not (leans and any(tag.bits & _ORDERING for tag in order)):
            return None
        return [*_words(said), COMMA, *after] if said != around else _warmed(before, around, after, spoken, home)
    if not _aims(order) or not (_orders(order) or any(tag.bits & ACTIONS for tag in order)):
        return None
    if not remarks(before, spoken, home, first=True):
        return None
    if around and not any(_lies(tag, home) for tag in order):
        there = {word for tag in order if tag.bits & (HERE | PRONOUN) for word in tag.word.split()}
        return [*_words(around), *(one for one in after if one.word not in there)]
    return after


def _leans(tag: Tag, spoken: Lexicon) -> bool:
    return bool(tag.bits & ACTIONS) and tag.word.endswith(spoken.leaning)


def _warmed(
    before: Sequence[Typed], around: Sequence[Tag], after: Sequence[Typed], spoken: Lexicon, home: HomeIndex
) -> Sequence[Typed] | None:
    """ "It's too warm in the bedroom, turn it down to 17": the number is degrees there."""
    felt = any(tag.bits & (WARMER | TEMPERATURE) for tag in tagged(before, spoken, home, whole=True))
    if not felt or sum(one.value is not None for one in after) != 1:
        return None
    small = UP | DOWN | PRONOUN
    kept = [one for one in after if not spoken.phrases.get(one.word, 0) & small or one.value is not None]
    return [*_words(around), *(one._replace(bits=DEGREES) if one.value is not None else one for one in kept)]


def _words(tags: Sequence[Tag]) -> list[Typed]:
    return [Typed(word, word) for tag in tags for word in tag.word.split()]


def _lies(tag: Tag, home: HomeIndex) -> bool:
    return bool(tag.bits & (PLACE | FLOOR)) or any(name in home.around or name in home.places for name in tag.names)
