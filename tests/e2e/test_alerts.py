"""What goes wrong at home while nobody asks, as visitors of the playground see it: told once, taken up, and over."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from tests.e2e.family_life import GROUP, settles_in
from tests.e2e.stage import Stage, played
from tests.e2e.steps import ENGLISH, beginning, of
from tests.e2e.visitor import BUSY, Phone, Visitor, visiting

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]

ROME = ZoneInfo("Europe/Rome")
NOON, NIGHT = time(12, 0), time(23, 30)
HAND = {"width": 390, "height": 844}
FREEZER = "Freezer (Garage)"
OFFLINE = of("alert-gateway-offline", kind="home-offline")
OFF = of("alert-guard", count=1, why="off", names=FREEZER)
TAKE, MORE, AGAIN = (ENGLISH.label(f"button-alert-{word}") for word in ("take", "more", "again"))
SOON = 20_000
"""Milliseconds: two looks two seconds apart, two more to gather what belongs together, on a busy machine."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with played(tmp_path_factory.mktemp("bot"), notices=True) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Giulia owns the home in the group, Pierre is an adult there, Leo a child; they were told of the one thing that is
    wrong from the beginning. The browser lives where they do.
    """
    address = f"{stage.there.page_url}/?lang=en"
    async with visiting(browser, address, locale="en-GB", timezone_id=str(ROME)) as visitor:
        await settles_in(visitor)
        becomes(stage, NOON)
        await tells(visitor.phone("Giulia"), of("alert-battery-low", count=1, names="Bedside remote right"))
        yield visitor


@pytest_asyncio.fixture(loop_scope="module")
async def giulia(stage: Stage, visitor: Visitor) -> Phone:
    """The next noon, when whatever was wrong before is no longer remembered; her eyes are on the group."""
    becomes(stage, NOON, days=1)
    await visitor.page.bring_to_front()
    phone = visitor.phone("Giulia")
    await phone.opens("group")
    return phone


def becomes(stage: Stage, hour: time, *, days: int = 0) -> None:
    """The first such hour after so many days."""
    now = stage.there.clock().astimezone(ROME) + timedelta(days=days)
    wanted = datetime.combine(now.date(), hour, ROME)
    stage.there.clock.move((wanted if wanted > now else wanted + timedelta(days=1)) - stage.there.clock())


async def tells(phone: Phone, text: str, *, times: int = 1) -> Locator:
    """The message that says so, once there are so many of them and no more."""
    said = phone.messages.filter(has_text=text)
    await expect(said).to_have_count(times, timeout=SOON)
    return said.last


async def becomes_well(message: Locator, key: str, **values: str | int) -> None:
    """The same message says so now, and has only its details left."""
    await expect(message.locator(".text")).to_contain_text(beginning(key, "range", span="", **values), timeout=SOON)
    await expect(message.locator(".key")).to_have_text([MORE], timeout=SOON)


def presses(message: Locator, label: str) -> Locator:
    return message.get_by_role("button", name=label, exact=True)


async def number(message: Locator) -> str:
    """By which it is found again when it says something else."""
    return str(await message.get_attribute("data-id"))


def the(phone: Phone, number: str) -> Locator:
    return phone.screen.locator(f".message[data-id='{number}']")


def quiet(message: Locator) -> Locator:
    """The sign of a message that came without a sound."""
    return message.get_by_role("img", name="sent without a sound")


async def test_a_home_offline_is_one_message_until_it_is_over(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    pierre = await visitor.turns_to("Pierre")
    await pierre.opens("group")
    known = await giulia.messages.count()
    await visitor.arms("offline", "Until switched off")
    alert = the(giulia, await number(await tells(giulia, OFFLINE)))
    await expect(quiet(alert)).to_have_count(0)
    # Pierre takes it up, and Giulia sees that he does.
    await presses(await tells(pierre, OFFLINE), TAKE).click()
    await expect(alert.locator(".text")).to_contain_text(of("alert-taken", person="Pierre"), timeout=BUSY)
    await expect(presses(alert, TAKE)).to_have_count(0)

    stage.there.clock.move(timedelta(minutes=25))
    await visitor.calms()
    await becomes_well(alert, "alert-gateway-offline-over", kind="home-offline")
    await expect(alert.locator(".text")).to_contain_text("12:00–12:25 (25 minutes)")
    assert await giulia.messages.count() == known + 1


async def test_what_lasted_long_is_called_well_in_a_line_of_its_own(visitor: Visitor, giulia: Phone) -> None:
    await visitor.pulls_the_plug()
    alert = the(giulia, await number(await tells(giulia, OFFLINE)))
    await visitor.waits_an_hour()
    await visitor.waits_an_hour()
    known = await giulia.messages.count()
    await visitor.pulls_the_plug()
    await becomes_well(alert, "alert-gateway-offline-over", kind="home-offline")
    await expect(giulia.messages).to_have_count(known + 1, timeout=SOON)
    await expect(giulia.last.locator(".text")).to_contain_text("(2 h 0 min)")
    await expect(quiet(giulia.last)).to_have_count(1)
    await expect(giulia.last.locator(".key")).to_have_count(0)


async def test_in_quiet_hours_nothing_sounds(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    becomes(stage, NIGHT)
    await visitor.pulls_the_plug()
    alert = the(giulia, await number(await tells(giulia, OFFLINE)))
    await expect(quiet(alert)).to_have_count(1)
    await visitor.pulls_the_plug()
    await becomes_well(alert, "alert-gateway-offline-over", kind="home-offline")


async def test_a_guarded_freezer_is_heard_by_night(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    await giulia.says("/plugs freezer")
    await giulia.taps(ENGLISH.label("button-guard"))
    await giulia.taps(ENGLISH.label("button-guard-after", minutes=5))
    await giulia.reads(of("guard-asked-first"))
    # Whoever would switch it off is asked first.
    await giulia.says("/plugs freezer off")
    await giulia.reads(of("risk-guarded"))
    await giulia.taps("No")

    becomes(stage, NIGHT)
    await trips(stage, visitor)
    stage.there.clock.move(timedelta(minutes=6))
    alert = the(giulia, await number(await tells(giulia, OFF)))
    await expect(quiet(alert)).to_have_count(0)
    # Nobody looks at the group: after a quarter of an hour Giulia is told in private.
    stage.there.clock.move(timedelta(minutes=15))
    await giulia.opens("private")
    private = the(giulia, await number(await tells(giulia, OFF)))
    await expect(private.locator(".text")).to_contain_text(of("alert-repeated", group=GROUP))
    await expect(quiet(private)).to_have_count(0)
    await presses(private, TAKE).click()
    await giulia.opens("group")
    await expect(alert.locator(".text")).to_contain_text(of("alert-taken", person="Giulia"), timeout=BUSY)

    stage.there.house.touch(stage.there.house.named("Freezer").id, on=True)
    await becomes_well(alert, "alert-guard-over", why="off", names=FREEZER, count=1)


async def trips(stage: Stage, visitor: Visitor) -> None:
    """Somebody works the freezer's own switch, and the bot has seen it."""
    freezer = await visitor.looks_at(stage.there.house.named("Freezer").id)
    await freezer.get_by_role("switch").click()
    async with asyncio.timeout(SOON / 1000):
        while "guard" not in await suspected(stage):  # noqa: ASYNC110 (the database tells nobody)
            await asyncio.sleep(0.1)


async def suspected(stage: Stage) -> str:
    links = await stage.bot.store.links.everywhere(0, 1)
    round = await stage.bot.store.rounds.of(links[0].account)
    return "" if round is None else round.cases


async def test_whoever_asks_sees_what_is_wrong_and_looks_again(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    computer = stage.there.house.named("Computer")
    stage.there.house.set_reachable(computer.id, reachable=False)
    title = of("alert-module-unreachable", count=1, names="Computer (Office)")
    alert = the(giulia, await number(await tells(giulia, title)))
    await giulia.says("/alerts")
    await giulia.reads(title)
    await presses(alert, AGAIN).click()
    await expect(alert.locator(".text")).to_contain_text(beginning("alerts-again-still", "time"), timeout=BUSY)
    await presses(alert, ENGLISH.label("button-alert-snooze")).click()
    await expect(alert.locator(".text")).to_contain_text(beginning("alert-snoozed", "time"), timeout=BUSY)

    stage.there.house.set_reachable(computer.id, reachable=True)
    await becomes_well(alert, "alert-module-unreachable-over", names="Computer (Office)")
    await giulia.says("/alerts")
    await expect(giulia.last.locator(".text")).not_to_contain_text(title, timeout=BUSY)
    await giulia.reads(beginning("alert-module-unreachable-over", "range", names="Computer (Office)", span=""))


async def test_a_child_reads_it_and_leaves_it_to_others(visitor: Visitor, giulia: Phone) -> None:
    leo = await visitor.turns_to("Leo")
    await leo.opens("group")
    await visitor.pulls_the_plug()
    alert = await tells(leo, OFFLINE)
    await presses(alert, TAKE).click()
    await expect(leo.screen.locator(".toast")).to_have_text(of("refused-alerts"))
    await expect(presses(alert, TAKE)).to_be_visible()
    await expect(giulia.messages.filter(has_text=of("alert-taken", person="Leo"))).to_have_count(0)
    await visitor.pulls_the_plug()


async def test_a_fault_that_is_armed_for_a_command_waits_for_it(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    looked = await rests(stage)
    await visitor.arms("offline", "Next 3 calls")
    assert await rests(stage) == looked
    await giulia.says("/plugs kitchen off")
    await giulia.reads(of("error-home-offline"))
    await visitor.calms()


async def rests(stage: Stage) -> int:
    """Until the bot looks no more for longer than two looks are apart; how often it has looked."""
    cloud, looked = stage.there.cloud, -1
    while looked != cloud.count("status"):
        looked = cloud.count("status")
        await asyncio.sleep(3)
    return looked


async def test_in_a_hand_an_alert_and_its_settings_fit(stage: Stage, visitor: Visitor, browser: Browser) -> None:
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", viewport=HAND, has_touch=True) as hand:
        await hand.page.get_by_role("group", name="Whose phone").get_by_role("button", name="Pierre").click()
        pierre = hand.phone("Pierre")
        await pierre.opens("group")
        await pierre.says("/alerts settings")
        await pierre.reads(of("alerts-wishes-group"))
        for button in ("rules", "sound", "quiet", "guards", "muted"):
            await pierre.taps(ENGLISH.label(f"button-alerts-{button}"))
            await expect(pierre.last.locator(".text")).not_to_contain_text(of("alerts-wishes-group"), timeout=BUSY)
            assert await hand.page.evaluate("document.documentElement.scrollWidth") == HAND["width"]
            await pierre.says("/alerts settings")
