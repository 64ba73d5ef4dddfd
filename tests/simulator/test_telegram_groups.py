"""Life in groups: who hears what, who may what, and what changes under the bot's feet."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.simulator.telegram_groups import Group
from tests.simulator.telegram_scene import Scene, opened


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    async with opened() as scene:
        yield scene


@pytest.fixture
async def group(scene: Scene) -> Group:
    group = scene.world.add_group("Family", members=[scene.anna, scene.ben], admins=[scene.anna])
    group.add_bot(by=scene.ben)
    await scene.updates()
    return group


async def heard(scene: Scene) -> list[str]:
    return [update["message"].get("text", "") for update in await scene.updates()]


async def test_a_bot_learns_that_it_was_added(scene: Scene) -> None:
    group = scene.world.add_group("Family", members=[scene.anna])
    group.add_bot(by=scene.anna)
    joined, greeted = await scene.updates()
    change = joined["my_chat_member"]
    assert change["old_chat_member"]["status"] == "left"
    assert change["new_chat_member"]["status"] == "member"
    assert change["chat"] == {"id": group.id, "type": "group", "title": "Family"}
    assert greeted["message"]["new_chat_members"][0]["username"] == "family_home_bot"
    assert group.transcript() == "(Anna added Family home)"


async def test_privacy_mode_lets_only_what_is_meant_for_the_bot_through(scene: Scene, group: Group) -> None:
    anna, ben = scene.anna, scene.ben
    other = scene.world.add_bot("77:other", "other_bot", "Other")
    sent = await scene.call("sendMessage", chat_id=group.id, text="hello")
    mine = group.last
    assert sent["chat"]["id"] == group.id
    anna.says(group, "just talking")
    anna.says(group, "@family_home_bot switch it off")
    anna.says(group, "/plugs off")
    asked = anna.says(group, "/plugs@Family_Home_Bot off")
    ben.says(group, "please do", reply_to=asked)
    ben.says(group, "thank you", reply_to=mine)
    ben.says(group, "and you", reply_to=group.messages[3])
    anna.says_via(group, "a result", scene.bot)
    assert await heard(scene) == ["/plugs off", "/plugs@Family_Home_Bot off", "please do", "thank you", "a result"]
    group.add_bot(other)
    await heard(scene)
    group.bot_says(other, "now I speak")
    anna.says(group, "/plugs on")
    anna.says(group, "/plugs@other_bot on")
    anna.says(group, "/plugs@family_home_bot on")
    assert await heard(scene) == ["/plugs@family_home_bot on"]


async def test_administrators_and_bots_without_privacy_mode_hear_everything(scene: Scene, group: Group) -> None:
    group.promote(scene.bot)
    scene.anna.says(group, "one")
    group.demote(scene.bot)
    scene.anna.says(group, "two")
    scene.bot.reads_all = True
    scene.anna.says(group, "three")
    kinds = await scene.updates()
    assert [update["message"]["text"] for update in kinds if "message" in update] == ["one", "three"]
    statuses = [u["my_chat_member"]["new_chat_member"]["status"] for u in kinds if "my_chat_member" in u]
    assert statuses == ["administrator", "member"]


async def test_edits_and_forwards_are_told_as_such(scene: Scene, group: Group) -> None:
    first = scene.anna.says(group, "/plugs on")
    scene.anna.edits(first, "/plugs off")
    scene.clock.moves(minutes=1)
    copy = scene.ben.forwards(first, to=group)
    _, edited, forwarded = await scene.updates()
    assert edited["edited_message"]["text"] == "/plugs off"
    assert edited["edited_message"]["edit_date"] == first.date
    assert forwarded["message"]["forward_origin"]["sender_user"]["first_name"] == "Anna"
    assert "Ben B (forwarded): /plugs off" in group.transcript()
    with pytest.raises(ValueError, match="did not write"):
        scene.anna.edits(copy, "x")


async def test_those_without_a_name_speak_as_the_group_or_a_channel(scene: Scene, group: Group) -> None:
    scene.bot.reads_all = True
    group.anonymous_admin_says("/plugs off")
    group.channel_says("news")
    group.channel_says("linked", title="Our channel", automatic=True)
    anonymous, channel, linked = [update["message"] for update in await scene.updates()]
    assert (anonymous["from"]["id"], anonymous["sender_chat"]["id"]) == (1087968824, group.id)
    assert (channel["from"]["id"], channel["sender_chat"]["type"]) == (136817688, "channel")
    assert (linked["from"]["id"], linked["is_automatic_forward"]) == (777000, True)
    assert group.transcript().splitlines()[1:] == ["Family: /plugs off", "News: news", "Our channel: linked"]


async def test_members_come_go_and_rename(scene: Scene, group: Group) -> None:
    cleo = scene.world.add_person("Cleo")
    await scene.call("getUpdates", allowed_updates=["message", "chat_member"])
    group.promote(scene.bot)
    group.add_member(cleo)
    group.leave(cleo)
    group.add_member(cleo, by=scene.anna)
    group.remove_member(cleo)
    group.rename("Home", by=scene.anna)
    updates = await scene.updates()
    changes = [update["chat_member"]["new_chat_member"]["status"] for update in updates if "chat_member" in update]
    assert changes == ["member", "left", "member", "kicked"]
    services = [update["message"] for update in updates if "message" in update]
    assert services[-1]["new_chat_title"] == "Home"
    assert services[1]["left_chat_member"]["first_name"] == "Cleo"
    group.demote(scene.bot)
    scene.anna.reacts(group.last, "👍")
    assert await scene.updates() == []
    with pytest.raises(LookupError, match="Cleo is not in Home"):
        cleo.says(group, "hello?")


async def test_the_server_tells_who_is_in_a_group(scene: Scene, group: Group) -> None:
    ask = {"chat_id": group.id}
    stranger = scene.world.add_person("Stranger")
    statuses = [
        (await scene.call("getChatMember", **ask, user_id=id))["status"]
        for id in (scene.anna.id, scene.ben.id, scene.bot.id, stranger.id)
    ]
    assert statuses == ["creator", "member", "member", "left"]
    assert await scene.call("getChatMemberCount", **ask) == 3
    other = scene.world.add_bot("77:other", "other_bot", "Other")
    group.add_bot(other)
    group.promote(other, "can_delete_messages")
    group.promote(scene.ben)
    names = [member["user"]["first_name"] for member in await scene.call("getChatAdministrators", **ask)]
    assert names == ["Anna", "Ben"]
    everybody = await scene.call("getChatAdministrators", **ask, return_bots=True)
    assert [member.get("can_delete_messages") for member in everybody] == [None, False, True]
    group.remove_member(scene.ben)
    assert (await scene.call("getChatMember", **ask, user_id=scene.ben.id))["until_date"] == 0
    assert (await scene.call("getChat", **ask))["title"] == "Family"
    assert "PARTICIPANT_ID_INVALID" in await scene.refused("getChatMember", **ask, user_id=5)
    assert "invalid user_id" in await scene.refused("getChatMember", **ask)
    scene.anna.opens_link("https://t.me/family_home_bot")
    private = {"chat_id": scene.anna.id}
    assert "no administrators" in await scene.refused("getChatAdministrators", **private)
    assert "private chats" in await scene.refused("leaveChat", **private)


async def test_rights_decide_about_pins_and_deletions(scene: Scene, group: Group) -> None:
    said = scene.anna.says(group, "/plugs off")
    target = {"chat_id": group.id, "message_id": said.id}
    assert "not enough rights" in await scene.refused("pinChatMessage", **target)
    assert "can't be deleted" in await scene.refused("deleteMessage", **target)
    await scene.call("deleteMessages", chat_id=group.id, message_ids=[said.id])
    assert not said.deleted
    group.promote(scene.bot, "can_pin_messages", "can_delete_messages")
    await scene.call("pinChatMessage", **target)
    await scene.call("deleteMessage", **target)
    assert said.deleted


async def test_a_removed_bot_is_shut_out(scene: Scene, group: Group) -> None:
    group.remove_bot(by=scene.anna)
    [update] = await scene.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refused = await scene.refused("sendMessage", chat_id=group.id, text="x")
    assert refused == "Forbidden: bot was kicked from the group chat"
    scene.anna.says(group, "/plugs off")
    assert await scene.updates() == []


async def test_a_bot_leaves_when_it_wants(scene: Scene, group: Group) -> None:
    await scene.call("leaveChat", chat_id=group.id)
    refused = await scene.refused("getChat", chat_id=group.id)
    assert refused == "Forbidden: bot is not a member of the group chat"
    assert group.last.service == "Family home said goodbye to Family home"


async def test_a_group_becomes_a_supergroup_with_another_id(scene: Scene, group: Group) -> None:
    upgraded = group.upgrade(by=scene.anna)
    old, new = [update["message"] for update in await scene.updates()]
    assert (old["chat"]["id"], old["migrate_to_chat_id"]) == (group.id, upgraded.id)
    assert (new["chat"]["type"], new["migrate_from_chat_id"], new["message_id"]) == ("supergroup", group.id, 1)
    body = await scene.ask("sendMessage", chat_id=group.id, text="x")
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": upgraded.id}
    await scene.call("sendMessage", chat_id=upgraded.id, text="here")
    with pytest.raises(LookupError):
        scene.anna.says(group, "anybody?")
    assert str(upgraded.id).startswith("-100")


async def test_a_forum_has_topics(scene: Scene) -> None:
    forum = scene.world.add_group("Home", [scene.anna], forum=True)
    forum.add_bot()
    thread = forum.add_topic("Alerts")
    asked = scene.anna.says(forum, "/plugs off", thread=thread)
    answered = scene.anna.says(forum, "/plugs on", reply_to=asked)
    assert answered.thread == thread
    told = (await scene.updates())[-1]["message"]
    assert (told["message_thread_id"], told["is_topic_message"], told["chat"]["is_forum"]) == (thread, True, True)
    there = {"chat_id": forum.id, "message_thread_id": thread, "text": "x"}
    assert (await scene.call("sendMessage", **there))["message_thread_id"] == thread
    await scene.call("sendChatAction", chat_id=forum.id, message_thread_id=thread, action="typing")
    forum.close_topic(thread)
    assert await scene.refused("sendMessage", **there) == "Bad Request: TOPIC_CLOSED"
    forum.delete_topic(thread)
    assert await scene.refused("sendMessage", **there) == "Bad Request: message thread not found"
    assert answered.deleted


def whisper(to: Any, **more: Any) -> dict[str, Any]:
    return {"ephemeral_message_parameters": {"receiver_user_id": to.id, **more}, "text": "only you"}


async def test_a_bot_may_whisper_for_a_while_to_who_pressed(scene: Scene, group: Group) -> None:
    markup = {"inline_keyboard": [[{"text": "Status", "callback_data": "s"}]]}
    await scene.call("sendMessage", chat_id=group.id, text="panel", reply_markup=markup)
    press = scene.anna.presses(group.last, "Status")
    assert press is not None
    sent = await scene.call(
        "sendMessage", chat_id=group.id, reply_markup=markup, **whisper(scene.anna, callback_query_id=press.id)
    )
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, scene.anna.id)
    shown = group.last
    assert [seen.text for seen in group.seen_by(scene.ben)][-1] == "panel"
    assert group.seen_by(scene.anna)[-1] is shown
    assert "Family home (only Anna sees this): only you" in group.transcript()
    target = {"chat_id": group.id, "receiver_user_id": scene.anna.id, "ephemeral_message_id": shown.ephemeral_id}
    await scene.call("editEphemeralMessageText", **target, text="still only you")
    await scene.call("editEphemeralMessageReplyMarkup", **target, reply_markup=markup)
    assert shown.keyboard[0][0].text == "Status"
    assert "no caption" in await scene.refused("editEphemeralMessageCaption", **target, caption="x")
    foreign = {**target, "receiver_user_id": scene.ben.id}
    assert "not found" in await scene.refused("editEphemeralMessageText", **foreign, text="x")
    assert "not found" in await scene.refused("deleteMessage", chat_id=group.id, message_id=0)
    scene.anna.presses(shown, "Status")
    query = (await scene.updates())[-1]["callback_query"]
    assert query["message"]["ephemeral_message_id"] == shown.ephemeral_id
    await scene.call("deleteEphemeralMessage", **target)
    assert "not found" in await scene.refused("deleteEphemeralMessage", **target)
    with pytest.raises(LookupError, match="was deleted"):
        scene.anna.presses(shown, "Status")
    scene.clock.moves(seconds=16)
    late = await scene.refused("sendMessage", chat_id=group.id, **whisper(scene.anna, callback_query_id=press.id))
    assert late == "Bad Request: BOT_NOT_ADMIN"
    group.promote(scene.bot)
    await scene.call("sendMessage", chat_id=group.id, **whisper(scene.ben))
    photo = {"photo": "https://a.example/p.png", "caption": "yours", "receiver_user_id": scene.anna.id}
    sent = await scene.call("sendPhoto", chat_id=group.id, **photo)
    target["ephemeral_message_id"] = sent["ephemeral_message_id"]
    await scene.call("editEphemeralMessageCaption", **target, caption="still yours")
    assert group.last.text == "still yours"


async def test_a_whispered_command_is_answered_in_a_whisper(scene: Scene, group: Group) -> None:
    asked = scene.anna.whispers(group, "/status@family_home_bot")
    told = (await scene.updates())[-1]["message"]
    assert (told["message_id"], told["ephemeral_message_id"]) == (0, asked.ephemeral_id)
    reply = {"reply_parameters": {"ephemeral_message_id": asked.ephemeral_id}}
    aloud = await scene.refused("sendMessage", chat_id=group.id, text="x", **reply)
    assert aloud == "Bad Request: a reply to an ephemeral message must be ephemeral"
    await scene.call("sendMessage", chat_id=group.id, **whisper(scene.anna), **reply)
    assert "BOT_NOT_ADMIN" in await scene.refused("sendMessage", chat_id=group.id, **whisper(scene.ben), **reply)
    assert "BOT_NOT_ADMIN" in await scene.refused("sendMessage", chat_id=group.id, **whisper(scene.anna))
    for nobody in (scene.bot, scene.world.add_person("Stranger")):
        refused = await scene.refused("sendMessage", chat_id=group.id, **whisper(nobody), **reply)
        assert refused == "Bad Request: USER_NOT_PARTICIPANT"
    scene.anna.opens_link("https://t.me/family_home_bot")
    assert "BOT_NOT_ADMIN" in await scene.refused("sendMessage", chat_id=scene.anna.id, **whisper(scene.anna))


async def test_a_person_joins_by_themselves(scene: Scene, group: Group) -> None:
    cleo = scene.world.add_person("Cleo")
    group.join(cleo)
    [joined] = [update["message"] for update in await scene.updates()]
    assert (joined["from"]["id"], joined["new_chat_members"][0]["id"]) == (cleo.id, cleo.id)


async def test_a_restricted_person_reads_and_presses_but_does_not_write(scene: Scene, group: Group) -> None:
    markup = {"inline_keyboard": [[{"text": "On", "callback_data": "on"}]]}
    await scene.call("sendMessage", chat_id=group.id, text="panel", reply_markup=markup)
    panel = group.last
    group.restrict(scene.ben)
    with pytest.raises(LookupError, match="may not write"):
        scene.ben.says(group, "/plugs on")
    assert scene.ben.presses(panel, "On") is not None
    ask = {"chat_id": group.id, "user_id": scene.ben.id}
    member = await scene.call("getChatMember", **ask)
    assert (member["status"], member["is_member"], member["can_send_messages"]) == ("restricted", True, False)
    group.leave(scene.ben)
    assert (await scene.call("getChatMember", **ask))["is_member"] is False
    assert await scene.call("getChatMemberCount", chat_id=group.id) == 2
    with pytest.raises(LookupError, match="is not in"):
        scene.ben.presses(panel, "On")


async def test_a_group_changes_hands(scene: Scene, group: Group) -> None:
    group.promote(scene.bot)
    await scene.call("getUpdates", allowed_updates=["chat_member"])
    group.hand_over(scene.ben)
    assert group.creator is scene.ben
    changes = [update["chat_member"]["new_chat_member"] for update in await scene.updates() if "chat_member" in update]
    assert [(change["user"]["first_name"], change["status"]) for change in changes] == [
        ("Anna", "administrator"),
        ("Ben", "creator"),
    ]


async def test_who_was_removed_is_not_back_by_being_pardoned(scene: Scene, group: Group) -> None:
    group.remove_member(scene.ben)
    group.pardon(scene.ben)
    status = await scene.call("getChatMember", chat_id=group.id, user_id=scene.ben.id)
    assert status["status"] == "left"
    with pytest.raises(LookupError, match="is not in"):
        scene.ben.says(group, "hello?")


async def test_a_deleted_group_is_met_by_speaking_only(scene: Scene, group: Group) -> None:
    group.delete()
    assert await scene.updates() == []
    refused = await scene.refused("sendMessage", chat_id=group.id, text="x")
    assert refused == "Forbidden: the group chat was deleted"
    with pytest.raises(LookupError, match="is not in"):
        scene.anna.says(group, "hello?")


async def test_topics_are_renamed_closed_and_reopened_in_front_of_the_bot(scene: Scene) -> None:
    forum = scene.world.add_group("Home", [scene.anna], forum=True)
    forum.add_bot()
    thread = forum.add_topic("Alerts")
    await scene.updates()
    forum.rename_topic(thread, "Alarms")
    forum.close_topic(thread)
    forum.reopen_topic(thread)
    told = [update["message"] for update in await scene.updates()]
    assert [message["message_thread_id"] for message in told] == [thread] * 3
    assert told[0]["forum_topic_edited"] == {"name": "Alarms"}
    assert {"forum_topic_closed"} < told[1].keys()
    assert {"forum_topic_reopened"} < told[2].keys()
    there = {"chat_id": forum.id, "message_thread_id": thread, "text": "x"}
    assert (await scene.call("sendMessage", **there))["message_thread_id"] == thread
    forum.delete_topic(thread)
    assert await scene.updates() == []
