"""One thing a person asked, whether typed or pressed."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.chat.screen import Screen
from bot.domain.cloud import Maker, Makers, maker_of
from bot.domain.intents import Command
from bot.domain.rights import Refusal, Right, Standing, refused
from bot.locales import Locale, Value
from storage.records import ChatRecord, LinkRecord, PersonRecord


class Way(StrEnum):
    TYPED = "typed"
    PRESSED = "pressed"
    UNDO = "undo"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody said yes to what another one asked for: ``standing`` is whose rights carry exactly this command."""

    by: PersonRecord
    standing: Standing
    command: Command

    def covers(self, command: Command) -> bool:
        mine, theirs = self.command, command
        return mine.action == theirs.action and {m.id for m in mine.modules} == {m.id for m in theirs.modules}


@dataclass(frozen=True, slots=True)
class Shared:
    """People whom somebody picked from Telegram's own list, with their names, in answer to a number of ours."""

    request: int
    people: Mapping[int, str]


class Announce(Protocol):
    """Tells everybody in a chat a sentence; ``doors`` are buttons, by the key of their label and what they say."""

    async def __call__(
        self, chat: ChatRecord, key: str, values: Mapping[str, Value], doors: Sequence[tuple[str, str]] = ()
    ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """``text`` is what follows the command word. ``locale`` is the language of the answer, ``own_locale`` that
    of what only this person sees. ``sent_at`` is when the person acted, as far as it is known.

    ``hears_all`` is True when privacy mode is off: every message of a group reaches the bot.

    ``button_since`` is when the message was sent below which the pressed button really stands: anybody can press what
    stands nowhere.

    ``thing`` is the number of what is shown in the message that is answered. ``perhaps`` is True when the words may as
    well be meant for somebody else.

    ``confirmed`` is True when the person has just been asked and said yes. ``approval`` is there when the person was
    refused, asked, and somebody else said yes.
    """

    chat: ChatRecord
    person: PersonRecord
    command: str
    text: str
    way: Way
    links: tuple[LinkRecord, ...]
    makers: Makers
    locale: Locale
    own_locale: Locale
    zone: ZoneInfo
    sent_at: datetime
    late: bool
    reference: str
    bot_url: str
    thread: int | None = None
    message: int | None = None
    button_since: datetime | None = None
    thing: int | None = None
    perhaps: bool = False
    anonymous: bool = False
    hears_all: bool = False
    confirmed: bool = False
    approval: Approval | None = None
    shared: Shared | None = None
    clock: Callable[[], datetime]
    standing_in: Callable[[ChatRecord, bool], Awaitable[Standing]]
    """What this person is in a chat; with True, Telegram is asked afresh who is there."""
    admins_in: Callable[[ChatRecord], Awaitable[Mapping[int, str]]]
    """The admins a group shows, with their names."""
    standing_of: Callable[[int, ChatRecord, bool], Awaitable[Standing]]
    """What somebody else is in a chat."""
    announce: Announce
    look_after: Callable[[ChatRecord], Awaitable[None]]
    """Sees whether a group still has an owner, after somebody who may have been it went or came."""
    privately: Callable[[Screen], Awaitable[bool]]
    """Shows a screen in this person's private chat; False when they never opened it, or closed it again."""

    async def standing(self) -> Standing:
        return await self.standing_in(self.chat, False)

    async def may(self, right: Right) -> bool:
        return await self.refusal_in(self.chat, right) is None

    async def may_in(self, chat: ChatRecord, right: Right) -> bool:
        return await self.refusal_in(chat, right) is None

    async def refusal_in(self, chat: ChatRecord, right: Right) -> Refusal | None:
        """Why this person may not; None when they may. Before what lasts, Telegram is asked afresh."""
        lasting = right in (Right.SETTINGS, Right.INVITE)
        return refused(await self.standing_in(chat, lasting), right, self.clock())

    @property
    def private(self) -> bool:
        return self.chat.kind == "private"

    @property
    def link(self) -> LinkRecord | None:
        return self.links[0] if self.links else None

    @property
    def said(self) -> str:
        """The whole command, as a button would spell it."""
        return f"{self.command} {self.text}".strip()

    def maker(self, cloud: str = "") -> Maker:
        """Whose cloud is meant: the one that an error names, else that of the home that is meant."""
        return maker_of(self.makers, cloud or (self.link.cloud if self.link is not None else ""))

    def own(self, key: str) -> Screen:
        """A sentence for nobody but who asks: after a press in a group, a toast."""
        return Screen(self.locale(key), toast=self.own_locale.label(key), own=True)

    def saying(self, said: str, *, confirmed: bool = False) -> "Request":
        """The same person asking something else."""
        command, _, text = said.partition(" ")
        return replace(self, command=command, text=text, confirmed=confirmed)


class NotAllowed(Exception):
    """This person may not do that in this chat. ``command`` and how it is ``said`` are there when it is one that
    somebody else may allow."""

    def __init__(self, refusal: Refusal, command: Command | None = None, said: str = "") -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.command = command
        self.said = said


class NotConnected(Exception):
    """The chat has no home yet."""
