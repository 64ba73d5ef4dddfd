"""What a visitor does with the playground and with the tabs that open from it, in a real Chromium."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import unescape
from typing import Any

from markupsafe import Markup
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from bot.chat import makers
from bot.clouds.makers import ELIOT
from bot.locales import Locale

MARIA = "Maria Rossi"
VICTOR = "Victor Moreau"
BUSY = 15_000
"""Milliseconds a bot on a busy machine may take."""


def words(locale: Locale, key: str, **values: Any) -> str:
    """A sentence as it stands on a screen, without its tags. The playground's maker is Legrand."""
    return unescape(Markup(locale(key, **{**makers.words(ELIOT, locale), **values})).striptags())


@dataclass(frozen=True, slots=True)
class Phone:
    """One person's phone on the playground."""

    owner: str
    screen: Locator

    @property
    def messages(self) -> Locator:
        """The bot's, oldest first."""
        return self.screen.locator(".message:not(.own)")

    @property
    def last(self) -> Locator:
        return self.messages.last

    async def opens(self, place: str) -> None:
        """`private` or `group`."""
        await self.screen.get_by_role("tab").nth(("private", "group").index(place)).click()

    async def chooses_app(self, language: str) -> None:
        await self.screen.get_by_role("combobox").select_option(language)

    async def chooses(self, label: str) -> None:
        """From the menu of the open chat."""
        await self.screen.get_by_role("button", name="More about this chat").click()
        await self.screen.get_by_role("button", name=label, exact=True).click()

    async def starts(self) -> None:
        await self.screen.get_by_role("button", name="START", exact=True).click()

    async def says(self, text: str) -> None:
        """Until the bot begins to answer."""
        before = await self.last.get_attribute("data-id") if await self.messages.count() else ""
        await self.writes(text)
        await expect(self.last).not_to_have_attribute("data-id", str(before), timeout=BUSY)

    async def writes(self, text: str) -> None:
        box = self.screen.get_by_role("textbox", name="Message")
        await box.fill(text)
        await box.press("Enter")

    async def answers(self, text: str) -> None:
        """Quotes the bot's newest message, until the bot begins to answer."""
        await self.last.hover()
        await self.last.get_by_role("button", name="Reply").click()
        await self.says(text)

    async def taps(self, label: str) -> None:
        """The newest button of this name."""
        await self.screen.locator(".keyboard").get_by_role("button", name=label, exact=True).last.click()

    async def reads(self, text: str) -> None:
        """Waits until the bot's newest message says so."""
        await expect(self.last.locator(".text")).to_contain_text(text, timeout=BUSY)

    async def has_buttons(self, labels: list[str]) -> None:
        await expect(self.last.locator(".key > span:first-child")).to_have_text(labels, timeout=BUSY)

    async def link(self, label: str) -> str:
        """Where the newest link of this name leads."""
        found = self.screen.get_by_role("link", name=label).last
        await expect(found).to_be_visible(timeout=BUSY)
        return str(await found.get_attribute("href"))

    async def follows(self, label: str) -> Page:
        """Presses the newest link of this name; the tab that opens."""
        async with self.screen.page.context.expect_page() as opening:
            await self.screen.get_by_role("link", name=label).last.click(timeout=BUSY)
        tab = await opening.value
        await tab.wait_for_load_state()
        return tab


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser of its own with the playground open; its other tabs are the sign-in's."""

    context: BrowserContext
    page: Page

    def phone(self, owner: str) -> Phone:
        return Phone(owner, self.page.get_by_role("region", name=f"{owner}'s phone"))

    async def turns_to(self, owner: str) -> Phone:
        """On a desk there is room for Giulia's phone and one more."""
        shown = self.phone(owner)
        if not await shown.screen.is_visible():
            await self.page.get_by_role("button", name=f"Show {owner}'s phone instead").click()
        return shown

    async def waits_an_hour(self) -> None:
        async with self.page.expect_response("**/act"):
            await self.page.get_by_role("button", name="An hour later").click()

    async def arms(self, fault: str, scope: str) -> None:
        await self.shows("Faults")
        await self.page.get_by_text(scope, exact=True).click()
        chosen = self.page.locator(f"[data-fault={fault}] button")
        await chosen.click()
        await expect(chosen).to_have_attribute("aria-pressed", "true")

    async def calms(self) -> None:
        """Switches off whatever is still armed."""
        await self.shows("Faults")
        clear = self.page.get_by_role("button", name="Clear all")
        # Looked for and pressed at once, for what is armed may strike between the two.
        await clear.evaluate_all("shown => shown.forEach(button => button.click())")
        await expect(clear).to_be_hidden()

    async def sees_it_strike(self) -> None:
        """Waits until no fault is armed any more: the command they waited for has come."""
        await self.shows("Faults")
        await expect(self.page.get_by_role("button", name="Clear all")).to_be_hidden(timeout=BUSY)

    async def looks_at(self, module: str) -> Locator:
        """The tile of the module of this number."""
        await self.shows("House")
        return self.page.locator(f"[data-module='{module}']")

    async def pulls_the_plug(self) -> None:
        """Of the gateway; once more puts it back."""
        await self.shows("House")
        await self.page.locator(".gateway").first.click()

    async def shows(self, part: str) -> None:
        # Chromium takes its time with a page behind another tab.
        await self.page.bring_to_front()
        await self.page.locator(".side-tabs").get_by_role("button", name=part).click()


@asynccontextmanager
async def visiting(browser: Browser, address: str, **options: Any) -> AsyncIterator[Visitor]:
    """Nothing on any page may throw, and nothing may be stopped by a page's own policy."""
    desk = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}
    context = await browser.new_context(**(desk | options))
    context.set_default_timeout(BUSY)
    complaints: list[str] = []
    context.on("weberror", lambda thrown: complaints.append(str(thrown.error)))
    context.on("console", lambda said: complaints.append(said.text) if _complains(said) else None)
    page = await context.new_page()
    await page.goto(address)
    await expect(page.locator(".phone")).to_have_count(3)
    yield Visitor(context, page)
    await context.close()
    assert complaints == []


def _complains(said: ConsoleMessage) -> bool:
    """A page that says no has a status that says so too, which Chromium mentions."""
    return said.type in {"error", "warning"} and not said.text.startswith("Failed to load resource: the server")


# The tabs of a sign-in


async def goes_to_the_maker(tab: Page) -> None:
    """Presses the one button of the start page."""
    await tab.locator("button.primary").click()


async def signs_in(tab: Page, name: str = MARIA) -> None:
    """To the consent page. A maker who remembers the browser asks for no account again."""
    allow, account = tab.get_by_role("button", name="Allow"), tab.get_by_role("button", name=name)
    await expect(allow.or_(account)).to_be_visible()
    if not await allow.is_visible():
        await account.click()
    await expect(allow).to_be_visible()


async def allows(tab: Page) -> None:
    await tab.get_by_role("button", name="Allow").click()
    await tab.wait_for_load_state()


async def hands_over(tab: Page, person: str) -> None:
    """Presses the link back to Telegram; the browser asks whose app to open."""
    await tab.locator("a.primary").click()
    await tab.get_by_role("button", name=person).click()
    await expect(tab.get_by_role("heading", level=1)).to_have_text(f"Opened in {person}’s Telegram")


async def claim_link(tab: Page) -> str:
    """The address behind the last page's button."""
    return str(await tab.locator("a.primary").get_attribute("href"))


async def goes_through(tab: Page, person: str, account: str = MARIA) -> None:
    """The whole way of a browser, from the start page to somebody's Telegram."""
    await goes_to_the_maker(tab)
    await signs_in(tab, account)
    await allows(tab)
    await hands_over(tab, person)
    await tab.close()


async def page_says(tab: Page, text: str) -> None:
    await expect(tab.get_by_role("heading", level=1)).to_have_text(text)
