"""The maker's cloud and sign-in as the timetable wants them; it counts every call."""

from collections.abc import Callable, MutableSequence, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from benchmarks.month.doom import Doom
from benchmarks.month.journal import Entry, Journal, Note
from benchmarks.month.timetable import DAY, NOTICES, Mishap, Month, What, clock_at
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Budget, Consent, Tokens
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Climate, HeatMode, Home, Module, ModuleState, Plant, States
from bot.domain.intents import Action

LIMIT: Final = 500
RESERVE: Final = LIMIT // 5
_MET_TOLD: Final = 12
"""Looks at one trouble that are written down."""


@dataclass
class Calls:
    """How many calls each home made on each day, of all processes; ``mine`` is what this one counts."""

    days: int
    cells: MutableSequence[int]
    homes: int
    slot: int = 0

    def count(self, home: int, day: int) -> None:
        self.cells[(self.slot * self.homes + home) * self.days + min(day, self.days - 1)] += 1

    def of(self, home: int, day: int) -> int:
        places = range(home, len(self.cells) // self.days, self.homes)
        return sum(self.cells[place * self.days + min(day, self.days - 1)] for place in places)


@dataclass
class Sky:
    month: Month
    now: Callable[[], float]
    budget: Budget
    doom: Doom
    journal: Journal
    calls: Calls
    homes: dict[AccountId, int]
    apart: frozenset[Device] = frozenset({Device.THERMOSTAT, Device.SCENE})
    travel: tuple[float, ...] = (40.0,)
    _met: dict[tuple[int, float], int] = field(default_factory=dict)

    async def survey(self, access: Access) -> Home:
        home = self.homes[access.account]
        plants = self.month.houses[home].home.plants
        for _ in range(1 + len(plants)):
            self._spend(access, home)
        mishap = self.month.at(home, self.now())
        if mishap is not None and mishap.what in (What.CLOUD, What.GATEWAY):
            raise CloudError(errors.CLOUD_DOWN)
        return Home(plants)

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        home = self.homes[access.account]
        apart = plant.of(Device.THERMOSTAT) if Device.THERMOSTAT in devices else ()
        for _ in range(len(apart) + bool(devices - {Device.THERMOSTAT})):
            self._spend(access, home)
        self.doom.step()
        mishap = self.month.at(home, self.now())
        if mishap is not None and mishap.plant not in ("", plant.id):
            mishap = None
        if mishap is not None:
            self._tell_met(home, mishap, devices, by_hand=access.by_hand)
            if mishap.what is What.CLOUD:
                raise CloudError(errors.CLOUD_DOWN)
            if mishap.what is What.GATEWAY:
                raise CloudError(errors.HOME_OFFLINE)
        seen = clock_at(self.now())
        return {module.id: _state(module, mishap, seen) for module in plant.modules if module.device in devices}

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        home = self.homes[access.account]
        self._spend(access, home)
        self.doom.step()
        mishap = self.month.at(home, self.now())
        if mishap is not None and mishap.what is What.GATEWAY and mishap.plant == modules[0].plant:
            raise CloudError(errors.HOME_OFFLINE)

    def _spend(self, access: Access, home: int) -> None:
        self.budget.spend(access.account, by_hand=access.by_hand)
        day = int(self.now() // DAY)
        if not access.by_hand and self.calls.of(home, day) >= LIMIT - RESERVE:
            self.journal.write(Entry(self.now(), Note.RESERVE, chat=self.month.houses[home].group))
        self.calls.count(home, day)

    def _tell_met(self, home: int, mishap: Mishap, devices: frozenset[Device], *, by_hand: bool) -> None:
        """For whoever judges by when it could have been known."""
        if not mishap.real or by_hand or not {module.device for module in mishap.modules} <= devices:
            return
        which = home, mishap.span.begin
        told = self._met[which] = self._met.get(which, 0) + 1
        if told <= _MET_TOLD or mishap.what in NOTICES:
            self.journal.write(Entry(self.now(), Note.MET, chat=self.month.houses[home].group))


class Door:
    """The maker's sign-in, which never fails this month."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def consent(self, state: str, redirect: str) -> Consent:
        return Consent(f"{redirect}?state={state}")

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        return await self.renew(code)

    async def renew(self, refresh_token: str) -> Tokens:
        return Tokens("access", refresh_token, clock_at(self._now()) + timedelta(days=1))


def _state(module: Module, mishap: Mishap | None, seen: datetime) -> ModuleState:
    sick = mishap is not None and (mishap.what is What.SILENCE or module in mishap.modules)
    what = mishap.what if mishap is not None and sick else None
    if module.device is Device.REMOTE:
        return ModuleState(seen)
    reachable = what not in (What.SILENCE, What.MODULES, What.FLAPPING)
    if module.device is Device.THERMOSTAT:
        degrees = None if what is What.SENSOR else 16.0 if what is What.COLD else 20.0
        climate = Climate(HeatMode.MANUAL, set_point=20.0, temperature=degrees)
        return ModuleState(seen, reachable=reachable, climate=climate)
    battery = "low" if what is What.BATTERY else None
    return ModuleState(seen, reachable=reachable, on=what is not What.GUARD, power=70, battery=battery)
