"""Each type of module the sheet of the maker's names, with its device and what can be done with it."""

import pytest

from bot.clouds.netatmo.modules import TYPES, rows, type_of
from bot.domain.devices import KINDS, Ability, Device
from bot.domain.home import HeatMode, Module, ModuleId, Motion, PlantId
from bot.domain.intents import Action, Boost, HeatHome, Move, Run, SetLevel, SetMode, SetPoint, Switch, can

ACTIONS: dict[str, Action] = {
    "switch": Switch(on=True),
    "level": SetLevel(40),
    "move": Move(Motion.OPEN),
    "mode": SetMode(HeatMode.FROST_GUARD),
    "program": SetMode(HeatMode.AUTOMATIC),
    "home": HeatHome(HeatMode.AWAY),
    "set point": SetPoint(21),
    "boost": Boost(30),
    "run": Run(),
}
NOTHING = ""
SWITCH = "switch"
DIM = "switch level"
MOVE = "move level"
WIRE = "switch mode program home"
ROOM = "switch mode program home set point boost"
VALVE = "switch mode program home set point"

TABLE: dict[str, tuple[Device, str, str]] = {
    "gateways": (Device.GATEWAY, NOTHING, "NLG NLGS BNMH BNCX NBG NAPlug OTH"),
    "dimmers": (Device.LIGHT, DIM, "NLF NLFN NLFE NLUF NLUO Z3L BN3L BNLD"),
    "switches": (Device.LIGHT, SWITCH, "NLM NLL NLIS NLPT NLUI BNIL BNSL"),
    "plugs": (Device.PLUG, SWITCH, "NLP NLPM NLPBS NLUP BNCS NLPO NLPD NLC"),
    "shutters": (Device.AUTOMATION, MOVE, "NLV NLLV NLLM NLIV NLJ NBR NBO NBS Z3V BNAS BNAB BNMS NXO TPSRS"),
    "meters": (Device.METER, NOTHING, "NLPC NLY NLE NLPS EBU BNXM"),
    "remotes": (Device.REMOTE, NOTHING, "NLT NLD NLDD NLDP NLAO NLAS NLTS"),
    "thermostats": (Device.THERMOSTAT, ROOM, "BNS BNTH BNTR BNFC NATherm1 OTM NAC"),
    "valves": (Device.THERMOSTAT, VALVE, "NRV"),
    "others": (Device.OTHER, NOTHING, "NLLF BNDL BNEU"),
}
ROWS = [(code, device, able) for device, able, codes in TABLE.values() for code in codes.split()]


def abilities(code: str, appliance: str = "") -> tuple[Device, set[str]]:
    type = type_of(code, appliance)
    module = Module(ModuleId("m"), code, type.device, PlantId("p"), cannot=type.cannot)
    return type.device, {name for name, action in ACTIONS.items() if can(action, module)}


def expected(able: str) -> set[str]:
    return {name for name in ACTIONS if name in able}


@pytest.mark.parametrize(("code", "device", "able"), ROWS)
def test_a_type_of_module_is_a_device_with_abilities(code: str, device: Device, able: str) -> None:
    assert abilities(code) == (device, expected(able))
    assert abilities(code.upper()) == abilities(code.lower()) == abilities(code)


def test_the_table_here_holds_every_type() -> None:
    assert sorted(code for code, *_ in ROWS) == sorted(TYPES)


def test_a_radiator_on_a_pilot_wire_is_a_heater_and_any_other_appliance_a_plug() -> None:
    assert abilities("NLC", "radiator") == (Device.HEATER, expected(WIRE))
    for appliance in ("radiator_without_pilot_wire", "water_heater", "other", ""):
        assert abilities("NLC", appliance) == (Device.PLUG, {"switch"})
    assert abilities("NLP", "radiator") == (Device.PLUG, {"switch"})


@pytest.mark.parametrize("code", ["", "NLXYZ", "\u212aLP", "nlp2"])
def test_an_unknown_type_can_only_be_seen(code: str) -> None:
    assert abilities(code) == (Device.OTHER, set())


def test_no_module_can_what_its_device_cannot() -> None:
    for _, type in rows():
        assert set(type.cannot) <= KINDS[type.device].abilities
        assert Ability.RUN not in type.cannot
