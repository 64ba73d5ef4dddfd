"""What the simulated Netatmo tells unasked, as the bot's own reader hears it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clouds.netatmo.pushes import SIGNATURE, Heard, genuine, heard
from bot.domain.home import HeatMode
from bot.domain.intents import HeatHome, SetMode, SetPoint, Switch
from bot.simulator.netatmo import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.serving import serving
from tests.simulator.netatmo_world import VICTOR, World, netatmo_world


@dataclass
class Ear:
    url: str = ""
    status: int = 200
    bodies: list[bytes] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)

    async def takes(self, request: Request) -> Response:
        self.bodies.append(await request.body())
        self.signatures.append(request.headers.get(SIGNATURE, ""))
        return Response(status_code=self.status)

    @property
    def last(self) -> dict[str, object]:
        told: dict[str, object] = json.loads(self.bodies[-1])
        return told

    def hears(self) -> Heard:
        return heard(self.bodies[-1])


@asynccontextmanager
async def listening(world: World) -> AsyncIterator[Ear]:
    ear = Ear()
    async with serving(Starlette(routes=[Route("/push", ear.takes, methods=["POST"])])) as root:
        ear.url = f"{root}/push"
        await world.cloud.listen(world.access, ear.url)
        yield ear


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with netatmo_world() as world:
        await world.enters()
        yield world


@pytest.fixture
async def ear(world: World) -> AsyncIterator[Ear]:
    """Greeted already."""
    async with listening(world) as ear:
        assert await world.simulated.webhooks.deliver() == 1
        assert ear.last["push_type"] == "webhook_activation"
        ear.bodies.clear()
        yield ear


async def test_every_push_is_signed_with_the_applications_secret(world: World, ear: Ear) -> None:
    world.house.touch(world.house.named("TV").id, on=False)
    assert await world.simulated.webhooks.deliver() == 1
    assert genuine(ear.bodies[-1], ear.signatures[-1], DEMO_CLIENT_SECRET)
    assert not genuine(ear.bodies[-1] + b" ", ear.signatures[-1], DEMO_CLIENT_SECRET)
    assert b", " not in ear.bodies[-1]


async def test_what_hands_do_at_a_module_is_told_of_it(world: World, ear: Ear) -> None:
    world.house.touch(world.house.named("Chandelier").id, level=20)
    await world.simulated.webhooks.deliver()
    assert ear.last["push_type"] == "device_event"
    assert ear.hears() == Heard(world.casa.id, frozenset({world.named("Gateway").id, world.named("Chandelier").id}))
    # What it draws by the minute is not told.
    world.clock.move(minutes=3)
    assert await world.simulated.webhooks.deliver() == 0


async def test_a_command_is_told_when_it_has_arrived(world: World, ear: Ear) -> None:
    await world.orders(Switch(on=False), "TV", "Computer")
    assert await world.simulated.webhooks.deliver() == 2
    assert {heard(body).plant for body in ear.bodies} == {world.casa.id}


async def test_rooms_are_told_of_when_their_heating_is_ordered(world: World, ear: Ear) -> None:
    await world.orders(SetPoint(21.5), "Bedroom")
    assert await world.simulated.webhooks.deliver() == 1
    assert (ear.last["push_type"], ear.last["mode"]) == ("display_change", "manual")
    assert world.named("Bedroom").id in ear.hears().things
    await world.orders(SetMode(HeatMode.FROST_GUARD), "Towel rail")
    assert await world.simulated.webhooks.deliver() == 1
    assert ear.hears().plant == world.casa.id


async def test_a_home_that_is_away_says_so(world: World, ear: Ear) -> None:
    await world.orders_all(HeatHome(HeatMode.AWAY))
    await world.simulated.webhooks.deliver()
    kinds = [json.loads(body)["push_type"] for body in ear.bodies]
    assert "home_event_changed" in kinds
    assert ear.hears().plant == world.casa.id


async def test_a_lost_gateway_is_told_once_and_so_is_its_return(world: World, ear: Ear) -> None:
    for offline, said in ((True, "disconnection"), (False, "connection")):
        world.house.set_offline(world.house.plants[1].id, offline)
        await world.simulated.webhooks.deliver()
        assert {json.loads(body)["push_type"] for body in ear.bodies} == {said}
        assert ear.hears().plant == world.plant("Sea house").id
        ear.bodies.clear()


async def test_another_wall_is_told_as_a_change_of_topology(world: World, ear: Ear) -> None:
    world.house.remove(world.house.named("TV").id)
    await world.simulated.webhooks.deliver()
    assert ear.hears().rebuilt
    assert ear.hears().plant == world.casa.id


async def test_one_address_hears_of_all_who_consented_and_of_nobody_else(world: World, ear: Ear) -> None:
    kettle = world.house.named("Kettle", plant="Victor's flat")
    world.house.touch(kettle.id, on=False)
    assert await world.simulated.webhooks.deliver() == 0
    await world.signs_in(VICTOR)
    await world.simulated.webhooks.deliver()
    world.house.touch(kettle.id, on=True)
    assert await world.simulated.webhooks.deliver() == 1
    world.simulated.revoke(VICTOR)
    world.house.touch(kettle.id, on=False)
    assert await world.simulated.webhooks.deliver() == 0


async def test_another_address_takes_the_first_ones_place(world: World, ear: Ear) -> None:
    async with listening(world) as other:
        await world.simulated.webhooks.deliver()
        world.house.touch(world.house.named("TV").id, on=False)
        assert await world.simulated.webhooks.deliver() == 1
        assert (len(other.bodies), ear.bodies) == (2, [])
    await world.cloud.unlisten(world.access)
    assert world.simulated.webhooks.url_of(DEMO_CLIENT_ID) is None
    world.house.touch(world.house.named("TV").id, on=True)
    assert await world.simulated.webhooks.deliver() == 0


async def test_pushes_may_come_twice_and_out_of_order(world: World, ear: Ear) -> None:
    world.simulated.habits.pushes_twice = world.simulated.habits.pushes_backwards = True
    for name in ("TV", "Computer"):
        world.house.touch(world.house.named(name).id, on=False)
    assert await world.simulated.webhooks.deliver() == 4
    things = [next(iter(heard(body).things - {world.named("Gateway").id})) for body in ear.bodies]
    assert things == [world.named("Computer").id] * 2 + [world.named("TV").id] * 2


async def test_five_failures_within_an_hour_silence_it_for_a_day(world: World, ear: Ear) -> None:
    ear.status = 500
    for times in range(5):
        assert times < 4 or world.simulated.webhooks.url_of(DEMO_CLIENT_ID) is not None
        world.house.touch(world.house.named("TV").id, on=times % 2 > 0)
        assert await world.simulated.webhooks.deliver() == 0
    assert len(ear.bodies) == 5
    assert world.simulated.webhooks.url_of(DEMO_CLIENT_ID) is None
    ear.status = 200
    # To register again is not refused; nothing comes all the same.
    await world.cloud.listen(world.access, ear.url)
    world.house.touch(world.house.named("TV").id, on=True)
    assert await world.simulated.webhooks.deliver() == 0
    world.clock.move(hours=24)
    await world.signs_in()
    await world.cloud.listen(world.access, ear.url)
    assert await world.simulated.webhooks.deliver() == 1


async def test_failures_of_long_ago_are_forgotten(world: World, ear: Ear) -> None:
    ear.status = 503
    for times in range(9):
        world.house.touch(world.house.named("TV").id, on=times % 2 > 0)
        await world.simulated.webhooks.deliver()
        world.clock.move(minutes=16)
    assert world.simulated.webhooks.url_of(DEMO_CLIENT_ID) == ear.url


@pytest.mark.parametrize(("form", "code"), [({}, 10), ({"url": "ftp://x"}, 21)])
async def test_an_address_must_be_one(world: World, form: dict[str, str], code: int) -> None:
    answer = await world.call("POST", "/api/addwebhook", data=form)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)


async def test_the_real_one_takes_nothing_but_https(world: World) -> None:
    world.simulated.habits.only_https = True
    answer = await world.call("POST", "/api/addwebhook", data={"url": "http://bot.example.org/push"})
    assert answer.json()["error"]["code"] == 21


async def test_nobody_listening_is_a_failure_like_any_other(world: World) -> None:
    await world.cloud.listen(world.access, "http://127.0.0.1:1/push")
    assert await world.simulated.webhooks.deliver() == 0
    assert world.simulated.webhooks.url_of(DEMO_CLIENT_ID) is not None
