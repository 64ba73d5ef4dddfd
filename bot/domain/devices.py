"""The kinds of device, their device system, and what each can do. A new kind is a new row."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Device(StrEnum):
    """The logical type of a module. The values are the maker's words, except where the maker has none."""

    LIGHT = "light"
    PLUG = "plug"
    AUTOMATION = "automation"
    HEATER = "heater"
    THERMOSTAT = "thermostat"
    METER = "meter"
    REMOTE = "remote"
    SCENE = "scene"
    GATEWAY = "gateway"
    OTHER = "other"


class DeviceSystem(StrEnum):
    """The family a device belongs to."""

    LIGHTING = "lighting"
    ENERGY = "energy"
    AUTOMATION = "automation"
    COMFORT = "comfort"
    THERMOREGULATION = "thermoregulation"
    REMOTE = "remote"
    NETWORK = "network"
    UNKNOWN = "unknown"


class Ability(StrEnum):
    """What can be asked of a device."""

    SWITCH = "switch"
    LEVEL = "level"
    MOVE = "move"
    MODE = "mode"
    PROGRAM = "program"
    HOME = "home"
    CLIMATE = "climate"
    BOOST = "boost"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Kind:
    device: Device
    system: DeviceSystem
    abilities: frozenset[Ability]


def _kind(device: Device, system: DeviceSystem, *abilities: Ability) -> tuple[Device, Kind]:
    return device, Kind(device, system, frozenset(abilities))


KINDS: Mapping[Device, Kind] = MappingProxyType(
    dict(
        (
            _kind(Device.LIGHT, DeviceSystem.LIGHTING, Ability.SWITCH, Ability.LEVEL),
            _kind(Device.PLUG, DeviceSystem.ENERGY, Ability.SWITCH),
            _kind(Device.AUTOMATION, DeviceSystem.AUTOMATION, Ability.MOVE, Ability.LEVEL),
            _kind(Device.HEATER, DeviceSystem.COMFORT, Ability.SWITCH, Ability.MODE, Ability.PROGRAM, Ability.HOME),
            _kind(
                Device.THERMOSTAT,
                DeviceSystem.THERMOREGULATION,
                Ability.SWITCH,
                Ability.MODE,
                Ability.PROGRAM,
                Ability.HOME,
                Ability.CLIMATE,
                Ability.BOOST,
            ),
            _kind(Device.METER, DeviceSystem.ENERGY),
            _kind(Device.REMOTE, DeviceSystem.REMOTE),
            _kind(Device.SCENE, DeviceSystem.COMFORT, Ability.RUN),
            _kind(Device.GATEWAY, DeviceSystem.NETWORK),
            _kind(Device.OTHER, DeviceSystem.UNKNOWN),
        )
    )
)

OWN_SCENES = frozenset(
    {
        *("home", "away", "day", "night", "custom_1", "custom_2", "custom_3", "custom_4"),
        *("wake_up", "bedtime", "party", "music", "tv", "work"),
        *("relaxation", "reading", "sport", "romantic", "holidays", "other"),
    }
)
"""The makers' own words for scenes to which nobody gave a name: those of homepluscontrol and Homey clients, and
Netatmo's kinds of scenarios."""
