import asyncio
import sys
import threading
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage.errors import StoreConflict, StoreError, StoreUnavailable
from storage.records import ChatKind
from storage.store import Store, utc_now
from storage.vault import Vault
from tests.storage.conftest import NOON, World


def put(name: str, value: str = "value") -> str:
    return f"INSERT INTO marks (name, value) VALUES ('{name}', '{value}')"


def execute(session: Session, statement: str) -> None:
    session.connection().execute(text(statement))


async def test_what_is_written_is_there_after_a_restart(world: World, store: Store) -> None:
    await store.write(lambda session: execute(session, put("a")))
    await store.close()
    restarted = await world.opens()
    assert await restarted.marks.get("a") == "value"


async def test_work_that_fails_leaves_nothing_and_says_why(store: Store) -> None:
    def fail(session: Session) -> None:
        execute(session, put("a"))
        raise LookupError("no such plant")

    with pytest.raises(LookupError, match="no such plant"):
        await store.write(fail)
    assert await store.marks.get("a") is None


async def test_one_that_fails_takes_nothing_of_the_others_with_it(store: Store) -> None:
    def twice(session: Session) -> None:
        execute(session, put("b"))
        execute(session, put("b"))

    outcomes = await asyncio.gather(
        store.marks.put("a", "1"), store.write(twice), store.marks.put("c", "3"), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), StoreConflict, type(None)]
    assert [await store.marks.get(name) for name in "abc"] == ["1", None, "3"]


async def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises((StoreError, DBAPIError), match=r"(?i)read-?only"):
        await store.read(lambda session: execute(session, put("a")))
    assert await store.marks.get("a") is None


async def test_an_error_does_not_quote_what_was_written(store: Store) -> None:
    await store.people.of(7, "Anna")
    insert = text("INSERT INTO people (id, name, text_only) VALUES (7, :name, false)")
    with pytest.raises(StoreConflict) as caught:
        await store.write(lambda session: session.connection().execute(insert, {"name": "Secret"}).rowcount)
    assert "Secret" not in str(caught.value)


async def test_a_closed_store_finishes_what_it_accepted_and_refuses_the_rest(world: World, store: Store) -> None:
    accepted = [asyncio.ensure_future(store.marks.put(f"mark {number}", "x")) for number in range(20)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*accepted)
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.marks.put("late", "x")
    with pytest.raises(StoreUnavailable, match="closed"):
        await store.marks.get("late")
    restarted = await world.opens()
    assert [await restarted.marks.get(f"mark {number}") for number in range(20)] == ["x"] * 20
    await store.close()


async def test_a_caller_who_goes_away_does_not_stop_the_write_nor_spoil_the_cache(world: World, store: Store) -> None:
    chat = await store.chats.of(1, ChatKind.GROUP, "Family")
    assert await store.chats.find(1) == chat
    leaving = asyncio.ensure_future(store.chats.set_locale(chat.id, "fr"))
    await asyncio.sleep(0)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    await store.close()
    restarted = await world.opens()
    assert await restarted.chats.find(1) == replace(chat, locale="fr")
    with pytest.raises(StoreUnavailable):  # nothing is remembered, so it has to ask
        await store.chats.find(1)


async def test_a_caller_who_goes_away_before_a_failure_is_not_told(store: Store) -> None:
    def fail(_: Session) -> None:
        raise LookupError

    leaving = asyncio.ensure_future(store.write(fail))
    await asyncio.sleep(0)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    await store.marks.put("a", "1")
    assert await store.marks.get("a") == "1"


async def test_health(store: Store) -> None:
    assert await store.healthy()
    await store.close()
    assert not await store.healthy()


async def test_a_store_that_takes_too_long_is_not_healthy(world: World, store: Store) -> None:
    may_go_on = threading.Event()
    stuck = asyncio.gather(*(store.write(lambda _: may_go_on.wait(10)) for _ in range(8)))
    await asyncio.sleep(0)
    assert not await store.healthy(patience=0.05)
    may_go_on.set()
    await stuck
    assert await store.healthy()


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("rubbish with a secret", "malformed"),
        ("mysql://user:secret@host/bot", "mysql"),
        ("sqlite://", "a file"),
        ("sqlite:///:memory:", "a file"),
        ("postgresql://user:secret@127.0.0.1:1/bot", "onnect"),
    ],
)
async def test_an_unusable_address_is_refused_without_its_password(vault: Vault, url: str, complaint: str) -> None:
    with pytest.raises(StoreError, match=complaint) as caught:
        await Store.open(url, vault=vault)
    assert "secret" not in str(caught.value)


async def test_the_usual_clock_is_aware(world: World) -> None:
    assert utc_now().tzinfo is not None
    store = await Store.open(world.url, vault=world.vault)
    assert store.clock is utc_now
    await store.close()


async def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="without a zone"):
        await store.ledger.block("anna", NOON.replace(tzinfo=None))


async def test_an_update_outlives_the_process_that_was_told_it_is_kept(world: World, store: Store) -> None:
    program = f"""
import asyncio, os, signal
from storage.store import Store, utc_now
from storage.vault import Vault

async def main():
    store = await Store.open({world.url!r}, vault=Vault([b"k" * 32]))
    await store.inbox.put(1, [(number, "lane", b"payload") for number in range(50)], utc_now())
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    assert await process.wait() == -9
    waiting = await store.inbox.waiting(1, 0, 100)
    assert [record.update_id for record in waiting] == list(range(50))


async def test_only_a_server_is_shared_with_other_processes(world: World, store: Store) -> None:
    assert store.shared is world.url.startswith("postgresql")
