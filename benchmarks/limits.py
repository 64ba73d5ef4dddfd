"""`python -m benchmarks.limits [--quick] [--seed N]`: a day of families at a maker that limits seconds and hours.

The real lookout, witness, control, carrier and rates on a real database, in a time that leaps; only the cloud behind
the wire is played. It counts what arrives in every window of ten seconds and of an hour, wherever the window begins.
Ends with 1 when any limit was passed.
"""

import argparse
import asyncio
import itertools
import sys
import tempfile
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

import httpx
from pydantic import TypeAdapter

from benchmarks.month.doom import Doom
from benchmarks.month.journal import Journal
from benchmarks.month.leap import Leaping, Loop
from benchmarks.month.report import Rank
from benchmarks.month.sky import Door
from benchmarks.month.store import opened
from benchmarks.month.timetable import DAY, HOUR, MINUTE, ZONE, clock_at
from bot.clouds.carrier import Answer, Call, Carrier
from bot.clouds.makers import NETATMO, NETATMO_LIMITS
from bot.clouds.netatmo.errors import refusal
from bot.domain import errors
from bot.domain.cloud import Access, AccountId
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module, ModuleId, ModuleState, Plant, PlantId, States
from bot.domain.intents import Action, Command, Switch
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.control import Control, Failed, Pace, Settled
from bot.services.grants import Grants
from bot.services.homes import Homes
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.rates import Rates
from bot.services.schedule import Schedule
from bot.services.witness import Witness
from storage.records import ChatKind
from storage.store import Store
from storage.vault import Vault

_LOOKOUT_EVERY: Final = 5.0
_LATENCY: Final = (0.15, 0.6)
_TAKES_EFFECT: Final = 4.0
"""Seconds after a command: so its first look back sees nothing of it yet, and there is a second one."""
_BUSY: Final = 0.003
"""Of all calls: refused because the cloud protects itself."""
_SPENT: Final = 0.0002
"""Of all calls: refused as too many, though they are not."""
_TWO_HOMES: Final = 0.1
"""Of all families."""
_HOURS: Final = (1, 1, 1, 1, 1, 2, 6, 9, 6, 4, 4, 5, 7, 6, 4, 4, 5, 8, 13, 16, 15, 12, 7, 3)
"""How a day's commands fall on its hours."""
_COMMANDS: Final = 20
_GLANCES: Final = 6
_OUTAGE: Final = (19.2 * HOUR, 19.7 * HOUR)
"""A provider of the internet fails in the midst of the evening; with it, homes of its families, who press the more."""
_CUT_OFF: Final = 0.4
_PLAYING: Final = 17.5 * HOUR
"""When some children find the buttons."""
_PLAY: Final = 0.02
_PLANTS: Final = TypeAdapter(tuple[Plant, ...])


@dataclass(frozen=True, slots=True)
class Size:
    """``begins`` and ``ends`` are hours of the day."""

    families: int
    begins: float = 0.0
    ends: float = 24.0
    seed: int = 1


DAYS: Final = (Size(1), Size(50), Size(500))
GLANCES: Final = (Size(1), Size(50, 18.0, 21.0), Size(120, 18.0, 20.0))


@dataclass(frozen=True, slots=True)
class Family:
    number: int
    home: Home
    cut_off: bool
    errands: tuple[tuple[float, bool], ...]
    """When somebody wants something, and whether it is a command."""


@dataclass
class Outcome:
    """What the cloud counted, and what became of what people asked."""

    families: int
    calls: list[tuple[float, int]] = field(default_factory=list)
    looks: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: Counter[str] = field(default_factory=Counter)
    delays: list[float] = field(default_factory=list)
    asked: int = 0
    commands: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def shares(self) -> Mapping[str, float]:
        """The most of each limit that any window of it had."""
        limits = NETATMO_LIMITS
        alone: defaultdict[int, list[float]] = defaultdict(list)
        for at, family in self.calls:
            alone[family].append(at)
        everybody = [at for at, _ in self.calls]
        return {
            "user, 10 s": max((most(each, 10.0) for each in alone.values()), default=0) / limits.user_now,
            "user, 1 h": max((most(each, HOUR) for each in alone.values()), default=0) / limits.user_hour,
            "application, 10 s": most(everybody, 10.0) / limits.now(self.families),
            "application, 1 h": most(everybody, HOUR) / limits.hour(self.families),
        }

    def pauses(self) -> list[float]:
        """Between two looks at a home that nobody asked for."""
        return [after - before for looks in self.looks.values() for before, after in itertools.pairwise(looks)]


def most(times: Sequence[float], span: float) -> int:
    """How many of these fall into the fullest window of this length, wherever it begins."""
    ordered = sorted(times)
    return max((bisect_left(ordered, at + span) - place for place, at in enumerate(ordered)), default=0)


class Counted:
    """The rates, and what they said to people."""

    def __init__(self, rates: Rates, outcome: Outcome) -> None:
        self._rates = rates
        self._outcome = outcome

    def spend(self, account: AccountId, *, by_hand: bool) -> float:
        self._outcome.asked += by_hand
        try:
            wait = self._rates.spend(account, by_hand=by_hand)
        except CloudError as error:
            self._outcome.refused[f"{'by hand' if by_hand else 'looking'}: {error.kind.name}"] += 1
            raise
        if by_hand and wait:
            self._outcome.delays.append(wait)
        return wait

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        self._rates.exhausted(account, until)

    def answered(self, account: AccountId) -> None:
        self._rates.answered(account)


class Beyond:
    """The maker's end of the wire. Counts, and refuses now and then for reasons of its own."""

    def __init__(self, leaping: Leaping, outcome: Outcome, seed: int) -> None:
        self._leaping = leaping
        self._outcome = outcome
        self._draw = Random(f"beyond {seed}")

    async def answer(self, request: httpx.Request) -> httpx.Response:
        _, account, what = request.url.path.split("/", 2)
        self._outcome.calls.append((self._leaping.now, int(account)))
        if what.startswith("look/"):
            self._outcome.looks[what].append(self._leaping.now)
        chance = self._draw.random()
        await asyncio.sleep(self._draw.uniform(*_LATENCY))
        if chance < _SPENT:
            return httpx.Response(403, json={"error": {"code": 26, "message": "User usage reached"}})
        if chance < _BUSY:
            return httpx.Response(429, json={"error": {"code": 11, "message": "Failed to enter concurrency section"}})
        return httpx.Response(200, json={})


class Sky:
    """Homes behind a real carrier."""

    apart: frozenset[Device] = frozenset()
    travel: tuple[float, ...] = (55.0, 70.0)

    def __init__(self, carrier: Carrier, leaping: Leaping, families: Mapping[AccountId, Family]) -> None:
        self._carrier = carrier
        self._leaping = leaping
        self._families = families
        self._on: dict[ModuleId, tuple[float, bool, bool]] = {}

    async def survey(self, access: Access) -> Home:
        plants = self._families[access.account].home.plants
        for what in ("homes", *(f"scenarios/{plant.id}" for plant in plants)):
            await self._carrier.read(access, _call(access, what), _understood)
        return Home(plants)

    async def status(self, access: Access, plant: Plant, devices: frozenset[Device]) -> States:
        await self._carrier.read(
            access, _call(access, f"{'read' if access.by_hand else 'look'}/{plant.id}"), _understood
        )
        self._reach(access)
        return {module.id: self._state(module) for module in plant.modules}

    async def command(
        self, access: Access, modules: Sequence[Module], action: Action, *, states: States, zone: ZoneInfo
    ) -> None:
        await self._carrier.attempt(access, _call(access, "command"), _understood)
        self._reach(access)
        for module in modules:
            old = self._state(module).on is True
            self._on[module.id] = (self._leaping.now + _TAKES_EFFECT, old, isinstance(action, Switch) and action.on)

    def _reach(self, access: Access) -> None:
        begins, ends = _OUTAGE
        if self._families[access.account].cut_off and begins <= self._leaping.now % DAY < ends:
            raise CloudError(errors.HOME_OFFLINE)

    def _state(self, module: Module) -> ModuleState:
        since, before, after = self._on.get(module.id, (0.0, False, False))
        on = after if self._leaping.now >= since else before
        return ModuleState(clock_at(self._leaping.now), reachable=True, on=on)


def _call(access: Access, what: str) -> Call:
    return Call("GET", f"/{access.account}/{what}", what.partition("/")[0], "playing")


def _understood(answer: Answer, now: datetime) -> None:
    status, headers, body = answer
    if status != httpx.codes.OK:
        raise refusal(status, headers, body, during="playing", now=now)


def drawn(size: Size) -> list[Family]:
    return [_family(size, number) for number in range(size.families)]


def _family(size: Size, number: int) -> Family:
    draw = Random(f"family {size.seed} {number}")
    homes = 2 if draw.random() < _TWO_HOMES else 1
    plants = []
    for each in range(homes):
        id = PlantId(f"home-{number}-{each}")
        modules = (Module(ModuleId(f"{id}-{n}"), f"Lamp {n}", Device.LIGHT, id) for n in range(10))
        plants.append(Plant(id, f"Home {each}", "IT", modules=tuple(modules), apart=()))
    cut_off = draw.random() < _CUT_OFF
    errands = [(at, True) for at in _times(draw, draw.randrange(_COMMANDS // 2, _COMMANDS * 3 // 2))]
    errands += [(at, False) for at in _times(draw, _GLANCES)]
    if cut_off:
        errands += [(draw.uniform(*_OUTAGE), command) for command in (True, True, False, False)]
    if draw.random() < _PLAY:
        errands += [(_PLAYING + draw.uniform(0, MINUTE), True) for _ in range(30)]
    return Family(number, Home(tuple(plants)), cut_off, tuple(sorted(errands)))


def _times(draw: Random, count: int) -> Iterator[float]:
    for hour in draw.choices(range(24), _HOURS, k=count):
        yield (hour + draw.random()) * HOUR


class Day:
    def __init__(self, size: Size, store: Store, leaping: Leaping, outcome: Outcome) -> None:
        self._size = size
        self._store = store
        self._leaping = leaping
        self._outcome = outcome
        self._nursery = Nursery()

    async def live(self) -> None:
        families = {await _moves_in(self._store, family, self._leaping): family for family in drawn(self._size)}
        clock = self._clock
        metrics = Metrics(clock)
        rates = Rates(self._store, self._nursery, maker=NETATMO.key, limits=NETATMO_LIMITS, clock=clock)
        beyond = Beyond(self._leaping, self._outcome, self._size.seed)
        async with httpx.AsyncClient(transport=httpx.MockTransport(beyond.answer)) as http:
            carrier = Carrier(
                http,
                api_url="https://api.netatmo.example",
                headers={},
                budget=Counted(rates, self._outcome),
                clock=clock,
                reads_backoff=(1.0, 4.0),
                passing=frozenset({errors.TOO_FAST}),
            )
            clouds = {NETATMO.key: Sky(carrier, self._leaping, families)}
            door = {NETATMO.key: Door(lambda: self._leaping.now)}
            alarms = Alarms(clock, metrics)
            grants = Grants(
                self._store, door, rates, self._nursery, alarms=alarms, metrics=metrics, clock=clock, holder="day"
            )
            homes = Homes(self._store, clouds, grants, self._nursery, clock=clock)
            alerts = Alerts(self._store, clock=clock, default_zone=ZONE)
            schedule = Schedule(self._store, rates, clock=clock)
            witness = Witness(self._store, homes, alerts, rates, schedule, self._nursery, clock=clock)
            homes.listen(witness.heard)
            control = Control(clouds, grants, homes, self._nursery, pace=Pace())
            lookout = Lookout(self._store, homes, alerts, rates, schedule, clock=clock)
            loops = [self._nursery.start(self._looking(lookout), name="loop lookout")]
            for account, family in families.items():
                work = self._wishes(account, family, homes, control, witness)
                loops.append(self._nursery.start(work, name="loop family"))
            await asyncio.sleep(self._size.ends * HOUR - self._leaping.now)
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
            await self._nursery.quiet()
            await rates.close()

    def _clock(self) -> datetime:
        return clock_at(self._leaping.now)

    async def _looking(self, lookout: Lookout) -> None:
        while True:
            await lookout.run()
            await asyncio.sleep(_LOOKOUT_EVERY)

    async def _wishes(
        self, account: AccountId, family: Family, homes: Homes, control: Control, witness: Witness
    ) -> None:
        for at, command in family.errands:
            if at >= self._leaping.now:
                await asyncio.sleep(at - self._leaping.now)
                work = self._command(account, family, at, control, witness) if command else self._glance(account, homes)
                self._nursery.start(work, name="errand")

    async def _glance(self, account: AccountId, homes: Homes) -> None:
        (link,) = await self._store.links.of_account(account)
        for plant in (await homes.of(link)).plants:
            await homes.status(link, plant, frozenset(Device))

    async def _command(self, account: AccountId, family: Family, at: float, control: Control, witness: Witness) -> None:
        (link,) = await self._store.links.of_account(account)
        draw = Random(f"command {family.number} {at}")
        module = draw.choice(family.home.plants[0].modules)
        self._outcome.commands += 1
        async for step in control.carry_out(link, Command(Switch(on=draw.random() < 0.5), (module,)), ZONE):
            if isinstance(step, Failed):
                self._outcome.failed[step.error.kind.name] += 1
            if isinstance(step, Failed | Settled):
                witness.commanded(link, step, chat=link.chat)


async def _moves_in(store: Store, family: Family, leaping: Leaping) -> AccountId:
    now = clock_at(leaping.now)
    name = f"Family {family.number}"
    person = family.number + 1
    group = await store.chats.of(-person, ChatKind.GROUP, name)
    await store.people.of(person, name)
    account = await store.accounts.of(NETATMO.key, name)
    things = [("plant", str(plant.id)) for plant in family.home.plants]
    things += [("module", str(module.id)) for module in family.home]
    # They came at any time of the day: homes are surveyed again once a day, each at its own hour.
    surveyed = now - timedelta(seconds=Random(name).uniform(0, DAY))
    await store.homes.save(account.id, _PLANTS.dump_json(family.home.plants).decode(), things, surveyed)
    await store.links.create(
        group.id,
        account,
        person,
        access_token="access",
        refresh_token="refresh",
        expires_at=now + timedelta(days=2),
        now=now,
    )
    return AccountId(account.id)


def played(size: Size) -> Outcome:
    outcome = Outcome(size.families)
    leaping = Leaping(size.begins * HOUR, lambda moment: moment)

    async def lives(folder: Path) -> None:
        journal = folder / "journal"
        journal.touch()
        doom = Doom(None, Journal(journal), lambda: leaping.now)
        async with opened(f"sqlite:///{folder}/bot.sqlite3", Vault.generate_key(), leaping, doom) as store:
            await Day(size, store, leaping, outcome).live()

    with (
        tempfile.TemporaryDirectory(prefix="limits-") as folder,
        asyncio.Runner(loop_factory=lambda: Loop(leaping)) as runner,
    ):
        runner.run(lives(Path(folder)))
    return outcome


def told(sizes: Sequence[Size]) -> Iterator[str]:
    """A row a limit, a column a size."""
    found = [played(size) for size in sizes]
    yield f"{'a day of families at Netatmo':44}" + "".join(f"{each.families:>9}" for each in found)
    yield _row("hours of it", (f"{size.ends - size.begins:.0f}" for size in sizes))
    for name in found[0].shares():
        yield _row(f"most used of the limit: {name}, %", (f"{each.shares()[name] * 100:.0f}" for each in found))
    yield _row("calls", (f"{len(each.calls):,}" for each in found))
    yield _row("of them asked by hand", (f"{each.asked:,}" for each in found))
    yield _row("by hand: refused for want of calls", (_refused(each, "by hand: out_of_calls") for each in found))
    yield _row("by hand: refused as too fast", (_refused(each, "by hand: too_fast") for each in found))
    yield _row("by hand: that waited", (str(len(each.delays)) for each in found))
    yield _row("the longest wait, s", (f"{max(each.delays, default=0):.1f}" for each in found))
    yield _row("commands", (f"{each.commands:,}" for each in found))
    for kind in sorted({kind for each in found for kind in each.failed}):
        yield _row(f"failed: {kind}", (str(each.failed[kind]) for each in found))
    ranks = [Rank.of(each.pauses()) for each in found]
    yield _row("minutes between looks: p50", (f"{rank.p50 / MINUTE:.1f}" for rank in ranks))
    yield _row("p95", (f"{rank.p95 / MINUTE:.1f}" for rank in ranks))
    yield _row("most", (f"{rank.most / MINUTE:.1f}" for rank in ranks))
    passed = [name for each in found for name, share in each.shares().items() if share > 1]
    yield "MISSED  " + ", ".join(passed) if passed else "met     every limit"


def _refused(outcome: Outcome, what: str) -> str:
    return str(outcome.refused[what])


def _row(title: str, cells: Iterator[str]) -> str:
    return f"{title:44}" + "".join(f"{cell:>9}" for cell in cells)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.limits", description="A day within a maker's limits.")
    parser.add_argument("--quick", action="store_true", help="some hours of fewer families")
    given = parser.parse_args()
    lines = list(told(GLANCES if given.quick else DAYS))
    print("\n".join(lines))
    return 0 if lines[-1].startswith("met") else 1


if __name__ == "__main__":
    sys.exit(main())
