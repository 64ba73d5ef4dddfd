"""Codes, access tokens and refresh tokens: handed out, redeemed, renewed, revoked."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.eliot_habits import Habits
from bot.simulator.eliot_keys import Signer
from bot.simulator.eliot_people import Application, User

TENANT = "0d8816d5-3e7f-4c86-8229-645137e0f222"
ISSUER = f"https://login.microsoftonline.com/{TENANT}/v2.0/"
CODE_LIFE = timedelta(minutes=5)
ACCESS_LIFE = timedelta(seconds=3600)
REFRESH_LIFE = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Consent:
    """What one user has allowed one application, and how the sign-in was asked for."""

    user: User
    application: Application
    scopes: tuple[str, ...]
    redirect_uri: str
    challenge: str | None  # PKCE, S256
    nonce: str | None
    signed_in: datetime


@dataclass(frozen=True, slots=True)
class Bearer:
    user: User
    scopes: frozenset[str]
    expires: datetime


@dataclass(slots=True)
class _Kept:
    """A code or a refresh token in the drawer."""

    consent: Consent = field(repr=False)
    expires: datetime


class Grants:
    """`token` makes an unguessable string of so many random bytes."""

    def __init__(
        self, clock: Callable[[], datetime], habits: Habits, signer: Signer, token: Callable[[int], str]
    ) -> None:
        self._clock = clock
        self._habits = habits
        self._signer = signer
        self._token = token
        self._codes: dict[str, _Kept] = {}
        self._refresh: dict[str, _Kept] = {}
        self._bearers: dict[str, Bearer] = {}

    # Handing out

    def code(self, consent: Consent) -> str:
        """Single use, five minutes; over a kilobyte, as Azure AD B2C's are."""
        code = f"eyJraWQiOiJjcGltY29yZV8wOTI1MjA.{self._token(900)}"
        self._codes[code] = _Kept(consent, self._clock() + CODE_LIFE)
        return code

    def redeem(self, application: Application, fields: Mapping[str, str]) -> dict[str, object]:
        """Raises Refused. A code is spent by the attempt, whatever comes of it."""
        kept = self._codes.pop(fields.get("code", ""), None)
        consent = self._valid(kept, application).consent
        if fields.get("redirect_uri", consent.redirect_uri) != consent.redirect_uri:
            raise Refused(answers.GRANT_UNKNOWN)
        if self._habits.pkce and consent.challenge is not None:
            challenge = _challenge(fields.get("code_verifier", ""))
            if not hmac.compare_digest(challenge, consent.challenge):
                raise Refused(answers.VERIFIER_WRONG)
        return self._tokens(consent, renewed=True)

    def renew(self, application: Application, fields: Mapping[str, str]) -> dict[str, object]:
        """Raises Refused."""
        presented = fields.get("refresh_token", "")
        kept = self._valid(self._refresh.get(presented), application)
        renewed = self._habits.renewed_refresh_token
        if renewed and not self._habits.old_refresh_survives:
            del self._refresh[presented]
        return self._tokens(kept.consent, renewed=renewed)

    def _valid(self, kept: _Kept | None, application: Application) -> _Kept:
        if kept is None or kept.consent.application.client_id != application.client_id:
            raise Refused(answers.GRANT_UNKNOWN)
        if kept.expires <= self._clock():
            raise Refused(answers.GRANT_EXPIRED)
        if not kept.consent.user.third_party_access:
            raise Refused(answers.GRANT_REVOKED)
        return kept

    def forget(self, client_id: str) -> None:
        """A new secret makes the refresh tokens of the old one worthless."""
        for drawer in (self._codes, self._refresh):
            for key in [key for key, kept in drawer.items() if kept.consent.application.client_id == client_id]:
                del drawer[key]

    # Being shown

    def bearer(self, token: str) -> Bearer | None:
        """Whose access token this is, even when it has expired; None for one we never signed."""
        return self._bearers.get(token)

    # Making

    def _tokens(self, consent: Consent, *, renewed: bool) -> dict[str, object]:
        now = self._clock()
        access = self._signer.sign(self._claims(consent, now) | _person(consent.user))
        self._bearers[access] = Bearer(consent.user, frozenset(consent.scopes), now + ACCESS_LIFE)
        answer: dict[str, object] = {"access_token": access, "token_type": "Bearer"}
        answer["not_before"] = int(now.timestamp())
        answer["resource"] = consent.application.client_id
        answer["profile_info"] = "eyJ2ZXIiOiIxLjAifQ"
        answer |= self._lifetimes(now)
        if self._habits.id_token:
            answer["id_token"] = self._signer.sign(self._claims(consent, now) | self._nonce(consent))
            answer["id_token_expires_in"] = int(ACCESS_LIFE.total_seconds())
        if renewed:
            refresh = f"eyJraWQiOiJjcGltY29yZV8wOTI1MjA.{self._token(48)}"
            self._refresh[refresh] = _Kept(consent, now + REFRESH_LIFE)
            answer["refresh_token"] = refresh
            answer["refresh_token_expires_in"] = int(REFRESH_LIFE.total_seconds())
        return answer

    def _lifetimes(self, now: datetime) -> dict[str, object]:
        expires_on = int((now + ACCESS_LIFE).timestamp())
        spelled: dict[str, dict[str, object]] = {
            "int": {"expires_on": expires_on},
            "str": {"expires_on": str(expires_on)},
            "absent": {},
        }
        relative = {"expires_in": int(ACCESS_LIFE.total_seconds())} if self._habits.expires_in else {}
        return spelled[self._habits.expires_on] | relative

    def _claims(self, consent: Consent, now: datetime) -> dict[str, object]:
        issued = int(now.timestamp())
        return {
            "exp": int((now + ACCESS_LIFE).timestamp()),
            "nbf": issued,
            "ver": "1.0",
            "iss": ISSUER,
            "sub": consent.user.oid,
            "aud": consent.application.client_id,
            "iat": issued,
            "auth_time": int(consent.signed_in.timestamp()),
            "oid": consent.user.oid,
            "tfp": "B2C_1_ThirdApp-AccountLinking",
            # Two tokens of one second must differ.
            "jti": str(uuid5(UUID(TENANT), self._token(16))),
        }

    def _nonce(self, consent: Consent) -> dict[str, object]:
        return {"nonce": consent.nonce} if self._habits.nonce and consent.nonce is not None else {}


def _person(user: User) -> dict[str, object]:
    """The access token carries personal data: it belongs in no log."""
    return {
        "given_name": user.given_name,
        "family_name": user.family_name,
        "name": user.name,
        "emails": [user.email],
    }


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
