"""Access tokens: renewed ahead of time, once however many tasks or processes ask, and never lost on a hiccup."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain import errors
from bot.domain.cloud import Access, AccountId, SignIn
from bot.domain.errors import CloudError, ErrorKind
from bot.services.alarms import Alarms
from bot.services.allowances import Count
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from storage.records import LinkRecord
from storage.store import Store

log = logging.getLogger(__name__)
T = TypeVar("T")

_AHEAD = timedelta(seconds=90)
"""Renewing 60 to 120 s early spares the counted 401 of a lazy renewal."""
_OFFICIAL_APP = (errors.PASSWORD_EXPIRED, errors.TERMS_EXPIRED)
"""Only the person can mend these, in the maker's app: nothing is asked by itself until something worked by hand."""
_LEASE = timedelta(seconds=45)
"""A renewal takes 30 s at most; what a killed process left is free again soon after."""
_PATIENCE = 60.0
"""Seconds to wait for another process's renewal."""
_GLANCE = 0.2


class Grants:
    def __init__(
        self,
        store: Store,
        sign_ins: Mapping[str, SignIn],
        quota: Count,
        nursery: Nursery,
        *,
        alarms: Alarms,
        metrics: Metrics,
        clock: Callable[[], datetime],
        holder: str,
    ) -> None:
        self._store = store
        self._sign_ins = sign_ins
        self._quota = quota
        self._nursery = nursery
        self._alarms = alarms
        self._metrics = metrics
        self._clock = clock
        self._holder = holder
        self._renewing: dict[int, asyncio.Task[LinkRecord]] = {}
        self._paused: dict[int, ErrorKind] = {}
        self._listeners: list[Callable[[LinkRecord], None]] = []

    def listen(self, listener: Callable[[LinkRecord], None]) -> None:
        """To every link whose sign-in was lost. Nothing waits for the listener."""
        self._listeners.append(listener)

    async def use(self, link: LinkRecord, work: Callable[[Access], Awaitable[T]], *, by_hand: bool = True) -> T:
        """Does the work with a valid access token. A refused token is renewed and the work done once more.

        Raises whatever CloudError the work or the renewal raises, and tells in it whose cloud it is.
        """
        try:
            return await self._used(link, work, by_hand=by_hand)
        except CloudError as error:
            error.cloud = link.cloud
            raise

    async def _used(self, link: LinkRecord, work: Callable[[Access], Awaitable[T]], *, by_hand: bool) -> T:
        if not by_hand and link.account in self._paused:
            raise CloudError(self._paused[link.account], during="waiting for the official app")
        await self._quota.open(AccountId(link.account))
        link = await self.fresh(link)
        try:
            done = await work(_access(link, by_hand))
        except CloudError as error:
            if error.kind in _OFFICIAL_APP:
                self._paused[link.account] = error.kind
            if error.kind is errors.KEY_REFUSED:
                self._alarms.sound(error.kind.name, link.cloud)
            if error.kind.retry is not errors.Retry.AFTER_RENEWING:
                raise
        else:
            if by_hand:
                self._paused.pop(link.account, None)
            return done
        link = await self.renewed(link)
        return await work(_access(link, by_hand))

    async def fresh(self, link: LinkRecord) -> LinkRecord:
        """The link with an access token that lives long enough for a call."""
        if link.state == "lost":
            raise CloudError(errors.GRANT_EXPIRED, during="renewing")
        if link.expires_at - self._clock() > _AHEAD:
            return link
        return await self.renewed(link)

    async def renewed(self, link: LinkRecord) -> LinkRecord:
        """A newer pair than the given link's. All who ask at the same time wait for the same renewal."""
        task = self._renewing.get(link.id)
        if task is None:
            # The cloud may have ended the old pair when it gave the new one: that must not be lost on its way.
            task = self._nursery.start(self._renew(link), name="renew tokens", must_end=True)
            self._renewing[link.id] = task
            task.add_done_callback(lambda _: self._renewing.pop(link.id, None))
        return await asyncio.shield(task)

    async def _renew(self, link: LinkRecord) -> LinkRecord:
        name = f"renew:{link.id}"
        deadline = asyncio.get_running_loop().time() + _PATIENCE
        while not await self._leased(name):
            stored = await self._stored(link)
            if stored.generation != link.generation:
                return stored
            if asyncio.get_running_loop().time() > deadline:
                raise CloudError(errors.LOGIN_BUSY, during="renewing")
            await asyncio.sleep(_GLANCE)
        try:
            stored = await self._stored(link)
            if stored.generation != link.generation:
                return stored
            return await self._trade(stored)
        finally:
            await self._store.leases.release(name, self._holder)

    async def _leased(self, name: str) -> bool:
        now = self._clock()
        return await self._store.leases.acquire(name, self._holder, now=now, until=now + _LEASE)

    async def _trade(self, link: LinkRecord) -> LinkRecord:
        try:
            tokens = await self._sign_ins[link.cloud].renew(link.refresh_token)
        except CloudError as error:
            self._metrics.refreshed(error.kind.name)
            return await self._refused(link, error)
        kept = await self._store.links.renew(
            link.id,
            link.generation,
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token,
            expires_at=tokens.expires_at,
            now=self._clock(),
        )
        self._metrics.refreshed("renewed")
        log.info("tokens renewed", extra={"link": link.id})
        return kept or await self._stored(link)

    async def _refused(self, link: LinkRecord, error: CloudError) -> LinkRecord:
        if error.kind.for_operator:
            self._alarms.sound(error.kind.name, link.cloud)
        if error.kind is not errors.GRANT_EXPIRED:
            raise error
        # Somebody else may have renewed with the same refresh token a moment before us.
        stored = await self._stored(link)
        if stored.generation != link.generation:
            return stored
        await self._store.links.mark_lost(link.id, link.generation)
        log.warning("sign-in lost", extra={"link": link.id, "account": link.account})
        for listener in self._listeners:
            listener(link)
        raise error

    async def _stored(self, link: LinkRecord) -> LinkRecord:
        stored = await self._store.links.by_id(link.id)
        if stored is None:
            raise CloudError(errors.SIGN_IN_LOST, during="renewing")
        return stored


def _access(link: LinkRecord, by_hand: bool) -> Access:
    return Access(AccountId(link.account), link.access_token, by_hand)
