"""Carries updates to a webhook as Telegram does: in order within a queue, queues beside each other."""

import asyncio
import itertools
import json
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

CONCURRENCY = 40  # Bot API, setWebhook: the default of max_connections
PATIENCE = 60.0  # seconds
MAX_DELAY = 64.0  # seconds; Telegram draws an upper bound between 60 and 120
MAX_RETRY_AFTER = 3600
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)


@dataclass(frozen=True, slots=True)
class Update:
    """An update is written once: each delivery of it carries the same bytes."""

    id: int
    kind: str
    queue: Hashable  # updates of one queue are delivered one after the other
    expires: datetime
    body: bytes


@dataclass(frozen=True, slots=True)
class Webhook:
    """What setWebhook asked for."""

    url: str
    secret: str = ""
    max_connections: int = CONCURRENCY


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the courier needs to know of the world around it."""

    clock: Callable[[], datetime]
    scale: Callable[[], float]  # by which the seconds between two attempts are multiplied
    patience: float  # seconds to wait for an answer
    answer_lost: Callable[[], bool]
    called: Callable[[dict[str, Any]], Awaitable[None]]  # the bot's answer was itself a call of a method


class Courier:
    """Delivers to one webhook until it is closed. `done` hears of every update that arrived or expired."""

    def __init__(self, webhook: Webhook, around: Surroundings, done: Callable[[Update], None]) -> None:
        self.webhook = webhook
        self.last_error: tuple[int, str] | None = None  # when (seconds), what
        self._around = around
        self._done = done
        self._queues: dict[Hashable, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(webhook.max_connections)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=webhook.max_connections),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=around.patience),
        )
        self._headers = {"Content-Type": "application/json"}
        if webhook.secret:
            self._headers[SECRET_HEADER] = webhook.secret

    def take(self, update: Update) -> None:
        queue = self._queues.get(update.queue)
        if queue is not None:
            queue.append(update)
            return
        self._queues[update.queue] = deque([update])
        task = asyncio.get_running_loop().create_task(self._empty(update.queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop, whatever is under way; what was not acknowledged is still waiting in the mailbox."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()

    async def _empty(self, key: Hashable) -> None:
        queue = self._queues[key]
        while queue:
            await self._deliver(queue[0])
            self._done(queue.popleft())
        del self._queues[key]

    async def _deliver(self, update: Update) -> None:
        for delay in _delays():
            if update.expires <= self._around.clock():
                return
            async with self._slots:
                wished = await self._post(update)
            if wished is None:
                return
            await asyncio.sleep((wished or delay) * self._around.scale())

    async def _post(self, update: Update) -> float | None:
        """None when the bot took it; else the seconds it asked to be left alone, 0 if it did not say."""
        try:
            async with self._session.post(
                self.webhook.url, data=update.body, headers=self._headers, allow_redirects=False
            ) as response:
                said = await response.read()
        except TimeoutError:
            return self._failed("Read timeout expired")
        except aiohttp.ClientError as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            return self._failed("Connection refused" if refused else "Connection reset by peer")
        if not 200 <= response.status < 300:
            self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
            asked = response.headers.get("Retry-After", "")
            return float(min(int(asked), MAX_RETRY_AFTER)) if asked.isdecimal() else 0.0
        if self._around.answer_lost():
            return self._failed("Connection reset by peer")
        if said.startswith(b"{"):
            await self._follow(said)
        return None

    async def _follow(self, said: bytes) -> None:
        with suppress(ValueError):
            await self._around.called(json.loads(said))

    def _failed(self, reason: str) -> float:
        self.last_error = (int(self._around.clock().timestamp()), reason)
        return 0.0


def _delays() -> Iterator[float]:
    """Seconds before the second attempt, the third and so on: at once, then doubling."""
    return itertools.chain((0.0,), (min(2.0**power, MAX_DELAY) for power in itertools.count(1)))
