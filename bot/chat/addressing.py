"""Whether a message that is no command is said to the bot: everything in a private chat, little in a group."""

import re
from dataclasses import dataclass

from telegram import Message, User

from bot.chat import names
from bot.chat.screen import VERSION

_ORIGIN = re.compile(r" < [a-z]+ #([0-9]{1,10})(?: p[0-9]{1,3})?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Words:
    """``perhaps`` is when people may as well be talking to each other: what means nothing for the home is left alone.
    ``thing`` is the number of what was shown in the message this answers."""

    text: str
    perhaps: bool
    thing: int | None = None


def said_to(bot: User, message: Message, text: str) -> Words | None:
    """None when this is not for the bot. A group may let it hear everything; it still only listens when spoken to."""
    if text.startswith("/"):
        return None
    words, mentioned = _without_mention(text, bot.username or "")
    thing = _shown_in(bot, message.reply_to_message)
    if message.chat.type == "private":
        return Words(words, perhaps=False, thing=thing)
    if mentioned or _answers(bot, message.reply_to_message):
        return Words(words, perhaps=True, thing=thing)
    return None


def named_for(bot: User, message: Message, text: str) -> tuple[str, str] | None:
    """The command, and what follows it, that an answer to the question for a name stands for."""
    question = message.reply_to_message
    if text.startswith("/") or question is None or not question.text or not _answers(bot, question):
        return None
    told = names.answered(question.text, text)
    return None if told is None else ("names", told)


def _without_mention(text: str, username: str) -> tuple[str, bool]:
    words, found = re.subn(rf"(?<![\w@/])@{re.escape(username)}(?!\w)[,:]?", " ", text, flags=re.ASCII | re.IGNORECASE)
    return (" ".join(words.split()), True) if username and found else (text.strip(), False)


def _answers(bot: User, answered: Message | None) -> bool:
    # In a topic everything answers the message that opened it.
    return (
        answered is not None
        and answered.from_user is not None
        and answered.from_user.id == bot.id
        and answered.forum_topic_created is None
    )


def _shown_in(bot: User, answered: Message | None) -> int | None:
    """Whoever answers a panel speaks of what it shows: its buttons say where they lead back to."""
    if answered is None or not _answers(bot, answered) or answered.reply_markup is None:
        return None
    for row in answered.reply_markup.inline_keyboard:
        for button in row:
            data = button.callback_data
            if isinstance(data, str) and data.startswith(VERSION) and (found := _ORIGIN.search(data)):
                return int(found[1])
    return None
