"""The homes of the simulation as data: who lives there, and what hangs on which wall."""

from datetime import timedelta

from bot.simulator.appliances import Appetite, Automation, Heater, Light, Meter, Module, Plug, Remote, Wish
from bot.simulator.plants import Ambient, Api, Plant, Scene
from bot.simulator.thermostats import Thermostat

CASA_ROSSI = "5e0f00000000a1b2c3d4e5f6"
SEA_HOUSE = "5e0f00000000a1b2c3d4e5f7"
SMARTHER_CASA_ROSSI = "b5e4a1b2-c0de-2711-e053-00000000a74c"
VICTORS_FLAT = "5e0f00000000b7c8d9e0f1a2"

# A module's id is its gateway's MAC address, padded, and its own 64-bit radio address.
# Both begin with Legrand's 00:04:74.
_ROSSI_GATEWAY = "0000000474a0b0c0"
_SEA_GATEWAY = "0000000474a0b0c1"
_VICTORS_GATEWAY = "0000000474b7c8d9"
_KINDS = {
    "light": "0a",
    "plug": "0b",
    "automation": "0c",
    "remote": "0d",
    "heater": "0e",
    "energymeter": "0f",
}

_COFFEE = Appetite(1150, idle=60, period=timedelta(minutes=6), share=0.5)
_FREEZER = Appetite(92, idle=4, period=timedelta(minutes=40), share=0.4)
_GAMING = Appetite(160, idle=110, period=timedelta(minutes=9), share=0.5)
_WASHING = Appetite(1999, idle=180, period=timedelta(minutes=50), share=0.3)


def furnished() -> list[Plant]:
    """Every home, fresh from the builders."""
    return [casa_rossi(), sea_house(), smarther_casa_rossi(), victors_flat()]


def _id(gateway: str, device: str, number: int) -> str:
    return f"{gateway}0004740000{_KINDS[device]}{number:04x}"


def _ambient(number: int, name: str, kind: str, *modules: Module) -> Ambient:
    return Ambient(id=f"{number:08x}a1b2c3d4e5f60718", name=name, type=kind, modules=list(modules))


class _Shop:
    """Hands out modules with consecutive radio addresses below one gateway."""

    def __init__(self, gateway: str) -> None:
        self._gateway = gateway
        self._sold = dict.fromkeys(_KINDS, 0)

    def _next(self, device: str) -> str:
        self._sold[device] += 1
        return _id(self._gateway, device, self._sold[device])

    def light(self, name: str, watts: int, *, hw: str = "NLL", on: bool = False) -> Light:
        return Light(id=self._next("light"), name=name, hw_type=hw, nominal=watts, on=on)

    def dimmer(self, name: str, watts: int, level: int, *, hw: str = "NLFN", on: bool = False) -> Light:
        lamp = self.light(name, watts, hw=hw, on=on)
        lamp.fw, lamp.level = 57, level
        return lamp

    def plug(self, name: str, appetite: Appetite, *, hw: str = "NLP", on: bool = True) -> Plug:
        return Plug(id=self._next("plug"), name=name, hw_type=hw, fw=68, appetite=appetite, on=on)

    def shutter(self, name: str, position: int, *, hw: str = "NLV", positioned: bool = False) -> Automation:
        return Automation(
            id=self._next("automation"),
            name=name,
            hw_type=hw,
            fw=21,
            position=position,
            positioned=positioned,
        )

    def heater(self, name: str, watts: int, *, mode: str = "comfort", temperature: float = 19.8) -> Heater:
        return Heater(
            id=self._next("heater"),
            name=name,
            hw_type="NLC",
            fw=33,
            nominal=watts,
            mode=mode,
            temperature=temperature,
        )

    def remote(self, name: str, *, hw: str = "NLT", battery: str = "full") -> Remote:
        return Remote(id=self._next("remote"), name=name, hw_type=hw, fw=50, battery=battery, reachable=False)

    def meter(self, unseen: int = 65) -> Meter:
        return Meter(id=self._next("energymeter"), name="Main meter", hw_type="NLPC", fw=22, unseen=unseen)


def casa_rossi() -> Plant:
    shop = _Shop(_ROSSI_GATEWAY)
    plant = Plant(id=CASA_ROSSI, name="Casa Rossi", owner="Rossi", gateway="00:04:74:a0:b0:c0")
    plant.ambients = [*_day_rooms(shop), *_night_rooms(shop)]
    plant.modules = [
        shop.remote("Front door remote"),
        shop.remote("Bedside remote left"),
        shop.remote("Bedside remote right", battery="low"),
        shop.meter(),
    ]
    plant.scenes = _scenes(plant)
    return plant


def _day_rooms(shop: _Shop) -> list[Ambient]:
    return [
        _ambient(
            1,
            "Kitchen",
            "kitchen",
            shop.light("Ceiling light", 24, on=True),
            shop.light("Worktop light", 11, hw="NLM"),
            # The only plug of this ambient, so that a first command acts on one thing.
            shop.plug("Coffee machine", _COFFEE),
            shop.shutter("Kitchen shutter", 100),
        ),
        _ambient(
            2,
            "Living room",
            "livingroom",
            shop.dimmer("Chandelier", 60, 63, on=True),
            shop.dimmer("Spotlights", 35, 100, hw="NLF"),
            shop.plug("TV", Appetite(89)),
            shop.plug("Floor lamp", Appetite(40), hw="NLPM", on=False),
            shop.shutter("Patio shutter", 100, hw="NLLV", positioned=True),
            shop.shutter("Awning", 0, hw="NLLV", positioned=True),
        ),
        _ambient(
            3,
            "Dining room",
            "dining_room",
            shop.dimmer("Table light", 45, 40),
            shop.plug("Record player", Appetite(18), hw="NLPM", on=False),
            shop.shutter("Dining shutter", 100),
        ),
        _ambient(
            7,
            "Office",
            "office",
            shop.light("Desk lamp", 9, hw="NLM", on=True),
            shop.plug("Computer", Appetite(140, idle=95, period=timedelta(minutes=7), share=0.6)),
            shop.shutter("Office blind", 50, hw="NBS", positioned=True),
        ),
        _ambient(
            8,
            "Garage",
            "garage",
            shop.light("Neon tube", 58, hw="NLPT"),
            shop.plug("Freezer", _FREEZER),
            shop.shutter("Garage door", 0, hw="NBO"),
        ),
    ]


def _night_rooms(shop: _Shop) -> list[Ambient]:
    return [
        _ambient(
            4,
            "Bedroom",
            "bedroom",
            shop.light("Ceiling light", 24),
            shop.light("Bedside lamp", 7, hw="NLM"),
            shop.shutter("Bedroom shutter", 0, hw="NBR", positioned=True),
            shop.heater("Bedroom radiator", 1000, temperature=18.4),
        ),
        _ambient(
            5,
            "Kids' room",
            "bedroom",
            shop.dimmer("Night light", 6, 20, on=True),
            shop.plug("Game console", _GAMING, on=False),
            shop.shutter("Kids' shutter", 0, hw="NBR", positioned=True),
            shop.heater("Kids' radiator", 750, temperature=20.1),
        ),
        _ambient(
            6,
            "Bathroom",
            "bathroom",
            shop.light("Mirror light", 14),
            shop.plug("Washing machine", _WASHING, on=False),
            shop.heater("Towel rail", 500, mode="away", temperature=17.2),
        ),
    ]


def _scenes(plant: Plant) -> list[Scene]:
    """What the four built-in scenes and one of the family's own ask of every module."""
    devices = [(module.device, module.name, module.id) for module in plant.everything()]
    lights = [each for device, _, each in devices if device == "light"]
    shutters = [each for device, name, each in devices if device == "automation" and "shutter" in name]
    heaters = [each for device, _, each in devices if device == "heater"]
    leisure = [each for _, name, each in devices if name in {"TV", "Coffee machine", "Game console"}]
    dimmed = [each for _, name, each in devices if name == "Chandelier"]
    dark, open_, closed = Wish(on=False), Wish(level=100), Wish(level=0)
    away = [(lights, dark), (leisure, dark), (heaters, Wish(mode="away"))]
    asked = (
        ("home", None, [(heaters, Wish(mode="comfort")), (dimmed, Wish(level=60))]),
        ("away", None, away),
        ("day", None, [(shutters, open_), (lights, dark)]),
        ("night", None, [(shutters, closed), (lights, dark)]),
        ("custom_1", "Movie night", [(lights, dark), (dimmed, Wish(level=15)), (shutters, closed)]),
    )
    return [
        Scene(
            id=f"0000000474a0b0c0{number:016x}",
            name=name,
            friendly_name=friendly,
            wishes=tuple((module, wish) for modules, wish in wishes for module in modules),
        )
        for number, (name, friendly, wishes) in enumerate(asked, start=1)
    ]


def sea_house() -> Plant:
    shop = _Shop(_SEA_GATEWAY)
    return Plant(
        id=SEA_HOUSE,
        name="Sea house",
        owner="Rossi",
        gateway="00:04:74:a0:b0:c1",
        ambients=[
            _ambient(
                0x11,
                "Living room",
                "livingroom",
                shop.light("Ceiling light", 20),
                shop.plug("Fridge", _FREEZER),
                shop.shutter("Balcony shutter", 0),
            ),
            _ambient(
                0x12,
                "Bedroom",
                "bedroom",
                shop.dimmer("Bedside lamp", 7, 30),
                shop.heater("Radiator", 1000, mode="frost_guard", temperature=12.5),
            ),
            _ambient(0x13, "Terrace", "terrace", shop.light("String lights", 15, hw="NLM")),
        ],
        modules=[shop.meter(unseen=20)],
    )


def smarther_casa_rossi() -> Plant:
    return Plant(
        id=SMARTHER_CASA_ROSSI,
        name="Casa Rossi",
        owner="Rossi",
        gateway="00:04:74:5a:a7:4c",
        api=Api.SMARTHER,
        modules=[
            Thermostat(id="1ee6a1b2-46b7-8f11-e053-00000000b46a", name="Living room", fw=12),
            Thermostat(id="1ee6a1b2-46b7-8f11-e053-00000000b46b", name="Bedroom", fw=12, temperature=18.1),
        ],
    )


def victors_flat() -> Plant:
    shop = _Shop(_VICTORS_GATEWAY)
    return Plant(
        id=VICTORS_FLAT,
        name="Victor's flat",
        owner="Victor",
        gateway="00:04:74:b7:c8:d9",
        country="FR",
        ambients=[
            _ambient(
                0x21,
                "Kitchen",
                "kitchen",
                shop.light("Ceiling light", 18),
                shop.plug("Kettle", Appetite(2000, idle=1, period=timedelta(minutes=30), share=0.1)),
            ),
            _ambient(0x22, "Bedroom", "bedroom", shop.light("Bedside lamp", 6)),
        ],
    )
