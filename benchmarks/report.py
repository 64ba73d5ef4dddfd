"""The results in words: a table of medians, then every goal, met or missed."""

from collections.abc import Iterator
from typing import Any, Final

from benchmarks.goals import GOALS, Results
from benchmarks.rounds import medians

_BOTS: Final = ("bot", "F", "T")
_ROWS: Final = (
    ("updates/s", "updates_per_second", 0),
    ("CPU per update, us", "cpu_per_update_us", 0),
    ("cloud calls per update", "cloud_calls_per_update", 2),
    ("one in flight: p50, ms", "in_turn_p50_ms", 2),
    ("one in flight: p99, ms", "in_turn_p99_ms", 2),
    ("half load: updates/s", "half_rate", 0),
    ("half load: p50, ms", "half_p50_ms", 2),
    ("half load: p99, ms", "half_p99_ms", 2),
    ("300/s: p50, ms", "even_p50_ms", 2),
    ("300/s: p99, ms", "even_p99_ms", 2),
    ("50/s: p90, ms", "steady_p90_ms", 2),
    ("50/s, 2 % of calls hang 3 s: p90, ms", "hanging_p90_ms", 2),
    ("RSS before anybody spoke, MiB", "fresh_memory", 0),
    ("RSS idle, 200 homes known, MiB", "idle_memory", 0),
    ("RSS with 20,000 waiting, above idle", "backlog_memory", 1),
    ("CPU to the first getUpdates, s", "start_cpu", 2),
)


def told(results: Results) -> dict[str, Any]:
    """All of it, for a JSON file."""
    return {
        "medians": {name: medians(rounds) for name, rounds in results.items()},
        "goals": [goal.told(results) for goal in GOALS],
        "rounds": {name: list(rounds) for name, rounds in results.items()},
    }


def lines(results: Results) -> Iterator[str]:
    found = {name: medians(rounds) for name, rounds in results.items()}
    yield f"{'medians of the rounds':40}" + "".join(f"{name:>10}" for name in _BOTS)
    for title, name, digits in _ROWS:
        cells = (found[bot].get(name) for bot in _BOTS)
        yield f"{title:40}" + "".join("         -" if cell is None else f"{cell:10.{digits}f}" for cell in cells)
    yield f"{'import floor: CPU, s':40}{found['floor']['start_cpu']:10.2f}"
    yield ""
    for goal in GOALS:
        outcome = goal.told(results)
        bound = "at least" if goal.least else "at most"
        yield f"{'met   ' if outcome['met'] else 'MISSED'}  {goal.name:40}{outcome['is']:8.2f}  ({bound} {goal.must:g})"
