"""Several processes on one database: each thing is said once, whoever says it, and what one leaves the other says."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import running
from tests.chat.posting_scene import Troubles, troubles
from tests.databases import postgres_server, postgres_url, templates
from tests.family import Family, at_home

__all__ = ("postgres_server", "postgres_url", "templates")


@pytest.fixture
async def scene(tmp_path: Path, postgres_url: str, faultless: list[str]) -> AsyncIterator[Troubles]:
    """The group and Anna's private chat hear of the home; two processes look after them."""
    async with at_home(tmp_path, more={"BOT_DATABASE_URL": postgres_url}) as family:
        await family.connects()
        await family.shares()
        scene = await troubles(family, family.group)
        await scene.wish(family.private(), on=True)
        async with running(family.settings, family.timing):
            yield scene
    # Telegram answers one of two that poll; neither scene is about that.
    faultless[:] = [error for error in faultless if "fetching updates ended" not in error]


def told(family: Family, scene: Troubles) -> list[list[str]]:
    places = (scene.chat, family.private())
    return [[text for text in family.said(place) if text.startswith(("⚠️", "ℹ️", "✅"))] for place in places]


async def test_two_processes_say_everything_once_and_in_order(scene: Troubles) -> None:
    rules = ("gateway_offline", "calls_low", "calls_nearly_spent", "scopes_small", "password_expired")
    for rule in rules:
        await scene.begin(rule, used=1, limit=2)
        await scene.told()
    await asyncio.sleep(0.3)
    group, private = told(scene.family, scene)
    assert group == private
    assert len(group) == len(rules)
    for rule in rules:
        await scene.end(rule)
    await scene.told()
    await asyncio.sleep(0.3)
    group, private = told(scene.family, scene)
    assert group == private
    assert [text[:1] for text in group] == ["✅"] * len(rules)


async def test_two_processes_merge_what_is_late_once(scene: Troubles) -> None:
    family = scene.family
    for method in ("sendMessage", "editMessageText"):
        family.telegram.faults.script(method, code=502, times=1000)
    for rule in ("gateway_offline", "calls_low", "terms_expired"):
        await scene.begin(rule, used=1, limit=2)
        family.later(minutes=5)
        await asyncio.sleep(0.1)
    family.later(hours=2)
    await asyncio.sleep(0.3)
    family.telegram.faults.clear()
    family.later(minutes=2)
    await scene.told()
    await asyncio.sleep(0.3)
    group, private = told(family, scene)
    assert len(group) == len(private) == 1
    assert "late" in group[0]


async def test_when_one_stops_the_other_goes_on(scene: Troubles) -> None:
    family = scene.family
    await scene.begin("gateway_offline", kind="home_offline")
    family.later(seconds=31)
    await family.engine.aclose()
    family.later(minutes=3)
    await asyncio.sleep(0.5)
    group, private = told(family, scene)
    assert len(group) == len(private) == 1
