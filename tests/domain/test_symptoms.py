"""What one reading of a home proves, and what it leaves open."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.alert_rules import RULES
from bot.domain.devices import Device
from bot.domain.errors import KINDS, ErrorKind
from bot.domain.home import Climate, HeatMode, Module, ModuleId, ModuleState, Plant, PlantId
from bot.domain.symptoms import (
    Findings,
    Guard,
    Look,
    all_permitted,
    findings,
    fulfilled_again,
    out_of_reach,
    silence,
    spending,
    unfulfilled,
)

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
HOUSE = PlantId("house")


def module(name: str, device: Device = Device.PLUG) -> Module:
    return Module(ModuleId(name), name, device, HOUSE)


def state(**known: object) -> ModuleState:
    return ModuleState(NOON, **{"reachable": True, **known})  # type: ignore[arg-type]


def plant(*modules: Module) -> Plant:
    return Plant(HOUSE, "House", modules=modules)


FREEZER, LAMP, PUMP = module("freezer"), module("lamp", Device.LIGHT), module("pump")
SWITCH = module("switch", Device.REMOTE)
STAT = module("stat", Device.THERMOSTAT)
SCENE = module("scene", Device.SCENE)


def seen(
    states: Mapping[Module, ModuleState], guards: Mapping[ModuleId, Guard] | None = None, *, by_command: bool = False
) -> Findings:
    look = Look(plant(*states), NOON, {m.id: s for m, s in states.items()}, by_command=by_command)
    return findings(look, guards or {})


def failed(kind: ErrorKind, *, by_command: bool = False) -> Findings:
    return findings(Look(plant(LAMP), NOON, error=kind, by_command=by_command), {})


def test_a_well_home_proves_that_cloud_gateway_and_modules_are_well() -> None:
    found = seen({FREEZER: state(on=True), LAMP: state(on=False)})
    assert not found.seen
    assert {("cloud_failing", ""), ("gateway_offline", "house"), ("module_unreachable", "lamp")} <= found.well


def test_one_silent_module_is_its_own_trouble() -> None:
    found = seen({FREEZER: state(), LAMP: ModuleState(NOON)})
    assert set(found.seen) == {("module_unreachable", "lamp")}
    assert ("gateway_offline", "house") in found.well
    assert ("module_unreachable", "freezer") in found.well


def test_all_modules_silent_is_the_gateways_trouble_and_says_how_many() -> None:
    found = seen({each: ModuleState(NOON) for each in (FREEZER, LAMP, PUMP)})
    assert set(found.seen) == {("gateway_offline", "house")}
    assert found.seen["gateway_offline", "house"].facts == {"count": 3}
    assert ("gateway_offline", "house") not in found.well
    assert not any(rule == "module_unreachable" for rule, _ in found.well)


def behind(gateway: str, *names: str) -> list[Module]:
    return [replace(module(name), gateway=ModuleId(gateway)) for name in names]


HUB, ROOF = module("hub", Device.GATEWAY), module("roof", Device.GATEWAY)


def test_a_silent_gateway_is_one_trouble_though_what_needs_none_still_answers() -> None:
    plugs = behind("hub", "kettle", "oven", "tv")
    cold = state(climate=Climate(mode=HeatMode.MANUAL, set_point=21, temperature=15))
    found = seen({**dict.fromkeys([HUB, *plugs], ModuleState(NOON)), STAT: cold})
    assert found.seen["gateway_offline", "house"].facts == {"count": 3, "kind": "home_offline"}
    assert {rule for rule, _ in found.seen} == {"gateway_offline", "far_from_set_point"}
    assert ("gateway_offline", "house") not in found.well
    assert not any(id in {"kettle", "oven", "tv"} for rule, id in (*found.seen, *found.well))


def test_silence_behind_a_gateway_that_answers_is_the_modules_own() -> None:
    plugs = behind("hub", "kettle", "oven", "tv")
    found = seen({HUB: state(), **dict.fromkeys(plugs, ModuleState(NOON)), STAT: state()})
    assert {rule for rule, _ in found.seen} == {"module_unreachable"}


def test_one_gateway_of_two_is_not_the_home() -> None:
    plugs, shutters = behind("hub", "kettle"), behind("roof", "left", "middle", "right")
    found = seen({**dict.fromkeys([ROOF, *shutters], ModuleState(NOON)), HUB: state(), plugs[0]: state()})
    assert {rule for rule, _ in found.seen} == {"module_unreachable"}
    assert ("gateway_offline", "house") in found.well


def test_two_modules_behind_a_silent_gateway_are_not_many() -> None:
    plugs = behind("hub", "kettle", "oven")
    found = seen({**dict.fromkeys([HUB, *plugs], ModuleState(NOON)), STAT: state()})
    assert {rule for rule, _ in found.seen} == {"module_unreachable"}


def test_two_silent_modules_of_two_are_not_yet_the_gateways() -> None:
    found = seen({FREEZER: ModuleState(NOON), LAMP: ModuleState(NOON)})
    assert set(found.seen) == {("module_unreachable", "freezer"), ("module_unreachable", "lamp")}
    assert ("gateway_offline", "house") not in found.well


def test_remotes_sleep_and_scenes_are_nothing_that_could_be_silent() -> None:
    found = seen({LAMP: state(), SWITCH: ModuleState(NOON), SCENE: ModuleState(NOON)})
    assert not found.seen
    assert ("module_unreachable", "scene") not in found.well


def test_what_the_cloud_did_not_mention_is_unknown() -> None:
    found = findings(Look(plant(LAMP, FREEZER), NOON, {LAMP.id: state()}), {})
    assert not any(subject == "freezer" for _, subject in {*found.seen, *found.well})


def test_a_reading_of_nothing_proves_nothing() -> None:
    assert findings(Look(plant(LAMP), NOON), {}) == Findings()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_error_tells_of_the_account_or_the_plant_and_never_of_a_module(kind: ErrorKind) -> None:
    found = failed(kind)
    assert all(subject in {"", "house"} for _, subject in {*found.seen, *found.well})
    assert not found.seen.keys() & found.well
    assert all(rule in RULES for rule, _ in {*found.seen, *found.well})


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (errors.HOME_OFFLINE, ("gateway_offline", "house")),
        (errors.CLOUD_DOWN, ("cloud_failing", "")),
        (errors.NO_NETWORK, ("cloud_failing", "")),
        (errors.SIGN_IN_LOST, ("access_off", "")),
        (errors.GRANT_EXPIRED, ("sign_in_lost", "")),
        (errors.NOT_PERMITTED, ("scopes_small", "")),
        (errors.PASSWORD_EXPIRED, ("password_expired", "")),
        (errors.TERMS_EXPIRED, ("terms_expired", "")),
        (errors.OUT_OF_CALLS, ("calls_spent", "")),
    ],
)
def test_errors_name_their_trouble(kind: ErrorKind, key: tuple[str, str]) -> None:
    assert set(failed(kind).seen) == {key}


def test_an_offline_home_proves_that_the_cloud_answers() -> None:
    assert ("cloud_failing", "") in failed(errors.HOME_OFFLINE).well
    assert not failed(errors.CLOUD_DOWN).well


def test_what_met_a_command_is_certain() -> None:
    assert failed(errors.HOME_OFFLINE, by_command=True).seen["gateway_offline", "house"].certain
    assert not failed(errors.HOME_OFFLINE).seen["gateway_offline", "house"].certain


@pytest.mark.parametrize(
    ("known", "broken"),
    [
        ({"on": True, "power": 60}, None),
        ({"on": True}, None),
        ({}, None),
        ({"on": False, "power": 0}, {"why": "off"}),
        ({"on": True, "power": 3}, {"why": "power", "watts": 3, "least": 20}),
        ({"reachable": False, "on": True}, {"why": "unreachable"}),
    ],
)
def test_a_guarded_module_must_be_reachable_on_and_at_work(
    known: dict[str, object], broken: dict[str, object] | None
) -> None:
    guard = Guard(timedelta(minutes=15), watts=20)
    found = seen({FREEZER: state(**known), LAMP: state()}, {FREEZER.id: guard})
    if broken is None:
        assert ("guard", "freezer") in found.well
    else:
        sighting = found.seen["guard", "freezer"]
        assert (sighting.facts, sighting.lasting) == (broken, timedelta(minutes=15))


def test_a_guard_sounds_also_when_the_whole_home_is_silent() -> None:
    states = {each: ModuleState(NOON) for each in (FREEZER, LAMP, PUMP)}
    found = seen(states, {FREEZER.id: Guard(timedelta(minutes=5))})
    assert set(found.seen) == {("gateway_offline", "house"), ("guard", "freezer")}


def test_who_is_guarded_no_more_is_well() -> None:
    assert ("guard", "freezer") in seen({FREEZER: ModuleState(NOON), LAMP: state()}).well


def test_a_guard_without_watts_does_not_look_at_them() -> None:
    assert not seen({FREEZER: state(on=True, power=0), LAMP: state()}, {FREEZER.id: Guard(timedelta(0))}).seen


@pytest.mark.parametrize("battery", ["low", "LOW", "very_low"])
def test_a_low_battery_is_seen_however_it_is_spelled(battery: str) -> None:
    assert ("battery_low", "switch") in seen({SWITCH: state(battery=battery), LAMP: state()}).seen


def test_a_full_battery_is_well() -> None:
    assert ("battery_low", "switch") in seen({SWITCH: state(battery="full"), LAMP: state()}).well


def climate(temperature: float | None, set_point: float | None = 20.0, **rest: object) -> ModuleState:
    told = {"mode": HeatMode.MANUAL, **rest}
    return state(climate=Climate(temperature=temperature, set_point=set_point, **told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "far"),
    [
        (climate(18.5), True),
        (climate(18.6), False),
        (climate(25.0), False),
        (climate(16.0, cooling=True), False),
        (climate(16.0, mode=HeatMode.FROST_GUARD), False),
        (climate(16.0, None), False),
        (climate(None), False),
        (state(), False),
    ],
)
def test_a_room_colder_than_wished_is_seen(known: ModuleState, *, far: bool) -> None:
    assert (("far_from_set_point", "stat") in seen({STAT: known, LAMP: state()}).seen) is far


def test_a_thermostat_that_measures_nothing_is_seen() -> None:
    assert ("sensor_silent", "stat") in seen({STAT: climate(None), LAMP: state()}).seen
    assert ("sensor_silent", "stat") in seen({STAT: climate(20.0), LAMP: state()}).well
    assert ("sensor_silent", "stat") in seen({STAT: state(), LAMP: state()}).well


def test_a_thermostat_that_is_unreachable_is_only_that() -> None:
    silent = ModuleState(NOON, climate=Climate())
    found = seen({STAT: silent, LAMP: state()})
    assert set(found.seen) == {("module_unreachable", "stat")}
    assert ("sensor_silent", "stat") not in found.well


def test_a_failed_command_is_certain_and_a_later_one_ends_it() -> None:
    assert unfulfilled([LAMP]).seen["command_failed", "lamp"].certain
    assert fulfilled_again([LAMP]).well == {("command_failed", "lamp")}


def test_what_a_command_found_silent_is_certainly_out_of_reach() -> None:
    assert out_of_reach([LAMP]).seen["module_unreachable", "lamp"].certain


@pytest.mark.parametrize(
    ("device", "reachable", "silent"),
    [
        (Device.LIGHT, False, True),
        (Device.LIGHT, True, False),
        (Device.REMOTE, False, False),
        (Device.SCENE, False, False),
    ],
)
def test_a_silence_is_a_module_that_should_answer_and_does_not(device: Device, reachable: bool, silent: bool) -> None:
    thing = module("thing", device)
    assert silence(plant(LAMP, thing), {thing.id: ModuleState(NOON, reachable=reachable)}) is silent


def test_only_a_look_at_everything_shows_that_all_is_permitted() -> None:
    assert ("scopes_small", "") not in seen({LAMP: state()}).well
    assert all_permitted().well == {("scopes_small", "")}


@pytest.mark.parametrize("rule", ["password_expired", "terms_expired"])
def test_whoever_is_let_in_has_done_what_the_official_app_asked_for(rule: str) -> None:
    assert (rule, "") in seen({LAMP: state()}).well
    assert (rule, "") in failed(errors.HOME_OFFLINE).well


@pytest.mark.parametrize(
    ("used", "names"), [(399, set()), (400, {"calls_low"}), (475, {"calls_low", "calls_nearly_spent"})]
)
def test_spending_is_told_at_80_and_95_of_a_hundred(used: int, names: set[str]) -> None:
    found = spending(used, 500)
    assert {name for name, _ in found.seen} == names
    assert {name for name, _ in found.well} == {"calls_low", "calls_nearly_spent"} - names


def test_what_one_plant_shows_is_not_taken_back_by_another() -> None:
    both = failed(errors.NOT_PERMITTED) | Findings(well=frozenset({("scopes_small", ""), ("cloud_failing", "")}))
    assert ("scopes_small", "") in both.seen
    assert both.well >= {("cloud_failing", "")}
    assert ("scopes_small", "") not in both.well
