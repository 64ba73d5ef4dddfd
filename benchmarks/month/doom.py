"""When a process is killed: once a day, at some step of its work drawn by chance."""

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.month.journal import Entry, Journal, Note
from benchmarks.month.timetable import DAY

_MOST_STEPS = 400
_MOST_TELLINGS = 6


@dataclass(frozen=True, slots=True)
class Kill:
    """From ``after`` on, at so many ``steps``; of those at which something is told only if ``telling``."""

    after: float
    steps: int
    telling: bool


def kills(days: float, seed: int, slot: int) -> Iterator[Kill]:
    """Every other one in the midst of telling something, where it does the most harm."""
    draw = Random(f"kills {seed} {slot}")
    for day in range(int(days)):
        after = (day + draw.uniform(0.05, 0.9)) * DAY
        telling = bool(day % 2)
        yield Kill(after, draw.randrange(_MOST_TELLINGS if telling else _MOST_STEPS), telling)


class Doom:
    def __init__(self, kill: Kill | None, journal: Journal, now: Callable[[], float]) -> None:
        self._kill = kill
        self._journal = journal
        self._now = now
        self._steps = 0

    def step(self, *, telling: bool = False) -> None:
        """Nothing the process holds is let go of, and nothing is said to anybody: as when the power fails."""
        kill = self._kill
        if kill is None or self._now() < kill.after or (kill.telling and not telling):
            return
        self._steps += 1
        if self._steps > kill.steps:
            self._journal.write(Entry(self._now(), Note.KILLED))
            os.kill(os.getpid(), signal.SIGKILL)
