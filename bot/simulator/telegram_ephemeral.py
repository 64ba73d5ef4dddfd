"""Ephemeral messages (Bot API 10.2): one member of a group sees them, and they have methods of their own."""

from typing import Any

from bot.simulator.telegram_accounts import Account
from bot.simulator.telegram_asking import Ask
from bot.simulator.telegram_chats import Chat, PrivateChat, ShownMessage
from bot.simulator.telegram_parameters import whole
from bot.simulator.telegram_refusals import bad_request

# Bot API: a bot that does not administer the group has so long after the person acted.
WINDOW = 15  # seconds


def receiver(ask: Ask, chat: Chat, reply_to: ShownMessage | None) -> Account | None:
    """The one who is to see the message; None for an ordinary one. Refuses where the bot may not whisper."""
    wish = ask.params.record("ephemeral_message_parameters") or ask.params
    if not wish.get("receiver_user_id"):
        if reply_to is not None and reply_to.only_for is not None:
            raise bad_request("a reply to an ephemeral message must be ephemeral")
        return None
    if isinstance(chat, PrivateChat):
        raise bad_request("BOT_NOT_ADMIN")
    member = chat.members.get(whole(wish["receiver_user_id"], "receiver_user_id"))
    if member is None or not member.present or member.account.is_bot:
        raise bad_request("USER_NOT_PARTICIPANT")
    person = member.account
    if not (chat.member(ask.bot).administers or _acted(ask, chat, person, wish, reply_to)):
        raise bad_request("BOT_NOT_ADMIN")
    return person


def _acted(ask: Ask, chat: Chat, person: Account, wish: Any, reply_to: ShownMessage | None) -> bool:
    """Did this person press a button here, or send an ephemeral command, in the last seconds?"""
    now = ask.network.now
    press = ask.network.presses.get(str(wish.get("callback_query_id") or ""))
    if press is not None and press.person is person and press.message.chat is chat:
        return now - press.at.timestamp() <= WINDOW
    return reply_to is not None and reply_to.only_for is person and now - reply_to.date <= WINDOW


def find(ask: Ask, chat: Chat, purpose: str) -> ShownMessage:
    """The ephemeral message that is meant, of this bot and to that person."""
    message = chat.find(0, ask.params.integer("ephemeral_message_id"))
    if message is None or message.sender is not ask.bot or message.only_for is None:
        raise bad_request(f"message to {purpose} not found")
    if message.only_for.id != ask.params.integer("receiver_user_id"):
        raise bad_request(f"message to {purpose} not found")
    return message
