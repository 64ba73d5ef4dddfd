"""What surrounds every route: the security headers, and the last resort when something of ours breaks."""

import logging
import traceback
from collections.abc import Callable, Mapping
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

_FRAMES: Final = 6


def content_policy(form_action: str = "'self'") -> str:
    """The Content-Security-Policy of a page: nothing from elsewhere, no script at all."""
    return (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; "
        f"form-action {form_action}; base-uri 'none'; frame-ancestors 'none'"
    )


def security_headers(*, https: bool) -> Mapping[str, str]:
    """What every answer carries, unless its route has said otherwise."""
    headers = {
        "Content-Security-Policy": content_policy(),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return {**headers, "Strict-Transport-Security": "max-age=31536000"} if https else headers


class SecurityHeaders:
    def __init__(self, app: ASGIApp, *, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    own.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, sending)


class LastResort:
    """Answers what no route foresaw, inside the security headers: Starlette's own last resort is outside them."""

    def __init__(self, app: ASGIApp, *, page: Callable[[Request, Exception], Response]) -> None:
        self._app = app
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            if started:
                raise
            await self._page(Request(scope), error)(scope, receive, send)


def trail(error: BaseException) -> str:
    """The kind of an error and where it arose; not its text, which may quote what a stranger sent."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    steps = " > ".join(f"{frame.name} {frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {steps}"
