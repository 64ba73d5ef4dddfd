"""All that is kept about one person, gathered from every table, without what is secret."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from sqlalchemy import Table, or_, select
from sqlmodel import Session

from storage.runner import Runner
from storage.tables import (
    ACT_THINGS,
    ACTS,
    ALERTS,
    ALIASES,
    CHATS,
    FAMILIES,
    HOMES,
    LEAVES,
    LINKS,
    MEMBERS,
    PEOPLE,
    PROMPTS,
    THINGS,
    TICKETS,
    WATCHES,
    WISHES,
)

Row: TypeAlias = Mapping[str, Any]
Dossier: TypeAlias = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a table names people, and the columns that are told. What is not told is `hidden`: every column is one or
    the other, so that a new one is decided about.
    """

    table: Table
    by: tuple[str, ...]
    told: tuple[str, ...]
    hidden: tuple[str, ...] = ()


KEPT = (
    Kept(PEOPLE, ("id",), ("id", "name", "locale", "text_only")),
    Kept(MEMBERS, ("person",), ("chat", "role", "since"), ("person", "told")),
    Kept(
        LEAVES,
        ("person", "made_by"),
        ("chat", "person", "kind", "body", "made_by", "made_at", "expires_at", "until"),
        ("id", "secret_hash"),
    ),
    Kept(
        ACTS,
        ("person",),
        ("id", "chat", "account", "name", "way", "said", "result", "before", "at", "undone_at"),
        ("person",),
    ),
    Kept(
        ALERTS,
        ("taken_by",),
        ("chat", "severity", "made_at", "closed_at", "taken_name", "taken_at"),
        (
            "id",
            "account",
            "origin",
            "thread",
            "message_id",
            "sent_at",
            "taken_by",
            "snoozed_until",
            "unheard_at",
        ),
    ),
    # The text of a prompt may be a digest.
    Kept(PROMPTS, ("person",), ("chat", "kind", "expires_at"), ("id", "person", "body", "message_id")),
    Kept(
        WATCHES,
        ("person",),
        ("chat", "kind", "reference", "due_at", "until", "created_at"),
        ("id", "person", "link", "thread"),
    ),
    Kept(
        TICKETS,
        ("person",),
        ("chat", "cloud", "stage", "person_name", "asked_at", "expires_at"),
        ("id", "person", "ask_hash", "state_hash", "claim_hash", "cookie_hash", "verifier", "nonce", "tokens"),
    ),
    Kept(
        LINKS,
        ("person",),
        ("chat", "account", "cloud", "state", "plant", "preferred", "created_at", "refreshed_at"),
        ("id", "person", "access_token", "refresh_token", "expires_at", "generation"),
    ),
)
"""Every table that names a person."""
_CHAT = ("id", "telegram_id", "kind", "title", "locale", "zone", "active", "removed_at")


class Dossiers:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def of(self, person: int) -> Dossier:
        """The rows about this person by table, and the chats, the homes and the rules these speak of."""
        return await self._runner.read(lambda session: _gathered(session, person))


def _gathered(session: Session, person: int) -> Dossier:
    found: dict[str, Sequence[Row]] = {}
    for kept in KEPT:
        theirs = or_(*(kept.table.c[name] == person for name in kept.by))
        found[kept.table.name] = _rows(session, kept.table, kept.told, theirs)
    acts = [act["id"] for act in found[ACTS.name]]
    found[ACT_THINGS.name] = _rows(session, ACT_THINGS, ("act", "thing"), ACT_THINGS.c.act.in_(acts))
    # Whether the number really is this person's, whoever reads the rules must say.
    found[FAMILIES.name] = _rows(session, FAMILIES, ("chat", "rules"), FAMILIES.c.rules.contains(str(person)))
    own = select(CHATS.c.id).where(CHATS.c.telegram_id == person)
    found[WISHES.name] = _rows(session, WISHES, ("chat", "body"), WISHES.c.chat.in_(own))
    chats = {row["chat"] for rows in found.values() for row in rows if "chat" in row}
    mine = CHATS.c.id.in_(chats) | (CHATS.c.telegram_id == person)
    found[CHATS.name] = _rows(session, CHATS, _CHAT, mine)
    accounts = {link["account"] for link in found[LINKS.name]}
    found[HOMES.name] = _rows(session, HOMES, ("account", "body", "fetched_at"), HOMES.c.account.in_(accounts))
    found[ALIASES.name] = _named(session, person)
    return MappingProxyType(found)


def _named(session: Session, person: int) -> tuple[Row, ...]:
    """What is called otherwise where this person connected the home: the maker's id of each thing, and its name."""
    statement = (
        select(LINKS.c.chat, LINKS.c.account, THINGS.c.vendor_id, ALIASES.c.name)
        .join_from(ALIASES, LINKS, LINKS.c.id == ALIASES.c.link)
        .join(THINGS, THINGS.c.id == ALIASES.c.thing)
        .where(LINKS.c.person == person)
        .order_by(ALIASES.c.id)
    )
    return tuple(MappingProxyType(dict(row)) for row in session.execute(statement).mappings())


def _rows(session: Session, table: Table, told: Sequence[str], condition: Any) -> tuple[Row, ...]:
    statement = select(*(table.c[name] for name in told)).where(condition).order_by(*table.primary_key)
    return tuple(MappingProxyType(dict(row)) for row in session.execute(statement).mappings())
