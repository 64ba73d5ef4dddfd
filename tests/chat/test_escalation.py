"""What is urgent and nobody takes up goes to one person after the other, in private, until somebody does."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.rights import Role
from bot.services.household import Household
from bot.simulator.telegram_people import Person
from storage.records import AlertRecord
from tests.chat.posting_scene import Troubles, troubles
from tests.databases import database_url, postgres_server, postgres_url, templates
from tests.family import Family, at_home

__all__ = ("database_url", "postgres_server", "postgres_url", "templates")

TOLD = "Nobody in the group “Family” has taken this up yet, so I am telling you."


async def guarded(family: Family) -> Troubles:
    """Anna owns the home, Ben is an adult; both know the bot in private. The group guards its freezer, the TV."""
    await family.shares()
    await family.says("/start", who=family.ben)
    scene = await troubles(family, family.group)
    chat = await scene.record()
    await Household(family.bot.store, clock=family.clock).appoint(chat.id, family.ben.id, Role.ADULT)
    await scene.guard("TV")
    return scene


@pytest.fixture
async def scene(family: Family) -> Troubles:
    return await guarded(family)


async def root(scene: Troubles) -> AlertRecord:
    return (await scene.kept())[-1][0]


def copies(scene: Troubles, who: Person) -> list[str]:
    family = scene.family
    return [text for text in family.said(family.private(who)) if text.startswith(("🚨", "✅"))]


async def unheard(scene: Troubles, minutes: int = 16, *, wakes: Person | None = None) -> None:
    """So long nobody takes it up; who is told at that is waited for."""
    before = [] if wakes is None else copies(scene, wakes)
    scene.family.later(minutes=minutes)
    if wakes is None:
        # Two rounds of the loop that looks for what nobody took up.
        await asyncio.sleep(0.25)
    else:
        await scene.family.eventually(lambda: scene.true(len(copies(scene, wakes)) > len(before)))
    await scene.told()


async def test_after_a_quarter_of_an_hour_it_goes_to_the_owner_then_to_the_adult(scene: Troubles) -> None:
    anna, ben = scene.family.anna, scene.family.ben
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, 10)
    assert copies(scene, anna) == []
    await unheard(scene, 6, wakes=anna)
    (copy,) = copies(scene, anna)
    assert copy.startswith("🚨 Casa Rossi · TV (Living room) is off, and I guard it for you.")
    assert copy.endswith(TOLD)
    assert copies(scene, ben) == []
    await unheard(scene, wakes=ben)
    assert copies(scene, ben) == [copy]
    for _ in range(3):
        await unheard(scene)
    assert [len(copies(scene, who)) for who in (anna, ben)] == [1, 1]
    assert len(scene.messages) == 1


async def test_taken_by_one_it_is_shown_to_all_and_goes_no_further(scene: Troubles) -> None:
    family = scene.family
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.anna)
    ((copy, _),) = await scene.kept(family.private(family.anna))
    store = family.bot.store
    assert await store.alerts.take(copy.chat, copy.id, person=family.anna.id, name="Anna", now=family.clock())
    await scene.told()
    assert scene.last.text.endswith("Anna is on it.")
    assert copies(scene, family.anna)[0].endswith("Anna is on it.")
    await unheard(scene)
    assert copies(scene, family.ben) == []


async def test_once_it_is_over_every_copy_says_so(scene: Troubles) -> None:
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=scene.family.anna)
    await scene.end("guard TV")
    await scene.told()
    assert scene.last.text.startswith("✅")
    assert [text[:1] for text in copies(scene, scene.family.anna)] == ["✅"]
    await unheard(scene)
    assert copies(scene, scene.family.ben) == []


async def test_a_snooze_in_private_stops_it_too(scene: Troubles) -> None:
    family = scene.family
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.anna)
    ((copy, _),) = await scene.kept(family.private(family.anna))
    now = family.clock()
    await family.bot.store.alerts.snooze(copy.chat, copy.id, now + timedelta(hours=8), now)
    await unheard(scene)
    assert copies(scene, family.ben) == []


async def test_a_warning_goes_to_nobody_in_private(scene: Troubles) -> None:
    await scene.begin("gateway_offline", kind="home_offline")
    await scene.told()
    await unheard(scene, 60)
    assert copies(scene, scene.family.anna) == copies(scene, scene.family.ben) == []


async def test_a_group_may_do_without(scene: Troubles) -> None:
    await scene.wish(escalates=False)
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, 60)
    assert copies(scene, scene.family.anna) == copies(scene, scene.family.ben) == []


async def test_who_wants_no_alerts_in_private_is_passed_over(scene: Troubles) -> None:
    family = scene.family
    await scene.wish(family.private(family.anna), on=False)
    await scene.wish(family.private(family.ben), off=frozenset({"gateway_offline"}))
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.ben)
    assert [len(copies(scene, who)) for who in (family.anna, family.ben)] == [0, 1]


@pytest.mark.parametrize("role", [Role.CHILD, Role.GUEST])
async def test_neither_children_nor_guests_are_told(scene: Troubles, role: Role) -> None:
    family = scene.family
    household = Household(family.bot.store, clock=family.clock)
    await household.appoint((await scene.record()).id, family.ben.id, role)
    await scene.begin("guard TV", why="off")
    await scene.told()
    for _ in range(3):
        await unheard(scene)
    assert copies(scene, family.ben) == []


async def test_an_admin_whose_role_nobody_wrote_down_is_an_adult(family: Family) -> None:
    await family.shares()
    await family.says("/start", who=family.ben)
    family.group.promote(family.ben)
    scene = await troubles(family, family.group)
    await scene.guard("TV")
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.anna)
    await unheard(scene, wakes=family.ben)
    assert [len(copies(scene, who)) for who in (family.anna, family.ben)] == [1, 1]


async def test_who_has_left_the_group_hears_nothing_of_its_home(scene: Troubles) -> None:
    family = scene.family
    family.group.leave(family.ben)
    await scene.begin("guard TV", why="off")
    await scene.told()
    for _ in range(3):
        await unheard(scene)
    assert copies(scene, family.ben) == []


async def test_who_blocked_the_bot_is_passed_over_and_nobody_is_told_of_that(scene: Troubles) -> None:
    family = scene.family
    family.anna.blocks(family.telegram.bots[0])
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.ben)
    assert len(copies(scene, family.ben)) == 1
    assert not [text for text in family.said(family.group) if "no longer write" in text]


async def test_while_telegram_is_away_nobody_is_passed_over(scene: Troubles) -> None:
    family = scene.family
    await scene.begin("guard TV", why="off")
    await scene.told()
    for method in ("getChatMember", "sendMessage", "editMessageText"):
        family.telegram.faults.script(method, code=502, times=1000)
    await scene.begin("calls_low", used=400, limit=500)
    family.later(minutes=1)
    await asyncio.sleep(0.25)
    family.later(minutes=40)
    await asyncio.sleep(0.25)
    family.telegram.faults.clear()
    family.later(minutes=1)
    await scene.told()
    await unheard(scene)
    assert len(copies(scene, family.anna)) == 1


async def test_by_night_a_copy_wakes_as_the_guard_says(scene: Troubles) -> None:
    family = scene.family
    family.later(hours=14)
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=family.anna)
    assert not family.last_of_bot(family.private(family.anna)).silent


async def test_a_restart_goes_on_where_it_was(scene: Troubles) -> None:
    await scene.begin("guard TV", why="off")
    await scene.told()
    await unheard(scene, wakes=scene.family.anna)
    await scene.family.restarts()
    await unheard(scene, wakes=scene.family.ben)
    assert [len(copies(scene, who)) for who in (scene.family.anna, scene.family.ben)] == [1, 1]


@pytest.fixture
async def anywhere(tmp_path: Path, database_url: str, faultless: list[str]) -> AsyncIterator[Troubles]:
    async with at_home(tmp_path, more={"BOT_DATABASE_URL": database_url}) as family:
        yield await guarded(family)


async def test_it_is_the_same_on_either_database(anywhere: Troubles) -> None:
    await anywhere.begin("guard TV", why="off")
    await anywhere.told()
    await unheard(anywhere, wakes=anywhere.family.anna)
    await unheard(anywhere, wakes=anywhere.family.ben)
    assert [len(copies(anywhere, who)) for who in (anywhere.family.anna, anywhere.family.ben)] == [1, 1]
    await anywhere.end("guard TV")
    await anywhere.told()
    assert (await root(anywhere)).closed_at is not None
    assert [copies(anywhere, who)[0][:1] for who in (anywhere.family.anna, anywhere.family.ben)] == ["✅", "✅"]
