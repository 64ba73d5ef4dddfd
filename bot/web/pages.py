"""Pages as values: which template, which sentences, which status. No page runs a script."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.domain import errors
from bot.domain.cloud import Maker
from bot.domain.errors import ErrorKind
from bot.locales import Locale
from bot.services.linking import Asked, Held, Refusal

_FOLDER: Final = Path(__file__).parent
_STYLE: Final = (_FOLDER / "style.css").read_bytes()
_ICON: Final = (_FOLDER / "icon.svg").read_bytes()
_VERSION: Final = hashlib.sha256(_STYLE + _ICON).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Notice:
    """A page that explains one thing: ``web-<name>-title`` and ``web-<name>-text`` are its sentences."""

    name: str
    status: int


REFUSALS: Final = {
    Refusal.LINK_EXPIRED: Notice("link-expired", 410),
    Refusal.CONSENT_REFUSED: Notice("consent-refused", 200),
    Refusal.STATE_UNKNOWN: Notice("state-unknown", 410),
    Refusal.COOKIE_MISSING: Notice("cookie-missing", 400),
    Refusal.NO_CODE: Notice("no-code", 400),
}

_BUSY: Final = Notice("maker-busy", 503)
_DOWN: Final = Notice("maker-down", 503)
_REFUSES_BOT: Final = Notice("maker-refuses-bot", 503)
_OUT_OF_TIME: Final = Notice("code-expired", 410)
_UNFORESEEN: Final = Notice("sign-in-failed", 502)

CLOUD_NOTICES: Final = {
    errors.LOGIN_BUSY: _BUSY,
    errors.TOO_FAST: _BUSY,
    errors.OUT_OF_CALLS: _BUSY,
    errors.LOGIN_DOWN: _DOWN,
    errors.CLOUD_DOWN: _DOWN,
    errors.CLOUD_FAILED: _DOWN,
    errors.CLOUD_SLOW: _DOWN,
    errors.NO_NETWORK: _DOWN,
    errors.BAD_ANSWER: _DOWN,
    errors.CLIENT_REFUSED: _REFUSES_BOT,
    errors.SECRET_EXPIRED: _REFUSES_BOT,
    errors.KEY_REFUSED: _REFUSES_BOT,
    errors.BAD_REQUEST: _REFUSES_BOT,
    errors.GRANT_EXPIRED: _OUT_OF_TIME,
    errors.SIGN_IN_FORGED: Notice("sign-in-forged", 400),
}

NOT_FOUND: Final = Notice("not-found", 404)
WRONG_METHOD: Final = Notice("wrong-method", 405)
BROKEN: Final = Notice("broken", 500)


def explaining(kind: ErrorKind) -> Notice:
    """The notice for a cloud's error during a sign-in."""
    return CLOUD_NOTICES.get(kind, _UNFORESEEN)


def unreadable(status: int) -> Notice:
    """The notice for a request that makes no sense."""
    return Notice("unreadable", status)


class Pages:
    """``bot_url`` is asked at each page: the bot's name is only known once Telegram has answered."""

    def __init__(self, bot_url: Callable[[], str]) -> None:
        self._bot_url = bot_url
        self._templates = Environment(
            loader=FileSystemLoader(_FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals["version"] = _VERSION

    def welcome(self, locale: Locale) -> Response:
        return self._page("welcome.html", 200, locale)

    def start(self, asked: Asked, ticket: str, maker: Maker, locale: Locale) -> Response:
        return self._page("start.html", 200, locale, asked=asked, ticket=ticket, maker=maker)

    def held(self, held: Held, locale: Locale) -> Response:
        return self._page("held.html", 200, locale, held=held)

    def notice(self, notice: Notice, locale: Locale, *, reference: str | None = None) -> Response:
        return self._page("notice.html", notice.status, locale, name=notice.name, reference=reference)

    def _page(self, template: str, status: int, locale: Locale, **values: object) -> Response:
        text = self._templates.get_template(template).render(t=locale, bot_url=self._bot_url(), **values)
        return HTMLResponse(text, status)


def look() -> list[Route]:
    """The routes of the style sheet and the picture; pages name their version, so browsers may keep them."""
    return [
        Route("/style.css", _fixed(_STYLE, "text/css")),
        Route("/icon.svg", _fixed(_ICON, "image/svg+xml")),
    ]


def _fixed(body: bytes, media_type: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(_request: Request) -> Response:
        headers = {"Cache-Control": "public, max-age=86400"}
        return Response(body, media_type=media_type, headers=headers)

    return answer
