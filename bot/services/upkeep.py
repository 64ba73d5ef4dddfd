"""What must be done now and then though nobody asks: keeping idle grants alive, forgetting what has ended."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.domain.errors import CloudError
from bot.services.acts import Acts
from bot.services.grants import Grants
from storage.records import LinkRecord
from storage.store import Store

log = logging.getLogger(__name__)

_IDLE = timedelta(days=7)
"""A refresh token lapses when it is unused for 90 days; renewing costs nothing of the daily quota."""
_BATCH = 20
_INBOX_KEPT = timedelta(days=2)
"""Telegram repeats an update for 24 hours at most."""
_TICKETS_KEPT = timedelta(days=1)
_ALERTS_KEPT = timedelta(days=90)
_POSTS_KEPT = timedelta(days=30)
"""How long what could not be said is there for whoever looks into it."""
GRACE = timedelta(days=30)
"""How long a chat that removed the bot keeps its home, in case it was a slip."""


class Upkeep:
    def __init__(
        self,
        store: Store,
        grants: Grants,
        acts: Acts,
        *,
        clock: Callable[[], datetime],
        leaving: Callable[[LinkRecord], Awaitable[None]] | None = None,
    ) -> None:
        """``leaving`` hears of a link that is about to go."""
        self._store = store
        self._grants = grants
        self._acts = acts
        self._clock = clock
        self._leaving = leaving

    async def run(self) -> None:
        now = self._clock()
        await self._renew_idle(now)
        await self._store.tickets.purge(now - _TICKETS_KEPT)
        await self._store.inbox.purge(now - _INBOX_KEPT)
        await self._store.prompts.purge(now)
        await self._store.accounts.forget_unlinked()
        await self._acts.purge()
        await self._store.watches.purge(now)
        await self._store.alerts.purge(now - _ALERTS_KEPT)
        await self._store.outbox.purge(now - _POSTS_KEPT)
        for chat in await self._store.chats.to_purge(now - GRACE):
            await self._forget(chat.id)

    async def _forget(self, chat: int) -> None:
        if self._leaving is not None:
            for link in await self._store.links.of_chat(chat):
                await self._leaving(link)
        await self._store.chats.forget(chat)
        log.info("chat forgotten", extra={"chat": chat})

    async def _renew_idle(self, now: datetime) -> None:
        for link in await self._store.links.idle_since(now - _IDLE, _BATCH):
            try:
                await self._grants.renewed(link)
            except CloudError as error:
                log.info("idle renewal failed", extra={"link": link.id, "kind": error.kind.name})
