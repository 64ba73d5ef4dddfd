"""What only the operators can mend: each alarm is told at most once in a while."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.services.metrics import Metrics

log = logging.getLogger(__name__)

_SILENCE = timedelta(hours=6)


class Alarms:
    """A queue of names of alarms; the chat room sends each to every operator."""

    def __init__(self, clock: Callable[[], datetime], metrics: Metrics) -> None:
        self._clock = clock
        self._metrics = metrics
        self._last: dict[str, datetime] = {}
        self._waiting: asyncio.Queue[str] = asyncio.Queue()

    def sound(self, name: str) -> None:
        now = self._clock()
        if name in self._last and now - self._last[name] < _SILENCE:
            return
        self._last[name] = now
        self._metrics.alarmed(name)
        log.error("operators are needed", extra={"alarm": name})
        self._waiting.put_nowait(name)

    async def next(self) -> str:
        return await self._waiting.get()
