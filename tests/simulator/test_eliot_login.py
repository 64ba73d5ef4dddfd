"""The login of the simulated cloud: pages, codes, tokens and everything that can be wrong with them."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError
from joserfc.jwk import KeySet

from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.eliot_people import SCOPES
from tests.simulator.eliot_world import CALLBACK, MARIA, VICTOR, World, authorize_url, callback, eliot_world, words

OTHER_ID = "3dd29288-0000-41fa-b492-000000000002"


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with eliot_world() as it:
        yield it


def refusal(answer: Any) -> tuple[int, str, str]:
    body = answer.json()
    return answer.status_code, body["error"], body["error_description"]


# In the browser


async def test_signing_in_and_allowing_leads_back_with_a_code_and_the_state(world: World) -> None:
    page = await world.client.get(authorize_url())
    assert page.status_code == 200
    assert "Sign in to your home" in words(page.text)
    for user in world.cloud.people.users.values():
        assert user.email in page.text
        assert user.password in page.text
    consent = await world.sign_in(MARIA)
    assert "Casa bot &lt;b&gt;" in consent.text
    assert "Maria Rossi" in words(consent.text)
    for scope, meaning in SCOPES.items():
        assert scope in consent.text
        assert meaning in consent.text
    said = callback(await world.decide("allow"))
    assert list(said) == ["code", "state"]
    assert said["state"] == "s-1"
    assert len(said["code"]) > 1000


async def test_pages_run_no_script_and_are_kept_nowhere(world: World) -> None:
    for page in (await world.client.get(authorize_url()), await world.sign_in(MARIA)):
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'nonce-")
        assert page.headers["Cache-Control"] == "no-store"
        assert "<script" not in page.text


async def test_the_second_time_is_one_click(world: World) -> None:
    await world.consent(MARIA)
    page = await world.client.get(authorize_url(state="s-2"))
    assert "would like to run your home" in words(page.text)
    assert callback(await world.decide("allow", state="s-2"))["state"] == "s-2"


async def test_another_account_can_be_used(world: World) -> None:
    await world.sign_in(MARIA)
    answer = await world.client.post(authorize_url(), data={"step": "switch"}, follow_redirects=True)
    assert "Sign in to your home" in words(answer.text)
    assert "Victor Moreau" in words((await world.sign_in(VICTOR)).text)


@pytest.mark.parametrize("email", [MARIA, "  Maria.Rossi@Example.org "])
async def test_a_wrong_password_is_said_and_the_address_kept(world: World, email: str) -> None:
    form = {"step": "sign-in", "email": email, "password": "guess"}
    page = await world.client.post(authorize_url(), data=form)
    assert "do not belong together" in page.text
    assert f'value="{email}"' in page.text
    right = {"step": "sign-in", "email": email, "password": "casa-rossi"}
    assert (await world.client.post(authorize_url(), data=right)).status_code == 303


async def test_refusing_leads_back_with_an_error(world: World) -> None:
    await world.sign_in(MARIA)
    said = callback(await world.decide("refuse"))
    assert (said["error"], said["state"]) == ("access_denied", "s-1")
    assert said["error_description"].startswith("AADB2C90091: The user has cancelled")


async def test_nobody_can_allow_without_having_signed_in(world: World) -> None:
    answer = await world.decide("allow")
    assert answer.status_code == 303
    assert "code=" not in answer.headers["Location"]


async def test_the_callbacks_parameters_may_come_the_other_way_round(world: World) -> None:
    world.cloud.habits.state_first = True
    assert list(await world.consent(MARIA)) == ["state", "code"]


async def test_a_callback_with_a_query_of_its_own_keeps_it_and_state_is_optional(world: World) -> None:
    uri = f"{CALLBACK}?via=eliot"
    world.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [uri])
    without_state = authorize_url(redirect_uri=uri).replace("state=s-1", "")
    await world.sign_in(MARIA, redirect_uri=uri)
    answer = await world.client.post(without_state, data={"step": "allow"})
    assert list(callback(answer)) == ["via", "code"]


@pytest.mark.parametrize(
    ("query", "error", "description"),
    [
        ({"client_id": "unknown"}, "invalid_request", "client_id"),
        ({"redirect_uri": f"{CALLBACK}/"}, "invalid_request", "The reply url host bot.example.org doesn't match"),
        ({"redirect_uri": "https://evil.example/x"}, "invalid_request", "The reply url host evil.example doesn't"),
        ({"redirect_uri": "nonsense"}, "invalid_request", "The reply url host nonsense doesn't match"),
        ({"response_type": "token"}, "unsupported_response_type", "code"),
        ({"code_challenge": "x", "code_challenge_method": "plain"}, "invalid_request", "S256"),
    ],
)
async def test_a_wrong_request_stays_in_the_browser(
    world: World, query: dict[str, str], error: str, description: str
) -> None:
    for answer in (await world.client.get(authorize_url(**query)), await world.decide("refuse", **query)):
        status, said, why = refusal(answer)
        assert (status, said) == (400, error)
        assert description in why


# Codes


async def test_a_code_works_once(world: World) -> None:
    code = (await world.consent())["code"]
    assert (await world.redeem(code)).status_code == 200
    assert refusal(await world.redeem(code))[:2] == (400, "invalid_grant")


async def test_a_code_is_short_lived(world: World) -> None:
    code = (await world.consent())["code"]
    world.clock.move(minutes=5)
    status, error, why = refusal(await world.redeem(code))
    assert (status, error) == (400, "invalid_grant")
    assert why.startswith("AADB2C90080: The provided grant has expired.")


@pytest.mark.parametrize(("uri", "status"), [(CALLBACK, 200), (f"{CALLBACK}/", 400)])
async def test_a_redirect_uri_may_be_repeated_but_not_changed(world: World, uri: str, status: int) -> None:
    code = (await world.consent())["code"]
    assert (await world.redeem(code, redirect_uri=uri)).status_code == status


async def test_a_code_belongs_to_the_application_it_was_given_to(world: World) -> None:
    world.cloud.register_application(OTHER_ID, "other", [CALLBACK])
    code = (await world.consent())["code"]
    answer = await world.redeem(code, client_id=OTHER_ID, client_secret="other")
    assert refusal(answer)[1] == "invalid_grant"


VERIFIER = "v" * 43
CHALLENGE = urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    ("honoured", "fields", "status"),
    [
        (True, {"code_verifier": VERIFIER}, 200),
        (True, {"code_verifier": "w" * 43}, 400),
        (True, {}, 400),
        (False, {}, 200),
    ],
)
async def test_pkce_is_checked_where_it_is_honoured(
    world: World, honoured: bool, fields: dict[str, str], status: int
) -> None:
    world.cloud.habits.pkce = honoured
    code = (await world.consent(code_challenge=CHALLENGE, code_challenge_method="S256"))["code"]
    answer = await world.redeem(code, **fields)
    assert answer.status_code == status
    assert ("AADB2C90183" in answer.text) is (status == 400)


# Applications


@pytest.mark.parametrize(
    "fields",
    [{"client_id": "unknown"}, {"client_secret": "wrong"}, {"client_secret": ""}, {"client_secret": "é"}],
)
async def test_an_unknown_application_gets_nothing(world: World, fields: dict[str, str]) -> None:
    code = (await world.consent())["code"]
    assert refusal(await world.redeem(code, **fields))[:2] == (400, "invalid_client")


async def test_the_secret_travels_in_a_multipart_body_as_well_but_not_in_a_header(world: World) -> None:
    code = (await world.consent())["code"]
    client = {"client_id": DEMO_CLIENT_ID, "client_secret": DEMO_CLIENT_SECRET}
    grant = {"grant_type": "authorization_code", "code": code}
    basic = await world.client.post("/token", data=grant, auth=(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET))
    assert refusal(basic)[1] == "invalid_client"
    parts = {name: (None, value) for name, value in (client | grant).items()}
    assert (await world.client.post("/token", files=parts)).status_code == 200


async def test_an_expired_secret_is_told_as_an_internal_error(world: World) -> None:
    tokens = await world.tokens()
    expires = world.clock() + timedelta(days=365)
    world.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [CALLBACK], secret_expires=expires)
    world.clock.move(days=80)
    assert (await world.refresh(tokens["refresh_token"])).status_code == 200
    world.clock.move(days=285)
    status, error, why = refusal(await world.refresh(tokens["refresh_token"]))
    assert (status, error) == (400, "invalid_grant")
    assert why.startswith("AADB2C90085: The service has encountered an internal error.")


async def test_a_new_secret_ends_the_old_refresh_tokens_of_this_application_only(world: World) -> None:
    world.cloud.register_application(OTHER_ID, "other", [CALLBACK])
    other = callback_code = await world.consent(client_id=OTHER_ID)
    kept = await world.redeem(callback_code["code"], client_id=OTHER_ID, client_secret="other")
    assert other["state"] == "s-1"
    mine = await world.tokens()
    world.cloud.register_application(DEMO_CLIENT_ID, "new secret", [CALLBACK])
    lost = await world.refresh(mine["refresh_token"], client_secret="new secret")
    assert refusal(lost)[1] == "invalid_grant"
    still = await world.refresh(kept.json()["refresh_token"], client_id=OTHER_ID, client_secret="other")
    assert still.status_code == 200


async def test_other_grants_are_unknown(world: World) -> None:
    assert refusal(await world.trade(grant_type="password"))[:2] == (400, "unsupported_grant_type")


# Tokens


async def test_the_usual_answer_has_all_that_azure_gives(world: World) -> None:
    tokens = await world.tokens()
    now = int(world.clock().timestamp())
    plain = {key: value for key, value in tokens.items() if not key.endswith("_token")}
    assert plain == {
        "token_type": "Bearer",
        "not_before": now,
        "resource": DEMO_CLIENT_ID,
        "profile_info": "eyJ2ZXIiOiIxLjAifQ",
        "expires_on": now + 3600,
        "expires_in": 3600,
        "id_token_expires_in": 3600,
        "refresh_token_expires_in": 7_776_000,
    }
    assert {"access_token", "id_token", "refresh_token"} < tokens.keys()


async def test_every_part_that_is_not_attested_can_be_absent_or_different(world: World) -> None:
    habits = world.cloud.habits
    habits.expires_on, habits.expires_in, habits.id_token = "str", False, False
    tokens = await world.tokens()
    assert tokens["expires_on"] == str(int(world.clock().timestamp()) + 3600)
    assert not {"expires_in", "id_token", "id_token_expires_in"} & tokens.keys()
    habits.expires_on = "absent"
    assert "expires_on" not in await world.tokens()


async def published_keys(world: World) -> KeySet:
    document = (await world.client.get(f"/{DEMO_CLIENT_ID}/.well-known/openid-configuration")).json()
    root = str(world.client.base_url).rstrip("/")
    assert document["authorization_endpoint"] == f"{root}/authorize"
    assert document["token_endpoint"] == f"{root}/token"
    keys = (await world.client.get(document["jwks_uri"])).json()
    assert not any("d" in key for key in keys["keys"])
    return KeySet.import_key_set(keys)


async def test_tokens_are_signed_by_the_published_key(world: World) -> None:
    tokens = await world.tokens(nonce="n-1")
    keys = await published_keys(world)
    identity = jwt.decode(tokens["id_token"], keys, algorithms=["RS256"]).claims
    access = jwt.decode(tokens["access_token"], keys, algorithms=["RS256"]).claims
    document = (await world.client.get(f"/{DEMO_CLIENT_ID}/.well-known/openid-configuration")).json()
    assert identity["iss"] == access["iss"] == document["issuer"]
    assert identity["aud"] == access["aud"] == DEMO_CLIENT_ID
    assert identity["sub"] == identity["oid"] == world.cloud.people.users[MARIA].oid
    assert identity["exp"] - identity["nbf"] == 3600
    assert identity["nonce"] == "n-1"
    # Only the access token carries personal data.
    assert access["emails"] == [MARIA]
    assert not {"emails", "name"} & identity.keys()
    assert "nonce" not in access


async def test_a_nonce_may_be_lost_on_the_way(world: World) -> None:
    world.cloud.habits.nonce = False
    tokens = await world.tokens(nonce="n-1")
    claims = jwt.decode(tokens["id_token"], await published_keys(world), algorithms=["RS256"]).claims
    assert "nonce" not in claims


async def test_keys_are_rotated_and_the_last_one_stays_published(world: World) -> None:
    first, old = await world.tokens(), await published_keys(world)
    world.cloud.signer.rotate()
    second, new = await world.tokens(), await published_keys(world)
    with pytest.raises((InvalidKeyIdError, BadSignatureError, ValueError)):
        jwt.decode(second["id_token"], old, algorithms=["RS256"])
    for tokens in (first, second):
        assert jwt.decode(tokens["id_token"], new, algorithms=["RS256"]).claims["aud"] == DEMO_CLIENT_ID


@pytest.mark.parametrize("document", [".well-known/openid-configuration", "discovery/keys"])
async def test_discovery_knows_registered_applications_only(world: World, document: str) -> None:
    assert (await world.client.get(f"/unknown/{document}")).status_code == 404


# Renewing


async def test_a_refresh_hands_out_a_new_pair(world: World) -> None:
    first = await world.tokens()
    second = (await world.refresh(first["refresh_token"])).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert second["access_token"] != first["access_token"]


@pytest.mark.parametrize(("survives", "status"), [(True, 200), (False, 400)])
async def test_the_old_refresh_token_survives_or_dies(world: World, survives: bool, status: int) -> None:
    world.cloud.habits.old_refresh_survives = survives
    tokens = await world.tokens()
    assert (await world.refresh(tokens["refresh_token"])).status_code == 200
    assert (await world.refresh(tokens["refresh_token"])).status_code == status


async def test_a_refresh_without_a_new_refresh_token_leaves_the_old_one_alive(world: World) -> None:
    tokens = await world.tokens()
    world.cloud.habits.renewed_refresh_token = False
    world.cloud.habits.old_refresh_survives = False
    for _ in range(2):
        answer = await world.refresh(tokens["refresh_token"])
        assert answer.status_code == 200
        assert "refresh_token" not in answer.json()


async def test_a_refresh_token_lives_for_ninety_days(world: World) -> None:
    tokens = await world.tokens()
    world.clock.move(days=90, seconds=-1)
    assert (await world.refresh(tokens["refresh_token"])).status_code == 200
    world.clock.move(seconds=1)
    assert "AADB2C90080" in refusal(await world.refresh(tokens["refresh_token"]))[2]


async def test_an_access_token_lives_for_an_hour(world: World) -> None:
    await world.connect()
    world.clock.move(seconds=3599)
    assert (await world.call("GET", "/hc/api/v1.0/plants")).status_code == 200
    world.clock.move(seconds=1)
    answer = await world.call("GET", "/hc/api/v1.0/plants")
    assert (answer.status_code, answer.json()["message"]) == (401, "Unauthorized. Access token is missing or expired.")


async def test_third_party_access_switched_off_ends_calls_and_refreshes_until_consent_is_given_anew(
    world: World,
) -> None:
    tokens = await world.tokens()
    world.token = tokens["access_token"]
    world.cloud.revoke(MARIA)
    assert (await world.call("GET", "/hc/api/v1.0/plants")).status_code == 401
    assert refusal(await world.refresh(tokens["refresh_token"]))[:2] == (400, "invalid_grant")
    world.cloud.restore(MARIA)
    assert (await world.refresh(tokens["refresh_token"])).status_code == 200
    world.cloud.revoke(MARIA)
    await world.connect()
    assert (await world.call("GET", "/hc/api/v1.0/plants")).status_code == 200
