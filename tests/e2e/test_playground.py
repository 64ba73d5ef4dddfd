"""The main job, as a visitor of the playground sees it: a connected home, and everything that can go wrong with it."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.domain import errors
from bot.domain.errors import Effect, ErrorKind, Remedy
from bot.locales import locale
from bot.simulator.eliot_faults import FAULTS
from bot.simulator.faults import Area
from tests.e2e.stage import Stage, played
from tests.e2e.steps import ACCOUNT, ENGLISH, beginning, of
from tests.e2e.visitor import Phone, Visitor, goes_through, visiting, words

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]

NEXT, ALWAYS = "Next command", "Until switched off"
OFF = "/plugs kitchen off"
LOOK = "/plugs"
PLACE = "Coffee machine (Kitchen)"


@dataclass(frozen=True, slots=True)
class Row:
    """What a fault of the panel comes to in the chat."""

    fault: str
    scope: str
    said: str
    kind: ErrorKind


EXPLAINED = (
    Row("bad_request", NEXT, OFF, errors.BAD_REQUEST),
    Row("invalid_arguments", NEXT, OFF, errors.BAD_REQUEST),
    Row("unauthorized", ALWAYS, OFF, errors.SIGN_IN_LOST),
    Row("token_expired", ALWAYS, OFF, errors.SIGN_IN_LOST),
    Row("missing_key", NEXT, OFF, errors.KEY_REFUSED),
    Row("invalid_key", NEXT, OFF, errors.KEY_REFUSED),
    Row("forbidden", NEXT, OFF, errors.NOT_PERMITTED),
    Row("quota", NEXT, OFF, errors.OUT_OF_CALLS),
    Row("quota_days", NEXT, OFF, errors.OUT_OF_CALLS),
    Row("quota_429", NEXT, OFF, errors.OUT_OF_CALLS),
    Row("rate_limit", NEXT, OFF, errors.TOO_FAST),
    Row("not_found", NEXT, OFF, errors.NOT_FOUND),
    Row("offline", NEXT, OFF, errors.HOME_OFFLINE),
    Row("not_acceptable", NEXT, OFF, errors.NOT_ACCEPTABLE),
    Row("timeout", ALWAYS, OFF, errors.MODULE_SILENT),
    Row("timeout_executed", ALWAYS, OFF, errors.MODULE_SILENT),
    Row("wrong_input", NEXT, OFF, errors.WRONG_VALUES),
    Row("password_expired", NEXT, OFF, errors.PASSWORD_EXPIRED),
    Row("terms_expired", NEXT, OFF, errors.TERMS_EXPIRED),
    Row("busy_display", ALWAYS, OFF, errors.DISPLAY_IN_USE),
    Row("server_error", NEXT, OFF, errors.CLOUD_FAILED),
    Row("bad_gateway", NEXT, OFF, errors.CLOUD_DOWN),
    Row("unavailable", NEXT, OFF, errors.CLOUD_DOWN),
    Row("gateway_timeout", NEXT, OFF, errors.CLOUD_DOWN),
    Row("dropped", NEXT, OFF, errors.CLOUD_DOWN),
    # These look like success to a command; only a reading has something to miss.
    Row("truncated", ALWAYS, LOOK, errors.BAD_ANSWER),
    Row("html", ALWAYS, LOOK, errors.BAD_ANSWER),
    Row("empty", ALWAYS, LOOK, errors.BAD_ANSWER),
    Row("not_json", ALWAYS, LOOK, errors.BAD_ANSWER),
    # These meet the bot when it renews its keys.
    Row("token_rate_limit", ALWAYS, OFF, errors.LOGIN_BUSY),
    Row("token_server_error", ALWAYS, OFF, errors.LOGIN_DOWN),
    Row("token_html", ALWAYS, OFF, errors.LOGIN_DOWN),
    Row("secret_expired", ALWAYS, OFF, errors.SECRET_EXPIRED),
    Row("invalid_client", ALWAYS, OFF, errors.CLIENT_REFUSED),
    Row("grant_expired", ALWAYS, OFF, errors.GRANT_EXPIRED),
)
MENDED = ("unauthorized", "token_expired", "timeout", "timeout_executed", "busy_display")
"""What the bot copes with by itself when it happens once."""
ELSEWHERE = {"hang", "slow", "reply_url", "login_outage"}
"""The first two take their time, together, in a test below; the others meet a browser and are in test_sign_in."""


def named(prefix: str, kind: ErrorKind | Remedy) -> str:
    name = kind.name if isinstance(kind, ErrorKind) else kind.value
    return f"{prefix}-{name.replace('_', '-')}"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One home for the whole file; every test leaves it as it found it."""
    async with played(tmp_path_factory.mktemp("bot")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Giulia's private chat is connected to Casa Rossi. Alerts are off there, lest one come between what a test says
    and what it is answered.
    """
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", locale="en-GB") as visitor:
        for owner in ("Giulia", "Pierre"):
            await visitor.phone(owner).starts()
        await connects(visitor.phone("Giulia"))
        await visitor.phone("Giulia").says("/alerts off")
        await visitor.phone("Giulia").reads(of("alerts-wish-off"))
        yield visitor


@pytest.fixture
def giulia(stage: Stage, visitor: Visitor) -> Phone:
    """A minute later the coffee machine is on and all is well."""
    stage.there.cloud.faults.disarm()
    stage.there.house.touch(stage.coffee_machine.id, on=True)
    stage.there.clock.move(timedelta(minutes=1))
    return visitor.phone("Giulia")


async def connects(phone: Phone) -> None:
    await phone.says("/connect")
    await signs_in(phone)


async def signs_in(phone: Phone) -> None:
    """From the newest link to the confirmation."""
    await phone.reads(of("connect-here", how=ACCOUNT, minutes=10))
    tab = await phone.follows(ENGLISH.label("button-sign-in"))
    await goes_through(tab, phone.owner)
    await phone.taps(ENGLISH.label("button-link"))
    await phone.has_buttons([ENGLISH.label("door-status")])


async def sees_it_done(phone: Phone, stage: Stage) -> None:
    await phone.reads(of("told-state", what=PLACE, state=ENGLISH.label("state-off")))
    assert not stage.coffee_machine.picture()["on"]


# All is well


async def test_a_typed_command_darkens_the_plug(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    plug = await visitor.looks_at(stage.coffee_machine.id)
    await expect(plug).to_have_class(re.compile(r"\bon\b"))
    await giulia.says(OFF)
    await sees_it_done(giulia, stage)
    await expect(plug).not_to_have_class(re.compile(r"\bon\b"))
    await expect(plug.locator(".state")).to_have_text("off")
    # A button says the same words.
    await giulia.taps(ENGLISH.label("button-do-on"))
    await expect(plug).to_have_class(re.compile(r"\bon\b"))
    steps = visitor.page.get_by_role("region", name="Try this").locator("li.done")
    await expect(steps).to_have_count(4)


# The faults of the panel


async def test_every_fault_of_the_panel_is_tried() -> None:
    assert {row.fault for row in EXPLAINED} | set(MENDED) | ELSEWHERE == set(FAULTS)


@pytest.mark.parametrize("row", EXPLAINED, ids=lambda row: row.fault)
async def test_a_fault_is_explained_and_over_with_it(
    stage: Stage, visitor: Visitor, giulia: Phone, row: Row, faultless: list[str]
) -> None:
    if FAULTS[row.fault].area is Area.TOKEN:
        stage.there.clock.move(timedelta(hours=2))
    await visitor.arms(row.fault, row.scope)
    if row.said == LOOK:
        # What the bot may have read by itself while all was well is too old by now.
        stage.there.clock.move(timedelta(minutes=1))
    await giulia.says(row.said)
    await giulia.reads(of(named("error", row.kind)))
    await giulia.reads(of(named("advice", row.kind)))
    if row.said == OFF:
        await giulia.reads(of("effect-possible" if row.kind.effect is Effect.POSSIBLE else "effect-none"))
    remedies = [ENGLISH.label(named("remedy", remedy)) for remedy in row.kind.remedies]
    keys = giulia.last.locator(".key > span:first-child")
    assert (await keys.all_text_contents())[: len(remedies)] == remedies

    if row.kind.for_operator:
        # Once in a while the log, too, calls for the operators.
        faultless[:] = [line for line in faultless if "operators are needed" not in line]

    await visitor.calms()
    if row.kind is errors.OUT_OF_CALLS:
        # The bot keeps still until then, whatever the panel says.
        stage.there.clock.move(timedelta(days=4))
    await _recovers(giulia, row)
    if row.said == OFF:
        await sees_it_done(giulia, stage)
    else:
        await expect(giulia.last).not_to_contain_text(of(named("error", row.kind)))
        await giulia.reads("Coffee machine")


async def _recovers(phone: Phone, row: Row) -> None:
    """By the first remedy that mends something; where the family can mend nothing, by asking anew."""
    if Remedy.TRY_AGAIN in row.kind.remedies:
        await phone.taps(ENGLISH.label("remedy-try-again"))
        return
    if row.kind is errors.GRANT_EXPIRED:
        await phone.taps(ENGLISH.label("remedy-connect-again"))
        await signs_in(phone)
    await phone.says(row.said)


@pytest.mark.parametrize("fault", MENDED)
async def test_what_happens_once_is_overcome(stage: Stage, visitor: Visitor, giulia: Phone, fault: str) -> None:
    await visitor.arms(fault, NEXT)
    await giulia.says(OFF)
    if fault == "busy_display":
        await giulia.reads(of("told-waiting-display-in-use", what=PLACE, seconds=10))
    await sees_it_done(giulia, stage)
    assert stage.there.cloud.faults.armed() == ()


async def test_while_one_command_gets_no_answer_the_house_goes_on(
    stage: Stage, visitor: Visitor, giulia: Phone
) -> None:
    await visitor.arms("hang", NEXT)
    await giulia.writes(OFF)
    await visitor.sees_it_strike()
    pierre = visitor.phone("Pierre")
    await connects(pierre)
    await visitor.arms("slow", NEXT)
    await pierre.says(OFF)
    await sees_it_done(pierre, stage)
    # 20 s is how long the bot waits for an answer, and nothing but waiting tells it.
    # Then it looks, and the later command has done it; that one tells the end.
    sent = of("told-sent", what=PLACE, action=ENGLISH.label("do-off"))
    await expect(giulia.last).to_contain_text(sent, timeout=40_000)


# What takes longer


async def test_the_last_call_of_the_day_and_midnight(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    account = visitor.page.locator(".user", has_text="maria.rossi@example.org")
    await visitor.shows("Faults")
    await account.get_by_role("button", name="Set to 499").click()
    await expect(account).to_contain_text("499 of 500")
    await giulia.says(OFF)
    # The last call was the command; none is left to look what came of it.
    await giulia.reads(of("told-unconfirmed", what=PLACE, action=ENGLISH.label("do-off")))
    assert not stage.coffee_machine.picture()["on"]
    asked = len(stage.there.cloud.calls)
    await giulia.says("/plugs kitchen on")
    await giulia.reads(of("error-out-of-calls"))
    await giulia.has_buttons([ENGLISH.label("remedy-tell-me")])
    assert len(stage.there.cloud.calls) == asked

    await giulia.taps(ENGLISH.label("remedy-tell-me"))
    await giulia.reads(beginning("will-tell-at", "time"))
    await account.get_by_role("button", name="Past midnight").click()
    await giulia.reads(beginning("back-again", "reference"))
    await giulia.says("/plugs kitchen on")
    await giulia.reads(f"{PLACE} is now: on")


async def test_a_home_without_internet_says_when_it_is_back(stage: Stage, visitor: Visitor, giulia: Phone) -> None:
    await visitor.pulls_the_plug()
    await giulia.says(OFF)
    await giulia.reads(of("error-home-offline"))
    assert stage.coffee_machine.picture()["on"]
    await giulia.taps(ENGLISH.label("remedy-tell-me"))
    await giulia.reads(of("will-tell"))
    # A look while nothing has changed says nothing.
    stage.there.clock.move(timedelta(minutes=2))
    said = await giulia.messages.count()
    await visitor.pulls_the_plug()
    stage.there.clock.move(timedelta(minutes=12))
    await giulia.reads(beginning("back-again", "reference"))
    assert await giulia.messages.count() == said + 1
    await giulia.taps(ENGLISH.label("door-status"))
    await giulia.reads("Living room")


async def test_a_group_speaks_the_language_of_who_brought_the_bot(
    stage: Stage, visitor: Visitor, giulia: Phone
) -> None:
    """Everybody reads it; what concerns one person alone is told in theirs, and their own words are understood."""
    pierre, italian, french = visitor.phone("Pierre"), locale("it"), locale("fr")
    await giulia.chooses_app("it")
    await pierre.chooses_app("fr")
    for phone in (giulia, pierre):
        await phone.opens("group")
    await giulia.chooses("Add the bot")
    await pierre.reads(words(italian, "welcome-group"))
    await giulia.says("/connect")
    await giulia.screen.get_by_role("link", name=italian.label("button-open-private")).click()
    await giulia.reads(words(italian, "connect-group", group="Casa Rossi", minutes=10))
    await goes_through(await giulia.follows(italian.label("button-sign-in")), "Giulia")
    await giulia.taps(italian.label("button-link"))
    await giulia.reads(words(italian, "linked-group", name="Casa Rossi", group="Casa Rossi"))
    await giulia.opens("group")

    await visitor.arms("offline", NEXT)
    await giulia.says("/plugs kitchen spegni")
    await pierre.reads(words(italian, "error-home-offline"))
    await giulia.has_buttons([italian.label("remedy-try-again"), italian.label("remedy-tell-me")])
    await giulia.taps(italian.label("remedy-try-again"))
    await pierre.reads(words(italian, "told-state", what=PLACE, state=italian.label("state-off")))
    assert not stage.coffee_machine.picture()["on"]

    await pierre.taps(italian.label("button-do-on"))
    await expect(pierre.screen.locator(".toast")).to_have_text(words(french, "refused-switch"))
    await pierre.says("/plugs xylophone allume")
    await pierre.reads(words(italian, "nothing-fits-at-all", said="xylophone"))
    await pierre.opens("private")
    await pierre.says("/language")
    await pierre.reads(words(french, "language-which"))
    assert not stage.coffee_machine.picture()["on"]
