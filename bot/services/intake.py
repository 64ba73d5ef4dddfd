"""Updates on their way from the durable inbox to their answers: in order within a lane, side by side between lanes.

A lane is a chat. Only a bounded part of the inbox is in memory; the rest waits in SQL. Of several processes on one
database one works and the others stand by: they write to the inbox, and one takes over when the worker is gone.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.metrics import Metrics, Outcome
from bot.services.nursery import Nursery
from bot.services.stride import under_way
from storage.errors import StoreError
from storage.records import InboxRecord
from storage.store import Store

log = logging.getLogger(__name__)

IN_MEMORY = 512
"""Records held in memory at most; a fetcher should wait while ``full``."""
_REFILL_BELOW = IN_MEMORY // 2
_AT_ONCE = 256
_LEASE = timedelta(seconds=15)
_GLANCE = 1.0
_GLANCES = 5
"""Looks between two renewals of the lease."""
_GATHER = 0.05
"""Seconds in which finished records gather for one write. A write of many is in the way of the next update for longer,
one of few costs as much as it brings; what a killed process had answered in its last moment is answered again."""
_ATTEMPTS = 3
"""A record found unfinished by this many starts has probably ended them: it is set aside."""

Update = tuple[int, str, bytes]
Handle = Callable[[InboxRecord], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Depth:
    count: int
    oldest: datetime | None


class Intake:
    def __init__(
        self,
        store: Store,
        nursery: Nursery,
        handle: Handle,
        *,
        bot: int,
        holder: str,
        clock: Callable[[], datetime],
        metrics: Metrics,
        glance: float = _GLANCE,
    ) -> None:
        """``glance``: seconds between two looks for what other processes wrote."""
        self._store = store
        self._nursery = nursery
        self._handle = handle
        self._bot = bot
        self._holder = holder
        self._clock = clock
        self._metrics = metrics
        self._glance = glance
        self._lanes: dict[str, deque[InboxRecord]] = {}
        self._held: set[int] = set()
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._ordering = asyncio.Lock()
        self._working = False
        self._overflow = False
        self._last = 0
        self._finished: list[int] = []
        self._wake_writer = asyncio.Event()
        self._hurried = asyncio.Event()
        """Somebody waits for the writer: nothing gathers."""
        self._room = asyncio.Event()
        self._room.set()
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def working(self) -> bool:
        """Whether this process answers; otherwise it stands by."""
        return self._working

    async def start(self) -> None:
        """Takes the work if nobody has it, what an earlier run left unfinished first."""
        await self._take_over()
        self._nursery.start(self._write_finished(), name="loop inbox writer")
        self._nursery.start(self._keep_lease(), name="loop inbox lease")

    async def put(self, updates: Sequence[Update]) -> None:
        """Returns when the updates are durable; those known already are passed over."""
        async with self._ordering:
            records = await self._store.inbox.put(self._bot, updates, self._clock())
            if not self._working:
                return
            if self._overflow or len(self._held) + len(records) > IN_MEMORY:
                self._overflow = True
                self._room.clear()
                if not self._held:
                    await self._refill()
            else:
                self._admit(records)

    async def room(self) -> None:
        """Until there is room for more; a fetcher that waits here leaves the rest with Telegram."""
        await self._room.wait()

    async def idle(self) -> None:
        """Until everything written to the inbox so far is answered and recorded."""
        self._hurried.set()
        while self._overflow or self._held or self._finished:
            self._idle.clear()
            await self._idle.wait()
        self._hurried.clear()

    async def depth(self) -> Depth:
        return Depth(*await self._store.inbox.depth(self._bot))

    async def close(self) -> None:
        """Gives the work up; what is unfinished stays in the inbox."""
        self._working = False
        if self._finished:
            await self._store.inbox.done(self._finished)
        await self._store.leases.release(self._lease, self._holder)

    @property
    def _lease(self) -> str:
        return f"inbox:{self._bot}"

    async def _take_over(self) -> None:
        now = self._clock()
        if not await self._store.leases.acquire(self._lease, self._holder, now=now, until=now + _LEASE):
            if self._working:
                log.error("another process took the inbox")
            self._working = False
            return
        if self._working:
            return
        async with self._ordering:
            await self._store.inbox.begin_again(self._bot)
            self._working = True
            self._last = 0
            self._overflow = True
            await self._refill()

    async def _keep_lease(self) -> None:
        while True:
            for _ in range(_GLANCES):
                await asyncio.sleep(self._glance)
                if self._working and self._store.shared:
                    await self._tried(self._look_for_others)
            await self._tried(self._take_over)

    @staticmethod
    async def _tried(work: Callable[[], Awaitable[None]]) -> None:
        """The next round tries again; a database that comes back finds the loop alive."""
        try:
            await work()
        except StoreError:
            log.exception("the inbox cannot be reached")

    async def _look_for_others(self) -> None:
        """Other processes write to the inbox too; their numbers may appear late and out of order."""
        async with self._ordering:
            if self._overflow:
                return
            # While the question is under way answered ones are recorded, and stand nowhere afterwards.
            known = self._held | set(self._finished)
            records = await self._store.inbox.waiting(self._bot, 0, IN_MEMORY)
            self._admit([record for record in records if record.seq not in known])

    async def _refill(self) -> None:
        """With the order held: as many records as there is room for."""
        capacity = IN_MEMORY - len(self._held)
        records = await self._store.inbox.waiting(self._bot, self._last, capacity)
        self._admit(records)
        if len(records) < capacity:
            self._overflow = False
            self._room.set()

    def _admit(self, records: Sequence[InboxRecord]) -> None:
        for record in records:
            self._last = max(self._last, record.seq)
            self._held.add(record.seq)
            lane = self._lanes.get(record.lane)
            if lane is None:
                self._lanes[record.lane] = deque((record,))
                self._nursery.start(self._drain(record.lane), name="lane")
            else:
                lane.append(record)

    async def _drain(self, name: str) -> None:
        lane = self._lanes[name]
        while lane and self._working:
            record = lane.popleft()
            async with self._slots:
                with under_way():
                    await self._answer(record)
        # What is left when the work was lost stands in the database, for whoever works now.
        self._held.difference_update(record.seq for record in lane)
        del self._lanes[name]

    async def _answer(self, record: InboxRecord) -> None:
        try:
            if record.attempts > _ATTEMPTS:
                await self._set_aside(record)
            else:
                await self._handle(record)
                self._finished.append(record.seq)
        except Exception:
            # The handler tells the person about every failure it knows; this is one it does not.
            log.exception("update failed", extra={"update": record.update_id})
            self._finished.append(record.seq)
        self._held.discard(record.seq)
        self._wake_writer.set()

    async def _set_aside(self, record: InboxRecord) -> None:
        """Not among the finished: those lose their payload, and this one is to be looked at."""
        log.error("update set aside", extra={"update": record.update_id})
        await self._store.inbox.set_aside(record.seq)
        self._metrics.updated("unknown", Outcome.SET_ASIDE, 0)

    async def _write_finished(self) -> None:
        while True:
            await self._wake_writer.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurried.wait(), _GATHER)
            self._wake_writer.clear()
            finished, count = tuple(self._finished), len(self._finished)
            try:
                await self._store.inbox.done(finished)
            except StoreError:
                # They stay in the list; after a restart they would be answered again.
                log.exception("answered updates not recorded")
                self._wake_writer.set()
                await asyncio.sleep(self._glance)
                continue
            del self._finished[:count]
            if self._overflow and len(self._held) < _REFILL_BELOW:
                async with self._ordering:
                    await self._refill()
            if not (self._overflow or self._held or self._finished):
                self._idle.set()
