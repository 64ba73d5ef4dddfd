from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.clouds.netatmo import measures
from bot.domain.consumption import Scale, Used
from tests.clouds.netatmo import HOUSE_ID, named, netatmo, plant_of

HOUSE = plant_of("homesdata", HOUSE_ID)
FORMS = netatmo("commands/requests")


def at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize(
    ("name", "example", "scale"),
    [("Compteur total", "getmeasure_energy", Scale.DAY), ("Total", "getmeasure_ecometer", Scale.HOUR)],
)
def test_a_meter_is_asked_in_the_words_of_its_kind(name: str, example: str, scale: Scale) -> None:
    expected = FORMS[example]["query"]
    (meter,) = named(HOUSE, name)
    asked = measures.asked(meter, scale, at(int(expected["date_begin"])), at(int(expected["date_end"])))
    assert {key: asked[key] for key in expected if key != "optimize"} == {
        key: value for key, value in expected.items() if key != "optimize"
    }
    assert asked["real_time"] == "true"


def test_a_meter_that_stands_alone_is_its_own_gateway() -> None:
    (meter,) = named(HOUSE, "Écocompteur")
    assert measures.asked(meter, Scale.WEEK, at(0), at(1))["device_id"] == meter.id


@pytest.mark.parametrize(
    ("name", "count", "first", "apart"),
    [
        ("energy_1day", 7, Used(at(1766664000), 8330), timedelta(days=1)),
        ("energy_30min_recorded", 39, Used(at(1721772900), 20), timedelta(minutes=30)),
        ("energy_ecometer_1hour", 6, Used(at(1767205800), 412), timedelta(hours=1)),
        ("unoptimized", 3, Used(at(1767220200), 20), timedelta(minutes=30)),
    ],
)
def test_what_was_used_is_the_sum_of_all_tariffs(name: str, count: int, first: Used, apart: timedelta) -> None:
    found = measures.used(netatmo(f"getmeasure/{name}"))
    assert found[0] == first
    assert found[1].since - found[0].since == apart
    assert len(found) == count


def test_holes_stay_holes_and_blocks_come_in_order() -> None:
    late = {"beg_time": 9000, "step_time": 1800, "value": [[None, 3], [None, None], [4, 5]]}
    early = {"beg_time": 0, "step_time": 1800, "value": [[1, None], [2, None]]}
    found = measures.used({"body": [late, early]})
    assert [(used.since, used.watt_hours) for used in found] == [
        (at(0), 1),
        (at(1800), 2),
        (at(9000), 3),
        (at(12600), 9),
    ]
    assert len(measures.used(netatmo("getmeasure/energy_gaps_recorded"))) == 44


def test_one_value_needs_no_step_and_none_is_none() -> None:
    assert measures.used(netatmo("getmeasure/single_value")) == (Used(at(1767223800), 20),)
    assert measures.used(netatmo("getmeasure/empty")) == ()
    assert measures.used({"body": [{"beg_time": 10, "value": [[None, None], [1, 2]]}]}) == ()


def test_values_beyond_the_end_of_time_are_left_out() -> None:
    block = {"beg_time": 4_000_000_000, "step_time": 4_000_000_000, "value": [[1]] * 1000}
    found = measures.used({"body": [block]})
    assert 1 < len(found) < 1000


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        [],
        {},
        {"body": 7},
        {"body": [7]},
        {"body": [{"beg_time": "x", "value": [[1]]}]},
        {"body": [{"beg_time": 1e300, "step_time": 1, "value": [[1]]}]},
        {"body": [{"beg_time": 1, "step_time": 1e300, "value": [[1], [2]]}]},
        {"body": [{"beg_time": 1, "value": [1]}]},
    ],
)
def test_garbage_is_no_consumption(garbage: Any) -> None:
    with pytest.raises(ValueError, match="no "):
        measures.used(garbage)
