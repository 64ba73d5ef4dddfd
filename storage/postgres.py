"""PostgreSQL: a pool of threads with psycopg, a transaction for each piece of work."""

import asyncio
from collections.abc import Callable
from random import uniform
from time import sleep

from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.exc import OperationalError

from storage.migration import migrate
from storage.runner import Jotting, T, Then, Threads, Work, jotted, once

THREADS = 8
# Another process may write what we remember. The service that must not err (renewing keys) compares
# generations when it writes; everybody else bears with two seconds.
MAX_AGE = 2.0
# serialization_failure and deadlock_detected: the transaction was rolled back and can be run again.
RETRIED = frozenset({"40001", "40P01"})
TRIES = 5


def _pause() -> None:
    """Two that met once must not meet again in step."""
    sleep(uniform(0.01, 0.05))  # noqa: S311 - chance here keeps no secret


class Postgres:
    max_age: float | None = MAX_AGE

    def __init__(self, url: URL, *, pause: Callable[[], None] = _pause) -> None:
        self._engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_size=THREADS,
            max_overflow=0,
            # After a restart of the server the pool is full of dead connections; one round trip tells.
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={"connect_timeout": 10, "application_name": "eliot-bot"},
        )
        self._reader = self._engine.execution_options(postgresql_readonly=True)
        self._threads = Threads(self._engine, size=THREADS, name="postgres")
        self._pause = pause

    async def read(self, work: Work[T]) -> T:
        return await self._threads.run(work, None, self._carry_out_reading)

    async def write(self, work: Work[T], then: Then[T] | None = None) -> T:
        return await self._threads.run(work, then, self._carry_out)

    async def jot(self, jotting: Jotting[T], *, rows: int = 1) -> T:
        return await self.write(jotted(jotting))

    async def migrate(self) -> None:
        await asyncio.to_thread(migrate, self._engine)

    async def close(self) -> None:
        await self._threads.close()

    def _carry_out_reading(self, _: Engine, work: Work[T]) -> T:
        return once(self._reader, work)

    def _carry_out(self, engine: Engine, work: Work[T]) -> T:
        for _ in range(TRIES - 1):
            try:
                return once(engine, work)
            except OperationalError as error:
                if getattr(error.orig, "sqlstate", None) not in RETRIED:
                    raise
            self._pause()
        return once(engine, work)
