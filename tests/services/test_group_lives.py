"""Random lives of groups: whatever happens, exactly those act whom the model of the rights lets act.

In a run of all tests each engine takes 20,000 steps; `make lives` takes 100,000 on each.
"""

import asyncio
import os
from collections import Counter
from itertools import count
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from storage.vault import Vault
from tests.services.group_life import ATTEMPTS, Life

PARTS = 2
EVENTS = 340
"""Of one life."""
TOTAL = int(os.environ.get("LIVES_STEPS", "20000"))
"""On one engine, all parts together."""
LIVES = -(-TOTAL // (PARTS * EVENTS * 10))
"""Of one part; an event is more than ten steps."""


@pytest.mark.timeout(120 + TOTAL // 100)
@pytest.mark.parametrize("part", range(PARTS))
def test_nobody_ever_acts_without_a_right(database_url: str, vault: Vault, part: int) -> None:
    tally: Counter[str] = Counter()
    numbers = count(1_000_000, 1000)

    async def lives(seed: int) -> None:
        async with Life(Random(seed), database_url, vault, first=next(numbers)).lived() as life:
            await life.goes_on(EVENTS)
        tally.update(life.tally)

    # A shorter life is no simpler one, so there is nothing to shrink to.
    @settings(max_examples=LIVES, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**64))
    def play(seed: int) -> None:
        asyncio.run(lives(seed))

    play()
    assert tally["steps"] * PARTS > TOTAL
    assert tally["steps"] > LIVES * EVENTS * ATTEMPTS
    assert min(tally["allowed"], tally["refused"]) > tally["steps"] / 10
