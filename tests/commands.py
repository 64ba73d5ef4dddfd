"""The program as its users start it: a process of its own, between simulated worlds."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.demo import TOKEN, Worlds
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, DEMO_SUBSCRIPTION_KEY

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0
"""Seconds for whatever a command does; on a quiet machine each takes one or two."""


@dataclass
class Command:
    """A running `python -m bot …`. ``said`` is what it has written so far, on either stream."""

    process: asyncio.subprocess.Process
    said: list[str] = field(default_factory=list)

    async def says(self, what: str) -> str:
        """The first line from here on that holds these words. Raises AssertionError when none ever will."""
        async with asyncio.timeout(PATIENCE):
            async for line in self.lines():
                if what in line:
                    return line
        raise AssertionError(f"never said {what!r}:\n{self.text}")

    async def lines(self) -> AsyncIterator[str]:
        assert self.process.stdout is not None
        async for raw in self.process.stdout:
            line = raw.decode().rstrip("\n")
            self.said.append(line)
            yield line

    @property
    def text(self) -> str:
        return "\n".join(self.said)

    def is_told(self, what: signal.Signals) -> None:
        self.process.send_signal(what)

    async def ends(self, within: float = PATIENCE) -> int:
        """Its exit code, once everything it said is read."""
        async with asyncio.timeout(within):
            async for _ in self.lines():
                pass
            return await self.process.wait()


@asynccontextmanager
async def started(
    *arguments: str,
    folder: Path,
    settings: Mapping[str, str] | None = None,
    program: tuple[str, ...] = (sys.executable, "-m", "bot"),
) -> AsyncIterator[Command]:
    """The program in this folder, with no other settings than these. It does not outlive the block."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    process = await asyncio.create_subprocess_exec(
        *program,
        *arguments,
        cwd=folder,
        env={**clean, "PYTHONPATH": str(ROOT), **(settings or {})},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Command(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def until(true: Callable[[], object], *, within: float = PATIENCE) -> None:
    """Until this holds in a world that tells nobody. Raises TimeoutError."""
    async with asyncio.timeout(within):
        while not true():  # noqa: ASYNC110 (what is waited for happens in another process)
            await asyncio.sleep(0.02)


async def carried_out(*arguments: str, folder: Path, settings: Mapping[str, str] | None = None) -> tuple[int, str]:
    """The exit code of a command that ends by itself, and what it said."""
    async with started(*arguments, folder=folder, settings=settings) as command:
        code = await command.ends()
        return code, command.text


def settings_in(worlds: Worlds, folder: Path, **more: Any) -> dict[str, str]:
    """The environment of a bot that lives in these worlds."""
    return {
        "BOT_TELEGRAM_TOKEN": TOKEN,
        "BOT_TELEGRAM_API_URL": worlds.telegram_url,
        "BOT_PUBLIC_URL": "http://127.0.0.1:1",
        "BOT_PORT": "0",
        "BOT_DATA_DIR": str(folder / "data"),
        "BOT_ELIOT_CLIENT_ID": DEMO_CLIENT_ID,
        "BOT_ELIOT_CLIENT_SECRET": DEMO_CLIENT_SECRET,
        "BOT_ELIOT_SUBSCRIPTION_KEY": DEMO_SUBSCRIPTION_KEY,
        "BOT_ELIOT_LOGIN_URL": worlds.cloud_url,
        "BOT_ELIOT_API_URL": worlds.cloud_url,
        **{f"BOT_{name.upper()}": str(value) for name, value in more.items()},
    }


def free_port() -> int:
    """One that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
