"""One Chromium for a whole file: its start costs more than most of what it is asked to do."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser

from tests.browser import chromium
from tests.e2e.stage import Stage, played
from tests.e2e.visitor import Visitor, visiting


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A family that has not met the bot yet."""
    async with played(tmp_path) as stage:
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Both people have English apps, in an English browser."""
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", locale="en-GB") as visitor:
        yield visitor
