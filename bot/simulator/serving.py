"""Serves an ASGI app on a socket of its own, inside the running event loop."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import uvicorn
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

# Our own ASGI message: servers know no way for an app to hang up without an answer.
_HANG_UP = "simulator.hang_up"


class DroppedConnection(Response):
    """Hangs up without a byte of an answer. Works only below `serving`."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": _HANG_UP})
        await _gone(receive)


class NeverAnswered(Response):
    """Keeps the caller waiting until it gives up."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await _gone(receive)


@asynccontextmanager
async def serving(app: ASGIApp, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve `app` for the length of the block and yield its root, such as `http://127.0.0.1:40123`.

    Port 0 takes any free port. Requests still open at the end (long polls, event streams) are cut off.
    No signal handlers, no lifespan, no log of its own. Raises OSError when the port is taken.

    It drives uvicorn's protocol without uvicorn's `Server`, whose start and stop cost 0.2 s of sleep.
    """
    state = ServerState()
    config = uvicorn.Config(
        _able_to_hang_up(app, state),
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        date_header=False,
        timeout_keep_alive=75,
    )

    def connection() -> HttpToolsProtocol:
        return HttpToolsProtocol(config, state, app_state={})

    listener = await asyncio.get_running_loop().create_server(connection, host, port, backlog=2048)
    try:
        yield _address(listener.sockets[0])
    finally:
        listener.close()
        await _cut_off(state)
        await listener.wait_closed()


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _able_to_hang_up(app: ASGIApp, state: ServerState) -> ASGIApp:
    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_or_hang_up(message: Message) -> None:
            if message["type"] == _HANG_UP:
                _hang_up(state, scope["client"])
            else:
                await send(message)

        try:
            await app(scope, receive, send_or_hang_up)
        except asyncio.CancelledError:
            # Only `_cut_off` cancels, when the connection is gone: nobody is left who deserves a traceback.
            await _gone(receive)

    return wrapped


def _hang_up(state: ServerState, client: tuple[str, int]) -> None:
    for connection in _connections(state):
        if connection.client == client:
            connection.transport.abort()


def _connections(state: ServerState) -> list[HttpToolsProtocol]:
    return cast("list[HttpToolsProtocol]", list(state.connections))


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _cut_off(state: ServerState) -> None:
    for connection in _connections(state):
        connection.transport.abort()
    for task in list(state.tasks):
        task.cancel()
    await asyncio.gather(*state.tasks, return_exceptions=True)
    # One turn of the loop for the idle connections to hear that they are closed.
    await asyncio.sleep(0)
