"""Home + Control, as the simulated cloud speaks it."""

import json
import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from bot.simulator.appliances import STOP, Automation, Light
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.eliot_people import SCOPES
from bot.simulator.furnishing import CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI, VICTORS_FLAT
from tests.simulator.eliot_world import CALLBACK, VICTOR, World, eliot_world

HC = "/hc/api/v1.0"
STATUS = f"{HC}/plants/{CASA_ROSSI}"


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with eliot_world() as it:
        await it.connect()
        yield it


def pair(device: str, plant: str = CASA_ROSSI) -> str:
    system = {
        "light": "lighting",
        "plug": "energy",
        "automation": "automation",
        "heater": "comfort",
        "meter": "energy",
        "remote": "remote",
        "scene": "comfort",
    }[device]
    return f"{HC}/{device}/{system}/addressLocation/plants/{plant}"


def path(device: str, module_id: str) -> str:
    return f"{pair(device)}/modules/parameter/id/value/{module_id}"


def item_of(status: dict[str, Any], module_id: str) -> dict[str, Any]:
    (item,) = [
        item
        for shelf in status["modules"].values()
        for item in shelf
        if item["sender"]["plant"]["module"]["id"] == module_id
    ]
    return dict(item)


@pytest.mark.parametrize("slash", ["", "/"])
async def test_an_account_sees_its_own_plants_only(world: World, slash: str) -> None:
    assert await world.get(f"{HC}/plants{slash}") == {
        "plants": [
            {"id": CASA_ROSSI, "name": "Casa Rossi", "country": "IT"},
            {"id": SEA_HOUSE, "name": "Sea house", "country": "IT"},
        ]
    }
    await world.connect(VICTOR)
    assert [plant["name"] for plant in (await world.get(f"{HC}/plants"))["plants"]] == ["Victor's flat"]


async def test_the_topology_lists_ambients_and_what_belongs_to_none(world: World) -> None:
    plant = (await world.get(f"{STATUS}/topology"))["plant"]
    assert plant["id"] == CASA_ROSSI
    assert [ambient["name"] for ambient in plant["ambients"]] == [
        "Kitchen",
        "Living room",
        "Dining room",
        "Office",
        "Garage",
        "Bedroom",
        "Kids' room",
        "Bathroom",
    ]
    kitchen = plant["ambients"][0]
    assert kitchen["type"] == "kitchen"
    assert [module["device"] for module in kitchen["modules"]].count("plug") == 1
    assert kitchen["modules"][2] == {
        "id": "0000000474a0b0c000047400000b0001",
        "name": "Coffee machine",
        "hw_type": "NLP",
        "type": "other",
        "device": "plug",
    }
    assert {module["device"] for module in plant["modules"]} == {"remote", "energymeter"}
    modules = [*plant["modules"], *(module for ambient in plant["ambients"] for module in ambient["modules"])]
    assert len({module["id"] for module in modules}) == len(modules) >= 30
    assert all(re.fullmatch("[0-9a-f]{32}", module["id"]) for module in modules)


ORDERS = {
    "lights": ["reachable", "status", "level", "fw", "consumptions", "sender"],
    "plugs": ["reachable", "status", "consumptions", "sender", "fw"],
    "automations": ["reachable", "level", "step", "fw", "sender"],
    "energymeters": ["reachable", "consumptions", "sender", "fw"],
    "remotes": ["reachable", "battery", "sender", "fw"],
    "heaters": ["reachable", "mode", "consumptions", "sender", "fw"],
}


async def test_a_status_has_all_lists_and_the_fields_of_recorded_bodies(world: World) -> None:
    world.cloud.habits.extra_fields = False
    status = await world.get(STATUS)
    assert list(status["modules"]) == ["lights", "plugs", "automations", "energymeters", "remotes", "heaters"]
    for plural, order in ORDERS.items():
        for item in status["modules"][plural]:
            assert list(item) == [field for field in order if field in item]
            assert set(order) - set(item) <= {"level"}
    chandelier = item_of(status, world.house.named("Chandelier").id)
    assert chandelier["consumptions"] == [{"unit": "watt", "value": 38, "timestamp": "2026-03-14T18:05:42+00:00"}]
    # A dimmer keeps its level while it is off.
    spotlights = item_of(status, world.house.named("Spotlights").id)
    assert (spotlights["status"], spotlights["level"]) == ("off", 100)


async def test_now_and_then_a_field_appears_that_nobody_has_documented(world: World) -> None:
    status = await world.get(STATUS)
    assert any("rssi" in item for shelf in status["modules"].values() for item in shelf)


async def test_the_meter_adds_up_what_the_house_draws(world: World) -> None:
    async def drawn() -> tuple[int, int]:
        modules = (await world.get(STATUS))["modules"]
        shelves = ("lights", "plugs", "heaters")
        parts = [item["consumptions"][0]["value"] for shelf in shelves for item in modules[shelf]]
        return modules["energymeters"][0]["consumptions"][0]["value"], sum(parts)

    total, parts = await drawn()
    assert total == parts + 65
    await world.set(path("plug", world.house.named("TV").id), status="off")
    less, fewer = await drawn()
    assert less == fewer + 65 < total


async def test_every_kind_can_be_read_alone(world: World) -> None:
    names = {"light": "Chandelier", "plug": "TV", "automation": "Awning", "heater": "Towel rail", "meter": "Main meter"}
    plurals = {"meter": "energymeters"}
    for device, name in names.items():
        body = await world.get(path(device, world.house.named(name).id))
        ((plural, items),) = body.items()
        assert plural == plurals.get(device, f"{device}s")
        assert [item["sender"]["plant"]["module"]["id"] for item in items] == [world.house.named(name).id]


@pytest.mark.parametrize(
    ("device", "name", "body", "after"),
    [
        ("plug", "Coffee machine", {"status": "off"}, {"status": "off"}),
        ("light", "Worktop light", {"status": "on"}, {"status": "on"}),
        ("light", "Spotlights", {"level": 40}, {"status": "on", "level": 40}),
        ("light", "Chandelier", {"level": 0}, {"status": "off", "level": 63}),
        ("light", "Chandelier", {"status": "off"}, {"status": "off", "level": 63}),
        ("heater", "Towel rail", {"mode": "frost_guard"}, {"mode": "frost_guard"}),
    ],
)
async def test_a_command_is_accepted_at_once_and_true_a_little_later(
    world: World, device: str, name: str, body: dict[str, object], after: dict[str, object]
) -> None:
    there = path(device, world.house.named(name).id)
    before = (await world.get(there))[f"{device}s"][0]
    answer = await world.call("POST", there, body)
    assert (answer.status_code, answer.content) == (200, b"")
    soon = (await world.get(there))[f"{device}s"][0]
    assert {key: soon[key] for key in after} == {key: before[key] for key in after} != after
    world.clock.move(seconds=1)
    item = (await world.get(there))[f"{device}s"][0]
    assert {key: item[key] for key in after} == after


async def test_lights_and_plugs_take_a_form_too(world: World) -> None:
    tv = world.house.named("TV")
    answer = await world.client.post(
        path("plug", tv.id),
        data={"status": "off"},
        headers={
            "Ocp-Apim-Subscription-Key": next(iter(world.cloud.people.subscription_keys)),
            "Authorization": f"Bearer {world.token}",
        },
    )
    assert answer.status_code == 200
    world.clock.move(seconds=1)
    assert (await world.get(path("plug", tv.id)))["plugs"][0]["status"] == "off"


async def test_a_shutter_travels_and_stops_where_it_is_told(world: World) -> None:
    shutter = path("automation", world.house.named("Patio shutter").id)

    async def level() -> object:
        return (await world.get(shutter))["automations"][0]["level"]

    await world.set(shutter, level=0)
    assert await level() == 100
    world.clock.move(seconds=5)
    assert await level() == 75
    await world.set(shutter, level=STOP)
    world.clock.move(seconds=60)
    assert await level() == 70
    await world.set(shutter, level=20)
    world.clock.move(seconds=60)
    assert await level() == 20


async def test_a_shutter_without_positions_knows_only_its_ends(world: World) -> None:
    kitchen = path("automation", world.house.named("Kitchen shutter").id)
    await world.set(kitchen, level=0)
    seen = set()
    for _ in range(25):
        seen.add((await world.get(kitchen))["automations"][0]["level"])
        world.clock.move(seconds=1)
    assert seen == {100, 50, 0}
    await world.set(kitchen, level=100)
    world.clock.move(seconds=3)
    # The halfway mark is another way of saying stop.
    await world.set(kitchen, level=50)
    world.clock.move(seconds=60)
    assert (await world.get(kitchen))["automations"][0]["level"] == 50


async def test_one_call_commands_many(world: World) -> None:
    lights = [module for module in world.house.plant(CASA_ROSSI).everything() if isinstance(module, Light)]
    assert sum(light.on for light in lights) > 3
    await world.set(pair("light"), ids=[light.id for light in lights], status="off")
    world.house.advance()
    assert not any(light.on for light in lights)
    assert world.cloud.count("command") == 1


async def test_scenes_are_listed_and_run(world: World) -> None:
    scenes = (await world.get(pair("scene")))["scenes"]
    assert [scene["name"] for scene in scenes] == ["home", "away", "day", "night", "custom_1"]
    assert scenes[4]["friendlyName"] == "Movie night"
    assert "friendlyName" not in scenes[0]
    night = scenes[3]["sender"]["plant"]["module"]["id"]
    await world.set(f"{pair('scene')}/modules/parameter/id/value/{night}", enable=True)
    world.clock.move(seconds=30)
    world.house.advance()
    everything = list(world.house.plant(CASA_ROSSI).everything())
    assert not any(module.on for module in everything if isinstance(module, Light))
    shutters = [module for module in everything if isinstance(module, Automation) and "shutter" in module.name]
    assert [shutter.level for shutter in shutters] == [0] * len(shutters)


@pytest.mark.parametrize(
    ("device", "name", "body"),
    [
        ("plug", "TV", {"status": "maybe"}),
        ("plug", "TV", {"status": ["on"]}),
        ("plug", "TV", {"level": 40}),
        ("plug", "TV", ["on"]),
        ("light", "Worktop light", {"level": 40}),
        ("light", "Chandelier", {"level": 101}),
        ("light", "Chandelier", {"level": -1}),
        ("light", "Chandelier", {"level": "40"}),
        ("light", "Chandelier", {"level": True}),
        ("automation", "Awning", {"status": "on"}),
        ("automation", "Awning", {"level": -2}),
        ("heater", "Towel rail", {"mode": "tropical"}),
        ("heater", "Towel rail", {"mode": {"a": 1}}),
        ("heater", "Towel rail", {"status": "on"}),
    ],
)
async def test_what_a_device_cannot_understand_is_refused_in_the_other_schema(
    world: World, device: str, name: str, body: object
) -> None:
    answer = await world.call("POST", path(device, world.house.named(name).id), body)
    assert answer.status_code == 400
    assert answer.json() == {"errors": [{"userMessage": "", "internalMessage": "Invalid arguments", "code": 400}]}


@pytest.mark.parametrize("body", [b"", b"{", b"\xff"])
async def test_an_unreadable_body_is_refused(world: World, body: bytes) -> None:
    there = path("plug", world.house.named("TV").id)
    headers = {
        "Ocp-Apim-Subscription-Key": next(iter(world.cloud.people.subscription_keys)),
        "Authorization": f"Bearer {world.token}",
    }
    assert (await world.client.post(there, content=body, headers=headers)).status_code == 400


@pytest.mark.parametrize("body", [{"status": "off"}, {"ids": [], "status": "off"}, {"ids": "x", "status": "off"}])
async def test_a_bulk_command_names_its_modules(world: World, body: object) -> None:
    assert (await world.call("POST", pair("light"), body)).status_code == 400


async def test_a_scene_must_be_enabled_and_exist(world: World) -> None:
    there = f"{pair('scene')}/modules/parameter/id/value/{'0' * 32}"
    assert (await world.call("POST", there, {"enable": False})).status_code == 400
    assert (await world.call("POST", there, {"enable": True})).status_code == 404


@pytest.mark.parametrize(
    ("method", "there"),
    [
        ("GET", f"{HC}/plants/{'0' * 24}"),
        ("GET", f"{HC}/plants/{SMARTHER_CASA_ROSSI}/topology"),
        ("GET", path("plug", "0" * 32)),
        ("GET", path("light", "0000000474a0b0c000047400000b0001")),
        ("GET", path("plug", "x").replace("plug/energy", "plug/comfort")),
        ("POST", path("meter", "0000000474a0b0c000047400000f0001")),
        ("GET", "/hc/api/v9.9/plants"),
        ("DELETE", f"{HC}/plants"),
    ],
)
async def test_what_is_not_there_is_not_found(world: World, method: str, there: str) -> None:
    answer = await world.call(method, there, {"status": "on"} if method == "POST" else None)
    assert answer.status_code == 404
    assert "Resource not found" in answer.text


async def test_somebody_elses_plant_is_refused(world: World) -> None:
    answer = await world.call("GET", f"{HC}/plants/{VICTORS_FLAT}")
    assert (answer.status_code, answer.json()) == (401, {"statusCode": 401, "message": "Unauthorized"})


async def test_a_home_off_the_internet_still_has_a_topology_but_no_state(world: World) -> None:
    world.house.set_offline(CASA_ROSSI, True)
    for method, there in (("GET", STATUS), ("POST", path("plug", world.house.named("TV").id)), ("GET", pair("scene"))):
        answer = await world.call(method, there, {"status": "off"} if method == "POST" else None)
        assert (answer.status_code, answer.json()["message"]) == (404, "Gateway Offline")
    assert (await world.call("GET", f"{STATUS}/topology")).status_code == 200
    world.house.set_offline(CASA_ROSSI, False)
    assert (await world.call("GET", STATUS)).status_code == 200


async def test_a_module_out_of_reach_shows_what_it_last_said_and_takes_no_command(world: World) -> None:
    tv = world.house.named("TV")
    world.house.set_reachable(tv.id, False)
    lost = world.clock()
    world.clock.move(minutes=10)
    world.house.touch(tv.id, on=False)
    item = (await world.get(path("plug", tv.id)))["plugs"][0]
    assert (item["reachable"], item["status"]) == (False, "on")
    assert datetime.fromisoformat(item["consumptions"][0]["timestamp"]) == lost
    answer = await world.call("POST", path("plug", tv.id), {"status": "on"})
    assert (answer.status_code, answer.json()["message"]) == (408, "Request timeout")
    world.clock.move(minutes=1)
    world.house.set_reachable(tv.id, True)
    assert (await world.get(path("plug", tv.id)))["plugs"][0]["status"] == "off"


async def test_a_bulk_command_reaches_those_within_reach(world: World) -> None:
    tv, freezer = world.house.named("TV"), world.house.named("Freezer")
    world.house.set_reachable(tv.id, False)
    await world.set(pair("plug"), ids=[tv.id, freezer.id], status="off")
    assert item_of(await world.get(STATUS), tv.id)["status"] == "on"
    assert item_of(await world.get(STATUS), freezer.id)["status"] == "off"


async def test_a_module_can_be_missing_from_the_status(world: World) -> None:
    tv = world.house.named("TV")
    tv.listed = False
    assert tv.id not in json.dumps(await world.get(STATUS))
    assert tv.id in json.dumps(await world.get(f"{STATUS}/topology"))
    assert (await world.call("GET", path("plug", tv.id))).status_code == 404


async def test_a_module_paired_anew_has_another_id(world: World) -> None:
    tv = world.house.named("TV")
    before = tv.id
    after = world.house.repair(before)
    assert after != before
    assert re.fullmatch("[0-9a-f]{32}", after)
    assert (await world.call("GET", path("plug", before))).status_code == 404
    assert (await world.call("GET", path("plug", after))).status_code == 200


async def test_a_sleeping_remote_is_ordinary(world: World) -> None:
    remote = world.house.named("Bedside remote right")
    assert (await world.get(path("remote", remote.id)))["remotes"][0]["battery"] == "low"
    item = item_of(await world.get(STATUS), remote.id)
    assert (item["reachable"], item["battery"]) == (False, "low")


READS = sorted(scope for scope in SCOPES if scope.endswith(".read") and scope != "scene.read")


@pytest.mark.parametrize("missing", READS)
async def test_without_a_scope_a_read_is_forbidden(world: World, missing: str) -> None:
    scopes = [scope for scope in SCOPES if scope != missing]
    world.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], scopes=scopes)
    await world.connect()
    answers = [await world.call("GET", f"{HC}/plants"), await world.call("GET", STATUS)]
    forbidden = [answer for answer in answers if answer.status_code == 403]
    assert [answer.json()["message"] for answer in forbidden] == ["Operation forbidden"]


@pytest.mark.parametrize("device", ["light", "plug", "automation"])
async def test_without_a_scope_a_command_is_forbidden(world: World, device: str) -> None:
    scopes = [scope for scope in SCOPES if scope != f"{device}.write"]
    world.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], scopes=scopes)
    await world.connect()
    answer = await world.call("POST", path(device, "0" * 32), {"status": "on"})
    assert answer.status_code == 403
