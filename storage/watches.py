"""Promises to tell a chat when something is back."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, select, text, update
from sqlmodel import Session

from storage.records import WatchRecord
from storage.runner import Runner
from storage.statements import changed, every, insert_into
from storage.tables import WATCHES, columns_of

COLUMNS = columns_of(WATCHES, WatchRecord)


class Watches:
    def __init__(self, runner: Runner, clock: Callable[[], datetime]) -> None:
        self._runner = runner
        self._clock = clock

    async def add(
        self,
        chat: int,
        link: int | None,
        kind: str,
        *,
        person: int,
        thread: int | None,
        reference: str,
        due_at: datetime,
        until: datetime,
    ) -> WatchRecord:
        """Promise it. There is one watch for each chat, link and kind: asking again brings it up to date."""
        values = {
            "person": person,
            "thread": thread,
            "reference": reference,
            "due_at": due_at,
            "until": until,
        }

        created_at = self._clock()

        def add(session: Session) -> WatchRecord:
            insert = insert_into(session, WATCHES).values(
                chat=chat, link=link, kind=kind, created_at=created_at, **values
            )
            statement = insert.on_conflict_do_update(
                index_elements=["chat", "kind"] if link is None else ["chat", "link", "kind"],
                index_where=text("link IS NULL" if link is None else "link IS NOT NULL"),
                set_=values,
            ).returning(*COLUMNS)
            return WatchRecord(*session.execute(statement).one())

        return await self._runner.write(add)

    async def due(self, now: datetime, limit: int) -> tuple[WatchRecord, ...]:
        """Those to look after now, the longest due first; also those past their `until`, to be given up."""
        statement = (
            select(*COLUMNS).where(WATCHES.c.due_at <= now).order_by(WATCHES.c.due_at, WATCHES.c.id).limit(limit)
        )
        return await self._runner.read(lambda session: every(session, WatchRecord, statement))

    async def postpone(self, watch: int, due_at: datetime) -> None:
        statement = update(WATCHES).where(WATCHES.c.id == watch).values(due_at=due_at)
        await self._runner.write(lambda session: changed(session, statement))

    async def remove(self, watch: int) -> bool:
        """False when somebody removed it before: then the chat was told already."""
        statement = delete(WATCHES).where(WATCHES.c.id == watch)
        return await self._runner.write(lambda session: changed(session, statement) == 1)
