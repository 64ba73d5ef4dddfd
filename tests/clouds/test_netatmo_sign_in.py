import json
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clouds.netatmo import NetatmoSignIn
from bot.domain import errors
from bot.domain.cloud import SignIn
from bot.domain.errors import CloudError, ErrorKind
from bot.simulator.serving import serving
from tests.clouds.conftest import Clock
from tests.clouds.gateway import Says
from tests.clouds.netatmo import netatmo, raw, says
from tests.clouds.raw import listening, resets
from tests.clouds.recorded import NOON

REDIRECT = "https://bot.example.org/oauth/callback/netatmo"
REFRESH = "5f4c81af0000000000000001|fedcba9876543210fedcba9876543210"
REQUESTS = netatmo("oauth/requests")
OWNER = "91763b24c43d3e344f424e8b"


class LogIn:
    """Answers what the test wrote; tells who owns the homes."""

    def __init__(self) -> None:
        self.answer = says("oauth/token_response_homecontrol")
        self.homes = says("recorded/homesdata_no_homes")
        self.forms: list[dict[str, str]] = []
        self.bearers: list[str] = []
        self.counted = 0
        self.app = Starlette(
            routes=[
                Route("/oauth2/token", self._token, methods=["POST"]),
                Route("/api/homesdata", self._homes),
            ]
        )

    async def count(self) -> None:
        self.counted += 1

    async def _token(self, request: Request) -> Response:
        self.forms.append({name: str(value) for name, value in (await request.form()).items()})
        return Response(self.answer.body, self.answer.status, self.answer.headers)

    async def _homes(self, request: Request) -> Response:
        self.bearers.append(request.headers["authorization"])
        return Response(self.homes.body, self.homes.status)


@pytest.fixture
def login() -> LogIn:
    return LogIn()


@pytest.fixture
async def sign_in(http: httpx.AsyncClient, login: LogIn, clock: Clock) -> AsyncIterator[NetatmoSignIn]:
    async with serving(login.app) as address:
        yield made(http, address + "/", clock, count=login.count)


def made(http: httpx.AsyncClient, url: str, clock: Clock, **settings: Any) -> NetatmoSignIn:
    return NetatmoSignIn(
        http,
        api_url=url,
        client_id="CLIENT_ID",
        client_secret="CLIENT_SECRET",
        clock=clock,
        **{"count": LogIn().count, **settings},
    )


def query(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


async def refused(sign_in: NetatmoSignIn) -> ErrorKind:
    with pytest.raises(CloudError) as caught:
        await sign_in.renew(REFRESH)
    return caught.value.kind


def invalid_grant() -> Says:
    return says("oauth/error_invalid_grant", 400)


async def test_a_consent_asks_for_every_family_of_devices(http: httpx.AsyncClient, clock: Clock) -> None:
    sign_in: SignIn = made(http, "https://api.netatmo.com", clock)
    consent = sign_in.consent("STATE", REDIRECT)
    asked, example = query(consent.url), query(REQUESTS["authorize_url"])
    assert urlsplit(consent.url).path == urlsplit(REQUESTS["authorize_url"]).path
    assert set(example["scope"].split()) <= set(asked["scope"].split())
    assert {**asked, "scope": ""} == {**example, "scope": "", "redirect_uri": REDIRECT}
    assert (consent.verifier, consent.nonce) == ("", "")
    assert made(http, "https://api.netatmo.com", clock, pkce=True).consent("STATE", REDIRECT).verifier


async def test_a_code_becomes_tokens_of_the_homes_owner(sign_in: NetatmoSignIn, login: LogIn) -> None:
    form = REQUESTS["token_request_code"]["form"]
    tokens = await sign_in.exchange(form["code"], form["redirect_uri"], verifier="", nonce="")
    assert login.forms == [form]
    answer = netatmo("oauth/token_response_homecontrol")
    assert (tokens.access_token, tokens.refresh_token) == (answer["access_token"], answer["refresh_token"])
    assert tokens.expires_at == NOON + timedelta(hours=3)
    assert tokens.subject == OWNER
    assert login.bearers == [f"Bearer {tokens.access_token}"]
    assert login.counted == 1, "the application's limits hold for this call too"


@pytest.mark.parametrize("homes", [Says(403, b"{}"), Says(200, b"<html>"), Says(200, b"{}"), Says(200, b"", after=2)])
async def test_a_sign_in_whose_owner_is_not_told_is_one_of_its_own(
    sign_in: NetatmoSignIn, login: LogIn, homes: Says
) -> None:
    login.homes = homes
    assert (await sign_in.exchange("c0de", REDIRECT, verifier="", nonce="")).subject is None


async def test_a_renewal_brings_both_tokens_anew(sign_in: NetatmoSignIn, login: LogIn) -> None:
    login.answer = says("oauth/token_response_after_refresh")
    tokens = await sign_in.renew(REFRESH)
    assert login.forms == [REQUESTS["token_request_refresh"]["form"]]
    answer = netatmo("oauth/token_response_after_refresh")
    assert (tokens.access_token, tokens.refresh_token) == (answer["access_token"], answer["refresh_token"])
    assert not login.bearers
    assert not login.counted


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (says("oauth/error_invalid_client", 400), errors.CLIENT_REFUSED),
        (says("oauth/error_unauthorized_client", 400), errors.CLIENT_REFUSED),
        (says("oauth/error_invalid_request", 400), errors.BAD_REQUEST),
        (says("oauth/error_too_many_connections", 403), errors.LOGIN_BUSY),
        (says("oauth/error_rate_limited", 429), errors.LOGIN_BUSY),
        (says("oauth/error_rate_limited", 403), errors.LOGIN_BUSY),
        (Says(429, raw("errors/http429_code11_failed_to_enter_concurrency_limited_sect.json")), errors.LOGIN_BUSY),
        (Says(500, raw("errors/http500_empty.txt")), errors.LOGIN_DOWN),
        (Says(502, raw("errors/http502_html.txt")), errors.LOGIN_DOWN),
        (Says(400, b""), errors.LOGIN_DOWN),
        (Says(403, b"<html>"), errors.LOGIN_DOWN),
        (Says(200, b'{"error":"invalid_grant","access_token":"a"}'), errors.LOGIN_DOWN),
        (Says(200, b"None"), errors.LOGIN_DOWN),
    ],
)
async def test_a_refusal_that_is_nobodys_end_keeps_the_tokens(
    sign_in: NetatmoSignIn, login: LogIn, answer: Says, kind: ErrorKind
) -> None:
    login.answer = answer
    assert await refused(sign_in) is kind


async def test_a_refresh_token_is_dead_when_it_was_refused_for_a_while(
    sign_in: NetatmoSignIn, login: LogIn, clock: Clock
) -> None:
    login.answer = invalid_grant()
    assert [await refused(sign_in) for _ in range(4)] == [errors.LOGIN_DOWN] * 4
    clock.move(minutes=14)
    assert await refused(sign_in) is errors.LOGIN_DOWN
    clock.move(minutes=1)
    assert await refused(sign_in) is errors.GRANT_EXPIRED


async def test_two_refusals_long_apart_are_still_a_doubt(sign_in: NetatmoSignIn, login: LogIn, clock: Clock) -> None:
    login.answer = invalid_grant()
    assert await refused(sign_in) is errors.LOGIN_DOWN
    clock.move(days=1)
    assert await refused(sign_in) is errors.LOGIN_DOWN
    assert await refused(sign_in) is errors.GRANT_EXPIRED


async def test_an_outage_that_called_a_token_bad_is_forgotten(
    sign_in: NetatmoSignIn, login: LogIn, clock: Clock
) -> None:
    login.answer = invalid_grant()
    for _ in range(5):
        assert await refused(sign_in) is errors.LOGIN_DOWN
        clock.move(minutes=2)
    login.answer = says("oauth/token_response_after_refresh")
    await sign_in.renew(REFRESH)
    login.answer = invalid_grant()
    clock.move(minutes=10)
    assert await refused(sign_in) is errors.LOGIN_DOWN


async def test_each_token_is_doubted_by_itself(sign_in: NetatmoSignIn, login: LogIn, clock: Clock) -> None:
    login.answer = invalid_grant()
    for _ in range(3):
        await refused(sign_in)
    clock.move(minutes=20)
    with pytest.raises(CloudError) as caught:
        await sign_in.renew("another")
    assert caught.value.kind is errors.LOGIN_DOWN


async def test_doubts_do_not_pile_up(http: httpx.AsyncClient, login: LogIn, clock: Clock) -> None:
    login.answer = invalid_grant()
    async with serving(login.app) as address:
        await doubted(made(http, address, clock, most_doubts=2), clock)


async def doubted(sign_in: NetatmoSignIn, clock: Clock) -> None:
    for token in ("one", "two", "three"):
        for _ in range(3):
            with pytest.raises(CloudError):
                await sign_in.renew(token)
    clock.move(hours=1)
    kinds = []
    for token in ("three", "one"):
        with pytest.raises(CloudError) as caught:
            await sign_in.renew(token)
        kinds.append(caught.value.kind)
    assert kinds == [errors.GRANT_EXPIRED, errors.LOGIN_DOWN]


async def test_a_code_that_is_refused_is_refused_at_once(sign_in: NetatmoSignIn, login: LogIn) -> None:
    login.answer = invalid_grant()
    with pytest.raises(CloudError) as caught:
        await sign_in.exchange("c0de", REDIRECT, verifier="", nonce="")
    assert caught.value.kind is errors.GRANT_EXPIRED


async def test_an_answer_that_is_lost_on_its_way_is_no_end(http: httpx.AsyncClient, clock: Clock) -> None:
    async with listening(resets) as address:
        assert await refused(made(http, address, clock)) is errors.LOGIN_DOWN


async def test_no_secret_is_logged_or_shown(
    sign_in: NetatmoSignIn, login: LogIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    await sign_in.exchange("c0de-canary", REDIRECT, verifier="", nonce="")
    login.answer = Says(400, json.dumps({"error": "invalid_grant"}).encode())
    await refused(sign_in)
    lines = "".join(repr(record.__dict__) for record in caplog.records)
    for secret in ("c0de-canary", REFRESH, "CLIENT_SECRET", "0123456789abcdef"):
        assert secret not in lines + repr(sign_in)
