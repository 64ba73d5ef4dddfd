"""Screens to Telegram: sent, edited in place, and never lost on a refusal that can be mended."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final, TypeVar, cast

from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.chat.refusals import Refusal, meaning
from bot.chat.screen import VERSION, Button, Row, Screen, Style
from bot.chat.wire import File, call, upload
from bot.services.registry import Registry

log = logging.getLogger(__name__)
T = TypeVar("T")

TEXT_LENGTH = 4096
TOAST_LENGTH = 200
_LABEL_LENGTH = 64
_LONGEST_WAIT = 30.0
MOST_PICKED = 10
"""People at once, in Telegram's list."""
_QUIET_LINKS: Final = {"link_preview_options": {"is_disabled": True}}
_MENDED_PLAINLY: Final = frozenset({Refusal.NOT_PARSED, Refusal.OTHER})
"""A screen in its plainest form still tells what happened: an own Bot API server may be older than our manners."""
_GONE: Final = "Message to edit not found"
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Aside:
    """How one person of a group is told something alone (Bot API 10.2, ephemeral messages): in answer to their
    ``press`` or to a ``command`` only they saw, for seconds; without either, a bot that administers the group may.
    ``message`` is what they alone were told before.
    """

    person: int
    press: str = ""
    command: int = 0
    message: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen goes. ``message`` is edited when there is one; ``reply_to`` is answered when there is none."""

    chat: int
    thread: int | None = None
    message: int | None = None
    reply_to: int | None = None
    silent: bool = False
    aside: Aside | None = None


class Delivery:
    def __init__(
        self, bot: Bot, registry: Registry, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._bot = bot
        self._registry = registry
        self._sleep = sleep

    async def show(self, place: Place, screen: Screen, *, patient: bool = True) -> Place:
        """Shows the screen and tells where it stands now, for the next edit. ``patient`` waits a while itself when
        Telegram asks for it. Raises TelegramError."""
        if not screen.text:
            return place
        if place.aside is not None and place.aside.message and not screen.fresh:
            await self._edit_aside(place, place.aside, screen)
            return place
        if place.message is not None and not (screen.fresh or _is_new(screen)):
            try:
                await self._mended(place, lambda at: self._edit(at, screen), patient=patient)
            except TelegramError as error:
                refusal = meaning(error)
                if refusal is Refusal.UNCHANGED:
                    return place
                if refusal is not Refusal.MESSAGE_GONE:
                    raise
            else:
                return place
        fresh = place if place.message is None else replace(place, message=None)
        return await self._mended(fresh, lambda at: self._send(at, screen), patient=patient)

    async def whisper(self, place: Place, screen: Screen) -> bool:
        """Shows the screen to one person alone; False where Telegram or an older server does not let the bot."""
        aside = place.aside
        if aside is None:
            return False
        receiver = {"receiver_user_id": aside.person, "callback_query_id": aside.press}
        manner = {
            "ephemeral_message_parameters": {name: value for name, value in receiver.items() if value},
            "reply_parameters": {"ephemeral_message_id": aside.command} if aside.command else None,
        }
        at = {"chat_id": place.chat, "message_thread_id": place.thread}
        try:
            await self._call("sendMessage", {**at, **_shown(screen), **manner, **_QUIET_LINKS})
        except TelegramError as error:
            log.info("not told aside", extra={"chat": place.chat, "why": meaning(error).value})
            return False
        return True

    async def spend(self, place: Place) -> None:
        """Takes the buttons from a message. What one person alone was told vanishes by itself."""
        if place.message is None:
            return
        try:
            await self._call("editMessageReplyMarkup", {"chat_id": place.chat, "message_id": place.message})
        except TelegramError as error:
            log.info("buttons not taken away", extra={"chat": place.chat, "why": meaning(error).value})

    async def _edit_aside(self, place: Place, aside: Aside, screen: Screen) -> None:
        """Such a message vanishes by itself; nothing that matters is told there alone."""
        at = {"chat_id": place.chat, "receiver_user_id": aside.person, "ephemeral_message_id": aside.message}
        try:
            await self._call("editEphemeralMessageText", {**at, **_shown(screen), **_QUIET_LINKS})
        except TelegramError as error:
            log.info("aside not edited", extra={"chat": place.chat, "why": meaning(error).value})

    async def answer(self, query: str, toast: str) -> None:
        """Ends the spinner of a press. A press that is too old to answer is no failure."""
        text = _cut(toast, TOAST_LENGTH) if toast else None
        try:
            await self._bot.answer_callback_query(query, text=text)
        except TelegramError as error:
            log.info("press not answered", extra={"why": meaning(error).value})

    async def typing(self, place: Place) -> None:
        try:
            await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.thread)
        except TelegramError as error:
            log.info("typing not shown", extra={"why": meaning(error).value})

    async def exists(self, place: Place) -> bool:
        """Whether the topic is still there and open: nothing tells a bot when it is not."""
        try:
            await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.thread)
        except TelegramError as error:
            return meaning(error) is not Refusal.THREAD_GONE
        return True

    async def _mended(self, place: Place, work: Callable[[Place], Awaitable[T]], *, patient: bool) -> T:
        """Once more where Telegram says how: after its wait, in the new chat, without the topic."""
        try:
            return await work(place)
        except RetryAfter as error:
            seconds = cast(timedelta, error.retry_after).total_seconds()
            if not patient or seconds > _LONGEST_WAIT:
                raise
            await self._sleep(seconds)
            return await work(place)
        except ChatMigrated as error:
            await self._registry.migrate(place.chat, error.new_chat_id)
            return await work(replace(place, chat=error.new_chat_id, message=None, reply_to=None, thread=None))
        except BadRequest as error:
            if meaning(error) is not Refusal.THREAD_GONE:
                raise
            return await work(replace(place, thread=None))

    async def _send(self, place: Place, screen: Screen) -> Place:
        at = {"chat_id": place.chat, "message_thread_id": place.thread}
        manner = {
            "reply_parameters": _reply(place),
            "disable_notification": place.silent and not screen.loud,
            "protect_content": screen.protected,
        }
        try:
            sent = await self._put(screen, {**at, **_shown(screen), **manner, **_QUIET_LINKS})
        except BadRequest as error:
            if meaning(error) not in _MENDED_PLAINLY:
                raise
            log.warning("a screen was refused", extra={"said": error.message})
            plain = (
                {"text": plain_text(screen.text)} if meaning(error) is Refusal.NOT_PARSED else _shown(_unstyled(screen))
            )
            # What stands in a picture, the text below it says too.
            sent = await self._put(replace(screen, picture=b""), {**at, **plain})
        return replace(place, message=int(sent["message_id"]), aside=None)

    async def _put(self, screen: Screen, parameters: Mapping[str, Any]) -> Any:
        """A message; below a picture or a file its text is a caption."""
        if not screen.picture and screen.document is None:
            return await self._call("sendMessage", parameters)
        given = {name: value for name, value in parameters.items() if value and name not in {"text", *_QUIET_LINKS}}
        given["caption"] = parameters["text"]
        if screen.document is not None:
            document = File(*screen.document, "application/json")
            return await upload(self._bot, "sendDocument", given, document=document)
        picture = File("picture.png", screen.picture, "image/png")
        return await upload(self._bot, "sendPhoto", given, photo=picture)

    async def _edit(self, place: Place, screen: Screen) -> None:
        if place.message is None:
            # The group became a supergroup meanwhile, and its messages are others there.
            raise BadRequest(_GONE)
        at = {"chat_id": place.chat, "message_id": place.message}
        try:
            await self._call("editMessageText", {**at, **_shown(screen), **_QUIET_LINKS})
        except BadRequest as error:
            if meaning(error) is not Refusal.OTHER:
                raise
            log.warning("an edit was refused", extra={"said": error.message})
            await self._call("editMessageText", {**at, **_shown(_unstyled(screen))})

    async def _call(self, method: str, parameters: Mapping[str, Any]) -> Any:
        return await call(self._bot, method, {name: value for name, value in parameters.items() if value})


def _shown(screen: Screen) -> Mapping[str, Any]:
    return {
        "text": fitted(screen.text),
        "parse_mode": ParseMode.HTML,
        "reply_markup": _picking(screen) or keyboard(screen.rows),
    }


def _is_new(screen: Screen) -> bool:
    """Telegram changes neither a text into a picture, nor what stands where people type."""
    typing = screen.picking is not None or screen.picked or screen.reply is not None
    return bool(screen.picture) or screen.document is not None or typing


def _picking(screen: Screen) -> Mapping[str, Any] | None:
    """What stands where people type, as a ReplyKeyboardMarkup, ReplyKeyboardRemove or ForceReply of the Bot API."""
    if screen.reply is not None:
        placeholder = _cut(screen.reply.placeholder, _LABEL_LENGTH)
        selective = screen.reply.selective
        return {"force_reply": True, "selective": selective, "input_field_placeholder": placeholder}
    if screen.picking is None:
        return {"remove_keyboard": True} if screen.picked else None
    people = {
        "request_id": screen.picking.request,
        "user_is_bot": False,
        "max_quantity": MOST_PICKED,
        "request_name": True,
    }
    key = {"text": _cut(screen.picking.label, _LABEL_LENGTH), "request_users": people}
    return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}


def _unstyled(screen: Screen) -> Screen:
    return replace(screen, rows=tuple(tuple(replace(b, style=Style.PLAIN) for b in row) for row in screen.rows))


def _reply(place: Place) -> Mapping[str, Any] | None:
    if place.reply_to is None:
        return None
    return {"message_id": place.reply_to, "allow_sending_without_reply": True}


def keyboard(rows: tuple[Row, ...]) -> Mapping[str, Any] | None:
    """The rows as an InlineKeyboardMarkup of the Bot API."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]} if rows else None


def _button(button: Button) -> Mapping[str, str]:
    told = {"text": _cut(button.label, _LABEL_LENGTH)}
    if button.url:
        told["url"] = button.url
    else:
        told["callback_data"] = VERSION + button.command
    if button.style is not Style.PLAIN:
        told["style"] = button.style.value
    return told


def fitted(text: str) -> str:
    """HTML of a length Telegram takes; a text that is too long is cut at a line, where no tag is open."""
    if len(text) <= TEXT_LENGTH or len(plain_text(text)) <= TEXT_LENGTH:
        return text
    kept: list[str] = []
    length = 0
    for line in text.split("\n"):
        length += len(plain_text(line)) + 1
        if length > TEXT_LENGTH - 2:
            break
        kept.append(line)
    return "\n".join((*kept, "…"))


def plain_text(html: str) -> str:
    text = _TAG.sub("", html)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
