"""Hours in which nobody wants to hear a sound. Pure."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From ``begins`` to ``ends`` in the home's zone, over midnight when it begins later than it ends."""

    begins: time
    ends: time

    def end(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """When the quiet hours that are now will be over; None when there are none now."""
        local = now.astimezone(zone)
        clock = local.time()
        if self.begins <= self.ends:
            quiet = self.begins <= clock < self.ends
        else:
            quiet = clock >= self.begins or clock < self.ends
        return next_at(self.ends, now, zone) if quiet else None


USUAL = QuietHours(time(22), time(7))


def next_at(moment: time, now: datetime, zone: ZoneInfo) -> datetime:
    """The next time that the clocks of the zone show this, later than now."""
    local = now.astimezone(zone)
    found = datetime.combine(local.date(), moment, zone)
    if found <= local:
        found = datetime.combine(local.date() + timedelta(days=1), moment, zone)
    return found.astimezone(now.tzinfo)
