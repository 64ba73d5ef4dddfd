"""Which commands are told to be risky before they are carried out, and which are none of that."""

import pytest

from bot.domain.caution import Risk, Setting, risks
from bot.domain.devices import Device
from bot.domain.home import AmbientId, HeatMode, Home, Module, ModuleId, Motion, Plant, PlantId
from bot.domain.intents import Action, Boost, Command, HeatHome, Move, SetLevel, SetMode, SetPoint, Switch

JANUARY, JULY = 1, 7


def plant(name: str, **counts: int) -> Plant:
    modules = [
        Module(ModuleId(f"{name}-{device}-{n}"), device, Device(device), PlantId(name), AmbientId(f"a{n}"))
        for device, count in counts.items()
        for n in range(count)
    ]
    return Plant(PlantId(name), name, modules=tuple(modules))


HOUSE = plant("house", light=3, plug=3, automation=3, heater=2, thermostat=2)
SEA = plant("sea", light=2, plug=1, automation=1)
HOME = Home((HOUSE, SEA))


def told(action: Action, *modules: Module, month: int = JANUARY, guarded: tuple[Module, ...] = ()) -> tuple[Risk, ...]:
    return risks(Command(action, modules), Setting(HOME, month, frozenset(module.id for module in guarded)))


OFF = Switch(on=False)


def test_everything_off_cuts_the_power_of_every_plug() -> None:
    assert told(OFF, *HOUSE.of(Device.LIGHT, Device.PLUG)) == (Risk.POWER,)
    assert told(OFF, *HOUSE.of(Device.PLUG)) == (Risk.POWER,)
    assert told(OFF, *SEA.of(Device.LIGHT, Device.PLUG), month=JULY) == (Risk.POWER,)


def test_some_plugs_or_all_lights_cut_nobodys_power() -> None:
    assert told(OFF, *HOUSE.of(Device.PLUG)[:2]) == ()
    assert told(OFF, *HOUSE.of(Device.LIGHT)) == ()
    assert told(OFF, *SEA.of(Device.PLUG)) == (), "one plug by its name is meant"
    assert told(Switch(on=True), *HOUSE.of(Device.LIGHT, Device.PLUG)) == ()


@pytest.mark.parametrize("device", [Device.HEATER, Device.THERMOSTAT])
@pytest.mark.parametrize("action", [OFF, SetMode(HeatMode.FROST_GUARD), HeatHome(HeatMode.FROST_GUARD)])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_heating_is_not_stopped_unasked_from_october_to_april(device: Device, action: Action, month: int) -> None:
    cold = month in {10, 11, 12, 1, 2, 3, 4}
    assert told(action, HOUSE.of(device)[0], month=month) == ((Risk.COLD,) if cold else ())


@pytest.mark.parametrize(
    "action", [Switch(on=True), SetMode(HeatMode.AWAY), SetPoint(18), Boost(30), HeatHome(HeatMode.AWAY)]
)
def test_what_keeps_it_warm_is_no_risk(action: Action) -> None:
    assert told(action, *HOUSE.of(Device.HEATER, Device.THERMOSTAT)) == ()


@pytest.mark.parametrize("action", [Move(Motion.OPEN), Move(Motion.CLOSE), SetLevel(30)])
def test_all_shutters_of_a_house_are_told(action: Action) -> None:
    assert told(action, *HOUSE.of(Device.AUTOMATION), month=JULY) == (Risk.SHUTTERS,)
    assert told(action, *HOUSE.of(Device.AUTOMATION)[1:], month=JULY) == ()
    assert told(action, *SEA.of(Device.AUTOMATION), month=JULY) == ()


def test_stopping_them_is_never_a_risk() -> None:
    assert told(Move(Motion.STOP), *HOUSE.of(Device.AUTOMATION)) == ()


def test_a_command_can_be_risky_in_more_than_one_way() -> None:
    assert told(OFF, *HOUSE.of(Device.LIGHT, Device.PLUG, Device.HEATER)) == (Risk.POWER, Risk.COLD)


# What the family guards


@pytest.mark.parametrize("action", [OFF, SetLevel(0), SetMode(HeatMode.FROST_GUARD)])
def test_switching_off_what_is_guarded_is_risky(action: Action) -> None:
    plug, lamp, heater = (HOUSE.of(device)[0] for device in (Device.PLUG, Device.LIGHT, Device.HEATER))
    for module in (plug, lamp, heater):
        assert Risk.GUARDED in told(action, module, month=JULY, guarded=(module,))
        assert Risk.GUARDED in told(action, *HOUSE.modules, month=JULY, guarded=(module,))
        assert Risk.GUARDED not in told(action, module, month=JULY, guarded=SEA.modules)


@pytest.mark.parametrize("action", [Switch(on=True), SetLevel(1), SetMode(HeatMode.COMFORT)])
def test_anything_else_with_what_is_guarded_is_not(action: Action) -> None:
    assert told(action, HOUSE.of(Device.PLUG)[0], guarded=HOUSE.modules) == ()
