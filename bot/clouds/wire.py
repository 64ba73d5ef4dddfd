"""What carries the clouds' httpx: one aiohttp session below httpx's API.

CPU of a POST on loopback, 1 / 64 calls in flight: stock httpx 0.95 / 1.7 ms, httpx-aiohttp 0.34 / 0.27 ms, this
0.28 / 0.22 ms, and 0.23 / 0.16 ms for a request built beforehand; aiohttp alone 0.14 / 0.08 ms.
"""

import asyncio
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    import ssl

    import aiohttp
    from yarl import URL

LARGEST_BODY = 2_000_000
"""Bytes of an answer, unpacked. The topology of a big home is a tenth of it."""
_KEPT_ALIVE = 25.0
"""Seconds an idle connection is kept: less than gateways keep theirs, so that a command rarely meets a dead one."""


class AnswerTooLargeError(httpx.TransportError):
    """The body is larger than LARGEST_BODY; the rest was not read."""


def open_client(*, connect: float = 10.0, read: float = 20.0, connections: int = 256) -> httpx.AsyncClient:
    """A client that follows no redirect and takes neither proxy nor password from the environment.

    Time-outs are seconds, as clients of the Legrand gateway use them in the field; a whole call takes no longer than
    both together, however slowly its answer drips. ``connections`` bounds what is open at once. Answers are read
    whole. Closing the client closes the session below it.
    """
    return CookielessClient(AiohttpTransport(connections), httpx.Timeout(read, connect=connect))


class _NoCookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """Leaves them where they are."""


class CookielessClient(httpx.AsyncClient):
    """All families share a client: a cookie set for one must not ride along with the call of another."""

    def __init__(self, transport: "AiohttpTransport", timeout: httpx.Timeout) -> None:
        super().__init__(
            transport=transport,
            timeout=timeout,
            headers={"Accept-Encoding": "gzip, deflate"},
            follow_redirects=False,
            trust_env=False,
        )
        self._carrier = transport

    async def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: Any = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: Any = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response:
        """Straight to the transport, whose answers are whole: httpx's steps for signing, redirecting and streaming
        cost a seventh of a call, and nobody here asks for them."""
        usual = auth is httpx.USE_CLIENT_DEFAULT and follow_redirects is httpx.USE_CLIENT_DEFAULT
        if self.is_closed or stream or not usual:
            return await super().send(request, stream=stream, auth=auth, follow_redirects=follow_redirects)
        request.extensions.setdefault("timeout", self.timeout.as_dict())
        return await self._carrier.handle_async_request(request)

    @property
    def cookies(self) -> httpx.Cookies:
        return _NoCookies()

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        """Keeps none of them either."""


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Speaks HTTP/1.1 through a session that the first request opens; imports aiohttp no earlier."""

    def __init__(self, connections: int = 256) -> None:
        self._free = asyncio.Semaphore(connections)
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        import aiohttp

        limits = request.extensions.get("timeout", {})
        content = await request.aread()
        # In a burst, requests are then written one after the other: what writes them stays in the processor's caches.
        await asyncio.sleep(0)
        await self._take_connection(limits.get("pool"))
        try:
            async with self._opened().request(
                request.method,
                _address(str(request.url)),
                headers=[(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw],
                data=content or None,
                allow_redirects=False,
                timeout=_timeouts(limits.get("connect"), limits.get("read")),
            ) as answer:
                body = await _whole(answer.content)
                return httpx.Response(answer.status, headers=_headers(answer), content=body, request=request)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise _in_httpx_words(error) from error
        finally:
            self._free.release()

    async def aclose(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _take_connection(self, seconds: float | None) -> None:
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError as error:
            raise httpx.PoolTimeout("every connection is in use") from error

    def _opened(self) -> "aiohttp.ClientSession":
        if self._session is None:
            import aiohttp

            # The semaphore bounds connections instead: aiohttp does not tell a full pool from a slow host.
            connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEPT_ALIVE, ssl=_trusting())
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._session


@cache
def _trusting() -> "ssl.SSLContext":
    """Reading the certificates that are trusted takes 16 ms; they are the same for every maker's cloud."""
    return httpx.create_ssl_context(trust_env=False)


async def _whole(content: "aiohttp.StreamReader") -> bytes:
    body = bytearray()
    while chunk := await content.readany():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise AnswerTooLargeError(f"more than {LARGEST_BODY} bytes")
    return bytes(body)


def _headers(answer: "aiohttp.ClientResponse") -> list[tuple[bytes, bytes]]:
    """Those of the answer; when aiohttp has unpacked the body, without those that spoke of the packed one."""
    headers = list(answer.raw_headers)
    if "Content-Encoding" in answer.headers:
        spent = (b"content-encoding", b"content-length")
        return [(name, value) for name, value in headers if name.lower() not in spent]
    return headers


@lru_cache(maxsize=1024)
def _address(url: str) -> "URL":
    """Encoded by httpx already; kept, because families ask for the same few addresses again and again."""
    from yarl import URL

    return URL(url, encoded=True)


@lru_cache(maxsize=16)
def _timeouts(connect: float | None, read: float | None) -> "aiohttp.ClientTimeout":
    import aiohttp

    total = None if connect is None or read is None else connect + read
    return aiohttp.ClientTimeout(total=total, sock_connect=connect, sock_read=read)


def _in_httpx_words(error: Exception) -> httpx.TransportError:
    """aiohttp's own texts stay behind: some carry whole addresses."""
    return next(ours(text) for theirs, ours, text in _words() if isinstance(error, theirs))


@cache
def _words() -> tuple[tuple[tuple[type[Exception], ...], type[httpx.TransportError], str], ...]:
    """What aiohttp raises, and what httpx would have raised; the first row that fits wins."""
    import aiohttp

    return (
        ((aiohttp.ConnectionTimeoutError,), httpx.ConnectTimeout, "no connection in time"),
        ((TimeoutError,), httpx.ReadTimeout, "no answer in time"),
        ((aiohttp.ClientConnectorError,), httpx.ConnectError, "no connection"),
        ((aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError), httpx.UnsupportedProtocol, "not an address for HTTP"),
        (
            (aiohttp.ServerDisconnectedError, aiohttp.ClientResponseError, aiohttp.ClientPayloadError),
            httpx.RemoteProtocolError,
            "the answer broke off or was not HTTP",
        ),
        ((aiohttp.ClientError, OSError), httpx.ReadError, "the connection broke"),
        ((ValueError,), httpx.LocalProtocolError, "the request cannot be written as HTTP"),
    )
