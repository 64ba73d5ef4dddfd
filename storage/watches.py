"""Promises to tell a chat when something is back."""

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import delete, insert, or_, select, text
from sqlmodel import Session

from storage.records import WatchRecord
from storage.runner import Runner
from storage.statements import changed, every, insert_into
from storage.tables import POSTS, WATCHES, columns_of

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

    async def of_links(self, links: Collection[int], now: datetime) -> tuple[WatchRecord, ...]:
        """Those on the homes of these links that nobody has given up, the oldest first."""
        statement = select(*COLUMNS).where(WATCHES.c.link.in_(links), WATCHES.c.until >= now).order_by(WATCHES.c.id)
        return await self._runner.read(lambda session: every(session, WatchRecord, statement))

    async def keep(self, watch: WatchRecord, kind: str, body: str, now: datetime) -> bool:
        """Puts the promised word into the outbox, and ends the watch; False when it was done before."""

        def keep(session: Session) -> bool:
            if changed(session, delete(WATCHES).where(WATCHES.c.id == watch.id)) == 0:
                return False
            values = {"chat": watch.chat, "kind": kind, "body": body, "due_at": now, "made_at": now}
            session.execute(insert(POSTS).values(**values, sounds=True, attempts=0, set_aside=False))
            return True

        return await self._runner.write(keep)

    async def purge(self, now: datetime) -> int:
        """Those whose time is over, and those on homes that were disconnected; how many there were."""
        over = or_(WATCHES.c.until < now, WATCHES.c.link.is_(None))
        return await self._runner.write(lambda session: changed(session, delete(WATCHES).where(over)))
