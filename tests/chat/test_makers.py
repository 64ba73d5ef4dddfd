"""A chat whose homes may be in the clouds of two makers: the family says which, and never says it twice."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import StartError, running
from bot.clouds.makers import ELIOT, NETATMO
from bot.domain.cloud import Maker
from bot.locales import languages, locale
from tests.chat.makers_scene import Choice, choosing
from tests.family import Family


@pytest.fixture
async def choice(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Choice]:
    async with choosing(tmp_path) as choice:
        yield choice


async def test_with_two_makers_it_is_asked_which_in_words_of_the_box_and_the_app(choice: Choice) -> None:
    family = choice.family
    await family.says("/connect")
    assert family.reads.startswith("Which Legrand system is your home on?\nWith Netatmo: most homes today.")
    assert "Smarther thermostats in the app Thermostat" in family.reads
    assert family.buttons() == ["With Netatmo", "Older (Eliot)"]
    assert choice.gateway.asked == []


async def test_each_choice_leads_to_its_own_sign_in_and_back(choice: Choice) -> None:
    family = choice.family
    await family.says("/connect")
    question = family.private().last
    await family.taps("With Netatmo")
    assert family.reads.startswith("Sign in with your Netatmo account.")
    assert family.buttons() == ["Sign in", "Another system"]
    assert family.telegram.calls_of("sendMessage")[-1].params.boolean("protect_content")
    await family.opens(await choice.signs_in(family.link_in(family.private().last)))
    assert "Found: Maison, Casa, Appartement, Chalet vide" in family.reads
    await family.taps("Connect")
    assert family.reads.startswith("Maison is connected.")
    (link,) = await family.bot.store.links.of_person(family.anna.id)
    assert link.cloud == "netatmo"
    await family.taps("Older (Eliot)", on=question)
    assert family.reads.startswith("Sign in with your Legrand or BTicino account.")
    await family.opens(await family.signs_in(family.link_in(family.private().last)))
    await family.taps("Connect")
    links = await family.bot.store.links.of_person(family.anna.id)
    assert {link.cloud for link in links} == {"eliot", "netatmo"}, "a chat has homes of both"
    await family.says("/homes")
    for name in ("Maison", "Casa Rossi"):
        assert name in family.reads + " ".join(family.buttons())


async def test_who_chose_wrongly_chooses_again(choice: Choice) -> None:
    family = choice.family
    await family.says("/connect netatmo")
    assert family.reads.startswith("Sign in with your Netatmo account.")
    await family.taps("Another system")
    assert family.buttons() == ["With Netatmo", "Older (Eliot)"]


@pytest.mark.parametrize("said", ["nonsense", "Netatmo", "other", "../eliot", "x netatmo", "x 1 2", "<b>"])
async def test_what_is_no_maker_is_asked_about(choice: Choice, said: str) -> None:
    await choice.family.says(f"/connect {said}")
    assert choice.family.reads.startswith("Which Legrand system is your home on?")


@pytest.mark.parametrize("cloud", ["eliot", "netatmo"])
async def test_a_lost_sign_in_is_renewed_where_it_was(choice: Choice, cloud: str) -> None:
    """And still the home may have moved to the other one meanwhile."""
    family = choice.family
    if cloud == "netatmo":
        await choice.connects()
    else:
        await family.says("/connect")
        await family.taps("Older (Eliot)")
        await family.opens(await family.signs_in(family.link_in(family.private().last)))
        await family.taps("Connect")
    (link,) = await family.bot.store.links.of_person(family.anna.id)
    await family.bot.store.links.mark_lost(link.id, link.generation)
    await family.says("/connect")
    account = "Netatmo" if cloud == "netatmo" else "Legrand or BTicino"
    assert family.reads.startswith(f"Sign in with your {account} account.")
    way = choice.signs_in if cloud == "netatmo" else family.signs_in
    await family.opens(await way(family.link_in(family.private().last)))
    await family.taps("Connect")
    (again,) = await family.bot.store.links.of_person(family.anna.id)
    assert (again.cloud, again.state, again.account) == (cloud, "active", link.account)
    await family.says("/connect")
    assert family.buttons() == ["With Netatmo", "Older (Eliot)"], "nothing is lost any more"


async def test_after_a_loss_the_other_system_is_a_button_away(choice: Choice) -> None:
    family = choice.family
    await choice.connects()
    (link,) = await family.bot.store.links.of_person(family.anna.id)
    await family.bot.store.links.mark_lost(link.id, link.generation)
    await family.says("/connect")
    await family.taps("Another system")
    await family.taps("Older (Eliot)")
    assert family.reads.startswith("Sign in with your Legrand or BTicino account.")


async def test_the_way_from_a_group_asks_in_private_and_connects_the_group(choice: Choice) -> None:
    family = choice.family
    family.group.add_bot()
    await family.settles()
    await family.follows(await family.says("/connect", chat=family.group))
    assert family.reads.startswith("Which Legrand system is the home for the group “Family” on?")
    await family.taps("With Netatmo")
    assert family.reads.startswith("Sign in to connect your home to the group “Family”.")
    assert family.reads.endswith("Sign in with your Netatmo account.")
    await family.opens(await choice.signs_in(family.link_in(family.private().last)))
    await family.taps("Connect")
    assert family.group.last.text.startswith("Anna connected the home Maison to this group.")


@pytest.mark.parametrize("cloud", ["netatmo", "other", "nonsense"])
async def test_nobody_connects_a_group_by_its_number(choice: Choice, cloud: str) -> None:
    """Ben is a member and no admin; Eve has never been there. Neither learns whether there is such a chat."""
    family = choice.family
    family.group.add_bot()
    await family.settles()
    await family.says("/connect", chat=family.group)
    group = await family.bot.store.chats.of(family.group.id, "group", "Family")
    eve = family.telegram.add_person("Eve", language="en")
    told = []
    for who, number in ((family.ben, group.id), (eve, group.id), (eve, 999), (eve, 10**14)):
        await family.says("/start", who=who)
        await family.says(f"/connect {cloud} {number}", who=who)
        told.append(family.private(who).last.text)
        assert all(button.url is None for row in family.private(who).last.keyboard for button in row)
    assert told[1] == told[2] == told[3]
    assert not any("Family" in text for text in told)


async def test_with_one_maker_nothing_is_asked(family: Family) -> None:
    for said in ("/connect", "/connect netatmo", "/connect other", "/connect eliot"):
        await family.says(said)
        assert family.reads.startswith("Sign in with your Legrand or BTicino account.")
        assert family.buttons() == ["Sign in"]


async def test_with_the_second_maker_alone_nothing_is_asked_either(tmp_path: Path) -> None:
    without = {f"BOT_ELIOT_{name}": "" for name in ("CLIENT_ID", "CLIENT_SECRET", "SUBSCRIPTION_KEY")}
    async with choosing(tmp_path, **without) as choice:
        family = choice.family
        await family.says("/connect")
        assert family.reads.startswith("Sign in with your Netatmo account.")
        assert family.buttons() == ["Sign in"]
        await family.opens(await choice.signs_in(family.link_in(family.private().last)))
        await family.taps("Connect")
        assert family.reads.startswith("Maison is connected.")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("maker", [ELIOT, NETATMO], ids=lambda maker: maker.key)
def test_every_maker_has_its_sentences_in_every_language(code: str, maker: Maker) -> None:
    spoken = locale(code)
    assert spoken.label(f"button-maker-{maker.key}") in spoken.label(f"maker-{maker.key}")
    assert maker.name in spoken.label(f"maker-{maker.key}-account")


async def test_a_bot_that_lost_a_maker_of_its_families_does_not_start(choice: Choice) -> None:
    await choice.connects()
    family = choice.family
    await family.engine.aclose()
    fewer = replace(family.settings, netatmo_client_id="")
    with pytest.raises(StartError, match="BOT_NETATMO_CLIENT_ID"):
        async with running(fewer, family.timing):
            pass
    await family.restarts()
    await family.says("/homes")
    assert "Maison" in family.reads
