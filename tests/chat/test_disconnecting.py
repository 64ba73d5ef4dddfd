"""Leaving is as easy as joining: here, from afar, and after leaving the group."""

from tests.family import VICTOR, Family


async def test_disconnecting_asks_and_then_deletes_the_keys(home: Family) -> None:
    await home.says("/disconnect")
    assert home.reads.startswith("Disconnect the home from this chat?")
    await home.taps("Disconnect")
    assert home.reads.startswith("The home is disconnected and the keys are deleted.")
    assert "Third party access" in home.reads, "it tells where the consent itself is withdrawn"
    assert await home.bot.store.links.of_person(home.anna.id) == ()
    await home.says("/plugs")
    assert home.reads == "No home is connected to this chat yet."


async def test_no_keeps_the_home(home: Family) -> None:
    await home.says("/disconnect")
    await home.taps("No")
    await home.says("/plugs")
    assert "Coffee machine" in home.reads


async def test_what_was_known_of_the_home_goes_with_the_last_link(shared: Family) -> None:
    await shared.connects()
    account = (await shared.bot.store.links.of_person(shared.anna.id))[0].account
    await shared.says("/disconnect", chat=shared.group)
    await shared.taps("Disconnect", on=shared.group.last)
    assert await shared.bot.store.homes.load(account) is not None, "the private chat still has it"
    await shared.says("/disconnect")
    await shared.taps("Disconnect")
    assert await shared.bot.store.homes.load(account) is None


async def test_who_left_the_group_can_still_cut_the_home_off(shared: Family) -> None:
    shared.group.leave(shared.anna)
    await shared.settles()
    await shared.says("/disconnect")
    assert shared.reads == "From which chat shall I disconnect your home?"
    assert shared.buttons() == ["Family"]
    await shared.taps("Family")
    await shared.taps("Disconnect")
    assert shared.reads.startswith("The home is disconnected")
    assert shared.group.last.text == "Anna disconnected the home from this group."
    assert await shared.bot.store.links.of_person(shared.anna.id) == ()


async def test_with_homes_in_two_chats_it_is_asked_which(shared: Family) -> None:
    await shared.connects()
    await shared.says("/disconnect")
    assert shared.buttons() == ["This chat", "Family"]
    await shared.taps("This chat")
    await shared.taps("Disconnect")
    await shared.says("/plugs", chat=shared.group)
    assert "Coffee machine" in shared.group.last.text


async def test_nobody_cuts_off_what_somebody_else_connected(shared: Family) -> None:
    await shared.connects(who=shared.ben, account=VICTOR)
    for number in range(1, 6):
        await shared.presses(f"v1:disconnect #{number}", who=shared.ben)
        if "Disconnect" in shared.buttons(shared.private(shared.ben).last):
            await shared.taps("Disconnect", who=shared.ben)
    assert len(await shared.bot.store.links.of_person(shared.anna.id)) == 1
    assert await shared.bot.store.links.of_person(shared.ben.id) == ()


async def test_a_member_cannot_disconnect_the_group(shared: Family) -> None:
    await shared.says("/disconnect", who=shared.ben, chat=shared.group)
    assert shared.group.last.text.startswith("Only the owner of the home")


async def test_a_number_that_is_none_disconnects_nothing(home: Family) -> None:
    for said in ("/disconnect #", "/disconnect #x", "/disconnect #99999999999999999999"):
        await home.says(said)
        assert home.reads == "That question is no longer open. Nothing was changed."
    assert await home.bot.store.links.of_person(home.anna.id)
