"""ID tokens: whose account a consent was given for, as the maker's log-in service signs it."""

import hmac
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import httpx

from bot.clouds.answers import Json, decoded, mapping, mappings
from bot.domain import errors
from bot.domain.errors import CloudError

if TYPE_CHECKING:
    from joserfc.jwk import KeySet

log = logging.getLogger(__name__)

ALGORITHMS = ("RS256", "ES256")
"""Signatures an ID token may bear. Never what the token itself asks for."""

_LEEWAY = 60
"""Seconds by which the clocks may differ."""


class Issuer:
    """Who signs ID tokens, as its discovery document says; its keys are kept until a token names another one."""

    def __init__(
        self, http: httpx.AsyncClient, discovery_url: str, *, audience: str, clock: Callable[[], datetime]
    ) -> None:
        self._http = http
        self._discovery_url = discovery_url
        self._audience = audience
        self._clock = clock
        self._known: tuple[str, KeySet] | None = None

    async def subject(self, id_token: str, nonce: str) -> str | None:
        """The account's stable key. Raises SIGN_IN_FORGED unless signature, issuer, audience, times and nonce hold;
        LOGIN_DOWN when the issuer's keys cannot be had."""
        from joserfc.errors import JoseError

        try:
            claims = await self._claims(id_token)
            self._check_nonce(claims, nonce)
        except (JoseError, ValueError, TypeError, KeyError, RecursionError) as error:
            log.warning("ID token refused", extra={"reason": type(error).__name__})
            raise CloudError(errors.SIGN_IN_FORGED, during="reading an ID token", said=type(error).__name__) from error
        found = claims.get("sub") or claims.get("oid")
        return found if isinstance(found, str) else None

    async def _claims(self, id_token: str) -> Json:
        from joserfc import jwt
        from joserfc.errors import InvalidKeyIdError

        fresh = self._known is None
        issuer, keys = self._known or await self._discovered()
        try:
            token = jwt.decode(id_token, keys, algorithms=ALGORITHMS)
        except InvalidKeyIdError:
            if fresh:
                raise
            issuer, keys = await self._discovered()
            token = jwt.decode(id_token, keys, algorithms=ALGORITHMS)
        registry = jwt.JWTClaimsRegistry(
            now=int(self._clock().timestamp()),
            leeway=_LEEWAY,
            iss={"essential": True, "value": issuer},
            aud={"essential": True},
            exp={"essential": True},
        )
        registry.validate(token.claims)
        if token.claims["aud"] not in (self._audience, [self._audience]):
            raise ValueError("meant for somebody else")
        return token.claims

    def _check_nonce(self, claims: Json, nonce: str) -> None:
        told = claims.get("nonce")
        if not nonce:
            return
        if told is None:
            # The facade rebuilds the request towards Azure B2C and may drop what it does not know.
            log.warning("ID token came without the nonce that was sent")
        elif not isinstance(told, str) or not hmac.compare_digest(told.encode(), nonce.encode()):
            raise ValueError("another nonce")

    async def _discovered(self) -> tuple[str, "KeySet"]:
        document = await self._fetched(self._discovery_url)
        issuer, address = document.get("issuer"), document.get("jwks_uri")
        if not isinstance(issuer, str) or not isinstance(address, str):
            raise _undiscovered("neither issuer nor keys")
        keys = _key_set(await self._fetched(address))
        if not keys.keys:
            raise _undiscovered("no keys")
        self._known = issuer, keys
        return self._known

    async def _fetched(self, url: str) -> Json:
        try:
            answer = await self._http.get(url)
            if answer.status_code != 200:
                raise _undiscovered(f"status {answer.status_code}")
            return mapping(decoded(answer.content))
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise _undiscovered(type(error).__name__) from error


def _key_set(published: Json) -> "KeySet":
    """Without the keys nobody can read: a new kind among them must not lock families out."""
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet, import_key

    keys = []
    for key in mappings(published.get("keys")):
        # A shared secret is never published, so whatever calls itself one is not a key to check with.
        if key.get("kty") in ("RSA", "EC"):
            with suppress(JoseError, ValueError, TypeError, KeyError, AttributeError):
                keys.append(import_key(cast(Any, key)))
    return KeySet(keys)


def _undiscovered(said: str) -> CloudError:
    return CloudError(errors.LOGIN_DOWN, during="reading the keys of the log-in service", said=said)
