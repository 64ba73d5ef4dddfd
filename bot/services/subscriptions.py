"""That the cloud tells of changes unasked: one subscription a plant, at a secret address of its own."""

import asyncio
import hashlib
import logging
import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import TypeVar

from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Pushes, Subscription
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home, PlantId
from bot.services.alarms import Alarms
from bot.services.grants import Grants
from bot.services.nursery import Nursery
from storage.records import LinkRecord, LinkState, SubscriptionRecord
from storage.store import Store

log = logging.getLogger(__name__)
T = TypeVar("T")

PATH = "/push/"
"""Below the bot's public address; what follows is the maker's key, and the secret."""
ALARM = "push_refused"
"""The operators' alarm when a cloud refuses to tell, for as long as ``_PATIENCE``."""
_DAILY = timedelta(days=1)
"""Subscriptions end without a word, at weekends above all: one call a day finds out."""
_RETRY = timedelta(hours=6)
_PATIENCE = timedelta(days=3)
_CLAIM = timedelta(minutes=10)
"""How long what a killed process was about waits for another."""
_BATCH = 20
_REFUSALS = frozenset(
    {
        errors.BAD_REQUEST,
        errors.NOT_FOUND,
        errors.NOT_ACCEPTABLE,
        errors.WRONG_VALUES,
        errors.CLOUD_FAILED,
        errors.BAD_ANSWER,
        errors.UNKNOWN,
    }
)
"""What tells that something is wrong with our asking. Of everything else the family or the operators hear anyway."""


class Subscriptions:
    """Every call is one nobody asked for: it leaves the day's reserve alone."""

    def __init__(
        self,
        store: Store,
        clouds: Mapping[str, Pushes],
        grants: Grants,
        nursery: Nursery,
        alarms: Alarms,
        *,
        public_url: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._clouds = clouds
        self._grants = grants
        self._nursery = nursery
        self._alarms = alarms
        self._public_url = public_url
        self._clock = clock

    def surveyed(self, account: AccountId, home: Home) -> None:
        """A home as it is now: from its thermostats follows what the cloud is to tell of."""
        plants = frozenset(module.plant for module in home if module.device is Device.THERMOSTAT)
        self._nursery.start(self._want(account, plants), name=f"want pushes {account}")

    async def round(self) -> int:
        """Sees to the subscriptions that are due; how many there were. Several processes may do so at once."""
        now = self._clock()
        due = await self._store.subscriptions.claim(now, now + _CLAIM, _BATCH)
        by_account = groupby(sorted(due, key=lambda each: each.account), key=lambda each: each.account)
        await asyncio.gather(*[self._tend(account, tuple(mine)) for account, mine in by_account])
        return len(due)

    async def leave(self, link: LinkRecord) -> None:
        """To be called before a link goes: with the last one of its account, what the cloud tells of it ends. That
        takes place afterwards, and where it fails, what the cloud goes on telling concerns nobody."""
        if any(other.id != link.id for other in await self._store.links.of_account(link.account)):
            return
        if ending := _standing(await self._store.subscriptions.of_account(link.account)):
            self._nursery.start(self._end(link, ending), name="end pushes", must_end=True)

    async def _want(self, account: AccountId, plants: Collection[PlantId]) -> None:
        known = await self._store.accounts.by_id(account)
        if known is None or known.cloud not in self._clouds:
            return
        gone = _standing(await self._store.subscriptions.want(account, plants, self._clock()))
        if gone and (link := await self._link(account)) is not None:
            await self._end(link, gone)

    async def _tend(self, account: int, due: Sequence[SubscriptionRecord]) -> None:
        link = await self._link(account)
        if link is None:
            # Until somebody has connected again.
            for each in due:
                await self._store.subscriptions.postpone(each.id, self._clock() + _RETRY, each.refused_since)
            return
        try:
            listed = await self._listed(link) if any(each.remote for each in due) else ()
        except CloudError as error:
            for each in due:
                await self._failed(each, error)
            return
        for each in due:
            await self._see_to(link, each, listed)

    async def _see_to(self, link: LinkRecord, wanted: SubscriptionRecord, listed: Sequence[Subscription]) -> None:
        if any(self._is(link, wanted, each) for each in listed):
            await self._store.subscriptions.settle(wanted.id, wanted.remote, self._clock() + _DAILY)
            return
        try:
            remote = await self._subscribed(link, wanted)
        except CloudError as error:
            await self._failed(wanted, error)
            return
        if remote is None and not await self._told_to_another(wanted):
            await self._failed(wanted)
            return
        await self._store.subscriptions.settle(wanted.id, remote, self._clock() + _DAILY)
        log.info("subscribed to pushes", extra={"account": link.account, "subscription": wanted.id})

    async def _subscribed(self, link: LinkRecord, wanted: SubscriptionRecord) -> str | None:
        """None when there is one that is not ours to end."""
        secret = secrets.token_urlsafe(32)
        # Known here first: the cloud may try the address before it answers.
        await self._store.subscriptions.offer(wanted.id, digest(secret))
        plant = PlantId(wanted.plant)
        cloud = self._clouds[link.cloud]

        def subscribe(access: Access) -> Awaitable[str | None]:
            return cloud.subscribe(access, plant, self._address(link.cloud) + secret)

        remote = await self._use(link, subscribe)
        if remote is not None:
            return remote
        for each in await self._listed(link):
            if each.plant == plant and (each.url.startswith(self._address(link.cloud)) or each.id == wanted.remote):
                await self._use(link, partial(cloud.unsubscribe, plant=plant, subscription=each.id))
        return await self._use(link, subscribe)

    def _is(self, link: LinkRecord, wanted: SubscriptionRecord, listed: Subscription) -> bool:
        """Only with the very secret, behind the address under which the bot is reached by now."""
        secret = listed.url.removeprefix(self._address(link.cloud))
        return (listed.id, listed.plant, digest(secret)) == (wanted.remote, wanted.plant, wanted.digest)

    def _address(self, cloud: str) -> str:
        return f"{self._public_url}{PATH}{cloud}/"

    async def _told_to_another(self, wanted: SubscriptionRecord) -> bool:
        """Whether the cloud tells the bot of this plant anyway, for the sake of another account."""
        return any(each.remote for each in await self._store.subscriptions.of_plant(wanted.plant))

    async def _failed(self, wanted: SubscriptionRecord, error: CloudError | None = None) -> None:
        """Without an error: there is one of somebody else's."""
        now = self._clock()
        refused = error is None or error.kind in _REFUSALS
        since = (wanted.refused_since or now) if refused else wanted.refused_since
        wait = _RETRY
        if refused and since is not None and now - since >= _PATIENCE:
            self._alarms.sound(ALARM)
            wait = _DAILY
        due_at = now + wait
        if error is not None and error.until is not None and now < error.until < due_at + _DAILY:
            due_at = error.until
        await self._store.subscriptions.postpone(wanted.id, due_at, since)
        why = "there is another" if error is None else error.kind.name
        log.info("not subscribed to pushes", extra={"account": wanted.account, "why": why})

    async def _end(self, link: LinkRecord, ending: Sequence[SubscriptionRecord]) -> None:
        cloud = self._clouds[link.cloud]
        for each in ending:
            end = partial(cloud.unsubscribe, plant=PlantId(each.plant), subscription=each.remote or "")
            try:
                await self._use(link, end)
            except CloudError as error:
                log.info("pushes not ended", extra={"account": link.account, "why": error.kind.name})

    async def _listed(self, link: LinkRecord) -> tuple[Subscription, ...]:
        return await self._use(link, self._clouds[link.cloud].subscriptions)

    async def _use(self, link: LinkRecord, work: Callable[[Access], Awaitable[T]]) -> T:
        return await self._grants.use(link, work, by_hand=False)

    async def _link(self, account: int) -> LinkRecord | None:
        links = await self._store.links.of_account(account)
        return next((link for link in links if link.state is not LinkState.LOST and link.cloud in self._clouds), None)


def digest(secret: str) -> bytes:
    """What is kept of the secret in an address."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def _standing(subscriptions: Sequence[SubscriptionRecord]) -> tuple[SubscriptionRecord, ...]:
    return tuple(each for each in subscriptions if each.remote)
