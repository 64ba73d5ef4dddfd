"""Several homes in one chat, and one home in several chats: which is meant, and what leaves with it."""

import pytest

from bot.domain.rights import Role
from bot.services.household import Household
from bot.simulator.eliot_people import User
from bot.simulator.furnishing import CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI
from storage.records import LinkRecord
from tests.chat.test_guests import newcomer
from tests.chat.test_passes import pass_link, room
from tests.family import MARIA, VICTOR, Family

NONNA = ("nonna@example.org", "nonnas-word")


@pytest.fixture
async def two(home: Family) -> Family:
    """Anna's private chat has Casa Rossi, which is the default, and Victor's flat."""
    await home.connects(account=VICTOR)
    return home


def switched(family: Family, email: str) -> int:
    """How many commands reached the home of this account."""
    return sum(call.endpoint == "command" and call.user == email for call in family.cloud.calls)


# Connecting


async def test_a_second_account_is_a_second_home(home: Family) -> None:
    asked = await home.says("/connect")
    assert "another account adds a second home" in asked.text
    await home.opens(await home.signs_in(home.link_in(asked), VICTOR))
    linked = await home.taps("Connect")
    assert linked.text.startswith("Victor's flat is connected.")
    assert "Commands without the name of a home still mean Casa Rossi." in linked.text
    assert len(await home.bot.store.links.of_person(home.anna.id)) == 2
    assert "Coffee machine" in (await home.says("/plugs")).text


async def test_the_same_account_again_is_the_same_home(two: Family) -> None:
    await two.connects(account=VICTOR)
    assert len(await two.bot.store.links.of_person(two.anna.id)) == 2


async def test_a_lost_home_that_comes_back_as_another_account_takes_its_own_place(home: Family) -> None:
    """The maker does not always say who signed in."""
    home.cloud.people.users[NONNA[0]] = User(
        email=NONNA[0],
        password=NONNA[1],
        given_name="Nonna",
        family_name="Rossi",
        oid="c344c3d4-75bd-6620-d222-000000009707",
        plants=(CASA_ROSSI, SEA_HOUSE, SMARTHER_CASA_ROSSI),
    )
    await home.says("/homes")
    await home.taps("Choose Sea house")
    home.cloud.revoke(MARIA[0])
    await home.says("/plugs")
    assert "Connect again" in home.buttons()
    await home.connects(account=VICTOR)
    assert len(await home.bot.store.links.of_person(home.anna.id)) == 2, "another home takes nobody's place"
    await home.connects(account=NONNA)
    assert len(await home.bot.store.links.of_person(home.anna.id)) == 2
    assert "Plugs · Sea house" in (await home.says("/plugs")).text


# Which home a command means


async def test_the_default_home_is_meant_where_none_is_named(two: Family) -> None:
    await two.says("/lights kitchen off")
    assert (switched(two, MARIA[0]), switched(two, VICTOR[0])) == (1, 0)
    assert not two.module("Ceiling light", ambient="Kitchen").on


async def test_a_home_is_named_for_one_turn(two: Family) -> None:
    await two.says("/lights victor's flat kitchen on")
    assert (switched(two, MARIA[0]), switched(two, VICTOR[0])) == (0, 1)
    assert two.module("Ceiling light", 3, "Kitchen").on
    assert "Coffee machine" in (await two.says("/plugs")).text, "the next turn means the default again"


async def test_what_only_one_home_has_is_found_there(two: Family) -> None:
    panel = await two.says("/plugs kettle off")
    assert not two.module("Kettle", 3).on
    assert panel.text.startswith("Kettle (Kitchen) is now: off")
    await two.taps("Turn on")
    assert two.module("Kettle", 3).on, "what its panel offers means the same home"
    assert (switched(two, MARIA[0]), switched(two, VICTOR[0])) == (0, 2)


async def test_everything_off_stays_in_the_default_home(two: Family) -> None:
    await two.says("/shutters close")
    await two.taps("Yes, do it")
    assert switched(two, MARIA[0]) == 1
    await two.says("/homes")
    await two.taps("Choose Victor's flat")
    await two.says("/shutters close")
    assert "I know nothing" in two.reads
    assert switched(two, MARIA[0]) == 1, "a home without shutters does not lend those of another"
    assert switched(two, VICTOR[0]) == 0


async def test_a_name_that_may_be_a_slip_is_asked_about(two: Family) -> None:
    asked = await two.says("/plugs kettel off")
    assert asked.text == "That is not in the home that is chosen. Do you mean this one?"
    assert two.buttons() == ["Victor's flat: Kettle (Kitchen)"]
    assert two.commands == 0
    await two.taps("Victor's flat: Kettle (Kitchen)")
    assert not two.module("Kettle", 3).on


async def test_the_default_home_goes_first_where_both_have_the_name(two: Family) -> None:
    two.module("TV").name = "Kettle"
    await two.says("/homes refresh")
    await two.says("/plugs kettle off")
    assert not two.module("Kettle").on
    assert two.module("Kettle", 3).on
    await two.says("/plugs victor's flat kettle off")
    assert not two.module("Kettle", 3).on


async def test_a_room_called_like_another_home_is_asked_about(two: Family) -> None:
    two.house.plants[0].ambients[0].name = "Victor's flat"
    await two.says("/homes refresh")
    asked = await two.says("/lights victor's flat on")
    assert asked.text == "In which home?"
    assert two.buttons() == ["Casa Rossi: 2 lights (Victor's flat)", "Victor's flat: 2 lights"]
    assert two.commands == 0
    await two.says("/lights victor's flat")
    assert two.buttons() == ["Casa Rossi: Victor's flat", "Victor's flat"]
    await two.taps("Victor's flat")
    assert two.reads.startswith("💡 Lights · Victor's flat")


async def test_a_question_about_another_home_stays_with_it(two: Family) -> None:
    await two.says("/plugs victor's flat toaster off")
    assert two.reads.startswith("I know nothing called")
    await two.taps("Show all")
    assert two.reads.startswith("🔌 Plugs · Victor's flat")


async def test_a_late_command_reaches_the_home_it_named_whatever_is_the_default_by_then(two: Family) -> None:
    two.anna.says(two.private(), "/plugs kettle off")
    two.later(minutes=5)
    await two.settles()
    question = two.private().last
    assert two.commands == 0
    await two.says("/homes")
    await two.taps("Choose Sea house")
    await two.taps("Yes, do it", on=question)
    assert not two.module("Kettle", 3).on


# Seeing


async def test_panels_lead_from_one_home_to_the_other_and_back(two: Family) -> None:
    panel = await two.says("/status")
    assert panel.text.startswith("🏠 Casa Rossi")
    assert two.buttons()[-1] == "🏠 Victor's flat"
    await two.taps("🏠 Victor's flat")
    assert two.reads.startswith("🏠 Victor's flat")
    assert "Kettle" in two.reads
    await two.taps("🏠 Casa Rossi")
    assert two.reads.startswith("🏠 Casa Rossi")


async def test_energy_of_each_home(two: Family) -> None:
    await two.says("/energy")
    await two.taps("🏠 Victor's flat")
    assert two.reads.startswith("⚡ Energy · Victor's flat")
    await two.taps("Refresh")
    assert two.reads.startswith("⚡ Energy · Victor's flat")
    await two.says("/energy casa rossi")
    assert two.reads.startswith("⚡ Energy · Casa Rossi")
    await two.says("/energy kettle")
    assert two.reads.startswith("Kettle")


async def test_homes_lists_all_and_chooses_the_default(two: Family) -> None:
    listed = await two.says("/homes")
    assert listed.text.splitlines()[1].startswith("Casa Rossi (chosen):")
    assert listed.text.splitlines()[3].startswith("Victor's flat:")
    assert two.buttons() == [
        "Choose Sea house",
        "Choose Victor's flat",
        "Look for new devices",
        "Connect another home",
    ]
    await two.taps("Choose Victor's flat")
    assert two.reads.startswith("Victor's flat is chosen.")
    assert "Kettle" in (await two.says("/plugs")).text
    assert "Victor's flat (chosen)" in (await two.says("/homes")).text
    await two.taps("Connect another home")
    assert two.buttons() == ["Sign in"]


async def test_every_home_has_its_own_calls(two: Family) -> None:
    two.cloud.faults.arm("quota", times=1)
    await two.says("/plugs kettle")
    await two.says("/quota")
    assert "Home: Casa Rossi, Sea house" in two.reads
    assert "calls are left today" in two.reads
    await two.taps("🏠 Victor's flat")
    assert two.reads.startswith("Today's")
    assert "Home: Victor's flat" in two.reads


@pytest.mark.parametrize("number", ["999999", "99999999999", "-1", "x", "1 off"])
async def test_a_number_no_home_has_chooses_nothing(two: Family, number: str) -> None:
    before = await two.bot.store.links.of_person(two.anna.id)
    await two.says("/homes")
    await two.presses(f"v1:homes #{number}")
    assert await two.bot.store.links.of_person(two.anna.id) == before


async def test_homes_of_one_name_are_counted_and_keep_their_count(two: Family) -> None:
    two.house.plants[3].name = "Casa Rossi"
    await two.says("/homes refresh")
    assert two.buttons()[:2] == ["Choose Sea house", "Choose Casa Rossi (2)"]
    await two.taps("Choose Casa Rossi (2)")
    await two.says("/plugs")
    assert "Kettle" in two.reads
    assert two.buttons()[-1] == "🏠 Casa Rossi (1)"
    await two.says("/disconnect")
    await two.taps("Casa Rossi (1), Sea house")
    await two.taps("Disconnect")
    assert "Kettle" in (await two.says("/plugs")).text


# What goes wrong in one harms no other


async def test_a_home_whose_sign_in_is_lost_harms_no_other(two: Family) -> None:
    two.cloud.revoke(VICTOR[0])
    await two.says("/plugs victor's flat")
    assert "Connect again" in two.buttons()
    assert "Home: Victor's flat" in two.reads
    await two.says("/plugs kitchen off")
    assert not two.module("Coffee machine").on
    listed = await two.says("/homes")
    assert "The sign-in of this home has ended." in listed.text
    await two.says("/homes refresh")
    assert two.reads.startswith("Your homes")


async def test_a_lost_default_home_still_leads_to_the_others(two: Family) -> None:
    two.cloud.revoke(MARIA[0])
    await two.says("/status")
    assert "Connect again" in two.buttons()
    await two.taps("🏠 Victor's flat")
    assert two.reads.startswith("🏠 Victor's flat")
    await two.says("/plugs kettle off")
    assert not two.module("Kettle", 3).on


async def never_surveyed(family: Family, chat: int, *, preferred: bool = False) -> LinkRecord:
    """One more home of this chat, which was lost before anybody could look at it."""
    store, now = family.bot.store, family.clock()
    record = await store.chats.find(chat)
    assert record is not None
    account = await store.accounts.of("eliot", "somebody")
    unseen = await store.links.create(
        record.id, account, family.anna.id, access_token="a", refresh_token="r", expires_at=now, now=now
    )
    await store.links.mark_lost(unseen.id, unseen.generation)
    if preferred:
        await store.links.choose_plant(unseen.id, "unseen")
    return unseen


async def test_what_somebody_asks_for_is_understood_beside_a_home_nobody_has_seen_yet(shared: Family) -> None:
    await never_surveyed(shared, shared.group.id, preferred=True)
    refused = await shared.says("/plugs casa rossi kitchen off", who=shared.ben, chat=shared.group)
    question = await shared.taps("Ask Anna", who=shared.ben, on=refused)
    await shared.taps("Allow once", on=question)
    assert not shared.module("Coffee machine").on


async def test_a_wish_of_a_home_nobody_can_look_at_just_now_stays_open(shared: Family) -> None:
    await never_surveyed(shared, shared.group.id)
    refused = await shared.says("/plugs tv off", who=shared.ben, chat=shared.group)
    question = await shared.taps("Ask Anna", who=shared.ben, on=refused)
    room = next(room for room in shared.house.plants[0].ambients if shared.module("TV") in room.modules)
    furnished = list(room.modules)
    room.modules[:] = [module for module in furnished if module.name != "TV"]
    await shared.says("/homes refresh", chat=shared.group)
    await shared.taps("Allow once", on=question)
    assert shared.toast().startswith("The sign-in of this chat has ended.")
    room.modules[:] = furnished
    await shared.says("/homes refresh", chat=shared.group)
    await shared.taps("Allow once", on=question)
    assert not shared.module("TV").on


async def test_a_pass_is_given_and_taken_beside_a_home_nobody_has_seen_yet(shared: Family) -> None:
    await never_surveyed(shared, shared.group.id, preferred=True)
    leo = await newcomer(shared)
    await shared.opens(await pass_link(shared, f"p+{await room(shared, 'Living room')} tonight"), leo)
    assert shared.group.last.text.endswith("Anna gave it for: Plugs, Living room")
    await shared.says("/plugs casa rossi tv off", who=leo, chat=shared.group)
    assert not shared.module("TV").on


async def test_a_home_nobody_has_seen_yet_harms_no_other_and_lends_its_name_to_none(home: Family) -> None:
    store = home.bot.store
    unseen = await never_surveyed(home, home.anna.id)
    assert "One home has not answered yet." in (await home.says("/homes")).text
    await store.links.choose_plant(unseen.id, "unseen")
    for said in ("/status", "/lights kitchen off", "/lights off", "/energy"):
        await home.says(said)
        assert "Connect again" in home.buttons(), said
    assert home.commands == 0
    await home.says("/plugs casa rossi kitchen off")
    assert not home.module("Coffee machine").on
    await home.says("/disconnect")
    assert home.buttons() == ["a home", "Casa Rossi, Sea house"]
    await home.taps("a home")
    await home.taps("Disconnect")
    assert (await home.says("/status")).text.startswith("🏠 Casa Rossi")


async def test_what_was_promised_of_one_home_is_told_of_that_home(two: Family) -> None:
    two.house.plants[3].offline = True
    await two.says("/plugs victor's flat")
    await two.taps("Tell me when it is back")
    two.later(minutes=2)
    await two.rounds()
    assert two.reads == "I will tell you here when it works again.", "the other home answers, this one does not"
    two.house.plants[3].offline = False
    two.later(minutes=11)
    await two.rounds()
    assert two.reads.startswith("Your home answers again.")
    assert two.reads.endswith("Home: Victor's flat")
    await two.taps("Home now")
    assert two.reads.startswith("🏠 Victor's flat")


@pytest.mark.parametrize("number", ["99", "0", "-1", "999999999999999999", "x"])
async def test_a_forged_promise_is_about_the_default_home(two: Family, number: str) -> None:
    await two.says("/plugs")
    await two.presses(f"v1:tellme home_offline ABCDE {number}")
    two.later(minutes=2)
    await two.rounds()
    assert two.reads.endswith("Home: Casa Rossi")


async def test_undo_reaches_the_home_where_it_was_done(two: Family) -> None:
    await two.says("/plugs kettle")
    done = await two.says("/plugs kettle off")
    await two.says("/homes")
    await two.taps("Choose Sea house")
    await two.taps("Undo", on=done)
    assert two.module("Kettle", 3).on
    assert switched(two, MARIA[0]) == 0


# Disconnecting


async def test_of_two_homes_one_is_disconnected_and_the_other_stays(two: Family) -> None:
    await two.says("/disconnect")
    assert two.reads == "Which home shall I disconnect from this chat?"
    assert two.buttons() == ["Casa Rossi, Sea house", "Victor's flat"]
    await two.taps("Casa Rossi, Sea house")
    assert two.reads.startswith("Disconnect Casa Rossi, Sea house from this chat?")
    await two.taps("Disconnect")
    assert two.reads.endswith("Still connected here: Victor's flat.")
    await two.says("/plugs")
    assert "Kettle" in two.reads
    await two.says("/disconnect")
    await two.taps("Disconnect")
    assert await two.bot.store.links.of_person(two.anna.id) == ()


async def test_a_question_about_one_home_never_cuts_off_another(home: Family) -> None:
    """The second home comes between the question and its answer, and becomes the default."""
    question = await home.says("/disconnect")
    await home.connects(account=VICTOR)
    await home.says("/homes")
    await home.taps("Choose Victor's flat")
    await home.taps("Disconnect", on=question)
    assert (await home.says("/homes")).text.splitlines()[1:] == ["Victor's flat (chosen): 2 rooms, 3 devices"]


async def test_disconnecting_the_default_home_makes_the_oldest_other_the_default(two: Family) -> None:
    await two.says("/homes")
    await two.taps("Choose Victor's flat")
    await two.says("/disconnect")
    await two.taps("Victor's flat")
    await two.taps("Disconnect")
    assert "Coffee machine" in (await two.says("/plugs")).text


@pytest.fixture
async def both(shared: Family) -> Family:
    """The group has Anna's home, and one that Ben connected when he was an owner too."""
    chat = await shared.bot.store.chats.find(shared.group.id)
    assert chat is not None
    await Household(shared.bot.store, clock=shared.clock).appoint(chat.id, shared.ben.id, Role.OWNER)
    asked = await shared.says("/connect", who=shared.ben, chat=shared.group)
    await shared.follows(asked, shared.ben)
    claim = await shared.signs_in(shared.link_in(shared.private(shared.ben).last), VICTOR)
    await shared.opens(claim, shared.ben)
    await shared.taps("Connect", who=shared.ben)
    return shared


async def test_a_group_hears_of_its_second_home(both: Family) -> None:
    assert both.group.last.text.startswith("Ben connected the home Victor's flat to this group.")
    assert "still mean Casa Rossi" in both.private(both.ben).last.text


async def test_who_connected_one_home_of_a_group_cuts_it_off_after_leaving(both: Family) -> None:
    both.group.leave(both.ben)
    await both.settles()
    await both.says("/disconnect", who=both.ben)
    await both.taps("Family", who=both.ben)
    asked = both.private(both.ben).last
    assert asked.text.startswith("Disconnect Victor's flat from the group “Family”?")
    await both.taps("Disconnect", who=both.ben)
    assert "Ben disconnected the home Victor's flat from this group. The other homes stay." in both.said(both.group)
    assert "Coffee machine" in (await both.says("/plugs", chat=both.group)).text


async def test_a_group_is_asked_which_of_its_homes_leaves(both: Family) -> None:
    asked = await both.says("/disconnect", chat=both.group)
    assert both.buttons(asked) == ["Casa Rossi, Sea house", "Victor's flat"]
    sure = await both.taps("Victor's flat", on=asked)
    await both.taps("Disconnect", on=sure)
    assert await both.bot.store.links.of_person(both.ben.id) == ()
    assert len(await both.bot.store.links.of_person(both.anna.id)) == 1


async def test_nobody_without_the_right_cuts_a_home_of_the_group_off(both: Family) -> None:
    leo = both.telegram.add_person("Leo", language="en")
    both.group.add_member(leo)
    asked = await both.says("/disconnect", chat=both.group)
    for label in both.buttons(asked):
        await both.presses(both.data(label, asked), who=leo, on=asked)
    sure = await both.taps("Victor's flat", on=asked)
    await both.presses(both.data("Disconnect", sure), who=leo, on=sure)
    for number in range(12):
        await both.presses(f"v1:disconnect #{number}", who=leo, on=sure)
        await both.says(f"/disconnect #{number}", who=leo)
    assert len(await both.bot.store.links.of_person(both.anna.id)) == 1
    assert len(await both.bot.store.links.of_person(both.ben.id)) == 1


async def test_a_group_does_not_learn_what_its_people_have_elsewhere(both: Family) -> None:
    await both.connects(who=both.ben, account=VICTOR)
    *_, elsewhere = await both.bot.store.links.of_person(both.ben.id)
    answer = await both.says(f"/disconnect #{elsewhere.id}", who=both.ben, chat=both.group)
    assert answer.text == "That question is no longer open. Nothing was changed."
    assert elsewhere in await both.bot.store.links.of_person(both.ben.id)


async def test_a_child_acts_in_both_homes_by_the_same_rules(both: Family) -> None:
    leo = both.telegram.add_person("Leo", language="en")
    both.group.add_member(leo)
    await both.says("/plugs kettle off", who=leo, chat=both.group)
    await both.says("/plugs victor's flat off", who=leo, chat=both.group)
    await both.says("/plugs kitchen off", who=leo, chat=both.group)
    assert both.commands == 0
    chat = await both.bot.store.chats.find(both.group.id)
    assert chat is not None
    await Household(both.bot.store, clock=both.clock).appoint(chat.id, leo.id, Role.CHILD)
    await both.says("/plugs kettle off", who=leo, chat=both.group)
    await both.says("/plugs kitchen off", who=leo, chat=both.group)
    assert (switched(both, MARIA[0]), switched(both, VICTOR[0])) == (1, 1)


async def test_only_who_manages_chooses_the_groups_default(both: Family) -> None:
    leo = both.telegram.add_person("Leo", language="en")
    both.group.add_member(leo)
    listed = await both.says("/homes", who=leo, chat=both.group)
    assert "Connect another home" not in both.buttons(listed)
    await both.presses(both.data("Choose Victor's flat", listed), who=leo, on=listed)
    assert "Casa Rossi (chosen)" in (await both.says("/homes", chat=both.group)).text


# One home in several chats


async def test_one_home_lives_in_three_chats_and_leaves_one(shared: Family) -> None:
    first = shared.group
    await shared.connects()
    shared.later(minutes=2)
    shared.group = shared.telegram.add_group("Grandparents", members=[shared.anna, shared.ben], admins=[shared.anna])
    await shared.shares()
    second = shared.group
    asked = shared.calls
    for chat in (first, second, shared.private()):
        assert "Coffee machine: on" in (await shared.says("/plugs", chat=chat)).text
    assert shared.calls == asked + 1, "what one chat has seen, the others need not ask for"
    await shared.says("/disconnect")
    assert shared.buttons() == ["This chat", "Family", "Grandparents"]
    await shared.taps("Grandparents")
    await shared.taps("Disconnect")
    assert second.last.text == "Anna disconnected the home from this group."
    assert (await shared.says("/plugs", chat=second)).text == "No home is connected to this chat yet."
    await shared.says("/plugs kitchen off", chat=first)
    assert not shared.module("Coffee machine").on
    await shared.says("/plugs kitchen on")
    assert shared.module("Coffee machine").on


async def test_a_chat_does_not_choose_for_another(shared: Family) -> None:
    await shared.connects()
    await shared.says("/homes")
    await shared.taps("Choose Sea house")
    assert "Plugs · Sea house" in (await shared.says("/plugs")).text
    assert "Plugs · Casa Rossi" in (await shared.says("/plugs", chat=shared.group)).text


async def test_a_button_of_one_chat_moves_nothing_in_another(shared: Family) -> None:
    """Numbers of a home's things are the same wherever it lives; whoever has no home there has no way in."""
    number = shared.data("TV", await shared.says("/plugs", chat=shared.group))
    await shared.says("/start", who=shared.ben)
    await shared.presses(f"{number} off", who=shared.ben)
    assert shared.commands == 0
    await shared.connects(who=shared.ben, account=VICTOR)
    await shared.presses(f"{number} off", who=shared.ben)
    assert shared.private(shared.ben).last.text.startswith("I know nothing called")
    assert shared.commands == 0
