"""What Netatmo's meters have counted. Nobody lived in this house before the simulation began: the past is made up,
always the same for the same meter and hour."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zlib import crc32

from bot.simulator.appliances import Heater, Meter, Plug
from bot.simulator.netatmo_wiring import Thing
from bot.simulator.thermostats import Thermostat

SCALES = {
    "5min": timedelta(minutes=5),
    "30min": timedelta(minutes=30),
    "1hour": timedelta(hours=1),
    "3hours": timedelta(hours=3),
    "1day": timedelta(days=1),
    "1week": timedelta(weeks=1),
    "1month": timedelta(days=30),
}
MOST = 1024
# What a meter of this house is asked for; the older names belong to another kind of meter.
_ENERGY = "sum_energy_buy_from_grid"
_COLUMNS = {
    "none": {_ENERGY: 1.0},
    "basic": {f"{_ENERGY}$0": 1.0},
    "peak and off-peak": {f"{_ENERGY}$1": 0.62, f"{_ENERGY}$2": 0.38},
}
_BOILER = frozenset({"boileron", "sum_boiler_on"})

Block = dict[str, object]


def measures(
    thing: Thing, types: list[str], scale: str, since: datetime, until: datetime, *, tariff: str, real_time: bool
) -> list[Block]:
    """One block, or none where there is nothing to tell. Where time is not `real_time`, a value stands at its middle.

    Raises KeyError for a scale nobody knows.
    """
    step = SCALES[scale]
    moments = list(_moments(since, until, step))[:MOST]
    rows = [[_value(thing, type, moment, step, tariff) for type in types] for moment in moments]
    if not moments or all(value is None for row in rows for value in row):
        return []
    first = moments[0] if real_time else moments[0] + step / 2
    block: Block = {"beg_time": int(first.timestamp())}
    return [block | ({"step_time": int(step.total_seconds())} if len(rows) > 1 else {}) | {"value": rows}]


def unoptimized(blocks: list[Block]) -> dict[str, object]:
    """Each value below its own time."""
    told: dict[str, object] = {}
    for block in blocks:
        begin, step, rows = block["beg_time"], block.get("step_time", 0), block["value"]
        assert isinstance(begin, int) and isinstance(step, int) and isinstance(rows, list)
        told |= {str(begin + place * step): row for place, row in enumerate(rows)}
    return told


def _moments(since: datetime, until: datetime, step: timedelta) -> Iterator[datetime]:
    seconds = int(step.total_seconds())
    # Whole steps of the epoch; a day begins at midnight UTC, which nobody in this house minds.
    moment = datetime.fromtimestamp(int(since.timestamp()) // seconds * seconds, since.tzinfo)
    while moment < until:
        yield moment
        moment += step


def _value(thing: Thing, type: str, moment: datetime, step: timedelta, tariff: str) -> int | None:
    if isinstance(thing.module, Thermostat):
        minutes = step.total_seconds() / 60
        return round(minutes * 0.3 * _chance(thing.id, moment)) if type in _BOILER else None
    share = _COLUMNS[tariff].get(type)
    return None if share is None else round(share * watt_hours(thing, moment, step))


def watt_hours(thing: Thing, moment: datetime, step: timedelta) -> float:
    """From this moment on, for one step."""
    hours = step.total_seconds() / 3600
    whole = max(1, round(hours))
    begins = (moment + timedelta(hours=place) for place in range(whole))
    return sum(_watts(thing) * (0.4 + 1.2 * _chance(thing.id, each)) for each in begins) * hours / whole


def _watts(thing: Thing) -> float:
    """What it draws in a usual hour."""
    match thing.module:
        case Meter(unseen=unseen):
            return unseen + 420
        case Plug(appetite=appetite):
            return appetite.idle + (appetite.watts - appetite.idle) * appetite.share * 0.2
        case Heater(nominal=nominal):
            return nominal * 0.25
        case _:
            return 0


def _chance(id: str, moment: datetime) -> float:
    return crc32(f"{id} {moment.timestamp() // 3600:.0f}".encode()) / 0xFFFFFFFF
