"""Nobody gives what they lack, and nobody makes somebody above themselves."""

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.devices import KINDS, Device, DeviceSystem
from bot.domain.giving import INVITED, PASSED, handed_on, may_invite_as, outranks
from bot.domain.home import AmbientId, Module, ModuleId, PlantId
from bot.domain.intents import Boost, Command, Run, SetPoint, Switch
from bot.domain.rights import CELLS, ROLES, Bounds, Cell, Leave, Right, Role, Rules, Standing, judge, may_see

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
KITCHEN, CELLAR = AmbientId("kitchen"), AmbientId("cellar")
INVITE = Cell(Right.INVITE)
HOST, GUEST = 1, 2
MODULES = tuple(
    Module(ModuleId(f"{device}-{ambient}"), device, device, PlantId("p"), ambient)
    for device, ambient in product(Device, (KITCHEN, CELLAR, None))
)
ACTIONS = {
    Device.LIGHT: Switch(True),
    Device.PLUG: Switch(True),
    Device.HEATER: Switch(True),
    Device.THERMOSTAT: SetPoint(35.0),
    Device.SCENE: Run(),
}

subjects = st.sampled_from([HOST, *ROLES])
decisions = st.dictionaries(subjects, st.dictionaries(st.sampled_from(CELLS), st.booleans(), max_size=6), max_size=4)
bounds = st.dictionaries(subjects, st.sampled_from([None, Bounds(17.0, 22.0)]), max_size=3)
rooms = st.sampled_from([KITCHEN, CELLAR])
kept = st.dictionaries(rooms, st.frozensets(st.sampled_from([HOST, 3]), max_size=2), max_size=2)
rules = st.builds(
    Rules,
    decisions=decisions,
    bounds=bounds,
    kept=kept,
    frozen=st.booleans(),
    paused=st.booleans(),
)
wishes = st.builds(
    Leave,
    rights=st.frozensets(st.sampled_from(Right)),
    ambients=st.frozensets(rooms),
    systems=st.frozensets(st.sampled_from(DeviceSystem), max_size=3),
)


@given(st.sampled_from(Role), rules, wishes)
def test_a_guest_with_a_pass_can_do_nothing_the_host_cannot(role: Role, family: Rules, wish: Leave) -> None:
    """The guest's own role gives nothing here, so whatever is possible comes from the pass."""
    host = Standing(HOST, role, family)
    passed = handed_on(host, wish, NOW)
    if passed is None:
        return
    alone = Rules(decisions={GUEST: dict.fromkeys(CELLS, False)}, bounds={}, kept=family.kept)
    guest = Standing(GUEST, Role.GUEST, alone, (passed,))
    assert passed.rights <= PASSED
    for module in MODULES:
        action = ACTIONS.get(module.device)
        commands = [] if action is None else [Command(action, (module,))]
        if module.device is Device.THERMOSTAT:
            commands.append(Command(Boost(60), (module,)))
        for command in commands:
            if judge(guest, command, NOW) is None:
                assert judge(host, command, NOW) is None, (module, command)
        if may_see(guest, module, NOW):
            assert may_see(host, module, NOW)


@given(rules, wishes)
def test_a_right_that_was_lent_is_not_lent_on(family: Rules, wish: Leave) -> None:
    without = Standing(HOST, Role.GUEST, family)
    lent = Standing(HOST, Role.GUEST, family, (Leave(frozenset(Right)),))
    assert handed_on(lent, wish, NOW) == handed_on(without, wish, NOW)


def test_an_adult_hands_on_the_whole_home() -> None:
    adult = Standing(HOST, Role.ADULT)
    assert handed_on(adult, Leave(PASSED), NOW) == Leave(PASSED)
    assert handed_on(adult, Leave(frozenset(Right)), NOW) == Leave(PASSED)


def test_scenes_need_a_pass_for_the_whole_home() -> None:
    adult = Standing(HOST, Role.ADULT)
    heating = KINDS[Device.HEATER].system
    for wish in (Leave(PASSED, systems=frozenset({heating})), Leave(PASSED, ambients=frozenset({KITCHEN}))):
        passed = handed_on(adult, wish, NOW)
        assert passed is not None
        assert passed.rights == PASSED - {Right.SCENES}


def test_whoever_is_bound_hands_on_no_heating() -> None:
    child = Standing(HOST, Role.CHILD, Rules(decisions={Role.CHILD: {INVITE: True}}))
    lights = Leave(PASSED, systems=frozenset({DeviceSystem.LIGHTING}))
    passed = handed_on(child, lights, NOW)
    assert passed is not None
    assert passed.rights == {Right.SEE, Right.SWITCH}
    free = Standing(HOST, Role.CHILD, child.rules.bounding(Role.CHILD, None))
    passed = handed_on(free, lights, NOW)
    assert passed is not None
    assert Right.TEMPERATURE in passed.rights


def test_a_device_system_the_host_lacks_is_not_handed_on() -> None:
    family = Rules(decisions={Role.ADULT: {Cell(Right.SWITCH, DeviceSystem.AUTOMATION): False}})
    adult = Standing(HOST, Role.ADULT, family)
    assert handed_on(adult, Leave(PASSED), NOW) is None
    assert handed_on(adult, Leave(PASSED, systems=frozenset({DeviceSystem.AUTOMATION})), NOW) is None
    assert handed_on(adult, Leave(PASSED, systems=frozenset({DeviceSystem.LIGHTING})), NOW) is not None


def test_a_kept_room_is_opened_only_by_those_it_is_kept_to() -> None:
    family = Rules(kept={CELLAR: frozenset({HOST})})
    cellar = Leave(PASSED, ambients=frozenset({CELLAR}))
    assert handed_on(Standing(HOST, Role.ADULT, family), cellar, NOW) is not None
    assert handed_on(Standing(3, Role.ADULT, family), cellar, NOW) is None
    assert handed_on(Standing(3, Role.OWNER, family), cellar, NOW) is not None


@pytest.mark.parametrize("family", [Rules(frozen=True), Rules(paused=True)])
def test_nobody_hands_on_anything_while_the_home_stands_still(family: Rules) -> None:
    adult = Standing(HOST, Role.ADULT, family)
    assert handed_on(adult, Leave(PASSED), NOW) is None
    assert not any(may_invite_as(adult, role, NOW) for role in Role)


EVERYBODY_INVITES = Rules(decisions={role: {INVITE: True} for role in ROLES})


@pytest.mark.parametrize(
    ("role", "makes"),
    [
        (Role.OWNER, {Role.ADULT, Role.CHILD, Role.GUEST}),
        (Role.ADULT, {Role.CHILD, Role.GUEST}),
        (Role.CHILD, {Role.CHILD, Role.GUEST}),
        (Role.GUEST, {Role.GUEST}),
        (Role.NOBODY, set()),
    ],
)
def test_who_makes_whom_even_where_everybody_may_invite(role: Role, makes: set[Role]) -> None:
    standing = Standing(HOST, role, EVERYBODY_INVITES)
    assert {made for made in Role if may_invite_as(standing, made, NOW)} == makes


@pytest.mark.parametrize("role", [Role.CHILD, Role.GUEST, Role.NOBODY])
def test_who_may_not_invite_makes_nobody(role: Role) -> None:
    assert not any(may_invite_as(Standing(HOST, role), made, NOW) for made in Role)


def test_roles_are_in_order() -> None:
    order = (Role.OWNER, *INVITED, Role.NOBODY)
    assert all(outranks(a, b) == (i < j) for i, a in enumerate(order) for j, b in enumerate(order))
