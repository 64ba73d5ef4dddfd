"""What only the operators can mend: each alarm is told at most once in a while."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.metrics import Metrics

log = logging.getLogger(__name__)

_SILENCE = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Alarm:
    """``cloud`` is the key of the maker it is about; empty where it is about none."""

    name: str
    cloud: str = ""


class Alarms:
    """A queue of alarms; the chat room sends each to every operator."""

    def __init__(self, clock: Callable[[], datetime], metrics: Metrics) -> None:
        self._clock = clock
        self._metrics = metrics
        self._last: dict[Alarm, datetime] = {}
        self._waiting: asyncio.Queue[Alarm] = asyncio.Queue()

    def sound(self, name: str, cloud: str = "") -> None:
        alarm, now = Alarm(name, cloud), self._clock()
        if alarm in self._last and now - self._last[alarm] < _SILENCE:
            return
        self._last[alarm] = now
        self._metrics.alarmed(name)
        whose = {"cloud": cloud} if cloud else {}
        log.error("operators are needed", extra={**whose, "alarm": name})
        self._waiting.put_nowait(alarm)

    async def next(self) -> Alarm:
        return await self._waiting.get()
