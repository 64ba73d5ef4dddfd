"""What a meter has counted: the only thing that an ecometer tells at all."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from bot.clouds.answers import mappings
from bot.clouds.fields import number
from bot.clouds.netatmo.topology import PART
from bot.domain.consumption import Scale, Used
from bot.domain.home import Module

_MOST_STEPS = 1024
_OLD_WORDS = frozenset({"NLE"})
_LATEST = 4_102_444_800.0
_FLUIDS = frozenset({"6", "7", "8"})
"""Gas and water among the parts of an ecometer: only an API that is not public counts them."""


def counts(module: Module) -> bool:
    """Whether it may have used current of its own: an ecometer's is that of its parts."""
    if module.hardware not in _OLD_WORDS:
        return True
    part = module.id.partition(PART)[2]
    return bool(part) and part not in _FLUIDS


def asked(module: Module, scale: Scale, since: datetime, until: datetime) -> Mapping[str, str]:
    """Every tariff is a column of its own, and only the one that held is filled in. A wrong word for the kind of meter
    is answered with nothing, not with an error."""
    total = "sum_energy_elec" if module.hardware in _OLD_WORDS else "sum_energy_buy_from_grid"
    return {
        "device_id": module.gateway or module.id,
        "module_id": module.id,
        "scale": scale.value,
        "type": ",".join((total, *(f"{total}${tariff}" for tariff in range(3)))),
        "date_begin": str(int(since.timestamp())),
        "date_end": str(int(until.timestamp())),
        "limit": str(_MOST_STEPS),
        # Otherwise each would be dated to its middle: a day to noon.
        "real_time": "true",
    }


def used(told: object) -> tuple[Used, ...]:
    """The oldest first. A hole in what was counted is one here, too."""
    found = told.get("body") if isinstance(told, dict) else None
    if isinstance(found, dict):
        # Without ``optimize`` each value stands under its own time.
        found = [{"beg_time": time, "value": [row]} for time, row in found.items()]
    if not isinstance(found, list):
        raise ValueError("no list of measures")
    rows = {moment: row for block in mappings(found) for moment, row in _rows(block)}
    if found and not rows:
        raise ValueError("no measure among the measures")
    return tuple(Used(moment, amount) for moment, amount in sorted(rows.items()) if amount is not None)


def _rows(block: Mapping[str, object]) -> Iterator[tuple[datetime, float | None]]:
    """A block of one value has no step."""
    start, step, values = number(block.get("beg_time")), number(block.get("step_time")) or 0, block.get("value")
    if start is None or not 0 <= start < _LATEST or not 0 <= step <= _LATEST or not isinstance(values, list):
        return
    began = datetime.fromtimestamp(start, UTC)
    for place, row in enumerate(values[:_MOST_STEPS]):
        if isinstance(row, list) and (step or not place):
            try:
                yield began + timedelta(seconds=step * place), _total(row)
            except OverflowError:
                return


def _total(row: list[object]) -> float | None:
    told = [amount for column in row if (amount := number(column)) is not None]
    return sum(told) if told else None
