import asyncio
from datetime import timedelta

import pytest

from storage.errors import StoreConflict
from storage.links import Links
from storage.records import AccountRecord, LinkRecord, LinkState
from storage.store import Store
from storage.tables import LINKS
from storage.vault import VaultError
from tests.storage.conftest import NOON, World

LATER = NOON + timedelta(hours=1)


async def renew(links: Links, link: LinkRecord, token: str, generation: int | None = None) -> LinkRecord | None:
    return await links.renew(
        link.id,
        link.generation if generation is None else generation,
        access_token=f"access {token}",
        refresh_token=f"refresh {token}",
        expires_at=LATER,
        now=NOON,
    )


async def test_a_link_comes_back_as_it_was_made(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat)
    assert link == LinkRecord(
        id=link.id,
        chat=chat.id,
        account=link.account,
        cloud="eliot",
        person=7,
        access_token="access-1",
        refresh_token="refresh-1",
        expires_at=LATER,
        refreshed_at=NOON,
        generation=1,
        state=LinkState.ACTIVE,
        plant=None,
        preferred=False,
        created_at=NOON,
    )
    assert await store.links.of_chat(chat.id) == (link,)
    assert await store.links.by_id(link.id) == link
    assert await store.links.of_account(link.account) == (link,)
    assert await store.links.of_person(7) == (link,)
    assert await store.links.by_id(link.id + 1) is None


async def test_tokens_are_sealed_on_the_disk_and_silent_in_memory(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    row = await store.read(lambda session: session.execute(LINKS.select()).one())
    assert b"access-1" not in row.access_token
    assert world.vault.open(row.access_token, "links", link.id, "access_token") == "access-1"
    assert world.vault.open(row.refresh_token, "links", link.id, "refresh_token") == "refresh-1"
    assert "access-1" not in repr(link)
    assert "refresh-1" not in repr(link)


async def test_tokens_moved_to_another_row_do_not_open(world: World, store: Store) -> None:
    """Somebody who can write to the database tries to use the neighbours' home."""
    mine = await world.link(store, await world.chat(store, 1))
    theirs = await world.link(store, await world.chat(store, 2), subject="neighbours")
    stolen = LINKS.select().with_only_columns(LINKS.c.access_token).where(LINKS.c.id == theirs.id)
    swap = LINKS.update().where(LINKS.c.id == mine.id).values(access_token=stolen.scalar_subquery())
    await store.write(lambda session: session.exec(swap).rowcount)
    with pytest.raises(VaultError, match="moved"):
        await store.links.of_chat(mine.chat)


async def test_linking_again_replaces_the_tokens_only(world: World, store: Store) -> None:
    chat = await world.chat(store)
    first = await world.link(store, chat)
    await store.links.choose_plant(first.id, "home")
    await store.links.mark_lost(first.id, first.generation)
    second = await world.link(store, chat, person=8)
    assert (second.id, second.plant, second.generation) == (first.id, "home", 2)
    assert (second.state, second.person, second.access_token) == (LinkState.ACTIVE, 8, "access-2")
    assert await store.links.of_chat(chat.id) == (second,)


async def test_another_account_is_a_second_home(world: World, store: Store) -> None:
    chat = await world.chat(store)
    first = await world.link(store, chat, subject="anna")
    await store.links.choose_plant(first.id, "home")
    second = await world.link(store, chat, subject="bruno")
    assert (second.plant, second.preferred) == (None, False)
    assert [link.id for link in await store.links.of_chat(chat.id)] == [first.id, second.id]
    assert await store.links.remove(first.id)
    assert await store.links.of_chat(chat.id) == (second,)


async def test_the_link_of_the_chosen_plant_comes_first_and_alone(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    first, second = await world.link(store, chat, subject="anna"), await world.link(store, chat, subject="bruno")
    other = await world.link(store, elsewhere, subject="anna")
    await store.links.choose_plant(other.id, "theirs")
    await store.links.choose_plant(first.id, "one")
    assert await store.links.choose_plant(second.id, "two")
    found = await store.links.of_chat(chat.id)
    assert [(link.id, link.plant, link.preferred) for link in found] == [
        (second.id, "two", True),
        (first.id, "one", False),
    ]
    assert [(link.plant, link.preferred) for link in await store.links.of_chat(elsewhere.id)] == [("theirs", True)]


async def test_an_account_stays_while_a_chat_is_linked_to_it(world: World, store: Store) -> None:
    first = await world.link(store, await world.chat(store, 1))
    second = await world.link(store, await world.chat(store, 2))
    assert first.account == second.account
    await store.homes.save(first.account, "{}", [], NOON)
    assert await store.links.remove(first.id)
    assert await store.links.of_chat(first.chat) == ()
    assert await store.homes.load(first.account) is not None
    assert await store.links.remove(second.id)
    assert await store.homes.load(first.account) is None
    assert not await store.links.remove(second.id)


async def test_renewing_keeps_the_new_pair(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    await store.links.of_chat(link.chat)
    await store.links.mark_lost(link.id, link.generation)
    renewed = await renew(store.links, link, "new")
    assert renewed is not None
    assert (renewed.access_token, renewed.refresh_token) == ("access new", "refresh new")
    assert (renewed.generation, renewed.state) == (2, LinkState.ACTIVE)
    assert await store.links.of_chat(link.chat) == (renewed,)


async def test_renewing_from_an_old_generation_changes_nothing(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    renewed = await renew(store.links, link, "new")
    assert await renew(store.links, link, "late") is None
    assert not await store.links.mark_lost(link.id, link.generation)
    assert await store.links.by_id(link.id) == renewed


async def test_of_two_processes_that_renew_one_wins(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    other = await world.opens()
    for generation in range(1, 21):
        outcomes = await asyncio.gather(
            renew(store.links, link, "here", generation), renew(other.links, link, "there", generation)
        )
        (won,) = [outcome for outcome in outcomes if outcome is not None]
        assert await store.links.by_id(link.id) == await other.links.by_id(link.id) == won


async def test_idle_links_are_found_the_longest_idle_first(world: World, store: Store) -> None:
    links = []
    for number in range(4):
        links.append(await world.link(store, await world.chat(store, number)))
        world.clock.passes(days=1)
    await store.links.mark_lost(links[0].id, 1)
    assert await store.links.idle_since(NOON + timedelta(days=3), 10) == tuple(links[1:3])
    assert await store.links.idle_since(NOON + timedelta(days=9), 1) == (links[1],)


async def test_a_plant_can_be_chosen_and_unchosen(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store))
    for plant in ("home", None):
        assert await store.links.choose_plant(link.id, plant)
        (found,) = await store.links.of_chat(link.chat)
        assert found.plant == plant
    assert not await store.links.choose_plant(link.id + 1, "home")


async def test_a_link_needs_its_chat_and_its_account(world: World, store: Store) -> None:
    chat = await world.chat(store)
    nobody = AccountRecord(id=99, cloud="eliot", subject="nobody")
    with pytest.raises(StoreConflict, match=r"(?i)foreign key"):
        await store.links.create(chat.id, nobody, 7, access_token="a", refresh_token="r", expires_at=LATER, now=NOON)
    assert await store.links.of_chat(chat.id) == ()


async def test_a_link_made_while_the_last_one_goes_keeps_its_account(world: World, store: Store) -> None:
    """Each round either keeps the account for the new link, or says that it had just gone."""
    other = await world.opens()
    leaving, coming = await world.chat(store, 1), await world.chat(store, 2)
    for _ in range(15):
        link = await world.link(store, leaving)
        account = await store.accounts.by_id(link.account)
        assert account is not None
        _, outcome = await asyncio.gather(
            store.links.remove(link.id),
            other.links.create(coming.id, account, 7, access_token="a", refresh_token="r", expires_at=LATER, now=NOON),
            return_exceptions=True,
        )
        if isinstance(outcome, LinkRecord):
            assert await other.links.by_id(outcome.id) == outcome
            assert await other.accounts.by_id(account.id) == account
            await other.links.remove(outcome.id)
        else:
            assert isinstance(outcome, StoreConflict)
        assert await other.accounts.by_id(account.id) is None


async def test_the_links_of_a_cloud_take_turns(world: World, store: Store) -> None:
    chat = await world.chat(store)
    made = [await world.link(store, chat, cloud="netatmo", subject=name) for name in ("a", "b", "c")]
    await world.link(store, chat, subject="d")
    lost, first, last = made[1], made[0], made[2]
    await store.links.mark_lost(lost.id, lost.generation)
    assert await store.links.next_of("netatmo", 0) == first
    assert await store.links.next_of("netatmo", first.id) == last
    assert await store.links.next_of("netatmo", last.id) == first
    assert await store.links.next_of("other", 0) is None
    assert await store.links.clouds() == {"eliot", "netatmo"}
