"""The web room on a real socket: what only a server and a slow or rude client can show."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.web.serving import serving
from tests.web.desk import Desk
from tests.web.site import HOOK, SECRET, Inbox, built

HEAD = (
    f"POST {HOOK} HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
    f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
async def port(desk: Desk, inbox: Inbox) -> AsyncIterator[int]:
    app = built(desk, inbox, {"database": True}, public_url="http://127.0.0.1:8080", body_seconds=0.3)
    async with serving(app, host="127.0.0.1", port=0) as port:
        yield port


async def told(port: int, request: str) -> str:
    """What the server says to these bytes until it hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request.encode())
    async with asyncio.timeout(5):
        said = await reader.read()
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()
    return said.decode()


async def test_it_serves_and_does_not_name_itself(port: int) -> None:
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as browser:
        answer = await browser.get("/healthz")
    assert answer.status_code == 200
    assert "server" not in answer.headers


async def test_an_update_arrives_over_the_wire(port: int, inbox: Inbox) -> None:
    said = await told(port, HEAD + "Connection: close\r\nContent-Length: 15\r\n\r\n" + '{"update_id":1}')
    assert said.startswith("HTTP/1.1 200")
    assert inbox.kept == [b'{"update_id":1}']


async def test_a_body_that_dawdles_is_given_up(port: int, inbox: Inbox) -> None:
    said = await told(port, HEAD + 'Content-Length: 500\r\n\r\n{"update_id":')
    assert said.startswith("HTTP/1.1 408")
    assert inbox.kept == []


async def test_a_giant_is_refused_before_it_is_sent(port: int, inbox: Inbox) -> None:
    said = await told(port, HEAD + "Content-Length: 2000000\r\n\r\n")
    assert said.startswith("HTTP/1.1 413")
    assert inbox.kept == []


async def test_a_stranger_is_refused_before_sending_a_body(port: int) -> None:
    said = await told(port, HEAD.replace(SECRET, "guess") + "Content-Length: 500\r\n\r\n")
    assert said.startswith("HTTP/1.1 403")
    assert "connection: close" in said.lower()


async def test_a_sender_that_hangs_up_leaves_no_trace_but_a_count(port: int, inbox: Inbox, desk: Desk) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write((HEAD + 'Content-Length: 500\r\n\r\n{"update_id":').encode())
    await writer.drain()
    writer.close()
    async with asyncio.timeout(5):
        # A count is all that such a sender leaves behind.
        while b'{reason="broken"} 1.0' not in desk.metrics.exposition()[0]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert inbox.kept == []


async def test_addresses_are_not_logged(port: int, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        await told(port, "GET /oauth/start?r=canary HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n")
    assert "canary" not in caplog.text


async def test_two_cannot_have_the_same_port(desk: Desk, port: int) -> None:
    with pytest.raises(OSError, match="in use"):
        async with serving(built(desk, None, {}), host="127.0.0.1", port=port):
            pass


async def test_an_update_under_way_is_kept_before_the_end(desk: Desk) -> None:
    begun, release = asyncio.Event(), asyncio.Event()
    kept = []

    async def receive(body: bytes) -> None:
        begun.set()
        await release.wait()
        kept.append(body)

    app = built(desk, None, {}, receive=receive)
    async with serving(app, host="127.0.0.1", port=0) as port:
        telling = asyncio.ensure_future(told(port, HEAD + "Content-Length: 2\r\n\r\n{}"))
        await begun.wait()
        asyncio.get_running_loop().call_later(0.2, release.set)
    assert kept == [b"{}"]
    assert (await telling).startswith("HTTP/1.1 200")


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine speaks no IPv6")
async def test_it_serves_ipv6(desk: Desk) -> None:
    async with (
        serving(built(desk, None, {}), host="::1", port=0) as port,
        httpx.AsyncClient(base_url=f"http://[::1]:{port}") as browser,
    ):
        assert (await browser.get("/healthz")).status_code == 200
