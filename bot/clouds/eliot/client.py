"""Asks Legrand's gateway in its dialect, and puts together what it answers."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import zip_longest
from typing import TypeVar
from zoneinfo import ZoneInfo

import httpx

from bot.clouds.carrier import NOT_THERE, Call, Carrier, Observe, most_telling, together
from bot.clouds.eliot import protocol, pushes, states, topology
from bot.clouds.eliot.protocol import Family
from bot.domain import errors
from bot.domain.cloud import Access, Budget, Push, Subscription
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module, ModuleId, ModuleState, Plant, PlantId, States
from bot.domain.intents import Action

T = TypeVar("T")

_APART = frozenset({Device.THERMOSTAT, Device.SCENE})
_OUT_OF_REACH = frozenset({errors.MODULE_SILENT, errors.HOME_OFFLINE})
"""How Smarther answers for a single thermostat that it does not hear."""


class EliotCloud:
    """Implements ``Cloud`` and ``Pushes``."""

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
        self._clock = clock
        self._carrier = Carrier(
            http,
            api_url=api_url,
            headers={"Ocp-Apim-Subscription-Key": subscription_key},
            budget=budget,
            clock=clock,
            sleep=sleep,
            reads_backoff=reads_backoff,
            observe=observe,
        )

    @property
    def apart(self) -> frozenset[Device]:
        return _APART

    async def survey(self, access: Access) -> Home:
        """An API that is not there for this account is left out, as long as the other one shows a plant."""
        answers = await asyncio.gather(*(self._plants(access, family) for family in Family))
        failures = [answer for answer in answers if isinstance(answer, CloudError)]
        homes, guests = (() if isinstance(answer, CloudError) else answer for answer in answers)
        if any(error.kind not in NOT_THERE for error in failures) or (failures and not homes and not guests):
            raise most_telling(failures)
        surveyed = await together(
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
            raise most_telling(failures)
        return found

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        calls = protocol.command(modules, action, states=states, now=self._clock(), zone=zone)
        await together(*(self._carrier.attempt(access, call, partial(protocol.check, call)) for call in calls))

    async def subscribe(self, access: Access, plant: PlantId, url: str) -> str | None:
        call = protocol.subscribe(plant, url)
        return await self._carrier.attempt(access, call, partial(pushes.subscribed, call))

    async def subscriptions(self, access: Access) -> tuple[Subscription, ...]:
        return await self._read(access, protocol.subscriptions(), pushes.subscriptions)

    async def unsubscribe(self, access: Access, plant: PlantId, subscription: str) -> None:
        call = protocol.unsubscribe(plant, subscription)
        try:
            await self._carrier.attempt(access, call, partial(protocol.check, call))
        except CloudError as error:
            if error.kind is not errors.NOT_FOUND:
                raise

    def told(self, body: bytes, _headers: Mapping[str, str], now: datetime) -> Push:
        """Nobody signs it: the secret in its address has to do."""
        return pushes.push(body, now)

    async def _plants(self, access: Access, family: Family) -> tuple[Plant, ...] | CloudError:
        try:
            return await self._read(access, protocol.plants(family), topology.plants)
        except CloudError as error:
            return error

    async def _house(self, access: Access, plant: Plant) -> Plant:
        shown, scenes = await together(self._topology(access, Family.HOME_CONTROL, plant), self._scenes(access, plant))
        return replace(shown, modules=shown.modules + scenes.modules)

    async def _topology(self, access: Access, family: Family, plant: Plant) -> Plant:
        return await self._read(access, protocol.topology(family, plant.id), partial(topology.topology, plant))

    async def _scenes(self, access: Access, plant: Plant) -> Plant:
        """The plant with nothing but its scenes: none where the consent does not cover them, or its API has none."""
        try:
            scenes = await self._read(access, protocol.scenes(plant.id), partial(topology.scenes, plant.id))
        except CloudError as error:
            if error.kind not in NOT_THERE:
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
        return await self._carrier.read(access, call, partial(protocol.read, call, reader))


def _out_of_reach(failure: BaseException) -> bool:
    return isinstance(failure, CloudError) and failure.kind in _OUT_OF_REACH
