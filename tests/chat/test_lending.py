"""A guest pass hangs on whoever gave it: once they may let nobody in, it is over, and all concerned hear of it."""

import pytest

from bot.domain.rights import Cell, Right, Role
from bot.simulator.telegram_accounts import Member, Status
from bot.simulator.telegram_people import Person
from tests.chat.life_scene import becomes, household, number
from tests.chat.test_guests import leaves, newcomer
from tests.chat.test_passes import gone, pass_link
from tests.family import Family

ENDED = "The guest pass of Leo has ended: Ben gave it, and no longer lets people in here."
OWN = "Your guest pass for the home of “Family” has ended: whoever gave it no longer lets people in there."


@pytest.fixture
async def leo(shared: Family) -> Person:
    """A guest with a pass for everything, from Ben, who is an adult; he has used it once."""
    await becomes(shared, shared.ben, Role.ADULT)
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, "all tonight", who=shared.ben), leo)
    await shared.says("/plugs tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on
    return leo


async def acts(family: Family, leo: Person) -> bool:
    """Whether the guest still switches anything."""
    before = family.commands
    await family.says("/plugs tv on", who=leo, chat=family.group)
    return family.commands > before


async def told(family: Family, leo: Person) -> bool:
    return family.private(leo).last.text == OWN


async def is_over(family: Family, leo: Person) -> None:
    assert not await acts(family, leo)
    await family.eventually(lambda: gone(family))
    # The group is told before the guest.
    await family.eventually(lambda: told(family, leo))
    await family.settles()
    assert family.said(family.group).count(ENDED) == 1
    assert family.private(leo).last.text == OWN
    assert family.private(leo).last.silent


async def test_who_is_made_a_child_lends_nothing_more(shared: Family, leo: Person) -> None:
    await shared.says(f"/family role {shared.ben.id} child", chat=shared.group)
    await is_over(shared, leo)


async def test_who_is_removed_from_the_family_lends_nothing_more(shared: Family, leo: Person) -> None:
    await shared.says(f"/family remove {shared.ben.id}", chat=shared.group)
    await shared.taps("Yes, do it", on=shared.group.last)
    await is_over(shared, leo)


async def test_who_leaves_lends_nothing_more(shared: Family, leo: Person) -> None:
    shared.group.leave(shared.ben)
    await shared.settles()
    await is_over(shared, leo)


async def test_who_loses_the_right_alone_lends_nothing_more(shared: Family, leo: Person) -> None:
    await household(shared).change(
        await number(shared), lambda rules: rules.deciding(shared.ben.id, Cell(Right.INVITE), False)
    )
    await is_over(shared, leo)


async def test_who_left_while_the_bot_was_away_lends_nothing_more(shared: Family, leo: Person) -> None:
    shared.group.members[shared.ben.id] = Member(shared.ben, Status.LEFT)
    await shared.restarts()
    await is_over(shared, leo)


async def test_a_right_that_comes_back_brings_no_pass_back(shared: Family, leo: Person) -> None:
    await shared.says(f"/family role {shared.ben.id} child", chat=shared.group)
    await shared.eventually(lambda: gone(shared))
    await becomes(shared, shared.ben, Role.ADULT)
    assert not await acts(shared, leo)


async def test_an_owner_who_hands_over_and_stays_lends_on(shared: Family) -> None:
    leo = await newcomer(shared)
    await becomes(shared, shared.ben, Role.OWNER)
    await shared.opens(await pass_link(shared, "all tonight", who=shared.ben), leo)
    await shared.says(f"/family role {shared.ben.id} adult", chat=shared.group)
    await shared.rounds()
    assert await acts(shared, leo)
    assert await leaves(shared) == 1


async def test_a_home_that_is_frozen_ends_no_pass(shared: Family, leo: Person) -> None:
    await shared.says("/panic", chat=shared.group)
    assert not await acts(shared, leo)
    await shared.rounds()
    assert await leaves(shared) == 1
    await shared.says("/calm", chat=shared.group)
    assert await acts(shared, leo)


async def test_while_telegram_says_nothing_no_pass_is_taken_away(shared: Family, leo: Person) -> None:
    shared.telegram.faults.script("getChatMember", code=500, description="Internal Server Error", times=99)
    await shared.says(f"/family set {shared.ben.id} energy off", chat=shared.group)
    await shared.restarts()
    assert not await acts(shared, leo), "nor does anybody act because Telegram says nothing"
    await shared.rounds()
    assert await leaves(shared) == 1
    assert ENDED not in shared.said(shared.group)


async def test_a_group_that_cannot_be_reached_now_hears_of_it_later(shared: Family, leo: Person) -> None:
    shared.telegram.faults.script("sendMessage", code=500, description="Internal Server Error", chat=shared.group.id)
    await becomes(shared, shared.ben, Role.CHILD)
    assert not await acts(shared, leo)
    await shared.eventually(lambda: gone(shared))
    await shared.settles()
    assert shared.said(shared.group).count(ENDED) == 1


async def test_a_guest_with_a_pass_costs_telegram_one_question_in_five_minutes(shared: Family, leo: Person) -> None:
    # Who has just come in is looked at beside the conversation.
    await shared.settles()
    asked = len(shared.telegram.calls_of("getChatMember"))
    for wish in ("on", "off", "on"):
        await shared.says(f"/plugs tv {wish}", who=leo, chat=shared.group)
    assert len(shared.telegram.calls_of("getChatMember")) == asked
    assert shared.module("TV").on


async def test_an_admin_of_telegrams_lends_as_long_as_they_are_one(shared: Family) -> None:
    leo = await newcomer(shared)
    shared.group.promote(shared.ben, by=shared.anna)
    await shared.says("/status", who=shared.ben, chat=shared.group)
    await shared.says("/pass", who=shared.ben, chat=shared.group)
    await shared.opens(await pass_link(shared, "all tonight", who=shared.ben), leo)
    assert await acts(shared, leo)
    shared.group.demote(shared.ben, by=shared.anna)
    shared.later(minutes=6)
    await is_over(shared, leo)
