"""Netatmo's limits: calls in ten seconds and in an hour, of each user and of the application as a whole."""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Answer
from bot.simulator.netatmo_habits import Habits

BURST = timedelta(seconds=10)
HOUR = timedelta(hours=1)


@dataclass(slots=True)
class Limits:
    """`crowd` users and more give the application so many calls each, fewer give it a fixed number."""

    per_user: int = 500
    per_user_burst: int = 50
    application: int = 2_000
    application_burst: int = 200
    crowd: int = 100
    per_head: int = 20
    per_head_burst: int = 2

    def of_application(self, users: int) -> tuple[int, int]:
        """In an hour, and in ten seconds."""
        if users < self.crowd:
            return self.application, self.application_burst
        return self.per_head * users, self.per_head_burst * users


class Usage:
    """Counts every call with a good token, refused ones too: whoever goes on knocking stays outside."""

    def __init__(self, clock: Callable[[], datetime], habits: Habits, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._clock = clock
        self._habits = habits
        self._calls: defaultdict[str, deque[datetime]] = defaultdict(deque)

    def used(self, name: str) -> int:
        """Calls of the past hour by the user of this e-mail address, or of the application of this id."""
        return len(self._recent(name))

    def set_used(self, name: str, calls: int) -> None:
        """As if they had been made a moment before the last ten seconds."""
        at = self._clock() - BURST - timedelta(seconds=1)
        self._calls[name] = deque([at] * calls)

    def returns(self, name: str) -> datetime:
        """When the calls counted so far have all fallen out of the hour."""
        recent = self._recent(name)
        return recent[-1] + HOUR if recent else self._clock()

    def count(self, email: str, client_id: str) -> None:
        for name in (email, client_id):
            self._recent(name).append(self._clock())

    def refusal(self, email: str, client_id: str, *, users: int) -> Answer | None:
        """What to answer instead of a call that was counted already."""
        hour, burst = self.limits.of_application(users)
        within = (
            self._within(email, self.limits.per_user, self.limits.per_user_burst),
            self._within(client_id, hour, burst),
        )
        return None if all(within) else self._worded()

    def _within(self, name: str, most: int, most_at_once: int) -> bool:
        recent = self._recent(name)
        # A burst is over the limit when the call that is one too many is still in it.
        bursts = len(recent) > most_at_once and self._clock() - recent[-1 - most_at_once] < BURST
        return len(recent) <= most and not bursts

    def _recent(self, name: str) -> deque[datetime]:
        calls, oldest = self._calls[name], self._clock() - HOUR
        while calls and calls[0] <= oldest:
            calls.popleft()
        return calls

    def _worded(self) -> Answer:
        words = {"user usage": answers.USER_USAGE, "api usage": answers.API_USAGE, "api limit": answers.API_LIMIT}
        said = words[self._habits.quota]
        headers = {"Retry-After": "600"} if self._habits.retry_after else {}
        return Answer(said.status, said.body, said.content_type, headers)
