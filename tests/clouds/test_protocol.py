import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clouds.carrier import Call
from bot.clouds.eliot import protocol
from bot.clouds.eliot.protocol import Family
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Climate, HeatMode, Module, ModuleId, ModuleState, Motion, PlantId, States
from bot.domain.intents import BOOSTS, MODES, Action, Boost, Move, Run, SetLevel, SetMode, SetPoint, Switch
from tests.clouds.recorded import NOON, sample

ROME = ZoneInfo("Europe/Rome")
PLANT = PlantId("5e0f00000000a1b2c3d4e5f6")
SMARTHER_PLANT = PlantId("b5e4a1b2-c0de-2711-e053-00000000a74c")
HC = "/hc/api/v1.0"
ONE = "addressLocation/plants/5e0f00000000a1b2c3d4e5f6/modules/parameter/id/value"


def module(device: Device, id: str = "m1") -> Module:
    return Module(ModuleId(id), "Lamp", device, SMARTHER_PLANT if device is Device.THERMOSTAT else PLANT)


def calls(
    action: Action, *modules: Module, states: States | None = None, now: datetime = NOON, zone: ZoneInfo = ROME
) -> tuple[Call, ...]:
    return protocol.command(modules, action, states=states or {}, now=now, zone=zone)


def body(action: Action, device: Device, climate: Climate | None = None, now: datetime = NOON) -> Any:
    (call,) = calls(action, module(device), states={ModuleId("m1"): ModuleState(NOON, climate=climate)}, now=now)
    return call.body


def test_reading_has_its_addresses() -> None:
    asked = [
        protocol.plants(Family.HOME_CONTROL),
        protocol.plants(Family.SMARTHER),
        protocol.topology(Family.HOME_CONTROL, PLANT),
        protocol.topology(Family.SMARTHER, PLANT),
        protocol.scenes(PLANT),
        protocol.status(PLANT),
        protocol.thermostat(module(Device.THERMOSTAT)),
    ]
    assert [(call.method, call.path, call.body) for call in asked] == [
        ("GET", f"{HC}/plants", None),
        ("GET", "/smarther/v2.0/plants", None),
        ("GET", f"{HC}/plants/{PLANT}/topology", None),
        ("GET", f"/smarther/v2.0/plants/{PLANT}/topology", None),
        ("GET", f"{HC}/scene/comfort/addressLocation/plants/{PLANT}", None),
        ("GET", f"{HC}/plants/{PLANT}", None),
        (
            "GET",
            "/smarther/v2.0/chronothermostat/thermoregulation/addressLocation/plants/"
            f"{SMARTHER_PLANT}/modules/parameter/id/value/m1",
            None,
        ),
    ]
    assert len({call.endpoint for call in asked}) == 7
    assert not any(PLANT in call.endpoint + call.purpose for call in asked)


def test_an_id_cannot_leave_its_place_in_an_address() -> None:
    assert protocol.status(PlantId("../x?y#z é")).path == f"{HC}/plants/..%2Fx%3Fy%23z%20%C3%A9"


@pytest.mark.parametrize(
    ("action", "device", "pair", "file"),
    [
        (Switch(on=True), Device.LIGHT, "light/lighting", "hc-on"),
        (Switch(on=False), Device.PLUG, "plug/energy", "hc-off"),
        (SetLevel(40), Device.LIGHT, "light/lighting", "hc-dimmer-level"),
        (Move(Motion.OPEN), Device.AUTOMATION, "automation/automation", "hc-automation-open"),
        (Move(Motion.CLOSE), Device.AUTOMATION, "automation/automation", "hc-automation-close"),
        (Move(Motion.STOP), Device.AUTOMATION, "automation/automation", "hc-automation-stop"),
        (SetLevel(100), Device.AUTOMATION, "automation/automation", "hc-automation-open"),
        (SetMode(HeatMode.FROST_GUARD), Device.HEATER, "heater/comfort", "hc-heater-mode"),
        (Switch(on=False), Device.HEATER, "heater/comfort", "hc-heater-mode"),
        (Run(), Device.SCENE, "scene/comfort", "hc-scene-run"),
    ],
)
def test_a_module_is_told_what_the_maker_documents(action: Action, device: Device, pair: str, file: str) -> None:
    (call,) = calls(action, module(device))
    assert (call.method, call.path) == ("POST", f"{HC}/{pair}/{ONE}/m1")
    assert call.body == sample(f"commands/{file}")


def test_a_heater_switched_on_is_comfortable() -> None:
    assert body(Switch(on=True), Device.HEATER) == {"mode": "comfort"}
    assert body(SetMode(HeatMode.AWAY), Device.HEATER) == {"mode": "away"}


def test_a_whole_ambient_is_one_call() -> None:
    wanted = sample("commands/hc-bulk-off")
    lights = [module(Device.LIGHT, id) for id in wanted["ids"]]
    (call,) = calls(Switch(on=False), *lights, lights[0])
    assert call.path == f"{HC}/light/lighting/addressLocation/plants/{PLANT}"
    assert call.body == wanted


def test_scenes_and_thermostats_are_asked_one_by_one() -> None:
    assert len(calls(Run(), module(Device.SCENE, "s1"), module(Device.SCENE, "s2"))) == 2
    assert len(calls(Switch(on=False), module(Device.THERMOSTAT, "t1"), module(Device.THERMOSTAT, "t2"))) == 2


@pytest.mark.parametrize(
    ("action", "file"),
    [
        (Switch(on=True), "smarther-automatic"),
        (SetMode(HeatMode.AUTOMATIC), "smarther-automatic"),
        (Switch(on=False), "smarther-off"),
        (SetMode(HeatMode.FROST_GUARD), "smarther-protection"),
        (SetPoint(21), "smarther-manual-forever"),
    ],
)
def test_a_thermostat_is_told_what_the_maker_documents(action: Action, file: str) -> None:
    (call,) = calls(action, module(Device.THERMOSTAT))
    assert call.method == "POST"
    assert call.path == protocol.thermostat(module(Device.THERMOSTAT)).path
    assert call.body == sample(f"commands/{file}")


def test_a_boost_runs_from_now_in_the_homes_own_time() -> None:
    now = datetime(2026, 3, 14, 18, 5, 0, 777, tzinfo=UTC)
    assert body(Boost(30), Device.THERMOSTAT, now=now) == sample("commands/smarther-boost-30")


@pytest.mark.parametrize("minutes", BOOSTS)
def test_a_boost_across_the_change_of_clocks_keeps_its_length_on_the_clocks_face(minutes: int) -> None:
    night = datetime(2026, 3, 29, 0, 45, tzinfo=UTC)
    start, _, end = body(Boost(minutes), Device.THERMOSTAT, now=night)["activationTime"].partition("/")
    assert datetime.fromisoformat(end) - datetime.fromisoformat(start) == timedelta(minutes=minutes)


def test_season_and_program_are_repeated() -> None:
    climate = Climate(cooling=True, program=3)
    assert body(Switch(on=True), Device.THERMOSTAT, climate) == {
        "function": "cooling",
        "mode": "automatic",
        "programs": [{"number": 3}],
    }
    assert body(Switch(on=False), Device.THERMOSTAT, climate) == {"function": "cooling", "mode": "off"}


@pytest.mark.parametrize(
    ("action", "device"),
    [
        (SetLevel(101), Device.LIGHT),
        (SetLevel(-1), Device.AUTOMATION),
        (SetPoint(2.9), Device.THERMOSTAT),
        (SetPoint(40.1), Device.THERMOSTAT),
        (SetPoint(float("nan")), Device.THERMOSTAT),
        (Boost(45), Device.THERMOSTAT),
        (SetMode(HeatMode.COMFORT), Device.THERMOSTAT),
        (SetMode(HeatMode.AUTOMATIC), Device.HEATER),
        (SetLevel(50), Device.PLUG),
        (Switch(on=True), Device.REMOTE),
        (Run(), Device.OTHER),
    ],
)
def test_what_no_device_takes_costs_no_call(action: Action, device: Device) -> None:
    with pytest.raises(CloudError) as caught:
        calls(action, module(device))
    assert caught.value.kind is errors.WRONG_VALUES


def test_a_command_to_nobody_is_refused() -> None:
    with pytest.raises(CloudError):
        calls(Switch(on=True))


def test_every_mode_that_can_be_asked_for_has_its_words() -> None:
    for device, modes in MODES.items():
        able = modes - {HeatMode.AUTOMATIC} if device is Device.HEATER else modes
        assert all(body(SetMode(mode), device)["mode"] for mode in able)


CALL = protocol.plants(Family.HOME_CONTROL)


def test_an_answer_is_read_or_is_the_error_it_stands_for() -> None:
    assert protocol.read(CALL, lambda told: told, (200, {}, b'{"a":1}'), NOON) == {"a": 1}
    assert protocol.read(CALL, lambda told: told, (204, {}, b""), NOON) is None
    with pytest.raises(CloudError) as caught:
        protocol.read(CALL, lambda told: told, (500, {}, b""), NOON)
    assert (caught.value.kind, caught.value.during) == (errors.CLOUD_FAILED, "reading plants")


@pytest.mark.parametrize("answer", [b"", b"<html></html>", b'{"plants":[', b"\xff", b"[" * 100_000, b"1" * 5000])
def test_a_body_that_is_no_json_is_a_bad_answer(answer: bytes) -> None:
    with pytest.raises(CloudError) as caught:
        protocol.read(CALL, lambda told: told, (200, {}, answer), NOON)
    assert (caught.value.kind, caught.value.status) == (errors.BAD_ANSWER, 200)


def test_what_an_accepted_command_answers_means_nothing() -> None:
    protocol.check(CALL, (200, {}, b"<html>"), NOON)
    protocol.check(CALL, (304, {}, b""), NOON)
    with pytest.raises(CloudError) as caught:
        protocol.check(CALL, (486, {}, json.dumps({"message": "Busy visual user interface"}).encode()), NOON)
    assert caught.value.kind is errors.DISPLAY_IN_USE
