"""Cloud-to-cloud pushes: whoever subscribed to a Smarther plant hears when one of its thermostats changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

import httpx

from bot.simulator.eliot_habits import Habits
from bot.simulator.eliot_people import User
from bot.simulator.eliot_thermostat_wire import Item, status_item
from bot.simulator.house import House
from bot.simulator.plants import Plant
from bot.simulator.thermostats import Thermostat

# Legrand's mail of November 2020: an answer later than this, or not below 300, is a failure.
PATIENCE = 0.75  # seconds
FAILURES_PER_BAN = 20
LONGEST_BAN = 20  # minutes


class AlreadySubscribed(Exception):
    """One subscription for each plant and user."""


@dataclass(eq=False, slots=True)
class Subscription:
    id: str
    plant_id: str
    user: User
    url: str = field(repr=False)
    failures: int = 0
    banned_until: datetime | None = None


class Pushes:
    """Events wait until `deliver` sends them, one for every change: a slid set point makes a burst."""

    def __init__(
        self,
        house: House,
        habits: Habits,
        *,
        clock: Callable[[], datetime],
        token: Callable[[int], str],
    ) -> None:
        self._house = house
        self._habits = habits
        self._clock = clock
        self._token = token
        self._subscriptions: list[Subscription] = []
        self._waiting: list[tuple[Subscription, object]] = []
        house.subscribe(self._notice)

    # Subscribing

    async def subscribe(self, user: User, plant_id: str, url: str) -> Subscription | None:
        """None: the endpoint failed the handshake. Raises AlreadySubscribed."""
        if any(each.plant_id == plant_id for each in self.of(user)):
            raise AlreadySubscribed
        if self._habits.validates_endpoints and not await self._shakes_hands(url):
            return None
        subscription = Subscription(self._uuid(), plant_id, user, url)
        self._subscriptions.append(subscription)
        return subscription

    def of(self, user: User) -> list[Subscription]:
        return [each for each in self._subscriptions if each.user is user]

    def unsubscribe(self, user: User, plant_id: str, subscription_id: str) -> bool:
        fits = [each for each in self.of(user) if (each.plant_id, each.id) == (plant_id, subscription_id)]
        for subscription in fits:
            self._subscriptions.remove(subscription)
        return bool(fits)

    def die(self) -> None:
        """All subscriptions are gone, and nobody is told: it happens at weekends."""
        self._subscriptions.clear()

    # Pushing

    def _notice(self, changed: str) -> None:
        for plant in self._house.plants:
            for module in plant.everything():
                if module.id == changed and isinstance(module, Thermostat):
                    self._announce(plant, module)

    def _announce(self, plant: Plant, thermostat: Thermostat) -> None:
        for subscription in self._subscriptions:
            if subscription.plant_id == plant.id:
                self._waiting.append((subscription, self._event(plant, thermostat, subscription.user)))

    def _event(self, plant: Plant, thermostat: Thermostat, user: User) -> object:
        content = {"chronothermostats": [_pushed(plant, thermostat, user)]}
        if self._habits.push_form == "bare":
            return content
        subject = f"bs_cloud_{plant.id}"
        event = {
            "id": self._uuid(),
            "eventType": "DeviceToCloud",
            "subject": f"///{subject}//",
            "eventTime": _zulu(self._clock()),
            "data": content,
            "subjectElements": {"plantId": subject},
        }
        return [event]

    async def deliver(self) -> int:
        """Send what waits, in order; how many events arrived. Those for a banned endpoint are lost."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return 0
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            return sum([await self._send(client, subscription, event) for subscription, event in waiting])

    async def _send(self, client: httpx.AsyncClient, subscription: Subscription, event: object) -> bool:
        now = self._clock()
        if subscription not in self._subscriptions:
            return False
        if subscription.banned_until is not None and now < subscription.banned_until:
            return False
        if await _posted(client, subscription.url, event) is not None:
            subscription.failures = 0
            return True
        subscription.failures += 1
        twenties, rest = divmod(subscription.failures, FAILURES_PER_BAN)
        if rest == 0:
            subscription.banned_until = now + timedelta(minutes=min(twenties, LONGEST_BAN))
        return False

    async def _shakes_hands(self, url: str) -> bool:
        """Azure Event Grid's validation: the endpoint must give the code back, under either name."""
        code = self._uuid()
        event = {
            "id": self._uuid(),
            "topic": "",
            "subject": "",
            "data": {"validationCode": code},
            "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent",
            "eventTime": _zulu(self._clock()),
            "metadataVersion": "1",
            "dataVersion": "2",
        }
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            response = await _posted(client, url, [event])
        return response is not None and code in response.text

    def _uuid(self) -> str:
        return str(uuid5(NAMESPACE_URL, self._token(16)))


async def _posted(client: httpx.AsyncClient, url: str, body: object) -> httpx.Response | None:
    """The answer, if it came in time and said yes."""
    try:
        response = await client.post(url, json=body)
    except httpx.HTTPError:
        return None
    return response if response.status_code < 300 else None


def _pushed(plant: Plant, thermostat: Thermostat, user: User) -> Item:
    """Like a status, with the differences that were recorded in pushes."""
    item = status_item(plant, thermostat)
    item["programs"] = [{"number": str(thermostat.program)}]
    item["online"] = False
    item["sender"] = {
        "addressType": "AddressLocation",
        "system": "thermoregulation",
        "plant": {"id": plant.id, "module": {"id": thermostat.id}},
    }
    item["receiver"] = {"oid": [user.oid]}
    return item


def _zulu(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
