"""What a person may hand on: a role to somebody new, or a guest pass for a while. Nobody gives what they lack."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.rights import CELLS, ROLES, Cell, Leave, Right, Role, Standing, allowed, bounds_of, may

PASSED: Final = frozenset({Right.SEE, Right.SWITCH, Right.TEMPERATURE, Right.SCENES})
"""What a guest pass can bear at most."""
INVITED: Final = (Role.ADULT, Role.CHILD, Role.GUEST)
"""What a link can make of somebody. Nobody becomes an owner by a link."""


def outranks(role: Role, other: Role) -> bool:
    """Whether the role is above the other; whoever is nobody is below everybody."""
    order = (*ROLES, Role.NOBODY)
    return order.index(role) < order.index(other)


def may_invite_as(standing: Standing, role: Role, now: datetime) -> bool:
    """Adults are made by the owner; others bring in whom they like, but nobody above themselves."""
    if role not in INVITED or not may(standing, Right.INVITE, now):
        return False
    return standing.role is Role.OWNER or (role is not Role.ADULT and not outranks(role, standing.role))


def still_lends(standing: Standing, now: datetime) -> bool:
    """Whether the passes this person gave go on: as long as they are somebody who may let people in. A home that
    stands still for a while ends none."""
    rules = replace(standing.rules, frozen=False, paused=False)
    return may(replace(standing, rules=rules), Right.INVITE, now)


def handed_on(standing: Standing, wish: Leave, now: datetime) -> Leave | None:
    """As much of this leave as the person can pass to a guest; None when that is not worth a pass.

    A room kept to some people is opened only by one of them. Whoever is bound to a range of degrees hands on no
    heating, for the guest would have no bounds. Scenes reach the whole home, so they need a pass for all of it.
    """
    if not may(standing, Right.INVITE, now) or not all(_enters(standing, wish)):
        return None
    rights = {right for right in wish.rights & PASSED if all(_holds(standing, right, wish))}
    if bounds_of(standing) is not None:
        rights.discard(Right.TEMPERATURE)
    if wish.systems or wish.ambients or wish.modules:
        rights.discard(Right.SCENES)
    return replace(wish, rights=frozenset(rights)) if {Right.SEE, Right.SWITCH} <= rights else None


def _enters(standing: Standing, wish: Leave) -> Iterator[bool]:
    kept = standing.rules.kept
    for ambient in wish.ambients:
        yield standing.role is Role.OWNER or ambient not in kept or standing.person in kept[ambient]


def _holds(standing: Standing, right: Right, wish: Leave) -> Iterator[bool]:
    """By the table alone: what a person was lent themselves is not theirs to lend."""
    for cell in CELLS:
        if cell.right is right and (not wish.systems or cell.system is None or cell.system in wish.systems):
            yield allowed(standing.role, standing.person, Cell(right, cell.system), standing.rules)
