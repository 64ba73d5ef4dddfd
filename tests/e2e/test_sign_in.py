"""Connecting a home, all of it: two people, their Telegrams, their browsers, and the maker's pages."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, expect

from bot.locales import locale
from bot.simulator.eliot import DEMO_CLIENT_ID, DEMO_CLIENT_SECRET
from tests.e2e.stage import Stage
from tests.e2e.steps import ACCOUNT, ENGLISH, HOMES, asks, begins, is_unconnected, of
from tests.e2e.visitor import (
    MARIA,
    Visitor,
    allows,
    claim_link,
    goes_through,
    goes_to_the_maker,
    hands_over,
    page_says,
    signs_in,
    visiting,
    words,
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]

CASA_ROSSI: dict[str, str | int] = {"name": "Casa Rossi", "homes": 2, "ambients": 11, "modules": 48}
"""What is counted when Maria's account is connected."""
BEHIND_THE_PAGE = {
    "token_rate_limit": "maker-busy",
    "token_server_error": "maker-down",
    "token_html": "maker-down",
    "grant_expired": "code-expired",
    "secret_expired": "maker-refuses-bot",
    "invalid_client": "maker-refuses-bot",
}
"""A fault of the endpoint that trades the code for keys, and the page it ends on."""
OTHER_REDIRECT = "https://other.example.org/oauth/callback/eliot"


# The way it should go


async def test_a_home_comes_into_a_private_chat(stage: Stage, visitor: Visitor) -> None:
    giulia = visitor.phone("Giulia")
    tab = await begins(visitor)
    await page_says(tab, of("web-start-title"))
    await expect(tab.get_by_role("main")).to_contain_text(of("web-start-private", person="Giulia"))
    assert await visitor.context.cookies(tab.url) == []

    await goes_to_the_maker(tab)
    (cookie,) = await visitor.context.cookies(stage.settings.public_url)
    assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == ("link", True, "Lax")
    await signs_in(tab)
    await allows(tab)
    await page_says(tab, of("web-held-title"))
    await expect(tab.get_by_role("note")).to_contain_text(of("web-held-warning", person="Giulia"))
    assert "link" not in {cookie["name"] for cookie in await visitor.context.cookies()}
    # Signed in is not connected: the tokens wait for whoever asked.
    assert stage.kept_keys() == (1, 0)

    await hands_over(tab, "Giulia")
    await giulia.reads(of("claimed-here", homes=HOMES))
    assert stage.kept_keys() == (1, 0)
    await giulia.taps(ENGLISH.label("button-link"))
    await giulia.reads(of("linked-here", **CASA_ROSSI))
    await giulia.has_buttons([ENGLISH.label("door-status")])
    assert stage.kept_keys() == (0, 1)
    await giulia.taps(ENGLISH.label("door-status"))
    await giulia.reads("Living room")
    # Nobody wrote /connect: the guide counts the button too.
    guide = visitor.page.get_by_role("region", name="Try this")
    await expect(guide.locator("li.done b")).to_have_text(["Press START", "Say /connect", "Sign in as Maria"])


async def test_a_home_comes_into_the_family_group(stage: Stage, visitor: Visitor) -> None:
    giulia, pierre = visitor.phone("Giulia"), visitor.phone("Pierre")
    await giulia.starts()
    await giulia.opens("group")
    await pierre.opens("group")
    await giulia.screen.get_by_role("button", name="More about this chat").click()
    await giulia.screen.get_by_role("button", name="Add the bot").click()
    await giulia.reads(of("welcome-group"))
    await giulia.says("/connect")
    await giulia.reads(of("connect-in-private", person="Giulia"))

    # The link leads into the private chat, within the app.
    await giulia.screen.get_by_role("link", name=ENGLISH.label("button-open-private")).click()
    await giulia.reads(of("connect-group", group="Casa Rossi", minutes=10))
    tab = await giulia.follows(ENGLISH.label("button-sign-in"))
    await expect(tab.get_by_role("main")).to_contain_text(of("web-start-group", person="Giulia", chat="Casa Rossi"))
    await goes_through(tab, "Giulia")
    await giulia.reads(of("claimed-group", homes=HOMES, group="Casa Rossi"))
    await giulia.taps(ENGLISH.label("button-link"))
    await giulia.reads(of("linked-group", name="Casa Rossi", group="Casa Rossi"))
    await pierre.reads(of("linked-announcement", person="Giulia", **CASA_ROSSI))

    await pierre.says("/plugs")
    await pierre.reads("Coffee machine")
    await pierre.says("/plugs kitchen off")
    await pierre.reads(of("refused-switch"))
    assert stage.coffee_machine.picture()["on"]


async def test_only_an_admin_may_ask_for_the_group(visitor: Visitor) -> None:
    giulia, pierre = visitor.phone("Giulia"), visitor.phone("Pierre")
    await giulia.opens("group")
    await giulia.screen.get_by_role("button", name="More about this chat").click()
    await giulia.screen.get_by_role("button", name="Add the bot").click()
    await pierre.opens("group")
    await pierre.says("/connect")
    await pierre.reads(of("refused-settings"))
    await expect(pierre.screen.get_by_role("link")).to_have_count(0)


# The ways it may end


async def test_a_refused_consent_leaves_nothing_behind(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await tab.get_by_role("button", name="Refuse").click()
    await page_says(tab, of("web-consent-refused-title"))
    assert stage.kept_keys() == (0, 0)
    # Back in Telegram one can ask again, and change one's mind.
    await tab.get_by_role("link", name=of("web-back")).click()
    await tab.get_by_role("button", name="Giulia").click()
    giulia = visitor.phone("Giulia")
    await giulia.says("/connect")
    await giulia.reads(of("connect-here", how=ACCOUNT, minutes=10))
    again = await giulia.follows(ENGLISH.label("button-sign-in"))
    await goes_to_the_maker(again)
    await allows(again)
    await page_says(again, of("web-held-title"))


async def test_a_link_lasts_ten_minutes(stage: Stage, visitor: Visitor) -> None:
    link = await asks(visitor)
    stage.there.clock.move(timedelta(minutes=10))
    tab = await visitor.context.new_page()
    await tab.goto(link)
    await page_says(tab, of("web-link-expired-title"))
    await expect(tab.locator("form")).to_have_count(0)


async def test_whoever_lingers_at_the_maker_starts_again(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await signs_in(tab)
    stage.there.clock.move(timedelta(minutes=10))
    await allows(tab)
    await page_says(tab, of("web-state-unknown-title"))
    assert stage.kept_keys() == (0, 0)


async def test_a_sign_in_nobody_finishes_comes_to_nothing(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await allows(tab)
    stage.there.clock.move(timedelta(minutes=10))
    await hands_over(tab, "Giulia")
    giulia = visitor.phone("Giulia")
    await giulia.reads(of("claim-expired"))
    await giulia.has_buttons([ENGLISH.label("button-connect")])
    await is_unconnected(visitor, "Giulia")


async def test_a_start_link_connects_once(stage: Stage, visitor: Visitor) -> None:
    link = await asks(visitor)
    tab = await visitor.phone("Giulia").follows(ENGLISH.label("button-sign-in"))
    await goes_through(tab, "Giulia")
    again = await visitor.context.new_page()
    await again.goto(link)
    await _presses_on(again)
    await page_says(again, of("web-link-expired-title"))
    await visitor.phone("Giulia").taps(ENGLISH.label("button-link"))
    await visitor.phone("Giulia").has_buttons([ENGLISH.label("door-status")])
    assert stage.kept_keys() == (0, 1)


async def _presses_on(tab: Page) -> None:
    """Where a used link still shows its question, the answer no longer counts."""
    if await tab.locator("button.primary").count():
        await goes_to_the_maker(tab)


async def test_the_last_page_works_once(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await allows(tab)
    claim = await claim_link(tab)
    # Somebody reloads it, and comes back to it from Telegram with the button of the browser.
    await tab.reload()
    await page_says(tab, of("web-state-unknown-title"))
    await tab.goto(claim)
    await tab.get_by_role("button", name="Giulia").click()
    await tab.go_back()
    await tab.go_back()
    await page_says(tab, of("web-state-unknown-title"))
    giulia = visitor.phone("Giulia")
    await giulia.reads(of("claimed-here", homes=HOMES))
    await giulia.taps(ENGLISH.label("button-link"))
    await giulia.has_buttons([ENGLISH.label("door-status")])

    await tab.goto(claim)
    await tab.get_by_role("button", name="Giulia").click()
    await giulia.reads(of("claim-expired"))
    assert stage.kept_keys() == (0, 1)


async def test_the_back_button_leads_from_the_maker_to_the_question(visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await expect(tab.get_by_role("button", name=MARIA)).to_be_visible()
    await tab.go_back()
    await page_says(tab, of("web-start-title"))
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await allows(tab)
    await page_says(tab, of("web-held-title"))


async def test_another_browser_than_the_first_is_refused(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor)
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await visitor.context.clear_cookies(name="link")
    await allows(tab)
    await page_says(tab, of("web-cookie-missing-title"))
    assert stage.kept_keys() == (0, 0)
    assert stage.there.cloud.count("token") == 0


async def test_an_unregistered_redirect_address_ends_at_the_maker(stage: Stage, visitor: Visitor) -> None:
    stage.there.cloud.register_application(DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, [OTHER_REDIRECT])
    tab = await begins(visitor)
    async with tab.expect_navigation(url=re.compile("/authorize")) as going:
        await goes_to_the_maker(tab)
    answer = await going.value
    assert answer.status == 400
    assert "doesn't match" in await answer.text()
    assert urlsplit(tab.url).netloc == urlsplit(stage.there.cloud_url).netloc


@pytest.mark.parametrize(("fault", "status"), [("reply_url", 400), ("login_outage", 500)])
async def test_a_fault_of_the_makers_page_is_over_with_it(
    stage: Stage, visitor: Visitor, fault: str, status: int
) -> None:
    await visitor.arms(fault, "Next 3 calls")
    tab = await begins(visitor)
    async with tab.expect_navigation(url=re.compile("/authorize")) as going:
        await goes_to_the_maker(tab)
    assert (await going.value).status == status
    await visitor.calms()
    await tab.go_back()
    await goes_through(tab, "Giulia")
    await visitor.phone("Giulia").reads(of("claimed-here", homes=HOMES))


async def test_a_fault_behind_the_makers_page_is_explained(
    stage: Stage, visitor: Visitor, faultless: list[str]
) -> None:
    giulia = visitor.phone("Giulia")
    await giulia.starts()
    for fault, notice in BEHIND_THE_PAGE.items():
        await giulia.says("/connect")
        tab = await giulia.follows(ENGLISH.label("button-sign-in"))
        await goes_to_the_maker(tab)
        await signs_in(tab)
        await visitor.arms(fault, "Until switched off")
        await allows(tab)
        await page_says(tab, of(f"web-{notice}-title"))
        await expect(tab.locator("code")).to_have_text(re.compile(r"\w{5,6}"))
        assert stage.kept_keys() == (0, 0), fault
        await visitor.calms()
        await tab.close()
    # What only the operators can mend is told to them as well.
    faultless[:] = [line for line in faultless if "operators are needed" not in line]


# In everybody's language


@pytest.mark.parametrize("code", ["it", "fr"])
async def test_everything_speaks_the_familys_language(stage: Stage, browser: Browser, code: str) -> None:
    """Giulia's app is Italian, Pierre's French, and so are their browsers."""
    spoken = locale(code)
    owner = {"it": "Giulia", "fr": "Pierre"}[code]
    async with visiting(browser, stage.there.page_url, locale=f"{code}-{code.upper()}") as visitor:
        phone = visitor.phone(owner)
        await phone.starts()
        await phone.reads(words(spoken, "welcome-private"))
        await phone.taps(spoken.label("button-connect"))
        await phone.reads(words(spoken, "connect-here", how=spoken("maker-eliot-account"), minutes=10))
        tab = await phone.follows(spoken.label("button-sign-in"))
        await page_says(tab, words(spoken, "web-start-title"))
        assert await tab.locator("html").get_attribute("lang") == code
        await goes_to_the_maker(tab)
        await signs_in(tab)
        await allows(tab)
        await page_says(tab, words(spoken, "web-held-title"))
        await expect(tab.locator("a.primary")).to_have_text(words(spoken, "web-held-button"))
        await hands_over(tab, owner)
        await phone.reads(words(spoken, "claimed-here", homes=HOMES))
        await phone.taps(spoken.label("button-link"))
        await phone.reads(words(spoken, "linked-here", **CASA_ROSSI))


async def test_the_chosen_language_goes_before_the_browsers(stage: Stage, browser: Browser) -> None:
    french = locale("fr")
    async with visiting(browser, stage.there.page_url, locale="it-IT") as visitor:
        giulia = visitor.phone("Giulia")
        await giulia.starts()
        await giulia.says("/language")
        await giulia.taps(french.label("language-name"))
        await giulia.reads(words(french, "language-chosen"))
        await giulia.says("/connect")
        tab = await giulia.follows(french.label("button-sign-in"))
        await page_says(tab, words(french, "web-start-title"))
        await goes_to_the_maker(tab)
        await signs_in(tab)
        await tab.get_by_role("button", name="Refuse").click()
        await page_says(tab, words(french, "web-consent-refused-title"))
