"""Everything that is written down about chats, read past the bot and past its caches, as the model's words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage.store import Store
from storage.tables import CHATS, FAMILIES, LEAVES, LINKS, MEMBERS, THINGS
from tests.chat.group_model import Group, Rules, Slip


@dataclass(frozen=True)
class Link:
    account: int
    person: int
    plant: str | None
    preferred: bool


@dataclass(frozen=True)
class Written:
    """What one chat's rows say."""

    telegram: int = 0
    rules: Rules = field(default_factory=Rules)
    members: Mapping[int, tuple[str, bool]] = field(default_factory=dict)
    """Role, and whether somebody decided on it."""
    slips: Mapping[int, Slip] = field(default_factory=dict)
    links: Mapping[int, Link] = field(default_factory=dict)

    def group(self, here: Mapping[int, str], private_of: int | None) -> Group:
        return Group(
            here,
            private_of,
            frozenset(link.person for link in self.links.values()),
            {person: role for person, (role, _) in self.members.items()},
            frozenset(person for person, (_, told) in self.members.items() if told),
            self.rules,
            tuple(self.slips.values()),
        )


@dataclass(frozen=True)
class Records:
    chats: Mapping[int, Written]
    """By the bot's own number."""
    numbers: Mapping[int, Mapping[str, int]]
    """What buttons call the things of each account."""

    def chat(self, telegram: int) -> int | None:
        return next((number for number, chat in self.chats.items() if chat.telegram == telegram), None)

    def of(self, telegram: int) -> Written:
        number = self.chat(telegram)
        return Written() if number is None else self.chats[number]


async def read(store: Store) -> Records:
    return await store.read(_read)


def _read(session: Session) -> Records:
    rules = {row.chat: _rules(row.rules) for row in session.execute(select(FAMILIES))}
    members: dict[int, dict[int, tuple[str, bool]]] = {}
    for row in session.execute(select(MEMBERS)):
        members.setdefault(row.chat, {})[row.person] = row.role, row.told
    slips: dict[int, dict[int, Slip]] = {}
    for row in session.execute(select(LEAVES)):
        slips.setdefault(row.chat, {})[row.id] = _slip(row)
    links: dict[int, dict[int, Link]] = {}
    for row in session.execute(select(LINKS).order_by(LINKS.c.id)):
        links.setdefault(row.chat, {})[row.id] = Link(row.account, row.person, row.plant, row.preferred)
    numbers: dict[int, dict[str, int]] = {}
    for row in session.execute(select(THINGS)):
        numbers.setdefault(row.account, {})[row.vendor_id] = row.id
    chats = {
        row.id: Written(
            row.telegram_id,
            rules.get(row.id, Rules()),
            members.get(row.id, {}),
            slips.get(row.id, {}),
            links.get(row.id, {}),
        )
        for row in session.execute(select(CHATS.c.id, CHATS.c.telegram_id))
    }
    return Records(chats, numbers)


def _rules(text: str) -> Rules:
    told = json.loads(text)
    return Rules(
        {(subject, line): yes for subject, lines in told["decisions"].items() for line, yes in lines.items()},
        {subject: None if ends is None else (ends[0], ends[1]) for subject, ends in told["bounds"].items()},
        {room: frozenset(people) for room, people in told["kept"].items()},
        told["newcomers"],
        told["frozen"],
        told["paused"],
        told["history_days"],
        told["topic"],
    )


def _slip(row: Any) -> Slip:
    told = json.loads(row.body)
    return Slip(
        row.id,
        row.kind,
        row.made_by,
        row.person,
        row.until,
        row.expires_at if row.person is None else None,
        told.get("role", ""),
        *(frozenset(told.get(name, ())) for name in ("rights", "ambients", "systems", "modules")),
    )
