"""A week in figures: what reached into it, how long, and on which day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.digest import Every, Happening, Period, digest, period, together

ROME = ZoneInfo("Europe/Rome")
MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)  # half past nine in Rome
HOUR = timedelta(hours=1)
BEGINS, ENDS = datetime(2026, 11, 15, 23, tzinfo=UTC), datetime(2026, 11, 22, 23, tzinfo=UTC)
WEEK = Period(Every.WEEK, BEGINS, ENDS)


def gateway(began: datetime, ended: datetime | None) -> Happening:
    return Happening("gateway_offline", "house", began, ended)


@pytest.mark.parametrize(
    ("every", "now", "told"),
    [
        (Every.WEEK, MONDAY, (BEGINS, ENDS)),
        (Every.WEEK, MONDAY - HOUR, None),
        (Every.WEEK, MONDAY + timedelta(days=1), None),
        (Every.DAY, MONDAY, (ENDS - timedelta(days=1), ENDS)),
        (Every.DAY, MONDAY - HOUR, None),
        # The day that is an hour longer.
        (
            Every.DAY,
            datetime(2026, 10, 26, 9, tzinfo=UTC),
            (datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        ),
    ],
)
def test_a_week_is_told_on_monday_and_a_day_every_morning(
    every: Every, now: datetime, told: tuple[datetime, datetime] | None
) -> None:
    found = period(every, now, ROME)
    assert (found and (found.begins, found.ends)) == told


def test_only_what_reaches_into_the_period_counts_and_only_its_part_within() -> None:
    found = digest(
        [
            gateway(BEGINS - 5 * HOUR, BEGINS - HOUR),
            gateway(BEGINS - HOUR, BEGINS + HOUR),
            gateway(ENDS - HOUR, None),
            gateway(ENDS, None),
        ],
        WEEK,
        ROME,
    )
    (figure,) = found.figures
    assert (figure.times, figure.lasted, figure.lasts, figure.subjects) == (2, 2 * HOUR, True, ("house",))
    assert [day.lasted for day in found.days] == [HOUR, *[timedelta(0)] * 5, HOUR]
    assert [day.date.day for day in found.days] == [16, 17, 18, 19, 20, 21, 22]


def test_what_lasts_at_the_same_time_is_not_counted_twice() -> None:
    lamp = Happening("module_unreachable", "lamp", BEGINS + HOUR, BEGINS + 3 * HOUR)
    pump = Happening("module_unreachable", "pump", BEGINS + 2 * HOUR, BEGINS + 4 * HOUR)
    (figure,) = digest([lamp, pump], WEEK, ROME).figures
    assert (figure.subjects, figure.times, figure.lasted, figure.lasts) == (("lamp", "pump"), 2, 3 * HOUR, False)


def test_a_trouble_over_midnight_is_split_between_the_days() -> None:
    midnight = BEGINS + timedelta(days=2)
    found = digest([gateway(midnight - HOUR, midnight + 2 * HOUR)], WEEK, ROME)
    assert [day.lasted // HOUR for day in found.days] == [0, 1, 2, 0, 0, 0, 0]


def test_a_low_battery_is_told_and_is_no_time_out_of_order() -> None:
    found = digest([Happening("battery_low", "switch", BEGINS, None)], WEEK, ROME)
    assert [figure.rule for figure in found.figures] == ["battery_low"]
    assert not any(day.lasted for day in found.days)


def test_figures_come_in_the_order_of_the_rules_and_unknown_rules_are_left_out() -> None:
    names = ["guard", "battery_low", "gateway_offline", "rule_of_yesterday"]
    found = digest([Happening(name, "x", BEGINS, None) for name in names], WEEK, ROME)
    assert [figure.rule for figure in found.figures] == ["gateway_offline", "battery_low", "guard"]


def test_spans_are_joined() -> None:
    assert together([]) == timedelta(0)
    assert (
        together([(BEGINS, BEGINS + HOUR), (BEGINS, BEGINS + 3 * HOUR), (BEGINS + HOUR, BEGINS + 2 * HOUR)]) == 3 * HOUR
    )
