import asyncio
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, make_url, text
from sqlmodel import Session

from storage.errors import StoreConflict, StoreUnavailable
from storage.sqlite import GROUP, JOTTED, Sqlite
from storage.store import Store
from storage.tables import MarkRow
from storage.tidier import Tidier
from storage.vault import Vault


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "data" / "bot.db"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter"
    path.write_text("a letter to Anna, quite long, and certainly not a database " * 20)
    return path


async def blocked(store: Store | Sqlite) -> tuple[asyncio.Future[bool], threading.Event]:
    """The writer at work on something that ends when the event is set: what comes now is one group."""
    started, may_go_on = threading.Event(), threading.Event()

    def wait(_: Session) -> bool:
        started.set()
        return may_go_on.wait(10)

    blocking = asyncio.ensure_future(store.write(wait))
    await asyncio.to_thread(started.wait, 10)
    return blocking, may_go_on


async def test_the_files_are_their_owners_only(path: Path, vault: Vault) -> None:
    store = await Store.open(f"sqlite:///{path}", vault=vault)
    await store.marks.put("a", "1")
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["bot.db", "bot.db-shm", "bot.db-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    await store.close()
    assert [file.name for file in path.parent.iterdir()] == ["bot.db"]


async def test_what_waits_for_the_writer_shares_one_commit(path: Path, vault: Vault) -> None:
    store = await Store.open(f"sqlite:///{path}", vault=vault)
    blocking, may_go_on = await blocked(store)
    order: list[int] = []

    def note(number: int) -> asyncio.Future[int]:
        def work(session: Session) -> int:
            order.append(number)
            return id(session.connection())

        return asyncio.ensure_future(store.write(work))

    futures = [note(number) for number in range(GROUP + 1)]
    await asyncio.sleep(0)
    may_go_on.set()
    connections = await asyncio.gather(blocking, *futures)
    assert order == list(range(GROUP + 1))
    assert len(set(connections[1 : GROUP + 1])) == 1
    await store.close()


async def test_one_of_a_group_that_fails_takes_nothing_of_the_others_with_it(path: Path, vault: Vault) -> None:
    store = await Store.open(f"sqlite:///{path}", vault=vault)
    blocking, may_go_on = await blocked(store)

    def by_statement(session: Session) -> None:
        session.execute(text("INSERT INTO marks VALUES ('twice', 'x'), ('twice', 'x')"))

    def by_row(session: Session) -> None:
        session.add(MarkRow(name="first", value="again"))
        session.flush()

    futures: list[asyncio.Future[None]] = [
        asyncio.ensure_future(store.marks.put("first", "x")),
        asyncio.ensure_future(store.write(by_statement)),
        asyncio.ensure_future(store.marks.put("second", "x")),
        asyncio.ensure_future(store.write(by_row)),
        asyncio.ensure_future(store.marks.put("third", "x")),
    ]
    await asyncio.sleep(0)
    may_go_on.set()
    assert await blocking
    outcomes = await asyncio.gather(*futures, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [
        type(None),
        StoreConflict,
        type(None),
        StoreConflict,
        type(None),
    ]
    marks = [await store.marks.get(name) for name in ("first", "second", "third", "twice")]
    assert marks == ["x", "x", "x", None]
    await store.close()


async def test_a_directory_that_cannot_be_made_is_explained(letter: Path, vault: Vault) -> None:
    for below in ("bot.db", "data/bot.db"):
        with pytest.raises(StoreUnavailable):
            await Store.open(f"sqlite:///{letter}/{below}", vault=vault)


async def test_a_full_disk_fails_the_whole_group_and_not_the_next(path: Path, vault: Vault) -> None:
    """SQLite then rolls back by itself what the earlier members of the group did."""
    store = await Store.open(f"sqlite:///{path}", vault=vault)

    def limit(pages: int) -> None:
        def work(session: Session) -> None:
            driver = session.connection().connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA max_page_count={pages}")

        asyncio.run_coroutine_threadsafe(store.write(work), loop)

    loop = asyncio.get_running_loop()
    limit(1)
    await store.marks.put("before", "x")
    blocking, may_go_on = await blocked(store)
    futures = [
        asyncio.ensure_future(store.marks.put("small", "x")),
        asyncio.ensure_future(store.marks.put("big", "x" * 1_000_000)),
        asyncio.ensure_future(store.marks.put("after", "x")),
    ]
    await asyncio.sleep(0)
    may_go_on.set()
    outcomes = await asyncio.gather(*futures, return_exceptions=True)
    assert await blocking
    assert [type(outcome) for outcome in outcomes] == [StoreUnavailable] * 3
    assert "full" in str(outcomes[0])
    assert await store.marks.get("small") is None
    await store.marks.put("next", "x")
    assert await store.marks.get("next") == "x"
    await store.close()


async def test_a_database_somebody_else_holds_is_unavailable(path: Path, vault: Vault) -> None:
    store = await Store.open(f"sqlite:///{path}?timeout=0.05", vault=vault)
    await store.marks.put("a", "1")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"):
        await store.marks.put("a", "2")
    assert not await store.healthy()
    assert await store.marks.get("a") == "1"
    holder.execute("ROLLBACK")
    holder.close()
    await store.marks.put("a", "3")
    assert await store.marks.get("a") == "3"
    await store.close()


async def test_a_file_that_is_no_database_is_refused(letter: Path, vault: Vault) -> None:
    with pytest.raises(StoreUnavailable, match="not a database"):
        await Store.open(f"sqlite:///{letter}", vault=vault)


async def test_readers_do_not_wait_for_the_writer(path: Path, vault: Vault) -> None:
    store = await Store.open(f"sqlite:///{path}", vault=vault)
    await store.marks.put("a", "1")
    blocking, may_go_on = await blocked(store)
    assert await store.marks.get("a") == "1"
    may_go_on.set()
    await blocking
    await store.close()


@pytest.fixture
async def sqlite(path: Path) -> AsyncIterator[Sqlite]:
    sqlite = Sqlite(make_url(f"sqlite:///{path}?timeout=0.05"))
    await sqlite.migrate()
    yield sqlite
    await sqlite.close()


def where(_: Connection) -> str:
    return threading.current_thread().name


def put(name: str) -> Callable[[Connection], None]:
    def put(connection: Connection) -> None:
        connection.execute(text("INSERT INTO marks VALUES (:name, 'x')"), {"name": name})

    return put


async def names(sqlite: Sqlite) -> list[str]:
    return await sqlite.read(lambda session: list(session.scalars(text("SELECT name FROM marks ORDER BY name"))))


async def test_few_rows_are_written_where_they_are_asked_for(sqlite: Sqlite) -> None:
    here = threading.current_thread().name
    assert await sqlite.jot(where) == here
    assert await sqlite.jot(where, rows=JOTTED) == here
    assert await sqlite.jot(where, rows=JOTTED + 1) == "sqlite-write"


async def test_what_is_jotted_while_the_writer_writes_waits_its_turn(sqlite: Sqlite) -> None:
    blocking, may_go_on = await blocked(sqlite)
    first = asyncio.ensure_future(sqlite.jot(where))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(sqlite.jot(put("second")))
    await asyncio.sleep(0)
    assert not first.done()
    may_go_on.set()
    assert await blocking
    assert await first == "sqlite-write"
    await second
    assert await names(sqlite) == ["second"]


async def test_what_is_jotted_in_vain_leaves_nothing(sqlite: Sqlite) -> None:
    await sqlite.jot(put("first"))

    def twice(connection: Connection) -> None:
        put("second")(connection)
        put("first")(connection)

    with pytest.raises(StoreConflict):
        await sqlite.jot(twice)
    with pytest.raises(ZeroDivisionError):
        await sqlite.jot(lambda _: 1 / 0)
    await sqlite.jot(put("third"))
    assert await names(sqlite) == ["first", "third"]


async def test_who_jots_does_not_hold_the_bot_up_for_another_process(path: Path, sqlite: Sqlite) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    jotting = asyncio.ensure_future(sqlite.jot(put("late")))
    await asyncio.sleep(0)
    assert not jotting.done()
    with pytest.raises(StoreUnavailable, match="locked"):
        await jotting
    holder.execute("ROLLBACK")
    holder.close()
    await sqlite.jot(put("later"))
    assert await names(sqlite) == ["later"]


async def test_nothing_is_jotted_after_the_end(path: Path) -> None:
    sqlite = Sqlite(make_url(f"sqlite:///{path}"))
    await sqlite.migrate()
    await sqlite.close()
    with pytest.raises(StoreUnavailable):
        await sqlite.jot(where)


class Log:
    """A database whose log a tidier looks after, and somebody who is reading an old state of it."""

    def __init__(self, path: Path) -> None:
        self.writer = sqlite3.connect(path, isolation_level=None)
        self.writer.execute("PRAGMA journal_mode=WAL")
        self.writer.execute("PRAGMA wal_autocheckpoint=0")
        self.writer.execute("CREATE TABLE words (word)")
        self.file = path
        self.engine = create_engine(f"sqlite:///{path}")
        self.turn = threading.Lock()

    def writes(self) -> None:
        self.writer.execute("INSERT INTO words VALUES (?)", ("x" * 10_000,))

    def pages(self) -> int:
        """In the main file."""
        return self.file.stat().st_size // 4096


async def test_the_log_is_copied_beside_everybody(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.db")
    tidier = Tidier(log.engine, log.turn, commits=10)
    for _ in range(9):
        log.writes()
        tidier.wrote()
    assert log.pages() == 1
    with log.turn:  # nobody has to give way for it
        log.writes()
        tidier.wrote()
        await tidier.close()
    assert log.pages() > 20
    log.writer.close()


async def test_a_log_that_grew_too_long_is_begun_again_in_somebodys_turn(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.db")
    tidier = Tidier(log.engine, log.turn, commits=1, pages=10)
    log.writes()
    tidier.wrote()
    await tidier.close()
    tidier = Tidier(log.engine, log.turn, commits=1, pages=10)
    for _ in range(5):
        log.writes()
    with log.turn:
        tidier.wrote()
        await asyncio.sleep(0.05)
        closing = asyncio.ensure_future(tidier.close())
        await asyncio.sleep(0.05)
        assert not closing.done()
    await closing
    log.writer.close()


async def test_a_log_that_cannot_be_tidied_stops_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    log = Log(tmp_path / "log.db")
    log.writer.close()
    log.file.write_bytes(b"no database at all" * 1000)
    tidier = Tidier(log.engine, log.turn, commits=1)
    tidier.wrote()
    await tidier.close()
    assert "cannot be tidied" in caplog.text
