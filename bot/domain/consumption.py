"""What meters have counted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Scale(StrEnum):
    HALF_HOUR = "30min"
    HOUR = "1hour"
    DAY = "1day"
    WEEK = "1week"
    MONTH = "1month"


@dataclass(frozen=True, slots=True)
class Used:
    """Watt-hours used from ``since`` on, for the scale that was asked. The newest one is not over."""

    since: datetime
    watt_hours: float
