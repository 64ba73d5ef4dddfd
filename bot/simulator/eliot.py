"""The simulated Eliot cloud: login and API of the maker in one ASGI app, in front of a simulated house."""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.simulator import eliot_answers as answers
from bot.simulator.eliot_faults import FAULTS
from bot.simulator.eliot_gateway import Gateway, GuardedHandler
from bot.simulator.eliot_grants import Grants
from bot.simulator.eliot_habits import Habits
from bot.simulator.eliot_home_control import HomeControl
from bot.simulator.eliot_keys import Signer
from bot.simulator.eliot_login import Login
from bot.simulator.eliot_people import (
    DEMO_CLIENT_ID,
    DEMO_CLIENT_SECRET,
    DEMO_SUBSCRIPTION_KEY,
    SCOPES,
    Application,
    People,
    User,
    demo_users,
)
from bot.simulator.eliot_push import Pushes
from bot.simulator.eliot_quota import Limits, Quota
from bot.simulator.eliot_smarther import Smarther
from bot.simulator.faults import Faults
from bot.simulator.house import House
from bot.simulator.reception import Reception

__all__ = ["DEMO_CLIENT_ID", "DEMO_CLIENT_SECRET", "DEMO_SUBSCRIPTION_KEY", "EliotCloud"]

_HC = "/hc/api/v1.0"
_HC_PLANT = "/{device}/{system}/addressLocation/plants/{plant}"
_SMARTHER = "/smarther/v2.0"
_ID = "/modules/parameter/id/value/{module}"
_THERMOSTAT = "/chronothermostat/thermoregulation/addressLocation/plants/{plant}" + _ID
_SCENES = "/scene/comfort/addressLocation/plants/{plant}"


class EliotCloud:
    """Serve `app`; everything else is for those who run the simulation.

    `habits` are the open questions about the real cloud as switches, `faults` what shall go wrong,
    `quota` the day's calls, `calls` what was asked lately, `pushes` the cloud-to-cloud events. `token` makes an
    unguessable string of so many random bytes.
    """

    def __init__(
        self,
        house: House,
        *,
        clock: Callable[[], datetime] | None = None,
        users: Iterable[User] | None = None,
        habits: Habits | None = None,
        limits: Limits | None = None,
        token: Callable[[int], str] = secrets.token_urlsafe,
    ) -> None:
        self.house = house
        self.clock = clock or house.now
        self.habits = habits or Habits()
        self.people = People(demo_users() if users is None else users)
        self.faults = Faults(FAULTS)
        self.quota = Quota(self.clock, self.habits, limits)
        self.signer = Signer()
        self.pushes = Pushes(house, self.habits, clock=self.clock, token=token)
        self._grants = Grants(self.clock, self.habits, self.signer, token)
        self._login = Login(
            clock=self.clock,
            people=self.people,
            grants=self._grants,
            habits=self.habits,
            signer=self.signer,
            token=token,
        )
        self.reception = Reception(self.clock, self.faults)
        self.calls = self.reception.calls
        self.gateway = Gateway(
            clock=self.clock,
            people=self.people,
            grants=self._grants,
            quota=self.quota,
            reception=self.reception,
        )
        self.app = Starlette(routes=self._routes(), exception_handlers={404: _unknown, 405: _unknown})

    # Running the simulation

    @property
    def latency(self) -> float:
        """Seconds before every answer."""
        return self.reception.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self.reception.latency = seconds

    def register_application(
        self,
        client_id: str,
        client_secret: str,
        redirect_uris: Iterable[str],
        *,
        name: str = "Eliot bot",
        vendor: str = "the family's own bot",
        scopes: Iterable[str] = tuple(SCOPES),
        secret_expires: datetime | None = None,
    ) -> Application:
        """As the portal does. Registering an id again with another secret ends what the old one was good for."""
        application = Application(
            client_id=client_id,
            client_secret=client_secret,
            redirect_uris=frozenset(redirect_uris),
            name=name,
            vendor=vendor,
            scopes=tuple(scopes),
            secret_expires=secret_expires,
        )
        known = self.people.applications.get(client_id)
        if known is not None and known.client_secret != client_secret:
            self._grants.forget(client_id)
        self.people.applications[client_id] = application
        return application

    def revoke(self, email: str) -> None:
        """The user turns "Third party access" off. Consenting anew, or `restore`, turns it on."""
        self.people.users[email].third_party_access = False

    def restore(self, email: str) -> None:
        self.people.users[email].third_party_access = True

    def count(self, endpoint: str) -> int:
        """How many calls this endpoint has had lately."""
        return sum(call.endpoint == endpoint for call in self.calls)

    async def live(self, period: float = 0.5) -> None:
        """Let time pass in the house and send pushes as they fall due, until cancelled."""
        while True:
            self.house.advance()
            await self.pushes.deliver()
            await asyncio.sleep(period)

    def state(self) -> dict[str, object]:
        """Everything a panel shows, as plain JSON values."""
        return {
            "at": self.clock().isoformat(),
            "latency": self.latency,
            "habits": asdict(self.habits),
            "catalogue": [
                {"name": each.name, "label": each.label, "description": each.description, "route": each.route}
                for each in FAULTS.values()
            ],
            "armed": [
                {"name": each.fault.name, "label": each.fault.label, "route": each.route, "left": each.left}
                for each in self.faults.armed()
            ],
            "quota": {
                "limit": self.quota.limits.per_user,
                "replenished": self.quota.replenished().isoformat(),
                "used": {email: self.quota.used(email) for email in self.people.users},
            },
            "users": [
                {
                    "email": user.email,
                    "name": user.name,
                    "third_party_access": user.third_party_access,
                    "password_expired": user.password_expired,
                    "terms_expired": user.terms_expired,
                }
                for user in self.people.users.values()
            ],
            "calls": [
                {
                    "at": call.at.isoformat(),
                    "endpoint": call.endpoint,
                    "method": call.method,
                    "path": call.path,
                    "status": call.status,
                    "user": call.user,
                }
                for call in list(self.calls)[-50:]
            ],
        }

    # The map of addresses

    def _routes(self) -> list[Route]:
        return [*self._login_routes(), *self._home_control_routes(), *self._smarther_routes()]

    def _login_routes(self) -> list[Route]:
        login, gateway = self._login, self.gateway
        return [
            Route("/authorize", gateway.open("authorize", login.show), methods=["GET"]),
            Route("/authorize", gateway.open("authorize", login.decide), methods=["POST"]),
            Route("/token", gateway.open("token", login.trade), methods=["POST"]),
            Route("/{client_id}/.well-known/openid-configuration", gateway.open("discovery", login.discover)),
            Route("/{client_id}/discovery/keys", gateway.open("keys", login.keys)),
        ]

    def _home_control_routes(self) -> list[Route]:
        hc = HomeControl(self.house, self.habits)
        return [
            self._api("GET", f"{_HC}/plants", "plants", hc.plants),
            self._api("GET", f"{_HC}/plants/", "plants", hc.plants),
            self._api("GET", f"{_HC}/plants/{{plant}}/topology", "topology", hc.topology),
            self._api("GET", f"{_HC}/plants/{{plant}}", "status", hc.status),
            self._api("GET", f"{_HC}{_SCENES}", "scenes", hc.scenes),
            self._api("POST", f"{_HC}{_SCENES}{_ID}", "command", hc.run_scene),
            self._api("GET", f"{_HC}{_HC_PLANT}{_ID}", "status", hc.module),
            self._api("POST", f"{_HC}{_HC_PLANT}{_ID}", "command", hc.command),
            self._api("POST", f"{_HC}{_HC_PLANT}", "command", hc.bulk),
        ]

    def _smarther_routes(self) -> list[Route]:
        smarther = Smarther(self.house, self.habits, self.pushes)
        subscription = f"{_SMARTHER}/plants/{{plant}}/subscription"
        return [
            self._api("GET", f"{_SMARTHER}/plants", "plants", smarther.plants),
            self._api("GET", f"{_SMARTHER}/plants/", "plants", smarther.plants),
            self._api("GET", f"{_SMARTHER}/plants/{{plant}}/topology", "topology", smarther.topology),
            self._api("GET", f"{_SMARTHER}{_THERMOSTAT}", "status", smarther.status),
            self._api("POST", f"{_SMARTHER}{_THERMOSTAT}", "command", smarther.command),
            self._api("GET", f"{_SMARTHER}{_THERMOSTAT}/measures", "measures", smarther.measures),
            self._api("GET", f"{_SMARTHER}{_THERMOSTAT}/programlist", "programs", smarther.programs),
            self._api("POST", subscription, "subscription", smarther.subscribe),
            self._api("GET", f"{_SMARTHER}/subscription", "subscription", smarther.subscriptions),
            self._api("DELETE", f"{subscription}/{{subscription}}", "subscription", smarther.unsubscribe),
        ]

    def _api(self, method: str, path: str, endpoint: str, handler: GuardedHandler) -> Route:
        return Route(path, self.gateway.guarded(endpoint, handler), methods=[method])


async def _unknown(request: Request, error: Exception) -> Response:
    """Azure API Management says the same of a path and of a method it does not know."""
    return answers.NOT_FOUND.response()
