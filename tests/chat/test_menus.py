"""What people see before they ask: command menus and descriptions, told to Telegram once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.locales import languages
from tests.family import Family, at_home


@pytest.fixture
async def family(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    """One whose bot starts for the first time."""
    async with at_home(tmp_path, first=True) as family:
        yield family


async def test_everybody_sees_the_commands_they_may_use(family: Family) -> None:
    family.group.add_bot()
    await family.settles()
    private = [command["command"] for command in family.telegram.menu(family.anna, family.private())]
    member = [command["command"] for command in family.telegram.menu(family.ben, family.group)]
    admin = [command["command"] for command in family.telegram.menu(family.anna, family.group)]
    assert {"status", "plugs", "connect", "delete", "privacy", "cancel"} <= set(private)
    assert "plugs" in member
    assert "connect" not in member
    assert {"connect", "disconnect", "language"} <= set(admin)
    assert not {"yes", "no", "link", "unlink", "tellme", "start"} & {*private, *member, *admin}


async def test_the_description_speaks_every_language(family: Family) -> None:
    await family.settles()
    for code in ("", *languages()):
        profile = family.telegram.profile(code)
        assert "/plugs" in str(profile)


async def test_a_menu_is_told_once_and_again_when_it_changed(family: Family) -> None:
    await family.settles()
    told = len(family.telegram.calls_of("setMyCommands"))
    assert told == 3 * (len(languages()) + 1)
    await family.restarts()
    await family.settles()
    assert len(family.telegram.calls_of("setMyCommands")) == told
    await family.bot.store.marks.put(f"menus:{family.telegram.bots[0].id}", "another menu")
    await family.restarts()
    await family.settles()
    assert len(family.telegram.calls_of("setMyCommands")) == 2 * told


async def test_a_menu_that_is_refused_is_told_at_the_next_start(family: Family) -> None:
    await family.settles()
    await family.bot.store.marks.put(f"menus:{family.telegram.bots[0].id}", "another menu")
    family.telegram.faults.script("setMyCommands", code=400, description="Bad Request: x")
    await family.restarts()
    await family.settles()
    told = len(family.telegram.calls_of("setMyCommands"))
    await family.says("/start")
    assert family.reads.startswith("Hello.")
    await family.restarts()
    await family.settles()
    assert len(family.telegram.calls_of("setMyCommands")) > told
