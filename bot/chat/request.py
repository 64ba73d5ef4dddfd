"""One thing a person asked, whether typed or pressed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.rights import Refusal, Right, Standing, refused
from bot.locales import Locale, Value
from storage.records import ChatRecord, LinkRecord, PersonRecord


class Way(StrEnum):
    TYPED = "typed"
    PRESSED = "pressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """``text`` is what follows the command word. ``locale`` is the language of the answer, ``own_locale`` that
    of what only this person sees. ``sent_at`` is when the person acted, as far as it is known.

    ``confirmed`` is True when the person has just been asked and said yes.
    """

    chat: ChatRecord
    person: PersonRecord
    command: str
    text: str
    way: Way
    links: tuple[LinkRecord, ...]
    locale: Locale
    own_locale: Locale
    zone: ZoneInfo
    sent_at: datetime
    late: bool
    reference: str
    bot_url: str
    thread: int | None = None
    message: int | None = None
    anonymous: bool = False
    confirmed: bool = False
    clock: Callable[[], datetime]
    standing_in: Callable[[ChatRecord, bool], Awaitable[Standing]]
    """What this person is in a chat; with True, Telegram is asked afresh who is there."""
    announce: Callable[[ChatRecord, str, Mapping[str, Value]], Awaitable[None]]

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

    def saying(self, said: str, *, confirmed: bool = False) -> "Request":
        """The same person asking something else."""
        command, _, text = said.partition(" ")
        return replace(self, command=command, text=text, confirmed=confirmed)


class NotAllowed(Exception):
    """This person may not do that in this chat."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class NotConnected(Exception):
    """The chat has no home yet."""
