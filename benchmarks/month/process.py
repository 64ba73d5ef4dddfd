"""One process of the bot in the month: everything that looks and tells, on a real database."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final

from telegram import Bot

from benchmarks.month.doom import Doom
from benchmarks.month.journal import Entry, Journal, Note
from benchmarks.month.leap import Leaping
from benchmarks.month.sky import LIMIT, Calls, Door, Sky
from benchmarks.month.store import opened
from benchmarks.month.timetable import DAY, MINUTE, ZONE, Mishap, Month, clock_at
from benchmarks.month.wire import Wire
from bot.chat.delivery import Delivery
from bot.chat.posting import Posting
from bot.clouds.makers import ELIOT
from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.home import Module, Motion
from bot.domain.intents import Command, Move, Switch
from bot.domain.rights import Role, Standing
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.control import Control, Failed, Pace, Settled
from bot.services.escalation import Escalation
from bot.services.grants import Grants
from bot.services.homes import Homes
from bot.services.household import Household
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.posts import Posts
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.schedule import Schedule
from bot.services.witness import Witness
from storage.records import ChatRecord
from storage.store import Store

log = logging.getLogger("bot.month")

_READS_A_DAY: Final = 100
_TOKEN: Final = "1:month"
_TOGETHER: Final = frozenset(Device) - {Device.THERMOSTAT}
"""All that answers to one call."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which of how many processes this is; ``every`` so many seconds of the month it looks what is due."""

    slot: int
    slots: int
    every: float


@dataclass(frozen=True, slots=True)
class World:
    """What a process finds, and would find again. ``accounts`` are those of the homes, in their order."""

    month: Month
    url: str
    key: str
    accounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Errand:
    """Somebody of a home uses the bot: to command what a mishap befell, or only to look."""

    at: float
    home: int
    mishap: Mishap | None = None


class Process:
    def __init__(  # noqa: PLR0917
        self, world: World, place: Place, store: Store, leaping: Leaping, doom: Doom, journal: Journal, calls: Calls
    ) -> None:
        self._world = world
        self._place = place
        self._store = store
        self._leaping = leaping
        clock = self._clock
        self._nursery = Nursery()
        metrics = Metrics(clock)
        alarms = Alarms(clock, metrics)
        self._quota = Quota(store, self._nursery, daily_calls=LIMIT, clock=clock, metrics=metrics)
        homes = {AccountId(account): home for home, account in enumerate(world.accounts)}
        now = self._now
        clouds = {"eliot": Sky(world.month, now, self._quota, doom, journal, calls, homes)}
        grants = Grants(
            store,
            {"eliot": Door(now)},
            self._quota,
            self._nursery,
            alarms=alarms,
            metrics=metrics,
            clock=clock,
            holder=f"{place.slot} {now()}",
        )
        self._homes = Homes(store, clouds, grants, self._nursery, clock=clock)
        alerts = Alerts(store, clock=clock, default_zone=ZONE)
        schedule = Schedule(store, self._quota, clock=clock)
        self._witness = Witness(store, self._homes, alerts, self._quota, schedule, self._nursery, clock=clock)
        self._homes.listen(self._witness.heard)
        grants.listen(self._witness.lost)
        self._control = Control(clouds, grants, self._homes, self._nursery, pace=Pace())
        self._lookout = Lookout(store, self._homes, alerts, self._quota, schedule, clock=clock)
        wire = Wire(world.month, now, doom, journal, _first(place, now()), place.slots)
        delivery = Delivery(Bot(_TOKEN, request=wire, get_updates_request=wire), Registry(store, clock=clock))
        household = Household(store, clock=clock)
        self._posting = Posting(
            delivery,
            Posts(store, self._homes, alerts, makers={ELIOT.key: ELIOT}, clock=clock),
            Escalation(store, alerts, household, standing_of=self._standing, admins_of=self._admins, clock=clock),
            household=household,
            nursery=self._nursery,
            alarms=alarms,
            tellers={},
            default_locale="en",
            clock=clock,
        )
        self._journal = journal

    async def live(self, until: float) -> None:
        """Until the end of the month, or sudden death."""
        every = self._place.every
        loops = (
            self._each(self._lookout.round, every),
            self._each(self._posting.run, every),
            self._each(self._posting.escalate, every * 4),
            self._errands(),
        )
        tasks = [self._nursery.start(loop, name=f"loop {number}") for number, loop in enumerate(loops)]
        await asyncio.sleep(until - self._now())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._nursery.quiet()
        await self._quota.close()

    def _now(self) -> float:
        return self._leaping.now

    def _clock(self) -> datetime:
        return clock_at(self._leaping.now)

    async def _each(self, work: Callable[[], Awaitable[object]], every: float) -> None:
        """At the full ``every`` seconds, as all processes do: they are to meet."""
        while True:
            await asyncio.sleep(every - self._now() % every)
            try:
                await work()
            except Exception:
                log.exception("a round failed")

    async def _errands(self) -> None:
        for number, errand in enumerate(_all_errands(self._world.month)):
            if errand.at > self._now() and number % self._place.slots == self._place.slot:
                await asyncio.sleep(errand.at - self._now())
                self._nursery.start(self._run(errand), name="errand")

    async def _run(self, errand: Errand) -> None:
        house = self._world.month.houses[errand.home]
        (link,) = await self._store.links.of_account(self._world.accounts[errand.home])
        if errand.mishap is None:
            plant = (await self._homes.of(link)).plants[0]
            await self._homes.status(link, plant, _TOGETHER)
            return
        there = (module for module in house.of(Device.LIGHT) if module.plant == errand.mishap.plant)
        command = _command((*errand.mishap.modules, *there)[0])
        async for step in self._control.carry_out(link, command, ZONE):
            if isinstance(step, Failed | Settled):
                self._journal.write(Entry(self._now(), Note.COMMANDED, house.group))
                self._witness.commanded(link, step, chat=link.chat)

    async def _standing(self, chat: ChatRecord, person: int) -> Standing:
        return Standing(person, Role.OWNER)

    async def _admins(self, chat: ChatRecord) -> Mapping[int, str]:
        return {}


async def live(  # noqa: PLR0917
    world: World, place: Place, leaping: Leaping, doom: Doom, journal: Journal, calls: Calls
) -> None:
    logging.getLogger("bot").addHandler(_Faults(journal, leaping))
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 50)
    async with opened(world.url, world.key, leaping, doom) as store:
        process = Process(world, place, store, leaping, doom, journal, calls)
        await process.live(world.month.length)


class _Faults(logging.Handler):
    """What the bot itself calls an error is one."""

    def __init__(self, journal: Journal, leaping: Leaping) -> None:
        super().__init__(logging.ERROR)
        self._journal = journal
        self._leaping = leaping
        self.setFormatter(logging.Formatter("%(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self._journal.write(Entry(self._leaping.now, Note.FAULT, text=self.format(record)))


def _first(place: Place, born: float) -> int:
    """Numbers no other process gives to its messages, nor one before it."""
    return (int(born) + 1) * 1_000 * place.slots + place.slot


def _command(module: Module) -> Command:
    return Command(Move(Motion.OPEN) if module.device is Device.AUTOMATION else Switch(on=False), (module,))


def _all_errands(month: Month) -> list[Errand]:
    return sorted(_drawn_errands(month), key=lambda errand: errand.at)


def _drawn_errands(month: Month) -> Iterator[Errand]:
    for house, mishaps in zip(month.houses, month.mishaps, strict=True):
        for mishap in mishaps:
            if mishap.met_at is not None:
                yield Errand(mishap.met_at, house.number, mishap)
        draw = Random(f"errands {month.seed} {house.number}")
        count = int(_READS_A_DAY * month.days) if house.busy else 0
        yield from (Errand(draw.uniform(MINUTE, month.days * DAY), house.number) for _ in range(count))
