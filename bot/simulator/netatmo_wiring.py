"""The same plants and modules under Netatmo's ids and types: what belongs to one family at one place is one home.

In the bedroom hangs a thermostat while a radiator is on its pilot wire. Nobody has recorded such a room; here it is
told of both: degrees are the thermostat's, what the wire says is the radiator's, and a mode with neither is both's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from string import hexdigits

from bot.simulator.appliances import Automation, Heater, Module
from bot.simulator.plants import Ambient, Api, Plant
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
    plant: Plant

    @property
    def reachable(self) -> bool:
        return self.module.reachable and not self.plant.offline

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
    def heating(self) -> tuple[Thing, ...]:
        """What warms it, or commands what does."""
        return (*((self.thermostat,) if self.thermostat is not None else ()), *self.heaters)


@dataclass(frozen=True, slots=True)
class Wiring:
    """A home as this cloud knows it; `plant` is the one of its gateways."""

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


def wirings(plants: Iterable[Plant]) -> list[Wiring]:
    """Plants of the same name and owner are one home, where one of them has a gateway for the rest."""
    homes: dict[tuple[str, str], list[Plant]] = {}
    for plant in plants:
        homes.setdefault((plant.name, plant.owner), []).append(plant)
    return [_wiring(sorted(parts, key=lambda plant: plant.api is Api.SMARTHER)) for parts in homes.values()]


def _wiring(plants: list[Plant]) -> Wiring:
    main = plants[0]
    everywhere = [(plant, module) for plant in plants for module in plant.modules]
    climates = [(plant, module) for plant, module in everywhere if isinstance(module, Thermostat)]
    rooms = []
    for ambient in main.ambients:
        # A thermostat is called like the room it hangs in.
        here = [each for each in climates if each[1].name == ambient.name]
        climates = [each for each in climates if each not in here]
        rooms.append(_room(main, ambient, here))
    rooms += [
        _room(main, Ambient(id=module.id, name=module.name, type="custom"), [(plant, module)])
        for plant, module in climates
    ]
    loose = tuple(_thing(plant, module, None) for plant, module in everywhere if not isinstance(module, Thermostat))
    things = [*(thing for room in rooms for thing in room.things), *loose]
    return Wiring(main, home_id(main), tuple(_gateways(main, things)), tuple(rooms), loose)


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


def _room(plant: Plant, ambient: Ambient, climates: list[tuple[Plant, Thermostat]]) -> Room:
    number = 1_000_000_000 + int(made_up(f"{plant.id} {ambient.id}", 20)[4:], 16) % 3_000_000_000
    room = str(number)
    things = [_thing(plant, module, room, garage=ambient.type == "garage") for module in ambient.modules]
    things += [_thing(other, module, room) for other, module in climates]
    return Room(room, ambient.name, _ROOM_TYPES.get(ambient.type, ambient.type), tuple(things))


def _thing(plant: Plant, module: Module, room: str | None, *, garage: bool = False) -> Thing:
    digits = "".join(each for each in module.id.casefold() if each in hexdigits)[-8:].rjust(8, "0")
    if isinstance(module, Thermostat):
        return Thing(f"00:04:74:{_pairs(digits[2:])}", SMARTHER, None, room, module, plant)
    type = GARAGE_DOOR if garage and isinstance(module, Automation) else module.hw_type
    own = plant.gateway[-2:]
    if type in _BY_BUBENDORFF:
        number = f"{int(own, 16):03d}{int(digits[2:], 16) % 10_000_000:07d}"
        return Thing(number, type, _bubendorff_gateway(plant), room, module, plant)
    return Thing(f"00:04:74:00:{own}:{_pairs(digits[2:])}", type, plant.gateway, room, module, plant)


def _pairs(digits: str) -> str:
    return ":".join(digits[place : place + 2] for place in range(0, len(digits), 2))
