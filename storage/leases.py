"""Who of several processes may do what only one should: poll Telegram, watch the homes."""

from datetime import datetime

from sqlalchemy import delete, or_
from sqlmodel import Session

from storage.runner import Runner
from storage.statements import changed, insert_into
from storage.tables import LEASES


class Leases:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def acquire(self, name: str, holder: str, *, now: datetime, until: datetime) -> bool:
        """Take the lease or prolong one's own; False while somebody else's has not run out."""

        def acquire(session: Session) -> bool:
            lease = insert_into(session, LEASES).values(name=name, holder=holder, until=until)
            statement = lease.on_conflict_do_update(
                index_elements=["name"],
                set_={"holder": holder, "until": until},
                where=or_(LEASES.c.holder == holder, LEASES.c.until <= now),
            ).returning(LEASES.c.name)
            return session.execute(statement).first() is not None

        return await self._runner.write(acquire)

    async def release(self, name: str, holder: str) -> bool:
        """Give one's own lease back before it runs out."""
        statement = delete(LEASES).where(LEASES.c.name == name, LEASES.c.holder == holder)
        return await self._runner.write(lambda session: changed(session, statement) == 1)
