"""What hangs on the walls of the simulated house, and how each thing behaves as time passes."""

import copy
import math
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import ClassVar
from zlib import crc32

STOP = -1
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a finger on the wall, a scene or the cloud asks of a module. None leaves that part as it is."""

    on: bool | None = None
    level: int | None = None  # per cent; STOP halts a shutter
    mode: str | None = None
    function: str | None = None  # of a thermostat: heating or cooling
    set_point: float | None = None  # °C
    program: int | None = None
    until: datetime | None = None  # when a thermostat returns to its program; None is never


@dataclass(eq=False, kw_only=True)
class Module(ABC):
    """One device. Time passes only in `advance`, so that nothing changes behind a reader's back."""

    device: ClassVar[str]

    id: str
    name: str
    hw_type: str
    fw: int = 46
    reachable: bool = True
    # False: the topology knows the module, the status does not.
    listed: bool = True
    at: datetime = field(default=LONG_AGO, init=False)
    _last_heard: "Module | None" = field(default=None, init=False)

    @property
    def heard(self) -> "Module":
        """The module as the cloud knows it: of one out of reach, what it last said."""
        return self._last_heard or self

    def advance(self, now: datetime) -> bool:
        """Let time pass until `now`; whether anything happened that a person could see."""
        if self.reachable:
            self._last_heard = None
        elif self._last_heard is None:
            self._last_heard = copy.copy(self)
        elapsed = (now - self.at).total_seconds()
        if elapsed <= 0:
            return False
        changed = self.evolve(elapsed, now)
        self.at = now
        return changed

    def evolve(self, elapsed: float, now: datetime) -> bool:
        return False

    @abstractmethod
    def obey(self, wish: Wish) -> None:
        """Do what is asked, as far as such a device can."""

    def watts(self) -> int:
        return 0

    @abstractmethod
    def picture(self) -> dict[str, object]:
        """What a visitor of the house sees, in plain values."""


@dataclass(eq=False, kw_only=True)
class Light(Module):
    device = "light"

    nominal: int = 12  # watts at full level
    on: bool = False
    # Per cent; kept while the light is off. None: it cannot be dimmed.
    level: int | None = None

    def obey(self, wish: Wish) -> None:
        if wish.level is not None and self.level is not None:
            self.on = wish.level > 0
            self.level = wish.level or self.level
        if wish.on is not None:
            self.on = wish.on

    def watts(self) -> int:
        share = 1.0 if self.level is None else self.level / 100
        return round(self.nominal * share) if self.on else 0

    def picture(self) -> dict[str, object]:
        return {"on": self.on, "level": self.level, "power": self.watts()}


@dataclass(frozen=True, slots=True)
class Appetite:
    """How an appliance draws power: `watts` for the first `share` of every `period`, `idle` for the rest."""

    watts: int
    idle: int = 0
    period: timedelta = timedelta(minutes=1)
    share: float = 1.0

    def at(self, moment: datetime, seed: str) -> int:
        """Watts, never the same for long, always the same for the same appliance and minute."""
        phase = (moment.timestamp() / self.period.total_seconds() + _chance(seed)) % 1
        base = self.watts if phase < self.share else self.idle
        return round(base * (0.97 + 0.06 * _chance(f"{seed} {moment:%H:%M}")))


def _chance(seed: str) -> float:
    """Between 0 and 1, decided by the seed."""
    return crc32(seed.encode()) / 0xFFFFFFFF


@dataclass(eq=False, kw_only=True)
class Plug(Module):
    device = "plug"

    appetite: Appetite
    on: bool = False
    # The topology's `type` of a socket, the kind of appliance behind it.
    appliance: str = "other"
    _shown: int = field(default=0, init=False)

    def evolve(self, elapsed: float, now: datetime) -> bool:
        before, self._shown = self._shown, self.appetite.at(now, self.id) if self.on else 0
        return self._shown != before

    def watts(self) -> int:
        return self.appetite.at(self.at, self.id) if self.on else 0

    def obey(self, wish: Wish) -> None:
        if wish.on is not None:
            self.on = wish.on

    def picture(self) -> dict[str, object]:
        return {"on": self.on, "power": self.watts()}


@dataclass(eq=False, kw_only=True)
class Automation(Module):
    """A shutter, an awning, a garage door. Level 100 is open, 0 closed."""

    device = "automation"

    position: float = 100.0
    target: float | None = field(default=None, init=False)
    travel: float = 20.0  # seconds from one end to the other
    # Without it the motor knows only its ends: the level reads 0, 50 (somewhere between) or 100.
    positioned: bool = False
    # The level it rested at before its last travel, and when that travel ended.
    left_from: int = field(default=0, init=False)
    rests_since: datetime = field(default=LONG_AGO, init=False)

    @property
    def level(self) -> int:
        if self.positioned or self.position in {0, 100}:
            return round(self.position)
        return 50

    @property
    def moving(self) -> int:
        """1 up, -1 down, 0 at rest."""
        if self.target is None:
            return 0
        return 1 if self.target > self.position else -1

    def obey(self, wish: Wish) -> None:
        if wish.level is None:
            return
        if self.target is None:
            self.left_from = self.level
        else:
            self.rests_since = self.at
        halts = wish.level == STOP or (not self.positioned and wish.level not in {0, 100})
        self.target = None if halts or wish.level == self.position else float(wish.level)

    def evolve(self, elapsed: float, now: datetime) -> bool:
        if self.target is None:
            return False
        way = self.target - self.position
        reach = 100 / self.travel * elapsed
        if reach < abs(way):
            self.position += math.copysign(reach, way)
        else:
            self.position, self.target = self.target, None
            self.rests_since = now - timedelta(seconds=elapsed * (1 - abs(way) / reach))
        return True

    def picture(self) -> dict[str, object]:
        # The page draws where the slats really are, though the motor may not know it.
        return {"level": round(self.position), "moving": self.moving, "target": self.target}


def drift(temperature: float, target: float, elapsed: float, *, coldest: float = 9.0) -> float:
    """A room after `elapsed` seconds: it warms in about an hour and cools much more slowly."""
    goal = max(target, coldest)
    constant = 40 * 60 if goal > temperature else 6 * 3600
    return goal + (temperature - goal) * math.exp(-elapsed / constant)


@dataclass(eq=False, kw_only=True)
class Heater(Module):
    device = "heater"

    SET_POINTS: ClassVar[dict[str, float]] = {"comfort": 20.0, "away": 16.0, "frost_guard": 7.0}

    nominal: int = 1000  # watts
    mode: str = "comfort"
    temperature: float = 19.0  # °C, of the room

    @property
    def set_point(self) -> float:
        return self.SET_POINTS[self.mode]

    def obey(self, wish: Wish) -> None:
        if wish.mode in self.SET_POINTS:
            self.mode = wish.mode

    def evolve(self, elapsed: float, now: datetime) -> bool:
        before = round(self.temperature, 1)
        self.temperature = drift(self.temperature, self.set_point, elapsed)
        return round(self.temperature, 1) != before

    def watts(self) -> int:
        """Full power while the room is cold, a third to hold the warmth, none when it is warm enough."""
        missing = self.set_point - self.temperature
        if missing < -0.3:
            return 0
        share = 0.98 if missing > 0.3 else 0.35
        return round(self.nominal * share)

    def picture(self) -> dict[str, object]:
        return {
            "mode": self.mode,
            "set_point": self.set_point,
            "temperature": round(self.temperature, 1),
            "power": self.watts(),
        }


@dataclass(eq=False, kw_only=True)
class Meter(Module):
    """Sees what the modules draw, and what hums behind walls that no module sees."""

    device = "energymeter"

    unseen: int = 65  # watts
    total: int = field(default=0, init=False)

    def obey(self, wish: Wish) -> None:
        """A meter only looks on."""

    def watts(self) -> int:
        return self.total

    def picture(self) -> dict[str, object]:
        return {"power": self.total}


@dataclass(eq=False, kw_only=True)
class Remote(Module):
    """A battery remote sleeps, out of reach, but for the minute after somebody pressed it."""

    device = "remote"
    AWAKE: ClassVar[timedelta] = timedelta(minutes=1)

    battery: str = "full"
    pressed: datetime = LONG_AGO

    def obey(self, wish: Wish) -> None:
        if wish.on is not None:
            self.pressed = self.at
            self.reachable = True

    def evolve(self, elapsed: float, now: datetime) -> bool:
        before, self.reachable = self.reachable, now - self.pressed < self.AWAKE
        return self.reachable != before

    def picture(self) -> dict[str, object]:
        return {"battery": self.battery}
