"""What carries the Bot API: python-telegram-bot's request interface on aiohttp.

Measured for this project on the loopback: stock httpx costs 1.5 ms CPU a call and 3 to 5 ms with 64 under way,
aiohttp 0.2 ms in both cases (docs/decisions.md).
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.services.stride import in_step

if TYPE_CHECKING:
    import aiohttp

# The library's own switch, read whenever Telegram asks for patience: without it each time is a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_CONNECT: Final = 5.0
_READ: Final = 10.0
_JSON: Final = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class _Ready:
    """Parameters that are written already; the library hands them through to ``do_request`` untouched."""

    json_payload: bytes
    contains_files: bool = False


async def call(
    bot: Bot,
    method: str,
    parameters: Mapping[str, Any],
    *,
    through: BaseRequest | None = None,
    read_timeout: float = _READ,
) -> Any:
    """One call whose result stays JSON. Raises TelegramError as the library's own methods do.

    For the two methods behind every answer: the library's own would take parameters apart and build a whole
    Message of a result whose number is all we need, a fifth of what an update costs (docs/performance.md). And for
    fetching: the library's own makes objects of updates, where the inbox keeps what Telegram wrote.
    """
    await in_step()
    ready = _Ready(json.dumps(parameters, separators=(",", ":")).encode())
    carrier = through or bot.request
    return await carrier.post(f"{bot.base_url}/{method}", cast(RequestData, ready), read_timeout=read_timeout)


@dataclass(frozen=True, slots=True)
class File:
    """What is sent beside a call's parameters."""

    name: str
    content: bytes = field(repr=False)
    mime: str


@dataclass(frozen=True, slots=True)
class _Parted:
    """A call in parts, one of them a file, as the library's own RequestData tells it."""

    json_parameters: Mapping[str, str]
    multipart_data: Mapping[str, tuple[str, bytes, str]]
    contains_files: bool = True


async def upload(bot: Bot, method: str, parameters: Mapping[str, Any], **files: File) -> Any:
    """As `call`, with files under the names of the parameters they stand for."""
    await in_step()
    written = {name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()}
    parted = _Parted(written, {name: (file.name, file.content, file.mime) for name, file in files.items()})
    return await bot.request.post(f"{bot.base_url}/{method}", cast(RequestData, parted), read_timeout=_READ)


class AiohttpRequest(BaseRequest):
    """Carries calls on one pool of kept connections. Errors never name the address: it holds the token."""

    def __init__(self, *, connections: int = 256, read_timeout: float = _READ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        import aiohttp

        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(
                connector=connector, auto_decompress=True, cookie_jar=aiohttp.DummyCookieJar()
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0917 (the library's interface)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        import aiohttp

        assert self._session is not None, "initialize() comes first"
        body, headers = _body(request_data)
        timeout = _timeouts(_seconds(connect_timeout, _CONNECT), _seconds(read_timeout, self._read_timeout))
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"Telegram cannot be reached ({type(error).__name__})") from None


def _seconds(given: Any, default: float) -> float:
    return default if given is None or given is BaseRequest.DEFAULT_NONE else float(given)


@lru_cache(maxsize=16)
def _timeouts(connect: float, read: float) -> "aiohttp.ClientTimeout":
    import aiohttp

    return aiohttp.ClientTimeout(total=None, sock_connect=connect, sock_read=read)


def _body(data: RequestData | None) -> tuple[Any, Mapping[str, str] | None]:
    """The body and the headers that go with it."""
    if data is None:
        return None, None
    if not data.contains_files:
        return data.json_payload, _JSON
    import aiohttp

    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, None
