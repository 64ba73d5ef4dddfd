"""Where work on the database runs: what both engines promise, and what they share.

A repository's body is a plain function over a `Session`; the runner of the engine decides in which
thread and transaction it runs. So SQLite and PostgreSQL share every line of SQL, and neither pays
for an asynchronous driver: through aiosqlite one ORM read cost 1.6 ms of CPU and writes fought for
the lock (p99 441 ms at 16 callers); through one writer thread the p99 was 13 ms.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from storage.errors import StoreConflict, StoreUnavailable

T = TypeVar("T")
Work: TypeAlias = Callable[[Session], T]
Jotting: TypeAlias = Callable[[Connection], T]
Then: TypeAlias = Callable[[T], object]


class Runner(Protocol):
    max_age: float | None
    """How many seconds a cached read may be trusted; None where this process is the only writer."""

    async def read(self, work: Work[T]) -> T:
        """Run this in a transaction that cannot write."""

    async def write(self, work: Work[T], then: Then[T] | None = None) -> T:
        """Run this in a transaction of its own; return once it is committed.

        `then` is called on the event loop after the commit and before anybody who waits for it goes
        on, even if the caller was cancelled meanwhile: the place to make a cache forget.
        The work may be run again when the database asks for it, so it must do nothing but SQL.
        """

    async def jot(self, jotting: Jotting[T], *, rows: int = 1) -> T:
        """As `write`, for what every command writes: a few `rows` by a statement built once. It may run at once, on
        the event loop, for waking another thread costs more.
        """

    async def migrate(self) -> None: ...

    async def close(self) -> None:
        """Finish what was accepted; refuse what comes later with `StoreUnavailable`."""


@dataclass(frozen=True, slots=True)
class Job:
    work: Work[Any]
    then: Then[Any] | None
    future: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    job: Job
    value: Any = None
    error: Exception | None = None


def settle(outcomes: Sequence[Outcome]) -> None:
    """On the event loop: first every cache forgets, then those who wait go on."""
    for outcome in outcomes:
        if outcome.error is None and outcome.job.then is not None:
            outcome.job.then(outcome.value)
    for outcome in outcomes:
        if outcome.job.future.done():  # its caller was cancelled
            continue
        if outcome.error is None:
            outcome.job.future.set_result(outcome.value)
        else:
            outcome.job.future.set_exception(outcome.error)


def plainly(error: Exception) -> Exception:
    """The error in the store's words, unless it is a mistake of the work's own."""
    if isinstance(error, IntegrityError):
        return _caused(StoreConflict(str(error.orig)), error)
    # SQLite has no class of its own for a file that is damaged or was never a database.
    damaged = type(error) is DatabaseError
    if damaged or isinstance(error, OperationalError | InterfaceError | PoolTimeout):
        said = error.orig if isinstance(error, DBAPIError) else error
        return _caused(StoreUnavailable(str(said)), error)
    return error


def _caused(plain: Exception, error: Exception) -> Exception:
    plain.__cause__ = error
    return plain


class Threads:
    """Runs work in a few threads, each with a connection of its own."""

    def __init__(self, engine: Engine, *, size: int, name: str) -> None:
        self._engine = engine
        self._pool = ThreadPoolExecutor(size, thread_name_prefix=name)
        self._closed = False

    async def run(self, work: Work[T], then: Then[T] | None, carry_out: Callable[[Engine, Work[T]], T]) -> T:
        if self._closed:
            raise StoreUnavailable("the store is closed")
        loop = asyncio.get_running_loop()
        job = Job(work, then, loop.create_future())
        self._pool.submit(self._run, loop, job, carry_out)
        value: T = await job.future
        return value

    async def close(self) -> None:
        self._closed = True
        await asyncio.to_thread(self._pool.shutdown)
        self._engine.dispose()

    def _run(self, loop: asyncio.AbstractEventLoop, job: Job, carry_out: Callable[[Engine, Work[Any]], Any]) -> None:
        try:
            outcome = Outcome(job, carry_out(self._engine, job.work))
        except Exception as error:
            outcome = Outcome(job, error=plainly(error))
        loop.call_soon_threadsafe(settle, (outcome,))


def jotted(jotting: Jotting[T]) -> Work[T]:
    """The same, to be done like any other work."""
    return lambda session: jotting(session.connection())


def once(engine: Engine, work: Work[T]) -> T:
    """The work in one transaction."""
    with Session(engine) as session, session.begin():
        return work(session)
