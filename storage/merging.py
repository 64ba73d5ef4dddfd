"""Two rows of one chat become one, after Telegram turned a group into a supergroup."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Select, Table, delete, select, update
from sqlmodel import Session

from storage.aliases import merge_aliases
from storage.links import drop_orphans
from storage.records import ChatKind, ChatRecord
from storage.tables import (
    ACTS,
    ALERTS,
    CHATS,
    DIGESTS,
    FAMILIES,
    LEAVES,
    LINKS,
    MEMBERS,
    POSTS,
    PROMPTS,
    TICKETS,
    WATCHES,
    WISHES,
    columns_of,
)

COLUMNS = columns_of(CHATS, ChatRecord)


@dataclass(frozen=True, slots=True)
class Merged:
    survivor: ChatRecord | None
    chats: tuple[int, ...]
    """The ids of all rows that took part."""


def merge(session: Session, old_telegram_id: int, new_telegram_id: int, reconcile: Callable[[str, str], str]) -> Merged:
    """The old row survives, under the new number: it has the family's settings, and its id is known. Where both have
    rules, ``reconcile`` makes one text of the older and the newer."""
    rows = session.execute(
        select(*COLUMNS)
        .where(CHATS.c.telegram_id.in_([old_telegram_id, new_telegram_id]))
        .order_by(CHATS.c.id)
        .with_for_update()
    )
    found = {record.telegram_id: record for record in (ChatRecord(*row) for row in rows)}
    old, new = found.get(old_telegram_id), found.get(new_telegram_id)
    chats = tuple(record.id for record in found.values())
    if old is None or old_telegram_id == new_telegram_id:
        return Merged(new, chats)
    title = old.title
    if new is not None:
        title = new.title
        _reconcile_rules(session, new.id, old.id, reconcile)
        _move_everything(session, new.id, old.id)
    # Messages have other numbers there, and an old number may be another message.
    session.execute(update(ALERTS).where(ALERTS.c.chat == old.id).values(message_id=None))
    statement = (
        update(CHATS)
        .where(CHATS.c.id == old.id)
        .values(
            telegram_id=new_telegram_id,
            kind=ChatKind.SUPERGROUP,
            title=title,
            active=True,
            removed_at=None,
        )
        .returning(*COLUMNS)
    )
    return Merged(ChatRecord(*session.execute(statement).one()), chats)


def _reconcile_rules(session: Session, source: int, target: int, reconcile: Callable[[str, str], str]) -> None:
    """The source is the newer: once there is a supergroup, nobody decides anything in the group it was."""
    rows = session.execute(select(FAMILIES.c.chat, FAMILIES.c.rules).where(FAMILIES.c.chat.in_([source, target])))
    rules: dict[int, str] = {row.chat: row.rules for row in rows}
    if len(rules) == 2:
        both = reconcile(rules[target], rules[source])
        session.execute(update(FAMILIES).where(FAMILIES.c.chat == target).values(rules=both))


def _move_everything(session: Session, source: int, target: int) -> None:
    """What the target already has stays the target's; the source's twin goes with the source."""
    accounts = session.scalars(select(LINKS.c.account).where(LINKS.c.chat == source)).all()
    theirs = LINKS.alias()
    chosen = select(theirs.c.id).where(theirs.c.chat == target, theirs.c.preferred).exists()
    session.execute(update(LINKS).where(LINKS.c.chat == source, chosen).values(preferred=False))
    for table, key in (
        (LINKS, ("account",)),
        (WATCHES, ("link", "kind")),
        (FAMILIES, ()),
        (WISHES, ()),
        (DIGESTS, ("every",)),
        (MEMBERS, ("person",)),
    ):
        _move(session, table, key, source, target)
    for twin in session.execute(_doubled(source, target)).all():
        merge_aliases(session, twin.source, twin.target)
    for table in (TICKETS, PROMPTS, LEAVES, ACTS, ALERTS, POSTS):
        session.execute(update(table).where(table.c.chat == source).values(chat=target))
    session.execute(delete(CHATS).where(CHATS.c.id == source))
    drop_orphans(session, accounts)


def _doubled(source: int, target: int) -> Select[tuple[int, int]]:
    """The links of both to one account."""
    mine, theirs = LINKS.alias(), LINKS.alias()
    return (
        select(mine.c.id.label("source"), theirs.c.id.label("target"))
        .join_from(mine, theirs, mine.c.account == theirs.c.account)
        .where(mine.c.chat == source, theirs.c.chat == target)
    )


def _move(session: Session, table: Table, key: tuple[str, ...], source: int, target: int) -> None:
    twin = table.alias()
    same = [twin.c[name].is_not_distinct_from(table.c[name]) for name in key]
    has_twin = select(twin.c.chat).where(twin.c.chat == target, *same).exists()
    session.execute(update(table).where(table.c.chat == source, ~has_twin).values(chat=target))
