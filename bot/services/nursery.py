"""Background work starts here and nowhere else: it is kept, its failures are logged, it ends with the bot."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from bot.domain.errors import CloudError

log = logging.getLogger(__name__)
T = TypeVar("T")

_MERCY = 10.0
"""Seconds for what must end."""


class Nursery:
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._must_end: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, T], *, name: str, must_end: bool = False) -> asyncio.Task[T]:
        """``must_end`` is for what would lose something if it were cut off: closing waits for it a while."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        if must_end:
            self._must_end.add(task)
        task.add_done_callback(self._done)
        return task

    def names(self) -> frozenset[str]:
        """What is under way."""
        return frozenset(task.get_name() for task in self._tasks)

    async def quiet(self) -> None:
        """Until nothing runs that ends by itself. For tests and for an orderly end."""
        while pending := [task for task in self._tasks if not task.get_name().startswith("loop ")]:
            await asyncio.wait(pending)

    async def close(self) -> None:
        # Loops first: while one still turns, it would begin what there is no time left to end.
        for task in self._tasks - self._must_end:
            if task.get_name().startswith("loop "):
                task.cancel()
        if self._must_end:
            await asyncio.wait(self._must_end, timeout=_MERCY)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self._must_end.discard(task)
        # A CloudError is an answer, told to whoever waits for it; anything else is a fault of ours.
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, CloudError):
            log.error("background work failed", extra={"work": task.get_name()}, exc_info=error)
