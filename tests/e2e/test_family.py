"""A family in its group, as visitors of the playground see it: who may do what, who asks whom, and who did it."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.domain.rights import Role
from tests.e2e.family_life import GROUP, TOO_WARM, asks_for_heat, opens_in, settles_in
from tests.e2e.stage import Stage, played
from tests.e2e.steps import ENGLISH, beginning, of
from tests.e2e.visitor import BUSY, Phone, Visitor, visiting

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]

LIGHTS_OFF = "/lights living room off"
HAND = {"width": 390, "height": 844}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One family for the whole file; what a test allows is over when the next one begins."""
    async with played(tmp_path_factory.mktemp("bot")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Giulia owns the home in the group, Pierre is an adult there, Leo a child. Alerts are off, lest one come between
    what a test counts.
    """
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", locale="en-GB") as visitor:
        await settles_in(visitor)
        owner = visitor.phone("Giulia")
        await owner.opens("group")
        await owner.says("/alerts off")
        await owner.reads(of("alerts-wish-off"))
        yield visitor


@pytest_asyncio.fixture(loop_scope="module")
async def giulia(stage: Stage, visitor: Visitor) -> Phone:
    """Two hours later, with her eyes on the group; the chandelier is on."""
    stage.there.clock.move(timedelta(hours=2))
    stage.there.house.touch(stage.there.house.named("Chandelier").id, on=True)
    await visitor.page.bring_to_front()
    phone = visitor.phone("Giulia")
    await phone.opens("group")
    return phone


def warmth(stage: Stage) -> object:
    """What the bedroom's thermostat is set to."""
    return stage.there.house.named("Bedroom").picture()["set_point"]


def chandelier(stage: Stage) -> object:
    return stage.there.house.named("Chandelier").picture()["on"]


async def becomes(so: Callable[[], bool]) -> None:
    """Until the house has followed."""
    async with asyncio.timeout(BUSY / 1000):
        while not so():  # noqa: ASYNC110 (the house tells nobody)
            await asyncio.sleep(0.05)


async def test_the_group_reads_what_concerns_it_and_nothing_else(giulia: Phone) -> None:
    said = giulia.messages
    for text in (
        of("welcome-group").splitlines()[0],
        of("linked-announcement", person="Giulia", name=GROUP).splitlines()[0],
        of("newcomer-is", person="Pierre", role=Role.ADULT.value),
        of("newcomer-is", person="Leo", role=Role.CHILD.value),
    ):
        await expect(said.filter(has_text=text)).to_have_count(1)
    # What was asked and answered in private stayed there.
    asked = of("newcomer-private", person="Leo", group=GROUP, role=Role.GUEST.value).splitlines()[0]
    await expect(said.filter(has_text=asked)).to_have_count(0)


async def test_a_child_asks_and_is_allowed_for_an_hour(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    leo = await visitor.turns_to("Leo")
    before = warmth(stage)
    await asks_for_heat(leo)
    # Nobody answers their own question.
    await leo.taps(ENGLISH.label("asking-hour"))
    await expect(leo.screen.locator(".toast")).to_have_text(of("asking-own"))
    assert warmth(stage) == before

    await giulia.taps(ENGLISH.label("asking-hour"))
    await giulia.reads("Giulia allowed it until")
    await becomes(lambda: warmth(stage) == 25)
    await leo.says("/heating bedroom 23")
    await becomes(lambda: warmth(stage) == 23)
    await visitor.waits_an_hour()
    await leo.says(TOO_WARM)
    await leo.reads(of("refused-bounds", lowest="17", highest="22"))
    assert warmth(stage) == 23


async def test_a_child_is_told_no(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    leo = await visitor.turns_to("Leo")
    before = warmth(stage)
    await asks_for_heat(leo)
    await giulia.taps(ENGLISH.label("asking-no"))
    await leo.reads("Giulia would rather not this time.")
    assert warmth(stage) == before


async def test_a_refused_press_bothers_nobody_else(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    leo = await visitor.turns_to("Leo")
    await giulia.says("/scenes")
    said = await giulia.messages.count()
    await leo.screen.locator(".keyboard").last.get_by_role("button").first.click()
    await expect(leo.screen.locator(".toast")).to_have_text(of("refused-scenes"))
    await leo.reads(of("refused-scenes"))
    await expect(leo.last).to_contain_text("Only you can see this")
    assert await giulia.messages.count() == said


async def test_everybody_reads_who_did_it(visitor: Visitor, giulia: Phone) -> None:
    pierre = await visitor.turns_to("Pierre")
    await pierre.says(LIGHTS_OFF)
    await pierre.reads("Chandelier: off")
    await giulia.says("/history")
    await giulia.reads(of("history-title"))
    newest = giulia.last.locator(".text")
    await expect(newest).to_contain_text(
        re.compile(r"Today\s+\d\d:\d\d Pierre turned off .*Living room.* · typed · done")
    )
    await giulia.taps(ENGLISH.label("button-history-people"))
    await giulia.taps("Pierre")
    await giulia.reads(f"{of('history-title')} · Pierre")


async def test_what_was_switched_is_taken_back_once(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    pierre = await visitor.turns_to("Pierre")
    # What is to be brought back has to be known.
    await pierre.says("/lights living room")
    await pierre.says(LIGHTS_OFF)
    # The keys move when the outcome is known.
    await pierre.reads("Chandelier: off")
    await pierre.last.get_by_role("button", name=ENGLISH.label("button-undo")).click()
    await giulia.reads(beginning("undo-told", "time", person="Pierre"))
    await becomes(lambda: chandelier(stage) is True)
    await expect(giulia.last.get_by_role("button", name=ENGLISH.label("button-undo"))).to_have_count(0)


async def test_a_guest_pass_is_a_link_with_a_picture_and_ends(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    await giulia.says("/pass")
    await giulia.reads(of("host-told-privately", person="Giulia"))
    await giulia.opens("private")
    await giulia.reads(of("pass-which", group=GROUP, what=of("pass-everything")).splitlines()[0])
    await giulia.taps("Lights")
    await giulia.reads("Chosen: Lights")
    await giulia.taps(ENGLISH.label("button-pass-next"))
    await giulia.reads(of("pass-until-when", zone="Europe/Rome").splitlines()[0])
    await giulia.screen.locator(".key", has_text="One week").last.click()
    await giulia.reads(beginning("pass-link", "until", group=GROUP, what="", link="", ends=""))
    picture = giulia.last.get_by_role("img", name="Photo")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("img => img.decode().then(() => img.naturalWidth)") > 200
    link = str(await giulia.last.locator(".text a").get_attribute("href"))

    # Her own link gives her nothing, and is not used up by it.
    await opens_in(visitor, link, "Giulia")
    await giulia.reads(of("link-own", group=GROUP))
    await opens_in(visitor, link, "Leo")
    await giulia.opens("group")
    await giulia.reads(beginning("pass-announcement", "until", person="Leo", giver="", what=""))
    await opens_in(visitor, link, "Pierre")
    pierre = await visitor.turns_to("Pierre")
    await pierre.opens("private")
    await pierre.reads(of("link-ended"))
    await pierre.opens("group")
    stage.there.clock.move(timedelta(days=7))
    await giulia.reads(of("pass-ended", person="Leo"))


async def test_people_are_picked_from_telegrams_own_list(visitor: Visitor, giulia: Phone) -> None:
    await giulia.opens("private")
    await giulia.says("/invite")
    await giulia.taps(ENGLISH.label("button-invite-pick"))
    await giulia.reads(of("invite-pick-as", group=GROUP))
    await giulia.taps(ENGLISH.label("button-invite-child"))
    await giulia.reads(of("invite-pick", group=GROUP, role=Role.CHILD.value).splitlines()[0])
    await giulia.screen.get_by_role("button", name=ENGLISH.label("button-invite-pick-now")).click()
    sheet = giulia.screen.get_by_role("dialog", name="Pick people")
    await sheet.get_by_text("Leo").click()
    await sheet.get_by_role("button", name="Send").click()
    named = {"people": "Leo", "role": Role.CHILD.value}
    await giulia.reads(of("invite-picked", group=GROUP, count=1, **named))
    await expect(giulia.screen.get_by_role("button", name=ENGLISH.label("button-invite-pick-now"))).to_be_hidden()
    await giulia.opens("group")
    await giulia.reads(of("invite-picked-announcement", person="Giulia", **named))


async def test_what_is_kept_about_somebody_is_a_file(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    await giulia.opens("private")
    await giulia.says("/export")
    await giulia.reads(of("export-here").splitlines()[0])
    async with visitor.page.expect_download() as saving:
        await giulia.last.locator("a.document").click()
    saved = await saving.value
    assert saved.suggested_filename.endswith(".json")
    kept = (await saved.path()).read_text()
    assert "Giulia" in json.dumps(json.loads(kept))
    for secret in (stage.there.telegram.bots[0].token, "maria.rossi@example.org"):
        assert secret not in kept


async def test_a_lost_phone_stops_everybody_but_the_owner(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    pierre = await visitor.turns_to("Pierre")
    await pierre.says("/panic")
    await pierre.reads(of("panic", person="Pierre"))
    leo = await visitor.turns_to("Leo")
    await leo.opens("group")
    await leo.says(LIGHTS_OFF)
    await leo.reads(of("refused-frozen"))
    await leo.has_buttons([])
    await leo.taps(ENGLISH.label("button-calm"))
    await expect(leo.screen.locator(".toast")).to_have_text(of("refused-frozen"))
    assert chandelier(stage) is True

    await giulia.taps(ENGLISH.label("button-calm"))
    await giulia.reads(of("calm", person="Giulia"))
    await leo.says(LIGHTS_OFF)
    await becomes(lambda: chandelier(stage) is False)


async def test_who_left_may_do_nothing_any_more(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    await giulia.says("/lights living room")
    leo = await visitor.turns_to("Leo")
    await leo.chooses("Leave the group")
    await expect(leo.screen.get_by_role("button", name="JOIN THE GROUP")).to_be_visible()
    # The panel is still on Leo's screen, and an app that was meddled with still presses it.
    await leo.screen.locator(".keyboard").last.get_by_role("button").first.click()
    await expect(visitor.page.locator(".notice").last).to_contain_text("is not in")
    await leo.screen.get_by_role("button", name="JOIN THE GROUP").click()
    # Whoever comes back starts anew.
    await leo.says(LIGHTS_OFF)
    await leo.reads(of("refused-switch"))
    assert chandelier(stage) is True


async def test_in_a_hand_the_family_finds_everything(stage: Stage, giulia: Phone, browser: Browser) -> None:
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", viewport=HAND, has_touch=True) as hand:
        await hand.page.get_by_role("group", name="Whose phone").get_by_role("button", name="Pierre").click()
        pierre = hand.phone("Pierre")
        await pierre.opens("group")
        for said, answer in (("/history", "history-title"), ("/family", "family-rights-title")):
            await pierre.says(said)
            if said == "/family":
                await pierre.taps(ENGLISH.label("button-family-rights"))
            await pierre.reads(of(answer))
            assert await hand.page.evaluate("document.documentElement.scrollWidth") == HAND["width"]
