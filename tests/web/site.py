"""The whole web room on a desk, and a browser of few words to visit it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from bot.clouds.makers import ELIOT, NETATMO
from bot.web.app import build_web
from tests.web.desk import BOT_URL, OTHER_LOGIN, Desk

MAKERS = {maker.key: maker for maker in (NETATMO, ELIOT)}

SECRET = "wh-Secret_1"
HOOK = "/telegram/6f1c"
REFERENCE = "c0ffee"


@dataclass
class Inbox:
    """Keeps updates as the bot's own does: JSON or ValueError. ``broken`` is what then befalls it."""

    kept: list[bytes] = field(default_factory=list)
    broken: Exception | None = None

    async def receive(self, body: bytes) -> None:
        json.loads(body)
        if self.broken is not None:
            raise self.broken
        self.kept.append(body)


@dataclass
class Site:
    desk: Desk
    inbox: Inbox
    checks: dict[str, bool]
    app: Starlette
    browser: httpx.AsyncClient

    async def starts(self, ticket: str) -> httpx.Response:
        """Presses the button of the start page."""
        return await self.browser.post("/oauth/start", data={"r": ticket})

    async def signs_in(self, ticket: str) -> str:
        """Up to the maker's page; the state with which the maker will send the browser back."""
        answer = await self.starts(ticket)
        return parse_qs(urlsplit(answer.headers["location"]).query)["state"][0]

    async def returns(self, *, cloud: str = "eliot", **query: str) -> httpx.Response:
        return await self.browser.get(f"/oauth/callback/{cloud}", params=query)


def built(desk: Desk, inbox: Inbox | None, checks: Mapping[str, bool], **options: object) -> Starlette:
    async def ready() -> Mapping[str, bool]:
        return checks

    settings: dict[str, object] = {
        "public_url": "https://bot.example",
        "makers": MAKERS,
        "login_urls": ["https://login.example", OTHER_LOGIN],
        "bot_url": lambda: BOT_URL,
        "receive": inbox and inbox.receive,
        "webhook_path": HOOK,
        "webhook_secret": SECRET,
        "ready": ready,
        "metrics": desk.metrics,
    }
    make: Callable[..., Starlette] = build_web
    return make(linking=desk.linking, **(settings | options))


def visitor(app: ASGIApp, base_url: str = "https://bot.example", **headers: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base_url, headers=headers)


class Page(HTMLParser):
    """What a reader of the page meets: its text, its elements, where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._heard: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self._heard.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self._heard).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def links(self) -> list[str | None]:
        return [attributes["href"] for attributes in self.all("a")]
