"""Rooms that are kept to some people, and what newcomers are."""

import pytest

from bot.domain.rights import Role, Rules
from tests.chat.family_scene import Written, told, written_in
from tests.family import Family


@pytest.fixture
async def written(shared: Family) -> Written:
    return await written_in(shared)


# Rooms


async def test_a_room_is_kept_to_a_child_and_everybodys_again(shared: Family, written: Written) -> None:
    chloe = shared.telegram.add_person("Chloe")
    shared.group.add_member(chloe)
    await written.appoint(chloe, Role.ADULT)
    await written.appoint(shared.ben, Role.CHILD)
    await shared.says("/status", who=chloe, chat=shared.group)
    panel = await told(shared, "rooms")
    await shared.taps("Kitchen", on=panel)
    assert panel.text.startswith("Kitchen: everybody's\n")
    await shared.taps("Let in: Ben", on=panel)
    assert panel.text.startswith("Kitchen: only Ben\n")
    await shared.says("/plugs coffee machine off", who=chloe, chat=shared.group)
    assert shared.commands == 0, "an adult who was not let in"
    await shared.says("/plugs coffee machine off", who=shared.ben, chat=shared.group)
    await shared.says("/plugs coffee machine on", chat=shared.group)
    assert shared.commands == 2, "the child, and the owner always"
    await shared.taps("Let in: Chloe", on=panel)
    assert panel.text.startswith(("Kitchen: only Chloe, Ben", "Kitchen: only Ben, Chloe"))
    await shared.taps("Back to the rooms", on=panel)
    assert "Kitchen: only" in panel.text
    await shared.taps("Kitchen", on=panel)
    await shared.taps("Keep out: Ben", on=panel)
    await shared.taps("Everybody's again", on=panel)
    assert panel.text.startswith("Kitchen: everybody's\n")
    assert await written.rules() == Rules()


async def test_a_room_stays_the_owners_when_its_child_is_taken_out(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    panel = await told(shared, "rooms")
    await shared.taps("Kitchen", on=panel)
    await shared.taps("Let in: Ben", on=panel)
    await shared.taps("Yes, do it", on=await told(shared, "remove {ben}"))
    panel = await told(shared, "rooms")
    assert "Kitchen: only the owner" in panel.text


async def test_a_room_is_kept_from_nobody_but_whom_an_owner_can_decide_about(shared: Family, written: Written) -> None:
    await told(shared, "room #2 {anna} in")
    await told(shared, "room #2 999 in")
    assert await written.rules() == Rules()


async def test_everybody_may_read_whose_a_room_is(shared: Family, written: Written) -> None:
    await told(shared, "room #2 {ben} in")
    panel = await told(shared, "rooms", who=shared.ben)
    assert panel.text.endswith("\nKitchen: only Ben")
    assert shared.buttons(panel) == ["Back to the family"]
    panel = await told(shared, "room #2", who=shared.ben)
    assert shared.buttons(panel) == ["Back to the rooms"]


async def test_rooms_are_chosen_page_by_page(shared: Family) -> None:
    panel = await told(shared, "rooms")
    first = set(shared.buttons(panel))
    await shared.taps("Next", on=panel)
    assert "Previous" in shared.buttons(panel)
    assert set(shared.buttons(panel)) & first == {"Back to the family"}
    assert {"Bedroom (Casa Rossi)", "Bedroom (Sea house)"} <= first | set(shared.buttons(panel))


# Newcomers


async def test_newcomers_start_as_the_owner_says(shared: Family, written: Written) -> None:
    panel = await told(shared)
    await shared.taps("Newcomers", on=panel)
    assert panel.text.startswith("Somebody new here starts as: guest.")
    await shared.taps("Start as child", on=panel)
    assert panel.text.startswith("Somebody new here starts as: child.")
    chloe = shared.telegram.add_person("Chloe")
    shared.group.add_member(chloe)
    await shared.says("/plugs tv off", who=chloe, chat=shared.group)
    assert not shared.module("TV").on


async def test_a_group_full_of_adults_is_asked_first(shared: Family, written: Written) -> None:
    question = await told(shared, "newcomers adult")
    assert question.text.startswith("Shall everybody new start as an adult?")
    assert (await written.rules()).newcomers is Role.GUEST
    await shared.taps("No", on=question)
    assert (await written.rules()).newcomers is Role.GUEST
    await shared.taps("Yes, do it", on=await told(shared, "newcomers adult"))
    assert (await written.rules()).newcomers is Role.ADULT
