import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.clouds.eliot import EliotCloud
from bot.clouds.wire import LARGEST_BODY, open_client
from bot.domain import errors
from bot.domain.cloud import Access, AccountId
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import HeatMode, Home, Module, ModuleId, ModuleState, Plant, PlantId
from bot.domain.intents import Action, SetLevel, SetPoint, Switch
from tests.clouds.conftest import Clock, Ledger
from tests.clouds.gateway import Gateway, Says, refused, told
from tests.clouds.raw import listening, resets
from tests.clouds.recorded import NOON

TOKEN = "canary-token"
KEY = "canary-key"
ON = Switch(on=True)
ROME = ZoneInfo("Europe/Rome")
ME = AccountId(7)
ACCESS = Access(ME, TOKEN)
CASA = "5e0f00000000a1b2c3d4e5f6"
CLIMATE = "b5e4a1b2-c0de-2711-e053-00000000a74c"
HC = "/hc/api/v1.0"
SMARTHER = "/smarther/v2.0"
SCENES = f"{HC}/scene/comfort/addressLocation/plants/{CASA}"
STATUS = f"{HC}/plants/{CASA}"
THERMOSTATS = (
    f"{SMARTHER}/chronothermostat/thermoregulation/addressLocation/plants/{CLIMATE}/modules/parameter/id/value"
)
LIVING_ROOM = Module(ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46a"), "Soggiorno", Device.THERMOSTAT, PlantId(CLIMATE))
NIGHT = Module(ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46b"), "Zona notte", Device.THERMOSTAT, PlantId(CLIMATE))
LAMP = Module(ModuleId("0000000474a0b0c000047400000a0001"), "Luce", Device.LIGHT, PlantId(CASA))
PLUG = Module(ModuleId("0000000474a0b0c000047400000b0001"), "Lavastoviglie", Device.PLUG, PlantId(CASA))
HOUSE = Plant(PlantId(CASA), "Casa Rossi", modules=(LAMP, PLUG, LIVING_ROOM, NIGHT))
BOTH = frozenset({Device.LIGHT, Device.THERMOSTAT})
ONE_LAMP = f"{HC}/light/lighting/addressLocation/plants/{CASA}/modules/parameter/id/value/{LAMP.id}"


class Seen:
    """What the observer of calls heard, and how long the client slept."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int | None]] = []
        self.slept: list[float] = []

    def __call__(self, endpoint: str, status: int | None, seconds: float) -> None:
        assert seconds >= 0
        self.calls.append((endpoint, status))

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
async def cloud(
    http: httpx.AsyncClient, gateway_url: str, ledger: Ledger, clock: Clock, seen: Seen
) -> AsyncIterator[EliotCloud]:
    yield made(http, gateway_url + "/", ledger, clock, seen)


def made(http: httpx.AsyncClient, url: str, ledger: Ledger, clock: Clock, seen: Seen) -> EliotCloud:
    return EliotCloud(
        http, api_url=url, subscription_key=KEY, budget=ledger, clock=clock, sleep=seen.sleep, observe=seen
    )


@pytest.fixture
def furnished(gateway: Gateway) -> Gateway:
    gateway.says(f"{HC}/plants", told("plants"))
    gateway.says(f"{HC}/plants/{CASA}/topology", told("topology"))
    gateway.says(SCENES, told("scenes"))
    gateway.says(STATUS, told("status"))
    gateway.says(f"{SMARTHER}/plants", told("smarther-plants"))
    gateway.says(f"{SMARTHER}/plants/{CLIMATE}/topology", told("smarther-topology"))
    gateway.says(f"{THERMOSTATS}/{LIVING_ROOM.id}", told("smarther-status"))
    gateway.says(f"{THERMOSTATS}/{NIGHT.id}", told("smarther-status-empty"))
    return gateway


async def order(cloud: EliotCloud, action: Action, *modules: Module) -> None:
    await cloud.command(ACCESS, modules, action, states={}, zone=ROME)


async def failure(cloud: EliotCloud, action: Action = ON, module: Module = LAMP) -> CloudError:
    with pytest.raises(CloudError) as caught:
        await order(cloud, action, module)
    return caught.value


async def test_a_survey_shows_both_apis_as_one_home(
    cloud: EliotCloud, furnished: Gateway, ledger: Ledger, seen: Seen
) -> None:
    home = await cloud.survey(ACCESS)
    (plant,) = home.plants
    assert (plant.name, len(plant.ambients), len(plant.modules)) == ("Casa Rossi", 4, 14 + 5 + 2)
    assert len(plant.of(Device.SCENE)) == 5
    assert sorted(seen.calls) == [
        ("hc/plants", 200),
        ("hc/scenes", 200),
        ("hc/topology", 200),
        ("smarther/plants", 200),
        ("smarther/topology", 200),
    ]
    assert ledger.spent == [(ME, True)] * 5


async def test_every_call_carries_both_keys(cloud: EliotCloud, furnished: Gateway) -> None:
    furnished.says(ONE_LAMP, Says())
    await cloud.survey(ACCESS)
    await order(cloud, ON, LAMP)
    for asked in furnished.asked:
        assert asked.headers["authorization"] == f"Bearer {TOKEN}"
        assert asked.headers["ocp-apim-subscription-key"] == KEY
        assert asked.headers["accept"] == "application/json"
        assert ("content-type" in asked.headers) == (asked.method == "POST")


@pytest.mark.parametrize("answer", [refused("404-resource-not-found", 404), refused("403-forbidden", 403)])
async def test_an_api_that_is_not_there_is_left_out(cloud: EliotCloud, furnished: Gateway, answer: Says) -> None:
    furnished.says(f"{SMARTHER}/plants", answer)
    assert not (await cloud.survey(ACCESS)).plants[0].of(Device.THERMOSTAT)
    furnished.says(f"{SMARTHER}/plants", told("smarther-plants"))
    furnished.says(f"{HC}/plants", answer)
    (plant,) = (await cloud.survey(ACCESS)).plants
    assert {module.device for module in plant.modules} == {Device.THERMOSTAT}


async def test_an_account_without_any_plant_has_an_empty_home(cloud: EliotCloud, furnished: Gateway) -> None:
    furnished.says(f"{HC}/plants", told("plants-empty"))
    furnished.says(f"{SMARTHER}/plants", Says(204))
    assert await cloud.survey(ACCESS) == Home()


@pytest.mark.parametrize(
    ("house", "climate", "kind"),
    [
        (refused("404-resource-not-found", 404), refused("403-forbidden", 403), errors.NOT_FOUND),
        (refused("403-forbidden", 403), Says(204), errors.NOT_PERMITTED),
        (refused("403-forbidden", 403), refused("401-unauthorized", 401), errors.SIGN_IN_LOST),
        (refused("401-unauthorized", 401), refused("401-invalid-subscription-key", 401), errors.KEY_REFUSED),
        (Says(503), refused("403-quota-exceeded", 403), errors.OUT_OF_CALLS),
        (told("plants"), Says(500), errors.CLOUD_FAILED),
        (Says(200, b"<html>"), told("smarther-plants"), errors.BAD_ANSWER),
        (told("plants-empty"), refused("404-resource-not-found", 404), errors.NOT_FOUND),
    ],
)
async def test_an_error_is_never_an_empty_home_and_the_more_telling_one_is_told(
    cloud: EliotCloud, furnished: Gateway, house: Says, climate: Says, kind: ErrorKind
) -> None:
    furnished.says(f"{HC}/plants", house)
    furnished.says(f"{SMARTHER}/plants", climate)
    with pytest.raises(CloudError) as caught:
        await cloud.survey(ACCESS)
    assert caught.value.kind is kind


async def test_half_a_home_is_none(cloud: EliotCloud, furnished: Gateway) -> None:
    furnished.says(f"{HC}/plants/{CASA}/topology", refused("404-resource-not-found", 404))
    with pytest.raises(CloudError) as caught:
        await cloud.survey(ACCESS)
    assert caught.value.kind is errors.NOT_FOUND


async def test_scenes_may_not_be_there_but_may_not_fail(cloud: EliotCloud, furnished: Gateway) -> None:
    furnished.says(SCENES, refused("403-forbidden", 403))
    assert not (await cloud.survey(ACCESS)).plants[0].of(Device.SCENE)
    furnished.says(SCENES, Says(502))
    with pytest.raises(CloudError):
        await cloud.survey(ACCESS)


async def test_a_status_takes_one_call_for_the_house_and_one_a_thermostat(
    cloud: EliotCloud, furnished: Gateway
) -> None:
    states = await cloud.status(ACCESS, HOUSE, BOTH)
    assert sorted(furnished.paths()) == sorted([STATUS, f"{THERMOSTATS}/{LIVING_ROOM.id}", f"{THERMOSTATS}/{NIGHT.id}"])
    assert states[LAMP.id] == ModuleState(NOON, reachable=True, on=False, power=0)
    assert PLUG.id in states
    climate = states[LIVING_ROOM.id].climate
    assert climate is not None
    assert climate.mode is HeatMode.AUTOMATIC
    assert NIGHT.id not in states


async def test_what_was_not_asked_for_is_not_called_for(cloud: EliotCloud, furnished: Gateway) -> None:
    assert await cloud.status(ACCESS, HOUSE, frozenset({Device.SCENE, Device.HEATER})) == {}
    assert set(await cloud.status(ACCESS, HOUSE, frozenset({Device.THERMOSTAT}))) == {LIVING_ROOM.id}
    assert STATUS not in furnished.paths()


@pytest.mark.parametrize("answer", [refused("408-request-timeout", 408), refused("404-gateway-offline", 404)])
async def test_a_thermostat_out_of_reach_hides_no_other_module(
    cloud: EliotCloud, furnished: Gateway, answer: Says
) -> None:
    furnished.says(f"{THERMOSTATS}/{NIGHT.id}", answer)
    states = await cloud.status(ACCESS, HOUSE, BOTH)
    assert states[NIGHT.id] == ModuleState(NOON, reachable=False)
    assert states[LIVING_ROOM.id].reachable


async def test_when_nothing_answers_the_error_is_told(cloud: EliotCloud, furnished: Gateway) -> None:
    for thermostat in (LIVING_ROOM, NIGHT):
        furnished.says(f"{THERMOSTATS}/{thermostat.id}", refused("408-request-timeout", 408))
    with pytest.raises(CloudError) as caught:
        await cloud.status(ACCESS, HOUSE, frozenset({Device.THERMOSTAT}))
    assert caught.value.kind is errors.MODULE_SILENT


@pytest.mark.parametrize(
    ("path", "answer", "kind"),
    [
        (STATUS, refused("404-gateway-offline", 404), errors.HOME_OFFLINE),
        (f"{THERMOSTATS}/{NIGHT.id}", refused("469-password-expired", 469), errors.PASSWORD_EXPIRED),
    ],
)
async def test_what_concerns_more_than_one_thermostat_is_told(
    cloud: EliotCloud, furnished: Gateway, path: str, answer: Says, kind: ErrorKind
) -> None:
    furnished.says(path, answer)
    with pytest.raises(CloudError) as caught:
        await cloud.status(ACCESS, HOUSE, BOTH)
    assert caught.value.kind is kind


async def test_a_whole_ambient_costs_one_call(cloud: EliotCloud, gateway: Gateway, ledger: Ledger) -> None:
    path = f"{HC}/light/lighting/addressLocation/plants/{CASA}"
    other = Module(ModuleId("m2"), "Faretti", Device.LIGHT, PlantId(CASA))
    gateway.says(path, Says())
    await order(cloud, Switch(on=False), LAMP, other)
    (asked,) = gateway.asked
    assert (asked.path, asked.body) == (path, {"ids": [LAMP.id, "m2"], "status": "off"})
    assert len(ledger.spent) == 1


async def test_a_value_no_device_takes_costs_nothing(cloud: EliotCloud, gateway: Gateway, ledger: Ledger) -> None:
    assert (await failure(cloud, SetLevel(101))).kind is errors.WRONG_VALUES
    assert (await failure(cloud, SetPoint(50), LIVING_ROOM)).kind is errors.WRONG_VALUES
    assert not gateway.asked
    assert not ledger.spent


async def test_of_two_thermostats_one_failure_is_told_after_both_were_asked(
    cloud: EliotCloud, gateway: Gateway
) -> None:
    gateway.says(f"{THERMOSTATS}/{LIVING_ROOM.id}", refused("486-busy-ui", 486))
    gateway.says(f"{THERMOSTATS}/{NIGHT.id}", Says(after=0.05))
    with pytest.raises(CloudError) as caught:
        await order(cloud, SetPoint(21), LIVING_ROOM, NIGHT)
    assert caught.value.kind is errors.DISPLAY_IN_USE
    assert len(list(gateway.posted())) == 2


@pytest.mark.parametrize("status", [500, 503])
async def test_a_read_is_repeated_and_each_time_is_counted(
    cloud: EliotCloud, furnished: Gateway, ledger: Ledger, seen: Seen, status: int
) -> None:
    furnished.says(STATUS, Says(status), Says(200, b"{"), told("status"))
    assert await cloud.status(ACCESS, HOUSE, frozenset({Device.LIGHT}))
    assert seen.slept == [0.5, 2.0]
    assert len(ledger.spent) == 3
    assert seen.calls == [("hc/status", status), ("hc/status", 200), ("hc/status", 200)]


async def test_a_read_is_given_up_in_the_end(cloud: EliotCloud, furnished: Gateway, ledger: Ledger) -> None:
    furnished.says(STATUS, Says(500))
    with pytest.raises(CloudError) as caught:
        await cloud.status(ACCESS, HOUSE, frozenset({Device.LIGHT}))
    assert caught.value.kind is errors.CLOUD_FAILED
    assert len(ledger.spent) == 3


async def test_a_read_that_took_long_is_not_repeated(
    http: httpx.AsyncClient, gateway_url: str, gateway: Gateway, ledger: Ledger, clock: Clock
) -> None:
    gateway.says(STATUS, Says(500))

    class Slow(Seen):
        async def sleep(self, seconds: float) -> None:
            clock.move(seconds=16)

    cloud = made(http, gateway_url, ledger, clock, Slow())
    with pytest.raises(CloudError):
        await cloud.status(ACCESS, HOUSE, frozenset({Device.LIGHT}))
    assert len(ledger.spent) == 2


@pytest.mark.parametrize(
    "answer",
    [
        refused("401-unauthorized", 401),
        refused("404-gateway-offline", 404),
        refused("469-password-expired", 469),
        refused("429-rate-limit", 429),
    ],
)
async def test_a_read_that_no_moment_cures_is_not_repeated(
    cloud: EliotCloud, furnished: Gateway, ledger: Ledger, answer: Says
) -> None:
    furnished.says(STATUS, answer)
    with pytest.raises(CloudError):
        await cloud.status(ACCESS, HOUSE, frozenset({Device.LIGHT}))
    assert len(ledger.spent) == 1


@pytest.mark.parametrize("status", [401, 408, 486, 500, 503])
async def test_a_command_is_never_repeated(cloud: EliotCloud, gateway: Gateway, status: int) -> None:
    gateway.says(ONE_LAMP, Says(status))
    error = await failure(cloud)
    assert (error.status, error.during) == (status, "commanding light")
    assert len(gateway.asked) == 1


async def test_an_exhausted_quota_stops_every_further_call(cloud: EliotCloud, gateway: Gateway, ledger: Ledger) -> None:
    gateway.says(ONE_LAMP, refused("403-quota-exceeded", 403))
    error = await failure(cloud)
    assert error.kind is errors.OUT_OF_CALLS
    assert ledger.ends == [(ME, error.until)]
    assert error.until is not None
    assert (await failure(cloud)).kind is errors.OUT_OF_CALLS
    assert len(gateway.asked) == 1
    assert len(ledger.ends) == 1


async def test_a_call_waits_as_long_as_its_budget_says_and_its_success_is_told(
    http: httpx.AsyncClient, gateway_url: str, furnished: Gateway, clock: Clock, seen: Seen
) -> None:
    ledger = Ledger(wait=1.5)
    cloud = made(http, gateway_url, ledger, clock, seen)
    furnished.says(ONE_LAMP, Says())
    await order(cloud, ON, LAMP)
    assert seen.slept == [1.5]
    assert ledger.answers == [ME]
    furnished.says(ONE_LAMP, Says(404))
    with pytest.raises(CloudError):
        await order(cloud, ON, LAMP)
    assert ledger.answers == [ME], "a refusal is none"


async def test_calls_that_wait_for_their_moment_keep_nobody_from_calling(
    http: httpx.AsyncClient, gateway_url: str, gateway: Gateway, clock: Clock
) -> None:
    class Patient(Ledger):
        def spend(self, account: AccountId, *, by_hand: bool) -> float:
            super().spend(account, by_hand=by_hand)
            return 0.0 if by_hand else 1.5

    waiting, moment = asyncio.Semaphore(0), asyncio.Event()

    async def sleep(_: float) -> None:
        waiting.release()
        await moment.wait()

    cloud = EliotCloud(http, api_url=gateway_url, subscription_key=KEY, budget=Patient(), clock=clock, sleep=sleep)
    gateway.says(ONE_LAMP, *(Says() for _ in range(6)))
    unasked = Access(ME, TOKEN, by_hand=False)
    looks = [asyncio.ensure_future(cloud.command(unasked, [LAMP], ON, states={}, zone=ROME)) for _ in range(5)]
    for _ in looks:
        await waiting.acquire()
    await order(cloud, ON, LAMP)
    assert len(gateway.asked) == 1
    moment.set()
    await asyncio.gather(*looks)
    assert len(gateway.asked) == 6


async def test_what_nobody_waits_for_is_counted_as_such(cloud: EliotCloud, furnished: Gateway, ledger: Ledger) -> None:
    await cloud.status(Access(ME, TOKEN, by_hand=False), HOUSE, frozenset({Device.LIGHT}))
    assert ledger.spent == [(ME, False)]


async def test_a_silent_cloud_may_still_act(cloud: EliotCloud, gateway: Gateway, seen: Seen) -> None:
    gateway.says(ONE_LAMP, Says(after=2))
    error = await failure(cloud)
    assert (error.kind, error.kind.effect) == (errors.CLOUD_SLOW, errors.Effect.POSSIBLE)
    assert seen.calls == [("hc/light", None)]


async def test_without_a_connection_nothing_happens(
    http: httpx.AsyncClient, ledger: Ledger, clock: Clock, seen: Seen
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        error = await failure(made(http, f"http://127.0.0.1:{closed.getsockname()[1]}", ledger, clock, seen))
    assert (error.kind, error.kind.effect) == (errors.NO_NETWORK, errors.Effect.NONE)


async def test_a_connection_that_breaks_is_a_cloud_that_is_down(
    http: httpx.AsyncClient, ledger: Ledger, clock: Clock, seen: Seen
) -> None:
    async with listening(resets) as address:
        error = await failure(made(http, address, ledger, clock, seen))
    assert error.kind is errors.CLOUD_DOWN


async def test_an_answer_without_end_is_a_bad_one(cloud: EliotCloud, gateway: Gateway) -> None:
    gateway.says(ONE_LAMP, Says(200, b"0" * (LARGEST_BODY + 1)))
    assert (await failure(cloud)).kind is errors.BAD_ANSWER


async def test_a_full_house_of_connections_is_asked_to_wait(
    gateway_url: str, gateway: Gateway, ledger: Ledger, clock: Clock, seen: Seen
) -> None:
    gateway.says(ONE_LAMP, Says(after=0.4))
    async with open_client(connect=2, read=2, connections=1) as http:
        http.timeout = httpx.Timeout(2, pool=0.05)
        cloud = made(http, gateway_url, ledger, clock, seen)
        told = await asyncio.gather(*(order(cloud, ON, LAMP) for _ in range(2)), return_exceptions=True)
    (error,) = (answer for answer in told if answer is not None)
    assert isinstance(error, CloudError)
    assert error.kind is errors.TOO_FAST


@pytest.mark.parametrize("token", ["två", "two\r\nlines"])
async def test_a_token_no_header_can_carry_asks_for_a_new_sign_in(
    cloud: EliotCloud, gateway: Gateway, token: str
) -> None:
    with pytest.raises(CloudError) as caught:
        await cloud.command(Access(ME, token), [LAMP], ON, states={}, zone=ROME)
    assert caught.value.kind is errors.SIGN_IN_LOST
    assert not gateway.asked


async def test_an_account_has_four_calls_under_way_and_another_need_not_wait(
    cloud: EliotCloud, gateway: Gateway
) -> None:
    gateway.says(ONE_LAMP, Says(after=0.1))
    await asyncio.gather(*(order(cloud, ON, LAMP) for _ in range(9)))
    assert gateway.most_at_once == 4
    other = Access(AccountId(8), TOKEN)
    await asyncio.gather(
        *(order(cloud, ON, LAMP) for _ in range(4)),
        *(cloud.command(other, [LAMP], ON, states={}, zone=ROME) for _ in range(4)),
    )
    assert gateway.most_at_once == 8


async def test_a_cancelled_call_leaves_its_place_to_the_next(cloud: EliotCloud, gateway: Gateway, seen: Seen) -> None:
    gateway.says(ONE_LAMP, *(Says(after=2) for _ in range(4)), Says())
    calls = [asyncio.ensure_future(order(cloud, ON, LAMP)) for _ in range(4)]
    await gateway.was_asked(4)
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)
    await order(cloud, ON, LAMP)
    assert seen.calls == [("hc/light", None)] * 4 + [("hc/light", 200)]


async def test_a_bug_is_not_hidden_behind_an_error(
    http: httpx.AsyncClient, gateway_url: str, gateway: Gateway, clock: Clock, seen: Seen
) -> None:
    class Broken(Ledger):
        def spend(self, account: AccountId, *, by_hand: bool) -> float:
            if self.spent:
                raise ZeroDivisionError
            return super().spend(account, by_hand=by_hand)

    cloud = made(http, gateway_url, Broken(), clock, seen)
    with pytest.raises(ZeroDivisionError):
        await order(cloud, SetPoint(21), LIVING_ROOM, NIGHT)


async def test_no_log_line_and_no_repr_holds_a_secret(
    cloud: EliotCloud, furnished: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    furnished.says(ONE_LAMP, Says(500, f'{{"message":"{TOKEN[:6]}"}}'.encode()))
    furnished.says(f"{SMARTHER}/plants", refused("401-invalid-subscription-key", 401))
    error = await failure(cloud)
    with pytest.raises(CloudError):
        await cloud.survey(ACCESS)
    lines = "".join(repr(record.__dict__) for record in caplog.records)
    assert "kind" in lines
    for text in (lines, repr(cloud), repr(error), str(error), repr(ACCESS)):
        assert TOKEN not in text
        assert KEY not in text
