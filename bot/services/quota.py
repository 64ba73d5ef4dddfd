"""Calls against the maker's daily quota: counted before they are made, kept over restarts, shared by processes."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain import errors
from bot.domain.allowance import Allowance
from bot.domain.cloud import AccountId
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from storage.store import Store

log = logging.getLogger(__name__)

KEY_SCOPE = "key"
_BLOCK = 5
"""Calls taken from the stored count at a time: a killed process loses at most these, and forgets only what it spent
in its last moment."""
_GATHER = 0.1
"""Seconds in which scopes that run short gather for one write, when one was just made."""


@dataclass(slots=True)
class _Counter:
    day: date
    stored: int  # what the store counts, of all processes
    ahead: int = 0  # taken from the store and not spent yet; negative while a block is on its way
    blocked_until: datetime | None = None

    @property
    def used(self) -> int:
        return self.stored - self.ahead


class Quota:
    """Budget and ``Count`` of a maker that gives every account so many calls a day. The quota's own time zone is not
    public: days are counted in UTC, and the time the cloud names in its refusal always wins."""

    def __init__(
        self,
        store: Store,
        nursery: Nursery,
        *,
        daily_calls: int,
        clock: Callable[[], datetime],
        metrics: Metrics,
    ) -> None:
        self._store = store
        self._nursery = nursery
        self._limit = daily_calls
        self._reserve = daily_calls // 5
        self._clock = clock
        self._metrics = metrics
        self._counters: dict[str, _Counter] = {}
        self._loading: dict[str, asyncio.Task[None]] = {}
        self._short: set[str] = set()
        self._taking: asyncio.Task[None] | None = None
        self._resting: asyncio.TimerHandle | None = None

    async def open(self, account: AccountId) -> None:
        """Must come before the first ``spend`` of an account: reads what earlier runs have used."""
        for scope in (_scope(account), KEY_SCOPE):
            if scope not in self._counters:
                if scope not in self._loading:
                    self._loading[scope] = self._nursery.start(self._load(scope), name=f"load {scope}")
                await asyncio.shield(self._loading[scope])

    def spend(self, account: AccountId, *, by_hand: bool) -> float:
        """No call waits: what counts is the day."""
        counter = self._today(_scope(account))
        now = self._clock()
        if counter.blocked_until is not None and now < counter.blocked_until:
            raise self._refusal(counter.blocked_until)
        if not by_hand and counter.used >= self._limit - self._reserve:
            raise self._refusal(_midnight(now))
        # A person's call goes out even when our own count says the day is spent: the count may be too high
        # after a crash, and the cloud's refusal costs nothing but itself.
        for scope in (_scope(account), KEY_SCOPE):
            self._count(scope)
        return 0.0

    def answered(self, account: AccountId) -> None:
        """Changes nothing: a refusal names its own end."""

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        scope = _scope(account)
        counter = self._today(scope)
        counter.blocked_until = until or _midnight(self._clock())
        log.warning("quota spent", extra={"account": account, "until": counter.blocked_until.isoformat()})
        self._nursery.start(self._store.ledger.block(scope, counter.blocked_until), name="block")

    def of(self, account: AccountId) -> Allowance:
        counter = self._today(_scope(account))
        now = self._clock()
        blocked = counter.blocked_until is not None and now < counter.blocked_until
        returns = counter.blocked_until if blocked and counter.blocked_until else _midnight(now)
        return Allowance(counter.used, self._limit, self._reserve, returns, blocked)

    def lowest(self) -> Mapping[str, int]:
        """Calls left, lowest account and key, for the metrics."""
        accounts = [c.used for scope, c in self._counters.items() if scope != KEY_SCOPE]
        key = self._counters.get(KEY_SCOPE)
        return {
            "account": self._limit - max(accounts, default=0),
            "key": self._limit - (key.used if key else 0),
        }

    async def close(self) -> None:
        """Gives back what was taken ahead and not spent."""
        if self._resting is not None:
            self._resting.cancel()
        if self._taking is not None:
            await asyncio.wait({self._taking})
        unspent = [(scope, counter.day, -counter.ahead) for scope, counter in self._counters.items() if counter.ahead]
        if unspent:
            await self._store.ledger.add_all(unspent)
        self._short.clear()
        self._counters.clear()

    async def _load(self, scope: str) -> None:
        kept = await self._store.ledger.load(scope)
        today = self._clock().date()
        used = kept.used if kept and kept.day == today else 0
        self._counters[scope] = _Counter(today, used, blocked_until=kept.blocked_until if kept else None)
        del self._loading[scope]

    def _today(self, scope: str) -> _Counter:
        counter = self._counters[scope]
        today = self._clock().date()
        if counter.day != today:
            counter.day, counter.stored, counter.ahead = today, 0, 0
        return counter

    def _count(self, scope: str) -> None:
        counter = self._today(scope)
        counter.ahead -= 1
        if counter.ahead < 0:
            self._short.add(scope)
            self._take_soon()

    def _take_soon(self) -> None:
        if self._taking is None and self._resting is None:
            self._taking = self._nursery.start(self._take(), name="take calls")
            self._taking.add_done_callback(self._taken)

    async def _take(self) -> None:
        """Blocks for all that run short, together; those that do meanwhile wait for the next round."""
        entries = [(scope, counter.day, _blocks(counter)) for scope, counter in self._running_short()]
        self._short.clear()
        stored = await self._store.ledger.add_all(entries)
        for scope, day, calls in entries:
            counter = self._counters[scope]
            if counter.day == day:
                counter.stored = stored[scope]
                counter.ahead += calls
                if counter.ahead < 0:
                    self._short.add(scope)

    def _running_short(self) -> Iterator[tuple[str, _Counter]]:
        return ((scope, self._counters[scope]) for scope in self._short)

    def _taken(self, _: asyncio.Task[None]) -> None:
        self._taking = None
        self._resting = asyncio.get_running_loop().call_later(_GATHER, self._rested)

    def _rested(self) -> None:
        self._resting = None
        if self._short:
            self._take_soon()

    def _refusal(self, until: datetime) -> errors.CloudError:
        return errors.CloudError(errors.OUT_OF_CALLS, during="counting", until=until)


def _blocks(counter: _Counter) -> int:
    """Whole blocks that make up for what is spent already."""
    return -(counter.ahead // _BLOCK) * _BLOCK


def _scope(account: AccountId) -> str:
    return f"account:{account}"


def _midnight(now: datetime) -> datetime:
    return datetime.combine(now.date() + timedelta(days=1), time(), UTC)
