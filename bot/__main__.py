"""run · demo · check · migrate · rotate-keys · simulate: parses the command line, nothing else."""

import argparse
import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bot.settings import Settings

DOTENV: Final = Path(".env")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 when all is well, 1 when something is wrong, 2 for settings or arguments."""
    parsed = _parser().parse_args(arguments)
    try:
        return int(_looped(parsed.start(parsed)))
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="eliot-bot", description="A family's Legrand / BTicino home in Telegram.")
    commands = parser.add_subparsers(required=True, metavar="command")
    _command(commands, "run", "answer Telegram", _run)
    demo = _command(commands, "demo", "the bot in your browser, on simulated worlds", _demo)
    demo.add_argument("--port", type=int, default=8000, help="port of the playground; another one if it is taken")
    demo.add_argument("--no-browser", action="store_true", help="only print the address")
    _command(commands, "check", "find what is wrong with settings, keys, database, Telegram and cloud", _check)
    _command(commands, "migrate", "bring the database up to date", _migrate)
    _command(commands, "rotate-keys", "seal everything again with the first key of BOT_SECRET_KEYS", _rotate)
    simulate = _command(commands, "simulate", "only the simulated worlds, to develop against them", _simulate)
    simulate.add_argument("--host", default="127.0.0.1")
    simulate.add_argument("--eliot-port", type=int, default=8091)
    simulate.add_argument("--netatmo-port", type=int, default=8093)
    simulate.add_argument("--telegram-port", type=int, default=8092)
    simulate.add_argument("--playground-port", type=int, default=8090)
    simulate.add_argument("--redirect", action="append", default=[], help="a redirect address to accept at sign-in")
    return parser


def _command(
    commands: Any, name: str, help_text: str, start: Callable[[argparse.Namespace], Coroutine[Any, Any, int]]
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(start=start)
    return parser


def _looped(work: Coroutine[Any, Any, int]) -> int:
    try:
        import uvloop
    except ImportError:  # not made for this system
        return asyncio.run(work)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


async def _run(_: argparse.Namespace) -> int:
    # Loading makes hundreds of thousands of objects and next to no garbage: collecting would cost a fifth of it.
    gc.disable()
    from bot.app import StartError
    from bot.log import start_logging
    from bot.settings import SettingsError, read_settings
    from storage.errors import StoreError
    from storage.vault import VaultError

    try:
        settings = read_settings(os.environ, dotenv=DOTENV)
    except SettingsError as error:
        return _complain("The settings cannot be used:", str(error), code=2)
    start_logging(settings.log_level, settings.log_format)
    asked, ready = _asked_to_end(), asyncio.Event()
    try:
        return await _ended(_answering(settings, asked, ready), asked, orderly=ready)
    except (StartError, StoreError, VaultError) as error:
        return _complain("The bot cannot start:", str(error))


async def _answering(settings: "Settings", asked: asyncio.Event, ready: asyncio.Event) -> int:
    from bot.app import running

    async with running(settings) as bot:
        _tune_interpreter()
        ready.set()
        await _first(bot.stopped, asked)
        stopped = bot.stopped.result() if bot.stopped.done() else None
    return 0 if stopped is None else _complain("The bot had to stop:", _STOPPED[stopped])


def _tune_interpreter() -> None:
    """For a process that is this bot and nothing else; what each line gives is measured in docs/performance.md."""
    # What start-up made lives as long as the bot; the collector need never look at it.
    gc.freeze()
    gc.enable()
    # An update under way is some three hundred objects, and 256 may be at once. A round of the collector among them
    # finds next to nothing and stops every answer, at 20,000 new objects for 10 ms. What updates leave behind in
    # circles is two objects each, so a round in tens of thousands of them is enough.
    gc.set_threshold(100_000, 50, 50)
    # The database's writer computes in a thread of its own. It keeps the interpreter so long before the loop, which
    # answers people, gets it back.
    sys.setswitchinterval(0.0005)


_STOPPED: Final = {
    "conflict": "another program fetches the updates of this bot. Only one may run with polling.",
    "token": "Telegram no longer accepts BOT_TELEGRAM_TOKEN.",
}


async def _demo(given: argparse.Namespace) -> int:
    from bot.demo import demo
    from bot.log import start_logging

    start_logging("WARNING", "text")
    return await _ended(demo(port=given.port, browser=not given.no_browser), _asked_to_end())


async def _check(_: argparse.Namespace) -> int:
    from bot.doctor import examine
    from bot.log import start_logging

    # What goes wrong is told as findings; the log would say it a second time.
    start_logging("CRITICAL", "text")
    return await examine(os.environ, dotenv=DOTENV)


async def _migrate(_: argparse.Namespace) -> int:
    from bot.app import StartError, make_data_dir
    from bot.settings import SettingsError, read_settings
    from storage.errors import StoreError
    from storage.store import Store

    try:
        settings = read_settings(os.environ, dotenv=DOTENV)
        make_data_dir(settings)
        await Store.migrate(settings.database_url)
    except SettingsError as error:
        return _complain("The settings cannot be used:", str(error), code=2)
    except (StartError, StoreError) as error:
        return _complain("The database was not migrated:", str(error))
    _say("The database is up to date.")
    return 0


async def _rotate(_: argparse.Namespace) -> int:
    from bot.app import vault_of
    from bot.settings import SettingsError, read_settings
    from storage.errors import StoreError
    from storage.store import Store
    from storage.vault import VaultError

    try:
        settings = read_settings(os.environ, dotenv=DOTENV)
        store = await Store.open(settings.database_url, vault=vault_of(settings))
        try:
            count = await store.rotate()
        finally:
            await store.close()
    except SettingsError as error:
        return _complain("The settings cannot be used:", str(error), code=2)
    except (StoreError, VaultError) as error:
        return _complain("The keys were not rotated:", str(error))
    _say(f"{count} secrets were sealed again with the first key.")
    return 0


async def _simulate(given: argparse.Namespace) -> int:
    from bot.demo import simulate

    ports = (given.eliot_port, given.telegram_port, given.playground_port)
    worlds = simulate(host=given.host, ports=ports, redirects=tuple(given.redirect), netatmo_port=given.netatmo_port)
    try:
        return await _ended(worlds, _asked_to_end())
    except OSError as error:
        return _complain("The simulated worlds cannot be served:", str(error.strerror))


def _asked_to_end() -> asyncio.Event:
    """Set when the process is told to end. As the first process of a container it would not end by itself."""
    asked = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # not made for this system
            asyncio.get_running_loop().add_signal_handler(name, asked.set)
    return asked


async def _ended(work: Coroutine[Any, Any, int], asked: asyncio.Event, *, orderly: asyncio.Event | None = None) -> int:
    """What the work comes to. When asked to end it is cancelled, unless it has said that it ends by itself."""
    task = asyncio.ensure_future(work)
    await _first(task, asked)
    if orderly is None or not orderly.is_set():
        task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        return await task
    return 0


async def _first(work: asyncio.Future[Any], asked: asyncio.Event) -> None:
    """Until the one is done or the other set."""
    end = asyncio.ensure_future(asked.wait())
    either: list[asyncio.Future[Any]] = [work, end]
    await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    end.cancel()


def _complain(what: str, why: str, *, code: int = 1) -> int:
    print(f"{what}\n{why}", file=sys.stderr)  # noqa: T201 (the terminal is this room's voice)
    return code


def _say(text: str) -> None:
    print(text)  # noqa: T201 (the terminal is this room's voice)


if __name__ == "__main__":
    sys.exit(main())
