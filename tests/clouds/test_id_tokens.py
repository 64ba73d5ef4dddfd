import json
import logging
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.clouds.id_tokens import Issuer
from bot.domain import errors
from bot.domain.errors import CloudError
from bot.simulator.serving import serving
from tests.clouds.conftest import Clock
from tests.clouds.login import CLIENT_ID, EC, OTHER_RSA, RSA, SHARED, SUBJECT, LogIn, claims, signed
from tests.clouds.recorded import NOON

MOMENT = int(NOON.timestamp())


@pytest.fixture
def login() -> LogIn:
    return LogIn()


@pytest.fixture
async def issuer(http: httpx.AsyncClient, login: LogIn, clock: Clock) -> AsyncIterator[Issuer]:
    async with serving(login.app) as address:
        url = f"{address}/{CLIENT_ID}/.well-known/openid-configuration"
        yield Issuer(http, url, audience=CLIENT_ID, clock=clock)


def unsigned(told: dict[str, Any], header: dict[str, object]) -> str:
    parts = (header, told)
    return ".".join(urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts) + "."


@pytest.mark.parametrize(
    "id_token",
    [
        signed(claims(NOON)),
        signed(claims(NOON), EC, "ES256"),
        signed(claims(NOON, aud=[CLIENT_ID])),
        signed(claims(NOON, exp=MOMENT - 30, nbf=MOMENT + 30, iat=MOMENT + 30)),
        signed(claims(NOON, nbf=None, iat=None)),
        signed(claims(NOON, sub=None, oid=SUBJECT)),
        signed(claims(NOON, nonce="unasked")),
    ],
)
async def test_a_true_id_token_names_the_account(issuer: Issuer, id_token: str) -> None:
    assert await issuer.subject(id_token, "") == SUBJECT


async def test_an_id_token_need_not_name_anybody(issuer: Issuer) -> None:
    assert await issuer.subject(signed(claims(NOON, sub=None)), "") is None
    assert await issuer.subject(signed(claims(NOON, sub=None, oid=7)), "") is None


FORGED = {
    "not a token": "garbage",
    "bytes that are no text": "\ud800.é.x",
    "signed by nobody": unsigned(claims(NOON), {"alg": "none", "kid": "rsa-1"}),
    "signed with a shared secret": signed(claims(NOON), SHARED, "HS256"),
    "signed with another algorithm of the key": signed(claims(NOON), RSA, "PS256"),
    "signed by a stranger who borrows the name of a key": signed(claims(NOON), OTHER_RSA, kid="rsa-1"),
    "signed with a key nobody published": signed(claims(NOON), OTHER_RSA),
    "cut": signed(claims(NOON))[:-8],
    "of another issuer": signed(claims(NOON, iss="https://evil.example.org/")),
    "of no issuer": signed(claims(NOON, iss=None)),
    "for another application": signed(claims(NOON, aud="another")),
    "for several applications": signed(claims(NOON, aud=[CLIENT_ID, "another"])),
    "for nobody": signed(claims(NOON, aud=None)),
    "expired": signed(claims(NOON, exp=MOMENT - 61)),
    "without end": signed(claims(NOON, exp=None)),
    "ending at no time": signed(claims(NOON, exp="tomorrow")),
    "not valid yet": signed(claims(NOON, nbf=MOMENT + 61)),
    "of somebody who is no text": signed(claims(NOON, sub=["x"])),
    "with another nonce": signed(claims(NOON, nonce="n-2")),
    "with a nonce that is no text": signed(claims(NOON, nonce=["n-1"])),
    "with a nonce beyond ASCII": signed(claims(NOON, nonce="n-1é")),
}


@pytest.mark.parametrize("how", FORGED)
async def test_a_forged_id_token_is_refused(issuer: Issuer, how: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(CloudError) as caught:
        await issuer.subject(FORGED[how], "n-1")
    assert caught.value.kind is errors.SIGN_IN_FORGED
    assert not any(FORGED[how] in repr(record.__dict__) for record in caplog.records)


async def test_the_nonce_that_was_sent_is_recognised(issuer: Issuer) -> None:
    assert await issuer.subject(signed(claims(NOON, nonce="n-1")), "n-1") == SUBJECT


async def test_a_nonce_that_got_lost_on_the_way_is_put_on_record(
    issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    assert await issuer.subject(signed(claims(NOON)), "n-1") == SUBJECT
    assert "nonce" in caplog.text


async def test_the_keys_are_fetched_once_and_again_for_a_key_nobody_knew(issuer: Issuer, login: LogIn) -> None:
    for _ in range(3):
        await issuer.subject(signed(claims(NOON)), "")
    assert login.keys_asked == 1
    login.keys = [OTHER_RSA]
    assert await issuer.subject(signed(claims(NOON), OTHER_RSA), "") == SUBJECT
    assert login.keys_asked == 2


async def test_a_key_that_stays_unknown_is_asked_for_once_a_token(issuer: Issuer, login: LogIn) -> None:
    await issuer.subject(signed(claims(NOON)), "")
    with pytest.raises(CloudError) as caught:
        await issuer.subject(signed(claims(NOON), OTHER_RSA), "")
    assert caught.value.kind is errors.SIGN_IN_FORGED
    assert login.keys_asked == 2


@pytest.mark.parametrize(
    "discovery",
    [
        [],
        {"issuer": None},
        {"issuer": ["x"]},
        {"issuer": "x", "jwks_uri": None},
        {"issuer": "x", "jwks_uri": "no address"},
        {"issuer": "x", "jwks_uri": "http://[broken"},
        {"issuer": "x", "jwks_uri": "http://127.0.0.1:9/keys"},
    ],
)
async def test_without_keys_nobody_is_called_a_forger(issuer: Issuer, login: LogIn, discovery: object) -> None:
    login.discovery = discovery
    with pytest.raises(CloudError) as caught:
        await issuer.subject(signed(claims(NOON)), "")
    assert caught.value.kind is errors.LOGIN_DOWN


GARBAGE = ["key", {}, {"kty": "RSA", "n": 5, "e": []}, {"kty": "EC", "crv": "P-0", "x": "", "y": ""}, {"kty": ["RSA"]}]


async def test_a_key_nobody_can_read_hides_no_other(issuer: Issuer, login: LogIn) -> None:
    login.keys = [*GARBAGE, RSA]
    assert await issuer.subject(signed(claims(NOON)), "") == SUBJECT


async def test_a_set_without_a_key_is_no_answer(issuer: Issuer, login: LogIn) -> None:
    login.keys = [*GARBAGE, SHARED.as_dict(private=True)]
    with pytest.raises(CloudError) as caught:
        await issuer.subject(signed(claims(NOON), SHARED, "HS256"), "")
    assert caught.value.kind is errors.LOGIN_DOWN


async def test_keys_that_cannot_be_had_are_asked_for_again(issuer: Issuer, login: LogIn) -> None:
    login.keys_status = 503
    with pytest.raises(CloudError) as caught:
        await issuer.subject(signed(claims(NOON)), "")
    assert caught.value.kind is errors.LOGIN_DOWN
    login.keys_status = 200
    assert await issuer.subject(signed(claims(NOON)), "") == SUBJECT


@given(
    header=st.dictionaries(
        st.sampled_from(["alg", "kid", "crit", "typ", "b64", "jwk"]),
        st.none() | st.integers() | st.sampled_from(["RS256", "none", "rsa-1"]) | st.lists(st.text(), max_size=2),
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_header_of_an_id_token_opens_the_door(issuer: Issuer, header: dict[str, object]) -> None:
    with pytest.raises(CloudError) as caught:
        await issuer.subject(unsigned(claims(NOON), header) + "c2ln", "")
    assert caught.value.kind is errors.SIGN_IN_FORGED


@given(
    id_token=st.text()
    | st.builds(
        lambda told: signed(claims(NOON, **told)),
        st.dictionaries(
            st.sampled_from(["iss", "aud", "sub", "oid", "exp", "nbf", "iat", "nonce"]),
            st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=2) | st.booleans(),
            max_size=3,
        ),
    )
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_id_token_breaks_the_reading(issuer: Issuer, id_token: str) -> None:
    try:
        subject = await issuer.subject(id_token, "n-1")
    except CloudError as error:
        assert error.kind is errors.SIGN_IN_FORGED
    else:
        assert subject is None or isinstance(subject, str)
