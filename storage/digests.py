"""Which digests a chat was promised: each once, however many processes think of it."""

from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session

from storage.runner import Runner
from storage.statements import insert_into
from storage.tables import DIGESTS, POSTS


class Digests:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def post(self, chat: int, every: str, ends: datetime, *, kind: str, body: str, now: datetime) -> bool:
        """Say this digest of a period in the chat; False when that was decided before."""

        def post(session: Session) -> bool:
            mark = insert_into(session, DIGESTS).values(chat=chat, every=every, ends=ends)
            later = mark.on_conflict_do_update(
                index_elements=["chat", "every"], set_={"ends": ends}, where=mark.excluded.ends > DIGESTS.c.ends
            )
            if session.execute(later.returning(DIGESTS.c.chat)).first() is None:
                return False
            values = {"due_at": now, "sounds": False, "made_at": now, "attempts": 0, "set_aside": False}
            session.execute(insert(POSTS).values(chat=chat, kind=kind, body=body, **values))
            return True

        return await self._runner.write(post)
