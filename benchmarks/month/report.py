"""The month in figures, for the reader of a bench and for the README."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from benchmarks.month.oracle import Verdict
from benchmarks.month.play import Played
from benchmarks.month.sky import LIMIT, RESERVE
from benchmarks.month.timetable import MINUTE, What


@dataclass(frozen=True, slots=True)
class Rank:
    count: int
    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Rank":
        ranked = sorted(values)
        if not ranked:
            return cls(0, 0.0, 0.0, 0.0)
        last = len(ranked) - 1
        return cls(len(ranked), ranked[last // 2], ranked[last * 95 // 100], ranked[-1])

    def minutes(self) -> str:
        return f"{self.p50 / MINUTE:8.1f}{self.p95 / MINUTE:8.1f}{self.most / MINUTE:8.1f}   ({self.count})"


_TITLES = (
    ("gateway offline or all silent", (What.GATEWAY, What.SILENCE)),
    ("module silent", (What.MODULES,)),
    ("maker's cloud failing", (What.CLOUD,)),
    ("flapping module", (What.FLAPPING,)),
    ("guarded freezer off, its 15 minutes included", (What.GUARD,)),
)


def lines(played: Played, verdict: Verdict, slots: int) -> Iterator[str]:
    month = played.month
    homes = len(month.houses)
    processes = "one process" if slots == 1 else f"{slots} processes"
    yield f"{homes} homes, {month.days:g} days, {processes}, {played.seconds:.0f} s"
    yield f"{'minutes from trouble to message':48}{'p50':>8}{'p95':>8}{'most':>8}"
    for title, whats in _TITLES:
        yield f"  {title:46}{Rank.of(list(chain(*(verdict.told[what] for what in whats)))).minutes()}"
    yield f"  {'when a command met it, from the command':46}{Rank.of(verdict.commanded).minutes()}"
    yield f"  {'over, until the message says so':46}{Rank.of(verdict.over).minutes()}"
    calls = [played.calls.of(home, day) for home in range(homes) for day in range(int(month.days))]
    rank = Rank.of([float(each) for each in calls])
    yield f"calls a home and day (of {LIMIT}, {RESERVE} in reserve){rank.p50:13.0f}{rank.p95:8.0f}{rank.most:8.0f}"
    yield f"messages a home and month{verdict.messages / homes / month.days * 30:31.1f}"
    yield f"troubles {verdict.real}, never told {len(verdict.missing)}, late {len(verdict.late)}"
    yield f"noise {verdict.noise}, told needlessly {len(verdict.needless)}"
    yield f"kills {verdict.kills}, said twice {verdict.duplicates}"
    yield f"left open {played.open + len(verdict.unclosed)}, left unsaid {played.unsaid}"
    yield f"calls of the reserve {verdict.reserve}, sent while asked to wait {len(verdict.impatient)}"
    yield f"loud by night though not urgent {len(verdict.loud)}"
    yield f"errors in the log {len(verdict.faults)}"
    yield from (f"WRONG: {fault}" for fault in verdict.wrong)
