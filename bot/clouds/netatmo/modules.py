"""Every type of module the maker is known to make, and what becomes of it here. A new type is a new row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.domain.devices import KINDS, Ability, Device


class Way(StrEnum):
    """How a module is commanded."""

    NOT = "not"
    SWITCH = "on"
    DIM = "brightness"
    MOVE = "target_position"
    PILOT_WIRE = "therm_setpoint_fp"
    ROOM = "therm_setpoint_temperature"


ROOMS = frozenset({Way.PILOT_WIRE, Way.ROOM})
"""What is commanded by its room, and tells most of its state there."""


@dataclass(frozen=True, slots=True)
class Type:
    device: Device
    way: Way = Way.NOT
    boosts: bool = True

    @property
    def cannot(self) -> tuple[Ability, ...]:
        return tuple(sorted(KINDS[self.device].abilities - self._abilities))

    @property
    def _abilities(self) -> frozenset[Ability]:
        boost = frozenset() if self.boosts else frozenset({Ability.BOOST})
        return _ABILITIES[self.way] - boost


_FOLLOWING = (Ability.MODE, Ability.PROGRAM, Ability.HOME)
_ABILITIES: Mapping[Way, frozenset[Ability]] = {
    Way.NOT: frozenset(),
    Way.SWITCH: frozenset({Ability.SWITCH}),
    Way.DIM: frozenset({Ability.SWITCH, Ability.LEVEL}),
    Way.MOVE: frozenset({Ability.MOVE, Ability.LEVEL}),
    Way.PILOT_WIRE: frozenset({Ability.SWITCH, *_FOLLOWING}),
    Way.ROOM: frozenset({Ability.SWITCH, *_FOLLOWING, Ability.CLIMATE, Ability.BOOST}),
}

UNKNOWN = Type(Device.OTHER)
_GATEWAY = Type(Device.GATEWAY)
_SWITCH = Type(Device.LIGHT, Way.SWITCH)
_DIMMER = Type(Device.LIGHT, Way.DIM)
_PLUG = Type(Device.PLUG, Way.SWITCH)
_SHUTTER = Type(Device.AUTOMATION, Way.MOVE)
_METER = Type(Device.METER)
_REMOTE = Type(Device.REMOTE)
_THERMOSTAT = Type(Device.THERMOSTAT, Way.ROOM)
_RADIATOR = Type(Device.HEATER, Way.PILOT_WIRE)

TYPES: Mapping[str, Type] = MappingProxyType(
    {
        "NLG": _GATEWAY,
        "NLGS": _GATEWAY,
        "BNMH": _GATEWAY,
        "BNCX": _GATEWAY,
        "NBG": _GATEWAY,
        "NAPlug": _GATEWAY,
        "OTH": _GATEWAY,
        "NLF": _DIMMER,
        "NLFN": _DIMMER,
        "NLFE": _DIMMER,
        "NLUF": _DIMMER,
        "NLUO": _DIMMER,
        "Z3L": _DIMMER,
        "BN3L": _DIMMER,
        "BNLD": _DIMMER,
        "NLM": _SWITCH,
        "NLL": _SWITCH,
        "NLIS": _SWITCH,
        "NLPT": _SWITCH,
        "NLUI": _SWITCH,
        "BNIL": _SWITCH,
        "BNSL": _SWITCH,
        "NLP": _PLUG,
        "NLPM": _PLUG,
        "NLPBS": _PLUG,
        "NLUP": _PLUG,
        "BNCS": _PLUG,
        "NLPO": _PLUG,
        "NLPD": _PLUG,
        # With a radiator on its pilot wire: see ``type_of``. A radiator without one can only have its current cut.
        "NLC": _PLUG,
        "NLV": _SHUTTER,
        "NLLV": _SHUTTER,
        "NLLM": _SHUTTER,
        "NLIV": _SHUTTER,
        "NLJ": _SHUTTER,
        "NBR": _SHUTTER,
        "NBO": _SHUTTER,
        "NBS": _SHUTTER,
        "Z3V": _SHUTTER,
        "BNAS": _SHUTTER,
        "BNAB": _SHUTTER,
        "BNMS": _SHUTTER,
        "NXO": _SHUTTER,
        "TPSRS": _SHUTTER,
        "NLPC": _METER,
        "NLY": _METER,
        "NLE": _METER,
        "NLPS": _METER,
        "EBU": _METER,
        "BNXM": _METER,
        "NLT": _REMOTE,
        "NLD": _REMOTE,
        "NLDD": _REMOTE,
        "NLDP": _REMOTE,
        "NLAO": _REMOTE,
        "NLAS": _REMOTE,
        "NLTS": _REMOTE,
        "BNS": _THERMOSTAT,
        "BNTH": _THERMOSTAT,
        "BNTR": _THERMOSTAT,
        "BNFC": _THERMOSTAT,
        "NATherm1": _THERMOSTAT,
        "OTM": _THERMOSTAT,
        "NAC": _THERMOSTAT,
        # The maker refuses a boost where a room has nothing but valves.
        "NRV": Type(Device.THERMOSTAT, Way.ROOM, boosts=False),
        # It only knows two speeds and no rest: nothing that we have a word for.
        "NLLF": UNKNOWN,
        # What opens doors to the street is not offered.
        "BNDL": UNKNOWN,
        "BNEU": UNKNOWN,
    }
)
"""Device and way of each code; the codes and what is written to them are in the maker's papers and its clients'
tables. What is not here can be seen, by its name."""

ENERGY = frozenset({"NATherm1", "NRV"})
"""Those of Netatmo's own heating, which is commanded in other words unless a ``MODULATING`` one leads it."""
MODULATING = frozenset({"OTM", "BNS"})
CONTROL_GATEWAYS = ("NLG", "NLGS", "BNMH", "NBG")
"""What keeps scenarios; the first one there is told to run them."""

_BY_CODE = {code.casefold(): (code, type) for code, type in TYPES.items()}


def type_of(code: str, appliance: str) -> Type:
    """``appliance`` is what the family told the maker's app that hangs on it."""
    spelled, type = _BY_CODE.get(code.casefold(), (code, UNKNOWN))
    return _RADIATOR if spelled == "NLC" and appliance == "radiator" else type


def way_of(code: str, device: Device) -> Way:
    """How a module is commanded that became this device."""
    _, type = _BY_CODE.get(code.casefold(), (code, UNKNOWN))
    return _RADIATOR.way if device is Device.HEATER else type.way


def rows() -> Iterator[tuple[str, Type]]:
    """Every code with its device, the pilot wire among them: for tables that people read."""
    yield from TYPES.items()
    yield "NLC (radiator)", _RADIATOR
