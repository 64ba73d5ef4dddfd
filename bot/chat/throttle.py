"""Nobody gets to try sign-in links by the hundred. Devices need no such bound: the daily quota is one."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

_WINDOW = timedelta(minutes=1)
_MOST = 10
_REMEMBERED = 10_000


class Throttle:
    """Admits so many attempts of a person in a minute."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._recent: dict[int, deque[datetime]] = {}

    def admits(self, person: int) -> bool:
        now = self._clock()
        recent = self._recent.get(person)
        if recent is None:
            if len(self._recent) >= _REMEMBERED:
                self._recent.clear()
            recent = self._recent[person] = deque(maxlen=_MOST)
        while recent and now - recent[0] > _WINDOW:
            recent.popleft()
        if len(recent) == _MOST:
            return False
        recent.append(now)
        return True
