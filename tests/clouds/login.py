"""A log-in service that answers what the test wrote for it, with keys and ID tokens of its own."""

from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.clouds.gateway import Says

CLIENT_ID = "3dd29288-0000-41fa-b492-000000000001"
CLIENT_SECRET = "a'b\"c,~|<+.&=% é"
ISSUER = "https://login.example.org/tenant/v2.0/"
SUBJECT = "a122a1b2-53fb-450e-b000-000000007585"

RSA = RSAKey.generate_key(2048, {"kid": "rsa-1"})
OTHER_RSA = RSAKey.generate_key(2048, {"kid": "rsa-2"})
EC = ECKey.generate_key("P-256", {"kid": "ec-1"})
SHARED = OctKey.generate_key(256, {"kid": "rsa-1"})


class LogIn:
    def __init__(self) -> None:
        self.answer = Says()
        self.forms: list[dict[str, str]] = []
        self.keys: list[Any] = [RSA, EC]
        self.discovery: Any = {"issuer": ISSUER}
        self.keys_status = 200
        self.keys_asked = 0
        self.app = Starlette(
            routes=[
                Route("/token", self._token, methods=["POST"]),
                Route("/{client}/.well-known/openid-configuration", self._discovery),
                Route("/keys", self._keys),
            ]
        )

    async def _token(self, request: Request) -> Response:
        form = await request.form()
        self.forms.append({name: str(value) for name, value in form.items()})
        return Response(self.answer.body, self.answer.status, self.answer.headers)

    async def _discovery(self, request: Request) -> Response:
        assert request.path_params["client"] == CLIENT_ID
        document = self.discovery
        if isinstance(document, dict):
            document = {"jwks_uri": str(request.base_url) + "keys", **document}
        return JSONResponse(document)

    async def _keys(self, request: Request) -> Response:
        self.keys_asked += 1
        published = [key if isinstance(key, dict | str) else key.as_dict(private=False) for key in self.keys]
        return JSONResponse({"keys": published}, self.keys_status)


def claims(now: datetime, **others: object) -> dict[str, Any]:
    moment = int(now.timestamp())
    usual = {"iss": ISSUER, "aud": CLIENT_ID, "sub": SUBJECT, "nbf": moment, "iat": moment, "exp": moment + 3600}
    return {name: value for name, value in {**usual, **others}.items() if value is not None}


def signed(told: dict[str, Any], key: Any = RSA, alg: str = "RS256", **header: object) -> str:
    return jwt.encode({"alg": alg, "kid": key.kid, **header}, told, key, algorithms=[alg])
