"""A store on both databases, a time that only the test moves, and a nursery that ends with the test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from storage.store import Store
from storage.vault import Vault
from tests.databases import database_url, postgres_server, postgres_url, templates
from tests.services.hands import Clock

__all__ = ("database_url", "postgres_server", "postgres_url", "templates")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def metrics(clock: Clock) -> Metrics:
    return Metrics(clock)


@pytest.fixture
def vault() -> Vault:
    return Vault.parse(Vault.generate_key())


@pytest.fixture
async def store(database_url: str, vault: Vault, clock: Clock) -> AsyncIterator[Store]:
    """On each database."""
    store = await Store.open(database_url, vault=vault, clock=clock)
    yield store
    await store.close()


@pytest.fixture
async def lite(tmp_path: Path, vault: Vault, clock: Clock) -> AsyncIterator[Store]:
    """On SQLite, for what has nothing to do with the database."""
    store = await Store.open(f"sqlite:///{tmp_path / 'bot.sqlite3'}", vault=vault, clock=clock)
    yield store
    await store.close()


@pytest.fixture
async def nursery() -> AsyncIterator[Nursery]:
    nursery = Nursery()
    yield nursery
    await nursery.close()
