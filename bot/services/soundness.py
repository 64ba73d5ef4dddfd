"""What would fail soon and only the operators can prevent: looked after every hour."""

import logging
import shutil
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.services.alarms import Alarms

log = logging.getLogger(__name__)

SECRET_DAYS = (30, 7, 1)
"""Days before its end at which a client secret is spoken of. It lives one year (Legrand, developer portal)."""
_LEAST_FREE = 200 * 2**20
"""Bytes. SQLite needs room for its log too, and a full disk loses what families say."""
_LEAST_PART = 0.05
_WAITING_TOO_LONG = timedelta(minutes=10)
_MANY_PENDING = 100
_LATELY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Hook:
    """What Telegram says of the webhook: updates that wait there, and when it last could not deliver one."""

    pending: int
    failed_at: datetime | None


Waiting = Callable[[], Awaitable[datetime | None]]
"""When the oldest of what waits somewhere came, or was due."""


class Soundness:
    """``folder`` is where the database lies, None when it lies elsewhere. ``hook`` None: updates are fetched.
    ``secret_of`` is the key of the maker whose secret expires."""

    def __init__(
        self,
        alarms: Alarms,
        *,
        secret_expires: date | None,
        folder: Path | None,
        waiting: Sequence[Waiting],
        hook: Callable[[], Awaitable[Hook]] | None,
        clock: Callable[[], datetime],
        secret_of: str,
    ) -> None:
        self._alarms = alarms
        self._secret_expires = secret_expires
        self._folder = folder
        self._waiting = waiting
        self._hook = hook
        self._clock = clock
        self._secret_of = secret_of
        self._warned: set[int] = set()

    async def look(self) -> None:
        now = self._clock()
        for name in self._expiring(now.astimezone(UTC).date()):
            self._alarms.sound(name, self._secret_of)
        if self._folder is not None:
            disk = shutil.disk_usage(self._folder)
            if scarce(disk.free, disk.total):
                self._alarms.sound("database_nearly_full")
        oldest = [moment for waiting in self._waiting if (moment := await waiting()) is not None]
        if any(now - moment > _WAITING_TOO_LONG for moment in oldest):
            self._alarms.sound("falling_behind")
        if self._hook is not None and _ails(await self._hook(), now):
            self._alarms.sound("webhook_failing")

    def _expiring(self, today: date) -> Iterator[str]:
        """Each warning once a start of the program, the nearest only; every day once it is over."""
        if self._secret_expires is None:
            return
        left = (self._secret_expires - today).days
        if left <= 0:
            yield "secret_expired"
            return
        due = [days for days in SECRET_DAYS if left <= days]
        if due and min(due) not in self._warned:
            self._warned.update(due)
            yield f"secret_expires_in_{min(due)}"


def scarce(free: int, total: int) -> bool:
    """Of bytes on a disk."""
    return free < _LEAST_FREE or free < total * _LEAST_PART


def _ails(hook: Hook, now: datetime) -> bool:
    failing = hook.failed_at is not None and now - hook.failed_at < _LATELY
    return failing or hook.pending > _MANY_PENDING
