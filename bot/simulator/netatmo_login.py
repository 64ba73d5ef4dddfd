"""Netatmo's sign-in: a page to sign in, a page to consent, and the endpoint that trades tokens."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Refused, html
from bot.simulator.login_page import Look, page
from bot.simulator.netatmo_grants import Consent, Grants
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_people import DEFAULT_SCOPE, SCOPES, Account, Application, People

SESSION_COOKIE = "netatmo_session"
_LOOK = Look("Netatmo", "#1c5f8f", "#4d9fd6")


@dataclass(frozen=True, slots=True)
class _Ask:
    """A valid authorization request."""

    application: Application
    scopes: tuple[str, ...]
    redirect_uri: str
    state: str | None
    challenge: str | None


class Login:
    def __init__(self, *, people: People, grants: Grants, habits: Habits, token: Callable[[int], str]) -> None:
        self._people = people
        self._grants = grants
        self._habits = habits
        self._token = token
        self._sessions: dict[str, Account] = {}

    # In the browser

    async def show(self, request: Request) -> Response:
        """GET /oauth2/authorize"""
        ask = self._ask(request.query_params)
        account = self._sessions.get(request.cookies.get(SESSION_COOKIE, ""))
        return self._login_page(ask) if account is None else self._page("consent", ask, user=account)

    async def decide(self, request: Request) -> Response:
        """POST /oauth2/authorize: what the person did on either page."""
        ask = self._ask(request.query_params)
        form = await request.form()
        account = self._sessions.get(request.cookies.get(SESSION_COOKIE, ""))
        match form.get("step"):
            case "sign-in":
                return self._sign_in(request, ask, str(form.get("email")), str(form.get("password")))
            case "allow" if account is not None:
                return self._allow(ask, account)
            case "refuse":
                return _called_back(ask, {"error": "access_denied"})
            case _:
                response = RedirectResponse(str(request.url), 303)
                response.delete_cookie(SESSION_COOKIE)
                return response

    def _ask(self, query: QueryParams) -> _Ask:
        application = self._people.applications.get(query.get("client_id", ""))
        if application is None or not application.active:
            raise Refused(answers.INVALID_CLIENT)
        redirect_uri = query.get("redirect_uri", "")
        if redirect_uri not in application.redirect_uris:
            raise Refused(html(400, "redirect_uri_mismatch"))
        if query.get("response_type") != "code":
            raise Refused(answers.INVALID_REQUEST)
        scopes = tuple(query.get("scope", "").split()) or (DEFAULT_SCOPE,)
        if not {*application.scopes, DEFAULT_SCOPE}.issuperset(scopes):
            raise Refused(answers.INVALID_SCOPE)
        return _Ask(application, scopes, redirect_uri, query.get("state"), query.get("code_challenge"))

    def _sign_in(self, request: Request, ask: _Ask, email: str, password: str) -> Response:
        account = self._people.signed_in(email, password)
        if account is None:
            return self._login_page(ask, email=email, wrong=True)
        session = self._token(32)
        self._sessions[session] = account
        # Another GET, so that going back or reloading sends no password again.
        response = RedirectResponse(str(request.url), 303)
        response.set_cookie(SESSION_COOKIE, session, httponly=True, samesite="lax")
        return response

    def _allow(self, ask: _Ask, account: Account) -> Response:
        account.third_party_access = True
        consent = Consent(account, ask.application, ask.scopes, ask.redirect_uri, ask.challenge)
        return _called_back(ask, {"code": self._grants.code(consent)})

    def _login_page(self, ask: _Ask, *, email: str | None = None, wrong: bool = False) -> Response:
        users = list(self._people.users.values())
        shown = (users[0].email, users[0].password) if email is None else (email, "")
        return self._page("login", ask, users=users, email=shown[0], password=shown[1], wrong=wrong)

    def _page(self, name: str, ask: _Ask, **values: object) -> Response:
        asking = replace(ask.application, scopes=ask.scopes)
        return page(name, _LOOK, token=self._token, application=asking, meanings=SCOPES, **values)

    # Between servers

    async def trade(self, request: Request) -> Response:
        """POST /oauth2/token, as a form; the application proves itself within it."""
        form = await request.form()
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        application = self._application(fields)
        match fields.get("grant_type"):
            case "authorization_code":
                tokens = self._grants.redeem(application, fields)
            case "refresh_token":
                tokens = self._grants.renew(application, fields)
            case "password":
                raise Refused(answers.UNAUTHORIZED_CLIENT)
            case _:
                raise Refused(answers.INVALID_REQUEST)
        return JSONResponse(tokens, headers={"Cache-Control": "no-store"})

    def _application(self, fields: dict[str, str]) -> Application:
        application = self._people.applications.get(fields.get("client_id", ""))
        secret = fields.get("client_secret", "").encode()
        if application is None or not application.active:
            raise Refused(answers.INVALID_CLIENT)
        if not hmac.compare_digest(application.client_secret.encode(), secret):
            raise Refused(answers.INVALID_CLIENT)
        return application


def _called_back(ask: _Ask, said: dict[str, str]) -> Response:
    state = {} if ask.state is None else {"state": ask.state}
    joint = "&" if urlsplit(ask.redirect_uri).query else "?"
    return RedirectResponse(f"{ask.redirect_uri}{joint}{urlencode(state | said)}", 302)
