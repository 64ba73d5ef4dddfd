"""Plant, ambient, module and their state; finding one of them again by its number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import NewType, TypeAlias

from bot.domain.devices import Ability, Device

PlantId = NewType("PlantId", str)
AmbientId = NewType("AmbientId", str)
ModuleId = NewType("ModuleId", str)


@dataclass(frozen=True, slots=True)
class Module:
    """One precise device. A scene is a module of the device SCENE: it can only be run.

    ``plant`` is the plant under which the maker's cloud addresses the module. A thermostat shown in a plant
    of the same name keeps the id its own API knows. ``gateway`` is what the cloud reaches it through, where it tells.
    ``cannot`` is what others of its device can and this one cannot: no dimming for a lamp on a relay. ``dialect``
    names one of several ways in which its cloud takes commands; only that cloud reads it.
    """

    id: ModuleId
    name: str
    device: Device
    plant: PlantId
    ambient: AmbientId | None = None
    hardware: str = ""
    gateway: ModuleId | None = None
    cannot: tuple[Ability, ...] = ()
    dialect: str = ""


@dataclass(frozen=True, slots=True)
class Ambient:
    """A room. ``type`` is the maker's open list of words: kitchen, bedroom, livingroom and others."""

    id: AmbientId
    name: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Plant:
    """A location: its ambients, and all its modules whether they stand in an ambient or not.

    ``apart`` are the devices that its cloud tells of one by one; of all others, one call tells.
    """

    id: PlantId
    name: str
    country: str = ""
    ambients: tuple[Ambient, ...] = ()
    modules: tuple[Module, ...] = ()
    apart: tuple[Device, ...] = (Device.THERMOSTAT,)

    def of(self, *devices: Device) -> tuple[Module, ...]:
        return tuple(module for module in self.modules if module.device in devices)

    def within(self, ambient: AmbientId | None) -> tuple[Module, ...]:
        return tuple(module for module in self.modules if module.ambient == ambient)


Thing: TypeAlias = Plant | Ambient | Module


@dataclass(frozen=True)
class Home:
    """Everything one account may see, with the short numbers by which buttons speak of it.

    ``numbers`` maps the maker's ids to numbers that are never reused, so that an old button never means
    something else. Not slotted: the look-up by number is computed once and kept.
    """

    plants: tuple[Plant, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Module]:
        return (module for plant in self.plants for module in plant.modules)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        found: list[Thing] = []
        for plant in self.plants:
            found += [plant, *plant.ambients, *plant.modules]
        return tuple(found)

    @cached_property
    def _by_number(self) -> Mapping[int, Thing]:
        return {self.numbers[thing.id]: thing for thing in self.things if thing.id in self.numbers}

    @cached_property
    def _ambients(self) -> Mapping[AmbientId, Ambient]:
        return {ambient.id: ambient for plant in self.plants for ambient in plant.ambients}

    def numbered(self, numbers: Mapping[str, int]) -> "Home":
        return replace(self, numbers=numbers)

    def number(self, thing: Thing) -> int:
        return self.numbers[thing.id]

    def at(self, number: int) -> Thing | None:
        return self._by_number.get(number)

    def chosen(self, plant: str | None) -> Plant | None:
        """The plant of this id; where it is none, or has gone, the first."""
        return next((each for each in self.plants if each.id == plant), next(iter(self.plants), None))

    def ambient_of(self, module: Module) -> Ambient | None:
        return None if module.ambient is None else self._ambients.get(module.ambient)

    def plant_of(self, thing: Ambient | Module) -> Plant | None:
        """The plant that shows this ambient or module."""
        for plant in self.plants:
            if thing in (plant.modules if isinstance(thing, Module) else plant.ambients):
                return plant
        return None


class HeatMode(StrEnum):
    """How a heater or a thermostat heats. ``AUTOMATIC`` follows the program of the thermostat, or of the home."""

    COMFORT = "comfort"
    AWAY = "away"
    FROST_GUARD = "frost_guard"
    AUTOMATIC = "automatic"
    MANUAL = "manual"
    BOOST = "boost"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Program:
    """A week's heating of a home; ``followed`` is whether it is the one that holds."""

    id: str
    name: str
    followed: bool = False


@dataclass(frozen=True, slots=True)
class Heated:
    """How a whole home is heated: by a program, or guarded while nobody is there. None where that is not told."""

    mode: HeatMode | None = None
    programs: tuple[Program, ...] = ()


class Motion(StrEnum):
    OPEN = "open"
    STOP = "stop"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Climate:
    """What a thermostat says of itself. Temperatures in degrees Celsius, humidity in percent.

    ``until`` is when the present mode ends, without a zone in the home's local time as the thermostat tells it; None
    is for ever. ``cooling`` is its season (the maker's ``function``); ``calling`` whether it asks the boiler now.
    """

    mode: HeatMode | None = None
    set_point: float | None = None
    temperature: float | None = None
    humidity: float | None = None
    program: int | None = None
    until: datetime | None = None
    cooling: bool = False
    calling: bool | None = None


@dataclass(frozen=True, slots=True)
class ModuleState:
    """What is known of a module, and since when; None is "unknown", never "off".

    ``seen`` is when the cloud said so. ``level`` is percent: of brightness, or of opening (100 is open).
    ``step`` is the percent in which a shutter's level goes, where the cloud tells: 100 knows only its ends.
    ``program`` is whether a heater's ``mode`` is what its program says now, where the cloud tells. ``power`` is watts.
    ``battery`` is the maker's word, shown as it is when we have no name for it.
    """

    seen: datetime
    reachable: bool = False
    on: bool | None = None
    level: int | None = None
    power: int | None = None
    mode: HeatMode | None = None
    battery: str | None = None
    climate: Climate | None = None
    step: int | None = None
    program: bool | None = None


States: TypeAlias = Mapping[ModuleId, ModuleState]
