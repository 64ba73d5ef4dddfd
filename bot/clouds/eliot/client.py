"""Carries the dialect to Legrand's gateway: counts, bounds, repeats what may be repeated, and names what went wrong."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache, partial
from itertools import zip_longest
from typing import Any, TypeAlias, TypeVar
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo

import httpx

from bot.clouds.eliot import protocol, pushes, states, topology
from bot.clouds.eliot.protocol import Answer, Call, Family
from bot.clouds.wire import AnswerTooLargeError
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Budget, Push, Subscription
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind, Retry
from bot.domain.home import Home, Module, ModuleId, ModuleState, Plant, PlantId, States
from bot.domain.intents import Action

T = TypeVar("T")
Observe: TypeAlias = Callable[[str, int | None, float], None]
"""Hears of every call: its endpoint, its status (None when no answer came), its seconds."""

log = logging.getLogger(__name__)

_PER_ACCOUNT = 4
"""Calls under way for one account: the gateway answers bursts with 429."""
_AT_ONCE = 128
"""Calls under way for all accounts together: at 150 ms a call that is 850 calls a second."""
_PATIENCE = timedelta(seconds=15)
"""After this a failed read is not repeated any more: somebody is waiting for it."""

_NOT_THERE = frozenset({errors.NOT_FOUND, errors.NOT_PERMITTED})
"""How an API answers that this account does not have, or has not been allowed."""
_OUT_OF_REACH = frozenset({errors.MODULE_SILENT, errors.HOME_OFFLINE})
"""How Smarther answers for a single thermostat that it does not hear."""

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


class EliotCloud:
    """Implements ``Cloud`` and ``Pushes``. Every call, repetitions included, is counted against the budget before it is
    made."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        api_url: str,
        subscription_key: str,
        budget: Budget,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        reads_backoff: Sequence[float] = (0.5, 2.0),
        observe: Observe = lambda endpoint, status, seconds: None,
    ) -> None:
        """``reads_backoff``: seconds before each repetition of a failed read."""
        self._http = http
        self._api_url = api_url.rstrip("/")
        self._headers = [
            (b"Host", httpx.URL(self._api_url).netloc),
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", b"gzip, deflate"),
            (b"User-Agent", b"eliot-bot"),
            (b"Ocp-Apim-Subscription-Key", subscription_key.encode()),
        ]
        self._budget = budget
        self._clock = clock
        self._sleep = sleep
        self._reads_backoff = tuple(reads_backoff)
        self._observe = observe
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._places_of: WeakValueDictionary[AccountId, asyncio.Semaphore] = WeakValueDictionary()

    async def survey(self, access: Access) -> Home:
        """An API that is not there for this account is left out, as long as the other one shows a plant."""
        answers = await asyncio.gather(*(self._plants(access, family) for family in Family))
        failures = [answer for answer in answers if isinstance(answer, CloudError)]
        homes, guests = (() if isinstance(answer, CloudError) else answer for answer in answers)
        if any(error.kind not in _NOT_THERE for error in failures) or (failures and not homes and not guests):
            raise _most_telling(failures)
        surveyed = await _together(
            *(self._house(access, plant) for plant in homes),
            *(self._topology(access, Family.SMARTHER, plant) for plant in guests),
        )
        return Home(topology.joined(surveyed[: len(homes)], surveyed[len(homes) :]))

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        """Also of modules nobody asked for, where one call tells them all: the quota counts calls.

        A thermostat out of reach is told as unreachable while anything else answers, and raises when nothing does.
        """
        asked = plant.of(*devices)
        thermostats = [module for module in asked if module.device is Device.THERMOSTAT]
        readings = [self._thermostat(access, module) for module in thermostats]
        if any(module.device in protocol.TOLD_BY_PLANT for module in asked):
            readings.append(self._house_status(access, plant))
        told = await asyncio.gather(*readings, return_exceptions=True)
        somebody_answered = any(not isinstance(answer, BaseException) for answer in told)
        found: dict[ModuleId, ModuleState] = {}
        failures = []
        for module, answer in zip_longest(thermostats, told):
            if not isinstance(answer, BaseException):
                found.update(answer)
            elif module is not None and somebody_answered and _out_of_reach(answer):
                found[module.id] = ModuleState(self._clock(), reachable=False)
            else:
                failures.append(answer)
        if failures:
            raise _most_telling(failures)
        return found

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        calls = protocol.command(modules, action, states=states, now=self._clock(), zone=zone)
        await _together(*(self._attempt(access, call, partial(protocol.check, call)) for call in calls))

    async def subscribe(self, access: Access, plant: PlantId, url: str) -> str | None:
        call = protocol.subscribe(plant, url)
        return await self._attempt(access, call, partial(pushes.subscribed, call))

    async def subscriptions(self, access: Access) -> tuple[Subscription, ...]:
        return await self._read(access, protocol.subscriptions(), pushes.subscriptions)

    async def unsubscribe(self, access: Access, plant: PlantId, subscription: str) -> None:
        call = protocol.unsubscribe(plant, subscription)
        try:
            await self._attempt(access, call, partial(protocol.check, call))
        except CloudError as error:
            if error.kind is not errors.NOT_FOUND:
                raise

    def told(self, body: bytes, now: datetime) -> Push:
        return pushes.push(body, now)

    async def _plants(self, access: Access, family: Family) -> tuple[Plant, ...] | CloudError:
        try:
            return await self._read(access, protocol.plants(family), topology.plants)
        except CloudError as error:
            return error

    async def _house(self, access: Access, plant: Plant) -> Plant:
        shown, scenes = await _together(self._topology(access, Family.HOME_CONTROL, plant), self._scenes(access, plant))
        return replace(shown, modules=shown.modules + scenes.modules)

    async def _topology(self, access: Access, family: Family, plant: Plant) -> Plant:
        return await self._read(access, protocol.topology(family, plant.id), partial(topology.topology, plant))

    async def _scenes(self, access: Access, plant: Plant) -> Plant:
        """The plant with nothing but its scenes: none where the consent does not cover them, or its API has none."""
        try:
            scenes = await self._read(access, protocol.scenes(plant.id), partial(topology.scenes, plant.id))
        except CloudError as error:
            if error.kind not in _NOT_THERE:
                raise
            scenes = ()
        return replace(plant, modules=scenes)

    async def _house_status(self, access: Access, plant: Plant) -> States:
        return await self._read(access, protocol.status(plant.id), partial(states.states, now=self._clock()))

    async def _thermostat(self, access: Access, module: Module) -> States:
        reader = partial(states.thermostat, module.id, now=self._clock())
        state = await self._read(access, protocol.thermostat(module), reader)
        return {} if state is None else {module.id: state}

    async def _read(self, access: Access, call: Call, reader: Callable[[object], T]) -> T:
        """Repeats what a moment may cure, when somebody waits for it; reading changes nothing at home."""
        started = self._clock()
        waits = iter(self._reads_backoff if access.by_hand else ())
        while True:
            try:
                return await self._attempt(access, call, partial(protocol.read, call, reader))
            except CloudError as error:
                wait = next(waits, None)
                tired = self._clock() - started > _PATIENCE
                if error.kind.retry is not Retry.READS or wait is None or tired:
                    raise
            await self._sleep(wait)

    async def _attempt(self, access: Access, call: Call, understand: Callable[[Answer, datetime], T]) -> T:
        place = self._places_of.get(access.account)
        if place is None:
            place = self._places_of[access.account] = asyncio.Semaphore(_PER_ACCOUNT)
        async with place, self._places:
            self._budget.spend(access.account, by_hand=access.by_hand)
            try:
                return understand(await self._carried(access, call), self._clock())
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
        if call.method != "GET":
            headers.append((b"Content-Length", b"%d" % len(body)))
        stream = httpx.ByteStream(body)
        return httpx.Request(call.method, _address(self._api_url + call.path), headers=headers, stream=stream)


@lru_cache(maxsize=1024)
def _address(url: str) -> httpx.URL:
    """Kept, because taking an address apart costs httpx more than the rest of a request."""
    return httpx.URL(url)


async def _together(*readings: Coroutine[Any, Any, T]) -> list[T]:
    """All of them or the most telling failure, once none is under way any more."""
    if len(readings) == 1:
        return [await readings[0]]
    told = await asyncio.gather(*readings, return_exceptions=True)
    failures = [answer for answer in told if isinstance(answer, BaseException)]
    if failures:
        raise _most_telling(failures)
    return [answer for answer in told if not isinstance(answer, BaseException)]


def _most_telling(failures: Sequence[BaseException]) -> BaseException:
    """A bug before any answer of the cloud, what somebody can mend before what passes, an API's absence last."""

    def rank(failure: BaseException) -> int:
        if not isinstance(failure, CloudError):
            return 0
        if failure.kind in _NOT_THERE:
            return 4
        if failure.kind.for_operator:
            return 1
        return 3 if failure.kind.retry is Retry.READS else 2

    return min(failures, key=rank)


def _out_of_reach(failure: BaseException) -> bool:
    return isinstance(failure, CloudError) and failure.kind in _OUT_OF_REACH
