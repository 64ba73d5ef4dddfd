"""The homes of the benchmark: one plant an account, 8 ambients, 24 modules, as cloud and bots know them."""

import json
from collections.abc import Iterator
from typing import Any, Final

AMBIENTS: Final = ("Kitchen", "Living room", "Bathroom", "Bedroom", "Nursery", "Study", "Garage", "Garden")
PLUG: Final = "plug-0"
LIGHT: Final = "light-0"
"""The plug and the lamp of the first ambient: the only ones the benchmark commands."""
_LISTS: Final = {"plugs": "plug", "lights": "light", "automations": "automation"}


def plant_of(account: int) -> str:
    return f"plant-{account:05d}"


def modules() -> Iterator[tuple[str, str, str, int]]:
    """Id, name, device, and the place of its ambient."""
    for place, ambient in enumerate(AMBIENTS):
        yield f"plug-{place}", f"{ambient} plug", "plug", place
        yield f"light-{place}", f"{ambient} lamp", "light", place
        yield f"automation-{place}", f"{ambient} shutter", "automation", place


def status() -> tuple[bytes, bytes]:
    """The status of a plant, before and after the level of its first lamp: everything off, that lamp on."""
    told: dict[str, Any] = {title: [_told(device, i) for i in range(len(AMBIENTS))] for title, device in _LISTS.items()}
    told |= {"heaters": [], "energymeters": [], "remotes": []}
    told["lights"][0] |= {"status": "on", "level": -99}
    before, after = json.dumps({"modules": told}, separators=(",", ":")).encode().split(b"-99")
    return before, after


def _told(device: str, place: int) -> dict[str, Any]:
    shared = {"reachable": True, "fw": 46, "sender": {"plant": {"module": {"id": f"{device}-{place}"}}}}
    if device == "automation":
        return {**shared, "level": 0, "step": 100}
    used = {"unit": "watt", "value": 0, "timestamp": "2026-03-14T18:05:42+00:00"}
    return {**shared, "status": "off", "consumptions": [used], **({"level": 0} if device == "light" else {})}
