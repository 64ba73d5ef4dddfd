"""The bot's own client at the simulated Netatmo: the house is the same, whoever shows it."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clouds.netatmo.modules import TYPES
from bot.domain import errors
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.fulfilment import fulfilled
from bot.domain.home import HeatMode, Motion
from bot.domain.intents import Action, Boost, Move, Run, SetLevel, SetMode, SetPoint, Switch
from bot.simulator.appliances import Heater
from bot.simulator.thermostats import Thermostat
from tests.simulator.netatmo_world import ROME, SHUTTERS_TELL, VICTOR, World, netatmo_world


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with netatmo_world() as world:
        world.simulated.habits.access_life = timedelta(days=1)
        await world.enters()
        yield world


def items(answer: dict[str, object], *path: str) -> list[dict[str, object]]:
    found: object = answer
    for name in path:
        assert isinstance(found, dict)
        found = found[name]
    assert isinstance(found, list)
    return found


async def test_a_survey_shows_every_module_of_the_house(world: World) -> None:
    assert [plant.name for plant in world.home.plants] == ["Casa Rossi", "Sea house"]
    control, sea, climates = world.house.plants[:3]
    for shown, plants in zip(world.home.plants, ((control, climates), (sea,)), strict=True):
        things = Counter(module.name for module in shown.modules if module.device not in {Device.GATEWAY, Device.SCENE})
        assert things == Counter(module.name for plant in plants for module in plant.everything())
        assert all(module.hardware in TYPES for module in shown.modules if module.device is not Device.SCENE)
    assert Counter(module.device for module in world.casa.modules) == {
        Device.LIGHT: 11,
        Device.PLUG: 8,
        Device.AUTOMATION: 8,
        Device.HEATER: 3,
        Device.REMOTE: 3,
        Device.METER: 1,
        Device.GATEWAY: 2,
        Device.SCENE: 5,
        Device.THERMOSTAT: 2,
    }


async def test_ids_have_the_makers_shapes_and_are_nobody_elses(world: World) -> None:
    ids = [module.id for plant in world.home.plants for module in plant.modules]
    assert len(set(ids)) == len(ids)
    assert world.named("Coffee machine").id == "00:04:74:00:c0:0b:00:01"
    assert world.named("Gateway").id == "00:04:74:a0:b0:c0"
    assert world.named("Kids' shutter").id.isdigit()
    assert world.named("Kids' shutter").gateway == world.named("iDiamant").id
    assert all(len(plant.id) == 24 for plant in world.home.plants)


async def test_another_account_has_another_home(world: World) -> None:
    await world.enters(VICTOR)
    assert [plant.name for plant in world.home.plants] == ["Victor's flat"]
    assert (await world.status(world.home.plants[0]))["Kettle"].on is True


async def test_what_hands_do_at_home_shows(world: World) -> None:
    before = await world.status()
    assert (before["Coffee machine"].on, before["Chandelier"].level) == (True, 63)
    world.house.touch(world.house.named("Coffee machine").id, on=False)
    world.house.touch(world.house.named("Chandelier").id, level=20)
    after = await world.status()
    assert (after["Coffee machine"].on, after["Chandelier"].level) == (False, 20)
    assert after["Coffee machine"].power == 0
    assert before["Main meter"].power != after["Main meter"].power


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("Coffee machine", Switch(on=False)),
        ("Worktop light", Switch(on=True)),
        ("Table light", SetLevel(75)),
        ("Kitchen shutter", Move(Motion.CLOSE)),
        ("Patio shutter", SetLevel(30)),
        ("Kids' shutter", SetLevel(100)),
        ("Bedroom radiator", SetMode(HeatMode.AWAY)),
        ("Bedroom radiator", SetMode(HeatMode.FROST_GUARD)),
        ("Towel rail", Switch(on=False)),
    ],
)
async def test_every_kind_of_command_is_done_and_seen(world: World, name: str, action: Action) -> None:
    module = world.named(name)
    assert not fulfilled(action, module.device, (await world.status())[name])
    await world.orders(action, name)
    world.clock.move(seconds=SHUTTERS_TELL)
    assert fulfilled(action, module.device, (await world.status())[name])


@pytest.mark.parametrize(
    "action",
    [
        SetPoint(21.5),
        Boost(30),
        SetMode(HeatMode.FROST_GUARD),
        Switch(on=False),
        SetMode(HeatMode.AUTOMATIC),
    ],
)
async def test_thermostats_are_commanded_by_their_rooms(world: World, action: Action) -> None:
    thermostat = world.named("Bedroom")
    if action == SetMode(HeatMode.AUTOMATIC):
        await world.orders(SetPoint(18), "Bedroom")
    assert not fulfilled(action, thermostat.device, (await world.status())["Bedroom"])
    await world.orders(action, "Bedroom")
    assert fulfilled(action, thermostat.device, (await world.status())["Bedroom"])
    assert (await world.status())["Living room"].climate.mode is HeatMode.AUTOMATIC  # type: ignore[union-attr]


async def test_a_boost_ends_by_itself(world: World) -> None:
    await world.orders(Boost(30), "Bedroom")
    world.clock.move(minutes=31)
    climate = (await world.status())["Bedroom"].climate
    assert climate is not None
    assert climate.mode is HeatMode.AUTOMATIC


async def test_a_cooling_season_has_words_of_its_own(world: World) -> None:
    thermostat = next(each for each in world.house.plants[2].modules if each.name == "Living room")
    assert isinstance(thermostat, Thermostat)
    thermostat.function = "cooling"
    await world.orders(SetPoint(24), "Living room")
    world.house.advance()
    assert (thermostat.mode, thermostat.manual) == ("manual", 24.0)
    climate = (await world.status())["Living room"].climate
    assert climate is not None
    assert (climate.cooling, climate.set_point) == (True, 24.0)
    await world.orders(Switch(on=False), "Living room")
    world.house.advance()
    assert thermostat.mode == "off"


async def test_a_shutter_tells_its_place_some_time_after_its_travel(world: World) -> None:
    await world.orders(Move(Motion.CLOSE), "Kitchen shutter")
    shutter = world.house.named("Kitchen shutter")
    world.clock.move(seconds=20)
    assert (await world.status())["Kitchen shutter"].level == 100
    assert shutter.picture()["level"] == 0
    world.clock.move(seconds=25)
    assert (await world.status())["Kitchen shutter"].level == 0


async def test_a_halted_shutter_stays_where_it_is(world: World) -> None:
    await world.orders(Move(Motion.CLOSE), "Patio shutter")
    world.clock.move(seconds=10)
    await world.orders(Move(Motion.STOP), "Patio shutter")
    world.clock.move(seconds=SHUTTERS_TELL)
    assert (await world.status())["Patio shutter"].level == pytest.approx(45, abs=2)


async def test_a_garage_door_never_tells_its_place(world: World) -> None:
    assert world.named("Garage door").hardware == "NLJ"
    await world.orders(Move(Motion.OPEN), "Garage door")
    world.clock.move(seconds=SHUTTERS_TELL)
    assert (await world.status())["Garage door"].level is None
    assert world.house.named("Garage door").picture()["level"] == 100


async def test_a_scene_is_run_by_the_gateway(world: World) -> None:
    scenes = [module.name for module in world.casa.of(Device.SCENE)]
    assert scenes == ["home", "away", "wake_up", "bedtime", "Movie night"]
    await world.orders(Run(), "Movie night")
    states = await world.status()
    assert (states["Ceiling light"].on, states["Chandelier"].level) == (False, 15)


async def test_one_call_commands_many_and_those_out_of_reach_are_named(world: World) -> None:
    world.house.set_reachable(world.house.named("TV").id, reachable=False)
    before = world.simulated.count("command")
    with pytest.raises(CloudError) as caught:
        await world.orders(Switch(on=False), "TV", "Coffee machine", "Computer")
    assert world.simulated.count("command") == before + 1
    assert caught.value.kind is errors.MODULE_SILENT
    assert caught.value.modules == {world.named("TV").id}
    world.clock.move(seconds=2)
    states = await world.status()
    assert (states["TV"].reachable, states["TV"].on) == (False, True)
    assert (states["Coffee machine"].on, states["Computer"].on) == (False, False)


async def test_a_home_without_internet_is_one_error(world: World) -> None:
    for plant in (world.house.plants[0], world.house.plants[2]):
        world.house.set_offline(plant.id, offline=True)
    with pytest.raises(CloudError) as looking:
        await world.status()
    with pytest.raises(CloudError) as commanding:
        await world.cloud.command(world.access, [world.named("TV")], Switch(on=False), states={}, zone=ROME)
    assert [looking.value.kind, commanding.value.kind] == [errors.HOME_OFFLINE] * 2
    assert (await world.status(world.plant("Sea house")))["Fridge"].reachable


async def test_thermostats_need_no_gateway(world: World) -> None:
    world.house.set_offline(world.house.plants[0].id, offline=True)
    states = await world.status()
    assert {name for name, state in states.items() if state.reachable} == {"Living room", "Bedroom"}
    with pytest.raises(CloudError) as caught:
        await world.cloud.status(world.access, world.casa, frozenset({Device.PLUG, Device.LIGHT}))
    assert caught.value.kind is errors.HOME_OFFLINE
    await world.orders(SetPoint(21), "Bedroom")
    climate = (await world.status())["Bedroom"].climate
    assert climate is not None
    assert climate.set_point == 21.0
    world.house.set_offline(world.house.plants[0].id, offline=False)
    world.house.set_offline(world.house.plants[2].id, offline=True)
    states = await world.status()
    assert {name for name, state in states.items() if not state.reachable} >= {"Living room", "Bedroom"}
    assert states["Bedroom radiator"].mode is HeatMode.COMFORT
    with pytest.raises(CloudError) as caught:
        await world.orders(SetPoint(22), "Bedroom")
    assert caught.value.kind is errors.MODULE_SILENT


async def test_a_room_of_both_tells_and_takes_both(world: World) -> None:
    await world.orders(SetPoint(21), "Bedroom")
    await world.orders(SetMode(HeatMode.AWAY), "Bedroom radiator")
    states = await world.status()
    climate = states["Bedroom"].climate
    assert climate is not None
    assert (climate.set_point, states["Bedroom radiator"].mode) == (21.0, HeatMode.AWAY)
    # A word that is nobody's own is everybody's.
    await world.orders(SetMode(HeatMode.FROST_GUARD), "Bedroom radiator")
    climate = (await world.status())["Bedroom"].climate
    assert climate is not None
    assert climate.mode is HeatMode.FROST_GUARD


# What is refused


@pytest.mark.parametrize(
    ("item", "status", "code"),
    [
        ({"id": "00:04:74:00:c0:0b:00:01", "brightness": 30}, 400, 21),
        ({"id": "00:04:74:00:c0:0b:00:01", "volume": 3}, 400, 21),
        ({"id": "00:04:74:00:c0:0b:ff:ff", "on": True}, 400, 21),
        ({"id": "00:04:74:00:c0:0b:00:01"}, 400, 10),
        ({"id": "00:04:74:a0:b0:c0", "scenario": "custom_4"}, 400, 21),
        ({"id": "00:04:74:a0:b0:c0", "on": True}, 400, 21),
    ],
)
async def test_a_command_that_makes_no_sense_changes_nothing(
    world: World, item: dict[str, object], status: int, code: int
) -> None:
    good = {"id": world.named("TV").id, "bridge": world.named("Gateway").id, "on": False}
    body = {"home": {"id": world.casa.id, "modules": [good, item]}}
    answer = await world.call("POST", "/api/setstate", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    world.clock.move(seconds=2)
    assert (await world.status())["TV"].on is True


@pytest.mark.parametrize(
    ("name", "wished", "code"),
    [
        ("Kitchen shutter", {"target_position": 50}, 5),
        ("Patio shutter", {"target_position": 101}, 5),
        ("Patio shutter", {"target_position": -2}, 5),
        ("Chandelier", {"brightness": 255}, 5),
        ("Coffee machine", {"on": "yes"}, 5),
        ("Coffee machine", {"on": False, "bridge": None}, 6),
        ("Coffee machine", {"on": False, "bridge": "00:04:74:a0:b0:c1"}, 6),
    ],
)
async def test_a_module_refuses_in_an_answer_that_is_otherwise_good(
    world: World, name: str, wished: dict[str, object], code: int
) -> None:
    module = world.named(name)
    item = {name: value for name, value in ({"bridge": module.gateway} | wished).items() if value is not None}
    body = {"home": {"id": world.casa.id, "modules": [{"id": module.id} | item]}}
    answer = await world.call("POST", "/api/setstate", json=body)
    assert (answer.status_code, answer.json()["body"]["errors"]) == (200, [{"code": code, "id": module.id}])
    world.clock.move(seconds=2)
    assert (await world.status())["Coffee machine"].on is True


async def test_the_bridge_may_not_be_needed_after_all(world: World) -> None:
    world.simulated.habits.bridge_needed = False
    body = {"home": {"id": world.casa.id, "modules": [{"id": world.named("TV").id, "on": False}]}}
    assert "body" not in (await world.call("POST", "/api/setstate", json=body)).json()
    world.clock.move(seconds=2)
    assert (await world.status())["TV"].on is False


async def test_a_radiator_on_its_pilot_wire_does_not_heed_its_relay(world: World) -> None:
    module = world.named("Bedroom radiator")
    body = {"home": {"id": world.casa.id, "modules": [{"id": module.id, "bridge": module.gateway, "on": False}]}}
    assert (await world.call("POST", "/api/setstate", json=body)).json()["status"] == "ok"
    world.clock.move(seconds=2)
    radiator = world.house.named("Bedroom radiator")
    assert isinstance(radiator, Heater)
    assert radiator.mode == "comfort"


@pytest.mark.parametrize(
    ("how", "status", "code"),
    [
        ({"content": b"{"}, 400, 40),
        ({"json": ["home"]}, 400, 40),
        ({"json": {}}, 400, 10),
        ({"json": {"home": {"modules": []}}}, 400, 10),
        ({"json": {"home": {"id": "0" * 24, "modules": []}}}, 400, 21),
    ],
)
async def test_a_body_that_makes_no_sense_is_refused(
    world: World, how: dict[str, object], status: int, code: int
) -> None:
    answer = await world.call("POST", "/api/setstate", **how)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


@pytest.mark.parametrize(
    ("item", "status", "code"),
    [
        ({"therm_setpoint_mode": "schedule"}, 400, 21),
        ({"therm_setpoint_mode": "manual", "therm_setpoint_fp": "comfort"}, 400, 21),
        ({"therm_setpoint_temperature": 21}, 400, 10),
        ({"therm_setpoint_mode": "manual", "therm_setpoint_temperature": 35}, 200, 5),
        ({"therm_setpoint_mode": "max", "therm_setpoint_end_time": 2147483647}, 200, 5),
    ],
)
async def test_a_room_takes_only_its_own_words(world: World, item: dict[str, object], status: int, code: int) -> None:
    ambient = world.named("Living room").ambient
    assert ambient is not None
    rooms = [{"id": ambient.rpartition("/")[2]} | item]
    answer = await world.call("POST", "/api/setstate", json={"home": {"id": world.casa.id, "rooms": rooms}})
    told = answer.json()
    codes = [told["error"]["code"]] if "error" in told else [each["code"] for each in told["body"]["errors"]]
    assert (answer.status_code, codes) == (status, [code])


async def test_a_foreign_home_is_nobodys(world: World) -> None:
    answer = await world.call("GET", "/api/homestatus", params={"home_id": "5f0a" + "0" * 20})
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "Invalid home_id")
    mine = world.casa.id
    await world.enters(VICTOR)
    world.simulated.habits.foreign_home = "forbidden"
    answer = await world.call("GET", "/api/homestatus", params={"home_id": mine})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, 13)
    world.simulated.habits.foreign_home = "invalid"
    answer = await world.call("GET", "/api/homestatus", params={"home_id": mine})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, 21)


# Programs, whole homes, what was used


async def heats(world: World, mode: str, **more: str) -> None:
    answer = await world.call("POST", "/api/setthermmode", data={"home_id": world.casa.id, "mode": mode, **more})
    assert answer.status_code == 200, answer.text
    world.clock.move(seconds=2)


async def test_a_whole_home_is_away_until_it_is_not(world: World) -> None:
    until = world.clock.now + timedelta(hours=2)
    await heats(world, "away", endtime=str(int(until.timestamp())))
    assert (await world.status())["Bedroom radiator"].mode is HeatMode.AWAY
    world.clock.move(hours=2)
    await world.status()
    world.clock.move(seconds=2)
    # 21:05 in Rome: the winter's program asks for comfort until eleven.
    assert (await world.status())["Bedroom radiator"].mode is HeatMode.COMFORT
    world.clock.move(hours=2)
    await world.status()
    world.clock.move(seconds=2)
    assert (await world.status())["Bedroom radiator"].mode is HeatMode.AWAY


@pytest.mark.parametrize(
    ("mode", "shown", "celsius"),
    [("away", HeatMode.AWAY, 12.0), ("hg", HeatMode.FROST_GUARD, 7.0), ("schedule", HeatMode.AUTOMATIC, 20.5)],
)
async def test_thermostats_follow_their_home(world: World, mode: str, shown: HeatMode, celsius: float) -> None:
    await world.orders(SetPoint(23), "Living room")
    await heats(world, mode)
    climate = (await world.status())["Living room"].climate
    assert climate is not None
    assert (climate.mode, climate.set_point) == (shown, celsius)
    survey = (await world.call("GET", "/api/homesdata")).json()
    assert items(survey, "body", "homes")[0]["therm_mode"] == mode


@pytest.mark.parametrize(
    ("form", "code"),
    [({"mode": "off"}, 21), ({}, 10), ({"mode": "away", "endtime": "5"}, 21), ({"mode": "hg", "endtime": "soon"}, 21)],
)
async def test_a_whole_home_takes_three_modes(world: World, form: dict[str, str], code: int) -> None:
    answer = await world.call("POST", "/api/setthermmode", data={"home_id": world.casa.id} | form)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)


async def test_a_radiator_goes_back_to_its_program(world: World) -> None:
    room = world.named("Towel rail").ambient
    assert room is not None
    item = {"id": room.rpartition("/")[2], "therm_setpoint_mode": "home"}
    await world.call("POST", "/api/setstate", json={"home": {"id": world.casa.id, "rooms": [item]}})
    world.clock.move(seconds=2)
    assert (await world.status())["Towel rail"].mode is HeatMode.COMFORT
    world.clock.move(hours=4)
    await world.status()
    world.clock.move(seconds=2)
    assert (await world.status())["Towel rail"].mode is HeatMode.AWAY


async def test_an_order_for_a_while_ends_in_the_program(world: World) -> None:
    room = world.named("Towel rail").ambient
    assert room is not None
    item = {"id": room.rpartition("/")[2], "therm_setpoint_mode": "manual", "therm_setpoint_fp": "away"}
    await world.call("POST", "/api/setstate", json={"home": {"id": world.casa.id, "rooms": [item]}})
    world.clock.move(hours=3, seconds=1)
    await world.status()
    world.clock.move(seconds=2)
    assert (await world.status())["Towel rail"].mode is HeatMode.COMFORT


async def programs(world: World, name: str) -> list[dict[str, object]]:
    homes = items((await world.call("GET", "/api/homesdata")).json(), "body", "homes")
    home = next(home for home in homes if home["name"] == name)
    return [each for each in items(home, "schedules") if each["type"] == "therm"]


async def test_schedules_are_named_and_chosen(world: World) -> None:
    known = await programs(world, "Casa Rossi")
    assert [(each["name"], "selected" in each) for each in known] == [
        ("Basic", False),
        ("Winter", True),
        ("Saving", False),
    ]
    form = {"home_id": world.casa.id, "schedule_id": known[2]["id"]}
    assert (await world.call("POST", "/api/switchhomeschedule", data=form)).status_code == 200
    world.clock.move(seconds=2)
    assert [each["name"] for each in await programs(world, "Casa Rossi") if "selected" in each] == ["Saving"]
    assert [each["name"] for each in await programs(world, "Sea house")] == ["Week", "Holidays"]
    for wrong, code in (({"home_id": world.plant("Sea house").id}, 21), ({"schedule_id": ""}, 21)):
        answer = await world.call("POST", "/api/switchhomeschedule", data=form | wrong)
        assert answer.json()["error"]["code"] == code


async def counted(world: World, scale: str, **asked: str) -> list[list[int | None]]:
    """What the meter has counted, a row a step."""
    meter, total = world.named("Main meter"), "sum_energy_buy_from_grid"
    columns = ",".join((total, *(f"{total}${tariff}" for tariff in range(3))))
    query = {"device_id": str(meter.gateway), "module_id": meter.id, "scale": scale, "type": columns}
    (block,) = items((await world.call("GET", "/api/getmeasure", params=query | asked)).json(), "body")
    rows = block["value"]
    assert isinstance(rows, list)
    return rows


async def test_a_meter_counts_the_same_whatever_the_tariff(world: World) -> None:
    since = {"date_begin": str(int((world.clock.now - timedelta(hours=24)).timestamp()))}
    totals = []
    for tariff, filled in (("none", [0]), ("basic", [1]), ("peak and off-peak", [2, 3])):
        world.simulated.habits.tariff = tariff  # type: ignore[assignment]
        rows = await counted(world, "1hour", **since)
        assert len(rows) == 25
        assert all([place for place, value in enumerate(row) if value is not None] == filled for row in rows)
        totals.append(sum(value or 0 for row in rows for value in row))
    assert totals[0] == totals[1] == pytest.approx(totals[2], abs=50)
    assert 5_000 < totals[0] < 20_000


async def test_one_value_has_no_step(world: World) -> None:
    assert len(await counted(world, "1day")) == 2
    since = {"date_begin": str(int(world.clock.now.timestamp()) - 60)}
    assert len(await counted(world, "1hour", **since)) == 1


async def test_what_counts_nothing_or_in_other_words_is_answered_with_nothing(world: World) -> None:
    light, meter = world.named("Worktop light"), world.named("Main meter")
    asked = {"device_id": str(meter.gateway), "module_id": meter.id, "scale": "1hour", "type": "sum_energy_elec"}
    assert (await world.call("GET", "/api/getmeasure", params=asked)).json()["body"] == []
    asked |= {"module_id": light.id, "type": "sum_energy_buy_from_grid"}
    assert (await world.call("GET", "/api/getmeasure", params=asked)).json()["body"] == []


async def test_measures_stand_in_the_middle_of_their_time_unless_it_is_real(world: World) -> None:
    meter = world.named("Main meter")
    asked = {
        "device_id": str(meter.gateway),
        "module_id": meter.id,
        "scale": "1day",
        "type": "sum_energy_buy_from_grid$0",
    }
    asked |= {"date_begin": str(int(world.clock.now.timestamp()) - 3 * 86400)}
    shifted = items((await world.call("GET", "/api/getmeasure", params=asked)).json(), "body")
    real = items((await world.call("GET", "/api/getmeasure", params=asked | {"real_time": "true"})).json(), "body")
    assert [int(str(block["beg_time"])) % 86400 for block in (*shifted, *real)] == [43200, 0]
    told = (await world.call("GET", "/api/getmeasure", params=asked | {"optimize": "false"})).json()["body"]
    assert len(told) == 4


@pytest.mark.parametrize(
    ("change", "code"),
    [({"scale": ""}, 10), ({"scale": "2days"}, 21), ({"module_id": "nobody"}, 21), ({"date_begin": "noon"}, 21)],
)
async def test_a_measure_is_asked_for_properly(world: World, change: dict[str, str], code: int) -> None:
    meter = world.named("Main meter")
    asked = {"device_id": str(meter.gateway), "module_id": meter.id, "scale": "1day", "type": "x"} | change
    answer = await world.call("GET", "/api/getmeasure", params={name: value for name, value in asked.items() if value})
    assert answer.json()["error"]["code"] == code


# setroomthermpoint, for those whose client knows no other way


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"mode": "manual", "temp": "19.5"}, None),
        ({"mode": "home"}, None),
        ({"mode": "hg"}, 21),
        ({}, 10),
        ({"mode": "home", "room_id": "1"}, 21),
    ],
)
async def test_a_set_point_can_be_told_in_a_form(world: World, form: dict[str, str], code: int | None) -> None:
    ambient = world.named("Bedroom").ambient
    assert ambient is not None
    told = {"home_id": str(world.casa.id), "room_id": ambient.rpartition("/")[2]} | form
    answer = (await world.call("POST", "/api/setroomthermpoint", data=told)).json()
    assert answer.get("error", {}).get("code") == code
    world.clock.move(seconds=2)
    climate = (await world.status())["Bedroom"].climate
    assert climate is not None
    assert climate.set_point == (19.5 if "temp" in form else 20.5)


async def test_a_smarther_may_not_take_it(world: World) -> None:
    world.simulated.habits.thermpoint_for_smarther = False
    ambient = world.named("Bedroom").ambient
    assert ambient is not None
    told = {"home_id": str(world.casa.id), "room_id": ambient.rpartition("/")[2], "mode": "home"}
    answer = await world.call("POST", "/api/setroomthermpoint", data=told)
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, 11)


# Oddities


async def test_strangers_and_the_vanished_do_no_harm(world: World) -> None:
    world.simulated.habits.oddities = True
    world.simulated.habits.hidden = {world.named("TV").id}
    world.house.named("Freezer").listed = False
    world.home = await world.cloud.survey(world.access)
    stranger = world.named("Something new")
    assert (stranger.device, stranger.hardware) == (Device.OTHER, "NLZZ")
    assert "TV" not in {module.name for module in world.casa.modules}
    states = await world.status()
    assert states["Something new"].reachable
    assert "Freezer" not in states


async def test_a_home_that_was_never_furnished_says_nothing_at_all(world: World) -> None:
    flat = world.house.plants[1]
    flat.ambients, flat.modules = [], []
    answer = await world.call("GET", "/api/homestatus", params={"home_id": world.plant("Sea house").id})
    assert "body" not in answer.json()
    survey = (await world.call("GET", "/api/homesdata", params={"home_id": world.plant("Sea house").id})).json()
    (home,) = survey["body"]["homes"]
    assert not {"rooms", "modules"} & home.keys()
    again = await world.cloud.survey(world.access)
    assert [len(plant.modules) for plant in again.plants if plant.name == "Sea house"] == [0]


async def test_a_module_paired_anew_has_another_id(world: World) -> None:
    old = world.named("TV").id
    world.house.repair(world.house.named("TV").id)
    world.home = await world.cloud.survey(world.access)
    assert world.named("TV").id != old
    assert (await world.status())["TV"].on is True


async def test_terms_that_are_not_accepted_hide_every_home(world: World) -> None:
    world.simulated.people.users["maria.rossi@example.org"].pending_consent = True
    with pytest.raises(CloudError) as caught:
        await world.cloud.survey(world.access)
    assert caught.value.kind is errors.TERMS_EXPIRED
