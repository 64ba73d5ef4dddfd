"""Acts on their way to the disk: those that come together share a write, none takes another with it, none is lost."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.domain.intents import Command, Switch
from bot.services.acts import Acts, Doer, Note, Only, Result
from bot.services.nursery import Nursery
from storage.records import ChatKind, ChatRecord, LinkRecord
from storage.store import Store
from tests.services.hands import Clock, until

PLUG = Module(ModuleId("m"), "Kettle", Device.PLUG, PlantId("p"))
HOME = Home((Plant(PlantId("p"), "Home", modules=(PLUG,)),), {"m": 5})
OFF, ON = Command(Switch(on=False), (PLUG,)), Command(Switch(on=True), (PLUG,))


async def linked(store: Store, number: int) -> tuple[ChatRecord, LinkRecord]:
    chat = await store.chats.of(number, ChatKind.GROUP, "Family")
    account = await store.accounts.of("eliot", "anna")
    now = store.clock()
    link = await store.links.create(chat.id, account, 1, access_token="a", refresh_token="r", expires_at=now, now=now)
    return chat, link


def noted(acts: Acts, chat: int, link: LinkRecord, back: tuple[Command, ...] | None = (ON,), person: int = 1) -> Note:
    doer = Doer(chat, person, "Anna", "typed")
    return acts.note(doer, link, HOME, OFF, said="plugs #5 off", back=back)


async def told(acts: Acts, chat: ChatRecord) -> list[tuple[int, Result]]:
    return [(act.id, act.result) async for act in acts.told(chat.id, Only())]


async def kept(store: Store, chat: ChatRecord) -> int:
    """What a process that begins now would find."""
    return len(await store.acts.recent(chat.id, limit=9_999))


async def test_acts_of_a_moment_are_written_together(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    notes = [noted(acts, chat.id, link) for _ in range(30)]
    for note in notes[:10]:
        note.settle(Result.MOVING)
        note.settle(Result.DONE)
    await nursery.quiet()
    assert await kept(store, chat) == 30
    assert [number for number, _ in await told(acts, chat)] == [note.undo for note in reversed(notes)]
    notes[10].settle(Result.FAILED)
    results = [result for _, result in reversed(await told(acts, chat))]
    assert results == [Result.DONE] * 10 + [Result.FAILED] + [Result.SENT] * 19


async def test_an_act_alone_is_written_at_once_and_the_next_ones_gather(
    store: Store, nursery: Nursery, clock: Clock
) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    noted(acts, chat.id, link)
    await nursery.quiet()
    assert await kept(store, chat) == 1
    first = noted(acts, chat.id, link)
    noted(acts, chat.id, link)
    first.settle(Result.DONE)
    await nursery.quiet()
    assert await kept(store, chat) == 1, "the writer rests"
    await asyncio.sleep(0.3)
    await nursery.quiet()
    assert await kept(store, chat) == 3, "and then writes what gathered, without being asked"
    await asyncio.sleep(0.3)
    noted(acts, chat.id, link)
    await nursery.quiet()
    assert await kept(store, chat) == 4


async def test_every_act_has_its_number_before_it_is_written(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    notes = [noted(acts, chat.id, link, back) for back in ((ON,), (), None)]
    assert [note.sought for note in notes] == [False, False, True]
    assert notes[0].undo is not None and notes[1].undo is None and notes[2].undo is None
    act = await acts.find(chat.id, notes[0].undo)
    assert act is not None and act.changed == (5,)


@pytest.mark.parametrize("at_once", [True, False])
async def test_what_was_before_may_be_found_out_later(
    store: Store, nursery: Nursery, clock: Clock, at_once: bool
) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    note = noted(acts, chat.id, link, None)
    note.settle(Result.MOVING)
    if not at_once:
        await acts.flush()
    note.recall((ON,))
    note.settle(Result.DONE)
    assert note.undo is not None
    await acts.close()
    act = await Acts(store, nursery, clock=clock).find(chat.id, note.undo)
    assert act is not None
    assert (act.result, act.changed, act.deed.modules) == (Result.DONE, (5,), (5,))


async def test_whoever_reads_finds_what_was_noted_a_moment_ago(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)

    async def found(note: Note) -> bool:
        assert note.undo is not None
        return await acts.find(chat.id, note.undo) is not None

    first = noted(acts, chat.id, link)
    assert await found(first)
    assert await found(noted(acts, chat.id, link)), "also while the writer rests"
    assert first.undo is not None
    act = await acts.find(chat.id, first.undo)
    assert act is not None and await acts.followed(act)
    latest = noted(acts, chat.id, link)
    last = await acts.last(chat.id, 5)
    assert last is not None and last.id == latest.undo
    assert not await acts.followed(last)
    noted(acts, chat.id, link)
    assert await acts.followed(last)
    assert len(await told(acts, chat)) == 4
    unwritten = noted(acts, chat.id, link)
    noticed = await acts.last(chat.id, 5)
    assert noticed is not None and noticed.id == unwritten.undo
    assert await acts.take_back(noticed, chat.id)
    assert not await acts.take_back(noticed, chat.id)


async def test_what_waits_is_old_when_its_time_is_over(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    await acts.flush()
    noted(acts, chat.id, link)
    await acts.flush()
    noted(acts, chat.id, link)
    clock.moves(days=91)
    await acts.purge()
    assert await kept(store, chat) == 0
    await acts.close()
    assert await kept(store, chat) == 0


async def test_who_is_forgotten_is_not_written_down_afterwards(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    await store.people.of(7, "Bruno")
    noted(acts, chat.id, link)
    await acts.flush()
    gone = noted(acts, chat.id, link, person=7)
    await acts.flush()
    await store.people.forget(7)
    gone.settle(Result.DONE)
    await acts.close()
    assert await kept(store, chat) == 1


async def test_the_end_writes_what_waits(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    notes = [noted(acts, chat.id, link)]
    await acts.flush()
    notes += [noted(acts, chat.id, link) for _ in range(3)]
    notes[0].settle(Result.DONE)
    await nursery.close()
    await acts.close()
    await acts.close()
    assert [record.result for record in await store.acts.recent(chat.id, limit=9)] == ["sent", "sent", "sent", "done"]


async def test_a_chat_that_has_gone_takes_no_other_act_with_it(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    (gone, link), (chat, other) = await linked(store, -1), await linked(store, -2)
    await store.chats.forget(gone.id)
    lost, kept_one = noted(acts, gone.id, link), noted(acts, chat.id, other)
    lost.settle(Result.DONE)
    kept_one.settle(Result.DONE)
    assert await told(acts, chat) == [(kept_one.undo, Result.DONE)]
    assert lost.undo is not None
    assert await acts.find(gone.id, lost.undo) is None
    lost.settle(Result.FAILED)
    await acts.close()
    assert await told(acts, chat) == [(kept_one.undo, Result.DONE)]


async def test_two_thousand_acts_at_once(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chats = [await linked(store, -number) for number in range(1, 5)]

    async def acting(turn: int) -> Note:
        chat, link = chats[turn % 4]
        note = noted(acts, chat.id, link, (ON,) if turn % 2 else None)
        await asyncio.sleep(0.0001 * (turn % 50))
        if turn % 2 == 0:
            note.recall((ON,))
        note.settle(Result.DONE)
        return note

    notes = await asyncio.gather(*(acting(turn) for turn in range(2_000)))
    assert len({note.undo for note in notes}) == 2_000
    await acts.flush()
    for place, (chat, _) in enumerate(chats):
        written = [act async for act in acts.told(chat.id, Only())]
        assert [act.id for act in written] == [note.undo for note in reversed(notes[place::4])]
        assert {(act.result, act.changed) for act in written} == {(Result.DONE, (5,))}


async def test_a_reader_does_not_wait_for_what_others_go_on_noting(
    store: Store, nursery: Nursery, clock: Clock
) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    noting = True

    async def busy() -> None:
        while noting:
            noted(acts, chat.id, link)
            await asyncio.sleep(0)

    crowd = asyncio.ensure_future(busy())
    async with asyncio.timeout(10):
        for _ in range(5):
            await acts.flush()
    noting = False
    await crowd
    await acts.close()


async def test_a_database_that_is_away_for_a_moment_stops_nobody(
    lite: Store, nursery: Nursery, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    acts = Acts(lite, nursery, clock=clock)
    chat, link = await linked(lite, -1)
    await lite.close()
    noted(acts, chat.id, link).settle(Result.DONE)
    await acts.flush()
    await until(lambda: "acts not written" in caplog.text)
    await acts.close()


async def test_undo_has_its_minute(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    note = noted(acts, chat.id, link)
    assert acts.in_time(note.at)
    clock.moves(seconds=60)
    assert acts.in_time(note.at)
    clock.now += timedelta(milliseconds=1)
    assert not acts.in_time(note.at)
    await acts.close()
