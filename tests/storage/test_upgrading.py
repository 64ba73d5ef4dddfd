"""A database of the first release is opened by this one, with everything a family has in it."""

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, make_url, text

from storage.migration import HEAD, SCRIPTS
from storage.records import AccountRecord
from storage.store import Store
from storage.vault import Vault
from tests.storage.conftest import NOON, Clock
from tests.storage.test_migration import look, version
from tests.storage.watched import watches

DAY = "2026-03-01 12:00:00"
ROWS = {
    "chats": [
        {"id": number, "telegram_id": -number, "kind": "group", "title": "Family", "text_only": False, "active": True}
        for number in (1, 2)
    ],
    "accounts": [{"id": 1, "cloud": "eliot", "subject": "anna"}, {"id": 2, "cloud": "eliot", "subject": "bruno"}],
    "things": [{"id": 11, "account": 1, "kind": "module", "vendor_id": "m1"}],
    "homes": [{"account": 1, "body": "{}", "fetched_at": DAY}],
    "tickets": [
        {
            "id": 41,
            "stage": "begun",
            "person": 7,
            "person_name": "Anna",
            "chat": 1,
            "asked_at": DAY,
            "expires_at": "2026-03-02 12:00:00",
            "ask_hash": b"asked",
            "state_hash": b"state",
        }
    ],
    "prompts": [{"id": 21, "chat": 1, "person": 7, "kind": "confirm", "body": "{}", "expires_at": "2026-03-02 12:00"}],
    "watches": [
        {
            "id": 31 + number,
            "chat": 1,
            "link": link,
            "person": 7,
            "kind": "back",
            "reference": "r",
            "due_at": DAY,
            "until": DAY,
            "created_at": DAY,
        }
        for number, link in enumerate((5, None))
    ],
}


def first_schema(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", SCRIPTS.as_posix())
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")


def lived_in(connection: Connection, vault: Vault) -> None:
    first_schema(connection)
    for table in ("chats", "accounts"):
        insert(connection, table, ROWS[table])
    insert(connection, "links", [link(vault, number, *which) for number, which in enumerate(((1, 1), (2, 2)), start=5)])
    # The last number was given to a link that has gone.
    insert(connection, "links", [{**link(vault, 9, 2, 1), "cloud": "other"}])
    connection.execute(text("DELETE FROM links WHERE id = 9"))
    for table in ("things", "homes", "prompts", "watches", "tickets"):
        insert(connection, table, ROWS[table])
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT setval(pg_get_serial_sequence('links', 'id'), 9)"))


def link(vault: Vault, number: int, chat: int, account: int) -> dict[str, Any]:
    return {
        "id": number,
        "chat": chat,
        "account": account,
        "cloud": "eliot",
        "person": 7,
        "access_token": vault.seal(f"access {number}", "links", number, "access_token"),
        "refresh_token": vault.seal(f"refresh {number}", "links", number, "refresh_token"),
        "expires_at": DAY,
        "refreshed_at": DAY,
        "generation": 3,
        "state": "active",
        "plant": "p1",
        "created_at": DAY,
    }


def insert(connection: Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = list(rows[0])
    columns, values = ", ".join(names), ", ".join(f":{name}" for name in names)
    connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), rows)


@pytest.fixture
def old_url(empty_database_url: str, vault: Vault) -> str:
    """The address of a database as the first release left it."""
    url = make_url(empty_database_url)
    if url.get_backend_name() == "sqlite":
        Path(url.database or "").parent.mkdir()
    look(empty_database_url, lambda connection: lived_in(connection, vault))
    assert version(empty_database_url) == "0001"
    return empty_database_url


async def test_every_row_is_still_there(old_url: str, vault: Vault, clock: Clock) -> None:
    store = await Store.open(old_url, vault=vault, clock=clock)
    try:
        assert version(old_url) == HEAD
        (kept,) = await store.links.of_chat(1)
        assert (kept.id, kept.account, kept.person, kept.generation) == (5, 1, 7, 3)
        assert (kept.access_token, kept.refresh_token) == ("access 5", "refresh 5")
        assert (kept.plant, kept.preferred, kept.created_at) == ("p1", False, NOON)
        assert [record.id for record in await store.links.of_chat(2)] == [6]
        assert [(watch.id, watch.link) for watch in await watches(store)] == [(31, 5), (32, None)]
        assert [prompt.id for prompt in await store.prompts.waiting(1, 7, NOON)] == [21]
        home = await store.homes.load(1)
        assert home is not None
        assert dict(home.numbers) == {"m1": 11}
    finally:
        await store.close()


async def test_a_second_home_can_be_linked_and_a_new_link_takes_a_new_number(
    old_url: str, vault: Vault, clock: Clock
) -> None:
    store = await Store.open(old_url, vault=vault, clock=clock)
    try:
        bruno = await store.accounts.by_id(2)
        assert isinstance(bruno, AccountRecord)
        second = await store.links.create(1, bruno, 7, access_token="a", refresh_token="r", expires_at=NOON, now=NOON)
        assert second.id > 9
        assert [record.id for record in await store.links.of_chat(1)] == [5, second.id]
    finally:
        await store.close()


async def test_what_hangs_on_a_link_still_goes_with_it(old_url: str, vault: Vault, clock: Clock) -> None:
    """The references of the tables around it survive, and are obeyed by the connection that migrated."""
    store = await Store.open(old_url, vault=vault, clock=clock)
    try:
        assert await store.links.remove(5)
        assert [watch.id for watch in await watches(store)] == [32]
        assert await store.homes.load(1) is None
        assert await store.chats.forget(1)
        assert await watches(store) == ()
    finally:
        await store.close()


async def test_an_upgrade_that_fails_leaves_the_old_database_as_it_was(old_url: str, vault: Vault) -> None:
    look(old_url, lambda connection: connection.execute(text("CREATE TABLE act_things (x INT)")) and None)
    with pytest.raises(Exception, match="already exists"):
        await Store.open(old_url, vault=vault)
    assert version(old_url) == "0001"
    assert (
        look(old_url, lambda c: "preferred" in {column["name"] for column in inspect(c).get_columns("links")}) is False
    )
    assert look(old_url, lambda c: c.scalar(text("SELECT count(*) FROM watches"))) == 2


async def test_a_first_database_nobody_lived_in_is_brought_up_to_date(empty_database_url: str, vault: Vault) -> None:
    url = make_url(empty_database_url)
    if url.get_backend_name() == "sqlite":
        Path(url.database or "").parent.mkdir()
    look(empty_database_url, first_schema)
    await Store.migrate(empty_database_url)
    assert version(empty_database_url) == HEAD


async def test_what_a_family_calls_things_hangs_on_the_numbers_it_has(old_url: str, vault: Vault, clock: Clock) -> None:
    store = await Store.open(old_url, vault=vault, clock=clock)
    given = await store.aliases.give(5, 11, "The dragon", "dragon", most_of_thing=5, most=200)
    assert given is not None
    assert await store.aliases.of_link(1, 5) == (given,)
    await store.close()
    store = await Store.open(old_url, vault=vault, clock=clock)
    try:
        assert await store.aliases.of_link(1, 5) == (given,)
        assert await store.links.remove(5)
        assert await store.aliases.of_link(1, 5) == ()
    finally:
        await store.close()


async def test_a_sign_in_under_way_is_for_the_only_cloud_there_was(old_url: str, vault: Vault, clock: Clock) -> None:
    store = await Store.open(old_url, vault=vault, clock=clock)
    try:
        arrived = await store.tickets.arrive(b"state", "eliot", NOON)
        assert arrived is not None
        assert (arrived.id, arrived.cloud) == (41, "eliot")
    finally:
        await store.close()
