"""What is read quickly is read as the library reads it."""

import json
from typing import Any

import pytest
from telegram import Bot, Update

from bot.chat.decoding import decoded

ANNA = {"id": 5, "is_bot": False, "first_name": "Anna", "language_code": "it"}
PRIVATE = {"id": 5, "first_name": "Anna", "type": "private"}
GROUP = {"id": -100_7, "title": "Casa", "type": "supergroup", "is_forum": True}
TEXT = {"message_id": 3, "from": ANNA, "chat": PRIVATE, "date": 1_790_000_000, "text": "kitchen off"}
MARKED = {**TEXT, "text": "/plugs", "entities": [{"offset": 0, "length": 6, "type": "bot_command"}]}


@pytest.mark.parametrize(
    "happening",
    [
        {"message": TEXT},
        {"message": MARKED},
        {"message": {**MARKED, "chat": GROUP}},
        {"message": {**TEXT, "is_topic_message": True, "message_thread_id": 9, "chat": GROUP}},
        {"message": {**TEXT, "reply_to_message": MARKED}},
        {"message": {**TEXT, "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "x"}}},
        {"message": {**TEXT, "via_bot": {**ANNA, "is_bot": True}}},
        {"message": {**TEXT, "ephemeral_message_id": 4}},
        {"message": TEXT, "something_new": 1},
        {"callback_query": {"id": "1", "from": ANNA, "chat_instance": "1", "data": "v1:x", "message": MARKED}},
    ],
)
def test_an_update_is_what_the_library_makes_of_it(happening: dict[str, Any]) -> None:
    bot = Bot("1:token")
    raw = {"update_id": 7, **happening}
    ours, theirs = decoded(json.dumps(raw).encode(), bot), Update.de_json(raw, bot)
    assert ours.to_dict() == theirs.to_dict()
    if ours.message is not None and theirs.message is not None:
        assert ours.message.date == theirs.message.date
        assert ours.message.get_bot() is bot
    assert ours.get_bot() is bot
