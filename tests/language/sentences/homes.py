"""A family's large home, the same in every language but for its names, for the sentences of these tests."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

NAMES = Path(__file__).parent / "names"

# Every ambient stands on a floor and holds modules, told as device.what; "ambient.device.what" is the module's id.
_PLAN = """
kitchen ground: light.ceiling light.worktop light.table plug.coffee plug.fridge plug.kettle plug.dishwasher plug.oven
    plug.microwave plug.toaster automation.shutter heater.radiator thermostat.thermostat sensor.temperature
dining ground: light.chandelier light.sideboard plug.plug automation.shutter_left automation.shutter_right
    automation.curtain heater.radiator
living ground: light.ceiling light.reading light.floor_lamp plug.tv plug.console plug.stereo plug.christmas
    automation.shutter_left automation.shutter_right automation.curtain thermostat.thermostat
    sensor.temperature sensor.humidity sensor.window
hall ground: light.ceiling light.mirror plug.router automation.entrance_door sensor.motion
corridor ground: light.spots plug.plug
study ground: light.ceiling light.desk plug.computer plug.printer automation.blind heater.radiator thermostat.thermostat
guest_toilet ground: light.ceiling automation.fan
laundry ground: light.ceiling plug.washing_machine plug.dryer plug.iron automation.window
pantry ground: light.ceiling plug.freezer
library ground: light.ceiling light.reading automation.shutter heater.radiator
conservatory ground: light.ceiling light.string automation.awning automation.window plug.plug
playroom ground: light.ceiling light.aquarium automation.shutter plug.console heater.radiator
storeroom ground: light.ceiling
terrace outside: light.wall light.string automation.awning plug.plug plug.patio_heater
garden outside: light.path light.trees plug.fountain plug.mower plug.pump plug.sprinkler sensor.temperature
pool outside: light.pool plug.pool_pump automation.cover sensor.temperature
driveway outside: light.lantern automation.gate
courtyard outside: light.wall automation.wicket
balcony first: light.wall automation.awning plug.plug
garage basement: light.ceiling light.workbench automation.garage_door plug.charger
cellar basement: light.ceiling plug.dehumidifier sensor.temperature
wine basement: light.ceiling plug.wine_fridge sensor.temperature sensor.humidity
boiler basement: light.ceiling plug.boiler meter.gas
workshop basement: light.ceiling plug.saw plug.compressor sensor.temperature
gym basement: light.ceiling plug.treadmill plug.plug
sauna basement: light.ceiling plug.stove
cinema basement: light.ceiling light.strip plug.projector automation.screen
landing first: light.ceiling plug.plug
stairs first: light.steps
parents first: light.ceiling light.bedside_left light.bedside_right plug.blanket plug.radio
    automation.shutter automation.curtain thermostat.thermostat sensor.temperature
ensuite first: light.ceiling light.mirror heater.towel_rail automation.fan sensor.humidity
dressing first: light.ceiling light.wardrobe
anna first: light.ceiling light.night automation.shutter plug.plug thermostat.thermostat
leo first: light.ceiling light.dragon automation.shutter plug.console heater.radiator
guest first: light.ceiling light.bedside automation.shutter heater.radiator plug.plug
bathroom first: light.ceiling light.mirror heater.towel_rail sensor.humidity automation.window plug.hair_dryer
grandma top: light.ceiling light.bedside automation.shutter plug.armchair thermostat.thermostat
shower top: light.ceiling heater.radiator automation.window
attic top: light.ceiling automation.skylight plug.plug heater.radiator
studio top: light.ceiling light.easel plug.kiln automation.blind heater.radiator
music top: light.ceiling plug.piano plug.amplifier automation.shutter
 : scene.good_night scene.good_morning scene.cinema scene.leaving scene.dinner scene.holiday scene.reading scene.party
    meter.general meter.solar plug.doorbell gateway.gateway remote.remote sensor.outdoor light.facade
"""
_CLASSES = {
    "automation.shutter": "shutter",
    "automation.shutter_left": "shutter",
    "automation.shutter_right": "shutter",
    "automation.blind": "shutter",
    "automation.curtain": "curtain",
    "automation.awning": "awning",
    "automation.window": "window",
    "automation.skylight": "window",
    "automation.garage_door": "garage",
    "automation.gate": "gate",
    "automation.wicket": "gate",
    "automation.entrance_door": "door",
    "automation.fan": "fan",
    "automation.cover": "shutter",
    "automation.screen": "shutter",
    "sensor.temperature": "temperature",
    "sensor.outdoor": "temperature",
    "sensor.humidity": "humidity",
    "sensor.window": "window",
    "meter.general": "power",
    "meter.solar": "power",
    "meter.gas": "gas",
}


@dataclass(frozen=True, slots=True)
class Module:
    """What the engine is told of a module; ``id`` is the same in every language."""

    id: str
    name: str
    ambient: str | None
    floor: str | None
    device: str
    classes: frozenset[str] = frozenset()


@cache
def home(code: str, size: int = 200) -> tuple[Module, ...]:
    """The home with its names in that language: about 200 modules. A larger one has further houses like it, whose
    ambients are numbered; a smaller one is the beginning of it."""
    names = tomllib.loads((NAMES / f"{code}.toml").read_text(encoding="utf-8"))
    first = tuple(_modules(names))
    made = list(first)
    copy = 2
    while len(made) < size > 200:
        made += [_again(module, copy) for module in first]
        copy += 1
    return tuple(made[:size] if size != 200 else made)


def ids() -> tuple[str, ...]:
    return tuple(one for _, _, modules in _ambients() for one in modules)


def ambients() -> dict[str, tuple[str, ...]]:
    """The modules' ids of every ambient."""
    return {ambient: modules for ambient, _, modules in _ambients() if ambient}


def _ambients() -> list[tuple[str, str, tuple[str, ...]]]:
    found = []
    for line in _PLAN.replace("\n    ", " ").strip().splitlines():
        place, _, modules = line.partition(":")
        ambient, _, floor = place.strip().partition(" ")
        found.append((ambient, floor, tuple(f"{ambient or 'home'}.{one}" for one in modules.split())))
    return found


def _modules(names: dict[str, dict[str, str]]) -> list[Module]:
    return [
        Module(
            one,
            names["modules"].get(one) or names["labels"][one.partition(".")[2]],
            names["ambients"][ambient] if ambient else None,
            names["floors"][floor] if ambient else None,
            one.split(".")[1],
            frozenset(filter(None, {_CLASSES.get(one.partition(".")[2])})),
        )
        for ambient, floor, modules in _ambients()
        for one in modules
    ]


def _again(module: Module, copy: int) -> Module:
    ambient = f"{module.ambient} {copy}" if module.ambient else None
    name = module.name if ambient else f"{module.name} {copy}"
    return replace(module, id=f"{module.id}.{copy}", name=name, ambient=ambient)
