"""The table of rights, and what holds of every judgement whatever a family decided."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.devices import Device, DeviceSystem
from bot.domain.home import AmbientId, HeatMode, Module, ModuleId, Motion, PlantId
from bot.domain.intents import (
    Action,
    Boost,
    Command,
    Follow,
    HeatHome,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
    fits,
)
from bot.domain.rights import (
    BOUNDS,
    BY_NAME,
    CELLS,
    LENT,
    ROLES,
    TABLE,
    Bounds,
    Cell,
    Leave,
    Refusal,
    Right,
    Role,
    Rules,
    Standing,
    Why,
    allowed,
    bounds_of,
    judge,
    may,
    may_see,
    needed,
    refused,
    seeing,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
BEN, LEO = 7, 8
KITCHEN, NURSERY = AmbientId("kitchen"), AmbientId("nursery")


def module(device: Device, ambient: AmbientId | None = KITCHEN) -> Module:
    return Module(ModuleId(f"{device.value} {ambient}"), device.value, device, PlantId("p"), ambient)


MODULES = [module(device, ambient) for device in Device for ambient in (KITCHEN, NURSERY, None)]
LAMP, PLUG, SHUTTER = module(Device.LIGHT), module(Device.PLUG), module(Device.AUTOMATION)
HEATER, THERMOSTAT, SCENE = module(Device.HEATER), module(Device.THERMOSTAT), module(Device.SCENE, None)
ACTIONS: tuple[Action, ...] = (
    Switch(on=True),
    Switch(on=False),
    SetLevel(40),
    Move(Motion.CLOSE),
    SetMode(HeatMode.COMFORT),
    SetMode(HeatMode.FROST_GUARD),
    SetMode(HeatMode.AUTOMATIC),
    SetPoint(5),
    SetPoint(17),
    SetPoint(19.5),
    SetPoint(22),
    SetPoint(22.5),
    Boost(30),
    HeatHome(HeatMode.AWAY),
    HeatHome(HeatMode.AUTOMATIC),
    Follow("s1"),
    Run(),
)
ON = Switch(on=True)

unhurried = settings(deadline=None)
subjects = st.sampled_from((BEN, LEO, *ROLES))
cells = st.sampled_from(CELLS)
limits = st.sampled_from((None, Bounds(17, 22), Bounds(19, 19.5), Bounds(5, 30)))
ambients = st.sampled_from((KITCHEN, NURSERY))
leaves = st.builds(
    Leave,
    rights=st.frozensets(st.sampled_from(Right), max_size=4),
    until=st.sampled_from((None, NOW - timedelta(hours=1), NOW, LATER)),
    ambients=st.frozensets(ambients, max_size=2),
    systems=st.frozensets(st.sampled_from(DeviceSystem), max_size=3),
    modules=st.frozensets(st.sampled_from([found.id for found in MODULES]), max_size=3),
)
rules = st.builds(
    Rules,
    decisions=st.dictionaries(subjects, st.dictionaries(cells, st.booleans(), min_size=1, max_size=6), max_size=4),
    bounds=st.dictionaries(subjects, limits, max_size=3),
    kept=st.dictionaries(ambients, st.frozensets(st.sampled_from((BEN, LEO)), max_size=2), max_size=2),
    frozen=st.booleans(),
    paused=st.booleans(),
)
standings = st.builds(Standing, st.just(BEN), st.sampled_from(Role), rules, st.lists(leaves, max_size=2).map(tuple))


@st.composite
def commands(draw: st.DrawFn) -> Command:
    action = draw(st.sampled_from(ACTIONS))
    able = [found for found in MODULES if fits(action, found.device)]
    return Command(action, tuple(draw(st.lists(st.sampled_from(able), min_size=1, max_size=3, unique=True))))


def acting(role: Role, **decided: object) -> Standing:
    return Standing(BEN, role, Rules(**decided))  # type: ignore[arg-type]


def why(standing: Standing, action: Action, *modules: Module) -> Why | None:
    refusal = judge(standing, Command(action, modules), NOW)
    return None if refusal is None else refusal.why


@pytest.mark.parametrize("action", ACTIONS)
def test_a_command_that_reaches_nothing_is_judged_too(action: Action) -> None:
    assert [why(acting(role), action) for role in ROLES] == [None] * 4
    assert why(acting(Role.NOBODY), action) is Why.STRANGER
    assert why(acting(Role.ADULT, frozen=True), action) is Why.FROZEN
    assert why(acting(Role.ADULT, paused=True), action) is Why.PAUSED


# The table


def test_every_line_of_the_table_has_its_own_name() -> None:
    assert len(BY_NAME) == len(CELLS) == len(set(CELLS))
    assert all(BY_NAME[str(cell)] is cell for cell in CELLS)
    assert {cell.right for cell in CELLS} == set(Right)
    assert str(Cell(Right.SWITCH, DeviceSystem.LIGHTING)) == "switch.lighting"
    assert str(Cell(Right.SCENES)) == "scenes"


def test_everything_a_device_can_do_and_show_has_a_line() -> None:
    asked = {needed(action, device) for action, device in product(ACTIONS, Device) if fits(action, device)}
    assert asked <= set(CELLS)
    assert {seeing(found) for found in MODULES} <= set(CELLS)
    switched = {cell for cell in CELLS if cell.right is Right.SWITCH}
    assert switched == {cell for cell in asked if cell.right is Right.SWITCH}


@pytest.mark.parametrize(
    ("action", "device", "line"),
    [
        (ON, Device.LIGHT, "switch.lighting"),
        (SetLevel(4), Device.LIGHT, "switch.lighting"),
        (ON, Device.PLUG, "switch.energy"),
        (Move(Motion.STOP), Device.AUTOMATION, "switch.automation"),
        (ON, Device.HEATER, "switch.comfort"),
        (ON, Device.THERMOSTAT, "switch.thermoregulation"),
        (SetMode(HeatMode.AWAY), Device.HEATER, "temperature"),
        (SetPoint(20), Device.THERMOSTAT, "temperature"),
        (Boost(30), Device.THERMOSTAT, "temperature"),
        (HeatHome(HeatMode.AWAY), Device.HEATER, "temperature"),
        (Follow("s1"), Device.THERMOSTAT, "temperature"),
        (Run(), Device.SCENE, "scenes"),
    ],
)
def test_an_action_needs_its_line(action: Action, device: Device, line: str) -> None:
    assert str(needed(action, device)) == line


def test_a_meter_is_a_matter_of_energy_and_a_plug_is_seen() -> None:
    assert seeing(module(Device.METER)) == Cell(Right.ENERGY)
    assert seeing(PLUG) == Cell(Right.SEE, DeviceSystem.ENERGY)


def test_each_role_may_all_that_the_next_one_may() -> None:
    ranks = (*ROLES, Role.NOBODY)
    assert all(TABLE[lower] < TABLE[higher] for higher, lower in pairwise(ranks))


@pytest.mark.parametrize(
    ("role", "may_do"),
    [
        (Role.OWNER, {"plug", "heating", "scene", "heater off", "invite", "settings", "see"}),
        (Role.ADULT, {"plug", "heating", "scene", "heater off", "invite", "see"}),
        (Role.CHILD, {"plug", "heating", "see"}),
        (Role.GUEST, {"see"}),
        (Role.NOBODY, set()),
    ],
)
def test_what_a_role_may_when_nothing_is_decided(role: Role, may_do: set[str]) -> None:
    standing = Standing(BEN, role)
    done = {
        "plug": why(standing, ON, PLUG) is None,
        "heating": why(standing, SetPoint(20), THERMOSTAT) is None,
        "scene": why(standing, Run(), SCENE) is None,
        "heater off": why(standing, Switch(on=False), HEATER) is None,
        "invite": may(standing, Right.INVITE, NOW),
        "settings": may(standing, Right.SETTINGS, NOW),
        "see": may_see(standing, LAMP, NOW),
    }
    assert {name for name, does in done.items() if does} == may_do


# What a family decides


def test_a_persons_own_line_goes_before_the_roles() -> None:
    lamp = Cell(Right.SWITCH, DeviceSystem.LIGHTING)
    decided = Rules().deciding(Role.CHILD, lamp, False)
    assert why(Standing(BEN, Role.CHILD, decided), ON, LAMP) is Why.ROLE
    assert why(Standing(BEN, Role.CHILD, decided.deciding(BEN, lamp, True)), ON, LAMP) is None
    assert why(Standing(LEO, Role.CHILD, decided.deciding(BEN, lamp, True)), ON, LAMP) is Why.ROLE
    assert why(Standing(BEN, Role.ADULT, Rules().deciding(BEN, lamp, False)), ON, LAMP) is Why.ROLE


def test_a_decision_can_be_taken_back() -> None:
    lamp, plug = Cell(Right.SWITCH, DeviceSystem.LIGHTING), Cell(Right.SWITCH, DeviceSystem.ENERGY)
    decided = Rules().deciding(Role.CHILD, lamp, False).deciding(Role.CHILD, plug, False).deciding(BEN, lamp, True)
    assert decided.deciding(Role.CHILD, lamp, None).decisions == {Role.CHILD: {plug: False}, BEN: {lamp: True}}
    assert decided.deciding(BEN, lamp, None).decisions == {Role.CHILD: {lamp: False, plug: False}}
    assert Rules().deciding(BEN, lamp, None) == Rules()


def test_everything_decided_about_somebody_can_be_taken_back() -> None:
    lamp = Cell(Right.SWITCH, DeviceSystem.LIGHTING)
    others = Rules().deciding(Role.CHILD, lamp, False).bounding(LEO, Bounds(18, 19)).keeping(NURSERY, [BEN])
    mine = others.deciding(BEN, lamp, True).bounding(BEN, None)
    assert mine.as_usual(BEN) == others
    assert mine.bounding_as_usual(BEN) == others.deciding(BEN, lamp, True)


def test_a_child_is_bound_and_nobody_else_until_the_family_says_so() -> None:
    assert {role: bounds_of(Standing(BEN, role)) for role in ROLES} == {role: BOUNDS.get(role) for role in ROLES}
    assert bounds_of(acting(Role.CHILD, bounds={Role.CHILD: Bounds(18, 20)})) == Bounds(18, 20)
    assert bounds_of(acting(Role.CHILD, bounds={Role.CHILD: Bounds(18, 20), BEN: None})) is None
    assert bounds_of(acting(Role.ADULT, bounds={BEN: Bounds(18, 20)})) == Bounds(18, 20)
    assert bounds_of(acting(Role.OWNER, bounds={BEN: Bounds(18, 20), Role.OWNER: Bounds(18, 20)})) is None
    assert bounds_of(acting(Role.CHILD, bounds={LEO: None})) == BOUNDS[Role.CHILD]


@pytest.mark.parametrize(
    ("action", "stays_within"),
    [
        (SetPoint(16.9), False),
        (SetPoint(17), True),
        (SetPoint(22), True),
        (SetPoint(22.1), False),
        (SetPoint(float("nan")), False),
        (Boost(30), False),
        (HeatHome(HeatMode.AWAY), False),
        (HeatHome(HeatMode.FROST_GUARD), False),
        (HeatHome(HeatMode.AUTOMATIC), True),
        (Follow("s1"), False),
        (SetMode(HeatMode.FROST_GUARD), False),
        (SetMode(HeatMode.AUTOMATIC), True),
    ],
)
def test_a_child_heats_within_bounds_by_whatever_way(action: Action, stays_within: bool) -> None:
    refusal = judge(Standing(BEN, Role.CHILD), Command(action, (THERMOSTAT,)), NOW)
    told = Refusal(Why.BOUNDS, Right.TEMPERATURE, (THERMOSTAT,), BOUNDS[Role.CHILD])
    assert refusal == (None if stays_within else told)


def test_bounds_bind_the_heating_alone() -> None:
    assert why(Standing(BEN, Role.CHILD), SetLevel(90), LAMP) is None


def test_a_kept_room_is_for_its_people_and_the_owner() -> None:
    kept = Rules().keeping(KITCHEN, [LEO])
    assert why(Standing(BEN, Role.ADULT, kept), ON, LAMP) is Why.ROOM
    assert why(Standing(LEO, Role.ADULT, kept), ON, LAMP) is None
    assert why(Standing(BEN, Role.OWNER, kept), ON, LAMP) is None
    assert why(Standing(BEN, Role.ADULT, kept), ON, module(Device.LIGHT, NURSERY)) is None
    assert why(Standing(BEN, Role.ADULT, kept), ON, module(Device.LIGHT, None)) is None
    assert why(Standing(LEO, Role.GUEST, kept), ON, LAMP) is Why.ROLE
    assert kept.keeping(KITCHEN, []) == Rules()


def test_of_somebody_who_has_gone_nothing_is_said() -> None:
    lamp = Cell(Right.SWITCH, DeviceSystem.LIGHTING)
    decided = Rules().deciding(LEO, lamp, False).bounding(LEO, None).keeping(NURSERY, [LEO])
    both = decided.deciding(BEN, lamp, True).bounding(BEN, None).keeping(NURSERY, [LEO, BEN]).keeping(KITCHEN, [BEN])
    left = both.without(BEN)
    assert (left.decisions, left.bounds) == (decided.decisions, decided.bounds)
    assert left.kept == {NURSERY: frozenset({LEO}), KITCHEN: frozenset()}
    # Nobody is left for the kitchen: it stays the owner's.
    assert why(Standing(LEO, Role.ADULT, left), ON, PLUG) is Why.ROOM


# Leaves


def test_a_leave_ends_at_its_time() -> None:
    leave = Leave(frozenset({Right.SWITCH}), until=LATER)
    lent = Standing(BEN, Role.GUEST, leaves=(leave,))
    command = Command(ON, (LAMP,))
    assert judge(lent, command, LATER - timedelta(microseconds=1)) is None
    assert judge(lent, command, LATER) == Refusal(Why.ROLE, Right.SWITCH, (LAMP,))
    assert judge(replace(lent, leaves=(replace(leave, until=None),)), command, LATER) is None


@pytest.mark.parametrize(
    ("leave", "opened"),
    [
        (Leave(frozenset({Right.SWITCH})), {LAMP, PLUG, SHUTTER, HEATER}),
        (Leave(frozenset({Right.SWITCH}), systems=frozenset({DeviceSystem.LIGHTING})), {LAMP}),
        (Leave(frozenset({Right.SWITCH}), ambients=frozenset({KITCHEN})), {LAMP, PLUG, SHUTTER, HEATER}),
        (Leave(frozenset({Right.SWITCH}), ambients=frozenset({NURSERY})), set()),
        (Leave(frozenset({Right.SWITCH}), modules=frozenset({PLUG.id})), {PLUG}),
        (Leave(frozenset({Right.SWITCH}), modules=frozenset({PLUG.id}), ambients=frozenset({NURSERY})), set()),
        (Leave(frozenset({Right.SEE, Right.TEMPERATURE})), set()),
        (Leave(frozenset()), set()),
    ],
)
def test_a_leave_opens_what_it_covers_and_no_more(leave: Leave, opened: set[Module]) -> None:
    guest = Standing(BEN, Role.GUEST, leaves=(leave,))
    tried = {LAMP: ON, PLUG: ON, SHUTTER: Move(Motion.OPEN), HEATER: ON}
    assert {found for found, action in tried.items() if why(guest, action, found) is None} == opened


def test_a_leave_opens_a_kept_room_only_by_naming_it() -> None:
    kept = Rules().keeping(KITCHEN, [LEO])
    switch = frozenset({Right.SWITCH})

    def lent(leave: Leave) -> Why | None:
        return why(Standing(BEN, Role.GUEST, kept, (leave,)), ON, LAMP)

    assert lent(Leave(switch)) is Why.ROOM
    assert lent(Leave(switch, systems=frozenset({DeviceSystem.LIGHTING}))) is Why.ROOM
    assert lent(Leave(switch, ambients=frozenset({KITCHEN}))) is None
    assert lent(Leave(switch, modules=frozenset({LAMP.id}))) is None
    assert lent(Leave(switch, modules=frozenset({PLUG.id}), ambients=frozenset({KITCHEN}))) is Why.ROOM
    assert lent(Leave(frozenset({Right.SEE}), ambients=frozenset({KITCHEN}))) is Why.ROOM


def test_leave_for_exactly_this_module_goes_beyond_the_bounds() -> None:
    warmer, temperature = SetPoint(25), frozenset({Right.TEMPERATURE})

    def lent(leave: Leave) -> Why | None:
        return why(Standing(BEN, Role.CHILD, leaves=(leave,)), warmer, THERMOSTAT)

    assert lent(Leave(temperature, modules=frozenset({THERMOSTAT.id}))) is None
    assert lent(Leave(temperature)) is Why.BOUNDS
    assert lent(Leave(temperature, ambients=frozenset({KITCHEN}))) is Why.BOUNDS
    assert lent(Leave(temperature, modules=frozenset({HEATER.id}))) is Why.BOUNDS
    assert lent(Leave(temperature, until=NOW, modules=frozenset({THERMOSTAT.id}))) is Why.BOUNDS
    narrowed = frozenset({DeviceSystem.LIGHTING})
    assert lent(Leave(temperature, systems=narrowed, modules=frozenset({THERMOSTAT.id}))) is Why.BOUNDS


@pytest.mark.parametrize("right", sorted(set(Right) - LENT))
def test_who_was_let_in_lets_in_nobody_and_decides_nothing(right: Right) -> None:
    assert not may(Standing(BEN, Role.GUEST, leaves=(Leave(frozenset(Right)),)), right, NOW)


def test_seeing_can_be_taken_away_and_lent() -> None:
    sees = Cell(Right.SEE, DeviceSystem.LIGHTING)
    blind = Rules().deciding(Role.GUEST, sees, False)
    assert not may_see(Standing(BEN, Role.GUEST, blind), LAMP, NOW)
    assert may_see(Standing(BEN, Role.GUEST, blind), PLUG, NOW)
    assert may_see(Standing(BEN, Role.GUEST, blind, (Leave(frozenset({Right.SEE})),)), LAMP, NOW)
    nursery = Leave(frozenset({Right.SEE}), ambients=frozenset({NURSERY}))
    assert not may_see(Standing(BEN, Role.GUEST, blind, (nursery,)), LAMP, NOW)
    assert not may_see(Standing(BEN, Role.GUEST), module(Device.METER), NOW)
    assert may_see(Standing(BEN, Role.GUEST, leaves=(Leave(frozenset({Right.ENERGY})),)), module(Device.METER), NOW)


# Why not


@pytest.mark.parametrize(
    ("standing", "right", "told"),
    [
        (acting(Role.NOBODY, frozen=True, paused=True), Right.SEE, Why.STRANGER),
        (acting(Role.ADULT, frozen=True, paused=True), Right.INVITE, Why.PAUSED),
        (acting(Role.ADULT, frozen=True), Right.INVITE, Why.FROZEN),
        (acting(Role.CHILD), Right.INVITE, Why.ROLE),
        (acting(Role.ADULT), Right.INVITE, None),
        (acting(Role.OWNER, frozen=True, paused=True), Right.SETTINGS, None),
        (acting(Role.GUEST, frozen=True, paused=True), Right.SEE, None),
        (acting(Role.CHILD, frozen=True, paused=True), Right.ENERGY, None),
    ],
)
def test_the_first_reason_is_told(standing: Standing, right: Right, told: Why | None) -> None:
    refusal = refused(standing, right, NOW)
    assert refusal == (None if told is None else Refusal(told, right))


def test_the_reasons_for_a_command_come_in_their_order() -> None:
    shut = {"kept": {KITCHEN: frozenset()}, "bounds": {BEN: Bounds(18, 19)}}
    warm = SetPoint(25)
    assert why(acting(Role.NOBODY, frozen=True, paused=True, **shut), warm, THERMOSTAT) is Why.STRANGER
    assert why(acting(Role.GUEST, frozen=True, paused=True, **shut), warm, THERMOSTAT) is Why.PAUSED
    assert why(acting(Role.GUEST, frozen=True, **shut), warm, THERMOSTAT) is Why.FROZEN
    assert why(acting(Role.GUEST, **shut), warm, THERMOSTAT) is Why.ROOM
    assert why(acting(Role.GUEST, bounds=shut["bounds"]), warm, THERMOSTAT) is Why.ROLE
    assert why(acting(Role.ADULT, bounds=shut["bounds"]), warm, THERMOSTAT) is Why.BOUNDS


def test_a_refusal_names_only_the_modules_it_is_about() -> None:
    nursery = module(Device.LIGHT, NURSERY)
    kept = acting(Role.ADULT, kept={NURSERY: frozenset()})
    assert judge(kept, Command(ON, (LAMP, nursery)), NOW) == Refusal(Why.ROOM, Right.SWITCH, (nursery,))
    assert judge(acting(Role.CHILD), Command(ON, (LAMP, HEATER)), NOW) == Refusal(Why.ROLE, Right.SWITCH, (HEATER,))


# Whatever a family decided


@unhurried
@given(standings, commands(), leaves)
def test_another_leave_never_takes_a_right_away(standing: Standing, command: Command, leave: Leave) -> None:
    more = replace(standing, leaves=(*standing.leaves, leave))
    assert judge(standing, command, NOW) is not None or judge(more, command, NOW) is None
    assert all(may(more, right, NOW) for right in Right if may(standing, right, NOW))
    assert all(may_see(more, found, NOW) for found in MODULES if may_see(standing, found, NOW))


@unhurried
@given(standings, commands())
def test_the_owner_may_whatever_the_house_can_do(standing: Standing, command: Command) -> None:
    owner = replace(standing, role=Role.OWNER)
    assert judge(owner, command, NOW) is None
    assert all(may(owner, right, NOW) for right in Right)
    assert all(may_see(owner, found, NOW) for found in MODULES)


@unhurried
@given(standings, commands())
def test_nobody_never_may_anything(standing: Standing, command: Command) -> None:
    stranger = replace(standing, role=Role.NOBODY)
    refusal = judge(stranger, command, NOW)
    assert refusal is not None
    assert (refusal.why, refusal.modules) == (Why.STRANGER, command.modules)
    assert not any(may(stranger, right, NOW) for right in Right)
    assert not any(may_see(stranger, found, NOW) for found in MODULES)


@unhurried
@given(standings, commands(), st.sampled_from(("frozen", "paused")))
def test_while_the_home_is_stopped_only_the_owner_acts_and_seeing_goes_on(
    standing: Standing, command: Command, how: str
) -> None:
    assume(standing.role is not Role.OWNER)
    calm = replace(standing, rules=replace(standing.rules, frozen=False, paused=False))
    stopped = replace(standing, rules=replace(calm.rules, **{how: True}))
    assert judge(stopped, command, NOW) is not None
    watching = {Right.SEE, Right.ENERGY}
    assert {right for right in Right if may(stopped, right, NOW)} == {
        right for right in watching if may(calm, right, NOW)
    }
    assert [may_see(stopped, found, NOW) for found in MODULES] == [may_see(calm, found, NOW) for found in MODULES]


@unhurried
@given(standings, commands(), cells)
def test_allowing_a_line_takes_nothing_and_forbidding_it_gives_nothing(
    standing: Standing, command: Command, cell: Cell
) -> None:
    more = replace(standing, rules=standing.rules.deciding(BEN, cell, True))
    less = replace(standing, rules=standing.rules.deciding(BEN, cell, False))
    if judge(less, command, NOW) is None:
        assert judge(standing, command, NOW) is None
    if judge(standing, command, NOW) is None:
        assert judge(more, command, NOW) is None
    assert {right for right in Right if may(less, right, NOW)} <= {right for right in Right if may(more, right, NOW)}


@unhurried
@given(standings, commands(), ambients)
def test_keeping_a_room_gives_nothing(standing: Standing, command: Command, ambient: AmbientId) -> None:
    open_to_all = replace(standing, rules=standing.rules.keeping(ambient, []))
    to_leo = replace(standing, rules=standing.rules.keeping(ambient, [LEO]))
    to_both = replace(standing, rules=standing.rules.keeping(ambient, [LEO, BEN]))
    if judge(to_leo, command, NOW) is None:
        assert judge(to_both, command, NOW) is None
    assert (judge(to_both, command, NOW) is None) == (judge(open_to_all, command, NOW) is None)


@unhurried
@given(standings, commands())
def test_narrower_bounds_give_nothing(standing: Standing, command: Command) -> None:
    wide, narrow = Bounds(5, 30), Bounds(17, 22)
    steps = [replace(standing, rules=standing.rules.bounding(BEN, bounds)) for bounds in (narrow, wide, None)]
    outcomes = [judge(step, command, NOW) is None for step in steps]
    assert outcomes == sorted(outcomes)


@unhurried
@given(standings, commands())
def test_a_command_is_allowed_when_each_part_of_it_is(standing: Standing, command: Command) -> None:
    parts = [judge(standing, replace(command, modules=(found,)), NOW) is None for found in command.modules]
    assert (judge(standing, command, NOW) is None) == all(parts)


@unhurried
@given(standings, commands())
def test_a_leave_whose_time_is_over_is_none(standing: Standing, command: Command) -> None:
    over = tuple(replace(leave, until=NOW) for leave in standing.leaves)
    ended, without = replace(standing, leaves=over), replace(standing, leaves=())
    assert judge(ended, command, NOW) == judge(without, command, NOW)
    assert [may(ended, right, NOW) for right in Right] == [may(without, right, NOW) for right in Right]


@unhurried
@given(standings, commands(), rules)
def test_what_is_decided_about_others_does_not_matter(standing: Standing, command: Command, others: Rules) -> None:
    mine: tuple[object, ...] = (BEN, standing.role)
    mixed = replace(
        standing.rules,
        decisions={
            **{s: d for s, d in others.decisions.items() if s not in mine},
            **{s: d for s, d in standing.rules.decisions.items() if s in mine},
        },
        bounds={
            **{s: b for s, b in others.bounds.items() if s not in mine},
            **{s: b for s, b in standing.rules.bounds.items() if s in mine},
        },
    )
    assert judge(replace(standing, rules=mixed), command, NOW) == judge(standing, command, NOW)


@unhurried
@given(standings, commands())
def test_a_refusal_is_about_what_was_asked(standing: Standing, command: Command) -> None:
    refusal = judge(standing, command, NOW)
    if refusal is not None:
        assert refusal.modules
        assert set(refusal.modules) <= set(command.modules)
        assert refusal.right in {needed(command.action, found.device).right for found in command.modules}
        assert (refusal.bounds is not None) == (refusal.why is Why.BOUNDS)


@unhurried
@given(standings)
def test_the_general_answer_never_promises_less_than_the_table(standing: Standing) -> None:
    for right in Right:
        refusal = refused(standing, right, NOW)
        assert (refusal is None) == may(standing, right, NOW)
        lines = [cell for cell in CELLS if cell.right is right]
        told = any(allowed(standing.role, BEN, cell, standing.rules) for cell in lines)
        if told and not (standing.rules.frozen or standing.rules.paused):
            assert may(standing, right, NOW)


@unhurried
@given(rules)
def test_without_somebody_is_as_if_nothing_was_ever_said_of_them(decided: Rules) -> None:
    left = decided.without(BEN)
    assert BEN not in left.decisions
    assert BEN not in left.bounds
    assert set(left.kept) == set(decided.kept)
    assert all(people == decided.kept[ambient] - {BEN} for ambient, people in left.kept.items())
    assert left.without(BEN) == left
