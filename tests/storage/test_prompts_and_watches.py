import asyncio
from datetime import timedelta

import pytest

from storage.records import PromptRecord, WatchRecord
from storage.store import Store
from tests.storage.conftest import NOON, World
from tests.storage.watched import watches

SOON = NOON + timedelta(minutes=1)
ANNA, BRUNO = 7, 8


async def test_an_answer_is_taken_once_by_the_one_who_was_asked(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    prompt = await store.prompts.ask(chat.id, ANNA, "confirm", '{"x": 1}', expires_at=SOON)
    assert prompt == PromptRecord(prompt.id, chat.id, ANNA, "confirm", '{"x": 1}', None, SOON)
    for attempt in (
        (prompt.id, chat.id, BRUNO, NOON),
        (prompt.id, elsewhere.id, ANNA, NOON),
        (prompt.id + 1, chat.id, ANNA, NOON),
        (prompt.id, chat.id, ANNA, SOON),
    ):
        assert await store.prompts.take(*attempt) is None
        assert await store.prompts.peek(*attempt) is None
    assert await store.prompts.peek(prompt.id, chat.id, ANNA, NOON) == prompt
    assert await store.prompts.take(prompt.id, chat.id, ANNA, NOON) == prompt
    assert await store.prompts.take(prompt.id, chat.id, ANNA, NOON) is None


async def test_of_two_presses_one_counts(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    for _ in range(20):
        prompt = await store.prompts.ask(chat.id, ANNA, "confirm", "{}", expires_at=SOON)
        taken = await asyncio.gather(
            *(prompts.take(prompt.id, chat.id, ANNA, NOON) for prompts in (store.prompts, other.prompts) * 2)
        )
        assert [record for record in taken if record is not None] == [prompt]


async def test_another_in_the_chat_takes_a_question_of_its_kind_once(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    prompt = await store.prompts.ask(chat.id, ANNA, "asked", "{}", expires_at=SOON)
    for attempt in (
        (prompt.id, chat.id, "command", NOON),
        (prompt.id, elsewhere.id, "asked", NOON),
        (prompt.id + 1, chat.id, "asked", NOON),
        (prompt.id, chat.id, "asked", SOON),
    ):
        assert await store.prompts.take_from_chat(*attempt) is None
        assert await store.prompts.peek_in_chat(*attempt) is None
    assert await store.prompts.peek_in_chat(prompt.id, chat.id, "asked", NOON) == prompt
    assert await store.prompts.take_from_chat(prompt.id, chat.id, "asked", NOON) == prompt
    assert await store.prompts.take_from_chat(prompt.id, chat.id, "asked", NOON) is None
    assert await store.prompts.take(prompt.id, chat.id, ANNA, NOON) is None


async def test_of_two_who_decide_one_does(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    for _ in range(20):
        prompt = await store.prompts.ask(chat.id, ANNA, "asked", "{}", expires_at=SOON)
        taken = await asyncio.gather(
            *(
                prompts.take_from_chat(prompt.id, chat.id, "asked", NOON)
                for prompts in (store.prompts, other.prompts) * 2
            )
        )
        assert [record for record in taken if record is not None] == [prompt]


async def test_the_message_that_asks_is_noted_when_it_was_sent(world: World, store: Store) -> None:
    chat = await world.chat(store)
    prompt = await store.prompts.ask(chat.id, ANNA, "name", "{}", expires_at=SOON)
    await store.prompts.attach(prompt.id, 99)
    taken = await store.prompts.take(prompt.id, chat.id, ANNA, NOON)
    assert taken is not None
    assert taken.message_id == 99


async def test_the_latest_question_comes_first_and_all_can_be_cancelled(world: World, store: Store) -> None:
    chat = await world.chat(store)
    first = await store.prompts.ask(chat.id, ANNA, "a", "{}", expires_at=SOON)
    second = await store.prompts.ask(chat.id, ANNA, "b", "{}", expires_at=SOON, message_id=5)
    others = await store.prompts.ask(chat.id, BRUNO, "c", "{}", expires_at=SOON)
    assert await store.prompts.waiting(chat.id, ANNA, NOON) == (second, first)
    assert await store.prompts.waiting(chat.id, ANNA, SOON) == ()
    assert await store.prompts.cancel(chat.id, ANNA) == 2
    assert await store.prompts.cancel(chat.id, ANNA) == 0
    assert await store.prompts.waiting(chat.id, BRUNO, NOON) == (others,)


async def test_old_questions_are_purged(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.prompts.ask(chat.id, ANNA, "a", "{}", expires_at=SOON)
    assert await store.prompts.purge(SOON) == 0
    assert await store.prompts.purge(SOON + timedelta(seconds=1)) == 1


async def watch(store: Store, chat: int, link: int | None, kind: str = "back", minutes: int = 1) -> WatchRecord:
    return await store.watches.add(
        chat,
        link,
        kind,
        person=ANNA,
        thread=3,
        reference="E-1",
        due_at=NOON + timedelta(minutes=minutes),
        until=NOON + timedelta(hours=1),
    )


@pytest.mark.parametrize("linked", [True, False])
async def test_asking_again_brings_the_watch_up_to_date(world: World, store: Store, linked: bool) -> None:
    chat = await world.chat(store)
    link = (await world.link(store, chat)).id if linked else None
    first = await watch(store, chat.id, link)
    assert first == WatchRecord(
        id=first.id,
        chat=chat.id,
        link=link,
        person=ANNA,
        kind="back",
        thread=3,
        reference="E-1",
        due_at=NOON + timedelta(minutes=1),
        until=NOON + timedelta(hours=1),
        created_at=NOON,
    )
    world.clock.passes(seconds=30)
    again = await watch(store, chat.id, link, minutes=2)
    assert (again.id, again.created_at, again.due_at) == (first.id, NOON, NOON + timedelta(minutes=2))
    assert (await watch(store, chat.id, link, "quota")).id != first.id


async def test_watches_are_found_by_their_links_until_they_are_given_up(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link, other = await world.link(store, chat), await world.link(store, chat, subject="bruno")
    first, second = await watch(store, chat.id, link.id, "a"), await watch(store, chat.id, link.id, "b")
    await watch(store, chat.id, other.id)
    assert await store.watches.of_links([link.id], NOON + timedelta(hours=1)) == (first, second)
    assert await store.watches.of_links([link.id], NOON + timedelta(hours=1, seconds=1)) == ()
    assert await store.watches.of_links([], NOON) == ()


async def test_a_promise_is_kept_once_whoever_keeps_it(world: World, store: Store) -> None:
    """The word is in the outbox exactly when the watch has gone."""
    others = await world.opens()
    chat = await world.chat(store)
    for _ in range(10):
        promised = await watch(store, chat.id, (await world.link(store, chat)).id)
        kept = await asyncio.gather(
            *(each.watches.keep(promised, "back", "{}", NOON) for each in (store, others, store, others))
        )
        assert sorted(kept) == [False, False, False, True]
        (post,) = await store.outbox.claim(NOON, NOON + timedelta(minutes=1), 9)
        assert (post.chat, post.kind, post.body, post.sounds) == (chat.id, "back", "{}", True)
        await store.outbox.said(post)
        assert await watches(store) == ()


async def test_watches_nobody_can_keep_are_purged(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat)
    await watch(store, chat.id, None)
    kept = await watch(store, chat.id, link.id)
    assert await store.watches.purge(NOON + timedelta(hours=1)) == 1
    assert await watches(store) == (kept,)
    assert await store.watches.purge(NOON + timedelta(hours=1, seconds=1)) == 1
    assert await watches(store) == ()


async def test_a_watch_goes_with_its_link(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await world.link(store, chat)
    await watch(store, chat.id, link.id)
    kept = await watch(store, chat.id, None)
    await store.links.remove(link.id)
    assert await watches(store) == (kept,)
