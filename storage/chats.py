"""The chats the bot was met in. `id` is ours and survives Telegram's change to a supergroup."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlmodel import Session

from storage.cache import Cache
from storage.columns import storable
from storage.families import Families
from storage.links import Links, drop_orphans
from storage.merging import merge
from storage.records import ChatKind, ChatRecord
from storage.runner import Runner
from storage.statements import every, first, insert_into
from storage.tables import ACTS, CHATS, LINKS, columns_of

COLUMNS = columns_of(CHATS, ChatRecord)
FIND = select(*COLUMNS).where(CHATS.c.telegram_id == bindparam("telegram_id"))


class Chats:
    def __init__(self, runner: Runner, cache: Cache[int, ChatRecord | None], links: Links, families: Families) -> None:
        self._runner = runner
        self._cache = cache
        self._links = links
        self._families = families

    async def of(self, telegram_id: int, kind: ChatKind, title: str) -> ChatRecord:
        """The chat, made when it is new, brought up to date when it changed, active again when it was not."""
        known = await self.find(telegram_id)
        if known is not None and known.active and (known.kind, known.title) == (kind, storable(title)):
            return known
        return await self._runner.write(lambda session: _met(session, telegram_id, kind, title), self._forget_cached)

    async def find(self, telegram_id: int) -> ChatRecord | None:
        return await self._cache.get(
            telegram_id,
            lambda: self._runner.read(lambda session: first(session, ChatRecord, FIND, telegram_id=telegram_id)),
        )

    async def by_id(self, chat: int) -> ChatRecord | None:
        statement = select(*COLUMNS).where(CHATS.c.id == chat)
        return await self._runner.read(lambda session: first(session, ChatRecord, statement))

    async def with_home(self, person: int, limit: int) -> tuple[ChatRecord, ...]:
        """The groups the bot is in that have a home; first those in which this person did something."""
        linked = select(LINKS.c.id).where(LINKS.c.chat == CHATS.c.id).exists()
        acted = select(ACTS.c.id).where(ACTS.c.chat == CHATS.c.id, ACTS.c.person == person).exists()
        statement = (
            select(*COLUMNS)
            .where(CHATS.c.active, CHATS.c.kind != ChatKind.PRIVATE, linked)
            .order_by(acted.desc(), CHATS.c.id)
            .limit(limit)
        )
        return await self._runner.read(lambda session: every(session, ChatRecord, statement))

    async def set_locale(self, chat: int, locale: str | None) -> None:
        await self._set(chat, locale=locale)

    async def set_zone(self, chat: int, zone: str | None) -> None:
        await self._set(chat, zone=zone)

    async def set_text_only(self, chat: int, text_only: bool) -> None:
        await self._set(chat, text_only=text_only)

    async def deactivate(self, telegram_id: int, now: datetime) -> None:
        """The bot was removed from there. Remembers when; a second removal does not put the date off."""
        statement = (
            update(CHATS)
            .where(CHATS.c.telegram_id == telegram_id, CHATS.c.active)
            .values(active=False, removed_at=now)
            .returning(*COLUMNS)
        )
        await self._runner.write(lambda session: first(session, ChatRecord, statement), self._forget_cached)

    async def migrate(
        self, old_telegram_id: int, new_telegram_id: int, *, reconcile: Callable[[str, str], str]
    ) -> ChatRecord | None:
        """The group became a supergroup. Telegram says so twice, in either order, and may go on
        writing to the new chat before it says so: then both rows exist and become the old one, with rules
        that ``reconcile`` made of the older and the newer.
        """
        merged = await self._runner.write(
            lambda session: merge(session, old_telegram_id, new_telegram_id, reconcile),
            lambda merged: self._forget_merged(merged.chats, old_telegram_id, new_telegram_id),
        )
        return merged.survivor

    async def forget(self, chat: int) -> bool:
        """Delete the chat and everything that hangs on it; False when there was none."""
        forgotten = await self._runner.write(lambda session: _forget(session, chat), self._forget_cached)
        return forgotten is not None

    async def to_purge(self, before: datetime) -> tuple[ChatRecord, ...]:
        """The chats the bot was removed from before this time, the longest ago first."""
        statement = select(*COLUMNS).where(CHATS.c.removed_at < before, ~CHATS.c.active).order_by(CHATS.c.removed_at)
        return await self._runner.read(lambda session: every(session, ChatRecord, statement))

    async def _set(self, chat: int, **values: Any) -> None:
        statement = update(CHATS).where(CHATS.c.id == chat).values(**values).returning(*COLUMNS)
        await self._runner.write(lambda session: first(session, ChatRecord, statement), self._forget_cached)

    def _forget_cached(self, chat: ChatRecord | None) -> None:
        if chat is not None:
            self._cache.forget(chat.telegram_id)
            self._links.forget_cached(chat.id)
            self._families.forget_cached(chat.id)

    def _forget_merged(self, chats: tuple[int, ...], *telegram_ids: int) -> None:
        for telegram_id in telegram_ids:
            self._cache.forget(telegram_id)
        for chat in chats:
            self._links.forget_cached(chat)
            self._families.forget_cached(chat)


def _met(session: Session, telegram_id: int, kind: ChatKind, title: str) -> ChatRecord:
    insert = insert_into(session, CHATS).values(
        telegram_id=telegram_id, kind=kind, title=title, text_only=False, active=True
    )
    statement = insert.on_conflict_do_update(
        index_elements=["telegram_id"],
        set_={"kind": kind, "title": title, "active": True, "removed_at": None},
    ).returning(*COLUMNS)
    return ChatRecord(*session.execute(statement).one())


def _forget(session: Session, chat: int) -> ChatRecord | None:
    accounts = session.scalars(select(LINKS.c.account).where(LINKS.c.chat == chat)).all()
    forgotten = first(session, ChatRecord, delete(CHATS).where(CHATS.c.id == chat).returning(*COLUMNS))
    drop_orphans(session, accounts)
    return forgotten
