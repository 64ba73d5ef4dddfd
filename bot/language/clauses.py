"""A sentence in its clauses: what each wants done, and what it wants it done to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.language.concepts import (
    ACTIONS,
    ALL,
    AND,
    ARTICLE,
    BOTH,
    BY,
    CLOSE,
    COPULA,
    DEGREES,
    DOWN,
    EVERYWHERE,
    EXCEPT,
    EXTEND,
    FILLER,
    FLOOR,
    HALF,
    HEADING,
    HERE,
    LEVELS,
    MEASURES,
    MODES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PERCENT,
    PLACE,
    PLURAL,
    POLITE,
    PREPOSITION,
    PRONOUN,
    PUT,
    QUARTER,
    RELATIVE,
    RETRACT,
    ROOM,
    RUN,
    SET,
    STATES,
    STOP,
    SWITCH,
    THEN,
    TOGGLE,
    UP,
    WAKE,
)
from bot.language.tagging import Tag
from bot.language.targets import Part, idle

_EXCLUSIVE = tuple(
    pair
    for one, other in (
        *((ON, OFF), (OPEN, CLOSE), (UP, DOWN), (OPEN, DOWN), (CLOSE, UP), (ON, CLOSE), (OFF, OPEN)),
        *((ON, STOP), (OPEN, STOP)),
    )
    for pair in ((one, other), (other, one))
)
_OPENING = FILLER | POLITE | WAKE | ARTICLE | AND
_COUNTING = LEVELS | RUN | SET | SWITCH | MEASURES | MODES | RELATIVE | EXTEND | RETRACT
_TARGET = NOUNS | ROOM | ALL | BOTH | EVERYWHERE | HERE | PLURAL | PLACE | FLOOR


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to happen. ``values`` has more than one number when it is not clear which; the number is ``early`` where
    nothing was named before it, and ``apart`` when it is a difference."""

    actions: int = 0
    values: tuple[float, ...] = ()
    bits: int = 0
    early: bool = False
    apart: bool = False

    def __bool__(self) -> bool:
        return bool(self.actions or self.values or self.bits & (LEVELS | RUN | EXTEND | RETRACT))

    @property
    def contradicts(self) -> bool:
        return (
            self.apart
            or len(self.values) > 1
            or any(self.actions & one and self.actions & other for one, other in _EXCLUSIVE)
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """``besides`` is left alone; ``otherwise`` says more exactly what is meant, should ``part`` not be clear."""

    wish: Wish
    part: Part
    besides: tuple[Part, ...] = ()
    otherwise: Part | None = None
    pronoun: bool = False


def clauses(tags: Sequence[Tag]) -> list[Clause]:
    """The clauses of a sentence, with what one leaves unsaid taken from its neighbour."""
    kept, besides = _excepted(tags)
    found = [_clause(part) for group in _groups(kept) for part in _apart(group)]
    merged = _merged([one for one in found if one.wish or not one.part.empty or one.pronoun])
    if besides:
        exceptions = tuple(_clause(group).part for group in _groups(besides))
        merged = [replace(one, besides=exceptions) for one in merged]
    return merged


def named_part(tags: Iterable[Tag]) -> Part:
    """The words among these that say what is meant."""
    said = tuple(_meant(tag) for tag in tags if tag.names or tag.mask or tag.bits & _TARGET)
    if all(idle(tag) for tag in said):
        # "Right, lamp off": nothing is called so.
        return Part((), 0)
    bits = 0
    for tag in said:
        bits |= tag.bits
    return Part(
        tuple(tag for tag in said if tag.names or tag.mask or tag.bits & (NOUNS | PLACE | FLOOR | ROOM)), bits & _TARGET
    )


def _meant(tag: Tag) -> Tag:
    """A small word is itself before it is a place: the French "la" is an article before it is "là"."""
    return tag._replace(bits=tag.bits & ~(HERE | PLACE | FLOOR)) if tag.bits & (ARTICLE | PREPOSITION) else tag


def _groups(tags: Sequence[Tag]) -> Iterator[list[Tag]]:
    group: list[Tag] = []
    for place, tag in enumerate(tags):
        # In Italian and Portuguese "e" may be "è" or "é", which opens a question.
        if _half_more(tags, place):
            group.append(tag._replace(bits=0))
        elif tag.bits & (AND | THEN) and (group or not tag.bits & COPULA):
            if group:
                yield group
            group = []
        else:
            group.append(tag)
    if group:
        yield group


def _half_more(tags: Sequence[Tag], place: int) -> bool:
    """ "And a half" behind a number of degrees is no clause of its own."""
    if not tags[place].bits & AND or not 0 < place < len(tags) - 1:
        return False
    after = next((tag for tag in tags[place + 1 :] if not tag.bits & ARTICLE), tags[place])
    return bool(after.bits & HALF) and any(
        tag.bits & DEGREES or tag.value is not None for tag in tags[max(place - 2, 0) : place]
    )


def _apart(group: list[Tag]) -> Iterator[list[Tag]]:
    """ "Kitchen off bathroom on" are two clauses, though nothing parts them."""
    acts = [place for place, tag in enumerate(group) if tag.bits & ACTIONS and not tag.names and _acts(group, place)]
    aims = [place for place, tag in enumerate(group) if _aims(tag)]
    if (
        len(acts) == 2
        and aims
        and any(group[acts[0]].bits & one and group[acts[1]].bits & other for one, other in _EXCLUSIVE)
    ):
        first, second = acts
        between = [place for place in aims if first < place < second]
        if between and aims[0] < first and aims[-1] < second:
            yield group[: first + 1]
            yield group[first + 1 :]
            return
        if between and first < aims[0] and aims[-1] > second:
            yield group[:second]
            yield group[second:]
            return
    yield group


def _acts(tags: Sequence[Tag], place: int) -> bool:
    if not tags[place].bits & (PREPOSITION | ARTICLE) or second_half(tags, place):
        return True
    return may_lead(tags, place) and any(tag.names and not tag.bits & NOUNS for tag in tags[:place])


def _aims(tag: Tag) -> bool:
    return bool(tag.names or tag.mask or tag.bits & (NOUNS | PLACE))


def _excepted(tags: Sequence[Tag]) -> tuple[list[Tag], list[Tag]]:
    """What is said to be left alone, apart; a verb at the end belongs to the sentence nevertheless."""
    place = next((place for place, tag in enumerate(tags) if tag.bits & EXCEPT), None)
    if place is None:
        return list(tags), []
    after = tags[place + 1 :]
    doing = [tag for tag in after if _does(tag)]
    return [*tags[:place], *doing], [tag for tag in after if not _does(tag)]


def _does(tag: Tag) -> bool:
    return bool(tag.bits & (ACTIONS | SWITCH | SET)) and not tag.names


def _clause(tags: Sequence[Tag]) -> Clause:
    tags = _verbal(tags)
    return Clause(
        _wish(tags), named_part(tags), pronoun=any(tag.bits & PRONOUN and not tag.bits & ARTICLE for tag in tags)
    )


def _verbal(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The Italian "porta" at the head of a clause is no door where something else is brought to a number."""
    head = next((place for place, tag in enumerate(tags) if not tag.bits & _OPENING), len(tags) - 1)
    if not tags or not (tags[head].bits & NOUNS and tags[head].bits & (SWITCH | SET)):
        return tags
    if not any(tag.value is not None for tag in tags) or not any(_aims(tag) for tag in tags[head + 1 :]):
        return tags
    verb = tags[head]._replace(bits=tags[head].bits & ~NOUNS, names=())
    return [*tags[:head], verb, *tags[head + 1 :]]


def _wish(tags: Sequence[Tag]) -> Wish:
    strong = weak = weaker = bits = 0
    early = apart = half = False
    values: list[float] = []
    for place, tag in enumerate(tags):
        bits |= _counting(tags, place)
        half |= bool(tag.bits & HALF and values)
        if tag.bits & PUT and _right_behind(tags, place):
            bits |= RUN
        if tag.value is not None:
            values.append(tag.value)
            # "By 20 %" and "20 % brighter" are differences, which no command knows.
            early |= not tag.word[:1].isdecimal() and not any(_aims(one) for one in tags[:place])
            apart |= place > 0 and bool(tags[place - 1].bits & BY)
            bits |= tag.bits & (PERCENT | DEGREES)
        elif tag.bits & (PERCENT | DEGREES) and values:
            bits |= tag.bits & (PERCENT | DEGREES)
        apart |= bool(tag.bits & RELATIVE and values) and _compares(tags, place)
        if not tag.bits & ACTIONS or _overruled(tag, tags):
            continue
        if _heads(tags, place):
            bits |= HEADING
        if not tag.bits & (PREPOSITION | ARTICLE):
            strong |= tag.bits & ACTIONS
        elif second_half(tags, place):
            weak = tag.bits & ACTIONS
        elif may_lead(tags, place):
            weaker = tag.bits & ACTIONS
    if strong == TOGGLE and (weak | weaker) & (ON | OFF):
        # "Flip it on" says which.
        strong = weak or weaker
    if values and not half:
        # A half before the number is none of it: a mistyped "metta a 20" says "metà".
        bits &= ~HALF
    return Wish(strong or weak or weaker, *_measured(values, bits), early=early, apart=apart)


def _overruled(tag: Tag, tags: Sequence[Tag]) -> bool:
    """Whether "mets le chauffage", which is to switch it on, goes on to say how: "sur off"."""
    switched_on = tag.bits & ON and tag.bits & NOUNS and " " in tag.word
    return bool(switched_on) and any(other.bits & OFF for other in tags)


def _counting(tags: Sequence[Tag], place: int) -> int:
    """An awning's "in" is often just where it is."""
    tag = tags[place]
    if tag.bits & (PREPOSITION | ARTICLE) and not tag.bits & ACTIONS and not second_half(tags, place):
        return tag.bits & _COUNTING & ~(EXTEND | RETRACT)
    return tag.bits & _COUNTING


def _right_behind(tags: Sequence[Tag], place: int) -> bool:
    """Whether something is put and nothing is said of where: "mets la radio", but not "mets le plat au four"."""
    after = [tag for tag in tags[place + 1 :] if not tag.bits & (ARTICLE | POLITE | FILLER | BY)]
    return bool(after) and all((tag.names or tag.mask) and not tag.bits & PREPOSITION for tag in after)


def _heads(tags: Sequence[Tag], place: int) -> bool:
    """Whether a particle that begins a clause without a verb is a preposition: "on the terrace please"."""
    if not tags[place].bits & STATES or not tags[place].bits & PREPOSITION or any(tag.bits & SWITCH for tag in tags):
        return False
    initial = all(tag.bits & _OPENING for tag in tags[:place])
    return initial and place + 1 < len(tags) and bool(tags[place + 1].bits & ARTICLE)


def _compares(tags: Sequence[Tag], place: int) -> bool:
    """Whether "brighter" says of the number before it that it is a difference."""
    number = max(one for one in range(place) if tags[one].value is not None)
    towards = number > 0 and bool(tags[number - 1].bits & PREPOSITION)
    return not towards and not any(_aims(tag) for tag in tags[number + 1 : place])


def second_half(tags: Sequence[Tag], place: int) -> bool:
    """Whether a small word is the second half of a verb ("mach das Licht aus auf der Terrasse") and no preposition
    of what follows."""
    after = tags[place + 1] if place + 1 < len(tags) else None
    return after is None or not (
        after.names or after.mask or after.value is not None or after.bits & (ARTICLE | NOUNS | PLACE)
    )


def may_lead(tags: Sequence[Tag], place: int) -> bool:
    """Whether it may be all there is of a verb, nothing else being one: "licht an küche", "para la lavadora"."""
    after = tags[place + 1]
    if after.value is not None:
        return False
    leading = place == 0 or bool(tags[place - 1].bits & SWITCH) or all(tag.bits & _OPENING for tag in tags[:place])
    return leading or not after.bits & ARTICLE


def _measured(values: Sequence[float], bits: int) -> tuple[tuple[float, ...], int]:
    """The numbers said and what they count: "three quarters", "eighteen degrees and a half"."""
    several = tuple(values)
    if len(several) != 1:
        return several, bits
    if bits & QUARTER and several[0] in {1, 2, 3}:
        return (25 * several[0],), bits & ~QUARTER | PERCENT
    if bits & HALF and not bits & PERCENT:
        return (several[0] + 0.5,), bits & ~HALF
    return several, bits


def _merged(found: Sequence[Clause]) -> list[Clause]:
    """A verb alone belongs to the clause beside it that has none."""
    made: list[Clause] = []
    for one in found:
        last = made[-1] if made else None
        if last is None:
            made.append(one)
        elif one.part.empty and one.wish and not last.wish:
            made[-1] = replace(last, wish=one.wish)
        elif last.part.empty and last.wish and not one.wish:
            made[-1] = replace(one, wish=last.wish)
        elif one.part.empty and (one.pronoun or not one.wish.actions):
            made.append(replace(one, part=last.part))
        else:
            made.append(one)
    return made
