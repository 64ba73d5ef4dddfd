"""SQLite: one thread writes for everybody, two read, and one tidies up.

SQLite lets one connection write at a time. Writers of a pool queue for its lock by sleeping and
trying again; here they queue in memory, and whatever has gathered while the last commit was on its
way shares the next one. In that group each piece of work has a savepoint, so one that fails takes
nothing of the others with it.

While the writer rests, a few rows are written where they are asked for, on the event loop: a commit
is a copy into the system's memory, and waking the thread would cost three times as much. What waits
for the disk is only the checkpoint, and that is the tidier's.
"""

import asyncio
import os
import sqlite3
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from sqlalchemy import URL, Connection, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage.errors import StoreUnavailable
from storage.migration import migrate
from storage.runner import Job, Jotting, Outcome, T, Then, Threads, Work, jotted, once, plainly, settle
from storage.tidier import Tidier

READERS = 2
# Bounds how long the first of a group waits for the last.
GROUP = 256
# Rows that may be written on the event loop, 5 to 15 µs each. More come in a burst only, where the thread saves time.
JOTTED = 50


class Sqlite:
    # Nobody else writes this file while the bot runs.
    max_age: float | None = None

    def __init__(self, url: URL) -> None:
        if not url.database or url.database == ":memory:":
            raise StoreUnavailable("SQLite needs a file: the writer and the readers share it")
        _create_private(Path(url.database))
        self._engine = _engine(url, "BEGIN IMMEDIATE")
        self._readers = Threads(_engine(url, "BEGIN", "PRAGMA query_only=ON"), size=READERS, name="sqlite-read")
        turn = Lock()
        self._writer = Writer(self._engine, asyncio.get_running_loop(), turn)
        # Whoever jots waits for nobody: when another process writes, the writer's thread does the waiting.
        self._jotter = Jotter(_engine(url, "BEGIN IMMEDIATE", "PRAGMA busy_timeout=0"), turn)
        self._tidier = Tidier(self._engine, turn)

    async def read(self, work: Work[T]) -> T:
        return await self._readers.run(work, None, once)

    async def write(self, work: Work[T], then: Then[T] | None = None) -> T:
        value = await self._writer.run(work, then)
        self._tidier.wrote()
        return value

    async def jot(self, jotting: Jotting[T], *, rows: int = 1) -> T:
        if rows > JOTTED or not self._writer.rests:
            return await self.write(jotted(jotting))
        try:
            value = self._jotter.run(jotting)
        except Occupied:
            return await self.write(jotted(jotting))
        self._tidier.wrote()
        return value

    async def migrate(self) -> None:
        await asyncio.to_thread(migrate, self._engine)

    async def close(self) -> None:
        await self._writer.close()
        self._jotter.close()
        await self._tidier.close()
        await self._readers.close()


class Occupied(Exception):
    """Somebody else writes just now."""


class Jotter:
    """Writes in the caller's thread, or raises `Occupied`."""

    def __init__(self, engine: Engine, turn: Lock) -> None:
        self._engine = engine
        self._turn = turn
        self._connection: Connection | None = None

    def run(self, jotting: Jotting[T]) -> T:
        if not self._turn.acquire(blocking=False):
            raise Occupied
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            with self._connection.begin():
                return jotting(self._connection)
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.OperationalError) and error.orig.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise Occupied from error
            plain = plainly(error)
            raise plain from plain.__cause__
        finally:
            self._turn.release()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()


class Writer:
    """``turn`` is held by whoever writes."""

    def __init__(self, engine: Engine, loop: asyncio.AbstractEventLoop, turn: Lock) -> None:
        self._engine = engine
        self._loop = loop
        self._turn = turn
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = False
        self._connection: Connection | None = None
        # A daemon, for what nobody was told is committed may be lost with the process.
        self._thread = Thread(target=self._work_off, name="sqlite-write", daemon=True)
        self._thread.start()

    @property
    def rests(self) -> bool:
        """Whether nothing waits for it."""
        return not self._closed and self._queue.empty()

    async def run(self, work: Work[T], then: Then[T] | None) -> T:
        if self._closed:
            raise StoreUnavailable("the store is closed")
        job = Job(work, then, self._loop.create_future())
        self._queue.put(job)
        value: T = await job.future
        return value

    async def close(self) -> None:
        self._closed = True
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        self._engine.dispose()

    def _work_off(self) -> None:
        closing = False
        while not closing:
            jobs, closing = self._gather()
            if jobs:
                with self._turn:
                    outcomes = self._commit(jobs)
                self._loop.call_soon_threadsafe(settle, outcomes)
        if self._connection is not None:
            self._connection.close()

    def _gather(self) -> tuple[list[Job], bool]:
        """The jobs that wait, at least one, and whether the writer was told to stop after them."""
        jobs: list[Job] = []
        next_job = self._queue.get()
        while next_job is not None:
            jobs.append(next_job)
            if len(jobs) == GROUP:
                return jobs, False
            try:
                next_job = self._queue.get_nowait()
            except Empty:
                return jobs, False
        return jobs, True

    def _commit(self, jobs: list[Job]) -> list[Outcome]:
        try:
            if self._connection is None:
                # Kept for good: fetching one from a pool and giving it back costs half as much as a small write.
                self._connection = self._engine.connect()
            with self._connection.begin():
                if len(jobs) == 1:  # spares the savepoint, two fifths of the cost of a small write
                    return [Outcome(jobs[0], _alone(self._connection, jobs[0].work))]
                return [_attempt(self._connection, job) for job in jobs]
        except Exception as error:
            # Nothing of this group is on the disk, whatever its members thought.
            return [Outcome(job, error=plainly(error)) for job in jobs]


def _alone(connection: Connection, work: Work[T]) -> T:
    with Session(connection, join_transaction_mode="rollback_only") as session, session.begin():
        return work(session)


def _attempt(connection: Connection, job: Job) -> Outcome:
    failure: Exception | None = None
    try:
        with Session(connection, join_transaction_mode="create_savepoint") as session, session.begin():
            try:
                return Outcome(job, job.work(session))
            except Exception as error:
                failure = error
                raise
    except Exception as error:
        # What went wrong in the work comes first: going back to the savepoint may fail after it.
        cause = failure or error
        if not _driver(connection.connection).in_transaction:
            # SQLite answers a full disk by rolling back everything, the earlier members included.
            raise cause from None
        return Outcome(job, error=plainly(cause))


def _engine(url: URL, begin: str, *pragmas: str) -> Engine:
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        # Python's driver would otherwise begin and commit where it thinks fit.
        connection.isolation_level = None
        for pragma in (
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=NORMAL",
            "PRAGMA foreign_keys=ON",
            # Nobody's commit waits for the disk; see the tidier.
            "PRAGMA wal_autocheckpoint=0",
            *pragmas,
        ):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _driver(connection: PoolProxiedConnection) -> Any:
    return connection.driver_connection


def _create_private(path: Path) -> None:
    """SQLite gives its side files the mode of the main one, so it is set before the first byte."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise StoreUnavailable(f"{path} cannot be made: {error.strerror}") from error
