"""The homes of the month: ten modules or so, some with two plants, with thermostats, with a freezer that is guarded."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId

FREEZER: Final = "Freezer"
_LAMPS: Final = ("Chandelier", "Desk lamp", "Mirror", "Porch", "Sconce")
_PLUGS: Final = ("Television", "Kettle")
_SHUTTERS: Final = ("Balcony shutter", "Garden shutter")
_THERMOSTATS: Final = ("Lounge thermostat", "Attic thermostat")
_FIRST_GROUP: Final = -1_000
_FIRST_OWNER: Final = 5_000


@dataclass(frozen=True, slots=True)
class House:
    """``busy``: the family asks for its state by hand a hundred times a day."""

    number: int
    home: Home
    guarded: Module | None
    busy: bool

    @property
    def group(self) -> int:
        """As Telegram numbers it."""
        return _FIRST_GROUP - self.number

    @property
    def owner(self) -> int:
        return _FIRST_OWNER + self.number

    @property
    def name(self) -> str:
        return f"family-{self.number}"

    def of(self, *devices: Device) -> tuple[Module, ...]:
        return tuple(module for plant in self.home.plants for module in plant.of(*devices))


def house(number: int, seed: int) -> House:
    draw = Random(f"house {seed} {number}")
    first = PlantId(f"home-{number:04}")
    thermostats = draw.choice((0, 0, 1, 2))
    guarded = Module(ModuleId(f"{first}-freezer"), FREEZER, Device.PLUG, first) if draw.random() < 0.15 else None
    modules = (*_modules(first, thermostats), *((guarded,) if guarded else ()))
    plants = [Plant(first, "Home", modules=modules)]
    if draw.random() < 0.1:
        second = PlantId(f"cabin-{number:04}")
        lamps = (Module(ModuleId(f"{second}-{n}"), f"Cabin lamp {n}", Device.LIGHT, second) for n in range(4))
        plants.append(Plant(second, "Cabin", modules=tuple(lamps)))
    return House(number, Home(tuple(plants)), guarded, busy=draw.random() < 0.05)


def _modules(plant: PlantId, thermostats: int) -> Iterator[Module]:
    named = (
        *((name, Device.LIGHT) for name in _LAMPS),
        *((name, Device.PLUG) for name in _PLUGS),
        *((name, Device.AUTOMATION) for name in _SHUTTERS),
        # It sleeps, and nobody may take that for a trouble.
        ("Bedside remote", Device.REMOTE),
        *((name, Device.THERMOSTAT) for name in _THERMOSTATS[:thermostats]),
    )
    for place, (name, device) in enumerate(named):
        yield Module(ModuleId(f"{plant}-{place}"), name, device, plant)
