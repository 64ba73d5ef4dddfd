"""The first words, help, and what is said when nothing else fits."""

import pytest

from tests.family import Family


async def test_start_says_hello_and_offers_one_thing_to_do(family: Family) -> None:
    await family.says("/start")
    assert family.reads.startswith("Hello. I bring your Legrand or BTicino home into this chat.")
    assert len(family.reads.splitlines()) <= 6
    assert family.buttons() == ["Connect your home", "What can you do?"]
    await family.taps("What can you do?")
    assert family.reads.startswith("First connect your home.")
    await family.taps("Connect your home")
    assert family.buttons() == ["Sign in"]


async def test_start_with_any_payload_is_still_a_hello(family: Family) -> None:
    for payload in ("hello", "c", "g", "_", "x" * 64):
        family.anna.opens_link(f"https://t.me/family_home_bot?start={payload}")
        await family.settles()
        assert family.reads.startswith("Hello.")


async def test_start_in_a_connected_chat_opens_the_doors(home: Family) -> None:
    await home.says("/start")
    assert home.reads.startswith("Your home is connected.")
    assert home.buttons() == ["Home now", "Plugs", "Lights", "Shutters", "Heating", "Energy", "Scenes", "Settings"]


@pytest.mark.parametrize(
    ("door", "title"),
    [
        ("Home now", "🏠 Casa Rossi"),
        ("Plugs", "Plugs · Casa Rossi"),
        ("Lights", "Lights · Casa Rossi"),
        ("Shutters", "Shutters · Casa Rossi"),
        ("Heating", "Heating · Casa Rossi"),
        ("Energy", "Energy · Casa Rossi"),
        ("Scenes", "Scenes · Casa Rossi"),
        ("Settings", "Settings"),
    ],
)
async def test_every_door_leads_where_it_says(home: Family, door: str, title: str) -> None:
    await home.says("/help")
    await home.taps(door)
    assert title in home.reads.splitlines()[0]


async def test_help_depends_on_the_home_and_on_who_reads(shared: Family) -> None:
    await shared.says("/help", who=shared.ben)
    assert shared.private(shared.ben).last.text.startswith("First connect your home.")
    answer = await shared.says("/help", who=shared.ben, chat=shared.group)
    assert "/plugs kitchen off" in answer.text
    assert "In this group I only act on commands" in answer.text


@pytest.mark.parametrize("said", ["hello", "/foo", "/plugsx", "turn off the kitchn sink", "/", "/ plugs", "?", "…"])
async def test_what_is_no_command_is_answered_with_the_doors(home: Family, said: str) -> None:
    await home.says(said)
    assert home.reads.startswith("I did not understand that.")
    assert "Plugs" in home.buttons()
    assert home.commands == 0


async def test_a_stranger_without_a_home_is_led_to_connecting(family: Family) -> None:
    await family.says("hello")
    assert family.reads == "I can help once your home is connected."
    assert family.buttons() == ["Connect your home", "What can you do?"]


@pytest.mark.parametrize(
    "command", ["status", "plugs", "lights", "shutters", "heating", "energy", "scenes", "homes", "quota", "disconnect"]
)
async def test_a_chat_without_a_home_says_so(family: Family, command: str) -> None:
    await family.says(f"/{command}")
    assert family.reads == "No home is connected to this chat yet."
    assert family.buttons() == ["Connect your home"]


async def test_privacy_says_what_is_kept_and_leads_to_deletion(family: Family) -> None:
    await family.says("/privacy")
    assert "What I keep, and why" in family.reads
    await family.taps("Delete what you keep")
    assert "Delete everything I keep about you?" in family.reads


async def test_many_sign_in_links_in_a_minute_are_too_many(family: Family) -> None:
    for _ in range(10):
        await family.says("/connect")
    assert family.buttons() == ["Sign in"]
    await family.says("/connect")
    assert family.reads == "That was a lot at once. Please wait a minute."
    family.later(seconds=61)
    await family.says("/connect")
    assert family.buttons() == ["Sign in"]
