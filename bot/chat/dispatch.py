"""Update to Request, permission, Screen to Telegram, error to Screen: one path for typing and for pressing."""

import asyncio
import json
import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update, User, UsersShared
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.chat import asking, start, topics
from bot.chat.delivery import Aside, Delivery, Place
from bot.chat.desk import Desk, require, told_apart
from bot.chat.explanations import explanation
from bot.chat.life import Life
from bot.chat.newcomers import Newcomers
from bot.chat.refusals import Refusal, meaning
from bot.chat.request import NotAllowed, NotConnected, Request, Shared, Way
from bot.chat.rights import Rights
from bot.chat.routes import BY_WORD
from bot.chat.screen import VERSION, Button, Screen
from bot.chat.succession import Succession
from bot.chat.throttle import Throttle
from bot.chat.updates import GROUP_ANONYMOUS_BOT, anonymous, ephemeral, full_name, heard, shared_name, spoken_to
from bot.domain.errors import CloudError
from bot.domain.rights import Role, Standing
from bot.locales import Locale, Value, best
from bot.log import reference_of_update
from bot.services.metrics import Metrics, Outcome
from bot.services.nursery import Nursery
from bot.services.stride import in_step
from storage.records import ChatKind, ChatRecord, InboxRecord

log = logging.getLogger(__name__)

STALE = timedelta(seconds=60)
"""Older wishes are asked again instead of carried out: nobody wants the lamp of an hour ago."""
_AT_ONCE = 0.3
"""Seconds after which a press is answered though its screen is not ready yet."""
_TYPING_AFTER = 1.0
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})
_AGAIN = {"start": "connect", "link": "status"}
"""What to try instead of words that are good only once."""
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
        self._nursery = nursery
        self._link_url = link_url
        self._default_locale = default_locale
        self._default_zone = default_zone
        self._clock = clock
        self._metrics = metrics
        self._throttle = Throttle(clock)
        announce = partial(self._announce, None)
        self._succession = Succession(
            desk, self._standing, rights.admins, announce, privately=self._privately, default_locale=default_locale
        )
        newcomers = Newcomers(
            desk,
            standing_of=self._standing,
            privately=self._privately,
            announce=announce,
            default_locale=default_locale,
            clock=clock,
        )
        self._life = Life(desk, rights, nursery, newcomers=newcomers, succession=self._succession)
        self._record: dict[int, InboxRecord] = {}
        application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, self._on_message))
        application.add_handler(CallbackQueryHandler(self._on_press))
        application.add_handler(ChatMemberHandler(self._on_membership, ChatMemberHandler.ANY_CHAT_MEMBER))
        application.add_error_handler(self._on_error)

    @property
    def bot_url(self) -> str:
        return f"{self._link_url}/{self._application.bot.username}"

    async def handle(self, record: InboxRecord) -> None:
        """Answers one update from the inbox."""
        started = asyncio.get_running_loop().time()
        update = Update.de_json(json.loads(record.payload), self._application.bot)
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

    # What happens

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
            await self._on_shared(update, message, message.users_shared)
        elif message.text is not None and heard(message):
            await self._on_text(update, message, message.text)

    async def _on_shared(self, update: Update, message: Message, shared: UsersShared) -> None:
        """People picked from Telegram's own list: what they were picked for, the question remembers."""
        user = message.from_user
        assert user is not None  # heard() made sure
        request = await self._request(
            update, user, message, said="invite", way=Way.PRESSED, is_anonymous=False, sent_at=message.date
        )
        people = {picked.user_id: shared_name(picked) for picked in shared.users}
        request = replace(request, shared=Shared(shared.request_id, people))
        await self._show_first(Place(message.chat.id), self._screens(request), request)

    async def _on_text(self, update: Update, message: Message, text: str) -> None:
        user = message.from_user
        assert user is not None  # heard() made sure
        private = message.chat.type == "private"
        spoken = spoken_to(text, self._application.bot.username)
        if spoken is None and not private:
            return
        request = await self._request(
            update,
            user,
            message,
            said=" ".join(spoken) if spoken else "",
            way=Way.TYPED,
            is_anonymous=anonymous(message),
            sent_at=message.date,
        )
        place = Place(
            message.chat.id,
            thread=message.message_thread_id if message.is_topic_message else None,
            reply_to=None if private else message.message_id,
            silent=not private,
            aside=None if private else Aside(user.id, command=ephemeral(message)),
        )
        if spoken is None:
            await self._show_first(place, _once(start.stranger(request)), request)
        elif request.command in BY_WORD:
            await self._show_first(place, self._screens(request), request)
        elif private or "@" in text.split(maxsplit=1)[0]:
            await self._show_first(place, _once(start.stranger(request)), request)
        await self._life.spoke(request)

    async def _on_press(self, update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None  # the handler's type
        message = query.message
        if not isinstance(message, Message) or message.chat.type not in _CHATS:
            await self._delivery.answer(query.id, self._own_locale(query.from_user).label("press-elsewhere"))
            return
        data = query.data or ""
        said = data.removeprefix(VERSION) if data.startswith(VERSION) else ""
        request = await self._request(
            update, query.from_user, message, said=said, way=Way.PRESSED, is_anonymous=False, sent_at=None
        )
        place = Place(
            message.chat.id,
            thread=message.message_thread_id if message.is_topic_message else None,
            # What one person alone was told has no number of the ordinary kind.
            message=(message.message_id or None) if message.is_accessible else None,
            silent=not request.private,
            aside=None if request.private else Aside(query.from_user.id, press=query.id, message=ephemeral(message)),
        )
        if request.command not in BY_WORD:
            await self._delivery.answer(query.id, request.own_locale.label("press-outdated"))
            await self._show_first(replace(place, message=None), self._screens(request.saying("status")), request)
            return
        await self._press(query, place, request)
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
            await self._desk.registry.removed(change.chat.id)
        elif change.chat.type != "private" and change.old_chat_member.status in _GONE:
            await self._greet(update, change)

    async def _greet(self, update: Update, change: ChatMemberUpdated) -> None:
        chat = await self._desk.registry.chat(change.chat.id, ChatKind(change.chat.type), change.chat.title or "")
        chat = await self._desk.registry.meet_in(chat, self._own_locale(change.from_user).code)
        request = await self._request_in(chat, change.from_user, update, said="start", way=Way.TYPED)
        if change.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR:
            request = replace(request, hears_all=True)
        await self._shown(Place(change.chat.id, silent=True), start.welcome(request))
        await self._life.returned(chat)

    async def _on_error(self, update: object, context: Any) -> None:
        """The last resort: the person reads one sentence with the reference that the log has too."""
        log.error("update failed", exc_info=context.error)
        if not isinstance(update, Update) or update.effective_chat is None:
            return
        locale = best(
            update.effective_user.language_code if update.effective_user else None, default=self._default_locale
        )
        text = locale("fault", reference=reference_of_update.get())
        if update.callback_query is not None:
            await self._delivery.answer(update.callback_query.id, locale.label("fault-short"))
        message = update.effective_message
        thread = message.message_thread_id if message is not None and message.is_topic_message else None
        await self._shown(Place(update.effective_chat.id, thread=thread), Screen(text))

    # From a request to its screens

    async def _screens(self, request: Request) -> AsyncIterator[Screen]:
        """Every screen of an answer; whatever goes wrong on the way is a screen too."""
        try:
            request = await self._answered_question(request)
            pointer = await topics.elsewhere(self._desk, request, self._delivery.exists)
            if pointer is not None:
                yield pointer
                return
            route = BY_WORD[request.command]
            if route.limited and not self._throttle.admits(request.person.id):
                yield request.own("too-many")
                return
            if route.right is not None:
                await require(request, route.right)
            async for screen in route.answer(self._desk, request):
                yield screen
        except CloudError as error:
            yield self._explained(request, error)
        except NotAllowed as refusal:
            yield start.who(request) if request.anonymous else await asking.refused(self._desk, request, refusal)
        except NotConnected:
            yield start.unconnected(request)
        except Exception:
            # A fault of ours: the person reads one sentence with the reference that the log has too.
            log.exception("answer failed", extra={"command": request.command})
            toast = request.own_locale.label("fault-short")
            yield Screen(request.locale("fault", reference=request.reference), toast=toast)

    async def _answered_question(self, request: Request) -> Request:
        """A "yes" becomes the command it was asked about, once, for the person who was asked."""
        if request.command != "yes" or not (request.text.isascii() and request.text.isdigit()):
            return request
        if len(request.text) > 15:
            return request
        prompt = await self._desk.registry.answered(int(request.text), request.chat, request.person.id)
        return request if prompt is None else request.saying(prompt.body, confirmed=True)

    def _explained(self, request: Request, error: CloudError) -> Screen:
        screen = explanation(
            error,
            request.locale,
            reference=request.reference,
            again=_AGAIN.get(request.command, request.said),
            home=told_apart(request) if request.links else None,
            commanded=False,
            now=self._clock(),
            zone=request.zone,
        )
        return replace(screen, toast=request.own_locale.label(f"error-{error.kind.name.replace('_', '-')}"))

    async def _press(self, query: CallbackQuery, place: Place, request: Request) -> None:
        """Answers the press at once, then edits the message as the screens come."""
        screens = self._screens(request)
        first = self._nursery.start(_next(screens), name="press")
        done, _ = await asyncio.wait({first}, timeout=_AT_ONCE)
        if not done:
            await self._delivery.answer(query.id, request.own_locale.label("press-working"))
        screen = await first
        if done:
            await self._delivery.answer(query.id, screen.toast if screen else "")
        if screen is None:
            return
        if screen.own and not request.private:
            await self._show_own(place, screen, told=bool(done))
            return
        place = await self._shown(place, screen)
        self._nursery.start(self._show_rest(place, screens), name="screens")

    async def _show_own(self, place: Place, screen: Screen, *, told: bool) -> None:
        """The presser's own business. The toast has told it, unless it was spent or there is something to press."""
        if (screen.rows or not told) and not await self._delivery.whisper(place, screen) and not told:
            # The panel is not the presser's to change.
            await self._shown(replace(place, message=None), Screen(screen.text))

    async def _show_first(self, place: Place, screens: AsyncIterator[Screen], request: Request) -> None:
        """The first screen within the update's turn; later ones beside the chat's next updates."""
        await in_step()
        screen = await self._patiently(place, anext(screens, None))
        if screen is not None and not (screen.own and await self._delivery.whisper(place, screen)):
            place = await self._shown(place, screen)
            self._nursery.start(self._show_rest(place, screens), name="screens")

    async def _patiently(self, place: Place, answer: Awaitable[Screen | None]) -> Screen | None:
        """The answer. Who waits for it longer than a moment sees that the bot is typing."""
        typing: list[asyncio.Task[None]] = []

        def begin() -> None:
            typing.append(self._nursery.start(self._delivery.typing(place), name="typing"))

        timer = asyncio.get_running_loop().call_later(_TYPING_AFTER, begin)
        try:
            screen = await answer
        finally:
            timer.cancel()
        if typing:
            # Telegram must hear of it before the answer, or the bot would seem to write another one.
            await asyncio.wait(typing)
        return screen

    async def _show_rest(self, place: Place, screens: AsyncIterator[Screen]) -> None:
        async for screen in screens:
            place = await self._shown(place, screen)

    async def _shown(self, place: Place, screen: Screen) -> Place:
        try:
            return await self._delivery.show(place, screen)
        except TelegramError as error:
            refusal = meaning(error)
            log.warning("screen not shown", extra={"chat": place.chat, "why": refusal.value})
            if refusal is Refusal.CHAT_GONE:
                await self._desk.registry.removed(place.chat)
            return place

    async def _announce(
        self,
        language: str | None,
        chat: ChatRecord,
        key: str,
        values: Mapping[str, Value],
        doors: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Tells everybody in a chat, in the chat's language; while it has none, in that of who acts."""
        locale = best(chat.locale, language, default=self._default_locale)
        row = tuple(Button(locale.label(label), said) for label, said in doors)
        screen = Screen(locale(key, **values), (row,) if row else ())
        await topics.tell(self._desk.household, chat, screen, self._shown)

    # Who asks

    async def _request(
        self,
        update: Update,
        user: User,
        message: Message,
        *,
        said: str,
        way: Way,
        is_anonymous: bool,
        sent_at: datetime | None,
    ) -> Request:
        chat = await self._desk.registry.chat(
            message.chat.id, ChatKind(message.chat.type), message.chat.title or full_name(user)
        )
        request = await self._request_in(chat, user, update, said=said, way=way)
        sent = sent_at or request.sent_at
        return replace(
            request,
            anonymous=is_anonymous,
            sent_at=sent,
            late=self._clock() - sent > STALE,
            thread=message.message_thread_id if message.is_topic_message else None,
            message=message.message_id,
        )

    async def _request_in(self, chat: ChatRecord, user: User, update: Update, *, said: str, way: Way) -> Request:
        person = await self._desk.registry.person(user.id, full_name(user))
        record = self._record.get(update.update_id)
        received = record.received_at if record else self._clock()
        command, _, text = said.partition(" ")
        own = best(person.locale, user.language_code, chat.locale, default=self._default_locale)
        return Request(
            chat=chat,
            person=person,
            command=command,
            text=text.strip(),
            way=way,
            links=await self._desk.registry.links(chat),
            # A group speaks one language; a person alone speaks their own.
            locale=own if chat.kind is ChatKind.PRIVATE else best(chat.locale, own.code),
            own_locale=own,
            zone=ZoneInfo(chat.zone) if chat.zone else self._default_zone,
            sent_at=received,
            late=self._clock() - received > STALE,
            reference=reference_of_update.get(),
            bot_url=self.bot_url,
            clock=self._clock,
            standing_in=partial(self._standing, user.id),
            admins_in=self._rights.admins,
            standing_of=self._standing,
            announce=partial(self._announce, user.language_code),
            look_after=self._succession.look_after,
            hears_all=bool(self._application.bot.can_read_all_group_messages),
            privately=partial(self._privately, user.id),
        )

    async def _privately(self, person: int, screen: Screen) -> bool:
        try:
            await self._delivery.show(Place(person), screen)
        except TelegramError as error:
            log.info("not shown in private", extra={"person": person, "why": meaning(error).value})
            return False
        return True

    async def _standing(self, person: int, chat: ChatRecord, fresh: bool) -> Standing:
        if person == GROUP_ANONYMOUS_BOT:
            # Certainly one of the admins, but which? Whoever it is may look; to act, a press tells who it is.
            return Standing(person, Role.GUEST, await self._desk.household.rules(chat.id))
        return await self._rights.standing(chat, person, fresh=fresh)

    def _own_locale(self, user: User) -> Locale:
        return best(user.language_code, default=self._default_locale)


async def _once(screen: Any) -> AsyncIterator[Screen]:
    yield await screen


async def _next(screens: AsyncIterator[Screen]) -> Screen | None:
    return await anext(screens, None)


def _kind(update: Update) -> str:
    if update.callback_query is not None:
        return "press"
    if update.message is not None:
        return "message"
    return "membership"
