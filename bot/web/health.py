"""For machines that look after the bot: is it alive, is it ready, what does it count."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.services.metrics import Metrics
from bot.web.guard import trail

log = logging.getLogger(__name__)

_PATIENCE: Final = 5.0
"""Seconds for all checks together: a check that hangs is a check that failed."""

Ready = Callable[[], Awaitable[Mapping[str, bool]]]


def health(ready: Ready, metrics: Metrics) -> list[Route]:
    async def alive(_request: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readiness(_request: Request) -> Response:
        checks = await _checked(ready)
        fine = all(checks.values())
        return JSONResponse({"ready": fine, "checks": checks}, 200 if fine else 503)

    async def numbers(_request: Request) -> Response:
        body, content_type = metrics.exposition()
        return Response(body, headers={"Content-Type": content_type})

    return [Route("/healthz", alive), Route("/readyz", readiness), Route("/metrics", numbers)]


async def _checked(ready: Ready) -> dict[str, bool]:
    """The named checks; when the asking itself fails, that is the one that failed."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return dict(await ready())
    except Exception as error:
        log.error("readiness could not be checked", extra={"trail": trail(error)})
        return {"checks": False}
