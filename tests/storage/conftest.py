from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from storage.records import AccountRecord, ChatKind, ChatRecord, LinkRecord
from storage.store import Store
from storage.vault import Vault
from tests.databases import database_url, empty_database_url, postgres_server, postgres_url, templates

__all__ = ("database_url", "empty_database_url", "postgres_server", "postgres_url", "templates")

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def monotonic(self) -> float:
        return self.now.timestamp()

    def passes(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


class World:
    """A store, another one on the same database as a second process would have it, and shorthand."""

    def __init__(self, url: str, vault: Vault, clock: Clock) -> None:
        self.url = url
        self.vault = vault
        self.clock = clock
        self._open: list[Store] = []
        self._minted = 0

    async def opens(self, vault: Vault | None = None) -> Store:
        store = await Store.open(self.url, vault=vault or self.vault, clock=self.clock, monotonic=self.clock.monotonic)
        self._open.append(store)
        return store

    async def closes(self) -> None:
        while self._open:
            await self._open.pop().close()

    async def chat(self, store: Store, telegram_id: int = -100) -> ChatRecord:
        return await store.chats.of(telegram_id, ChatKind.GROUP, "The family")

    async def link(
        self, store: Store, chat: ChatRecord, *, subject: str = "anna", cloud: str = "eliot", person: int = 7
    ) -> LinkRecord:
        self._minted += 1
        account: AccountRecord = await store.accounts.of(cloud, subject)
        return await store.links.create(
            chat.id,
            account,
            person,
            access_token=f"access-{self._minted}",
            refresh_token=f"refresh-{self._minted}",
            expires_at=self.clock.now + timedelta(hours=1),
            now=self.clock.now,
        )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault() -> Vault:
    return Vault.parse(Vault.generate_key())


@pytest.fixture
async def world(database_url: str, vault: Vault, clock: Clock) -> AsyncIterator[World]:
    world = World(database_url, vault, clock)
    yield world
    await world.closes()


@pytest.fixture
async def store(world: World) -> Store:
    return await world.opens()
