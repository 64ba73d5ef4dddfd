"""The updates that wait for one bot, handed out by long polling or carried to its webhook."""

import asyncio
import itertools
import json
from collections.abc import Awaitable, Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.simulator.telegram_refusals import conflict
from bot.simulator.telegram_webhook import Courier, Surroundings, Update, Webhook

# Bot API, getUpdates: delivered only to those who ask for them by name.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

# telegram-bot-api, Client.cpp: how long an update may wait.
LIFETIME = timedelta(hours=24)
CALLBACK_LIFETIME = timedelta(seconds=150)

MAX_BATCH = 100
MAX_WAIT = 50.0  # seconds
FIRST_UPDATE = 100_000_001
NEVER = datetime.max.replace(tzinfo=UTC)

OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

Gone = Callable[[], Awaitable[object]]


class Mailbox:
    """Updates wait here until they are confirmed, by a later offset or by a 2xx, or until they expire."""

    def __init__(self, clock: Callable[[], datetime], stirred: Callable[[], None], first_update: int) -> None:
        self.allowed: frozenset[str] | None = None  # None: Telegram's default set
        self.courier: Courier | None = None
        self._clock = clock
        self._stirred = stirred
        self._waiting: dict[int, Update] = {}
        self._soonest = NEVER  # no update expires before
        self._poller: asyncio.Future[None] | None = None
        self._next = first_update

    def __len__(self) -> int:
        """How many updates are neither confirmed nor expired."""
        self._expire()
        return len(self._waiting)

    def put(self, kind: str, payload: dict[str, Any], queue: Hashable) -> None:
        """Post an update. What the bot did not subscribe to is dropped now, as Telegram does."""
        if kind in NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return
        lifetime = CALLBACK_LIFETIME if kind == "callback_query" else LIFETIME
        body = json.dumps({"update_id": self._next, kind: payload}).encode()
        update = Update(self._next, kind, queue, self._clock() + lifetime, body)
        self._next += 1
        self._waiting[update.id] = update
        self._soonest = min(self._soonest, update.expires)
        if self.courier is not None:
            self.courier.take(update)
        elif self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        self._stirred()

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Subscribe from now on. None keeps what was; an empty list means the default set."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def poll(self, offset: int, limit: int, wait: float, gone: Gone) -> list[bytes]:
        """Bodies of the next updates. Confirms all before `offset`; a negative one keeps only the last."""
        if self.courier is not None:
            raise conflict(WEBHOOK_ACTIVE)
        self._terminate(OTHER_POLLER)
        self._confirm(offset)
        if not self and wait > 0:
            await self._arrival(min(wait, MAX_WAIT), gone)
        self._expire()
        most = min(limit, MAX_BATCH) if limit > 0 else MAX_BATCH
        return [update.body for update in itertools.islice(self._waiting.values(), most)]

    async def set_webhook(self, webhook: Webhook | None, around: Surroundings) -> None:
        """Deliver there from now on, beginning with what waits; None goes back to polling."""
        self._terminate("terminated by setWebhook request")
        while self.courier is not None:
            courier, self.courier = self.courier, None
            await courier.close()
        if webhook is not None:
            self.courier = Courier(webhook, around, self._arrived)
            for update in list(self._waiting.values()):
                self.courier.take(update)

    def drop(self) -> None:
        self._waiting.clear()
        self._stirred()

    async def close(self) -> None:
        self._terminate(OTHER_POLLER)
        if self.courier is not None:
            await self.courier.close()

    def _terminate(self, reason: str) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(reason))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            confirmed = list(self._waiting)[:offset]
        else:
            confirmed = list(itertools.takewhile(lambda id: id < offset, self._waiting))
        for id in confirmed:
            del self._waiting[id]
        if confirmed:
            self._stirred()

    async def _arrival(self, wait: float, gone: Gone) -> None:
        """Returns when something came, the time is over or the caller has hung up."""
        loop = asyncio.get_running_loop()
        poller = self._poller = loop.create_future()
        hung_up = asyncio.ensure_future(gone())
        try:
            await asyncio.wait({poller, hung_up}, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
        finally:
            hung_up.cancel()
            if self._poller is poller:
                self._poller = None
        if poller.done():
            poller.result()

    def _arrived(self, update: Update) -> None:
        self._waiting.pop(update.id, None)
        self._stirred()

    def _expire(self) -> None:
        now = self._clock()
        if now < self._soonest:
            return
        # Arrival order is not expiry order: presses live shorter than messages.
        self._waiting = {id: update for id, update in self._waiting.items() if update.expires > now}
        self._soonest = min((update.expires for update in self._waiting.values()), default=NEVER)
