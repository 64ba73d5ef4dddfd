"""The login in front of the cloud: a page to sign in, a page to consent, and the endpoint that trades keys."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.eliot_grants import ISSUER, Consent, Grants
from bot.simulator.eliot_habits import Habits
from bot.simulator.eliot_keys import Signer
from bot.simulator.eliot_people import SCOPES, Application, People, User
from bot.simulator.login_page import Look, page

SESSION_COOKIE = "eliot_session"
_LOOK = Look("Eliot", "#d5001c", "#e5334a")


@dataclass(frozen=True, slots=True)
class _Ask:
    """A valid authorization request."""

    application: Application
    redirect_uri: str
    state: str | None
    challenge: str | None
    nonce: str | None


class Login:
    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        people: People,
        grants: Grants,
        habits: Habits,
        signer: Signer,
        token: Callable[[int], str],
    ) -> None:
        self._clock = clock
        self._people = people
        self._grants = grants
        self._habits = habits
        self._signer = signer
        self._token = token
        self._sessions: dict[str, User] = {}

    # In the browser

    async def show(self, request: Request) -> Response:
        """GET /authorize"""
        ask = self._ask(request.query_params)
        user = self._sessions.get(request.cookies.get(SESSION_COOKIE, ""))
        return self._login_page(ask) if user is None else self._page("consent", ask, user=user)

    async def decide(self, request: Request) -> Response:
        """POST /authorize: what the person did on either page."""
        ask = self._ask(request.query_params)
        form = await request.form()
        user = self._sessions.get(request.cookies.get(SESSION_COOKIE, ""))
        match form.get("step"):
            case "sign-in":
                return self._sign_in(request, ask, str(form.get("email")), str(form.get("password")))
            case "allow" if user is not None:
                return self._allow(ask, user)
            case "refuse":
                refusal = {"error": "access_denied", "error_description": answers.CANCELLED}
                return self._call_back(ask, refusal)
            case _:
                response = RedirectResponse(str(request.url), 303)
                response.delete_cookie(SESSION_COOKIE)
                return response

    def _ask(self, query: QueryParams) -> _Ask:
        application = self._people.applications.get(query.get("client_id", ""))
        redirect_uri = query.get("redirect_uri", "")
        if application is None:
            raise Refused(answers.oauth(400, "invalid_request", "The client_id is unknown"))
        if redirect_uri not in application.redirect_uris:
            raise Refused(answers.reply_url_mismatch(urlsplit(redirect_uri).hostname or redirect_uri))
        if query.get("response_type") != "code":
            raise Refused(answers.oauth(400, "unsupported_response_type", "response_type must be code"))
        challenge = query.get("code_challenge")
        if self._habits.pkce and challenge and query.get("code_challenge_method") != "S256":
            raise Refused(answers.oauth(400, "invalid_request", "code_challenge_method must be S256"))
        return _Ask(application, redirect_uri, query.get("state"), challenge, query.get("nonce"))

    def _sign_in(self, request: Request, ask: _Ask, email: str, password: str) -> Response:
        user = self._people.signed_in(email, password)
        if user is None:
            return self._login_page(ask, email=email, wrong=True)
        session = self._token(32)
        self._sessions[session] = user
        # Another GET, so that going back or reloading sends no password again.
        response = RedirectResponse(str(request.url), 303)
        response.set_cookie(SESSION_COOKIE, session, httponly=True, samesite="lax")
        return response

    def _allow(self, ask: _Ask, user: User) -> Response:
        user.third_party_access = True
        consent = Consent(
            user=user,
            application=ask.application,
            scopes=ask.application.scopes,
            redirect_uri=ask.redirect_uri,
            challenge=ask.challenge,
            nonce=ask.nonce,
            signed_in=self._clock(),
        )
        return self._call_back(ask, {"code": self._grants.code(consent)})

    def _call_back(self, ask: _Ask, said: dict[str, str]) -> Response:
        state = {} if ask.state is None else {"state": ask.state}
        query = urlencode(state | said if self._habits.state_first else said | state)
        joint = "&" if urlsplit(ask.redirect_uri).query else "?"
        return RedirectResponse(f"{ask.redirect_uri}{joint}{query}", 302)

    def _login_page(self, ask: _Ask, *, email: str | None = None, wrong: bool = False) -> Response:
        users = list(self._people.users.values())
        first = users[0]
        shown = (first.email, first.password) if email is None else (email, "")
        return self._page("login", ask, users=users, email=shown[0], password=shown[1], wrong=wrong)

    def _page(self, name: str, ask: _Ask, **values: object) -> Response:
        return page(name, _LOOK, token=self._token, application=ask.application, meanings=SCOPES, **values)

    # Between servers

    async def trade(self, request: Request) -> Response:
        """POST /token, as a form or as multipart."""
        form = await request.form()
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        application = self._application(fields)
        match fields.get("grant_type"):
            case "authorization_code":
                tokens = self._grants.redeem(application, fields)
            case "refresh_token":
                tokens = self._grants.renew(application, fields)
            case other:
                raise Refused(answers.oauth(400, "unsupported_grant_type", f"grant_type {other} is unknown"))
        return JSONResponse(tokens, headers={"Cache-Control": "no-store"})

    def _application(self, fields: dict[str, str]) -> Application:
        application = self._people.applications.get(fields.get("client_id", ""))
        secret = fields.get("client_secret", "").encode()
        if application is None or not hmac.compare_digest(application.client_secret.encode(), secret):
            raise Refused(answers.INVALID_CLIENT)
        if application.secret_expires is not None and application.secret_expires <= self._clock():
            raise Refused(answers.SECRET_EXPIRED)
        return application

    async def discover(self, request: Request) -> Response:
        """GET /{client_id}/.well-known/openid-configuration"""
        client_id = self._known_client(request)
        root = str(request.base_url).rstrip("/")
        return JSONResponse(
            {
                "issuer": ISSUER,
                "authorization_endpoint": f"{root}/authorize",
                "token_endpoint": f"{root}/token",
                "jwks_uri": f"{root}/{client_id}/discovery/keys",
                "response_types_supported": ["code"],
                "response_modes_supported": ["query"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "subject_types_supported": ["pairwise"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
                "scopes_supported": ["openid"],
                "claims_supported": ["oid", "sub", "name", "emails", "tfp", "iss", "iat", "exp", "aud", "nonce"],
            }
        )

    async def keys(self, request: Request) -> Response:
        """GET /{client_id}/discovery/keys"""
        self._known_client(request)
        return JSONResponse(self._signer.published())

    def _known_client(self, request: Request) -> str:
        client_id: str = request.path_params["client_id"]
        if client_id not in self._people.applications:
            raise Refused(answers.NOT_FOUND)
        return client_id
