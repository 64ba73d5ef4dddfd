"""Both clients against the simulated cloud, which was written from the maker's papers by somebody else."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.clouds.eliot import EliotCloud
from bot.clouds.oauth import OpenIdSignIn
from bot.clouds.wire import open_client
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Tokens
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.fulfilment import fulfilled
from bot.domain.home import HeatMode, Home, Module, Motion, Plant
from bot.domain.intents import Action, Boost, Move, Run, SetLevel, SetMode, SetPoint, Switch
from bot.simulator.clock import MovableClock
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY
from bot.simulator.eliot import EliotCloud as SimulatedCloud
from bot.simulator.house import House
from bot.simulator.serving import serving
from tests.clouds.conftest import Ledger

REDIRECT = "https://bot.example.org/oauth/callback/eliot"
ROME = ZoneInfo("Europe/Rome")
MARIA = ("maria.rossi@example.org", "casa-rossi")


@dataclass
class World:
    clock: MovableClock
    simulated: SimulatedCloud
    address: str
    cloud: EliotCloud
    sign_in: OpenIdSignIn
    ledger: Ledger

    async def signs_in(self) -> Tokens:
        """What a person does in a browser, from the consent's address to the code in the callback's."""
        consent = self.sign_in.consent("state-1", REDIRECT)
        async with httpx.AsyncClient() as browser:
            page = await browser.post(
                consent.url, data={"step": "sign-in", "email": MARIA[0], "password": MARIA[1]}, follow_redirects=True
            )
            assert re.search("value=.allow", page.text)
            back = await browser.post(consent.url, data={"step": "allow"})
        told = parse_qs(urlsplit(back.headers["location"]).query)
        assert told["state"] == ["state-1"]
        return await self.sign_in.exchange(told["code"][0], REDIRECT, verifier=consent.verifier, nonce=consent.nonce)

    async def enters(self) -> tuple[Access, Home]:
        access = Access(AccountId(1), (await self.signs_in()).access_token)
        return access, await self.cloud.survey(access)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    clock = MovableClock()
    simulated = SimulatedCloud(House(clock))
    simulated.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [REDIRECT])
    ledger = Ledger()
    async with serving(simulated.app) as address, open_client(connect=2, read=1) as http:
        yield World(
            clock,
            simulated,
            address,
            EliotCloud(
                http,
                api_url=address,
                subscription_key=DEMO_SUBSCRIPTION_KEY,
                budget=ledger,
                clock=clock,
                reads_backoff=(0.01, 0.02),
            ),
            OpenIdSignIn(
                http,
                login_url=address,
                client_id=DEMO_CLIENT_ID,
                client_secret=DEMO_CLIENT_SECRET,
                clock=clock,
                pkce=True,
                nonce=True,
            ),
            ledger,
        )


def found(home: Home, device: Device) -> tuple[Plant, Module]:
    """One that answers: some of the house's modules sleep."""
    return next((plant, module) for plant in home.plants for module in plant.of(device))


async def test_signing_in_names_the_account_and_gives_a_pair_that_renews(world: World) -> None:
    tokens = await world.signs_in()
    assert tokens.subject == "a122a1b2-53fb-450e-b000-000000007585"
    assert timedelta(minutes=55) < tokens.expires_at - world.clock() <= timedelta(hours=1)
    renewed = await world.sign_in.renew(tokens.refresh_token)
    assert renewed.access_token != tokens.access_token
    assert renewed.refresh_token != tokens.refresh_token


async def test_a_code_is_good_once_and_only_with_its_verifier(world: World) -> None:
    with pytest.raises(CloudError) as caught:
        await world.sign_in.exchange("no-such-code", REDIRECT, verifier="v" * 64, nonce="")
    assert caught.value.kind is errors.GRANT_EXPIRED


@pytest.mark.parametrize("lifetime", ["int", "str", "absent"])
async def test_every_habit_of_the_token_endpoint_is_borne(
    world: World, lifetime: Literal["int", "str", "absent"]
) -> None:
    habits = world.simulated.habits
    habits.expires_on, habits.id_token, habits.state_first = lifetime, lifetime != "str", True
    habits.renewed_refresh_token = habits.pkce = habits.nonce = False
    habits.expires_in = lifetime != "int"
    tokens = await world.signs_in()
    habits.renewed_refresh_token = True
    assert (await world.sign_in.renew((await world.signs_in()).refresh_token)).access_token
    assert tokens.expires_at - world.clock() > timedelta(minutes=55)


async def test_a_rotated_signing_key_is_learnt(world: World) -> None:
    for _ in range(3):
        assert (await world.signs_in()).subject
        world.simulated.signer.rotate()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("token_rate_limit", errors.LOGIN_BUSY),
        ("token_server_error", errors.LOGIN_DOWN),
        ("token_html", errors.LOGIN_DOWN),
        ("grant_expired", errors.GRANT_EXPIRED),
        ("secret_expired", errors.SECRET_EXPIRED),
        ("invalid_client", errors.CLIENT_REFUSED),
    ],
)
async def test_every_fault_of_the_sign_in_has_its_meaning(world: World, fault: str, kind: ErrorKind) -> None:
    world.simulated.faults.arm(fault)
    with pytest.raises(CloudError) as caught:
        await world.sign_in.renew("any")
    assert caught.value.kind is kind
    assert (caught.value.until is not None) == (kind is errors.LOGIN_BUSY)


async def test_a_survey_shows_marias_homes(world: World) -> None:
    _, home = await world.enters()
    casa, sea = home.plants
    assert casa.name == "Casa Rossi"
    assert len(casa.modules) > len(sea.modules) > 0
    devices = Counter(module.device for module in home)
    assert {*devices} >= {
        Device.LIGHT,
        Device.PLUG,
        Device.AUTOMATION,
        Device.HEATER,
        Device.THERMOSTAT,
        Device.METER,
        Device.REMOTE,
        Device.SCENE,
    }
    assert Device.OTHER not in devices
    placed = [home.ambient_of(thermostat) for thermostat in casa.of(Device.THERMOSTAT)]
    assert any(ambient is not None for ambient in placed)


async def test_the_status_speaks_of_every_module_that_has_one(world: World) -> None:
    access, home = await world.enters()
    for plant in home.plants:
        states = await world.cloud.status(access, plant, frozenset(Device))
        told = {module.id for module in plant.modules if module.device is not Device.SCENE}
        assert set(states) == told


@pytest.mark.parametrize(
    ("device", "action"),
    [
        (Device.PLUG, Switch(on=False)),
        (Device.PLUG, Switch(on=True)),
        (Device.LIGHT, Switch(on=True)),
        (Device.AUTOMATION, Move(Motion.CLOSE)),
        (Device.AUTOMATION, Move(Motion.OPEN)),
        (Device.AUTOMATION, Move(Motion.STOP)),
        (Device.HEATER, SetMode(HeatMode.AWAY)),
        (Device.HEATER, Switch(on=False)),
        (Device.THERMOSTAT, SetPoint(23.5)),
        (Device.THERMOSTAT, SetMode(HeatMode.FROST_GUARD)),
        (Device.THERMOSTAT, Switch(on=False)),
        (Device.THERMOSTAT, Switch(on=True)),
        (Device.THERMOSTAT, Boost(30)),
        (Device.SCENE, Run()),
    ],
)
async def test_what_was_asked_comes_true(world: World, device: Device, action: Action) -> None:
    access, home = await world.enters()
    plant, module = found(home, device)
    before = await world.cloud.status(access, plant, frozenset({device}))
    await world.cloud.command(access, [module], action, states=before, zone=ROME)
    world.clock.move(timedelta(minutes=2))
    after = await world.cloud.status(access, plant, frozenset({device}))
    assert fulfilled(action, device, after.get(module.id))


async def test_a_dimmer_takes_its_level(world: World) -> None:
    access, home = await world.enters()
    for plant in home.plants:
        states = await world.cloud.status(access, plant, frozenset({Device.LIGHT}))
        for lamp in plant.of(Device.LIGHT):
            if states[lamp.id].level is not None and states[lamp.id].reachable:
                await world.cloud.command(access, [lamp], SetLevel(40), states=states, zone=ROME)
                world.clock.move(timedelta(seconds=30))
                now = await world.cloud.status(access, plant, frozenset({Device.LIGHT}))
                assert now[lamp.id].level == 40
                return
    pytest.fail("there is no dimmer in the house")


async def test_a_whole_plants_lights_go_out_in_one_call(world: World) -> None:
    access, home = await world.enters()
    plant, _ = found(home, Device.LIGHT)
    spent = len(world.ledger.spent)
    await world.cloud.command(access, plant.of(Device.LIGHT), Switch(on=False), states={}, zone=ROME)
    assert len(world.ledger.spent) == spent + 1
    world.clock.move(timedelta(seconds=30))
    states = await world.cloud.status(access, plant, frozenset({Device.LIGHT}))
    assert not any(states[lamp.id].on for lamp in plant.of(Device.LIGHT) if states[lamp.id].reachable)


FAULTS = {
    "bad_request": errors.BAD_REQUEST,
    "invalid_arguments": errors.BAD_REQUEST,
    "unauthorized": errors.SIGN_IN_LOST,
    "token_expired": errors.SIGN_IN_LOST,
    "missing_key": errors.KEY_REFUSED,
    "invalid_key": errors.KEY_REFUSED,
    "forbidden": errors.NOT_PERMITTED,
    "quota": errors.OUT_OF_CALLS,
    "quota_days": errors.OUT_OF_CALLS,
    "rate_limit": errors.TOO_FAST,
    "quota_429": errors.OUT_OF_CALLS,
    "not_found": errors.NOT_FOUND,
    "offline": errors.HOME_OFFLINE,
    "not_acceptable": errors.NOT_ACCEPTABLE,
    "timeout": errors.MODULE_SILENT,
    "timeout_executed": errors.MODULE_SILENT,
    "wrong_input": errors.WRONG_VALUES,
    "password_expired": errors.PASSWORD_EXPIRED,
    "terms_expired": errors.TERMS_EXPIRED,
    "busy_display": errors.DISPLAY_IN_USE,
    "server_error": errors.CLOUD_FAILED,
    "bad_gateway": errors.CLOUD_DOWN,
    "unavailable": errors.CLOUD_DOWN,
    "gateway_timeout": errors.CLOUD_DOWN,
    "hang": errors.CLOUD_SLOW,
    "dropped": errors.CLOUD_DOWN,
}
UNREADABLE = ("truncated", "html", "empty", "not_json")


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_command_that_meets_a_fault_is_told_its_meaning(world: World, fault: str) -> None:
    access, home = await world.enters()
    _, module = found(home, Device.THERMOSTAT)
    world.simulated.faults.arm(fault, route="command")
    with pytest.raises(CloudError) as caught:
        await world.cloud.command(access, [module], SetPoint(21), states={}, zone=ROME)
    assert caught.value.kind is FAULTS[fault]
    assert world.simulated.count("command") == 1


@pytest.mark.parametrize("fault", UNREADABLE)
async def test_an_answer_nobody_can_read_is_a_bad_one_but_no_failed_command(world: World, fault: str) -> None:
    access, home = await world.enters()
    plant, module = found(home, Device.PLUG)
    world.simulated.faults.arm(fault)
    with pytest.raises(CloudError) as caught:
        await world.cloud.status(access, plant, frozenset({Device.PLUG}))
    assert caught.value.kind in {errors.BAD_ANSWER, errors.CLOUD_DOWN}
    with pytest.raises(CloudError):
        await world.cloud.survey(access)
    await world.cloud.command(access, [module], Switch(on=True), states={}, zone=ROME)


async def test_an_expired_token_and_a_withdrawn_consent_are_a_lost_sign_in(world: World) -> None:
    tokens = await world.signs_in()
    access = Access(AccountId(1), tokens.access_token)
    world.clock.move(timedelta(hours=2))
    with pytest.raises(CloudError) as caught:
        await world.cloud.survey(access)
    assert caught.value.kind is errors.SIGN_IN_LOST
    renewed = await world.sign_in.renew(tokens.refresh_token)
    assert (await world.cloud.survey(Access(AccountId(1), renewed.access_token))).plants
    world.simulated.revoke(MARIA[0])
    with pytest.raises(CloudError) as caught:
        await world.sign_in.renew(renewed.refresh_token)
    assert caught.value.kind is errors.GRANT_EXPIRED


async def test_the_quota_says_when_it_returns(world: World) -> None:
    access, home = await world.enters()
    plant, _ = found(home, Device.PLUG)
    world.simulated.faults.arm("quota")
    with pytest.raises(CloudError) as caught:
        await world.cloud.status(access, plant, frozenset({Device.PLUG}))
    assert caught.value.until is not None
    wait = caught.value.until - world.clock()
    assert timedelta(hours=3, minutes=30) < wait <= timedelta(hours=3, minutes=30, seconds=56)
    assert world.ledger.ends == [(AccountId(1), caught.value.until)]
