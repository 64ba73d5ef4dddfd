"""How many calls the hour behind us had: kept over restarts and kills, shared by processes."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final

from bot.services.nursery import Nursery
from storage.store import Store

log = logging.getLogger(__name__)

HOUR: Final = timedelta(hours=1)
_SLICE: Final = timedelta(minutes=5)
"""Calls are forgotten by slices, so an hour counts for up to so much more."""
_SLICES: Final = HOUR // _SLICE + 1
_FRESH: Final = timedelta(seconds=10)
"""How long what other processes wrote may be unknown here."""
_GATHER: Final = 0.1
"""Seconds in which calls gather for one write, when one was just made: a killed process forgets at most these."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Ring:
    """The calls of every slice: of all processes, as far as is known here."""

    calls: dict[int, int] = field(default_factory=dict)
    unwritten: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    read_at: datetime = _EPOCH  # when what other processes wrote was last looked at


class Hours:
    """Counts calls by scopes. Every slice of an hour has a row of its own in the ledger, used again when it is long
    over; what the ledger takes for its day is the number of the turn."""

    def __init__(self, store: Store, nursery: Nursery, *, clock: Callable[[], datetime], shared: bool) -> None:
        """``shared``: other processes count on the same store."""
        self._store = store
        self._nursery = nursery
        self._clock = clock
        self._shared = shared
        self._rings: dict[str, _Ring] = {}
        self._stale: set[str] = set()
        self._unwritten: set[str] = set()
        self._writing: asyncio.Task[None] | None = None
        self._resting: asyncio.TimerHandle | None = None

    async def open(self, scopes: Collection[str]) -> None:
        """Reads what earlier runs and other processes have counted. Waits for it the first time only."""
        missing = [scope for scope in scopes if scope not in self._rings]
        if missing:
            await self._read(missing)
        for scope in scopes:
            self._freshen(scope)

    def add(self, scope: str) -> None:
        ring, slice = self._rings[scope], self._slice()
        ring.calls[slice] = ring.calls.get(slice, 0) + 1
        ring.unwritten[slice] += 1
        self._unwritten.add(scope)
        self._freshen(scope)
        self._write_soon()

    def used(self, scope: str) -> int:
        """Calls of the last hour, and of the part of a slice before it."""
        return sum(self._counted(scope).values())

    def since(self, scope: str, moment: datetime) -> int:
        """Calls since then, and of the part of a slice before it."""
        first = (moment - _EPOCH) // _SLICE
        return sum(calls for slice, calls in self._counted(scope).items() if slice >= first)

    def room_at(self, scopes: Collection[str], calls: int) -> datetime:
        """When so many of the calls of these scopes together will have fallen out of the hour."""
        falling: defaultdict[int, int] = defaultdict(int)
        for scope in scopes:
            for slice, made in self._counted(scope).items():
                falling[slice] += made
        for slice in sorted(falling):
            calls -= falling[slice]
            if calls <= 0:
                return _EPOCH + (slice + _SLICES) * _SLICE
        return _EPOCH + (self._slice() + _SLICES) * _SLICE

    async def written(self) -> None:
        """Until what was counted so far is written down, and what others wrote is known."""
        if self._writing is not None:
            await asyncio.wait({self._writing})
        self._stop_resting()
        if self._unwritten or self._stale:
            await self._write()

    def _slice(self) -> int:
        return (self._clock() - _EPOCH) // _SLICE

    def _counted(self, scope: str) -> Mapping[int, int]:
        calls, oldest = self._rings[scope].calls, self._slice() - _SLICES
        if any(slice <= oldest for slice in calls):
            for slice in [slice for slice in calls if slice <= oldest]:
                del calls[slice]
        return calls

    def _freshen(self, scope: str) -> None:
        """Now and then, because a write tells of its own scope and slice only."""
        if self._shared and abs(self._clock() - self._rings[scope].read_at) >= _FRESH:
            self._stale.add(scope)
            self._write_soon()

    def _write_soon(self) -> None:
        if self._writing is None and self._resting is None:
            self._writing = self._nursery.start(self._write(), name="count calls", must_end=True)
            self._writing.add_done_callback(self._wrote)

    def _wrote(self, _: asyncio.Task[None]) -> None:
        self._writing = None
        self._resting = asyncio.get_running_loop().call_later(_GATHER, self._rested)

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None

    def _rested(self) -> None:
        self._resting = None
        if self._unwritten or self._stale:
            self._write_soon()

    async def _write(self) -> None:
        """What gathered, of all scopes together."""
        stale, self._stale = self._stale, set()
        unwritten, self._unwritten = self._unwritten, set()
        taken = {(scope, slice): calls for scope in unwritten for slice, calls in self._taken(scope).items()}
        try:
            if taken:
                rows = [(_row(scope, slice), _turn(slice), calls) for (scope, slice), calls in taken.items()]
                stored = await self._store.ledger.add_all(rows)
                for scope, slice in taken:
                    self._learn(scope, slice, stored[_row(scope, slice)])
                taken = {}
            if stale:
                await self._read(stale)
                stale = set()
        finally:
            for (scope, slice), calls in taken.items():
                self._rings[scope].unwritten[slice] += calls
                self._unwritten.add(scope)
            self._stale |= stale

    def _taken(self, scope: str) -> Mapping[int, int]:
        """What nobody wrote yet, to be written now; without what is over before it could be."""
        ring, oldest = self._rings[scope], self._slice() - _SLICES
        taken = {slice: calls for slice, calls in ring.unwritten.items() if slice > oldest}
        ring.unwritten.clear()
        return taken

    async def _read(self, scopes: Collection[str]) -> None:
        now = self._slice()
        slices = range(now - _SLICES + 1, now + 1)
        kept = await self._store.ledger.load_all([_row(scope, slice) for scope in scopes for slice in slices])
        for scope in scopes:
            ring = self._rings.setdefault(scope, _Ring())
            for slice in slices:
                record = kept.get(_row(scope, slice))
                if record is not None and record.day == _turn(slice):
                    self._learn(scope, slice, record.used)
            ring.read_at = self._clock()

    def _learn(self, scope: str, slice: int, stored: int) -> None:
        ring = self._rings[scope]
        # A row whose turn another process's clock has begun already tells less than is known here.
        ring.calls[slice] = max(ring.calls.get(slice, 0), stored + ring.unwritten.get(slice, 0))


def _row(scope: str, slice: int) -> str:
    return f"{scope}/{slice % _SLICES}"


def _turn(slice: int) -> date:
    return date.fromordinal(slice // _SLICES)
