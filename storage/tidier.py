"""SQLite's log, brought into the main file beside everybody's work."""

import asyncio
import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

log = logging.getLogger(__name__)

COMMITS = 1000
"""After so many the log is copied."""
PAGES = 16_000
"""A log of that size, 64 MiB, is begun again, even if a commit has to wait for it."""


class Tidier:
    """SQLite would let a commit do this: milliseconds that somebody waits for, more on a slow disk. In a thread of its
    own it goes on while others write. What they write meanwhile stays in the log, so under a load without a pause the
    log would only grow: from a size on, the writers' ``turn`` is taken for the little that is left."""

    def __init__(self, engine: Engine, turn: Lock, *, commits: int = COMMITS, pages: int = PAGES) -> None:
        self._engine = engine
        self._turn = turn
        self._commits = commits
        self._pages = pages
        self._written = 0
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite-tidy")

    def wrote(self) -> None:
        """Somebody committed."""
        self._written += 1
        if self._written >= self._commits:
            self._written = 0
            self._thread.submit(self._tidy)

    async def close(self) -> None:
        await asyncio.to_thread(self._thread.shutdown)
        self._engine.dispose()

    def _tidy(self) -> None:
        try:
            if self._checkpoint() > self._pages:
                with self._turn:
                    self._checkpoint()
        except (SQLAlchemyError, sqlite3.Error):
            # Nothing is lost: the log holds what the main file does not, and the next round tries again.
            log.exception("the database's log cannot be tidied")

    def _checkpoint(self) -> int:
        """How many pages the log holds."""
        connection = self._engine.raw_connection()
        try:
            row = connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        finally:
            connection.close()
        return int(row[1])
