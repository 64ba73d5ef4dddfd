"""Letting people into the group's home: links that give a role once, and people picked from Telegram's list."""

import struct
import zlib

import pytest
import segno

from bot.simulator.telegram_people import Person
from tests.family import Family

LINK = "https://t.me/family_home_bot?start=i-"


async def newcomer(family: Family, name: str = "Leo", *, present: bool = True) -> Person:
    person = family.telegram.add_person(name, language="en")
    if present:
        family.group.join(person)
        await family.settles()
    return person


async def link_for(family: Family, role: str, *, who: Person | None = None) -> str:
    """The link the bot shows for this role, in the private chat of who asks."""
    person = who or family.anna
    await family.says("/start", who=person)
    number = await number_of(family)
    shown = await family.says(f"/invite {number} {role}", who=person)
    return next(line for line in shown.text.splitlines() if line.startswith(LINK))


async def number_of(family: Family) -> int:
    chat = await family.bot.store.chats.find(family.group.id)
    assert chat is not None
    return chat.id


async def role_of(family: Family, person: Person) -> str | None:
    members = (await family.bot.store.families.of(await number_of(family))).members
    return next((member.role for member in members if member.person == person.id), None)


async def leaves(family: Family) -> int:
    number = await number_of(family)
    taken = (await family.bot.store.families.of(number)).leaves
    return len(taken) + len(await family.bot.store.families.open_offers(number, family.clock()))


async def test_the_owner_invites_from_the_group_and_is_answered_in_private(shared: Family) -> None:
    answer = await shared.says("/invite", chat=shared.group)
    assert answer.text == "Anna, I have written to you in our private chat."
    assert shared.reads.startswith("Whom do you invite to the home of “Family”?")
    assert shared.buttons() == [
        "As an adult",
        "As a child",
        "As a guest",
        "Pick from Telegram's list",
        "Guest pass, for a while",
        "Open links and passes",
    ]
    await shared.taps("As a child")
    assert shared.reads.startswith("This link lets one person into the home of “Family” as a child.")
    assert LINK in shared.reads
    assert not any(LINK in text for text in shared.said(shared.group))


async def test_who_never_opened_the_private_chat_is_led_there(shared: Family) -> None:
    shared.group.promote(shared.ben)
    asked = await shared.says("/invite", who=shared.ben, chat=shared.group)
    assert asked.text == "Ben, this goes on in our private chat, because the link is for one person alone."
    await shared.follows(asked, shared.ben)
    assert shared.private(shared.ben).last.text.startswith("Whom do you invite to the home of “Family”?")
    assert "As an adult" not in shared.buttons(shared.private(shared.ben).last)


async def test_the_way_to_the_private_chat_is_one_persons_and_one_purposes(shared: Family) -> None:
    shared.group.promote(shared.ben)
    asked = await shared.says("/invite", who=shared.ben, chat=shared.group)
    link = shared.link_in(asked)
    leo = await newcomer(shared)
    assert (await shared.opens(link, leo)).text.startswith("This link no longer works.")
    assert (await shared.opens(link.replace("=v-", "=w-"), shared.ben)).text.startswith("This link no longer works.")
    assert (await shared.opens(link.replace("=v-", "=g-"), shared.ben)).text.startswith("That link has expired")
    shared.group.demote(shared.ben)
    assert "Whom do you invite" not in (await shared.opens(link, shared.ben)).text


async def test_a_link_is_also_a_picture_that_a_camera_reads(shared: Family) -> None:
    link = await link_for(shared, "guest")
    photo = shared.private().last.file
    assert photo is not None
    assert dots(photo.data) == [bytes(row) for row in segno.make(link, error="m", micro=False).matrix]


async def test_a_link_is_told_even_where_its_picture_is_refused(shared: Family) -> None:
    shared.telegram.faults.script("sendPhoto", code=400, description="Bad Request: IMAGE_PROCESS_FAILED")
    await link_for(shared, "guest")
    assert shared.private().last.file is None
    assert shared.buttons() == ["Open links and passes"]


def dots(png: bytes) -> list[bytes]:
    """The dark and light dots of a QR code in a PNG of one bit a pixel, without its quiet border."""
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (depth, colour) == (1, 0), "black and white"
    body, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    raw, line = zlib.decompress(body), (width + 7) // 8 + 1
    side = 8
    rows = []
    for y in range(side * 4, height - side * 4, side):
        pixels = raw[y * line + 1 : (y + 1) * line]
        assert raw[y * line] == 0, "no filter"
        rows.append(bytes(1 - (pixels[x // 8] >> (7 - x % 8) & 1) for x in range(side * 4, width - side * 4, side)))
    return rows


@pytest.mark.parametrize(("role", "told"), [("adult", "an adult"), ("child", "a child"), ("guest", "a guest")])
async def test_who_opens_the_link_has_the_role_and_the_group_hears_of_it(shared: Family, role: str, told: str) -> None:
    leo = await newcomer(shared)
    await shared.bot.store.families.set_role(await number_of(shared), leo.id, "nobody", shared.clock())
    answer = await shared.opens(await link_for(shared, role), leo)
    assert answer.text.startswith(f"You are now {told} in the home of “Family”. Anna invited you.")
    assert shared.group.last.text == f"Leo is now {told} in this home. Anna sent the invitation."
    assert await role_of(shared, leo) == role
    assert await leaves(shared) == 0


async def test_a_child_that_came_by_a_link_may_act(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on
    await shared.opens(await link_for(shared, "child"), leo)
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on


async def test_somebody_who_is_not_in_the_group_keeps_the_role_until_they_are(shared: Family) -> None:
    leo = await newcomer(shared, present=False)
    answer = await shared.opens(await link_for(shared, "child"), leo)
    assert "It counts from the moment you are in the group." in answer.text
    panel = await shared.says("/plugs", chat=shared.group)
    button = next(row[1] for row in panel.keyboard if row[0].text == "TV")
    shared.telegram.network.press(panel.sender, leo, panel, button.callback_data)
    await shared.settles()
    assert shared.commands == 0
    shared.group.join(leo)
    await shared.settles()
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on


async def test_nothing_is_left_of_a_role_whose_person_went(shared: Family) -> None:
    leo = await newcomer(shared)
    await shared.opens(await link_for(shared, "child"), leo)
    shared.group.leave(leo)
    await shared.settles()
    assert await role_of(shared, leo) is None
    shared.group.join(leo)
    await shared.settles()
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert shared.module("TV").on


# Attacks on links


async def test_a_link_works_once(shared: Family) -> None:
    link = await link_for(shared, "child")
    leo, mia = await newcomer(shared), await newcomer(shared, "Mia")
    await shared.opens(link, leo)
    assert (await shared.opens(link, mia)).text.startswith("This link no longer works.")
    assert (await shared.opens(link, leo)).text.startswith("This link no longer works.")
    assert await role_of(shared, mia) in (None, "guest")


async def test_of_two_who_open_a_link_at_once_one_gets_the_role(shared: Family) -> None:
    link = await link_for(shared, "child")
    people = [await newcomer(shared, name) for name in ("Leo", "Mia", "Tom")]
    for person in people:
        person.opens_link(link)
    await shared.settles()
    roles = [await role_of(shared, person) for person in people]
    assert roles.count("child") == 1
    assert sum(text.endswith("Anna sent the invitation.") for text in shared.said(shared.group)) == 1


async def test_a_link_ends_after_a_day(shared: Family) -> None:
    link = await link_for(shared, "child")
    leo = await newcomer(shared)
    shared.later(hours=24, seconds=1)
    assert (await shared.opens(link, leo)).text.startswith("This link no longer works.")
    assert await role_of(shared, leo) in (None, "guest")


async def test_a_forged_secret_gives_nothing(shared: Family) -> None:
    link = await link_for(shared, "adult")
    for secret in ("", "x", "a" * 32, "a" * 62, "-" * 32, "1-1-" + "a" * 24, link[len(LINK) :].swapcase()):
        answer = await shared.says(f"/start i-{secret}", who=shared.ben)
        assert answer.text.startswith("This link no longer works.")
    assert await role_of(shared, shared.ben) in (None, "guest")
    assert await leaves(shared) == 1


async def test_a_link_is_no_command_of_the_group(shared: Family) -> None:
    link = await link_for(shared, "adult")
    payload = link.partition("start=")[2]
    await shared.says(f"/start@family_home_bot {payload}", who=shared.ben, chat=shared.group)
    assert await role_of(shared, shared.ben) in (None, "guest")
    assert await leaves(shared) == 1


async def test_a_link_of_somebody_who_lost_the_right_gives_nothing(shared: Family) -> None:
    shared.group.promote(shared.ben)
    link = await link_for(shared, "child", who=shared.ben)
    shared.group.demote(shared.ben)
    leo = await newcomer(shared)
    answer = await shared.opens(link, leo)
    assert answer.text == "This link gives nothing. Ben may no longer let people in like this."
    assert await role_of(shared, leo) in (None, "guest")


async def test_a_link_of_somebody_who_left_gives_nothing(shared: Family) -> None:
    shared.group.promote(shared.ben)
    link = await link_for(shared, "child", who=shared.ben)
    leo = await newcomer(shared)
    shared.group.leave(shared.ben)
    await shared.settles()
    assert (await shared.opens(link, leo)).text.startswith("This link no longer works.")
    assert await role_of(shared, leo) in (None, "guest")


async def test_an_owners_link_for_adults_gives_nothing_once_they_are_no_owner(shared: Family) -> None:
    number = await number_of(shared)
    await shared.bot.store.families.set_role(number, shared.ben.id, "owner", shared.clock())
    link = await link_for(shared, "adult", who=shared.ben)
    await shared.bot.store.families.set_role(number, shared.ben.id, "adult", shared.clock())
    leo = await newcomer(shared)
    assert "gives nothing" in (await shared.opens(link, leo)).text
    assert await role_of(shared, leo) in (None, "guest")


async def test_nobody_comes_in_while_control_is_frozen(shared: Family) -> None:
    link = await link_for(shared, "child")
    leo = await newcomer(shared)
    await shared.says("/panic", chat=shared.group)
    assert (await shared.opens(link, leo)).text.startswith("Nobody can be let into the home of “Family” right now.")
    assert await role_of(shared, leo) in (None, "guest")


async def test_nobody_becomes_less_by_a_link_they_open(shared: Family) -> None:
    shared.group.promote(shared.ben)
    link = await link_for(shared, "guest")
    assert (await shared.opens(link, shared.ben)).text.startswith("You need no link for the home of “Family”.")
    assert (await shared.opens(link)).text.startswith("This is your own link for the home of “Family”.")
    leo = await newcomer(shared)
    await shared.bot.store.families.set_role(await number_of(shared), leo.id, "nobody", shared.clock())
    assert (await shared.opens(link, leo)).text.startswith("You are now a guest")


async def test_a_link_into_a_home_that_was_disconnected_gives_nothing(shared: Family) -> None:
    link = await link_for(shared, "child")
    await shared.says("/disconnect", chat=shared.group)
    await shared.taps("Disconnect", on=shared.group.last)
    leo = await newcomer(shared)
    assert (await shared.opens(link, leo)).text.startswith("This link no longer works.")


# Attacks on the invitation itself


@pytest.mark.parametrize("role", ["adult", "child", "guest", "nobody"])
async def test_only_the_owner_makes_adults(shared: Family, role: str) -> None:
    number = await number_of(shared)
    await shared.says("/start", who=shared.ben)
    await shared.bot.store.families.set_role(number, shared.ben.id, role, shared.clock())
    for wish in ("adult", "owner", "pick adult", "pick"):
        for chat in (shared.group, shared.private(shared.ben)):
            await shared.presses(f"v1:invite {number} {wish}", who=shared.ben, on=shared.last_of_bot(chat))
            await shared.presses(f"v1:invite {wish}", who=shared.ben, on=shared.last_of_bot(chat))
    assert await leaves(shared) == 0
    assert shared.ben.reply_keyboard(shared.private(shared.ben)) is None


@pytest.mark.parametrize("role", ["child", "guest", "nobody"])
async def test_who_may_not_invite_is_refused_however_they_ask(shared: Family, role: str) -> None:
    number = await number_of(shared)
    await shared.says("/start", who=shared.ben)
    await shared.bot.store.families.set_role(number, shared.ben.id, role, shared.clock())
    await shared.says("/invite", who=shared.ben, chat=shared.group)
    for said in (f"invite {number}", f"invite {number} guest", f"pass {number}", f"pass {number} all tonight go"):
        answer = await shared.says(f"/{said}", who=shared.ben)
        assert "Family" not in answer.text, "not even the group's name"
        await shared.presses(f"v1:{said}", who=shared.ben)
    assert await leaves(shared) == 0


async def test_old_buttons_do_nothing_for_an_adult_who_became_a_guest(shared: Family) -> None:
    number = await number_of(shared)
    await shared.bot.store.families.set_role(number, shared.ben.id, "adult", shared.clock())
    await shared.says("/start", who=shared.ben)
    await shared.says("/invite", who=shared.ben)
    assert "As a child" in shared.buttons(shared.private(shared.ben).last)
    await shared.bot.store.families.set_role(number, shared.ben.id, "guest", shared.clock())
    await shared.taps("As a child", who=shared.ben)
    assert await leaves(shared) == 0


async def test_a_child_with_the_right_invites_nobody_above_itself(shared: Family) -> None:
    number = await number_of(shared)
    store = shared.bot.store.families
    await store.set_role(number, shared.ben.id, "child", shared.clock())
    rules = '{"decisions": {"child": {"invite": true}}, "bounds": {}, "kept": {}, "newcomers": "guest", '
    rules += '"frozen": false, "paused": false, "history_days": 90, "topic": null}'
    assert await store.set_rules(number, (await store.of(number)).rules, rules)
    await shared.says("/start", who=shared.ben)
    await shared.says("/invite", who=shared.ben)
    assert shared.buttons(shared.private(shared.ben).last)[:2] == ["As a child", "As a guest"]
    await shared.presses(f"v1:invite {number} adult", who=shared.ben)
    assert await leaves(shared) == 0


async def test_numbers_of_other_chats_lead_nowhere(shared: Family) -> None:
    for number in ("0", "99", "999999999999999", "9" * 16, "-1", "٣", "1e3", "0x1"):
        await shared.says(f"/invite {number} child")
        await shared.says(f"/pass {number} all tonight go")
    assert await leaves(shared) == 0


async def test_a_private_chat_has_nobody_to_invite(home: Family) -> None:
    answer = await home.says("/invite")
    assert answer.text.startswith("Invitations and guest passes are for groups with a home.")
    own = await home.bot.store.chats.find(home.anna.id)
    await home.says(f"/invite {own.id} adult")
    assert await home.bot.store.families.open_offers(own.id, home.clock()) == ()
    answer = await home.says("/pass all tonight go")
    assert answer.text.startswith("Invitations and guest passes are for groups with a home.")


async def test_a_group_without_a_home_has_nothing_to_let_into(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    for said in ("/invite", "/pass"):
        answer = await family.says(said, chat=family.group)
        assert answer.text == "No home is connected to this chat yet."


async def test_who_has_two_groups_is_asked_which(shared: Family) -> None:
    family = shared.group
    other = shared.telegram.add_group("Cottage", members=[shared.anna, shared.ben], admins=[shared.anna])
    shared.group = other
    await shared.shares()
    shared.group = family
    await shared.says("/invite")
    assert shared.reads == "For which group?"
    assert shared.buttons() == ["Family", "Cottage"]
    await shared.taps("Cottage")
    assert shared.reads.startswith("Whom do you invite to the home of “Cottage”?")


async def test_links_that_nobody_opens_do_not_pile_up(shared: Family) -> None:
    number = await number_of(shared)
    for _ in range(21):
        await shared.says(f"/invite {number} guest")
    assert shared.reads.startswith("In the group “Family” there are many links that nobody has opened.")
    assert await leaves(shared) == 20
    await shared.presses(f"v1:pass {number} all week go")
    assert shared.reads.startswith("In the group “Family” there are many links that nobody has opened.")
    shared.later(hours=24, seconds=1)
    await shared.says(f"/invite {number} guest")
    assert LINK in shared.reads


# People picked from Telegram's own list


async def test_people_without_a_username_are_picked(shared: Family) -> None:
    leo, mia = await newcomer(shared), await newcomer(shared, "Mia", present=False)
    await shared.says("/invite")
    await shared.taps("Pick from Telegram's list")
    assert shared.reads == "What shall the people you pick be in the home of “Family”?"
    await shared.taps("As a child")
    assert "In the home of “Family” each of them becomes a child." in shared.reads
    await picks(shared, leo, mia)
    assert shared.reads == (
        "Done. In the home of “Family” Leo, Mia now have the role of a child.\n"
        "Not in the group yet: Mia. The role counts from the moment they are."
    )
    assert shared.group.last.text.startswith("Anna gave Leo, Mia the role of a child in this home.")
    assert await role_of(shared, leo) == await role_of(shared, mia) == "child"
    assert shared.anna.reply_keyboard(shared.private()) is None


async def picks(family: Family, *people: Person, who: Person | None = None) -> None:
    person = who or family.anna
    chat = family.private(person)
    keyboard = next(message for message in reversed(chat.messages) if "keyboard" in (message.markup or {}))
    request = keyboard.markup["keyboard"][0][0]["request_users"]["request_id"]
    person.shares_users(chat, request, people, keyboard=keyboard)
    await family.settles()


async def asked_to_pick(family: Family, role: str = "adult") -> None:
    await family.says(f"/invite {await number_of(family)} pick {role}")


async def test_a_question_for_people_is_answered_once(shared: Family) -> None:
    leo, mia = await newcomer(shared), await newcomer(shared, "Mia")
    await asked_to_pick(shared)
    await picks(shared, leo)
    await picks(shared, mia)
    assert shared.reads == "That question is no longer open. Nothing was changed."
    assert await role_of(shared, mia) in (None, "guest")


async def test_people_shared_for_somebody_elses_question_are_nobody(shared: Family) -> None:
    """Ben forges Anna's number: his app sends what hers would."""
    await asked_to_pick(shared)
    keyboard = shared.private().last
    request = keyboard.markup["keyboard"][0][0]["request_users"]["request_id"]
    users = {"request_id": request, "users": [{"user_id": shared.ben.id, "first_name": "Ben"}]}
    await shared.says("/start", who=shared.ben)
    shared.telegram.network.report(shared.private(shared.ben), shared.ben, users_shared=users)
    shared.telegram.network.report(shared.group, shared.ben, users_shared=users)
    await shared.settles()
    assert await role_of(shared, shared.ben) in (None, "guest")
    await picks(shared, shared.ben)
    assert await role_of(shared, shared.ben) == "adult", "Anna's own question is still open"


async def test_people_nobody_asked_for_are_nobody(shared: Family) -> None:
    for request_id in (0, -1, 1, 2**31 - 1):
        users = {"request_id": request_id, "users": [{"user_id": shared.ben.id}]}
        shared.telegram.network.report(shared.private(), shared.anna, users_shared=users)
        await shared.settles()
        assert shared.reads == "That question is no longer open. Nothing was changed."
    assert await role_of(shared, shared.ben) in (None, "guest")


async def test_a_question_of_another_kind_takes_no_people(shared: Family) -> None:
    await shared.says("/disconnect", chat=shared.group)
    await shared.says("/delete")
    prompt = int(shared.data("Delete everything").split()[-1])
    users = {"request_id": prompt, "users": [{"user_id": shared.ben.id}]}
    shared.telegram.network.report(shared.private(), shared.anna, users_shared=users)
    await shared.settles()
    assert await role_of(shared, shared.ben) in (None, "guest")


async def test_people_picked_too_late_are_nobody(shared: Family) -> None:
    await asked_to_pick(shared)
    shared.later(minutes=11)
    await picks(shared, shared.ben)
    assert await role_of(shared, shared.ben) in (None, "guest")


async def test_people_picked_by_an_owner_who_is_none_any_more_are_nobody(shared: Family) -> None:
    number = await number_of(shared)
    await shared.bot.store.families.set_role(number, shared.ben.id, "owner", shared.clock())
    await shared.says("/start", who=shared.ben)
    await shared.says(f"/invite {number} pick adult", who=shared.ben)
    await shared.bot.store.families.set_role(number, shared.ben.id, "adult", shared.clock())
    leo = await newcomer(shared)
    await picks(shared, leo, who=shared.ben)
    assert await role_of(shared, leo) in (None, "guest")


async def test_people_picked_by_an_owner_who_has_left_are_nobody(shared: Family) -> None:
    await asked_to_pick(shared)
    shared.group.promote(shared.ben)
    shared.group.leave(shared.anna)
    await shared.settles()
    leo = await newcomer(shared)
    await picks(shared, leo)
    assert await role_of(shared, leo) in (None, "guest")


async def test_an_owner_is_never_made_less_by_picking(shared: Family) -> None:
    await asked_to_pick(shared, "guest")
    await picks(shared, shared.anna)
    assert shared.reads == "Nothing was changed in the home of “Family”. Its owners stay its owners."
    assert await role_of(shared, shared.anna) is None


async def test_names_are_hostile_text(shared: Family) -> None:
    leo = await newcomer(shared, "<b>Leo</b>\u202e")
    await shared.opens(await link_for(shared, "child"), leo)
    assert shared.group.last.text.startswith("<b>Leo</b> is now a child")
    await asked_to_pick(shared, "guest")
    await picks(shared, leo)
    assert "<b>Leo</b> now has the role of a guest" in shared.reads
