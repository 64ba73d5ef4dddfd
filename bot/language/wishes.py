"""What a clause of a sentence wants done."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.concepts import (
    ACTIONS,
    AND,
    ARTICLE,
    BY,
    CLOSE,
    DEGREES,
    DOWN,
    EXTEND,
    FILLER,
    HALF,
    HEADING,
    LEVELS,
    MEASURES,
    MODES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PERCENT,
    PLACE,
    POLITE,
    PREPOSITION,
    PUT,
    QUARTER,
    RELATIVE,
    RETRACT,
    RUN,
    SET,
    STATES,
    STOP,
    SWITCH,
    TOGGLE,
    UP,
    WAKE,
)
from bot.language.tags import Tag

EXCLUSIVE = tuple(
    pair
    for one, other in (
        *((ON, OFF), (OPEN, CLOSE), (UP, DOWN), (OPEN, DOWN), (CLOSE, UP), (ON, CLOSE), (OFF, OPEN)),
        *((ON, STOP), (OPEN, STOP)),
    )
    for pair in ((one, other), (other, one))
)
OPENING = FILLER | POLITE | WAKE | ARTICLE | AND
_COUNTING = LEVELS | RUN | SET | SWITCH | MEASURES | MODES | RELATIVE | EXTEND | RETRACT


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
            or any(self.actions & one and self.actions & other for one, other in EXCLUSIVE)
        )


def wish_of(tags: Sequence[Tag]) -> Wish:
    strong = weak = weaker = bits = 0
    early = apart = half = by = False
    values: list[float] = []
    for place, tag in enumerate(tags):
        bits |= _counting(tags, place)
        half |= bool(tag.bits & HALF and values)
        if tag.bits & PUT and _right_behind(tags, place):
            bits |= RUN
        if tag.value is not None:
            values.append(tag.value)
            # "By 20 %" and "20 % brighter" are differences, which no command knows.
            early |= not tag.word[:1].isdecimal() and not any(aimed(one) for one in tags[:place])
            by |= place > 0 and bool(tags[place - 1].bits & BY)
            bits |= tag.bits & (PERCENT | DEGREES)
        elif tag.bits & (PERCENT | DEGREES) and values:
            bits |= tag.bits & (PERCENT | DEGREES)
        apart |= bool(tag.bits & RELATIVE and values) and _compares(tags, place)
        if not tag.bits & ACTIONS or _overruled(tag, tags):
            continue
        bits |= HEADING if _heads(tags, place) else 0
        if not tag.bits & (PREPOSITION | ARTICLE):
            strong |= tag.bits & ACTIONS
        elif second_half(tags, place):
            weak = tag.bits & ACTIONS
        elif may_lead(tags, place):
            weaker = tag.bits & ACTIONS
    # "Abre la persiana un cuarenta por ciento" is how far.
    apart |= by and not (strong & (OPEN | CLOSE) and not strong & (UP | DOWN) and bits & PERCENT)
    if strong == TOGGLE and (weak | weaker) & (ON | OFF):
        # "Flip it on" says which.
        strong = weak or weaker
    if strong & STOP and (values or bits & LEVELS) and bits & (PERCENT | DEGREES | LEVELS):
        # "Halt it at 50 %": where it stops is where it goes.
        strong, bits = strong & ~STOP, bits | SET
    if values and not half:
        # A half before the number is none of it: a mistyped "metta a 20" says "metà".
        bits &= ~HALF
    # "Auf der Terrasse an": what says what to do stands elsewhere.
    bits &= ~HEADING if strong or weak else ~0
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
    initial = all(tag.bits & OPENING for tag in tags[:place])
    return initial and place + 1 < len(tags) and bool(tags[place + 1].bits & ARTICLE)


def _compares(tags: Sequence[Tag], place: int) -> bool:
    """Whether "brighter" says of the number before it that it is a difference."""
    number = max(one for one in range(place) if tags[one].value is not None)
    towards = number > 0 and bool(tags[number - 1].bits & PREPOSITION)
    return not towards and not any(aimed(tag) for tag in tags[number + 1 : place])


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
    leading = place == 0 or bool(tags[place - 1].bits & SWITCH) or all(tag.bits & OPENING for tag in tags[:place])
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


def aimed(tag: Tag) -> bool:
    return bool(tag.names or tag.mask or tag.bits & (NOUNS | PLACE))
