"""What the cloud tells unasked: taken as a hint, and never at the price of a call for every word."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.cloud import Push, Teller
from bot.domain.errors import CloudError
from bot.domain.home import ModuleId, ModuleState, PlantId
from bot.services.alerts import Alerts
from bot.services.broadcasts import Broadcasts
from bot.services.homes import Homes
from bot.services.lookout import Lookout
from bot.services.nursery import Nursery
from bot.services.subscriptions import digest
from storage.records import LinkRecord, LinkState, SubscriptionRecord
from storage.store import Store

log = logging.getLogger(__name__)

_SECRET = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
_GATHER = 1.0
"""Seconds in which what is told of a plant gathers: a slid set point comes as a burst."""
_LOOKS_APART = timedelta(minutes=1)
_MOST = 100
"""Thermostats of a plant of which something may wait."""
_SETTLE = 2.0
"""Seconds after which a home that a push names is read: late, doubled and unordered pushes are then one."""
_MOST_IDS = 10_000
"""Ids that wait for the same look."""


@dataclass(frozen=True, slots=True)
class Source:
    """Whose address was called: what a cloud was given for one plant, or without a subscription, for all."""

    cloud: str
    subscription: SubscriptionRecord | None = None


@dataclass(slots=True)
class _Told:
    states: dict[ModuleId, ModuleState] = field(default_factory=dict)
    vague: bool = False


@dataclass(slots=True)
class _Heard:
    """Of homes in a cloud that tells of all: their plants and things."""

    ids: set[str] = field(default_factory=set)
    rebuilt: set[str] = field(default_factory=set)


class Hearing:
    def __init__(  # noqa: PLR0913, PLR0917
        self,
        store: Store,
        clouds: Mapping[str, Teller],
        homes: Homes,
        alerts: Alerts,
        lookout: Lookout,
        nursery: Nursery,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
        broadcasts: Broadcasts | None = None,
    ) -> None:
        """``clouds`` are all that tell anything; ``broadcasts`` knows those that tell the application."""
        self._store = store
        self._clouds = clouds
        self._homes = homes
        self._alerts = alerts
        self._lookout = lookout
        self._nursery = nursery
        self._clock = clock
        self._sleep = sleep
        self._broadcasts = broadcasts
        self._told: dict[str, _Told] = {}
        self._heard: dict[str, _Heard] = {}
        self._look_again_at: dict[int, datetime] = {}

    async def knows(self, cloud: str, secret: str) -> Source | None:
        """What this cloud was given this secret for. It is looked up by its digest: how long that takes tells nothing
        of a secret."""
        if self._broadcasts is not None and self._broadcasts.knows(cloud, secret):
            return Source(cloud)
        if cloud not in self._clouds or not _SECRET.fullmatch(secret):
            return None
        found = await self._store.subscriptions.by_digest(digest(secret))
        return None if found is None else Source(cloud, found)

    def take(self, source: Source, body: bytes, headers: Mapping[str, str]) -> str | None:
        """Keeps what the body tells for later: of a subscription's own plant, and of no other. Returns what the cloud
        wants to hear back, usually nothing; None when it is not the cloud that speaks."""
        push = self._clouds[source.cloud].told(body, headers, self._clock())
        if source.subscription is None:
            return self._take_for_all(source.cloud, push)
        return None if push is None else self._take_of_one(source.subscription, push)

    def _take_of_one(self, subscription: SubscriptionRecord, push: Push) -> str:
        plant = PlantId(subscription.plant)
        states = push.states.get(plant, {})
        vague = plant in push.vague
        if states or vague:
            self._keep(plant, _Told(dict(states), vague))
        return push.code

    def _take_for_all(self, cloud: str, push: Push | None) -> str | None:
        assert self._broadcasts is not None
        if push is None:
            self._broadcasts.unsigned(cloud)
            return None
        self._broadcasts.heard(cloud)
        named = {*push.vague, *push.things}
        if named:
            waiting = self._heard.get(cloud)
            if waiting is None:
                waiting = self._heard[cloud] = _Heard()
                self._nursery.start(self._look_later(cloud), name="heard of homes")
            room = max(0, _MOST_IDS - len(waiting.ids))
            named = set(sorted(named)[:room])
            waiting.ids |= named
            waiting.rebuilt |= named if push.rebuilt else set()
        return push.code

    async def _look_later(self, cloud: str) -> None:
        """All that gathered in two seconds takes one question to the store, and each home at most one look."""
        try:
            await self._sleep(_SETTLE)
        finally:
            heard = self._heard.pop(cloud)
        rebuilt = set(await self._store.homes.showing(cloud, heard.rebuilt)) if heard.rebuilt else set()
        for account in await self._store.homes.showing(cloud, heard.ids):
            if account in rebuilt:
                await self._doubt(account)
            await self._look(account, surely=True)

    async def _doubt(self, account: int) -> None:
        if (link := await self._link(account)) is not None:
            try:
                await self._homes.doubt(link)
            except CloudError as error:
                log.info("a hint was lost", extra={"account": account, "why": error.kind.name})

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
        link = await self._link(account)
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

    async def _look(self, account: int, *, surely: bool = False) -> None:
        """Once a minute at most, however much is told. What comes sooner is let go, or ``surely`` looked at when the
        minute is over: a cloud that tells no states tells each change but once."""
        now = self._clock()
        at = max(now, self._look_again_at.get(account, now))
        if at == now or (surely and at <= now + _LOOKS_APART):
            self._look_again_at[account] = at + _LOOKS_APART
            await self._lookout.prompted(account, at)

    async def _link(self, account: int) -> LinkRecord | None:
        links = await self._store.links.of_account(account)
        return next((link for link in links if link.state is not LinkState.LOST), None)
