"""What is left of the calls that a maker gives an account for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left now. ``reserve`` is the part of ``left`` kept for what people ask by hand. The calls are for a
    ``window``: of a day, it begins at midnight in UTC; one that is ``sliding`` lies behind at any time."""

    used: int
    limit: int
    reserve: int
    returns_at: datetime
    blocked: bool
    window: timedelta = timedelta(days=1)
    sliding: bool = False

    @property
    def left(self) -> int:
        return 0 if self.blocked else max(0, self.limit - self.used)

    @property
    def unasked(self) -> int:
        """How many calls may still be made that nobody asked for."""
        return 0 if self.blocked else max(0, self.limit - self.reserve - self.used)
