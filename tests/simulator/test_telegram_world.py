"""What people see and do: links, buttons, menus, and the page that follows along."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.simulator.telegram import TelegramWorld
from bot.simulator.telegram_menus import Profile
from tests.simulator.telegram_scene import Scene, opened


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


async def test_a_deep_link_carries_its_payload_to_the_bot_only(scene: Scene) -> None:
    shown = scene.anna.opens_link("https://t.me/Family_Home_Bot?start=c-abc_123")
    assert shown is not None
    assert shown.text == "/start"
    message = (await scene.updates())[0]["message"]
    assert message["text"] == "/start c-abc_123"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("payload", ["x" * 65, "a%20b", "_tgr_x"])
async def test_a_payload_that_telegram_would_drop_is_an_error(scene: Scene, payload: str) -> None:
    with pytest.raises(ValueError, match="payload"):
        scene.anna.opens_link(f"https://t.me/family_home_bot?start={payload}")


async def test_a_link_may_bring_the_bot_into_a_group(scene: Scene) -> None:
    group = scene.world.add_group("Family", [scene.anna, scene.ben])
    link = "https://t.me/family_home_bot?startgroup=g1"
    with pytest.raises(ValueError, match="which group"):
        scene.anna.opens_link(link)
    with pytest.raises(LookupError, match="may not appoint"):
        scene.ben.opens_link(f"{link}&admin=delete_messages", group)
    scene.ben.opens_link(link, group)
    assert group.last.text == "/start@family_home_bot g1"
    scene.anna.opens_link(f"{link}&admin=can_delete_messages", group)
    assert group.member(scene.bot).administers
    assert "can_delete_messages" in group.member(scene.bot).rights
    with pytest.raises(LookupError, match="no bot is called"):
        scene.anna.opens_link("https://t.me/nobody_bot")


async def test_buttons_do_what_they_say(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    buttons = [
        [{"text": "Connect", "url": "https://home.example/start"}],
        [{"text": "Copy", "copy_text": {"text": "1234"}}, {"text": "Again", "url": "https://t.me/family_home_bot"}],
        [{"text": "Inline", "switch_inline_query": ""}],
    ]
    markup = {"inline_keyboard": buttons}
    await scene.call("sendMessage", chat_id=chat.id, text="x", reply_markup=markup)
    panel = chat.last
    for label in ("Connect", "Copy", "Inline", "Again"):
        assert scene.anna.presses(panel, label) is None
    assert scene.anna.opened == ["https://home.example/start"]
    assert scene.anna.clipboard == "1234"
    assert chat.last.text == "/start"
    with pytest.raises(LookupError, match="no button 'Off'"):
        scene.anna.presses(panel, "Off")
    with pytest.raises(IndexError):
        scene.anna.presses(panel, (3, 0))
    with pytest.raises(LookupError, match="has no buttons"):
        scene.anna.presses_data(chat.last, "x")
    with pytest.raises(LookupError, match="Ben B is not in Anna"):
        scene.ben.presses_data(panel, "x")


async def test_a_press_on_what_was_deleted_arrives_without_the_message(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    with pytest.raises(LookupError, match="nothing was said"):
        _ = chat.last
    scene.anna.says(chat, "/start")
    await scene.call("sendMessage", chat_id=chat.id, text="x")
    panel = chat.last
    scene.anna.deletes(panel)
    scene.anna.presses_data(panel, "old")
    query = (await scene.updates())[-1]["callback_query"]
    assert (query["message"]["date"], query["message"]["message_id"]) == (0, panel.id)


async def test_writing_to_a_blocked_bot_unblocks_it(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    scene.anna.blocks(scene.bot)
    scene.anna.reacts(chat.last, "👍")
    scene.anna.says(chat, "/start")
    updates = await scene.updates()
    assert [update["message"]["text"] for update in updates if "message" in update] == ["/start", "/start"]
    assert not chat.blocked


async def test_another_bot_cannot_answer_a_press(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    await scene.call("sendMessage", chat_id=chat.id, text="x")
    press = scene.anna.presses_data(chat.last, "x")
    other = scene.world.add_bot("77:other", "other_bot", "Other")
    async with scene.http.post(
        f"{scene.address}/bot{other.token}/answerCallbackQuery", json={"callback_query_id": press.id}
    ) as response:
        assert response.status == 400
    assert scene.world.private_chat(scene.anna, other) is not chat


MENUS: tuple[tuple[dict[str, str], str, str], ...] = (
    ({}, "", "default"),
    ({"type": "all_private_chats"}, "", "private"),
    ({"type": "all_private_chats"}, "it", "privato"),
    ({"type": "all_group_chats"}, "", "group"),
    ({"type": "all_chat_administrators"}, "", "admins"),
)


async def test_everybody_sees_their_own_menu(scene: Scene) -> None:
    world = scene.world
    group = world.add_group("Family", members=[scene.anna, scene.ben], admins=[scene.anna])
    group.add_bot()
    private, other = world.private_chat(scene.anna), world.private_chat(scene.ben)

    def menus() -> list[str]:
        looks = ((scene.anna, private), (scene.ben, other), (scene.anna, group), (scene.ben, group))
        return ["".join(command["command"] for command in world.menu(person, chat)) for person, chat in looks]

    assert menus() == ["", "", "", ""]
    for where, language, name in MENUS:
        commands = [{"command": name, "description": "x"}]
        await scene.call("setMyCommands", commands=commands, scope=where, language_code=language)
    assert menus() == ["privato", "private", "admins", "group"]
    here = {"type": "chat", "chat_id": group.id}
    await scene.call("setMyCommands", commands=[{"command": "/here", "description": "x"}], scope=here)
    mine = {"type": "chat_member", "chat_id": group.id, "user_id": scene.ben.id}
    await scene.call("setMyCommands", commands=[{"command": "mine", "description": "x"}], scope=mine)
    ours = {"type": "chat_administrators", "chat_id": group.id}
    await scene.call("setMyCommands", commands=[{"command": "ours", "description": "x"}], scope=ours)
    assert menus() == ["privato", "private", "ours", "mine"]
    assert await scene.call("getMyCommands", scope=here) == [{"command": "here", "description": "x"}]
    for scope in (mine, ours, here, {"type": "all_group_chats"}):
        await scene.call("deleteMyCommands", scope=scope)
    assert menus() == ["privato", "private", "admins", "default"]
    assert world.state()["chats"][-1]["menus"][scene.ben.id] == [{"command": "default", "description": "x"}]


BAD_COMMANDS = (
    ({"commands": [{"command": "On!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ({"commands": [{"command": "on"}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ({"commands": [{"command": "on", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ({"language_code": "ita"}, "invalid language code specified"),
    ({"scope": {"type": "nowhere"}}, "can't parse BotCommandScope: unsupported type nowhere"),
    ({"scope": {"type": "chat"}}, "can't parse BotCommandScope: chat not found"),
)


@pytest.mark.parametrize(("params", "reason"), BAD_COMMANDS)
async def test_a_menu_must_be_right(scene: Scene, params: dict[str, object], reason: str) -> None:
    assert await scene.refused("setMyCommands", **params) == f"Bad Request: {reason}"


async def test_a_bot_presents_itself_in_several_languages(scene: Scene) -> None:
    await scene.call("setMyName", name="Casa", language_code="it")
    await scene.call("setMyDescription", description="Your home")
    await scene.call("setMyShortDescription", short_description="Home")
    assert scene.world.profile("it") == Profile("Casa", "Your home", "Home")
    assert scene.world.profile() == Profile("Family home", "Your home", "Home")
    assert await scene.call("getMyName", language_code="it") == {"name": "Casa"}
    assert await scene.call("getMyShortDescription") == {"short_description": "Home"}
    assert "too long" in await scene.refused("setMyName", name="x" * 65)
    await scene.call("setMyName", name="", language_code="it")
    assert scene.world.profile("it").name == "Family home"


async def test_the_menu_button_is_kept_per_chat(scene: Scene) -> None:
    assert await scene.call("getChatMenuButton") == {"type": "commands"}
    await scene.call("setChatMenuButton", menu_button={"type": "commands"})
    scene.anna.opens_link("https://t.me/family_home_bot")
    await scene.call("setChatMenuButton", chat_id=scene.anna.id, menu_button={"type": "default"})
    assert await scene.call("getChatMenuButton", chat_id=scene.anna.id) == {"type": "default"}
    assert "unsupported" in await scene.refused("setChatMenuButton", menu_button={"type": "round"})


async def test_a_page_can_follow_everything(scene: Scene) -> None:
    events: list[dict[str, object]] = []
    unsubscribe = scene.world.subscribe(events.append)
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/start")
    markup = {"inline_keyboard": [[{"text": "On", "callback_data": "on"}]]}
    await scene.call("sendChatAction", chat_id=chat.id, action="typing")
    await scene.call("sendMessage", chat_id=chat.id, text="<b>off</b>", parse_mode="HTML", reply_markup=markup)
    press = scene.anna.presses(chat.last, "On")
    assert press is not None
    await scene.call("answerCallbackQuery", callback_query_id=press.id, text="done")
    await scene.call("editMessageText", chat_id=chat.id, message_id=chat.last.id, text="on")
    await scene.call("setMyCommands", commands=[])
    await scene.call("setMyName", name="Casa")
    scene.anna.opens_link("https://home.example")
    scene.anna.deletes(chat.last)
    scene.anna.blocks(scene.bot)
    assert [event["type"] for event in events] == [
        "message",
        "typing",
        "message",
        "toast",
        "edit",
        "menu",
        "profile",
        "browser",
        "delete",
        "chat",
    ]
    assert {event["chat"] for event in events} == {chat.id, None}
    picture = events[2]["message"]
    assert isinstance(picture, dict)
    assert picture["html"] == "<b>off</b>"
    assert picture["keyboard"] == [[{"text": "On", "callback_data": "on"}]]
    assert events[3] == {
        "type": "toast",
        "chat": chat.id,
        "person": scene.anna.id,
        "text": "done",
        "alert": False,
        "url": None,
    }
    assert json.loads(json.dumps(events)) == events
    unsubscribe()
    scene.anna.says(chat, "unseen")
    scene.anna.unblocks(scene.bot)
    assert len(events) == 10


async def test_the_whole_state_is_plain(scene: Scene) -> None:
    group = scene.world.add_group("Family", [scene.anna, scene.ben], forum=True)
    group.add_bot()
    group.add_topic("Alerts")
    scene.anna.opens_link("https://t.me/family_home_bot")
    state = json.loads(json.dumps(scene.world.state()))
    assert [person["language"] for person in state["people"]] == ["it", None]
    assert [chat["title"] for chat in state["chats"]] == ["Anna", "Family"]
    assert state["chats"][0]["started"] is True
    assert [message["service"] for message in state["chats"][1]["messages"]] == [
        "Anna added Family home",
        "Anna opened the topic Alerts",
    ]
    assert scene.world.chats == [scene.world.private_chat(scene.anna), group]


async def test_a_story_reads_well(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "/plugs kitchen off")
    row = [{"text": "Turn on", "callback_data": "on"}, {"text": "Back", "callback_data": "back"}]
    await scene.call(
        "sendMessage", chat_id=chat.id, text="Kitchen plug is off.\n0 W", reply_markup={"inline_keyboard": [row]}
    )
    assert chat.transcript() == (
        "Anna: /plugs kitchen off\nFamily home: Kitchen plug is off.\n    0 W\n    [Turn on][Back]"
    )


async def test_things_introduce_themselves(scene: Scene) -> None:
    chat = scene.world.private_chat(scene.anna)
    scene.anna.says(chat, "hi")
    assert [repr(thing) for thing in (scene.anna, scene.bot, chat, chat.last)] == [
        "<Person 710000001 Anna>",
        "<Bot family_home_bot>",
        "<PrivateChat 710000001 Anna>",
        "<ShownMessage 1 Anna: 'hi'>",
    ]
    nobody = scene.world.add_group("Empty")
    with pytest.raises(LookupError, match="no creator"):
        nobody.rename("Full")


async def test_one_may_wait_for_what_happens_elsewhere(scene: Scene) -> None:
    lamp = asyncio.Event()
    asyncio.get_running_loop().call_later(0.02, lamp.set)
    await scene.world.until(lamp.is_set)
    with pytest.raises(TimeoutError):
        await scene.world.until(lambda: not lamp.is_set(), timeout=0.01)


async def test_a_world_may_begin_at_another_update(scene: Scene) -> None:
    other = scene.world.add_bot("77:other", "other_bot", "Other", first_update=5, reads_all=True)
    scene.anna.says(scene.world.private_chat(scene.anna, other), "hello")
    async with scene.http.get(f"{scene.address}/bot{other.token}/getUpdates") as response:
        assert [update["update_id"] for update in (await response.json())["result"]] == [5]
    assert other.reads_all


def test_without_a_clock_a_world_has_the_real_time() -> None:
    world = TelegramWorld()
    assert world.retry_scale == 1.0
    world.add_bot("1:x", "x_bot", "X")
    anna = world.add_person("Anna")
    said = anna.says(world.private_chat(anna), "now")
    assert abs(said.date - datetime.now(UTC).timestamp()) < 5
