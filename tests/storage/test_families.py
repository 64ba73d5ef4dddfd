"""Rules, members and leaves of a chat: each change comes through once, whoever else writes at that moment."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime, timedelta

import pytest

from storage.errors import StoreConflict
from storage.records import FamilyRecord, LeaveRecord, MemberRecord
from storage.store import Store
from tests.storage.conftest import NOON, World

ANNA, BRUNO, CARLA = 7, 8, 2**40
TOMORROW = NOON + timedelta(days=1)
HOUR = timedelta(hours=1)


async def offer(
    store: Store, chat: int, secret: bytes = b"secret", *, until: datetime | None = None, made_by: int = ANNA
) -> LeaveRecord:
    return await store.families.offer(
        chat, "pass", "{}", secret_hash=secret, made_by=made_by, expires_at=TOMORROW, until=until, now=NOON
    )


async def at_once(*attempts: Awaitable[bool]) -> int:
    """How many of them came through."""
    return sum(await asyncio.gather(*attempts))


async def test_a_chat_that_decided_nothing_has_an_empty_family(world: World, store: Store) -> None:
    chat = await world.chat(store)
    assert await store.families.of(chat.id) == FamilyRecord(chat.id, "", (), ())
    assert await store.families.of(999) == FamilyRecord(999, "", (), ())


@pytest.mark.parametrize(
    "rules", ["{}", '{"kept": {"\u00e9\U0001f3e0": [7]}}', "'; DROP TABLE families; --", "x" * 100_000]
)
async def test_rules_come_back_as_they_were_written(world: World, store: Store, rules: str) -> None:
    chat = await world.chat(store)
    assert await store.families.set_rules(chat.id, "", rules)
    assert (await store.families.of(chat.id)).rules == rules


async def test_rules_somebody_changed_meanwhile_are_not_overwritten(world: World, store: Store) -> None:
    chat = await world.chat(store)
    assert await store.families.set_rules(chat.id, "", "first")
    assert not await store.families.set_rules(chat.id, "", "late")
    assert await store.families.set_rules(chat.id, "first", "second")
    assert not await store.families.set_rules(chat.id, "first", "late")
    assert (await store.families.of(chat.id)).rules == "second"


async def test_of_several_who_write_the_rules_at_once_one_comes_through(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    former = ""
    for turn in range(10):
        wishes = [f"{turn} {number}" for number in range(4)]
        places = (store, other, store, other)
        outcomes = await asyncio.gather(
            *(place.families.set_rules(chat.id, former, wish) for place, wish in zip(places, wishes, strict=True))
        )
        (former,) = [wish for wish, came_through in zip(wishes, outcomes, strict=True) if came_through]
        assert (await store.families.of(chat.id)).rules == former


async def test_the_rules_of_a_chat_that_has_gone_are_refused(store: Store) -> None:
    with pytest.raises(StoreConflict, match=r"(?i)foreign key"):
        await store.families.set_rules(99, "", "rules")
    with pytest.raises(StoreConflict, match=r"(?i)foreign key"):
        await store.families.set_role(99, ANNA, "adult", NOON)
    with pytest.raises(StoreConflict, match=r"(?i)foreign key"):
        await store.families.give(99, ANNA, "pass", "{}", made_by=BRUNO, until=None, now=NOON)


async def test_somebody_new_is_met_once(world: World, store: Store) -> None:
    chat = await world.chat(store)
    other = await world.opens()
    for person in range(10):
        places = (store, other) * 2
        assert await at_once(*(place.families.meet(chat.id, person, "guest", NOON) for place in places)) == 1
    assert not await store.families.meet(chat.id, 1, "adult", TOMORROW)
    first = (await store.families.of(chat.id)).members[0]
    assert (first.role, first.since, first.told) == ("guest", NOON, False)


async def test_a_role_that_was_chosen_replaces_the_newcomers(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.families.meet(chat.id, CARLA, "guest", NOON)
    await store.families.set_role(chat.id, BRUNO, "child", NOON + HOUR)
    await store.families.set_role(chat.id, CARLA, "adult", TOMORROW)
    assert (await store.families.of(chat.id)).members == (
        MemberRecord(chat.id, CARLA, "adult", NOON, True),
        MemberRecord(chat.id, BRUNO, "child", NOON + HOUR, True),
    )
    assert not await store.families.meet(chat.id, BRUNO, "guest", TOMORROW)


async def test_who_leaves_is_nobody_and_has_no_leave(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    for place in (chat, elsewhere):
        await store.families.set_role(place.id, BRUNO, "adult", NOON)
        await store.families.give(place.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await store.families.set_role(chat.id, ANNA, "adult", NOON)
    annas = await store.families.give(chat.id, ANNA, "pass", "{}", made_by=BRUNO, until=None, now=NOON)
    assert await store.families.remove(chat.id, BRUNO)
    family = await store.families.of(chat.id)
    assert [member.person for member in family.members] == [ANNA]
    assert family.leaves == (annas,)
    assert len((await store.families.of(elsewhere.id)).leaves) == 1
    assert not await store.families.remove(chat.id, BRUNO)


async def test_a_leave_alone_makes_somebody_of_a_person(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    assert await store.families.remove(chat.id, BRUNO)
    assert (await store.families.of(chat.id)).leaves == ()


async def test_a_link_nobody_opened_ends_when_its_maker_leaves(world: World, store: Store) -> None:
    """Or they would come back by it."""
    chat = await world.chat(store)
    await offer(store, chat.id, b"theirs", made_by=BRUNO)
    await offer(store, chat.id, b"opened", made_by=BRUNO)
    others = await offer(store, chat.id, b"others", made_by=ANNA)
    taken = await store.families.take(b"opened", CARLA, NOON)
    await store.families.remove(chat.id, BRUNO)
    assert await store.families.take(b"theirs", BRUNO, NOON) is None
    assert await store.families.open_offers(chat.id, NOON) == (others,)
    assert (await store.families.of(chat.id)).leaves == (taken,)


async def test_the_chats_in_which_a_person_is_somebody(world: World, store: Store) -> None:
    chats = [await world.chat(store, number) for number in range(4)]
    await store.families.set_role(chats[0].id, BRUNO, "child", NOON)
    await store.families.give(chats[0].id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await store.families.give(chats[1].id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await store.families.set_role(chats[2].id, ANNA, "child", NOON)
    assert sorted(await store.families.chats_of(BRUNO)) == [chats[0].id, chats[1].id]
    assert await store.families.chats_of(CARLA) == ()


async def test_a_leave_comes_back_as_it_was_given(world: World, store: Store) -> None:
    chat = await world.chat(store)
    given = await store.families.give(chat.id, BRUNO, "approval", "[1]", made_by=ANNA, until=TOMORROW, now=NOON)
    assert given == LeaveRecord(given.id, chat.id, BRUNO, "approval", "[1]", ANNA, NOON, None, TOMORROW)
    assert (await store.families.of(chat.id)).leaves == (given,)
    assert await store.families.open_offers(chat.id, NOON) == ()


async def test_a_link_is_taken_by_the_first_and_gone_for_the_second(world: World, store: Store) -> None:
    chat = await world.chat(store)
    assert (await store.families.of(chat.id)).leaves == ()
    link = await offer(store, chat.id)
    assert (link.person, link.expires_at) == (None, TOMORROW)
    assert (await store.families.of(chat.id)).leaves == ()
    assert await store.families.offered(b"secret", NOON) == link
    assert await store.families.open_offers(chat.id, NOON) == (link,)

    taken = await store.families.take(b"secret", BRUNO, NOON)

    assert taken is not None
    assert (taken.id, taken.person, taken.expires_at) == (link.id, BRUNO, None)
    assert (await store.families.of(chat.id)).leaves == (taken,)
    assert await store.families.take(b"secret", CARLA, NOON) is None
    assert await store.families.take(b"secret", BRUNO, NOON) is None
    assert await store.families.offered(b"secret", NOON) is None
    assert await store.families.open_offers(chat.id, NOON) == ()


@pytest.mark.parametrize("forged", [b"", b"secret ", b"Secret", b"\0"])
async def test_a_forged_link_opens_nothing(world: World, store: Store, forged: bytes) -> None:
    chat = await world.chat(store)
    await offer(store, chat.id)
    assert await store.families.offered(forged, NOON) is None
    assert await store.families.take(forged, BRUNO, NOON) is None
    assert await store.families.join(forged, BRUNO, "adult", unless=(), now=NOON) is None
    family = await store.families.of(chat.id)
    assert (family.members, family.leaves) == ((), ())


@pytest.mark.parametrize(("until", "at"), [(None, TOMORROW), (NOON + HOUR, NOON + HOUR)])
async def test_a_link_that_ended_opens_nothing(
    world: World, store: Store, until: datetime | None, at: datetime
) -> None:
    """Either its own time is over, or that of what it would give."""
    chat = await world.chat(store)
    link = await offer(store, chat.id, until=until)
    assert await store.families.offered(b"secret", at) is None
    assert await store.families.take(b"secret", BRUNO, at) is None
    assert await store.families.join(b"secret", BRUNO, "adult", unless=(), now=at) is None
    just_before = at - timedelta(microseconds=1)
    assert await store.families.offered(b"secret", just_before) == link
    assert await store.families.take(b"secret", BRUNO, just_before) is not None


async def test_of_several_who_open_a_link_at_once_one_gets_it(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    leaves: tuple[LeaveRecord, ...] = ()
    for turn in range(10):
        secret = str(turn).encode()
        link = await offer(store, chat.id, secret)
        people = range(4)
        outcomes = await asyncio.gather(
            *(
                place.families.take(secret, person, NOON)
                for place, person in zip((store, other) * 2, people, strict=True)
            )
        )
        (taken,) = [outcome for outcome in outcomes if outcome is not None]
        assert taken.id == link.id
        leaves += (taken,)
    assert (await (await world.opens()).families.of(chat.id)).leaves == leaves


async def test_of_several_who_join_by_one_link_at_once_one_does(world: World, store: Store) -> None:
    other = await world.opens()
    chat = await world.chat(store)
    for turn in range(10):
        secret = str(turn).encode()
        await offer(store, chat.id, secret)
        people = [10 * turn + number for number in range(4)]
        outcomes = await asyncio.gather(
            *(
                place.families.join(secret, person, "adult", unless=(), now=NOON)
                for place, person in zip((store, other) * 2, people, strict=True)
            )
        )
        assert len([outcome for outcome in outcomes if outcome is not None]) == 1
    members = (await store.families.of(chat.id)).members
    assert len({member.person // 10 for member in members}) == len(members) == 10


async def test_a_link_that_gives_a_role_is_used_up(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await offer(store, chat.id)
    await store.families.meet(chat.id, BRUNO, "guest", NOON)
    assert await store.families.of(chat.id) is await store.families.of(chat.id)
    assert await store.families.join(b"secret", BRUNO, "adult", unless=("owner",), now=TOMORROW - HOUR) == (
        link,
        "adult",
    )
    family = await store.families.of(chat.id)
    assert family.members == (MemberRecord(chat.id, BRUNO, "adult", NOON, True),)
    assert family.leaves == ()
    assert await store.families.open_offers(chat.id, NOON) == ()


async def test_a_link_takes_nothing_away_from_who_has_more(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await offer(store, chat.id)
    await store.families.set_role(chat.id, BRUNO, "owner", NOON)
    assert await store.families.join(b"secret", BRUNO, "guest", unless=("owner", "adult"), now=NOON) == (link, "owner")
    assert [member.role for member in (await store.families.of(chat.id)).members] == ["owner"]


async def test_a_leave_is_revoked_once_and_only_in_its_chat(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    other = await world.opens()
    given = await store.families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    assert (await store.families.of(chat.id)).leaves == (given,)
    assert await store.families.revoke(elsewhere.id, given.id) is None
    outcomes = await asyncio.gather(*(place.families.revoke(chat.id, given.id) for place in (store, other)))
    assert [outcome for outcome in outcomes if outcome is not None] == [given]
    assert (await store.families.of(chat.id)).leaves == (await other.families.of(chat.id)).leaves == ()


async def test_a_link_that_was_called_back_opens_nothing(world: World, store: Store) -> None:
    chat = await world.chat(store)
    link = await offer(store, chat.id)
    assert await store.families.revoke(chat.id, link.id) == link
    assert await store.families.take(b"secret", BRUNO, NOON) is None


async def test_the_number_of_a_leave_is_not_given_to_another(world: World, store: Store) -> None:
    chat = await world.chat(store)
    first = await store.families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await store.families.revoke(chat.id, first.id)
    second = await store.families.give(chat.id, CARLA, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    assert second.id > first.id


async def test_what_ended_is_found_with_links_nobody_opened(world: World, store: Store) -> None:
    chat, elsewhere = await world.chat(store, 1), await world.chat(store, 2)
    over = await store.families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=NOON + HOUR, now=NOON)
    unopened = await offer(store, elsewhere.id)
    await store.families.give(chat.id, CARLA, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await store.families.give(chat.id, CARLA, "pass", "{}", made_by=ANNA, until=TOMORROW + HOUR, now=NOON)
    assert await store.families.ended(NOON, 9) == ()
    assert await store.families.ended(NOON + HOUR, 9) == (over,)
    assert await store.families.ended(TOMORROW, 9) == (over, unopened)
    assert await store.families.ended(TOMORROW, 1) == (over,)
    assert [leave.id for leave in await store.families.open_offers(elsewhere.id, NOON)] == [unopened.id]
    assert await store.families.open_offers(elsewhere.id, TOMORROW) == ()


async def test_every_change_is_seen_at_once(world: World, store: Store) -> None:
    """What is remembered of a family never outlives a write of this process."""
    chat = await world.chat(store)
    families = store.families
    seen = [await families.of(chat.id)]

    async def changed() -> bool:
        seen.append(await families.of(chat.id))
        return seen[-1] != seen[-2]

    await families.set_rules(chat.id, "", "a")
    assert await changed()
    await families.set_rules(chat.id, "a", "b")
    assert await changed()
    await families.meet(chat.id, ANNA, "guest", NOON)
    assert await changed()
    await families.set_role(chat.id, ANNA, "adult", NOON)
    assert await changed()
    given = await families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    assert await changed()
    await offer(store, chat.id)
    await families.take(b"secret", CARLA, NOON)
    assert await changed()
    await offer(store, chat.id)
    await families.join(b"secret", CARLA, "child", unless=(), now=NOON)
    assert await changed()
    await families.revoke(chat.id, given.id)
    assert await changed()
    await families.remove(chat.id, CARLA)
    assert await changed()
    await store.people.forget(ANNA)
    assert await changed()
    await store.chats.forget(chat.id)
    assert await changed()
    assert seen[-1] == FamilyRecord(chat.id, "", (), ())


async def test_another_process_sees_a_role_end_within_two_seconds(world: World, store: Store) -> None:
    chat = await world.chat(store)
    other = await world.opens()
    await store.families.set_role(chat.id, BRUNO, "adult", NOON)
    assert len((await other.families.of(chat.id)).members) == 1
    await store.families.remove(chat.id, BRUNO)
    if world.url.startswith("postgresql"):
        world.clock.passes(seconds=2)
        assert (await other.families.of(chat.id)).members == ()
    assert (await store.families.of(chat.id)).members == ()


async def test_a_conflict_with_another_process_is_forgotten_here_too(world: World, store: Store) -> None:
    """Whoever was told that the rules changed reads the new ones next, not what was remembered."""
    chat = await world.chat(store)
    other = await world.opens()
    assert (await store.families.of(chat.id)).rules == ""
    await other.families.set_rules(chat.id, "", "theirs")
    assert not await store.families.set_rules(chat.id, "", "mine")
    assert (await store.families.of(chat.id)).rules == "theirs"


async def test_a_family_goes_with_its_chat(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.families.set_rules(chat.id, "", "rules")
    await store.families.set_role(chat.id, BRUNO, "adult", NOON)
    await store.families.give(chat.id, BRUNO, "pass", "{}", made_by=ANNA, until=None, now=NOON)
    await offer(store, chat.id)
    await store.chats.forget(chat.id)
    assert await store.families.of(chat.id) == FamilyRecord(chat.id, "", (), ())
    assert await store.families.chats_of(BRUNO) == ()
    assert await store.families.take(b"secret", BRUNO, NOON) is None
