import asyncio
import threading
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from storage.errors import StoreUnavailable
from storage.postgres import TRIES
from storage.store import Store
from storage.vault import Vault
from tests.storage.conftest import NOON


@pytest.fixture
async def store(postgres_url: str, vault: Vault) -> AsyncIterator[Store]:
    store = await Store.open(postgres_url, vault=vault)
    yield store
    await store.close()


def execute(session: Session, statement: str) -> None:
    session.connection().execute(text(statement))


def append(name: str) -> str:
    return f"UPDATE marks SET value = value || '.' WHERE name = '{name}'"


async def test_two_that_wait_for_each_other_both_succeed(store: Store) -> None:
    for name in ("one", "two"):
        await store.marks.put(name, "")
    both_hold_one = threading.Barrier(2)

    def cross(first: str, second: str) -> Callable[[Session], None]:
        attempts: list[int] = []

        def work(session: Session) -> None:
            execute(session, append(first))
            if not attempts:
                attempts.append(1)
                both_hold_one.wait(10)
            execute(session, append(second))

        return work

    await asyncio.gather(store.write(cross("one", "two")), store.write(cross("two", "one")))
    assert [await store.marks.get(name) for name in ("one", "two")] == ["..", ".."]


async def test_a_transaction_that_never_succeeds_is_given_up(store: Store) -> None:
    attempts: list[int] = []

    def work(session: Session) -> None:
        attempts.append(1)
        execute(session, "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$")

    with pytest.raises(StoreUnavailable, match="again"):
        await store.write(work)
    assert len(attempts) == TRIES


async def test_another_failure_is_not_tried_again(store: Store) -> None:
    attempts: list[int] = []

    def work(session: Session) -> None:
        attempts.append(1)
        execute(session, "DO $$ BEGIN RAISE EXCEPTION 'no more' USING ERRCODE = '53100'; END $$")

    with pytest.raises(StoreUnavailable, match="no more"):
        await store.write(work)
    assert len(attempts) == 1


async def test_a_mistake_in_the_work_stays_recognisable(store: Store) -> None:
    with pytest.raises(DBAPIError, match="syntax"):
        await store.write(lambda session: execute(session, "SELEKT"))


async def test_a_server_that_restarted_is_spoken_to_again(store: Store) -> None:
    await asyncio.gather(*(store.healthy() for _ in range(8)))
    kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with pytest.raises(StoreUnavailable):
        await store.write(lambda session: execute(session, kill))
    assert all(await asyncio.gather(*(store.healthy() for _ in range(8))))


async def test_nobody_finds_a_smaller_number_after_a_larger_one(store: Store) -> None:
    """A sequence gives its numbers before the commit; readers must not see them out of order."""
    seen: list[int] = []

    async def follow() -> None:
        while len(seen) < 400:
            seen.extend([record.seq for record in await store.inbox.waiting(1, max(seen, default=0), 1000)])

    async with asyncio.timeout(30):
        following = asyncio.ensure_future(follow())
        await asyncio.gather(
            *(
                store.inbox.put(1, [(number * 10 + update, "lane", b"x") for update in range(10)], NOON)
                for number in range(40)
            )
        )
        await following
    assert seen == sorted(seen)


async def test_eight_pieces_of_work_run_at_once(store: Store) -> None:
    meeting = threading.Barrier(8)
    await asyncio.gather(*(store.write(lambda _: meeting.wait(10)) for _ in range(8)))
    assert not meeting.broken
