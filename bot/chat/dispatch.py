"""Which update is whose: messages, presses and memberships to the parts that read, answer and show."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from telegram import ChatMemberUpdated, Message, Update, UsersShared
from telegram.constants import ChatMemberStatus
from telegram.ext import Application, CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.chat import sentences, start
from bot.chat.addressing import named_for, said_to
from bot.chat.answering import Answering
from bot.chat.decoding import decoded
from bot.chat.delivery import Delivery, Place
from bot.chat.desk import Desk
from bot.chat.life import Life
from bot.chat.newcomers import Newcomers
from bot.chat.reading import Reading, beside, in_place_of, thread_of
from bot.chat.rights import Rights
from bot.chat.routes import BY_WORD
from bot.chat.screen import Screen
from bot.chat.showing import Showing
from bot.chat.succession import Succession
from bot.chat.updates import heard, spoken_to
from bot.log import reference_of_update
from bot.services.metrics import Metrics, Outcome
from bot.services.nursery import Nursery
from bot.services.stride import in_step
from storage.records import ChatKind, InboxRecord

log = logging.getLogger(__name__)

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})
_CHATS = frozenset(ChatKind)
"""Not channels: nobody there can be told apart."""


class Dispatcher:
    def __init__(  # noqa: PLR0913
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        desk: Desk,
        rights: Rights,
        delivery: Delivery,
        nursery: Nursery,
        *,
        link_url: str,
        default_locale: str,
        default_zone: ZoneInfo,
        clock: Callable[[], datetime],
        metrics: Metrics,
    ) -> None:
        self._application = application
        self._desk = desk
        self._rights = rights
        self._delivery = delivery
        self._clock = clock
        self._metrics = metrics
        self._showing = Showing(desk, delivery, nursery, default_locale=default_locale)
        self._answering = Answering(desk, exists=delivery.exists, clock=clock)
        announce = partial(self._showing.announce, None)
        privately = self._showing.privately
        succession = Succession(
            desk, rights.standing_of, rights.admins, announce, privately=privately, default_locale=default_locale
        )
        newcomers = Newcomers(
            desk,
            standing_of=rights.standing_of,
            privately=privately,
            announce=announce,
            default_locale=default_locale,
            clock=clock,
        )
        self._life = Life(desk, rights, nursery, newcomers=newcomers, succession=succession)
        self._reading = Reading(
            desk=desk,
            rights=rights,
            showing=self._showing,
            succession=succession,
            bot_url=lambda: f"{link_url}/{application.bot.username}",
            hears_all=lambda: bool(application.bot.can_read_all_group_messages),
            default_locale=default_locale,
            default_zone=default_zone,
            clock=clock,
        )
        self._record: dict[int, InboxRecord] = {}
        application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, self._on_message))
        application.add_handler(CallbackQueryHandler(self._on_press))
        application.add_handler(ChatMemberHandler(self._on_membership, ChatMemberHandler.ANY_CHAT_MEMBER))
        application.add_error_handler(self._on_error)

    async def handle(self, record: InboxRecord) -> None:
        """Answers one update from the inbox."""
        started = asyncio.get_running_loop().time()
        update = decoded(record.payload, self._application.bot)
        kind = _kind(update)
        await in_step()
        self._record[record.update_id] = record
        reference_of_update.set("".join(_ALPHABET[byte % len(_ALPHABET)] for byte in secrets.token_bytes(5)))
        try:
            await self._application.process_update(update)
        finally:
            self._record.pop(record.update_id, None)
            seconds = asyncio.get_running_loop().time() - started
            self._metrics.updated(kind, Outcome.ANSWERED, seconds)

    def _received(self, update: Update) -> datetime:
        record = self._record.get(update.update_id)
        return record.received_at if record else self._clock()

    async def _on_message(self, update: Update, _context: Any) -> None:
        message = update.message
        assert message is not None  # the handler's filter
        if message.migrate_to_chat_id is not None:
            await self._desk.registry.migrate(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._desk.registry.migrate(message.migrate_from_chat_id, message.chat.id)
        elif message.new_chat_members:
            await self._life.came(message.chat, message.new_chat_members)
        elif message.left_chat_member is not None:
            await self._life.went(message.chat, message.left_chat_member, by=message.from_user)
        elif message.users_shared is not None and message.chat.type == "private" and heard(message):
            await self._on_shared(message, message.users_shared)
        elif message.text is not None and heard(message):
            await self._on_text(message, message.text)

    async def _on_shared(self, message: Message, shared: UsersShared) -> None:
        user = message.from_user
        assert user is not None  # heard() made sure
        request = await self._reading.picked(user, message, shared)
        await self._showing.typed(Place(message.chat.id), self._answering.screens(request))

    async def _on_text(self, message: Message, text: str) -> None:
        user = message.from_user
        assert user is not None  # heard() made sure
        spoken = spoken_to(text, self._application.bot.username)
        spoken = spoken or named_for(self._application.bot.bot, message, text)
        words = said_to(self._application.bot.bot, message, text)
        if spoken is not None:
            request = await self._reading.typed(user, message, " ".join(spoken))
        elif words is not None:
            request = await self._reading.spoken(user, message, words)
            if words.perhaps and not await sentences.concerns_home(self._desk, request):
                return
        else:
            return
        place = beside(user, message)
        if request.command in BY_WORD:
            await self._showing.typed(place, self._answering.screens(request))
        elif request.private or "@" in text.split(maxsplit=1)[0]:
            await self._showing.typed(place, _once(start.stranger(request)))
        await self._life.spoke(request)

    async def _on_press(self, update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None  # the handler's type
        message = query.message
        if not isinstance(message, Message) or message.chat.type not in _CHATS:
            elsewhere = self._reading.own_locale(query.from_user).label("press-elsewhere")
            await self._delivery.answer(query.id, elsewhere)
            return
        request = await self._reading.pressed(query, message, self._received(update))
        place = in_place_of(query, message)
        if request.command not in BY_WORD:
            await self._delivery.answer(query.id, request.own_locale.label("press-outdated"))
            screens = self._answering.screens(request.saying("status"))
            await self._showing.typed(replace(place, message=None), screens)
            return
        await self._showing.pressed(query.id, place, request, self._answering.screens(request))
        await self._life.spoke(request)

    async def _on_membership(self, update: Update, _context: Any) -> None:
        change = update.my_chat_member or update.chat_member
        assert change is not None  # the handler's type
        if change.chat.type not in _CHATS:
            return
        if update.my_chat_member is None:
            await self._life.changed(change)
            return
        self._rights.forget(change.chat.id)
        if change.new_chat_member.status in _GONE:
            await self._desk.posts.lost(change.chat.id)
        elif change.chat.type != "private" and change.old_chat_member.status in _GONE:
            await self._greet(update, change)

    async def _greet(self, update: Update, change: ChatMemberUpdated) -> None:
        request = await self._reading.brought(change, self._received(update))
        await self._showing.shown(Place(change.chat.id, silent=True), start.welcome(request))
        await self._life.returned(request.chat)

    async def _on_error(self, update: object, context: Any) -> None:
        """The last resort: the person reads one sentence with the reference that the log has too."""
        log.error("update failed", exc_info=context.error)
        if not isinstance(update, Update) or update.effective_chat is None:
            return
        locale = self._reading.own_locale(update.effective_user)
        text = locale("fault", reference=reference_of_update.get())
        if update.callback_query is not None:
            await self._delivery.answer(update.callback_query.id, locale.label("fault-short"))
        place = Place(update.effective_chat.id, thread=thread_of(update.effective_message))
        await self._showing.shown(place, Screen(text))


async def _once(screen: Any) -> AsyncIterator[Screen]:
    yield await screen


def _kind(update: Update) -> str:
    if update.callback_query is not None:
        return "press"
    if update.message is not None:
        return "message"
    return "membership"
