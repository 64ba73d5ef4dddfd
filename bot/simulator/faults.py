"""What can go wrong on the way to a simulated cloud, as faults that can be armed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from bot.simulator.answers import Answer


class Area(StrEnum):
    """The part of the cloud a fault belongs to, where it is not aimed more narrowly."""

    API = "api"
    TOKEN = "token"  # noqa: S105 the name of an endpoint
    AUTHORIZE = "authorize"


_LOGIN_ENDPOINTS = frozenset({"authorize", "token", "discovery", "keys"})


class Manner(StrEnum):
    """How a fault takes the place of the true answer."""

    INSTEAD = "instead"  # nothing is done; the fault's answer is given
    AFTERWARDS = "afterwards"  # the request is carried out, the fault's answer is given all the same
    CUT = "cut"  # the true answer, but only its first half
    NORMAL = "normal"  # the true answer, late
    HANG = "hang"  # no answer, the connection stays open
    DROP = "drop"  # no answer, the connection is closed


_NOTHING = Answer(200)


@dataclass(frozen=True, slots=True)
class Fault:
    name: str
    label: str
    description: str
    answer: Answer = _NOTHING
    route: str = "*"
    area: Area = Area.API
    manner: Manner = Manner.INSTEAD
    delay: float = 0.0  # seconds
    # What a cloud says of single modules in an answer that is otherwise good.
    complaint: int | None = None


@dataclass(slots=True)
class Armed:
    fault: Fault
    route: str
    left: int | None  # None: until disarmed

    def fits(self, endpoint: str, path: str) -> bool:
        if self.route != "*":
            return fnmatchcase(endpoint, self.route) or fnmatchcase(path, self.route)
        if self.fault.area is Area.API:
            return endpoint not in _LOGIN_ENDPOINTS
        return endpoint == self.fault.area


class Faults:
    """Which faults of a catalogue wait for which calls; the one armed first strikes first."""

    def __init__(self, catalogue: Mapping[str, Fault]) -> None:
        self.catalogue = catalogue
        self._armed: list[Armed] = []

    def arm(self, fault: str | Fault, *, route: str | None = None, times: int | None = None) -> None:
        """Let `fault` strike the next `times` calls to `route`, or all of them until it is disarmed.

        A route is an endpoint's short name ("command", "status", "plants", "topology", "token" …), a glob on the
        path ("/smarther/*"), or "*" for the fault's whole area; by default the fault's own. Raises KeyError for an
        unknown name. Arming a fault again for the same route replaces what was armed.
        """
        struck = self.catalogue[fault] if isinstance(fault, str) else fault
        aim = struck.route if route is None else route
        self.disarm(struck.name, route=aim)
        self._armed.append(Armed(struck, aim, times))

    def disarm(self, name: str | None = None, *, route: str | None = None) -> None:
        """Disarm this fault, everywhere or for one route; without a name, everything."""
        self._armed = [
            each
            for each in self._armed
            if (name is not None and each.fault.name != name) or (route is not None and each.route != route)
        ]

    def armed(self) -> tuple[Armed, ...]:
        return tuple(self._armed)

    def strike(self, endpoint: str, path: str) -> Fault | None:
        """The fault that this call meets, if any; its count goes down."""
        for each in self._armed:
            if each.fits(endpoint, path):
                if each.left is not None:
                    each.left -= 1
                    if each.left <= 0:
                        self._armed.remove(each)
                return each.fault
        return None
