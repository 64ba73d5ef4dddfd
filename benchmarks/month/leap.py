"""An event loop whose time leaps to the next thing that is due, as soon as nobody works any more.

Everything that asks the loop for the time or waits by it, asyncio's own sleeps and time limits among it, lives in that
time; work in threads takes none of it.
"""

import asyncio
import selectors
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_LONGEST_WORK: Final = 60.0
"""Real seconds."""


class Leaping(selectors.DefaultSelector):
    """``leave`` is asked for the moment that time may leap to, given the next that something is due at."""

    def __init__(self, now: float, leave: Callable[[float], float]) -> None:
        super().__init__()
        self.now = now
        self._leave = leave
        self._working = 0

    @contextmanager
    def working(self) -> Iterator[None]:
        """Time stands still meanwhile: somebody else works for us."""
        self._working += 1
        try:
            yield
        finally:
            self._working -= 1

    def select(self, timeout: float | None = None) -> Any:
        if self._working or timeout == 0:
            return super().select(timeout if timeout == 0 else None)
        if timeout is None:
            # Nothing will be due by itself: a thread is about to tell something, or nobody ever will.
            ready = super().select(_LONGEST_WORK)
            if not ready:
                raise RuntimeError("nothing will ever be due again")
            return ready
        ready = super().select(0)
        if not ready:
            self.now = max(self.now, self._leave(self.now + timeout))
        return ready


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, leaping: Leaping) -> None:
        self._leaping = leaping
        super().__init__(leaping)

    def time(self) -> float:
        return self._leaping.now
