"""A message or a press to a Request: who asks, where, in which language, how long ago, and where the answer goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from telegram import CallbackQuery, ChatMemberUpdated, Message, User, UsersShared
from telegram.constants import ChatMemberStatus

from bot.chat.addressing import Words
from bot.chat.delivery import Aside, Place
from bot.chat.desk import Desk
from bot.chat.obeying import SENTENCE
from bot.chat.request import Request, Shared, Way
from bot.chat.rights import Rights
from bot.chat.screen import VERSION
from bot.chat.showing import Showing
from bot.chat.succession import Succession
from bot.chat.updates import anonymous, ephemeral, full_name, shared_name
from bot.locales import Locale, best
from bot.log import reference_of_update
from storage.records import ChatKind, ChatRecord

STALE = timedelta(seconds=60)
"""Older wishes are asked again instead of carried out: nobody wants the lamp of an hour ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """``received`` is when an update came, as far as it is known; ``hears_all`` whether privacy mode is off."""

    desk: Desk
    rights: Rights
    showing: Showing
    succession: Succession
    bot_url: Callable[[], str]
    hears_all: Callable[[], bool]
    default_locale: str
    default_zone: ZoneInfo
    clock: Callable[[], datetime]

    async def typed(self, user: User, message: Message, said: str) -> Request:
        return await self._where(user, message, said, way=Way.TYPED, sent=message.date)

    async def spoken(self, user: User, message: Message, words: Words) -> Request:
        """A free sentence, as if it had been typed after the command for sentences."""
        request = await self.typed(user, message, SENTENCE)
        return replace(request, text=words.text, way=Way.SENTENCE, perhaps=words.perhaps, thing=words.thing)

    async def picked(self, user: User, message: Message, shared: UsersShared) -> Request:
        """People picked from Telegram's own list: what they were picked for, the question remembers."""
        request = await self._where(user, message, "invite", way=Way.PRESSED, sent=message.date)
        people = {picked.user_id: shared_name(picked) for picked in shared.users}
        return replace(request, shared=Shared(shared.request_id, people))

    async def pressed(self, query: CallbackQuery, message: Message, received: datetime) -> Request:
        """Of an earlier version's button only the press is believed, not what it says."""
        data = query.data or ""
        said = data.removeprefix(VERSION) if data.startswith(VERSION) else ""
        request = await self._where(query.from_user, message, said, way=Way.PRESSED, sent=received)
        return replace(request, button_since=message.date if _stands_below(message, data) else None)

    async def brought(self, change: ChatMemberUpdated, received: datetime) -> Request:
        """Somebody let the bot into a group."""
        chat = await self.desk.registry.chat(change.chat.id, ChatKind(change.chat.type), change.chat.title or "")
        chat = await self.desk.registry.meet_in(chat, self.own_locale(change.from_user).code)
        request = await self._request(chat, change.from_user, "start", way=Way.TYPED, sent=received)
        administers = change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
        return replace(request, hears_all=True) if administers else request

    def own_locale(self, user: User | None) -> Locale:
        """What Telegram says of the person, before anything is asked of the database."""
        return best(user.language_code if user else None, default=self.default_locale)

    async def _where(self, user: User, message: Message, said: str, *, way: Way, sent: datetime) -> Request:
        chat = await self.desk.registry.chat(
            message.chat.id, ChatKind(message.chat.type), message.chat.title or full_name(user)
        )
        return await self._request(chat, user, said, way=way, sent=sent, message=message)

    async def _request(
        self, chat: ChatRecord, user: User, said: str, *, way: Way, sent: datetime, message: Message | None = None
    ) -> Request:
        person = await self.desk.registry.person(user.id, full_name(user))
        command, _, text = said.partition(" ")
        own = best(person.locale, user.language_code, chat.locale, default=self.default_locale)
        self.desk.turns.heard(chat.id, own.code)
        return Request(
            chat=chat,
            person=person,
            command=command,
            text=text.strip(),
            way=way,
            links=await self.desk.registry.links(chat),
            makers=self.desk.makers,
            # A group speaks one language; a person alone speaks their own.
            locale=own if chat.kind is ChatKind.PRIVATE else best(chat.locale, own.code),
            own_locale=own,
            zone=ZoneInfo(chat.zone) if chat.zone else self.default_zone,
            sent_at=sent,
            late=self.clock() - sent > STALE,
            reference=reference_of_update.get(),
            bot_url=self.bot_url(),
            thread=thread_of(message),
            message=message.message_id if message is not None else None,
            # Whoever presses is somebody: what stands in the message is the bot's own.
            anonymous=way is Way.TYPED and message is not None and anonymous(message),
            clock=self.clock,
            standing_in=partial(self.rights.standing_of, user.id),
            admins_in=self.rights.admins,
            standing_of=self.rights.standing_of,
            announce=partial(self.showing.announce, user.language_code),
            look_after=self.succession.look_after,
            hears_all=self.hears_all(),
            privately=partial(self.showing.privately, user.id),
        )


def thread_of(message: Message | None) -> int | None:
    """The forum topic; a thread of replies is none."""
    return message.message_thread_id if message is not None and message.is_topic_message else None


def _stands_below(message: Message, data: str) -> bool:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return any(button.callback_data == data for row in rows for button in row)


def beside(user: User, message: Message) -> Place:
    """Where a typed command is answered."""
    private = message.chat.type == "private"
    return Place(
        message.chat.id,
        thread=thread_of(message),
        reply_to=None if private else message.message_id,
        silent=not private,
        aside=None if private else Aside(user.id, command=ephemeral(message)),
    )


def in_place_of(query: CallbackQuery, message: Message) -> Place:
    """Where a press is answered: in the message it was on, as long as that can be reached."""
    private = message.chat.type == "private"
    return Place(
        message.chat.id,
        thread=thread_of(message),
        # What one person alone was told has no number of the ordinary kind.
        message=(message.message_id or None) if message.is_accessible else None,
        silent=not private,
        aside=None if private else Aside(query.from_user.id, press=query.id, message=ephemeral(message)),
    )
