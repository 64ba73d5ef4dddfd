""" "Tell me when it is back": a promise that the next looks at the home keep."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.services.allowances import Count
from bot.services.schedule import Schedule
from storage.records import LinkRecord
from storage.store import Store

_FIRST_LOOK = timedelta(minutes=1)
_PATIENCE = timedelta(days=2)


class Watching:
    def __init__(self, store: Store, quota: Count, schedule: Schedule, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._quota = quota
        self._schedule = schedule
        self._clock = clock

    async def promise(
        self, link: LinkRecord, person: int, kind: str, *, thread: int | None, reference: str
    ) -> datetime | None:
        """Remembers to tell this chat. The answer is when the cloud itself said it would be back, if it did."""
        now = self._clock()
        allowance = None
        if kind == errors.OUT_OF_CALLS.name:
            await self._quota.open(AccountId(link.account))
            allowance = self._quota.of(AccountId(link.account))
        due = allowance.returns_at if allowance else now + _FIRST_LOOK
        await self._store.watches.add(
            link.chat,
            link.id,
            kind,
            person=person,
            thread=thread,
            reference=reference,
            due_at=due,
            until=due + _PATIENCE,
        )
        await self._schedule.by(link.account, due)
        return due if allowance else None
