"""The homes the sentences of these tests are about, and what a sentence means in them, in short."""

from bot import locales
from bot.domain.devices import Ability, Device
from bot.domain.home import Ambient, AmbientId, HeatMode, Home, Module, ModuleId, Motion, Plant, PlantId, Thing
from bot.domain.intents import (
    Action,
    CannotDo,
    Command,
    Move,
    NothingFits,
    SetMode,
    Show,
    Switch,
    WhichOne,
)
from bot.language import Names, index
from bot.services.home_indexes import named

LIGHTS = frozenset({Device.LIGHT})
PLUGS = frozenset({Device.PLUG})
SHUTTERS = frozenset({Device.AUTOMATION})
HEATING = frozenset({Device.HEATER, Device.THERMOSTAT})
SCENES = frozenset({Device.SCENE})
EVERYTHING = frozenset(Device)


def plant(name: str, rooms: dict[str, dict[str, Device]], first: int) -> tuple[Plant, dict[str, int]]:
    """A plant of the rooms and modules told by name; the room "" is no ambient. Ids are numbered from first."""
    plant_id = PlantId(f"p{first}")
    ambients: list[Ambient] = []
    modules: list[Module] = []
    for room, content in rooms.items():
        ambient = AmbientId(f"{plant_id}a{len(ambients)}") if room else None
        if ambient is not None:
            ambients.append(Ambient(ambient, room))
        for label, device in content.items():
            module_id = ModuleId(f"{plant_id}m{len(modules)}")
            cannot = (Ability.PROGRAM,) if device is Device.HEATER else ()
            modules.append(Module(module_id, label.partition("|")[0], device, plant_id, ambient, cannot=cannot))
    made = Plant(plant_id, name, "", tuple(ambients), tuple(modules))
    ids = [made.id, *(ambient.id for ambient in ambients), *(module.id for module in modules)]
    return made, {str(one): first + index for index, one in enumerate(ids)}


def home(*plants: tuple[str, dict[str, dict[str, Device]]]) -> Home:
    made = [plant(name, rooms, 1 + 100 * index) for index, (name, rooms) in enumerate(plants)]
    numbers = {key: number for _, some in made for key, number in some.items()}
    return Home(tuple(one for one, _ in made), numbers)


def known(home: Home, *languages: str) -> Names:
    """The names of a home as people know them who speak these languages, and English as commands do."""
    spoken = tuple(dict.fromkeys((*languages, "en")))
    translated = [code for code in spoken if code in locales.languages()]
    return Names(home, index(named(home, translated), spoken))


LIGHT, PLUG, SHUTTER = Device.LIGHT, Device.PLUG, Device.AUTOMATION
HEATER, THERMOSTAT, SCENE = Device.HEATER, Device.THERMOSTAT, Device.SCENE

HOME = home(
    (
        "Home",
        {
            "Kitchen": {
                "Ceiling": LIGHT,
                "Worktop": LIGHT,
                "Coffee machine": PLUG,
                "Fridge": PLUG,
                "Kitchen shutter": SHUTTER,
                "Kitchen radiator": HEATER,
                "Kitchen thermostat": THERMOSTAT,
            },
            "Living room": {
                "Lamp 1": LIGHT,
                "Lamp 2": LIGHT,
                "TV": PLUG,
                "Christmas tree 🎄": PLUG,
                "Left shutter": SHUTTER,
                "Right shutter": SHUTTER,
                "Living room": THERMOSTAT,
            },
            "Bedroom": {
                "Lamp": LIGHT,
                "Bedside": LIGHT,
                "Charger": PLUG,
                "Bedroom shutter": SHUTTER,
                "Bedroom": THERMOSTAT,
            },
            "Salle à manger": {"Lustre": LIGHT, "Chaîne hi-fi": PLUG},
            "Bagno grande": {"Specchio": LIGHT, "Scaldasalviette": HEATER},
            "Box auto": {"Carica auto": PLUG, "Luce box": LIGHT},
            "Bathroom": {"Mirror": LIGHT},
            "": {
                "Garden pump": PLUG,
                "Doorbell": PLUG,
                "Cinema": SCENE,
                "Good night": SCENE,
                "All off": SCENE,
                "Tutto spento": SCENE,
                "Bonne nuit": SCENE,
                "Gateway": Device.GATEWAY,
                "Meter": Device.METER,
            },
        },
    ),
    (
        "Casa al mare",
        {
            "Kitchen": {"Oven": PLUG, "Ceiling": LIGHT},
            "Camera di nonna Öznur": {"Lampada della nonna": LIGHT, "Presa A": PLUG, "Presa B": PLUG},
            "מטבח": {"קומקום": PLUG},
            "Torre": {"Lamp": LIGHT, "Luce molto " + "molto " * 30 + "lontana": LIGHT},
            "": {"Good night": SCENE, "Pompa pozzo": PLUG},
        },
    ),
)
CITY, SEA = HOME.plants


ON, OFF = Switch(True), Switch(False)
OPEN, CLOSE, STOP = Move(Motion.OPEN), Move(Motion.CLOSE), Move(Motion.STOP)
COMFORT, AWAY = SetMode(HeatMode.COMFORT), SetMode(HeatMode.AWAY)
FROST, AUTO = SetMode(HeatMode.FROST_GUARD), SetMode(HeatMode.AUTOMATIC)

KITCHEN_PLUGS = ("Kitchen/Coffee machine", "Kitchen/Fridge")
KITCHEN_LIGHTS = ("Kitchen/Ceiling", "Kitchen/Worktop")
LIVING_LIGHTS = ("Living room/Lamp 1", "Living room/Lamp 2")
CITY_PLUGS = (
    *KITCHEN_PLUGS,
    "Living room/TV",
    "Living room/Christmas tree 🎄",
    "Bedroom/Charger",
    "Salle à manger/Chaîne hi-fi",
    "Box auto/Carica auto",
    "/Garden pump",
    "/Doorbell",
)
CITY_LIGHTS = (
    *KITCHEN_LIGHTS,
    *LIVING_LIGHTS,
    "Bedroom/Lamp",
    "Bedroom/Bedside",
    "Salle à manger/Lustre",
    "Bagno grande/Specchio",
    "Box auto/Luce box",
    "Bathroom/Mirror",
)
CITY_SHUTTERS = (
    "Kitchen/Kitchen shutter",
    "Living room/Left shutter",
    "Living room/Right shutter",
    "Bedroom/Bedroom shutter",
)
THERMOSTATS = ("Kitchen/Kitchen thermostat", "Living room/Living room", "Bedroom/Bedroom")
HEATERS = ("Kitchen/Kitchen radiator", "Bagno grande/Scaldasalviette")
ALL_HEATING = (
    "Kitchen/Kitchen radiator",
    "Kitchen/Kitchen thermostat",
    "Living room/Living room",
    "Bedroom/Bedroom",
    "Bagno grande/Scaldasalviette",
)
FAR = "sea:Torre/Luce molto " + "molto " * 30 + "lontana"
CITY_SCENES = ("/Cinema", "/Good night", "/All off", "/Tutto spento", "/Bonne nuit")
SEA_PLUGS = (
    "sea:Kitchen/Oven",
    "sea:Camera di nonna Öznur/Presa A",
    "sea:Camera di nonna Öznur/Presa B",
    "sea:מטבח/קומקום",
    "sea:/Pompa pozzo",
)


def thing(spelled: str) -> Thing:
    """ "Kitchen" is the first of that name, "Kitchen/Ceiling" the module in that ambient, "sea:…" in the other
    plant."""
    where, _, path = spelled.rpartition(":")
    site = SEA if where == "sea" else CITY
    if path == "*":
        return site
    room, _, module = path.rpartition("/")
    ambients = {ambient.name: ambient for ambient in site.ambients}
    if not room and module in ambients:
        return ambients[module]
    place = ambients[room].id if room else None
    return next(one for one in site.modules if one.name == module and one.ambient == place)


def does(action: Action, *spelled: str, ambients: int = 1) -> Command:
    meant = [thing(one) for one in spelled]
    assert all(isinstance(one, Module) for one in meant)
    return Command(action, tuple(module for module in HOME if module in meant), ambients)


def shows(spelled: str | None = None) -> Show:
    return Show(None if spelled is None else thing(spelled))


def asks(said: str, action: Action | None, *spelled: str) -> WhichOne:
    return WhichOne(tuple(thing(one) for one in spelled), action, said)


def misses(said: str, action: Action | None, *nearest: str) -> NothingFits:
    return NothingFits(said, tuple(thing(one) for one in nearest), action)


def cannot(action: Action, *spelled: str) -> CannotDo:
    return CannotDo(action, does(action, *spelled).modules)
