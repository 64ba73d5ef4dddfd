"""The second maker's samples, by what they are: answers recorded or seen, with the status they came with."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.clouds.netatmo import topology
from bot.domain.home import Module, ModuleState, Plant
from tests.clouds.gateway import Says
from tests.clouds.recorded import SAMPLES, sample

OURS = SAMPLES / "netatmo"
HOUSE_ID = "5f0a1b2c3d4e5f6071829301"
TOPOLOGIES = [
    "homesdata",
    "recorded/homesdata_all_types",
    "recorded/homesdata_legrand_big_trimmed",
    "recorded/homesdata_legrand_small",
    "recorded/homesdata_pilot_wire",
]
REFUSED = sorted(path.name for path in (OURS / "errors").iterdir())


def netatmo(name: str) -> Any:
    return sample(f"netatmo/{name}")


def says(name: str, status: int = 200) -> Says:
    return Says(status, raw(f"{name}.json"))


def raw(name: str) -> bytes:
    return (OURS / Path(name)).read_bytes()


def status_of(file: str) -> int:
    """A file of a refusal is named after its status."""
    found = re.match(r"http(\d{3})", file)
    assert found is not None
    return int(found[1])


def plants(name: str = "homesdata") -> tuple[Plant, ...]:
    return topology.homes(netatmo(name))


def plant_of(name: str, id: str) -> Plant:
    return next(plant for plant in plants(name) if plant.id == id)


def named(plant: Plant, *names: str) -> tuple[Module, ...]:
    known = {module.name: module for module in plant.modules}
    return tuple(known[name] for name in names)


def without_time(state: ModuleState) -> dict[str, object]:
    """What is told of a module, without what is not."""
    told = {name: getattr(state, name) for name in state.__dataclass_fields__ if name != "seen"}
    return {name: value for name, value in told.items() if value is not None}


def ids(modules: Sequence[Module]) -> set[str]:
    return {module.id for module in modules}
