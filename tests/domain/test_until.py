"""Ends that people choose or write, by the clock on their wall."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.until import LONGEST, is_possible, usual_ends, written_end

ROME = ZoneInfo("Europe/Rome")
ZONES = st.sampled_from([ROME, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Apia"), ZoneInfo("UTC")])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ROME).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "name", "end"),
    [
        ("2026-03-10 09:00", "tonight", "2026-03-11 00:00"),
        ("2026-03-10 23:59", "tonight", "2026-03-11 00:00"),
        ("2026-03-10 09:00", "tomorrow", "2026-03-11 22:00"),
        ("2026-03-10 09:00", "sunday", "2026-03-15 18:00"),
        ("2026-03-15 16:59", "sunday", "2026-03-15 18:00"),
        ("2026-03-15 17:01", "sunday", "2026-03-22 18:00"),
        ("2026-03-15 20:00", "sunday", "2026-03-22 18:00"),
        ("2026-03-10 09:05", "week", "2026-03-17 09:05"),
        # Summer time begins on the 29th: the clock on the wall counts, not the hours.
        ("2026-03-25 09:05", "week", "2026-04-01 09:05"),
        ("2026-12-31 12:00", "tomorrow", "2027-01-01 22:00"),
    ],
)
def test_the_usual_ends(now: str, name: str, end: str) -> None:
    assert usual_ends(at(now), ROME)[name] == at(end)


@given(MOMENTS, ZONES)
def test_a_usual_end_is_always_still_to_come(now: datetime, zone: ZoneInfo) -> None:
    ends = usual_ends(now, zone)
    assert all(is_possible(end, now) and end - now <= timedelta(days=8) for end in ends.values())
    assert ends["sunday"].astimezone(zone).weekday() == 6


def test_a_written_end_is_read_in_the_familys_zone() -> None:
    assert written_end("2026-12-24 18:00", ROME) == datetime(2026, 12, 24, 17, 0, tzinfo=UTC)
    assert written_end("2026-07-01 18:00", ROME) == datetime(2026, 7, 1, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-12-24",
        "18:00",
        "24.12.2026 18:00",
        "2026-13-01 18:00",
        "2026-02-30 18:00",
        "2026-12-24 24:00",
        "2026-12-24 18:60",
        "2026-12-24  18:00",
        " 2026-12-24 18:00",
        "2026-12-24 18:00 ",
        "2026-12-24 18:00\n",
        "2026-12-24 18:00:00",
        "2026-12-24T18:00",
        "26-12-24 18:00",
        "2026-1-2 3:04",
        "٢٠٢٦-١٢-٢٤ ١٨:٠٠",
        "+026-12-24 18:00",
        "0000-12-24 18:00",
        "0001-01-01 00:00",
        "never",
    ],
)
def test_an_end_written_in_another_way_is_none(text: str) -> None:
    assert written_end(text, ROME) is None


def test_an_end_is_to_come_and_not_too_far() -> None:
    now = at("2026-03-10 09:00")
    assert not is_possible(now, now)
    assert is_possible(now + timedelta(minutes=1), now)
    assert is_possible(now + LONGEST, now)
    assert not is_possible(now + LONGEST + timedelta(minutes=1), now)
