"""How chats want to be alerted, in the services' words."""

from collections.abc import Collection, Mapping

from sqlalchemy import select, update
from sqlmodel import Session

from storage.runner import Runner
from storage.statements import changed, insert_into
from storage.tables import WISHES


class Wishes:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def of(self, chats: Collection[int]) -> Mapping[int, str]:
        """By chat; those that decided nothing are absent."""
        statement = select(WISHES.c.chat, WISHES.c.body).where(WISHES.c.chat.in_(chats))

        def of(session: Session) -> Mapping[int, str]:
            return {row.chat: row.body for row in session.execute(statement)}

        return await self._runner.read(of)

    async def set(self, chat: int, former: str, body: str) -> bool:
        """Change them if they still are `former` (empty for none); False when somebody was quicker."""

        def set_(session: Session) -> bool:
            if former:
                mine = update(WISHES).where(WISHES.c.chat == chat, WISHES.c.body == former).values(body=body)
                return changed(session, mine) == 1
            insert = insert_into(session, WISHES).values(chat=chat, body=body)
            statement = insert.on_conflict_do_nothing(index_elements=["chat"]).returning(WISHES.c.chat)
            return session.execute(statement).first() is not None

        return await self._runner.write(set_)
