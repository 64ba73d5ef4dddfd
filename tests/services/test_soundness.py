"""What operators are told in time, and only then."""

import logging
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.alarms import Alarm, Alarms
from bot.services.metrics import Metrics
from bot.services.soundness import Hook, Soundness, scarce

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
GIB = 2**30


class Operators:
    def __init__(self, **given: object) -> None:
        self.now = NOON
        self.hook: Hook | None = None
        self.oldest: datetime | None = None
        self.alarms = Alarms(lambda: self.now, Metrics(lambda: self.now))
        settings = {"secret_expires": None, "secret_of": "eliot", "folder": None, "hook": None, **given}
        self.soundness = Soundness(self.alarms, waiting=[self._oldest], clock=lambda: self.now, **settings)  # type: ignore[arg-type]

    async def _oldest(self) -> datetime | None:
        return self.oldest

    async def hear(self, caplog: pytest.LogCaptureFixture, **later: float) -> list[str]:
        self.now += timedelta(**later)
        caplog.clear()
        with caplog.at_level(logging.ERROR):
            await self.soundness.look()
        return [getattr(record, "alarm", "") for record in caplog.records]


@pytest.mark.parametrize(
    ("left", "alarms"),
    [
        (31, []),
        (30, ["secret_expires_in_30"]),
        (7, ["secret_expires_in_7"]),
        (1, ["secret_expires_in_1"]),
        (0, ["secret_expired"]),
    ],
)
async def test_a_secret_that_ends_is_spoken_of(caplog: pytest.LogCaptureFixture, left: int, alarms: list[str]) -> None:
    operators = Operators(secret_expires=NOON.date() + timedelta(days=left))
    assert await operators.hear(caplog) == alarms
    for name in alarms:
        assert await operators.alarms.next() == Alarm(name, "eliot")


async def test_each_warning_comes_once(caplog: pytest.LogCaptureFixture) -> None:
    operators = Operators(secret_expires=date(2026, 12, 3))
    assert await operators.hear(caplog) == ["secret_expires_in_30"]
    assert await operators.hear(caplog, hours=12) == []
    assert await operators.hear(caplog, days=3) == ["secret_expires_in_7"]


@pytest.mark.parametrize(
    ("free", "total", "full"),
    [(GIB, 10 * GIB, False), (GIB // 10, GIB, True), (3 * GIB, 100 * GIB, True), (GIB, 2 * GIB, False)],
)
def test_a_disk_is_nearly_full(free: int, total: int, *, full: bool) -> None:
    assert scarce(free, total) is full


async def test_a_disk_with_room_is_nobodys_alarm(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    assert await Operators(folder=tmp_path).hear(caplog) == []


async def test_what_waits_too_long_is_told(caplog: pytest.LogCaptureFixture) -> None:
    operators = Operators()
    operators.oldest = NOON - timedelta(minutes=10)
    assert await operators.hear(caplog) == []
    assert await operators.hear(caplog, seconds=1) == ["falling_behind"]


@pytest.mark.parametrize(
    ("hook", "alarms"),
    [
        (Hook(100, None), []),
        (Hook(101, None), ["webhook_failing"]),
        (Hook(0, NOON - timedelta(hours=1)), []),
        (Hook(0, NOON - timedelta(minutes=59)), ["webhook_failing"]),
    ],
)
async def test_a_webhook_that_fails_is_told(caplog: pytest.LogCaptureFixture, hook: Hook, alarms: list[str]) -> None:
    async def told() -> Hook:
        return hook

    assert await Operators(hook=told).hear(caplog) == alarms
