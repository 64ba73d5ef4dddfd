"""What Smarther tells unasked (cloud-to-cloud, "C2C"), and what it answers about subscriptions to that."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice

from bot.clouds.answers import Json, decoded, mapping, mappings
from bot.clouds.carrier import Answer, Call
from bot.clouds.eliot import protocol, states
from bot.clouds.eliot.topology import sender
from bot.clouds.fields import identity, moment, word
from bot.domain.cloud import Push, Subscription
from bot.domain.home import ModuleId, ModuleState, PlantId

_LONGEST_CODE = 200
_MOST = 100
"""Events read of one body, and thermostats of one event. The cloud sends one of one."""
_LATEST = timedelta(hours=1)
"""An event that comes later tells nothing about now."""
_TOLD_TO = timedelta(seconds=1)
"""Events name the second in which they happened, not the moment: one may be later than it says by as much."""
_SEASONS = frozenset({"heating", "cooling"})


def subscribed(call: Call, answer: Answer, now: datetime) -> str | None:
    """The id of a subscription just made; None where the plant had one, which is answered without its id."""
    status, _, _ = answer
    return None if status == 409 else protocol.read(call, _subscription_id, answer, now)


def subscriptions(told: object) -> tuple[Subscription, ...]:
    """No answer (204) is none."""
    if told is None:
        return ()
    if not isinstance(told, list):
        raise ValueError("no list of subscriptions")
    return tuple(_subscriptions(told))


def push(body: bytes, now: datetime) -> Push:
    """An array of events, one event, or only what an event would hold: all three were seen or written of."""
    try:
        told = decoded(body)
    except ValueError:
        return Push()
    found: dict[PlantId, dict[ModuleId, ModuleState]] = {}
    vague: set[PlantId] = set()
    code = ""
    for event in islice(mappings(told if isinstance(told, list) else [told]), _MOST):
        code = code or _code(event)
        for plant, module, state in _events(event, now):
            if module is None or state is None:
                vague.add(plant)
                continue
            known = found.setdefault(plant, {}).setdefault(module, state)
            # Their order means nothing.
            found[plant][module] = max(known, state, key=lambda each: each.seen)
    return Push(code, found, frozenset(vague))


def _events(event: Json, now: datetime) -> Iterator[tuple[PlantId, ModuleId | None, ModuleState | None]]:
    """Plant, thermostat and its state, as far as they are told."""
    content = mapping(event.get("data")) or event
    for item in islice(mappings(content.get("chronothermostats")), _MOST):
        plant = identity(mapping(mapping(item.get("sender")).get("plant")).get("id"))
        if plant is None:
            continue
        module = sender(item)
        state = None if module is None else _state(ModuleId(module), item, _happened(event, item, now))
        yield PlantId(plant), None if module is None else ModuleId(module), state


def _state(id: ModuleId, item: Json, seen: datetime | None) -> ModuleState | None:
    """Only with everything a command would repeat or a person would miss: half a state would hide the whole one."""
    if seen is None or word(item.get("function")) not in _SEASONS:
        return None
    state = states.thermostat(id, {"chronothermostats": [item]}, seen)
    climate = None if state is None else state.climate
    whole = climate is not None and climate.mode is not None and climate.temperature is not None
    return state if whole else None


def _happened(event: Json, item: Json, now: datetime) -> datetime | None:
    """By the cloud's clock; the thermostat's own, where nothing else is told, was seen to be an hour off. Never in the
    future: nothing the cloud says later could then be newer. None when it is not told, or too long ago to matter."""
    told = moment(event.get("eventTime")) or moment(item.get("time"))
    if told is None or told.tzinfo is None or now - told > _LATEST:
        return None
    return now if told >= now - _TOLD_TO else told.astimezone(UTC) + _TOLD_TO


def _code(event: Json) -> str:
    """What Azure's Event Grid wants to hear back before it sends anything."""
    code = mapping(event.get("data")).get("validationCode")
    if not isinstance(code, str) or not code.isascii() or not code.isprintable():
        return ""
    return code if len(code) <= _LONGEST_CODE else ""


def _subscription_id(told: object) -> str:
    id = identity(mapping(told).get("subscriptionId"))
    if id is None:
        raise ValueError("no id of a subscription")
    return id


def _subscriptions(told: object) -> Iterator[Subscription]:
    for item in mappings(told):
        plant, id, url = (item.get(key) for key in ("plantId", "subscriptionId", "EndPointUrl"))
        plant, id = identity(plant), identity(id)
        if plant is not None and id is not None:
            yield Subscription(id, PlantId(plant), url if isinstance(url, str) else "")
