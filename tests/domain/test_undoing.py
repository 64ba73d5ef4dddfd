"""What takes an act back, and when it must not be taken back: pure, against a small model of a module."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.devices import Device
from bot.domain.home import AmbientId, Climate, HeatMode, Module, ModuleId, ModuleState, Motion, PlantId
from bot.domain.intents import (
    BOOSTS,
    Action,
    Boost,
    Command,
    HeatHome,
    Move,
    Run,
    SetLevel,
    SetMode,
    SetPoint,
    Switch,
    fits,
)
from bot.domain.undoing import POSITIONED, SOMEWHERE, before, needless, restoring, reversible, untouched

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEATERS = (HeatMode.COMFORT, HeatMode.AWAY, HeatMode.FROST_GUARD)


def module(number: int, device: Device, ambient: str | None = None) -> Module:
    return Module(ModuleId(f"m{number}"), f"Thing {number}", device, PlantId("p"), AmbientId(ambient or "a"))


def state(**known: object) -> ModuleState:
    return ModuleState(NOW, **{"reachable": True, **known})  # type: ignore[arg-type]


def obeying(action: Action, device: Device, before: ModuleState) -> ModuleState:
    """What a module of this kind is after the action: the house in little."""
    match action, device:
        case Switch(on), Device.PLUG | Device.LIGHT:
            return replace(before, on=on)
        case SetLevel(0), Device.LIGHT:
            return replace(before, on=False)
        case SetLevel(percent), Device.LIGHT:
            return replace(before, on=True, level=percent)
        case SetLevel(percent), Device.AUTOMATION:
            return replace(before, level=percent)
        case Move(motion), Device.AUTOMATION:
            return replace(before, level={Motion.OPEN: 100, Motion.CLOSE: 0}.get(motion, before.level))
        case Switch(on), Device.HEATER:
            return replace(before, mode=HeatMode.COMFORT if on else HeatMode.FROST_GUARD, program=False)
        case SetMode(HeatMode.AUTOMATIC), Device.HEATER:
            return replace(before, mode=HeatMode.AWAY, program=True)
        case SetMode(mode), Device.HEATER:
            return replace(before, mode=mode, program=False)
        case _:
            assert before.climate is not None
            return replace(before, climate=obeyed(action, before.climate))


def obeyed(action: Action, before: Climate) -> Climate:
    match action:
        case Switch(on):
            return replace(before, mode=HeatMode.AUTOMATIC if on else HeatMode.OFF, until=None)
        case SetMode(mode):
            return replace(before, mode=mode, until=None)
        case SetPoint(celsius):
            return replace(before, mode=HeatMode.MANUAL, set_point=celsius, until=None)
        case Boost():
            return replace(before, mode=HeatMode.BOOST, set_point=None, until=NOW)
        case _:
            raise AssertionError(action)


percents = st.integers(0, 100)
degrees = st.integers(6, 80).map(lambda half: half / 2)
lamps = st.builds(state, on=st.booleans(), level=st.one_of(st.none(), st.integers(1, 100)))
climates = st.builds(
    Climate,
    mode=st.sampled_from([HeatMode.AUTOMATIC, HeatMode.FROST_GUARD, HeatMode.OFF, HeatMode.MANUAL, HeatMode.BOOST]),
    set_point=degrees,
    until=st.one_of(st.none(), st.just(NOW)),
)
known: dict[Device, st.SearchStrategy[ModuleState]] = {
    Device.PLUG: st.builds(state, on=st.booleans()),
    Device.LIGHT: lamps,
    Device.AUTOMATION: st.builds(state, level=percents),
    Device.HEATER: st.builds(state, mode=st.sampled_from(HEATERS), program=st.booleans()),
    Device.THERMOSTAT: st.builds(state, climate=climates),
}
actions: st.SearchStrategy[Action] = st.one_of(
    st.builds(Switch, st.booleans()),
    st.builds(SetLevel, percents),
    st.builds(Move, st.sampled_from(Motion)),
    st.builds(SetMode, st.sampled_from([*HEATERS, HeatMode.AUTOMATIC])),
    st.builds(SetPoint, degrees),
    st.builds(Boost, st.sampled_from(BOOSTS)),
)


@st.composite
def acts(draw: st.DrawFn) -> tuple[Command, dict[ModuleId, ModuleState]]:
    action = draw(actions)
    devices = [device for device in known if fits(action, device)]
    picked = draw(st.lists(st.sampled_from(devices or [Device.PLUG]), min_size=1, max_size=5))
    modules = tuple(module(n, device, draw(st.sampled_from("abc"))) for n, device in enumerate(picked))
    states = {each.id: draw(known[each.device]) for each in modules}
    return Command(action if devices else Switch(on=False), modules), states


def value(device: Device, seen: ModuleState) -> object:
    """What people see of a module: the level of a lamp that is off is nobody's business."""
    if device is Device.LIGHT:
        return (seen.on, seen.level if seen.on else None)
    if seen.climate is not None:
        manual = seen.climate.mode is HeatMode.MANUAL
        ending = None if seen.climate.mode is HeatMode.AUTOMATIC else seen.climate.until
        return (seen.climate.mode, seen.climate.set_point if manual else None, ending)
    return (seen.on, seen.level, "program" if seen.program else seen.mode)


@given(acts())
def test_restoring_brings_every_module_back_to_its_own_value(act: tuple[Command, dict[ModuleId, ModuleState]]) -> None:
    command, before = act
    back = restoring(command, before)
    if back is None:
        return
    house = {each.id: obeying(command.action, each.device, before[each.id]) for each in command.modules}
    for restored in back:
        for each in restored.modules:
            assert fits(restored.action, each.device)
            house[each.id] = obeying(restored.action, each.device, house[each.id])
    for each in command.modules:
        was, became = value(each.device, before[each.id]), value(each.device, house[each.id])
        # A lamp without a level that is shown cannot get the one it has lost.
        assert was == became or (each.device is Device.LIGHT and before[each.id].level is None)


@given(acts())
def test_restoring_touches_nothing_but_what_the_command_changed(
    act: tuple[Command, dict[ModuleId, ModuleState]],
) -> None:
    command, before = act
    touched = [each for restored in restoring(command, before) or () for each in restored.modules]
    assert len(touched) == len(set(touched)), "one command a module"
    assert set(touched) <= set(command.modules)
    for each in touched:
        changed = obeying(command.action, each.device, before[each.id])
        assert value(each.device, changed) != value(each.device, before[each.id])


@given(acts(), st.data())
def test_one_unknown_module_is_enough_to_promise_nothing(
    act: tuple[Command, dict[ModuleId, ModuleState]], data: st.DataObject
) -> None:
    command, before = act
    lost = data.draw(st.sampled_from(command.modules))
    assert restoring(command, {id: seen for id, seen in before.items() if id != lost.id}) is None
    assert restoring(command, {**before, lost.id: replace(before[lost.id], reachable=False)}) is None


@given(acts())
def test_right_after_the_act_nobody_has_changed_anything(act: tuple[Command, dict[ModuleId, ModuleState]]) -> None:
    command, before = act
    for back in restoring(command, before) or ():
        for each in back.modules:
            after = obeying(command.action, each.device, before[each.id])
            assert untouched(command.action, back.action, each.device, after, settled=True)
            assert untouched(command.action, back.action, each.device, before[each.id], settled=False)
            assert not untouched(
                command.action, back.action, each.device, replace(after, reachable=False), settled=True
            )


def test_each_gets_back_its_own() -> None:
    lamps = [module(n, Device.LIGHT, "ab"[n % 2]) for n in range(4)]
    before = {
        lamps[0].id: state(on=True, level=63),
        lamps[1].id: state(on=True),
        lamps[2].id: state(on=True),
        lamps[3].id: state(on=False, level=20),
    }
    assert restoring(Command(Switch(on=False), tuple(lamps), 2), before) == (
        Command(SetLevel(63), (lamps[0],), 1),
        Command(Switch(on=True), (lamps[1], lamps[2]), 2),
    )


THERMOSTAT = module(1, Device.THERMOSTAT)
SHUTTER = module(2, Device.AUTOMATION)
HEATER = module(3, Device.HEATER)


@pytest.mark.parametrize(
    ("action", "of", "before"),
    [
        (Run(), module(4, Device.SCENE), state()),
        (Move(Motion.STOP), SHUTTER, state(level=30)),
        (Move(Motion.CLOSE), SHUTTER, state()),
        (Move(Motion.CLOSE), SHUTTER, state(level=SOMEWHERE)),
        (Switch(on=False), module(5, Device.PLUG), state()),
        (Switch(on=False), module(6, Device.LIGHT), state(level=40)),
        (SetMode(HeatMode.AWAY), HEATER, state()),
        (SetMode(HeatMode.AWAY), HEATER, state(mode=HeatMode.OFF)),
        (Boost(30), THERMOSTAT, state()),
        (Boost(30), THERMOSTAT, state(climate=Climate())),
        (Boost(30), THERMOSTAT, state(climate=Climate(mode=HeatMode.BOOST, until=NOW))),
        (SetPoint(21), THERMOSTAT, state(climate=Climate(mode=HeatMode.MANUAL))),
        (SetPoint(21), THERMOSTAT, state(climate=Climate(mode=HeatMode.MANUAL, set_point=19, until=NOW))),
        (SetPoint(21), THERMOSTAT, state(climate=Climate(mode=HeatMode.MANUAL, set_point=2))),
        (Switch(on=True), module(7, Device.METER), state(power=40)),
    ],
)
def test_what_cannot_be_given_back_is_not_promised(action: Action, of: Module, before: ModuleState) -> None:
    assert restoring(Command(action, (of,)), {of.id: before}) is None


@pytest.mark.parametrize(
    ("action", "of", "before", "back"),
    [
        (Switch(on=True), HEATER, state(mode=HeatMode.AWAY), SetMode(HeatMode.AWAY)),
        (Switch(on=True), HEATER, state(mode=HeatMode.COMFORT, program=True), SetMode(HeatMode.AUTOMATIC)),
        (Switch(on=True), THERMOSTAT, state(climate=Climate(mode=HeatMode.MANUAL, set_point=21.5)), SetPoint(21.5)),
        (Boost(30), THERMOSTAT, state(climate=Climate(mode=HeatMode.OFF)), Switch(on=False)),
        (
            SetPoint(20),
            THERMOSTAT,
            state(climate=Climate(mode=HeatMode.AUTOMATIC, set_point=20)),
            SetMode(HeatMode.AUTOMATIC),
        ),
        (SetLevel(30), SHUTTER, state(level=100), Move(Motion.OPEN)),
        (SetLevel(30), SHUTTER, state(level=0), Move(Motion.CLOSE)),
        (Move(Motion.OPEN), SHUTTER, state(level=30), SetLevel(30)),
    ],
)
def test_what_was_before_is_given_back(action: Action, of: Module, before: ModuleState, back: Action) -> None:
    assert restoring(Command(action, (of,)), {of.id: before}) == (Command(back, (of,), 1),)


@pytest.mark.parametrize(
    ("action", "of", "before"),
    [
        (Switch(on=False), HEATER, state(mode=HeatMode.FROST_GUARD)),
        (SetMode(HeatMode.AUTOMATIC), HEATER, state(mode=HeatMode.AWAY, program=True)),
        (Switch(on=False), module(5, Device.PLUG), state(on=False)),
        (Switch(on=True), module(6, Device.LIGHT), state(on=True, level=63)),
        (SetLevel(0), module(6, Device.LIGHT), state(on=False, level=63)),
        (SetLevel(100), SHUTTER, state(level=100)),
        (Switch(on=True), THERMOSTAT, state(climate=Climate(mode=HeatMode.AUTOMATIC))),
    ],
)
def test_what_changed_nothing_needs_no_undo(action: Action, of: Module, before: ModuleState) -> None:
    assert restoring(Command(action, (of,)), {of.id: before}) is None


PROGRAMMED = state(mode=HeatMode.COMFORT, program=True)


@pytest.mark.parametrize(
    ("action", "heater", "climate", "back"),
    [
        (HeatMode.AWAY, PROGRAMMED, Climate(mode=HeatMode.AUTOMATIC), HeatMode.AUTOMATIC),
        # A room that was set by hand would not be set so again.
        (HeatMode.AWAY, PROGRAMMED, Climate(mode=HeatMode.MANUAL, set_point=21), None),
        (HeatMode.AWAY, state(mode=HeatMode.COMFORT, program=False), Climate(mode=HeatMode.AUTOMATIC), None),
        (HeatMode.AUTOMATIC, PROGRAMMED, Climate(mode=HeatMode.AUTOMATIC), None),
        (HeatMode.AUTOMATIC, None, Climate(mode=HeatMode.AWAY), HeatMode.AWAY),
        # One room may be guarded against frost alone.
        (HeatMode.AUTOMATIC, None, Climate(mode=HeatMode.FROST_GUARD), None),
        (HeatMode.AUTOMATIC, replace(PROGRAMMED, reachable=False), Climate(mode=HeatMode.AWAY), None),
    ],
)
def test_a_whole_home_goes_back_to_what_all_its_rooms_did(
    action: HeatMode, heater: ModuleState | None, climate: Climate, back: HeatMode | None
) -> None:
    before = {THERMOSTAT.id: state(climate=climate)} | ({} if heater is None else {HEATER.id: heater})
    modules = (THERMOSTAT,) if heater is None else (THERMOSTAT, HEATER)
    command = Command(HeatHome(action), modules, 2)
    assert restoring(command, before) == (None if back is None else (Command(HeatHome(back), modules, 2),))
    assert not needless(command, before)


@pytest.mark.parametrize(
    ("left", "earlier", "device", "seen", "settled", "same"),
    [
        (Switch(on=False), Switch(on=True), Device.PLUG, state(on=True), True, False),
        (Switch(on=False), Switch(on=True), Device.PLUG, state(on=True), False, True),
        (SetLevel(40), SetLevel(63), Device.LIGHT, state(on=True, level=80), True, False),
        (SetLevel(40), SetLevel(63), Device.LIGHT, state(on=True, level=80), False, False),
        (Move(Motion.CLOSE), Move(Motion.OPEN), Device.AUTOMATION, state(level=35), False, True),
        (Move(Motion.CLOSE), Move(Motion.OPEN), Device.AUTOMATION, state(level=35), True, False),
        (Switch(on=True), SetMode(HeatMode.AWAY), Device.HEATER, state(mode=HeatMode.AWAY), True, False),
        (
            SetPoint(21),
            Switch(on=False),
            Device.THERMOSTAT,
            state(climate=Climate(mode=HeatMode.AUTOMATIC, set_point=21)),
            True,
            False,
        ),
        (SetPoint(21), Switch(on=False), Device.THERMOSTAT, state(), True, False),
    ],
)
def test_a_change_by_somebody_else_is_noticed(
    left: Action, earlier: Action, device: Device, seen: ModuleState, settled: bool, same: bool
) -> None:
    assert untouched(left, earlier, device, seen, settled=settled) is same


# What a look beside the command tells

LAMPS = (module(1, Device.LIGHT), module(2, Device.LIGHT))
SHINES, DARK = state(on=True, level=63), state(on=False, level=63)


@pytest.mark.parametrize(
    ("first", "second", "at_once", "told"),
    [
        (SHINES, SHINES, True, {"m1", "m2"}),
        (SHINES, SHINES, False, {"m1", "m2"}),
        (SHINES, DARK, True, {"m1", "m2"}),
        (SHINES, DARK, False, {"m1"}),
        (DARK, DARK, True, set()),
        (DARK, DARK, False, set()),
    ],
)
def test_what_is_as_wished_proves_something_only_at_once_and_beside_what_is_not(
    first: ModuleState, second: ModuleState, at_once: bool, told: set[str]
) -> None:
    read = {LAMPS[0].id: first, LAMPS[1].id: second, ModuleId("other"): SHINES}
    assert set(before(Switch(on=False), LAMPS, read, at_once=at_once)) == told


def test_what_was_not_read_tells_nothing() -> None:
    assert before(Switch(on=False), LAMPS, {}, at_once=True) == {}
    assert before(Switch(on=False), LAMPS, {LAMPS[0].id: SHINES}, at_once=True) == {LAMPS[0].id: SHINES}


@pytest.mark.parametrize(
    ("level", "at_once", "told"),
    [
        (100, True, True),
        (100, False, True),
        (80, True, True),
        (80, False, False),
        (0, True, False),
        (1, True, False),
    ],
)
def test_a_shutter_between_its_ends_may_be_under_way(level: int, at_once: bool, told: bool) -> None:
    read = {SHUTTER.id: state(level=level)}
    assert before(Move(Motion.CLOSE), (SHUTTER,), read, at_once=at_once) == (read if told else {})


@given(acts())
def test_a_look_at_once_promises_what_a_look_before_would(act: tuple[Command, dict[ModuleId, ModuleState]]) -> None:
    command, states = act
    read = before(command.action, command.modules, states, at_once=True)
    assert restoring(command, read) in (restoring(command, states), None)


@given(acts(), st.data())
def test_a_look_that_came_late_never_promises_anything_else(
    act: tuple[Command, dict[ModuleId, ModuleState]], data: st.DataObject
) -> None:
    """Some have followed by then, others have not; a shutter may be anywhere."""
    command, states = act
    seen = {
        each.id: data.draw(st.sampled_from([states[each.id], obeying(command.action, each.device, states[each.id])]))
        for each in command.modules
    }
    back = restoring(command, before(command.action, command.modules, seen, at_once=False))
    assert back in (restoring(command, states), None)


@given(acts())
def test_what_is_needless_is_not_worth_an_undo(act: tuple[Command, dict[ModuleId, ModuleState]]) -> None:
    command, states = act
    if needless(command, states):
        assert restoring(command, states) is None
        for each in command.modules:
            was = states[each.id]
            assert value(each.device, obeying(command.action, each.device, was)) == value(each.device, was)
    assert not needless(command, {})
    away = {id: replace(seen, reachable=False) for id, seen in states.items()}
    assert not needless(command, away)


@pytest.mark.parametrize(
    ("action", "can"),
    [(Run(), False), (Move(Motion.STOP), False), (Move(Motion.OPEN), True), (Switch(on=True), True), (Boost(30), True)],
)
def test_some_acts_can_never_be_taken_back(action: Action, can: bool) -> None:
    assert reversible(action) is can


def test_only_a_shutter_that_knows_its_position_stands_half_open() -> None:
    half = {SHUTTER.id: state(level=SOMEWHERE)}
    close = Move(Motion.CLOSE)
    assert restoring(Command(close, (SHUTTER,)), half) is None
    for hardware in POSITIONED:
        knowing = replace(SHUTTER, hardware=hardware)
        assert restoring(Command(close, (knowing,)), half) == (Command(SetLevel(50), (knowing,), 1),)
