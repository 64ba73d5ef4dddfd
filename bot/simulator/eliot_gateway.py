"""The gateway before every endpoint: it counts, lets faults strike, and checks keys, tokens and rights."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator import eliot_answers as answers
from bot.simulator.eliot_answers import Refused
from bot.simulator.eliot_faults import Fault, Faults, Manner
from bot.simulator.eliot_grants import Bearer, Grants
from bot.simulator.eliot_people import People, User
from bot.simulator.eliot_quota import Quota
from bot.simulator.serving import DroppedConnection, NeverAnswered


@dataclass(frozen=True, slots=True)
class Call:
    """One request as the cloud saw it. Status 0: it was never answered."""

    at: datetime
    endpoint: str
    method: str
    path: str
    status: int
    user: str | None  # e-mail address


@dataclass(frozen=True, slots=True)
class Caller:
    user: User
    scopes: frozenset[str]

    def require(self, scopes: Iterable[str]) -> None:
        """Raises Refused."""
        if not self.scopes.issuperset(scopes):
            raise Refused(answers.FORBIDDEN)


Handler = Callable[[Request], Awaitable[Response]]
GuardedHandler = Callable[[Request, Caller], Awaitable[Response]]


class Gateway:
    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        people: People,
        grants: Grants,
        quota: Quota,
        faults: Faults,
    ) -> None:
        self.latency = 0.0  # seconds before every answer
        self.calls: deque[Call] = deque(maxlen=20_000)
        self._clock = clock
        self._people = people
        self._grants = grants
        self._quota = quota
        self._faults = faults

    def open(self, endpoint: str, handler: Handler) -> Handler:
        """An endpoint of the login: no key, no quota."""

        async def answered(request: Request) -> Response:
            return await self._answered(request, endpoint, None, lambda: handler(request))

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

            return await self._answered(request, endpoint, user, truly)

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

    async def _answered(
        self, request: Request, endpoint: str, user: User | None, truly: Callable[[], Awaitable[Response]]
    ) -> Response:
        if self.latency > 0:
            await asyncio.sleep(self.latency)
        try:
            fault = self._faults.strike(endpoint, request.url.path)
            response = await (truly() if fault is None else _struck(fault, truly))
        except Refused as refused:
            response = refused.answer.response()
        answered = 0 if isinstance(response, DroppedConnection | NeverAnswered) else response.status_code
        email = None if user is None else user.email
        self.calls.append(Call(self._clock(), endpoint, request.method, request.url.path, answered, email))
        return response


async def _struck(fault: Fault, truly: Callable[[], Awaitable[Response]]) -> Response:
    await asyncio.sleep(fault.delay)
    match fault.manner:
        case Manner.INSTEAD:
            return fault.answer.response()
        case Manner.AFTERWARDS:
            await truly()
            return fault.answer.response()
        case Manner.CUT:
            whole = await truly()
            half = bytes(whole.body[: len(whole.body) // 2])
            return Response(half, whole.status_code, media_type=whole.media_type)
        case Manner.NORMAL:
            return await truly()
        case Manner.HANG:
            return NeverAnswered()
        case Manner.DROP:
            return DroppedConnection()
