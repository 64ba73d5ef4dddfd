"""Some hours of the day that is played within a maker's limits, and whether whoever counts there can find fault."""

import pytest

from benchmarks.limits import Outcome, Size, most, played, told
from bot.clouds.makers import NETATMO_LIMITS

EVENING = Size(12, 18.5, 20.5)


@pytest.mark.timeout(300)
def test_an_evening_of_some_families_stays_within_every_limit() -> None:
    evening = played(EVENING)
    assert all(0 < share <= 0.8 for share in evening.shares().values())
    assert evening.commands > 12
    assert evening.asked > 2 * evening.commands, "a command, and looks back at what came of it"
    assert not evening.refused
    assert len(evening.looks) >= 12, "every home is looked at"
    assert max(evening.pauses()) < 45 * 60
    assert sorted(evening.pauses())[len(evening.pauses()) // 2] < 6 * 60


@pytest.mark.parametrize(
    ("times", "span", "fullest"),
    [([], 10, 0), ([5.0], 10, 1), ([0.0, 9.9, 10.0], 10, 2), ([30.0, 1.0, 9.0, 8.0, 11.0], 10, 3), ([2.0] * 7, 10, 7)],
)
def test_the_fullest_window_is_found_wherever_it_begins(times: list[float], span: float, fullest: int) -> None:
    assert most(times, span) == fullest


def test_what_passes_a_limit_is_seen() -> None:
    outcome = Outcome(2)
    outcome.calls = [(n / 10, 1) for n in range(NETATMO_LIMITS.user_now + 1)]
    assert outcome.shares()["user, 10 s"] > 1
    assert outcome.shares()["application, 10 s"] < 1
    outcome.calls = [(n * 60.0 / 40, n % 50) for n in range(2500)]
    assert outcome.shares()["application, 1 h"] == 2400 / 2000
    assert outcome.shares()["user, 1 h"] < 1


def test_the_table_has_a_column_a_size_and_a_judgement() -> None:
    *rows, judgement = told([Size(1, 12.0, 12.2), Size(2, 12.0, 12.1)])
    assert judgement == "met     every limit"
    assert rows[0].split()[-2:] == ["1", "2"]
    assert len({len(row) for row in rows}) == 1
