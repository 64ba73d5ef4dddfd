"""Keyboards in place of the letters, and the keys that let a person pick people."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.simulator.telegram_chats import Chat, PrivateChat
from bot.simulator.telegram_groups import Group
from tests.simulator.telegram_scene import Scene, opened

ASKS = {"text": "Pick people", "request_users": {"request_id": 7, "max_quantity": 2, "user_is_bot": False}}


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


@pytest.fixture
def chat(scene: Scene) -> PrivateChat:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    return chat


@pytest.fixture
def group(scene: Scene) -> Group:
    group = scene.world.add_group("Family", members=[scene.anna, scene.ben])
    group.add_bot()
    return group


async def shows(scene: Scene, chat: Chat, *keys: Any, text: str = "Who?", **more: Any) -> dict[str, Any]:
    markup = {"keyboard": [[key] for key in keys], **more}
    sent: dict[str, Any] = await scene.call("sendMessage", chat_id=chat.id, text=text, reply_markup=markup)
    return sent


def labels(scene: Scene, chat: Chat) -> list[str]:
    keyboard = scene.anna.reply_keyboard(chat)
    return [] if keyboard is None else [key.text for row in keyboard.rows for key in row]


async def test_a_key_says_its_text(scene: Scene, chat: PrivateChat) -> None:
    assert "reply_markup" not in await shows(scene, chat, "Yes", {"text": "No"}, input_field_placeholder="Well?")
    assert labels(scene, chat) == ["Yes", "No"]
    scene.anna.presses_key(chat, "No")
    assert (await scene.updates())[-1]["message"]["text"] == "No"
    assert labels(scene, chat) == ["Yes", "No"]
    with pytest.raises(LookupError, match="no key 'Maybe'"):
        scene.anna.presses_key(chat, "Maybe")


async def test_the_keyboard_goes_when_it_is_taken_away_used_up_or_deleted(scene: Scene, chat: PrivateChat) -> None:
    await shows(scene, chat, "Yes")
    await scene.call("sendMessage", chat_id=chat.id, text="Done", reply_markup={"remove_keyboard": True})
    assert labels(scene, chat) == []
    with pytest.raises(LookupError, match="sees no reply keyboard"):
        scene.anna.presses_key(chat, "Yes")
    await shows(scene, chat, "Once", one_time_keyboard=True)
    scene.anna.presses_key(chat, "Once")
    assert labels(scene, chat) == []
    sent = await shows(scene, chat, "Again")
    await scene.call("sendMessage", chat_id=chat.id, text="no keyboard of its own")
    assert labels(scene, chat) == ["Again"]
    await scene.call("deleteMessage", chat_id=chat.id, message_id=sent["message_id"])
    assert labels(scene, chat) == []


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(scene: Scene, chat: PrivateChat) -> None:
    sent = await shows(scene, chat, "Yes")
    target = {"chat_id": chat.id, "message_id": sent["message_id"]}
    assert await scene.refused("editMessageText", **target, text="x") == "Bad Request: message can't be edited"


async def test_people_are_picked_for_the_bot(scene: Scene, chat: PrivateChat) -> None:
    await shows(scene, chat, ASKS, one_time_keyboard=True)
    with pytest.raises(ValueError, match="asks for people"):
        scene.anna.presses_key(chat, "Pick people")
    scene.anna.shares_users(chat, 7, [scene.ben])
    told = (await scene.updates())[-1]["message"]
    assert told["users_shared"] == {"request_id": 7, "user_ids": [scene.ben.id], "users": [{"user_id": scene.ben.id}]}
    assert told["from"]["id"] == scene.anna.id
    assert "text" not in told
    assert chat.last.service == "Anna picked 1 person"
    assert labels(scene, chat) == []


async def test_names_are_told_only_where_the_bot_asked_for_them(scene: Scene, chat: PrivateChat) -> None:
    wish = {"request_id": 1, "max_quantity": 2, "request_name": True, "request_username": True}
    await shows(scene, chat, {"text": "Who?", "request_users": wish})
    scene.anna.shares_users(chat, 1, [scene.ben, scene.anna])
    shared = (await scene.updates())[-1]["message"]["users_shared"]["users"]
    assert shared == [
        {"user_id": scene.ben.id, "first_name": "Ben", "last_name": "B", "username": "ben_b"},
        {"user_id": scene.anna.id, "first_name": "Anna"},
    ]
    assert chat.last.service == "Anna picked Ben, Anna"


async def test_nobody_is_picked_whom_the_app_would_not_offer(scene: Scene, chat: PrivateChat) -> None:
    with pytest.raises(LookupError, match="sees no reply keyboard"):
        scene.anna.shares_users(chat, 7, [scene.ben])
    await shows(scene, chat, ASKS)
    cleo = scene.world.add_person("Cleo")
    for picked, reason in (([], "between 1 and 2"), ([scene.ben, cleo, scene.anna], "between 1 and 2")):
        with pytest.raises(ValueError, match=reason):
            scene.anna.shares_users(chat, 7, picked)
    with pytest.raises(ValueError, match="no bots"):
        scene.anna.shares_users(chat, 7, [scene.bot])
    with pytest.raises(LookupError, match="as request 8"):
        scene.anna.shares_users(chat, 8, [scene.ben])
    bots = {"text": "A bot", "request_users": {"request_id": 9, "user_is_bot": True}}
    await shows(scene, chat, bots)
    with pytest.raises(ValueError, match="only bots"):
        scene.anna.shares_users(chat, 9, [scene.ben])
    scene.anna.shares_users(chat, 9, [scene.bot])


async def test_a_forged_app_still_has_old_keyboards(scene: Scene, chat: PrivateChat) -> None:
    await shows(scene, chat, ASKS)
    old = chat.last
    await scene.call("sendMessage", chat_id=chat.id, text="Done", reply_markup={"remove_keyboard": True})
    scene.anna.shares_users(chat, 7, [scene.ben], keyboard=old)
    assert "users_shared" in (await scene.updates())[-1]["message"]
    with pytest.raises(LookupError, match="brought no keyboard"):
        scene.anna.shares_users(chat, 7, [scene.ben], keyboard=chat.messages[0])


async def test_groups_are_not_asked_for_what_is_personal(scene: Scene, group: Group) -> None:
    wishes = {"request_users": {"request_id": 1}, "request_contact": True, "request_chat": {"request_id": 1}}
    for name, wish in wishes.items():
        markup = {"keyboard": [[{"text": "x", name: wish}]]}
        refused = await scene.refused("sendMessage", chat_id=group.id, text="Who?", reply_markup=markup)
        assert refused.endswith("can be requested in private chats only")


async def test_a_keyboard_in_a_group_is_for_those_it_names(scene: Scene, group: Group) -> None:
    await shows(scene, group, "For all")
    await shows(scene, group, "For Ben", text="@ben_b?", selective=True)
    assert labels(scene, group) == ["For all"]
    ben = scene.ben.reply_keyboard(group)
    assert ben is not None
    assert ben.rows[0][0].text == "For Ben"
    scene.ben.presses_key(group, "For Ben")
    assert (await scene.updates())[-1]["message"]["text"] == "For Ben"
    asked = scene.anna.says(group, "/status@family_home_bot")
    markup = {"keyboard": [["Mine"]], "selective": True}
    reply = {"reply_parameters": {"message_id": asked.id}}
    await scene.call("sendMessage", chat_id=group.id, text="Well?", reply_markup=markup, **reply)
    assert labels(scene, group) == ["Mine"]
    link = f'<a href="tg://user?id={scene.anna.id}">Anna</a>'
    markup = {"keyboard": [["Linked"]], "selective": True}
    await scene.call("sendMessage", chat_id=group.id, text=link, parse_mode="HTML", reply_markup=markup)
    assert labels(scene, group) == ["Linked"]
    mention = {"type": "text_mention", "offset": 0, "length": 4, "user": scene.anna.to_json()}
    markup = {"remove_keyboard": True, "selective": True}
    await scene.call("sendMessage", chat_id=group.id, text="Anna", entities=[mention], reply_markup=markup)
    assert labels(scene, group) == []


BAD = (
    ({"keyboard": "x"}, "must be an Array of Arrays"),
    ({"keyboard": ["x"]}, "must be an Array of Arrays"),
    ({"keyboard": [[5]]}, "must be an Object"),
    ({"keyboard": [[{"text": " "}]]}, "must be a non-empty string"),
    ({"keyboard": [[{"text": "x", "request_users": 1}]]}, "KeyboardButtonRequestUsers"),
    ({"keyboard": [[{"text": "x", "request_users": {}}]]}, '"request_id"'),
    ({"keyboard": [[{"text": "x", "request_users": {"request_id": 2**31}}]]}, '"request_id"'),
    ({"keyboard": [[{"text": "x", "request_users": {"request_id": 1, "max_quantity": 11}}]]}, '"max_quantity"'),
)


@pytest.mark.parametrize(("markup", "reason"), BAD)
async def test_a_wrong_keyboard_is_refused(scene: Scene, chat: PrivateChat, markup: Any, reason: str) -> None:
    assert reason in await scene.refused("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)


async def test_what_telegram_swallows_is_noted(scene: Scene, chat: PrivateChat) -> None:
    await shows(scene, chat, ASKS, {**ASKS, "colour": 1}, size=3)
    await scene.call("sendMessage", chat_id=chat.id, text="x", reply_markup={"keyboard": [[]]})
    assert scene.world.complaints == [
        "unknown fields of a reply keyboard: size",
        "unknown fields of a key: colour",
        "two keys of one keyboard have the same request_id",
        "a reply keyboard without keys",
    ]


async def test_a_bot_brings_somebody_to_answer_its_message(scene: Scene, group: Group) -> None:
    """Until they write, and only who is meant."""
    for person in (scene.anna, scene.ben):
        assert person.is_brought_to_answer(group) is None
    asked = scene.anna.says(group, "/names")
    forced = {"force_reply": True, "selective": True, "input_field_placeholder": "The name"}
    reply = {"message_id": asked.id}
    sent = await scene.call("sendMessage", chat_id=group.id, text="Which?", reply_markup=forced, reply_parameters=reply)
    wanted = scene.anna.is_brought_to_answer(group)
    assert wanted is not None
    assert wanted.id == sent["message_id"]
    assert scene.ben.is_brought_to_answer(group) is None
    scene.anna.says(group, "the dragon", reply_to=wanted)
    assert scene.anna.is_brought_to_answer(group) is None
    await scene.call("sendMessage", chat_id=group.id, text="Anybody?", reply_markup={"force_reply": True})
    assert scene.ben.is_brought_to_answer(group) is not None
