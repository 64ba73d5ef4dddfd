"""What is kept about one person is found in every table, and nothing secret with it."""

from datetime import timedelta

import pytest

from storage.dossiers import KEPT
from storage.records import ChatKind, NewAct
from storage.store import Store
from storage.tables import SEALED, metadata
from tests.storage.conftest import NOON, World

ANNA, BRUNO = 7, 8
SOON = NOON + timedelta(hours=1)
NAMES = {"person", "made_by", "taken_by"}
"""What a column is called that holds the number of a person."""


def test_every_table_that_names_a_person_is_looked_through() -> None:
    naming = {table.name for table in metadata.tables.values() if NAMES & set(table.c.keys())}
    assert naming | {"people"} == {kept.table.name for kept in KEPT}
    for kept in KEPT:
        assert (NAMES & set(kept.table.c.keys())) <= set(kept.by)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.table.name)
def test_every_column_is_told_or_hidden_and_no_secret_is_told(kept) -> None:  # type: ignore[no-untyped-def]
    assert sorted((*kept.told, *kept.hidden)) == sorted(kept.table.c.keys())
    secret = {name for table, names in SEALED if table is kept.table for name in names}
    secret |= {c.name for c in kept.table.c if "hash" in c.name or "token" in c.name}
    assert secret <= set(kept.hidden)


async def test_a_dossier_is_about_one_person(world: World, store: Store) -> None:
    chat = await world.chat(store)
    for person, name in ((ANNA, "Anna"), (BRUNO, "Bruno")):
        await store.people.of(person, name)
        await store.chats.of(person, ChatKind.PRIVATE, name)
        await store.families.set_role(chat.id, person, "adult", NOON)
        await store.families.give(chat.id, person, "pass", "{}", made_by=99, until=SOON, now=NOON)
        await store.prompts.ask(chat.id, person, "command", "delete", expires_at=SOON)
        await store.watches.add(
            chat.id, None, f"back {name}", person=person, thread=None, reference=name, due_at=SOON, until=SOON
        )
        act = 1000 + person
        await store.acts.add_all(
            [
                NewAct(
                    id=act,
                    chat=chat.id,
                    account=1,
                    person=person,
                    name=name,
                    way="typed",
                    said=name,
                    result="done",
                    before="{}",
                    things=frozenset([5]),
                    at=NOON,
                )
            ]
        )
        dossier = await store.dossiers.of(person)
        assert [row["name"] for row in dossier["people"]] == [name]
        assert [row["said"] for row in dossier["acts"]] == [name]
        assert [dict(row) for row in dossier["act_things"]] == [{"act": act, "thing": 5}]
        assert {row["title"] for row in dossier["chats"]} == {name, "The family"}
        assert [row["reference"] for row in dossier["watches"]] == [name]
        for table in ("members", "leaves", "prompts"):
            assert len(dossier[table]) == 1, table


async def test_links_and_their_homes_are_told_without_tokens(world: World, store: Store) -> None:
    link = await world.link(store, await world.chat(store), person=ANNA)
    await store.homes.save(link.account, '[{"name": "Casa"}]', [], NOON)
    dossier = await store.dossiers.of(ANNA)
    assert [row["account"] for row in dossier["links"]] == [link.account]
    assert [row["body"] for row in dossier["homes"]] == ['[{"name": "Casa"}]']
    assert "access-" not in str(dossier)
    assert (await store.dossiers.of(BRUNO))["homes"] == ()


async def test_rules_that_speak_of_the_person_are_found(world: World, store: Store) -> None:
    first, second = await world.chat(store, 1), await world.chat(store, 2)
    await store.families.set_rules(first.id, "", '{"bounds": {"123456": null}}')
    await store.families.set_rules(second.id, "", '{"bounds": {"654321": null}}')
    assert [row["chat"] for row in (await store.dossiers.of(123456))["families"]] == [first.id]


async def test_of_a_stranger_there_is_nothing(store: Store) -> None:
    assert not [rows for rows in (await store.dossiers.of(404)).values() if rows]
