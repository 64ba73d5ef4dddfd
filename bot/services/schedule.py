"""When an account's homes are looked at next, by what is suspected there and what looking costs."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.cases import Cases, ripe_at, suspected, troubled
from bot.domain.cloud import AccountId
from bot.domain.home import Home
from bot.domain.pacing import USUAL, Prospect, Tempo, calls_of, next_look, part_of
from bot.services.alerts import Due
from bot.services.allowances import Count
from storage.store import Store


class Schedule:
    def __init__(self, store: Store, quota: Count, *, clock: Callable[[], datetime], tempo: Tempo = USUAL) -> None:
        self._store = store
        self._quota = quota
        self._clock = clock
        self.tempo = tempo

    async def begin(self, limit: int) -> None:
        """Looks from now on at accounts nobody looks at yet, spread over the pause between two looks."""
        unbegun = await self._store.rounds.unbegun(limit)
        if unbegun:
            now, least = self._clock(), self.tempo.least
            await self._store.rounds.begin_all({account: now + part_of(least, account) for account in unbegun})

    async def by(self, account: int, due_at: datetime) -> None:
        """Looks at this account by then, whatever was planned."""
        await self._store.rounds.begin(account, due_at)
        await self._store.rounds.hurry([account], due_at)

    async def due(self, account: int, home: Home, *, watched: bool = False) -> Due:
        await self._quota.open(AccountId(account))

        def due(cases: Cases) -> datetime:
            prospect = Prospect(
                account=account,
                calls=calls_of(home),
                allowance=self._quota.of(AccountId(account)),
                suspected=suspected(cases),
                troubled=troubled(cases),
                ripe_at=ripe_at(cases),
                watched=watched,
            )
            return next_look(prospect, self._clock(), self.tempo)

        return due
