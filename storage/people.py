"""The people who spoke to the bot, under Telegram's own ids."""

from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlmodel import Session

from storage.cache import Cache
from storage.columns import storable
from storage.families import Families
from storage.records import PersonRecord
from storage.runner import Runner
from storage.statements import changed, first, insert_into
from storage.tables import ACTS, ALERTS, LEAVES, MEMBERS, PEOPLE, PROMPTS, TICKETS, WATCHES, columns_of

COLUMNS = columns_of(PEOPLE, PersonRecord)
FIND = select(*COLUMNS).where(PEOPLE.c.id == bindparam("person"))


class People:
    def __init__(self, runner: Runner, cache: Cache[int, PersonRecord | None], families: Families) -> None:
        self._runner = runner
        self._cache = cache
        self._families = families

    async def of(self, person: int, name: str) -> PersonRecord:
        """The person, made when new; a changed name is taken over."""
        known = await self.find(person)
        if known is not None and known.name == storable(name):
            return known
        return await self._runner.write(
            lambda session: _met(session, person, name), lambda _: self._cache.forget(person)
        )

    async def find(self, person: int) -> PersonRecord | None:
        return await self._cache.get(
            person,
            lambda: self._runner.read(lambda session: first(session, PersonRecord, FIND, person=person)),
        )

    async def set_locale(self, person: int, locale: str | None) -> None:
        await self._set(person, locale=locale)

    async def set_text_only(self, person: int, text_only: bool) -> None:
        await self._set(person, text_only=text_only)

    async def forget(self, person: int) -> None:
        """Delete the person, what waits for them, what they were and what they did. Their links end one by one:
        `links.of_person`.
        """

        def forgotten(chats: tuple[int, ...]) -> None:
            self._cache.forget(person)
            for chat in chats:
                self._families.forget_cached(chat)

        await self._runner.write(lambda session: _forget(session, person), forgotten)

    async def _set(self, person: int, **values: Any) -> None:
        statement = update(PEOPLE).where(PEOPLE.c.id == person).values(**values)
        await self._runner.write(lambda session: changed(session, statement), lambda _: self._cache.forget(person))


def _met(session: Session, person: int, name: str) -> PersonRecord:
    insert = insert_into(session, PEOPLE).values(id=person, name=name, text_only=False)
    statement = insert.on_conflict_do_update(index_elements=["id"], set_={"name": name})
    return PersonRecord(*session.execute(statement.returning(*COLUMNS)).one())


def _forget(session: Session, person: int) -> tuple[int, ...]:
    """The chats in which the person was somebody."""
    for table in (TICKETS, PROMPTS, WATCHES, ACTS):
        session.execute(delete(table).where(table.c.person == person))
    offered = LEAVES.c.person.is_(None) & (LEAVES.c.made_by == person)
    theirs = ((MEMBERS, MEMBERS.c.person == person), (LEAVES, (LEAVES.c.person == person) | offered))
    chats = {
        chat
        for table, condition in theirs
        for chat in session.scalars(delete(table).where(condition).returning(table.c.chat))
    }
    # What they took up waits for somebody again.
    free = {"taken_by": None, "taken_name": "", "taken_at": None}
    session.execute(update(ALERTS).where(ALERTS.c.taken_by == person).values(free))
    session.execute(delete(PEOPLE).where(PEOPLE.c.id == person))
    return tuple(chats)
