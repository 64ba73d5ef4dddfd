"""Orders with something said beside them: a remark, a wish, a greeting."""

from collections.abc import Sequence

from bot.language.concepts import (
    ACTIONS,
    ALL,
    AND,
    ARTICLE,
    BRIGHTNESS,
    CLOSE,
    COPULA,
    EVERYWHERE,
    EXCEPT,
    FILLER,
    FLOOR,
    FORBIDDING,
    HERE,
    HOW_MUCH,
    MEASURES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PLACE,
    PLURAL,
    POLITE,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    ROOM,
    RUN,
    SCENE,
    SET,
    SMALL,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    STOP,
    SWITCH,
    TELLING,
    TEMPERATURE,
    THEN,
    WAKE,
    WANT,
    WHICH,
)
from bot.language.mood import orders, tells
from bot.language.tags import Tag

_CALLING = FILLER | POLITE | WAKE | EVERYWHERE
_STATED = ON | OFF | OPEN | CLOSE
_BECOMING = ((STATE_ON, ON), (STATE_OFF, OFF), (STATE_OPEN, OPEN), (STATE_CLOSED, CLOSE))


def led(tags: Sequence[Tag]) -> Sequence[Tag]:
    """ "In the study, switch on the lamp": the comma parts nothing. "Good morning, house! ..." is a greeting."""
    end = next((place for place, tag in enumerate(tags) if tag.word == ","), 0)
    around = PREPOSITION | ARTICLE | PLACE | FLOOR | ROOM | HERE | _CALLING
    order = next((tag for tag in tags[end + 1 :] if not tag.bits & (FILLER | POLITE | WAKE) or orders(tag)), None)
    if end < 1 or order is None or not orders(order):
        return tags
    if any(tag.bits & ~around and not tag.bits & (PREPOSITION | ARTICLE) for tag in tags[:end]):
        return tags
    if not any(tag.names or tag.mask or tag.bits & (PLACE | FLOOR) for tag in tags[:end]):
        aims = any(tag.names or tag.mask or tag.bits & NOUNS for tag in tags[end + 1 :])
        return tags[end + 1 :] if aims else tags
    return [*tags[:end], *tags[end + 1 :]] if tags[0].bits & PREPOSITION else tags


def remarked(tags: Sequence[Tag]) -> Sequence[Tag]:
    """ "It's cold in the study, set it to 21": a remark says what an order behind it is about, and no more. One behind
    the order says nothing: "put the heater on, it's chilly"."""
    last = max((place for place, tag in enumerate(tags) if tag.word == "," and place < len(tags) - 1), default=0)
    if last and _feels(tags[last + 1 :]) and any(tells(tag) for tag in tags[last:]) and _only_orders(tags[:last]):
        return tags[:last]
    end = next((place for place, tag in enumerate(tags) if tag.bits & (AND | THEN) and not tag.bits & COPULA), 0)
    remark, order = tags[:end], tags[end:]
    if _explains(remark) and _only_orders(order):
        # "The courier is outside, open the gate" is about the gate wherever it stands.
        return order[1:]
    if _feels(remark) and (_only_orders(order) or _only_acts(order)):
        # In one clause with the order its place narrows; in one of its own it would be another target.
        order = order[1:]
        around = (
            []
            if any(_around(tag) for tag in order)
            else [tag for tag in remark if not tag.bits & ~(HERE | PLACE | FLOOR)]
        )
        return [*around, *order]
    asking = QUESTION | WHICH | HOW_MUCH
    # "There is somebody at the gate" tells, and "c'è" alone may ask.
    telling = any(tells(tag) for tag in remark) and not any(tag.bits & asking and not tag.bits & COPULA for tag in tags)
    if not telling or any(tells(tag) for tag in order):
        return tags
    if not any(orders(tag) for tag in order):
        return tags
    if any(tag.names or tag.mask or tag.bits & NOUNS for tag in order):
        # What the order names is all it is about.
        return order[1:]
    idle = COPULA | STATES | ACTIONS | MEASURES | RELATIVE
    return [*(tag for tag in remark if not tag.bits & idle), *order]


def halted(tags: Sequence[Tag]) -> Sequence[Tag]:
    """ "Hold it, stop the gate": who calls out to stop says behind the comma what."""
    end = next((place for place, tag in enumerate(tags) if tag.word == ","), 0)
    calling, order = tags[:end], tags[end + 1 :]
    stopping = any(tag.bits & STOP for tag in calling) and any(tag.bits & STOP for tag in order)
    plain = all(tag.bits & (STOP | FILLER) and not tag.names for tag in calling)
    return order if stopping and plain else tags


def _around(tag: Tag) -> bool:
    """Whether it may say where: no noun, no module of its own."""
    several = tag.mask & (tag.mask - 1) if tag.mask else bool(tag.names)
    return not tag.bits & ~(HERE | PLACE | FLOOR | ROOM | STATES) and bool(tag.bits & (HERE | PLACE | FLOOR) or several)


def _feels(remark: Sequence[Tag]) -> bool:
    """Whether it says how somebody feels somewhere, and names nothing else: "it's dark in here"."""
    sense = COPULA | RELATIVE | TEMPERATURE | BRIGHTNESS
    idle = sense | SMALL | HERE | PLACE | FLOOR | WAKE
    return any(tag.bits & (RELATIVE | TEMPERATURE | BRIGHTNESS) for tag in remark) and all(
        (tag.bits or tag.names) and not tag.bits & ~idle and not tag.bits & (SET | SWITCH) for tag in remark
    )


def _explains(remark: Sequence[Tag]) -> bool:
    """Whether it is a reason known as such, and beside it no more than a place."""
    known = any(tag.bits & FILLER and " " in tag.word for tag in remark)
    return known and not any(tag.bits & ~(SMALL | HERE | PLACE | FLOOR | WAKE) for tag in remark)


def _only_orders(tags: Sequence[Tag]) -> bool:
    return (
        any(tag.bits & (ACTIONS | SWITCH | SET) for tag in tags)
        and any(tag.names or tag.mask or tag.bits & NOUNS for tag in tags)
        and not any(tag.bits & (QUESTION | WHICH | HOW_MUCH) or tells(tag) for tag in tags)
    )


def _only_acts(tags: Sequence[Tag]) -> bool:
    """ "The cellar is too dark, switch on"."""
    return any(tag.bits & ACTIONS for tag in tags) and not any(
        tag.names or tag.mask or tag.value is not None or tag.bits & ~(ACTIONS | SMALL) for tag in tags
    )


def called(tags: Sequence[Tag], scenes: int, *, asked: bool) -> Sequence[Tag]:
    """ "Good morning house, open the shutter": the home is greeted, not all of it ordered or asked about."""
    place = next((place for place, tag in enumerate(tags) if _homely(tag)), len(tags))
    before, after = tags[:place], tags[place + 1 :]
    if not all(_idles(tag, scenes) for tag in before) or any(tag.bits & PREPOSITION for tag in before):
        return tags
    if not after or not (after[0].word == "," or orders(after[0]) or after[0].bits & (POLITE | FILLER)):
        return tags
    if after[0].word != "," and not any(tag.bits & ~ARTICLE for tag in before):
        return tags
    wanting = asked or any(orders(tag) for tag in after)
    aims = wanting and any(tag.names or tag.mask or tag.bits & NOUNS for tag in after)
    return (
        [*(tag for tag in before if tag.word != ","), *(after[1:] if after[0].word == "," else after)] if aims else tags
    )


def _homely(tag: Tag) -> bool:
    return bool(tag.bits & EVERYWHERE) and not (tag.names or tag.mask or tag.bits & (ALL | PREPOSITION))


def _idles(tag: Tag, scenes: int) -> bool:
    # "Good morning" may be the name of a scene too.
    greeting = tag.mask and not tag.mask & ~scenes
    return bool(greeting) or (
        not tag.names and not tag.mask and (tag.word == "," or bool(tag.bits & (FILLER | POLITE | WAKE | ARTICLE)))
    )


def wished(tags: Sequence[Tag], *, brief: bool = False) -> Sequence[Tag]:
    """ "I want the light to be on": what should be so is ordered; where a language is ``brief``, without a verb."""
    said = 0
    for tag in tags:
        said |= tag.bits
    if said & (QUESTION | WHICH | HOW_MUCH) or not (said & WANT or _bid(said) or (brief and _announced(tags))):
        return tags
    if said & STATE_OFF and not said & OFF:
        # "I want light" is more than its words, and less beside "off".
        tags = [tag._replace(bits=tag.bits & ~ON) if " " in tag.word and tag.bits & ON else tag for tag in tags]
    return [_wanted(tag) for tag in tags]


def _bid(said: int) -> bool:
    """Whether a state alone is what should be: "le volet de la cuisine ouvert, s'il te plaît"."""
    doing = COPULA | TELLING | SET | SWITCH | RUN | MEASURES | ACTIONS & ~_STATED
    return bool(said & POLITE and said & STATES) and not said & doing


def _announced(tags: Sequence[Tag]) -> bool:
    """Whether a thing and how it should be is all that is said, as in a telegram: "fontana spenta", "kettle on"."""
    around = SMALL | STATES | ACTIONS | NOUNS | PLACE | FLOOR | ROOM | ALL | PLURAL | EVERYWHERE | EXCEPT
    states = [place for place, tag in enumerate(tags) if tag.bits & STATES and not tag.bits & ACTIONS]
    if len(states) != 1 or any(orders(tag) for tag in tags) or not all(tag.explained for tag in tags):
        return False
    plain = not any(
        tag.bits & (COPULA | TELLING) or (tag.bits & ~around and not tag.bits & SMALL and not tag.names) for tag in tags
    )
    aims = any(tag.names or tag.mask or tag.bits & (NOUNS | ALL) for tag in tags[: states[0]])
    # Who says which one it is ("the lamp that is on") says more.
    return plain and aims and not any(tag.value is not None for tag in tags)


def _wanted(tag: Tag) -> Tag:
    meant = tag.bits & ~COPULA
    for state, action in _BECOMING:
        if meant & state and not meant & ACTIONS:
            meant = meant & ~STATES | action
    return tag if meant == tag.bits else tag._replace(bits=meant & ~FORBIDDING or FILLER)


def greeted(tags: Sequence[Tag], scenes: int) -> Sequence[Tag]:
    """ "Buenos días abre el toldo": the name of a scene before an order with an aim of its own is a greeting."""
    if not tags or not tags[0].mask or tags[0].mask & ~scenes:
        return tags
    order = next((place for place, tag in enumerate(tags) if place and orders(tag)), 0)
    small = all(not tag.bits & ~SMALL and not tag.names for tag in tags[1:order])
    aims = any(tag.names or tag.mask or tag.bits & NOUNS for tag in tags[order + 1 :])
    scenic = any(tag.bits & SCENE for tag in tags[1:])
    return tags[1:] if order and small and aims and not scenic else tags
