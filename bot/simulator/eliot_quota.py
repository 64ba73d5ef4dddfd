"""The daily volume of calls, counted per user and per subscription key."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.answers import Answer
from bot.simulator.eliot_answers import gateway
from bot.simulator.eliot_habits import Habits


@dataclass(slots=True)
class Limits:
    # The portal's Starter Kit: 500 calls a day for each user.
    per_user: int = 500
    per_key: int = 5_000


class Quota:
    """Counts every call with a valid key, refused ones too, and begins anew at 00:00 UTC."""

    def __init__(self, clock: Callable[[], datetime], habits: Habits, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._clock = clock
        self._habits = habits
        self._day = clock().date()
        self._used: Counter[str] = Counter()

    def used(self, name: str) -> int:
        """Calls of today by the user of this e-mail address, or with this subscription key."""
        self._turn_page()
        return self._used[name]

    def set_used(self, name: str, calls: int) -> None:
        self._turn_page()
        self._used[name] = calls

    def count(self, user: str | None, key: str) -> None:
        self._turn_page()
        self._used[key] += 1
        if user is not None:
            self._used[user] += 1

    def refusal(self, user: str, key: str) -> Answer | None:
        """What to answer instead, once this user or this key has spent more than the day's calls."""
        if self.used(user) <= self.limits.per_user and self.used(key) <= self.limits.per_key:
            return None
        wait = self.replenished() - self._clock()
        message = f"Out of call volume quota. Quota will be replenished in {spelled(wait)}."
        return gateway(self._habits.quota_status, message, Retry_After=str(int(wait.total_seconds())))

    def replenished(self) -> datetime:
        midnight = self._clock().replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + timedelta(days=1)

    def _turn_page(self) -> None:
        if (today := self._clock().date()) != self._day:
            self._day = today
            self._used.clear()


def spelled(wait: timedelta) -> str:
    """`hh:mm:ss`, or `d.hh:mm:ss` from a day on, as Azure API Management writes it."""
    minutes, seconds = divmod(wait.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days = f"{wait.days}." if wait.days else ""
    return f"{days}{hours:02}:{minutes:02}:{seconds:02}"
