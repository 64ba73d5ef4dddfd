"""Every answer, of whatever kind, carries the security headers."""

from collections.abc import Mapping

import pytest
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.web.guard import LastResort
from tests.web.desk import BOT_URL, OTHER_LOGIN
from tests.web.site import HOOK, REFERENCE, Page, Site, visitor

PAGES = [
    ("GET", "/", 200),
    ("GET", "/oauth/start", 410),
    ("POST", "/oauth/start", 415),
    ("PUT", "/oauth/start", 405),
    ("GET", "/oauth/callback/eliot", 410),
    ("POST", "/oauth/callback/eliot", 405),
    ("GET", "/nowhere", 404),
    ("GET", "/oauth/start/", 404),
    ("DELETE", "/", 405),
]
MACHINES = [
    ("GET", "/style.css", 200),
    ("GET", "/icon.svg", 200),
    ("GET", "/healthz", 200),
    ("GET", "/readyz", 200),
    ("GET", "/metrics", 200),
    ("POST", HOOK, 403),
]


def guarded(headers: Mapping[str, str]) -> bool:
    policy = headers["content-security-policy"]
    return (
        policy.startswith("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'")
        and policy.endswith("base-uri 'none'; frame-ancestors 'none'")
        and "unsafe" not in policy
        and headers["referrer-policy"] == "no-referrer"
        and headers["x-content-type-options"] == "nosniff"
        and headers["cross-origin-opener-policy"] == "same-origin"
        and headers["strict-transport-security"] == "max-age=31536000"
        and "server" not in headers
    )


@pytest.mark.parametrize(("method", "path", "status"), PAGES + MACHINES)
async def test_every_route_is_guarded(site: Site, method: str, path: str, status: int) -> None:
    answer = await site.browser.request(method, path)
    assert answer.status_code == status
    assert guarded(answer.headers)


@pytest.mark.parametrize(("method", "path", "status"), PAGES)
async def test_no_page_is_kept_and_each_leads_back(site: Site, method: str, path: str, status: int) -> None:
    answer = await site.browser.request(method, path)
    assert answer.headers["cache-control"] == "no-store"
    assert Page(answer.text).links == [BOT_URL]


async def test_looks_may_be_kept_because_pages_name_their_version(site: Site) -> None:
    page = Page((await site.browser.get("/")).text)
    sheet = next(str(link["href"]) for link in page.all("link") if link["rel"] == "stylesheet")
    assert sheet.startswith("/style.css?v=")
    assert "max-age" in (await site.browser.get(sheet)).headers["cache-control"]


async def test_only_the_start_page_lets_its_button_leave(site: Site) -> None:
    start = await site.browser.get("/oauth/start", params={"r": await site.desk.ask()})
    assert guarded(start.headers)
    to_makers = f"form-action 'self' https://login.example {OTHER_LOGIN} https:;"
    assert to_makers in start.headers["content-security-policy"]
    welcome = await site.browser.get("/")
    assert "form-action 'self';" in welcome.headers["content-security-policy"]


async def test_a_broken_page_says_so_in_style_and_tells_no_secret(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    await site.desk.store.write(lambda session: session.execute(text("DROP TABLE tickets")))
    answer = await site.browser.get("/oauth/start", params={"r": "r-canary"})
    assert answer.status_code == 500
    assert guarded(answer.headers)
    assert "This page failed" in answer.text
    assert REFERENCE in answer.text
    assert "tickets" not in answer.text
    (record,) = [record for record in caplog.records if record.name == "bot.web.app"]
    assert record.reference == REFERENCE  # type: ignore[attr-defined]
    assert " at " in record.trail  # type: ignore[attr-defined]
    assert "SELECT" not in str(record.__dict__)
    assert "canary" not in answer.text + str(record.__dict__)


async def test_an_answer_under_way_is_not_answered_twice() -> None:
    async def breaks_off(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError("half")

    def page(_request: Request, _error: Exception) -> Response:
        raise AssertionError("a second answer")

    async with visitor(LastResort(breaks_off, page=page)) as browser:
        with pytest.raises(RuntimeError, match="half"):
            await browser.get("/")
