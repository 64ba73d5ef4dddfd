from storage.records import PersonRecord
from storage.store import Store
from tests.storage.conftest import NOON, World
from tests.storage.watched import watches


async def test_a_person_is_remembered_and_renamed(store: Store) -> None:
    anna = await store.people.of(2**40, "Anna")
    assert anna == PersonRecord(id=2**40, name="Anna", locale=None, text_only=False)
    await store.people.set_locale(anna.id, "fr")
    await store.people.set_text_only(anna.id, True)
    assert await store.people.of(anna.id, "Anna") == PersonRecord(anna.id, "Anna", "fr", True)
    assert await store.people.of(anna.id, "Anna B.") == PersonRecord(anna.id, "Anna B.", "fr", True)
    assert await store.people.find(anna.id) == PersonRecord(anna.id, "Anna B.", "fr", True)
    assert await store.people.find(1) is None


async def test_forgetting_a_person_takes_what_waits_for_them(world: World, store: Store) -> None:
    chat = await world.chat(store)
    later = world.clock.passes(minutes=10)
    for person, name in ((7, "Anna"), (8, "Bruno")):
        await store.people.of(person, name)
        await store.tickets.ask(name.encode(), person, name, chat.id, cloud="eliot", now=NOON, expires_at=later)
        await store.prompts.ask(chat.id, person, "confirm", "{}", expires_at=later)
        await store.watches.add(chat.id, None, name, person=person, thread=None, reference="r", due_at=NOON, until=NOON)
    link = await world.link(store, chat, person=7)

    await store.people.forget(7)

    assert await store.people.find(7) is None
    assert await store.tickets.find(b"Anna", NOON) is None
    assert await store.prompts.waiting(chat.id, 7, NOON) == ()
    assert [watch.person for watch in await watches(store)] == [8]
    assert await store.tickets.find(b"Bruno", NOON) is not None
    assert len(await store.prompts.waiting(chat.id, 8, NOON)) == 1
    assert await store.links.of_person(7) == (link,)


async def test_forgetting_a_person_ends_what_they_were_and_what_they_offered(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    later = world.clock.passes(minutes=10)
    families = store.families
    for place in (chat, elsewhere):
        await families.set_role(place.id, 7, "adult", NOON)
        await families.set_role(place.id, 8, "child", NOON)
        for secret, maker in ((f"7 {place.id}", 7), (f"8 {place.id}", 8)):
            await families.offer(
                place.id,
                "pass",
                "{}",
                secret_hash=secret.encode(),
                made_by=maker,
                expires_at=later,
                until=None,
                now=NOON,
            )
    await families.give(chat.id, 7, "pass", "{}", made_by=8, until=None, now=NOON)
    kept = await families.give(chat.id, 8, "pass", "{}", made_by=7, until=None, now=NOON)
    assert len((await families.of(chat.id)).leaves) == 2

    await store.people.forget(7)

    assert await families.chats_of(7) == ()
    assert (await families.of(chat.id)).leaves == (kept,)
    for place in (chat, elsewhere):
        assert [member.person for member in (await families.of(place.id)).members] == [8]
        assert [offer.made_by for offer in await families.open_offers(place.id, NOON)] == [8]


async def test_an_account_is_made_once(store: Store) -> None:
    anna = await store.accounts.of("eliot", "anna")
    assert await store.accounts.of("eliot", "anna") == anna
    assert (await store.accounts.of("eliot", "bruno")).id != anna.id
    assert (await store.accounts.of("netatmo", "anna")).id != anna.id
    assert await store.accounts.by_id(anna.id) == anna


async def test_an_account_without_a_link_is_forgotten(world: World, store: Store) -> None:
    abandoned = await store.accounts.of("eliot", "abandoned")
    link = await world.link(store, await world.chat(store), person=7)

    assert await store.accounts.forget_unlinked() == 1

    assert await store.accounts.by_id(abandoned.id) is None
    assert await store.accounts.by_id(link.account) is not None
