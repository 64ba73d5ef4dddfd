"""What /quota says is true of the window that calls are given for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.calls import told
from bot.clouds.makers import ELIOT, NETATMO
from bot.domain.allowance import Allowance
from bot.locales import languages, locale

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
DAILY = Allowance(used=120, limit=500, reserve=100, returns_at=NOON, blocked=False)
HOURLY = replace(DAILY, limit=400, reserve=388, window=timedelta(hours=1), sliding=True, looked=10, common=900)
A_DAY = ("today", "aujourd", "oggi", "hoy", "heute", "vandaag", "dziś", "dzisiaj", "hoje", "midnight")


@pytest.mark.parametrize("code", languages())
def test_what_counts_by_the_hour_speaks_of_no_day(code: str) -> None:
    for left in (HOURLY, replace(HOURLY, blocked=True), replace(HOURLY, common=0), replace(HOURLY, used=0)):
        text = told(left, "14:05", NETATMO, locale(code))
        assert not any(word in text.casefold() for word in A_DAY)
        assert (
            locale(code)(
                "calls-refused" if left.blocked else "calls-of-hour",
                left=left.left,
                limit=400,
                used=left.used,
                reserve=388,
                time="14:05",
            )
            in text
        )


def test_it_says_what_is_left_and_when_calls_come_back() -> None:
    english = locale("en")
    assert "<b>280 of 400 calls are left for now.</b>" in told(HOURLY, "14:05", NETATMO, english)
    assert told(HOURLY, "14:05", NETATMO, english).endswith("The next ones come back at 14:05.")
    assert "14:05" not in told(replace(HOURLY, used=0), "14:05", NETATMO, english), "nothing is away"
    assert "once a minute" in told(replace(HOURLY, blocked=True), "14:05", NETATMO, english)
    scarce = told(replace(HOURLY, common=3), "14:05", NETATMO, english)
    assert "<b>3 of 400 calls are left for now.</b>" in scarce, "whoever used them"


def test_what_counts_by_the_day_says_when_the_day_begins_anew() -> None:
    english = locale("en")
    assert "starts anew at 01:00" in told(DAILY, "01:00", ELIOT, english)
    assert "no more until 01:00" in told(replace(DAILY, blocked=True), "01:00", ELIOT, english)
