"""What a clause leaves unsaid and its neighbour says: "the kitchen and bathroom lights off"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.language.clauses import Clause
from bot.language.concepts import ALL, EVERYWHERE, HERE, LEVELS, NOUNS, PLURAL, RUN, SET, SWITCH, WIDE
from bot.language.parts import Part
from bot.language.tags import Tag
from bot.language.targets import Finder
from bot.language.wishes import Wish


@dataclass(frozen=True, slots=True)
class _Said:
    """Which halves of "what" and "where" a clause says itself."""

    kind: bool
    place: bool
    name: bool


def completed(clauses: Sequence[Clause], finder: Finder) -> list[Clause]:
    """The clauses, each complete in itself."""
    if len(clauses) == 1:
        return list(clauses)
    said = [_said(clause.part, finder) for clause in clauses]
    made: list[Clause] = []
    for place, clause in enumerate(clauses):
        own, part = said[place], clause.part
        otherwise: Part | None = None
        if own.place and not own.kind and not own.name and not part.bits & WIDE:
            if not clause.wish or clause.pronoun:
                kinded = _with_kind(part, _neighbour(clauses, said, place, kind=True), finder)
                part = part if finder.encloses(part, kinded) else kinded
                if not part.nouns and place and said[place - 1].place:
                    # "The sconces of the yard and of the terrace", where sconces are a name and no kind.
                    part = _with_name(part, clauses[place - 1].part, finder)
        elif not own.place and _listed(clauses, said, place):
            # "All blinds and curtains in the study" are none elsewhere.
            part = _with_place(part, clauses[place + 1].part, finder) or part
        elif not own.place and not part.bits & (HERE | WIDE):
            otherwise = _with_place(part, _neighbour(clauses, said, place, kind=False), finder)
        made.append(replace(clause, part=part, otherwise=otherwise))
    return _shared(made)


def _listed(clauses: Sequence[Clause], said: Sequence[_Said], place: int) -> bool:
    """Whether it is "all" of a kind, and the next clause is no more than another kind and the place of both."""
    part = clauses[place].part
    if not part.bits & ALL or part.bits & EVERYWHERE or not said[place].kind or place + 1 >= len(clauses):
        return False
    return said[place + 1].place and said[place + 1].kind and not clauses[place + 1].wish


def _said(part: Part, finder: Finder) -> _Said:
    places = finder.where(part)
    return _Said(bool(part.nouns), bool(places), any(_calls(tag) for tag in part.tags if tag not in places))


def _calls(tag: Tag) -> bool:
    return bool(tag.mask) or not tag.bits & NOUNS


def _neighbour(clauses: Sequence[Clause], said: Sequence[_Said], place: int, *, kind: bool) -> Part | None:
    """The nearest clause that says it, one before this rather than one after."""
    others: list[int] = [*range(place - 1, -1, -1), *range(place + 1, len(clauses))]
    for other in others:
        if said[other].kind if kind else said[other].place:
            return clauses[other].part
    return None


def _with_kind(part: Part, other: Part | None, finder: Finder) -> Part:
    if other is None:
        return part
    places = finder.where(other)
    nouns = tuple(tag._replace(names=(), mask=0) for tag in other.tags if tag.bits & NOUNS and tag not in places)
    bits = part.bits | other.bits & PLURAL
    for tag in nouns:
        bits |= tag.bits & NOUNS
    return Part((*part.tags, *nouns), bits)


def _with_name(part: Part, other: Part, finder: Finder) -> Part:
    places = finder.where(other)
    named = tuple(tag._replace(mask=0) for tag in other.tags if tag not in places and tag.names)
    if not named or not finder.holds(part, named):
        return part
    return Part((*part.tags, *named), part.bits | other.bits & PLURAL)


def _with_place(part: Part, other: Part | None, finder: Finder) -> Part | None:
    if other is None or part.empty:
        return None
    return Part((*part.tags, *finder.where(other)), part.bits)


def _only_puts(wish: Wish) -> bool:
    return bool(wish.bits & RUN and wish.bits & SWITCH) and not wish.actions and not wish.values


def _only_levels(wish: Wish) -> bool:
    """Whether it is what an earlier verb puts something at: "pon el comedor y el salón a 20 grados"."""
    return bool(wish.values or wish.bits & LEVELS) and not wish.actions and not wish.bits & (RUN | SET | SWITCH)


def _verb(wish: Wish) -> bool:
    return bool(wish.bits & (SET | SWITCH) and wish.actions)


def _shared(clauses: Sequence[Clause]) -> list[Clause]:
    """Every clause with a wish: its own, that of the one before, or that of the first one after."""
    made: list[Clause] = []
    for place, clause in enumerate(clauses):
        if clause.wish:
            level = next((later.wish for later in clauses[place + 1 :] if later.wish), clause.wish)
            made.append(replace(clause, wish=level) if _only_puts(clause.wish) and _only_levels(level) else clause)
            continue
        # "We want to have a sauna, put the stove on": a verb of its own is not completed by another one.
        own = clause.wish.bits & (SET | SWITCH)
        after = (later.wish for later in clauses[place + 1 :] if later.wish and not (own and _verb(later.wish)))
        # Nor does "deja la del pasillo" say to do there what was done before; "la porta del garage" is no verb.
        verbal = own and not any(tag.bits & (SET | SWITCH) for tag in clause.part.tags)
        before = made[-1].wish if made and made[-1].wish and not verbal else None
        made.append(replace(clause, wish=before or next(after, clause.wish)))
    return made
