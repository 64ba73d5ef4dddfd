"""The three bots that run against each other."""

import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.floor import TOKEN
from benchmarks.prepare import prepare_bot, prepare_reference
from benchmarks.processes import Contestant, World
from storage.vault import Vault

_KEYS: Final = Vault.generate_key()
_KEY: Final = secrets.token_bytes(32)
_DATABASE: Final = "reference.sqlite3"


def _bot_environment(world: World, folder: Path) -> Mapping[str, str]:
    return {
        "BOT_TELEGRAM_TOKEN": TOKEN,
        "BOT_TELEGRAM_API_URL": world.telegram,
        "BOT_PUBLIC_URL": "http://127.0.0.1:1",
        "BOT_PORT": "0",
        "BOT_DATA_DIR": str(folder / "data"),
        "BOT_SECRET_KEYS": _KEYS,
        "BOT_ELIOT_CLIENT_ID": "bench",
        "BOT_ELIOT_CLIENT_SECRET": "bench",
        "BOT_ELIOT_SUBSCRIPTION_KEY": "bench",
        "BOT_ELIOT_LOGIN_URL": world.cloud,
        "BOT_ELIOT_API_URL": world.cloud,
        # Enough: a spent quota would be no measure of speed.
        "BOT_ELIOT_DAILY_CALLS": "10000000",
    }


def _reference(module: str, name: str) -> Contestant:
    def arguments(world: World, folder: Path) -> Sequence[str]:
        return ("-m", module, world.telegram, world.cloud, str(folder / _DATABASE), _KEY.hex())

    return Contestant(
        name, arguments, lambda _world, _folder: {}, lambda folder: prepare_reference(folder / _DATABASE, _KEY)
    )


BOT: Final = Contestant(
    "bot",
    lambda _world, _folder: ("-m", "bot", "run"),
    _bot_environment,
    lambda folder: prepare_bot(folder / "data", _KEYS),
)
TUNED: Final = _reference("benchmarks.tuned", "F")
TEXTBOOK: Final = _reference("benchmarks.textbook", "T")
