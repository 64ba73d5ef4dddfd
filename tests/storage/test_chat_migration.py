"""A group becomes a supergroup: Telegram gives it a new number, the family keeps everything."""

from storage.records import ChatKind, ChatRecord, NewAct
from storage.store import Store
from tests.storage.conftest import NOON, World
from tests.storage.watched import watches

OLD, NEW = -5, -1005


def both(older: str, newer: str) -> str:
    return f"{older}, then {newer}"


async def watch(store: Store, chat: ChatRecord, link: int | None, kind: str = "back") -> int:
    record = await store.watches.add(chat.id, link, kind, person=7, thread=None, reference="r", due_at=NOON, until=NOON)
    return record.id


async def test_the_row_keeps_its_id_and_takes_the_new_number(world: World, store: Store) -> None:
    chat = await world.chat(store, OLD)
    link = await world.link(store, chat)
    await store.chats.set_locale(chat.id, "it")
    await store.chats.deactivate(OLD, NOON)
    assert await store.chats.find(NEW) is None

    moved = await store.chats.migrate(OLD, NEW, reconcile=both)

    assert moved is not None
    assert (moved.id, moved.telegram_id, moved.kind) == (chat.id, NEW, ChatKind.SUPERGROUP)
    assert (moved.locale, moved.active, moved.removed_at) == ("it", True, None)
    assert await store.chats.find(OLD) is None
    assert await store.chats.find(NEW) == moved
    assert await store.links.of_chat(chat.id) == (link,)


async def test_being_told_twice_changes_nothing(world: World, store: Store) -> None:
    await world.chat(store, OLD)
    moved = await store.chats.migrate(OLD, NEW, reconcile=both)
    assert await store.chats.migrate(OLD, NEW, reconcile=both) == moved
    assert await store.chats.migrate(NEW, NEW, reconcile=both) == moved
    assert await store.chats.migrate(OLD, -7, reconcile=both) is None


async def test_rows_made_on_both_sides_become_the_old_one(world: World, store: Store) -> None:
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    await store.chats.set_zone(old.id, "Europe/Rome")
    kept = await world.link(store, old, subject="anna")
    doubled = await world.link(store, new, subject="anna")
    moved_link = await world.link(store, new, subject="carla", cloud="netatmo")
    prompt = await store.prompts.ask(new.id, 7, "confirm", "{}", expires_at=world.clock.passes(minutes=1))
    await store.tickets.ask(b"t", 7, "Anna", new.id, cloud="eliot", now=NOON, expires_at=world.clock.now)
    promised = [
        await watch(store, old, None),
        await watch(store, new, None, "quota"),
        await watch(store, new, moved_link.id),
    ]
    await watch(store, new, None)  # the old chat has its twin
    await watch(store, new, doubled.id)
    assert len(await store.links.of_chat(new.id)) == 2
    assert len(await store.links.of_chat(old.id)) == 1

    merged = await store.chats.migrate(OLD, NEW, reconcile=both)

    assert merged is not None
    assert (merged.id, merged.title, merged.zone) == (old.id, "New title", "Europe/Rome")
    assert await store.chats.by_id(new.id) is None
    assert await store.links.of_chat(new.id) == ()
    links = await store.links.of_chat(old.id)
    assert [(link.id, link.access_token) for link in links] == [
        (kept.id, kept.access_token),
        (moved_link.id, moved_link.access_token),
    ]
    assert await store.links.by_id(doubled.id) is None
    assert await store.accounts.by_id(doubled.account) is not None
    taken = await store.prompts.take(prompt.id, old.id, 7, NOON)
    assert taken is not None
    ticket = await store.tickets.find(b"t", NOON)
    assert ticket is not None
    assert ticket.chat == old.id
    assert sorted(record.id for record in await watches(store)) == promised
    assert {record.chat for record in await watches(store)} == {old.id}


async def test_a_home_only_the_new_row_had_is_kept(world: World, store: Store) -> None:
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    link = await world.link(store, new)
    await store.chats.migrate(OLD, NEW, reconcile=both)
    assert [record.id for record in await store.links.of_chat(old.id)] == [link.id]
    assert await store.accounts.by_id(link.account) is not None


async def test_one_home_stays_the_preferred_one(world: World, store: Store) -> None:
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    chosen, other = await world.link(store, old, subject="anna"), await world.link(store, new, subject="bruno")
    await store.links.choose_plant(other.id, "theirs")
    await store.links.choose_plant(chosen.id, "ours")
    await store.chats.migrate(OLD, NEW, reconcile=both)
    found = await store.links.of_chat(old.id)
    assert [(link.id, link.preferred) for link in found] == [(chosen.id, True), (other.id, False)]


async def test_the_choice_of_the_new_row_counts_where_the_old_had_none(world: World, store: Store) -> None:
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    first, other = await world.link(store, old, subject="anna"), await world.link(store, new, subject="bruno")
    await store.links.choose_plant(other.id, "theirs")
    await store.chats.migrate(OLD, NEW, reconcile=both)
    assert [link.id for link in await store.links.of_chat(old.id)] == [other.id, first.id]


async def test_the_family_moves_along(world: World, store: Store) -> None:
    chat = await world.chat(store, OLD)
    await store.families.set_rules(chat.id, "", "rules")
    await store.families.set_role(chat.id, 7, "adult", NOON)
    before = await store.families.of(chat.id)
    await store.chats.migrate(OLD, NEW, reconcile=both)
    assert await store.families.of(chat.id) == before


async def test_the_families_of_both_rows_become_one(world: World, store: Store) -> None:
    """Where both say something of a person, the old row is right; what only the new one knows is kept."""
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    account = (await world.link(store, old)).account
    for chat, rules, role in ((old, "old rules", "child"), (new, "new rules", "adult")):
        assert await store.families.set_rules(chat.id, "", rules)
        await store.families.set_role(chat.id, 7, role, NOON)
    await store.families.set_role(new.id, 8, "guest", NOON)
    given = await store.families.give(new.id, 8, "pass", "{}", made_by=7, until=None, now=NOON)
    tomorrow = world.clock.now.replace(day=2)
    offer = await store.families.offer(
        new.id, "pass", "{}", secret_hash=b"s", made_by=7, expires_at=tomorrow, until=None, now=NOON
    )
    act = 2**52
    await store.acts.add_all(
        [
            NewAct(
                id=act,
                chat=new.id,
                account=account,
                person=8,
                name="Bruno",
                way="typed",
                said="x",
                result="done",
                before="",
                things=frozenset([3]),
                at=NOON,
            )
        ]
    )
    assert (await store.families.of(old.id)).members != (await store.families.of(new.id)).members

    await store.chats.migrate(OLD, NEW, reconcile=both)

    family = await store.families.of(old.id)
    assert family.rules == "old rules, then new rules"
    assert {(member.person, member.role) for member in family.members} == {(7, "child"), (8, "guest")}
    assert [(leave.id, leave.chat, leave.person) for leave in family.leaves] == [(given.id, old.id, 8)]
    assert [leave.id for leave in await store.families.open_offers(old.id, NOON)] == [offer.id]
    assert [(found.id, found.chat) for found in await store.acts.recent(old.id, limit=9, thing=3)] == [(act, old.id)]
    empty = await store.families.of(new.id)
    assert (empty.rules, empty.members, empty.leaves) == ("", (), ())


async def test_rules_only_the_new_row_has_are_kept(world: World, store: Store) -> None:
    old, new = await world.chat(store, OLD), await store.chats.of(NEW, ChatKind.SUPERGROUP, "New title")
    await store.families.set_rules(new.id, "", "frozen")
    assert (await store.families.of(old.id)).rules == ""
    await store.chats.migrate(OLD, NEW, reconcile=both)
    assert (await store.families.of(old.id)).rules == "frozen"
