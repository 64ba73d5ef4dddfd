"""Orders with their reason, which may be anything: "close the window, it smells of onions"."""

from collections.abc import Iterator, Sequence

from bot.language.concepts import (
    ACTIONS,
    ARTICLE,
    COPULA,
    DOOR,
    FILLER,
    FORBIDDING,
    HOW_MUCH,
    LEAVE,
    MEASURES,
    NEGATION,
    NOUNS,
    PAST,
    PLACE,
    POLITE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    REASON,
    RELATIVE,
    REPORTED,
    SET,
    SMALL,
    STATES,
    SWITCH,
    TELLING,
    UNRELATED,
    WAKE,
    WHICH,
)
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.tagging import tagged
from bot.language.tags import Tag
from bot.language.typed import Typed

_OPENING = FILLER | POLITE | WAKE
_ORDERING = ACTIONS | SWITCH | SET
_IDLE = FILLER | POLITE | WAKE
# Who is called by name is told to do it himself: a remark is more than that.
_SHORTEST = 3
_SHORTEST_REASON = 2
# What a remark may not speak of, or it says more about the order than why.
_TELLING_MORE = NOUNS | PLACE | WHICH | QUESTION | MEASURES | (FORBIDDING & ~(TELLING | UNRELATED))
_ASKING = WHICH | QUESTION | HOW_MUCH
# What a remark that names something may be but a condition of.
_UNCERTAIN = FORBIDDING & ~(TELLING | NEGATION | PAST | UNRELATED)


def orders_apart(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> Iterator[Sequence[Typed]]:
    """The words of an order in this sentence, where all the rest of it is the reason."""
    for place in range(1, len(words) - 1):
        before, after = words[:place], words[place + 1 :]
        if words[place].word == ",":
            if _heads(before, spoken, home) and _remarks(after, spoken, home):
                yield before
            if _heads(after, spoken, home) and _remarks(before, spoken, home, first=True):
                yield after
            if spoken_of := _spoken_of(before, after, spoken, home):
                yield [*spoken_of, words[place], *after]
        elif (length := _reason(words, place, spoken)) and _heads(before, spoken, home):
            after = words[place + length :]
            if _explains(after, spoken, home):
                yield before


def _reason(words: Sequence[Typed], place: int, spoken: Lexicon) -> int:
    """How many words begin a reason here."""
    for length in (2, 1):
        text = " ".join([one.word for one in words[place : place + length]])
        if spoken.phrases.get(text, 0) & REASON:
            return length
    return 0


def _heads(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether a verb heads these words and something it is about follows."""
    tags = tagged(words, spoken, home, whole=True)
    head = next((tag for tag in tags if not tag.bits & _OPENING or tag.bits & _ORDERING), None)
    if head is None or not (head.bits & _ORDERING or not head.explained):
        return False
    # "Open the door, I have no key" is said to somebody who stands behind it.
    return any(tag.names or tag.mask or tag.bits & NOUNS for tag in tags) and not any(
        tag.bits & DOOR and not tag.mask for tag in tags
    )


def _spoken_of(
    before: Sequence[Typed], after: Sequence[Typed], spoken: Lexicon, home: HomeIndex
) -> Sequence[Typed] | None:
    """What a remark is about that an order behind it calls "it": "the fountain is so noisy, switch it off"."""
    order = tagged(after, spoken, home, whole=True)
    leans = any(tag.bits & PRONOUN and not tag.bits & ARTICLE for tag in order)
    if not leans or any(tag.names or tag.mask or tag.bits & (NOUNS | _ASKING) or not tag.explained for tag in order):
        return None
    if not any(tag.bits & _ORDERING for tag in order) or _reports(before, spoken):
        return None
    tags = tagged(before, spoken, home, whole=True)
    if any(tag.bits & _UNCERTAIN and not tag.bits & ~(FORBIDDING | SMALL) for tag in tags):
        return None
    named = [place for place, tag in enumerate(tags) if tag.names or tag.mask or tag.bits & (NOUNS | PLACE)]
    if not named:
        return None
    said = tags[named[0] : named[-1] + 1]
    if any(not (tag.names or tag.mask or tag.bits & (NOUNS | PLACE | ARTICLE | PREPOSITION)) for tag in said):
        return None
    return [Typed(word, word) for tag in said for word in tag.word.split()]


def _remarks(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex, *, first: bool = False) -> bool:
    """Whether this tells something and says nothing of what is to be done; ``first`` when it stands before that."""
    tags = tagged(words, spoken, home, whole=True)
    told = [tag for tag in tags if not tag.bits & _IDLE or tag.bits & (TELLING | COPULA)]
    # "It's steamy" is enough.
    shortest = _SHORTEST_REASON if told and told[0].bits & COPULA else _SHORTEST
    if len(told) < shortest or _reports(words, spoken):
        return False
    head = told[0]
    begins = not head.explained or head.bits & (TELLING | COPULA | SWITCH)
    begins = begins or bool(head.bits & PRONOUN and not head.bits & ARTICLE)
    # "The sun is blinding me", but behind the lamp "the red one".
    begins = begins or (head.bits & ARTICLE and (first or told[2].bits & (COPULA | TELLING)))
    return bool(begins) and not any(_says_more(tag, first=first) for tag in told)


def _says_more(tag: Tag, *, first: bool) -> bool:
    acts = tag.bits & (ACTIONS | STATES) and not tag.bits & (PREPOSITION | ARTICLE)
    telling = _TELLING_MORE & ~NEGATION if first else _TELLING_MORE
    # "Laat de bezorger binnen": to let somebody in is no leaving alone.
    more = tag.bits & (telling & ~LEAVE if tag.bits & SWITCH else telling)
    return bool(tag.names or tag.mask or tag.value is not None or acts or more)


def _explains(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether this is why, behind a word that says so."""
    tags = [tag for tag in tagged(words, spoken, home, whole=True) if tag.word != ","]
    if len(words) < _SHORTEST_REASON or _reports(words, spoken):
        return False
    ordering = RELATIVE | SMALL | COPULA | TELLING
    return not tags[0].names and not any(tag.bits & _ORDERING and not tag.bits & ordering for tag in tags)


def _reports(words: Sequence[Typed], spoken: Lexicon) -> bool:
    return any(spoken.phrases.get(one.exact, spoken.phrases.get(one.word, 0)) & REPORTED for one in words)
