"""The Bot API as a bare HTTP client meets it: transports, refusals, limits."""

import json
from collections.abc import AsyncIterator, Mapping

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.simulator.telegram_api import METHODS
from bot.simulator.telegram_chats import PrivateChat
from tests.simulator.telegram_scene import TOKEN, Scene, opened


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


@pytest.fixture
def chat(scene: Scene) -> PrivateChat:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    return chat


def keyboard(*buttons: Mapping[str, object]) -> dict[str, object]:
    return {"inline_keyboard": [list(buttons)]}


ON = {"text": "Turn on", "callback_data": "v1:on"}


async def test_the_same_call_arrives_by_every_transport(scene: Scene, chat: PrivateChat) -> None:
    url = f"{scene.address}/bot{TOKEN}/SENDmessage"
    fields = {"chat_id": str(chat.id), "text": "hi", "disable_notification": "True"}
    fields["reply_markup"] = json.dumps(keyboard(ON))
    form = aiohttp.FormData(fields)
    form.add_field("text", "hi")
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in fields.items():
        part = multipart.append(value)
        part.set_content_disposition("form-data", name=name)
    await scene.http.get(url, params=fields)
    await scene.http.post(url, data=fields)
    await scene.http.post(url, data=multipart)
    await scene.http.post(url, json=fields)
    await scene.http.post(url, json={**fields, "chat_id": chat.id, "reply_markup": keyboard(ON)})
    sent = chat.messages[1:]
    assert [(shown.text, shown.silent, shown.keyboard[0][0].text) for shown in sent] == [("hi", True, "Turn on")] * 5
    assert [shown.id for shown in sent] == [2, 3, 4, 5, 6]


async def test_strangers_and_lost_ways_are_turned_away(scene: Scene) -> None:
    async with scene.http.post(f"{scene.address}/bot1:wrong/getMe") as response:
        assert (response.status, await response.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )
    assert await scene.refused("sendMesage") == "Not Found: method not found"
    async with scene.http.get(f"{scene.address}/file/bot{TOKEN}/x.png") as response:
        assert response.status == 404
    for body in (b"{", b"[1]"):
        headers = {"Content-Type": "application/json"}
        async with scene.http.post(f"{scene.address}/bot{TOKEN}/getMe", data=body, headers=headers) as response:
            assert response.status == 400


async def test_a_bot_knows_itself(scene: Scene) -> None:
    me = await scene.call("getMe")
    assert (me["id"], me["is_bot"], me["username"]) == (123456, True, "family_home_bot")
    assert me["can_read_all_group_messages"] is False
    assert await scene.call("logOut") is True
    assert await scene.call("close") is True


async def test_nobody_is_addressed_before_they_spoke(scene: Scene) -> None:
    wrote = await scene.refused("sendMessage", chat_id=scene.anna.id, text="hello")
    assert wrote == "Forbidden: bot can't initiate conversation with a user"
    scene.anna.opens_link("https://t.me/family_home_bot")
    await scene.call("sendMessage", chat_id=scene.anna.id, text="hello")
    scene.anna.blocks(scene.bot)
    assert await scene.refused("sendMessage", chat_id=scene.anna.id, text="hello") == (
        "Forbidden: bot was blocked by the user"
    )
    scene.anna.unblocks(scene.bot)
    await scene.call("sendMessage", chat_id=scene.anna.id, text="hello again")
    kinds = [next(iter(update.keys() - {"update_id"})) for update in await scene.updates()]
    assert kinds == ["message", "my_chat_member", "my_chat_member"]


BAD_CHATS = (
    ({"chat_id": ""}, "chat_id is empty"),
    ({"chat_id": "@nobody"}, "chat not found"),
    ({"chat_id": 5}, "chat not found"),
    ({"chat_id": -5}, "chat not found"),
)
BAD_TEXTS = (
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "é" * 16400}, "text is too long"),
    ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
    (
        {"text": "<b>x", "parse_mode": "html"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    ({"text": "*x*", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
    ({"text": "x", "reply_markup": {"x": 1}}, "can't parse reply keyboard markup JSON object"),
    ({"text": "x", "reply_markup": {"inline_keyboard": 1}}, 'field "inline_keyboard" must be of type Array'),
    ({"text": "x", "reply_markup": {"inline_keyboard": [1]}}, 'field "inline_keyboard" must be an Array of Arrays'),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[ON] * 8] * 13}}, "reply markup is too long"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "x", "reply_parameters": "[]"}, "can't parse reply_parameters: object expected"),
    ({"text": "x", "reply_parameters": {"message_id": "one"}}, "invalid message_id specified"),
    ({"text": "x", "entities": [1]}, "can't parse entities: array of objects expected"),
    ({"text": "x", "message_thread_id": 4}, "message thread not found"),
)
BAD_BUTTONS = (
    ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
    ({"text": "a", "callback_data": ""}, "BUTTON_DATA_INVALID"),
    (
        {"text": " ", "callback_data": "a"},
        'can\'t parse inline keyboard button: field "text" must be a non-empty string',
    ),
    ({"text": "a"}, "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"),
    (
        {"text": "a", "url": "http://localhost/x"},
        "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ),
    ({"text": "a", "copy_text": {"text": "c" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ({"text": "a", "copy_text": "c"}, "BUTTON_COPY_TEXT_INVALID"),
    (
        {"text": "a", "callback_data": "a", "style": "green"},
        "can't parse inline keyboard button: invalid button style specified",
    ),
)


@pytest.mark.parametrize(("params", "reason"), BAD_CHATS)
async def test_a_chat_must_be_there(scene: Scene, params: dict[str, object], reason: str) -> None:
    assert await scene.refused("sendMessage", text="x", **params) == f"Bad Request: {reason}"


@pytest.mark.parametrize(("params", "reason"), BAD_TEXTS)
async def test_a_message_must_be_right(scene: Scene, chat: PrivateChat, params: dict[str, object], reason: str) -> None:
    assert await scene.refused("sendMessage", chat_id=chat.id, **params) == f"Bad Request: {reason}"
    assert len(chat.messages) == 1


@pytest.mark.parametrize(("button", "reason"), BAD_BUTTONS)
async def test_a_button_must_be_right(scene: Scene, chat: PrivateChat, button: dict[str, object], reason: str) -> None:
    refused = await scene.refused("sendMessage", chat_id=chat.id, text="x", reply_markup=keyboard(button))
    assert refused == f"Bad Request: {reason}"


async def test_a_button_must_be_an_object(scene: Scene, chat: PrivateChat) -> None:
    markup = {"inline_keyboard": [["on"]]}
    assert "must be an Object" in await scene.refused("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)


async def test_what_telegram_swallows_is_complained_of(scene: Scene, chat: PrivateChat) -> None:
    odd = {"text": "a", "callback_data": "a", "url": "https://a.example", "colour": "red"}
    await scene.call("sendMessage", chat_id=chat.id, text="x", reply_markup={"inline_keyboard": [[odd], [ON] * 9]})
    await scene.call("sendMessage", chat_id=chat.id, text="/on " * 101, colour="red")
    await scene.call("setMyCommands", commands=[{"command": "on", "description": "On", "colour": "red"}])
    assert scene.world.complaints == [
        "a button with 2 actions: callback_data, url",
        "unknown fields of a button: colour",
        "a row of more than 8 buttons",
        "sendMessage: unknown parameters colour",
        "101 entities in one message",
        "unknown fields of a command: colour",
    ]
    assert len(chat.last.entities) == 100


async def test_an_answer_quotes_and_shows_what_it_was_given(scene: Scene, chat: PrivateChat) -> None:
    asked = scene.anna.says(chat, "is it on?")
    sent = await scene.call(
        "sendMessage",
        chat_id=chat.id,
        text="yes",
        entities=[{"type": "bold", "offset": 0, "length": 3}],
        reply_parameters={"message_id": asked.id},
        reply_markup={"force_reply": True},
    )
    assert (sent["reply_to_message"]["text"], sent["from"]["username"]) == ("is it on?", "family_home_bot")
    assert "reply_markup" not in sent
    assert (chat.last.reply_to, chat.last.html, chat.last.keyboard) == (asked, "<b>yes</b>", ())
    await scene.call(
        "sendMessage",
        chat_id=chat.id,
        text="anyway",
        reply_parameters={"message_id": 99, "allow_sending_without_reply": True},
    )
    assert chat.last.reply_to is None


async def test_an_edit_without_a_keyboard_takes_it_away(scene: Scene, chat: PrivateChat) -> None:
    await scene.call("sendMessage", chat_id=chat.id, text="off", reply_markup=keyboard(ON))
    target = {"chat_id": chat.id, "message_id": chat.last.id}
    again = await scene.refused("editMessageText", **target, text="off", reply_markup=keyboard(ON))
    assert again.startswith("Bad Request: message is not modified: specified new message content")
    assert not chat.last.edited
    await scene.call("editMessageText", **target, text="on")
    assert (chat.last.text, chat.last.keyboard, chat.last.edited) == ("on", (), True)
    await scene.call("editMessageReplyMarkup", **target, reply_markup=keyboard(ON))
    assert chat.last.keyboard[0][0].callback_data == "v1:on"
    refused = await scene.refused("editMessageReplyMarkup", **target, reply_markup={"force_reply": True})
    assert refused == "Bad Request: inline keyboard expected"
    empty: dict[str, object] = {"inline_keyboard": [[]]}
    await scene.call("editMessageReplyMarkup", **target, reply_markup=empty)
    assert chat.last.keyboard == ()
    assert "no caption" in await scene.refused("editMessageCaption", **target, caption="x")
    too_long = await scene.refused("sendPhoto", chat_id=chat.id, photo="p", caption="x" * 1025)
    assert too_long == "Bad Request: message caption is too long"
    assert "no photo" in await scene.refused("sendPhoto", chat_id=chat.id)


async def test_only_ones_own_messages_are_edited(scene: Scene, chat: PrivateChat) -> None:
    asked = chat.last
    lost = {"chat_id": chat.id, "message_id": 99, "text": "x"}
    assert await scene.refused("editMessageText", **lost) == "Bad Request: message to edit not found"
    assert "not specified" in await scene.refused("editMessageText", chat_id=chat.id, text="x")
    assert "not found" in await scene.refused("editMessageText", inline_message_id="a", text="x")
    foreign = await scene.refused("editMessageText", chat_id=chat.id, message_id=asked.id, text="x")
    assert foreign == "Bad Request: message can't be edited"


async def test_messages_are_deleted_while_they_are_young(scene: Scene, chat: PrivateChat) -> None:
    for text in ("one", "two", "three"):
        await scene.call("sendMessage", chat_id=chat.id, text=text)
    two = chat.messages[2]
    await scene.call("deleteMessage", chat_id=chat.id, message_id=two.id)
    assert two.deleted
    gone = await scene.refused("deleteMessage", chat_id=chat.id, message_id=two.id)
    assert gone == "Bad Request: message to delete not found"
    await scene.call("deleteMessages", chat_id=chat.id, message_ids=[1, two.id, 99])
    assert [shown.text for shown in chat.messages] == ["one", "three"]
    assert "no messages" in await scene.refused("deleteMessages", chat_id=chat.id, message_ids=[])
    assert "too many" in await scene.refused("deleteMessages", chat_id=chat.id, message_ids=list(range(101)))
    scene.clock.moves(hours=49)
    old = await scene.refused("deleteMessage", chat_id=chat.id, message_id=chat.last.id)
    assert old == "Bad Request: message can't be deleted"


async def test_a_press_is_answered_once_and_in_time(scene: Scene, chat: PrivateChat) -> None:
    await scene.call("sendMessage", chat_id=chat.id, text="off", reply_markup=keyboard(ON))
    scene.anna.presses(chat.last, "Turn on")
    query = (await scene.updates())[-1]["callback_query"]
    assert (query["data"], query["message"]["text"], query["from"]["language_code"]) == ("v1:on", "off", "it")
    assert query["chat_instance"]
    id = query["id"]
    assert await scene.refused("answerCallbackQuery", callback_query_id=id, text="x" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    assert "URL_INVALID" in await scene.refused("answerCallbackQuery", callback_query_id=id, url="nowhere")
    await scene.call("answerCallbackQuery", callback_query_id=id, text="On", show_alert=True)
    assert [(toast.text, toast.alert) for toast in scene.world.toasts(scene.anna)] == [("On", True)]
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await scene.refused("answerCallbackQuery", callback_query_id=id) == too_old
    press = scene.anna.presses_data(chat.last, "forged \N{SNOWMAN}")
    scene.clock.moves(seconds=151)
    assert await scene.refused("answerCallbackQuery", callback_query_id=press.id) == too_old
    assert await scene.updates() == []


async def test_reactions_typing_and_pins_are_shown(scene: Scene, chat: PrivateChat) -> None:
    target = {"chat_id": chat.id, "message_id": chat.last.id}
    await scene.call("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert chat.transcript() == "Anna: /start\n    👍"
    for wrong in ("🧿", ""):
        reaction = [{"type": "emoji", "emoji": wrong}]
        assert "REACTION_INVALID" in await scene.refused("setMessageReaction", **target, reaction=reaction)
    two = [{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "❤️"}]
    assert "REACTIONS_TOO_MANY" in await scene.refused("setMessageReaction", **target, reaction=two)
    await scene.call("setMessageReaction", **target, reaction=[])
    assert chat.last.reactions == {}
    await scene.call("sendChatAction", chat_id=chat.id, action="typing")
    assert "wrong parameter" in await scene.refused("sendChatAction", chat_id=chat.id, action="sleeping")
    await scene.call("pinChatMessage", **target)
    assert chat.last.service == "Family home pinned a message"
    pinned = {"chat_id": chat.id, "message_id": chat.last.id}
    assert "can't be edited" in await scene.refused("editMessageText", **pinned, text="x")


async def test_calls_are_remembered(scene: Scene, chat: PrivateChat) -> None:
    await scene.call("sendMessage", chat_id=chat.id, text="hi")
    [call] = scene.world.calls_of("sendMessage")
    method, params = call
    assert (method, params) == ("sendMessage", call.params)
    assert dict(call.params) == {"chat_id": chat.id, "text": "hi"}
    assert repr(call.params) == f"Parameters({{'chat_id': {chat.id}, 'text': 'hi'}})"
    assert len(call.params) == 2
    assert call.params["text"] == "hi"
    assert scene.world.calls[-1] is call


NAMES = (
    "type offset length url text callback_data inline_keyboard copy_text command description chat_id user_id style "
    "message_id emoji ephemeral_message_id receiver_user_id callback_query_id unix_time language"
)
FIELDS = st.sampled_from(NAMES.split())
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=3),
    max_leaves=5,
)
BUTTONS = st.dictionaries(FIELDS, ANYTHING, max_size=2).map(lambda button: {"text": "a", **button})

IMMEDIATE = sorted(set(METHODS) - {"getupdates", "setwebhook", "leavechat"})


FAR = "https://a.example/p.png"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(BUTTONS, st.lists(st.dictionaries(FIELDS, ANYTHING), max_size=2))
async def test_no_button_and_no_entity_bring_the_server_down(
    scene: Scene, chat: PrivateChat, button: dict[str, object], entities: list[dict[str, object]]
) -> None:
    params = {"chat_id": chat.id, "text": "x", "entities": entities, "reply_markup": keyboard(button)}
    async with scene.http.post(
        f"{scene.address}/bot{TOKEN}/sendMessage", data={name: json.dumps(value) for name, value in params.items()}
    ) as response:
        assert response.status in {200, 400}, params
    scene.world.state()
    chat.transcript()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
async def test_no_parameters_bring_the_server_down(scene: Scene, chat: PrivateChat, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(IMMEDIATE))
    wrong = data.draw(st.dictionaries(st.sampled_from(sorted(METHODS[name].parameters) or ["x"]), ANYTHING))
    params = {"chat_id": chat.id, "message_id": 1, "text": "x", **dict.fromkeys(("photo", "document"), FAR), **wrong}
    async with scene.http.post(
        f"{scene.address}/bot{TOKEN}/{name}", data=json.dumps(params), headers={"Content-Type": "application/json"}
    ) as response:
        assert response.status in {200, 400, 403}, (name, params)
