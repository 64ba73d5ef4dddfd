"""What a chat wishes survives being written down; what nobody can read leaves the alerts as everybody has them."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alert_rules import RULES, Severity
from bot.domain.home import ModuleId
from bot.domain.quiet import QuietHours
from bot.domain.symptoms import Guard
from bot.domain.telling import Wishes
from bot.services.wish_texts import wishes_from, written

MINUTES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
SECONDS = st.integers(0, 2**33).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
GUARDS = st.builds(
    Guard, st.integers(1, 1440).map(lambda minutes: timedelta(minutes=minutes)), st.integers(0, 20_000), st.booleans()
)
WISHES = st.builds(
    Wishes,
    on=st.none() | st.booleans(),
    off=st.frozensets(st.sampled_from(sorted(RULES))),
    muted=st.dictionaries(st.text(max_size=9), st.none() | SECONDS, max_size=3),
    sounds=st.none() | st.sampled_from(Severity),
    quiet=st.none() | st.builds(QuietHours, MINUTES, MINUTES),
    escalates=st.booleans(),
    thread=st.none() | st.integers(1, 2**40),
    guards=st.dictionaries(st.text(max_size=9).map(ModuleId), GUARDS, max_size=3),
    daily=st.booleans(),
    weekly=st.booleans(),
)


@given(WISHES)
def test_wishes_survive_being_written(wishes: Wishes) -> None:
    assert wishes_from(written(wishes)) == wishes


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "nonsense", "[" * 100_000, '{"on": 1, "off": "x", "quiet": ["x", 7]}']
)
def test_what_cannot_be_read_is_as_everybody_has_it(text: str) -> None:
    assert wishes_from(text) == Wishes()


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ('{"off": ["gateway_offline", "of_tomorrow", 7]}', Wishes(off=frozenset({"gateway_offline"}))),
        ('{"muted": {"lamp": "x", "pump": null}}', Wishes(muted={"pump": None})),
        ('{"sounds": null, "quiet": null}', Wishes(sounds=None, quiet=None)),
        ('{"sounds": "trumpets", "quiet": ["25:00", "07:00"]}', Wishes()),
        ('{"quiet": ["21:30", "06:00"]}', Wishes(quiet=QuietHours(time(21, 30), time(6)))),
        ('{"guards": {"a": [0, 0, true], "b": [5, -1, true], "c": [5, 0, 1], "d": [true, 0, true], "e": 7}}', Wishes()),
        ('{"guards": {"f": [5, 20, false]}}', Wishes(guards={ModuleId("f"): Guard(timedelta(minutes=5), 20, False)})),
        ('{"thread": true}', Wishes()),
    ],
)
def test_each_wish_is_read_by_itself(text: str, wishes: Wishes) -> None:
    assert wishes_from(text) == wishes
