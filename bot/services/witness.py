"""What people meet while they use their home: told to the alerts at once, and only when it is news."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.alert_rules import RULES
from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Home
from bot.domain.pacing import to_read
from bot.domain.symptoms import (
    Findings,
    Guards,
    Key,
    Look,
    Sighting,
    findings,
    fulfilled_again,
    out_of_reach,
    silence,
    spending,
    unfulfilled,
)
from bot.services.alerts import Alerts, cases_from
from bot.services.allowances import Count
from bot.services.control import Failed, Settled
from bot.services.homes import Homes, Reading
from bot.services.nursery import Nursery
from bot.services.schedule import Schedule
from storage.records import LinkRecord, LinkState, RoundRecord
from storage.store import Store

_APART = timedelta(seconds=45)
"""What shows in two looks closer to each other than this may be one short trouble."""
_NO_FAULT = frozenset(
    kind.name
    for kind in errors.KINDS
    if kind.for_operator
    or kind in {errors.TOO_FAST, errors.DISPLAY_IN_USE, errors.WRONG_VALUES, errors.LOGIN_BUSY, errors.LOGIN_DOWN}
)
"""Why a command failed, and yet nothing is wrong at home."""
_UNHEARD = frozenset({errors.HOME_OFFLINE, errors.MODULE_SILENT})
"""What the cloud says of a single thermostat that it does not hear; the home around it may be well."""
_ONLY_THERMOSTATS = frozenset({Device.THERMOSTAT})


@dataclass(frozen=True, slots=True)
class _Met:
    """``chat`` is where it is on somebody's screen. Of what has the same ``key`` only the newest counts."""

    link: LinkRecord
    chat: int
    key: str
    tell: Callable[[Home, Guards], Findings]


class Witness:
    def __init__(  # noqa: PLR0917
        self,
        store: Store,
        homes: Homes,
        alerts: Alerts,
        quota: Count,
        schedule: Schedule,
        nursery: Nursery,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._homes = homes
        self._alerts = alerts
        self._quota = quota
        self._schedule = schedule
        self._nursery = nursery
        self._clock = clock
        self._waiting: dict[int, list[_Met]] = {}
        self._telling: dict[int, asyncio.Task[None]] = {}
        self._spent: dict[int, int] = {}

    def heard(self, reading: Reading) -> None:
        """An answer somebody waited for. It is weighed while they read it, and goes no further unless it is news."""
        if not reading.by_hand or not self._is_news(reading):
            return
        account = AccountId(reading.link.account)
        kind = None if reading.error is None else reading.error.kind
        look = Look(reading.plant, self._clock(), reading.states, kind)

        def tell(_: Home, guards: Guards) -> Findings:
            count = self._quota.of(account)
            return findings(look, guards) | spending(count.used, count.limit)

        self._meet(_Met(reading.link, reading.link.chat, reading.plant.id, tell))

    def lost(self, link: LinkRecord) -> None:
        """A sign-in ended: whether another one still leads to the home, a look will tell."""
        self._nursery.start(self._schedule.by(link.account, self._clock()), name="hurry a look")

    def commanded(self, link: LinkRecord, step: Failed | Settled, *, chat: int) -> None:
        """What came of a command, in the end."""
        match step:
            case Failed():
                self._failed(link, step, chat)
            case Settled() if not step.moving:
                self._settled(link, step, chat)

    async def again(self, link: LinkRecord) -> None:
        """Looks at all of the home now, because somebody asks how it is; returns when that is decided about.
        Raises CloudError when nobody ever looked at it."""
        home = await self._homes.of(link)
        asked = ((plant, to_read(plant, thermostats=True)) for plant in home.plants)
        await asyncio.gather(*(self._homes.status(link, *each, fresh_for=timedelta(0)) for each in asked))
        if (telling := self._telling.get(link.account)) is not None:
            await asyncio.wait({telling})

    def _is_news(self, reading: Reading) -> bool:
        account = reading.link.account
        if reading.error is not None:
            return not (reading.error.kind in _UNHEARD and reading.devices == _ONLY_THERMOSTATS)
        count = self._quota.of(AccountId(account))
        spent = len(spending(count.used, count.limit).seen)
        crossed = spent != self._spent.get(account, 0)
        self._spent[account] = spent
        return crossed or self._alerts.uneasy(account) or silence(reading.plant, reading.states)

    def _failed(self, link: LinkRecord, step: Failed, chat: int) -> None:
        kind, modules, now = step.error.kind, step.modules, self._clock()
        if kind.name in _NO_FAULT:
            return

        def tell(home: Home, guards: Guards) -> Findings:
            if modules[0].device is Device.THERMOSTAT and kind in _UNHEARD:
                return out_of_reach(modules)
            plant = home.plant_of(modules[0])
            if plant is not None:
                found = findings(Look(plant, now, error=kind, by_command=True), guards)
                if found.seen:
                    return found
            return unfulfilled(modules, {"kind": kind.name})

        self._meet(_Met(link, chat, _key(step), tell))

    def _settled(self, link: LinkRecord, step: Settled, chat: int) -> None:
        # Of what nobody could look at, nobody knows that it failed.
        open_ = tuple(module for module in step.unconfirmed if module.id in step.states)
        if not open_ and not (step.confirmed and self._alerts.uneasy(link.account)):
            return
        silent = tuple(module for module in open_ if not step.states[module.id].reachable)
        unwilling = tuple(module for module in open_ if step.states[module.id].reachable)
        found = out_of_reach(silent) | unfulfilled(unwilling) | fulfilled_again(step.confirmed)
        self._meet(_Met(link, chat, _key(step), lambda _home, _guards: found))

    def _meet(self, met: _Met) -> None:
        account = met.link.account
        waiting = self._waiting.setdefault(account, [])
        waiting[:] = [*(each for each in waiting if each.key != met.key), met]
        if account not in self._telling:
            self._telling[account] = self._nursery.start(self._tell_all(account), name=f"met {account}")

    async def _tell_all(self, account: int) -> None:
        try:
            while waiting := self._waiting.pop(account, None):
                for met in waiting:
                    await self._tell(met)
        finally:
            del self._telling[account]

    async def _tell(self, met: _Met) -> None:
        account, now = met.link.account, self._clock()
        round = await self._round(account, now)
        if round is None:
            return
        home = await self._home(met.link)
        found = met.tell(home, await self._alerts.guards(account))
        found = Findings(dict(self._countable(found, round, now)), found.well)
        if ("sign_in_lost", "") in found.seen and await self._others(met.link):
            return
        if not found.seen and found.well.isdisjoint(cases_from(round.cases)):
            return
        due = await self._schedule.due(account, home)
        planned = round.due_at if round.due_at > now else None
        await self._alerts.met(
            account,
            home,
            found,
            due=lambda cases: due(cases) if planned is None else min(planned, due(cases)),
            hushed=met.chat,
        )

    async def _round(self, account: int, now: datetime) -> RoundRecord | None:
        """None for an account that has gone meanwhile."""
        round = await self._store.rounds.of(account)
        if round is None:
            await self._schedule.by(account, now)
            round = await self._store.rounds.of(account)
        return round

    async def _home(self, link: LinkRecord) -> Home:
        try:
            return await self._homes.of(link, by_hand=False)
        except CloudError:
            return Home()

    async def _others(self, link: LinkRecord) -> bool:
        """Whether the account has another way in."""
        links = await self._store.links.of_account(link.account)
        return any(other.id != link.id and other.state is not LinkState.LOST for other in links)

    @staticmethod
    def _countable(found: Findings, round: RoundRecord, now: datetime) -> Iterator[tuple[Key, Sighting]]:
        """Without what would only be the same short trouble seen twice."""
        soon = round.looked_at is not None and now - round.looked_at < _APART
        for key, sighting in found.seen.items():
            if not soon or sighting.certain or RULES[key[0]].of == 1:
                yield key, sighting


def _key(step: Failed | Settled) -> str:
    return "command " + " ".join(module.id for module in step.command.modules)
