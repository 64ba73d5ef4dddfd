"""What every request to a simulated cloud passes: it is written down, and faults strike it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from bot.simulator.answers import Refused
from bot.simulator.faults import Fault, Faults, Manner
from bot.simulator.serving import DroppedConnection, NeverAnswered

Handler = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Call:
    """One request as the cloud saw it. Status 0: it was never answered."""

    at: datetime
    endpoint: str
    method: str
    path: str
    status: int
    user: str | None  # e-mail address


class Reception:
    def __init__(self, clock: Callable[[], datetime], faults: Faults) -> None:
        self.latency = 0.0  # seconds before every answer
        self.calls: deque[Call] = deque(maxlen=20_000)
        self._clock = clock
        self._faults = faults

    async def answered(
        self, request: Request, endpoint: str, user: str | None, truly: Callable[[], Awaitable[Response]]
    ) -> Response:
        if self.latency > 0:
            await asyncio.sleep(self.latency)
        try:
            fault = self._faults.strike(endpoint, request.url.path)
            response = await (truly() if fault is None else _struck(fault, truly))
        except Refused as refused:
            response = refused.answer.response()
        answered = 0 if isinstance(response, DroppedConnection | NeverAnswered) else response.status_code
        self.calls.append(Call(self._clock(), endpoint, request.method, request.url.path, answered, user))
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
