"""Cloud-to-cloud pushes, received by a real endpoint."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.simulator.appliances import Wish
from bot.simulator.furnishing import CASA_ROSSI, SMARTHER_CASA_ROSSI
from bot.simulator.serving import serving
from tests.simulator.eliot_world import MARIA, VICTOR, World, eliot_world

ROOT = "/smarther/v2.0"
PLANT = f"{ROOT}/plants/{SMARTHER_CASA_ROSSI}"
LIVING_ROOM = "1ee6a1b2-46b7-8f11-e053-00000000b46a"


@dataclass
class Endpoint:
    """What a subscriber runs."""

    address: str = ""
    status: int = 200
    delay: float = 0
    answers_handshake: bool = True
    received: list[Any] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = json.loads(await Request(scope, receive).body())
        self.received.append(body)
        self.heard.set()
        await asyncio.sleep(self.delay)
        response = Response(status_code=self.status)
        if isinstance(body, list) and "validationCode" in body[0]["data"] and self.answers_handshake:
            response = JSONResponse({"validationResponse": body[0]["data"]["validationCode"]})
        await response(scope, receive, send)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with eliot_world() as it:
        await it.connect()
        yield it


@pytest.fixture
async def endpoint() -> AsyncIterator[Endpoint]:
    it = Endpoint()
    async with serving(it) as address:
        it.address = address
        yield it


async def subscribe(world: World, url: str) -> str:
    answer = await world.call("POST", f"{PLANT}/subscription", {"EndPointUrl": url})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["subscriptionId"])


async def test_a_subscription_is_made_listed_and_ended(world: World) -> None:
    assert (await world.call("GET", f"{ROOT}/subscription")).status_code == 204
    url = "https://bot.example.org/eliot/c2c/4kX1c0Yb2m"
    made = await subscribe(world, url)
    assert await world.get(f"{ROOT}/subscription") == [
        {"plantId": SMARTHER_CASA_ROSSI, "subscriptionId": made, "EndPointUrl": url}
    ]
    await world.connect(VICTOR)
    assert (await world.call("GET", f"{ROOT}/subscription")).status_code == 204
    await world.connect(MARIA)
    assert (await world.call("DELETE", f"{PLANT}/subscription/{made}")).status_code == 200
    assert (await world.call("DELETE", f"{PLANT}/subscription/{made}")).status_code == 404
    assert (await world.call("GET", f"{ROOT}/subscription")).status_code == 204


async def test_a_plant_is_subscribed_to_once(world: World) -> None:
    await subscribe(world, "https://bot.example.org/a")
    for words in ("Subscription already exists", "Conflict"):
        world.cloud.habits.conflict = words  # type: ignore[assignment]
        answer = await world.call("POST", f"{PLANT}/subscription", {"EndPointUrl": "https://bot.example.org/b"})
        assert (answer.status_code, answer.json()) == (409, {"statusCode": 409, "message": words})


@pytest.mark.parametrize("body", [{}, {"EndPointUrl": 7}, {"EndPointUrl": "ftp://bot.example.org"}, [], None])
async def test_an_endpoint_must_have_an_address(world: World, body: object) -> None:
    assert (await world.call("POST", f"{PLANT}/subscription", body)).status_code == 400


async def test_only_thermostats_push(world: World) -> None:
    answer = await world.call("POST", f"{ROOT}/plants/{CASA_ROSSI}/subscription", {"EndPointUrl": "https://x.example"})
    assert answer.status_code == 404


async def test_a_change_is_pushed_as_it_was_recorded(world: World, endpoint: Endpoint) -> None:
    await subscribe(world, endpoint.address)
    world.house.touch(LIVING_ROOM, mode="manual", set_point=19.0)
    assert await world.cloud.pushes.deliver() == 1
    (((event,)),) = endpoint.received
    assert (event["eventType"], event["eventTime"]) == ("DeviceToCloud", "2026-03-14T18:05:42Z")
    assert event["subject"] == f"///bs_cloud_{SMARTHER_CASA_ROSSI}//"
    assert event["subjectElements"] == {"plantId": f"bs_cloud_{SMARTHER_CASA_ROSSI}"}
    (thermostat,) = event["data"]["chronothermostats"]
    assert (thermostat["mode"], thermostat["setPoint"]["value"]) == ("MANUAL", "19.00000")
    assert thermostat["programs"] == [{"number": "1"}]
    assert thermostat["online"] is False
    assert thermostat["sender"]["addressType"] == "AddressLocation"
    assert thermostat["sender"]["plant"]["module"]["id"] == LIVING_ROOM
    assert thermostat["receiver"] == {"oid": [world.cloud.people.users[MARIA].oid]}
    assert await world.cloud.pushes.deliver() == 0


async def test_a_push_may_be_the_bare_object(world: World, endpoint: Endpoint) -> None:
    world.cloud.habits.push_form = "bare"
    await subscribe(world, endpoint.address)
    world.house.touch(LIVING_ROOM, mode="off")
    await world.cloud.pushes.deliver()
    assert list(endpoint.received[0]) == ["chronothermostats"]


async def test_a_slid_set_point_makes_a_burst_and_other_devices_are_silent(world: World, endpoint: Endpoint) -> None:
    await subscribe(world, endpoint.address)
    for set_point in (19.0, 19.5, 20.0):
        world.house.touch(LIVING_ROOM, mode="manual", set_point=set_point)
    world.house.touch(world.house.named("TV").id, on=False)
    world.house.set_offline(CASA_ROSSI, True)
    assert await world.cloud.pushes.deliver() == 3


async def test_who_unsubscribed_or_was_forgotten_hears_nothing(world: World, endpoint: Endpoint) -> None:
    await subscribe(world, endpoint.address)
    world.house.touch(LIVING_ROOM, mode="off")
    world.cloud.pushes.die()
    world.house.touch(LIVING_ROOM, mode="protection")
    assert await world.cloud.pushes.deliver() == 0
    assert endpoint.received == []
    assert (await world.call("GET", f"{ROOT}/subscription")).status_code == 204


@pytest.mark.parametrize(("status", "delay"), [(500, 0.0), (302, 0.0), (200, 1.0)])
async def test_a_failing_or_late_endpoint_is_banned_for_ever_longer(
    world: World, endpoint: Endpoint, status: int, delay: float
) -> None:
    await subscribe(world, endpoint.address)
    (subscription,) = world.cloud.pushes.of(world.cloud.people.users[MARIA])
    subscription.failures = 38
    endpoint.status, endpoint.delay = status, delay
    for _ in range(3):
        world.house.touch(LIVING_ROOM, mode="off")
    assert await world.cloud.pushes.deliver() == 0
    # The fortieth failure bans; the third event was lost without an attempt.
    assert len(endpoint.received) == 2
    endpoint.status, endpoint.delay = 200, 0
    world.clock.move(seconds=119)
    world.house.touch(LIVING_ROOM, mode="protection")
    assert await world.cloud.pushes.deliver() == 0
    world.clock.move(seconds=1)
    world.house.touch(LIVING_ROOM, mode="off")
    assert await world.cloud.pushes.deliver() >= 1
    assert subscription.failures == 0


async def test_an_endpoint_that_is_not_there_fails_too(world: World) -> None:
    await subscribe(world, "http://127.0.0.1:9/")
    world.house.touch(LIVING_ROOM, mode="off")
    assert await world.cloud.pushes.deliver() == 0
    (subscription,) = world.cloud.pushes.of(world.cloud.people.users[MARIA])
    assert subscription.failures == 1


async def test_the_handshake_wants_the_code_back(world: World, endpoint: Endpoint) -> None:
    world.cloud.habits.validates_endpoints = True
    endpoint.answers_handshake = False
    answer = await world.call("POST", f"{PLANT}/subscription", {"EndPointUrl": endpoint.address})
    assert answer.status_code == 400
    endpoint.answers_handshake = True
    await subscribe(world, endpoint.address)
    assert endpoint.received[-1][0]["eventType"] == "Microsoft.EventGrid.SubscriptionValidationEvent"


async def test_a_living_cloud_pushes_by_itself(world: World, endpoint: Endpoint) -> None:
    await subscribe(world, endpoint.address)
    world.house.command([LIVING_ROOM], Wish(mode="off"))
    world.clock.move(seconds=1)
    living = asyncio.create_task(world.cloud.live(period=0.01))
    try:
        async with asyncio.timeout(5):
            await endpoint.heard.wait()
            endpoint.heard.clear()
            world.house.touch(LIVING_ROOM, mode="protection")
            await endpoint.heard.wait()
    finally:
        living.cancel()
    modes = [event["data"]["chronothermostats"][0]["mode"] for (event,) in endpoint.received]
    assert modes[-1] == "PROTECTION"
    assert "OFF" in modes
