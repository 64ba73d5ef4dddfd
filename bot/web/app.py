"""The web room put together: every route, and what surrounds them all."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Collection
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.domain.cloud import Makers
from bot.domain.errors import CloudError
from bot.services.hearing import Hearing
from bot.services.linking import Linking
from bot.services.metrics import Metrics
from bot.web.guard import LastResort, SecurityHeaders, security_headers, trail
from bot.web.health import Ready, health
from bot.web.languages import language
from bot.web.pages import BROKEN, NOT_FOUND, WRONG_METHOD, Pages, look, unreadable
from bot.web.pushes import PUSH, PushEndpoint
from bot.web.sign_in import CALLBACK, START, SignIn
from bot.web.webhook import Webhook

log = logging.getLogger(__name__)

_NOTICES: Final = {404: NOT_FOUND, 405: WRONG_METHOD}


def _reference() -> str:
    return secrets.token_hex(3)


def build_web(  # noqa: PLR0913
    *,
    linking: Linking,
    makers: Makers,
    public_url: str,
    login_urls: Collection[str],
    bot_url: Callable[[], str],
    receive: Callable[[bytes], Awaitable[None]] | None,
    webhook_path: str,
    webhook_secret: str,
    ready: Ready,
    metrics: Metrics,
    hearing: Hearing | None = None,
    new_reference: Callable[[], str] = _reference,
    body_seconds: float = 10.0,
) -> Starlette:
    """Everything the bot serves over HTTP.

    ``login_urls`` are where the makers let people sign in. Without ``receive`` (polling) there is no webhook, without
    ``hearing`` no address for makers' clouds.
    ``body_seconds`` is how long a body may take to arrive.
    Raises ValueError for a webhook without a secret.
    """
    pages = Pages(bot_url)
    sign_in = SignIn(linking, makers, pages, public_url, login_urls, new_reference)
    routes = [*_pages(pages, sign_in), *look(), *health(ready, metrics)]
    if receive is not None:
        webhook = Webhook(receive, webhook_secret, metrics, body_seconds)
        routes.append(Route(webhook_path, webhook.answer, methods=["POST"]))
    if hearing is not None:
        routes.append(Route(PUSH, PushEndpoint(hearing, body_seconds).answer, methods=["POST"]))
    web = Starlette(
        routes=routes,
        middleware=[
            Middleware(SecurityHeaders, headers=security_headers(https=public_url.startswith("https:"))),
            Middleware(LastResort, page=_last_resort(pages, new_reference)),
        ],
        exception_handlers={HTTPException: _explaining(pages), CloudError: sign_in.explain},
    )
    # A corrected slash would send a secret from one address bar entry to a second.
    web.router.redirect_slashes = False
    return web


def _pages(pages: Pages, sign_in: SignIn) -> list[Route]:
    async def welcome(request: Request) -> Response:
        return pages.welcome(language(request))

    callback = Route(CALLBACK, sign_in.arrive, methods=["GET"])
    # Starlette adds HEAD to GET. A preview that only looks must not use up the state.
    callback.methods = {"GET"}
    return [
        Route("/", welcome),
        Route(START, sign_in.ask, methods=["GET"]),
        Route(START, sign_in.begin, methods=["POST"]),
        callback,
    ]


def _explaining(pages: Pages) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        notice = _NOTICES.get(error.status_code) or unreadable(error.status_code)
        page = pages.notice(notice, language(request))
        page.headers.update(error.headers or {})
        return page

    return answer


def _last_resort(pages: Pages, new_reference: Callable[[], str]) -> Callable[[Request, Exception], Response]:
    def page(request: Request, error: Exception) -> Response:
        reference = new_reference()
        log.error("a page broke", extra={"trail": trail(error), "reference": reference})
        return pages.notice(BROKEN, language(request), reference=reference)

    return page
