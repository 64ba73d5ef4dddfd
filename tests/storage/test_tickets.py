import asyncio
from datetime import datetime, timedelta

import pytest

from storage.records import Stage, TicketRecord
from storage.store import Store
from storage.tables import TICKETS
from tests.storage.conftest import NOON, World

END = NOON + timedelta(minutes=10)
ANNA = 7


async def ask(world: World, store: Store, secret: bytes = b"ask") -> int:
    chat = await world.chat(store)
    return await store.tickets.ask(secret, ANNA, "Anna", chat.id, cloud="eliot", now=NOON, expires_at=END)


async def begin(
    store: Store, secret: bytes = b"ask", state: bytes = b"state", now: datetime = NOON
) -> TicketRecord | None:
    return await store.tickets.begin(
        secret,
        state_hash=state,
        cookie_hash=b"cookie of " + state,
        verifier=f"verifier of {state.decode()}",
        nonce="nonce",
        now=now,
    )


async def reach(world: World, store: Store, stage: Stage) -> int:
    """A ticket that has come this far."""
    ticket = await ask(world, store)
    if stage is not Stage.ASKED:
        await begin(store)
    if stage not in {Stage.ASKED, Stage.BEGUN}:
        await store.tickets.arrive(b"state", "eliot", NOON)
    if stage in {Stage.HELD, Stage.CLAIMED, Stage.DONE}:
        await store.tickets.hold(ticket, b"claim", '{"access": 1}', now=NOON, expires_at=END)
    if stage in {Stage.CLAIMED, Stage.DONE}:
        await store.tickets.claim(b"claim", NOON)
    if stage is Stage.DONE:
        await store.tickets.finish(ticket)
    if stage is Stage.FAILED:
        await store.tickets.fail(ticket)
    found = await store.tickets.find(b"ask", NOON)
    assert found is not None
    assert found.stage is stage
    return ticket


async def test_the_whole_way(world: World, store: Store) -> None:
    ticket = await ask(world, store)
    asked = await store.tickets.find(b"ask", NOON)
    assert asked is not None
    assert (asked.id, asked.stage, asked.person, asked.person_name) == (ticket, Stage.ASKED, ANNA, "Anna")
    assert (asked.asked_at, asked.expires_at, asked.cookie_hash) == (NOON, END, None)

    begun = await begin(store)
    assert begun is not None
    assert begun.stage is Stage.BEGUN

    arrived = await store.tickets.arrive(b"state", "eliot", NOON)
    assert arrived is not None
    assert (arrived.stage, arrived.cookie_hash) == (Stage.ARRIVED, b"cookie of state")
    assert (arrived.verifier, arrived.nonce) == ("verifier of state", "nonce")

    claim_by = NOON + timedelta(minutes=20)
    assert await store.tickets.hold(ticket, b"claim", '{"access": 1}', now=NOON, expires_at=claim_by)

    claimed = await store.tickets.claim(b"claim", END)
    assert claimed is not None
    assert (claimed.stage, claimed.tokens, claimed.expires_at) == (Stage.CLAIMED, '{"access": 1}', claim_by)
    assert (claimed.verifier, claimed.nonce, claimed.cookie_hash) == (None, None, None)
    assert await store.tickets.confirmable(ticket, ANNA, END) == claimed
    assert await store.tickets.confirmable(ticket, ANNA, END) == claimed

    assert await store.tickets.finish(ticket)
    assert not await store.tickets.finish(ticket)
    assert not await store.tickets.fail(ticket)
    assert await store.tickets.confirmable(ticket, ANNA, NOON) is None


async def test_pressing_the_button_twice_counts_the_second_time(world: World, store: Store) -> None:
    await ask(world, store)
    await begin(store, state=b"first")
    await begin(store, state=b"second")
    assert await store.tickets.arrive(b"first", "eliot", NOON) is None
    arrived = await store.tickets.arrive(b"second", "eliot", NOON)
    assert arrived is not None
    assert (arrived.cookie_hash, arrived.verifier) == (b"cookie of second", "verifier of second")


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage not in {Stage.ASKED, Stage.BEGUN}])
async def test_who_has_been_to_the_cloud_cannot_set_out_again(world: World, store: Store, stage: Stage) -> None:
    await reach(world, store, stage)
    assert await begin(store, state=b"again") is None


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.BEGUN])
async def test_a_state_is_good_for_one_arrival(world: World, store: Store, stage: Stage) -> None:
    await reach(world, store, stage)
    assert await store.tickets.arrive(b"state", "eliot", NOON) is None


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.ARRIVED])
async def test_tokens_are_held_only_after_arriving(world: World, store: Store, stage: Stage) -> None:
    ticket = await reach(world, store, stage)
    assert not await store.tickets.hold(ticket, b"again", "{}", now=NOON, expires_at=END)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.HELD])
async def test_a_code_is_good_for_one_claim(world: World, store: Store, stage: Stage) -> None:
    await reach(world, store, stage)
    assert await store.tickets.claim(b"claim", NOON) is None


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CLAIMED])
async def test_only_what_was_claimed_can_be_confirmed(world: World, store: Store, stage: Stage) -> None:
    ticket = await reach(world, store, stage)
    assert await store.tickets.confirmable(ticket, ANNA, NOON) is None
    assert not await store.tickets.finish(ticket)


async def test_only_the_one_who_asked_confirms(world: World, store: Store) -> None:
    ticket = await reach(world, store, Stage.CLAIMED)
    assert await store.tickets.confirmable(ticket, ANNA + 1, NOON) is None


async def test_an_expired_ticket_is_worth_nothing(world: World, store: Store) -> None:
    ticket = await ask(world, store)
    assert await store.tickets.find(b"ask", END) is None
    assert await begin(store, now=END) is None
    await begin(store)
    assert await store.tickets.arrive(b"state", "eliot", END) is None
    await store.tickets.arrive(b"state", "eliot", NOON)
    assert not await store.tickets.hold(ticket, b"claim", "{}", now=END, expires_at=END)
    await store.tickets.hold(ticket, b"claim", "{}", now=NOON, expires_at=END)
    assert await store.tickets.claim(b"claim", END) is None
    await store.tickets.claim(b"claim", NOON)
    assert await store.tickets.confirmable(ticket, ANNA, END) is None


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage not in {Stage.DONE, Stage.FAILED}])
async def test_a_failed_ticket_keeps_nothing(world: World, store: Store, stage: Stage) -> None:
    ticket = await reach(world, store, stage)
    assert await store.tickets.fail(ticket)
    assert not await store.tickets.fail(ticket)
    row = await store.read(lambda session: session.execute(TICKETS.select()).one())
    assert (row.verifier, row.nonce, row.tokens, row.cookie_hash) == (None, None, None, None)


async def test_a_done_ticket_keeps_nothing(world: World, store: Store) -> None:
    await reach(world, store, Stage.DONE)
    row = await store.read(lambda session: session.execute(TICKETS.select()).one())
    assert (row.verifier, row.nonce, row.tokens, row.cookie_hash) == (None, None, None, None)


async def test_what_travels_is_nowhere_in_clear(world: World, store: Store) -> None:
    await reach(world, store, Stage.CLAIMED)
    row = await store.read(lambda session: session.execute(TICKETS.select()).one())
    assert b"access" not in row.tokens
    found = await store.tickets.find(b"ask", NOON)
    assert found is not None
    assert found.tokens == '{"access": 1}'
    assert "access" not in repr(found)


async def test_old_tickets_are_purged(world: World, store: Store) -> None:
    await ask(world, store, b"one")
    await ask(world, store, b"two")
    assert await store.tickets.purge(END) == 0
    assert await store.tickets.purge(END + timedelta(seconds=1)) == 2
    assert await store.tickets.find(b"one", NOON) is None


async def test_of_two_arrivals_with_one_state_one_wins(world: World, store: Store) -> None:
    other = await world.opens()
    for number in range(20):
        secret = b"%d" % number
        await ask(world, store, secret)
        await begin(store, secret, state=secret)
        outcomes = await asyncio.gather(
            *(tickets.arrive(secret, "eliot", NOON) for tickets in (store.tickets, other.tickets) * 2)
        )
        assert len([outcome for outcome in outcomes if outcome is not None]) == 1


async def test_of_two_claims_with_one_code_one_wins(world: World, store: Store) -> None:
    other = await world.opens()
    for number in range(20):
        secret = b"%d" % number
        ticket = await ask(world, store, secret)
        await begin(store, secret, state=secret)
        await store.tickets.arrive(secret, "eliot", NOON)
        await store.tickets.hold(ticket, secret, '{"access": 1}', now=NOON, expires_at=END)
        outcomes = await asyncio.gather(
            *(tickets.claim(secret, NOON) for tickets in (store.tickets, other.tickets) * 2)
        )
        (won,) = [outcome for outcome in outcomes if outcome is not None]
        assert won.tokens == '{"access": 1}'
        assert sorted(
            await asyncio.gather(*(tickets.finish(ticket) for tickets in (store.tickets, other.tickets)))
        ) == [False, True]


async def test_a_browser_arrives_from_the_cloud_it_set_out_for_and_from_no_other(world: World, store: Store) -> None:
    chat = await world.chat(store)
    await store.tickets.ask(b"ask", ANNA, "Anna", chat.id, cloud="netatmo", now=NOON, expires_at=END)
    begun = await begin(store)
    assert begun is not None
    assert begun.cloud == "netatmo"
    for cloud in ("eliot", "", "NETATMO"):
        assert await store.tickets.arrive(b"state", cloud, NOON) is None
    arrived = await store.tickets.arrive(b"state", "netatmo", NOON)
    assert arrived is not None
    assert arrived.stage is Stage.ARRIVED
