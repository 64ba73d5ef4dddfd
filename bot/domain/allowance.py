"""What is left of the calls that a maker gives an account for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left now. ``reserve`` is the part of ``limit`` kept for what people ask by hand. The calls are for a
    ``window``: of a day, it begins at midnight in UTC; one that is ``sliding`` lies behind at any time.

    ``looked`` is how many of the calls used nobody asked for, where only these are held against what is not reserved.
    ``common`` is what all accounts together may still call, where they share."""

    used: int
    limit: int
    reserve: int
    returns_at: datetime
    blocked: bool
    window: timedelta = timedelta(days=1)
    sliding: bool = False
    looked: int | None = None
    common: int | None = None

    @property
    def left(self) -> int:
        own = self.limit - self.used
        return 0 if self.blocked else max(0, own if self.common is None else min(own, self.common))

    @property
    def for_looks(self) -> int:
        """How many calls a window has for what nobody asks for."""
        return self.limit - self.reserve

    @property
    def against_looks(self) -> int:
        """How many of those are used."""
        return self.used if self.looked is None else self.looked

    @property
    def unasked(self) -> int:
        """How many calls may still be made that nobody asked for."""
        return max(0, min(self.for_looks - self.against_looks, self.left))


@dataclass(frozen=True, slots=True)
class Limits:
    """What a cloud takes in ten seconds and in an hour: of one user, and of the application for all of them. The
    application has ``each`` instead for every one of its users, as soon as that comes to more."""

    user_now: int
    user_hour: int
    all_now: int
    all_hour: int
    each_now: int
    each_hour: int

    def now(self, users: int) -> int:
        return max(self.all_now, self.each_now * users)

    def hour(self, users: int) -> int:
        return max(self.all_hour, self.each_hour * users)
