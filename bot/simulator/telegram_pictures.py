"""Chats and messages as plain values for a page that draws them."""

from typing import Any

from bot.simulator.telegram_chats import Chat, PrivateChat, ShownMessage
from bot.simulator.telegram_files import File
from bot.simulator.telegram_keyboards import Button

Picture = dict[str, Any]


def of_message(message: ShownMessage) -> Picture:
    return {
        "id": message.id,
        "ephemeral_id": message.ephemeral_id,
        "date": message.date,
        "sender": {"id": message.sender.id, "name": message.author, "is_bot": message.sender.is_bot},
        "text": message.text,
        "html": message.html,
        "service": message.service,
        "keyboard": [[of_button(button) for button in row] for row in message.keyboard],
        "file": of_file(message.file) if message.file else None,
        "forwarded": "forward_origin" in message.extras,
        "reply_to": message.reply_to.id if message.reply_to else None,
        "thread": message.thread,
        "silent": message.silent,
        "edited": message.edited,
        "reactions": [emoji for emojis in message.reactions.values() for emoji in emojis],
        "only_for": message.only_for.id if message.only_for else None,
    }


def of_file(file: File) -> Picture:
    """Without its bytes: a page asks for them by the id."""
    return {
        "id": file.id,
        "kind": file.kind.value,
        "name": file.name,
        "type": file.type,
        "size": len(file.data),
        "width": file.width,
        "height": file.height,
    }


def of_button(button: Button) -> Picture:
    """The fields that are set."""
    fields = {name: getattr(button, name) for name in ("text", "callback_data", "url", "copy_text", "style")}
    return {name: value for name, value in fields.items() if value is not None}


def of_chat(chat: Chat) -> Picture:
    picture: Picture = {
        "id": chat.id,
        "type": chat.type.value,
        "title": chat.title,
        "members": [
            {"id": member.account.id, "name": member.account.name, "status": member.status.value}
            for member in chat.present
        ],
        "topics": [{"id": topic.id, "name": topic.name, "closed": topic.closed} for topic in chat.topics.values()],
        "messages": [of_message(message) for message in chat.messages],
    }
    if isinstance(chat, PrivateChat):
        picture |= {
            "person": chat.person.id,
            "bot": chat.bot.id,
            "started": chat.started,
            "blocked": chat.blocked,
        }
    return picture
