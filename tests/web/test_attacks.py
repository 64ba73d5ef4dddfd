"""What strangers may write into names, addresses and headers stays text."""

import logging

import pytest

from tests.web.site import HOOK, Page, Site, built, visitor

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</title><svg/onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "{ $person }",
    "javascript:alert(1)",
    "\u202egnisrever\u2066",
    "a\nb\r\nSet-Cookie: c=d",
]
OWN_TAGS = {"html", "head", "meta", "title", "link", "body", "header", "img", "span", "main", "h1", "h2", "p", "b"}
OWN_TAGS |= {"form", "input", "button", "div", "footer", "a", "code"}


def innocent(text: str) -> bool:
    """Whether the page has only elements of ours, and none that acts."""
    page = Page(text)
    acting = [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    sources = [attributes.get("src") for _, attributes in page.elements if "src" in attributes]
    return (
        {tag for tag, _ in page.elements} <= OWN_TAGS
        and not acting
        and all(str(source).startswith("/icon.svg") for source in sources)
        and not any(str(link).startswith("javascript") for link in page.links)
    )


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_name_cannot_become_markup(site: Site, name: str) -> None:
    ticket = await site.desk.ask(name=name, group=name)
    started = await site.browser.get("/oauth/start", params={"r": ticket})
    state = await site.signs_in(ticket)
    held = await site.returns(code="c1", state=state)
    for answer in (started, held):
        assert answer.status_code == 200
        assert innocent(answer.text)
        assert "49" not in Page(answer.text).text
        assert not {"\u202e", "\u2066"} & set(answer.text)


@pytest.mark.parametrize("text", HOSTILE)
async def test_nothing_of_an_address_is_reflected(site: Site, text: str) -> None:
    state = await site.signs_in(await site.desk.ask())
    answers = [
        await site.browser.get("/oauth/start", params={"r": text}),
        await site.browser.get("/oauth/start", params={text: text}),
        await site.returns(state=text, code=text, error=text, error_description=text),
        await site.returns(state=state, error=text, error_description=text, error_uri=text),
        await site.browser.post("/oauth/start", data={"r": text}),
        await site.browser.get("/" + text.replace("\n", "").replace("\r", "")),
    ]
    for answer in answers:
        assert innocent(answer.text)
        assert text not in answer.text
        assert "Set-Cookie: c=d" not in answer.headers.get("location", "")


async def test_a_ticket_returns_only_into_its_field(site: Site) -> None:
    """The one echo: it needs a ticket that exists, so nobody can choose its text."""
    ticket = await site.desk.ask()
    page = Page((await site.browser.get("/oauth/start", params={"r": ticket})).text)
    assert [field["value"] for field in page.all("input")] == [ticket]
    assert ticket not in page.text


async def test_an_address_cannot_leave_its_attribute(site: Site) -> None:
    app = built(site.desk, None, {}, bot_url=lambda: 'https://t.me/x"><script>alert(1)</script>')
    async with visitor(app) as browser:
        for path in ("/", "/nowhere"):
            assert innocent((await browser.get(path)).text)


async def test_a_foreign_press_cannot_choose_where_to_go(site: Site) -> None:
    answer = await site.browser.post(
        "/oauth/start",
        data={"r": "x\r\nLocation: https://evil.example//&r=y"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    location = answer.headers["location"]
    assert location.startswith("/oauth/start?r=")
    assert not {"\r", "\n", "&", "/"} & set(location.removeprefix("/oauth/start?r="))


async def test_the_language_of_a_browser_names_no_file(site: Site) -> None:
    for tag in ("../../etc/passwd", "<b>", "fr/../it", "x" * 9000, "en;q=" + "9" * 400, ",,,;;;"):
        answer = await site.browser.get("/", headers={"Accept-Language": tag})
        assert answer.status_code == 200
        assert '<html lang="en">' in answer.text


async def test_no_log_line_carries_a_secret(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ticket = await site.desk.ask(name="Canary-Name", group="Canary-Group")
        await site.browser.get("/oauth/start", params={"r": ticket})
        state = await site.signs_in(ticket)
        cookie = site.browser.cookies["__Host-link"]
        held = await site.returns(code="code-canary", state=state)
        await site.returns(code="code-canary", state=state, error="error-canary")
        site.inbox.broken = RuntimeError('{"update_id": 1, "text": "text-canary"}')
        await site.browser.post(
            HOOK,
            json={"text": "text-canary"},
            headers={"X-Telegram-Bot-Api-Secret-Token": "wh-Secret_1"},
        )
        await site.browser.post(HOOK, headers={"X-Telegram-Bot-Api-Secret-Token": "wrong-canary"})
    claim = str(Page(held.text).links[0]).partition("?start=")[2]
    # httpx logs each address by itself: that is this test's browser, not the bot.
    own = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    said = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in own)
    assert "an update could not be kept" in said
    for secret in (ticket, state, cookie, claim, "canary", "Canary", "wh-Secret_1"):
        assert secret not in said
