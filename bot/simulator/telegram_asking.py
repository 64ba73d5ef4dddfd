"""One call of the Bot API while it is carried out: who asks, about which chat, and may they?"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.simulator.telegram_accounts import Status
from bot.simulator.telegram_chats import Chat, PrivateChat, ShownMessage
from bot.simulator.telegram_entities import Entity, find_entities, trim
from bot.simulator.telegram_files import File, Kind
from bot.simulator.telegram_groups import UPGRADED
from bot.simulator.telegram_html import parse_html
from bot.simulator.telegram_keyboards import Markup, checked
from bot.simulator.telegram_mailbox import Gone
from bot.simulator.telegram_network import Bot, Network
from bot.simulator.telegram_parameters import Parameters, Upload, whole
from bot.simulator.telegram_refusals import bad_request, forbidden

MAX_RAW = 32768  # bytes
MAX_TEXT = 4096  # characters after parsing
MAX_CAPTION = 1024
MAX_ENTITIES = 100


@dataclass(frozen=True, slots=True)
class Ask:
    """A call and its surroundings. What is missing or forbidden is refused in Telegram's words."""

    network: Network
    bot: Bot
    params: Parameters
    gone: Gone  # returns when the caller has hung up
    follow: Callable[[dict[str, Any]], Awaitable[None]]  # carries out a call that answered a webhook

    def chat(self) -> Chat:
        """A chat that this bot has met."""
        if not self.params.text("chat_id").strip():
            raise bad_request("chat_id is empty")
        try:
            id = int(self.params.text("chat_id"))
        except ValueError as error:
            raise bad_request("chat not found") from error
        chat = self._private(id) if id > 0 else self.network.groups.get(id)
        if chat is None or self.bot.id not in chat.members:
            if chat is not None and chat.upgraded_to is not None:
                raise bad_request(UPGRADED, migrate_to_chat_id=chat.upgraded_to.id)
            raise bad_request("chat not found")
        return chat

    def _private(self, id: int) -> Chat | None:
        person = self.network.people.get(id)
        return None if person is None else self.network.private_chat(person, self.bot)

    def open_chat(self) -> Chat:
        """A chat in which this bot may speak now."""
        chat = self.chat()
        if isinstance(chat, PrivateChat):
            if not chat.started:
                raise forbidden("bot can't initiate conversation with a user")
            if chat.blocked:
                raise forbidden("bot was blocked by the user")
            return chat
        if chat.gone:
            raise forbidden("the group chat was deleted")
        status = chat.member(self.bot).status
        if status is Status.KICKED:
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if status is Status.LEFT:
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        return chat

    def message(self, chat: Chat, purpose: str) -> ShownMessage:
        """The message that is meant; the refusal names what it was meant for."""
        if not self.params.text("message_id"):
            raise bad_request("message identifier is not specified")
        message = chat.find(self.params.integer("message_id"))
        if message is None:
            raise bad_request(f"message to {purpose} not found")
        return message

    def thread(self, chat: Chat) -> int | None:
        """The topic to speak in; None for the general one."""
        id = self.params.integer("message_thread_id")
        if not id:
            return None
        topic = chat.topics.get(id)
        if topic is None:
            raise bad_request("message thread not found")
        if topic.closed:
            raise bad_request("TOPIC_CLOSED")
        return id

    def reply_to(self, chat: Chat) -> ShownMessage | None:
        """The message to quote, ephemeral ones included."""
        reply = self.params.record("reply_parameters")
        id = whole(reply.get("message_id") or self.params.integer("reply_to_message_id"), "message_id")
        ephemeral_id = whole(reply.get("ephemeral_message_id") or 0, "ephemeral_message_id")
        if not id and not ephemeral_id:
            return None
        message = chat.find(id, ephemeral_id)
        may_lack = reply.get("allow_sending_without_reply") or self.params.boolean("allow_sending_without_reply")
        if message is None and not may_lack:
            raise bad_request("message to be replied not found")
        return message

    def markup(self) -> Markup | None:
        return checked(self.params.structure("reply_markup"), self.complain)

    def file(self, kind: Kind, name: str) -> File:
        """The file that a field carries, points to, or names by its id or address."""
        given = self.params.get(name)
        if isinstance(given, str) and given.startswith("attach://"):
            given = self.params.get(given.removeprefix("attach://"))
        if not given:
            raise bad_request(f"there is no {kind.value} in the request")
        if isinstance(given, Upload) or str(given).startswith(("http://", "https://")):
            return self.network.keep_file(kind, given)
        file = self.network.files.get(str(given))
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file.kind is not kind:
            raise bad_request("type of file mismatch")
        return file

    def words(self) -> tuple[str, list[Entity]]:
        """The text of a message: never empty."""
        text, entities = self._formatted("text", "entities")
        if not text:
            raise bad_request("message text is empty")
        if len(text) > MAX_TEXT:
            raise bad_request("message is too long")
        return text, entities

    def caption(self) -> tuple[str, list[Entity]]:
        text, entities = self._formatted("caption", "caption_entities")
        if len(text) > MAX_CAPTION:
            raise bad_request("message caption is too long")
        return text, entities

    def _formatted(self, name: str, entities_name: str) -> tuple[str, list[Entity]]:
        text, mode = self.params.text(name), self.params.text("parse_mode").lower()
        try:
            if len(text.encode()) > MAX_RAW:
                raise bad_request("text is too long")
        except UnicodeEncodeError as error:
            raise bad_request("strings must be encoded in UTF-8") from error
        known: Iterable[Entity] = ()
        if mode == "html":
            text, known = parse_html(text)
        elif mode:
            self.complain(f"parse_mode {mode}: this Telegram reads HTML only")
            raise bad_request("unsupported parse_mode")
        else:
            known = explicit(self.params.records(entities_name))
        text, known = trim(text, known)
        entities = find_entities(text, known)
        if len(entities) > MAX_ENTITIES:
            self.complain(f"{len(entities)} entities in one message")
        return text, entities[:MAX_ENTITIES]

    def complain(self, what: str) -> None:
        """Note what Telegram would swallow in silence, and a careful bot would not do."""
        self.network.complaints.append(what)


def explicit(entities: list[Entity]) -> list[Entity]:
    """Entities that a caller counted itself."""
    for entity in entities:
        counted = all(isinstance(entity.get(name), int) and entity[name] >= 0 for name in ("offset", "length"))
        kind = str(entity.get("type"))
        needs = {"text_link": "url", "date_time": "unix_time"}.get(kind, "type")
        if not counted or not entity.get(needs):
            raise bad_request("can't parse MessageEntity")
    return entities


Answer = Any
Run = Callable[[Ask], Answer | Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Bot API, and every parameter Telegram knows for it."""

    name: str
    run: Run
    parameters: frozenset[str]


def method(name: str, run: Run, parameters: str = "") -> Method:
    return Method(name, run, frozenset(parameters.split()))


class Encoded(bytes):
    """An answer that is JSON already."""
