"""Environment to frozen Settings, all complaints at once; the only reader of the environment."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from bot.locales import languages
from storage.vault import Vault, VaultError

TOKEN_PATTERN: Final = re.compile(r"[0-9]{6,}:[A-Za-z0-9_-]{30,}")
_SECRET_PATTERN: Final = re.compile(r"[A-Za-z0-9_-]{16,256}")
_DATABASE_PATTERN: Final = re.compile(r"sqlite:///.|postgresql(\+psycopg)?://.")
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"0", "false", "no", "off", ""})


@dataclass(frozen=True, slots=True)
class Complaint:
    setting: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.problem} {self.remedy}"


class SettingsError(Exception):
    """Everything that is wrong with the settings, at once."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("\n".join(str(complaint) for complaint in complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A maker whose client id is empty is none of this bot's makers."""

    telegram_token: str = field(repr=False)
    telegram_api_url: str
    telegram_link_url: str
    updates: str
    public_url: str
    host: str
    port: int
    data_dir: Path
    database_url: str = field(repr=False)
    secret_keys: str = field(repr=False)
    webhook_secret: str = field(repr=False)
    eliot_client_id: str
    eliot_client_secret: str = field(repr=False)
    eliot_secret_expires: date | None
    eliot_subscription_key: str = field(repr=False)
    eliot_login_url: str
    eliot_api_url: str
    eliot_daily_calls: int
    eliot_pkce: bool
    eliot_nonce: bool
    netatmo_client_id: str
    netatmo_client_secret: str = field(repr=False)
    netatmo_api_url: str
    operators: frozenset[int]
    locale: str
    timezone: ZoneInfo
    log_level: str
    log_format: str


class _Wrong(ValueError):
    """A value that cannot be used; its text is the problem in words."""


def _text(value: str) -> str:
    return value


def _token(value: str) -> str:
    if value and not TOKEN_PATTERN.fullmatch(value):
        raise _Wrong("does not look like a bot token (digits, a colon, then letters).")
    return value


def _address(value: str) -> str:
    """A root address without its trailing slash."""
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _Wrong("is not an http or https address.")
    if parts.username or parts.query or parts.fragment:
        raise _Wrong("must be a bare root address, without user, query or fragment.")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise _Wrong("uses plain http; that is accepted for loopback addresses only.")
    return value.rstrip("/")


def on_loopback(address: str) -> bool:
    """Whether only this machine reaches the address; any other one is https."""
    return urlsplit(address).hostname in _LOOPBACK


def _optional_address(value: str) -> str:
    return _address(value) if value else ""


def _whole(lowest: int, highest: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", value) or not lowest <= int(value) <= highest:
            raise _Wrong(f"must be a whole number from {lowest} to {highest}.")
        return int(value)

    return read


def _one_of(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        for word in words:
            if value.casefold() == word.casefold():
                return word
        raise _Wrong(f"must be one of {', '.join(words)}.")

    return read


def _flag(value: str) -> bool:
    if value.casefold() in _TRUE:
        return True
    if value.casefold() in _FALSE:
        return False
    raise _Wrong("must be true or false.")


def _ids(value: str) -> frozenset[int]:
    parts = [part for part in re.split(r"[\s,;]+", value) if part]
    if not all(re.fullmatch(r"[0-9]{1,16}", part) for part in parts):
        raise _Wrong("must be Telegram user ids (numbers), separated by commas.")
    return frozenset(int(part) for part in parts)


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise _Wrong("is not a time zone.") from error


def _language(value: str) -> str:
    return _one_of(*languages())(value)


def _webhook_secret(value: str) -> str:
    if value and not _SECRET_PATTERN.fullmatch(value):
        raise _Wrong("must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -.")
    return value


def _database(value: str) -> str:
    if value and not _DATABASE_PATTERN.match(value):
        raise _Wrong("is not the address of a database.")
    return value


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise _Wrong("is not a date such as 2027-11-23.") from None


def _key_ring(value: str) -> str:
    try:
        if value:
            Vault.parse(value)
    except VaultError as error:
        raise _Wrong(f"cannot be used: {error}.") from None
    return value


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: its environment name is ``BOT_`` and the field's name in capitals.

    ``maker`` is whose cloud cannot be reached without it."""

    field: str
    read: Callable[[str], Any]
    default: str
    remedy: str
    required: bool = False
    maker: str = ""

    @property
    def name(self) -> str:
        return f"BOT_{self.field.upper()}"


ROWS: Final = (
    Row("telegram_token", _token, "", "Ask @BotFather for one with /newbot.", required=True),
    Row("telegram_api_url", _address, "https://api.telegram.org", "Leave it out for Telegram itself."),
    Row("telegram_link_url", _address, "https://t.me", "Leave it out for Telegram itself."),
    Row("updates", _one_of("polling", "webhook"), "polling", "Leave it out to fetch updates by polling."),
    Row(
        "public_url",
        _optional_address,
        "",
        "Give the https address under which browsers reach this bot.",
        required=True,
    ),
    Row("host", _text, "127.0.0.1", "Give the address to listen on, 0.0.0.0 inside a container."),
    Row("port", _whole(0, 65535), "8080", "Choose a free port; 0 lets the system choose."),
    Row("data_dir", Path, "./data", "Give a folder that the bot may write to."),
    Row(
        "database_url",
        _database,
        "",
        "Leave it out for SQLite in the data folder, or give a postgresql:// address.",
    ),
    Row(
        "secret_keys",
        _key_ring,
        "",
        "Leave it out for a key file, or give base64 keys of 32 bytes, separated by commas.",
    ),
    Row("webhook_secret", _webhook_secret, "", "Leave it out to have one derived from the token."),
    Row("eliot_client_id", _text, "", "Copy it from your application at developer.legrand.com.", maker="Eliot"),
    Row("eliot_client_secret", _text, "", "Copy it from your application at developer.legrand.com.", maker="Eliot"),
    Row(
        "eliot_secret_expires",
        _date,
        "",
        "Give the day the client secret ends, one year after it was made, or leave it out.",
    ),
    Row(
        "eliot_subscription_key",
        _text,
        "",
        "Copy the primary key of your subscription at developer.legrand.com.",
        maker="Eliot",
    ),
    Row(
        "eliot_login_url",
        _address,
        "https://partners-login.eliotbylegrand.com",
        "Leave it out for Legrand's own sign-in.",
    ),
    Row(
        "eliot_api_url",
        _address,
        "https://api.developer.legrand.com",
        "Leave it out for Legrand's own cloud.",
    ),
    Row("eliot_daily_calls", _whole(10, 10_000_000), "500", "Give the calls a day your subscription allows."),
    Row("eliot_pkce", _flag, "false", "Set it to true if your sign-in server takes PKCE."),
    Row("eliot_nonce", _flag, "false", "Set it to true if your sign-in server takes a nonce."),
    Row("netatmo_client_id", _text, "", "Copy it from your app at dev.netatmo.com.", maker="Netatmo"),
    Row("netatmo_client_secret", _text, "", "Copy it from your app at dev.netatmo.com.", maker="Netatmo"),
    Row("netatmo_api_url", _address, "https://api.netatmo.com", "Leave it out for Netatmo's own cloud."),
    Row("operators", _ids, "", "Give the Telegram user ids that get alarms, separated by commas."),
    Row(
        "locale",
        _language,
        "en",
        "Give the language for chats that say nothing of theirs, such as en, fr or de.",
    ),
    Row("timezone", _zone, "Europe/Rome", "Give a name such as Europe/Paris."),
    Row("log_level", _one_of("DEBUG", "INFO", "WARNING", "ERROR"), "INFO", "Leave it out for INFO."),
    Row("log_format", _one_of("text", "json"), "text", "Leave it out for text."),
)


def _makers_missing(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """What keeps the bot from a cloud: a maker's settings in part, or no maker at all."""
    needed = [row for row in ROWS if row.maker]
    begun = {row.maker for row in needed if values[row.field]}
    for row in needed:
        if row.maker in (begun or {"Eliot"}) and not values[row.field]:
            yield Complaint(row.name, "is missing.", row.remedy)
    if not begun:
        first = next(row for row in needed if row.maker == "Netatmo")
        yield Complaint(first.name, "is missing, too; one maker is enough.", first.remedy)


def _in_file(dotenv: Path) -> dict[str, str | None]:
    # A dollar in a secret is a dollar.
    return dict(dotenv_values(dotenv, interpolate=False))


def read_settings(environment: Mapping[str, str], *, dotenv: Path | None = None) -> Settings:
    """The environment wins over the file. Raises SettingsError with every complaint."""
    given: dict[str, str | None] = _in_file(dotenv) if dotenv and dotenv.is_file() else {}
    given.update(environment)
    values: dict[str, Any] = {}
    complaints: list[Complaint] = []
    for row in ROWS:
        text = (given.get(row.name) or "").strip()
        if row.required and not text:
            complaints.append(Complaint(row.name, "is missing.", row.remedy))
            continue
        try:
            values[row.field] = row.read(text or row.default)
        except _Wrong as wrong:
            complaints.append(Complaint(row.name, str(wrong), row.remedy))
    complaints += _makers_missing(values)
    known = {row.name for row in ROWS}
    complaints += [
        Complaint(name, "is not a setting.", "Check its spelling against the README.")
        for name in sorted(given)
        if name.startswith("BOT_") and name not in known
    ]
    if complaints:
        raise SettingsError(tuple(complaints))
    if not values["database_url"]:
        values["database_url"] = f"sqlite:///{values['data_dir'] / 'eliot-bot.sqlite3'}"
    return Settings(**values)
