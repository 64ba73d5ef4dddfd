"""The simulators' web server: real sockets, quick to start and to stop."""

import asyncio
import logging
import time

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.simulator.serving import DroppedConnection, NeverAnswered, serving


async def hello(request: Request) -> Response:
    return PlainTextResponse(str(request.base_url))


async def hang_up(request: Request) -> Response:
    return DroppedConnection()


async def hang(request: Request) -> Response:
    return NeverAnswered()


async def think(request: Request) -> Response:
    await asyncio.sleep(60)
    return PlainTextResponse("at last")


async def stream(request: Request) -> Response:
    async def ticks():  # type: ignore[no-untyped-def]
        while True:
            yield b"tick\n"
            await asyncio.sleep(0.01)

    return StreamingResponse(ticks())


APP = Starlette(
    routes=[
        Route("/", hello),
        Route("/hang-up", hang_up),
        Route("/hang", hang),
        Route("/think", think),
        Route("/stream", stream),
    ]
)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
async def test_an_app_answers_at_the_address_it_was_given(host: str) -> None:
    async with serving(APP, host) as address, httpx.AsyncClient() as client:
        assert (await client.get(address)).text == f"{address}/"


async def test_nobody_answers_after_the_block() -> None:
    async with serving(APP) as address:
        pass
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(address)


async def test_a_port_can_be_chosen_and_used_again_at_once() -> None:
    async with serving(APP) as address:
        port = int(address.rpartition(":")[2])
    async with serving(APP, port=port) as again:
        assert again == address
        with pytest.raises(OSError, match="in use"):
            async with serving(APP, port=port):
                pass


async def test_a_dropped_connection_carries_no_answer_and_leaves_others_alone() -> None:
    async with serving(APP) as address, httpx.AsyncClient() as client:
        async with client.stream("GET", f"{address}/stream") as other:
            lines = other.aiter_lines()
            assert await anext(lines) == "tick"
            with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
                await client.get(f"{address}/hang-up")
            assert await anext(lines) == "tick"
        assert (await client.get(address)).status_code == 200


@pytest.mark.parametrize("path", ["/hang", "/think", "/stream"])
async def test_open_requests_are_cut_off_at_the_end_quickly_and_quietly(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with httpx.AsyncClient(timeout=5) as client:
        async with serving(APP) as address:
            waiting = asyncio.create_task(client.get(address + path))
            await asyncio.sleep(0.1)
            assert not waiting.done()
            started = time.perf_counter()
        assert time.perf_counter() - started < 0.2
        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            await waiting
    assert not [record for record in caplog.records if record.name.startswith("uvicorn")]


async def test_a_caller_that_gives_up_frees_a_hanging_request() -> None:
    async with serving(APP) as address, httpx.AsyncClient(timeout=0.1) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.get(f"{address}/hang")
        assert (await client.get(address)).status_code == 200
