"""Environment to settings: what is read, what is refused, and that all complaints come at once."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import ROWS, SettingsError, read_settings
from storage.vault import Vault

TOKEN = "123456789:abcdefghijklmnopqrstuvwxyz0123456789"
ENOUGH = {
    "BOT_TELEGRAM_TOKEN": TOKEN,
    "BOT_PUBLIC_URL": "https://home.example.org",
    "BOT_ELIOT_CLIENT_ID": "id",
    "BOT_ELIOT_CLIENT_SECRET": "secret",
    "BOT_ELIOT_SUBSCRIPTION_KEY": "key",
}
KEYS = f"{Vault.generate_key()},{Vault.generate_key()}"


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("PUBLIC_URL", "https://home.example.org/", "https://home.example.org"),
        ("PUBLIC_URL", "https://example.org/bot/", "https://example.org/bot"),
        ("PUBLIC_URL", "http://localhost:8080", "http://localhost:8080"),
        ("PUBLIC_URL", "http://[::1]:8080", "http://[::1]:8080"),
        ("UPDATES", "Webhook", "webhook"),
        ("PORT", "0", 0),
        ("PORT", " 8443 ", 8443),
        ("DATA_DIR", "/var/lib/eliot-bot", Path("/var/lib/eliot-bot")),
        ("DATABASE_URL", "postgresql://bot:secret@db/bot", "postgresql://bot:secret@db/bot"),
        ("DATABASE_URL", "postgresql+psycopg://db/bot", "postgresql+psycopg://db/bot"),
        ("SECRET_KEYS", KEYS, KEYS),
        ("WEBHOOK_SECRET", "a" * 16, "a" * 16),
        ("ELIOT_DAILY_CALLS", "10", 10),
        ("ELIOT_PKCE", "Yes", True),
        ("ELIOT_NONCE", "off", False),
        ("OPERATORS", "11, 22;33 44", frozenset({11, 22, 33, 44})),
        ("LOCALE", "FR", "fr"),
        ("TIMEZONE", "Europe/Paris", ZoneInfo("Europe/Paris")),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("LOG_FORMAT", "JSON", "json"),
    ],
)
def test_a_value_is_read(name: str, text: str, value: object) -> None:
    settings = read_settings({**ENOUGH, f"BOT_{name}": text})
    assert getattr(settings, name.lower()) == value


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("TELEGRAM_TOKEN", "123456789", "does not look like a bot token"),
        ("PUBLIC_URL", "home.example.org", "is not an http or https address"),
        ("PUBLIC_URL", "ftp://home.example.org", "is not an http or https address"),
        ("PUBLIC_URL", "https://", "is not an http or https address"),
        ("PUBLIC_URL", "https://me@home.example.org", "must be a bare root address"),
        ("PUBLIC_URL", "https://home.example.org/?a=b", "must be a bare root address"),
        ("PUBLIC_URL", "http://home.example.org", "uses plain http"),
        ("ELIOT_API_URL", "http://127.0.0.1.example.org", "uses plain http"),
        ("UPDATES", "pigeon", "must be one of polling, webhook"),
        ("PORT", "65536", "must be a whole number from 0 to 65535"),
        ("PORT", "-1", "must be a whole number"),
        ("PORT", "٨٠٨٠", "must be a whole number"),
        ("ELIOT_DAILY_CALLS", "9", "must be a whole number from 10"),
        ("DATABASE_URL", "mysql://db/bot", "is not the address of a database"),
        ("DATABASE_URL", "sqlite://", "is not the address of a database"),
        ("SECRET_KEYS", "c2hvcnQ=", "cannot be used: a key must be 32 bytes long"),
        ("SECRET_KEYS", "?", "cannot be used: a key is not valid base64"),
        ("SECRET_KEYS", ",", "cannot be used: the key ring is empty"),
        ("WEBHOOK_SECRET", "too-short", "must be 16 to 256 characters"),
        ("WEBHOOK_SECRET", "spaces are not possible", "must be 16 to 256 characters"),
        ("ELIOT_PKCE", "perhaps", "must be true or false"),
        ("OPERATORS", "@anna", "must be Telegram user ids"),
        ("LOCALE", "italiano", "must be a two-letter language code"),
        ("TIMEZONE", "Europe/Atlantis", "is not a time zone"),
        ("TIMEZONE", "../../etc/passwd", "is not a time zone"),
        ("LOG_LEVEL", "LOUD", "must be one of DEBUG, INFO, WARNING, ERROR"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_its_remedy(name: str, text: str, problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({**ENOUGH, f"BOT_{name}": text})
    (complaint,) = caught.value.complaints
    assert complaint.setting == f"BOT_{name}"
    assert complaint.problem.startswith(problem)
    assert complaint.remedy == next(row.remedy for row in ROWS if row.name == complaint.setting)


def test_all_complaints_come_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"BOT_PORT": "?", "BOT_LOCALE": "?", "BOT_TOKEN": "?"})
    complained = [complaint.setting for complaint in caught.value.complaints]
    assert set(complained) == {*ENOUGH, "BOT_PORT", "BOT_LOCALE", "BOT_TOKEN"}
    assert all(name in str(caught.value) for name in complained)


def test_other_programs_settings_are_none_of_ours() -> None:
    assert read_settings({**ENOUGH, "ROBOT_PORT": "?", "PATH": "/bin"}).port == 8080


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("BOT_PORT=1111\nBOT_LOCALE=it\n")
    settings = read_settings({**ENOUGH, "BOT_PORT": "2222"}, dotenv=file)
    assert (settings.port, settings.locale) == (2222, "it")


def test_a_file_need_not_be_there(tmp_path: Path) -> None:
    assert read_settings(ENOUGH, dotenv=tmp_path / ".env") == read_settings(ENOUGH)


@pytest.mark.parametrize("written", ["'a$b${PATH}\"c\\'d'", '"a$b${PATH}\\"c\'d"'])
def test_a_secret_in_the_file_is_taken_as_it_is(tmp_path: Path, written: str) -> None:
    file = tmp_path / ".env"
    file.write_text(f"BOT_ELIOT_CLIENT_SECRET={written}\n")
    given = {name: value for name, value in ENOUGH.items() if name != "BOT_ELIOT_CLIENT_SECRET"}
    assert read_settings(given, dotenv=file).eliot_client_secret == "a$b${PATH}\"c'd"


def test_the_database_is_in_the_data_folder_unless_it_is_named(tmp_path: Path) -> None:
    settings = read_settings({**ENOUGH, "BOT_DATA_DIR": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path}/eliot-bot.sqlite3"


def test_settings_show_no_secret() -> None:
    secrets = {
        "BOT_ELIOT_CLIENT_SECRET": "canary-1",
        "BOT_ELIOT_SUBSCRIPTION_KEY": "canary-2",
        "BOT_WEBHOOK_SECRET": "canary-3-is-longer",
        "BOT_DATABASE_URL": "postgresql://bot:canary-4@db/bot",
        "BOT_SECRET_KEYS": KEYS,
    }
    shown = repr(read_settings({**ENOUGH, **secrets}))
    assert [secret for secret in ("canary", TOKEN, *KEYS.split(",")) if secret in shown] == []
