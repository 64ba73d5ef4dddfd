"""A plant and what is in it: ambients, modules, scenes, one gateway."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from zoneinfo import ZoneInfo

from bot.simulator.appliances import Meter, Module, Remote, Wish


class Api(StrEnum):
    """Which of the maker's interfaces a plant lives behind."""

    HOME_CONTROL = "hc"
    SMARTHER = "smarther"


@dataclass(eq=False, kw_only=True)
class Ambient:
    id: str
    name: str
    type: str
    modules: list[Module] = field(default_factory=list)

    def picture(self) -> dict[str, object]:
        return {"id": self.id, "name": self.name, "type": self.type, "modules": pictures(self.modules)}


@dataclass(frozen=True, slots=True)
class Scene:
    id: str
    name: str  # home, away, day, night, custom_1 …
    friendly_name: str | None
    wishes: tuple[tuple[str, Wish], ...]  # module id and what the scene asks of it


@dataclass(eq=False, kw_only=True)
class Plant:
    id: str
    name: str
    owner: str
    gateway: str  # its MAC address
    api: Api = Api.HOME_CONTROL
    country: str = "IT"
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Rome"))
    ambients: list[Ambient] = field(default_factory=list)
    # Those that belong to no ambient: remotes, the meter, thermostats.
    modules: list[Module] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    offline: bool = False

    def everything(self) -> Iterator[Module]:
        return chain.from_iterable([*(ambient.modules for ambient in self.ambients), self.modules])

    def named(self, name: str, ambient: str | None = None) -> Module | None:
        shelves = [each.modules for each in self.ambients if ambient in {None, each.name}]
        shelves += [self.modules] if ambient is None else []
        return next((module for module in chain.from_iterable(shelves) if module.name == name), None)

    def remove(self, module: Module) -> None:
        for shelf in (*(ambient.modules for ambient in self.ambients), self.modules):
            if module in shelf:
                shelf.remove(module)

    def read_meters(self) -> set[str]:
        """Let the meters see what the modules draw now; the ids of those that turned."""
        turned = set()
        for meter in self.everything():
            if isinstance(meter, Meter):
                drawn = sum(module.watts() for module in self.everything() if module is not meter)
                if meter.total != meter.unseen + drawn:
                    meter.total = meter.unseen + drawn
                    turned.add(meter.id)
        return turned

    def picture(self) -> dict[str, object]:
        return {
            "id": self.id,
            "name": self.name,
            "owner": self.owner,
            "api": self.api.value,
            "offline": self.offline,
            "gateway": {"id": self.gateway, "name": "Gateway", "online": not self.offline},
            "ambients": [ambient.picture() for ambient in self.ambients],
            "modules": pictures(self.modules),
            "scenes": [
                {"id": scene.id, "name": scene.name, "friendly_name": scene.friendly_name} for scene in self.scenes
            ],
        }


def pictures(modules: list[Module]) -> list[dict[str, object]]:
    return [
        {
            "id": module.id,
            "name": module.name,
            "device": module.device,
            "hw_type": module.hw_type,
            "reachable": module.reachable,
            "sleeps": isinstance(module, Remote),
            **module.picture(),
        }
        for module in modules
    ]
