"""A sentence in its clauses: what each wants done, and what it wants it done to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.language.concepts import (
    ACTIONS,
    ALL,
    AND,
    ARTICLE,
    BOTH,
    CLOSE,
    COPULA,
    DEGREES,
    EVERYWHERE,
    EXCEPT,
    FLOOR,
    HALF,
    HERE,
    LIGHT,
    NOUNS,
    OPEN,
    PLACE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    ROOM,
    SET,
    STATES,
    SWITCH,
    THEN,
)
from bot.language.parts import Part, idle
from bot.language.tags import Tag
from bot.language.wishes import EXCLUSIVE, OPENING, Wish, aimed, may_lead, second_half, wish_of

_TARGET = NOUNS | ROOM | ALL | BOTH | EVERYWHERE | HERE | PLURAL | PLACE | FLOOR


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
    kept, besides, further = _excepted(tags)
    merged = _merged_clauses(kept)
    if besides:
        exceptions = tuple(_clause(group).part for group in _groups(besides))
        merged = [replace(one, besides=exceptions) for one in merged]
    return [*merged, *_merged_clauses(further)]


def _merged_clauses(tags: Sequence[Tag]) -> list[Clause]:
    found = [_clause(part) for group in _groups(tags) for part in _apart(group)]
    return _merged([one for one in found if one.wish or not one.part.empty or one.pronoun])


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


def opens_light(clause: Clause) -> bool:
    return bool(clause.wish.actions & (OPEN | CLOSE) and clause.part.nouns & LIGHT)


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
    aims = [place for place, tag in enumerate(group) if aimed(tag)]
    if (
        len(acts) == 2
        and aims
        and any(group[acts[0]].bits & one and group[acts[1]].bits & other for one, other in EXCLUSIVE)
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


def _excepted(tags: Sequence[Tag]) -> tuple[Sequence[Tag], Sequence[Tag], Sequence[Tag]]:
    """What is said to be left alone, apart, and what is ordered behind it; a verb at the end belongs to the sentence
    nevertheless."""
    place = next((place for place, tag in enumerate(tags) if tag.bits & EXCEPT), None)
    if place is None:
        return tags, (), ()
    before, after = tags[:place], tags[place + 1 :]
    whole = next((one for one, tag in enumerate(after) if tag.bits & ALL), 0)
    if whole and not any(aimed(tag) for tag in before):
        # Said the other way round: "bis auf die Leselampe alle Lichter aus".
        order = next((one for one, tag in enumerate(after) if tag.word == "," or _does(tag)), whole)
        ahead = min(order, whole)
        return [*before, *after[ahead:]], after[:ahead], ()
    end = next((one for one in range(len(after)) if _orders_on(after, one)), len(after))
    rest = after[end:]
    if not any(aimed(tag) for tag in rest):
        # "All the lights but the reading lamp, you can turn them off".
        before, rest = [*before, *rest], ()
    doing = [tag for tag in after[:end] if _does(tag)]
    return [*before[:place], *doing, *before[place:]], [tag for tag in after[:end] if not _does(tag)], rest


def _orders_on(tags: Sequence[Tag], place: int) -> bool:
    """Whether an order of its own begins here: ", you can turn them off", "and close the shutters"."""
    if not tags[place].bits & (AND | THEN):
        return False
    verb = next((tag for tag in tags[place + 1 :] if _does(tag) or aimed(tag)), None)
    return verb is not None and _does(verb)


def _does(tag: Tag) -> bool:
    return bool(tag.bits & (ACTIONS | SWITCH | SET)) and not tag.names


def _clause(tags: Sequence[Tag]) -> Clause:
    tags = _verbal(tags)
    return Clause(wish_of(tags), named_part(tags), pronoun=any(_leads_back(tags, place) for place in range(len(tags))))


def _leads_back(tags: Sequence[Tag], place: int) -> bool:
    """Whether it is "it"; what may be an article is that before a verb ("tu me l'ouvres")."""
    tag, after = tags[place], tags[place + 1 : place + 2]
    verbal = after and after[0].bits & ACTIONS and not after[0].bits & (NOUNS | STATES) and not after[0].names
    return bool(tag.bits & PRONOUN) and (not tag.bits & ARTICLE or bool(verbal))


def _verbal(tags: Sequence[Tag]) -> Sequence[Tag]:
    """The Italian "porta" at the head of a clause is no door where something else is brought to a number."""
    head = next((place for place, tag in enumerate(tags) if not tag.bits & OPENING), len(tags) - 1)
    if not tags or not (tags[head].bits & NOUNS and tags[head].bits & (SWITCH | SET)):
        return tags
    if not any(tag.value is not None for tag in tags) or not any(aimed(tag) for tag in tags[head + 1 :]):
        return tags
    verb = tags[head]._replace(bits=tags[head].bits & ~NOUNS, names=())
    return [*tags[:head], verb, *tags[head + 1 :]]


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
        elif one.wish and not last.wish and not one.part.tags and last.part.tags:
            # "The kitchen lights, turn them all off": all of those.
            made[-1] = replace(last, wish=one.wish)
        elif not one.part.tags and (one.pronoun or (one.part.empty and not one.wish.actions)):
            made.append(replace(one, part=last.part))
        else:
            made.append(one)
    return made
