"""What is to be said: in order within a chat, at least once, and nobody waits for another chat."""

from datetime import datetime, timedelta

from storage.records import ChatKind, ChatRecord, PostRecord
from storage.store import Store
from tests.storage.conftest import NOON, World

MINUTE = timedelta(minutes=1)


async def chats(store: Store) -> tuple[ChatRecord, ChatRecord]:
    return await store.chats.of(-1, ChatKind.GROUP, "One"), await store.chats.of(-2, ChatKind.GROUP, "Two")


async def say(store: Store, chat: ChatRecord, body: str, due_at: datetime = NOON) -> None:
    await store.outbox.add(chat.id, "digest", body, due_at=due_at, sounds=False, now=NOON)


async def due(store: Store, now: datetime = NOON) -> list[PostRecord]:
    return list(await store.outbox.claim(now, now + MINUTE, 9))


def bodies(posts: list[PostRecord]) -> list[str]:
    return [post.body for post in posts]


async def test_of_each_chat_only_its_first_is_taken_and_the_next_when_that_was_said(world: World) -> None:
    store = await world.opens()
    one, two = await chats(store)
    await say(store, one, "later", NOON + MINUTE)
    for body in ("a", "b"):
        await say(store, one, body)
    await say(store, two, "c")
    posts = await due(store)
    assert bodies(posts) == ["a", "c"]
    assert [post.attempts for post in posts] == [1, 1]
    assert await due(store) == []
    await store.outbox.said(posts[0])
    assert bodies(await due(store)) == ["b"]


async def test_what_is_not_due_yet_does_not_hold_up_what_is(world: World) -> None:
    store = await world.opens()
    one, _ = await chats(store)
    await say(store, one, "in the morning", NOON + timedelta(hours=9))
    await say(store, one, "now")
    assert bodies(await due(store)) == ["now"]


async def test_two_processes_never_take_the_same_nor_two_of_one_chat(world: World) -> None:
    store, other = await world.opens(), await world.opens()
    one, _ = await chats(store)
    await say(store, one, "a")
    await say(store, one, "b")
    assert bodies(await due(store)) == ["a"]
    assert await due(other) == []


async def test_after_a_crash_it_is_taken_again(world: World) -> None:
    store = await world.opens()
    one, _ = await chats(store)
    await say(store, one, "a")
    await due(store)
    (again,) = await due(store, NOON + MINUTE)
    assert again.attempts == 2


async def test_what_was_given_back_is_next_again(world: World) -> None:
    store = await world.opens()
    one, _ = await chats(store)
    await say(store, one, "a")
    await say(store, one, "b")
    (post,) = await due(store)
    await store.outbox.give_back(post)
    assert bodies(await due(store)) == ["a"]


async def test_a_poison_is_set_aside_and_forgotten_when_it_is_old(world: World) -> None:
    store = await world.opens()
    one, _ = await chats(store)
    await say(store, one, "poison")
    await say(store, one, "b")
    (post,) = await due(store)
    await store.outbox.set_aside(post)
    assert bodies(await due(store)) == ["b"]
    assert (await store.outbox.depth())[0] == 1
    assert await store.outbox.purge(NOON) == 0
    assert await store.outbox.purge(NOON + MINUTE) == 1


async def test_a_chat_that_is_left_alone_holds_up_nobody_else(world: World) -> None:
    store = await world.opens()
    one, two = await chats(store)
    await say(store, one, "a")
    await say(store, two, "b")
    await store.outbox.pause(one.id, NOON + 2 * MINUTE)
    await store.outbox.pause(one.id, NOON + MINUTE)
    assert bodies(await due(store)) == ["b"]
    assert bodies(await due(store, NOON + 2 * MINUTE)) == ["a", "b"]


async def test_nothing_is_said_any_more_where_nobody_can_be_reached(world: World) -> None:
    store = await world.opens()
    one, two = await chats(store)
    for chat in (one, one, two):
        await say(store, chat, "a")
    assert await store.outbox.drop(one.id, now=NOON) == 2
    assert await store.outbox.depth() == (1, NOON)
    await store.chats.forget(two.id)
    assert await store.outbox.depth() == (0, None)


async def test_what_is_said_moves_with_the_group(world: World) -> None:
    store = await world.opens()
    one, _ = await chats(store)
    await store.chats.of(-100_1, ChatKind.SUPERGROUP, "One")
    await say(store, one, "a")
    await store.chats.migrate(-1, -100_1, reconcile=lambda older, newer: older + newer)
    (post,) = await due(store)
    moved = await store.chats.by_id(post.chat)
    assert moved is not None and moved.telegram_id == -100_1
