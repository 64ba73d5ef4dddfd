"""The program's commands, each started as its users start it."""

import json
import signal
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from bot.demo import TOKEN, Worlds, worlds
from bot.settings import ROWS
from bot.simulator.telegram_chats import Chat
from storage.store import Store
from storage.vault import Vault, VaultError
from tests.commands import carried_out, free_port, settings_in, started, until
from tests.databases import postgres_server, postgres_url, templates
from tests.family import at_home

__all__ = ("postgres_server", "postgres_url", "templates")

COMMANDS = ("run", "demo", "check", "migrate", "rotate-keys", "simulate")
QUOTE, ESCAPED = "'", "\\'"
SOON = 8.0
"""Seconds in which a bot that is told to end must have ended; containers and systemd wait longer."""


@pytest.fixture
async def there() -> AsyncIterator[Worlds]:
    async with worlds(host="127.0.0.1", ports=(0, 0, 0), redirects=()) as served:
        yield served


def clean(said: str) -> bool:
    """Whether nothing went wrong on the way, or was left lying about at the end."""
    return not any(word in said for word in ("Traceback", "WARNING", "ERROR", "Unclosed", "never awaited", TOKEN))


async def test_the_help_names_every_command(tmp_path: Path) -> None:
    code, said = await carried_out("--help", folder=tmp_path)
    assert code == 0
    assert [name for name in COMMANDS if f"\n    {name}" not in said] == []


async def test_an_unknown_command_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    code, said = await carried_out("fly", folder=tmp_path)
    assert code == 2
    assert [name for name in COMMANDS if name not in said] == []


@pytest.mark.parametrize("command", ["run", "check", "migrate", "rotate-keys"])
async def test_every_missing_setting_is_named_at_once(command: str, tmp_path: Path) -> None:
    code, said = await carried_out(command, folder=tmp_path)
    assert code == 2
    assert [row.name for row in ROWS if row.required and (row.name not in said or row.remedy not in said)] == []
    assert clean(said)


async def test_settings_that_cannot_be_used_are_named_without_their_secrets(tmp_path: Path) -> None:
    wrong = {
        "BOT_TELEGRAM_TOKEN": "sesame",
        "BOT_PUBLIC_URL": "http://example.org",
        "BOT_SECRET_KEYS": "open-sesame",
        "BOT_DATABASE_URL": "mysql://root:sesame@localhost/bot",
        "BOT_PORT": "70000",
        "BOT_TIMEZONE": "Mars/Olympus",
        "BOT_PROT": "8080",
    }
    code, said = await carried_out("run", folder=tmp_path, settings=wrong)
    assert code == 2
    assert [name for name in wrong if f"{name}: " not in said] == []
    assert "sesame" not in said


async def test_the_bot_answers_and_ends_in_order_when_told_to(there: Worlds, tmp_path: Path) -> None:
    anna = there.telegram.add_person("Anna", language="en")
    port = free_port()
    async with started("run", folder=tmp_path, settings=settings_in(there, tmp_path, port=port)) as bot:
        await bot.says("ready")
        chat = there.telegram.private_chat(anna)
        anna.says(chat, "/start")
        await _answered(there, chat)
        async with httpx.AsyncClient() as browser:
            alive = await browser.get(f"http://127.0.0.1:{port}/healthz")
        assert alive.text == "alive\n"
        bot.is_told(signal.SIGTERM)
        assert await bot.ends(within=SOON) == 0
    assert "Connect" in chat.last.text or chat.last.keyboard
    assert clean(bot.text), bot.text


async def _answered(there: Worlds, chat: Chat) -> None:
    await until(lambda: chat.last.sender.is_bot)
    await there.telegram.quiet()


async def test_the_bot_ends_on_ctrl_c(there: Worlds, tmp_path: Path) -> None:
    async with started("run", folder=tmp_path, settings=settings_in(there, tmp_path)) as bot:
        await bot.says("ready")
        bot.is_told(signal.SIGINT)
        assert await bot.ends(within=SOON) == 0
    assert clean(bot.text), bot.text


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
async def test_a_bot_that_still_waits_for_telegram_ends_too(
    there: Worlds, tmp_path: Path, told: signal.Signals
) -> None:
    there.telegram.faults.script("getMe", delay=60)
    async with started("run", folder=tmp_path, settings=settings_in(there, tmp_path)) as bot:
        await until(lambda: [call for call in there.telegram.calls if call.method.lower() == "getme"])
        bot.is_told(told)
        assert await bot.ends(within=SOON) == 0
    assert clean(bot.text), bot.text


async def test_settings_are_read_from_a_file_too(there: Worlds, tmp_path: Path) -> None:
    lines = [
        f"{name}='{value.replace(chr(39), chr(92) + chr(39))}'" for name, value in settings_in(there, tmp_path).items()
    ]
    (tmp_path / ".env").write_text("\n".join(lines))
    async with started("run", folder=tmp_path) as bot:
        await bot.says("ready")


async def test_a_token_telegram_does_not_know_is_not_quoted(there: Worlds, tmp_path: Path) -> None:
    wrong = TOKEN[:-1] + "2"
    code, said = await carried_out("run", folder=tmp_path, settings=settings_in(there, tmp_path, telegram_token=wrong))
    assert code == 1
    assert "BOT_TELEGRAM_TOKEN" in said
    assert wrong not in said
    assert clean(said), said


async def test_a_telegram_out_of_reach_is_explained(there: Worlds, tmp_path: Path) -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    settings = settings_in(there, tmp_path, telegram_api_url=nobody)
    code, said = await carried_out("run", folder=tmp_path, settings=settings)
    assert code == 1
    assert "Telegram cannot be reached" in said
    assert clean(said), said


@pytest.mark.parametrize(
    ("status", "description", "explained"),
    [
        (409, "Conflict: terminated by other getUpdates request", "another program"),
        (401, "Unauthorized", "BOT_TELEGRAM_TOKEN"),
    ],
)
async def test_a_bot_that_cannot_go_on_says_why(
    there: Worlds, tmp_path: Path, status: int, description: str, explained: str
) -> None:
    there.telegram.faults.script("getUpdates", times=100, code=status, description=description)
    code, said = await carried_out("run", folder=tmp_path, settings=settings_in(there, tmp_path))
    assert code == 1
    assert explained in said.splitlines()[-1]
    assert TOKEN not in said


async def test_a_port_in_use_is_named(there: Worlds, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = await carried_out("run", folder=tmp_path, settings=settings_in(there, tmp_path, port=port))
    assert code == 1
    assert f"Port {port} on 127.0.0.1 cannot be used" in said
    assert clean(said), said


@pytest.mark.parametrize("command", ["run", "migrate", "rotate-keys"])
async def test_a_data_folder_that_cannot_be_made_is_named(there: Worlds, tmp_path: Path, command: str) -> None:
    (tmp_path / "data").write_text("not a folder")
    code, said = await carried_out(command, folder=tmp_path, settings=settings_in(there, tmp_path))
    assert code == 1
    assert str(tmp_path / "data") in said
    assert clean(said), said


async def test_what_the_program_keeps_is_for_its_user_only(there: Worlds, tmp_path: Path) -> None:
    async with started("run", folder=tmp_path, settings=settings_in(there, tmp_path)) as bot:
        await bot.says("ready")
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "data").iterdir()}
    assert set(modes) >= {"secret.key", "eliot-bot.sqlite3"}
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


async def test_the_log_in_json_is_json_and_keeps_the_token_to_itself(there: Worlds, tmp_path: Path) -> None:
    settings = settings_in(there, tmp_path, log_format="json", log_level="DEBUG")
    async with started("run", folder=tmp_path, settings=settings) as bot:
        await bot.says('"message": "ready"')
        bot.is_told(signal.SIGTERM)
        assert await bot.ends() == 0
    lines = [json.loads(line) for line in bot.said]
    assert all({"at", "level", "logger", "reference", "message"} <= set(line) for line in lines)
    assert TOKEN not in bot.text


async def test_the_database_is_migrated_without_starting_the_bot(there: Worlds, tmp_path: Path) -> None:
    settings = settings_in(there, tmp_path)
    for _ in range(2):
        assert await carried_out("migrate", folder=tmp_path, settings=settings) == (0, "The database is up to date.")
    store = await Store.open(f"sqlite:///{tmp_path}/data/eliot-bot.sqlite3", vault=Vault.parse(Vault.generate_key()))
    await store.close()
    assert there.telegram.calls == []


async def test_the_bot_runs_on_postgresql(there: Worlds, tmp_path: Path, postgres_url: str) -> None:
    anna = there.telegram.add_person("Anna", language="en")
    settings = settings_in(there, tmp_path, database_url=postgres_url)
    assert (await carried_out("migrate", folder=tmp_path, settings=settings))[0] == 0
    async with started("run", folder=tmp_path, settings=settings) as bot:
        await bot.says("ready")
        chat = there.telegram.private_chat(anna)
        anna.says(chat, "/start")
        await _answered(there, chat)
        bot.is_told(signal.SIGTERM)
        assert await bot.ends(within=SOON) == 0
    assert clean(bot.text), bot.text
    assert {path.name for path in (tmp_path / "data").iterdir()} == {"secret.key"}


async def test_keys_are_rotated_and_the_old_one_can_go(there: Worlds, tmp_path: Path) -> None:
    old, new = Vault.generate_key(), Vault.generate_key()
    async with at_home(tmp_path / "data", more={"BOT_SECRET_KEYS": old}) as family:
        await family.connects()
        address = family.settings.database_url
    both = settings_in(there, tmp_path, secret_keys=f"{new},{old}")
    code, said = await carried_out("rotate-keys", folder=tmp_path, settings=both)
    assert code == 0
    # The access token and the refresh token at least.
    assert int(said.split()[0]) >= 2
    assert (await _links_opened(address, new))[0].refresh_token
    with pytest.raises(VaultError):
        await _links_opened(address, old)
    again = await carried_out("rotate-keys", folder=tmp_path, settings=both)
    assert again == (0, "0 secrets were sealed again with the first key.")


async def test_a_rotation_without_the_old_key_changes_nothing(there: Worlds, tmp_path: Path) -> None:
    old, new = Vault.generate_key(), Vault.generate_key()
    async with at_home(tmp_path / "data", more={"BOT_SECRET_KEYS": old}) as family:
        await family.connects()
        address = family.settings.database_url
    lost = settings_in(there, tmp_path, secret_keys=new)
    code, said = await carried_out("rotate-keys", folder=tmp_path, settings=lost)
    assert code == 1
    assert "is a key missing from the ring?" in said
    assert (await _links_opened(address, old))[0].refresh_token


async def _links_opened(address: str, key: str) -> tuple[object, ...]:
    store = await Store.open(address, vault=Vault.parse(key))
    try:
        return await store.links.idle_since(datetime.max.replace(tzinfo=UTC), 10)
    finally:
        await store.close()


async def test_the_simulated_worlds_say_how_a_bot_reaches_them(tmp_path: Path) -> None:
    ports = ("--eliot-port", "0", "--netatmo-port", "0", "--telegram-port", "0", "--playground-port", "0")
    async with started("simulate", *ports, folder=tmp_path) as simulated:
        address = (await simulated.says("playground is open at")).split()[-1]
        file = [line for line in simulated.said if line.startswith("BOT_")]
        (tmp_path / ".env").write_text("\n".join([*file, "BOT_PUBLIC_URL=http://127.0.0.1:1", "BOT_PORT=0"]))
        async with httpx.AsyncClient() as browser:
            page = await browser.get(address)
        assert page.status_code == 200
        _, said = await carried_out("check", folder=tmp_path)
        assert "well   client secret" in said
        assert "well   Telegram" in said
        async with started("run", folder=tmp_path) as bot:
            await bot.says("ready")
            bot.is_told(signal.SIGTERM)
            assert await bot.ends(within=SOON) == 0
        simulated.is_told(signal.SIGINT)
        assert await simulated.ends(within=SOON) == 0
    assert clean(bot.text), bot.text
    assert "Traceback" not in simulated.text


async def test_a_taken_port_of_the_simulated_worlds_is_complained_of(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        code, said = await carried_out("simulate", "--eliot-port", port, "--netatmo-port", "0", folder=tmp_path)
    assert code == 1
    assert "The simulated worlds cannot be served" in said
    assert "Traceback" not in said
