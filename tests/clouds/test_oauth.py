import json
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.clouds.oauth import OpenIdSignIn, refusal
from bot.domain import errors
from bot.domain.errors import CloudError, ErrorKind
from bot.simulator.serving import serving
from tests.clouds.conftest import Clock
from tests.clouds.gateway import Says
from tests.clouds.login import CLIENT_ID, CLIENT_SECRET, SUBJECT, LogIn, claims, signed
from tests.clouds.raw import keeps_silent, listening, resets
from tests.clouds.recorded import NOON, Refusal, refusals, sample

REDIRECT = "https://bot.example.org/oauth/callback/eliot"
HOUR = NOON + timedelta(hours=1)


@pytest.fixture
def login() -> LogIn:
    return LogIn()


@pytest.fixture
async def login_url(login: LogIn) -> AsyncIterator[str]:
    async with serving(login.app) as address:
        yield address


@pytest.fixture
async def sign_in(http: httpx.AsyncClient, login_url: str, clock: Clock) -> OpenIdSignIn:
    return made(http, login_url, clock)


def made(http: httpx.AsyncClient, url: str, clock: Clock, **settings: Any) -> OpenIdSignIn:
    return OpenIdSignIn(
        http,
        login_url=url,
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        clock=clock,
        token=lambda size: "r" * size,
        **settings,
    )


def tokens(**told: object) -> Says:
    usual = {"access_token": "access", "refresh_token": "refresh-2", "expires_in": 3600}
    return Says(
        200, json.dumps({name: value for name, value in {**usual, **told}.items() if value is not None}).encode()
    )


def query(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


async def failure(sign_in: OpenIdSignIn) -> CloudError:
    with pytest.raises(CloudError) as caught:
        await sign_in.renew("refresh-1")
    return caught.value


async def test_a_consent_asks_for_what_the_cloud_documents_and_no_more(sign_in: OpenIdSignIn, login_url: str) -> None:
    consent = sign_in.consent("state-1", REDIRECT)
    assert consent.url.startswith(f"{login_url}/authorize?")
    assert query(consent.url) == {
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": REDIRECT,
        "state": "state-1",
    }
    assert (consent.verifier, consent.nonce) == ("", "")


async def test_pkce_nonce_and_scope_are_settings(http: httpx.AsyncClient, clock: Clock) -> None:
    sign_in = made(http, "https://login.example.org/", clock, pkce=True, nonce=True, scope="comfort.read plug.write")
    consent = sign_in.consent("state-1", REDIRECT)
    asked = query(consent.url)
    assert urlsplit(consent.url).path == "/authorize"
    assert asked["code_challenge"] == create_s256_code_challenge(consent.verifier)
    assert asked["code_challenge_method"] == "S256"
    assert (asked["nonce"], asked["scope"]) == (consent.nonce, "comfort.read plug.write")
    assert len(consent.verifier) >= 43


async def test_a_code_is_exchanged_with_the_secret_in_the_form(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens()
    given = await sign_in.exchange("c0de+/=", REDIRECT, verifier="v" * 48, nonce="")
    assert login.forms == [
        {
            "grant_type": "authorization_code",
            "code": "c0de+/=",
            "redirect_uri": REDIRECT,
            "code_verifier": "v" * 48,
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
        }
    ]
    assert (given.access_token, given.refresh_token, given.subject) == ("access", "refresh-2", None)
    assert given.expires_at == HOUR


@pytest.mark.parametrize("code", ["", "é", "\U0001f600", "\ud800", "a\x00b", "a\r\nb", "a b"])
async def test_a_code_no_log_in_service_makes_is_refused(sign_in: OpenIdSignIn, login: LogIn, code: str) -> None:
    with pytest.raises(CloudError) as caught:
        await sign_in.exchange(code, REDIRECT, verifier="", nonce="")
    assert caught.value.kind is errors.GRANT_EXPIRED
    assert not login.forms


@pytest.mark.parametrize("code", ["%25&client_id=x#=+", "a" * 20_000])
async def test_whatever_else_a_browser_brings_is_sent_as_it_is(sign_in: OpenIdSignIn, login: LogIn, code: str) -> None:
    login.answer = tokens()
    await sign_in.exchange(code, REDIRECT, verifier="", nonce="")
    assert (login.forms[0]["code"], login.forms[0]["client_id"]) == (code, CLIENT_ID)


async def test_without_pkce_no_verifier_is_sent(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens()
    await sign_in.exchange("code", REDIRECT, verifier="", nonce="")
    assert "code_verifier" not in login.forms[0]


async def test_renewing_brings_a_new_pair(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens()
    renewed = await sign_in.renew("refresh-1")
    assert login.forms == [
        {
            "grant_type": "refresh_token",
            "refresh_token": "refresh-1",
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
        }
    ]
    assert renewed.refresh_token == "refresh-2"


@pytest.mark.parametrize("refresh", [None, 5, "", "two words"])
async def test_the_old_refresh_token_is_kept_when_no_new_one_comes(
    sign_in: OpenIdSignIn, login: LogIn, refresh: object
) -> None:
    login.answer = tokens(refresh_token=refresh)
    assert (await sign_in.renew("refresh-1")).refresh_token == "refresh-1"
    assert (await sign_in.exchange("code", REDIRECT, verifier="", nonce="")).refresh_token == ""


async def test_without_a_refresh_token_nobody_is_asked(sign_in: OpenIdSignIn, login: LogIn) -> None:
    with pytest.raises(CloudError) as caught:
        await sign_in.renew("")
    assert caught.value.kind is errors.GRANT_EXPIRED
    assert not login.forms


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("token-minimal", datetime(2026, 3, 14, 19, tzinfo=UTC)),
        ("token-refresh-without-refresh-token", datetime(2026, 3, 14, 19, tzinfo=UTC)),
        ("token", datetime(2026, 3, 14, 19, tzinfo=UTC)),
    ],
)
async def test_every_form_of_answer_is_understood(
    sign_in: OpenIdSignIn, login: LogIn, clock: Clock, name: str, at: datetime
) -> None:
    clock.move(hours=6)
    login.answer = Says(200, json.dumps(sample(name)).encode())
    renewed = await sign_in.renew("refresh-1")
    assert renewed.access_token == sample(name)["access_token"]
    assert renewed.expires_at == at
    assert renewed.refresh_token == sample(name).get("refresh_token", "refresh-1")


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ({"expires_on": int(NOON.timestamp()) + 60}, 60),
        ({"expires_on": str(int(NOON.timestamp()) + 60), "expires_in": 900}, 60),
        ({"expires_on": int(NOON.timestamp()) - 60, "expires_in": 900}, 900),
        ({"expires_on": "soon", "expires_in": "900"}, 900),
        ({"expires_in": None}, 3600),
        ({"expires_in": 0}, 3600),
        ({"expires_in": 10**12}, 3600),
        ({"expires_in": [900]}, 3600),
        ({"expires_in": 10**30}, 3600),
    ],
)
async def test_the_end_is_told_in_one_of_two_ways_or_is_an_hour_away(
    sign_in: OpenIdSignIn, login: LogIn, told: dict[str, object], seconds: int
) -> None:
    login.answer = tokens(**told)
    assert (await sign_in.renew("refresh-1")).expires_at == NOON + timedelta(seconds=seconds)


MEANINGS = {
    "oauth-invalid-grant-expired": errors.GRANT_EXPIRED,
    "oauth-invalid-grant-secret-expired": errors.SECRET_EXPIRED,
    "oauth-429": errors.LOGIN_BUSY,
    "oauth-authorize-internal-error": errors.LOGIN_DOWN,
    "oauth-authorize-reply-url": errors.BAD_REQUEST,
}


@pytest.mark.parametrize("answer", [row for row in refusals() if row.file.startswith("oauth")], ids=str)
async def test_every_recorded_refusal_has_its_meaning(sign_in: OpenIdSignIn, login: LogIn, answer: Refusal) -> None:
    login.answer = Says(answer.status, answer.body, answer.headers)
    error = await failure(sign_in)
    assert error.kind is MEANINGS[answer.file.removesuffix(".json")]
    assert error.until == (NOON + timedelta(seconds=30) if answer.status == 429 else None)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, b'{"error":"invalid_grant"}', errors.GRANT_EXPIRED),
        (400, b'{"error":"invalid_client"}', errors.CLIENT_REFUSED),
        (401, b'{"error":"invalid_client"}', errors.CLIENT_REFUSED),
        (400, b'{"error":"unauthorized_client"}', errors.CLIENT_REFUSED),
        (401, b"", errors.CLIENT_REFUSED),
        (403, b"", errors.CLIENT_REFUSED),
        (400, b'{"error":"unsupported_grant_type"}', errors.BAD_REQUEST),
        (404, b"<html>Not found</html>", errors.LOGIN_DOWN),
        (302, b"", errors.LOGIN_DOWN),
        (500, b'{"error":"invalid_grant"}', errors.LOGIN_DOWN),
        (503, b"<html>", errors.LOGIN_DOWN),
        (200, b"<html>Maintenance</html>", errors.LOGIN_DOWN),
        (200, b"", errors.LOGIN_DOWN),
        (200, b"[]", errors.LOGIN_DOWN),
        (200, b"{}", errors.LOGIN_DOWN),
        (200, b'{"access_token":["x"]}', errors.LOGIN_DOWN),
        (200, b'{"access_token":"a\\nb"}', errors.LOGIN_DOWN),
        (200, b'{"access_token":"x","error":"invalid_grant"}', errors.GRANT_EXPIRED),
        (200, b'{"error":"invalid_client"}', errors.CLIENT_REFUSED),
    ],
)
async def test_what_the_token_endpoint_refuses_has_a_meaning(
    sign_in: OpenIdSignIn, login: LogIn, status: int, body: bytes, kind: ErrorKind
) -> None:
    login.answer = Says(status, body)
    error = await failure(sign_in)
    assert (error.kind, error.status, error.during) == (kind, status, "renewing tokens")


@pytest.mark.parametrize("talk", [keeps_silent, resets])
async def test_a_login_service_out_of_reach_is_down(http: httpx.AsyncClient, clock: Clock, talk: Any) -> None:
    async with listening(talk) as address:
        assert (await failure(made(http, address, clock))).kind is errors.LOGIN_DOWN


async def test_renewing_never_loses_a_pair_to_an_id_token(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens(id_token="garbage")
    login.keys_status = 500
    renewed = await sign_in.renew("refresh-1")
    assert (renewed.refresh_token, renewed.subject) == ("refresh-2", None)
    assert login.keys_asked == 0


async def test_an_id_token_says_whose_account_it_is(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens(id_token=signed(claims(NOON, nonce="n-1")))
    given = await sign_in.exchange("code", REDIRECT, verifier="", nonce="n-1")
    assert given.subject == SUBJECT


@pytest.mark.parametrize("id_token", ["", 5, {"a": "b"}])
async def test_what_is_no_id_token_is_none(sign_in: OpenIdSignIn, login: LogIn, id_token: object) -> None:
    login.answer = tokens(id_token=id_token)
    assert (await sign_in.exchange("code", REDIRECT, verifier="", nonce="n-1")).subject is None


async def test_a_forged_id_token_gives_no_tokens(sign_in: OpenIdSignIn, login: LogIn) -> None:
    login.answer = tokens(id_token="a.b.c")
    with pytest.raises(CloudError) as caught:
        await sign_in.exchange("code", REDIRECT, verifier="", nonce="")
    assert caught.value.kind is errors.SIGN_IN_FORGED


async def test_two_families_renew_at_once_and_each_gets_its_own(http: httpx.AsyncClient, clock: Clock) -> None:
    import asyncio

    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import JSONResponse
    from starlette.routing import Route

    async def token(request: Request) -> JSONResponse:
        old = (await request.form())["refresh_token"]
        await asyncio.sleep(0.05)
        return JSONResponse({"access_token": f"access-{old}", "refresh_token": f"new-{old}"})

    async with serving(Starlette(routes=[Route("/token", token, methods=["POST"])])) as address:
        sign_in = made(http, address, clock)
        renewed = await asyncio.gather(*(sign_in.renew(str(number)) for number in range(8)))
    assert [pair.refresh_token for pair in renewed] == [f"new-{number}" for number in range(8)]


async def test_no_log_line_and_no_repr_holds_a_secret(
    sign_in: OpenIdSignIn, login: LogIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = ("canary-access", "canary-refresh", "canary-code", CLIENT_SECRET)
    login.answer = tokens(access_token="canary-access", refresh_token="canary-refresh")
    given = await sign_in.exchange("canary-code", REDIRECT, verifier="canary-code", nonce="")
    login.answer = Says(400, b'{"error":"invalid_grant","error_description":"for eyJhbGciOiJSUzI1NiJ9.canary-access"}')
    with pytest.raises(CloudError) as caught:
        await sign_in.exchange("canary-code", REDIRECT, verifier="", nonce="")
    lines = "".join(repr(record.__dict__) for record in caplog.records if record.name.startswith("bot"))
    assert "grant_expired" in lines
    for text in (lines, repr(given), repr(sign_in), repr(caught.value), repr(sign_in.consent("s", REDIRECT))):
        assert not any(secret in text for secret in secrets)


@given(
    status=st.integers(200, 599),
    body=st.binary()
    | st.builds(
        lambda told: json.dumps(told).encode(),
        st.dictionaries(
            st.sampled_from(["error", "error_description", "message", "access_token"]), st.text() | st.none()
        ),
    ),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answer_of_the_token_endpoint_has_a_meaning(status: int, body: bytes) -> None:
    error = refusal(httpx.Response(status, content=body), "renewing tokens", NOON)
    assert error.kind in errors.KINDS
