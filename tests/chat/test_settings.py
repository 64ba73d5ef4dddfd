"""Homes, quota, language, time zone, and forgetting everything."""

from bot.locales import languages
from bot.services.upkeep import GRACE
from tests.family import VICTOR, Family


async def test_the_chosen_home_is_what_commands_mean(home: Family) -> None:
    await home.says("/homes")
    assert "Casa Rossi (chosen): 8 rooms" in home.reads
    await home.taps("Choose Sea house")
    assert home.reads.startswith("Sea house is chosen.")
    await home.taps("Home now")
    assert home.reads.startswith("🏠 Sea house")
    await home.says("/plugs all off")
    assert not home.module("Fridge", 1).on
    assert home.module("TV").on


async def test_the_other_home_is_reached_by_its_name(home: Family) -> None:
    await home.says("/plugs sea house fridge off")
    assert not home.module("Fridge", 1).on
    await home.says("/plugs sea house")
    assert home.reads.startswith("🔌 Plugs · Sea house")


async def test_a_new_device_is_found_when_it_is_looked_for(home: Family) -> None:
    home.module("TV").name = "Projector"
    await home.says("/plugs projector off")
    assert home.commands == 0
    await home.says("/homes")
    await home.taps("Look for new devices")
    await home.says("/plugs projector off")
    assert not home.module("Projector").on


async def test_the_home_is_surveyed_again_after_a_day(home: Family) -> None:
    home.module("TV").name = "Television set"
    home.later(days=1, minutes=1)
    await home.says("/plugs")
    await home.says("/plugs television")
    assert "Television set" in home.reads


async def test_quota_counts_as_the_cloud_does(home: Family) -> None:
    await home.says("/plugs kitchen off")
    await home.says("/quota")
    assert f"{500 - home.calls} of 500 calls are left today." in home.reads
    assert f"{home.calls} are used." in home.reads
    await home.taps("Refresh")
    assert "calls are left today" in home.reads
    await home.restarts()
    await home.says("/quota")
    assert f"{home.calls} are used." in home.reads, "the count survives a restart"
    home.later(days=1)
    await home.says("/quota")
    assert "500 of 500 calls are left today." in home.reads


async def test_settings_lead_where_they_say(home: Family) -> None:
    titles = {
        "Language": "Which language shall I speak here?",
        "Time zone": "The time zone is Europe/Rome.",
        "History": "Who did what is kept for 90 days. How long shall I keep it?",
        "Alerts": "Nothing is wrong at home, as far as I know.",
        "Homes": "Your homes",
        "Names": "Names of your own",
        "Calls left": "calls are left today",
        "Disconnect": "Disconnect the home from this chat?",
        "Privacy": "What I keep, and why",
        "Delete my data": "Delete everything I keep about you?",
    }
    await home.says("/settings")
    assert home.reads == "Settings\nLanguage: English\nTime zone: Europe/Rome"
    assert home.buttons() == list(titles)
    for label, title in titles.items():
        await home.says("/settings")
        await home.taps(label)
        assert title in home.reads


async def test_every_language_can_be_chosen_and_left_again(family: Family) -> None:
    for code in (*languages(), "en"):
        await family.says(f"/language {code}")
        await family.says("/language")
        assert len(family.buttons()) == len(languages())
    assert family.reads == "Which language shall I speak here?"
    await family.taps("English")
    assert family.reads == "I speak English here from now on."


async def test_a_language_nobody_taught_the_bot_brings_the_choice(family: Family) -> None:
    await family.says("/language xx")
    assert family.reads == "Which language shall I speak here?"


async def test_the_time_zone_decides_which_clock_is_named(home: Family) -> None:
    await home.says("/settings")
    await home.taps("Time zone")
    await home.taps("Lisbon")
    assert home.reads == "The time zone is now Europe/Lisbon."
    panel = await home.says("/plugs")
    assert f"As of {home.clock():%H:%M}" in panel.text
    await home.says("/settings zone America/Argentina/Buenos_Aires")
    assert home.reads == "The time zone is now America/Argentina/Buenos_Aires."


async def test_what_is_no_time_zone_is_refused(home: Family) -> None:
    for said in ("Middle/Earth", "../../etc/passwd", "/etc/localtime", "Europe", "x" * 300, "a\0b"):
        await home.says(f"/settings zone {said}")
        assert home.reads.startswith("I know no time zone called")


async def test_delete_forgets_the_person_and_cuts_every_home_off(shared: Family) -> None:
    await shared.connects()
    await shared.says("/delete")
    assert (await shared.bot.store.links.of_person(shared.anna.id)) != ()
    await shared.taps("Delete everything")
    assert shared.reads.startswith("Everything is deleted.")
    assert await shared.bot.store.links.of_person(shared.anna.id) == ()
    assert shared.group.last.text == "Anna disconnected the home from this group."
    await shared.says("/plugs", chat=shared.group)
    assert shared.group.last.text == "No home is connected to this chat yet."
    await shared.says("/plugs")
    assert shared.reads == "No home is connected to this chat yet."


async def test_delete_needs_a_yes_within_a_minute(home: Family) -> None:
    await home.says("/delete")
    home.later(seconds=61)
    await home.taps("Delete everything")
    assert home.reads == "That question is no longer open. Nothing was changed."
    assert await home.bot.store.links.of_person(home.anna.id)


async def test_delete_in_a_group_is_for_those_who_manage_it(shared: Family) -> None:
    await shared.says("/delete", who=shared.ben, chat=shared.group)
    assert shared.group.last.text.startswith("Only the owner of the home")
    await shared.says("/delete", chat=shared.group)
    await shared.taps("Delete everything", on=shared.group.last)
    assert shared.group.last.text.startswith("Everything is deleted.")
    assert await shared.bot.store.links.of_person(shared.anna.id) == ()


async def test_two_people_have_two_homes(home: Family) -> None:
    await home.connects(who=home.ben, account=VICTOR)
    await home.says("/plugs", who=home.ben)
    assert "Kettle" in home.private(home.ben).last.text
    await home.says("/plugs")
    assert "Kettle" not in home.reads


async def test_a_chat_the_bot_was_thrown_out_of_is_forgotten_after_a_month(shared: Family) -> None:
    shared.group.remove_bot()
    await shared.settles()
    link = (await shared.bot.store.links.of_person(shared.anna.id))[0]
    assert not (await shared.bot.store.chats.by_id(link.chat)).active
    shared.later(days=GRACE.days + 1)
    await shared.restarts()

    async def forgotten() -> bool:
        return await shared.bot.store.links.by_id(link.id) is None

    await shared.eventually(forgotten)
