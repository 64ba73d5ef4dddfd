import pytest

from storage.records import ChatKind, ChatRecord, NewAct
from storage.store import Store
from tests.storage.conftest import NOON, Clock, World
from tests.storage.watched import watches


async def test_a_new_chat_starts_plain(store: Store) -> None:
    chat = await store.chats.of(-1001234567890123, ChatKind.SUPERGROUP, "Family")
    assert chat == ChatRecord(
        id=chat.id,
        telegram_id=-1001234567890123,
        kind=ChatKind.SUPERGROUP,
        title="Family",
        locale=None,
        zone=None,
        text_only=False,
        active=True,
        removed_at=None,
    )
    assert await store.chats.of(-1001234567890123, ChatKind.SUPERGROUP, "Family") == chat
    assert await store.chats.find(-1001234567890123) == chat
    assert await store.chats.by_id(chat.id) == chat


async def test_an_unknown_chat_is_none(store: Store) -> None:
    assert await store.chats.find(1) is None
    assert await store.chats.by_id(1) is None
    await store.chats.deactivate(1, NOON)
    await store.chats.set_locale(1, "fr")
    assert not await store.chats.forget(1)
    assert await store.chats.find(1) is None


async def test_a_chat_that_was_looked_for_in_vain_is_found_once_it_is_there(store: Store) -> None:
    assert await store.chats.find(5) is None
    chat = await store.chats.of(5, ChatKind.PRIVATE, "Anna")
    assert await store.chats.find(5) == chat


async def test_a_new_title_is_taken_over_and_settings_stay(store: Store) -> None:
    chat = await store.chats.of(1, ChatKind.GROUP, "Family")
    await store.chats.set_locale(chat.id, "fr")
    await store.chats.set_zone(chat.id, "Europe/Paris")
    await store.chats.set_text_only(chat.id, True)
    renamed = await store.chats.of(1, ChatKind.GROUP, "The family")
    assert (renamed.id, renamed.title) == (chat.id, "The family")
    assert (renamed.locale, renamed.zone, renamed.text_only) == ("fr", "Europe/Paris", True)
    assert await store.chats.find(1) == renamed


@pytest.mark.parametrize("title", ["", "'; DROP TABLE chats; --", "\ud83d alone", "zero \0 byte", "🏠" * 64])
async def test_a_hostile_title_is_only_text(store: Store, title: str) -> None:
    chat = await store.chats.of(1, ChatKind.GROUP, title)
    assert await store.chats.by_id(chat.id) == chat
    assert await store.chats.of(1, ChatKind.GROUP, title) == chat


async def test_a_chat_that_removed_the_bot_is_purged_in_time(store: Store, clock: Clock) -> None:
    chat = await store.chats.of(1, ChatKind.GROUP, "Family")
    await store.chats.deactivate(1, NOON)
    await store.chats.deactivate(1, clock.passes(days=1))
    gone = await store.chats.find(1)
    assert gone is not None
    assert (gone.active, gone.removed_at) == (False, NOON)
    assert await store.chats.to_purge(NOON) == ()
    assert await store.chats.to_purge(clock.now) == (gone,)
    assert await store.chats.of(1, ChatKind.GROUP, "Family") == chat
    assert await store.chats.to_purge(clock.now) == ()


async def test_forgetting_a_chat_takes_everything_along(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat)
    await store.homes.save(link.account, "{}", [("module", "m1")], NOON)
    await store.tickets.ask(
        b"a", 7, "Anna", chat.id, cloud="eliot", now=NOON, expires_at=world.clock.passes(minutes=10)
    )
    prompt = await store.prompts.ask(chat.id, 7, "confirm", "{}", expires_at=world.clock.now)
    await store.watches.add(chat.id, link.id, "back", person=7, thread=None, reference="r", due_at=NOON, until=NOON)
    assert await store.links.of_chat(chat.id) == (link,)

    assert await store.chats.forget(chat.id)

    assert await store.chats.find(chat.telegram_id) is None
    assert await store.links.of_chat(chat.id) == ()
    assert await store.tickets.find(b"a", NOON) is None
    assert await store.prompts.peek(prompt.id, chat.id, 7, NOON) is None
    assert await watches(store) == ()
    assert await store.homes.load(link.account) is None
    assert await store.accounts.by_id(link.account) is None


async def test_an_id_is_not_given_to_another_chat(store: Store) -> None:
    chat = await store.chats.of(1, ChatKind.GROUP, "Family")
    await store.chats.forget(chat.id)
    assert (await store.chats.of(2, ChatKind.GROUP, "Others")).id > chat.id


async def test_another_process_sees_a_change_within_two_seconds(world: World, store: Store) -> None:
    chat = await world.chat(store)
    other = await world.opens()
    assert await other.chats.find(chat.telegram_id) == chat
    await store.chats.set_locale(chat.id, "it")
    if world.url.startswith("postgresql"):
        world.clock.passes(seconds=2)
        found = await other.chats.find(chat.telegram_id)
        assert found is not None
        assert found.locale == "it"
    else:  # where one process is all there is, nothing is read twice
        world.clock.passes(days=1)
        assert await other.chats.find(chat.telegram_id) == chat


async def test_groups_with_a_home_come_with_those_first_where_somebody_did_something(
    world: World, store: Store
) -> None:
    groups = [await world.chat(store, number) for number in (-1, -2, -3, -4, -5)]
    links = [await world.link(store, group) for group in groups[:4]]
    private = await store.chats.of(9, ChatKind.PRIVATE, "Anna")
    await world.link(store, private)
    await store.chats.deactivate(-2, NOON)
    act = NewAct(
        id=1,
        chat=groups[3].id,
        account=links[3].account,
        person=9,
        name="Anna",
        way="typed",
        said="x",
        result="done",
        before="",
        things=frozenset(),
        at=NOON,
    )
    await store.acts.add_all([act])
    assert [chat.telegram_id for chat in await store.chats.with_home(9, 9)] == [-4, -1, -3]
    assert [chat.telegram_id for chat in await store.chats.with_home(8, 9)] == [-1, -3, -4]
    assert [chat.telegram_id for chat in await store.chats.with_home(9, 1)] == [-4]
