"""A phone is lost: any adult freezes the home at once, only the owner acts, and only the owner ends it."""

import pytest

from bot.domain.rights import Role
from tests.chat.life_scene import becomes, household, number, roles
from tests.family import VICTOR, Family

ADULTS_ONLY = "Only the owner and the adults of this home can do that."


async def frozen(family: Family) -> bool:
    return (await household(family).rules(await number(family))).frozen


@pytest.fixture
async def grown(shared: Family) -> Family:
    """The shared home, with Ben as an adult."""
    await becomes(shared, shared.ben, Role.ADULT)
    return shared


async def test_an_adult_freezes_the_home_without_being_asked_first(grown: Family) -> None:
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    assert grown.group.last.text.startswith("Ben froze this home.")
    assert not grown.group.last.silent, "everybody shall hear it"
    assert grown.buttons(grown.group.last) == ["Let everybody act again"]
    assert await frozen(grown)
    await grown.says("/plugs tv off", who=grown.ben, chat=grown.group)
    assert grown.module("TV").on
    assert grown.commands == 0


async def test_only_the_owner_acts_meanwhile(grown: Family) -> None:
    panel = await grown.says("/plugs", chat=grown.group)
    button = next(row[1] for row in panel.keyboard if row[0].text == "TV")
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    await grown.presses(button.callback_data, who=grown.ben, on=panel)
    assert grown.commands == 0
    await grown.presses(button.callback_data, on=panel)
    assert not grown.module("TV").on


async def test_a_question_that_was_open_is_answered_too_late(grown: Family) -> None:
    await grown.says("/lights all off", who=grown.ben, chat=grown.group)
    question = grown.group.last
    await grown.says("/panic", chat=grown.group)
    await grown.taps("Yes, do it", who=grown.ben, on=question)
    assert grown.commands == 0


async def test_only_the_owner_ends_it(grown: Family) -> None:
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    said = grown.group.last
    await grown.taps("Let everybody act again", who=grown.ben, on=said)
    await grown.says("/calm", who=grown.ben, chat=grown.group)
    await grown.says("/start", who=grown.ben)
    await grown.says("/calm", who=grown.ben)
    assert grown.private(grown.ben).last.text == "Nothing is frozen.", "of what Ben owns"
    assert await frozen(grown)
    await grown.taps("Let everybody act again", on=said)
    assert not await frozen(grown)
    assert grown.group.last.text.startswith("Anna ended the freeze.")
    await grown.says("/plugs tv off", who=grown.ben, chat=grown.group)
    assert not grown.module("TV").on


async def test_the_owner_presses_it_too_and_twice_is_once(grown: Family) -> None:
    await grown.says("/panic", chat=grown.group)
    announced = grown.said(grown.group)
    await grown.presses("v1:panic", who=grown.ben, on=grown.last_of_bot(grown.group))
    assert grown.toast(grown.ben) == "This home is frozen already. Only the owner can act."
    assert grown.said(grown.group) == announced
    await grown.presses("v1:calm", on=grown.last_of_bot(grown.group))
    await grown.presses("v1:calm", on=grown.last_of_bot(grown.group))
    assert grown.toast() == "Nothing is frozen."


@pytest.mark.parametrize("role", [Role.CHILD, Role.GUEST])
async def test_children_and_guests_freeze_nothing(grown: Family, role: Role) -> None:
    await becomes(grown, grown.ben, role)
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    assert grown.group.last.text == ADULTS_ONLY
    await grown.presses("v1:panic", who=grown.ben, on=grown.last_of_bot(grown.group))
    assert grown.toast(grown.ben) == ADULTS_ONLY
    await grown.says("/start", who=grown.ben)
    await grown.says("/panic", who=grown.ben)
    assert grown.private(grown.ben).last.text.startswith("I know of no other group")
    assert not await frozen(grown)


async def test_somebody_who_left_freezes_nothing(grown: Family) -> None:
    panel = await grown.says("/plugs", chat=grown.group)
    grown.group.leave(grown.ben)
    await grown.settles()
    grown.telegram.network.press(panel.sender, grown.ben, panel, "v1:panic")
    await grown.says("/start", who=grown.ben)
    await grown.says("/panic", who=grown.ben)
    assert not await frozen(grown)


async def test_an_anonymous_admin_says_who_they_are(grown: Family) -> None:
    grown.group.anonymous_admin_says("/panic")
    await grown.settles()
    assert not await frozen(grown)
    await grown.taps("Yes, it is me", who=grown.ben, on=grown.group.last)
    assert await frozen(grown)


async def test_from_the_private_chat_every_group_is_frozen(grown: Family) -> None:
    other = grown.telegram.add_group("Sea", members=[grown.ben, grown.anna], admins=[grown.ben])
    family_group, grown.group = grown.group, other
    await grown.shares(who=grown.ben, account=VICTOR)
    grown.group = family_group
    strangers = grown.telegram.add_group("Strangers", members=[grown.anna], admins=[grown.anna])
    strangers.add_bot()
    await grown.settles()
    await grown.says("/panic", who=grown.ben)
    last = grown.private(grown.ben).last.text
    assert last.startswith("Frozen: Family, Sea.")
    assert family_group.last.text.startswith("Ben froze this home.")
    assert other.last.text.startswith("Ben froze this home.")
    assert "froze" not in strangers.last.text
    await grown.says("/calm", who=grown.ben)
    assert grown.private(grown.ben).last.text.startswith("No longer frozen: Sea.")
    assert await frozen(grown), "it is Anna's to end there"
    await grown.says("/calm")
    assert grown.reads.startswith("No longer frozen: Family.")


async def test_from_the_private_chat_one_of_telegrams_admins_freezes_too(shared: Family) -> None:
    dora = shared.telegram.add_person("Dora", language="en")
    shared.group.join(dora)
    shared.group.promote(dora)
    await shared.settles()
    asked = len(shared.telegram.calls_of("getChatMember"))
    await shared.says("/panic", who=dora)
    assert shared.private(dora).last.text.startswith("Frozen: Family.")
    assert shared.group.last.text.startswith("Dora froze this home.")
    assert await frozen(shared)
    assert len(shared.telegram.calls_of("getChatMember")) <= asked + 1


async def test_from_a_private_chat_a_stranger_freezes_nobodys_home(shared: Family) -> None:
    eve = shared.telegram.add_person("Eve", language="en")
    await shared.says("/panic", who=eve)
    await shared.says("/panic", who=shared.ben)
    for who in (eve, shared.ben):
        assert shared.private(who).last.text.startswith("I know of no other group")
        assert "Family" not in shared.private(who).last.text
    assert not await frozen(shared)


async def test_what_is_known_is_frozen_before_telegram_is_asked_about_the_rest(grown: Family) -> None:
    other = grown.telegram.add_group("Sea", members=[grown.ben, grown.anna], admins=[grown.anna])
    family_group, grown.group = grown.group, other
    await grown.shares(account=VICTOR)
    grown.group = family_group
    await grown.says("/plugs", who=grown.ben, chat=grown.group)
    grown.telegram.faults.script("getChatMember", code=500, description="Internal Server Error", times=9)
    await grown.says("/panic", who=grown.ben)
    assert grown.private(grown.ben).last.text.startswith("Frozen: Family.")
    assert await frozen(grown)


async def test_it_does_not_wait_for_telegram(grown: Family) -> None:
    await grown.says("/plugs", who=grown.ben, chat=grown.group)
    grown.telegram.faults.script("getChatMember", code=500, description="Internal Server Error", times=9)
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    assert await frozen(grown)


async def test_it_lasts_over_a_restart(grown: Family) -> None:
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    await grown.restarts()
    await grown.says("/plugs tv off", who=grown.ben, chat=grown.group)
    assert grown.module("TV").on


async def test_no_invitation_opens_while_it_lasts(grown: Family) -> None:
    secret = await household(grown).invite(await number(grown), Role.ADULT, by=grown.anna.id)
    leo = grown.telegram.add_person("Leo", language="en")
    grown.group.add_member(leo)
    await grown.settles()
    await grown.says("/start", who=leo)
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    link = f"https://t.me/{grown.telegram.bots[0].username}?start=i-{secret}"
    await grown.opens(link, leo)
    assert (await roles(grown))[leo.id] == "guest"
    await grown.says("/calm", chat=grown.group)
    await grown.opens(link, leo)
    assert (await roles(grown))[leo.id] == "adult"


async def test_nobody_takes_over_a_frozen_home(grown: Family) -> None:
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    grown.group.leave(grown.anna)
    await grown.settles()
    question = grown.group.last
    await grown.taps("Take over the home", who=grown.ben, on=question)
    assert grown.toast(grown.ben).startswith("This home is frozen after a lost phone")
    assert await roles(grown) == {grown.ben.id: "adult"}
    await grown.says("/calm", who=grown.ben, chat=grown.group)
    assert await frozen(grown)
    await grown.says("/calm")
    assert grown.reads == "Nothing is frozen.", "who left owns it no more"
    grown.group.add_member(grown.anna, by=grown.ben)
    await grown.settles()
    await grown.says("/calm", chat=grown.group)
    await grown.says("/plugs tv off", who=grown.ben, chat=grown.group)
    assert not grown.module("TV").on


async def test_who_left_can_still_cut_a_frozen_home_off(grown: Family) -> None:
    await grown.says("/panic", who=grown.ben, chat=grown.group)
    grown.group.leave(grown.anna)
    await grown.settles()
    await grown.says("/disconnect")
    await grown.taps("Family")
    await grown.taps("Disconnect")
    assert grown.group.last.text == "Anna disconnected the home from this group."


async def test_family_has_the_button(grown: Family) -> None:
    shown = await grown.says("/family", who=grown.ben, chat=grown.group)
    said = [button.callback_data for row in shown.keyboard for button in row]
    assert "v1:panic" in said
