"""What people say beside an order, and what of it says more than why."""

from collections.abc import Sequence

from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    CONDITIONAL,
    COPULA,
    FILLER,
    FLOOR,
    FORBIDDING,
    FUTURE,
    HERE,
    HOW_MUCH,
    KINDNESS,
    LEAVE,
    MEASURES,
    NEGATION,
    NOUNS,
    OTHER_WORLD,
    PAST,
    PLACE,
    POLITE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    REPORTED,
    SET,
    SMALL,
    SOON,
    STATES,
    SWITCH,
    TELLING,
    UNRELATED,
    WAKE,
    WANT,
    WHICH,
)
from bot.language.homeindex import HomeIndex
from bot.language.lexicon import Lexicon
from bot.language.tagging import tagged
from bot.language.tags import Tag
from bot.language.typed import Typed

_IDLE = FILLER | POLITE | WAKE
_ORDERING = ACTIONS | SWITCH | SET
# Who is called by name is told to do it himself: a remark is more than that.
_SHORTEST = 3
_SHORTEST_REASON = 2
_LONGEST_PURPOSE = 4
_ARTICLED = 2
_NAMING = NOUNS | PLACE | FLOOR
_SUBJECT = HERE | PLACE | RELATIVE | MEASURES | FLOOR
ASKING = WHICH | QUESTION | HOW_MUCH


def remarks(
    words: Sequence[Typed], spoken: Lexicon, home: HomeIndex, *, first: bool = False, inside: bool = True
) -> bool:
    """Whether this tells something and says nothing of what is to be done; ``first`` when it stands before that,
    ``inside`` unless a door is spoken of: "open the front door, we have no keys" is said to somebody."""
    tags = _tags(words, spoken, home)
    told = [tag for tag in tags if (not tag.bits & _IDLE or tag.bits & (TELLING | COPULA)) and tag.word != ","]
    if not told or reports(words, spoken) or any(tag.value is not None for tag in tags):
        return False
    # "It's steamy", "es zieht" are enough.
    said = sum(len(tag.word.split()) for tag in tags if tag.word != ",")
    shortest = _SHORTEST_REASON if told[0].bits & (COPULA | PRONOUN | RELATIVE | SOON) else spoken.remark
    if spoken.remark < _SHORTEST and any(spoken.phrases.get(tag.word, 0) & KINDNESS for tag in tags):
        # "Kochana mamo" calls somebody.
        shortest = _SHORTEST
    return said >= shortest and _begins(told, first=first) and not _says_more(told, home, first=first, inside=inside)


def _tags(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> list[Tag]:
    """The words as those of a remark: what is a phrase of remarks tells, and "left" is a name beside a noun only."""
    tags = tagged(words, spoken, home, whole=True)
    made = []
    for place, tag in enumerate(tags):
        after = tags[place + 1] if place + 1 < len(tags) else None
        if tag.word == "s" and not tag.bits:
            made.append(tag._replace(bits=COPULA))
        elif tag.bits & FILLER and " " in tag.word and not tag.bits & ~_IDLE:
            made.append(tag._replace(bits=TELLING))
        elif tag.names and not tag.bits and (after is None or after.bits & (ARTICLE | PRONOUN)):
            forbidding = spoken.phrases.get(tag.word, 0) & FORBIDDING
            made.append(Tag(tag.word, forbidding) if forbidding else tag)
        else:
            made.append(tag)
    return made


def _begins(told: Sequence[Tag], *, first: bool) -> bool:
    """Whether it begins as somebody does who tells something."""
    head = told[0]
    if not head.explained or head.bits & (TELLING | COPULA | SWITCH):
        return True
    if (
        (head.bits & PRONOUN and not head.bits & ARTICLE)
        or head.bits & SOON
        or (head.bits & RELATIVE and " " in head.word)
    ):
        return True
    pronouns = any(tag.bits & PRONOUN and not tag.bits & ARTICLE for tag in told[1:])
    telling = pronouns or any(tag.bits & (COPULA | TELLING) or (first and tag.bits & WANT) for tag in told[1:])
    if head.names or head.mask or head.bits & _SUBJECT:
        # "Anna is asleep", "hier oben ist es stickig".
        return telling
    if head.bits & ARTICLE:
        # "The sun is blinding me", but behind the lamp "the red one".
        somebody = any(tag.bits & (COPULA | TELLING) for tag in told[1:3])
        return first or (len(told) > _ARTICLED and (somebody or bool(told[1].bits & (OTHER_WORLD | UNRELATED))))
    # "Dinner's ready", "gleich regnet es".
    verb = len(told) > 1 and not told[1].explained
    return bool(head.bits & (FORBIDDING | PREPOSITION) and (telling or first or verb))


def _says_more(told: Sequence[Tag], home: HomeIndex, *, first: bool, inside: bool) -> bool:
    """Whether it says more about the order than why."""
    said = 0
    for tag in told:
        small = tag.bits & (PREPOSITION | ARTICLE)
        # "I have", "there is": who tells it does not ask.
        recalled = QUESTION if tag.bits & (TELLING | COPULA) else 0
        said |= tag.bits & ~(ACTIONS | STATES | NOUNS) if small else tag.bits & ~recalled
    letting = said & SWITCH and said & LEAVE
    asking = WHICH | HOW_MUCH | CONDITIONAL | (0 if first else QUESTION)
    if said & asking or (told[0].bits & ASKING and not told[0].bits & TELLING) or (said & LEAVE and not letting):
        return True
    named = [tag for tag in told if (tag.names or tag.mask or tag.bits & _NAMING) and not _festive(tag, home)]
    # "Wohnzimmer Stehlmpe an" is half an order.
    acting = any(_acts(tag) for tag in told) or bool(told[-1].bits & (ACTIONS | STATES) and not told[-1].mask)
    # "Remind me of it, ..." tells nothing.
    unknown = not (first and told[0].bits & OTHER_WORLD) and any(not tag.explained for tag in told)
    wanting = COPULA | TELLING | (WANT if first else 0)
    telling = unknown or bool(said & (wanting | RELATIVE))
    if acting and (named or said & (NEGATION | WANT | SET) or not said & (COPULA | TELLING)):
        return True
    if named and not (said & wanting or (first and telling and all(_lies(tag, home) for tag in named))):
        return True
    if said & NEGATION and (any(_orders(tag) for tag in told) or not any(_speaks(tag) for tag in told)):
        # "Do not turn, off kitchen", "it's not, off kitchen".
        return True
    if said & NEGATION and not (first or (telling and inside)):
        return True
    if said & OTHER_WORLD and not (telling or said & SOON):
        return True
    if said & PAST and not told[0].bits & (TELLING | PRONOUN):
        return True
    return bool(said & FUTURE and not said & (TELLING | SOON))


def _festive(tag: Tag, home: HomeIndex) -> bool:
    """Whether it is a word of a scene's name alone, which says nothing of what is there: "friends" for dinner."""
    mask = 0
    for name in tag.names:
        mask |= home.own.get(name, 0)
    return bool(mask) and not tag.mask and not tag.bits & _NAMING and not mask & ~home.kind("scene")


def _speaks(tag: Tag) -> bool:
    """Whether it is about something, and no small word."""
    return not tag.explained or bool(tag.bits & (TELLING | OTHER_WORLD | UNRELATED | RELATIVE | MEASURES))


def _orders(tag: Tag) -> bool:
    return bool(tag.bits & _ORDERING) and not tag.bits & (SMALL | COPULA | TELLING | RELATIVE) and not tag.names


def _acts(tag: Tag) -> bool:
    """Whether it does or is something, and is no place ("oben")."""
    return bool(tag.bits & (ACTIONS | STATES)) and not (tag.bits & (PREPOSITION | ARTICLE) or tag.mask or tag.names)


def explains(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether this is why, behind a word that says so."""
    tags = [tag for tag in tagged(words, spoken, home, whole=True) if tag.word != ","]
    if len(words) < _SHORTEST_REASON or reports(words, spoken):
        return False
    if tags[0].names:
        return False
    ordering = RELATIVE | SMALL | COPULA | TELLING
    acting = any(tag.bits & _ORDERING and not tag.bits & ordering for tag in tags)
    return not acting or (
        any(not tag.explained or tag.bits & (COPULA | TELLING) for tag in tags)
        and not any(tag.names or tag.mask or tag.bits & NOUNS or tag.value is not None for tag in tags)
    )


def serves(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> bool:
    """Whether this is only for whom it is done, behind a word that says so: "for the courier"."""
    tags = tagged(words, spoken, home, whole=True)
    idle = FORBIDDING & ~(TELLING | OTHER_WORLD | UNRELATED)
    return len(words) <= _LONGEST_PURPOSE and not any(
        tag.names or tag.mask or tag.value is not None or tag.bits & (NOUNS | PLACE | FLOOR | _ORDERING | ASKING | idle)
        for tag in tags
    )


def reports(words: Sequence[Typed], spoken: Lexicon) -> bool:
    """Whether somebody's words are told."""
    return any(spoken.phrases.get(one.exact, spoken.phrases.get(one.word, 0)) & REPORTED for one in words)


def spoken_of(words: Sequence[Typed], spoken: Lexicon, home: HomeIndex) -> tuple[list[Tag], list[Tag]]:
    """What a remark names, from the first such word to the last, and the words of it that say where; nothing where it
    is but a condition, or something else stands between."""
    tags = _tags(words, spoken, home)
    uncertain = FORBIDDING & ~(TELLING | NEGATION | PAST | OTHER_WORLD | UNRELATED)
    unclear = (tag.bits & uncertain and not tag.bits & ~(FORBIDDING | SMALL) for tag in tags)
    asking = (tag.bits & ASKING and not tag.bits & (TELLING | COPULA) for tag in tags)
    if reports(words, spoken) or any(asking) or any(tag.value is not None for tag in tags) or any(unclear):
        return [], []
    naming = [tag for tag in tags if tag.names or tag.mask or tag.bits & (NOUNS | PLACE)]
    lying = [tag for tag in naming if _lies(tag, home)]
    return _spanned(tags, naming), _spanned(tags, lying)


def _spanned(tags: Sequence[Tag], named: Sequence[Tag]) -> list[Tag]:
    if not named:
        return []
    said = list(tags[tags.index(named[0]) : tags.index(named[-1]) + 1])
    between = ARTICLE | PREPOSITION | FLOOR
    return said if all(tag in named or (tag.bits & between and not tag.bits & AND) for tag in said) else []


def _lies(tag: Tag, home: HomeIndex) -> bool:
    if tag.mask:
        return any(place.mask == tag.mask for name in tag.names for place in home.places.get(name, ()))
    return bool(tag.bits & PLACE) or (any(name in home.around for name in tag.names) and not tag.bits & NOUNS)
