"""Which troubles of a home deserve a message, and how sure and how old they must be. A new alert is a new row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """A notice never sounds and waits for the morning; a warning sounds by day; what is urgent can break through."""

    NOTICE = "notice"
    WARNING = "warning"
    URGENT = "urgent"


LOUDNESS = (Severity.NOTICE, Severity.WARNING, Severity.URGENT)
"""From the least to the most."""


class About(StrEnum):
    """What a trouble befalls: everything behind one sign-in, one location, or one precise device."""

    ACCOUNT = "account"
    PLANT = "plant"
    MODULE = "module"


@dataclass(frozen=True, slots=True)
class Rule:
    """``name`` is also the key of its sentences. A trouble counts once ``of`` of the last ``within`` looks saw it and
    it is ``lasting`` that long; it is over after one look that saw it gone. While ``rank`` is higher than another's,
    it is the other's cause: nothing is said of what it covers, or of what hangs on it.
    """

    name: str
    about: About
    severity: Severity
    of: int = 2
    within: int = 3
    lasting: timedelta = timedelta(0)
    rank: int = 0

    def covers(self, other: "Rule") -> bool:
        """Whether this is why the other is seen, when both befall the same plant."""
        return self.rank > other.rank


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.name: rule
        for rule in (
            # Nobody can look at the home at all: first, for it covers the rest.
            Rule("sign_in_lost", About.ACCOUNT, Severity.WARNING, of=1, within=1, rank=3),
            Rule("access_off", About.ACCOUNT, Severity.WARNING, rank=3),
            Rule("calls_spent", About.ACCOUNT, Severity.WARNING, of=1, within=1, rank=3),
            Rule("cloud_failing", About.ACCOUNT, Severity.WARNING, of=3, within=4, rank=2),
            Rule("gateway_offline", About.PLANT, Severity.WARNING, rank=1),
            Rule("scopes_small", About.ACCOUNT, Severity.WARNING, of=1, within=1),
            Rule("password_expired", About.ACCOUNT, Severity.WARNING, of=1, within=1),
            Rule("terms_expired", About.ACCOUNT, Severity.WARNING, of=1, within=1),
            Rule("calls_low", About.ACCOUNT, Severity.NOTICE, of=1, within=1),
            Rule("calls_nearly_spent", About.ACCOUNT, Severity.NOTICE, of=1, within=1),
            Rule("module_unreachable", About.MODULE, Severity.WARNING),
            Rule("command_failed", About.MODULE, Severity.NOTICE, of=1, within=1),
            Rule("battery_low", About.MODULE, Severity.NOTICE),
            Rule("sensor_silent", About.MODULE, Severity.NOTICE, lasting=timedelta(hours=2)),
            Rule("far_from_set_point", About.MODULE, Severity.NOTICE, lasting=timedelta(hours=3)),
            # Its own minutes come from the family's wish.
            Rule("guard", About.MODULE, Severity.URGENT),
        )
    }
)
"""By name, causes before what they cover."""

FLAPS = 3
"""So many times open within ``FLAPS_WITHIN`` is one trouble that comes and goes."""
FLAPS_WITHIN = timedelta(hours=6)
STEADY = timedelta(minutes=30)
"""How long what comes and goes must be well before it is called well."""
GATHER = timedelta(seconds=30)
"""What begins together is told together."""
FRESH = timedelta(minutes=10)
"""How long the message of an effect is young enough to be changed into its cause's; later it would change unseen."""
LONG = timedelta(hours=1)
"""A trouble that lasted longer is also called well in a line of its own; a shorter one in its first message only."""
UNHEARD = timedelta(minutes=15)
"""An urgent alert that nobody took up so long goes to the next person."""
