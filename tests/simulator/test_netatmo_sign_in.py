"""Signing in at the simulated Netatmo with the bot's own client: one use, one pair, no second chance."""

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from bot.clouds.netatmo.sign_in import SCOPES, NetatmoSignIn
from bot.domain import errors
from bot.domain.cloud import Access
from bot.domain.errors import CloudError
from bot.simulator.netatmo import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from tests.simulator.eliot_world import words
from tests.simulator.netatmo_world import CALLBACK, MARIA, ME, VICTOR, World, netatmo_world


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with netatmo_world() as world:
        yield world


async def refused(world: World, **fields: str) -> tuple[int, object]:
    answer = await world.trade(**fields)
    return answer.status_code, answer.json().get("error")


async def test_whoever_consents_is_known_by_their_account(world: World) -> None:
    tokens = await world.signs_in()
    assert tokens.subject == "5f4c81af0000000000000001"
    assert tokens.access_token.startswith("5f4c81af0000000000000001|")
    assert tokens.expires_at - world.clock.now == timedelta(hours=3)
    assert (await world.signs_in(VICTOR)).subject == "5f4c81af0000000000000002"


async def test_the_answer_has_this_makers_shape(world: World) -> None:
    code = (await world.consents())["code"]
    told = (await world.trade(grant_type="authorization_code", code=code, redirect_uri=CALLBACK)).json()
    assert told.keys() == {"access_token", "refresh_token", "scope", "expires_in", "expire_in"}
    assert told["scope"] == SCOPES.split()


async def test_the_page_says_what_is_asked_for_and_by_whom(world: World) -> None:
    url = world.sign_in.consent("state-1", CALLBACK).url
    async with httpx.AsyncClient(follow_redirects=True) as browser:
        first = await browser.get(url)
        assert "Netatmo simulated" in words(first.text)
        wrong = await browser.post(url, data={"step": "sign-in", "email": MARIA, "password": "wrong"})
        assert "do not belong together" in wrong.text
        page = await browser.post(url, data={"step": "sign-in", "email": MARIA, "password": "casa-rossi"})
        assert "Casa bot &lt;b&gt; would like to run your home" in page.text
        assert "Move your Bubendorff shutters" in page.text
        assert (await browser.get(url)).text.count("write_magellan") == 1
        other = await browser.post(url, data={"step": "switch"})
        assert "Sign in to your home" in words(other.text)
    assert "default-src 'none'" in page.headers["content-security-policy"]


async def test_a_refusal_comes_back_as_one(world: World) -> None:
    assert await world.consents(step="refuse") == {"state": "state-1", "error": "access_denied"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"client_id": "nobody"}, "invalid_client"),
        ({"redirect_uri": "https://elsewhere.example.org/"}, "redirect_uri_mismatch"),
        ({"response_type": "token"}, "invalid_request"),
        ({"scope": "read_magellan access_everything"}, "invalid_scope"),
    ],
)
async def test_a_request_that_is_not_in_order_shows_a_page_and_leads_nowhere(
    world: World, change: dict[str, str], said: str
) -> None:
    url = httpx.URL(world.sign_in.consent("state-1", CALLBACK).url).copy_merge_params(change)
    async with httpx.AsyncClient() as browser:
        answer = await browser.get(url)
    assert answer.status_code == 400
    assert said in answer.text


async def test_a_code_is_good_once_for_ten_minutes_at_its_own_address(world: World) -> None:
    grant = {"grant_type": "authorization_code", "redirect_uri": CALLBACK}
    code = (await world.consents())["code"]
    assert (await world.trade(code=code, **grant)).status_code == 200
    assert await refused(world, code=code, **grant) == (400, "invalid_grant")
    late = (await world.consents())["code"]
    world.clock.move(minutes=10)
    assert await refused(world, code=late, **grant) == (400, "invalid_grant")
    elsewhere = (await world.consents())["code"]
    wrong = grant | {"redirect_uri": f"{CALLBACK}/"}
    assert await refused(world, code=elsewhere, **wrong) == (400, "invalid_grant")
    # The attempt has spent it.
    assert await refused(world, code=elsewhere, **grant) == (400, "invalid_grant")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"grant_type": "authorization_code", "code": "c"}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, "invalid_grant"),
        ({"grant_type": "password", "username": MARIA, "password": "casa-rossi"}, "unauthorized_client"),
        ({}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x", "client_secret": "wrong"}, "invalid_client"),
        ({"grant_type": "refresh_token", "refresh_token": "x", "client_id": "wrong"}, "invalid_client"),
    ],
)
async def test_a_trade_that_is_not_in_order_is_refused_in_the_standards_words(
    world: World, fields: dict[str, str], said: str
) -> None:
    assert await refused(world, **fields) == (400, said)


async def test_the_secret_does_not_count_in_a_header(world: World) -> None:
    async with httpx.AsyncClient(base_url=world.address, auth=(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET)) as http:
        answer = await http.post("/oauth2/token", data={"grant_type": "refresh_token", "refresh_token": "x"})
    assert answer.json() == {"error": "invalid_client"}


async def test_a_renewal_kills_the_old_pair(world: World) -> None:
    old = await world.signs_in()
    new = await world.sign_in.renew(old.refresh_token)
    assert {old.access_token, old.refresh_token}.isdisjoint({new.access_token, new.refresh_token})
    with pytest.raises(CloudError) as caught:
        await world.cloud.survey(Access(ME, old.access_token))
    assert caught.value.said.startswith("2 ")
    assert (await world.cloud.survey(Access(ME, new.access_token))).plants
    assert await refused(world, grant_type="refresh_token", refresh_token=old.refresh_token) == (400, "invalid_grant")
    assert (await world.sign_in.renew(new.refresh_token)).access_token


async def test_a_lost_renewal_is_the_end_of_the_sign_in(world: World) -> None:
    tokens = await world.signs_in()
    world.simulated.faults.arm("renewal_lost", times=1)
    kinds = []
    for minutes in (0, 8, 8, 8):
        world.clock.move(minutes=minutes)
        with pytest.raises(CloudError) as caught:
            await world.sign_in.renew(tokens.refresh_token)
        kinds.append(caught.value.kind)
    assert kinds == [errors.LOGIN_DOWN] * 3 + [errors.GRANT_EXPIRED]


async def test_a_refusal_in_an_outage_is_not_believed(world: World) -> None:
    tokens = await world.signs_in()
    world.simulated.faults.arm("grant_invalid", times=2)
    for _ in range(2):
        with pytest.raises(CloudError) as caught:
            await world.sign_in.renew(tokens.refresh_token)
        assert caught.value.kind is errors.LOGIN_DOWN
        world.clock.move(minutes=10)
    assert (await world.sign_in.renew(tokens.refresh_token)).refresh_token


@pytest.mark.parametrize("pkce", [True, False])
async def test_a_challenge_is_answered_where_the_cloud_knows_them(world: World, pkce: bool) -> None:
    world.simulated.habits.pkce = pkce
    world.sign_in = NetatmoSignIn(
        world.http,
        api_url=world.address,
        client_id=DEMO_CLIENT_ID,
        client_secret=DEMO_CLIENT_SECRET,
        clock=world.clock,
        count=world.purse.count_sign_in,
        pkce=True,
    )
    consent = world.sign_in.consent("state-1", CALLBACK)
    told = await world.consents(code_challenge=dict(httpx.URL(consent.url).params)["code_challenge"])
    exchanged = world.sign_in.exchange(told["code"], CALLBACK, verifier="x" * 43, nonce="")
    if pkce:
        with pytest.raises(CloudError) as caught:
            await exchanged
        assert caught.value.kind is errors.GRANT_EXPIRED
    else:
        assert (await exchanged).access_token
    told = await world.consents(code_challenge=dict(httpx.URL(consent.url).params)["code_challenge"])
    assert (await world.sign_in.exchange(told["code"], CALLBACK, verifier=consent.verifier, nonce="")).access_token


async def test_what_was_allowed_can_be_taken_back(world: World) -> None:
    tokens = await world.signs_in()
    world.simulated.revoke(MARIA)
    assert (await world.call("GET", "/api/homesdata")).json()["error"]["code"] == 2
    assert await refused(world, grant_type="refresh_token", refresh_token=tokens.refresh_token) == (
        400,
        "invalid_grant",
    )
    world.simulated.restore(MARIA)
    assert (await world.call("GET", "/api/homesdata")).status_code == 200
    world.simulated.forget(MARIA)
    assert (await world.call("GET", "/api/homesdata")).json()["error"]["code"] == 2


async def test_a_deactivated_application_is_nobody(world: World) -> None:
    tokens = await world.signs_in()
    world.simulated.people.applications[DEMO_CLIENT_ID].active = False
    assert (await world.call("GET", "/api/homesdata")).json()["error"]["code"] == 5
    assert await refused(world, grant_type="refresh_token", refresh_token=tokens.refresh_token) == (
        400,
        "invalid_client",
    )


# At the gate of the API


@pytest.mark.parametrize("status", [403, 401])
async def test_an_old_access_token_is_told_so(world: World, status: int) -> None:
    world.simulated.habits.expired_status = status  # type: ignore[assignment]
    await world.signs_in()
    world.clock.move(hours=3)
    answer = await world.call("GET", "/api/homesdata")
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, 3)


@pytest.mark.parametrize(("header", "code"), [({}, 1), ({"Authorization": "Bearer nobody"}, 2)])
async def test_without_a_token_nothing_is_told(world: World, header: dict[str, str], code: int) -> None:
    async with httpx.AsyncClient(base_url=world.address) as http:
        answer = await http.get("/api/homesdata", headers=header)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, code)


@pytest.mark.parametrize(
    ("scope", "method", "path", "code"),
    [
        ("", "GET", "/api/homesdata", 13),
        ("read_magellan", "GET", "/api/homesdata", None),
        ("read_magellan", "POST", "/api/setstate", 13),
        ("read_smarther", "GET", "/api/getscenarios", 13),
        ("read_mhs1", "GET", "/api/homestatus", 13),
        ("read_bubendorff", "GET", "/api/homestatus", None),
        ("read_magellan", "POST", "/api/setthermmode", 13),
        ("write_smarther", "POST", "/api/setroomthermpoint", 13),
    ],
)
async def test_a_scope_that_was_not_asked_for_is_missing(
    world: World, scope: str, method: str, path: str, code: int | None
) -> None:
    await world.enters()
    home, plug = str(world.casa.id), world.named("TV")
    await world.signs_in(scope=scope)
    body = {"home": {"id": home, "modules": [{"id": plug.id, "bridge": plug.gateway, "on": False}]}}
    if path == "/api/setstate":
        answer = await world.call(method, path, json=body)
    else:
        answer = await world.call(method, path, params={"home_id": home})
    assert answer.json().get("error", {}).get("code") == code


async def test_what_nobody_knows_is_not_found(world: World) -> None:
    await world.signs_in()
    assert (await world.call("GET", "/api/getthermostatsdata")).status_code == 404
    assert (await world.call("GET", "/api/setstate")).json()["error"]["code"] == 31
