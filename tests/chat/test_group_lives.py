"""Random lives of groups through the whole bot: whatever happens, nothing is done or decided without a right.

In a run of all tests each engine lives a thousand steps, the same every time. `make lives` lives 100,000 on each.
"""

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.chat.group_life import life
from tests.databases import ENGINES, fresh_database, postgres_server, templates

__all__ = ("fresh_database", "postgres_server", "templates")

PARTS = 2
STEPS = 500
"""Of one life."""
TOTAL = int(os.environ.get("LIVES_STEPS", "1000"))
"""On one engine, all parts together."""
EACH = -(-TOTAL // (PARTS * STEPS))


@pytest.mark.timeout(120 + TOTAL // 10)
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_done_without_a_right(fresh_database: Callable[[str], str], engine: str, part: int) -> None:
    tally: Counter[str] = Counter()

    async def lives(seed: int, url: str) -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with life(seed, Path(folder), url) as one:
                await one.begins()
                await one.goes_on(STEPS)
                tally.update(one.stage.tally)

    # A shorter life is no simpler one, so there is nothing to shrink to.
    @settings(
        max_examples=EACH,
        deadline=None,
        phases=(Phase.generate,),
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.integers(0, 2**40).map(lambda number: number * PARTS + part))
    def play(seed: int) -> None:
        asyncio.run(lives(seed, fresh_database(engine)))

    play()
    print(engine, part, dict(tally))  # noqa: T201 (the figures of a long run)
    assert tally["steps"] >= TOTAL / PARTS
    assert min(tally["deeds"], tally["refused"], tally["changes"]) > tally["steps"] / 30
    assert sum(tally[f"deeds by {way}"] for way in ("yes", "allow", "undo")) > tally["steps"] / 200
    # What is rare need not befall a few short lives.
    if TOTAL >= 20_000:
        assert tally["pass taken"] + tally["invitation taken"] > 0 < tally["approval given"]
