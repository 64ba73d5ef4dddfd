"""The table of rights of a family: who may change it, and what a change does."""

import pytest

from bot.chat.family_rights import SPELLED
from bot.chat.screen import COMMAND_BYTES
from bot.domain.rights import CELLS, Bounds, Cell, Right, Role, Rules, bounds_of
from bot.locales import locale
from tests.chat.family_scene import OWNERS_ALONE, Written, pressed, told, written_in
from tests.family import Family

SCREENS = ["", "rights", "rights child", "rights child see", "newcomers", "person {ben}", "bounds child"]
UNTAUGHT = [
    "banana",
    "role",
    "person -1",
    "person ٣",
    "set child see.ligh maybe",
    "set owner see.ligh off",
    "set {anna} see.ligh off",
    "set child see.nothing off",
    "set nobody switch.ligh on",
    "usual owner",
    "bounds owner 3 4",
    "bounds child 17",
    "bounds child 22 17",
    "bounds child 2 41",
    "bounds child 1e1 nan",
    "bounds child -5 22",
    "room 8 {ben} in",
    "room #99999 {ben} in",
    "room #8 {ben} maybe",
    "newcomers owner",
    "newcomers nobody",
    "in 1 role {ben} adult",
    # Numbers no database takes.
    f"person {'9' * 40}",
    f"room #{'9' * 40}",
    f"p{'9' * 40}",
]


@pytest.fixture
async def written(shared: Family) -> Written:
    return await written_in(shared)


# Who may decide


@pytest.mark.parametrize("role", [Role.ADULT, Role.CHILD, Role.GUEST, Role.NOBODY])
async def test_only_an_owner_decides(shared: Family, written: Written, role: Role) -> None:
    """Typed, pressed below the owner's panel, and by somebody who was allowed to change the settings besides."""
    await written.appoint(shared.ben, role)
    await written.decide()
    before = await written.everything()
    panel = await told(shared)
    text = panel.text
    for words in OWNERS_ALONE:
        await told(shared, words, who=shared.ben)
        await pressed(shared, words, who=shared.ben, on=panel)
        assert panel.text == text, words
    assert await written.everything() == before


async def test_the_right_to_settings_is_no_right_to_more_rights(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.ADULT)
    await written.household.change(
        written.chat, lambda rules: rules.deciding(shared.ben.id, Cell(Right.SETTINGS), True)
    )
    before = await written.everything()
    await shared.says("/settings zone Europe/Lisbon", who=shared.ben, chat=shared.group)
    assert shared.last_of_bot(shared.group).text == "The time zone is now Europe/Lisbon."
    for words in OWNERS_ALONE:
        await told(shared, words, who=shared.ben)
    panel = shared.last_of_bot(shared.group)
    await shared.presses(f"v1:newcomer {written.chat} {shared.ben.id} guest", who=shared.ben, on=panel)
    assert await written.everything() == before


async def test_an_owner_who_left_decides_nothing(shared: Family, written: Written) -> None:
    panel = await told(shared)
    await written.appoint(shared.ben, Role.ADULT)
    shared.group.promote(shared.ben)
    shared.group.leave(shared.anna)
    await shared.settles()
    before = await written.everything()
    for words in (f"role {shared.ben.id} guest", f"remove {shared.ben.id}"):
        shared.telegram.network.press(panel.sender, shared.anna, panel, f"v1:family {words}")
        await shared.settles()
    assert await written.everything() == before


async def test_nobody_decides_while_telegram_does_not_say_who_is_there(shared: Family, written: Written) -> None:
    shared.telegram.faults.script("getChatMember", code=500, description="Internal Server Error", times=4)
    await told(shared, "role {ben} adult")
    assert await written.role(shared.ben) is not Role.ADULT


async def test_who_writes_as_the_group_says_who_they_are_first(shared: Family, written: Written) -> None:
    shared.group.anonymous_admin_says(f"/family role {shared.ben.id} adult")
    await shared.settles()
    question = shared.last_of_bot(shared.group)
    assert shared.buttons(question) == ["Yes, it is me"]
    await shared.taps("Yes, it is me", who=shared.ben, on=question)
    assert await written.role(shared.ben) is not Role.ADULT
    await shared.taps("Yes, it is me", on=question)
    assert await written.role(shared.ben) is Role.ADULT


# The table of rights


async def test_the_owner_changes_a_line_and_it_says_so(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    panel = await told(shared, "rights child")
    assert "Switch and move: only lights, plugs, shutters" in panel.text.split("\n")
    await shared.taps("Switch and move…", on=panel)
    assert "plugs: yes" in panel.text.split("\n")
    await shared.taps("Forbid: plugs", on=panel)
    assert "plugs: no (changed)" in panel.text.split("\n")
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert shared.commands == 0
    await shared.taps("Back to the rights", on=panel)
    assert "Switch and move: only lights, shutters (changed)" in panel.text.split("\n")
    await shared.taps("Back to normal", on=panel)
    assert "Switch and move: only lights, plugs, shutters" in panel.text.split("\n")
    assert (await written.rules()).decisions == {}
    await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    assert shared.commands == 1


async def test_a_line_turned_round_twice_is_no_change(shared: Family, written: Written) -> None:
    panel = await told(shared, "rights guest")
    await shared.taps("Allow: scenes", on=panel)
    assert "Run scenes: yes (changed)" in panel.text
    await shared.taps("Forbid: scenes", on=panel)
    assert "Run scenes: no\n" in panel.text
    assert await written.rules() == Rules()


async def test_one_person_is_an_exception_until_they_are_as_their_role_again(shared: Family, written: Written) -> None:
    panel = await told(shared, "rights {ben}")
    await shared.taps("Allow: scenes", on=panel)
    assert "Run scenes: yes (exception)" in panel.text
    await shared.says("/scenes movie night", who=shared.ben, chat=shared.group)
    assert shared.commands == 1
    await shared.taps("As the role: scenes", on=panel)
    assert "Run scenes: no\n" in panel.text
    await shared.says("/scenes movie night", who=shared.ben, chat=shared.group)
    assert shared.commands == 1


async def test_the_exceptions_of_a_person_end_together(shared: Family, written: Written) -> None:
    await told(shared, "set {ben} scenes on")
    await told(shared, "bounds {ben} 18 20")
    panel = await told(shared, "rights {ben}")
    await shared.taps("As the role", on=panel)
    assert await written.rules() == Rules()


async def test_settings_are_given_after_a_question_only(shared: Family, written: Written) -> None:
    question = await told(shared, "set guest settings on")
    assert question.text.startswith("Let guest change the settings? That includes disconnecting the home")
    assert await written.rules() == Rules()
    await shared.taps("Yes, do it", on=question)
    assert (await written.rules()).decisions == {Role.GUEST: {Cell(Right.SETTINGS): True}}


async def test_everybody_may_read_the_table(shared: Family, written: Written) -> None:
    panel = await told(shared, "rights", who=shared.ben)
    assert panel.text.split("\n")[1:] == [
        "owner: everything, always",
        "adult: 18 of 19 lines",
        "child: 13 of 19 lines",
        "guest: 8 of 19 lines",
    ]
    await shared.taps("What children may", who=shared.ben, on=panel)
    assert shared.buttons(panel) == ["Back to the roles"]
    await pressed(shared, "rights child see", who=shared.ben, on=panel)
    assert shared.buttons(panel) == ["Back to the rights"]


async def test_somebody_reads_what_they_may_themselves(shared: Family, written: Written) -> None:
    panel = await told(shared)
    await shared.taps("What I may do", who=shared.ben, on=panel)
    assert panel.text.startswith("Ben: guest\nSee: yes\nSwitch and move: no\n")
    await shared.taps("Back to the family", on=panel)
    await shared.taps("What I may do", on=panel)
    assert panel.text == "Anna: owner, connected the home\nMay do everything, and decides what others may."


# Temperatures


async def test_bounds_are_moved_by_steps_and_kept_to(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    panel = await told(shared, "bounds child")
    assert panel.text == "Heating for child: from 17 to 22\u00a0°C"
    await shared.taps("Up to 21\u00a0°C", on=panel)
    assert panel.text == "Heating for child: from 17 to 21\u00a0°C"
    await shared.says("/heating bedroom 21.5", who=shared.ben, chat=shared.group)
    assert shared.commands == 0
    await shared.says("/heating bedroom 21", who=shared.ben, chat=shared.group)
    assert shared.commands == 1
    await shared.taps("Any temperature", on=panel)
    assert panel.text == "Heating for child: any temperature"
    assert "Any temperature" not in shared.buttons(panel)
    await shared.taps("Back to normal", on=panel)
    assert panel.text == "Heating for child: from 17 to 22\u00a0°C"
    assert await written.rules() == Rules()


async def test_a_person_has_bounds_of_their_own(shared: Family, written: Written) -> None:
    await written.appoint(shared.ben, Role.CHILD)
    panel = await told(shared, "bounds {ben} 18 19.5")
    assert panel.text == "Heating for Ben: from 18 to 19.5\u00a0°C"
    assert bounds_of(await written.standing(shared.ben)) == Bounds(18, 19.5)
    card = await told(shared, "person {ben}")
    assert "Set the heating: yes, from 18 to 19.5\u00a0°C (exception)" in card.text
    await told(shared, "bounds {ben} usual")
    assert bounds_of(await written.standing(shared.ben)) == Bounds(17, 22)


async def test_no_step_leads_past_what_a_thermostat_takes(shared: Family, written: Written) -> None:
    panel = await told(shared, "bounds adult 3 3")
    assert shared.buttons(panel)[:1] == ["Up to 4\u00a0°C"]
    panel = await told(shared, "bounds adult 40 40")
    assert shared.buttons(panel)[:1] == ["From 39\u00a0°C"]


async def test_words_nobody_taught_it_change_nothing(shared: Family, written: Written, faultless: list[str]) -> None:
    before = await written.everything()
    for words in UNTAUGHT:
        assert (await told(shared, words)).text, words
        assert await written.everything() == before, words
    assert faultless == []


# What a button carries


def test_every_line_has_a_short_name_of_its_own() -> None:
    assert list(SPELLED.values()) == list(CELLS)


def test_the_longest_command_fits_behind_a_button() -> None:
    longest = max(SPELLED, key=len)
    assert len(f"family in 99999999 set {2**52} {longest} usual") <= COMMAND_BYTES


async def test_the_family_speaks_the_groups_language(shared: Family, written: Written) -> None:
    english = {text for words in SCREENS for text in shared.buttons(await told(shared, words))}
    for code in ("fr", "it"):
        await shared.says(f"/language {code}", chat=shared.group)
        for words in SCREENS:
            panel = await told(shared, words)
            assert panel.text
            own = {text for text in shared.buttons(panel) if text not in {"Anna", "Ben", "Exceptions"}}
            assert own & english == set(), (code, words)
        assert locale(code).label("family-role-guest") in (await told(shared)).text
