import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clouds.netatmo.pushes import NOTHING, Heard, genuine, heard
from bot.domain.home import PlantId
from tests.clouds.netatmo import HOUSE_ID, netatmo, raw
from tests.clouds.test_mutations import mutated

SIGNED = netatmo("webhook/signatures")
SECRET = SIGNED["client_secret"]
FLAT = PlantId("5f0a1b2c3d4e5f6071829303")
HOUSE = PlantId(HOUSE_ID)
RELAY, GATEWAY = "12:34:56:00:fa:d0", "12:34:56:00:00:01"


@pytest.mark.parametrize(("name", "signature"), SIGNED["signatures"].items())
def test_what_the_maker_signed_is_genuine_and_nothing_else(name: str, signature: str) -> None:
    body = raw(name)
    assert genuine(body, signature, SECRET)
    assert genuine(body, f" {signature.upper()} ", SECRET)
    assert not genuine(body + b" ", signature, SECRET)
    assert not genuine(body, signature, SECRET + "x")
    for forged in ("", signature[:-1], "0" * 64, "é" * 64, "\ud800"):
        assert not genuine(body, forged, SECRET)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("activation", NOTHING),
        ("legrand_device_event", Heard(HOUSE, frozenset({GATEWAY, "12:34:56:00:00:a0:00:01"}))),
        ("legrand_diagnosis_event", Heard(HOUSE, frozenset({GATEWAY}))),
        ("boiler_event", Heard(FLAT, frozenset({RELAY}))),
        ("valve_motor_data", Heard(FLAT, frozenset({RELAY, "12:34:56:03:a0:ac"}))),
        ("room_setpoint", Heard(FLAT, frozenset({RELAY}))),
        ("room_cancel_setpoint", Heard(FLAT, frozenset({"12:34:56:03:a0:ac"}))),
        ("therm_mode", Heard(FLAT)),
        ("schedule", NOTHING),
        ("low_battery", Heard(FLAT, frozenset({"12:34:56:00:01:ae"}))),
        ("disconnection", Heard(FLAT, frozenset({RELAY}))),
        ("topology_module_updated", Heard(HOUSE, frozenset({GATEWAY, "12:34:56:00:00:a0:00:05"}), rebuilt=True)),
        ("topology_device_updated", Heard(HOUSE, frozenset({GATEWAY, "12:34:56:00:00:a0:00:02"}), rebuilt=True)),
    ],
)
def test_a_push_names_what_to_look_at(name: str, expected: Heard) -> None:
    assert heard(raw(f"webhook/{name}.json")) == expected


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b"7", b"{", b"[" * 100_000, b'{"home_id":[],"home":7}'])
def test_a_body_that_makes_no_sense_says_nothing(body: bytes) -> None:
    assert heard(body) == NOTHING


def test_a_body_that_names_half_the_world_is_cut() -> None:
    modules = [{"id": str(number)} for number in range(10_000)]
    assert len(heard(json.dumps({"extra_params": {"modules": modules}}).encode()).things) == 100


@pytest.mark.parametrize("name", sorted(SIGNED["signatures"]))
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_push_with_parts_changed_is_still_a_hint(name: str, data: st.DataObject) -> None:
    found = heard(json.dumps(data.draw(mutated(json.loads(raw(name))))).encode())
    assert found.plant is None or found.plant.isprintable()
