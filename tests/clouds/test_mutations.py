"""Nothing a cloud sends is anything but a result or a CloudError."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clouds.eliot import protocol, states, topology
from bot.clouds.eliot.protocol import Family
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, Module, ModuleId, Plant, PlantId
from tests.clouds.recorded import NOON, sample

PLANT = Plant(PlantId("p1"), "Casa")
CALL = protocol.plants(Family.HOME_CONTROL)
READERS: dict[str, Callable[[object], object]] = {
    "plants": topology.plants,
    "topology": partial(topology.topology, PLANT),
    "scenes": partial(topology.scenes, PLANT.id),
    "status": partial(states.states, now=NOON),
    "smarther-plants": topology.plants,
    "smarther-topology": partial(topology.topology, PLANT),
    "smarther-status": partial(states.thermostat, ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46a"), now=NOON),
    "smarther-status-boost": partial(states.thermostat, ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46a"), now=NOON),
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["..", "9" * 400, "1e999"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def mutated(draw: st.DrawFn, body: Any) -> Any:
    """The body with up to four of its parts removed, renamed, doubled or replaced."""
    body = json.loads(json.dumps(body))
    for _ in range(draw(st.integers(1, 4))):
        parent, key = draw(st.sampled_from(_places(body) or [([body], 0)]))
        match draw(st.sampled_from(["remove", "rename", "replace", "double", "wrap"])):
            case "remove":
                del parent[key]
            case "rename" if isinstance(parent, dict):
                parent[draw(st.text(max_size=8))] = parent.pop(key)
            case "double" if isinstance(parent, list):
                parent.append(parent[key])
            case "wrap":
                parent[key] = [parent[key]]
            case _:
                parent[key] = draw(ANYTHING)
    return body


def _places(body: Any) -> list[tuple[Any, Any]]:
    keys = list(body) if isinstance(body, dict) else list(range(len(body))) if isinstance(body, list) else []
    return [(body, key) for key in keys] + [place for key in keys for place in _places(body[key])]


def taken(reader: Callable[[object], object], body: bytes, status: int = 200) -> object:
    try:
        return protocol.read(CALL, reader, (status, {}, body), NOON)
    except CloudError as error:
        return error


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_sample_with_parts_changed_is_read_or_is_a_bad_answer(name: str, data: st.DataObject) -> None:
    body = data.draw(mutated(sample(name)))
    found = taken(READERS[name], json.dumps(body).encode())
    repr(found).encode()


@pytest.mark.parametrize("name", READERS)
@given(told=ANYTHING)
@settings(max_examples=50, deadline=None)
def test_any_json_is_read_or_is_a_bad_answer(name: str, told: object) -> None:
    taken(READERS[name], json.dumps(told).encode())


@pytest.mark.parametrize("name", READERS)
@given(body=st.binary(), status=st.sampled_from([200, 204, 304, 400, 403, 404, 429, 500, 599]))
@settings(max_examples=50, deadline=None)
def test_any_bytes_are_read_or_are_an_error(name: str, body: bytes, status: int) -> None:
    taken(READERS[name], body, status)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_home_that_was_read_can_be_stored_and_spoken_of(data: st.DataObject) -> None:
    found = taken(READERS["topology"], json.dumps(data.draw(mutated(sample("topology")))).encode())
    if isinstance(found, Plant):
        things: tuple[Ambient | Module, ...] = (*found.ambients, *found.modules)
        assert all(thing.id and thing.id.isprintable() for thing in things)
        assert len({module.id for module in found.modules}) == len(found.modules)
        assert all(thing.name and "\x00" not in thing.name for thing in things)
        assert {module.ambient for module in found.modules} <= {None, *(ambient.id for ambient in found.ambients)}
