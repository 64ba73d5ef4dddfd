"""What is kept about people, shown to them alone, deleted when they say so, and never told to a group."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.domain.home import AmbientId
from bot.domain.rights import BY_NAME, Bounds, Leave, Right, Role
from bot.simulator.telegram_chats import ShownMessage
from bot.simulator.telegram_people import Person
from storage.records import ChatKind, FamilyRecord, NewAct
from tests.chat.life_scene import becomes, comes, household, number, roles
from tests.family import MARIA, PUBLIC_URL, VICTOR, Family


async def exported(family: Family, who: Person) -> Mapping[str, Any]:
    message = await family.says("/export", who=who)
    return told_in(message)


def told_in(message: ShownMessage) -> Mapping[str, Any]:
    assert message.file is not None
    assert message.file.name == "family-home.json"
    told = json.loads(message.file.data)
    assert isinstance(told, dict)
    return told


async def lives(shared: Family) -> None:
    """Ben is a child with an exception, bounds, a room and leave; he acted, asked and was promised something."""
    chat, ben = await number(shared), shared.ben.id
    await shared.says("/start", who=shared.ben)
    await becomes(shared, shared.ben, Role.CHILD)
    await household(shared).change(
        chat,
        lambda rules: (
            rules.deciding(ben, BY_NAME["scenes"], allowed=True)
            .bounding(ben, Bounds(18, 20))
            .keeping(AmbientId("bedroom"), [ben])
        ),
    )
    leave = Leave(frozenset({Right.SWITCH}), shared.clock() + timedelta(days=1))
    await household(shared).approve(chat, ben, leave, by=shared.anna.id)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    await shared.says("/lights all off", who=shared.ben, chat=shared.group)


# Asking what is kept


async def test_privacy_says_what_is_kept_and_offers_the_file(home: Family) -> None:
    await home.says("/privacy")
    for words in ("who is what and who was given leave", "Who did what, for 90 days", "the name of this chat"):
        assert words in home.reads
    assert home.buttons() == ["Send me all of it", "Delete what you keep"]
    message = await home.taps("Send me all of it")
    assert told_in(message)["person"][0]["name"] == "Anna"


async def test_the_file_holds_everything_about_the_person(shared: Family) -> None:
    await lives(shared)
    told = await exported(shared, shared.ben)
    assert told["person"] == [{"id": shared.ben.id, "name": "Ben", "locale": None, "text_only": False}]
    assert {chat["title"] for chat in told["chats"]} == {"Ben", "Family"}
    assert [(role["chat"], role["role"]) for role in told["roles"]] == [("Family", "child")]
    exceptions = {"rights": {"scenes": True}, "temperatures": [18, 20], "rooms": ["bedroom"]}
    assert told["exceptions"] == [{"chat": "Family", **exceptions}]
    assert [leave["body"]["rights"] for leave in told["leaves"]] == [["switch"]]
    assert len(told["acts"]) == 1
    assert told["acts"][0]["things"] != []
    assert [question["kind"] for question in told["open_questions"]] == ["command"]
    assert told["homes"] == []


async def test_who_connected_a_home_finds_it_there_without_its_keys(shared: Family) -> None:
    await shared.says("/connect")
    told = await exported(shared, shared.anna)
    (link,) = await shared.bot.store.links.of_person(shared.anna.id)
    assert [(made["chat"], made["cloud"], made["state"]) for made in told["homes"]] == [("Family", "eliot", "active")]
    assert "Casa Rossi" in json.dumps(told["homes"])
    assert [ticket["stage"] for ticket in told["sign_ins_under_way"]].count("asked") == 1
    text = json.dumps(told)
    assert link.access_token not in text
    assert link.refresh_token not in text
    assert "token" not in text.replace(told["about"], "")
    assert "hash" not in text
    assert MARIA[0] not in text


async def test_nobody_gets_what_is_about_somebody_else(shared: Family) -> None:
    await lives(shared)
    leo = shared.telegram.add_person("Leo", language="en")
    await shared.says("/start", who=leo)
    told = await exported(shared, leo)
    assert [chat["title"] for chat in told["chats"]] == ["Leo"]
    kept = ("roles", "exceptions", "leaves", "acts", "open_questions", "promises", "sign_ins_under_way", "homes")
    assert {name: told[name] for name in kept} == {name: [] for name in kept}
    for said in (f"export {shared.ben.id}", "export"):
        await shared.says(f"/{said}", who=leo, chat=shared.private(leo))
        assert told_in(shared.private(leo).last)["person"][0]["id"] == leo.id


async def test_a_group_gets_no_file(shared: Family) -> None:
    before = len(shared.telegram.calls_of("sendDocument"))
    answer = await shared.says("/export", chat=shared.group)
    assert answer.text == "What I keep about you is for you alone. Write /export in a private chat with me."
    await shared.presses("v1:export", on=shared.last_of_bot(shared.group))
    shared.group.anonymous_admin_says("/export")
    await shared.settles()
    assert len(shared.telegram.calls_of("sendDocument")) == before
    privacy = await shared.says("/privacy", chat=shared.group)
    assert shared.buttons(privacy) == ["Delete what you keep"]


async def test_what_cannot_be_read_is_told_as_it_stands(shared: Family) -> None:
    chat = await number(shared)
    await shared.says("/start", who=shared.ben)
    await shared.bot.store.acts.add_all(
        [
            NewAct(
                id=1,
                chat=chat,
                account=1,
                person=shared.ben.id,
                name="Ben",
                way="typed",
                said="{",
                result="done",
                before="",
                things=frozenset(),
                at=shared.clock(),
            )
        ]
    )
    await shared.bot.store.families.set_rules(chat, "", f'{{"{shared.ben.id}')
    told = await exported(shared, shared.ben)
    assert [(act["said"], act["before"]) for act in told["acts"]] == [("{", "")]
    assert told["exceptions"] == []


async def test_hostile_names_stay_text_in_the_file(family: Family) -> None:
    mallory = family.telegram.add_person('"}],"x":[{"\u202e</b>', language="en")
    await family.says("/start", who=mallory)
    told = await exported(family, mallory)
    assert told["person"][0]["name"] == '"}],"x":[{"\u202e</b>'
    assert "x" not in told


# Deleting


async def test_deleting_in_private_names_the_groups_that_lose_their_home(shared: Family) -> None:
    await shared.says("/delete")
    assert "Homes you connected are disconnected: Family." in shared.reads
    await shared.taps("No")
    assert await shared.bot.store.links.of_person(shared.anna.id) != ()


async def test_deleting_leaves_nothing_about_the_person(shared: Family) -> None:
    await lives(shared)
    await shared.says("/delete", who=shared.ben)
    assert "what you are in groups and what you did is deleted" in shared.private(shared.ben).last.text
    await shared.taps("Delete everything", who=shared.ben)
    dossier = await shared.bot.store.dossiers.of(shared.ben.id)
    assert {name: rows for name, rows in dossier.items() if rows} == {}
    rules = await household(shared).rules(await number(shared))
    assert rules == rules.without(shared.ben.id)
    assert await roles(shared) == {}
    await shared.says("/plugs tv on", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on, "what they were ended"


async def test_an_owner_who_took_over_and_deletes_leaves_the_home_to_the_next(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    await becomes(shared, shared.ben, Role.ADULT)
    await becomes(shared, leo, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    await shared.taps("Take over the home", who=shared.ben, on=shared.group.last)
    await shared.says("/start", who=shared.ben)
    await shared.says("/delete", who=shared.ben)
    await shared.taps("Delete everything", who=shared.ben)
    assert shared.group.last.text.endswith("Leo, will you?")
    assert (await household(shared).rules(await number(shared))).paused


async def test_deleting_one_of_two_homes_leaves_the_other_and_its_owner(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.OWNER)
    await shared.says("/start", who=shared.ben)
    await shared.follows(await shared.says("/connect", who=shared.ben, chat=shared.group), shared.ben)
    claim = await shared.signs_in(shared.link_in(shared.private(shared.ben).last), VICTOR)
    await shared.opens(claim, shared.ben)
    await shared.taps("Connect", who=shared.ben)
    await shared.says("/delete")
    await shared.taps("Delete everything")
    chat = await number(shared)
    links = await shared.bot.store.links.of_chat(chat)
    assert [link.person for link in links] == [shared.ben.id]
    assert not (await household(shared).rules(chat)).paused


async def test_deleting_a_group_names_what_goes_and_leaves_nothing(shared: Family) -> None:
    await lives(shared)
    chat = await number(shared)
    await shared.says("/delete", chat=shared.group)
    assert "roles, guest passes and the history go too" in shared.group.last.text
    await shared.taps("Delete everything", who=shared.ben, on=shared.group.last)
    assert await shared.bot.store.chats.by_id(chat) is not None
    await shared.taps("Delete everything", on=shared.group.last)
    assert shared.group.last.text.startswith("Everything is deleted.")
    assert await shared.bot.store.families.of(chat) == FamilyRecord(chat, "", (), ())
    assert await shared.bot.store.acts.recent(chat, limit=9) == ()


async def test_who_deleted_themselves_is_somebody_new(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    await shared.says("/delete", who=shared.ben)
    await shared.taps("Delete everything", who=shared.ben)
    await shared.says("/status", who=shared.ben, chat=shared.group)
    assert shared.reads.startswith("Ben is new in the group")


# What a group sees


async def test_a_group_never_sees_tokens_addresses_or_e_mail_names(family: Family, faultless: list[str]) -> None:
    await family.shares()
    (link,) = await family.bot.store.links.of_person(family.anna.id)
    account = await family.bot.store.read(
        lambda session: session.connection().exec_driver_sql("SELECT subject FROM accounts").scalar()
    )
    secrets = {link.access_token, link.refresh_token, str(account), PUBLIC_URL, "127.0.0.1", "oauth"}
    secrets |= {MARIA[0], MARIA[0].partition("@")[0], MARIA[1], VICTOR[0], family.settings.telegram_token, "@example"}
    leo = await comes(family, "Leo")
    for person in (family.anna, family.ben, leo):
        words = ("start", "help", "status", "plugs", "homes", "quota", "connect", "settings", "family", "history")
        more = ("privacy", "export", "delete", "disconnect", "invite", "pass", "panic", "calm", "inherit", "energy")
        for word in (*words, *more):
            await family.says(f"/{word}", who=person, chat=family.group)
            family.later(minutes=1)
    for fault in ("unauthorized", "invalid_key", "html", "server_error", "grant_expired"):
        family.cloud.faults.arm(fault)
        await family.says("/plugs kitchen off", chat=family.group)
        family.cloud.faults.disarm()
        family.later(hours=2)
    family.group.leave(family.anna)
    await family.settles()
    seen = [message for message in family.group.messages if message.sender is family.telegram.bots[0]]
    assert len(seen) > 60
    for message in seen:
        buttons = [f"{b.text} {b.callback_data or ''} {b.url or ''}" for row in message.keyboard for b in row]
        shown = "\n".join((message.text, *buttons))
        assert not {secret for secret in secrets if secret.lower() in shown.lower()}, shown
    assert all("operators are needed" in line for line in faultless)
    faultless.clear()


async def test_the_kinds_of_chat_are_told_apart_in_the_file(home: Family) -> None:
    told = await exported(home, home.anna)
    assert [chat["kind"] for chat in told["chats"]] == [ChatKind.PRIVATE]
