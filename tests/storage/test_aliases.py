"""What families call the things of their homes: each chat by itself, bounded, and gone with the link."""

import asyncio

import pytest
from sqlalchemy import func, select
from sqlmodel import Session

from storage.records import AliasRecord, ChatKind, ChatRecord, LinkRecord
from storage.store import Store
from storage.tables import ALIASES
from tests.storage.conftest import NOON, World

OLD, NEW = -5, -1005


async def things(store: Store, link: LinkRecord, *ids: str) -> list[int]:
    """The numbers of these things of a home."""
    record = await store.homes.save(link.account, "[]", [("module", id) for id in ids], NOON)
    return [record.numbers[id] for id in ids]


async def give(store: Store, link: LinkRecord, thing: int, name: str, **most: int) -> AliasRecord | None:
    limits = {"most_of_thing": 5, "most": 200, **most}
    return await store.aliases.give(link.id, thing, name, name.casefold(), **limits)


async def names(store: Store, link: LinkRecord) -> list[tuple[int, str]]:
    return [(alias.thing, alias.name) for alias in await store.aliases.of_link(link.chat, link.id)]


async def rows(store: Store) -> int:
    def count(session: Session) -> int:
        return session.execute(select(func.count()).select_from(ALIASES)).scalar_one()

    return await store.read(count)


@pytest.fixture
async def chat(world: World, store: Store) -> ChatRecord:
    return await world.chat(store)


@pytest.fixture
async def link(world: World, store: Store, chat: ChatRecord) -> LinkRecord:
    return await world.link(store, chat)


async def test_a_name_is_kept_and_taken_away_by_its_number(store: Store, link: LinkRecord) -> None:
    (lamp,) = await things(store, link, "lamp")
    assert await store.aliases.of_link(link.chat, link.id) == ()
    given = await give(store, link, lamp, "The Dragon")
    assert given is not None
    assert (given.link, given.thing, given.name, given.folded) == (link.id, lamp, "The Dragon", "the dragon")
    assert await store.aliases.of_link(link.chat, link.id) == (given,)
    assert not await store.aliases.take_away(link.chat, link.id + 1, given.id), "another link's"
    assert await store.aliases.take_away(link.chat, link.id, given.id)
    assert not await store.aliases.take_away(link.chat, link.id, given.id)
    assert await store.aliases.of_link(link.chat, link.id) == ()


async def test_nothing_is_read_twice_until_something_changed(store: Store, link: LinkRecord) -> None:
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    known = await store.aliases.of_link(link.chat, link.id)
    assert await store.aliases.of_link(link.chat, link.id) is known
    await give(store, link, lamp, "beast")
    assert await names(store, link) == [(lamp, "dragon"), (lamp, "beast")]


async def test_a_name_means_one_thing_of_a_link(store: Store, link: LinkRecord) -> None:
    lamp, plug = await things(store, link, "lamp", "plug")
    assert await give(store, link, lamp, "dragon")
    assert await give(store, link, plug, "DRAGON") is None
    assert await give(store, link, lamp, "Dragon") is None
    assert await names(store, link) == [(lamp, "dragon")]


async def test_a_thing_and_a_home_have_so_many_names(store: Store, link: LinkRecord) -> None:
    lamp, plug, fan = await things(store, link, "lamp", "plug", "fan")
    for name in ("one", "two"):
        assert await give(store, link, lamp, name, most_of_thing=2, most=3)
    assert await give(store, link, lamp, "three", most_of_thing=2, most=3) is None
    assert await give(store, link, plug, "three", most_of_thing=2, most=3)
    assert await give(store, link, fan, "four", most_of_thing=2, most=3) is None


async def test_of_several_given_at_once_no_more_are_kept_than_may_be(
    world: World, store: Store, link: LinkRecord
) -> None:
    other = await world.opens()
    (lamp,) = await things(store, link, "lamp")
    outcomes = await asyncio.gather(
        *(give(place, link, lamp, f"name {number}") for number in range(6) for place in (store, other))
    )
    assert len([outcome for outcome in outcomes if outcome is not None]) == 5
    assert await rows(store) == 5


async def test_another_chat_with_the_same_home_has_its_own(world: World, store: Store, link: LinkRecord) -> None:
    second = await world.link(store, await world.chat(store, -7))
    assert second.account == link.account
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    assert await give(store, second, lamp, "dragon")
    await give(store, second, lamp, "beast")
    assert await names(store, link) == [(lamp, "dragon")]
    assert await names(store, second) == [(lamp, "dragon"), (lamp, "beast")]


async def test_names_outlive_surveys_and_renewed_links(world: World, store: Store, chat: ChatRecord) -> None:
    link = await world.link(store, chat)
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    await things(store, link, "plug")
    assert await things(store, link, "plug", "lamp") == [lamp + 1, lamp]
    assert (await world.link(store, chat)).id == link.id
    assert await names(store, link) == [(lamp, "dragon")]


@pytest.mark.parametrize("end", ["unlink", "forget"])
async def test_names_go_with_the_link_and_with_the_chat(world: World, store: Store, link: LinkRecord, end: str) -> None:
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    assert await names(store, link) == [(lamp, "dragon")]
    await (store.links.remove(link.id) if end == "unlink" else store.chats.forget(link.chat))
    assert await store.aliases.of_link(link.chat, link.id) == ()
    assert await rows(store) == 0
    assert await give(store, link, lamp, "dragon") is None
    again = await world.link(store, await world.chat(store))
    assert await names(store, again) == []


async def test_the_number_of_a_name_is_not_given_to_another(store: Store, link: LinkRecord) -> None:
    (lamp,) = await things(store, link, "lamp")
    first = await give(store, link, lamp, "dragon")
    assert first is not None
    await store.aliases.take_away(link.chat, link.id, first.id)
    second = await give(store, link, lamp, "dragon")
    assert second is not None
    assert second.id > first.id


async def test_what_a_database_refuses_is_kept_as_something_else(store: Store, link: LinkRecord) -> None:
    (lamp,) = await things(store, link, "lamp")
    given = await give(store, link, lamp, "a\0b\ud800'); DROP TABLE aliases; --")
    assert given is not None
    assert given.name == "a\N{REPLACEMENT CHARACTER}b?'); DROP TABLE aliases; --"
    assert await names(store, link) == [(lamp, given.name)]


async def test_a_group_that_moves_takes_its_names_along(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store, OLD))
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    assert await names(store, link) == [(lamp, "dragon")]
    await store.chats.migrate(OLD, NEW, reconcile=lambda older, newer: older)
    assert await names(store, link) == [(lamp, "dragon")]


async def test_the_names_of_two_rows_of_one_group_become_one_list(world: World, store: Store) -> None:
    """Where both call something alike, what the old row calls so is right."""
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "The family")
    kept, doubled = await world.link(store, old), await world.link(store, new)
    elsewhere = await world.link(store, new, subject="carla")
    lamp, plug = await things(store, kept, "lamp", "plug")
    (fan,) = await things(store, elsewhere, "fan")
    await give(store, kept, lamp, "dragon")
    await give(store, doubled, plug, "dragon")
    await give(store, doubled, plug, "beast")
    await give(store, elsewhere, fan, "storm")
    assert await names(store, kept) == [(lamp, "dragon")]
    assert len(await names(store, doubled)) == 2

    await store.chats.migrate(OLD, NEW, reconcile=lambda older, newer: older)

    assert await names(store, kept) == [(lamp, "dragon"), (plug, "beast")]
    assert [alias.name for alias in await store.aliases.of_link(old.id, elsewhere.id)] == ["storm"]
    assert await store.aliases.of_link(new.id, doubled.id) == ()
    assert await rows(store) == 3


async def test_a_dossier_tells_the_names_where_somebody_connected_the_home(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat, person=7)
    theirs = await world.link(store, await world.chat(store, -7), person=8)
    (lamp,) = await things(store, link, "lamp")
    await give(store, link, lamp, "dragon")
    await give(store, theirs, lamp, "beast")
    told = [dict(row) for row in (await store.dossiers.of(7))["aliases"]]
    assert told == [{"chat": chat.id, "account": link.account, "vendor_id": "lamp", "name": "dragon"}]
