"""The store: opens the database, brings it up to date, and holds the repositories."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Self

from sqlalchemy import make_url, text
from sqlalchemy.exc import ArgumentError

from storage.accounts import Accounts
from storage.acts import Acts
from storage.alerts import Alerts
from storage.aliases import Aliases
from storage.cache import Cache
from storage.chats import Chats
from storage.digests import Digests
from storage.dossiers import Dossiers
from storage.errors import StoreError
from storage.families import Families
from storage.homes import Homes
from storage.inbox import Inbox
from storage.leases import Leases
from storage.ledger import Ledger
from storage.links import Links
from storage.marks import Marks
from storage.outbox import Outbox
from storage.people import People
from storage.postgres import Postgres
from storage.prompts import Prompts
from storage.rotation import rotate
from storage.rounds import Rounds
from storage.runner import Runner, T, Work, plainly
from storage.sqlite import Sqlite
from storage.subscriptions import Subscriptions
from storage.tickets import Tickets
from storage.vault import Vault
from storage.watches import Watches
from storage.wishes import Wishes


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Everything the bot remembers. Belongs to the event loop it was opened on."""

    def __init__(
        self,
        runner: Runner,
        *,
        vault: Vault,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self.clock = clock
        self._runner = runner
        self._vault = vault
        max_age = runner.max_age
        self.aliases = Aliases(runner, Cache(max_age=max_age, monotonic=monotonic))
        self.links = Links(runner, Cache(max_age=max_age, monotonic=monotonic), vault, self.aliases)
        self.families = Families(runner, Cache(max_age=max_age, monotonic=monotonic))
        self.chats = Chats(runner, Cache(max_age=max_age, monotonic=monotonic), self.links, self.families)
        self.people = People(runner, Cache(max_age=max_age, monotonic=monotonic), self.families)
        self.accounts = Accounts(runner)
        self.tickets = Tickets(runner, vault)
        self.homes = Homes(runner)
        self.acts = Acts(runner)
        self.dossiers = Dossiers(runner)
        self.ledger = Ledger(runner)
        self.inbox = Inbox(runner, clock)
        self.leases = Leases(runner)
        self.prompts = Prompts(runner)
        self.watches = Watches(runner, clock)
        self.marks = Marks(runner)
        self.rounds = Rounds(runner)
        self.alerts = Alerts(runner)
        self.outbox = Outbox(runner)
        self.wishes = Wishes(runner)
        self.subscriptions = Subscriptions(runner)
        self.digests = Digests(runner)

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        vault: Vault,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> Self:
        """The store at this address (`sqlite:///path` or `postgresql://…`), at this release's schema.

        A SQLite file is made if missing, readable by its owner only. `StoreTooNew` when a newer
        release was here, `StoreUnavailable` when the database cannot be used, `StoreError` for an
        address that means nothing.
        """
        return cls(await _run(url), vault=vault, clock=clock, monotonic=monotonic)

    @staticmethod
    async def migrate(url: str) -> None:
        """Only bring the database at this address to this release's schema."""
        await (await _run(url)).close()

    @property
    def shared(self) -> bool:
        """Whether other processes may write too."""
        return self._runner.max_age is not None

    async def close(self) -> None:
        """Finish what was accepted, then let go of the database."""
        await self._runner.close()

    async def read(self, work: Work[T]) -> T:
        """Run this in a transaction of its own that cannot write."""
        return await self._runner.read(work)

    async def write(self, work: Work[T]) -> T:
        """Run this in a transaction of its own; it is committed when this returns.

        The repositories do not notice: what they remember of chats, people and links they keep.
        """
        return await self._runner.write(work)

    async def rotate(self) -> int:
        """Seal every secret with the vault's first key; how many another key had sealed."""
        return await rotate(self._runner, self._vault)

    async def healthy(self, patience: float = 5.0) -> bool:
        """Whether the database reads and commits within so many seconds."""
        try:
            async with asyncio.timeout(patience):
                await self._runner.read(lambda session: session.scalar(text("SELECT 1")))
                await self._runner.write(lambda session: session.scalar(text("SELECT 1")))
        except (StoreError, TimeoutError):
            return False
        return True


async def _run(url: str) -> Runner:
    """The runner of the engine this address names, with the schema brought up to date."""
    try:
        address = make_url(url)
    except ArgumentError:
        # The cause would quote the address, and with it a password.
        raise StoreError("the address of the database is malformed") from None
    runner: Runner
    match address.get_backend_name():
        case "sqlite":
            runner = Sqlite(address)
        case "postgresql":
            runner = Postgres(address)
        case other:
            raise StoreError(f"no database called {other} is supported, only sqlite and postgresql")
    try:
        await runner.migrate()
    except Exception as error:
        await runner.close()
        plain = plainly(error)
        raise plain from plain.__cause__
    return runner
