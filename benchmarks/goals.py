"""The goals, as ratios between bots of one run: nothing here depends on the machine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from benchmarks.rounds import Figures, medians, worst

Results: TypeAlias = Mapping[str, Sequence[Figures]]


@dataclass(frozen=True, slots=True)
class Goal:
    """``least``: the figure must reach ``must``; otherwise it must not pass it."""

    name: str
    must: float
    figure: Callable[[Results], float]
    least: bool = False

    def told(self, results: Results) -> dict[str, Any]:
        figure = self.figure(results)
        met = figure >= self.must if self.least else figure <= self.must
        return {"goal": self.name, "must": self.must, "least": self.least, "is": figure, "met": met}


def _ratio(name: str, beside: str) -> Callable[[Results], float]:
    return lambda results: medians(results["bot"])[name] / medians(results[beside])[name]


def _hanging(results: Results) -> float:
    found = medians(results["bot"])
    return found["hanging_p90_ms"] / found["steady_p90_ms"]


def _astray(results: Results) -> float:
    """Answers lost, doubled or out of order, in the worst round of any load."""
    names = {name for figures in results["bot"] for name in figures}
    return sum(worst(results["bot"], name) for name in names if name.endswith(("lost", "doubled", "disordered")))


GOALS: Final = (
    Goal("updates/s beside F", 0.6, _ratio("updates_per_second", "F"), least=True),
    Goal("updates/s beside T", 4.0, _ratio("updates_per_second", "T"), least=True),
    Goal("CPU per update beside F (no must)", 1.67, _ratio("cpu_per_update_us", "F")),
    Goal("added p99 beside F, one in flight", 2.0, _ratio("in_turn_p99_ms", "F")),
    Goal("added p99 beside F, half load", 2.0, _ratio("half_p99_ms", "F")),
    Goal("p90 of the others while calls hang", 1.5, _hanging),
    Goal("lost, doubled or out of order", 0.0, _astray),
    Goal("backlog above idle, MiB", 40.0, lambda results: medians(results["bot"])["backlog_memory"]),
    Goal("CPU to start beside the import floor", 1.3, _ratio("start_cpu", "floor")),
)
