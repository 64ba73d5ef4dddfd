"""The words of the oracle: a place, a moment, one step from a moment to the next, and a question that was asked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulator.telegram_chats import Chat
from tests.chat.group_house import Ask
from tests.chat.group_model import Group
from tests.chat.group_records import Records, Written

ASKED_WITHIN = timedelta(minutes=30)
NUMBERED = re.compile(r"(yes|allow|undo|ask)\s+([0-9]+)(?:\s+(\w+))?")


@dataclass(eq=False)
class Place:
    """Where people speak with the bot; a group gets another chat when it becomes a supergroup."""

    chat: Chat
    private_of: int | None = None


@dataclass(frozen=True)
class Moment:
    """What was written down and who was where, at one time. ``doubts``: what the bot may still take somebody for."""

    at: datetime
    records: Records
    here: Mapping[int, Mapping[int, str]]
    doubts: Mapping[tuple[int, int], str]

    def written(self, place: Place) -> Written:
        return self.records.of(place.chat.id)

    def group(self, place: Place) -> Group:
        return self.written(place).group(self.here.get(place.chat.id, {}), place.private_of)

    def groups(self, place: Place, written: Written | None = None) -> tuple[Group, ...]:
        """All that the bot may take the chat for."""
        written, here = written or self.written(place), self.here.get(place.chat.id, {})
        doubts = {who: was for (chat, who), was in self.doubts.items() if chat == place.chat.id and who in here}
        seen = (here, *({**here, who: was} for who, was in doubts.items()), {**here, **doubts})
        return tuple(written.group(each, place.private_of) for each in (seen if doubts else seen[:1]))


@dataclass(frozen=True)
class Step:
    """One thing somebody did, or that happened to them. ``said`` is a command in the words of a button."""

    told: str
    place: Place | None = None
    actor: int | None = None
    said: str = ""
    ask: Ask | None = None

    @property
    def word(self) -> str:
        return self.said.partition(" ")[0]

    @property
    def numbered(self) -> tuple[str, int, str] | None:
        """What kind of question it answers, which, and how."""
        found = NUMBERED.match(self.said)
        return None if found is None else (found[1], int(found[2]), found[3] or "")


@dataclass(frozen=True)
class Question:
    place: Place
    person: int | None
    at: datetime
