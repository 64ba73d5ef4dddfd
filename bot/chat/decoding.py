"""Telegram's raw updates to the library's objects."""

import json
from datetime import UTC, datetime
from typing import Any, Final

from telegram import Bot, Chat, Message, MessageEntity, Update, User

_OF_TEXT: Final = frozenset({"message_id", "from", "chat", "date", "text"})
_MARKED: Final = _OF_TEXT | {"entities"}


def decoded(payload: bytes, bot: Bot) -> Update:
    """The update as ``Update.de_json`` gives it. Of a message that is nothing but a person's text, as most are, nobody
    asks for the seventy other parts that a message may have: that was a third of what reading it cost."""
    raw = json.loads(payload)
    said = raw.get("message")
    if said is None or len(raw) > 2 or not (said.keys() == _OF_TEXT or said.keys() == _MARKED):
        return Update.de_json(raw, bot)
    message = _text(said, bot)
    update = Update(raw["update_id"], message=message)
    update.set_bot(bot)
    return update


def _text(said: dict[str, Any], bot: Bot) -> Message:
    message = Message(
        said["message_id"],
        datetime.fromtimestamp(said["date"], UTC),
        Chat.de_json(said["chat"], bot),
        from_user=User.de_json(said["from"], bot),
        text=said["text"],
        entities=MessageEntity.de_list(said.get("entities", ()), bot),
    )
    message.set_bot(bot)
    return message
