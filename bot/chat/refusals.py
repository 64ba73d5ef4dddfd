"""What Telegram's refusals mean. Its texts are matched here and nowhere else.

The texts are those of Telegram's own Bot API server (tdlib/telegram-bot-api); python-telegram-bot strips their
prefix and capitalises them.
"""

from enum import StrEnum
from typing import Final

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter


class Refusal(StrEnum):
    UNCHANGED = "unchanged"  # success
    MESSAGE_GONE = "message_gone"
    QUERY_OLD = "query_old"
    THREAD_GONE = "thread_gone"
    CHAT_GONE = "chat_gone"
    MIGRATED = "migrated"
    TOO_FAST = "too_fast"
    NOT_PARSED = "not_parsed"
    UNREACHABLE = "unreachable"
    CONFLICT = "conflict"
    TOKEN = "token"  # noqa: S105 (the name of a refusal)
    OTHER = "other"


_TEXTS: Final = (  # the beginning of the text in lower case; the first row that fits wins
    ("message is not modified", Refusal.UNCHANGED),
    ("message to edit not found", Refusal.MESSAGE_GONE),
    ("message can't be edited", Refusal.MESSAGE_GONE),
    ("message to be replied not found", Refusal.MESSAGE_GONE),
    ("message_id_invalid", Refusal.MESSAGE_GONE),
    # A picture with a caption: a text cannot take its place.
    ("there is no text in the message to edit", Refusal.MESSAGE_GONE),
    ("query is too old", Refusal.QUERY_OLD),
    ("message thread not found", Refusal.THREAD_GONE),
    ("topic_closed", Refusal.THREAD_GONE),
    ("chat not found", Refusal.CHAT_GONE),
    # It is still there, and muted.
    ("not enough rights to send", Refusal.CHAT_GONE),
    ("have no rights to send", Refusal.CHAT_GONE),
    ("can't parse entities", Refusal.NOT_PARSED),
    ("button_data_invalid", Refusal.NOT_PARSED),
)


def meaning(error: Exception) -> Refusal:
    """BadRequest comes first: it is a NetworkError to the library, and no retry mends it."""
    match error:
        case BadRequest():
            text = error.message.casefold()
            return next((refusal for start, refusal in _TEXTS if text.startswith(start)), Refusal.OTHER)
        case ChatMigrated():
            return Refusal.MIGRATED
        case Forbidden():
            return Refusal.CHAT_GONE
        case RetryAfter():
            return Refusal.TOO_FAST
        case Conflict():
            return Refusal.CONFLICT
        case InvalidToken():
            return Refusal.TOKEN
        case NetworkError():
            return Refusal.UNREACHABLE
        case _:
            return Refusal.OTHER
