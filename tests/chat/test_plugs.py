"""Plugs, from the chat to the house."""

from tests.family import Family


async def test_a_typed_command_darkens_the_plug(home: Family) -> None:
    assert home.module("Coffee machine").on
    await home.says("/plugs kitchen off")
    assert not home.module("Coffee machine").on
    assert "Coffee machine (Kitchen) is now: off" in home.reads


async def test_words_come_in_any_order_and_a_slip_does_no_harm(home: Family) -> None:
    for said in ("/plugs off kichen", "/plugs on, KITCHEN", "/Plugs kitchen:off", "/plugs@family_home_bot\nkitchen on"):
        await home.says(said)
        assert home.module("Coffee machine").on is ("on" in said.replace("/plugs@family_home_bot", ""))


async def test_the_panel_shows_every_plug_and_turns_one_off(home: Family) -> None:
    panel = await home.says("/plugs")
    assert "Plugs · Casa Rossi" in panel.text
    assert "Coffee machine: on" in panel.text
    assert "Washing machine: off" in panel.text
    button = next(row[1] for row in panel.keyboard if row[0].text == "Coffee machine")
    assert button.text == "Turn off"
    await home.presses(button.callback_data)
    assert not home.module("Coffee machine").on
    assert panel is home.private().last, "the panel is edited in place"
    assert "Coffee machine (Kitchen) is now: off" in panel.text
    assert "TV: on" in panel.text, "below stands the panel again"


async def test_a_button_leads_to_the_card_and_back(home: Family) -> None:
    await home.says("/plugs")
    card = await home.taps("TV")
    assert card.text.startswith("TV\nLiving room\nNow: on")
    assert home.buttons() == ["Turn off", "Guard", "Back to Living room", "Refresh"]
    room = await home.taps("Back to Living room")
    assert "Floor lamp" in room.text
    assert "Coffee machine" not in room.text
    await home.taps("Back to Casa Rossi")
    assert "Coffee machine" in home.reads


async def test_a_command_and_its_confirmation_cost_two_calls(home: Family) -> None:
    await home.says("/plugs kitchen")
    before = home.calls
    await home.says("/plugs kitchen off")
    assert home.calls - before == 2


async def test_a_whole_room_costs_one_command(home: Family) -> None:
    home.module("Floor lamp").on = True
    before = home.commands
    await home.says("/plugs living room off")
    assert home.commands - before == 1
    assert not home.module("TV").on
    assert not home.module("Floor lamp").on
    assert "Done: 2 plugs (Living room), turn off." in home.reads


async def test_panels_looked_at_within_seconds_cost_one_call(home: Family) -> None:
    await home.says("/plugs")
    before = home.calls
    await home.says("/plugs")
    await home.taps("TV")
    await home.taps("Back to Living room")
    assert home.calls == before
    home.later(seconds=21)
    await home.taps("Refresh")
    assert home.calls == before + 1


async def test_a_plug_that_does_not_obey_is_not_called_off(home: Family) -> None:
    home.house.latency = 100
    await home.says("/plugs kitchen off")
    assert "Not confirmed: Coffee machine (Kitchen), turn off." in home.reads
    assert home.waits[-2:] == [2.0, 13.0], "it is looked at after 2 and after 15 seconds"


async def test_of_two_plugs_the_one_that_does_not_obey_is_named(home: Family) -> None:
    home.house.set_reachable(home.module("TV").id, False)
    await home.says("/plugs living room off")
    assert "Partly done: 2 plugs (Living room), turn off. Not confirmed: TV (Living room)." in home.reads


async def test_a_plug_nothing_is_known_of_is_neither_on_nor_off(home: Family) -> None:
    home.module("TV").listed = False
    panel = await home.says("/plugs")
    assert "TV: not known" in panel.text
    card = await home.taps("TV")
    assert "Now: not known" in card.text
    assert home.buttons()[:2] == ["Turn on", "Turn off"]


async def test_a_plug_out_of_reach_says_so_with_what_was_last_known(home: Family) -> None:
    home.house.set_reachable(home.module("TV").id, False)
    panel = await home.says("/plugs tv")
    assert "does not answer (last known: on" in panel.text


async def test_a_question_is_no_order(home: Family) -> None:
    await home.says("/plugs is the kitchen off?")
    assert home.commands == 0
    assert home.module("Coffee machine").on


async def test_an_offline_home_is_explained_and_one_tap_tries_again(home: Family) -> None:
    home.house.plants[0].offline = True
    await home.says("/plugs kitchen off")
    assert "lost its internet connection" in home.reads
    assert home.buttons() == ["Try again", "Tell me when it is back"]
    home.house.plants[0].offline = False
    await home.taps("Try again")
    assert not home.module("Coffee machine").on
