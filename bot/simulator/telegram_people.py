"""What a person does with the Telegram app in their hand."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.simulator import telegram_reply_keyboards as reply_keyboards
from bot.simulator.telegram_accounts import PRESENT, Account, Member, Status
from bot.simulator.telegram_chats import Chat, PrivateChat, ShownMessage
from bot.simulator.telegram_entities import find_entities
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_keyboards import Button
from bot.simulator.telegram_network import Bot, Network, Press, bots_in
from bot.simulator.telegram_reply_keyboards import ReplyKeyboard

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")


class Person(Account):
    """A human being and their app. `opened` are the web pages they went to, `clipboard` what they copied."""

    def __init__(self, network: Network, id: int, first_name: str, **about: Any) -> None:
        super().__init__(id, first_name, **about)
        self.network = network
        self.opened: list[str] = []
        self.clipboard = ""

    def says(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: ShownMessage | None = None,
        thread: int | None = None,
        told: str | None = None,
        **extras: Any,
    ) -> ShownMessage:
        """Write a message. Raises LookupError where this person is not in the chat, or may only read."""
        self._enter(chat)
        if chat.member(self).status is Status.RESTRICTED:
            raise LookupError(f"{self.name} may not write in {chat.title}")
        return self.network.speak(chat, self, text, reply_to=reply_to, thread=thread, told=told, **extras)

    def says_via(self, chat: Chat, text: str, bot: Bot) -> ShownMessage:
        """Send what an inline bot offered."""
        return self.says(chat, text, via_bot=bot.to_json())

    def whispers(self, chat: Group, text: str) -> ShownMessage:
        """An ephemeral command: the other members do not see it."""
        self._enter(chat)
        return self.network.speak(chat, self, text, only_for=self)

    def edits(self, message: ShownMessage, text: str) -> None:
        """Raises ValueError for a message of somebody else."""
        if message.sender is not self:
            raise ValueError(f"{self.name} did not write {message}")
        message.text, message.told, message.entities = text, None, find_entities(text)
        message.edit_date, message.edited = self.network.now, True
        self.network.show("edit", message)
        self.network.publish("edited_message", message)

    def deletes(self, message: ShownMessage) -> None:
        """For everybody. No bot is told."""
        message.chat.remove(message)
        self.network.show("delete", message)

    def forwards(self, message: ShownMessage, to: Chat) -> ShownMessage:
        origin = {"type": "user", "sender_user": message.sender.to_json(), "date": message.date}
        return self.says(to, message.text, forward_origin=origin)

    def reacts(self, message: ShownMessage, *emoji: str) -> None:
        """Set this person's reactions, none at all included."""
        old = message.reactions.pop(self.id, ())
        if emoji:
            message.reactions[self.id] = emoji
        self.network.show("reaction", message)
        change = {
            "chat": message.chat.to_json(),
            "message_id": message.id,
            "user": self.to_json(),
            "date": self.network.now,
            "old_reaction": reactions(old),
            "new_reaction": reactions(emoji),
        }
        for bot in bots_in(message.chat):
            if message.chat.member(bot).administers or isinstance(message.chat, PrivateChat):
                bot.mailbox.put("message_reaction", change, ("reaction", message.chat.id))

    def presses(self, message: ShownMessage, which: str | tuple[int, int]) -> Press | None:
        """Press the button of this label, or at this row and column. A link is opened, a text copied.

        Raises LookupError when there is no such button, or no such message any more.
        """
        button = self._button(message, which)
        if button.callback_data is not None:
            return self.presses_data(message, button.callback_data)
        if button.url is not None:
            self.opens_link(button.url)
        elif button.copy_text is not None:
            self.clipboard = button.copy_text
        return None

    def presses_data(self, message: ShownMessage, data: str) -> Press:
        """What a forged app can send: any data, for any message of a bot, even one that was deleted."""
        self._enter(message.chat)
        if not isinstance(message.sender, Bot):
            raise LookupError(f"{message} has no buttons")
        return self.network.press(message.sender, self, message, data)

    def reply_keyboard(self, chat: Chat) -> ReplyKeyboard | None:
        """The keyboard this person sees in place of the letters."""
        return reply_keyboards.seen_by(self, chat)

    def is_brought_to_answer(self, chat: Chat) -> ShownMessage | None:
        """The message below which this person finds the answer to it begun."""
        return reply_keyboards.wanted_of(self, chat)

    def presses_key(self, chat: Chat, text: str) -> ShownMessage:
        """Say what a key of the reply keyboard says. Raises LookupError when there is none, ValueError when it
        wants people to be picked."""
        keyboard = self._reply_keyboard(chat)
        if keyboard.key(text).users is not None:
            raise ValueError(f"{text!r} asks for people: see shares_users")
        # The apps answer the keyboard's message in groups, so that a bot in privacy mode hears the key.
        return self.says(chat, text, reply_to=None if isinstance(chat, PrivateChat) else keyboard.message)

    def shares_users(
        self, chat: Chat, request_id: int, people: Iterable[Account], *, keyboard: ShownMessage | None = None
    ) -> ShownMessage:
        """Pick people for the bot, with the key that asked for them.

        A forged app can still use the key of an old `keyboard`; the request_id must stand there all the same.
        Raises LookupError without such a key, ValueError for people the app would not let anybody pick.
        """
        shown = self._reply_keyboard(chat) if keyboard is None else reply_keyboards.of_message(keyboard)
        if shown is None:
            raise LookupError(f"{keyboard} brought no keyboard")
        request = shown.request(request_id)
        picked = list(people)
        if not 1 <= len(picked) <= request.most:
            raise ValueError(f"between 1 and {request.most} can be picked, not {len(picked)}")
        if request.bots is not None and any(account.is_bot is not request.bots for account in picked):
            raise ValueError("only bots can be picked" if request.bots else "no bots can be picked")
        self._enter(chat)
        users = [request.told(account) for account in picked]
        shared = {"request_id": request_id, "user_ids": [account.id for account in picked], "users": users}
        return self.network.report(chat, self, users_shared=shared)

    def _reply_keyboard(self, chat: Chat) -> ReplyKeyboard:
        keyboard = self.reply_keyboard(chat)
        if keyboard is None:
            raise LookupError(f"{self.name} sees no reply keyboard in {chat.title}")
        return keyboard

    def opens_link(self, address: str, group: Group | None = None) -> ShownMessage | None:
        """Follow a link. `t.me/bot?start=…` is said to the bot; `?startgroup=…` needs the group they choose.

        Any other address is a page in the browser. Raises LookupError for a bot that is not there, ValueError
        for a payload that Telegram would not pass on.
        """
        parts = urlsplit(address)
        if parts.hostname not in {"t.me", "telegram.me"}:
            self.opened.append(address)
            self.network.announce("browser", None, person=self.id, url=address)
            return None
        bot = self._bot(parts.path.strip("/"))
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        payload = query.get("start") or query.get("startgroup") or ""
        if payload and (not PAYLOAD.match(payload) or payload.startswith("_tgr_")):
            raise ValueError(f"no payload of a deep link: {payload!r}")
        if "startgroup" in query:
            return self._brings(bot, group, payload, query.get("admin"))
        told = f"/start {payload}" if payload else None
        return self.says(self.network.private_chat(self, bot), "/start", told=told)

    def blocks(self, bot: Bot) -> None:
        chat = self.network.private_chat(self, bot)
        self._turns(chat, Status.KICKED)

    def unblocks(self, bot: Bot) -> None:
        chat = self.network.private_chat(self, bot)
        self._turns(chat, Status.MEMBER)

    def _turns(self, chat: PrivateChat, status: Status) -> None:
        """In a private chat the bot's own place tells whether it may speak."""
        chat.blocked = status not in PRESENT
        self.network.becomes(chat, Member(chat.bot, status), self)

    def _enter(self, chat: Chat) -> None:
        if chat.gone or not chat.member(self).present:
            raise LookupError(f"{self.name} is not in {chat.title}")
        if isinstance(chat, PrivateChat):
            chat.started = True
            if chat.blocked:
                self._turns(chat, Status.MEMBER)

    def _button(self, message: ShownMessage, which: str | tuple[int, int]) -> Button:
        if message.deleted:
            raise LookupError(f"{message} was deleted")
        if isinstance(which, tuple):
            row, column = which
            return message.keyboard[row][column]
        labels = {button.text: button for row in message.keyboard for button in row}
        if which not in labels:
            raise LookupError(f"no button {which!r} below {message}, only {list(labels)}")
        return labels[which]

    def _bot(self, username: str) -> Bot:
        for bot in self.network.bots.values():
            if (bot.username or "").lower() == username.lower():
                return bot
        raise LookupError(f"no bot is called {username!r}")

    def _brings(self, bot: Bot, group: Group | None, payload: str, admin: str | None) -> ShownMessage:
        """Into the group this person picked, with the rights the link asks for."""
        if group is None:
            raise ValueError("say which group is chosen")
        if admin is not None and not group.member(self).administers:
            raise LookupError(f"{self.name} may not appoint administrators in {group.title}")
        if not group.member(bot).present:
            group.add_bot(bot, by=self)
        if admin is not None:
            group.promote(bot, *admin.split(), by=self)
        return self.says(group, f"/start@{bot.username} {payload}".rstrip())


def reactions(emoji: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"type": "emoji", "emoji": each} for each in emoji]
