"""The same plants and modules under Netatmo's ids and types: one of its homes for each plant.

The thermostats stay in a home of their own. In the bedroom hangs a thermostat while a radiator is on its pilot wire,
and this cloud can tell only one of the two about a room.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from string import hexdigits

from bot.simulator.appliances import Automation, Heater, Module
from bot.simulator.plants import Ambient, Plant
from bot.simulator.thermostats import Thermostat

CONTROL, BUBENDORFF, SMARTHER = "NLG", "NBG", "BNS"
GARAGE_DOOR = "NLJ"
_BY_BUBENDORFF = frozenset({"NBR", "NBO", "NBS"})
_FAMILIES = {CONTROL: "magellan", BUBENDORFF: "bubendorff", SMARTHER: "smarther"}
_ROOM_TYPES = {"office": "home_office", "terrace": "outdoor"}


@dataclass(frozen=True, slots=True)
class Gateway:
    id: str
    type: str
    name: str

    @property
    def family(self) -> str:
        """What its scopes are called after."""
        return _FAMILIES[self.type]


@dataclass(frozen=True, slots=True)
class Thing:
    """A module of the house. A thermostat is its own gateway, so it has no bridge."""

    id: str
    type: str
    bridge: str | None
    room: str | None
    module: Module

    @property
    def family(self) -> str:
        if isinstance(self.module, Thermostat):
            return _FAMILIES[SMARTHER]
        return _FAMILIES[BUBENDORFF if self.type in _BY_BUBENDORFF else CONTROL]


@dataclass(frozen=True, slots=True)
class Room:
    id: str
    name: str
    type: str
    things: tuple[Thing, ...]

    @property
    def thermostat(self) -> Thing | None:
        return next((each for each in self.things if isinstance(each.module, Thermostat)), None)

    @property
    def heaters(self) -> tuple[Thing, ...]:
        return tuple(each for each in self.things if isinstance(each.module, Heater))

    @property
    def heating(self) -> Thing | None:
        """What warms it, the first of several."""
        return self.thermostat or next(iter(self.heaters), None)


@dataclass(frozen=True, slots=True)
class Wiring:
    """A plant as this cloud knows it."""

    plant: Plant
    id: str
    gateways: tuple[Gateway, ...]
    rooms: tuple[Room, ...]
    loose: tuple[Thing, ...]

    @property
    def things(self) -> Iterator[Thing]:
        for room in self.rooms:
            yield from room.things
        yield from self.loose

    @property
    def families(self) -> frozenset[str]:
        return frozenset(thing.family for thing in self.things)

    def thing(self, id: str) -> Thing | None:
        return next((thing for thing in self.things if thing.id == id), None)

    def room(self, id: str) -> Room | None:
        return next((room for room in self.rooms if room.id == id), None)

    @property
    def control_gateway(self) -> Gateway | None:
        return next((gateway for gateway in self.gateways if gateway.type == CONTROL), None)


def wiring(plant: Plant) -> Wiring:
    rooms = [_room(plant, ambient) for ambient in plant.ambients]
    climates = [module for module in plant.modules if isinstance(module, Thermostat)]
    # A thermostat is called like the room it hangs in.
    rooms += [
        _room(plant, Ambient(id=module.id, name=module.name, type="custom", modules=[module])) for module in climates
    ]
    loose = tuple(_thing(plant, module, None) for module in plant.modules if module not in climates)
    things = [*(thing for room in rooms for thing in room.things), *loose]
    return Wiring(plant, home_id(plant), tuple(_gateways(plant, things)), tuple(rooms), loose)


def home_id(plant: Plant) -> str:
    return made_up(plant.id, 24)


def made_up(seed: str, digits: int) -> str:
    """So many hexadecimal digits, always the same for the same seed."""
    return f"5f0a{sha256(seed.encode()).hexdigest()}"[:digits]


def _gateways(plant: Plant, things: Iterable[Thing]) -> Iterator[Gateway]:
    bridges = {thing.bridge for thing in things}
    if plant.gateway in bridges:
        yield Gateway(plant.gateway, CONTROL, "Gateway")
    if (roof := _bubendorff_gateway(plant)) in bridges:
        yield Gateway(roof, BUBENDORFF, "iDiamant")


def _bubendorff_gateway(plant: Plant) -> str:
    return f"70:ee:50{plant.gateway[-9:]}"


def _room(plant: Plant, ambient: Ambient) -> Room:
    number = 1_000_000_000 + int(made_up(f"{plant.id} {ambient.id}", 20)[4:], 16) % 3_000_000_000
    room = str(number)
    things = tuple(_thing(plant, module, room, garage=ambient.type == "garage") for module in ambient.modules)
    return Room(room, ambient.name, _ROOM_TYPES.get(ambient.type, ambient.type), things)


def _thing(plant: Plant, module: Module, room: str | None, *, garage: bool = False) -> Thing:
    digits = "".join(each for each in module.id.casefold() if each in hexdigits)[-8:].rjust(8, "0")
    if isinstance(module, Thermostat):
        return Thing(f"00:04:74:{_pairs(digits[2:])}", SMARTHER, None, room, module)
    type = GARAGE_DOOR if garage and isinstance(module, Automation) else module.hw_type
    own = plant.gateway[-2:]
    if type in _BY_BUBENDORFF:
        number = f"{int(own, 16):03d}{int(digits[2:], 16) % 10_000_000:07d}"
        return Thing(number, type, _bubendorff_gateway(plant), room, module)
    return Thing(f"00:04:74:00:{own}:{_pairs(digits[2:])}", type, plant.gateway, room, module)


def _pairs(digits: str) -> str:
    return ":".join(digits[place : place + 2] for place in range(0, len(digits), 2))
