"""Asks Netatmo's cloud in its dialect, and puts together what it answers."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

import httpx

from bot.clouds.carrier import NOT_THERE, Call, Carrier, Observe, together
from bot.clouds.netatmo import measures, protocol, states, topology
from bot.clouds.netatmo.protocol import Order
from bot.domain import errors
from bot.domain.cloud import Access, Budget
from bot.domain.consumption import Scale, Used
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Heated, Home, Module, Plant, PlantId, States
from bot.domain.intents import Action

T = TypeVar("T")

_APART = frozenset({Device.SCENE})
_TRAVEL = (55.0, 70.0)
"""A shutter tells nothing before it has arrived, 45 to 65 s after it was sent (as its users found out). Most have at
the first of these, while the command can still be taken back."""
_PASSING = frozenset({errors.TOO_FAST})
"""The cloud's protection of itself passes in seconds."""
_NO_SCENES = NOT_THERE | {errors.NOT_ACCEPTABLE}
"""How a gateway answers that keeps no scenarios, or whose consent does not cover them."""


class NetatmoCloud:
    """Implements ``Cloud``, ``Heating`` and ``Consuming``."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        api_url: str,
        budget: Budget,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        reads_backoff: Sequence[float] = (1.0, 4.0),
        observe: Observe = lambda endpoint, status, seconds: None,
    ) -> None:
        """``reads_backoff``: seconds before each repetition of a failed read."""
        self._clock = clock
        self._carrier = Carrier(
            http,
            api_url=api_url,
            headers={},
            budget=budget,
            clock=clock,
            sleep=sleep,
            reads_backoff=reads_backoff,
            passing=_PASSING,
            observe=observe,
        )

    @property
    def apart(self) -> frozenset[Device]:
        return _APART

    @property
    def travel(self) -> tuple[float, ...]:
        return _TRAVEL

    async def survey(self, access: Access) -> Home:
        plants = await self._read(access, protocol.homes(), topology.homes)
        return Home(tuple(await together(*(self._furnished(access, plant) for plant in plants)))) if plants else Home()

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        """Of all modules, where any is asked for: one call tells them."""
        if not any(module.device is not Device.SCENE for module in plant.of(*devices)):
            return {}
        reader = partial(states.states, plant, now=self._clock(), devices=devices)
        return await self._read(access, protocol.status(plant.id), reader)

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        """An error names the modules that did not get it, unless none did. The cloud's ends are moments, so ``zone``
        means nothing to it."""
        plan = protocol.command(modules, action, states=states, now=self._clock())
        told = await asyncio.gather(*(self._order(access, order) for order in plan.orders), return_exceptions=True)
        failures = []
        for order, answer in zip(plan.orders, told, strict=True):
            if isinstance(answer, CloudError):
                failures.append(_naming(answer, frozenset(module.id for module in order.modules)))
            elif isinstance(answer, BaseException):
                raise answer
        if plan.unable:
            failures.append(CloudError(errors.WRONG_VALUES, during="preparing a command", modules=plan.unable))
        if failures:
            raise protocol.together(failures, frozenset(module.id for module in modules))

    async def heating(self, access: Access, plant: PlantId) -> Heated:
        return await self._read(access, protocol.homes(), partial(topology.heated, plant))

    async def used(
        self, access: Access, module: Module, scale: Scale, *, since: datetime, until: datetime
    ) -> tuple[Used, ...] | None:
        """Of what a meter, or a plug that measures, has counted."""
        if not measures.counts(module):
            return None
        call = protocol.measure(measures.asked(module, scale, since, until))
        return await self._read(access, call, measures.used)

    async def listen(self, access: Access, url: str) -> None:
        """Whoever's access it is, the cloud then tells ``url`` of every family that consented to this application. To
        be asked for again after a ban, which nothing tells of but its silence."""
        await self._carrier.attempt(access, protocol.listen(url), protocol.listened)

    async def unlisten(self, access: Access) -> None:
        await self._carrier.attempt(access, protocol.unlisten(), protocol.listened)

    async def _furnished(self, access: Access, plant: Plant) -> Plant:
        if topology.control_gateway(plant) is None:
            return plant
        try:
            scenes = await self._read(access, protocol.scenarios(plant.id), partial(topology.scenarios, plant))
        except CloudError as error:
            if error.kind not in _NO_SCENES:
                raise
            scenes = ()
        return replace(plant, modules=plant.modules + scenes)

    async def _order(self, access: Access, order: Order) -> None:
        await self._carrier.attempt(access, order.call, partial(protocol.check, order))

    async def _read(self, access: Access, call: Call, reader: Callable[[object], T]) -> T:
        return await self._carrier.read(access, call, partial(protocol.read, call, reader))


def _naming(error: CloudError, asked: frozenset[str]) -> CloudError:
    error.modules = error.modules or asked
    return error
