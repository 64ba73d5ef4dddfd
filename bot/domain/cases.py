"""What is suspected of a home between two looks, and when suspicion becomes a trouble and a trouble ends. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.domain.alert_rules import FLAPS, FLAPS_WITHIN, LONG, RULES, STEADY, Rule
from bot.domain.symptoms import Facts, Findings, Key, Sighting


@dataclass(frozen=True, slots=True)
class Case:
    """``since``: the first look of this run that saw it. ``looks``: whether the last ones did, the newest last.
    ``ends``: when it was over, lately. ``well_since``: it is open and has not been seen from then on. ``lasting``: how
    old it must be to be told."""

    since: datetime
    looks: tuple[bool, ...] = ()
    open: bool = False
    ends: tuple[datetime, ...] = ()
    well_since: datetime | None = None
    lasting: timedelta = timedelta(0)
    facts: Facts = field(default_factory=dict)

    @property
    def flapping(self) -> bool:
        return len(self.ends) >= FLAPS


Cases: TypeAlias = Mapping[Key, Case]


@dataclass(frozen=True, slots=True)
class Changes:
    """``opened``: troubles to be told, with all that is known of each; ``closed``: those that are over."""

    opened: Mapping[Key, Case] = field(default_factory=dict)
    closed: frozenset[Key] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.opened or self.closed)


def advance(cases: Cases, found: Findings, now: datetime) -> tuple[Cases, Changes]:
    """The cases after a look. What the look says nothing of stays as it was."""
    after = dict(cases)
    opened: dict[Key, Case] = {}
    closed: set[Key] = set()
    for key, sighting in found.seen.items():
        before = cases.get(key)
        case = _seen(before, RULES[key[0]], sighting, now)
        after[key] = case
        if case.open and not (before is not None and before.open):
            opened[key] = case
    for key in found.well & cases.keys():
        if (kept := _well(cases[key], RULES[key[0]], now)) is None:
            del after[key]
        else:
            after[key] = kept
        if cases[key].open and not (kept is not None and kept.open):
            closed.add(key)
    return after, Changes(opened, frozenset(closed))


def suspected(cases: Cases) -> bool:
    """Whether another look soon would make something certain."""
    return any(
        (not case.open and case.looks[-1:] == (True,) and sum(case.looks) < RULES[key[0]].of)
        or case.well_since is not None
        for key, case in cases.items()
    )


def ripe_at(cases: Cases) -> datetime | None:
    """When the first of those that only have to last longer will have lasted long enough."""
    ripening = [case.since + case.lasting for case in cases.values() if not case.open and case.looks[-1:] == (True,)]
    return min(ripening, default=None)


def outlived(cases: Cases, now: datetime) -> Findings:
    """A command that failed is nobody's trouble for ever, though nothing ever shows that it is over."""
    return Findings(
        well=frozenset(key for key, case in cases.items() if key[0] == "command_failed" and now - case.since > LONG)
    )


def troubled(cases: Cases) -> bool:
    return any(case.open for case in cases.values())


def _seen(case: Case | None, rule: Rule, sighting: Sighting, now: datetime) -> Case:
    if case is None or not (case.open or any(case.looks)):
        case = Case(now, ends=_lately(case.ends if case else (), now))
    looks = (*case.looks, True)[-rule.within :]
    lasting = rule.lasting if sighting.lasting is None else sighting.lasting
    old_enough = sighting.certain or now - case.since >= lasting
    sure = sighting.certain or sum(looks) >= rule.of
    return replace(
        case,
        looks=looks,
        open=case.open or (sure and old_enough),
        well_since=None,
        lasting=lasting,
        facts=dict(sighting.facts),
    )


def _well(case: Case, rule: Rule, now: datetime) -> Case | None:
    """None once nothing is left to remember."""
    ends = _lately(case.ends, now)
    if case.open:
        well_since = case.well_since or now
        steady = STEADY if case.flapping else timedelta(0)
        if now - well_since < steady:
            return replace(case, looks=(*case.looks, False)[-rule.within :], well_since=well_since, ends=ends)
        return Case(case.since, ends=(*ends, now)[-FLAPS:])
    looks = (*case.looks, False)[-rule.within :]
    if any(looks):
        return replace(case, looks=looks, ends=ends)
    return Case(case.since, ends=ends) if ends else None


def _lately(ends: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    return tuple(end for end in ends if now - end <= FLAPS_WITHIN)
