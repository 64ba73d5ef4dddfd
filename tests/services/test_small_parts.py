"""The nursery, the alarms, and what a failed sign-in tells the operators."""

import asyncio

import pytest

from bot.domain import errors
from bot.domain.errors import CloudError
from bot.services.alarms import Alarm, Alarms
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from tests.services.hands import Clock


async def test_the_nursery_logs_faults_and_keeps_quiet_about_answers(
    nursery: Nursery, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(error: Exception) -> None:
        raise error

    nursery.start(fails(RuntimeError("of ours")), name="faulty")
    nursery.start(fails(CloudError(errors.CLOUD_DOWN)), name="answered")
    await nursery.quiet()
    assert [record.work for record in caplog.records if hasattr(record, "work")] == ["faulty"]
    assert nursery.names() == frozenset()


async def test_a_closing_nursery_lets_end_what_must_and_begins_no_more_of_it(nursery: Nursery) -> None:
    begun, ended = [], []

    async def post() -> None:
        begun.append(1)
        await asyncio.sleep(0.05)
        ended.append(1)

    async def posts() -> None:
        while True:
            await asyncio.shield(nursery.start(post(), name="post", must_end=True))

    nursery.start(posts(), name="loop posts")
    await asyncio.sleep(0.12)
    await nursery.close()
    assert len(begun) == len(ended)


async def test_the_nursery_ends_what_would_not_end(nursery: Nursery) -> None:
    forever = nursery.start(asyncio.Event().wait(), name="loop forever")
    await nursery.quiet()
    assert nursery.names() == {"loop forever"}
    await nursery.close()
    assert forever.cancelled()


async def test_an_alarm_sounds_once_in_a_while(clock: Clock, metrics: Metrics) -> None:
    alarms = Alarms(clock, metrics)
    for _ in range(3):
        alarms.sound("key_refused")
    alarms.sound("client_refused", "eliot")
    alarms.sound("client_refused", "netatmo")
    told = [await alarms.next() for _ in range(3)]
    assert told == [Alarm("key_refused"), Alarm("client_refused", "eliot"), Alarm("client_refused", "netatmo")]
    clock.moves(hours=5)
    alarms.sound("key_refused")
    clock.moves(hours=2)
    alarms.sound("key_refused")
    assert await asyncio.wait_for(alarms.next(), 1) == Alarm("key_refused")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(alarms.next(), 0.01)
