"""The playground as an ASGI app: a page, a stream of what happens, and one address for everything to do."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.simulator.playground.acts import perform
from bot.simulator.playground.guide import Guide
from bot.simulator.playground.handover import PAGE, Handover
from bot.simulator.playground.stage import Stage
from bot.simulator.playground.stream import Audience
from bot.simulator.telegram_files import Kind

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.simulator.clock import MovableClock
    from bot.simulator.eliot import EliotCloud
    from bot.simulator.house import House
    from bot.simulator.netatmo import NetatmoCloud
    from bot.simulator.telegram import TelegramWorld
    from bot.simulator.telegram_groups import Group
    from bot.simulator.telegram_network import Bot
    from bot.simulator.telegram_people import Person

LARGEST_ACT = 32 * 1024  # bytes
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def playground(
    *,
    house: "House",
    cloud: "EliotCloud",
    telegram: "TelegramWorld",
    people: Sequence["Person"],
    group: "Group",
    bot: "Bot",
    clock: "MovableClock | None" = None,
    netatmo: "NetatmoCloud | None" = None,
) -> Starlette:
    """The page for these worlds, to be mounted at "/". With the worlds' `clock` a visitor can move time to midnight.

    The bot's links lead to `{root}/t.me/` here, as they lead to t.me elsewhere.
    """
    page = _Page(Stage(house, cloud, telegram, tuple(people), group, bot, clock, netatmo))
    handover = Handover(page.stage)
    return Starlette(
        routes=[
            Route("/", page.index),
            Route("/events", page.events),
            Route("/act", page.act, methods=["POST"]),
            Route("/files/{id}", page.file),
            Route("/t.me/{username}", handover.show),
            Route("/t.me/{username}", handover.open, methods=["POST"]),
            Mount("/", StaticFiles(directory=PAGE)),
        ],
        middleware=[Middleware(_Guarded)],
    )


class _Page:
    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._guide = Guide()

    async def index(self, request: "Request") -> Response:
        return FileResponse(PAGE / "index.html")

    async def events(self, request: "Request") -> Response:
        audience = Audience(self.stage, self._guide)
        return StreamingResponse(audience.events(), media_type="text/event-stream")

    async def file(self, request: "Request") -> Response:
        """A picture is shown. What else a bot sends may be anything: it is only ever saved, and never runs here."""
        file = self.stage.telegram.network.files.get(request.path_params["id"])
        if file is None or not file.data:
            return _refusal(404, "There is no such file.")
        if file.kind is Kind.PHOTO:
            return Response(file.data, media_type=file.type)
        name = quote(file.name, safe="")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(file.data, media_type="application/octet-stream", headers=headers)

    async def act(self, request: "Request") -> Response:
        # A form on a foreign page cannot send this type without being asked first.
        if request.headers.get("Content-Type", "").partition(";")[0] != "application/json":
            return _refusal(415, "Acts are told in JSON.")
        try:
            perform(self.stage, json.loads(await _body(request)))
        except (LookupError, ValueError) as error:
            return _refusal(409 if isinstance(error, LookupError) else 400, str(error))
        self.stage.stir()
        return Response(status_code=204)


def _refusal(status: int, reason: str) -> Response:
    return JSONResponse({"error": reason}, status)


async def _body(request: "Request") -> bytes:
    """Raises ValueError when it is too long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_ACT:
            raise ValueError("That is too much at once.")
    return body


class _Guarded:
    """Headers that let the page load only its own parts; nobody else's page may act here."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        async def guarded(message: "Message") -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if _foreign(scope):
            await _refusal(403, "Only this page acts here.")(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)


def _foreign(scope: "Scope") -> bool:
    """Whether a browser says that another site's page makes it act. Clients that are no browser say nothing."""
    if scope["type"] != "http" or scope["method"] != "POST":
        return False
    headers = dict(scope["headers"])
    return headers.get(b"sec-fetch-site", b"none") not in {b"same-origin", b"none"}
