""" "Tell me when it is back": looking now and then, sparingly, and saying so once."""

import logging
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.cloud import AccountId
from bot.domain.devices import KINDS, Device
from bot.domain.errors import CloudError
from bot.services.homes import Homes
from bot.services.quota import Quota
from storage.records import LinkRecord, WatchRecord
from storage.store import Store

log = logging.getLogger(__name__)

_FIRST_LOOK = timedelta(minutes=1)
_LOOK_EVERY = timedelta(minutes=10)
_PATIENCE = timedelta(days=2)
_BATCH = 50
_EVERYTHING = frozenset(KINDS) - {Device.THERMOSTAT}
"""One call; a thermostat would cost one each."""


class Watching:
    def __init__(self, store: Store, homes: Homes, quota: Quota, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._homes = homes
        self._quota = quota
        self._clock = clock

    async def promise(
        self, link: LinkRecord, person: int, kind: str, *, thread: int | None, reference: str
    ) -> datetime | None:
        """Remembers to tell this chat. The answer is when the cloud itself said it would be back, if it did."""
        now = self._clock()
        allowance = None
        if kind == errors.OUT_OF_CALLS.name:
            await self._quota.open(AccountId(link.account))
            allowance = self._quota.of(AccountId(link.account))
        due = allowance.returns_at if allowance else now + _FIRST_LOOK
        await self._store.watches.add(
            link.chat,
            link.id,
            kind,
            person=person,
            thread=thread,
            reference=reference,
            due_at=due,
            until=due + _PATIENCE,
        )
        return due if allowance else None

    async def back(self) -> AsyncIterator[WatchRecord]:
        """The watches whose home answers again. Each stays kept until ``told``."""
        for watch in await self._store.watches.due(self._clock(), _BATCH):
            link = await self._store.links.by_id(watch.link) if watch.link is not None else None
            if link is None or self._clock() > watch.until:
                await self._store.watches.remove(watch.id)
            elif await self._answers(link):
                yield watch
            else:
                await self._store.watches.postpone(watch.id, self._clock() + _LOOK_EVERY)

    async def told(self, watch: WatchRecord) -> None:
        await self._store.watches.remove(watch.id)

    async def _answers(self, link: LinkRecord) -> bool:
        try:
            home = await self._homes.of(link)
            plant = next((plant for plant in home.plants if plant.id == link.plant), next(iter(home.plants), None))
            if plant is None:
                return False
            known = await self._homes.status(link, plant, _EVERYTHING, fresh_for=timedelta(0), by_hand=False)
        except CloudError as error:
            log.info("still not back", extra={"link": link.id, "kind": error.kind.name})
            return False
        return known.error is None
