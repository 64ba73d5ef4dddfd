"""`eliot-bot check`: looks at every part the bot needs and says what is wrong and how to mend it."""

import os
import secrets
import stat
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.app import StartError, make_data_dir, vault_of
from bot.chat.wire import AiohttpRequest
from bot.clouds.netatmo.sign_in import NetatmoSignIn
from bot.clouds.oauth import OpenIdSignIn
from bot.clouds.wire import open_client
from bot.domain import errors
from bot.domain.errors import CloudError
from bot.services.linking import CALLBACK
from bot.settings import Settings, SettingsError, read_settings
from bot.web.serving import serving
from storage.errors import StoreError
from storage.store import Store
from storage.vault import VaultError

_SKEW: Final = 60
"""Seconds by which the clock may differ: sign-ins are checked with that much patience."""
_MANY: Final = 10_000
"""Links whose tokens are tried with the keys at hand."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One part looked at. With a ``remedy`` it is wrong, or at least worth a thought when it is only a ``note``."""

    part: str
    found: str
    remedy: str = ""
    note: bool = False

    @property
    def wrong(self) -> bool:
        return bool(self.remedy) and not self.note

    def __str__(self) -> str:
        mark = "wrong" if self.wrong else "note " if self.note else "well "
        line = f"{mark}  {self.part}: {self.found}"
        return f"{line}\n       {self.remedy}" if self.remedy else line


async def examine(
    environment: Mapping[str, str], *, dotenv: Path | None = None, say: Callable[[str], None] = print
) -> int:
    """Looks at everything, says it line by line, and returns the exit code."""
    try:
        settings = read_settings(environment, dotenv=dotenv)
    except SettingsError as error:
        for complaint in error.complaints:
            say(str(Finding(complaint.setting, complaint.problem, complaint.remedy)))
        return 2
    say(str(Finding("settings", "complete")))
    wrong = 0
    async for finding in _findings(settings):
        say(str(finding))
        wrong += finding.wrong
    say("\nEverything is well." if not wrong else f"\nThings to mend: {wrong}.")
    return 1 if wrong else 0


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    folder = _data_dir(settings)
    yield folder
    if not folder.wrong:
        yield _keys(settings)
        yield await _database(settings)
    async for finding in _telegram(settings):
        yield finding
    async with open_client(connect=5.0, read=10.0) as http:
        yield await _public_address(settings, http)
        async for finding in _makers(settings, http):
            yield finding


def _data_dir(settings: Settings) -> Finding:
    folder = settings.data_dir
    try:
        make_data_dir(settings)
    except StartError as error:
        return Finding("data folder", str(error), "Give a folder the bot may write to in BOT_DATA_DIR.")
    if not os.access(folder, os.W_OK):
        return Finding("data folder", f"{folder} cannot be written.", "Let the bot's user own it.")
    return Finding("data folder", str(folder))


def _keys(settings: Settings) -> Finding:
    try:
        vault_of(settings)
    except VaultError as error:
        return Finding("keys", f"{error}.", "Restore the key file from your backup.")
    if settings.secret_keys:
        return Finding("keys", "from BOT_SECRET_KEYS; keep a copy of them in a safe place")
    file = settings.data_dir / "secret.key"
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        return Finding("keys", f"{file} can be read by others.", f"Run: chmod 600 {file}")
    return Finding("keys", f"from {file}; keep a copy of it in a safe place")


async def _database(settings: Settings) -> Finding:
    try:
        vault = vault_of(settings)
    except VaultError:
        return Finding("database", "not looked at: it takes the keys", "Mend the keys first.", note=True)
    try:
        store = await Store.open(settings.database_url, vault=vault)
    except StoreError as error:
        return Finding("database", f"{error}.", "Check BOT_DATABASE_URL, and that the database runs.")
    try:
        if not await store.healthy():
            return Finding("database", "does not answer.", "Check that the database runs and is not full.")
        await store.links.idle_since(datetime.max.replace(tzinfo=UTC), _MANY)
    except VaultError as error:
        return Finding(
            "database",
            f"the keys at hand do not open what it holds: {error}.",
            "Restore the key file, or name the former key in BOT_SECRET_KEYS as well.",
        )
    finally:
        await store.close()
    return Finding("database", "opens, its tables are up to date, and the keys fit")


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    bot = Bot(
        settings.telegram_token,
        base_url=f"{settings.telegram_api_url}/bot",
        request=AiohttpRequest(connections=2),
        get_updates_request=AiohttpRequest(connections=2),
    )
    try:
        await bot.initialize()
        yield await _deliveries(settings, bot)
    except InvalidToken:
        yield Finding("Telegram", "does not know this token.", "Ask @BotFather for the token with /token.")
        return
    except TelegramError as error:
        yield Finding(
            "Telegram", f"cannot be reached ({type(error).__name__}).", "Check the network and BOT_TELEGRAM_API_URL."
        )
        return
    finally:
        await bot.shutdown()
    if not bot.can_join_groups:
        yield Finding("groups", "the bot may not be added.", "@BotFather: Bot Settings, Allow Groups.", note=True)
    if bot.can_read_all_group_messages:
        yield Finding(
            "groups",
            "privacy mode is off: the bot is sent everything that groups say.",
            "@BotFather: Bot Settings, Group Privacy, Turn on; then add the bot to its groups again.",
            note=True,
        )


async def _deliveries(settings: Settings, bot: Bot) -> Finding:
    hook = await bot.get_webhook_info()
    if settings.updates == "webhook" and hook.url and hook.last_error_message:
        return Finding(
            "Telegram",
            f"could not deliver: {hook.last_error_message}.",
            "Check BOT_PUBLIC_URL, its certificate, and that the proxy hands on /telegram/.",
        )
    waiting = f", {hook.pending_update_count} updates wait" if hook.pending_update_count else ""
    return Finding("Telegram", f"knows the bot as @{bot.username}{waiting}")


async def _public_address(settings: Settings, http: httpx.AsyncClient) -> Finding:
    """Listens in the bot's place, if it does not run, to see whether the public address leads there."""
    word = secrets.token_hex(8)
    async with AsyncExitStack() as stack:
        with suppress(OSError):
            await stack.enter_async_context(serving(_saying(word), host=settings.host, port=settings.port))
        try:
            answer = await http.get(f"{settings.public_url}/healthz")
        except httpx.HTTPError as error:
            return Finding(
                "public address",
                f"{settings.public_url} does not answer ({type(error).__name__}).",
                f"Check name, certificate and proxy; it must lead to port {settings.port} of this machine.",
            )
    if answer.status_code != 200 or answer.text.strip() not in (word, "alive"):
        return Finding(
            "public address",
            f"something else answers ({answer.status_code}).",
            f"Let the proxy lead to port {settings.port} of this machine.",
        )
    if urlsplit(settings.public_url).scheme != "https":
        return Finding(
            "public address",
            f"{settings.public_url} leads to the bot from this machine only.",
            "Give an https address in BOT_PUBLIC_URL before anybody else signs in.",
            note=True,
        )
    return Finding("public address", f"{settings.public_url} leads to the bot")


def _saying(word: str) -> Callable[..., Awaitable[None]]:
    async def answer(_scope: Any, _receive: Any, send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": word.encode()})

    return answer


async def _makers(settings: Settings, http: httpx.AsyncClient) -> AsyncIterator[Finding]:
    """Of each maker what it takes to speak to it, and how far the clock is from that of the first to tell."""
    dates: list[tuple[str, str | None]] = []
    if settings.eliot_client_id:
        async for finding in _sign_in(settings, http, dates):
            yield finding
        yield await _subscription(settings, http)
    if settings.netatmo_client_id:
        async for finding in _netatmo(settings, http, dates):
            yield finding
    if dates:
        yield _clock(*dates[0])


async def _netatmo(
    settings: Settings, http: httpx.AsyncClient, dates: list[tuple[str, str | None]]
) -> AsyncIterator[Finding]:
    """A question without a person's token is refused, in the cloud's own words."""
    try:
        answer = await http.get(f"{settings.netatmo_api_url}/api/homesdata")
    except httpx.HTTPError as error:
        yield Finding(
            "Netatmo's cloud",
            f"cannot be reached ({type(error).__name__}).",
            "Check the network and BOT_NETATMO_API_URL.",
        )
        return
    if answer.status_code >= 500:
        yield Finding("Netatmo's cloud", f"is out of order ({answer.status_code}).", "Wait, and look again.")
        return
    if answer.status_code not in (401, 403):
        yield Finding("Netatmo's cloud", f"answers {answer.status_code}.", "Check BOT_NETATMO_API_URL.")
        return
    yield Finding("Netatmo's cloud", "answers")
    dates.append(("Netatmo", answer.headers.get("date")))
    yield await _netatmo_client(settings, http)


async def _netatmo_client(settings: Settings, http: httpx.AsyncClient) -> Finding:
    """Trades a code that does not exist: which refusal comes tells about the client's id and secret."""
    part = "Netatmo's client"
    sign_in = NetatmoSignIn(
        http,
        api_url=settings.netatmo_api_url,
        client_id=settings.netatmo_client_id,
        client_secret=settings.netatmo_client_secret,
        clock=lambda: datetime.now(UTC),
    )
    try:
        await sign_in.exchange("a-code-nobody-has", f"{settings.public_url}{CALLBACK}netatmo", verifier="", nonce="")
    except CloudError as error:
        kind = error.kind
    else:
        kind = errors.UNKNOWN
    if kind is errors.GRANT_EXPIRED:
        return Finding(part, "id and secret are accepted")
    if kind is errors.CLIENT_REFUSED:
        remedy = "Copy BOT_NETATMO_CLIENT_ID and BOT_NETATMO_CLIENT_SECRET again; a new app is not known at once."
        return Finding(part, "id or secret is refused.", remedy)
    remedy = "Look again later; signing in will tell."
    return Finding(part, f"could not be tried ({kind.name}).", remedy, note=True)


async def _sign_in(
    settings: Settings, http: httpx.AsyncClient, dates: list[tuple[str, str | None]]
) -> AsyncIterator[Finding]:
    address = f"{settings.eliot_login_url}/{settings.eliot_client_id}/.well-known/openid-configuration"
    try:
        answer = await http.get(address)
    except httpx.HTTPError as error:
        yield Finding(
            "Legrand's sign-in",
            f"cannot be reached ({type(error).__name__}).",
            "Check the network and BOT_ELIOT_LOGIN_URL.",
        )
        return
    if answer.status_code == 200:
        yield Finding("Legrand's sign-in", "answers and knows BOT_ELIOT_CLIENT_ID")
        yield await _client_secret(settings, http)
    else:
        remedy = "Check BOT_ELIOT_CLIENT_ID and BOT_ELIOT_LOGIN_URL."
        if answer.status_code >= 500:
            remedy = "Wait, and look again."
        yield Finding("Legrand's sign-in", f"answers {answer.status_code}.", remedy)
    dates.append(("Legrand", answer.headers.get("date")))


async def _client_secret(settings: Settings, http: httpx.AsyncClient) -> Finding:
    """Renews a token that does not exist: which refusal comes tells about the secret."""
    sign_in = OpenIdSignIn(
        http,
        login_url=settings.eliot_login_url,
        client_id=settings.eliot_client_id,
        client_secret=settings.eliot_client_secret,
        clock=lambda: datetime.now(UTC),
    )
    try:
        await sign_in.renew("a-token-nobody-has")
    except CloudError as error:
        kind = error.kind
    else:
        kind = errors.UNKNOWN
    match kind:
        case errors.CLIENT_REFUSED:
            found, remedy = "is refused.", "Copy it again from your application to BOT_ELIOT_CLIENT_SECRET."
        case errors.SECRET_EXPIRED:
            found, remedy = "has expired.", "Make a new one at developer.legrand.com for BOT_ELIOT_CLIENT_SECRET."
        case errors.GRANT_EXPIRED:
            return Finding("client secret", "is accepted")
        case _:
            remedy = "Look again later; signing in will tell."
            return Finding("client secret", f"could not be tried ({kind.name}).", remedy, note=True)
    return Finding("client secret", found, remedy)


async def _subscription(settings: Settings, http: httpx.AsyncClient) -> Finding:
    """A call without a person's token is refused; whether for the key or for the person tells about the key."""
    headers = {"Ocp-Apim-Subscription-Key": settings.eliot_subscription_key}
    try:
        answer = await http.get(f"{settings.eliot_api_url}/hc/api/v1.0/plants", headers=headers)
    except httpx.HTTPError as error:
        return Finding(
            "Legrand's cloud",
            f"cannot be reached ({type(error).__name__}).",
            "Check the network and BOT_ELIOT_API_URL.",
        )
    if answer.status_code == 401 and "subscription key" in answer.text.casefold():
        return Finding(
            "Legrand's cloud",
            "refuses the subscription key.",
            "Copy the primary key at developer.legrand.com to BOT_ELIOT_SUBSCRIPTION_KEY.",
        )
    if answer.status_code >= 500:
        return Finding("Legrand's cloud", f"is out of order ({answer.status_code}).", "Wait, and look again.")
    return Finding("Legrand's cloud", "answers and takes the subscription key")


def _clock(whose: str, date: str | None) -> Finding:
    try:
        # A time without a zone is GMT (RFC 9110 knows no other).
        theirs = parsedate_to_datetime(date or "").replace(tzinfo=UTC)
    except ValueError:
        return Finding("clock", "could not be compared: the answer named no time")
    skew = (datetime.now(UTC) - theirs).total_seconds()
    if abs(skew) > _SKEW:
        return Finding(
            "clock", f"differs from {whose}'s by {skew:.0f} s.", "Let the system set its clock from the network (NTP)."
        )
    return Finding("clock", f"agrees with {whose}'s within {max(1, round(abs(skew)))} s")
