"""Whoever is no person writing here and now moves nothing: forwards, edits, channels, other bots, odd updates."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.simulator.telegram_accounts import ANONYMOUS_ADMIN, Account
from tests.family import Family

OFF = "/plugs@family_home_bot tv off"


def forwards(family: Family) -> None:
    said = family.anna.says(family.private(), "/plugs nothing")
    family.anna.forwards(said, family.group)
    said.text = OFF
    family.anna.forwards(said, family.group)


def forwards_privately(family: Family) -> None:
    said = family.anna.says(family.group, OFF.replace("family_home_bot", "other_bot"))
    said.text = OFF
    family.anna.forwards(said, family.private())


def edits(family: Family) -> None:
    family.anna.edits(family.anna.says(family.group, "good morning"), OFF)


def speaks_as_a_channel(family: Family) -> None:
    family.group.channel_says(OFF)


def forwards_from_a_linked_channel(family: Family) -> None:
    family.group.channel_says(OFF, automatic=True)


def sends_what_an_inline_bot_offered(family: Family) -> None:
    family.anna.says_via(family.group, OFF, family.telegram.bots[0])


def is_another_bot(family: Family) -> None:
    other = Account(7000000009, "Other", username="other_bot", is_bot=True)
    family.telegram.network.speak(family.group, other, OFF)


def is_anonymous_elsewhere(family: Family) -> None:
    """An admin of another group, whose post carries that group as its sender."""
    other = family.telegram.add_group("Other", members=[family.ben], admins=[family.ben])
    family.telegram.network.speak(family.group, ANONYMOUS_ADMIN, OFF, sender_chat=other.to_json())


def sends_a_picture_with_a_caption(family: Family) -> None:
    family.anna.says(family.group, OFF, photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}])


@pytest.mark.parametrize(
    "happens",
    [
        forwards,
        forwards_privately,
        edits,
        speaks_as_a_channel,
        forwards_from_a_linked_channel,
        sends_what_an_inline_bot_offered,
        is_another_bot,
        is_anonymous_elsewhere,
        sends_a_picture_with_a_caption,
    ],
    ids=lambda happens: happens.__name__,
)
async def test_nothing_moves_when_somebody(shared: Family, happens: Callable[[Family], None]) -> None:
    shared.telegram.bots[0].reads_all = True
    await shared.connects()
    said = len(shared.said(shared.group))
    happens(shared)
    await shared.settles()
    assert shared.commands == 0
    assert shared.module("TV").on
    assert len(shared.said(shared.group)) == said


CHANNEL = {"id": -1003000000001, "type": "channel", "title": "News"}
USER = {"id": 710000001, "is_bot": False, "first_name": "Anna"}
BOT = {"id": 7000000001, "is_bot": True, "first_name": "Family home"}
LEFT = {"user": BOT, "status": "left"}
ADMIN = {"user": BOT, "status": "administrator", "can_be_edited": False, "is_anonymous": False} | dict.fromkeys(
    (
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)


def member(**what: object) -> dict[str, object]:
    return {"chat": CHANNEL, "from": USER, "date": 1, **what}


def message(**what: object) -> dict[str, object]:
    return {"message_id": 9, "date": 1, "chat": {"id": USER["id"], "type": "private"}, "from": USER, **what}


def press(**where: object) -> dict[str, object]:
    return {"id": "1", "from": USER, "chat_instance": "1", "data": "v1:plugs #3 off", **where}


POST = {"message_id": 1, "date": 1, "chat": CHANNEL, "text": OFF}


@pytest.mark.parametrize(
    ("kind", "happening"),
    [
        ("channel_post", POST),
        ("my_chat_member", member(old_chat_member=LEFT, new_chat_member=ADMIN)),
        ("chat_member", member(old_chat_member=ADMIN, new_chat_member=LEFT)),
        ("callback_query", press(inline_message_id="x")),
        ("callback_query", press(message=POST)),
        ("callback_query", press(game_short_name="x")),
        ("guest_message", message(text=OFF)),
        ("business_message", message(text=OFF)),
        ("edited_message", message(text=OFF)),
        ("message", message()),
        ("message", message(text="\ud83d")),
        ("something_new", {"text": OFF}),
    ],
)
async def test_an_update_of_another_kind_moves_nothing_and_stops_nothing(
    home: Family, kind: str, happening: dict[str, Any]
) -> None:
    mailbox = home.telegram.bots[0].mailbox
    mailbox.allow([kind])
    mailbox.put(kind, happening, ("anything", 1))
    await home.settles()
    assert home.commands == 0
    mailbox.allow(["message", "callback_query"])
    await home.says("/plugs tv off")
    assert not home.module("TV").on


@pytest.mark.parametrize(
    ("kind", "happening"), [("message", {"text": OFF}), ("poll", {"id": "1"}), ("update_id", {"update_id": "one"})]
)
async def test_what_telegram_would_never_send_stops_nothing(
    home: Family, faultless: list[str], kind: str, happening: dict[str, Any]
) -> None:
    mailbox = home.telegram.bots[0].mailbox
    mailbox.allow([kind, "message"])
    mailbox.put(kind, happening, ("anything", 1))
    await home.says("/plugs tv off")
    assert not home.module("TV").on
    assert faultless, "the log tells of it"
    faultless.clear()
