"""Telegram's raw updates: which we ask for, which lane they belong to, and who may be heard at all."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from telegram import Message, SharedUser, User

ALLOWED: Final = ("message", "callback_query", "my_chat_member", "chat_member")
"""Asked for explicitly: without a list Telegram would also send guests' and businesses' messages, whose chat
ids may coincide with somebody else's chat."""

GROUP_ANONYMOUS_BOT: Final = 1087968824
"""The account behind which a group's anonymous admins write."""

_TOO_LARGE: Final = 2**63
"""For a database. Telegram numbers updates far below; one that cannot be kept would keep all behind it back."""


def entry(raw: Mapping[str, Any]) -> tuple[int, str, bytes]:
    """Update id, lane and payload for the inbox. Raises ValueError for what is no update."""
    number = raw.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < _TOO_LARGE:
        raise ValueError("no update")
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair is no text; whoever sends one must not stop the others' updates.
    return number, lane(raw), text.encode(errors="replace")


def lane(raw: Mapping[str, Any]) -> str:
    """The chat an update happens in: what happens there is answered in order."""
    for kind in ALLOWED:
        happening = raw.get(kind)
        if isinstance(happening, dict):
            message = happening.get("message") if kind == "callback_query" else happening
            chat = message.get("chat") if isinstance(message, dict) else None
            if isinstance(chat, dict):
                return f"chat:{chat.get('id')}"
            sender = happening.get("from")
            return f"user:{sender.get('id') if isinstance(sender, dict) else None}"
    return "none"


def heard(message: Message) -> bool:
    """Only a person writing here and now moves anything: no forwards, channels, inline results or other bots."""
    if message.forward_origin is not None or message.via_bot is not None or message.is_automatic_forward:
        return False
    sender = message.from_user
    if sender is None:
        return False
    if anonymous(message):
        return True
    return not sender.is_bot and message.sender_chat is None


def anonymous(message: Message) -> bool:
    """An anonymous admin: nobody in particular, but certainly one of this group's admins."""
    sender, group = message.from_user, message.sender_chat
    return sender is not None and sender.id == GROUP_ANONYMOUS_BOT and group is not None and group.id == message.chat.id


def ephemeral(message: Message) -> int:
    """The number of a message that only its sender and its receiver see (Bot API 10.2); 0 for an ordinary one."""
    return int(message.api_kwargs.get("ephemeral_message_id", 0))


def spoken_to(text: str, username: str | None) -> tuple[str, str] | None:
    """The command and what follows it, when ``text`` is a command for this bot; None otherwise."""
    head = re.match(r"/(\S*)", text)
    if head is None:
        return None
    word, _, addressee = head[1].partition("@")
    if addressee and addressee.casefold() != (username or "").casefold():
        return None
    return word.casefold(), text[head.end() :].strip()


def shared_name(shared: SharedUser) -> str:
    """Of somebody who was picked from Telegram's list, and who may never have spoken to the bot."""
    return " ".join(part for part in (shared.first_name, shared.last_name) if part) or str(shared.user_id)


def full_name(user: User) -> str:
    return user.full_name or str(user.id)
