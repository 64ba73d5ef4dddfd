"""Settings: everything that is wrong is said at once, each with its name and a remedy, and no secret is shown."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import ROWS, Settings, SettingsError, read_settings
from storage.vault import Vault

NEEDED = {
    "BOT_TELEGRAM_TOKEN": "7000000001:canary-canary-canary-canary-canary",
    "BOT_PUBLIC_URL": "https://bot.example.org/",
    "BOT_ELIOT_CLIENT_ID": "client",
    "BOT_ELIOT_CLIENT_SECRET": "canary $ecret",
    "BOT_ELIOT_SUBSCRIPTION_KEY": "canary key",
}


def complaints(**given: str) -> dict[str, str]:
    """What is said of these settings, by name."""
    with pytest.raises(SettingsError) as refused:
        read_settings({**NEEDED, **given})
    return {complaint.setting: str(complaint) for complaint in refused.value.complaints}


def test_what_is_needed_is_enough() -> None:
    settings = read_settings(NEEDED)
    assert settings.public_url == "https://bot.example.org"
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.eliot_login_url == "https://partners-login.eliotbylegrand.com"
    assert settings.eliot_api_url == "https://api.developer.legrand.com"
    assert (settings.updates, settings.host, settings.port) == ("polling", "127.0.0.1", 8080)
    assert settings.database_url == "sqlite:///data/eliot-bot.sqlite3"
    assert settings.data_dir == Path("data")
    assert (settings.eliot_daily_calls, settings.eliot_pkce, settings.eliot_nonce) == (500, False, False)
    assert settings.timezone == ZoneInfo("Europe/Rome")
    assert (settings.operators, settings.locale) == (frozenset(), "en")
    assert (settings.log_level, settings.log_format) == ("INFO", "text")


def test_everything_missing_is_said_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({})
    assert {complaint.setting for complaint in refused.value.complaints} == {*NEEDED, "BOT_NETATMO_CLIENT_ID"}
    assert str(refused.value).count("\n") == len(NEEDED)
    assert "BOT_TELEGRAM_TOKEN: is missing. Ask @BotFather for one with /newbot." in str(refused.value)
    assert "BOT_NETATMO_CLIENT_ID: is missing, too; one maker is enough. Copy it" in str(refused.value)


NETATMO = {"BOT_NETATMO_CLIENT_ID": "app", "BOT_NETATMO_CLIENT_SECRET": "canary"}
SETS = [[name for name in NEEDED if "ELIOT" in name], list(NETATMO)]


def test_one_maker_is_enough_whichever_it_is() -> None:
    alone = {name: value for name, value in (NEEDED | NETATMO).items() if name not in SETS[0]}
    settings = read_settings(alone)
    assert (settings.eliot_client_id, settings.netatmo_client_id) == ("", "app")
    assert settings.netatmo_api_url == "https://api.netatmo.com"
    assert read_settings(NEEDED).netatmo_client_id == ""
    both = read_settings(NEEDED | NETATMO)
    assert (both.eliot_client_id, both.netatmo_client_id) == ("client", "app")


@pytest.mark.parametrize("beside", [{}, NEEDED, NEEDED | NETATMO], ids=["alone", "beside Eliot", "beside both"])
@pytest.mark.parametrize(("needed", "missing"), [(each, name) for each in SETS for name in each])
def test_a_part_of_what_a_maker_needs_is_no_maker(needed: list[str], missing: str, beside: dict[str, str]) -> None:
    given = {name: value for name, value in (NEEDED | NETATMO).items() if name not in SETS[0] + SETS[1]}
    given |= beside | {name: (NEEDED | NETATMO)[name] for name in needed}
    with pytest.raises(SettingsError) as refused:
        read_settings({**given, missing: " "})
    (complaint,) = refused.value.complaints
    assert (complaint.setting, complaint.problem) == (missing, "is missing.")
    assert complaint.remedy.startswith("Copy ")


def test_settings_of_a_maker_that_need_not_be_given_call_for_no_maker() -> None:
    given = {name: value for name, value in (NEEDED | NETATMO).items() if name not in SETS[0]}
    assert read_settings({**given, "BOT_ELIOT_DAILY_CALLS": "700"}).eliot_client_id == ""


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("BOT_TELEGRAM_TOKEN", "123:short", "does not look like a bot token"),
        ("BOT_TELEGRAM_API_URL", "ftp://example.org", "is not an http or https address"),
        ("BOT_TELEGRAM_API_URL", "nonsense", "is not an http or https address"),
        ("BOT_ELIOT_API_URL", "http://example.org", "plain http"),
        ("BOT_NETATMO_API_URL", "http://example.org", "plain http"),
        ("BOT_ELIOT_LOGIN_URL", "https://user@example.org", "bare root address"),
        ("BOT_PUBLIC_URL", "https://example.org/?a=b", "bare root address"),
        ("BOT_UPDATES", "pigeons", "must be one of polling, webhook"),
        ("BOT_PORT", "65536", "whole number from 0 to 65535"),
        ("BOT_PORT", "eighty", "whole number"),
        ("BOT_ELIOT_DAILY_CALLS", "9", "whole number from 10"),
        ("BOT_ELIOT_PKCE", "perhaps", "must be true or false"),
        ("BOT_OPERATORS", "anna", "Telegram user ids"),
        ("BOT_LOCALE", "english", "must be one of en, de, es, fr, it, nl, pl, pt"),
        ("BOT_LOCALE", "xx", "must be one of en, de, es, fr, it, nl, pl, pt"),
        ("BOT_TIMEZONE", "Middle/Earth", "is not a time zone"),
        ("BOT_TIMEZONE", "../../etc/passwd", "is not a time zone"),
        ("BOT_WEBHOOK_SECRET", "short", "16 to 256 characters"),
        ("BOT_DATABASE_URL", "mysql://example.org/bot", "BOT_DATABASE_URL"),
        ("BOT_SECRET_KEYS", "not a key", "BOT_SECRET_KEYS"),
        ("BOT_LOG_LEVEL", "LOUD", "must be one of DEBUG"),
        ("BOT_LOG_FORMAT", "xml", "must be one of text, json"),
        ("BOT_TELEGRAM_TOCKEN", "x", "is not a setting. Check its spelling"),
    ],
)
def test_what_is_wrong_is_said_with_a_remedy(name: str, value: str, problem: str) -> None:
    said = complaints(**{name: value})
    assert list(said) == [name]
    assert problem in said[name]
    assert said[name].rstrip().endswith("."), "a remedy is a sentence"


def test_several_wrongs_are_one_complaint_each() -> None:
    wrong = {"BOT_PORT": "x", "BOT_UPDATES": "y", "BOT_NONSENSE": "z"}
    assert set(complaints(**wrong)) == set(wrong)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_plain_http_is_for_loopback(host: str) -> None:
    assert read_settings({**NEEDED, "BOT_ELIOT_API_URL": f"http://{host}:8091/"}).eliot_api_url == f"http://{host}:8091"


@pytest.mark.parametrize(
    ("name", "value", "field", "read"),
    [
        ("BOT_UPDATES", "WEBHOOK", "updates", "webhook"),
        ("BOT_PORT", "0", "port", 0),
        ("BOT_ELIOT_PKCE", "Yes", "eliot_pkce", True),
        ("BOT_ELIOT_NONCE", "off", "eliot_nonce", False),
        ("BOT_OPERATORS", "12, 34;56 78", "operators", frozenset({12, 34, 56, 78})),
        ("BOT_LOCALE", "FR", "locale", "fr"),
        ("BOT_TIMEZONE", "America/New_York", "timezone", ZoneInfo("America/New_York")),
        ("BOT_LOG_LEVEL", "debug", "log_level", "DEBUG"),
        ("BOT_WEBHOOK_SECRET", "a" * 16, "webhook_secret", "a" * 16),
        ("BOT_DATABASE_URL", "postgresql://localhost/bot", "database_url", "postgresql://localhost/bot"),
        ("BOT_PORT", "  ", "port", 8080),
    ],
)
def test_a_setting_is_read(name: str, value: str, field: str, read: object) -> None:
    assert getattr(read_settings({**NEEDED, name: value}), field) == read


def test_a_key_ring_is_taken_as_it_is() -> None:
    key = Vault.generate_key()
    assert read_settings({**NEEDED, "BOT_SECRET_KEYS": key}).secret_keys == key


def test_the_file_fills_what_the_environment_leaves_out(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("BOT_PORT=9000\nBOT_LOCALE=fr\nBOT_ELIOT_CLIENT_SECRET='a$b ${HOME}'\nOTHER=x\n")
    environment = {name: value for name, value in NEEDED.items() if "SECRET" not in name}
    settings = read_settings({**environment, "BOT_LOCALE": "it"}, dotenv=dotenv)
    assert (settings.port, settings.locale, settings.eliot_client_secret) == (9000, "it", "a$b ${HOME}")
    assert read_settings(NEEDED, dotenv=tmp_path / "missing").port == 8080


def test_no_secret_is_shown() -> None:
    assert "canary" not in repr(read_settings(NEEDED | NETATMO))
    said = complaints(BOT_ELIOT_SUBSCRIPTION_KEY="canary", BOT_SECRET_KEYS="canary", BOT_TELEGRAM_TOKEN="canary")
    assert "canary" not in str(said)


def test_every_row_is_a_field_and_every_field_a_row() -> None:
    assert [row.field for row in ROWS] == list(Settings.__dataclass_fields__)
