"""Quiet hours in the home's own zone, also on the two nights a year that have another length."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.quiet import USUAL, QuietHours, next_at

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    ("local", "ends"),
    [
        ("2026-01-05 21:59", None),
        ("2026-01-05 22:00", "2026-01-06 07:00"),
        ("2026-01-06 06:59", "2026-01-06 07:00"),
        ("2026-01-06 07:00", None),
        ("2026-03-28 23:00", "2026-03-29 07:00"),
        ("2026-10-24 23:00", "2026-10-25 07:00"),
    ],
)
def test_the_usual_hours_go_over_midnight(local: str, ends: str | None) -> None:
    now = datetime.fromisoformat(local).replace(tzinfo=ROME).astimezone(UTC)
    end = USUAL.end(now, ROME)
    assert (end and f"{end.astimezone(ROME):%Y-%m-%d %H:%M}") == ends


def test_hours_within_a_day() -> None:
    nap = QuietHours(time(13), time(15))
    assert nap.end(datetime(2026, 1, 5, 13, tzinfo=UTC), ZoneInfo("UTC")) == datetime(2026, 1, 5, 15, tzinfo=UTC)
    assert nap.end(datetime(2026, 1, 5, 15, tzinfo=UTC), ZoneInfo("UTC")) is None


def test_the_next_time_is_always_later() -> None:
    now = datetime(2026, 1, 5, 6, tzinfo=UTC)
    assert next_at(time(7), now, ROME) == datetime(2026, 1, 6, 6, tzinfo=UTC)
    assert next_at(time(8), now, ROME) == datetime(2026, 1, 5, 7, tzinfo=UTC)
