"""Whether a sentence asks, orders, tells or forbids, as far as its words show."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from bot.language.concepts import (
    ACTIONS,
    ALL,
    AND,
    ARTICLE,
    BATTERY,
    BECOMING,
    CONSUMPTION,
    COPULA,
    COUNTED,
    DEGREES,
    DOWN,
    FILLER,
    FLOOR,
    FORBIDDING,
    FUTURE,
    HOW_MUCH,
    LEAVE,
    LEVELS,
    LIGHT,
    MEASURES,
    NEGATION,
    NOUNS,
    ON,
    PAST,
    PERCENT,
    PLACE,
    PLURAL,
    POLITE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    RUN,
    SET,
    SMALL,
    SOON,
    STATES,
    SWITCH,
    TELLING,
    THEN,
    UNRELATED,
    UP,
    WAKE,
    WANT,
    WHICH,
)
from bot.language.tags import Tag

_REPORTED = TELLING | PAST


_DOING = ACTIONS | SWITCH | SET


def refuses(tags: Sequence[Tag]) -> bool:
    said = 0
    for tag in tags:
        if not tag.explained:
            return False
        said |= tag.bits | (COUNTED if tag.value is not None else 0)
    # A word that is merely of no use here may be a verb in the other language: the Portuguese "fecha".
    return any(forbids(tag, said) and tag.bits & FORBIDDING & ~UNRELATED for tag in tags)


def forbids(tag: Tag, said: int) -> bool:
    """A word that is for once not about the home now, unless it is something else as well."""
    if tag.bits & LEAVE:
        # "Lass das Licht an" leaves it on; "lass den Rollladen runter" lets it down, "keep it at 21" sets it.
        lets = tag.bits & SWITCH and said & (UP | DOWN | BECOMING)
        sets = said & (COUNTED | LEVELS) and (tag.bits & SET or said & (PERCENT | DEGREES))
        return not (lets or sets)
    if tag.bits & FUTURE and tag.bits & COPULA:
        # "Ich will, dass die Fenster geschlossen werden".
        return not said & WANT
    if tag.bits & NEGATION and tag.bits & COPULA:
        # "Isn't the oven on?" asks; "make sure the oven isn't on" wants it off, and is left to be said so.
        return bool(said & (WANT | SET))
    if tag.bits & UNRELATED and said & BATTERY:
        # "Is the battery of the sensor empty?"
        return False
    if tag.bits & _REPORTED and tag.bits & _DOING and not tag.bits & (QUESTION | COPULA | RELATIVE | MEASURES):
        # "Macht das Licht an" heads its clause; "żebyś zgasiła" is what somebody wants.
        return not said & WANT
    measuring = said & HOW_MUCH and said & (MEASURES | STATES | DEGREES)
    if tag.bits & TELLING and (measuring or (said & (QUESTION | WHICH) and said & CONSUMPTION)):
        # "How much power do we use?"
        return False
    return bool(tag.bits & FORBIDDING) and not tag.bits & ~(FORBIDDING | SMALL | SOON)


def shining(tags: Sequence[Tag]) -> list[Tag]:
    """The German "Leuchten" are lamps, or what lamps do where something else is the noun."""
    if not any(tag.bits & LIGHT and tag.bits & COPULA for tag in tags):
        return list(tags)
    noun = any(tag.bits & NOUNS and not tag.bits & COPULA for tag in tags)
    lost = NOUNS | PLURAL if noun else STATES | COPULA
    return [tag._replace(bits=tag.bits & ~lost) if tag.bits & LIGHT and tag.bits & COPULA else tag for tag in tags]


def headed(tags: Sequence[Tag]) -> list[Tag]:
    """A verb that tells when somebody does it orders where it heads its clause: "Macht das Licht an"."""
    made: list[Tag] = []
    heads = True
    for place, said in enumerate(tags):
        tag = said
        leading = heads and tag.bits & TELLING and tag.bits & _DOING and not tag.bits & (QUESTION | COPULA | PAST)
        # "Komm, mach das Licht an": what comes before a comma may be no more than a call.
        calling = heads and tag.bits & FILLER and tag.bits & FORBIDDING and tags[place + 1 : place + 2]
        if calling and tags[place + 1].bits & (AND | THEN):
            tag = tag._replace(bits=FILLER)
        made.append(tag._replace(bits=tag.bits & ~TELLING) if leading else tag)
        heads = bool(tag.bits & (AND | THEN)) or (heads and bool(tag.bits & (FILLER | POLITE | WAKE)))
    return made


def recalls(tag: Tag) -> bool:
    """ "I have left": what it is about is asked with a question mark, and told without."""
    return bool(tag.bits & QUESTION and tag.bits & TELLING)


def asks(tag: Tag) -> bool:
    return bool(tag.bits & (QUESTION | WHICH | HOW_MUCH)) and not tag.bits & TELLING


def exists(tags: Sequence[Tag], *, asked: bool) -> bool:
    """ "There is light in the kitchen", or something else: nothing is asked of how things are."""
    there = any(tag.bits & QUESTION and tag.bits & COPULA for tag in tags)
    return there and not (asked and any(tag.bits & NOUNS for tag in tags))


def chats(tags: Sequence[Tag]) -> bool:
    """Whether a clause opens with the French "on", which is "we" there and no switch; but "on salon" is one."""
    return any(
        tag.bits & PRONOUN
        and tag.bits & ON
        and (not place or tags[place - 1].bits & AND)
        and not (place == 0 and all(_names(one) or one.bits & AND for one in tags[1:]))
        for place, tag in enumerate(tags[:-1])
    )


def _names(tag: Tag) -> bool:
    return bool(tag.names or tag.mask or tag.bits & NOUNS)


def misplaced(tags: Sequence[Tag], around: Container[str]) -> bool:
    """Whether what stands where a place should be is a piece of some lamp's name: "the lights in the stable"."""
    return any(
        tag.names
        and not tag.mask
        and not tag.bits & NOUNS
        and not any(name in around for name in tag.names)
        and tags[place - 1].bits & ARTICLE
        and tags[place - 2].bits & PREPOSITION
        and any(one.bits & NOUNS for one in tags[: place - 2])
        for place, tag in enumerate(tags)
        if place > 1
    )


def misses_place(tags: Sequence[Tag]) -> bool:
    """ "Lights off in the all", "les volets du tout": that was to be a place."""
    return any(
        tag.bits & ALL
        and (
            (tags[place - 2].bits & PREPOSITION and tags[place - 1].bits & ARTICLE)
            or (tags[place - 1].bits & PREPOSITION and not tags[place - 1].bits & (ACTIONS | FLOOR | PLACE))
        )
        and (place == len(tags) - 1 or tags[place + 1].bits & (AND | POLITE))
        for place, tag in enumerate(tags)
        if place > 1
    )


def units(tag: Tag) -> bool:
    """Whether it counts something: a letter alone may be a name."""
    return bool(tag.bits & (PERCENT | DEGREES)) and not tag.names and len(tag.word) > 1


def tells(tag: Tag) -> bool:
    return bool(tag.bits & COPULA) and not tag.bits & (ACTIONS | SWITCH | SET | AND | ARTICLE | PREPOSITION)


def orders(tag: Tag) -> bool:
    return bool(tag.bits & (ACTIONS | SWITCH | SET | RUN)) and not tag.bits & STATES


def ordered(tags: Sequence[Tag]) -> bool:
    """Whether a verb comes before what it is about, itself or as a pronoun: "tu fermes les volets ?" and "les volets,
    tu les fermes ?", but not "volets fermes ?"."""
    named = False
    for place, tag in enumerate(tags):
        if orders(tag) and (not named or tags[place - 1].bits & PRONOUN):
            return True
        named |= bool((tag.names and not tag.bits & (FILLER | POLITE)) or tag.mask or tag.bits & (NOUNS | STATES))
    return False


def requests(tags: Sequence[Tag]) -> bool:
    """Whether a verb follows what asks for it: "could you switch ..."."""
    return any(tag.bits & POLITE and not tag.bits & ~(SMALL | WANT) and orders(after) for tag, after in pairwise(tags))


def delays(tags: Sequence[Tag]) -> bool:
    """Whether a sentence ends in a "then" that is later there: "apaga la luz luego"."""
    last = next((tag for tag in reversed(tags) if tag.word != "," and not tag.bits & POLITE), None)
    return last is not None and bool(last.bits & THEN and last.bits & FORBIDDING)


def leaves(tags: Sequence[Tag]) -> bool:
    """ "Deixa a luz como está" asks nothing, though "como está a luz" does."""
    left = next((place for place, tag in enumerate(tags) if tag.bits & SWITCH and not tag.bits & QUESTION), len(tags))
    return any(tag.bits & QUESTION and not tag.bits & (ACTIONS | SMALL) for tag in tags[left + 1 :])


def lofty(tags: Sequence[Tag]) -> Iterator[Tag]:
    """ "Oben" is a floor beside another state ("Licht oben an?") and a state when it is the only one; the Spanish
    "arriba" is a floor beside another verb."""
    places, deciding = PLACE | FLOOR, STATES | ACTIONS
    decided = any((tag.bits & deciding and not _is_place(tag)) or tag.value is not None for tag in tags)
    for place, tag in enumerate(tags):
        if tag.bits & deciding and _is_place(tag):
            within = decided or (place and tags[place - 1].bits & PREPOSITION and not tags[place - 1].bits & ACTIONS)
            # The Dutch "boven" is above something only where an article follows.
            over = place + 1 < len(tags) and tags[place + 1].bits & ARTICLE
            lost = deciding | (0 if over else PREPOSITION)
            yield tag._replace(bits=tag.bits & ~lost) if within else Tag(tag.word, tag.bits & ~places)
        else:
            yield tag


def _is_place(tag: Tag) -> bool:
    return bool(tag.bits & (PLACE | FLOOR) or tag.mask)


def opens_with_copula(tags: Sequence[Tag]) -> bool:
    for place, tag in enumerate(tags):
        # "It is cold" tells, and so does "it's cold"; only an article may look like a pronoun.
        if tag.bits & COPULA:
            # "E spegni la luce" only lacks what went before.
            joins = tag.bits & AND and place + 1 < len(tags) and orders(tags[place + 1])
            return not tag.bits & PRONOUN and not joins
        if tag.bits & ~(SMALL | WAKE) or not tag.bits or (tag.bits & PRONOUN and not tag.bits & ARTICLE):
            return False
    return False
