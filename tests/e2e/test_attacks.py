"""The attack that must fail: somebody asks, and lets somebody else sign in."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.family_life import opens_in
from tests.e2e.stage import Stage
from tests.e2e.steps import asks, begins, is_unconnected, of
from tests.e2e.visitor import (
    VICTOR,
    Visitor,
    allows,
    claim_link,
    goes_to_the_maker,
    hands_over,
    page_says,
    signs_in,
    visiting,
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]


async def lured(stage: Stage, visitor: Visitor, browser: Browser, link: str) -> str:
    """Victor is talked into opening Pierre's link in his own browser; the claim that his last page shows."""
    victim = await browser.new_context(locale="en-GB")
    tab = await victim.new_page()
    await tab.goto(link)
    await expect(tab.get_by_role("main")).to_contain_text(of("web-start-private", person="Pierre"))
    await goes_to_the_maker(tab)
    await signs_in(tab, VICTOR)
    await allows(tab)
    await expect(tab.get_by_role("note")).to_contain_text(of("web-held-warning", person="Pierre"))
    claim = await claim_link(tab)
    await victim.close()
    assert stage.kept_keys() == (1, 0)
    return claim


async def test_a_lured_victim_keeps_the_home(stage: Stage, visitor: Visitor, browser: Browser) -> None:
    claim = await lured(stage, visitor, browser, await asks(visitor, "Pierre"))
    # The victim's own Telegram opens the claim, as the page asks for: it ends the attempt.
    await visitor.phone("Giulia").starts()
    await opens_in(visitor, claim, "Giulia")
    await visitor.phone("Giulia").reads(of("claim-foreign"))
    assert stage.kept_keys() == (0, 0)

    await opens_in(visitor, claim, "Pierre")
    await visitor.phone("Pierre").reads(of("claim-expired"))
    await is_unconnected(visitor, "Pierre")
    await is_unconnected(visitor, "Giulia")
    assert stage.asked_for("victor@example.org") == []


async def test_an_attacker_gets_no_home_by_waiting_or_guessing(
    stage: Stage, visitor: Visitor, browser: Browser
) -> None:
    claim = await lured(stage, visitor, browser, await asks(visitor, "Pierre"))
    guessed = re.sub(r"c-.*", "c-" + "A" * 43, claim)
    await opens_in(visitor, guessed, "Pierre")
    await visitor.phone("Pierre").reads(of("claim-expired"))
    # The victim closed the page. What Pierre never saw has gone stale when he finally gets hold of it.
    stage.there.clock.move(timedelta(minutes=10))
    await opens_in(visitor, claim, "Pierre")
    await is_unconnected(visitor, "Pierre")
    assert stage.asked_for("victor@example.org") == []


async def test_a_stolen_claim_opens_nothing_for_the_thief(stage: Stage, visitor: Visitor) -> None:
    tab = await begins(visitor, "Giulia")
    await goes_to_the_maker(tab)
    await signs_in(tab)
    await allows(tab)
    await visitor.phone("Pierre").starts()
    await opens_in(visitor, await claim_link(tab), "Pierre")
    await visitor.phone("Pierre").reads(of("claim-foreign"))
    await hands_over(tab, "Giulia")
    await visitor.phone("Giulia").reads(of("claim-expired"))
    await is_unconnected(visitor, "Pierre")
    assert stage.kept_keys() == (0, 0)
    assert stage.asked_for("maria.rossi@example.org") == []


async def test_an_injected_callback_is_refused(stage: Stage, visitor: Visitor, browser: Browser) -> None:
    """Pierre signs in with an account of his own and has Giulia's browser open the last step of it."""
    prepared = await _callback_of(await begins(visitor, "Pierre"))
    async with visiting(browser, stage.there.page_url, locale="en-GB") as victim:
        tab = await victim.context.new_page()
        await tab.goto(prepared)
        await page_says(tab, of("web-cookie-missing-title"))
        await expect(tab.locator("a[href*='start=c-']")).to_have_count(0)
        # Once refused it is over, for its own browser too.
        own = await visitor.context.new_page()
        await own.goto(prepared)
        await page_says(own, of("web-state-unknown-title"))
    assert stage.there.cloud.count("token") == 0
    assert stage.kept_keys() == (0, 0)


async def test_an_injected_callback_does_not_disturb_the_victims_own_sign_in(
    stage: Stage, visitor: Visitor, browser: Browser
) -> None:
    prepared = await _callback_of(await begins(visitor, "Pierre"))
    async with visiting(browser, stage.there.page_url, locale="en-GB") as victim:
        tab = await begins(victim, "Giulia")
        await goes_to_the_maker(tab)
        injected = await victim.context.new_page()
        await injected.goto(prepared)
        await page_says(injected, of("web-cookie-missing-title"))
        assert stage.there.cloud.count("token") == 0
        await signs_in(tab, VICTOR)
        await allows(tab)
        await expect(tab.get_by_role("note")).to_contain_text(of("web-held-warning", person="Giulia"))
        await hands_over(tab, "Giulia")
        await victim.phone("Giulia").reads(of("claimed-here", homes="Victor's flat"))
    await is_unconnected(visitor, "Pierre")


async def _callback_of(tab: Page) -> str:
    """The address the maker sends the browser back to, which is kept instead of opened."""
    await goes_to_the_maker(tab)
    await signs_in(tab)
    answer = await tab.request.post(tab.url, form={"step": "allow"}, max_redirects=0)
    callback = answer.headers["location"]
    assert parse_qs(urlsplit(callback).query).keys() == {"state", "code"}
    return callback
