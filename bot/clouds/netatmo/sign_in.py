"""Signing in at Netatmo: OAuth 2.0 with quirks, and nobody's word that it is really over."""

import hashlib
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import httpx

from bot.clouds.answers import decoded
from bot.clouds.netatmo.topology import owner
from bot.clouds.oauth import Meanings, OAuth
from bot.domain import errors
from bot.domain.cloud import Consent, Tokens
from bot.domain.errors import CloudError

log = logging.getLogger(__name__)

SCOPES = (
    "read_magellan write_magellan read_bubendorff write_bubendorff read_smarther write_smarther "
    "read_mhs1 write_mhs1 read_thermostat write_thermostat"
)
"""All families of devices that are known here: one that fits no device of a home does no harm."""

TOKEN_ERRORS: Meanings = (
    (429, "", errors.LOGIN_BUSY),
    (None, "too_many_connections", errors.LOGIN_BUSY),
    (None, "usage reached", errors.LOGIN_BUSY),
    (None, "limit exceeded", errors.LOGIN_BUSY),
    (None, "concurrency", errors.LOGIN_BUSY),
    (None, "invalid_grant", errors.GRANT_EXPIRED),
    (None, "invalid_client", errors.CLIENT_REFUSED),
    (None, "unauthorized_client", errors.CLIENT_REFUSED),
    (400, "invalid_request", errors.BAD_REQUEST),
)
"""As in ``bot.clouds.oauth``. No status is believed alone: in outages this server answers 400 and 403 to everybody."""

_TIMES = 3
_APART = timedelta(minutes=15)
"""A refresh token is believed to be dead when it was refused so often, over so long: outages look the same."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    since: datetime
    times: int


class NetatmoSignIn:
    """Implements ``SignIn``. No ID token tells who signed in: the home's owner does."""

    def __init__(  # noqa: PLR0913
        self,
        http: httpx.AsyncClient,
        *,
        api_url: str,
        client_id: str,
        client_secret: str,
        clock: Callable[[], datetime],
        count: Callable[[], Awaitable[object]],
        pkce: bool = False,
        most_doubts: int = 10_000,
        token: Callable[[int], str] = secrets.token_urlsafe,
    ) -> None:
        """``count`` is told of the call that every sign-in costs: no account's budget is there to count it."""
        self._http = http
        self._api_url = api_url.rstrip("/")
        self._clock = clock
        self._count = count
        self._most_doubts = most_doubts
        self._doubts: dict[bytes, _Doubt] = {}
        self._oauth = OAuth(
            http,
            login_url=f"{self._api_url}/oauth2",
            client_id=client_id,
            client_secret=client_secret,
            clock=clock,
            pkce=pkce,
            scope=SCOPES,
            meanings=TOKEN_ERRORS,
            token=token,
        )

    def consent(self, state: str, redirect: str) -> Consent:
        return self._oauth.consent(state, redirect)

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        tokens, _ = await self._oauth.exchange(code, redirect, verifier=verifier)
        return replace(tokens, subject=await self._owner(tokens))

    async def renew(self, refresh_token: str) -> Tokens:
        """A refusal is a log-in service in trouble until it was repeated for a while."""
        token = hashlib.sha256(refresh_token.encode()).digest()
        try:
            tokens = await self._oauth.renew(refresh_token)
        except CloudError as error:
            if error.kind is errors.GRANT_EXPIRED and not self._believed(token):
                raise CloudError(
                    errors.LOGIN_DOWN, status=error.status, during=error.during, said=error.said
                ) from error
            raise
        self._doubts.pop(token, None)
        return tokens

    def _believed(self, token: bytes) -> bool:
        now = self._clock()
        known = self._doubts.get(token, _Doubt(now, 0))
        doubt = _Doubt(known.since, known.times + 1)
        if doubt.times >= _TIMES and now - doubt.since >= _APART:
            self._doubts.pop(token, None)
            return True
        if token not in self._doubts and len(self._doubts) >= self._most_doubts:
            del self._doubts[next(iter(self._doubts))]
        self._doubts[token] = doubt
        return False

    async def _owner(self, tokens: Tokens) -> str | None:
        """Where it fails, the sign-in is an account of its own, which is no reason to lose it."""
        await self._count()
        try:
            answer = await self._http.get(
                f"{self._api_url}/api/homesdata", headers={"Authorization": f"Bearer {tokens.access_token}"}
            )
            return owner(decoded(answer.content)) if answer.status_code == httpx.codes.OK else None
        except (httpx.HTTPError, ValueError) as error:
            log.warning("nobody told who signed in", extra={"met": type(error).__name__})
            return None
