"""What the cloud tells unasked is read as far as it makes sense, and nothing in it does harm."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clouds.eliot import EliotCloud
from bot.clouds.eliot.pushes import push, subscriptions
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Push, Subscription
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import Climate, HeatMode, ModuleId, ModuleState, PlantId
from tests.clouds.conftest import Clock, Ledger
from tests.clouds.gateway import Gateway, Says, told
from tests.clouds.recorded import sample
from tests.clouds.test_mutations import ANYTHING, mutated

PLANT = PlantId("b5e4a1b2-c0de-2711-e053-00000000a74c")
ELSEWHERE = PlantId("b5e4a1b2-c0de-2711-e053-00000000a74d")
LIVING_ROOM = ModuleId("1ee6a1b2-46b7-8f11-e053-00000000b46a")
TOLD_AT = datetime(2021, 1, 5, 17, 53, 22, tzinfo=UTC)
NOW = TOLD_AT + timedelta(seconds=9)
SECOND = timedelta(seconds=1)
URL = "https://bot.example.org/push/eliot/s3cret"
ROOT = "/smarther/v2.0"
MADE = f"{ROOT}/plants/{PLANT}/subscription"
ACCESS = Access(AccountId(7), "token", by_hand=False)


def read(body: object, now: datetime = NOW) -> Push:
    return push(body if isinstance(body, bytes) else json.dumps(body).encode(), now)


def event(**changes: Any) -> Any:
    """The recorded event, with changes to the thermostat's item; ``eventTime`` is the event's own."""
    (it,) = sample("c2c-notification")
    if "eventTime" in changes:
        it["eventTime"] = changes.pop("eventTime")
    it["data"]["chronothermostats"][0].update(changes)
    return it


def state(body: object, now: datetime = NOW) -> ModuleState:
    return read(body, now).states[PLANT][LIVING_ROOM]


def test_the_recorded_event_tells_a_thermostat() -> None:
    climate = Climate(HeatMode.AUTOMATIC, 19.0, 20.0, 60.0, program=1, calling=False)
    known = ModuleState(TOLD_AT + SECOND, reachable=True, climate=climate)
    assert read(sample("c2c-notification")) == Push(states={PLANT: {LIVING_ROOM: known}})


def test_a_single_event_and_a_bare_body_tell_the_same() -> None:
    assert read(event()) == read([event()])
    bare = event()["data"]
    assert state(bare).climate == state(event()).climate
    assert state(bare).seen == TOLD_AT + 2 * SECOND, "the thermostat's own time, a second after the event's"


def test_the_papers_example_tells_a_thermostat() -> None:
    now = datetime(2019, 1, 24, 15, 30, 25, tzinfo=UTC)
    climate = state(sample("c2c-notification-bare"), now).climate
    assert climate is not None
    assert (climate.mode, climate.set_point, climate.temperature) == (HeatMode.MANUAL, 19.1, 24.6)


def test_the_handshake_has_its_code_and_tells_nothing_else() -> None:
    assert read(sample("c2c-validation-event")) == Push("512d38b6-c7b8-40c8-89fe-f46f9e9622b6")


@pytest.mark.parametrize("code", [None, 5, "", "x" * 201, "a\nb", "é", ["x"], {"x": "y"}])
def test_what_is_no_code_is_not_given_back(code: object) -> None:
    assert read([{"data": {"validationCode": code}}]) == Push()


def test_the_newest_of_several_counts_whatever_their_order() -> None:
    older, newer = event(eventTime="2021-01-05T17:53:20Z", mode="OFF"), event()
    for events in ([older, newer], [newer, older]):
        assert state(events) == state(newer)


def test_every_plant_is_told_apart() -> None:
    there = event()
    there["data"]["chronothermostats"][0]["sender"]["plant"]["id"] = ELSEWHERE
    assert set(read([event(), there]).states) == {PLANT, ELSEWHERE}


@pytest.mark.parametrize("late", ["2021-01-05T17:53:31Z", "2031-01-05T17:53:22Z", "9999-12-31T23:59:59-23:59"])
def test_nothing_is_known_from_the_future(late: str) -> None:
    assert state(event(eventTime=late)).seen == NOW


@pytest.mark.parametrize("early", ["2021-01-05T16:53:22Z", "0001-01-01T00:00:00+23:59", "2021-01-05T17:53:22"])
def test_what_is_long_past_or_has_no_zone_is_vague(early: str) -> None:
    assert read(event(eventTime=early)) == Push(vague=frozenset({PLANT}))


def test_an_event_that_names_no_time_has_the_thermostats() -> None:
    assert state(event(eventTime=None)).seen == TOLD_AT + 2 * SECOND
    assert read(event(eventTime=None, time=None)).vague == {PLANT}


@pytest.mark.parametrize(
    "lack", [{"mode": None}, {"mode": "PARTY"}, {"function": None}, {"function": "DRYING"}, {"thermometer": {}}]
)
def test_half_a_state_hides_no_whole_one(lack: dict[str, object]) -> None:
    assert read(event(**lack)) == Push(vague=frozenset({PLANT}))


def test_a_thermostat_without_its_name_is_vague_and_a_plant_without_its_name_is_nothing() -> None:
    assert read(event(sender={"plant": {"id": PLANT}})).vague == {PLANT}
    assert read(event(sender={"plant": {"module": {"id": LIVING_ROOM}}})) == Push()
    assert read(event(sender=None)) == Push()


def test_no_more_is_read_than_a_cloud_would_send() -> None:
    crowd = [event(sender={"plant": {"id": PLANT, "module": {"id": str(number)}}}) for number in range(150)]
    assert len(read(crowd).states[PLANT]) == 100


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"null", b"5", b'"x"', b"[]", b"[[]]", b"[" * 60_000, b"9" * 60_000]
)
def test_what_makes_no_sense_tells_nothing(body: bytes) -> None:
    assert read(body) == Push()


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_push_with_parts_changed_is_read(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["c2c-notification", "c2c-notification-bare", "c2c-validation-event"]))
    found = read(data.draw(mutated(sample(name))))
    for states in found.states.values():
        assert all(state.seen.utcoffset() == timedelta() and state.seen <= NOW for state in states.values())
    json.dumps({"validationCode": found.code})


@given(told=ANYTHING)
@settings(max_examples=100, deadline=None)
def test_any_json_is_read(told: object) -> None:
    read([{"data": {"chronothermostats": [told]}}, told])


@given(body=st.binary())
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read(body: bytes) -> None:
    read(body)


# Subscriptions


@pytest.fixture
def cloud(gateway_url: str, http: httpx.AsyncClient, ledger: Ledger, clock: Clock) -> EliotCloud:
    return EliotCloud(http, api_url=gateway_url, subscription_key="key", budget=ledger, clock=clock)


def test_the_recorded_list_is_read() -> None:
    assert subscriptions(sample("smarther-subscriptions")) == (
        Subscription("7f1c0c1e-5b0a-4c52-9a0d-0d6f2f6c1a11", PLANT, "https://bot.example.org/eliot/c2c/4kX1c0Yb2m"),
    )
    assert subscriptions(None) == ()
    assert subscriptions([{"plantId": PLANT}, {"subscriptionId": "x"}, 5]) == ()
    with pytest.raises(ValueError, match="no list"):
        subscriptions({})


async def test_subscribing_gives_the_address_and_brings_an_id(cloud: EliotCloud, gateway: Gateway) -> None:
    gateway.says(MADE, Says(201, b'{"subscriptionId":"s1"}'))
    assert await cloud.subscribe(ACCESS, PLANT, URL) == "s1"
    (asked,) = gateway.asked
    assert (asked.method, asked.body) == ("POST", {"EndPointUrl": URL})


@pytest.mark.parametrize("body", [b'{"message":"Conflict"}', b'{"message":"Subscription already exists"}', b""])
async def test_a_second_one_is_a_conflict_and_no_error(cloud: EliotCloud, gateway: Gateway, body: bytes) -> None:
    gateway.says(MADE, Says(409, body))
    assert await cloud.subscribe(ACCESS, PLANT, URL) is None


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Says(400), errors.BAD_REQUEST),
        (Says(500), errors.CLOUD_FAILED),
        (Says(201), errors.BAD_ANSWER),
        (Says(201, b'{"subscriptionId":".."}'), errors.BAD_ANSWER),
    ],
)
async def test_subscribing_fails_with_a_meaning(
    cloud: EliotCloud, gateway: Gateway, answer: Says, kind: ErrorKind
) -> None:
    gateway.says(MADE, answer)
    with pytest.raises(CloudError) as caught:
        await cloud.subscribe(ACCESS, PLANT, URL)
    assert caught.value.kind is kind
    assert len(gateway.asked) == 1, "not repeated: nobody waits for it"


async def test_the_list_is_asked_for(cloud: EliotCloud, gateway: Gateway) -> None:
    gateway.says(f"{ROOT}/subscription", Says(204), told("smarther-subscriptions"))
    assert await cloud.subscriptions(ACCESS) == ()
    assert [each.plant for each in await cloud.subscriptions(ACCESS)] == [PLANT]


async def test_ending_what_has_gone_is_ending_it(cloud: EliotCloud, gateway: Gateway) -> None:
    gateway.says(f"{MADE}/s1", Says(200), Says(404), Says(500))
    await cloud.unsubscribe(ACCESS, PLANT, "s1")
    await cloud.unsubscribe(ACCESS, PLANT, "s1")
    assert {asked.method for asked in gateway.asked} == {"DELETE"}
    with pytest.raises(CloudError):
        await cloud.unsubscribe(ACCESS, PLANT, "s1")


async def test_an_id_cannot_climb_out_of_its_address(cloud: EliotCloud, gateway: Gateway) -> None:
    gateway.says(f"{MADE}/..%2F..%2Fplants", Says(200))
    await cloud.unsubscribe(ACCESS, PLANT, "../../plants")
    assert gateway.paths() == [f"{MADE}/..%2F..%2Fplants"]
