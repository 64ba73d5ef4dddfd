"""As little HTTP server as a load generator needs: HTTP/1.1, kept connections, whole bodies."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeAlias

import httptools

Respond: TypeAlias = Callable[[bytes], None]
"""Takes a JSON body; may be called later. Calling it for a closed connection does nothing."""
Serve: TypeAlias = Callable[[bytes, bytes, Respond], None]
"""Path with query, body, and where the answer goes."""


class Connection(asyncio.Protocol):
    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self._parser = httptools.HttpRequestParser(self)
        self._transport: Any = None
        self._url = b""
        self._body: list[bytes] = []

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def connection_lost(self, _error: Exception | None) -> None:
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    # What httptools calls

    def on_message_begin(self) -> None:
        self._url = b""
        self._body.clear()

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        self._serve(self._url, b"".join(self._body), self._respond)

    def _respond(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
            )


async def listening(serve: Serve) -> str:
    """Serves on a free port of the loopback until the loop ends; the address."""
    server: Any = await asyncio.get_running_loop().create_server(lambda: Connection(serve), "127.0.0.1", 0)
    return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
