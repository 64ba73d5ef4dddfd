"""Acts on their way to the disk: those that come together share a write, and none takes another with it."""

from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.domain.intents import Command, Switch
from bot.services.acts import Acts, Doer, Note, Only, Result
from bot.services.nursery import Nursery
from storage.records import ChatKind, ChatRecord, LinkRecord
from storage.store import Store
from tests.services.hands import Clock

PLUG = Module(ModuleId("m"), "Kettle", Device.PLUG, PlantId("p"))
HOME = Home((Plant(PlantId("p"), "Home", modules=(PLUG,)),), {"m": 5})
OFF, ON = Command(Switch(on=False), (PLUG,)), Command(Switch(on=True), (PLUG,))


async def linked(store: Store, number: int) -> tuple[ChatRecord, LinkRecord]:
    chat = await store.chats.of(number, ChatKind.GROUP, "Family")
    account = await store.accounts.of("eliot", "anna")
    now = store.clock()
    link = await store.links.create(chat.id, account, 1, access_token="a", refresh_token="r", expires_at=now, now=now)
    return chat, link


def noted(acts: Acts, chat: int, link: LinkRecord) -> Note:
    doer = Doer(chat, 1, "Anna", "typed")
    return acts.note(doer, link, HOME, OFF, said="plugs #5 off", back=(ON,))


async def told(acts: Acts, chat: ChatRecord) -> list[tuple[int, Result]]:
    return [(act.id, act.result) async for act in acts.told(chat.id, Only())]


async def test_acts_of_a_moment_are_written_together(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    chat, link = await linked(store, -1)
    notes = [noted(acts, chat.id, link) for _ in range(30)]
    assert [note.undo for note in notes] == [None] * 30
    for note in notes[:10]:
        note.settle(Result.MOVING)
        note.settle(Result.DONE)
    await nursery.quiet()
    assert [number for number, _ in await told(acts, chat)] == [note.undo for note in reversed(notes)]
    notes[10].settle(Result.FAILED)
    await nursery.quiet()
    results = [result for _, result in reversed(await told(acts, chat))]
    assert results == [Result.DONE] * 10 + [Result.FAILED] + [Result.SENT] * 19


async def test_a_chat_that_has_gone_takes_no_other_act_with_it(store: Store, nursery: Nursery, clock: Clock) -> None:
    acts = Acts(store, nursery, clock=clock)
    (gone, link), (chat, other) = await linked(store, -1), await linked(store, -2)
    await store.chats.forget(gone.id)
    lost, kept = noted(acts, gone.id, link), noted(acts, chat.id, other)
    lost.settle(Result.DONE)
    kept.settle(Result.DONE)
    await kept.written()
    await nursery.quiet()
    assert lost.undo is None
    assert await told(acts, chat) == [(kept.undo, Result.DONE)]
