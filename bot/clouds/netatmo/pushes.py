"""What the cloud tells the whole application unasked: signed, at times late or doubled, and only a hint to look."""

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import dataclass

from bot.clouds.answers import Json, decoded, mapping, mappings
from bot.clouds.fields import identity
from bot.domain.home import PlantId

SIGNATURE = "x-netatmo-secret"
"""The header that proves who sends."""
_TOPOLOGY = "topology_changed"
_NAMES = ("device_id", "module_id")
_MOST = 100


@dataclass(frozen=True, slots=True)
class Heard:
    """Of which home something is new; where the body names none, of which modules and gateways. ``rebuilt`` says that
    it is rooms or modules: then only a survey tells."""

    plant: PlantId | None = None
    things: frozenset[str] = frozenset()
    rebuilt: bool = False


NOTHING = Heard()


def genuine(body: bytes, signature: str, secret: str) -> bool:
    """Whether the bytes, as they came, are signed with the application's secret. How long it takes tells nothing."""
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.strip().lower().encode("utf-8", "replace"))


def heard(body: bytes) -> Heard:
    """Whatever a body holds; nothing in one that makes no sense, or that only greets. Raises nothing."""
    try:
        told = mapping(decoded(body))
    except ValueError:
        return NOTHING
    plant = identity(told.get("home_id")) or identity(mapping(told.get("home")).get("id"))
    things = frozenset(_things(told))
    rebuilt = told.get("push_type") == _TOPOLOGY
    return Heard(None if plant is None else PlantId(plant), things, rebuilt)


def _things(told: Json) -> Iterator[str]:
    extra = mapping(told.get("extra_params"))
    named = [part.get(name) for part in (told, extra) for name in _NAMES]
    listed = [
        item.get("id") for part in (extra, mapping(told.get("home"))) for item in _some(mappings(part.get("modules")))
    ]
    return (id for value in (*named, *listed) if (id := identity(value)) is not None)


def _some(items: Iterator[Json]) -> Iterator[Json]:
    return (item for _, item in zip(range(_MOST), items, strict=False))
