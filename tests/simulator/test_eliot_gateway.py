"""The gateway of the simulated cloud: keys, quota, faults and what it remembers of its callers."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import eliot_answers as answers
from bot.simulator.eliot import DEMO_SUBSCRIPTION_KEY, EliotCloud
from bot.simulator.eliot_faults import FAULTS
from bot.simulator.eliot_quota import Limits, spelled
from bot.simulator.faults import Area, Fault, Faults, Manner
from bot.simulator.furnishing import CASA_ROSSI
from bot.simulator.house import House
from bot.simulator.serving import serving
from tests.simulator.eliot_world import MARIA, VICTOR, HandClock, World, authorize_url, eliot_world

PLANTS = "/hc/api/v1.0/plants"
STATUS = f"{PLANTS}/{CASA_ROSSI}"
COFFEE = (
    f"/hc/api/v1.0/plug/energy/addressLocation/plants/{CASA_ROSSI}"
    "/modules/parameter/id/value/0000000474a0b0c000047400000b0001"
)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with eliot_world() as it:
        await it.connect()
        it.cloud.calls.clear()
        yield it


# Keys and tokens


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "Access denied due to missing subscription key."),
        ({"Ocp-Apim-Subscription-Key": "guess"}, "Access denied due to invalid subscription key."),
    ],
)
async def test_a_call_without_a_good_key_is_refused_whoever_calls(
    world: World, headers: dict[str, str], message: str
) -> None:
    answer = await world.client.get(PLANTS, headers=headers | {"Authorization": f"Bearer {world.token}"})
    assert answer.status_code == 401
    assert answer.json()["message"].startswith(message)
    assert answer.headers["WWW-Authenticate"].startswith("AzureApiManagementKey")


@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer forged", "Basic bWFyaWE6cm9zc2k="])
async def test_a_call_without_a_token_of_ours_is_refused(world: World, authorization: str | None) -> None:
    headers = {"Ocp-Apim-Subscription-Key": DEMO_SUBSCRIPTION_KEY}
    headers |= {} if authorization is None else {"Authorization": authorization}
    answer = await world.client.get(PLANTS, headers=headers)
    assert (answer.status_code, answer.json()) == (401, {"statusCode": 401, "message": "Unauthorized"})


@pytest.mark.parametrize(
    ("accept", "status"),
    [("*/*", 200), ("application/json", 200), ("application/*;q=0.5", 200), ("text/html", 406), ("image/*", 406)],
)
async def test_a_format_it_does_not_speak_is_not_acceptable(world: World, accept: str, status: int) -> None:
    assert (await world.call("GET", PLANTS, Accept=accept)).status_code == status


# Quota


async def test_the_day_has_five_hundred_calls_for_each_user(world: World) -> None:
    world.cloud.quota.set_used(MARIA, 499)
    assert (await world.call("GET", PLANTS)).status_code == 200
    answer = await world.call("GET", PLANTS)
    assert answer.status_code == 403
    # It is 18:05:42.
    assert answer.json() == {
        "statusCode": 403,
        "message": "Out of call volume quota. Quota will be replenished in 05:54:18.",
    }
    assert answer.headers["Retry-After"] == str(5 * 3600 + 54 * 60 + 18)
    world.cloud.habits.quota_status = 429
    assert (await world.call("GET", PLANTS)).status_code == 429
    await world.connect(VICTOR)
    assert (await world.call("GET", PLANTS)).status_code == 200


async def test_midnight_gives_the_calls_back(world: World) -> None:
    world.cloud.quota.set_used(MARIA, 501)
    world.clock.now = datetime(2026, 3, 14, 23, 59, 59, tzinfo=UTC)
    await world.connect()
    answer = await world.call("GET", PLANTS)
    assert answer.json()["message"].endswith("in 00:00:01.")
    world.clock.move(seconds=1)
    assert (await world.call("GET", PLANTS)).status_code == 200
    assert world.cloud.quota.used(MARIA) == 1


async def test_a_key_has_a_quota_of_its_own(world: World) -> None:
    world.cloud.quota.limits.per_key = 2
    assert [(await world.call("GET", PLANTS)).status_code for _ in range(3)] == [200, 200, 403]


async def test_failed_calls_count_and_sign_ins_do_not(world: World) -> None:
    await world.call("GET", f"{PLANTS}/unknown")
    await world.call("GET", PLANTS, Accept="image/png")
    world.clock.move(hours=2)
    assert (await world.call("GET", PLANTS)).status_code == 401
    assert world.cloud.quota.used(MARIA) == 3
    await world.connect()
    assert world.cloud.quota.used(MARIA) == 3
    # Nobody can be charged for a call without a token, but the key can.
    await world.client.get(PLANTS, headers={"Ocp-Apim-Subscription-Key": DEMO_SUBSCRIPTION_KEY})
    assert (world.cloud.quota.used(MARIA), world.cloud.quota.used(DEMO_SUBSCRIPTION_KEY)) == (3, 4)


@given(st.timedeltas(min_value=timedelta(), max_value=timedelta(days=40)))
def test_a_wait_is_spelled_so_that_it_can_be_read_back(wait: timedelta) -> None:
    days, _, clock = spelled(wait).rpartition(".")
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    told = timedelta(days=int(days or 0), hours=hours, minutes=minutes, seconds=seconds)
    assert timedelta() <= wait - told < timedelta(seconds=1)
    assert bool(days) is (wait >= timedelta(days=1))


# Faults

ANSWERED = [fault for fault in FAULTS.values() if fault.manner is Manner.INSTEAD]
OF_API = [fault for fault in ANSWERED if fault.area is Area.API]
OF_TOKEN = [fault for fault in ANSWERED if fault.area is Area.TOKEN]


@pytest.mark.parametrize("fault", OF_API, ids=lambda fault: fault.name)
async def test_an_armed_fault_answers_instead_and_nothing_is_done(world: World, fault: Fault) -> None:
    world.cloud.faults.arm(fault.name, times=1)
    answer = await world.call("POST", COFFEE, {"status": "off"})
    assert (answer.status_code, answer.text) == (fault.answer.status, fault.answer.body)
    assert [answer.headers[name] for name in fault.answer.headers] == list(fault.answer.headers.values())
    world.clock.move(seconds=5)
    assert (await world.get(COFFEE))["plugs"][0]["status"] == "on"
    assert world.cloud.faults.armed() == ()


SAMPLES = Path(__file__).parents[1] / "clouds/samples/errors"
NATURAL = {
    "404-apim-no-operation.json": answers.NOT_FOUND,
    "409-subscription-exists.json": answers.gateway(409, "Subscription already exists"),
    "409-conflict.json": answers.gateway(409, "Conflict"),
    "oauth-authorize-reply-url.json": answers.reply_url_mismatch("homeassistant.local"),
}


@pytest.mark.parametrize("row", json.loads((SAMPLES / "index.json").read_text()), ids=lambda row: row["file"])
def test_every_known_error_can_be_armed_or_happens_by_itself(row: dict[str, Any]) -> None:
    body = json.loads((SAMPLES / row["file"]).read_text())
    known = [NATURAL[row["file"]]] if row["file"] in NATURAL else [fault.answer for fault in ANSWERED]
    fits = [
        answer
        for answer in known
        if answer.status == row["status"]
        and answer.body.startswith("{")
        and without_trailer(json.loads(answer.body)) == without_trailer(body)
    ]
    assert fits, f"nothing answers {row['file']}"
    assert any(row["headers"].items() <= answer.headers.items() for answer in fits)


def without_trailer(body: dict[str, Any]) -> dict[str, Any]:
    """Azure AD B2C ends its descriptions with a correlation id and the time."""
    return {key: re.sub(r"\r\nCorrelation.*", "", str(value), flags=re.S) for key, value in body.items()}


async def test_a_time_out_may_have_taken_effect_all_the_same(world: World) -> None:
    world.cloud.faults.arm("timeout_executed", route="command")
    assert (await world.call("POST", COFFEE, {"status": "off"})).status_code == 408
    world.clock.move(seconds=1)
    assert (await world.get(COFFEE))["plugs"][0]["status"] == "off"


async def test_half_an_answer_is_no_json(world: World) -> None:
    whole = (await world.call("GET", PLANTS)).text
    world.cloud.faults.arm("truncated", times=1)
    answer = await world.call("GET", PLANTS)
    assert (answer.status_code, answer.text) == (200, whole[: len(whole) // 2])
    with pytest.raises(json.JSONDecodeError):
        answer.json()


async def test_a_dropped_connection_and_a_hanging_one(world: World) -> None:
    world.cloud.faults.arm("dropped", times=1)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        await world.call("GET", PLANTS)
    world.cloud.faults.arm("hang", times=1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(world.call("GET", PLANTS), 0.2)
    assert [call.status for call in world.cloud.calls] == [0, 0]
    assert (await world.call("GET", PLANTS)).status_code == 200


async def test_a_slow_answer_is_the_true_one(world: World) -> None:
    world.cloud.faults.arm(replace(FAULTS["slow"], delay=0.2), times=1)
    began = time.monotonic()
    assert (await world.call("GET", PLANTS)).status_code == 200
    assert time.monotonic() - began >= 0.2


async def test_every_answer_takes_its_time(world: World) -> None:
    world.cloud.latency = 0.2
    assert world.cloud.latency == 0.2
    began = time.monotonic()
    await world.call("GET", PLANTS)
    assert time.monotonic() - began >= 0.2


async def test_a_fault_strikes_as_often_as_it_was_armed_for(world: World) -> None:
    world.cloud.faults.arm("server_error", times=2)
    assert [(await world.call("GET", PLANTS)).status_code for _ in range(3)] == [500, 500, 200]
    world.cloud.faults.arm("server_error")
    assert [(await world.call("GET", PLANTS)).status_code for _ in range(3)] == [500, 500, 500]
    world.cloud.faults.disarm()
    assert (await world.call("GET", PLANTS)).status_code == 200


@pytest.mark.parametrize(
    ("route", "struck"),
    [
        ("plants", ["plants"]),
        ("status", ["status"]),
        ("/hc/*", ["plants", "status"]),
        ("/smarther/*", ["smarther"]),
        ("*", ["plants", "status", "smarther"]),
        ("token", []),
    ],
)
async def test_a_fault_strikes_only_where_it_is_aimed(world: World, route: str, struck: list[str]) -> None:
    paths = {"plants": PLANTS, "status": STATUS, "smarther": "/smarther/v2.0/subscription"}
    world.cloud.faults.arm("server_error", route=route)
    hit = [name for name, path in paths.items() if (await world.call("GET", path)).status_code == 500]
    assert hit == struck


@pytest.mark.parametrize("fault", OF_TOKEN, ids=lambda fault: fault.name)
async def test_a_fault_of_the_token_endpoint_leaves_the_rest_alone(world: World, fault: Fault) -> None:
    world.cloud.faults.arm(fault)
    answer = await world.refresh("whatever")
    assert (answer.status_code, answer.text) == (fault.answer.status, fault.answer.body)
    assert (await world.call("GET", PLANTS)).status_code == 200
    assert (await world.client.get(authorize_url())).status_code == 200


@pytest.mark.parametrize(("name", "status"), [("reply_url", 400), ("login_outage", 500)])
async def test_a_fault_of_the_sign_in_page_stays_in_the_browser(world: World, name: str, status: int) -> None:
    world.cloud.faults.arm(name)
    assert (await world.client.get(authorize_url())).status_code == status
    assert (await world.call("GET", PLANTS)).status_code == 200


def test_the_first_armed_fault_strikes_first_and_arming_again_replaces() -> None:
    faults = Faults(FAULTS)
    faults.arm("offline", times=1)
    faults.arm("forbidden", times=3)
    faults.arm("forbidden", times=1)
    struck = [faults.strike("plants", "/hc/api/v1.0/plants") for _ in range(3)]
    assert [fault and fault.name for fault in struck] == ["offline", "forbidden", None]


def test_disarming_can_be_particular() -> None:
    faults = Faults(FAULTS)
    for name, route in (("offline", "plants"), ("offline", "status"), ("forbidden", "status")):
        faults.arm(name, route=route)

    def armed() -> list[tuple[str, str]]:
        return [(each.fault.name, each.route) for each in faults.armed()]

    faults.disarm("offline", route="plants")
    assert armed() == [("offline", "status"), ("forbidden", "status")]
    faults.disarm("offline")
    assert armed() == [("forbidden", "status")]
    faults.disarm(route="status")
    assert armed() == []
    with pytest.raises(KeyError):
        faults.arm("unheard-of")


def test_every_fault_explains_itself_to_a_visitor() -> None:
    for name, fault in FAULTS.items():
        assert fault.name == name
        assert 0 < len(fault.label) <= 40
        assert fault.description.endswith(".")
    assert len({fault.label for fault in FAULTS.values()}) == len(FAULTS)


# Memory


async def test_the_cloud_remembers_who_asked_what(world: World) -> None:
    await world.call("GET", PLANTS)
    await world.call("POST", COFFEE, {"status": "maybe"})
    await world.client.get(PLANTS)
    await world.refresh("unknown")
    seen = [(call.endpoint, call.method, call.path, call.status, call.user) for call in world.cloud.calls]
    assert seen == [
        ("plants", "GET", PLANTS, 200, MARIA),
        ("command", "POST", COFFEE, 400, MARIA),
        ("plants", "GET", PLANTS, 401, None),
        ("token", "POST", "/token", 400, None),
    ]
    assert world.cloud.count("plants") == 2


async def test_the_state_is_all_a_panel_needs(world: World) -> None:
    world.cloud.faults.arm("busy_display", times=3)
    world.cloud.quota.set_used(MARIA, 7)
    world.cloud.revoke(VICTOR)
    await world.call("GET", PLANTS)
    state = json.loads(json.dumps(world.cloud.state()))
    assert [row["name"] for row in state["catalogue"]] == list(FAULTS)
    assert state["armed"] == [{"name": "busy_display", "label": "486 Display in use", "route": "command", "left": 3}]
    assert state["quota"] == {
        "limit": 500,
        "replenished": "2026-03-15T00:00:00+00:00",
        "used": {MARIA: 8, VICTOR: 0},
    }
    assert [user["third_party_access"] for user in state["users"]] == [True, False]
    assert (state["calls"][-1]["path"], state["calls"][-1]["status"]) == (PLANTS, 200)
    assert state["habits"]["pkce"] is True
    assert not any(user.password in json.dumps(state) for user in world.cloud.people.users.values())


async def test_a_cloud_lives_by_the_clock_of_its_house_where_it_has_none_of_its_own() -> None:
    clock = HandClock()
    cloud = EliotCloud(House(clock), limits=Limits(per_user=3))
    clock.move(days=1)
    assert cloud.clock() == clock.now
    assert cloud.quota.limits.per_user == 3


async def test_two_clouds_know_nothing_of_each_other(world: World) -> None:
    async with serving(EliotCloud(House(HandClock())).app) as other, httpx.AsyncClient() as client:
        headers = {"Ocp-Apim-Subscription-Key": DEMO_SUBSCRIPTION_KEY, "Authorization": f"Bearer {world.token}"}
        assert (await client.get(other + PLANTS, headers=headers)).status_code == 401
