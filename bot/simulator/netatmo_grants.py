"""Codes and pairs of tokens at Netatmo: handed out, redeemed, and dead as soon as they were renewed."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_people import Account, Application

CODE_LIFE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Consent:
    """What one account has allowed one application, and how it was asked for."""

    account: Account
    application: Application
    scopes: tuple[str, ...]
    redirect_uri: str
    challenge: str | None  # PKCE, S256


@dataclass(frozen=True, slots=True)
class Bearer:
    """An access token and the refresh token it came with."""

    consent: Consent
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires: datetime

    @property
    def account(self) -> Account:
        return self.consent.account


class Grants:
    """`token` makes so many random bytes in hexadecimal digits."""

    def __init__(self, clock: Callable[[], datetime], habits: Habits, token: Callable[[int], str]) -> None:
        self._clock = clock
        self._habits = habits
        self._token = token
        self._codes: dict[str, tuple[Consent, datetime]] = {}
        self._by_access: dict[str, Bearer] = {}
        self._by_refresh: dict[str, Bearer] = {}

    def code(self, consent: Consent) -> str:
        """Single use."""
        code = self._token(16)
        self._codes[code] = (consent, self._clock() + CODE_LIFE)
        return code

    def redeem(self, application: Application, fields: Mapping[str, str]) -> dict[str, object]:
        """Raises Refused. A code is spent by the attempt, whatever comes of it."""
        if not fields.get("code") or not fields.get("redirect_uri"):
            raise Refused(answers.INVALID_REQUEST)
        consent, expires = self._codes.pop(fields["code"], (None, self._clock()))
        if consent is None or expires <= self._clock() or not _holds(consent, application):
            raise Refused(answers.INVALID_GRANT)
        if fields["redirect_uri"] != consent.redirect_uri or not self._verified(consent, fields):
            raise Refused(answers.INVALID_GRANT)
        return self._pair(consent)

    def renew(self, application: Application, fields: Mapping[str, str]) -> dict[str, object]:
        """Raises Refused. From here on the pair that was is worth nothing, even if this answer gets lost."""
        if not fields.get("refresh_token"):
            raise Refused(answers.INVALID_REQUEST)
        old = self._by_refresh.get(fields["refresh_token"])
        if old is None or not _holds(old.consent, application):
            raise Refused(answers.INVALID_GRANT)
        self._void(old)
        return self._pair(old.consent)

    def bearer(self, access: str) -> Bearer | None:
        """Whose access token this is, even when it has expired; None for one that is void or was never ours."""
        return self._by_access.get(access)

    def consented(self, client_id: str) -> list[Account]:
        """Those who allowed this application something that still holds."""
        pairs = (pair for pair in self._by_refresh.values() if pair.consent.application.client_id == client_id)
        return list({pair.account.email: pair.account for pair in pairs if pair.account.third_party_access}.values())

    def forget(self, *, client_id: str | None = None, email: str | None = None) -> None:
        """Everything this application was allowed, or this account allowed, is void."""
        for pair in list(self._by_refresh.values()):
            if client_id == pair.consent.application.client_id or email == pair.account.email:
                self._void(pair)
        for code, (consent, _) in list(self._codes.items()):
            if client_id == consent.application.client_id or email == consent.account.email:
                del self._codes[code]

    def _void(self, pair: Bearer) -> None:
        self._by_refresh.pop(pair.refresh, None)
        self._by_access.pop(pair.access, None)

    def _verified(self, consent: Consent, fields: Mapping[str, str]) -> bool:
        if not self._habits.pkce or consent.challenge is None:
            return True
        digest = hashlib.sha256(fields.get("code_verifier", "").encode()).digest()
        challenge = urlsafe_b64encode(digest).rstrip(b"=").decode()
        return hmac.compare_digest(challenge, consent.challenge)

    def _pair(self, consent: Consent) -> dict[str, object]:
        # Both tokens carry the account's id, before a bar that forms must encode.
        access, refresh = (f"{consent.account.id}|{self._token(16)}" for _ in range(2))
        pair = Bearer(consent, access, refresh, self._clock() + self._habits.access_life)
        self._by_access[access] = self._by_refresh[refresh] = pair
        life = int(self._habits.access_life.total_seconds())
        return {
            "access_token": access,
            "refresh_token": refresh,
            "scope": list(consent.scopes),
            "expires_in": life,
            "expire_in": life,
        }


def _holds(consent: Consent, application: Application) -> bool:
    return consent.application.client_id == application.client_id and consent.account.third_party_access
