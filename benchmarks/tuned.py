"""F, the tuned bot: python-telegram-bot on aiohttp, 256 updates at once in order per chat, tokens kept in memory,
aiohttp to the cloud, uvloop. `python -m benchmarks.tuned TELEGRAM CLOUD DATABASE KEY`, as `benchmarks.textbook`.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Awaitable
from typing import Any

import aiohttp
import uvloop
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.ext import Application, BaseUpdateProcessor, CommandHandler
from telegram.request import BaseRequest, RequestData

from benchmarks.floor import TOKEN, answer, body, command_url

AT_ONCE = 256


class AiohttpRequest(BaseRequest):
    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return 20.0

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self._connections))

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

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
        assert self._session is not None
        data = request_data.json_parameters if request_data else None
        try:
            async with self._session.request(method, url, data=data) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(str(error)) from None


class InOrder(BaseUpdateProcessor):
    """Side by side between chats, one after the other within a chat."""

    def __init__(self, at_once: int) -> None:
        super().__init__(at_once)
        self._last: dict[int, asyncio.Future[None]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else 0
        before = self._last.get(chat)
        mine = self._last[chat] = asyncio.get_running_loop().create_future()
        if before is not None:
            await before
        try:
            await coroutine
        finally:
            mine.set_result(None)
            if self._last[chat] is mine:
                del self._last[chat]

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


class Tuned:
    def __init__(self, cloud: str, database: str, key: bytes) -> None:
        self._cloud = cloud
        self._database = sqlite3.connect(database)
        self._cipher = AESGCM(key)
        self._tokens: dict[int, str] = {}
        self._http: aiohttp.ClientSession | None = None

    async def open(self, _application: Any) -> None:
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE))

    async def close(self, _application: Any) -> None:
        if self._http is not None:
            await self._http.close()

    async def obey(self, update: Update, _context: Any) -> None:
        message = update.message
        assert message is not None and message.text is not None and self._http is not None
        url = command_url(self._cloud, message.chat_id, message.text)
        headers = {"Authorization": f"Bearer {self._token(message.chat_id)}"}
        async with self._http.post(url, json=body(message.text), headers=headers) as sent:
            sent.raise_for_status()
            await sent.read()
        await message.reply_text(answer(message.text))

    def _token(self, chat: int) -> str:
        if chat not in self._tokens:
            row = self._database.execute('SELECT nonce, sealed FROM "grant" WHERE chat = ?', (chat,)).fetchone()
            self._tokens[chat] = self._cipher.decrypt(row[0], row[1], str(chat).encode()).decode()
        return self._tokens[chat]


def main(telegram: str, cloud: str, database: str, key: str) -> None:
    bot = Tuned(cloud, database, bytes.fromhex(key))
    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{telegram}/bot")
        .request(AiohttpRequest(AT_ONCE))
        .get_updates_request(AiohttpRequest(2))
        .concurrent_updates(InOrder(AT_ONCE))
        .post_init(bot.open)
        .post_shutdown(bot.close)
        .build()
    )
    application.add_handler(CommandHandler(["plugs", "lights"], bot.obey))
    asyncio.set_event_loop(uvloop.new_event_loop())
    application.run_polling(bootstrap_retries=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
