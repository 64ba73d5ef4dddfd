"""Calls against limits of the last ten seconds and the last hour, of every account and of the application.

Of each limit at most four fifths are spent, ahead of time rather than after a refusal: in part because others count
otherwise, in part for what processes do not know of each other yet. What nobody asks for has a share of the hour, the
same for every account: three fifths of the application's hour, or less while people need more. People may take all
that their account and the application have left of the four fifths. So looking never keeps anybody from commanding.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.domain import errors
from bot.domain.allowance import Allowance, Limits
from bot.domain.cloud import AccountId
from bot.domain.errors import CloudError
from bot.services.hours import HOUR, Hours
from bot.services.moments import SPAN, Moments
from bot.services.nursery import Nursery
from storage.store import Store

log = logging.getLogger(__name__)

_SPENT: Final = 0.8
"""Of a limit: what is spent at all."""
_LOOKS: Final = 0.6
"""Of an hour: what looks may spend, of an account and of all together."""
_ALL_BUT: Final = 0.9
"""Of what is spent at all: what looks and people come to. The rest is for people who are more than a moment ago."""
_NOW: Final = {True: 0.48, False: 0.32}
"""Of ten seconds, by hand or not. Apart, so that a burst of looks does not stand in anybody's way."""
_PATIENCE: Final = {True: timedelta(seconds=10), False: timedelta(seconds=30)}
"""How long a call may wait for its moment, by hand or not."""
_REFUSED_FOR: Final = timedelta(minutes=15)
"""Twice as long after every further refusal, and an hour at most: nobody knows when the calls return."""
_TRY_EVERY: Final = timedelta(minutes=1)
_USERS_EVERY: Final = timedelta(minutes=5)


@dataclass(slots=True)
class _Refused:
    """Looks wait ``until``; ``pause`` is how long they were told to. People's calls are tries: ``asked_at`` is when the
    cloud was last asked, ``trying`` that it has not refused that yet."""

    until: datetime
    pause: timedelta
    asked_at: datetime
    trying: bool = False


@dataclass(slots=True)
class _Spender:
    """An account, or all of them. Its scopes and moments are by whether somebody asked."""

    name: str
    refused: _Refused | None = None
    moments: Mapping[bool, Moments] = field(default_factory=lambda: {True: Moments(), False: Moments()})

    def scope(self, *, by_hand: bool) -> str:
        return f"{self.name}:{'hand' if by_hand else 'looks'}"

    @property
    def scopes(self) -> tuple[str, str]:
        return self.scope(by_hand=True), self.scope(by_hand=False)


class Rates:
    """Budget and ``Count`` of a maker that limits the calls of an hour. When its cloud begins to count one is not
    known: so none, wherever it begins, has too many."""

    def __init__(
        self,
        store: Store,
        nursery: Nursery,
        *,
        maker: str,
        limits: Limits,
        clock: Callable[[], datetime],
        processes: int = 1,
    ) -> None:
        """``maker`` is the key of the accounts. The hour is shared among processes through the store; ten seconds are
        too short for that. What people ask comes to one process only, but all of them look: so each of ``processes``
        has a part of the seconds that are for looks."""
        self._store = store
        self._nursery = nursery
        self._maker = maker
        self._limits = limits
        self._clock = clock
        self._processes = processes
        self._own_hour = int(_SPENT * limits.user_hour)
        self._hours = Hours(store, nursery, clock=clock, shared=processes > 1)
        self._all = _Spender(maker)
        self._spenders: dict[AccountId, _Spender] = {}
        self._began = clock()
        self._users = 1
        self._users_counted_at: datetime | None = None

    async def open(self, account: AccountId) -> None:
        await self._open_all()
        spender = self._spenders.get(account)
        if spender is not None:
            await self._hours.open(spender.scopes)
            return
        spender = _Spender(f"account:{account}")
        await self._hours.open(spender.scopes)
        kept = await self._store.ledger.load(spender.name)
        if account in self._spenders:
            return
        if kept is not None and kept.blocked_until is not None and kept.blocked_until > self._clock():
            spender.refused = _Refused(kept.blocked_until, _REFUSED_FOR, self._clock())
        self._remember(spender, self._limits.user_now)
        self._spenders[account] = spender

    def spend(self, account: AccountId, *, by_hand: bool) -> float:
        now, spender = self._clock(), self._spenders[account]
        self._admit(spender, now, by_hand=by_hand)
        wait = self._wait(spender, now, by_hand=by_hand)
        for each in (spender, self._all):
            each.moments[by_hand].book(now + wait)
            self._hours.add(each.scope(by_hand=by_hand))
        if spender.refused is not None:
            spender.refused.asked_at, spender.refused.trying = now, True
        return wait.total_seconds()

    def exhausted(self, account: AccountId, until: datetime | None) -> None:
        now, spender = self._clock(), self._spenders[account]
        before = spender.refused
        if before is not None and now < before.until:
            # A person's try, or one of several calls that were under way.
            before.trying = False
            return
        pause = _REFUSED_FOR if before is None else min(2 * before.pause, HOUR)
        refused = _Refused(max(until or now, now + pause), pause, now)
        spender.refused = refused
        log.warning("calls spent", extra={"account": account, "until": refused.until.isoformat()})
        self._nursery.start(self._store.ledger.block(spender.name, refused.until), name="block")

    def answered(self, account: AccountId) -> None:
        spender = self._spenders[account]
        if spender.refused is not None and spender.refused.trying:
            spender.refused = None
            self._nursery.start(self._store.ledger.block(spender.name, self._clock()), name="unblock")

    def of(self, account: AccountId) -> Allowance:
        now, spender = self._clock(), self._spenders[account]
        refused = spender.refused
        blocked = refused is not None and now < refused.until
        own, common = self._used(spender), self._common()
        over = max(own - self._own_hour, -common)
        return Allowance(
            used=own,
            limit=self._own_hour,
            reserve=self._own_hour - self._share(),
            returns_at=refused.until if refused is not None and blocked else self._room_at(spender, over),
            blocked=blocked,
            window=HOUR,
            sliding=True,
            looked=self._hours.used(spender.scope(by_hand=False)),
            common=max(0, common),
        )

    def lowest(self) -> Mapping[str, int]:
        most = max((self._used(spender) for spender in self._spenders.values()), default=0)
        common = self._common() if self._users_counted_at is not None else self._all_hour()
        return {f"{self._maker}_account": self._own_hour - most, f"{self._maker}_application": common}

    async def count_sign_in(self) -> None:
        """A call of somebody who has no account yet. It is not refused: a sign-in waits for it."""
        await self._open_all()
        moments, now = self._all.moments[True], self._clock()
        moments.book(moments.free_at(now, self._limits.now(self._users)))
        self._hours.add(self._all.scope(by_hand=True))

    async def close(self) -> None:
        await self._hours.written()

    async def _open_all(self) -> None:
        await self._hours.open(self._all.scopes)
        if self._users_counted_at is None:
            await self._count_users()
            self._remember(self._all, self._limits.now(self._users))
        elif self._clock() - self._users_counted_at >= _USERS_EVERY:
            self._users_counted_at = self._clock()
            self._nursery.start(self._count_users(), name="count users")

    def _remember(self, spender: _Spender, limit: int) -> None:
        """What a process before this one may just have called."""
        for by_hand, moments in spender.moments.items():
            scope = spender.scope(by_hand=by_hand)
            for _ in range(min(limit, self._hours.since(scope, self._began - SPAN))):
                moments.book(self._began)

    async def _count_users(self) -> None:
        self._users = max(1, await self._store.accounts.linked(self._maker))
        self._users_counted_at = self._clock()

    def _admit(self, spender: _Spender, now: datetime, *, by_hand: bool) -> None:
        """Raises CloudError where the hour has no room for this call."""
        refused = spender.refused
        if refused is not None and now < refused.until and not (by_hand and now >= refused.asked_at + _TRY_EVERY):
            raise _refusal(refused.until)
        over = max(self._used(spender) - self._own_hour, -self._common())
        if over >= 0:
            raise _refusal(self._room_at(spender, over))
        looks = spender.scope(by_hand=False)
        over = max(self._hours.used(looks) - self._share(), self._hours.used(self._all.scopes[1]) - self._all_looks())
        if not by_hand and over >= 0:
            raise _refusal(self._hours.room_at([looks], 1))

    def _wait(self, spender: _Spender, now: datetime, *, by_hand: bool) -> timedelta:
        """Raises CloudError where it would be too long."""
        limits = ((spender, self._limits.user_now), (self._all, self._limits.now(self._users)))
        part = _NOW[by_hand] / (1 if by_hand else self._processes)
        at = max(each.moments[by_hand].free_at(now, max(1, int(part * limit))) for each, limit in limits)
        if at - now > _PATIENCE[by_hand]:
            raise CloudError(errors.TOO_FAST, during="counting", until=at)
        return at - now

    def _used(self, spender: _Spender) -> int:
        return sum(self._hours.used(scope) for scope in spender.scopes)

    def _all_hour(self) -> int:
        return int(_SPENT * self._limits.hour(self._users))

    def _all_looks(self) -> int:
        return int(_LOOKS * self._limits.hour(self._users))

    def _common(self) -> int:
        """What all accounts together may still call; below nought after the users became fewer."""
        return self._all_hour() - self._used(self._all)

    def _share(self) -> int:
        """Of the hour of an account: for what nobody asks for."""
        for_all = min(self._all_looks(), int(_ALL_BUT * self._all_hour()) - self._hours.used(self._all.scopes[0]))
        return max(0, min(for_all // self._users, int(_LOOKS * self._own_hour)))

    def _room_at(self, spender: _Spender, over: int) -> datetime:
        """When there is room for a call, or for one more."""
        if over < 0:
            return self._hours.room_at(spender.scopes, 1)
        own = self._used(spender) - self._own_hour
        waits = ((spender, own), (self._all, -self._common()))
        return max(self._hours.room_at(each.scopes, excess + 1) for each, excess in waits if excess >= 0)


def _refusal(until: datetime) -> CloudError:
    return CloudError(errors.OUT_OF_CALLS, during="counting", until=until)
