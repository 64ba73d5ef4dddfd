"""What the cloud tells unasked: taken as a hint, and never at the price of a call for every word."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.cloud import Pushes
from bot.domain.errors import CloudError
from bot.domain.home import ModuleId, ModuleState, PlantId
from bot.services.alerts import Alerts
from bot.services.homes import Homes
from bot.services.lookout import Lookout
from bot.services.nursery import Nursery
from bot.services.subscriptions import digest
from storage.records import LinkState, SubscriptionRecord
from storage.store import Store

log = logging.getLogger(__name__)

_SECRET = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
_GATHER = 1.0
"""Seconds in which what is told of a plant gathers: a slid set point comes as a burst."""
_LOOKS_APART = timedelta(minutes=1)
_MOST = 100
"""Thermostats of a plant of which something may wait."""


@dataclass(slots=True)
class _Told:
    states: dict[ModuleId, ModuleState] = field(default_factory=dict)
    vague: bool = False


class Hearing:
    def __init__(  # noqa: PLR0917
        self,
        store: Store,
        clouds: Mapping[str, Pushes],
        homes: Homes,
        alerts: Alerts,
        lookout: Lookout,
        nursery: Nursery,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._store = store
        self._clouds = clouds
        self._homes = homes
        self._alerts = alerts
        self._lookout = lookout
        self._nursery = nursery
        self._clock = clock
        self._sleep = sleep
        self._told: dict[str, _Told] = {}
        self._looked_at: dict[int, datetime] = {}

    async def knows(self, cloud: str, secret: str) -> SubscriptionRecord | None:
        """What this cloud was given this secret for. It is looked up by its digest: how long that takes tells nothing
        of a secret."""
        if cloud not in self._clouds or not _SECRET.fullmatch(secret):
            return None
        return await self._store.subscriptions.by_digest(digest(secret))

    def take(self, cloud: str, subscription: SubscriptionRecord, body: bytes) -> str:
        """Keeps what the body tells of the subscription's own plant, and of no other, for later. Returns what the
        cloud wants to hear back, usually nothing."""
        push = self._clouds[cloud].told(body, self._clock())
        plant = PlantId(subscription.plant)
        states = push.states.get(plant, {})
        vague = plant in push.vague
        if states or vague:
            self._keep(plant, _Told(dict(states), vague))
        return push.code

    def _keep(self, plant: PlantId, told: _Told) -> None:
        waiting = self._told.get(plant)
        if waiting is None:
            waiting = self._told[plant] = _Told()
            self._nursery.start(self._later(plant), name="heard of a plant")
        waiting.vague |= told.vague
        for id, state in told.states.items():
            known = waiting.states.get(id)
            if (known is None and len(waiting.states) < _MOST) or (known is not None and known.seen <= state.seen):
                waiting.states[id] = state

    async def _later(self, plant: PlantId) -> None:
        try:
            await self._sleep(_GATHER)
        finally:
            told = self._told.pop(plant)
        # Two of a family may have signed in: both see this plant.
        for each in await self._store.subscriptions.of_plant(plant):
            await self._learn(each.account, plant, told)

    async def _learn(self, account: int, plant: PlantId, told: _Told) -> None:
        links = await self._store.links.of_account(account)
        link = next((link for link in links if link.state is not LinkState.LOST), None)
        if link is None:
            return
        try:
            news = await self._homes.hint(link, plant, told.states)
        except CloudError as error:
            log.info("a hint was lost", extra={"account": account, "why": error.kind.name})
            return
        # A trouble ends, and begins, only by what was asked for: nobody signs a hint.
        if told.vague or (news and self._alerts.uneasy(account)):
            await self._look(account)

    async def _look(self, account: int) -> None:
        """Once a minute at most, however much is told."""
        now = self._clock()
        if account not in self._looked_at or now - self._looked_at[account] >= _LOOKS_APART:
            self._looked_at[account] = now
            await self._lookout.prompted(account)
