"""A real Chromium signs in: over TLS, through a maker that hands on to a second host, as the true one does."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlencode

import pytest
import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from playwright.async_api import BrowserContext, Page, async_playwright, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.web.desk import BOT_URL, Desk, desk_open
from tests.web.site import built

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


@dataclass
class Street:
    """The bot's site, the maker's login in front, its tenant behind, and a stranger's page."""

    desk: Desk
    root: str
    context: BrowserContext
    stranger: str

    async def page(self) -> Page:
        return await self.context.new_page()


def tenant(request: Request) -> Response:
    query = urlencode({"code": f"c-{request.query_params['state']}", "state": request.query_params["state"]})
    return HTMLResponse(f'<h1>Allow?</h1><a href="{request.query_params["redirect_uri"]}?{query}">Allow</a>')


def maker(tenant_url: str) -> Starlette:
    def authorize(request: Request) -> Response:
        return RedirectResponse(f"{tenant_url}/consent?{request.url.query}", 302)

    return Starlette(routes=[Route("/authorize", authorize)])


def stranger(root: str) -> Starlette:
    def trap(request: Request) -> Response:
        return HTMLResponse(
            f'<form method="post" action="{root}/oauth/start">'
            f'<input type="hidden" name="r" value="{request.query_params["r"]}"><button>Win a prize</button></form>'
        )

    return Starlette(routes=[Route("/", trap)])


def certificate(folder: Path) -> tuple[str, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "loopback")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName("localhost")]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return str(paths[0]), str(paths[1])


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def tls(app: ASGIApp, listener: socket.socket, papers: tuple[str, str]) -> AsyncIterator[None]:
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ssl_certfile=papers[0],
        ssl_keyfile=papers[1],
        timeout_graceful_shutdown=0,
    )
    server = _Server(config)
    running = asyncio.ensure_future(server.serve(sockets=[listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await running


def door() -> tuple[socket.socket, int]:
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, listener.getsockname()[1]


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    papers = certificate(tmp_path)
    doors = {name: door() for name in ("bot", "maker", "tenant", "stranger")}
    root, login = (f"https://127.0.0.1:{doors[name][1]}" for name in ("bot", "maker"))
    # Other host names, so that a browser takes them for other sites.
    behind, strange = (f"https://localhost:{doors[name][1]}" for name in ("tenant", "stranger"))
    async with AsyncExitStack() as stack:
        for listener, _ in doors.values():
            stack.callback(listener.close)
        desk = await stack.enter_async_context(desk_open(tmp_path, public_url=root, login_url=login))
        apps = {
            "bot": built(desk, None, {}, public_url=root, login_urls=[login]),
            "maker": maker(behind),
            "tenant": Starlette(routes=[Route("/consent", tenant)]),
            "stranger": stranger(root),
        }
        for name, app in apps.items():
            await stack.enter_async_context(tls(app, doors[name][0], papers))
        playwright = await stack.enter_async_context(async_playwright())
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        context = await browser.new_context(ignore_https_errors=True, locale="en-GB")
        yield Street(desk, root, context, strange)
        await browser.close()


async def test_a_family_signs_in(street: Street) -> None:
    page = await street.page()
    await page.goto(f"{street.root}/oauth/start?r={await street.desk.ask()}")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Connect your home?")
    await page.get_by_role("button").click()
    await page.get_by_role("link", name="Allow").click()
    finish = page.get_by_role("link", name="Finish in Telegram")
    assert str(await finish.get_attribute("href")).startswith(f"{BOT_URL}?start=c-")
    assert await street.context.cookies() == []


async def test_the_cookie_is_one_no_script_reads(street: Street) -> None:
    page = await street.page()
    await page.goto(f"{street.root}/oauth/start?r={await street.desk.ask()}")
    await page.get_by_role("button").click()
    (cookie,) = await street.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["secure"]) == ("__Host-link", True, True)


async def test_a_callback_prepared_elsewhere_is_stopped(street: Street) -> None:
    """Mallory signs in himself and has Victor open the last step."""
    answer = await street.desk.linking.begin(await street.desk.ask(name="Mallory"))
    state = answer.url.partition("state=")[2].partition("&")[0]  # type: ignore[union-attr]
    page = await street.page()
    await page.goto(f"{street.root}/oauth/callback/eliot?code=c1&state={state}")
    await expect(page.get_by_role("heading", level=1)).to_have_text("This is not the browser you started in")
    assert street.desk.maker.exchanged == []


async def test_a_strangers_button_ends_on_the_page_that_names_him(street: Street) -> None:
    ticket = await street.desk.ask(name="Mallory", group=None)
    page = await street.page()
    await page.goto(f"{street.stranger}/?r={ticket}")
    await page.get_by_role("button", name="Win a prize").click()
    await expect(page.get_by_role("main")).to_contain_text("Mallory asks in Telegram")
    assert await street.context.cookies() == []


async def test_pages_obey_their_own_policy(street: Street) -> None:
    """A browser complains on its console about whatever the policy has stopped."""
    page = await street.page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    await page.goto(f"{street.root}/oauth/start?r={await street.desk.ask()}")
    background = "getComputedStyle(document.querySelector('.primary')).backgroundColor"
    assert await page.evaluate(background) == "rgb(168, 66, 31)"
    assert await page.evaluate("document.querySelector('header img').naturalWidth") > 0
    assert complaints == []


async def test_nothing_sticks_out_of_a_narrow_screen(street: Street) -> None:
    ticket = await street.desk.ask(name="W" * 60, group="Ünbrëäkable" * 6)
    page = await street.page()
    await page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/", f"/oauth/start?r={ticket}", "/oauth/start?r=expired"):
        await page.goto(street.root + path)
        for scale in (100, 200):
            await page.evaluate(f"document.documentElement.style.fontSize = '{scale}%'")
            assert await page.evaluate("document.documentElement.scrollWidth") == 320, (path, scale)


async def test_the_button_is_reached_and_pressed_by_keyboard(street: Street) -> None:
    page = await street.page()
    await page.goto(f"{street.root}/oauth/start?r={await street.desk.ask()}")
    await page.keyboard.press("Tab")
    focused = "getComputedStyle(document.activeElement).outlineStyle + document.activeElement.tagName"
    assert await page.evaluate(focused) == "solidBUTTON"
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="Allow")).to_be_visible()
