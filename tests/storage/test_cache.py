import asyncio
from collections.abc import Awaitable, Callable

import pytest

from storage.cache import Cache
from tests.storage.conftest import Clock


class Source:
    """Counts how often it is asked; answers when told, if it was made slow."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.version = 1

    def load(self, key: str) -> Callable[[], Awaitable[str]]:
        async def load() -> str:
            self.asked.append(key)
            answer = f"{key}{self.version}"
            await self.gate.wait()
            return answer

        return load


@pytest.fixture
async def source() -> Source:
    return Source()


def cache(clock: Clock, *, limit: int = 10, max_age: float | None = None) -> Cache[str, str]:
    return Cache(max_age=max_age, monotonic=clock.monotonic, limit=limit)


async def test_what_was_read_is_not_read_again_until_it_is_forgotten(clock: Clock, source: Source) -> None:
    kept = cache(clock)
    assert [await kept.get("a", source.load("a")) for _ in range(3)] == ["a1"] * 3
    clock.passes(days=1000)
    await kept.get("a", source.load("a"))
    assert source.asked == ["a"]
    kept.forget("a")
    kept.forget("never seen")
    source.version = 2
    assert await kept.get("a", source.load("a")) == "a2"


async def test_the_longest_unused_goes_first(clock: Clock, source: Source) -> None:
    kept = cache(clock, limit=2)
    for key in ("a", "b", "a", "c", "a", "b"):
        await kept.get(key, source.load(key))
    assert source.asked == ["a", "b", "c", "b"]
    assert len(kept) == 2


async def test_an_answer_ages_from_when_it_was_asked_for(clock: Clock, source: Source) -> None:
    kept = cache(clock, max_age=2.0)
    source.gate.clear()
    slow = asyncio.ensure_future(kept.get("a", source.load("a")))
    await asyncio.sleep(0)
    clock.passes(seconds=1.5)
    source.gate.set()
    await slow
    clock.passes(seconds=0.4)
    await kept.get("a", source.load("a"))
    assert source.asked == ["a"]
    clock.passes(seconds=0.2)
    await kept.get("a", source.load("a"))
    assert source.asked == ["a", "a"]


async def test_an_answer_a_write_overtook_is_not_remembered(clock: Clock, source: Source) -> None:
    kept = cache(clock)
    source.gate.clear()
    reading = asyncio.ensure_future(kept.get("a", source.load("a")))
    await asyncio.sleep(0)
    source.version = 2
    kept.forget("a")
    source.gate.set()
    assert await reading == "a1"
    assert await kept.get("a", source.load("a")) == "a2"


async def test_a_failed_read_leaves_no_trace(clock: Clock, source: Source) -> None:
    kept = cache(clock)

    async def fail() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        await kept.get("a", fail)
    assert len(kept) == 0
    assert await kept.get("a", source.load("a")) == "a1"
