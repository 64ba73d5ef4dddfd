"""Homes that are looked at: real services on a real store, and a cloud that does as it is told."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Budget, Consent, Tokens
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import Climate, HeatMode, Home, Module, ModuleId, ModuleState, Plant, PlantId, States
from bot.domain.intents import Action
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.grants import Grants
from bot.services.homes import Homes
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from bot.services.schedule import Schedule
from bot.services.watching import Watching
from bot.services.witness import Witness
from storage.records import ChatKind, ChatRecord, IncidentRecord, LinkRecord, PostRecord, RoundRecord
from storage.store import Store
from tests.services.hands import Clock

ZONE = ZoneInfo("Europe/Rome")
LIMIT = 500


def house(id: str = "house", lamps: int = 2, thermostats: int = 0) -> Plant:
    kinds = [Device.LIGHT] * lamps + [Device.THERMOSTAT] * thermostats
    modules = (Module(ModuleId(f"{id}-{n}"), f"Thing {n}", kind, PlantId(id)) for n, kind in enumerate(kinds))
    return Plant(PlantId(id), id.title(), modules=tuple(modules))


@dataclass
class Sky:
    """The maker's cloud: what is at home, what does not answer, and who asked what."""

    clock: Clock
    budget: Budget
    plants: Mapping[int, tuple[Plant, ...]] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    off: set[str] = field(default_factory=set)
    offline: set[str] = field(default_factory=set)
    broken: ErrorKind | None = None
    thermostats: ErrorKind | None = None
    faulty: set[int] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)
    """What a status also speaks of, though no topology does."""
    asked: list[tuple[int, str, bool]] = field(default_factory=list)
    """Account, the plant or the thermostat, and whether by hand."""
    commanded: int = 0
    apart: frozenset[Device] = frozenset({Device.THERMOSTAT, Device.SCENE})
    travel: tuple[float, ...] = (40.0,)
    obeyed: list[tuple[str, ...]] = field(default_factory=list)
    """The modules of each command, whatever became of it."""
    refusals: list[CloudError] = field(default_factory=list)
    """What the next commands meet, in turn."""
    climate: Climate = field(default_factory=lambda: Climate(HeatMode.MANUAL, set_point=20.0, temperature=20.0))
    stalls: asyncio.Event | None = None
    """A status is answered when this is set."""

    async def survey(self, access: Access) -> Home:
        self._spend(access, "survey")
        return Home(self.plants[access.account])

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        if access.account in self.faulty:
            raise RuntimeError("a fault of ours")
        if self.stalls is not None:
            await self.stalls.wait()
        apart = plant.of(Device.THERMOSTAT) if Device.THERMOSTAT in devices else ()
        together = [module for module in plant.of(*devices) if module not in apart]
        for asked in ([plant.id] if together else []) + [module.id for module in apart]:
            self._spend(access, asked)
        if self.broken is not None:
            raise CloudError(self.broken)
        if plant.id in self.offline:
            raise CloudError(errors.HOME_OFFLINE)
        if apart and self.thermostats is not None:
            raise CloudError(self.thermostats)
        strange = {ModuleId(id): ModuleState(self.clock()) for id in self.strangers}
        return {**strange, **{module.id: self._state(module) for module in (*together, *apart)}}

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        self._spend(access, "command")
        self.commanded += 1
        self.obeyed.append(tuple(module.id for module in modules))
        if self.refusals:
            raise self.refusals.pop(0)

    def calls(self, account: int | None = None) -> int:
        return sum(account in {None, each[0]} for each in self.asked)

    def _spend(self, access: Access, what: str) -> None:
        self.budget.spend(access.account, by_hand=access.by_hand)
        self.asked.append((access.account, what, access.by_hand))

    def _state(self, module: Module) -> ModuleState:
        reachable = module.id not in self.silent
        if module.device is Device.THERMOSTAT:
            return ModuleState(self.clock(), reachable=reachable, climate=self.climate)
        return ModuleState(self.clock(), reachable=reachable, on=module.id not in self.off)


@dataclass
class Door:
    """The maker's sign-in."""

    clock: Clock
    refuses: ErrorKind | None = None

    def consent(self, state: str, redirect: str) -> Consent:
        return Consent(f"{redirect}?state={state}")

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        return await self.renew(code)

    async def renew(self, refresh_token: str) -> Tokens:
        if self.refuses is not None:
            raise CloudError(self.refuses)
        return Tokens("a", refresh_token, self.clock() + timedelta(days=1))


class Tower:
    """One process of the bot that looks at homes, and the families it does so for."""

    def __init__(self, store: Store, clock: Clock, nursery: Nursery, *, sky: Sky | None = None) -> None:
        metrics = Metrics(clock)
        self.store, self.clock, self.nursery = store, clock, nursery
        self.quota = Quota(store, nursery, daily_calls=LIMIT, clock=clock, metrics=metrics)
        self.sky = replace(sky, budget=self.quota) if sky else Sky(clock, self.quota)
        self.door = Door(clock)
        self.grants = Grants(
            store,
            {"eliot": self.door},
            self.quota,
            nursery,
            alarms=Alarms(clock, metrics),
            metrics=metrics,
            clock=clock,
            holder=f"{id(self)}",
        )
        self.homes = Homes(store, {"eliot": self.sky}, self.grants, nursery, clock=clock)
        self.alerts = Alerts(store, clock=clock, default_zone=ZONE)
        self.schedule = Schedule(store, self.quota, clock=clock)
        self.witness = Witness(store, self.homes, self.alerts, self.quota, self.schedule, nursery, clock=clock)
        self.homes.listen(self.witness.heard)
        self.grants.listen(self.witness.lost)
        self.watching = Watching(store, self.quota, self.schedule, clock=clock)
        self.lookout = Lookout(store, self.homes, self.alerts, self.quota, self.schedule, clock=clock)

    async def moves_in(self, *plants: Plant, chat: int = -100, subject: str = "anna") -> LinkRecord:
        """A group and its home."""
        record = await self.store.chats.of(chat, ChatKind.GROUP, f"Group {chat}")
        account = await self.store.accounts.of("eliot", subject)
        self.sky.plants = {**self.sky.plants, account.id: plants or (house(),)}
        link = await self.links(record, subject)
        await self.homes.keep(AccountId(account.id), Home(self.sky.plants[account.id]))
        return link

    async def links(self, chat: ChatRecord, subject: str = "anna", **more: object) -> LinkRecord:
        return await self.store.links.create(
            chat.id,
            await self.store.accounts.of("eliot", subject),
            7,
            access_token="a",
            refresh_token="r",
            expires_at=self.clock() + timedelta(days=1),
            now=self.clock(),
        )

    async def looks(self) -> int:
        """Everything that is due now."""
        looked = 0
        while some := await self.lookout.round():
            looked += some
        await self.nursery.quiet()
        return looked

    async def watches(self, *, minutes: float, step: float = 10) -> None:
        """Time passes, and homes are looked at as they fall due."""
        end = self.clock() + timedelta(minutes=minutes)
        while self.clock() < end:
            self.clock.moves(seconds=step)
            await self.looks()

    async def round(self, link: LinkRecord) -> RoundRecord:
        found = await self.store.rounds.of(link.account)
        assert found is not None
        return found

    async def troubles(self, link: LinkRecord) -> list[IncidentRecord]:
        """All there ever were."""
        return list(await self.store.alerts.incidents(link.account, self.clock() - timedelta(days=30)))

    async def open(self, link: LinkRecord) -> list[tuple[str, str]]:
        return [(each.rule, each.subject) for each in await self.troubles(link) if each.closed_at is None]

    async def posts(self) -> list[PostRecord]:
        """What is to be said by a minute from now; of each chat the first."""
        later = self.clock() + timedelta(minutes=1)
        return list(await self.store.outbox.claim(later, later, 50))
