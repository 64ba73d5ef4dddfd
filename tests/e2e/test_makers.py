"""Two makers in front of one house: a visitor picks whose devices the family has, and the house does the rest."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.e2e.stage import Stage, played
from tests.e2e.steps import ENGLISH, of
from tests.e2e.visitor import Visitor, allows, goes_to_the_maker, hands_over, signs_in, visiting

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]

OFF = "/plugs kitchen off"
PLACE = "Coffee machine (Kitchen)"


@pytest_asyncio.fixture(loop_scope="module")
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with played(tmp_path, makers=("eliot", "netatmo")) as stage:
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", locale="en-GB") as visitor:
        yield visitor


async def test_the_second_makers_home_is_connected_and_its_plug_goes_dark(stage: Stage, visitor: Visitor) -> None:
    giulia = visitor.phone("Giulia")
    await giulia.starts()
    await giulia.taps(ENGLISH.label("button-connect"))
    await giulia.reads(of("connect-which"))
    await giulia.taps(ENGLISH.label("button-maker-netatmo"))
    await giulia.reads(of("maker-netatmo-account"))

    tab = await giulia.follows(ENGLISH.label("button-sign-in"))
    await goes_to_the_maker(tab)
    await expect(tab).to_have_title("Sign in · Netatmo (simulated)")
    await signs_in(tab)
    await expect(tab.get_by_role("main")).to_contain_text("Move your Bubendorff shutters")
    await allows(tab)
    await hands_over(tab, "Giulia")
    await tab.close()
    await giulia.taps(ENGLISH.label("button-link"))
    await giulia.has_buttons([ENGLISH.label("door-status")])

    plug = await visitor.looks_at(stage.coffee_machine.id)
    await expect(plug).to_have_class(re.compile(r"\bon\b"))
    await giulia.says(OFF)
    await giulia.reads(of("told-state", what=PLACE, state=ENGLISH.label("state-off")))
    await expect(plug).not_to_have_class(re.compile(r"\bon\b"))
    assert stage.there.netatmo.count("command") == 1
    assert not stage.there.cloud.calls

    await visitor.shows("Faults")
    await visitor.page.get_by_text("Netatmo", exact=True).click()
    await expect(visitor.page.locator(".log")).to_contain_text("/api/setstate")
    await visitor.arms("module_6", "Until switched off")
    await giulia.says("/plugs kitchen on")
    await giulia.reads(of("error-module-silent"))
    await giulia.reads(of("advice-module-silent"))
    await visitor.calms()
    await giulia.taps(ENGLISH.label("remedy-try-again"))
    await giulia.reads(f"{PLACE} is now: on")
