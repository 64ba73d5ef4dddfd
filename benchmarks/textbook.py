"""T, the textbook bot: python-telegram-bot as it comes, SQLModel on aiosqlite, httpx, one update at a time.

`python -m benchmarks.textbook TELEGRAM CLOUD DATABASE KEY`: the addresses, the file, the key in hexadecimal.
"""

import sys
from typing import Any

import httpx
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession
from telegram import Update
from telegram.ext import Application, CommandHandler

from benchmarks.floor import TOKEN, answer, body, command_url
from benchmarks.grants import Grant


class Textbook:
    def __init__(self, cloud: str, database: str, key: bytes) -> None:
        self._cloud = cloud
        self._engine = create_async_engine(f"sqlite+aiosqlite:///{database}")
        self._cipher = AESGCM(key)
        self._http = httpx.AsyncClient()

    async def obey(self, update: Update, _context: Any) -> None:
        message = update.message
        assert message is not None and message.text is not None
        token = await self._token(message.chat_id)
        url = command_url(self._cloud, message.chat_id, message.text)
        headers = {"Authorization": f"Bearer {token}"}
        sent = await self._http.post(url, json=body(message.text), headers=headers)
        sent.raise_for_status()
        await message.reply_text(answer(message.text))

    async def _token(self, chat: int) -> str:
        async with AsyncSession(self._engine) as session:
            grant = await session.get_one(Grant, chat)
        return self._cipher.decrypt(grant.nonce, grant.sealed, str(chat).encode()).decode()


def main(telegram: str, cloud: str, database: str, key: str) -> None:
    bot = Textbook(cloud, database, bytes.fromhex(key))
    application = Application.builder().token(TOKEN).base_url(f"{telegram}/bot").build()
    application.add_handler(CommandHandler(["plugs", "lights"], bot.obey))
    application.run_polling(bootstrap_retries=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
