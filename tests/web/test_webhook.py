"""Telegram's webhook takes updates from Telegram, all of them, and nothing else."""

from collections.abc import AsyncIterator

import pytest

from tests.web.site import HOOK, SECRET, Inbox, Site, built, visitor

TOKEN = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
UPDATE = b'{"update_id":1,"message":{"text":"/plugs kitchen off"}}'


def refusals(site: Site, reason: str) -> float:
    body, _ = site.desk.metrics.exposition()
    counts = dict(line.rsplit(" ", 1) for line in body.decode().splitlines() if not line.startswith("#"))
    return float(counts.get(f'eliot_bot_webhook_refusals_total{{reason="{reason}"}}', 0))


async def test_an_update_is_kept_before_telegram_hears_so(site: Site) -> None:
    answer = await site.browser.post(HOOK, content=UPDATE, headers=TOKEN)
    assert (answer.status_code, answer.content) == (200, b"")
    assert site.inbox.kept == [UPDATE]


async def test_an_update_that_was_not_kept_is_sent_again(site: Site) -> None:
    site.inbox.broken = OSError("disk full")
    answer = await site.browser.post(HOOK, content=UPDATE, headers=TOKEN)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert b"disk" not in answer.content
    assert refusals(site, "not_kept") == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], SECRET.lower(), "é", "\udcff"])
async def test_without_the_secret_nothing_is_read(site: Site, secret: str | None) -> None:
    read = False

    async def body() -> AsyncIterator[bytes]:
        nonlocal read
        read = True
        yield UPDATE

    headers = [(b"content-type", b"application/json")]
    if secret is not None:
        headers.append((b"x-telegram-bot-api-secret-token", secret.encode("utf-8", "surrogateescape")))
    answer = await site.browser.post(HOOK, content=body(), headers=headers)
    assert (answer.status_code, answer.content) == (403, b"")
    assert site.inbox.kept == []
    assert not read
    assert refusals(site, "secret") == 1


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
async def test_only_json_is_accepted(site: Site, kind: str) -> None:
    answer = await site.browser.post(HOOK, content=UPDATE, headers=TOKEN | {"Content-Type": kind})
    assert (answer.status_code, answer.content) == (415, b"")
    assert refusals(site, "type") == 1


async def test_json_may_name_its_charset(site: Site) -> None:
    headers = TOKEN | {"Content-Type": "Application/JSON; charset=utf-8"}
    assert (await site.browser.post(HOOK, content=UPDATE, headers=headers)).status_code == 200


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"update_id=1"])
async def test_what_is_not_json_is_refused(site: Site, body: bytes) -> None:
    answer = await site.browser.post(HOOK, content=body, headers=TOKEN)
    assert (answer.status_code, answer.content) == (400, b"")
    assert refusals(site, "not_json") == 1


async def test_a_declared_giant_is_refused_unread(site: Site) -> None:
    answer = await site.browser.post(HOOK, content=b"1" * 1_000_001, headers=TOKEN)
    assert answer.status_code == 413
    assert answer.headers["connection"] == "close"
    assert refusals(site, "size") == 1


async def test_a_giant_that_hides_its_size_is_cut_off(site: Site) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 50_000_000:
            sent += 100_000
            yield b"1" * 100_000

    answer = await site.browser.post(HOOK, content=endless(), headers=TOKEN)
    assert answer.status_code == 413
    assert sent < 3_000_000


async def test_a_full_megabyte_is_fine(site: Site) -> None:
    body = b'"' + b"1" * 999_998 + b'"'
    assert (await site.browser.post(HOOK, content=body, headers=TOKEN)).status_code == 200
    assert site.inbox.kept == [body]


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_only_post_is_answered(site: Site, method: str) -> None:
    answer = await site.browser.request(method, HOOK, headers=TOKEN)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_a_polling_bot_has_no_webhook(site: Site) -> None:
    async with visitor(built(site.desk, None, {}, webhook_secret="")) as browser:
        assert (await browser.post(HOOK, content=UPDATE, headers=TOKEN)).status_code == 404


async def test_a_webhook_without_a_secret_is_not_built(site: Site) -> None:
    with pytest.raises(ValueError, match="secret"):
        built(site.desk, Inbox(), {}, webhook_secret="")
