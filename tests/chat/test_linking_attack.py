"""Mallory sends her sign-in link to Victor, and nothing she or he does gives her his home.

And Mallory's home is not slipped into Victor's chat either.
"""

import itertools

import pytest
from sqlalchemy import select

from bot.simulator.telegram_people import Person
from storage.tables import TICKETS
from tests.family import MARIA, VICTOR, Family


@pytest.fixture
def mallory(family: Family) -> Person:
    return family.telegram.add_person("Mallory", language="en")


@pytest.fixture
def victor(family: Family) -> Person:
    return family.telegram.add_person("Victor", language="en")


async def test_victors_sign_in_through_mallorys_link_links_nothing(
    family: Family, mallory: Person, victor: Person
) -> None:
    asked = await family.says("/connect", who=mallory)
    async with family.browser() as victors:
        start = await victors.get(family.here(family.link_in(asked)))
        assert "Mallory" in start.text, "the page names who asked"
        page = await family.to_callback(victors, family.link_in(asked), VICTOR)
        assert "Mallory" in page.text
    await family.opens(family.claim_on(page), victor)
    told = family.private(victor).last.text
    assert told.startswith("Nothing was connected.")
    assert "Never sign in through a link that somebody sends you." in told
    assert await linked(family) == ()
    await family.opens(family.claim_on(page), mallory)
    assert family.private(mallory).last.text.startswith("That sign-in has ended.")
    assert await linked(family) == ()
    assert await pending(family) == [], "the tokens are gone"


@pytest.mark.parametrize("order", list(itertools.permutations(["victor", "mallory", "ben"])), ids="-".join)
async def test_opening_the_claim_links_nothing_in_any_order(
    family: Family, mallory: Person, victor: Person, order: tuple[str, ...]
) -> None:
    people = {"victor": victor, "mallory": mallory, "ben": family.ben}
    asked = await family.says("/connect", who=mallory)
    claim = await family.signs_in(family.link_in(asked), VICTOR)
    for name in order:
        await family.opens(claim, people[name])
    assert await linked(family) == ()
    told = {name: family.private(person).last.text for name, person in people.items()}
    assert all(told[name].startswith("That sign-in has ended.") for name in order[1:]), "a claim is good once"
    if order[0] != "mallory":
        assert told[order[0]].startswith("Nothing was connected.")
        assert await pending(family) == []
        for number in range(1, 4):
            await family.presses(f"v1:link {number}", who=mallory)
        assert await linked(family) == ()


async def test_victor_presses_mallorys_yes(family: Family, mallory: Person, victor: Person) -> None:
    asked = await family.says("/connect", who=mallory)
    await family.opens(await family.signs_in(family.link_in(asked), VICTOR), mallory)
    await family.says("/start", who=victor)
    await family.presses(family.data("Connect", family.private(mallory).last), who=victor)
    assert family.private(victor).last.text.startswith("That sign-in has ended.")
    assert await linked(family) == ()


async def test_mallory_cannot_finish_a_sign_in_that_began_in_victors_browser(family: Family, mallory: Person) -> None:
    """She has his callback address, state and code, and no cookie of his browser."""
    asked = await family.says("/connect", who=mallory)
    async with family.browser() as victors, family.browser() as mallorys:
        back = await family.to_maker(victors, family.link_in(asked), VICTOR)
        page = await mallorys.get(back)
        assert page.status_code == 400
        assert "start=c-" not in page.text
        again = await victors.get(back)
        assert "start=c-" not in again.text, "the state is spent"
    assert await linked(family) == ()
    assert await pending(family) == []


async def test_mallorys_home_is_not_slipped_into_victors_chat(family: Family, mallory: Person, victor: Person) -> None:
    """Login CSRF: Victor's browser is made to open the callback that Mallory prepared with her own account."""
    asked = await family.says("/connect", who=victor)
    async with family.browser() as mallorys, family.browser() as victors:
        mine = await family.says("/connect", who=mallory)
        prepared = await family.to_maker(mallorys, family.link_in(mine), MARIA)
        await family.to_authorize(victors, family.link_in(asked))
        page = await victors.get(prepared)
        assert page.status_code == 400
        assert "start=c-" not in page.text
    assert await linked(family) == ()


async def test_mallorys_claim_opened_by_victor_brings_him_no_home(
    family: Family, mallory: Person, victor: Person
) -> None:
    asked = await family.says("/connect", who=mallory)
    await family.opens(await family.signs_in(family.link_in(asked), MARIA), victor)
    assert family.private(victor).last.text.startswith("Nothing was connected.")
    assert await linked(family) == ()


async def linked(family: Family) -> tuple[object, ...]:
    people = family.telegram.people
    return tuple([link for person in people for link in await family.bot.store.links.of_person(person.id)])


async def pending(family: Family) -> list[object]:
    """The tokens that wait in tickets."""
    held = select(TICKETS.c.id).where(TICKETS.c.tokens.is_not(None))
    return await family.bot.store.read(lambda session: list(session.scalars(held)))
