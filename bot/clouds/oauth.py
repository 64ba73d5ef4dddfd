"""Signing in with OAuth 2.0 and OpenID Connect, shared by the makers: consent, tokens, and who gave them."""

import logging
import secrets
import warnings
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from typing import Any, TypeAlias

import httpx

from bot.clouds.answers import Json, decoded, excerpt, mapping, message, promised
from bot.clouds.id_tokens import Issuer
from bot.domain import errors
from bot.domain.cloud import Consent, Tokens
from bot.domain.errors import CloudError, ErrorKind

log = logging.getLogger(__name__)

Meanings: TypeAlias = tuple[tuple[int | None, str, ErrorKind], ...]
"""Status (None is any below 500), a word in the answer, what it means; the first row that fits wins. Whatever fits
none is a log-in service in trouble: then tokens are kept and tried again later."""
TOKEN_ERRORS: Meanings = (
    (429, "", errors.LOGIN_BUSY),
    # Azure B2C calls a client secret older than a year an internal error within an invalid grant.
    (None, "aadb2c90085", errors.SECRET_EXPIRED),
    (None, "aadb2c90080", errors.GRANT_EXPIRED),
    (None, "invalid_grant", errors.GRANT_EXPIRED),
    (None, "invalid_client", errors.CLIENT_REFUSED),
    (None, "unauthorized_client", errors.CLIENT_REFUSED),
    (401, "", errors.CLIENT_REFUSED),
    (403, "", errors.CLIENT_REFUSED),
    (400, "invalid_request", errors.BAD_REQUEST),
    (400, "unsupported_grant_type", errors.BAD_REQUEST),
    (400, "invalid_scope", errors.BAD_REQUEST),
)

_USUAL_LIFE = timedelta(hours=1)
_LONGEST_LIFE = timedelta(days=365)


class OAuth:
    """An authorization server with ``/authorize`` and ``/token`` below one address.

    The client authenticates in the form (``client_secret_post``): no maker's tutorial knows anything else.
    """

    def __init__(  # noqa: PLR0913
        self,
        http: httpx.AsyncClient,
        *,
        login_url: str,
        client_id: str,
        client_secret: str,
        clock: Callable[[], datetime],
        pkce: bool = False,
        scope: str | None = None,
        meanings: Meanings = TOKEN_ERRORS,
        token: Callable[[int], str] = secrets.token_urlsafe,
    ) -> None:
        self._http = http
        self._login_url = login_url.rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._clock = clock
        self._pkce = pkce
        self._scope = scope
        self._meanings = meanings
        self._token = token

    def consent(self, state: str, redirect: str, *, nonce: str = "") -> Consent:
        verifier = self._token(48) if self._pkce else ""
        url, _ = self._authlib(self._scope).create_authorization_url(
            f"{self._login_url}/authorize",
            state=state,
            redirect_uri=redirect,
            code_verifier=verifier or None,
            **({"nonce": nonce} if nonce else {}),
        )
        return Consent(str(url), verifier, nonce)

    async def exchange(self, code: str, redirect: str, *, verifier: str) -> tuple[Tokens, str]:
        """The tokens, and the ID token where there is one; nobody has checked it."""
        _check_grant(code, "exchanging a code")
        told = await self._asked(
            "exchanging a code",
            lambda authlib, url: authlib.fetch_token(
                url, grant_type="authorization_code", code=code, redirect_uri=redirect, code_verifier=verifier or None
            ),
        )
        id_token = told.get("id_token")
        return _tokens(told, previous=""), id_token if isinstance(id_token, str) else ""

    async def renew(self, refresh_token: str) -> Tokens:
        """Does not look at an ID token: who it is was settled at the consent, and the server may have killed the old
        refresh token already, so that nothing may stand between the new one and its safe."""
        _check_grant(refresh_token, "renewing tokens")
        told = await self._asked(
            "renewing tokens", lambda authlib, url: authlib.refresh_token(url, refresh_token=refresh_token)
        )
        return _tokens(told, previous=refresh_token)

    async def _asked(self, during: str, ask: Callable[[Any, str], Coroutine[Any, Any, Json]]) -> Json:
        authlib = self._authlib()
        for hook in ("access_token_response", "refresh_token_response"):
            authlib.register_compliance_hook(hook, partial(self._understood, during))
        try:
            return await ask(authlib, f"{self._login_url}/token")
        except httpx.HTTPError as error:
            log.warning("log-in service out of reach", extra={"during": during, "met": type(error).__name__})
            raise CloudError(errors.LOGIN_DOWN, during=during, said=type(error).__name__) from error

    def _understood(self, during: str, answer: httpx.Response) -> httpx.Response:
        """The answer reduced to what we know and authlib reads, or the error it stands for."""
        try:
            return httpx.Response(200, json=_translated(answer, self._clock()), request=answer.request)
        except ValueError:
            error = refusal(answer, during, self._clock(), self._meanings)
        log.warning(
            "log-in service refused",
            extra={"during": during, "kind": error.kind.name, "status": error.status, "said": error.said},
        )
        raise error

    def _authlib(self, scope: str | None = None) -> Any:
        """A client for one request: authlib keeps the last token in it, and tokens of two families must not meet. Only
        a consent is asked for a scope: repeated with a refresh token, it would be asked for anew."""
        return _authlib_client()(
            client_id=self._client_id,
            client_secret=self._client_secret,
            token_endpoint_auth_method="client_secret_post",  # noqa: S106 - the name of a method
            code_challenge_method="S256",
            scope=scope,
            transport=_Through(self._http),
            trust_env=False,
        )


class OpenIdSignIn:
    """Implements ``SignIn`` where an ID token tells who signed in."""

    def __init__(  # noqa: PLR0913
        self,
        http: httpx.AsyncClient,
        *,
        login_url: str,
        client_id: str,
        client_secret: str,
        clock: Callable[[], datetime],
        pkce: bool = False,
        nonce: bool = False,
        scope: str | None = None,
        token: Callable[[int], str] = secrets.token_urlsafe,
    ) -> None:
        self._nonce = nonce
        self._token = token
        self._oauth = OAuth(
            http,
            login_url=login_url,
            client_id=client_id,
            client_secret=client_secret,
            clock=clock,
            pkce=pkce,
            scope=scope,
            token=token,
        )
        self._issuer = Issuer(
            http,
            f"{login_url.rstrip('/')}/{client_id}/.well-known/openid-configuration",
            audience=client_id,
            clock=clock,
        )

    def consent(self, state: str, redirect: str) -> Consent:
        return self._oauth.consent(state, redirect, nonce=self._token(24) if self._nonce else "")

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        tokens, id_token = await self._oauth.exchange(code, redirect, verifier=verifier)
        return replace(tokens, subject=await self._issuer.subject(id_token, nonce)) if id_token else tokens

    async def renew(self, refresh_token: str) -> Tokens:
        return await self._oauth.renew(refresh_token)


class _Through(httpx.AsyncBaseTransport):
    """Lets authlib's client use ours, with its connections, its limits, its time-outs and what it can unpack."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions = {key: value for key, value in request.extensions.items() if key != "timeout"}
        request.headers["Accept-Encoding"] = self._http.headers["Accept-Encoding"]
        return await self._http.send(request)


@cache
def _authlib_client() -> Any:
    """Imported when somebody first signs in: it costs a sixth of a second and 24 MiB.

    authlib warns that it would rather run on httpx2, and puts its warning before every filter; so it is heard here
    and goes no further.
    """
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        from authlib.integrations.httpx_client import AsyncOAuth2Client
    return AsyncOAuth2Client


def refusal(answer: httpx.Response, during: str, now: datetime, meanings: Meanings = TOKEN_ERRORS) -> CloudError:
    """The error that an answer of the token endpoint stands for."""
    said = message(answer.content)
    status = answer.status_code
    return CloudError(
        _meaning(status, said, meanings),
        status=status,
        during=during,
        said=excerpt(said),
        until=promised(answer.headers, said, now),
    )


def _meaning(status: int, said: str, meanings: Meanings) -> ErrorKind:
    heard = said.casefold()
    if status >= 500:
        return errors.LOGIN_DOWN
    fitting = (kind for code, word, kind in meanings if code in {None, status} and word in heard)
    return next(fitting, errors.LOGIN_DOWN)


def _translated(answer: httpx.Response, now: datetime) -> dict[str, object]:
    """Raises ValueError for anything that is no answer with an access token."""
    if not 200 <= answer.status_code < 300:
        raise ValueError("refused")
    told = mapping(decoded(answer.content))
    access = told.get("access_token")
    if not _bearable(access) or "error" in told:
        raise ValueError("no access token")
    kept = {"access_token": access, "token_type": "Bearer", "expires_at": int(_expiry(told, now).timestamp())}
    if _bearable(told.get("refresh_token")):
        kept["refresh_token"] = told["refresh_token"]
    if isinstance(told.get("id_token"), str):
        kept["id_token"] = told["id_token"]
    return kept


def _check_grant(grant: str, during: str) -> None:
    """A code comes from the address of a browser's request, so it may be anything; authlib takes ASCII only."""
    if not _bearable(grant):
        raise CloudError(errors.GRANT_EXPIRED, during=during, said="no log-in service makes such a grant")


def _bearable(token: object) -> bool:
    """Whether a header and a form can carry it."""
    return isinstance(token, str) and token != "" and token.isascii() and token.isprintable() and " " not in token


def _expiry(told: Json, now: datetime) -> datetime:
    """``expires_on`` if there is one, else ``expires_in`` from now, else an hour: Legrand changed from the first to
    the second in May 2025, and either may be a number or a string."""
    for field, start in (("expires_on", datetime.fromtimestamp(0, UTC)), ("expires_in", now)):
        try:
            end = start + timedelta(seconds=int(str(told[field])))
        except (KeyError, ValueError, OverflowError):
            continue
        if now < end < now + _LONGEST_LIFE:
            return end
    return now + _USUAL_LIFE


def _tokens(told: Json, *, previous: str) -> Tokens:
    refresh = told.get("refresh_token")
    return Tokens(
        access_token=str(told["access_token"]),
        refresh_token=refresh if isinstance(refresh, str) else previous,
        expires_at=datetime.fromtimestamp(int(str(told["expires_at"])), UTC),
    )
