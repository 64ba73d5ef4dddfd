"""What accounts may still call: every maker counts in its own way, and whoever asks need not know which."""

from collections.abc import Mapping
from typing import Protocol

from bot.domain.allowance import Allowance
from bot.domain.cloud import AccountId
from storage.store import Store


class Count(Protocol):
    """How the calls of accounts are counted."""

    async def open(self, account: AccountId) -> None:
        """Must come before anything else is asked of an account: reads what earlier runs have used."""

    def of(self, account: AccountId) -> Allowance: ...

    def lowest(self) -> Mapping[str, int]:
        """Calls left, by what they are left to, for the metrics."""

    async def close(self) -> None:
        """Writes down what is not yet."""


class Allowances:
    """Implements ``Count`` for the accounts of all makers."""

    def __init__(self, store: Store, counts: Mapping[str, Count]) -> None:
        """``counts`` is by the makers' keys."""
        self._store = store
        self._counts = counts
        self._of: dict[AccountId, Count] = {}

    async def open(self, account: AccountId) -> None:
        count = self._of.get(account)
        if count is None:
            count = self._of[account] = await self._found(account)
        await count.open(account)

    def of(self, account: AccountId) -> Allowance:
        return self._of[account].of(account)

    def lowest(self) -> Mapping[str, int]:
        return {scope: left for count in self._counts.values() for scope, left in count.lowest().items()}

    async def close(self) -> None:
        for count in self._counts.values():
            await count.close()

    async def _found(self, account: AccountId) -> Count:
        kept = await self._store.accounts.by_id(account)
        # Nothing is called any more for an account that has just gone, or whose maker was taken out of the settings.
        anyone = next(iter(self._counts.values()))
        return anyone if kept is None else self._counts.get(kept.cloud, anyone)
