"""What befalls the homes in the month, drawn from a seed: troubles that must be told, and noise that must not.

Within a home nothing overlaps, so that whatever its chat hears belongs to one trouble. Times are seconds from the
start.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from benchmarks.month.houses import House, house
from bot.domain.devices import Device
from bot.domain.home import Module

START: Final = datetime(2026, 3, 2, tzinfo=UTC)
ZONE: Final = ZoneInfo("Europe/Rome")
MINUTE: Final = 60.0
HOUR: Final = 3600.0
DAY: Final = 86_400.0


class What(StrEnum):
    CLOUD = "cloud"  # the maker's cloud, for everybody
    GATEWAY = "gateway"
    SILENCE = "silence"  # every module at once, and no word of the maker's
    MODULES = "modules"
    FLAPPING = "flapping"
    BATTERY = "battery"
    SENSOR = "sensor"
    COLD = "cold"
    GUARD = "guard"


_REAL: Final = {
    What.GATEWAY: (45, 300),
    What.SILENCE: (45, 240),
    What.MODULES: (45, 360),
    What.FLAPPING: (120, 240),
    What.BATTERY: (120, 700),
    What.SENSOR: (210, 900),
    What.COLD: (270, 900),
    What.GUARD: (60, 180),
}
"""Minutes, and more than the rule and two looks take."""
_NOISE: Final = {
    What.CLOUD: (0.3, 1.7),
    What.GATEWAY: (0.3, 0.9),
    What.SILENCE: (0.3, 0.9),
    What.MODULES: (0.3, 0.9),
    What.SENSOR: (60, 110),
    What.COLD: (60, 160),
    What.GUARD: (2, 11),
}
"""Minutes, and less than the rule asks for."""
LASTING: Final = {What.SENSOR: 2 * HOUR, What.COLD: 3 * HOUR, What.GUARD: 15 * MINUTE}
"""How old they must be to be told: the rules' promise, written down a second time."""
LOOKS: Final = {What.CLOUD: 3}
"""How many looks make them certain; all others two."""
NOTICES: Final = frozenset({What.BATTERY, What.SENSOR, What.COLD})
"""What waits for the morning."""
_OF_THERMOSTATS: Final = frozenset({What.SENSOR, What.COLD})
_REAL_EVERY: Final = 2.5 * DAY
_NOISE_EVERY: Final = 4 * HOUR
_APART: Final = 6 * HOUR
"""Between two troubles of a home: what comes again sooner counts as flapping."""
_CALM: Final = 75 * MINUTE
"""Between noise and trouble."""
FLAP: Final = 10 * MINUTE


@dataclass(frozen=True, slots=True)
class Span:
    begin: float
    end: float

    def near(self, other: "Span", apart: float) -> bool:
        return self.begin < other.end + apart and other.begin < self.end + apart

    def __contains__(self, moment: float) -> bool:
        return self.begin <= moment < self.end


@dataclass(frozen=True, slots=True)
class Mishap:
    """``met_at``: when somebody's command meets it. ``modules`` are those it befalls."""

    what: What
    span: Span
    real: bool
    plant: str = ""
    modules: tuple[Module, ...] = ()
    met_at: float | None = None

    @property
    def length(self) -> float:
        return self.span.end - self.span.begin

    def shows(self, moment: float) -> bool:
        """What flaps is well every other ten minutes."""
        return moment in self.span and (self.what is not What.FLAPPING or (moment - self.span.begin) // FLAP % 2 == 0)


@dataclass(frozen=True, slots=True)
class Month:
    """``mishaps`` by home, in their order; the cloud's own are among those of every home."""

    seed: int
    days: float
    houses: tuple[House, ...]
    mishaps: tuple[tuple[Mishap, ...], ...]
    silences: tuple[Span, ...]
    """When Telegram cannot be reached."""
    _begins: tuple[tuple[float, ...], ...] = field(default=())

    @property
    def length(self) -> float:
        return self.days * DAY

    def at(self, home: int, moment: float) -> Mishap | None:
        place = bisect_left(self._begins[home], moment + 1e-6) - 1
        if place < 0:
            return None
        mishap = self.mishaps[home][place]
        return mishap if mishap.shows(moment) else None

    def silent(self, moment: float) -> bool:
        return any(moment in silence for silence in self.silences)


def month(homes: int, days: float, seed: int, *, pace: float = 1.0) -> Month:
    """``pace``: how many times as much befalls them, for a month that is only days long."""
    draw = Random(f"month {seed} {homes} {days}")
    houses = tuple(house(number, seed) for number in range(homes))
    silences = tuple(_silences(days, draw))
    clouds = tuple(_clouds(days, silences, draw))
    mishaps = tuple(tuple(_befall(each, days, clouds, silences, seed, pace=pace)) for each in houses)
    begins = tuple(tuple(mishap.span.begin for mishap in those) for those in mishaps)
    return Month(seed, days, houses, mishaps, silences, begins)


def clock_at(moment: float) -> datetime:
    return START + timedelta(seconds=moment)


def _silences(days: float, draw: Random) -> Iterator[Span]:
    """Every five days for hours, and once for a whole day."""
    begin = draw.uniform(0.6, 1.1) * DAY
    hours = [draw.uniform(2, 9) for _ in range(int(days / 5) + 1)]
    if days > 10:
        hours[len(hours) // 2] = 24
    for length in hours:
        if begin + (length + 8) * HOUR < days * DAY:
            yield Span(begin, begin + length * HOUR)
        begin += draw.uniform(4, 6) * DAY


def _clouds(days: float, silences: Sequence[Span], draw: Random) -> Iterator[Mishap]:
    begin = draw.uniform(0.2, 0.4) * DAY
    while begin + 8 * HOUR < days * DAY:
        length = draw.uniform(40, 240) * MINUTE
        while not _fits(mishap := Mishap(What.CLOUD, Span(begin, begin + length), real=True), silences):
            begin += HOUR
        yield mishap
        begin += draw.uniform(5, 9) * DAY


def _befall(
    house: House, days: float, clouds: Sequence[Mishap], silences: Sequence[Span], seed: int, *, pace: float
) -> list[Mishap]:
    draw = Random(f"mishaps {seed} {house.number}")
    found = list(clouds)
    for _ in range(round(days * DAY / _REAL_EVERY * pace)):
        for _ in range(40):
            mishap = _drawn(house, days, draw)
            others = (not mishap.span.near(each.span, _CALM if each.what is What.CLOUD else _APART) for each in found)
            if all(others) and _fits(mishap, silences):
                found.append(mishap)
                break
    noise: list[Mishap] = []
    for _ in range(round(days * DAY / _NOISE_EVERY * pace)):
        mishap = _drawn(house, days, draw, real=False)
        if not any(mishap.span.near(each.span, _between(mishap, each)) for each in (*found, *noise)):
            noise.append(mishap)
    return sorted((*found, *noise), key=lambda mishap: mishap.span.begin)


def _between(noise: Mishap, other: Mishap) -> float:
    """Thermostats are looked at so seldom that one may be well for a while and nobody sees it."""
    return _APART if noise.what in _OF_THERMOSTATS and other.what in _OF_THERMOSTATS else _CALM


def _drawn(house: House, days: float, draw: Random, *, real: bool = True) -> Mishap:
    lengths = _REAL if real else _NOISE
    possible = [what for what in lengths if _possible(what, house)]
    what = draw.choice(possible)
    length = draw.uniform(*lengths[what]) * MINUTE
    begin = draw.uniform(HOUR, max(2 * HOUR, days * DAY - length - 4 * HOUR))
    plant = draw.choice(house.home.plants)
    modules: tuple[Module, ...] = ()
    met_at = None
    if what in (What.MODULES, What.FLAPPING, What.BATTERY):
        answering = plant.of(Device.LIGHT, Device.AUTOMATION)
        many = what is What.MODULES and draw.random() < 0.3
        modules = tuple(draw.sample(answering, 3 if many else 1))
    elif what in _OF_THERMOSTATS:
        modules, plant = (draw.choice(house.of(Device.THERMOSTAT)),), house.home.plants[0]
    elif what is What.GUARD and house.guarded is not None:
        modules, plant = (house.guarded,), house.home.plants[0]
    if real and len(modules) < 2 and what in (What.MODULES, What.GATEWAY) and draw.random() < 0.3:
        met_at = begin + draw.uniform(5, 60)
    return Mishap(what, Span(begin, begin + length), real, str(plant.id), modules, met_at)


def _possible(what: What, house: House) -> bool:
    if what in _OF_THERMOSTATS:
        return bool(house.of(Device.THERMOSTAT))
    return what is not What.GUARD or house.guarded is not None


def _fits(mishap: Mishap, silences: Sequence[Span]) -> bool:
    """Whether it is beyond doubt when it is to be told: not about the time that Telegram comes back, and a notice not
    about the time that the night begins or ends."""
    ripe = Span(mishap.span.begin, mishap.span.begin + LASTING.get(mishap.what, 0.0) + 75 * MINUTE)
    returns = [Span(silence.end - HOUR, silence.end + HOUR) for silence in silences]
    if any(ripe.near(each, 0.0) for each in returns):
        return False
    if mishap.what not in NOTICES:
        return True
    begin = clock_at(ripe.begin + LASTING.get(mishap.what, 0.0)).astimezone(ZONE)
    end = clock_at(ripe.end).astimezone(ZONE)
    if time(7, 5) < begin.time() and end.time() < time(21, 55) and begin.date() == end.date():
        return True
    return (
        _by_night(begin, end)
        and morning(ripe.end) + HOUR < mishap.span.end
        and not any(morning(ripe.end) in Span(each.begin, each.end + HOUR) for each in silences)
    )


def _by_night(begin: datetime, end: datetime) -> bool:
    begins, ends = begin.time(), end.time()
    return (begins > time(22, 5) or begins < time(5)) and (ends > time(22, 5) or ends < time(6, 50))


def morning(moment: float) -> float:
    """When the quiet hours of this night end; the moment itself by day."""
    local = clock_at(moment).astimezone(ZONE)
    if time(7) <= local.time() < time(22):
        return moment
    day = local.date() + timedelta(days=1 if local.time() >= time(22) else 0)
    ends = datetime.combine(day, time(7), ZONE)
    return (ends - START).total_seconds()
