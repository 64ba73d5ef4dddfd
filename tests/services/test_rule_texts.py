"""Rules and leaves as text: what was written is read again, and what nobody can read gives nobody a right."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.devices import Device, DeviceSystem
from bot.domain.home import AmbientId, Module, ModuleId, PlantId
from bot.domain.intents import Command, Run, SetPoint, Switch, fits
from bot.domain.rights import CELLS, ROLES, Bounds, Cell, Leave, Right, Role, Rules, Standing, bounds_of, judge, may
from bot.services.rule_texts import (
    invitation_to,
    invited_to,
    leave_from,
    reconciled,
    role_of,
    rules_from,
    scope,
    written,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEN, LEO = 7, 8
KITCHEN, NURSERY = AmbientId("kitchen"), AmbientId("nursery")
PLUG = Cell(Right.SWITCH, DeviceSystem.ENERGY)

unhurried = settings(deadline=None)
subjects = st.one_of(st.sampled_from((BEN, LEO, *ROLES)), st.integers(1, 2**52))
names = st.text(max_size=8).map(AmbientId)
degrees = st.integers(5, 30).map(float)
limits = st.one_of(st.none(), st.tuples(degrees, degrees).map(sorted).map(lambda ends: Bounds(*ends)))
rules = st.builds(
    Rules,
    decisions=st.dictionaries(
        subjects, st.dictionaries(st.sampled_from(CELLS), st.booleans(), min_size=1, max_size=5), max_size=4
    ),
    bounds=st.dictionaries(subjects, limits, max_size=4),
    kept=st.dictionaries(names, st.frozensets(st.integers(1, 2**52), max_size=3), max_size=3),
    newcomers=st.sampled_from((Role.ADULT, Role.CHILD, Role.GUEST, Role.NOBODY)),
    frozen=st.booleans(),
    paused=st.booleans(),
    history_days=st.sampled_from((1, 30, 90, 365)),
    topic=st.sampled_from((None, 1, 2**31)),
)
leaves = st.builds(
    Leave,
    rights=st.frozensets(st.sampled_from(Right)),
    until=st.sampled_from((None, NOW)),
    ambients=st.frozensets(names, max_size=3),
    systems=st.frozensets(st.sampled_from(DeviceSystem)),
    modules=st.frozensets(st.text(max_size=8).map(ModuleId), max_size=3),
)


def module(device: Device, ambient: AmbientId | None) -> Module:
    return Module(ModuleId(f"{device} {ambient}"), device.value, device, PlantId("p"), ambient)


COMMANDS = [
    Command(action, (module(device, ambient),))
    for action in (Switch(on=True), SetPoint(20), SetPoint(25), Run())
    for device in Device
    for ambient in (KITCHEN, NURSERY, None)
    if fits(action, device)
]
ACTING = (Role.ADULT, Role.CHILD, Role.GUEST, Role.NOBODY)


def done(role: Role, decided: Rules, *lent: Leave) -> set[Command]:
    """All that Ben may do in this role."""
    return {command for command in COMMANDS if judge(Standing(BEN, role, decided, lent), command, NOW) is None}


def told(**parts: Any) -> str:
    """Rules as they are written, but for these parts."""
    return json.dumps({**json.loads(written(Rules())), **parts})


@unhurried
@given(rules)
def test_rules_are_read_as_they_were_written(decided: Rules) -> None:
    assert rules_from(written(decided)) == decided


@unhurried
@given(leaves)
def test_a_leave_is_read_as_it_was_written(leave: Leave) -> None:
    assert leave_from(scope(leave), leave.until) == leave


def test_a_family_that_decided_nothing_has_the_plain_rules() -> None:
    assert rules_from("") == rules_from(written(Rules())) == Rules()


def test_parts_an_earlier_release_did_not_know_are_plain() -> None:
    assert rules_from('{"newcomers": "child"}') == Rules(newcomers=Role.CHILD)
    assert rules_from('{"frozen": false}') == Rules()


@pytest.mark.parametrize(
    "text",
    ["{", "null", "[]", '"x"', "7", "{}", "[" * 100_000, '{"kept": []}', '{"kept": null}', '{"a":' * 50_000, "\0", " "],
)
def test_rules_nobody_can_read_leave_everything_to_the_owner(text: str) -> None:
    decided = rules_from(text)
    assert decided.frozen
    assert not any(done(role, decided) for role in ACTING)
    assert done(Role.OWNER, decided) == set(COMMANDS)
    assert rules_from(written(replace(decided, frozen=False))) == replace(decided, frozen=False)


@pytest.mark.parametrize("word", [1, 0, "yes", "false", None, [], {"a": 1}])
def test_a_stop_nobody_can_read_is_a_stop(word: object) -> None:
    assert rules_from(told(frozen=word)).frozen
    assert rules_from(told(paused=word)).paused


@pytest.mark.parametrize("word", ["owner", "boss", "", None, 3, ["adult"], {"adult": 1}, True])
def test_nobody_becomes_anything_by_coming_in_while_that_cannot_be_read(word: object) -> None:
    assert rules_from(told(newcomers=word)).newcomers is Role.NOBODY


@pytest.mark.parametrize("word", [1, 0, "true", None, [True], {"a": True}, 1.0])
def test_a_decision_nobody_can_read_is_none(word: object) -> None:
    decided = rules_from(told(decisions={"guest": {str(PLUG): word}, "7": {str(PLUG): word}}))
    assert decided == Rules()


@pytest.mark.parametrize(
    "decisions",
    [
        None,
        [],
        "x",
        {"guest": None},
        {"guest": [str(PLUG)]},
        {"guest": str(PLUG)},
        {"guest": {"switch.rockets": True, "": True}},
        {"nobody": {str(PLUG): True}},
        {"boss": {str(PLUG): True}},
        {"": {str(PLUG): True}},
        {"-7": {str(PLUG): True}},
        {"7.0": {str(PLUG): True}},
        {"\u00b2": {str(PLUG): True}},
        {"\u0667": {str(PLUG): True}},
        {"9" * 5000: {str(PLUG): True}},
    ],
)
def test_what_is_said_of_nobody_we_know_is_left_out(decisions: object) -> None:
    assert rules_from(told(decisions=decisions)) == Rules()


def test_the_lines_around_one_nobody_can_read_count() -> None:
    decided = rules_from(told(decisions={"guest": {str(PLUG): True, "switch.rockets": True}, "boss": {}, "7": {}}))
    assert decided.decisions == {Role.GUEST: {PLUG: True}}


@pytest.mark.parametrize(
    "ends",
    [
        [],
        [17],
        [17, 22, 23],
        [22, 17],
        ["17", "22"],
        [True, 22],
        [0, True],
        [None, None],
        {"17": 22},
        "17-22",
        0,
        False,
        "",
        [float("-inf"), float("inf")],
        [float("nan"), float("nan")],
        [17, float("nan")],
        [-1e308, 1e308],
        [17, 10**400],
    ],
)
def test_bounds_nobody_can_read_free_nobody(ends: object) -> None:
    decided = rules_from(told(bounds={"child": ends, "7": ends}))
    assert decided == Rules()
    assert bounds_of(Standing(BEN, Role.CHILD, decided)) == Bounds(17, 22)


@pytest.mark.parametrize("bounds", [None, [], "child", 7])
def test_a_table_of_bounds_nobody_can_read_frees_nobody(bounds: object) -> None:
    assert rules_from(told(bounds=bounds)) == Rules()


@pytest.mark.parametrize("people", [None, "7", 7, {"7": True}, [[7]], ["7"], [7.0], [True], [None]])
def test_a_room_whose_people_cannot_be_read_is_the_owners(people: object) -> None:
    decided = rules_from(told(kept={"kitchen": people}))
    assert decided.kept == {KITCHEN: frozenset()}
    assert not any(command.modules[0].ambient == KITCHEN for command in done(Role.ADULT, decided))
    assert done(Role.OWNER, decided) == set(COMMANDS)


def test_the_people_beside_one_nobody_can_read_keep_their_room() -> None:
    assert rules_from(told(kept={"kitchen": [8, "7", None]})).kept == {KITCHEN: frozenset({LEO})}


@pytest.mark.parametrize("days", [0, -1, 10**30, "30", 30.5, True, None, [30]])
def test_a_time_nobody_can_read_is_the_usual_one(days: object) -> None:
    assert rules_from(told(history_days=days)).history_days == 90


@pytest.mark.parametrize("topic", [0, -1, 2**63, "5", 5.0, True, [5]])
def test_a_topic_nobody_can_read_is_none(topic: object) -> None:
    assert rules_from(told(topic=topic)).topic is None


json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=5),
        st.sampled_from(["owner", "adult", "guest", "7", "switch.energy", "temperature", "kitchen"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["7", "guest", "child", "kitchen", "switch.energy", "\u00b2"]), inner, max_size=3
        ),
    ),
    max_leaves=8,
)
PARTS = ("decisions", "bounds", "kept", "newcomers", "frozen", "paused", "history_days", "topic")


@unhurried
@given(rules, st.sampled_from(PARTS), json_values)
def test_whatever_stands_in_one_part_of_the_rules_a_judgement_comes_of_it(
    decided: Rules, part: str, value: object
) -> None:
    text = json.dumps({**json.loads(written(decided)), part: value})
    read = rules_from(text)
    assert done(Role.OWNER, read) == set(COMMANDS)
    assert done(Role.NOBODY, read) == set()
    assert rules_from(written(read)) == read


@unhurried
@given(rules, st.data())
def test_a_damaged_text_gives_no_more_than_the_table_and_the_text_did(decided: Rules, data: st.DataObject) -> None:
    """Torn off or written over, as a disk does it, not as somebody who writes rules would."""
    text = written(decided)
    cut = data.draw(st.integers(0, len(text) - 1))
    torn = rules_from(text[:cut] if data.draw(st.booleans()) else text[:cut] + "\0" + text[cut + 1 :])
    for role in ACTING:
        assert done(role, torn) <= done(role, Rules()) | done(role, decided)


# Leaves


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "null",
        "[]",
        '{"rights": ["switch"]}',
        '{"rights": ["switch"], "ambients": [], "systems": []}',
        '{"rights": ["switch"], "ambients": null, "systems": [], "modules": []}',
        '{"rights": ["switch"], "ambients": "kitchen", "systems": [], "modules": []}',
        '{"rights": ["switch"], "ambients": [7], "systems": [], "modules": []}',
        '{"rights": ["switch"], "ambients": [], "systems": ["rockets"], "modules": []}',
        '{"rights": ["switch"], "ambients": [], "systems": ["lighting", "rockets"], "modules": []}',
        '{"rights": ["switch"], "ambients": [], "systems": [], "modules": {}}',
        '{"rights": "switch", "ambients": [], "systems": [], "modules": []}',
        '{"rights": ["fly"], "ambients": [], "systems": [], "modules": []}',
        "[" * 100_000,
        invitation_to(Role.ADULT),
    ],
)
def test_a_leave_nobody_can_read_gives_nothing(body: str) -> None:
    """Least of all may a limit that is lost make it wider."""
    leave = leave_from(body, None)
    assert leave == Leave(frozenset())
    assert done(Role.GUEST, Rules(), leave) == set()
    assert not may(Standing(BEN, Role.GUEST, Rules(), (leave,)), Right.SWITCH, NOW)


def test_a_right_nobody_knows_is_left_out_of_a_leave() -> None:
    body = '{"rights": ["switch", "fly"], "ambients": [], "systems": [], "modules": []}'
    assert leave_from(body, NOW) == Leave(frozenset({Right.SWITCH}), NOW)


@unhurried
@given(leaves, st.sampled_from(("rights", "ambients", "systems", "modules")), json_values)
def test_whatever_stands_in_one_part_of_a_leave_it_gives_no_more(leave: Leave, part: str, value: object) -> None:
    read = leave_from(json.dumps({**json.loads(scope(leave)), part: value}), None)
    assert read.rights <= leave.rights if part != "rights" else read.rights <= set(Right)
    wider = not getattr(read, part) and bool(getattr(leave, part))
    assert not wider or value == [] or not read.rights


# Words


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_known_by_its_word(role: Role) -> None:
    assert role_of(role.value) is role


@pytest.mark.parametrize("word", ["nobody", "Owner", "owner ", "", "boss", None, 1, [], {}])
def test_a_word_nobody_knows_makes_nobody(word: object) -> None:
    assert role_of(word) is Role.NOBODY


@pytest.mark.parametrize("role", [Role.ADULT, Role.CHILD, Role.GUEST])
def test_an_invitation_says_to_what(role: Role) -> None:
    assert invited_to(invitation_to(role)) is role


@pytest.mark.parametrize(
    "body", [invitation_to(Role.OWNER), invitation_to(Role.NOBODY), "", "{}", '{"role": ["adult"]}', '["adult"]', "{"]
)
def test_no_link_makes_an_owner_or_what_nobody_can_read(body: str) -> None:
    assert invited_to(body) is None


# Two rows of one group that became one


@unhurried
@given(rules, rules)
def test_of_two_rows_nothing_that_stops_or_shuts_is_lost(older: Rules, newer: Rules) -> None:
    both = rules_from(reconciled(written(older), written(newer)))
    assert both.frozen == (older.frozen or newer.frozen)
    assert both.paused == (older.paused or newer.paused)
    assert set(both.kept) == {*older.kept, *newer.kept}
    assert all(both.kept[ambient] == people for ambient, people in newer.kept.items())
    for subject, decided in newer.decisions.items():
        assert decided.items() <= both.decisions[subject].items()
    for subject, decided in older.decisions.items():
        assert set(decided) <= set(both.decisions[subject])


@unhurried
@given(rules)
def test_a_row_that_only_panicked_takes_nothing_from_the_other(older: Rules) -> None:
    panicked = written(replace(Rules(), frozen=True))
    assert rules_from(reconciled(written(older), panicked)) == replace(older, frozen=True)
    assert rules_from(reconciled(panicked, written(older))) == replace(older, frozen=True)


def test_the_newer_row_has_the_last_word() -> None:
    older = replace(Rules(), newcomers=Role.ADULT, history_days=30, bounds={LEO: Bounds(17, 19), BEN: None})
    older = older.deciding(LEO, PLUG, False)
    newer = replace(Rules(), newcomers=Role.NOBODY, history_days=365, topic=7, bounds={LEO: Bounds(17, 22)})
    newer = newer.deciding(LEO, PLUG, True)
    both = rules_from(reconciled(written(older), written(newer)))
    assert both == replace(newer, bounds={LEO: Bounds(17, 22), BEN: None})


@pytest.mark.parametrize("text", ["", "{", "[]", '{"kept": 3}'])
def test_of_a_row_nobody_can_read_the_stricter_reading_counts(text: str) -> None:
    for both in (reconciled(text, written(Rules())), reconciled(written(Rules()), text)):
        assert rules_from(both).frozen == bool(text)
