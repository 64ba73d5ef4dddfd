"""A group lives: people come, go and come back, the owner among them, and the bot itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rights import Cell, Leave, Right, Role
from bot.simulator.telegram_accounts import Member, Status
from bot.simulator.telegram_people import Person
from tests.chat.life_scene import becomes, comes, household, number, roles
from tests.family import VICTOR, Family


async def switches_off(family: Family, who: Person) -> bool:
    """Whether this person can turn the TV off; it is on again afterwards."""
    await family.says("/plugs tv off", who=who, chat=family.group)
    acted = not family.module("TV").on
    family.module("TV").on = True
    return acted


# The bot comes


async def test_the_greeting_explains_what_the_bot_hears(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    assert "Telegram shows me nothing else of this group, unless you make me an admin." in family.group.last.text
    assert "Who connects the home owns it" in family.group.last.text
    assert family.buttons(family.group.last)[0] == "Connect your home"


async def test_a_bot_that_hears_everything_says_so(family: Family) -> None:
    other = family.telegram.add_group("Neighbours", members=[family.anna], admins=[family.anna])
    family.telegram.bots[0].reads_all = True
    await family.restarts()
    other.add_bot()
    await family.settles()
    assert "Telegram shows me everything that is written here; I act on nothing else" in other.last.text
    answer = await family.says("/start", chat=other)
    assert "Telegram shows me everything" in answer.text


async def test_connecting_tells_who_may_do_what_and_where_to_change_it(shared: Family) -> None:
    assert "Anna owns it. This group's admins are its adults" in shared.group.last.text
    assert shared.buttons(shared.group.last) == ["Home now", "Who may do what"]
    await shared.taps("Who may do what", on=shared.group.last)
    assert "Anna" in shared.group.last.text


# Somebody new


async def test_the_owner_is_asked_once_about_somebody_who_speaks(shared: Family) -> None:
    before = shared.said(shared.group)
    await shared.says("/status", who=shared.ben, chat=shared.group)
    assert shared.reads.startswith("Ben is new in the group “Family” and can look there.")
    assert shared.buttons() == ["Adult", "Child", "Guest"]
    asked = len(shared.said())
    await shared.says("/status", who=shared.ben, chat=shared.group)
    await shared.presses("v1:status", who=shared.ben, on=shared.group.last)
    assert len(shared.said()) == asked
    assert len(shared.said(shared.group)) == len(before) + 2, "the group is not bothered with it"


async def test_the_answer_gives_the_role_and_the_group_hears_of_it(shared: Family) -> None:
    assert not await switches_off(shared, shared.ben)
    await shared.taps("Adult")
    assert shared.reads == "Ben is an adult in the group “Family” now."
    assert shared.group.last.text == "Ben is an adult here now."
    assert await roles(shared) == {shared.ben.id: "adult"}
    assert await switches_off(shared, shared.ben)


async def test_who_presses_is_asked_about_like_who_speaks(shared: Family) -> None:
    panel = await shared.says("/plugs", chat=shared.group)
    await shared.presses("v1:plugs", who=shared.ben, on=panel)
    assert shared.reads.startswith("Ben is new in the group")


async def test_who_joins_is_asked_about_before_they_say_a_word(shared: Family) -> None:
    leo = await comes(shared, "Leo <b>the boss</b>")
    assert shared.reads.startswith("Leo <b>the boss</b> is new in the group “Family”")
    await shared.taps("Child")
    assert await roles(shared) == {leo.id: "child"}
    assert await switches_off(shared, leo)
    await shared.says("/heating living room 25", who=leo, chat=shared.group)
    assert "22" in shared.group.last.text or "22" in shared.toast(leo)


async def test_newcomers_are_what_the_owner_chose(shared: Family) -> None:
    await household(shared).change(await number(shared), lambda rules: replace(rules, newcomers=Role.CHILD))
    leo = await comes(shared, "Leo")
    assert shared.reads.startswith("Leo is new in the group “Family” and is a child there.")
    assert await switches_off(shared, leo)


async def test_nobody_is_asked_about_admins_bots_and_who_was_given_something(shared: Family) -> None:
    asked = shared.said()
    shared.group.promote(shared.ben)
    assert await switches_off(shared, shared.ben)
    other = {"id": 987654321, "is_bot": True, "first_name": "Other"}
    shared.telegram.network.report(shared.group, shared.anna, new_chat_members=[other])
    leo = shared.telegram.add_person("Leo", language="en")
    await household(shared).approve(
        await number(shared), leo.id, Leave(frozenset({Right.SEE}), shared.clock() + timedelta(hours=1)), by=1
    )
    shared.group.add_member(leo)
    await shared.says("/status", who=leo, chat=shared.group)
    shared.group.anonymous_admin_says("/status")
    await shared.settles()
    assert shared.said() == asked
    assert await roles(shared) == {}


async def test_a_newcomer_nobody_decided_about_is_an_adult_as_admin(shared: Family) -> None:
    assert not await switches_off(shared, shared.ben)
    question = shared.private().last
    shared.group.promote(shared.ben)
    shared.later(minutes=6)
    assert await switches_off(shared, shared.ben)
    await shared.taps("Guest", on=question)
    assert not await switches_off(shared, shared.ben), "now the owner has said so"


async def test_an_owner_who_cannot_be_reached_in_private_is_asked_in_the_group(shared: Family) -> None:
    shared.anna.blocks(shared.telegram.bots[0])
    await shared.settles()
    leo = await comes(shared, "Leo")
    question = shared.group.last
    assert question.text.startswith("Leo is new here and can look.")
    for other in (leo, shared.ben):
        await shared.taps("Adult", who=other, on=question)
        assert "adult" not in (await roles(shared)).values()
    await shared.taps("Adult", on=question)
    assert (await roles(shared))[leo.id] == "adult"
    assert question.text == "Leo is an adult here now."


async def test_telegram_that_refuses_the_private_question_brings_it_to_the_group(shared: Family) -> None:
    shared.telegram.faults.script(
        "sendMessage", code=403, description="Forbidden: bot was blocked by the user", chat=shared.anna.id
    )
    await comes(shared, "Leo")
    assert shared.group.last.text.startswith("Leo is new here and can look.")


async def test_a_crowd_is_not_asked_about_one_by_one(shared: Family) -> None:
    asked = len(shared.said())
    for place in range(30):
        await comes(shared, f"Guest {place}")
    assert 1 <= len(shared.said()) - asked <= 10
    assert set((await roles(shared)).values()) == {"guest"}


async def test_before_there_is_a_home_nobody_is_new(family: Family) -> None:
    family.group.add_bot()
    await comes(family, "Leo")
    await family.says("/status", who=family.ben, chat=family.group)
    assert await roles(family) == {}


@pytest.mark.parametrize(
    "data",
    [
        "newcomer {chat} {ben} adult",
        "newcomer {chat} {leo} adult",
        "newcomer {chat} {ben} owner",
        "newcomer {chat} {ben} nobody",
        "newcomer {chat} {ben}",
        "newcomer 9999 {ben} adult",
        "newcomer ٣ {ben} adult",
        "newcomer {chat} 99999999999999999999 adult",
        "newcomer {chat}  {ben} adult",
    ],
)
async def test_a_forged_answer_makes_nobody_anything(shared: Family, data: str) -> None:
    leo = await comes(shared, "Leo")
    said = data.format(chat=await number(shared), ben=shared.ben.id, leo=leo.id)
    await shared.says("/start", who=leo)
    await shared.presses(f"v1:{said}", who=leo)
    await shared.presses(f"v1:{said}", who=leo, on=shared.last_of_bot(shared.group))
    await shared.says(f"/{said}", who=leo, chat=shared.group)
    victor = shared.telegram.add_person("Victor", language="en")
    await shared.connects(who=victor, account=VICTOR)
    own = await shared.bot.store.chats.find(victor.id)
    assert own is not None
    await shared.presses(f"v1:newcomer {own.id} {leo.id} adult", who=victor)
    await shared.presses(f"v1:{said}", who=victor)
    assert shared.private(victor).last.text == "That question is no longer open. Nothing was changed."
    assert {role for person, role in (await roles(shared)).items()} == {"guest"}


async def test_the_owners_own_answer_makes_no_owner_and_unmakes_none(shared: Family) -> None:
    chat = await number(shared)
    await becomes(shared, shared.ben, Role.OWNER)
    for said in (f"{shared.anna.id} guest", f"{shared.ben.id} guest", f"{shared.ben.id} owner"):
        await shared.presses(f"v1:newcomer {chat} {said}")
        assert shared.reads == "That question is no longer open. Nothing was changed."
    assert await roles(shared) == {shared.ben.id: "owner"}


async def test_an_answer_about_who_left_meanwhile_gives_nothing(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    shared.group.leave(leo)
    await shared.settles()
    await shared.taps("Adult")
    assert shared.reads == "Leo does not belong to the group any more, so there is nothing to decide."
    assert leo.id not in await roles(shared)


async def test_being_noticed_costs_no_call_once_somebody_is_known(shared: Family) -> None:
    shared.group.promote(shared.ben)
    leo = await comes(shared, "Leo")
    for _ in range(2):
        for person in (shared.anna, shared.ben, leo):
            await shared.says("/help", who=person, chat=shared.group)
    calls = len(shared.telegram.calls)
    for person in (shared.anna, shared.ben, leo):
        await shared.says("/help", who=person, chat=shared.group)
    others = [call.method for call in shared.telegram.calls[calls:] if call.method != "getUpdates"]
    assert others == ["sendMessage"] * 3


# Somebody goes


async def test_whoever_leaves_loses_role_and_leaves_at_once(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    leave = Leave(frozenset({Right.SWITCH}), shared.clock() + timedelta(days=1))
    await household(shared).approve(await number(shared), shared.ben.id, leave, by=shared.anna.id)
    assert await switches_off(shared, shared.ben)
    shared.group.leave(shared.ben)
    await shared.settles()
    assert await roles(shared) == {}
    assert await household(shared).given(await number(shared)) == ()
    shared.group.add_member(shared.ben)
    await shared.settles()
    assert not await switches_off(shared, shared.ben)


async def test_a_bot_that_administers_hears_of_it_in_other_words(shared: Family) -> None:
    shared.group.promote(shared.telegram.bots[0])
    await becomes(shared, shared.ben, Role.ADULT)
    assert await switches_off(shared, shared.ben)
    shared.group.remove_member(shared.ben)
    await shared.settles()
    assert await roles(shared) == {}
    shared.group.add_member(shared.ben)
    await shared.settles()
    assert await roles(shared) == {shared.ben.id: "guest"}
    assert shared.reads.startswith("Ben is new in the group")


async def test_losing_the_telegram_admin_takes_its_role_at_once(shared: Family) -> None:
    shared.group.promote(shared.telegram.bots[0])
    shared.group.promote(shared.ben)
    await shared.settles()
    assert await switches_off(shared, shared.ben)
    shared.group.demote(shared.ben)
    await shared.settles()
    assert not await switches_off(shared, shared.ben), "nobody waits for what is remembered"


# The owner goes


async def test_the_oldest_adult_is_asked_when_the_owner_leaves(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    await becomes(shared, leo, Role.ADULT)
    shared.later(minutes=1)
    await shared.says("/status", who=shared.ben, chat=shared.group)
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    question = shared.group.last
    assert question.text.startswith("The owner of this home has left the group.")
    assert question.text.endswith("Leo, will you?")
    assert not await switches_off(shared, leo), "until somebody takes over nobody acts"
    await shared.taps("Take over the home", who=leo, on=question)
    assert question.text.startswith("Leo owns this home in this group now.")
    assert (await roles(shared))[leo.id] == "owner"
    assert await switches_off(shared, leo)
    assert await switches_off(shared, shared.ben)
    await shared.says("/settings zone Europe/Lisbon", who=leo, chat=shared.group)
    assert shared.group.last.text == "The time zone is now Europe/Lisbon."


async def test_another_adult_may_take_over_too_and_only_one_does(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    await becomes(shared, leo, Role.ADULT)
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    question = shared.group.last
    shared.ben.presses(question, "Take over the home")
    leo.presses_data(question, "v1:inherit")
    await shared.settles()
    assert sorted((await roles(shared)).values()) == ["adult", "owner"]
    assert shared.toast(leo) == "This home has its owner, so there is nothing to take over."


async def test_children_guests_and_strangers_do_not_take_over(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    await becomes(shared, leo, Role.CHILD)
    await becomes(shared, shared.ben, Role.GUEST)
    shared.group.leave(shared.anna)
    await shared.settles()
    question = shared.group.last
    assert "Until the owner returns or an admin of this group takes over" in question.text
    for person in (leo, shared.ben):
        await shared.taps("Take over the home", who=person, on=question)
        assert shared.toast(person) == "Only the owner and the adults of this home can do that."
        await shared.says("/inherit", who=person, chat=shared.group)
    shared.telegram.network.press(question.sender, shared.anna, question, "v1:inherit")
    await shared.settles()
    assert sorted((await roles(shared)).values()) == ["child", "guest"]


async def test_nobody_takes_over_while_the_owner_is_there(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    await shared.says("/inherit", who=shared.ben, chat=shared.group)
    assert shared.group.last.text == "This home has its owner, so there is nothing to take over."
    await shared.says("/inherit", who=shared.ben)
    assert shared.private(shared.ben).last.text == "This home has its owner, so there is nothing to take over."
    assert await roles(shared) == {shared.ben.id: "adult"}


async def test_a_telegram_admin_is_asked_where_nobody_was_made_an_adult(shared: Family) -> None:
    shared.group.promote(shared.ben)
    shared.group.leave(shared.anna)
    await shared.settles()
    assert shared.group.last.text.endswith("Ben, will you?")
    shared.group.anonymous_admin_says("/inherit")
    await shared.settles()
    assert await roles(shared) == {}, "nobody in particular takes nothing over"
    await shared.taps("Yes, it is me", who=shared.ben, on=shared.group.last)
    assert await roles(shared) == {shared.ben.id: "owner"}


async def test_the_owner_who_returns_ends_the_pause(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    question = shared.group.last
    assert not await switches_off(shared, shared.ben)
    shared.group.add_member(shared.anna, by=shared.ben)
    await shared.settles()
    assert shared.group.last.text.startswith("This home has an owner here again.")
    assert await switches_off(shared, shared.ben)
    await shared.taps("Take over the home", who=shared.ben, on=question)
    assert await roles(shared) == {shared.ben.id: "adult"}


async def test_an_owner_whose_return_nobody_told_is_noticed_when_they_speak(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    chat = await number(shared)
    assert (await household(shared).rules(chat)).paused
    # Telegram's word of it was lost.
    shared.group.members[shared.anna.id] = Member(shared.anna, Status.MEMBER)
    await shared.says("/status", chat=shared.group)
    assert not (await household(shared).rules(chat)).paused
    assert any(text.startswith("This home has an owner here again.") for text in shared.said(shared.group))


async def test_a_second_owner_is_enough(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.OWNER)
    shared.group.leave(shared.anna)
    await shared.settles()
    assert not (await household(shared).rules(await number(shared))).paused
    assert await switches_off(shared, shared.ben)
    shared.group.leave(shared.ben)
    await shared.settles()
    assert (await household(shared).rules(await number(shared))).paused


async def test_who_connected_cuts_the_home_off_after_leaving_and_being_succeeded(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.leave(shared.anna)
    await shared.settles()
    await shared.taps("Take over the home", who=shared.ben, on=shared.group.last)
    await shared.says("/disconnect")
    await shared.taps("Family")
    await shared.taps("Disconnect")
    assert shared.group.last.text == "Anna disconnected the home from this group."
    assert not await switches_off(shared, shared.ben)


async def test_whoever_connects_another_home_ends_the_pause(shared: Family) -> None:
    shared.group.promote(shared.ben)
    shared.group.leave(shared.anna)
    await shared.settles()
    await shared.says("/disconnect")
    await shared.taps("Family")
    await shared.taps("Disconnect")
    await shared.says("/start", who=shared.ben)
    await shared.follows(await shared.says("/connect", who=shared.ben, chat=shared.group), shared.ben)
    claim = await shared.signs_in(shared.link_in(shared.private(shared.ben).last), VICTOR)
    await shared.opens(claim, shared.ben)
    await shared.taps("Connect", who=shared.ben)
    assert not (await household(shared).rules(await number(shared))).paused


async def nobody_takes_over(shared: Family) -> None:
    """Anna was removed; Ben, an adult and Telegram's admin, tries to profit from it."""
    assert shared.group.last.text.startswith("The owner of this home is not in the group any more")
    assert shared.buttons(shared.group.last) == []
    for said in ("/inherit", "/calm", "/connect", "/disconnect", "/delete", f"/newcomer 1 {shared.ben.id} adult"):
        await shared.says(said, who=shared.ben, chat=shared.group)
    for data in ("inherit", "calm"):
        await shared.presses(f"v1:{data}", who=shared.ben, on=shared.last_of_bot(shared.group))
    assert await roles(shared) == {shared.ben.id: "adult"}
    assert not await switches_off(shared, shared.ben)
    assert len(await shared.bot.store.links.of_person(shared.anna.id)) == 1


async def test_nobody_becomes_the_owner_by_removing_the_owner(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.promote(shared.ben)
    shared.group.remove_member(shared.anna, by=shared.ben)
    await shared.settles()
    await nobody_takes_over(shared)
    assert shared.reads.startswith("You are not in the group “Family” any more.")


async def test_a_removed_owner_who_is_back_says_when_others_may_act(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.promote(shared.ben)
    shared.group.remove_member(shared.anna, by=shared.ben)
    await shared.settles()
    shared.group.add_member(shared.anna, by=shared.ben)
    await shared.settles()
    back = shared.group.last
    assert back.text.startswith("This home has an owner here again.")
    assert not await switches_off(shared, shared.ben)
    await shared.taps("Let everybody act again", on=back)
    assert await switches_off(shared, shared.ben)


async def test_who_connected_is_told_how_to_disconnect_when_they_go(shared: Family) -> None:
    shared.group.leave(shared.anna)
    await shared.settles()
    assert shared.reads.startswith("You are not in the group “Family” any more.")
    await shared.taps("Disconnect it there")
    await shared.taps("Disconnect")
    assert shared.group.last.text == "Anna disconnected the home from this group."
    assert await shared.bot.store.links.of_person(shared.anna.id) == ()


async def test_the_right_to_settings_is_no_right_to_make_adults(shared: Family) -> None:
    leo = await comes(shared, "Leo")
    await becomes(shared, shared.ben, Role.CHILD)
    chat = await number(shared)
    await household(shared).change(
        chat, lambda rules: rules.deciding(shared.ben.id, Cell(Right.SETTINGS), allowed=True)
    )
    for person in (shared.ben, leo):
        await shared.says(f"/newcomer {chat} {person.id} adult", who=shared.ben, chat=shared.group)
        await shared.says("/start", who=shared.ben)
        await shared.presses(f"v1:newcomer {chat} {person.id} adult", who=shared.ben)
    assert await roles(shared) == {shared.ben.id: "child", leo.id: "guest"}


# The bot goes and comes back, and the group changes


async def test_a_bot_that_comes_back_finds_everything(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.remove_bot()
    await shared.settles()
    shared.group.add_bot(by=shared.ben)
    await shared.settles()
    assert shared.group.last.text.startswith("Your home is connected.")
    assert await switches_off(shared, shared.ben)


async def test_nobody_becomes_the_owner_by_removing_bot_and_owner(shared: Family) -> None:
    await becomes(shared, shared.ben, Role.ADULT)
    shared.group.promote(shared.ben)
    shared.group.remove_bot(by=shared.ben)
    shared.group.remove_member(shared.anna, by=shared.ben)
    shared.group.add_bot(by=shared.ben)
    await shared.settles()
    await nobody_takes_over(shared)


async def test_a_supergroup_takes_roles_rules_and_leaves_along(shared: Family) -> None:
    chat = await number(shared)
    await becomes(shared, shared.ben, Role.ADULT)
    leave = Leave(frozenset({Right.SWITCH}), shared.clock() + timedelta(days=1))
    await household(shared).approve(chat, shared.ben.id, leave, by=shared.anna.id)
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    shared.module("TV").on = True
    await shared.says("/panic", who=shared.ben, chat=shared.group)
    shared.group = shared.group.upgrade()
    await shared.settles()
    assert await number(shared) == chat
    assert await roles(shared) == {shared.ben.id: "adult"}
    assert len(await household(shared).given(chat)) == 1
    assert [act.person for act in await shared.bot.store.acts.recent(chat, limit=5)] == [shared.ben.id]
    assert not await switches_off(shared, shared.ben), "it is frozen still"
    await shared.says("/calm", chat=shared.group)
    assert await switches_off(shared, shared.ben)


async def test_the_owner_is_asked_with_the_groups_new_name(shared: Family) -> None:
    shared.group.rename("The Rossis")
    await shared.says("/status", who=shared.ben, chat=shared.group)
    assert "“The Rossis”" in shared.reads
