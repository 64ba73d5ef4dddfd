"""Where makers' clouds tell of changes: answered at once, whatever they say, and worked on later.

Makers ban an address that answers late or with a refusal too often, and what they would have told meanwhile is lost.
"""

import logging
import time
from dataclasses import dataclass
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.services.hearing import Hearing
from bot.services.subscriptions import PATH
from bot.web.bodies import read_body

log = logging.getLogger(__name__)

PUSH: Final = PATH + "{cloud}/{secret}"
_LARGEST: Final = 65_536
"""Bytes of a body; real ones have about a thousand."""
_SLOW: Final = 0.1
"""Seconds after which an answer is worth a line in the log. Legrand waits 0.75 s."""


@dataclass(frozen=True, slots=True)
class PushEndpoint:
    """``seconds`` is how long a body may take to arrive."""

    hearing: Hearing
    seconds: float

    async def answer(self, request: Request) -> Response:
        began = time.perf_counter()
        cloud = request.path_params["cloud"]
        source = await self.hearing.knows(cloud, request.path_params["secret"])
        if source is None:
            raise HTTPException(404)
        whose = {"cloud": cloud, "subscription": source.subscription and source.subscription.id}
        known = time.perf_counter() - began
        try:
            body = await read_body(request, limit=_LARGEST, seconds=self.seconds)
        except HTTPException as error:
            log.warning("a push was refused", extra={**whose, "status": error.status_code})
            return Response(status_code=error.status_code, headers=error.headers)
        began = time.perf_counter()
        code = self.hearing.take(source, body, request.headers)
        spent = known + time.perf_counter() - began
        if spent > _SLOW:
            log.warning("a push was answered late", extra={**whose, "seconds": round(spent, 3)})
        if code is None:
            return Response(status_code=401)
        # Azure's papers ask for one of the two, Legrand's for the other.
        return JSONResponse({"validationCode": code, "validationResponse": code}) if code else Response()
