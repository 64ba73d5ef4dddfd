"""Methods that put something new on a screen, the answer to a press among them."""

from collections.abc import Callable
from typing import Any

from bot.simulator.telegram_asking import Ask, method
from bot.simulator.telegram_chats import Chat, PrivateChat, ShownMessage
from bot.simulator.telegram_entities import Entity, link
from bot.simulator.telegram_ephemeral import receiver
from bot.simulator.telegram_files import File, Kind
from bot.simulator.telegram_network import Toast
from bot.simulator.telegram_parameters import whole
from bot.simulator.telegram_refusals import bad_request
from bot.simulator.telegram_reply_keyboards import refuse_outside_private

MAX_TOAST = 200  # characters
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
# Bot API, ReactionTypeEmoji: a bot may use these only.
REACTIONS = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥
🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨
🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
EMOJI = frozenset(REACTIONS.split())
SELECTOR = "\N{VARIATION SELECTOR-16}"  # asks for the coloured form; Telegram takes emoji with and without


def send_message(ask: Ask) -> dict[str, Any]:
    chat = ask.open_chat()
    return _send(ask, chat, *ask.words())


def _send_file(kind: Kind) -> Callable[[Ask], dict[str, Any]]:
    def run(ask: Ask) -> dict[str, Any]:
        chat = ask.open_chat()
        return _send(ask, chat, *ask.caption(), file=ask.file(kind, kind.value))

    return run


def _send(ask: Ask, chat: Chat, text: str, entities: list[Entity], file: File | None = None) -> dict[str, Any]:
    markup, thread, reply_to = ask.markup(), ask.thread(chat), ask.reply_to(chat)
    if not isinstance(chat, PrivateChat):
        refuse_outside_private(markup)
    fields = {
        "sender": ask.bot,
        "date": ask.network.now,
        "text": text,
        "entities": entities,
        "markup": markup,
        "thread": thread,
        "reply_to": reply_to,
        "silent": ask.params.boolean("disable_notification"),
        "extras": {} if file is None else {file.kind.value: file.to_json()},
        "file": file,
    }
    person = receiver(ask, chat, reply_to)
    ask.network.flood.count(chat.id)
    message = chat.add(**fields) if person is None else chat.add_ephemeral(only_for=person, **fields)
    chat.last_bot = ask.bot
    ask.network.show("message", message)
    return message.to_json()


def answer_callback_query(ask: Ask) -> bool:
    text, url = ask.params.text("text"), ask.params.text("url")
    if len(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and link(url) is None:
        raise bad_request("URL_INVALID")
    toast = Toast(text, ask.params.boolean("show_alert"), url or None)
    if not ask.network.answer(ask.bot, ask.params.text("callback_query_id"), toast):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return True


def send_chat_action(ask: Ask) -> bool:
    chat = ask.open_chat()
    ask.thread(chat)
    action = ask.params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    ask.network.announce("typing", chat, action=action, bot=ask.bot.id)
    return True


def set_message_reaction(ask: Ask) -> bool:
    message = ask.message(ask.open_chat(), "react")
    emoji = tuple(str(wished.get("emoji", "")) for wished in ask.params.records("reaction"))
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(each.replace(SELECTOR, "") not in EMOJI for each in emoji):
        raise bad_request("REACTION_INVALID")
    message.reactions.pop(ask.bot.id, None)
    if emoji:
        message.reactions[ask.bot.id] = emoji
    ask.network.show("reaction", message)
    return True


def pin_chat_message(ask: Ask) -> bool:
    chat = ask.open_chat()
    message = ask.message(chat, "pin")
    if not _may_pin(ask, chat):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    ask.network.report(chat, ask.bot, pinned_message=message.to_json(quoted=True))
    return True


def _may_pin(ask: Ask, chat: Chat) -> bool:
    return isinstance(chat, PrivateChat) or "can_pin_messages" in chat.member(ask.bot).rights


def delete_message(ask: Ask) -> bool:
    chat = ask.open_chat()
    message = ask.message(chat, "delete")
    if not _may_delete(ask, message):
        raise bad_request("message can't be deleted")
    _delete(ask, message)
    return True


def delete_messages(ask: Ask) -> bool:
    """What is not there, or not theirs to delete, is passed over."""
    chat = ask.open_chat()
    ids = ask.params.structure("message_ids")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
        raise bad_request("there are no messages to delete" if not ids else "too many messages to delete")
    for message in [chat.find(whole(id, "message_ids")) for id in ids]:
        if message is not None and _may_delete(ask, message):
            _delete(ask, message)
    return True


def _may_delete(ask: Ask, message: ShownMessage) -> bool:
    """Bot API, deleteMessage: younger than 48 hours; another's only in private or with the right to."""
    if ask.network.now - message.date > 48 * 3600:
        return False
    allowed = "can_delete_messages" in message.chat.member(ask.bot).rights
    return message.sender is ask.bot or isinstance(message.chat, PrivateChat) or allowed


def _delete(ask: Ask, message: ShownMessage) -> None:
    message.chat.remove(message)
    ask.network.show("delete", message)


WHERE = "business_connection_id chat_id message_thread_id direct_messages_topic_id "
HOW = (
    "disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters "
    "reply_parameters reply_markup reply_to_message_id allow_sending_without_reply parse_mode "
    "ephemeral_message_parameters receiver_user_id callback_query_id "
)
METHODS = (
    method(
        "sendMessage",
        send_message,
        WHERE + HOW + "text entities link_preview_options disable_web_page_preview",
    ),
    method(
        "sendPhoto",
        _send_file(Kind.PHOTO),
        WHERE + HOW + "photo caption caption_entities show_caption_above_media has_spoiler",
    ),
    method(
        "sendDocument",
        _send_file(Kind.DOCUMENT),
        WHERE + HOW + "document thumbnail caption caption_entities disable_content_type_detection",
    ),
    method(
        "answerCallbackQuery",
        answer_callback_query,
        "callback_query_id text show_alert url cache_time",
    ),
    method("sendChatAction", send_chat_action, WHERE + "action"),
    method("setMessageReaction", set_message_reaction, "chat_id message_id reaction is_big"),
    method(
        "pinChatMessage",
        pin_chat_message,
        "business_connection_id chat_id message_id disable_notification",
    ),
    method("deleteMessage", delete_message, "chat_id message_id"),
    method("deleteMessages", delete_messages, "chat_id message_ids"),
)
