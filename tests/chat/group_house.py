"""A house that remembers every command that reached it, and what can be asked of its things, in words and numbers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.simulator.appliances import STOP, Light, Wish
from bot.simulator.house import House
from bot.simulator.plants import Plant
from tests.chat.group_model import Asked, Thing


@dataclass(frozen=True, slots=True)
class Reached:
    """A command the cloud accepted. What came over the wire can mean more than one thing a person may have asked."""

    things: tuple[Thing, ...]
    readings: tuple[Asked, ...]
    cools: bool = False
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Words after a command, and the one thing they ask."""

    word: str
    number: int
    verb: str
    things: tuple[Thing, ...]
    asked: Asked

    @property
    def said(self) -> str:
        return f"{self.word} #{self.number} {self.verb}"


class ListeningHouse(House):
    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock, latency=1.0)
        self.reached: list[Reached] = []
        self.things = {thing.id: thing for plant in self.plants for thing in self._things(plant)}
        self._running = False

    def command(self, module_ids: Iterable[str], wish: Wish) -> None:
        ids = list(module_ids)
        if not self._running:
            things = tuple(self.things[id] for id in ids)
            self.reached.append(Reached(things, _readings(things[0], wish), _cools(wish), wish.level == STOP))
        super().command(ids, wish)

    def run_scene(self, plant_id: str, scene_id: str) -> None:
        self.reached.append(Reached((self.things[scene_id],), (Asked("scenes"),)))
        self._running = True
        super().run_scene(plant_id, scene_id)
        self._running = False

    def taken(self) -> tuple[Reached, ...]:
        """What reached it since it was last asked."""
        taken, self.reached = tuple(self.reached), []
        return taken

    def asks(self, numbers: Mapping[str, int]) -> tuple[Ask, ...]:
        """What people can ask of the things that have these numbers."""
        found = (ask for plant in self.plants for ask in _asks(plant, list(self._things(plant)), numbers))
        return tuple(ask for ask in found if ask.number)

    def plants_of(self, numbers: Mapping[str, int]) -> tuple[str, ...]:
        """Where the things with these numbers are."""
        return tuple({self.things[id].plant for id in numbers if id in self.things})

    def _things(self, plant: Plant) -> Iterator[Thing]:
        for ambient in plant.ambients:
            yield from (_thing(module.id, module.device, ambient.id, plant) for module in ambient.modules)
        for module in plant.modules:
            # The maker knows no rooms of thermostats: one hangs in the room that has its name.
            homes = (each for each in self.plants if each.name == plant.name)
            rooms = (room.id for each in homes for room in each.ambients if room.name == module.name)
            yield _thing(module.id, module.device, next(rooms, None), plant)
        yield from (_thing(scene.id, "scene", None, plant) for scene in plant.scenes)


def _thing(id: str, device: str, room: str | None, plant: Plant) -> Thing:
    return Thing(id, device, room, plant.id)


def _readings(thing: Thing, wish: Wish) -> tuple[Asked, ...]:
    """A radiator that is switched on and one that is set to comfort hear the same."""
    switched, mode = Asked("switch"), Asked("temperature")
    if thing.device not in ("heater", "chronothermostat"):
        return (switched,)
    match wish.mode:
        case "comfort" | "automatic":
            return (switched, mode)
        case "off":
            return (switched,)
        case "frost_guard":
            return (switched, Asked("temperature", unbounded=True))
        case "protection" | "boost":
            return (Asked("temperature", unbounded=True),)
        case "manual":
            return (Asked("temperature", wish.set_point),)
    return (mode,)


def _cools(wish: Wish) -> bool:
    return wish.mode in ("off", "frost_guard", "protection")


_VERBS: Mapping[str, tuple[tuple[str, str, Asked], ...]] = {
    "light": (("lights", "on", Asked("switch")), ("lights", "off", Asked("switch"))),
    "plug": (("plugs", "on", Asked("switch")), ("plugs", "off", Asked("switch"))),
    "automation": tuple(("shutters", verb, Asked("switch")) for verb in ("open", "close", "stop")),
    "heater": (
        ("heating", "on", Asked("switch")),
        ("heating", "off", Asked("switch")),
        ("heating", "comfort", Asked("temperature")),
        ("heating", "frost", Asked("temperature", unbounded=True)),
    ),
    "chronothermostat": (
        ("heating", "off", Asked("switch")),
        ("heating", "auto", Asked("temperature")),
        ("heating", "boost 30", Asked("temperature", unbounded=True)),
        *(("heating", f"{warmth:g}", Asked("temperature", warmth)) for warmth in (16.5, 17.0, 20.0, 22.0, 22.5)),
    ),
    "scene": (("scenes", "run", Asked("scenes")),),
}
_WIDE = {"light": "lights", "plug": "plugs", "automation": "shutters"}


def _asks(plant: Plant, things: Sequence[Thing], numbers: Mapping[str, int]) -> Iterator[Ask]:
    for thing in things:
        for word, verb, asked in _VERBS.get(thing.device, ()):
            yield Ask(word, numbers.get(thing.id, 0), verb, (thing,), asked)
    dimmers = [module.id for module in plant.everything() if isinstance(module, Light) and module.level is not None]
    for thing in things:
        if thing.id in dimmers:
            yield Ask("lights", numbers.get(thing.id, 0), "40%", (thing,), Asked("switch"))
    for scope in (plant.id, *(ambient.id for ambient in plant.ambients)):
        for device, word in _WIDE.items():
            meant = tuple(each for each in things if each.device == device and scope in (each.room, plant.id))
            if len(meant) > 1:
                verb = "open" if device == "automation" else "off"
                yield Ask(word, numbers.get(scope, 0), verb, meant, Asked("switch"))
