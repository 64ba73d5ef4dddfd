"""Who did what: found again by person, thing and time, taken back once, and gone when its time is over."""

import asyncio
import itertools
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from storage.errors import StoreConflict
from storage.records import ActNews, ActRecord, ChatRecord, NewAct
from storage.store import Store
from storage.tables import ACT_THINGS
from tests.storage.conftest import NOON, World

ANNA, BRUNO = 7, 2**40
LAMP, PLUG, KITCHEN = 11, 12, 2**33
HOUR = timedelta(hours=1)
NUMBERS = itertools.count(2**52)


def new(
    chat: ChatRecord,
    number: int,
    *things: int,
    person: int = ANNA,
    at: datetime = NOON,
    account: int = 1,
    name: str = "Anna",
) -> NewAct:
    return NewAct(
        id=number,
        chat=chat.id,
        account=account,
        person=person,
        name=name,
        way="pressed",
        said="plugs #1 off",
        result="sent",
        before='{"11": true}',
        things=frozenset(things),
        at=at,
    )


async def act(
    store: Store,
    chat: ChatRecord,
    *things: int,
    person: int = ANNA,
    at: datetime = NOON,
    account: int = 1,
    name: str = "Anna",
) -> ActRecord:
    number = next(NUMBERS)
    await store.acts.add_all([new(chat, number, *things, person=person, at=at, account=account, name=name)])
    record = await store.acts.by_id(chat.id, number)
    assert record is not None
    return record


async def found(store: Store, chat: ChatRecord, **which: object) -> list[int]:
    return [record.id for record in await store.acts.recent(chat.id, limit=9, **which)]  # type: ignore[arg-type]


async def things_kept(store: Store) -> int:
    return await store.read(lambda session: len(session.execute(ACT_THINGS.select()).all()))


async def test_an_act_comes_back_as_it_was_noted(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    noted = await act(store, chat, LAMP, KITCHEN)
    assert noted == ActRecord(
        id=noted.id,
        chat=chat.id,
        account=1,
        person=ANNA,
        name="Anna",
        way="pressed",
        said="plugs #1 off",
        result="sent",
        before='{"11": true}',
        at=NOON,
        undone_at=None,
    )
    assert await store.acts.by_id(chat.id, noted.id) == noted
    assert await store.acts.by_id(elsewhere.id, noted.id) is None
    assert await store.acts.by_id(chat.id, noted.id + 1) is None
    assert '"11"' not in repr(noted)


@pytest.mark.parametrize("name", ["", "\ud83d alone", "zero \0 byte", "'; DROP TABLE acts; --", "🏠" * 64])
async def test_a_hostile_name_is_only_text(world: World, store: Store, name: str) -> None:
    chat = await world.chat(store)
    noted = await act(store, chat, name=name)
    assert await store.acts.by_id(chat.id, noted.id) == noted


async def test_what_came_of_an_act_is_written_down_later(world: World, store: Store) -> None:
    chat = await world.chat(store)
    first, second = await act(store, chat), await act(store, chat)
    await store.acts.amend_all([ActNews(99, "done"), ActNews(first.id, "done"), ActNews(second.id, before="{}")])
    assert await store.acts.recent(chat.id, limit=9) == (replace(second, before="{}"), replace(first, result="done"))
    await store.acts.amend_all([ActNews(first.id, "failed", "[]")])
    assert await store.acts.by_id(chat.id, first.id) == replace(first, result="failed", before="[]")


async def test_acts_are_found_by_person_thing_and_time(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    first = await act(store, chat, LAMP, KITCHEN)
    second = await act(store, chat, PLUG, KITCHEN, person=BRUNO, at=NOON + HOUR)
    third = await act(store, chat, LAMP, at=NOON + 2 * HOUR)
    await act(store, elsewhere, LAMP)
    assert await found(store, chat) == [third.id, second.id, first.id]
    assert await found(store, chat, person=ANNA) == [third.id, first.id]
    assert await found(store, chat, person=99) == []
    assert await found(store, chat, thing=KITCHEN) == [second.id, first.id]
    assert await found(store, chat, thing=PLUG, person=ANNA) == []
    assert await found(store, chat, since=NOON + HOUR) == [third.id, second.id]
    assert await found(store, chat, until=NOON + HOUR) == [first.id]
    assert await found(store, chat, since=NOON, until=NOON + 2 * HOUR, thing=LAMP) == [first.id]


async def test_acts_come_in_pages(world: World, store: Store) -> None:
    chat = await world.chat(store)
    acts = [(await act(store, chat)).id for _ in range(5)]
    pages = [[record.id for record in await store.acts.recent(chat.id, limit=2, skip=skip)] for skip in (0, 2, 4, 6)]
    assert pages == [acts[:2:-1], acts[2:0:-1], acts[:1], []]


async def test_a_thing_named_twice_is_noted_once(world: World, store: Store) -> None:
    chat = await world.chat(store)
    noted = await act(store, chat, LAMP, LAMP)
    assert await found(store, chat, thing=LAMP) == [noted.id]
    assert await things_kept(store) == 1


async def test_a_later_act_is_seen_from_every_chat_of_the_home(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    first = await act(store, chat, LAMP, KITCHEN)
    assert not await store.acts.later(1, first.id, [LAMP, KITCHEN])
    await act(store, elsewhere, LAMP, account=2)
    await act(store, chat, PLUG)
    assert not await store.acts.later(1, first.id, [LAMP])
    assert not await store.acts.later(1, first.id, [])
    assert await store.acts.later(1, first.id, [LAMP, PLUG])
    last = await act(store, elsewhere, LAMP)
    assert await store.acts.later(1, first.id, [LAMP])
    assert not await store.acts.later(1, last.id, [LAMP])


async def test_of_several_who_take_it_back_at_once_one_does(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    for _ in range(10):
        noted = await act(store, chat)
        outcomes = await asyncio.gather(
            *(place.acts.undo(chat.id, noted.id, NOON + HOUR) for place in (store, other) * 2)
        )
        assert sum(outcomes) == 1
        undone = await store.acts.by_id(chat.id, noted.id)
        assert undone is not None
        assert undone.undone_at == NOON + HOUR


async def test_nobody_takes_back_what_was_done_in_another_chat(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    noted = await act(store, chat)
    assert not await store.acts.undo(elsewhere.id, noted.id, NOON)
    assert not await store.acts.undo(chat.id, noted.id + 1, NOON)
    assert await store.acts.undo(chat.id, noted.id, NOON)


async def test_what_a_person_did_in_any_chat(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    first, second = await act(store, chat), await act(store, elsewhere)
    await act(store, chat, person=BRUNO)
    assert await store.acts.of_person(ANNA, 9) == (second, first)
    assert await store.acts.of_person(ANNA, 1) == (second,)


async def test_old_acts_are_purged_chat_by_chat(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    for place in (chat, elsewhere):
        await act(store, place, LAMP, at=NOON - HOUR)
        await act(store, place, LAMP, at=NOON)
    assert await store.acts.chats_with_older(NOON - HOUR) == ()
    assert sorted(await store.acts.chats_with_older(NOON)) == [chat.id, elsewhere.id]
    assert await store.acts.purge(chat.id, NOON) == 1
    assert await store.acts.purge(chat.id, NOON) == 0
    assert await store.acts.chats_with_older(NOON) == (elsewhere.id,)
    assert len(await found(store, chat)) == 1
    assert await things_kept(store) == 3


async def test_the_number_of_an_act_is_not_given_to_another(world: World, store: Store) -> None:
    """An Undo button must never mean something else."""
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    first = await act(store, chat, LAMP)
    for place in (chat, elsewhere):
        with pytest.raises(StoreConflict):
            await store.acts.add_all([new(place, first.id, PLUG)])
    assert await store.acts.by_id(chat.id, first.id) == first
    assert await found(store, elsewhere) == []
    assert await things_kept(store) == 1


async def test_acts_go_with_their_chat_and_with_their_person(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    await act(store, chat, LAMP)
    brunos = await act(store, elsewhere, LAMP, person=BRUNO)
    await act(store, elsewhere, LAMP)
    await store.chats.forget(chat.id)
    assert await found(store, chat) == []
    await store.people.forget(ANNA)
    assert await found(store, elsewhere) == [brunos.id]
    assert await things_kept(store) == 1


async def test_an_act_outlives_the_link_it_was_done_by(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat)
    noted = await act(store, chat, LAMP, account=link.account)
    await store.links.remove(link.id)
    assert await store.acts.by_id(chat.id, noted.id) == noted


async def test_an_act_in_a_chat_that_has_gone_is_refused(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.chats.forget(chat.id)
    with pytest.raises(StoreConflict, match=r"(?i)foreign key"):
        await act(store, chat, LAMP)
    assert await things_kept(store) == 0


async def test_acts_written_together_keep_their_order_and_their_things(world: World, store: Store) -> None:
    chat = await world.chat(store)
    acts = [
        NewAct(
            id=next(NUMBERS),
            chat=chat.id,
            account=1,
            person=ANNA,
            name="Anna",
            way="typed",
            said=f"lights #{turn} on",
            result="sent",
            before="",
            things=frozenset({turn, 1000} if turn % 3 else ()),
            at=NOON,
        )
        for turn in range(1, 40)
    ]
    await store.acts.add_all(acts)
    for act_number, turn in zip((each.id for each in acts), range(1, 40), strict=True):
        record = await store.acts.by_id(chat.id, act_number)
        assert record is not None and record.said == f"lights #{turn} on"
        assert await found(store, chat, thing=turn) == ([act_number] if turn % 3 else [])
    with pytest.raises(StoreConflict):
        await store.acts.add_all([replace(acts[0], id=1), replace(acts[1], id=2, chat=chat.id + 1)])
    assert len(await store.acts.recent(chat.id, limit=99)) == 39
