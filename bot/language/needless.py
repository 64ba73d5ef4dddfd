"""What an order says of how things are now: "turn off the lights that are on" is about the lights."""

from collections.abc import Iterator, Sequence

from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    CLOSE,
    COPULA,
    FILLER,
    NOUNS,
    OFF,
    ON,
    OPEN,
    POLITE,
    PREPOSITION,
    PRONOUN,
    SET,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    SWITCH,
    WAKE,
    WHICH,
)
from bot.language.tags import Tag

_BEFORE = {ON: STATE_OFF, OFF: STATE_ON, OPEN: STATE_CLOSED, CLOSE: STATE_OPEN}
_OPENING = FILLER | POLITE | WAKE


def needless(tags: Sequence[Tag]) -> Sequence[Tag]:
    """Without the clauses that say of what is to be put out that it is on, and of what is to be closed that it is open:
    the rest needs no order, and none does it harm."""
    head = next((place for place, tag in enumerate(tags) if not tag.bits & _OPENING), len(tags))
    state = _BEFORE.get(_ordered(tags[head:]), 0)
    for place in range(head + 1, len(tags) if state else 0):
        tag = tags[place]
        if not tag.bits & state or tag.names or tag.bits & NOUNS:
            continue
        start = min(_clauses(tags, head, place), default=None)
        if start is not None:
            end = place + 2 if place + 1 < len(tags) and _is(tags[place + 1]) else place + 1
            return [*tags[:start], *tags[end:]]
    return tags


def _ordered(tags: Sequence[Tag]) -> int:
    """What the verb these begin with does, with its particle; 0 where none heads them."""
    if not tags:
        return 0
    doing = tags[0].bits & ACTIONS
    if not doing and tags[0].bits & (SWITCH | SET):
        doing = next((tag.bits & ACTIONS for tag in tags[1:] if tag.bits & ACTIONS), 0)
    return doing


def _clauses(tags: Sequence[Tag], head: int, place: int) -> Iterator[int]:
    """Where the words begin of which this is the state: "that are on", "die noch an sind", "open" windows."""
    start = place - 1
    while start > head and tags[start].bits & FILLER:
        start -= 1
    being = start > head and _is(tags[start])
    first = start - 1 if being and not _relates(tags[start]) else start
    last = _is(tags[place]) or (place + 1 < len(tags) and _is(tags[place + 1]))
    # The article of German and Dutch parts "the lights that are on" where the verb ends them.
    article = last and tags[first].bits & (ARTICLE | PRONOUN)
    # The Spanish "que" is too small a word for more than this.
    small = being and tags[first].bits & FILLER and tags[first - 1].bits & NOUNS
    if first > head and (_relates(tags[first]) or article or small):
        yield first - 1 if tags[first - 1].bits & AND else first
    elif place + 1 < len(tags) and tags[place].bits & STATES and tags[place].bits & ACTIONS and not being:
        noun = tags[place + 1]
        if tags[place - 1].bits & ~PREPOSITION and (noun.bits & NOUNS or noun.names) and not noun.mask:
            yield place


def _is(tag: Tag) -> bool:
    return bool(tag.bits & COPULA) and not tag.bits & (AND | NOUNS)


def _relates(tag: Tag) -> bool:
    """Whether it is "which", or "that are" in one: phrases that lead to a state are prepositions, or wish for it."""
    together = " " in tag.word and bool(tag.bits & (PREPOSITION | SET | COPULA))
    return bool(tag.bits & WHICH) or together
