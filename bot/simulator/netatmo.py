"""The simulated Netatmo cloud: another maker's sign-in and API in one ASGI app, in front of the same house."""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.simulator import netatmo_answers as answers
from bot.simulator.faults import Faults
from bot.simulator.house import House
from bot.simulator.netatmo_api import Api
from bot.simulator.netatmo_faults import FAULTS
from bot.simulator.netatmo_gateway import Gateway, GuardedHandler
from bot.simulator.netatmo_grants import Grants
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_limits import Limits, Usage
from bot.simulator.netatmo_login import Login
from bot.simulator.netatmo_people import (
    DEMO_CLIENT_ID,
    DEMO_CLIENT_SECRET,
    SCOPES,
    Account,
    Application,
    People,
    demo_accounts,
)
from bot.simulator.netatmo_rooms import Rooms
from bot.simulator.netatmo_webhook import Webhooks
from bot.simulator.reception import Reception

__all__ = ["DEMO_CLIENT_ID", "DEMO_CLIENT_SECRET", "NetatmoCloud"]


class NetatmoCloud:
    """Serve `app`; everything else is for those who run the simulation.

    `habits` are the open questions about the real cloud as switches, `faults` what shall go wrong, `quota` the hour's
    calls, `calls` what was asked lately, `webhooks` the pushes. `token` makes so many random bytes in hexadecimal.
    """

    def __init__(
        self,
        house: House,
        *,
        clock: Callable[[], datetime] | None = None,
        accounts: Iterable[Account] | None = None,
        habits: Habits | None = None,
        limits: Limits | None = None,
        token: Callable[[int], str] = secrets.token_hex,
    ) -> None:
        self.house = house
        self.clock = clock or house.now
        self.habits = habits or Habits()
        self.people = People(demo_accounts() if accounts is None else accounts)
        self.faults = Faults(FAULTS)
        self.quota = Usage(self.clock, self.habits, limits)
        self.rooms = Rooms(house, self.clock)
        self._grants = Grants(self.clock, self.habits, token)
        self.webhooks = Webhooks(house, self.rooms, self._grants, self.habits, clock=self.clock)
        self._login = Login(people=self.people, grants=self._grants, habits=self.habits, token=token)
        self.reception = Reception(self.clock, self.faults)
        self.calls = self.reception.calls
        self._gateway = Gateway(
            clock=self.clock, grants=self._grants, usage=self.quota, habits=self.habits, reception=self.reception
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
        name: str = "Family bot",
        vendor: str = "the family's own bot",
        scopes: Iterable[str] = tuple(SCOPES),
    ) -> Application:
        """As the portal does. `scopes` are those that may be asked for."""
        application = Application(
            client_id=client_id,
            client_secret=client_secret,
            redirect_uris=frozenset(redirect_uris),
            name=name,
            vendor=vendor,
            scopes=tuple(scopes),
        )
        self.people.applications[client_id] = application
        return application

    def revoke(self, email: str) -> None:
        """The user takes back what was allowed. Consenting anew, or `restore`, gives it again."""
        self.people.users[email].third_party_access = False

    def restore(self, email: str) -> None:
        self.people.users[email].third_party_access = True

    def forget(self, email: str) -> None:
        """Every token of this user is void, and nobody says why: families report it."""
        self._grants.forget(email=email)

    def count(self, endpoint: str) -> int:
        """How many calls this endpoint has had lately."""
        return sum(call.endpoint == endpoint for call in self.calls)

    async def live(self, period: float = 0.5) -> None:
        """Let time pass in the house and send pushes as they fall due, until cancelled."""
        while True:
            self.house.advance()
            await self.webhooks.deliver()
            await asyncio.sleep(period)

    # The map of addresses

    def _routes(self) -> list[Route]:
        login, gateway = self._login, self._gateway
        api = Api(self.house, self.rooms, self.habits, self.faults, self.webhooks)
        return [
            Route("/oauth2/authorize", gateway.open("authorize", login.show), methods=["GET"]),
            Route("/oauth2/authorize", gateway.open("authorize", login.decide), methods=["POST"]),
            Route("/oauth2/token", gateway.open("token", login.trade), methods=["POST"]),
            self._reading("homesdata", "homes", api.homesdata),
            self._reading("homestatus", "status", api.homestatus),
            self._reading("getscenarios", "scenes", api.getscenarios),
            self._reading("getmeasure", "measures", api.getmeasure),
            self._commanding("setstate", "command", api.setstate),
            self._commanding("setroomthermpoint", "command", api.setroomthermpoint),
            self._commanding("setthermmode", "command", api.setthermmode),
            self._commanding("switchhomeschedule", "command", api.switchhomeschedule),
            self._commanding("addwebhook", "webhook", api.addwebhook),
            self._commanding("dropwebhook", "webhook", api.dropwebhook),
        ]

    def _reading(self, name: str, endpoint: str, handler: GuardedHandler) -> Route:
        """Documented as GET; the maker's own clients post."""
        return Route(f"/api/{name}", self._gateway.guarded(endpoint, handler), methods=["GET", "POST"])

    def _commanding(self, name: str, endpoint: str, handler: GuardedHandler) -> Route:
        return Route(f"/api/{name}", self._gateway.guarded(endpoint, handler), methods=["POST"])


async def _unknown(request: Request, error: Exception) -> Response:
    return answers.NOT_FOUND.response()
