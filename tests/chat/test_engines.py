"""The main scene on every way of running: both databases, and a webhook instead of polling."""

import socket
from pathlib import Path

import pytest

from tests.databases import database_url, postgres_server, postgres_url, templates
from tests.family import Family, at_home

__all__ = ("database_url", "postgres_server", "postgres_url", "templates")


async def main_scene(family: Family) -> None:
    """Connect privately and in the group, act, ask, meet an error, restart, leave."""
    await family.connects()
    await family.says("/plugs kitchen off")
    assert not family.module("Coffee machine").on
    await family.shares()
    await family.says("/lights all off", chat=family.group)
    await family.taps("Yes, do it", on=family.group.last)
    assert not family.module("Chandelier").on
    family.house.plants[0].offline = True
    await family.says("/plugs kitchen on")
    await family.taps("Tell me when it is back")
    family.house.plants[0].offline = False
    await family.restarts()
    family.later(hours=2)
    await family.rounds()
    assert family.reads.startswith("Your home answers again.")
    upgraded = family.group.upgrade()
    await family.settles()
    await family.says("/plugs tv off", chat=upgraded)
    assert not family.module("TV").on
    await family.says("/quota")
    assert f"{family.calls} are used." in family.reads
    await family.says("/delete")
    await family.taps("Delete everything")
    assert await family.bot.store.links.of_person(family.anna.id) == ()


async def test_a_family_lives_on_either_database(tmp_path: Path, database_url: str, faultless: list[str]) -> None:
    async with at_home(tmp_path, more={"BOT_DATABASE_URL": database_url}) as family:
        await main_scene(family)


@pytest.fixture
def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def webhook(port: int) -> dict[str, str]:
    return {"BOT_UPDATES": "webhook", "BOT_PORT": str(port), "BOT_PUBLIC_URL": f"http://127.0.0.1:{port}"}


async def test_a_family_lives_on_a_webhook(tmp_path: Path, free_port: int, faultless: list[str]) -> None:
    async with at_home(tmp_path, more=webhook(free_port)) as family:
        assert family.telegram.bots[0].mailbox.courier is not None
        await main_scene(family)
        assert not family.telegram.calls_of("getUpdates")


async def test_an_update_delivered_twice_acts_once(tmp_path: Path, free_port: int, faultless: list[str]) -> None:
    async with at_home(tmp_path, more=webhook(free_port)) as family:
        await family.connects()
        family.telegram.retry_scale = 0.01
        family.telegram.faults.script("webhook", lost_answer=True, times=3)
        await family.says("/plugs kitchen off")
        assert family.commands == 1
        assert len([text for text in family.said() if "Coffee machine (Kitchen) is now: off" in text]) == 1


async def test_updates_sent_while_the_bot_was_away_are_delivered_later(
    tmp_path: Path, free_port: int, faultless: list[str]
) -> None:
    async with at_home(tmp_path, more=webhook(free_port)) as family:
        await family.connects()
        family.telegram.retry_scale = 0.01
        await family.engine.aclose()
        family.anna.says(family.private(), "/plugs kitchen off")
        await family.restarts()
        await family.settles()
        assert not family.module("Coffee machine").on
