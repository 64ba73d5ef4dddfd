"""Methods about chats and who is in them."""

from typing import Any

from bot.simulator.telegram_accounts import ANONYMOUS_ADMIN, Account
from bot.simulator.telegram_asking import Ask, method
from bot.simulator.telegram_chats import PrivateChat
from bot.simulator.telegram_groups import Group
from bot.simulator.telegram_refusals import bad_request

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
MAX_REACTIONS = 11


def get_chat(ask: Ask) -> dict[str, Any]:
    chat = ask.open_chat()
    return {
        **chat.to_json(),
        "accent_color_id": 0,
        "max_reaction_count": MAX_REACTIONS,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
        "permissions": {"can_send_messages": True},
    }


def get_chat_member(ask: Ask) -> dict[str, Any]:
    """Somebody Telegram knows but who never was in the chat has left it."""
    chat = ask.open_chat()
    return chat.member(_user(ask, ask.params.integer("user_id"))).to_json()


def _user(ask: Ask, id: int) -> Account:
    accounts: list[Account] = [*ask.network.people.values(), *ask.network.bots.values(), ANONYMOUS_ADMIN]
    for account in accounts:
        if account.id == id:
            return account
    raise bad_request("PARTICIPANT_ID_INVALID" if id else "invalid user_id specified")


def get_chat_administrators(ask: Ask) -> list[dict[str, Any]]:
    """Bot API: all of them but other bots, unless `return_bots` asks for these."""
    chat = ask.open_chat()
    if isinstance(chat, PrivateChat):
        raise bad_request("there are no administrators in the private chat")
    bots_too = ask.params.boolean("return_bots")
    return [
        member.to_json()
        for member in chat.present
        if member.administers and (bots_too or not member.account.is_bot or member.account is ask.bot)
    ]


def get_chat_member_count(ask: Ask) -> int:
    return len(ask.open_chat().present)


def leave_chat(ask: Ask) -> bool:
    chat = ask.open_chat()
    if not isinstance(chat, Group):
        raise bad_request("chat member status can't be changed in private chats")
    chat.leave(ask.bot)
    return True


METHODS = (
    method("getChat", get_chat, "chat_id"),
    method("getChatMember", get_chat_member, "chat_id user_id"),
    method("getChatAdministrators", get_chat_administrators, "chat_id return_bots"),
    method("getChatMemberCount", get_chat_member_count, "chat_id"),
    method("leaveChat", leave_chat, "chat_id"),
)
