"""What meters counted today and this month: asked for when somebody wants to see it, and kept for a while."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo

from bot.domain.cloud import Consuming
from bot.domain.consumption import Scale, Used
from bot.domain.errors import CloudError
from bot.domain.home import Module, ModuleId
from bot.services.grants import Grants
from storage.records import LinkRecord

_KEPT_FOR = timedelta(minutes=10)
"""A call a meter: a family that looks at its figures again and again must not spend its hour on them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Watt-hours of a meter, by the calendar of the home. Both None where the cloud does not tell of it."""

    module: Module
    today: float | None = None
    month: float | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """``seen`` is when the oldest of them was asked for; ``error`` says why some are missing."""

    counted: tuple[Counted, ...]
    seen: datetime
    error: CloudError | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    used: tuple[Used, ...] | None
    seen: datetime


_Question = tuple[int, ModuleId, datetime]


class Consumption:
    def __init__(self, meters: Mapping[str, Consuming], grants: Grants, *, clock: Callable[[], datetime]) -> None:
        """``meters`` are the clouds that tell what was used; others have no part in it."""
        self._meters = meters
        self._grants = grants
        self._clock = clock
        self._answers: dict[_Question, _Answer] = {}
        self._asking: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def tells(self, link: LinkRecord) -> bool:
        return link.cloud in self._meters

    async def of(self, link: LinkRecord, modules: Sequence[Module], zone: ZoneInfo) -> Counts:
        """An error ends the asking: what was told before it, and what is remembered, is there."""
        now = self._clock()
        today = datetime.combine(now.astimezone(zone), time.min, tzinfo=zone)
        lock = self._asking.setdefault(link.account, asyncio.Lock())
        counted, seen, failure = [], [now], None
        # One at a time: two people who ask at once share the answers.
        async with lock:
            for module in modules:
                try:
                    answer = await self._answer(link, module, today.replace(day=1), ask=failure is None)
                except CloudError as error:
                    failure = error
                    continue
                if answer is not None:
                    seen.append(answer.seen)
                    counted.append(_counted(module, answer.used, today))
        return Counts(tuple(counted), min(seen), failure)

    async def _answer(self, link: LinkRecord, module: Module, since: datetime, *, ask: bool) -> _Answer | None:
        question = (link.account, module.id, since)
        now = self._clock()
        known = self._answers.get(question)
        if known is not None and now - known.seen < _KEPT_FOR:
            return known
        if not ask:
            return None
        cloud = self._meters[link.cloud]
        used = await self._grants.use(
            link, lambda access: cloud.used(access, module, Scale.DAY, since=since, until=now)
        )
        for old in [old for old, answer in self._answers.items() if now - answer.seen >= _KEPT_FOR]:
            del self._answers[old]
        answer = self._answers[question] = _Answer(used, now)
        return answer


def _counted(module: Module, used: Sequence[Used] | None, today: datetime) -> Counted:
    if not used:
        return Counted(module)
    return Counted(module, sum(_since(used, today)), sum(_since(used, today.replace(day=1))))


def _since(used: Sequence[Used], begin: datetime) -> Iterator[float]:
    """Days begin at the home's midnight, give or take the change of the clocks."""
    return (each.watt_hours for each in used if each.since >= begin - timedelta(hours=2))
