"""When a home is looked at again: seldom enough to leave the day's calls to people, soon where something is wrong.

With the usual 500 calls a day, a home of one plant is looked at every 5.8 to 6 minutes: 238 to 250 calls a day, half of
what there is. What a first look suspects, a second one confirms a minute later. A gateway that goes offline is so told
within 7 minutes and 4 on average, and one that returns within 6. Every further plant, and every four thermostats, make
the looks rarer by as much. A command that meets a trouble tells it at once.

Where an hour's calls are shared by all families, a home is looked at every 5 minutes as long as they are few, and
every 8 as soon as a family's share is twelve calls an hour; more rarely while people need much of what is shared.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from math import ceil

from bot.domain.alert_rules import GATHER
from bot.domain.allowance import Allowance
from bot.domain.devices import Device
from bot.domain.home import Home, Plant

_DAY = timedelta(days=1)
_CALM = 0.625
"""Of what looking may spend at all: what calm looking spends. Where a fifth of the calls is kept for people, that is
half of the calls."""
_AHEAD = 0.3125
"""Of what looking may spend at all: so much more than looking calmly would have spent by this hour, and looks are calm
whatever is wrong. So looking alone never spends three quarters of a day's calls."""
_SCARCE = 0.8
"""Of what looking may spend at all; from there on it is three times slower where that must do for the rest of a day.
In an hour that slides, calls come back while calm looking goes on."""
_SLOWER = 3
_SPREAD = 0.05
"""Calm looks are up to so much of their pause late, each account by its own part: not all at the same second."""
_SPREAD_RETURN = timedelta(minutes=5)
_GOLDEN = 0.6180339887498949
THERMOSTATS_EVERY = 4
"""Looks: a thermostat costs a call of its own, and a room takes its time to cool."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """``least``: between two calm looks. ``suspect``: when another look makes something certain. ``troubled``: when
    something is wrong. ``watched``: at most, while somebody waits to hear that it is back. ``resting``: between two
    glances at the count when looking may spend nothing. ``nobody``: between two questions whether anybody listens now,
    which cost no calls. ``gather``: what is seen to begin within it is told together. ``calm`` takes the place of what
    the calls allow; for simulations, where calls cost nothing."""

    least: timedelta = timedelta(minutes=5)
    suspect: timedelta = timedelta(seconds=60)
    troubled: timedelta = timedelta(minutes=5)
    watched: timedelta = timedelta(minutes=10)
    resting: timedelta = timedelta(minutes=30)
    nobody: timedelta = timedelta(minutes=10)
    gather: timedelta = GATHER
    calm: timedelta | None = None


USUAL = Tempo()
_STATELESS = frozenset({Device.SCENE, Device.GATEWAY, Device.OTHER})
"""No cloud tells how these are."""


def to_read(plant: Plant, *, thermostats: bool) -> frozenset[Device]:
    """The devices to ask for; ``thermostats`` stands for those that are asked one by one. Where there is nothing else,
    they are asked at every look."""
    told = frozenset(module.device for module in plant.modules) - _STATELESS
    together = told - frozenset(plant.apart)
    return told if thermostats or not together else together


def calls_of(home: Home) -> float:
    """How many calls an average look at the home costs."""
    return max(1.0, sum(_calls_of(plant) for plant in home.plants))


def _calls_of(plant: Plant) -> float:
    alone = len(plant.of(*plant.apart))
    return 1 + alone / THERMOSTATS_EVERY if to_read(plant, thermostats=False) - frozenset(plant.apart) else alone


@dataclass(frozen=True, slots=True)
class Prospect:
    """What decides on the next look. ``calls`` are those of an average look. ``ripe_at``: when something that only
    has to last longer will have lasted long enough. ``watched``: somebody waits for its end."""

    account: int
    calls: float
    allowance: Allowance
    suspected: bool = False
    troubled: bool = False
    ripe_at: datetime | None = None
    watched: bool = False


def next_look(prospect: Prospect, now: datetime, tempo: Tempo = USUAL) -> datetime:
    allowance = prospect.allowance
    if allowance.blocked:
        return allowance.returns_at + part_of(_SPREAD_RETURN, prospect.account)
    if allowance.unasked < ceil(prospect.calls):
        return min(now + tempo.resting, allowance.returns_at + part_of(_SPREAD_RETURN, prospect.account))
    calm = pause(prospect, tempo)
    if allowance.against_looks >= _SCARCE * allowance.for_looks:
        return now + calm * (1 if allowance.sliding else _SLOWER)
    quick = now + _quick(prospect, calm, now, tempo)
    if prospect.ripe_at is not None and now < prospect.ripe_at < quick:
        return prospect.ripe_at
    return quick


def pause(prospect: Prospect, tempo: Tempo = USUAL) -> timedelta:
    """Between two looks at a home where nothing is wrong."""
    if tempo.calm is not None:
        return tempo.calm
    by_calls = prospect.allowance.window * prospect.calls / (_CALM * max(1, prospect.allowance.for_looks))
    calm = max(tempo.least, by_calls)
    return calm + part_of(calm * _SPREAD, prospect.account)


def part_of(span: timedelta, account: int) -> timedelta:
    """Always the same part of the span for the same account, and the parts of many accounts spread over all of it."""
    return span * (account * _GOLDEN % 1.0)


def _quick(prospect: Prospect, calm: timedelta, now: datetime, tempo: Tempo) -> timedelta:
    """The pause before a look when the calls are not scarce."""
    allowance = prospect.allowance
    passed = 1.0 if allowance.sliding else _of_day(now)
    ahead = allowance.against_looks > allowance.for_looks * (_CALM * passed + _AHEAD)
    if prospect.suspected and not ahead:
        return min(calm, tempo.suspect)
    if prospect.troubled and not ahead:
        return min(calm, tempo.troubled)
    return min(calm, tempo.watched) if prospect.watched else calm


def _of_day(now: datetime) -> float:
    """How much of the day is over, as calls are counted: in UTC."""
    utc = now.astimezone(UTC)
    return (utc - datetime.combine(utc.date(), time(), UTC)) / _DAY
