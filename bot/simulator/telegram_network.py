"""Telegram itself: the accounts and chats there are, and how what is said reaches the bots that may hear it."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from bot.simulator import telegram_pictures as pictures
from bot.simulator.telegram_accounts import Account, Member
from bot.simulator.telegram_chats import Chat, ChatType, PrivateChat, ShownMessage
from bot.simulator.telegram_entities import cut, find_entities, trim
from bot.simulator.telegram_faults import Faults, Flood
from bot.simulator.telegram_files import File, Kind, elsewhere, uploaded
from bot.simulator.telegram_mailbox import CALLBACK_LIFETIME, Mailbox
from bot.simulator.telegram_menus import Menus, Texts
from bot.simulator.telegram_parameters import Parameters, Upload
from bot.simulator.telegram_webhook import PATIENCE

Event = dict[str, Any]
Listener = Callable[[Event], None]

REMEMBERED_CALLS = 20_000
FIRST_QUERY = 4_200_000_000_000_001


class Bot(Account):
    """A bot's account and all that Telegram keeps for it."""

    def __init__(self, token: str, username: str, first_name: str, mailbox: Mailbox) -> None:
        super().__init__(int(token.partition(":")[0]), first_name, username=username, is_bot=True)
        self.token = token
        self.mailbox = mailbox
        self.menus = Menus()
        self.texts = Texts(first_name)
        self.menu_buttons: dict[int, dict[str, Any]] = {}  # by chat; 0 is the default
        self.reads_all = False  # privacy mode switched off

    def __repr__(self) -> str:
        return f"<Bot {self.username}>"


class Call(NamedTuple):
    """One call of a method, as it came."""

    method: str
    params: Parameters


@dataclass(slots=True)
class Press:
    """A callback query."""

    id: str
    bot: Bot
    person: Account
    message: ShownMessage
    at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a press: a fleeting line, an alert to be closed, or nothing but the end of the spinner."""

    text: str
    alert: bool = False
    url: str | None = None


class Network:
    """One per world. Everything happens on one event loop, at the time of `clock`."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.bots: dict[str, Bot] = {}  # by token
        self.people: dict[int, Account] = {}
        self.groups: dict[int, Chat] = {}
        self.private_chats: dict[tuple[int, int], PrivateChat] = {}  # by bot and person
        self.presses: dict[str, Press] = {}
        self.toasts: dict[int, list[Toast]] = {}  # by person
        self.files: dict[str, File] = {}
        self.faults = Faults()
        self.flood = Flood(clock)
        self.retry_scale = 1.0  # of the seconds between two attempts at a webhook
        self.patience = PATIENCE
        self.calls: deque[Call] = deque(maxlen=REMEMBERED_CALLS)
        self.complaints: list[str] = []
        self._listeners: list[Listener] = []
        self._stirred = asyncio.Event()
        self._queries = FIRST_QUERY

    @property
    def now(self) -> int:
        """Seconds since 1970, the only time Telegram tells."""
        return int(self.clock().timestamp())

    def stir(self) -> None:
        self._stirred.set()

    async def stirring(self, longest: float) -> None:
        """Returns at the next thing that happens, or after so many seconds."""
        self._stirred.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stirred.wait(), longest)

    def add_bot(self, token: str, username: str, name: str, first_update: int) -> Bot:
        bot = self.bots[token] = Bot(token, username, name, Mailbox(self.clock, self.stir, first_update))
        return bot

    def private_chat(self, person: Account, bot: Bot) -> PrivateChat:
        """The one chat of these two, made on demand."""
        key = (bot.id, person.id)
        chat = self.private_chats.get(key)
        if chat is None:
            chat = self.private_chats[key] = PrivateChat(person, bot)
        return chat

    def chats(self) -> Iterator[Chat]:
        yield from self.private_chats.values()
        yield from self.groups.values()

    def keep_file(self, kind: Kind, source: Upload | str) -> File:
        """A file from now on, whether it was uploaded or lies at an address. Raises Refusal."""
        id = f"{kind.value}-{len(self.files) + 1}"
        file = elsewhere(kind, id, source) if isinstance(source, str) else uploaded(kind, id, source)
        self.files[id] = file
        return file

    # What is seen

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every visible change from now on; call the result to hear no more."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, kind: str, chat: Chat | None, **details: Any) -> None:
        self.stir()
        event = {"type": kind, "chat": chat.id if chat else None, **details}
        for listener in list(self._listeners):
            listener(event)

    def show(self, kind: str, message: ShownMessage) -> None:
        """Announce a message, new or changed."""
        if self._listeners:
            self.announce(kind, message.chat, message=pictures.of_message(message))
        else:
            self.stir()

    # What is said

    def speak(
        self,
        chat: Chat,
        sender: Account,
        text: str,
        *,
        told: str | None = None,
        reply_to: ShownMessage | None = None,
        thread: int | None = None,
        only_for: Account | None = None,
        **extras: Any,
    ) -> ShownMessage:
        """Somebody writes. Every bot there that may hear it gets an update."""
        text, _ = trim(text, ())
        fields = {
            "sender": sender,
            "date": self.now,
            "text": text,
            "told": told,
            "entities": find_entities(text),
            "reply_to": reply_to,
            "thread": thread if thread or reply_to is None else reply_to.thread,
            "extras": extras,
            "only_for": only_for,
        }
        message = chat.add(**fields) if only_for is None else chat.add_ephemeral(**fields)
        self.show("message", message)
        self.publish("message", message)
        return message

    def report(self, chat: Chat, by: Account, thread: int | None = None, /, **extras: Any) -> ShownMessage:
        """A service message: something happened, nobody said it."""
        message = chat.add(sender=by, date=self.now, thread=thread, extras=extras)
        self.show("message", message)
        self.publish("message", message)
        return message

    def publish(self, kind: str, message: ShownMessage) -> None:
        chat = message.chat
        payload = None
        for bot in bots_in(chat):
            if message.sender is not bot and hears(bot, message):
                payload = payload or message.to_json()
                bot.mailbox.put(kind, payload, ("chat", chat.id))

    def press(self, bot: Bot, person: Account, message: ShownMessage, data: str) -> Press:
        """A button's bytes travel to the bot that owns the message."""
        press = Press(str(self._queries), bot, person, message, self.clock())
        self._queries += 1
        self.presses[press.id] = press
        chat = message.chat
        gone = {"chat": chat.to_json(), "message_id": message.id, "date": 0}
        query = {
            "id": press.id,
            "from": person.to_json(),
            "message": gone if message.deleted else message.to_json(),
            "chat_instance": str(7_000_000_000_000_000 + abs(chat.id)),
            "data": data,
        }
        bot.mailbox.put("callback_query", query, ("user", person.id))
        return press

    def answer(self, bot: Bot, press_id: str, toast: Toast) -> bool:
        """End a press. False when it is unknown, answered already or too old."""
        press = self.presses.get(press_id)
        if press is None or press.bot is not bot or press.answered:
            return False
        if self.clock() - press.at > CALLBACK_LIFETIME:
            return False
        press.answered = True
        self.toasts.setdefault(press.person.id, []).append(toast)
        self.announce(
            "toast",
            press.message.chat,
            person=press.person.id,
            text=toast.text,
            alert=toast.alert,
            url=toast.url,
        )
        return True

    def becomes(self, chat: Chat, new: Member, by: Account) -> None:
        """Somebody's place in a chat changes: they learn it if they are a bot, and so do bots that administer."""
        old = chat.member(new.account)
        chat.members[new.account.id] = new
        change = {
            "chat": chat.to_json(),
            "from": by.to_json(),
            "date": self.now,
            "old_chat_member": old.to_json(),
            "new_chat_member": new.to_json(),
        }
        if isinstance(new.account, Bot):
            new.account.mailbox.put("my_chat_member", change, ("my_chat_member", chat.id))
        for bot in bots_in(chat):
            if bot is not new.account and chat.member(bot).administers:
                bot.mailbox.put("chat_member", change, ("chat_member", new.account.id))
        self.announce("chat", chat, picture=pictures.of_chat(chat) if self._listeners else None)


def bots_in(chat: Chat) -> list[Bot]:
    if isinstance(chat, PrivateChat) and chat.blocked:
        return []
    return [member.account for member in chat.present if isinstance(member.account, Bot)]


def hears(bot: Bot, message: ShownMessage) -> bool:
    """Privacy mode, telegram.org "Privacy mode": what reaches a bot in a group that does not administer it."""
    chat = message.chat
    if chat.type is ChatType.PRIVATE or bot.reads_all or chat.member(bot).administers or message.service:
        return True
    if message.extras.get("via_bot", {}).get("id") == bot.id:
        return True
    answered = message.reply_to
    return addresses(message, bot) or (answered is not None and (answered.sender is bot or addresses(answered, bot)))


def addresses(message: ShownMessage, bot: Bot) -> bool:
    """Is there a command to this bot in it? A bare command goes to the only bot, or the one that spoke last."""
    for entity in message.entities:
        if entity["type"] == "bot_command":
            _, at, username = cut(message.text, entity).partition("@")
            if at:
                meant = username.lower() == (bot.username or "").lower()
            else:
                meant = message.chat.last_bot is bot or bots_in(message.chat) == [bot]
            if meant:
                return True
    return False
