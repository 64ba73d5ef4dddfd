"""Updates from the inbox to their answers: in order, side by side, once each, and after every crash."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.services.intake import IN_MEMORY, Intake, Update
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from storage.records import InboxRecord
from storage.store import Store
from storage.vault import Vault
from tests.services.hands import Clock, Handler, until

BOT = 7


def updates(count: int, *, lanes: int = 1, first: int = 1) -> list[Update]:
    return [(first + n, f"chat:{n % lanes}", b"{}") for n in range(count)]


class Maker:
    """Makes processes; each has a nursery of its own and can be killed."""

    def __init__(self, clock: Clock, metrics: Metrics) -> None:
        self.clock = clock
        self.metrics = metrics
        self.nurseries: dict[Intake, Nursery] = {}

    def __call__(self, store: Store, handler: Handler, holder: str = "one", *, glance: float = 0.02) -> Intake:
        nursery = Nursery()
        intake = Intake(
            store, nursery, handler, bot=BOT, holder=holder, clock=self.clock, metrics=self.metrics, glance=glance
        )
        self.nurseries[intake] = nursery
        return intake

    async def kills(self, intake: Intake) -> None:
        """It never says good-bye, and what it leased runs out."""
        await self.nurseries[intake].close()
        self.clock.moves(seconds=16)


@pytest.fixture
async def made(clock: Clock, metrics: Metrics) -> AsyncIterator[Maker]:
    maker = Maker(clock, metrics)
    yield maker
    for nursery in maker.nurseries.values():
        await nursery.close()


async def test_a_chat_is_answered_in_its_order(store: Store, made: Maker) -> None:
    handler = Handler()
    intake = made(store, handler)
    await intake.start()
    await intake.put(updates(30, lanes=3))
    await intake.idle()
    assert all(handler.of(f"chat:{lane}") == sorted(handler.of(f"chat:{lane}")) for lane in range(3))
    assert len(handler.answered) == 30
    assert (await intake.depth()).count == 0


async def test_a_chat_that_is_held_up_holds_up_nobody_else(lite: Store, made: Maker) -> None:
    handler = Handler(gates={"chat:0": asyncio.Event()})
    intake = made(lite, handler)
    await intake.start()
    await intake.put(updates(20, lanes=2))
    await until(lambda: len(handler.of("chat:1")) == 10)
    assert handler.begun["chat:0"] == [1], "and its own next update waits"
    assert (await intake.depth()).oldest is not None
    handler.gates["chat:0"].set()
    await intake.idle()
    assert len(handler.of("chat:0")) == 10


async def test_an_update_sent_twice_is_answered_once(store: Store, made: Maker) -> None:
    handler = Handler()
    intake = made(store, handler)
    await intake.start()
    for _ in range(3):
        await intake.put(updates(5))
    await intake.idle()
    await intake.put(updates(6))
    await intake.idle()
    assert handler.of("chat:0") == [1, 2, 3, 4, 5, 6]


async def test_a_burst_of_two_thousand_loses_doubles_and_disorders_nothing(store: Store, made: Maker) -> None:
    handler = Handler()
    intake = made(store, handler)
    await intake.start()
    for start in range(0, 2000, 100):
        await intake.put(updates(100, lanes=40, first=start + 1))
    await intake.idle()
    assert sorted(number for _, number in handler.answered) == list(range(1, 2001))
    assert all(handler.of(f"chat:{lane}") == sorted(handler.of(f"chat:{lane}")) for lane in range(40))


async def test_beyond_what_memory_holds_the_rest_waits_in_the_database(lite: Store, made: Maker) -> None:
    handler = Handler(gates={f"chat:{lane}": asyncio.Event() for lane in range(4)})
    intake = made(lite, handler)
    await intake.start()
    await intake.put(updates(IN_MEMORY, lanes=4))
    await intake.put(updates(100, lanes=4, first=IN_MEMORY + 1))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(intake.room(), 0.05)
    assert (await intake.depth()).count == IN_MEMORY + 100
    for gate in handler.gates.values():
        gate.set()
    await asyncio.wait_for(intake.room(), 10)
    await intake.idle()
    assert len(handler.answered) == IN_MEMORY + 100
    assert all(handler.of(f"chat:{lane}") == sorted(handler.of(f"chat:{lane}")) for lane in range(4))


async def test_a_batch_larger_than_memory_is_answered_too(lite: Store, made: Maker) -> None:
    handler = Handler()
    intake = made(lite, handler)
    await intake.start()
    await intake.put(updates(3 * IN_MEMORY, lanes=7))
    await intake.idle()
    assert len(handler.answered) == 3 * IN_MEMORY


async def test_what_an_earlier_run_left_is_answered_first(store: Store, made: Maker) -> None:
    await store.inbox.put(BOT, updates(10), store.clock())
    handler = Handler()
    intake = made(store, handler)
    await intake.start()
    await intake.put(updates(1, first=11))
    await intake.idle()
    assert handler.of("chat:0") == list(range(1, 12))


async def test_what_was_answered_is_not_answered_after_a_restart(store: Store, made: Maker) -> None:
    handler = Handler()
    first = made(store, handler)
    await first.start()
    await first.put(updates(5))
    await first.idle()
    await first.close()
    second = made(store, handler, "two")
    await second.start()
    await second.put(updates(5))
    await second.idle()
    assert len(handler.answered) == 5


async def test_an_update_that_ends_the_process_again_and_again_is_set_aside(
    lite: Store, made: Maker, clock: Clock, metrics: Metrics
) -> None:
    await lite.inbox.put(BOT, [(1, "chat:0", b"poison"), (2, "chat:0", b"{}")], clock())
    for number in range(3):
        handler = Handler(gates={"chat:0": asyncio.Event()})
        dying = made(lite, handler, f"dying {number}")
        await dying.start()
        await until(lambda handler=handler: handler.begun["chat:0"] == [1])
        await made.kills(dying)
    handler = Handler()
    intake = made(lite, handler, "living")
    await intake.start()
    await intake.idle()
    assert handler.of("chat:0") == [], "what waited behind it has been found as often, and is set aside with it"
    assert (await intake.depth()).count == 0
    await intake.put(updates(1, first=3))
    await intake.idle()
    assert handler.of("chat:0") == [3]
    assert b'outcome="set_aside"' in metrics.exposition()[0]


async def test_a_handler_that_fails_does_not_stop_its_chat(
    lite: Store, clock: Clock, metrics: Metrics, nursery: Nursery
) -> None:
    seen: list[int] = []

    async def failing(record: InboxRecord) -> None:
        seen.append(record.update_id)
        if record.update_id == 1:
            raise RuntimeError("a fault of ours")

    intake = Intake(lite, nursery, failing, bot=BOT, holder="one", clock=clock, metrics=metrics)
    await intake.start()
    await intake.put(updates(3))
    await intake.idle()
    assert seen == [1, 2, 3]
    assert (await intake.depth()).count == 0


async def test_a_second_process_stands_by_and_takes_over(
    store: Store, database_url: str, vault: Vault, made: Maker, clock: Clock
) -> None:
    other = await Store.open(database_url, vault=vault, clock=clock)
    one, two = Handler(gates={"chat:0": asyncio.Event()}), Handler()
    first, second = made(store, one), made(other, two, "two")
    await first.start()
    await second.start()
    assert (first.working, second.working) == (True, False)
    await first.put(updates(3))
    await second.put(updates(2, first=4))
    await until(lambda: one.begun["chat:0"] == [1])
    assert two.answered == []
    await made.kills(first)
    await until(lambda: second.working)
    await second.idle()
    assert two.of("chat:0") == [1, 2, 3, 4, 5]
    await other.close()


async def test_what_a_stand_by_took_in_is_answered_by_the_worker(
    postgres_url: str, vault: Vault, made: Maker, clock: Clock
) -> None:
    stores = [await Store.open(postgres_url, vault=vault, clock=clock) for _ in range(2)]
    one, two = Handler(), Handler()
    first, second = made(stores[0], one), made(stores[1], two, "two")
    await first.start()
    await second.start()
    await second.put(updates(4, lanes=2))
    await until(lambda: len(one.answered) == 4)
    await first.idle()
    assert two.answered == []
    for store in stores:
        await store.close()


async def test_who_lost_the_work_stops_and_leaves_the_rest(
    lite: Store, made: Maker, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    one, two = Handler(gates={"chat:0": asyncio.Event()}), Handler()
    first, second = made(lite, one, glance=0.4), made(lite, two, "two")
    await first.start()
    await first.put(updates(3))
    await until(lambda: one.begun["chat:0"] == [1])
    clock.moves(seconds=16)
    await second.start()
    await until(lambda: not first.working)
    one.gates["chat:0"].set()
    await first.idle()
    await second.idle()
    assert one.of("chat:0") == [1]
    assert two.of("chat:0") == [1, 2, 3], "the one under way is answered twice rather than never"
    assert "another process took the inbox" in caplog.text


async def test_a_database_that_fails_for_a_moment_stops_nothing(
    lite: Store, made: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    handler = Handler()
    intake = made(lite, handler)
    await intake.start()
    await intake.put(updates(1))
    await until(lambda: handler.of("chat:0") == [1])
    await lite.close()
    await until(lambda: "answered updates not recorded" in caplog.text)
    await until(lambda: "the inbox cannot be reached" in caplog.text)
    assert intake.working
