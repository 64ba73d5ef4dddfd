"""What the tests of the services hold in their hands."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from storage.records import InboxRecord


@dataclass
class Clock:
    """A time that only the test moves."""

    now: datetime = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Handler:
    """Answers updates, remembers in which order, and can be held up in a lane."""

    answered: list[tuple[str, int]] = field(default_factory=list)
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    begun: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    async def __call__(self, record: InboxRecord) -> None:
        self.begun[record.lane].append(record.update_id)
        gate = self.gates.get(record.lane)
        if gate is not None:
            await gate.wait()
        await asyncio.sleep(0)
        self.answered.append((record.lane, record.update_id))

    def of(self, lane: str) -> list[int]:
        return [number for name, number in self.answered if name == lane]


async def until(condition: Callable[[], object], seconds: float = 10) -> None:
    """Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 (nothing tells of every change)
            await asyncio.sleep(0.01)
