"""Secrets are planted everywhere and looked for everywhere: logs, reprs, pages, chats. None may sing."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote_plus, urlsplit

import pytest

from bot.app import vault_of, webhook_path, webhook_secret
from bot.domain.cloud import Access, AccountId, Consent, Tokens
from bot.services.linking import Begun, Held
from storage.records import InboxRecord, Stage, TicketRecord
from tests.family import MARIA, PUBLIC_URL, Family


@dataclass
class Cage:
    """The canaries by name, and everything that was overheard."""

    canaries: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def singing(self, text: str) -> list[str]:
        return [name for name, secret in self.canaries.items() if secret in text or secret in unquote_plus(text)]


@pytest.fixture
def cage() -> Iterator[Cage]:
    """Hears every record of our loggers as it is, before any formatter may scrub it."""
    cage = Cage()
    handler = logging.Handler(logging.DEBUG)
    formatter = logging.Formatter()

    def hear(record: logging.LogRecord) -> None:
        cage.heard.append(f"{formatter.format(record)} {vars(record)}")

    handler.emit = hear  # type: ignore[method-assign]
    loggers = [logging.getLogger(name) for name in ("bot", "storage", "telegram", "httpx", "authlib", "aiohttp")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
    for logger in loggers[:2]:
        logger.setLevel(logging.DEBUG)
    for logger in loggers[2:]:
        # As start_logging leaves them.
        logger.setLevel(logging.WARNING)
    yield cage
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


async def signs_in_watched(home: Family, cage: Cage) -> None:
    asked = await home.says("/connect")
    link = home.link_in(asked)
    async with home.browser() as browser:
        start = await browser.get(home.here(link))
        back = await home.to_maker(browser, link)
        query = parse_qs(urlsplit(back).query)
        cage.canaries |= {"code": query["code"][0], "state": query["state"][0]}
        cage.canaries["cookie"] = next(cookie.value or "" for cookie in browser.cookies.jar if cookie.name == "link")
        page = await browser.get(back)
        cage.pages += [page.text, (await browser.get(back)).text]
    claim = home.claim_on(page)
    await home.opens(claim)
    await home.taps("Connect")
    # These two are shown to the one they are for, and to nobody else.
    assert home.ticket_in(link) in start.text
    cage.canaries |= {"ticket": home.ticket_in(link), "claim": claim.rpartition("c-")[2]}


async def plants_tokens(home: Family, cage: Cage, when: str) -> None:
    for number, link in enumerate(await home.bot.store.links.of_person(home.anna.id)):
        cage.canaries[f"access token {when} {number}"] = link.access_token
        cage.canaries[f"refresh token {when} {number}"] = link.refresh_token


async def test_no_secret_sings_in_logs_pages_or_chats(family: Family, cage: Cage, faultless: list[str]) -> None:
    settings = family.settings
    cage.canaries |= {
        "bot token": settings.telegram_token,
        "half of it": settings.telegram_token.partition(":")[2],
        "client secret": settings.eliot_client_secret,
        "subscription key": settings.eliot_subscription_key,
        "webhook secret": webhook_secret(settings),
        "webhook path": webhook_path(settings),
        "password": MARIA[1],
    }
    await signs_in_watched(family, cage)
    await plants_tokens(family, cage, "at first")
    await family.says("/plugs kitchen off")
    family.later(hours=2)
    await family.says("/plugs")
    await plants_tokens(family, cage, "renewed")
    for fault in ("unauthorized", "invalid_key", "html", "server_error", "dropped", "invalid_client", "grant_expired"):
        family.later(hours=2)
        family.cloud.faults.arm(fault, route="token" if fault in ("invalid_client", "grant_expired") else None)
        await family.says("/plugs")
        await family.says("/plugs kitchen on")
        family.cloud.faults.disarm()
    asked = await family.says("/connect")
    async with family.browser() as browser:
        family.cloud.faults.arm("secret_expired")
        cage.pages.append((await family.to_callback(browser, family.link_in(asked))).text)
        family.cloud.faults.disarm()
        for path in ("", "metrics", "nowhere"):
            cage.pages.append((await browser.get(family.here(f"{PUBLIC_URL}/{path}"))).text)
    for method in ("sendMessage", "getUpdates", "getChatMember", "answerCallbackQuery"):
        family.telegram.faults.script(method, code=500, description="Internal Server Error")
    await family.says("/plugs")
    family.telegram.faults.script("sendMessage", code=401, description="Unauthorized")
    await family.says("/plugs")
    family.telegram.faults.clear()

    assert len(cage.heard) > 20, "the log was listened to"
    assert {name for line in cage.heard for name in cage.singing(line)} == set()
    # The claim stands on the page of the browser it was made for, and nowhere else.
    held, *others = cage.pages
    assert cage.singing(held) == ["claim"]
    assert {name for page in others for name in cage.singing(page)} == set()
    chats = [message.text for message in family.private().messages]
    assert {name for text in chats for name in cage.singing(text)} == set()
    data = [button.callback_data or "" for m in family.private().messages for row in m.keyboard for button in row]
    assert {name for text in data for name in cage.singing(text)} == set()
    for shown in (settings, family.bot, await family.bot.store.links.of_person(family.anna.id), vault_of(settings)):
        assert cage.singing(repr(shown)) == []
    faultless.clear()


def everything_below(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_what_is_on_the_disk_is_sealed(home: Family, tmp_path: Path) -> None:
    link = (await home.bot.store.links.of_person(home.anna.id))[0]
    secrets = [link.access_token, link.refresh_token, home.settings.telegram_token, MARIA[1]]
    await home.engine.aclose()
    disk = everything_below(tmp_path)
    assert [secret for secret in secrets if secret.encode() in disk] == []
    await home.restarts()


def test_records_that_hold_secrets_do_not_show_them() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    ticket = TicketRecord(1, Stage.HELD, 1, "Anna", 1, now, now, b"canary", "canary", "canary", "canary", "eliot")
    for holder in (
        ticket,
        replace(ticket, id=2),
        InboxRecord(1, 1, 1, "chat:1", b"canary", now, 0),
        Tokens("canary", "canary", now, None),
        Consent("canary", "canary", "canary"),
        Access(AccountId(1), "canary"),
        Begun("canary", "canary", None),
        Held("canary", "Anna", None),
    ):
        assert "canary" not in repr(holder)
