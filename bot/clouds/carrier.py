"""Carries calls to a maker's cloud: counts, bounds, repeats what may be repeated, and names what went wrong."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar
from urllib.parse import urlencode
from weakref import WeakValueDictionary

import httpx

from bot.clouds.answers import Json
from bot.clouds.wire import AnswerTooLargeError
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Budget
from bot.domain.errors import CloudError, ErrorKind

T = TypeVar("T")
Answer: TypeAlias = tuple[int, Mapping[str, str], bytes]
"""Status, headers, body."""
Observe: TypeAlias = Callable[[str, int | None, float], None]
"""Hears of every call: its endpoint, its status (None when no answer came), its seconds."""

log = logging.getLogger(__name__)

_PER_ACCOUNT = 4
"""Calls under way for one account: the gateway answers bursts with 429."""
_AT_ONCE = 128
"""Calls under way for all accounts together: at 150 ms a call that is 850 calls a second."""
_PATIENCE = timedelta(seconds=15)
"""After this a failed read is not repeated any more: somebody is waiting for it."""

NOT_THERE = frozenset({errors.NOT_FOUND, errors.NOT_PERMITTED})
"""How an API answers that this account does not have, or has not been allowed."""

_BROKEN: tuple[tuple[type[httpx.HTTPError], ErrorKind], ...] = (
    (httpx.ConnectTimeout, errors.NO_NETWORK),
    (httpx.ConnectError, errors.NO_NETWORK),
    (httpx.PoolTimeout, errors.TOO_FAST),
    (httpx.TimeoutException, errors.CLOUD_SLOW),
    (AnswerTooLargeError, errors.BAD_ANSWER),
    (httpx.DecodingError, errors.BAD_ANSWER),
    (httpx.HTTPError, errors.CLOUD_DOWN),
)
"""What a call that brought no answer means; the first row that fits wins. Only without a connection is it certain that
a command did nothing."""


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP call. ``endpoint`` is what it is counted under: without ids. It carries JSON, a form, or nothing."""

    method: str
    path: str
    endpoint: str
    purpose: str
    body: Json | None = None
    form: Mapping[str, str] | None = None


class Carrier:
    """One maker's cloud as calls see it. Every call, repetitions included, is counted against the budget before it is
    made."""

    def __init__(  # noqa: PLR0913
        self,
        http: httpx.AsyncClient,
        *,
        api_url: str,
        headers: Mapping[str, str],
        budget: Budget,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        reads_backoff: Sequence[float] = (0.5, 2.0),
        passing: frozenset[ErrorKind] = frozenset(),
        observe: Observe = lambda endpoint, status, seconds: None,
    ) -> None:
        """``reads_backoff``: seconds before each repetition of a failed read. ``passing``: what a moment cures at this
        maker, besides what says so of itself."""
        self._http = http
        self._api_url = api_url.rstrip("/")
        self._headers = [
            (b"Host", httpx.URL(self._api_url).netloc),
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", b"gzip, deflate"),
            (b"User-Agent", b"eliot-bot"),
            *((name.encode(), value.encode()) for name, value in headers.items()),
        ]
        self._budget = budget
        self._clock = clock
        self._sleep = sleep
        self._reads_backoff = tuple(reads_backoff)
        self._passing = passing
        self._observe = observe
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._places_of: WeakValueDictionary[AccountId, asyncio.Semaphore] = WeakValueDictionary()

    async def read(self, access: Access, call: Call, understand: Callable[[Answer, datetime], T]) -> T:
        """Repeats what a moment may cure, when somebody waits for it; reading changes nothing at home."""
        started = self._clock()
        waits = iter(self._reads_backoff if access.by_hand else ())
        while True:
            try:
                return await self.attempt(access, call, understand)
            except CloudError as error:
                wait = next(waits, None)
                tired = self._clock() - started > _PATIENCE
                passes = error.kind.retry in errors.READS_AGAIN or error.kind in self._passing
                if not passes or wait is None or tired:
                    raise
            await self._sleep(wait)

    async def attempt(self, access: Access, call: Call, understand: Callable[[Answer, datetime], T]) -> T:
        place = self._places_of.get(access.account)
        if place is None:
            place = self._places_of[access.account] = asyncio.Semaphore(_PER_ACCOUNT)
        async with place, self._places:
            wait = self._budget.spend(access.account, by_hand=access.by_hand)
            if not wait:
                return await self._understood(access, call, understand)
        # Until its moment comes, others may have the place.
        await self._sleep(wait)
        async with place, self._places:
            return await self._understood(access, call, understand)

    async def _understood(self, access: Access, call: Call, understand: Callable[[Answer, datetime], T]) -> T:
        try:
            understood = understand(await self._carried(access, call), self._clock())
        except CloudError as error:
            if error.kind is errors.OUT_OF_CALLS:
                self._budget.exhausted(access.account, error.until)
            log.warning(
                "call to the cloud failed",
                extra={
                    "account": access.account,
                    "endpoint": call.endpoint,
                    "kind": error.kind.name,
                    "status": error.status,
                    "said": error.said,
                },
            )
            raise
        self._budget.answered(access.account)
        return understood

    async def _carried(self, access: Access, call: Call) -> Answer:
        request = self._request(access, call)
        started = time.perf_counter()
        status = None
        try:
            response = await self._http.send(request)
            status = response.status_code
        except httpx.HTTPError as error:
            kind = next(kind for broken, kind in _BROKEN if isinstance(error, broken))
            raise CloudError(kind, during=call.purpose, said=type(error).__name__) from error
        finally:
            self._observe(call.endpoint, status, time.perf_counter() - started)
        return response.status_code, response.headers, response.content

    def _request(self, access: Access, call: Call) -> httpx.Request:
        """Built here and sent as it is, with every header it needs: having httpx add its own, or a client's defaults,
        would cost a third of the call."""
        if not access.token.isascii() or not access.token.isprintable():
            raise CloudError(errors.SIGN_IN_LOST, during=call.purpose, said="no header can carry this token")
        headers = [*self._headers, (b"Authorization", b"Bearer " + access.token.encode())]
        body = b""
        if call.body is not None:
            body = json.dumps(call.body, separators=(",", ":")).encode()
            headers.append((b"Content-Type", b"application/json"))
        elif call.form is not None:
            body = urlencode(call.form).encode()
            headers.append((b"Content-Type", b"application/x-www-form-urlencoded"))
        if call.method != "GET":
            headers.append((b"Content-Length", b"%d" % len(body)))
        stream = httpx.ByteStream(body)
        return httpx.Request(call.method, _address(self._api_url + call.path), headers=headers, stream=stream)


@lru_cache(maxsize=1024)
def _address(url: str) -> httpx.URL:
    """Kept, because taking an address apart costs httpx more than the rest of a request."""
    return httpx.URL(url)


async def together(*readings: Coroutine[Any, Any, T]) -> list[T]:
    """All of them or the most telling failure, once none is under way any more."""
    if len(readings) == 1:
        return [await readings[0]]
    told = await asyncio.gather(*readings, return_exceptions=True)
    failures = [answer for answer in told if isinstance(answer, BaseException)]
    if failures:
        raise most_telling(failures)
    return [answer for answer in told if not isinstance(answer, BaseException)]


def most_telling(failures: Sequence[BaseException]) -> BaseException:
    """A bug before any answer of the cloud, what somebody can mend before what passes, an API's absence last."""

    def rank(failure: BaseException) -> int:
        if not isinstance(failure, CloudError):
            return 0
        if failure.kind in NOT_THERE:
            return 4
        if failure.kind.for_operator:
            return 1
        return 3 if failure.kind.retry in errors.READS_AGAIN else 2

    return min(failures, key=rank)
