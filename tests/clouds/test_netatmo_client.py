import logging
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import httpx
import pytest

from bot.clouds.netatmo import NetatmoCloud
from bot.domain import errors
from bot.domain.cloud import Access, AccountId, Cloud, Consuming, Heating
from bot.domain.consumption import Scale
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind
from bot.domain.home import HeatMode, Home, Plant
from bot.domain.intents import Action, Follow, HeatHome, SetLevel, SetPoint, Switch, concerned
from tests.clouds.conftest import Clock, Ledger
from tests.clouds.gateway import Gateway, Says
from tests.clouds.netatmo import HOUSE_ID, REFUSED, named, netatmo, plant_of, raw, says, status_of
from tests.clouds.recorded import NOON
from tests.clouds.test_client import Seen

TOKEN = "5f4c81af0000000000000001|0123456789abcdef0123456789abcdef"
ME = AccountId(7)
ACCESS = Access(ME, TOKEN)
HOUSE = plant_of("homesdata", HOUSE_ID)
FLAT = plant_of("homesdata", "5f0a1b2c3d4e5f6071829303")
PARIS = ZoneInfo("Europe/Paris")
ON = Switch(on=True)
LIGHTS = frozenset({Device.LIGHT})
HOMES, STATUS, SET = "/api/homesdata", "/api/homestatus", "/api/setstate"
WEBHOOK = ("addwebhook", "dropwebhook")
APP_LIMIT = "http429_code26_api_limit_exceeded_this_could_be_your_ap.json"
SCENARIOS, ROOM = "/api/getscenarios", "/api/setroomthermpoint"


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
async def cloud(
    http: httpx.AsyncClient, gateway_url: str, ledger: Ledger, clock: Clock, seen: Seen
) -> AsyncIterator[NetatmoCloud]:
    yield NetatmoCloud(http, api_url=gateway_url + "/", budget=ledger, clock=clock, sleep=seen.sleep, observe=seen)


@pytest.fixture
def furnished(gateway: Gateway) -> Gateway:
    gateway.says(HOMES, says("homesdata"))
    gateway.says(SCENARIOS, says("getscenarios"))
    gateway.says(STATUS, says("homestatus_home_a"))
    gateway.says(SET, says("setstate/ok"))
    gateway.says(ROOM, says("commands/ok"))
    return gateway


async def order(cloud: NetatmoCloud, action: Action, plant: Plant, *names: str) -> None:
    await cloud.command(ACCESS, named(plant, *names), action, states={}, zone=PARIS)


async def failure(cloud: NetatmoCloud, action: Action, plant: Plant, *names: str) -> CloudError:
    with pytest.raises(CloudError) as caught:
        await order(cloud, action, plant, *names)
    return caught.value


async def test_it_is_a_cloud_like_any_other(cloud: NetatmoCloud, furnished: Gateway) -> None:
    any_cloud: Cloud = cloud
    assert any_cloud.apart == {Device.SCENE}
    assert len((await any_cloud.survey(ACCESS)).plants) == 4


async def test_a_survey_takes_one_call_and_one_for_the_scenes_of_each_home_that_can_have_some(
    cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger, seen: Seen
) -> None:
    home = await cloud.survey(ACCESS)
    assert [plant.name for plant in home.plants] == ["Maison", "Casa", "Appartement", "Chalet vide"]
    assert [len(plant.of(Device.SCENE)) for plant in home.plants] == [5, 5, 0, 0]
    assert seen.calls == [("homesdata", 200), ("getscenarios", 200), ("getscenarios", 200)]
    assert ledger.spent == [(ME, True)] * 3
    assert [asked.query for asked in furnished.asked[1:]] == [{"home_id": plant.id} for plant in home.plants[:2]]


async def test_an_account_without_a_home_has_an_empty_one(cloud: NetatmoCloud, furnished: Gateway) -> None:
    furnished.says(HOMES, says("recorded/homesdata_no_homes"))
    assert await cloud.survey(ACCESS) == Home()


@pytest.mark.parametrize("file", ["http403_code13_application_does_not_have_the_good_scope.json"])
async def test_scenes_may_not_be_allowed_but_may_not_fail(cloud: NetatmoCloud, furnished: Gateway, file: str) -> None:
    furnished.says(SCENARIOS, Says(403, raw(f"errors/{file}")))
    home = await cloud.survey(ACCESS)
    assert not any(module.device is Device.SCENE for module in home)
    furnished.says(SCENARIOS, Says(502, raw("errors/http502_html.txt")))
    with pytest.raises(CloudError):
        await cloud.survey(ACCESS)


async def test_a_status_is_one_call_for_the_whole_home(cloud: NetatmoCloud, furnished: Gateway, seen: Seen) -> None:
    everything = frozenset(Device)
    states = await cloud.status(ACCESS, HOUSE, everything)
    assert len(states) == 36
    assert seen.calls == [("homestatus", 200)]
    assert furnished.asked[0].query == {"home_id": HOUSE_ID}
    assert furnished.asked[0].headers["authorization"] == f"Bearer {TOKEN}"
    assert furnished.asked[0].headers["user-agent"] == "eliot-bot"


async def test_what_is_not_there_is_not_asked_for(cloud: NetatmoCloud, furnished: Gateway) -> None:
    assert await cloud.status(ACCESS, HOUSE, frozenset({Device.THERMOSTAT, Device.SCENE})) == {}
    assert not furnished.asked


async def test_an_offline_home_is_one_error(cloud: NetatmoCloud, furnished: Gateway) -> None:
    furnished.says(STATUS, says("homestatus_home_a_gateway_offline"))
    with pytest.raises(CloudError) as caught:
        await cloud.status(ACCESS, HOUSE, LIGHTS)
    assert caught.value.kind is errors.HOME_OFFLINE
    assert len(furnished.asked) == 1


async def test_a_whole_house_is_turned_off_by_one_call(cloud: NetatmoCloud, furnished: Gateway) -> None:
    await order(cloud, Switch(on=False), HOUSE, "Prise TV", "Cafetière", "Chauffe-eau")
    (asked,) = furnished.asked
    assert (asked.path, asked.headers["content-type"]) == (SET, "application/json")
    assert [item["on"] for item in asked.body["home"]["modules"]] == [False] * 3


async def test_a_room_of_netatmos_own_heating_is_told_by_form(cloud: NetatmoCloud, furnished: Gateway) -> None:
    await order(cloud, SetPoint(21.5), FLAT, "Vanne cuisine")
    (asked,) = furnished.asked
    assert asked.path == ROOM
    assert asked.body == {
        "home_id": FLAT.id,
        "room_id": "3000000003",
        "mode": "manual",
        "temp": "21.5",
        "endtime": "2147483647",
    }


async def test_of_two_rooms_the_one_that_failed_is_named(cloud: NetatmoCloud, furnished: Gateway) -> None:
    furnished.says(ROOM, Says(500), says("commands/ok"))
    error = await failure(cloud, SetPoint(20), FLAT, "Vanne cuisine", "Thermostat")
    assert error.kind is errors.CLOUD_FAILED
    assert len(error.modules) == 1
    furnished.says(ROOM, Says(500))
    error = await failure(cloud, SetPoint(20), FLAT, "Vanne cuisine", "Thermostat")
    assert error.modules == set()


async def test_a_shutter_that_cannot_is_named_after_the_others_went(cloud: NetatmoCloud, furnished: Gateway) -> None:
    states = await cloud.status(ACCESS, HOUSE, frozenset({Device.AUTOMATION}))
    shutters = named(HOUSE, "Volet salon", "Volet chambre")
    with pytest.raises(CloudError) as caught:
        await cloud.command(ACCESS, shutters, SetLevel(50), states=states, zone=PARIS)
    assert (caught.value.kind, caught.value.modules) == (errors.WRONG_VALUES, {shutters[0].id})
    assert [item["id"] for item in furnished.asked[-1].body["home"]["modules"]] == [shutters[1].id]


async def test_what_is_as_wished_already_is_done(cloud: NetatmoCloud, furnished: Gateway) -> None:
    furnished.says(SET, Says(406, raw("errors/http406_code7_nothing_to_update.json")))
    await order(cloud, ON, HOUSE, "Prise TV")


@pytest.mark.parametrize("file", REFUSED)
async def test_every_refusal_of_a_survey_is_explained(
    cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger, file: str
) -> None:
    furnished.says(HOMES, Says(status_of(file), raw(f"errors/{file}")))
    with pytest.raises(CloudError) as caught:
        await cloud.survey(ACCESS)
    assert caught.value.kind in errors.KINDS
    assert caught.value.kind is not errors.UNKNOWN


@pytest.mark.parametrize(
    ("answer", "repeated"),
    [
        (Says(429, raw("errors/http429_code11_failed_to_enter_concurrency_limited_sect.json")), True),
        (Says(500, raw("errors/http500_empty.txt")), True),
        (Says(502, raw("errors/http502_html.txt")), True),
        (Says(429, raw("errors/http429_code26_maximum_api_usage_reached.json")), False),
        (Says(403, raw("errors/http403_code13_operation_is_forbidden.json")), False),
    ],
)
async def test_a_question_is_repeated_where_a_moment_cures(
    cloud: NetatmoCloud, furnished: Gateway, seen: Seen, answer: Says, repeated: bool
) -> None:
    furnished.says(STATUS, answer, says("homestatus_home_a"))
    if repeated:
        assert await cloud.status(ACCESS, HOUSE, LIGHTS)
        assert seen.slept == [1.0]
    else:
        with pytest.raises(CloudError):
            await cloud.status(ACCESS, HOUSE, LIGHTS)
        assert not seen.slept


@pytest.mark.parametrize(
    ("file", "kind", "ends"),
    [
        ("http403_code26_user_usage_reached.json", errors.OUT_OF_CALLS, 1),
        ("http429_code11_failed_to_enter_concurrency_limited_sect.json", errors.TOO_FAST, 0),
    ],
)
async def test_the_quota_and_the_clouds_own_protection_are_told_apart(
    cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger, file: str, kind: ErrorKind, ends: int
) -> None:
    furnished.says(SET, Says(status_of(file), raw(f"errors/{file}")))
    error = await failure(cloud, ON, HOUSE, "Prise TV")
    assert error.kind is kind
    assert len(ledger.ends) == ends
    assert len(furnished.asked) == 1


async def test_a_command_is_never_repeated(cloud: NetatmoCloud, furnished: Gateway) -> None:
    furnished.says(SET, Says(503))
    assert (await failure(cloud, ON, HOUSE, "Prise TV")).kind is errors.CLOUD_DOWN
    assert len(furnished.asked) == 1


async def test_a_value_no_module_takes_costs_nothing(cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger) -> None:
    assert (await failure(cloud, SetPoint(35), FLAT, "Thermostat")).kind is errors.WRONG_VALUES
    assert not ledger.spent


@pytest.mark.parametrize(
    ("action", "path", "form"),
    [
        (HeatHome(HeatMode.FROST_GUARD), "/api/setthermmode", {"mode": "hg"}),
        (HeatHome(HeatMode.AWAY), "/api/setthermmode", {"mode": "away"}),
        (HeatHome(HeatMode.AUTOMATIC), "/api/setthermmode", {"mode": "schedule"}),
        (Follow("s1", "Winter"), "/api/switchhomeschedule", {"schedule_id": "s1"}),
    ],
)
async def test_what_is_done_to_a_whole_home_is_one_call(
    cloud: NetatmoCloud, furnished: Gateway, action: Action, path: str, form: dict[str, str]
) -> None:
    furnished.says(path, says("commands/ok"))
    modules = concerned(action, FLAT.modules)
    assert len(modules) > 1
    await cloud.command(ACCESS, modules, action, states={}, zone=PARIS)
    (asked,) = furnished.asked
    assert (asked.path, asked.body) == (path, {"home_id": FLAT.id, **form})


async def test_a_home_tells_how_it_is_heated(cloud: NetatmoCloud, furnished: Gateway) -> None:
    assert isinstance(cloud, Heating)
    heated = await cloud.heating(ACCESS, HOUSE.id)
    assert heated.mode is HeatMode.AUTOMATIC
    assert [(program.name, program.followed) for program in heated.programs] == [("Semaine", True), ("Vacances", False)]
    assert len(furnished.asked) == 1


async def test_the_application_listens_once_for_all_families(
    cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger
) -> None:
    examples = netatmo("commands/requests")
    furnished.says("/api/addwebhook", says("commands/ok"))
    furnished.says("/api/dropwebhook", says("commands/ok"))
    await cloud.listen(ACCESS, examples["addwebhook"]["form"]["url"])
    await cloud.unlisten(ACCESS)
    asked = [(asked.method, asked.path, asked.body) for asked in furnished.asked]
    assert asked == [tuple(examples[name][key] for key in ("method", "path", "form")) for name in WEBHOOK]
    furnished.says("/api/addwebhook", Says(429, raw(f"errors/{APP_LIMIT}")))
    with pytest.raises(CloudError) as caught:
        await cloud.listen(ACCESS, "https://bot.example.org/push")
    assert caught.value.kind is errors.TOO_FAST
    assert not ledger.ends
    furnished.says("/api/addwebhook", Says(400, raw("errors/http400_code21_invalid_id.json")))
    with pytest.raises(CloudError) as caught:
        await cloud.listen(ACCESS, "https://bot.example.org/push")
    assert caught.value.kind is errors.NOT_FOUND


async def test_a_wrong_schedule_is_refused(cloud: NetatmoCloud, furnished: Gateway) -> None:
    file = "errors/http400_code21_schedule_blahblahblah_is_not_therm_sched.json"
    furnished.says("/api/switchhomeschedule", Says(400, raw(file)))
    with pytest.raises(CloudError) as caught:
        await cloud.command(ACCESS, concerned(Follow("x"), HOUSE.modules), Follow("x"), states={}, zone=PARIS)
    assert caught.value.kind is errors.WRONG_VALUES


async def test_a_meter_tells_what_was_used(cloud: NetatmoCloud, furnished: Gateway, clock: Clock) -> None:
    furnished.says("/api/getmeasure", says("getmeasure/energy_1day"))
    (meter,) = named(HOUSE, "Compteur total")
    used = await cloud.used(ACCESS, meter, Scale.DAY, since=NOON, until=NOON)
    assert used is not None
    assert used[0].watt_hours == 8330
    assert furnished.asked[0].query["module_id"] == meter.id
    assert furnished.asked[0].query["type"].endswith("sum_energy_buy_from_grid$2")


@pytest.mark.parametrize("name", ["Gaz", "Eau froide", "Eau chaude sanitaire", "Écocompteur"])
async def test_what_is_not_told_costs_no_call(cloud: NetatmoCloud, furnished: Gateway, name: str) -> None:
    (meter,) = named(HOUSE, name)
    assert isinstance(cloud, Consuming)
    assert await cloud.used(ACCESS, meter, Scale.DAY, since=NOON, until=NOON) is None
    assert not furnished.asked


async def test_what_nobody_waits_for_is_counted_as_such(
    cloud: NetatmoCloud, furnished: Gateway, ledger: Ledger
) -> None:
    await cloud.status(Access(ME, TOKEN, by_hand=False), HOUSE, LIGHTS)
    assert ledger.spent == [(ME, False)]


async def test_a_bug_is_not_hidden_behind_an_error(
    http: httpx.AsyncClient, gateway_url: str, furnished: Gateway, clock: Clock
) -> None:
    class Broken(Ledger):
        def spend(self, account: AccountId, *, by_hand: bool) -> float:
            raise ZeroDivisionError

    cloud = NetatmoCloud(http, api_url=gateway_url, budget=Broken(), clock=clock)
    with pytest.raises(ZeroDivisionError):
        await order(cloud, ON, HOUSE, "Prise TV")


async def test_no_log_line_holds_a_token_a_mail_or_a_place(
    cloud: NetatmoCloud, furnished: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await cloud.survey(ACCESS)
    furnished.says(SET, Says(403, f'{{"error":{{"code":13,"message":"no user@example.org {TOKEN[:10]}"}}}}'.encode()))
    error = await failure(cloud, ON, HOUSE, "Prise TV")
    lines = "".join(repr(record.__dict__) for record in caplog.records)
    assert "not_acceptable" in lines
    for text in (lines, repr(error), repr(ACCESS), repr(cloud)):
        assert TOKEN not in text
        assert netatmo("homesdata")["body"]["user"]["email"] not in text
