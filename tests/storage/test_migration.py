import asyncio
import subprocess
import sys
from collections.abc import Callable
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, make_url, text

from storage.errors import StoreTooNew
from storage.migration import HEAD, SCRIPTS
from storage.store import Store
from storage.tables import SEALED, metadata
from storage.vault import Vault

T = TypeVar("T")


def look(url: str, question: Callable[[Connection], T]) -> T:
    """What the question finds on a plain connection, past the store."""
    engine = create_engine(make_url(url.replace("postgresql:", "postgresql+psycopg:")))
    try:
        with engine.begin() as connection:
            return question(connection)
    finally:
        engine.dispose()


def version(url: str) -> str:
    return look(url, lambda connection: str(connection.scalar(text("SELECT version_num FROM alembic_version"))))


async def test_models_and_migrations_agree(empty_database_url: str) -> None:
    await Store.migrate(empty_database_url)
    differences = look(
        empty_database_url,
        lambda connection: compare_metadata(
            MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True}),
            metadata,
        ),
    )
    assert differences == []
    assert version(empty_database_url) == HEAD


async def test_numbers_are_never_reused_on_sqlite(empty_database_url: str) -> None:
    """Alembic's comparison does not see AUTOINCREMENT."""
    await Store.migrate(empty_database_url)
    if empty_database_url.startswith("sqlite"):
        schema: dict[str, str] = look(
            empty_database_url,
            lambda connection: dict(
                connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
            ),
        )
        for table in metadata.sorted_tables:
            promised = bool(table.dialect_options["sqlite"]["autoincrement"])
            assert ("AUTOINCREMENT" in schema[table.name]) is promised, table.name


def test_the_newest_revision_is_the_one_the_program_expects() -> None:
    config = Config()
    config.set_main_option("script_location", SCRIPTS.as_posix())
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_every_sealed_column_can_hold_ciphertext() -> None:
    for table, columns in SEALED:
        assert {table.c[column].type.python_type for column in columns} == {bytes}


async def test_migrating_twice_changes_nothing(empty_database_url: str, vault: Vault) -> None:
    await Store.migrate(empty_database_url)
    store = await Store.open(empty_database_url, vault=vault)
    await store.marks.put("a", "1")
    await store.close()
    await Store.migrate(empty_database_url)
    store = await Store.open(empty_database_url, vault=vault)
    assert await store.marks.get("a") == "1"
    await store.close()


async def test_processes_that_start_together_migrate_once(empty_database_url: str) -> None:
    program = f"import asyncio; from storage.store import Store; asyncio.run(Store.migrate({empty_database_url!r}))"
    processes = [await asyncio.create_subprocess_exec(sys.executable, "-W", "error", "-c", program) for _ in range(3)]
    assert [await process.wait() for process in processes] == [0, 0, 0]
    assert version(empty_database_url) == HEAD


async def test_a_database_of_a_newer_release_is_left_alone(empty_database_url: str, vault: Vault) -> None:
    await Store.migrate(empty_database_url)
    look(
        empty_database_url,
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")).rowcount,
    )
    with pytest.raises(StoreTooNew, match="9999"):
        await Store.open(empty_database_url, vault=vault)
    assert version(empty_database_url) == "9999"


async def test_a_migration_that_fails_leaves_nothing_behind(empty_database_url: str, vault: Vault) -> None:
    """A table is in the way of the schema's last; none of the others may stay."""
    if empty_database_url.startswith("sqlite"):
        path = make_url(empty_database_url).database
        assert path is not None
        await Store.migrate(empty_database_url.replace("bot.db", "other.db"))  # makes the directory
    in_the_way = metadata.sorted_tables[-1].name
    look(empty_database_url, lambda connection: connection.execute(text(f"CREATE TABLE {in_the_way} (x INT)")) and None)
    with pytest.raises(Exception, match="already exists"):
        await Store.open(empty_database_url, vault=vault)
    tables = look(empty_database_url, lambda connection: inspect(connection).get_table_names())
    assert tables == [in_the_way]


async def test_an_up_to_date_database_opens_without_alembic(database_url: str) -> None:
    program = (
        "import asyncio, sys; from storage.store import Store;"
        f"asyncio.run(Store.migrate({database_url!r})); sys.exit('alembic' in sys.modules)"
    )
    assert (await asyncio.to_thread(subprocess.run, [sys.executable, "-c", program])).returncode == 0
