"""A real Chromium for tests that look at pages.

A plugin: say `pytest_plugins = ("tests.browser",)`. Whoever imports it as a module before that cannot use it as one.
"""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


def chromium_path() -> str | None:
    """The system's own browser, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Skips the test, and says why, where no Chromium is installed."""
    path = chromium_path()
    if path is None:
        pytest.skip(f"no Chromium here: none of {', '.join(NAMES)} is on the PATH")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def careful_page(browser: Browser, **options: Any) -> AsyncIterator[Page]:
    """A page of its own context that must run without an error or a complaint on its console."""
    context = await browser.new_context(**options)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    yield page
    await context.close()
    assert complaints == []


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """On a desk, in English, 1440 by 900."""
    async with careful_page(browser, viewport={"width": 1440, "height": 900}, locale="en-GB") as careful:
        yield careful


@pytest.fixture
async def hand_page(browser: Browser) -> AsyncIterator[Page]:
    """On a phone, 390 by 844."""
    async with careful_page(browser, viewport={"width": 390, "height": 844}, has_touch=True) as careful:
        yield careful
