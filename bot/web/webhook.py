"""Telegram's webhook: an update is in the inbox before Telegram hears that we have it."""

import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.services.metrics import Delivery, Metrics
from bot.web.bodies import media_type, read_body
from bot.web.guard import trail

log = logging.getLogger(__name__)

_LARGEST: Final = 1_000_000
"""Bytes of an update; Telegram's own stay far below."""
_SOON: Final = "5"
"""Seconds after which Telegram may try again when the inbox did not take an update."""

_REASONS: Final = {413: Delivery.SIZE, 408: Delivery.SLOW}


@dataclass(frozen=True, slots=True)
class Webhook:
    """``receive`` keeps the body of an update for good, or raises ValueError when it is not one.

    ``seconds`` is how long a body may take to arrive.
    """

    receive: Callable[[bytes], Awaitable[None]]
    secret: str = field(repr=False)
    metrics: Metrics
    seconds: float

    def __post_init__(self) -> None:
        if not self.secret:
            raise ValueError("a webhook needs a secret")

    async def answer(self, request: Request) -> Response:
        # The sender is known before a single byte of the body is read.
        if not self._known(request):
            return self._refused(403, Delivery.SECRET)
        if media_type(request) != "application/json":
            return self._refused(415, Delivery.TYPE)
        try:
            body = await read_body(request, limit=_LARGEST, seconds=self.seconds)
        except HTTPException as error:
            return self._refused(error.status_code, _REASONS.get(error.status_code, Delivery.BROKEN))
        return await self._kept(body)

    def _known(self, request: Request) -> bool:
        shown = request.headers.get("x-telegram-bot-api-secret-token", "")
        return hmac.compare_digest(shown.encode("utf-8", "surrogatepass"), self.secret.encode())

    async def _kept(self, body: bytes) -> Response:
        try:
            await self.receive(body)
        except ValueError:
            return self._refused(400, Delivery.NOT_JSON)
        except Exception as error:
            log.error("an update could not be kept", extra={"trail": trail(error)})
            self.metrics.delivery_refused(Delivery.NOT_KEPT)
            return Response(status_code=503, headers={"Retry-After": _SOON})
        return Response()

    def _refused(self, status: int, reason: Delivery) -> Response:
        """No word of explanation, and a connection whose unread rest nobody will read."""
        log.warning("a call of the webhook was refused", extra={"reason": reason.value})
        self.metrics.delivery_refused(reason)
        return Response(status_code=status, headers={"Connection": "close"})
