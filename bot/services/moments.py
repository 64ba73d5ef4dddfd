"""Calls of the last seconds, so that no burst is more than a cloud takes."""

from collections import deque
from datetime import datetime, timedelta
from typing import Final

SPAN: Final = timedelta(seconds=10)
_FAR: Final = timedelta(minutes=1)
"""Nothing is booked so far ahead: who finds such a time had their clock set back."""


class Moments:
    """Gives calls the times when they may be made: one after the other, and as soon as ten seconds have room."""

    def __init__(self) -> None:
        self._at: deque[datetime] = deque()

    def free_at(self, now: datetime, limit: int) -> datetime:
        """When the next call may be made, where ten seconds take ``limit``."""
        at = self._at
        while at and at[-1] > now + _FAR:
            at.pop()
        while at and at[0] <= now - SPAN:
            at.popleft()
        free = max(now, at[-1]) if at else now
        return max(free, at[-limit] + SPAN) if len(at) >= limit else free

    def book(self, at: datetime) -> None:
        self._at.append(at)
