"""Who belongs to the family of a group, and what an owner makes of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rights import Leave, Right, Role
from tests.chat.family_scene import OWNERS_ALONE, Written, pressed, told, written_in
from tests.family import Family


@pytest.fixture
async def written(shared: Family) -> Written:
    return await written_in(shared)


# The family as a whole


async def test_the_family_shows_people_and_roles(shared: Family, written: Written) -> None:
    panel = await told(shared)
    assert panel.text == (
        "👪 Family · Family\nAnna: owner, connected the home\nBen: guest\nSomebody new here starts as: guest."
    )
    assert shared.buttons(panel)[:2] == ["Anna", "Ben"]
    assert {"What I may do", "Roles and rights", "Rooms", "Newcomers", "Invite somebody", "Guest pass"} <= set(
        shared.buttons(panel)
    )


async def test_a_guest_sees_the_family_and_no_button_that_changes_it(shared: Family, written: Written) -> None:
    panel = await told(shared, who=shared.ben)
    assert "Ben: guest" in panel.text
    assert shared.buttons(panel) == ["What I may do", "Roles and rights"]


async def test_an_adult_may_invite_and_freeze_but_not_decide(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.ADULT)
    panel = await told(shared, who=shared.ben)
    assert shared.buttons(panel)[-3:] == ["Invite somebody", "Guest pass", "Freeze control"]
    assert "Newcomers" not in shared.buttons(panel)
    await shared.taps("Ben", who=shared.ben, on=panel)
    assert shared.buttons(panel) == ["Back to the family"]


async def test_admins_of_the_group_are_listed_as_the_adults_they_are(shared: Family) -> None:
    chloe = shared.telegram.add_person("Chloe")
    shared.group.add_member(chloe)
    shared.group.promote(chloe)
    panel = await told(shared)
    assert "Chloe: adult, as an admin of the group" in panel.text
    await shared.taps("Chloe", on=panel)
    await shared.taps("Make child", on=panel)
    assert panel.text.startswith("Chloe: child\n")
    await shared.says("/plugs tv off", who=chloe, chat=shared.group)
    await shared.says("/scenes movie night", who=chloe, chat=shared.group)
    assert shared.commands == 1, "an admin is what the owner says: a child may switch plugs and run no scene"


async def test_who_administers_anonymously_is_not_named(shared: Family) -> None:
    chloe = shared.telegram.add_person("Chloe")
    shared.group.add_member(chloe)
    shared.group.promote(chloe, "is_anonymous")
    assert "Chloe" not in (await told(shared)).text


async def test_the_family_is_shown_though_telegram_does_not_name_the_admins(shared: Family) -> None:
    shared.telegram.faults.script("getChatAdministrators", code=500, description="Internal Server Error", times=1)
    panel = await told(shared)
    assert "Anna: owner" in panel.text


async def test_a_group_without_a_home_has_no_family(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    panel = await told(family)
    assert panel.text.startswith("No home is connected to this chat yet.")


async def test_a_freeze_is_told_and_the_owner_can_end_it(shared: Family, written: Written) -> None:
    await written.household.change(written.chat, lambda rules: replace(rules, frozen=True))
    panel = await told(shared)
    assert panel.text.split("\n")[1] == "Control is frozen. Only the owner can act until the owner ends it."
    assert "Freeze control" not in shared.buttons(panel)
    assert "End the freeze" not in shared.buttons(await told(shared, who=shared.ben))
    await shared.taps("End the freeze", on=panel)
    assert not (await written.rules()).frozen


async def test_a_pause_is_told(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    shared.group.leave(shared.anna)
    await shared.settles()
    panel = await told(shared, who=shared.ben)
    assert panel.text.split("\n")[1].startswith("Control is paused, because the owner has left.")


async def test_names_are_hostile_text(shared: Family) -> None:
    mallory = shared.telegram.add_person("<b>Anna</b>\u202e: owner")
    shared.group.add_member(mallory)
    await shared.says("/status", who=mallory, chat=shared.group)
    panel = await told(shared)
    assert "<b>Anna</b> : owner: guest" in panel.text
    await shared.taps("<b>Anna</b> : owner", on=panel)
    assert panel.text.startswith("<b>Anna</b> : owner: guest\n")


async def test_a_large_family_is_shown_page_by_page(shared: Family) -> None:
    for number in range(10):
        person = shared.telegram.add_person(f"Cousin {number}")
        shared.group.add_member(person)
        await shared.says("/status", who=person, chat=shared.group)
    panel = await told(shared)
    assert "Next" in shared.buttons(panel)
    first = panel.text
    await shared.taps("Next", on=panel)
    assert "Previous" in shared.buttons(panel)
    both = first + panel.text
    assert all(f"Cousin {number}: guest" in both for number in range(10))


# Roles


async def test_the_owner_makes_somebody_a_child(shared: Family, written: Written) -> None:
    panel = await told(shared)
    await shared.taps("Ben", on=panel)
    assert shared.buttons(panel) == [
        "Make child",
        "Make adult",
        "Make owner",
        "Exceptions",
        "Take out of the family",
        "Back to the family",
    ]
    await shared.taps("Make child", on=panel)
    assert panel.text.startswith("Ben: child\n")
    assert "Set the heating: yes, from 17 to 22\u00a0°C" in panel.text
    assert await written.role(shared.ben) is Role.CHILD
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert not shared.module("TV").on


async def test_a_second_owner_is_made_after_a_question_only(shared: Family, written: Written) -> None:
    await pressed(shared, "role {ben} owner")
    question = shared.last_of_bot(shared.group)
    assert question.text.startswith("Make Ben an owner?")
    assert await written.role(shared.ben) is not Role.OWNER
    await shared.taps("Yes, do it", who=shared.ben, on=question)
    assert await written.role(shared.ben) is not Role.OWNER, "nobody answers for somebody else"
    await shared.taps("Yes, do it", on=question)
    assert await written.role(shared.ben) is Role.OWNER


async def test_nobody_unmakes_who_connected_the_home(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.OWNER)
    answer = await told(shared, "role {anna} guest", who=shared.ben)
    assert answer.text.startswith("Anna connected the home, and stays its owner")
    await told(shared, "remove {anna}", who=shared.ben)
    assert await written.role(shared.anna) is Role.OWNER
    card = await told(shared, "person {anna}", who=shared.ben)
    assert shared.buttons(card) == ["Back to the family"]


async def test_no_owner_changes_their_own_role(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.OWNER)
    answer = await told(shared, "role {ben} guest", who=shared.ben)
    assert answer.text == "Nobody changes their own role. Another owner can."
    await told(shared, "remove {ben}", who=shared.ben)
    assert await written.role(shared.ben) is Role.OWNER
    await told(shared, "role {ben} adult")
    assert await written.role(shared.ben) is Role.ADULT


async def test_somebody_is_taken_out_with_everything_said_of_them(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    await told(shared, "set {ben} scenes on")
    await told(shared, "room #8 {ben} in")
    question = await told(shared, "remove {ben}")
    assert question.text.startswith("Take Ben out of the family?")
    await shared.taps("Yes, do it", on=question)
    rules = await written.rules()
    assert rules.decisions == {}
    assert all(shared.ben.id not in people for people in rules.kept.values())
    assert await written.role(shared.ben) is Role.GUEST
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert shared.commands == 0


async def test_an_admin_who_is_taken_out_is_still_an_admin_and_the_owner_is_told(
    shared: Family, written: Written
) -> None:
    shared.group.promote(shared.ben)
    await written.appoint(shared.ben, Role.CHILD)
    question = await told(shared, "remove {ben}")
    assert "As an admin of the group, Ben still counts as an adult." in question.text


async def test_who_is_not_of_this_family_cannot_be_given_anything(shared: Family, written: Written) -> None:
    before = await written.everything()
    for words in ("role 999 adult", "person 999", "remove 999", "end 999 1", "end {ben} 1", "role {ben}"):
        answer = await told(shared, words)
        assert answer.text.startswith("That person, or what was given to them, is not here any more."), words
    assert await written.everything() == before


# Passes and approvals


async def test_passes_and_approvals_stand_on_the_card_and_can_be_ended(shared: Family, written: Written) -> None:
    household, now = written.household, shared.clock()
    scenes = Leave(frozenset({Right.SCENES}))
    await household.approve(written.chat, shared.ben.id, scenes, by=shared.anna.id)
    secret = await household.offer_pass(
        written.chat, Leave(frozenset({Right.SWITCH}), now + timedelta(hours=9)), by=shared.anna.id
    )
    assert await household.take(secret, shared.ben.id) is not None
    assert "Ben: guest, with a guest pass" in (await told(shared)).text
    panel = await told(shared, "person {ben}")
    assert "Also: allowed on request, for good" in panel.text
    assert "Also: guest pass until" in panel.text
    await shared.says("/scenes movie night", who=shared.ben, chat=shared.group)
    assert shared.commands == 1
    await shared.taps("End: allowed on request, for good", on=panel)
    assert "allowed on request" not in panel.text
    assert "guest pass until" in panel.text
    await shared.says("/scenes movie night", who=shared.ben, chat=shared.group)
    assert shared.commands == 1


# In a private chat


async def test_in_private_the_family_is_that_of_a_group(shared: Family, written: Written) -> None:
    panel = await shared.says("/family")
    assert panel.text.split("\n")[2:] == ["Family: owner"]
    await shared.taps("Family", on=panel)
    await shared.taps("Ben", on=panel)
    await shared.taps("Make adult", on=panel)
    assert panel.text.startswith("Ben: adult\n")
    assert await written.role(shared.ben) is Role.ADULT
    assert shared.last_of_bot(shared.group).text.startswith("For the home, Anna made Ben an adult.")
    await shared.taps("Take out of the family", on=panel)
    await shared.taps("Yes, do it", on=panel)
    assert shared.last_of_bot(shared.group).text == "Anna took Ben out of this home's family."


async def test_somebody_without_a_group_is_told_what_roles_are_for(family: Family) -> None:
    panel = await family.says("/family", who=family.ben)
    assert panel.text.startswith("Roles are for groups.")
    assert panel.text.endswith("There is no group yet that has a home and a place for you.")


async def test_a_group_whose_home_is_gone_is_not_offered(shared: Family, written: Written) -> None:
    await shared.says("/disconnect", chat=shared.group)
    await shared.taps("Disconnect", on=shared.last_of_bot(shared.group))
    panel = await shared.says("/family", who=shared.ben)
    assert panel.text.endswith("There is no group yet that has a home and a place for you.")
    panel = await shared.says(f"/family in {written.chat}", who=shared.ben)
    assert panel.text.startswith("No home is connected to this chat yet.")


async def test_a_child_reads_the_family_in_private_and_changes_nothing(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    await shared.says("/start", who=shared.ben)
    panel = await shared.says("/family", who=shared.ben)
    assert "Family: child" in panel.text
    before = await written.everything()
    for words in OWNERS_ALONE:
        said = words.format(ben=shared.ben.id, anna=shared.anna.id)
        await shared.presses(f"v1:family in {written.chat} {said}", who=shared.ben, on=panel)
    assert await written.everything() == before


async def test_a_stranger_learns_nothing_of_a_family(shared: Family, written: Written) -> None:
    mallory = shared.telegram.add_person("Mallory")
    await shared.says("/start", who=mallory)
    for number in range(5):
        panel = await shared.says(f"/family in {number}", who=mallory)
        assert panel.text.endswith("There is no group yet that has a home and a place for you.")
        await shared.says(f"/family in {number} role {mallory.id} owner", who=mallory)
    assert mallory.id not in {member.person for member in await written.household.members(written.chat)}


async def test_one_group_is_not_shown_in_another(shared: Family, written: Written) -> None:
    other = shared.telegram.add_group("Neighbours", members=[shared.ben, shared.anna], admins=[shared.ben])
    other.add_bot()
    await shared.settles()
    await shared.says(f"/family in {written.chat}", chat=other)
    assert shared.last_of_bot(other).text.startswith("No home is connected to this chat yet.")
    await shared.presses(f"v1:family in {written.chat} role {shared.ben.id} adult", on=shared.last_of_bot(other))
    assert await written.role(shared.ben) is not Role.ADULT
