"""The gateway before every endpoint: it counts, and checks keys, tokens and rights."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import eliot_answers as answers
from bot.simulator.answers import Refused
from bot.simulator.eliot_grants import Bearer, Grants
from bot.simulator.eliot_people import People, User
from bot.simulator.eliot_quota import Quota
from bot.simulator.reception import Handler, Reception


@dataclass(frozen=True, slots=True)
class Caller:
    user: User
    scopes: frozenset[str]

    def require(self, scopes: Iterable[str]) -> None:
        """Raises Refused."""
        if not self.scopes.issuperset(scopes):
            raise Refused(answers.FORBIDDEN)


GuardedHandler = Callable[[Request, Caller], Awaitable[Response]]


class Gateway:
    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        people: People,
        grants: Grants,
        quota: Quota,
        reception: Reception,
    ) -> None:
        self._clock = clock
        self._people = people
        self._grants = grants
        self._quota = quota
        self._reception = reception

    def open(self, endpoint: str, handler: Handler) -> Handler:
        """An endpoint of the login: no key, no quota."""

        async def answered(request: Request) -> Response:
            return await self._reception.answered(request, endpoint, None, lambda: handler(request))

        return answered

    def guarded(self, endpoint: str, handler: GuardedHandler) -> Handler:
        """An endpoint of the API: a subscription key, an access token, and one call less for today."""

        async def answered(request: Request) -> Response:
            key = request.headers.get("Ocp-Apim-Subscription-Key")
            bearer = self._bearer(request)
            user = None if bearer is None else bearer.user
            if key in self._people.subscription_keys:
                self._quota.count(None if user is None else user.email, key)

            async def truly() -> Response:
                return await handler(request, self._admitted(request, key, bearer))

            email = None if user is None else user.email
            return await self._reception.answered(request, endpoint, email, truly)

        return answered

    def _bearer(self, request: Request) -> Bearer | None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        return self._grants.bearer(token) if scheme.casefold() == "bearer" else None

    def _admitted(self, request: Request, key: str | None, bearer: Bearer | None) -> Caller:
        if key is None:
            raise Refused(answers.MISSING_KEY)
        if key not in self._people.subscription_keys:
            raise Refused(answers.INVALID_KEY)
        if bearer is None or not bearer.user.third_party_access:
            raise Refused(answers.UNAUTHORIZED)
        if bearer.expires <= self._clock():
            raise Refused(answers.TOKEN_EXPIRED)
        if (refusal := self._quota.refusal(bearer.user.email, key)) is not None:
            raise Refused(refusal)
        accepts = request.headers.get("Accept", "*/*")
        if not any(kind in accepts for kind in ("*/*", "application/*", "application/json")):
            raise Refused(answers.NOT_ACCEPTABLE)
        return Caller(bearer.user, bearer.scopes)
