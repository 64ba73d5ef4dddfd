"""Small things to remember by name, such as the digest of the menus Telegram has from us."""

from sqlalchemy import bindparam, select
from sqlmodel import Session

from storage.runner import Runner
from storage.statements import insert_into
from storage.tables import MARKS

FIND = select(MARKS.c.value).where(MARKS.c.name == bindparam("name"))


class Marks:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def get(self, name: str) -> str | None:
        def get(session: Session) -> str | None:
            value: str | None = session.scalar(FIND, {"name": name})
            return value

        return await self._runner.read(get)

    async def put(self, name: str, value: str) -> None:
        def put(session: Session) -> None:
            mark = insert_into(session, MARKS).values(name=name, value=value)
            session.execute(mark.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

        await self._runner.write(put)
