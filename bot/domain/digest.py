"""What befell a home in a week or a day, in figures. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.domain.alert_rules import RULES, Severity
from bot.domain.symptoms import Subject

TOLD_AT = time(9)
"""By the clocks of the home."""
MONDAY = 0


class Every(StrEnum):
    WEEK = "week"
    DAY = "day"


_LENGTH = {Every.WEEK: 7, Every.DAY: 1}


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days of the home's zone, the last not included."""

    every: Every
    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Happening:
    """One incident; ``ended`` None while it lasts."""

    rule: str
    subject: Subject
    began: datetime
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class Figure:
    """All that happened of one rule: to whom, how often, for how long together within the period, and whether some
    of it still lasts."""

    rule: str
    subjects: tuple[Subject, ...]
    times: int
    lasted: timedelta
    lasts: bool


@dataclass(frozen=True, slots=True)
class Day:
    """``lasted``: how long something was out of order on that day."""

    date: date
    lasted: timedelta


@dataclass(frozen=True, slots=True)
class Digest:
    figures: tuple[Figure, ...]
    days: tuple[Day, ...]


Span: TypeAlias = tuple[datetime, datetime]


def period(every: Every, now: datetime, zone: ZoneInfo) -> Period | None:
    """The period that is to be told today, from nine in the morning on; None when it is not the time for it."""
    local = now.astimezone(zone)
    if local.time() < TOLD_AT or (every is Every.WEEK and local.weekday() != MONDAY):
        return None
    today = local.date()
    return Period(every, _midnight(today - timedelta(days=_LENGTH[every]), zone), _midnight(today, zone))


def digest(happenings: Iterable[Happening], over: Period, zone: ZoneInfo) -> Digest:
    """What reached into the period, in the order of the rules. Notices are counted, and are no time out of order."""
    within = [happening for happening in happenings if _reaches(happening, over)]
    figures = tuple(
        _figure(rule, those, over)
        for rule in RULES
        if (those := [happening for happening in within if happening.rule == rule])
    )
    disorder = [_span(h, over) for h in within if h.rule in RULES and RULES[h.rule].severity is not Severity.NOTICE]
    return Digest(figures, tuple(_days(disorder, over, zone)))


def together(spans: Iterable[Span]) -> timedelta:
    """How long at least one of them lasted."""
    total, until = timedelta(0), None
    for begin, end in sorted(spans):
        fresh = begin if until is None else max(begin, until)
        total += max(timedelta(0), end - fresh)
        until = end if until is None else max(until, end)
    return total


def _reaches(happening: Happening, over: Period) -> bool:
    return happening.began < over.ends and (happening.ended is None or happening.ended > over.begins)


def _figure(rule: str, those: Sequence[Happening], over: Period) -> Figure:
    return Figure(
        rule,
        tuple(dict.fromkeys(happening.subject for happening in those)),
        len(those),
        together(_span(happening, over) for happening in those),
        any(happening.ended is None or happening.ended >= over.ends for happening in those),
    )


def _span(happening: Happening, over: Period) -> Span:
    return max(happening.began, over.begins), min(happening.ended or over.ends, over.ends)


def _days(spans: Sequence[Span], over: Period, zone: ZoneInfo) -> Iterable[Day]:
    begin = over.begins
    while begin < over.ends:
        day = begin.astimezone(zone).date()
        end = _midnight(day + timedelta(days=1), zone)
        cut = [(max(since, begin), min(until, end)) for since, until in spans if since < end and until > begin]
        yield Day(day, together(cut))
        begin = end


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(ZoneInfo("UTC"))
