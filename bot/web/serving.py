"""Serves the web room on its socket, inside the running event loop."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

import uvicorn
from starlette.types import ASGIApp

_GRACE: Final = 5
"""Seconds for requests under way to end: an update being kept should be kept."""


class _Server(uvicorn.Server):
    """Leaves the process's signal handlers alone: whoever runs the loop decides when it ends."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ending = asyncio.Event()

    async def main_loop(self) -> None:
        """Sleeps until the end. uvicorn's own loop wakes ten times a second, to renew a header we do not send."""
        await self.on_tick(0)
        await self.ending.wait()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, *, host: str, port: int) -> AsyncIterator[int]:
    """Serves for the length of the block and yields the port, which matters where 0 was asked for.

    No access log: the addresses of the sign-in pages are secrets. Raises OSError when the port is taken.
    """
    listener = _listening(host, port)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
    )
    # uvicorn only takes the handlers away, and whoever adds one again would read the secrets.
    logging.getLogger("uvicorn.access").disabled = True
    server = _Server(config)
    running = asyncio.ensure_future(server.serve(sockets=[listener]))
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        server.ending.set()
        await running
        listener.close()


def _listening(host: str, port: int) -> socket.socket:
    """The socket is bound before the server is up, so that early callers wait instead of being refused."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener
