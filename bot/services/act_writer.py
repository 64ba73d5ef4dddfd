"""Acts on their way to the disk: nothing waits for them but who reads them."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from bot.services.nursery import Nursery
from storage.errors import StoreConflict, StoreError
from storage.records import ActNews, NewAct
from storage.store import Store

log = logging.getLogger(__name__)

_GATHER = 0.05
"""Seconds in which acts gather for one write, when one was just made. The inbox takes as long to mark an update as
done, so what a killed process did in its last moment is asked for again rather than lost."""


class ActWriter:
    def __init__(self, store: Store, nursery: Nursery) -> None:
        self._store = store
        self._nursery = nursery
        self._new: dict[int, NewAct] = {}
        self._news: dict[int, ActNews] = {}
        self._writing: asyncio.Task[None] | None = None
        self._resting: asyncio.TimerHandle | None = None

    def add(self, act: NewAct) -> None:
        self._new[act.id] = act
        self._write_soon()

    def know(self, news: ActNews) -> None:
        """What became known of an act, whether it is written yet or not."""
        waiting = self._new.get(news.id)
        if waiting is not None:
            self._new[news.id] = replace(
                waiting,
                result=waiting.result if news.result is None else news.result,
                before=waiting.before if news.before is None else news.before,
            )
            return
        known = self._news.get(news.id, news)
        self._news[news.id] = ActNews(news.id, news.result or known.result, news.before or known.before)
        self._write_soon()

    async def flush(self) -> None:
        """Until all that came so far is written."""
        if self._writing is not None:
            await asyncio.wait({self._writing})
        # Not in a loop: what comes meanwhile is somebody else's to wait for.
        if self._new or self._news:
            await asyncio.wait({self._writing or self._begin()})

    async def close(self) -> None:
        await self.flush()
        self._stop_resting()

    def _write_soon(self) -> None:
        """At once when nothing was written lately; else what gathers meanwhile shares the next write."""
        if self._writing is None and self._resting is None:
            self._begin()

    def _begin(self) -> asyncio.Task[None]:
        self._stop_resting()
        task = self._nursery.start(self._write(), name="write acts", must_end=True)
        task.add_done_callback(self._written)
        self._writing = task
        return task

    def _written(self, _: asyncio.Task[None]) -> None:
        self._writing = None
        self._resting = asyncio.get_running_loop().call_later(_GATHER, self._rested)

    def _rested(self) -> None:
        self._resting = None
        if self._new or self._news:
            self._begin()

    def _stop_resting(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None

    async def _write(self) -> None:
        new, self._new = self._new, {}
        news, self._news = self._news, {}
        if new:
            await self._write_new(tuple(new.values()))
        if news:
            with _lenience():
                await self._store.acts.amend_all(tuple(news.values()))

    async def _write_new(self, new: Sequence[NewAct]) -> None:
        with _lenience():
            try:
                await self._store.acts.add_all(new)
            except StoreConflict:
                # One whose chat was deleted meanwhile must not take the others with it.
                for act in new:
                    await self._write_alone(act)

    async def _write_alone(self, act: NewAct) -> None:
        try:
            await self._store.acts.add_all([act])
        except StoreConflict:
            log.info("act of a chat that has gone", extra={"chat": act.chat})


@contextmanager
def _lenience() -> Iterator[None]:
    """What cannot be written down is not held against the command that was carried out."""
    try:
        yield
    except StoreError:
        log.exception("acts not written")
