"""Connecting a home: from the chat to the maker and back, by the one who asked, in the browser that signed in."""

import pytest

from tests.family import MARIA, VICTOR, Family


async def test_a_home_is_connected_to_the_private_chat(family: Family) -> None:
    asked = await family.says("/connect")
    assert asked.text.startswith("Sign in with your Legrand or BTicino account.")
    assert "works for 10 minutes" in asked.text
    claim = await family.signs_in(family.link_in(asked))
    named = await family.opens(claim)
    assert named.text == "You are signed in.\nFound: Casa Rossi, Sea house\nShall I connect this to our private chat?"
    assert await family.bot.store.links.of_person(family.anna.id) == (), "nothing is connected before the yes"
    await family.taps("Connect")
    assert family.reads == "Casa Rossi is connected.\n11 rooms and 48 devices in 2 homes. Choose with /homes."
    await family.taps("Home now")
    assert "Kitchen" in family.reads


async def test_the_link_cannot_be_forwarded_from_the_chat(family: Family) -> None:
    await family.says("/connect")
    sent = family.telegram.calls_of("sendMessage")[-1]
    assert sent.params.boolean("protect_content")
    assert "oauth/start" not in family.reads, "the address stands only behind the button"


async def test_the_start_page_names_who_asks_and_does_nothing(family: Family) -> None:
    asked = await family.says("/connect")
    async with family.browser() as browser:
        for _ in range(3):
            page = await browser.get(family.here(family.link_in(asked)))
            assert "Anna" in page.text
            assert page.headers["cache-control"] == "no-store"
    assert family.cloud.count("authorize") == 0
    await family.signs_in(family.link_in(asked))


async def test_the_tokens_stay_pending_until_the_claim(family: Family) -> None:
    asked = await family.says("/connect")
    before = family.calls
    await family.signs_in(family.link_in(asked))
    assert family.calls == before, "no device is looked at for somebody who may be the wrong one"
    await family.says("/plugs")
    assert family.reads == "No home is connected to this chat yet."


async def test_a_home_is_connected_to_the_group_by_an_admin(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    asked = await family.says("/connect", chat=family.group)
    assert asked.text == "Anna, the sign-in happens in our private chat, because the link is for you alone."
    assert "oauth" not in family.link_in(asked), "no sign-in link is shown in the group"
    here = await family.follows(asked)
    assert here.text.startswith("Sign in to connect your home to the group “Family”.")
    named = await family.opens(await family.signs_in(family.link_in(here)))
    assert "Shall I connect this to the group “Family”? Everybody there will see the home." in named.text
    await family.taps("Connect")
    assert family.reads == "Casa Rossi is connected to the group “Family”. I have told everybody there."
    assert family.group.last.text.startswith("Anna connected the home Casa Rossi to this group.")


async def test_a_member_cannot_connect_the_group(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    answer = await family.says("/connect", who=family.ben, chat=family.group)
    assert answer.text.startswith("Only the owner of the home")
    await family.taps("Connect your home", who=family.ben, on=family.group.messages[1])
    assert family.toast(family.ben).startswith("Only the owner of the home")


async def test_the_way_from_the_group_is_for_who_asked(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    asked = await family.says("/connect", chat=family.group)
    await family.follows(asked, family.ben)
    assert family.private(family.ben).last.text.startswith("That link has expired, or it belongs to somebody else.")
    await family.follows(asked)
    assert family.buttons() == ["Sign in"]


async def test_the_way_from_the_group_ends_after_ten_minutes(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    asked = await family.says("/connect", chat=family.group)
    family.later(minutes=10, seconds=1)
    await family.follows(asked)
    assert family.reads.startswith("That link has expired")


@pytest.mark.parametrize("payload", ["g-1-1-" + "x" * 24, "g-", "g-9-9", "g-99999-1-" + "x" * 24])
async def test_an_invented_way_from_a_group_leads_nowhere(family: Family, payload: str) -> None:
    await family.opens(f"https://t.me/family_home_bot?start={payload}")
    assert family.reads.startswith("That link has expired, or it belongs to somebody else.")


@pytest.mark.parametrize("step", ["invitation", "claim", "yes"])
async def test_the_right_to_connect_a_group_is_asked_again_at_every_step(family: Family, step: str) -> None:
    family.group.promote(family.ben)
    family.group.add_bot()
    await family.settles()
    asked = await family.says("/connect", who=family.ben, chat=family.group)
    ben = family.private(family.ben)

    def falls_at(now: str) -> None:
        if now == step:
            family.group.demote(family.ben)

    falls_at("invitation")
    await family.follows(asked, family.ben)
    if step != "invitation":
        claim = await family.signs_in(family.link_in(ben.last))
        falls_at("claim")
        await family.opens(claim, family.ben)
    if step == "yes":
        falls_at("yes")
        await family.taps("Connect", who=family.ben)
    assert ben.last.text.startswith("Only the owner of the home")
    assert await family.bot.store.links.of_person(family.ben.id) == ()


async def test_no_forgets_the_sign_in(family: Family) -> None:
    asked = await family.says("/connect")
    await family.opens(await family.signs_in(family.link_in(asked)))
    yes, question = family.data("Connect"), family.private().last
    await family.taps("Do not connect")
    assert family.reads == "Nothing was connected, and the sign-in is forgotten."
    await family.presses(yes, on=question)
    assert family.reads.startswith("That sign-in has ended.")
    assert await family.bot.store.links.of_person(family.anna.id) == ()


async def test_a_yes_counts_once_and_for_ten_minutes(family: Family) -> None:
    asked = await family.says("/connect")
    await family.opens(await family.signs_in(family.link_in(asked)))
    family.later(minutes=10, seconds=1)
    await family.taps("Connect")
    assert family.reads.startswith("That sign-in has ended.")
    await family.connects()
    question = family.private().last
    await family.presses("v1:link 2", on=question)
    assert family.reads.startswith("That sign-in has ended.")
    assert len(await family.bot.store.links.of_person(family.anna.id)) == 1


async def test_connecting_again_keeps_the_chosen_home(home: Family) -> None:
    await home.says("/homes")
    await home.taps("Choose Sea house")
    await home.connects()
    await home.says("/plugs")
    assert "Sea house" in home.reads


async def test_another_account_is_another_home_and_leaves_the_first_as_it_was(home: Family) -> None:
    await home.connects(account=VICTOR)
    await home.says("/plugs")
    assert "Coffee machine" in home.reads
    await home.says("/plugs kettle")
    assert home.reads.startswith("Kettle")
    assert len(await home.bot.store.links.of_person(home.anna.id)) == 2


async def test_the_consent_asks_again_after_it_was_withdrawn(home: Family) -> None:
    home.cloud.revoke(MARIA[0])
    await home.says("/plugs")
    assert "Connect again" in home.buttons()
    asked = await home.taps("Connect again")
    await home.opens(await home.signs_in(home.link_in(asked)))
    await home.taps("Connect")
    await home.says("/plugs")
    assert "Coffee machine" in home.reads


async def test_two_people_sign_in_at_the_same_time_and_nothing_mixes(family: Family) -> None:
    anna = await family.says("/connect")
    ben = await family.says("/connect", who=family.ben)
    claim_of_ben = await family.signs_in(family.link_in(ben), VICTOR)
    claim_of_anna = await family.signs_in(family.link_in(anna))
    await family.opens(claim_of_anna)
    await family.opens(claim_of_ben, family.ben)
    await family.taps("Connect", who=family.ben)
    await family.taps("Connect")
    assert "Casa Rossi is connected." in family.reads
    assert "Victor's flat is connected." in family.private(family.ben).last.text
