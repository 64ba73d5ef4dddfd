"""A family of two languages in one group, as visitors of the playground see it: each speaks as they do, both are
understood."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.locales import locale
from tests.e2e.family_life import settles_in
from tests.e2e.stage import Stage, played
from tests.e2e.visitor import BUSY, Phone, Visitor, visiting, words

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module"), pytest.mark.usefixtures("faultless")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    async with played(tmp_path_factory.mktemp("bot")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visitor(stage: Stage, browser: Browser) -> AsyncIterator[Visitor]:
    """Giulia owns the home in the group and has an Italian app from then on; Pierre is an adult there with a French
    one. The group itself speaks English."""
    async with visiting(browser, f"{stage.there.page_url}/?lang=en", locale="en-GB") as visitor:
        await settles_in(visitor)
        await visitor.phone("Giulia").chooses_app("it")
        pierre = await visitor.turns_to("Pierre")
        await pierre.chooses_app("fr")
        yield visitor


def is_on(stage: Stage, name: str) -> bool:
    return bool(stage.there.house.named(name).picture()["on"])


async def becomes(so: Callable[[], bool]) -> None:
    """Until the house has followed."""
    async with asyncio.timeout(BUSY / 1000):
        while not so():  # noqa: ASYNC110 (the house tells nobody)
            await asyncio.sleep(0.05)


async def in_the_group(visitor: Visitor, owner: str) -> Phone:
    phone = await visitor.turns_to(owner)
    await phone.opens("group")
    return phone


async def test_one_speaks_french_and_one_italian(stage: Stage, visitor: Visitor) -> None:
    giulia, pierre = await in_the_group(visitor, "Giulia"), await in_the_group(visitor, "Pierre")
    stage.there.house.touch(stage.there.house.named("TV").id, on=True)
    await pierre.says("/home éteins la télé")
    await pierre.reads("TV (Living room) is now: off.")
    await becomes(lambda: not is_on(stage, "TV"))
    await giulia.says("/home riaccendi la TV")
    await giulia.reads("TV (Living room) is now: on")
    await becomes(lambda: is_on(stage, "TV"))
    await pierre.says("/home est-ce que la télé est allumée ?")
    await pierre.reads("Yes, TV (Living room) is on")


async def test_the_rooms_are_found_under_the_name_they_have_in_either_language(stage: Stage, visitor: Visitor) -> None:
    giulia, pierre = await in_the_group(visitor, "Giulia"), await in_the_group(visitor, "Pierre")
    await giulia.says("/home accendi le luci in cucina")
    await giulia.reads("Done: 2 lights (Kitchen), turn on.")
    await becomes(lambda: is_on(stage, "Worktop light"))
    await pierre.says("/home éteins la lumière de la cuisine")
    await pierre.reads("Done: 2 lights (Kitchen), turn off.")
    await becomes(lambda: not is_on(stage, "Worktop light"))


async def test_an_answer_to_the_bot_needs_no_command(stage: Stage, visitor: Visitor) -> None:
    giulia, pierre = await in_the_group(visitor, "Giulia"), await in_the_group(visitor, "Pierre")
    await pierre.says("/home éteins le computer")
    await pierre.reads("Computer (Office) is now: off.")
    await giulia.answers("e la TV è accesa?")
    await giulia.reads("TV (Living room)")
    await pierre.answers("rallume-le")
    await pierre.reads("Computer (Office) is now: on")
    await becomes(lambda: is_on(stage, "Computer"))


async def test_alone_with_the_bot_everybody_is_answered_in_their_own_language(visitor: Visitor) -> None:
    pierre = await visitor.turns_to("Pierre")
    await pierre.opens("private")
    await pierre.starts()
    await pierre.says("Tu peux éteindre la télé ?")
    await pierre.reads(words(locale("fr"), "not-a-command-unconnected"))
