"""The X8000 thermostat: function, mode, program, and the end of each."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from bot.simulator.appliances import LONG_AGO, Module, Wish, drift


@dataclass(frozen=True, slots=True)
class Program:
    """A day as the family lives it: warm from the first hour to the second, else saving. °C."""

    number: int
    name: str
    warm: float
    saving: float
    hours: tuple[int, int] = (6, 23)

    def set_point(self, local: datetime) -> float:
        begin, end = self.hours
        return self.warm if begin <= local.hour < end else self.saving


PROGRAMS = (
    # Number 0 is built in and has no name of its own.
    Program(0, "0", warm=19.0, saving=17.0),
    Program(1, "Winter", warm=20.5, saving=17.5),
    Program(2, "Saving", warm=18.0, saving=16.0, hours=(17, 22)),
)


@dataclass(eq=False, kw_only=True)
class Thermostat(Module):
    device = "chronothermostat"

    # The program may change at every full hour, so no stretch of time is judged in one piece beyond this.
    PATIENCE: ClassVar[timedelta] = timedelta(minutes=15)
    # °C a mode holds when it has no set point of its own: (heating, cooling).
    FIXED: ClassVar[dict[str, tuple[float, float]]] = {
        "off": (7.0, 35.0),
        "protection": (7.0, 35.0),
        "boost": (28.0, 18.0),
    }

    hw_type: str = "X8000"
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Rome"))
    programs: tuple[Program, ...] = PROGRAMS
    function: str = "heating"
    mode: str = "automatic"
    program: int = 1
    manual: float = 20.0  # °C, the last set point chosen by hand
    until: datetime | None = None
    temperature: float = 19.5  # °C
    humidity: float = 52.0  # per cent
    touched_until: datetime = LONG_AGO

    @property
    def set_point(self) -> float:
        """°C; in boost the real device keeps showing the set point it will return to."""
        if self.mode in {"off", "protection"}:
            return self.FIXED[self.mode][self.function == "cooling"]
        if self.mode == "manual":
            return self.manual
        return self._program().set_point(self.at.astimezone(self.zone))

    @property
    def goal(self) -> float:
        if self.mode == "boost":
            return self.FIXED["boost"][self.function == "cooling"]
        return self.set_point

    @property
    def working(self) -> bool:
        """Whether the boiler is asked for heat, or the cooler for cold."""
        missing = self.goal - self.temperature
        return missing < -0.2 if self.function == "cooling" else missing > 0.2

    @property
    def busy(self) -> bool:
        """Somebody stands at the display: the cloud's commands are refused."""
        return self.at < self.touched_until

    def _program(self) -> Program:
        return next(program for program in self.programs if program.number == self.program)

    def obey(self, wish: Wish) -> None:
        if wish.function is not None:
            self.function = wish.function
        if wish.program is not None:
            self.program = wish.program
        if wish.set_point is not None:
            self.manual = wish.set_point
        if wish.mode is not None:
            self.mode, self.until = wish.mode, wish.until

    def evolve(self, elapsed: float, now: datetime) -> bool:
        before = self._shown()
        while self.at < now:
            self._live(min(now, self.at + self.PATIENCE, self.until or now))
            if self.until is not None and self.until <= self.at:
                self.mode, self.until = "automatic", None
        return self._shown() != before

    def _live(self, moment: datetime) -> None:
        elapsed = max(0.0, (moment - self.at).total_seconds())
        at_rest = self.function == "cooling" and not self.working
        goal = max(self.temperature, 26.0) if at_rest else self.goal
        self.temperature = drift(self.temperature, goal, elapsed)
        # Warm air is dry air.
        self.humidity = min(80.0, max(30.0, 52.0 - 2.5 * (self.temperature - 19.5)))
        self.at = max(self.at, moment)

    def _shown(self) -> tuple[object, ...]:
        return self.mode, self.set_point, self.working, round(self.temperature, 1), self.busy

    def picture(self) -> dict[str, object]:
        return {
            "function": self.function,
            "mode": self.mode,
            "set_point": self.set_point,
            "program": self.program,
            "until": self.until.isoformat() if self.until else None,
            "temperature": round(self.temperature, 1),
            "humidity": round(self.humidity, 1),
            "working": self.working,
            "busy": self.busy,
        }
