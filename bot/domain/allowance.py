"""What is left of the calls that a maker gives an account for a day."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left today. ``reserve`` is the part of ``left`` kept for what people ask by hand."""

    used: int
    limit: int
    reserve: int
    returns_at: datetime
    blocked: bool

    @property
    def left(self) -> int:
        return 0 if self.blocked else max(0, self.limit - self.used)

    @property
    def unasked(self) -> int:
        """How many calls may still be made that nobody asked for."""
        return 0 if self.blocked else max(0, self.limit - self.reserve - self.used)
