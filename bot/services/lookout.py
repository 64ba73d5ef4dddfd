"""Looking at homes though nobody asks: each when it is due, for as few calls as will do."""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from bot.domain import errors
from bot.domain.alert_rules import RULES
from bot.domain.cases import Cases
from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import Home, Plant, PlantId
from bot.domain.pacing import THERMOSTATS_EVERY, to_read
from bot.domain.symptoms import Findings, Guards, Look, all_permitted, findings, spending
from bot.services.alerts import Alerts, cases_from
from bot.services.audience import Audience, audiences
from bot.services.homes import Homes
from bot.services.quota import Quota
from bot.services.schedule import Schedule
from storage.records import LinkRecord, RoundRecord, WatchRecord
from storage.store import Store

log = logging.getLogger(__name__)

BACK = "back"
"""The kind of a post that keeps the promise to tell when something is back."""
_BATCH = 100
_AT_ONCE = 32
"""Looks under way: people's calls to the same cloud must find a place beside them."""
_CLAIM = timedelta(minutes=2)
"""How long a home that a killed process was looking at waits for another."""
_AFTER_FAULT = timedelta(minutes=10)
_NO_HOME = Home()
NOWHERE = Plant(PlantId(""), "")
"""Where what befalls a whole account stands."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """``answered``: the plants whose modules were told of. ``lost``: the link that was used leads nowhere any more."""

    home: Home
    found: Findings
    answered: frozenset[PlantId] = frozenset()
    lost: bool = False


class Lookout:
    def __init__(
        self,
        store: Store,
        homes: Homes,
        alerts: Alerts,
        quota: Quota,
        schedule: Schedule,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._homes = homes
        self._alerts = alerts
        self._quota = quota
        self._schedule = schedule
        self._clock = clock
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._turns: dict[int, int] = {}

    async def run(self) -> None:
        """Looks at every home that is due."""
        while await self.round() == _BATCH:
            pass

    async def round(self) -> int:
        """Looks at the homes that are longest due; how many there were. Several processes may do so at once: none
        looks at what another does."""
        await self._schedule.begin(_BATCH)
        await self._alerts.recall()
        now = self._clock()
        rounds = await self._store.rounds.claim(now, now + _CLAIM, _BATCH)
        if not rounds:
            return 0
        heard = await audiences(self._store, [round.account for round in rounds], now)
        looks = (self._safely(round, heard[round.account]) for round in rounds)
        due = zip(rounds, await asyncio.gather(*looks), strict=True)
        put_back = {round.account: (round.revision, due_at) for round, due_at in due if due_at is not None}
        await self._store.rounds.put_back(put_back, now)
        return len(rounds)

    async def prompted(self, account: int, at: datetime | None = None) -> None:
        """Looks soon, or by then, at the thermostats too: something is said to have changed there. Not with the second
        half of the calls that nobody asks for, lest others decide how the day's calls are spent."""
        await self._quota.open(AccountId(account))
        allowance = self._quota.of(AccountId(account))
        if 2 * allowance.unasked >= allowance.limit - allowance.reserve:
            self._turns[account] = -1
            await self._schedule.by(account, at or self._clock())

    async def _safely(self, round: RoundRecord, audience: Audience) -> datetime | None:
        """A fault of ours in one home harms no other."""
        async with self._places:
            try:
                return await self._look(round, audience)
            except Exception:
                log.exception("a look failed", extra={"account": round.account})
                return self._clock() + _AFTER_FAULT

    async def _look(self, round: RoundRecord, audience: Audience) -> datetime | None:
        """When to look again, unless that is written down already."""
        if not audience:
            return self._clock() + self._schedule.tempo.nobody
        seen = await self._seen(round, audience)
        due = await self._schedule.due(round.account, seen.home, watched=bool(audience.watches))
        decided = await self._alerts.decide(round, seen.home, seen.found, due=due)
        await self._keep_promises(audience, seen)
        return None if decided is None or decided.written else decided.due_at

    async def _seen(self, round: RoundRecord, audience: Audience) -> _Seen:
        account = AccountId(round.account)
        await self._quota.open(account)
        seen = self._unseen(errors.GRANT_EXPIRED)
        for link in audience.keys:
            if self._quota.of(account).blocked:
                return self._unseen(errors.OUT_OF_CALLS)
            seen = await self._read(link, round, audience.guards)
            if not seen.lost:
                break
        count = self._quota.of(account)
        return replace(seen, found=seen.found | spending(count.used, count.limit))

    def _unseen(self, kind: ErrorKind, home: Home = _NO_HOME) -> _Seen:
        look = Look(NOWHERE, self._clock(), error=kind)
        return _Seen(home, findings(look, {}), lost=kind is errors.GRANT_EXPIRED)

    async def _read(self, link: LinkRecord, round: RoundRecord, guards: Guards) -> _Seen:
        try:
            home = await self._homes.of(link, by_hand=False)
        except CloudError as error:
            return self._unseen(error.kind)
        thermostats = self._thermostats_too(round, home)
        asked = [(plant, devices) for plant in home.plants if (devices := to_read(plant, thermostats=thermostats))]
        if self._quota.of(AccountId(link.account)).unasked < sum(_cost(*each) for each in asked):
            # What is left of the day's calls is for people.
            return _Seen(home, Findings())
        told = await asyncio.gather(*(self._looks(link, *each) for each in asked))
        looks = [look for each in told for look in each]
        found = reduce(or_, (findings(look, guards) for look in looks), Findings())
        if thermostats and looks and all(look.error is None for look in looks):
            found |= all_permitted()
        return _Seen(
            home,
            found,
            answered=frozenset(look.plant.id for look in looks if look.states),
            lost=any(look.error is errors.GRANT_EXPIRED for look in looks),
        )

    async def _looks(self, link: LinkRecord, plant: Plant, devices: frozenset[Device]) -> tuple[Look, ...]:
        """Usually one. Where a consent does not cover the thermostats, the others are asked for once more."""
        began = self._clock()
        known = await self._homes.status(link, plant, devices, fresh_for=timedelta(0), by_hand=False)
        if known.error is None:
            fresh = {id: state for id, state in known.states.items() if state.seen >= began}
            return (Look(plant, began, fresh),)
        if known.error.kind is errors.OUT_OF_CALLS and not self._quota.of(AccountId(link.account)).blocked:
            # Only our own count says so, to keep the reserve.
            return ()
        failed = Look(plant, began, error=known.error.kind)
        others = to_read(plant, thermostats=False)
        if known.error.kind is errors.NOT_PERMITTED and others < devices:
            return (failed, *await self._looks(link, plant, others))
        return (failed,)

    def _thermostats_too(self, round: RoundRecord, home: Home) -> bool:
        """Every few looks, by turns, and as soon as a look at them would make something certain."""
        turn = self._turns[round.account] = self._turns.get(round.account, round.account) + 1
        if turn % THERMOSTATS_EVERY == 0:
            return True
        thermostats = {str(module.id) for plant in home.plants for module in plant.of(Device.THERMOSTAT)}
        return not thermostats.isdisjoint(_pending(cases_from(round.cases), self._clock()))

    async def _keep_promises(self, audience: Audience, seen: _Seen) -> None:
        """To those who wanted to be told when it is back."""
        now = self._clock()
        chosen = {link.id: seen.home.chosen(link.plant) for link in audience.links}
        for watch in audience.watches:
            plant = chosen.get(watch.link or 0)
            if watch.due_at <= now and plant is not None and plant.id in seen.answered:
                await self._store.watches.keep(watch, BACK, _body(watch), now)


def _cost(plant: Plant, devices: frozenset[Device]) -> int:
    apart = devices & frozenset(plant.apart)
    return len(plant.of(*apart)) + bool(devices - apart)


def _pending(cases: Cases, now: datetime) -> Iterator[str]:
    """The modules another look at which would tell something new."""
    for (name, subject), case in cases.items():
        suspicious = not case.open and case.looks[-1:] == (True,)
        if suspicious and (sum(case.looks) < RULES[name].of or case.since + case.lasting <= now):
            yield subject


def _body(watch: WatchRecord) -> str:
    return json.dumps(
        {"watch_kind": watch.kind, "link": watch.link, "thread": watch.thread, "reference": watch.reference}
    )
