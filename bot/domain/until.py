"""When something that is lent for a while ends, by the clock on the family's wall."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

LONGEST: Final = timedelta(days=366)
_EVENING: Final = time(22)
_SUNDAY, _SUNDAY_EVENING = 6, time(18)
_AT_LEAST: Final = timedelta(hours=1)
"""A "Sunday" that is nearly over means the next one."""
_WRITTEN: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2}):([0-9]{2})", re.ASCII)


def usual_ends(now: datetime, zone: ZoneInfo) -> Mapping[str, datetime]:
    """The ends that are offered, by their names: midnight, tomorrow evening, Sunday at six, a week from now."""
    here = now.astimezone(zone)
    tomorrow = here.date() + timedelta(days=1)
    sunday = here.date() + timedelta(days=(_SUNDAY - here.weekday()) % 7)
    if _at(sunday, _SUNDAY_EVENING, zone) - now < _AT_LEAST:
        sunday += timedelta(days=7)
    return {
        "tonight": _at(tomorrow, time(), zone),
        "tomorrow": _at(tomorrow, _EVENING, zone),
        "sunday": _at(sunday, _SUNDAY_EVENING, zone),
        "week": _at(here.date() + timedelta(days=7), time(here.hour, here.minute), zone),
    }


def written_end(text: str, zone: ZoneInfo) -> datetime | None:
    """A moment written as ``2026-12-24 18:00``, and in no other way."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    try:
        year, month, day, hour, minute = map(int, found.groups())
        return _at(date(year, month, day), time(hour, minute), zone)
    except (ValueError, OverflowError):
        return None


def is_possible(end: datetime, now: datetime) -> bool:
    """Still to come, and not so far away that somebody mistyped the year."""
    return now < end <= now + LONGEST


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone).astimezone(UTC)
