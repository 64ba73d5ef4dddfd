"""Brings a database to the schema of this release.

A change of `storage.tables` takes a new file in `migrations/versions`, whose number becomes `HEAD`;
the tests compare both and print the operations that are missing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from storage.errors import StoreTooNew

# The newest revision. A database that has it is opened without importing Alembic, a third of the start.
HEAD = "0005"
SCRIPTS = Path(__file__).parent / "migrations"
# Any number no other program on the same server would take: "eliot" in ASCII.
ADVISORY_LOCK = 0x656C696F74


def migrate(engine: Engine) -> None:
    """Apply what is missing, all or nothing. Two processes that start together do it once.

    PostgreSQL waits for an advisory lock; on SQLite every transaction of this engine begins as a
    writer's. Either way the one that comes second finds the work done.
    """
    with _hanging_on(engine) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        if revision(connection) != HEAD:
            _upgrade(connection)


@contextmanager
def _hanging_on(engine: Engine) -> Iterator[Connection]:
    """A connection on which a table may be made anew. SQLite drops the former one in doing so, which would delete
    whatever refers to its rows; only before a transaction begins can it be told not to.
    """
    with engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            yield connection
            return
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def revision(connection: Connection) -> str | None:
    """What the database says it is, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", SCRIPTS.as_posix())
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreTooNew(str(error)) from error
