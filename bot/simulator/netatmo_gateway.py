"""The gate before Netatmo's API: who calls, for which application, and whether they may call at all."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import netatmo_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.netatmo_grants import Bearer, Grants
from bot.simulator.netatmo_habits import Habits
from bot.simulator.netatmo_limits import Usage
from bot.simulator.netatmo_people import Account, Application
from bot.simulator.reception import Handler, Reception


@dataclass(frozen=True, slots=True)
class Caller:
    account: Account
    application: Application
    scopes: frozenset[str]

    def require(self, scopes: Iterable[str]) -> None:
        """Raises Refused."""
        if not self.scopes.issuperset(scopes):
            raise Refused(answers.SCOPE_MISSING)

    def require_any(self, scopes: Iterable[str]) -> None:
        """Raises Refused."""
        if self.scopes.isdisjoint(scopes):
            raise Refused(answers.SCOPE_MISSING)


GuardedHandler = Callable[[Request, Caller], Awaitable[Response]]


class Gateway:
    def __init__(
        self, *, clock: Callable[[], datetime], grants: Grants, usage: Usage, habits: Habits, reception: Reception
    ) -> None:
        self._clock = clock
        self._grants = grants
        self._usage = usage
        self._habits = habits
        self._reception = reception
        self._numbers = count(1)

    def open(self, endpoint: str, handler: Handler) -> Handler:
        """An endpoint of the sign-in."""

        async def answered(request: Request) -> Response:
            return await self._reception.answered(request, endpoint, None, lambda: handler(request))

        return answered

    def guarded(self, endpoint: str, handler: GuardedHandler) -> Handler:
        """An endpoint of the API: an access token, and one call more in the hour."""

        async def answered(request: Request) -> Response:
            scheme, _, token = request.headers.get("Authorization", "").partition(" ")
            bearer = self._grants.bearer(token) if scheme.casefold() == "bearer" else None
            if bearer is not None:
                self._usage.count(bearer.account.email, bearer.consent.application.client_id)

            async def truly() -> Response:
                return await handler(request, self._admitted(token, bearer))

            email = None if bearer is None else bearer.account.email
            return await self._reception.answered(request, endpoint, email, truly)

        return answered

    def _admitted(self, token: str, bearer: Bearer | None) -> Caller:
        """Raises Refused."""
        if not token:
            raise Refused(answers.MISSING_TOKEN)
        if bearer is None or not bearer.account.third_party_access:
            raise Refused(answers.INVALID_TOKEN)
        if bearer.expires <= self._clock():
            expired = {403: answers.TOKEN_EXPIRED, 401: answers.TOKEN_EXPIRED_401}
            raise Refused(expired[self._habits.expired_status])
        application = bearer.consent.application
        if not application.active:
            raise Refused(answers.DEACTIVATED)
        users = len(self._grants.consented(application.client_id))
        refusal = self._usage.refusal(bearer.account.email, application.client_id, users=users)
        if refusal is not None:
            raise Refused(refusal)
        if self._habits.stumbles and next(self._numbers) % self._habits.stumbles == 0:
            raise Refused(answers.CONCURRENCY)
        return Caller(bearer.account, application, frozenset(bearer.consent.scopes))
