"""`eliot-bot check` on simulated worlds: what is well, and each part that breaks with its remedy."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.app import running
from bot.demo import TOKEN, Worlds, worlds
from bot.doctor import examine
from bot.settings import ROWS, read_settings
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from bot.simulator.serving import serving
from storage.vault import Vault
from tests.clouds.gateway import Gateway, Says
from tests.clouds.netatmo import says
from tests.commands import free_port, settings_in, until
from tests.family import at_home


@pytest.fixture
async def there() -> AsyncIterator[Worlds]:
    async with worlds(host="127.0.0.1", ports=(0, 0, 0), redirects=()) as served:
        yield served


@pytest.fixture
def settings(there: Worlds, tmp_path: Path) -> dict[str, str]:
    """Those of a bot that lives in these worlds and does not run yet."""
    port = free_port()
    return settings_in(there, tmp_path, port=port, public_url=f"http://127.0.0.1:{port}")


async def examined(settings: Mapping[str, str]) -> tuple[int, dict[str, str]]:
    """The exit code, and what was said of each part: mark, finding and remedy in one line."""
    said: list[str] = []
    code = await examine(settings, say=said.append)
    parts = {}
    for text in said:
        mark, colon, found = text.partition(": ")
        if colon:
            parts[mark[5:].strip()] = f"{mark[:5].strip()} {' '.join(found.split())}"
    return code, parts


def nobody() -> str:
    """An address where nothing listens."""
    return f"http://127.0.0.1:{free_port()}"


async def test_a_bot_that_was_never_started_can_be_well(settings: dict[str, str]) -> None:
    code, parts = await examined(settings)
    assert code == 0
    assert {part: found.split()[0] for part, found in parts.items()} == {
        "settings": "well",
        "data folder": "well",
        "keys": "well",
        "database": "well",
        "Telegram": "well",
        # It leads there, but nobody else can follow.
        "public address": "note",
        "Legrand's sign-in": "well",
        "client secret": "well",
        "clock": "well",
        "Legrand's cloud": "well",
    }
    assert "@family_home_bot" in parts["Telegram"]
    assert "from this machine only" in parts["public address"]


async def test_a_running_bot_is_found_at_its_address(settings: dict[str, str]) -> None:
    async with running(read_settings(settings)):
        code, parts = await examined(settings)
    assert code == 0
    assert "leads to the bot" in parts["public address"]


async def test_missing_settings_are_named_at_once() -> None:
    code, parts = await examined({})
    assert code == 2
    assert [row.name for row in ROWS if row.required and row.remedy not in parts.get(row.name, "")] == []


@pytest.mark.parametrize(
    ("setting", "value", "part", "told"),
    [
        ("BOT_TELEGRAM_TOKEN", TOKEN[:-1] + "2", "Telegram", "does not know this token. Ask @BotFather"),
        ("BOT_ELIOT_CLIENT_ID", "somebody-else", "Legrand's sign-in", "Check BOT_ELIOT_CLIENT_ID"),
        ("BOT_ELIOT_CLIENT_SECRET", "guessed", "client secret", "is refused. Copy it again"),
        ("BOT_ELIOT_SUBSCRIPTION_KEY", "guessed", "Legrand's cloud", "refuses the subscription key. Copy the primary"),
        ("BOT_TELEGRAM_API_URL", "nobody", "Telegram", "cannot be reached (NetworkError). Check the network"),
        ("BOT_ELIOT_LOGIN_URL", "nobody", "Legrand's sign-in", "cannot be reached (ConnectError). Check the network"),
        ("BOT_ELIOT_API_URL", "nobody", "Legrand's cloud", "cannot be reached (ConnectError). Check the network"),
        ("BOT_PUBLIC_URL", "nobody", "public address", "does not answer (ConnectError). Check name, certificate"),
    ],
)
async def test_one_wrong_setting_is_the_one_thing_found(
    settings: dict[str, str], setting: str, value: str, part: str, told: str
) -> None:
    code, parts = await examined({**settings, setting: nobody() if value == "nobody" else value})
    assert code == 1
    assert [name for name, found in parts.items() if found.startswith("wrong")] == [part]
    assert told in parts[part]
    assert value not in parts[part]


async def test_a_public_address_that_leads_elsewhere_is_told(settings: dict[str, str], there: Worlds) -> None:
    code, parts = await examined({**settings, "BOT_PUBLIC_URL": there.telegram_url})
    assert code == 1
    assert parts["public address"].startswith("wrong something else answers (404). Let the proxy lead to port")


async def test_a_client_secret_older_than_a_year_is_told(settings: dict[str, str], there: Worlds) -> None:
    there.cloud.register_application(
        DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, (), secret_expires=datetime.now(UTC) - timedelta(days=1)
    )
    code, parts = await examined(settings)
    assert code == 1
    assert parts["client secret"].startswith("wrong has expired. Make a new one")


@pytest.mark.parametrize(
    ("fault", "route", "part", "told"),
    [
        ("unavailable", "plants", "Legrand's cloud", "wrong is out of order (503). Wait, and look again."),
        ("unavailable", "discovery", "Legrand's sign-in", "wrong answers 503. Wait, and look again."),
        ("unavailable", "token", "client secret", "note could not be tried (login_down)"),
        ("html", "token", "client secret", "note could not be tried"),
    ],
)
async def test_an_outage_asks_for_patience(
    settings: dict[str, str], there: Worlds, fault: str, route: str, part: str, told: str
) -> None:
    there.cloud.faults.arm(fault, route=route)
    code, parts = await examined(settings)
    assert parts[part].startswith(told)
    assert code == (1 if told.startswith("wrong") else 0)


async def test_a_server_that_takes_any_token_is_not_trusted_to_tell_of_the_secret(
    settings: dict[str, str], there: Worlds
) -> None:
    async def generous(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] != "/token":
            await there.cloud.app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b'{"access_token": "a", "refresh_token": "b"}'})

    async with serving(generous) as address:
        _, parts = await examined({**settings, "BOT_ELIOT_LOGIN_URL": address})
    assert parts["client secret"].startswith("note could not be tried")


@pytest.fixture
def second() -> Gateway:
    """The second maker's cloud, which knows no token and no code."""
    gateway = Gateway()
    gateway.says("/api/homesdata", Says(403, b'{"error": {"code": 1, "message": "Access token is missing"}}'))
    gateway.says("/oauth2/token", says("oauth/error_invalid_grant", 400))
    return gateway


@pytest.fixture
async def both(settings: dict[str, str], second: Gateway) -> AsyncIterator[dict[str, str]]:
    async with serving(second.app) as address:
        keys = {"BOT_NETATMO_CLIENT_ID": "app", "BOT_NETATMO_CLIENT_SECRET": "guarded"}
        yield {**settings, **keys, "BOT_NETATMO_API_URL": address}


async def test_each_maker_is_looked_at(both: dict[str, str], second: Gateway) -> None:
    code, parts = await examined(both)
    assert code == 0
    assert parts["Netatmo's cloud"] == "well answers"
    assert parts["Netatmo's client"] == "well id and secret are accepted"
    assert "Legrand's cloud" in parts
    assert [asked.path for asked in second.asked] == ["/api/homesdata", "/oauth2/token"]
    assert second.asked[1].body["redirect_uri"] == f"{both['BOT_PUBLIC_URL']}/oauth/callback/netatmo"


async def test_a_maker_that_is_not_configured_is_not_looked_at(both: dict[str, str]) -> None:
    code, parts = await examined({name: value for name, value in both.items() if "ELIOT" not in name})
    assert code == 0
    assert not {"Legrand's sign-in", "Legrand's cloud", "client secret"} & set(parts)
    assert parts["clock"].startswith("well")


@pytest.mark.parametrize(
    ("path", "answer", "part", "told"),
    [
        (
            "/oauth2/token",
            says("oauth/error_invalid_client", 400),
            "Netatmo's client",
            "wrong id or secret is refused",
        ),
        ("/oauth2/token", Says(502, b"<html>"), "Netatmo's client", "note could not be tried (login_down)."),
        ("/oauth2/token", says("oauth/token_response"), "Netatmo's client", "note could not be tried (unknown)."),
        ("/api/homesdata", Says(503), "Netatmo's cloud", "wrong is out of order (503). Wait, and look again."),
        ("/api/homesdata", Says(404), "Netatmo's cloud", "wrong answers 404. Check BOT_NETATMO_API_URL."),
    ],
)
async def test_what_is_wrong_with_the_second_maker_is_told_with_a_remedy(
    both: dict[str, str], second: Gateway, path: str, answer: Says, part: str, told: str
) -> None:
    second.says(path, answer)
    code, parts = await examined(both)
    assert parts[part].startswith(told)
    assert code == (1 if told.startswith("wrong") else 0)
    assert "guarded" not in str(parts)


async def test_a_second_maker_out_of_reach_is_told(both: dict[str, str]) -> None:
    code, parts = await examined({**both, "BOT_NETATMO_API_URL": nobody()})
    assert code == 1
    assert "cannot be reached (ConnectError). Check the network and BOT_NETATMO_API_URL" in parts["Netatmo's cloud"]


@asynccontextmanager
async def dated(app: ASGIApp, date: str) -> AsyncIterator[str]:
    """The app behind a server that claims this to be the time."""

    async def claiming(scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"date", date.encode())]
            await send(message)

        await app(scope, receive, sending)

    async with serving(claiming) as address:
        yield address


def http_date(ahead: timedelta) -> str:
    return format_datetime(datetime.now(UTC) + ahead, usegmt=True)


@pytest.mark.parametrize(
    ("date", "told", "exit_code"),
    [
        (lambda: http_date(timedelta()), "well agrees with Legrand's within", 0),
        (lambda: http_date(timedelta(minutes=7)), "wrong differs from Legrand's by -4", 1),
        (lambda: http_date(timedelta(minutes=-7)), "wrong differs from Legrand's by 42", 1),
        (lambda: http_date(timedelta()).replace("GMT", "-0000"), "well agrees with Legrand's within", 0),
        (lambda: "yesterday", "well could not be compared", 0),
    ],
)
async def test_the_clock_is_compared_with_theirs(
    settings: dict[str, str], there: Worlds, date: Callable[[], str], told: str, exit_code: int
) -> None:
    async with dated(there.cloud.app, date()) as address:
        code, parts = await examined({**settings, "BOT_ELIOT_LOGIN_URL": address})
    assert parts["clock"].startswith(told)
    assert code == exit_code


async def test_a_data_folder_that_cannot_be_made_is_told_once(settings: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    code, parts = await examined(settings)
    assert code == 1
    assert "Give a folder the bot may write to in BOT_DATA_DIR." in parts["data folder"]
    assert not {"keys", "database"} & set(parts)


async def test_a_damaged_key_file_is_told(settings: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "secret.key").write_text("half a k")
    code, parts = await examined(settings)
    assert code == 1
    assert parts["keys"].endswith("Restore the key file from your backup.")
    assert parts["database"].startswith("note not looked at")


async def test_a_key_file_others_can_read_is_told(settings: dict[str, str], tmp_path: Path) -> None:
    assert (await examined(settings))[0] == 0
    key = tmp_path / "data" / "secret.key"
    key.chmod(0o640)
    code, parts = await examined(settings)
    assert code == 1
    assert parts["keys"].startswith("wrong")
    assert f"chmod 600 {key}" in parts["keys"]


async def test_keys_of_the_settings_need_no_file(settings: dict[str, str], tmp_path: Path) -> None:
    code, parts = await examined({**settings, "BOT_SECRET_KEYS": Vault.generate_key()})
    assert code == 0
    assert "from BOT_SECRET_KEYS" in parts["keys"]
    assert "secret.key" not in {path.name for path in (tmp_path / "data").iterdir()}


async def test_keys_that_do_not_open_what_is_kept_are_told(settings: dict[str, str], tmp_path: Path) -> None:
    kept, other = Vault.generate_key(), Vault.generate_key()
    async with at_home(tmp_path / "data", more={"BOT_SECRET_KEYS": kept}) as family:
        await family.connects()
    assert (await examined({**settings, "BOT_SECRET_KEYS": f"{other},{kept}"}))[0] == 0
    code, parts = await examined({**settings, "BOT_SECRET_KEYS": other})
    assert code == 1
    assert parts["database"].startswith("wrong the keys at hand do not open what it holds")
    assert "former key in BOT_SECRET_KEYS" in parts["database"]
    assert other not in str(parts)


@pytest.mark.parametrize("database", ["sqlite:///{folder}", "postgresql://bot:sesame@127.0.0.1:{port}/bot"])
async def test_a_database_that_cannot_be_opened_is_told(
    settings: dict[str, str], tmp_path: Path, database: str
) -> None:
    address = database.format(folder=tmp_path, port=free_port())
    code, parts = await examined({**settings, "BOT_DATABASE_URL": address})
    assert code == 1
    assert parts["database"].startswith("wrong")
    assert parts["database"].endswith("Check BOT_DATABASE_URL, and that the database runs.")
    assert "sesame" not in str(parts)


async def test_what_botfather_set_otherwise_is_noted(settings: dict[str, str], there: Worlds) -> None:
    there.telegram.bots[0].reads_all = True
    code, parts = await examined(settings)
    assert code == 0
    assert parts["groups"].startswith("note privacy mode is off")


async def test_updates_that_wait_are_counted(settings: dict[str, str], there: Worlds) -> None:
    anna = there.telegram.add_person("Anna", language="en")
    anna.says(there.telegram.private_chat(anna), "/start")
    _, parts = await examined(settings)
    assert "1 updates wait" in parts["Telegram"]


async def test_a_webhook_that_telegram_cannot_reach_is_told(settings: dict[str, str], there: Worlds) -> None:
    hooked = {**settings, "BOT_UPDATES": "webhook"}
    async with running(read_settings(hooked)):
        pass
    # The bot has ended, its webhook stays; Telegram meets a closed port.
    anna = there.telegram.add_person("Anna", language="en")
    anna.says(there.telegram.private_chat(anna), "/start")
    courier = there.telegram.bots[0].mailbox.courier
    assert courier is not None
    await until(lambda: courier.last_error)
    code, parts = await examined(hooked)
    assert code == 1
    assert parts["Telegram"].startswith("wrong could not deliver")
    assert "BOT_PUBLIC_URL" in parts["Telegram"]


async def test_another_program_on_the_port_is_told(settings: dict[str, str]) -> None:
    port = int(settings["BOT_PORT"])
    async with serving(_stranger, port=port):
        code, parts = await examined(settings)
    assert code == 1
    assert "something else answers (200)" in parts["public address"]


async def _stranger(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"It works!"})
