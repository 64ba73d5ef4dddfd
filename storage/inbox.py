"""Updates from Telegram, on the disk before they are acknowledged, each taken in once.

The hottest table: every update is written here, and again when it is done. So the statements are
Core, built once, and meant to be used in batches.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, select, text, update
from sqlmodel import Session

from storage.records import InboxRecord
from storage.runner import Runner
from storage.statements import INSERT, changed, every
from storage.tables import INBOX, columns_of

COLUMNS = columns_of(INBOX, InboxRecord)
UNDONE = INBOX.c.done_at.is_(None)
WAITING = (
    select(*COLUMNS)
    .where(INBOX.c.bot == bindparam("bot"), UNDONE, INBOX.c.seq > bindparam("after"))
    .order_by(INBOX.c.seq)
    .limit(bindparam("at_most"))
)
DONE = (
    update(INBOX)
    .where(INBOX.c.seq.in_(bindparam("seqs", expanding=True)))
    .values(payload=b"", done_at=bindparam("now"))
)
PUT = {
    engine: insert(INBOX).on_conflict_do_nothing().returning(INBOX.c.seq, INBOX.c.update_id)
    for engine, insert in INSERT.items()
}


class Inbox:
    def __init__(self, runner: Runner, clock: Callable[[], datetime]) -> None:
        self._runner = runner
        self._clock = clock

    async def put(self, bot: int, updates: Sequence[tuple[int, str, bytes]], now: datetime) -> tuple[InboxRecord, ...]:
        """Take in what is new of the updates (update id, lane, payload), in their order. What
        Telegram sends again is left out. They are on the disk when this returns.
        """
        if not updates:
            return ()
        return await self._runner.jot(lambda connection: _put(connection, bot, updates, now), rows=len(updates))

    async def waiting(self, bot: int, after: int, limit: int) -> tuple[InboxRecord, ...]:
        """Updates not done yet with a `seq` beyond `after`, in order."""
        return await self._runner.read(
            lambda session: every(session, InboxRecord, WAITING, bot=bot, after=after, at_most=limit)
        )

    async def done(self, seqs: Sequence[int]) -> None:
        """These need no more work. Their payloads, people's words, are wiped; the ids stay until
        `purge`, so that Telegram may repeat itself.
        """
        if not seqs:
            return
        now = self._clock()
        await self._runner.jot(
            lambda connection: connection.execute(DONE, {"seqs": seqs, "now": now}).rowcount, rows=len(seqs)
        )

    async def begin_again(self, bot: int) -> int:
        """At the start of the program: count one more attempt for all that is unfinished, and how much it is."""
        statement = update(INBOX).where(INBOX.c.bot == bot, UNDONE).values(attempts=INBOX.c.attempts + 1)
        return await self._runner.write(lambda session: changed(session, statement))

    async def set_aside(self, seq: int) -> None:
        """Give up on an update that brings the program down. Its payload stays until `purge`, to be looked at."""
        statement = update(INBOX).where(INBOX.c.seq == seq).values(done_at=self._clock(), set_aside=True)
        await self._runner.write(lambda session: changed(session, statement))

    async def purge(self, before: datetime) -> int:
        """Delete what was done before this time. Telegram repeats an update for at most 24 hours."""
        statement = delete(INBOX).where(INBOX.c.done_at < before)
        return await self._runner.write(lambda session: changed(session, statement))

    async def depth(self, bot: int) -> tuple[int, datetime | None]:
        """How many updates wait, and since when the oldest does."""
        statement = select(func.count(), func.min(INBOX.c.received_at)).where(INBOX.c.bot == bot, UNDONE)

        def depth(session: Session) -> tuple[int, datetime | None]:
            count, oldest = session.execute(statement).one()
            return count, oldest

        return await self._runner.read(depth)


def _put(
    connection: Connection, bot: int, updates: Sequence[tuple[int, str, bytes]], now: datetime
) -> tuple[InboxRecord, ...]:
    engine = connection.dialect.name
    if engine == "postgresql":
        # Sequences are handed out before the commit. One writer at a time for each bot, so that
        # whoever has seen a `seq` never finds a smaller one later.
        connection.execute(text("SELECT pg_advisory_xact_lock(:bot)"), {"bot": bot})
    values = [
        {
            "bot": bot,
            "update_id": update_id,
            "lane": lane,
            "payload": payload,
            "received_at": now,
            "attempts": 0,
            "set_aside": False,
        }
        for update_id, lane, payload in updates
    ]
    # Most come alone, and a batch of one costs twice what a single statement does.
    rows = connection.execute(PUT[engine], values if len(values) > 1 else values[0])
    seqs = {update_id: seq for seq, update_id in rows}
    return tuple(
        InboxRecord(seqs.pop(update_id), bot, update_id, lane, payload, now, 0)
        for update_id, lane, payload in updates
        if update_id in seqs
    )
