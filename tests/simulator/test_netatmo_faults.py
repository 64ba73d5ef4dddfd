"""Every fault of the simulated Netatmo, as the bot's own client meets it; and the limits."""

from collections.abc import AsyncIterator
from typing import Literal

import pytest

from bot.clouds.netatmo.errors import MODULE_KINDS
from bot.domain import errors
from bot.domain.cloud import Access
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.intents import Switch
from bot.simulator.faults import Area, Manner
from bot.simulator.netatmo_faults import FAULTS
from bot.simulator.netatmo_limits import Limits
from bot.simulator.netatmo_people import Account
from tests.simulator.netatmo_world import CALLBACK, MARIA, ME, ROME, VICTOR, World, netatmo_world

MEANT: dict[str, ErrorKind] = {
    "database_down": errors.CLOUD_FAILED,
    "token_missing": errors.SIGN_IN_LOST,
    "token_invalid": errors.SIGN_IN_LOST,
    "token_expired": errors.SIGN_IN_LOST,
    "token_expired_401": errors.SIGN_IN_LOST,
    "inconsistency": errors.WRONG_VALUES,
    "deactivated": errors.KEY_REFUSED,
    "device_not_found": errors.NOT_FOUND,
    "missing_parameters": errors.BAD_REQUEST,
    "broken_method": errors.CLOUD_FAILED,
    "concurrency": errors.TOO_FAST,
    "scope_missing": errors.NOT_PERMITTED,
    "forbidden": errors.NOT_ACCEPTABLE,
    "forbidden_home": errors.NOT_FOUND,
    "setpoint_forbidden": errors.NOT_ACCEPTABLE,
    "invalid_home": errors.NOT_FOUND,
    "invalid_device": errors.NOT_FOUND,
    "invalid_mode": errors.WRONG_VALUES,
    "cannot_set": errors.WRONG_VALUES,
    "application_not_found": errors.KEY_REFUSED,
    "user_not_found": errors.NOT_FOUND,
    "user_usage": errors.OUT_OF_CALLS,
    "api_usage": errors.OUT_OF_CALLS,
    "api_limit": errors.OUT_OF_CALLS,
    "pretty_limit": errors.OUT_OF_CALLS,
    "invalid_refresh": errors.SIGN_IN_LOST,
    "not_found": errors.NOT_FOUND,
    "unable": errors.MODULE_SILENT,
    "invalid_json": errors.BAD_REQUEST,
    "unreachable": errors.HOME_OFFLINE,
    "bad_gateway": errors.CLOUD_DOWN,
    "empty_error": errors.CLOUD_FAILED,
    "unavailable": errors.CLOUD_DOWN,
    "gateway_timeout": errors.CLOUD_DOWN,
    "hang": errors.CLOUD_SLOW,
    "dropped": errors.CLOUD_DOWN,
    **{f"module_{code}": kind for code, kind in MODULE_KINDS.items()},
}
AS_IF_DONE = frozenset({"nothing_to_update", "module_23"})
LATE = frozenset({"slow"})
"""Takes longer than this client waits."""
READ = dict.fromkeys(("truncated", "html", "empty", "none"), errors.BAD_ANSWER)
"""A command takes these for success; only a reading has something to miss."""
SIGN_IN: dict[str, ErrorKind] = {
    "grant_invalid": errors.LOGIN_DOWN,
    "renewal_lost": errors.LOGIN_DOWN,
    "invalid_client": errors.CLIENT_REFUSED,
    "unauthorized_client": errors.CLIENT_REFUSED,
    "too_many_connections": errors.LOGIN_BUSY,
    "token_limit": errors.LOGIN_BUSY,
    "token_server_error": errors.LOGIN_DOWN,
}
IN_THE_BROWSER = frozenset({"redirect_mismatch", "login_outage"})


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with netatmo_world() as world:
        await world.enters()
        yield world


async def commands(world: World) -> None:
    modules = [world.named("TV"), world.named("Coffee machine")]
    await world.cloud.command(world.access, modules, Switch(on=False), states={}, zone=ROME)


def test_every_fault_is_tried() -> None:
    tried = {*MEANT, *AS_IF_DONE, *LATE, *READ, *SIGN_IN, *IN_THE_BROWSER}
    assert tried == set(FAULTS)
    assert set(SIGN_IN) == {name for name, fault in FAULTS.items() if fault.area is Area.TOKEN}


def test_every_fault_explains_itself_to_a_visitor() -> None:
    for name, fault in FAULTS.items():
        assert fault.name == name
        assert 0 < len(fault.label) <= 40
        assert fault.description.endswith(".")


@pytest.mark.parametrize("fault", sorted(MEANT))
async def test_a_command_that_meets_a_fault_fails_in_our_words_and_does_nothing(world: World, fault: str) -> None:
    world.simulated.faults.arm(fault, times=1)
    with pytest.raises(CloudError) as caught:
        await commands(world)
    assert caught.value.kind is MEANT[fault]
    world.clock.move(seconds=2)
    assert (await world.status())["TV"].on is True


@pytest.mark.parametrize("fault", sorted(AS_IF_DONE))
async def test_nothing_to_change_is_as_good_as_done(world: World, fault: str) -> None:
    world.simulated.faults.arm(fault, times=1)
    await commands(world)
    assert world.simulated.faults.armed() == ()


@pytest.mark.parametrize("fault", sorted(READ))
async def test_a_reading_without_sense_is_no_reading(world: World, fault: str) -> None:
    world.simulated.faults.arm(fault)
    with pytest.raises(CloudError) as caught:
        await world.status()
    assert caught.value.kind is READ[fault]


@pytest.mark.parametrize("fault", sorted(SIGN_IN))
async def test_a_renewal_that_meets_a_fault_fails_in_our_words(world: World, fault: str) -> None:
    assert world.tokens is not None
    world.simulated.faults.arm(fault, times=1)
    with pytest.raises(CloudError) as caught:
        await world.sign_in.renew(world.tokens.refresh_token)
    assert caught.value.kind is SIGN_IN[fault]
    if FAULTS[fault].manner is Manner.INSTEAD:
        assert (await world.sign_in.renew(world.tokens.refresh_token)).access_token


@pytest.mark.parametrize("fault", sorted(IN_THE_BROWSER))
async def test_a_fault_of_the_sign_in_page_stays_in_the_browser(world: World, fault: str) -> None:
    world.simulated.faults.arm(fault)
    page = await world.http.get(world.sign_in.consent("state-1", CALLBACK).url)
    assert page.status_code >= 400
    assert await world.status()


# Limits


async def test_a_user_may_make_fifty_calls_in_ten_seconds(world: World) -> None:
    world.clock.move(seconds=10)
    for _ in range(50):
        await world.status()
    with pytest.raises(CloudError) as caught:
        await world.status()
    assert caught.value.kind is errors.OUT_OF_CALLS
    # The refused one counts, too.
    world.clock.move(seconds=9)
    with pytest.raises(CloudError):
        await world.status()
    world.clock.move(seconds=10)
    assert await world.status()


async def test_a_user_may_make_five_hundred_in_an_hour(world: World) -> None:
    world.clock.move(seconds=10)
    world.simulated.quota.set_used(MARIA, 499)
    assert await world.status()
    with pytest.raises(CloudError):
        await world.status()
    assert world.simulated.quota.used(MARIA) == 501
    world.clock.move(minutes=59, seconds=49)
    # Those 499 fell out of the hour; the two since have not.
    assert await world.status()
    assert world.simulated.quota.used(MARIA) == 3


@pytest.mark.parametrize(
    ("users", "hour", "burst"), [(2, 2_000, 200), (99, 2_000, 200), (100, 2_000, 200), (500, 10_000, 1_000)]
)
def test_an_application_has_more_when_more_use_it(users: int, hour: int, burst: int) -> None:
    assert Limits().of_application(users) == (hour, burst)


async def test_an_application_spends_what_others_would_need(world: World) -> None:
    (client_id,) = world.simulated.people.applications
    world.clock.move(seconds=10)
    world.simulated.quota.set_used(client_id, 1_999)
    maria = world.access
    assert await world.status()
    await world.signs_in(VICTOR)
    with pytest.raises(CloudError) as caught:
        await world.cloud.status(world.access, world.casa, frozenset({world.named("TV").device}))
    assert caught.value.kind is errors.OUT_OF_CALLS
    world.clock.move(hours=1)
    assert await world.cloud.survey(Access(ME, maria.token))


@pytest.mark.parametrize(
    ("habit", "status", "word"),
    [("user usage", 403, "User usage"), ("api usage", 429, "Maximum"), ("api limit", 429, "Application limit")],
)
async def test_the_limit_is_told_in_one_of_three_ways(
    world: World, habit: Literal["user usage", "api usage", "api limit"], status: int, word: str
) -> None:
    world.simulated.habits.quota = habit
    world.simulated.habits.retry_after = True
    world.simulated.quota.set_used(MARIA, 600)
    answer = await world.call("GET", "/api/homesdata")
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, 26)
    assert word in answer.json()["error"]["message"]
    assert answer.headers["retry-after"] == "600"


async def test_calls_without_a_good_token_cost_nothing(world: World) -> None:
    used = world.simulated.quota.used(MARIA)
    answer = await world.http.get(f"{world.address}/api/homesdata", headers={"Authorization": "Bearer x"})
    assert answer.status_code == 403
    assert world.simulated.quota.used(MARIA) == used


async def test_now_and_then_the_cloud_stumbles_over_itself(world: World) -> None:
    world.simulated.habits.stumbles = 2
    statuses = [(await world.call("GET", "/api/homesdata")).status_code for _ in range(4)]
    assert sorted(statuses) == [200, 200, 429, 429]
    # A reading is repeated until it is told.
    assert await world.status()


async def test_the_hour_is_over_when_its_last_call_is_an_hour_old(world: World) -> None:
    world.simulated.quota.set_used(VICTOR, 3)
    assert (world.simulated.quota.returns(VICTOR) - world.clock.now).total_seconds() == 3_589
    assert world.simulated.quota.returns("nobody") == world.clock.now


async def test_anybody_can_live_here() -> None:
    async with netatmo_world() as world:
        somebody = Account(
            email="ada@example.org",
            password="secret",
            given_name="Ada",
            family_name="L.",
            id="5f4c81af00000000000000ff",
            plants=(),
        )
        world.simulated.people.users[somebody.email] = somebody
        await world.signs_in(somebody.email)
        assert (await world.cloud.survey(world.access)).plants == ()
