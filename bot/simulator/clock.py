"""A clock that can be set ahead: to midnight, when quotas return, or past the life of a token."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """Runs as `source` does, plus what it was moved by."""

    def __init__(self, source: Callable[[], datetime] = _wall_clock) -> None:
        self._source = source
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return self._source() + self._ahead

    def move(self, by: timedelta) -> None:
        """Raises ValueError for a step back: the worlds that live by this clock cannot undo what happened."""
        if by < timedelta():
            raise ValueError("a simulated clock moves only ahead")
        self._ahead += by
