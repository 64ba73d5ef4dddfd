"""What can be asked of which device, and whether it came true."""

from datetime import UTC, datetime

import pytest

from bot.domain.devices import Ability, Device
from bot.domain.fulfilment import fulfilled
from bot.domain.home import Climate, HeatMode, Module, ModuleId, ModuleState, Motion, PlantId
from bot.domain.intents import (
    Action,
    Boost,
    Command,
    Follow,
    HeatHome,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
    can,
    fits,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ABLE: dict[str, tuple[Action, set[Device]]] = {
    "switch": (Switch(on=True), {Device.LIGHT, Device.PLUG, Device.HEATER, Device.THERMOSTAT}),
    "level": (SetLevel(40), {Device.LIGHT, Device.AUTOMATION}),
    "move": (Move(Motion.OPEN), {Device.AUTOMATION}),
    "comfort": (SetMode(HeatMode.COMFORT), {Device.HEATER}),
    "away": (SetMode(HeatMode.AWAY), {Device.HEATER}),
    "frost guard": (SetMode(HeatMode.FROST_GUARD), {Device.HEATER, Device.THERMOSTAT}),
    "automatic": (SetMode(HeatMode.AUTOMATIC), {Device.HEATER, Device.THERMOSTAT}),
    "home away": (HeatHome(HeatMode.AWAY), {Device.HEATER, Device.THERMOSTAT}),
    "home boost": (HeatHome(HeatMode.BOOST), set()),
    "follow": (Follow("s1"), {Device.HEATER, Device.THERMOSTAT}),
    "boost mode": (SetMode(HeatMode.BOOST), set()),
    "set point": (SetPoint(21), {Device.THERMOSTAT}),
    "boost": (Boost(30), {Device.THERMOSTAT}),
    "run": (Run(), {Device.SCENE}),
}


@pytest.mark.parametrize("device", Device)
@pytest.mark.parametrize("name", ABLE)
def test_a_device_can_do_what_its_kind_can(name: str, device: Device) -> None:
    action, devices = ABLE[name]
    assert fits(action, device) is (device in devices)


def test_one_module_may_be_able_to_do_less_than_its_kind() -> None:
    relay = Module(ModuleId("1"), "Lamp", Device.LIGHT, PlantId("p"), cannot=(Ability.LEVEL,))
    valve = Module(ModuleId("2"), "Valve", Device.THERMOSTAT, PlantId("p"), cannot=(Ability.BOOST,))
    assert can(Switch(on=True), relay)
    assert not can(SetLevel(40), relay)
    assert not can(Move(Motion.OPEN), relay)
    assert can(SetPoint(21), valve)
    assert not can(Boost(30), valve)
    heater = Module(ModuleId("3"), "Heater", Device.HEATER, PlantId("p"), cannot=(Ability.PROGRAM,))
    assert can(SetMode(HeatMode.AWAY), heater)
    assert not can(SetMode(HeatMode.AUTOMATIC), heater)


def test_a_command_is_wide_when_it_reaches_two_rooms() -> None:
    module = Module(ModuleId("1"), "Lamp", Device.LIGHT, PlantId("p"))
    assert not Command(Switch(on=True), (module,)).wide
    assert Command(Switch(on=True), (module,), 2).wide


def state(**known: object) -> ModuleState:
    return ModuleState(NOW, **{"reachable": True, **known})  # type: ignore[arg-type]


def climate(**known: object) -> ModuleState:
    return state(climate=Climate(**known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("action", "device", "seen", "true"),
    [
        (Switch(on=True), Device.PLUG, state(on=True), True),
        (Switch(on=True), Device.PLUG, state(on=False), False),
        (Switch(on=False), Device.LIGHT, state(on=False), True),
        (Switch(on=False), Device.LIGHT, state(), False),
        (Switch(on=False), Device.LIGHT, state(on=False, reachable=False), False),
        (Switch(on=False), Device.LIGHT, None, False),
        (Switch(on=False), Device.HEATER, state(mode=HeatMode.FROST_GUARD), True),
        (Switch(on=False), Device.HEATER, state(mode=HeatMode.COMFORT), False),
        (Switch(on=True), Device.HEATER, state(mode=HeatMode.AWAY), True),
        (Switch(on=True), Device.HEATER, state(), False),
        (Switch(on=False), Device.THERMOSTAT, climate(mode=HeatMode.OFF), True),
        (Switch(on=False), Device.THERMOSTAT, climate(mode=HeatMode.FROST_GUARD), True),
        (Switch(on=True), Device.THERMOSTAT, climate(mode=HeatMode.FROST_GUARD), False),
        (Switch(on=False), Device.THERMOSTAT, climate(mode=HeatMode.AUTOMATIC), False),
        (Switch(on=True), Device.THERMOSTAT, climate(mode=HeatMode.AUTOMATIC), True),
        (Switch(on=True), Device.THERMOSTAT, state(), False),
        (SetLevel(40), Device.LIGHT, state(on=True, level=41), True),
        (SetLevel(40), Device.LIGHT, state(on=True, level=42), False),
        (SetLevel(40), Device.LIGHT, state(on=False, level=40), False),
        (SetLevel(40), Device.LIGHT, state(on=True), False),
        (SetLevel(0), Device.LIGHT, state(on=False, level=63), True),
        (SetLevel(0), Device.LIGHT, state(on=True, level=1), False),
        (SetLevel(0), Device.AUTOMATION, state(level=0), True),
        (SetLevel(30), Device.AUTOMATION, state(level=50), False),
        (Move(Motion.OPEN), Device.AUTOMATION, state(level=100), True),
        (Move(Motion.OPEN), Device.AUTOMATION, state(level=90), False),
        (Move(Motion.CLOSE), Device.AUTOMATION, state(level=0), True),
        (Move(Motion.STOP), Device.AUTOMATION, None, True),
        (SetMode(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.AWAY), True),
        (SetMode(HeatMode.AUTOMATIC), Device.HEATER, state(mode=HeatMode.COMFORT, program=True), True),
        (SetMode(HeatMode.AUTOMATIC), Device.HEATER, state(mode=HeatMode.COMFORT, program=False), False),
        (SetMode(HeatMode.AUTOMATIC), Device.HEATER, state(mode=HeatMode.COMFORT), False),
        (SetMode(HeatMode.COMFORT), Device.HEATER, state(mode=HeatMode.COMFORT, program=True), False),
        (SetMode(HeatMode.COMFORT), Device.HEATER, state(mode=HeatMode.COMFORT, program=False), True),
        (Switch(on=True), Device.HEATER, state(mode=HeatMode.COMFORT, program=True), True),
        (Switch(on=False), Device.HEATER, state(mode=HeatMode.COMFORT, program=True), False),
        (Switch(on=True), Device.HEATER, state(program=True), False),
        (SetMode(HeatMode.AUTOMATIC), Device.THERMOSTAT, climate(mode=HeatMode.MANUAL), False),
        (SetPoint(21), Device.THERMOSTAT, climate(set_point=21.2), True),
        (SetPoint(21), Device.THERMOSTAT, climate(set_point=21.5), False),
        (SetPoint(21), Device.THERMOSTAT, state(), False),
        (Boost(30), Device.THERMOSTAT, climate(mode=HeatMode.BOOST), True),
        (Boost(30), Device.THERMOSTAT, climate(mode=HeatMode.MANUAL), False),
        (Run(), Device.SCENE, None, True),
        (Follow("s1"), Device.THERMOSTAT, None, True),
        (HeatHome(HeatMode.AWAY), Device.THERMOSTAT, climate(mode=HeatMode.AWAY), True),
        (HeatHome(HeatMode.AWAY), Device.THERMOSTAT, climate(mode=HeatMode.FROST_GUARD), False),
        (HeatHome(HeatMode.AUTOMATIC), Device.THERMOSTAT, climate(mode=HeatMode.AUTOMATIC), True),
        (HeatHome(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.FROST_GUARD, program=False), True),
        (HeatHome(HeatMode.FROST_GUARD), Device.HEATER, state(mode=HeatMode.AWAY, program=False), True),
        (HeatHome(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.AWAY, program=True), False),
        (HeatHome(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.COMFORT, program=False), False),
        (HeatHome(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.AWAY), False),
        (HeatHome(HeatMode.AUTOMATIC), Device.HEATER, state(mode=HeatMode.AWAY, program=True), True),
    ],
)
def test_a_wish_came_true(action: Action, device: Device, seen: ModuleState | None, true: bool) -> None:
    assert fulfilled(action, device, seen) is true
