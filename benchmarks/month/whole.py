"""A month from its drawing to its judgement."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.month.oracle import Oracle, Verdict
from benchmarks.month.play import Play, Played
from benchmarks.month.report import lines
from benchmarks.month.server import postgres
from benchmarks.month.timetable import month


@dataclass(frozen=True, slots=True)
class Size:
    """One process keeps what it knows in SQLite; several share a PostgreSQL. ``every`` so many seconds of the month
    the bot looks what is due, which it does oftener in life."""

    homes: int
    days: float
    processes: int = 1
    every: float = 60.0
    seed: int = 1


MONTH: Final = Size(homes=200, days=30.0)
SHARED: Final = Size(homes=20, days=4.0, processes=3)
GLANCES: Final = (Size(homes=20, days=3.0), Size(homes=5, days=2.0, processes=3))


def judged(size: Size) -> tuple[Played, Verdict]:
    drawn = month(size.homes, size.days, size.seed)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="month-"))
        url = f"sqlite:///{folder}/bot.sqlite3" if size.processes == 1 else stack.enter_context(postgres())
        played = Play(drawn, url, Path(folder), slots=size.processes, every=size.every).run()
    return played, Oracle(drawn, played.journal, size.every).judge()


def told(size: Size) -> Iterator[str]:
    played, verdict = judged(size)
    yield from lines(played, verdict, size.processes)
