"""The start page names who asks and does nothing; its button sends the browser to the maker."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.desk import BOT_URL, OTHER_LOGIN
from tests.web.site import Page, Site, built, visitor


async def test_it_names_the_asker_and_the_group(site: Site) -> None:
    answer = await site.browser.get("/oauth/start", params={"r": await site.desk.ask()})
    page = Page(answer.text)
    assert answer.status_code == 200
    assert "Ben asks in Telegram to connect a home to the group Family." in page.text
    assert "Did you ask for this?" in page.text
    assert "Whoever sent it could control your home." in page.text


async def test_a_private_chat_has_no_group_to_name(site: Site) -> None:
    answer = await site.browser.get("/oauth/start", params={"r": await site.desk.ask(group=None)})
    assert "to their private chat with the bot" in Page(answer.text).text


async def test_looking_is_harmless_however_often(site: Site) -> None:
    ticket = await site.desk.ask()
    for method in ("GET", "HEAD", "GET"):
        looked = await site.browser.request(method, "/oauth/start", params={"r": ticket})
        assert looked.status_code == 200
        assert "set-cookie" not in looked.headers
    assert (await site.starts(ticket)).status_code == 303


async def test_the_button_leads_to_the_maker(site: Site) -> None:
    ticket = await site.desk.ask()
    page = Page((await site.browser.get("/oauth/start", params={"r": ticket})).text)
    (form,) = page.all("form")
    (field,) = page.all("input")
    assert (form["method"], form["action"]) == ("post", "/oauth/start")
    answer = await site.browser.post(str(form["action"]), data={str(field["name"]): str(field["value"])})
    address = urlsplit(answer.headers["location"])
    assert answer.status_code == 303
    assert address.netloc == "login.example"
    assert parse_qs(address.query)["redirect_uri"] == ["https://bot.example/oauth/callback/eliot"]


async def test_each_maker_has_a_page_of_its_own_to_sign_in_on_and_an_address_to_come_back_to(site: Site) -> None:
    addresses = {}
    for cloud in ("eliot", "netatmo"):
        answer = await site.starts(await site.desk.ask(cloud=cloud))
        addresses[cloud] = urlsplit(answer.headers["location"])
    assert addresses["eliot"].netloc == "login.example"
    assert addresses["netatmo"].netloc == urlsplit(OTHER_LOGIN).netloc
    redirects = {cloud: parse_qs(address.query)["redirect_uri"] for cloud, address in addresses.items()}
    assert redirects == {cloud: [f"https://bot.example/oauth/callback/{cloud}"] for cloud in addresses}


async def test_the_button_may_lead_to_every_maker_and_nowhere_unsafe(site: Site) -> None:
    page = await site.browser.get("/oauth/start", params={"r": await site.desk.ask(cloud="netatmo")})
    assert f"form-action 'self' https://login.example {OTHER_LOGIN} https:;" in page.headers["content-security-policy"]


async def test_a_link_of_a_maker_the_bot_no_longer_has_is_expired(site: Site) -> None:
    ticket = await site.desk.ask(cloud="third")
    assert (await site.browser.get("/oauth/start", params={"r": ticket})).status_code == 410
    assert (await site.starts(ticket)).status_code == 410


async def test_over_https_the_cookie_belongs_to_this_host_alone(site: Site) -> None:
    answer = await site.starts(await site.desk.ask())
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-link=")
    parts = set(cookie.split("; ")[1:])
    assert parts == {"HttpOnly", "Max-Age=600", "Path=/", "SameSite=lax", "Secure"}


async def test_on_a_loopback_address_the_cookie_works_without_tls(site: Site) -> None:
    app = built(site.desk, None, {}, public_url="http://127.0.0.1:8080", login_urls=["http://127.0.0.1:9000"])
    async with visitor(app, "http://127.0.0.1:8080") as browser:
        answer = await browser.post("/oauth/start", data={"r": await site.desk.ask()})
        page = await browser.get("/oauth/start", params={"r": await site.desk.ask()})
    assert answer.headers["set-cookie"].startswith("link=")
    assert "Secure" not in answer.headers["set-cookie"]
    assert "strict-transport-security" not in answer.headers
    assert "form-action 'self' http://127.0.0.1:9000;" in page.headers["content-security-policy"]


@pytest.mark.parametrize("query", [{}, {"r": ""}, {"r": "unknown"}, {"r": ["a", "b"]}])
async def test_a_link_nobody_made_is_expired(site: Site, query: dict[str, str]) -> None:
    answer = await site.browser.get("/oauth/start", params=query)
    page = Page(answer.text)
    assert answer.status_code == 410
    assert "This link no longer works" in page.text
    assert page.links == [BOT_URL]


async def test_after_ten_minutes_the_link_has_expired(site: Site) -> None:
    ticket = await site.desk.ask()
    site.desk.clock.passes(timedelta(minutes=10, seconds=1))
    assert (await site.browser.get("/oauth/start", params={"r": ticket})).status_code == 410
    late = await site.starts(ticket)
    assert late.status_code == 410
    assert "set-cookie" not in late.headers


async def test_a_press_from_a_foreign_page_shows_first_who_asks(site: Site) -> None:
    ticket = await site.desk.ask()
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none", "Origin": "https://bot.example"},
        {"Origin": "https://evil.example"},
    ):
        answer = await site.browser.post("/oauth/start", data={"r": ticket}, headers=headers)
        assert answer.status_code == 303
        assert answer.headers["location"] == f"/oauth/start?r={ticket}"
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Origin": "null"},
        {"Origin": "https://bot.example"},
    ],
)
async def test_a_press_on_our_own_page_goes_on(site: Site, headers: dict[str, str]) -> None:
    answer = await site.browser.post("/oauth/start", data={"r": await site.desk.ask()}, headers=headers)
    assert answer.headers["location"].startswith("https://login.example/authorize?")


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("application/json", b"{}", 415),
        ("application/x-www-form-urlencoded", b"r=" + b"a" * 5000, 413),
        ("application/x-www-form-urlencoded", "r=ü".encode(), 400),
        ("application/x-www-form-urlencoded", b"&".join([b"a=1"] * 50), 400),
        ("application/x-www-form-urlencoded", b"r=a&r=b", 410),
        ("application/x-www-form-urlencoded", b"", 410),
    ],
)
async def test_a_strange_form_is_refused_with_a_page(site: Site, content_type: str, body: bytes, status: int) -> None:
    answer = await site.browser.post("/oauth/start", content=body, headers={"Content-Type": content_type})
    assert answer.status_code == status
    assert Page(answer.text).links == [BOT_URL]
