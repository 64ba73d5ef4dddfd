"""Methods that change a message on the screens, lasting or ephemeral."""

from dataclasses import replace
from typing import Any

from bot.simulator import telegram_ephemeral as ephemeral
from bot.simulator.telegram_asking import Ask, method
from bot.simulator.telegram_chats import ShownMessage
from bot.simulator.telegram_entities import Entity
from bot.simulator.telegram_files import File, Kind
from bot.simulator.telegram_parameters import Parameters
from bot.simulator.telegram_refusals import bad_request

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def edit_text(ask: Ask) -> dict[str, Any]:
    message = _own(ask)
    _set_text(ask, message)
    return message.to_json()


def edit_caption(ask: Ask) -> dict[str, Any]:
    message = _own(ask)
    _set_caption(ask, message)
    return message.to_json()


def edit_media(ask: Ask) -> dict[str, Any]:
    message = _own(ask)
    _set_media(ask, message)
    return message.to_json()


def edit_markup(ask: Ask) -> dict[str, Any]:
    message = _own(ask)
    _set_markup(ask, message)
    return message.to_json()


def edit_ephemeral_text(ask: Ask) -> bool:
    _set_text(ask, ephemeral.find(ask, ask.open_chat(), "edit"))
    return True


def edit_ephemeral_caption(ask: Ask) -> bool:
    _set_caption(ask, ephemeral.find(ask, ask.open_chat(), "edit"))
    return True


def edit_ephemeral_media(ask: Ask) -> bool:
    _set_media(ask, ephemeral.find(ask, ask.open_chat(), "edit"))
    return True


def edit_ephemeral_markup(ask: Ask) -> bool:
    _set_markup(ask, ephemeral.find(ask, ask.open_chat(), "edit"))
    return True


def delete_ephemeral(ask: Ask) -> bool:
    message = ephemeral.find(ask, ask.open_chat(), "delete")
    message.chat.remove(message)
    ask.network.show("delete", message)
    return True


def _own(ask: Ask) -> ShownMessage:
    """The message to edit, which must be this bot's."""
    if ask.params.text("inline_message_id"):
        raise bad_request("message to edit not found")
    message = ask.message(ask.open_chat(), "edit")
    # Bot API: only messages without a reply markup or with an inline keyboard can be edited.
    other_markup = message.markup is not None and "inline_keyboard" not in message.markup
    if message.sender is not ask.bot or message.service or other_markup:
        raise bad_request("message can't be edited")
    return message


def _set_text(ask: Ask, message: ShownMessage) -> None:
    if message.media is not None:
        raise bad_request("there is no text in the message to edit")
    _rewrite(ask, message, *ask.words())


def _set_caption(ask: Ask, message: ShownMessage) -> None:
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    _rewrite(ask, message, *ask.caption(), message.file)


def _set_media(ask: Ask, message: ShownMessage) -> None:
    """Another file in the place of this one, or above what was a text; the caption comes with it."""
    media = ask.params.record("media")
    try:
        kind = Kind(str(media.get("type")))
    except ValueError as error:
        raise bad_request("can't parse InputMedia: wrong type of media") from error
    own = {"media": "", "caption": "", "parse_mode": "", **media}
    within = replace(ask, params=Parameters({**ask.params, **own}))
    _rewrite(ask, message, *within.caption(), within.file(kind, "media"))


def _set_markup(ask: Ask, message: ShownMessage) -> None:
    _rewrite(ask, message, message.text, message.entities, message.file)


def _rewrite(ask: Ask, message: ShownMessage, text: str, entities: list[Entity], file: File | None = None) -> None:
    """An edit that brings no keyboard takes the old one away."""
    markup = ask.markup()
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    if (message.text, message.entities, message.markup, message.file) == (text, entities, markup, file):
        raise bad_request(NOT_MODIFIED)
    ask.network.flood.count(message.chat.id)
    message.edited = message.edited or (message.text, message.file) != (text, file)
    message.text, message.entities, message.markup = text, entities, markup
    _swap(message, file)
    message.edit_date = ask.network.now
    ask.network.show("edit", message)


def _swap(message: ShownMessage, file: File | None) -> None:
    if file is message.file:
        return
    for kind in Kind:
        message.extras.pop(kind.value, None)
    message.file = file
    if file is not None:
        message.extras[file.kind.value] = file.to_json()


TARGET = "business_connection_id chat_id message_id inline_message_id reply_markup "
EPHEMERAL_TARGET = "chat_id receiver_user_id ephemeral_message_id reply_markup callback_query_id "
TEXT = "text parse_mode entities link_preview_options disable_web_page_preview"
CAPTION = "caption parse_mode caption_entities show_caption_above_media"
METHODS = (
    method("editMessageText", edit_text, TARGET + TEXT),
    method("editMessageCaption", edit_caption, TARGET + CAPTION),
    method("editMessageMedia", edit_media, TARGET + "media"),
    method("editMessageReplyMarkup", edit_markup, TARGET),
    method("editEphemeralMessageText", edit_ephemeral_text, EPHEMERAL_TARGET + TEXT),
    method("editEphemeralMessageCaption", edit_ephemeral_caption, EPHEMERAL_TARGET + CAPTION),
    method("editEphemeralMessageMedia", edit_ephemeral_media, EPHEMERAL_TARGET + "media"),
    method("editEphemeralMessageReplyMarkup", edit_ephemeral_markup, EPHEMERAL_TARGET),
    method("deleteEphemeralMessage", delete_ephemeral, "chat_id receiver_user_id ephemeral_message_id"),
)
