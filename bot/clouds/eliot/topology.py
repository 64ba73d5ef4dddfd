"""Plants, ambients, modules and scenes, as the maker's answers tell them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.clouds.answers import Json, mapping, mappings
from bot.clouds.fields import identity, name, word
from bot.domain.devices import Ability, Device
from bot.domain.home import Ambient, AmbientId, Module, ModuleId, Plant, PlantId

DEVICES = {
    "light": Device.LIGHT,
    "plug": Device.PLUG,
    "automation": Device.AUTOMATION,
    "heater": Device.HEATER,
    "energymeter": Device.METER,
    "remote": Device.REMOTE,
    "chronothermostat": Device.THERMOSTAT,
}
"""The maker's words in a topology. Any other is kept as a module that can only be seen."""

_CANNOT: Mapping[Device, tuple[Ability, ...]] = {
    Device.HEATER: (Ability.PROGRAM, Ability.HOME),
    Device.THERMOSTAT: (Ability.HOME,),
}
"""What others of the device can and the maker's cannot."""


def plants(told: object) -> tuple[Plant, ...]:
    """The plants of one API. No answer (204) is none; entries that name no plant at all are garbage."""
    if told is None:
        return ()
    listed = mapping(told).get("plants")
    if not isinstance(listed, list):
        raise ValueError("no list of plants")
    found: dict[str, Plant] = {}
    for item in mappings(listed):
        if (id := identity(item.get("id"))) is not None:
            found.setdefault(id, Plant(PlantId(id), name(item.get("name")) or id, name(item.get("country"))))
    if listed and not found:
        raise ValueError("no plant among the plants")
    return tuple(found.values())


def topology(plant: Plant, told: object) -> Plant:
    """The plant with its ambients and modules. A module mentioned twice stands where it was first mentioned."""
    body = mapping(mapping(told).get("plant"))
    ambients: dict[str, Ambient] = {}
    modules: dict[str, Module] = {}
    for item in mappings(body.get("ambients")):
        ambient = _ambient(item)
        if ambient is not None:
            ambient = ambients.setdefault(ambient.id, ambient)
        for module in _modules(item, plant.id, ambient):
            modules.setdefault(module.id, module)
    for module in _modules(body, plant.id, None):
        modules.setdefault(module.id, module)
    if not ambients and not modules and not _plainly_empty(body):
        raise ValueError("no topology")
    return replace(plant, ambients=tuple(ambients.values()), modules=tuple(modules.values()))


def scenes(plant: PlantId, told: object) -> tuple[Module, ...]:
    """The scenes of a plant. A scene without a name of the family's own keeps the maker's word, such as "home"."""
    if told is None:
        return ()
    listed = mapping(told).get("scenes")
    if not isinstance(listed, list):
        raise ValueError("no list of scenes")
    found: dict[str, Module] = {}
    for item in mappings(listed):
        if (id := sender(item)) is not None:
            title = name(item.get("friendlyName")) or name(item.get("name")) or id
            found.setdefault(id, Module(ModuleId(id), title, Device.SCENE, plant))
    return tuple(found.values())


def sender(item: Json) -> str | None:
    """The module an item of a status speaks of: its only link to the topology."""
    return identity(mapping(mapping(mapping(item.get("sender")).get("plant")).get("module")).get("id"))


def joined(homes: Sequence[Plant], thermostats: Sequence[Plant]) -> tuple[Plant, ...]:
    """One home where the two APIs speak of the same one under different ids: their names are all they share.

    A name that several homes bear joins nothing. Modules keep the plant their own API knows.
    """
    names = Counter(plant.name.casefold() for plant in homes)
    together = {plant.id: plant for plant in homes}
    owners = {plant.name.casefold(): plant.id for plant in homes if names[plant.name.casefold()] == 1}
    for guest in thermostats:
        owner = together.get(owners.get(guest.name.casefold(), guest.id), guest)
        together[owner.id] = guest if owner is guest else _received(owner, guest)
    return tuple(together.values())


def _received(host: Plant, guest: Plant) -> Plant:
    known = {module.id for module in host.modules}
    rooms = Counter(ambient.name.casefold() for ambient in host.ambients)
    by_name = {ambient.name.casefold(): ambient.id for ambient in host.ambients if rooms[ambient.name.casefold()] == 1}
    arriving = tuple(
        replace(module, ambient=by_name.get(module.name.casefold()))
        for module in guest.modules
        if module.id not in known
    )
    return replace(host, modules=host.modules + arriving)


def _ambient(item: Json) -> Ambient | None:
    id = identity(item.get("id"))
    if id is None:
        return None
    type = name(item.get("type"))
    return Ambient(AmbientId(id), name(item.get("name")) or type or id, type)


def _modules(item: Json, plant: PlantId, ambient: Ambient | None) -> Iterator[Module]:
    for module in mappings(item.get("modules")):
        if (id := identity(module.get("id"))) is None:
            continue
        hardware = name(module.get("hw_type"))
        device = DEVICES.get(word(module.get("device")), Device.OTHER)
        yield Module(
            ModuleId(id),
            name(module.get("name")) or hardware or id,
            device,
            plant,
            None if ambient is None else ambient.id,
            hardware,
            cannot=_CANNOT.get(device, ()),
        )


def _plainly_empty(body: Json) -> bool:
    """Whether this is how a new home without modules looks, and not how garbage looks."""
    return identity(body.get("id")) is not None and all(body.get(key) in (None, []) for key in ("ambients", "modules"))
