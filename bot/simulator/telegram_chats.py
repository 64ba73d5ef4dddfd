"""Chats and messages as people see them, and as the Bot API tells of them. What happens is done by others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.simulator.telegram_accounts import Account, Member, Status
from bot.simulator.telegram_entities import Entity
from bot.simulator.telegram_files import File, Kind
from bot.simulator.telegram_html import to_html
from bot.simulator.telegram_keyboards import Button, Markup, rows


class ChatType(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"


@dataclass(slots=True)
class Topic:
    """A thread of a forum; its id is that of the message that opened it."""

    id: int
    name: str
    closed: bool = False


@dataclass(eq=False, slots=True, kw_only=True)
class ShownMessage:
    """A message on the screens of a chat. It lives: an edit changes it, a deletion marks it."""

    id: int
    chat: "Chat"
    sender: Account
    date: int  # seconds
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: Markup | None = None
    told: str | None = None  # what a bot is given where the person's own app shows less
    extras: dict[str, Any] = field(default_factory=dict)  # forward_origin, photo, service fields …
    file: File | None = None  # the bytes behind a photo or a document
    reply_to: "ShownMessage | None" = None
    thread: int | None = None
    silent: bool = False
    edit_date: int | None = None
    edited: bool = False  # as the apps show it: its words changed
    deleted: bool = False
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)
    only_for: Account | None = None  # the one person who sees an ephemeral message
    ephemeral_id: int = 0

    @property
    def keyboard(self) -> tuple[tuple[Button, ...], ...]:
        """The rows of inline buttons below it."""
        return rows(self.markup)

    @property
    def html(self) -> str:
        """Its text as a fragment that is safe to put into a page."""
        return to_html(self.text, self.entities)

    @property
    def author(self) -> str:
        """The name above the bubble: a group or a channel may speak as itself."""
        speaker = self.extras.get("sender_chat")
        return str(speaker["title"]) if speaker else self.sender.name

    @property
    def service(self) -> str | None:
        """What happened, in a line, when nobody said it."""
        for name, tell in SERVICE.items():
            if name in self.extras:
                return f"{self.author} {tell(self.extras[name])}"
        return None

    @property
    def media(self) -> Kind | None:
        """What stands above its text and makes a caption of it."""
        return next((kind for kind in Kind if kind.value in self.extras), None)

    def to_json(self, *, quoted: bool = False) -> dict[str, Any]:
        """The `Message` of the Bot API; a quoted message does not quote in turn."""
        message: dict[str, Any] = {
            "message_id": self.id,
            "from": self.sender.to_json(),
            "chat": self.chat.to_json(),
            "date": self.date,
            **self.extras,
        }
        if self.edit_date is not None:
            message["edit_date"] = self.edit_date
        if self.thread is not None:
            message |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.reply_to is not None and not quoted:
            message["reply_to_message"] = self.reply_to.to_json(quoted=True)
        if self.only_for is not None:
            message["ephemeral_message_id"] = self.ephemeral_id
            if self.sender.is_bot:
                message["receiver_user"] = self.only_for.to_json()
        if self.text:
            self._tell(message)
        if self.markup is not None and "inline_keyboard" in self.markup:
            message["reply_markup"] = self.markup
        return message

    def _tell(self, message: dict[str, Any]) -> None:
        caption = self.media is not None
        message["caption" if caption else "text"] = self.told or self.text
        if self.entities:
            message["caption_entities" if caption else "entities"] = self.entities

    def __repr__(self) -> str:
        return f"<ShownMessage {self.id} {self.author}: {self.text!r}>"


class Chat:
    """Messages and members. Message ids count within the chat, as they do in supergroups."""

    def __init__(self, id: int, type: ChatType, title: str, *, forum: bool = False) -> None:
        self.id = id
        self.type = type
        self.title = title
        self.forum = forum
        self.members: dict[int, Member] = {}
        self.topics: dict[int, Topic] = {}
        self.last_bot: Account | None = None  # the last bot that spoke here
        self.upgraded_to: Chat | None = None
        self.gone = False  # deleted by its creator
        self._messages: dict[tuple[int, int], ShownMessage] = {}
        self._ids = 0
        self._ephemeral_ids = 0

    @property
    def messages(self) -> list[ShownMessage]:
        """What stands in the chat now, oldest first."""
        return list(self._messages.values())

    @property
    def last(self) -> ShownMessage:
        """The newest message. Raises LookupError in an empty chat."""
        if not self._messages:
            raise LookupError(f"nothing was said in {self.title}")
        return next(reversed(self._messages.values()))

    def seen_by(self, person: Account) -> list[ShownMessage]:
        """The messages on this person's screen: without what only others may see."""
        return [message for message in self.messages if message.only_for in {None, person}]

    def transcript(self) -> str:
        """The chat as text, for a golden file or a report."""
        return "\n".join(line for message in self.messages for line in _lines(message))

    def add(self, **fields: Any) -> ShownMessage:
        """Keep a message under the next id of this chat."""
        self._ids += 1
        message = self._messages[self._ids, 0] = ShownMessage(id=self._ids, chat=self, **fields)
        return message

    def add_ephemeral(self, **fields: Any) -> ShownMessage:
        """Keep a message that one person sees; its ordinary id is 0, like that of all its kind."""
        self._ephemeral_ids += 1
        message = ShownMessage(id=0, chat=self, ephemeral_id=self._ephemeral_ids, **fields)
        self._messages[0, message.ephemeral_id] = message
        return message

    def find(self, id: int, ephemeral_id: int = 0) -> ShownMessage | None:
        return self._messages.get((id, ephemeral_id))

    def remove(self, message: ShownMessage) -> None:
        message.deleted = True
        self._messages.pop((message.id, message.ephemeral_id), None)

    def member(self, account: Account) -> Member:
        """Their place in the chat; somebody who never was there has left."""
        return self.members.get(account.id) or Member(account, Status.LEFT)

    @property
    def present(self) -> list[Member]:
        return [member for member in self.members.values() if member.present]

    def to_json(self) -> dict[str, Any]:
        """The `Chat` of the Bot API."""
        chat: dict[str, Any] = {"id": self.id, "type": self.type.value, "title": self.title}
        if self.forum:
            chat["is_forum"] = True
        return chat

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} {self.title}>"


class PrivateChat(Chat):
    """One person and one bot. The bot may not speak before the person did."""

    def __init__(self, person: Account, bot: Account) -> None:
        super().__init__(person.id, ChatType.PRIVATE, person.name)
        self.person = person
        self.bot = bot
        self.started = False
        self.blocked = False
        self.members = {account.id: Member(account, Status.MEMBER) for account in (person, bot)}

    def to_json(self) -> dict[str, Any]:
        user = self.person.to_json()
        del user["is_bot"]
        user.pop("language_code", None)
        return {**user, "type": self.type.value}


def _names(users: list[dict[str, Any]]) -> str:
    return ", ".join(user["first_name"] for user in users)


def _picked(users: list[dict[str, Any]]) -> str:
    """Names where the bot asked for them; a bot that did not learns numbers only."""
    names = [user["first_name"] for user in users if "first_name" in user]
    return ", ".join(names) if names else f"{len(users)} {'person' if len(users) == 1 else 'people'}"


SERVICE: dict[str, Callable[[Any], str]] = {
    "group_chat_created": lambda _: "created the group",
    "new_chat_members": lambda users: f"added {_names(users)}",
    "left_chat_member": lambda user: f"said goodbye to {user['first_name']}",
    "new_chat_title": lambda title: f"renamed the group to {title}",
    "pinned_message": lambda _: "pinned a message",
    "migrate_to_chat_id": lambda _: "made the group a supergroup",
    "migrate_from_chat_id": lambda _: "opened the supergroup",
    "forum_topic_created": lambda topic: f"opened the topic {topic['name']}",
    "forum_topic_edited": lambda topic: f"renamed the topic to {topic['name']}",
    "forum_topic_closed": lambda _: "closed the topic",
    "forum_topic_reopened": lambda _: "reopened the topic",
    "users_shared": lambda shared: f"picked {_picked(shared['users'])}",
}


def _lines(message: ShownMessage) -> list[str]:
    if message.service:
        return [f"({message.service})"]
    body = message.text.replace("\n", "\n    ")
    lines = [f"{message.author}{_notes(message)}: {body}"]
    lines += ["    " + "".join(f"[{button.text}]" for button in row) for row in message.keyboard]
    lines += ["    " + " ".join(emoji) for emoji in message.reactions.values() if emoji]
    return lines


def _notes(message: ShownMessage) -> str:
    notes = [f"only {message.only_for.name} sees this"] if message.only_for else []
    notes += ["forwarded"] if "forward_origin" in message.extras else []
    notes += [message.media.value] if message.media else []
    return f" ({', '.join(notes)})" if notes else ""
