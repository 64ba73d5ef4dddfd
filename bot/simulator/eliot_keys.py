"""The login's signing keys: RS256, published as a JWK set."""

import functools
from collections.abc import Mapping

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey


@functools.cache
def _key(number: int) -> RSAKey:
    """Made once a process: RSA keys are slow to make, and these guard nothing."""
    return RSAKey.generate_key(2048, {"kid": f"simulated-key-{number}", "use": "sig", "alg": "RS256"})


class Signer:
    def __init__(self) -> None:
        self._newest = 1

    def rotate(self) -> None:
        """Sign with a new key from now on; the one before stays published for tokens under way."""
        self._newest += 1

    def sign(self, claims: Mapping[str, object]) -> str:
        key = _key(self._newest)
        return jwt.encode({"typ": "JWT", "alg": "RS256", "kid": key.kid}, dict(claims), key)

    def published(self) -> dict[str, object]:
        numbers = range(max(1, self._newest - 1), self._newest + 1)
        return {**KeySet([_key(number) for number in numbers]).as_dict(private=False)}
