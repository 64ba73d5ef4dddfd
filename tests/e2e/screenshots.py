"""Retakes the README's screenshots: `python -m tests.e2e.screenshots [folder]`, by default into `docs/screenshots`.

It plays the demo, real bot and all, on a winter evening. Needs Chromium, like the browser tests. Afterwards make the
files small, for instance with `pngquant --force --ext .png docs/screenshots/*.png`.
"""

import asyncio
import sys
import tempfile
from contextlib import AbstractAsyncContextManager
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.async_api import Browser, expect

from bot.domain.rights import Role
from bot.simulator.clock import MovableClock
from tests.browser import chromium
from tests.e2e.family_life import GROUP, TOO_WARM, brings_the_bot, comes, connects_the_group, settles_in
from tests.e2e.stage import Stage, played
from tests.e2e.steps import ENGLISH, of
from tests.e2e.visitor import Phone, Visitor, goes_through, visiting

ROME = ZoneInfo("Europe/Rome")
EVENING = time(19, 42)
ASK = ENGLISH.label("asking-button", count=2, first="Giulia", second="Pierre")


async def retake(folder: Path) -> None:
    async with chromium() as browser:
        await house_and_chat(browser, folder)
        await family(browser, folder)
        await alerts(browser, folder)


async def house_and_chat(browser: Browser, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as data:
        async with played(Path(data)) as stage:
            evening(stage.there.clock)
            async with looking(browser, stage) as visitor:
                await lives(stage, visitor)
                await visitor.page.screenshot(path=folder / "playground.png")
                await visitor.calms()
            async with looking(browser, stage, device_scale_factor=2) as visitor:
                giulia = visitor.phone("Giulia")
                await dims(giulia)
                await giulia.screen.screenshot(path=folder / "chat.png")
            hand = {"width": 390, "height": 844}
            async with looking(browser, stage, viewport=hand, has_touch=True, device_scale_factor=2) as visitor:
                await heats(visitor.phone("Giulia"))
                await visitor.page.screenshot(path=folder / "phone.png")


async def family(browser: Browser, folder: Path) -> None:
    """What the README shows of life in the group."""
    with tempfile.TemporaryDirectory() as data:
        async with played(Path(data)) as stage:
            evening(stage.there.clock)
            async with looking(browser, stage, device_scale_factor=2) as visitor:
                giulia = visitor.phone("Giulia")
                await giulia.starts()
                await brings_the_bot(giulia)
                await connects_the_group(giulia)
                await giulia.opens("group")
                await keeps(visitor, giulia, folder / "family-onboarding.png", height=1040)
                await comes(visitor, "Pierre", Role.ADULT, "/lights kitchen")
                await comes(visitor, "Leo", Role.CHILD, "/lights kids' room")
                await giulia.opens("group")
                leo = await visitor.turns_to("Leo")
                await leo.says(TOO_WARM)
                await leo.has_buttons([ASK])
                await keeps(visitor, leo, folder / "family-refused.png")
                await leo.taps(ASK)
                await giulia.reads("Leo would like this.")
                await keeps(visitor, giulia, folder / "family-approval.png")
                await giulia.taps(ENGLISH.label("asking-hour"))
                await acts(stage, visitor)
                await giulia.says("/history")
                await giulia.reads(of("history-title"))
                await keeps(visitor, giulia, folder / "family-history.png")


async def alerts(browser: Browser, folder: Path) -> None:
    """An evening without internet, a freezer without power by night, and what can be chosen."""
    with tempfile.TemporaryDirectory() as data:
        async with played(Path(data), notices=True) as stage:
            evening(stage.there.clock)
            async with looking(browser, stage, device_scale_factor=2) as visitor:
                await settles_in(visitor)
                giulia, pierre = visitor.phone("Giulia"), await visitor.turns_to("Pierre")
                await pierre.opens("group")
                await visitor.pulls_the_plug()
                await pierre.reads(of("alert-gateway-offline", kind="home-offline"))
                await pierre.taps(ENGLISH.label("button-alert-take"))
                await giulia.reads(of("alert-taken", person="Pierre"))
                await keeps(visitor, giulia, folder / "alert-offline.png")
                stage.there.clock.move(timedelta(minutes=73))
                await visitor.pulls_the_plug()
                await giulia.reads("(1 h 13 min)")
                await expect(giulia.last.locator(".key")).to_have_count(0)
                await keeps(visitor, giulia, folder / "alert-over.png")
                await giulia.says("/plugs freezer")
                await giulia.taps(ENGLISH.label("button-guard"))
                await giulia.taps(ENGLISH.label("button-guard-after", minutes=5))
                await giulia.reads(of("guard-asked-first"))
                await giulia.says("/alerts settings")
                await giulia.reads(of("alerts-wishes-group"))
                await keeps(visitor, giulia, folder / "alert-settings.png", height=900)
                await fails_by_night(stage, giulia)
                await keeps(visitor, giulia, folder / "alert-guard.png")


async def fails_by_night(stage: Stage, giulia: Phone) -> None:
    """The freezer loses its power, and for a quarter of an hour nobody takes that up."""
    stage.there.clock.move(timedelta(hours=5))
    stage.there.house.touch(stage.there.house.named("Freezer").id, on=False)
    await later(stage, minutes=6)
    await giulia.reads(of("alert-guard", count=1, why="off", names="Freezer (Garage)"))
    await later(stage, minutes=15)
    await giulia.opens("private")
    await giulia.reads(of("alert-repeated", group=GROUP))


async def acts(stage: Stage, visitor: Visitor) -> None:
    """The evening of three people."""
    pierre = await visitor.turns_to("Pierre")
    await later(stage, minutes=14)
    await pierre.says("/plugs office off")
    await pierre.reads("is now: off")
    await later(stage, minutes=3)
    await pierre.says("/lights living room")
    await pierre.says("/lights living room off")
    await pierre.reads("Chandelier: off")
    await pierre.taps(ENGLISH.label("button-undo"))
    await pierre.reads("is now: on")
    await later(stage, minutes=22)
    leo = await visitor.turns_to("Leo")
    await leo.says("/lights kids' room off")
    await leo.reads("is now: off")
    await later(stage, minutes=9)


async def later(stage: Stage, *, minutes: int) -> None:
    """Once all that was begun is done."""
    await asyncio.sleep(3)
    stage.there.clock.move(timedelta(minutes=minutes))


async def keeps(visitor: Visitor, phone: Phone, path: Path, *, height: int = 760) -> None:
    """A phone of this much of a desk, with nothing on it that passes."""
    await visitor.page.set_viewport_size({"width": 1440, "height": height})
    await visitor.page.mouse.move(0, 0)
    await rests(phone)
    await expect(phone.screen.locator(".toast")).to_have_count(0)
    await phone.screen.screenshot(path=path)


def evening(clock: MovableClock) -> None:
    now = clock().astimezone(ROME)
    wanted = datetime.combine(now.date(), EVENING, ROME)
    clock.move((wanted if wanted > now else wanted + timedelta(days=1)) - now)


def looking(browser: Browser, stage: Stage, **options: object) -> AbstractAsyncContextManager[Visitor]:
    address = f"{stage.there.page_url}/?lang=en"
    return visiting(browser, address, locale="en-GB", timezone_id=str(ROME), **options)


async def lives(stage: Stage, visitor: Visitor) -> None:
    """A connected home, a plug switched off, and a fault that the group is told of."""
    giulia, pierre = visitor.phone("Giulia"), visitor.phone("Pierre")
    await giulia.starts()
    for phone in (giulia, pierre):
        await phone.opens("group")
    await giulia.screen.get_by_role("button", name="More about this chat").click()
    await giulia.screen.get_by_role("button", name="Add the bot").click()
    await giulia.says("/connect")
    await giulia.screen.get_by_role("link", name="Continue in private").click()
    await giulia.reads("to the group")
    await signs_in(giulia)
    await giulia.says("/connect")
    await signs_in(giulia)
    await giulia.says("/plugs kitchen off")
    await giulia.reads("is now: off")
    await giulia.opens("group")
    await pierre.says("/lights living room")
    await visitor.arms("offline", "Until switched off")
    await giulia.says("/lights living room off")
    await giulia.reads("lost its internet connection")
    await giulia.opens("private")
    await visitor.shows("House")
    await expect(pierre.last).to_contain_text("lost its internet connection")


async def signs_in(phone: Phone) -> None:
    await goes_through(await phone.follows("Sign in"), phone.owner)
    await phone.screen.locator(".keyboard").get_by_role("button", name="Connect", exact=True).last.click()
    await phone.reads("is connected")


async def dims(giulia: Phone) -> None:
    await giulia.says("/lights dining room 40%")
    await giulia.reads("is now: on, 40")
    await rests(giulia)


async def heats(giulia: Phone) -> None:
    await giulia.says("/heating bedroom 21")
    await giulia.reads("is now")
    await rests(giulia)


async def rests(phone: Phone) -> None:
    """No cursor waits in the box."""
    await phone.screen.get_by_role("textbox", name="Message").blur()


if __name__ == "__main__":
    asyncio.run(retake(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screenshots")))
