"""Homes, rooms, modules, scenarios and schedules, as the maker's answers tell them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.clouds.answers import Json, mapping, mappings
from bot.clouds.fields import identity, name, word
from bot.clouds.netatmo.modules import CONTROL_GATEWAYS, ENERGY, MODULATING, Type, type_of
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, AmbientId, Heated, HeatMode, Module, ModuleId, Plant, PlantId, Program

ENERGY_DIALECT = "energy"
PART = "#"
"""Between a module's id and the number of one of its parts; between a home's and a scenario's, too."""
HOME_MODES = {HeatMode.AUTOMATIC: "schedule", HeatMode.AWAY: "away", HeatMode.FROST_GUARD: "hg"}
"""How a whole home can be heated."""
_HEATING = frozenset({"therm", "cooling"})
"""The types of schedules that heat or cool; others switch things, or count money."""
_TOLD_MODES = {said: mode for mode, said in HOME_MODES.items()}


def body(told: object) -> Json:
    """What an answer is about; nothing when it has no body, which is how the maker speaks of a home without modules."""
    if not isinstance(told, dict):
        raise ValueError("no answer")
    return mapping(told.get("body"))


def homes(told: object) -> tuple[Plant, ...]:
    """The homes of one account. Entries that name no home at all are garbage."""
    listed = body(told).get("homes")
    if not isinstance(listed, list):
        raise ValueError("no list of homes")
    found: dict[str, Plant] = {}
    for item in mappings(listed):
        if (id := identity(item.get("id"))) is not None and id not in found:
            found[id] = _home(PlantId(id), item)
    if listed and not found:
        raise ValueError("no home among the homes")
    if not found and mapping(body(told).get("user")).get("pending_user_consent") is True:
        raise CloudError(errors.TERMS_EXPIRED, status=200, during="reading homes", said="pending user consent")
    return tuple(found.values())


def owner(told: object) -> str | None:
    """The account, which no ID token names."""
    return identity(mapping(body(told).get("user")).get("id"))


def scenarios(plant: Plant, told: object) -> tuple[Module, ...]:
    """The scenarios of a home as scenes. One without a name of the family's own keeps the maker's word."""
    gateway = control_gateway(plant)
    home = mapping(body(told).get("home"))
    listed = home.get("scenarios")
    if gateway is None or (listed is None and identity(home.get("id")) is not None):
        return ()
    if isinstance(listed, dict):
        # The papers draw an object where clients met a list.
        listed = [{"id": id, **mapping(item)} for id, item in listed.items()]
    if not isinstance(listed, list):
        raise ValueError("no list of scenarios")
    found: dict[str, Module] = {}
    for item in mappings(listed):
        if (id := identity(item.get("id"))) is not None:
            title = name(item.get("name")) or name(item.get("type")) or id
            scene = ModuleId(f"{plant.id}{PART}{id}")
            found.setdefault(id, Module(scene, title, Device.SCENE, plant.id, gateway=gateway.id))
    return tuple(found.values())


def control_gateway(plant: Plant) -> Module | None:
    """What keeps the home's scenarios."""
    gateways = {module.hardware: module for module in reversed(plant.of(Device.GATEWAY))}
    return next((gateways[code] for code in CONTROL_GATEWAYS if code in gateways), None)


def heated(plant: PlantId, told: object) -> Heated:
    """How one of the homes is heated."""
    listed = body(told).get("homes")
    if not isinstance(listed, list):
        raise ValueError("no list of homes")
    found = next((home for home in mappings(listed) if home.get("id") == plant), {})
    programs = tuple(
        Program(id, name(item.get("name")) or id, followed=item.get("selected") is True)
        for item in mappings(found.get("schedules"))
        if word(item.get("type")) in _HEATING and (id := identity(item.get("id"))) is not None
    )
    return Heated(_TOLD_MODES.get(word(found.get("therm_mode"))), programs)


def room_id(value: object) -> str | None:
    """Rooms are numbered; the number comes as a string, and in some papers as a number."""
    return identity(str(value) if isinstance(value, int) and not isinstance(value, bool) else value)


def ambient_id(plant: PlantId, room: str) -> AmbientId:
    """Rooms are numbered within a home, and some modules are, too: only with the home's id is theirs nobody else's."""
    return AmbientId(f"{plant}/{room}")


def room_of(ambient: AmbientId) -> str:
    return ambient.rpartition("/")[2]


def _home(id: PlantId, item: Json) -> Plant:
    rooms = dict(_rooms(id, item))
    places = {module: room for room, told in rooms.items() for module in told.modules}
    modules = _modules(id, item, {room: told.ambient for room, told in rooms.items()}, places)
    if not modules and (places or not _plainly_empty(item)):
        raise ValueError("no module of a home")
    title = name(item.get("name")) or id
    ambients = tuple(room.ambient for room in rooms.values())
    return Plant(id, title, name(item.get("country")), ambients, modules, apart=())


@dataclass(frozen=True, slots=True)
class _Room:
    ambient: Ambient
    modules: tuple[str, ...]


def _rooms(plant: PlantId, home: Json) -> Iterator[tuple[str, _Room]]:
    known = set()
    for item in mappings(home.get("rooms")):
        if (id := room_id(item.get("id"))) is None or id in known:
            continue
        known.add(id)
        type = name(item.get("type"))
        held = item.get("module_ids")
        modules = tuple(filter(None, map(identity, held))) if isinstance(held, list) else ()
        yield id, _Room(Ambient(ambient_id(plant, id), name(item.get("name")) or type or id, type), modules)


def _modules(plant: PlantId, home: Json, ambients: dict[str, Ambient], places: dict[str, str]) -> tuple[Module, ...]:
    items = {id: item for item in mappings(home.get("modules")) if (id := identity(item.get("id"))) is not None}
    in_parts = {id.partition(PART)[0] for id in items if PART in id}
    led = any(name(item.get("type")) in MODULATING for item in items.values())
    found = []
    for id, item in items.items():
        code = name(item.get("type"))
        if code == "NLIS" and id in in_parts:
            # A double switch is its two halves; the whole has neither a name nor a state.
            continue
        room = room_id(item.get("room_id"))
        ambient = ambients.get(room if room in ambients else places.get(id, ""))
        energy = code in ENERGY and (code == "NATherm1" or not led)
        found.append(_module(id, item, plant, ambient, ENERGY_DIALECT if energy else ""))
    return tuple(found)


def _module(id: str, item: Json, plant: PlantId, ambient: Ambient | None, dialect: str) -> Module:
    code = name(item.get("type"))
    type = type_of(code, word(item.get("appliance_type")))
    by_room = type.device in {Device.HEATER, Device.THERMOSTAT}
    bridge = identity(item.get("bridge"))
    return Module(
        ModuleId(id),
        name(item.get("name")) or code or id,
        type.device,
        plant,
        None if ambient is None else ambient.id,
        code,
        None if bridge is None or bridge == id else ModuleId(bridge),
        # What is commanded by its room cannot be without one.
        Type(type.device).cannot if by_room and ambient is None else type.cannot,
        dialect,
    )


def _plainly_empty(item: Json) -> bool:
    """Whether this is how a home without modules looks, and not how garbage looks."""
    return item.get("modules") in (None, [])
