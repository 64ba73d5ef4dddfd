"""Netatmo's pushes: one address an application, told of the homes of everybody who consented, and signed."""

import hashlib
import hmac
import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import httpx

from bot.simulator.house import House
from bot.simulator.netatmo_answers import Item
from bot.simulator.netatmo_grants import Grants
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_people import Account, Application
from bot.simulator.netatmo_rooms import Rooms
from bot.simulator.netatmo_status import room_item, state
from bot.simulator.netatmo_wiring import Room, Thing, Wiring, wirings

SIGNATURE = "X-Netatmo-secret"
PATIENCE = 5.0  # seconds
FAILURES, WITHIN, BAN = 5, timedelta(hours=1), timedelta(hours=24)
# What makes an event; what a thing draws changes all the time.
_TOLD = ("on", "brightness", "current_position", "target_position")
_ROOM_TOLD = ("therm_setpoint_mode", "therm_setpoint_fp", "therm_setpoint_temperature", "cooling_setpoint_mode")
# As long as real ones: more than a signed 64-bit number holds.
_CORRELATION = 13_915_705_160_800_893_000


@dataclass(eq=False, slots=True)
class Webhook:
    application: Application
    url: str = field(repr=False)
    waiting: list[bytes] = field(default_factory=list)
    known: dict[str, Item] = field(default_factory=dict)
    failures: deque[datetime] = field(default_factory=deque)


class Webhooks:
    """Changes are found and sent by `deliver`; how often it is called is how late they are told."""

    def __init__(
        self, house: House, rooms: Rooms, grants: Grants, habits: Habits, *, clock: Callable[[], datetime]
    ) -> None:
        self.banned_until: dict[str, datetime] = {}  # by the application's id
        self._house = house
        self._rooms = rooms
        self._grants = grants
        self._habits = habits
        self._clock = clock
        self._webhooks: dict[str, Webhook] = {}

    def url_of(self, client_id: str) -> str | None:
        webhook = self._webhooks.get(client_id)
        return None if webhook is None else webhook.url

    def add(self, application: Application, by: Account, url: str) -> None:
        """In place of the one there was. It says nothing of a ban that is not over."""
        webhook = Webhook(application, url)
        webhook.known = {id: told for id, (told, _) in self._look(application).items()}
        greeting: Item = {"user_id": by.id, "user": {"id": by.id, "email": by.email}}
        webhook.waiting.append(_compact(greeting | {"push_type": "webhook_activation"}))
        self._webhooks[application.client_id] = webhook

    def drop(self, application: Application) -> None:
        self._webhooks.pop(application.client_id, None)

    async def deliver(self) -> int:
        """Send what changed since the last time; how many events arrived."""
        arrived = 0
        for webhook in list(self._webhooks.values()):
            webhook.waiting += self._news(webhook)
            waiting, webhook.waiting = webhook.waiting, []
            if self._habits.pushes_twice:
                waiting = [event for event in waiting for _ in range(2)]
            if self._habits.pushes_backwards:
                waiting.reverse()
            if waiting:
                arrived += await self._send(webhook, waiting)
        return arrived

    async def _send(self, webhook: Webhook, events: list[bytes]) -> int:
        client_id, arrived = webhook.application.client_id, 0
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            for event in events:
                if self._clock() < self.banned_until.get(client_id, self._clock()):
                    return arrived
                if await _posted(client, webhook, event):
                    arrived += 1
                else:
                    self._failed(webhook)
        return arrived

    def _failed(self, webhook: Webhook) -> None:
        now = self._clock()
        webhook.failures.append(now)
        while webhook.failures[0] <= now - WITHIN:
            webhook.failures.popleft()
        if len(webhook.failures) >= FAILURES:
            self.banned_until[webhook.application.client_id] = now + BAN
            # Nothing brings it back but registering again.
            self._webhooks.pop(webhook.application.client_id, None)

    # What changed

    def _news(self, webhook: Webhook) -> Iterator[bytes]:
        seen = self._look(webhook.application)
        known, webhook.known = webhook.known, {id: told for id, (told, _) in seen.items()}
        for id, (told, event) in seen.items():
            if id in known and known[id] != told:
                yield _compact(event)

    def _look(self, application: Application) -> dict[str, tuple[Item, Item]]:
        """What can change, by a name of its own: what it is now, and the event that says so."""
        self._house.advance()
        plants = {plant for account in self._grants.consented(application.client_id) for plant in account.plants}
        found: dict[str, tuple[Item, Item]] = {}
        for home in wirings(plant for plant in self._house.plants if plant.id in plants):
            found |= dict(self._look_at(home))
        return found

    def _look_at(self, home: Wiring) -> Iterator[tuple[str, tuple[Item, Item]]]:
        modules: Item = {"modules": sorted(thing.id for thing in home.things)}
        yield f"{home.id} built", (modules, _rebuilt(home))
        offline = home.plant.offline
        for gateway in home.gateways:
            said = "disconnection" if offline else "connection"
            event: Item = {"event_type": said, "device_id": gateway.id, "home_id": home.id, "push_type": said}
            yield f"{gateway.id} online", ({"offline": offline}, event)
        if offline:
            return
        mode = self._rooms.mode_of(home.plant)
        yield f"{home.id} mode", ({"therm_mode": mode}, _home_changed(home, mode))
        for thing in home.things:
            now = state(thing, thing.module, self._habits)
            told: Item = {"reachable": thing.reachable} | {name: now[name] for name in _TOLD if name in now}
            # Heating is told of by its room.
            if thing.bridge is not None and thing.module.device not in {"heater", "remote", "energymeter"}:
                yield thing.id, (told, _device_event(home, thing, now | told))
        for room in home.rooms:
            if room.heating:
                item = room_item(room, self._rooms)
                yield (
                    f"{home.id} {room.id}",
                    (
                        {name: item[name] for name in _ROOM_TOLD if name in item},
                        _display_change(home, room, item),
                    ),
                )


def _device_event(home: Wiring, thing: Thing, now: Item) -> Item:
    module: Item = {"id": thing.id, "type": thing.type} | ({} if thing.room is None else {"room_id": thing.room}) | now
    extra = {"correlation_id": _CORRELATION, "modules": [module], "sequence_id": 12_675, "source": "netcom"}
    return {"extra_params": extra, "push_type": "device_event", "device_id": thing.bridge, "home_id": home.id}


def _display_change(home: Wiring, room: Room, item: Item) -> Item:
    mode = item.get("therm_setpoint_mode", item.get("cooling_setpoint_mode"))
    return {
        "home_id": home.id,
        "room_id": room.id,
        "home": {
            "id": home.id,
            "name": home.plant.name,
            "country": home.plant.country,
            "rooms": [{"name": room.name, "type": room.type} | item],
            "modules": [{"id": each.id, "name": each.module.name, "type": each.type} for each in room.heating],
        },
        "mode": mode,
        "event_type": "set_point",
        "push_type": "display_change",
    }


def _home_changed(home: Wiring, mode: str) -> Item:
    return {
        "home_id": home.id,
        "event_type": "therm_mode",
        "home": {"id": home.id, "therm_mode": mode},
        "mode": mode,
        "push_type": "home_event_changed",
    }


def _rebuilt(home: Wiring) -> Item:
    device = home.gateways[0].id if home.gateways else home.id
    return {"change": "device_updated", "device_id": device, "home": {"id": home.id}, "push_type": "topology_changed"}


def _compact(event: Item) -> bytes:
    return json.dumps(event, separators=(",", ":")).encode()


async def _posted(client: httpx.AsyncClient, webhook: Webhook, event: bytes) -> bool:
    """Whether it was taken in time."""
    secret = webhook.application.client_secret.encode()
    signature = hmac.new(secret, event, hashlib.sha256).hexdigest()
    headers = {SIGNATURE: signature, "Content-Type": "application/json"}
    try:
        response = await client.post(webhook.url, content=event, headers=headers)
    except httpx.HTTPError:
        return False
    return response.status_code == 200
