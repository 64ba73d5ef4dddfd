"""Which names are taken, and that the index of a home knows them as soon as they are."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.home import Ambient, AmbientId, Home, Module, ModuleId, Plant, PlantId
from bot.language import HomeIndex, understand
from bot.services.aliases import LONGEST, MOST, MOST_OF_THING, Aliases, Refused, Why
from bot.services.home_indexes import HomeIndexes
from storage.records import AliasRecord, ChatKind, LinkRecord
from storage.store import Store, utc_now
from storage.vault import Vault

EN = ("en",)
ROOM = Ambient(AmbientId("a1"), "Kids' room")
HALL = Ambient(AmbientId("a2"), "Hall")
LAMP = Module(ModuleId("m1"), "Lamp", Device.LIGHT, PlantId("p1"), ROOM.id)
PLUG = Module(ModuleId("m2"), "Plug", Device.PLUG, PlantId("p1"), ROOM.id)
TV = Module(ModuleId("m5"), "TV", Device.PLUG, PlantId("p1"), HALL.id)
STEREO = Module(ModuleId("m6"), "Stereo", Device.PLUG, PlantId("p1"), HALL.id)
GATE = Module(ModuleId("m3"), "Gate", Device.AUTOMATION, PlantId("p1"))
SCENE = Module(ModuleId("m4"), "night", Device.SCENE, PlantId("p1"))
CASA = Plant(PlantId("p1"), "Casa Rossi", "", (ROOM, HALL), (LAMP, PLUG, TV, STEREO, GATE, SCENE))
THINGS = (CASA, ROOM, HALL, LAMP, PLUG, TV, STEREO, GATE, SCENE)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(f"sqlite:///{tmp_path / 'bot.db'}", vault=Vault.parse(Vault.generate_key()))
    yield store
    await store.close()


async def linked(store: Store, chat: int) -> LinkRecord:
    account = await store.accounts.of("eliot", "anna")
    record = await store.chats.of(chat, ChatKind.GROUP, "The family")
    return await store.links.create(
        record.id, account, 7, access_token="a", refresh_token="r", expires_at=utc_now(), now=utc_now()
    )


@pytest.fixture
async def link(store: Store) -> LinkRecord:
    return await linked(store, -1)


@pytest.fixture
async def home(store: Store, link: LinkRecord) -> Home:
    kept = await store.homes.save(link.account, "[]", [("thing", thing.id) for thing in THINGS], utc_now())
    return Home((CASA,)).numbered(kept.numbers)


@pytest.fixture
def aliases(store: Store) -> Aliases:
    return Aliases(store)


async def give(
    aliases: Aliases,
    link: LinkRecord,
    home: Home,
    thing: Ambient | Module,
    said: str,
    languages: Sequence[str] = EN,
) -> AliasRecord | Refused:
    index = HomeIndexes().of(AccountId(link.account), home, languages, None, await aliases.of(link))
    return await aliases.give(link, home, thing, said, languages=languages, index=index)


async def test_a_name_is_kept_plain_and_found_again(aliases: Aliases, link: LinkRecord, home: Home) -> None:
    given = await give(aliases, link, home, LAMP, " The \u202e\u200b\n Dragon ")
    assert isinstance(given, AliasRecord)
    assert (given.thing, given.name, given.folded) == (home.number(LAMP), "The Dragon", "dragon")
    assert await aliases.called(link, "dragon!", EN) == home.number(LAMP)
    assert await aliases.called(link, "drago", EN) is None
    assert await aliases.called(link, "", EN) is None
    assert await aliases.take_away(link, given.id)
    assert not await aliases.take_away(link, given.id)
    assert await aliases.of(link) == ()


@pytest.mark.parametrize(
    ("said", "why", "bearer"),
    [
        ("x" * (LONGEST + 1), Why.LONG, None),
        ("x" * 5000, Why.LONG, None),
        ("/off", Why.COMMAND, None),
        ("#7", Why.COMMAND, None),
        ("\u200b#7", Why.COMMAND, None),
        ("", Why.LETTERS, None),
        ("42", Why.LETTERS, None),
        ("🐉", Why.LETTERS, None),
        ("off", Why.RESERVED, None),
        ("Lamp", Why.TAKEN, LAMP),
        ("the LAMP", Why.TAKEN, LAMP),
        ("kids' room lamp", Why.TAKEN, LAMP),
        ("lamp (Kids' room)", Why.TAKEN, LAMP),
        ("Hall", Why.TAKEN, HALL),
        ("casa rossi", Why.TAKEN, CASA),
        ("Gate", Why.TAKEN, GATE),
        ("Night", Why.TAKEN, SCENE),
    ],
)
async def test_what_is_refused(
    aliases: Aliases, link: LinkRecord, home: Home, said: str, why: Why, bearer: object
) -> None:
    outcome = await give(aliases, link, home, PLUG, said)
    assert isinstance(outcome, Refused)
    assert (outcome.why, outcome.bearer) == (why, bearer)
    assert await aliases.of(link) == ()


async def test_the_longest_name_fits(aliases: Aliases, link: LinkRecord, home: Home) -> None:
    assert isinstance(await give(aliases, link, home, PLUG, "x" * LONGEST), AliasRecord)


async def test_a_name_somebody_gave_is_taken(aliases: Aliases, link: LinkRecord, home: Home) -> None:
    await give(aliases, link, home, LAMP, "dragon")
    await give(aliases, link, home, ROOM, "the den")
    for said, bearer in (("Dragon", LAMP), ("den", ROOM), ("den dragon", LAMP), ("kids' room dragon", LAMP)):
        for thing in (LAMP, PLUG, HALL):
            assert await give(aliases, link, home, thing, said) == Refused(Why.TAKEN, said, bearer)


async def test_a_scene_of_the_maker_is_called_so_in_every_language(
    aliases: Aliases, link: LinkRecord, home: Home
) -> None:
    outcome = await give(aliases, link, home, PLUG, "nuit", ("en", "fr"))
    assert isinstance(outcome, Refused)
    assert outcome.bearer == SCENE


@pytest.mark.parametrize(("said", "bearer"), [("hallway", HALL), ("telly", TV), ("television", TV)])
async def test_what_everybody_calls_something_else_is_taken(
    aliases: Aliases, link: LinkRecord, home: Home, said: str, bearer: Ambient | Module
) -> None:
    assert await give(aliases, link, home, LAMP, said) == Refused(Why.TAKEN, said, bearer)
    assert isinstance(await give(aliases, link, home, bearer, said), AliasRecord), "it may be written down"


async def test_there_is_an_end_to_names(aliases: Aliases, link: LinkRecord, home: Home, store: Store) -> None:
    for number in range(MOST_OF_THING):
        assert isinstance(await give(aliases, link, home, LAMP, f"dragon {number}"), AliasRecord)
    assert await give(aliases, link, home, LAMP, "beast") == Refused(Why.MANY, "beast")
    things = await store.homes.save(link.account, "[]", [("module", f"x{n}") for n in range(MOST)], utc_now())
    for number in range(MOST - MOST_OF_THING):
        name = f"thing {number}"
        thing = things.numbers[f"x{number}"]
        assert await store.aliases.give(link.id, thing, name, name, most_of_thing=MOST_OF_THING, most=MOST)
    assert await give(aliases, link, home, PLUG, "beast") == Refused(Why.FULL, "beast")


async def test_of_two_who_give_the_same_name_at_once_one_does(aliases: Aliases, link: LinkRecord, home: Home) -> None:
    outcomes = await asyncio.gather(*(give(aliases, link, home, thing, "dragon") for thing in (LAMP, PLUG)))
    (given,) = [outcome for outcome in outcomes if isinstance(outcome, AliasRecord)]
    assert Refused(Why.TAKEN, "dragon", home.at(given.thing)) in outcomes


async def test_a_home_that_has_gone_takes_no_name(aliases: Aliases, link: LinkRecord, home: Home, store: Store) -> None:
    await store.links.remove(link.id)
    assert await give(aliases, link, home, LAMP, "dragon") == Refused(Why.GONE, "dragon")


# The index


def off(index: HomeIndex, what: str) -> tuple[str, ...]:
    return tuple(id for command in understand(f"turn the {what} off", index, EN).commands for id in command.modules)


async def test_the_index_knows_the_names_of_one_chat_alone(
    aliases: Aliases, store: Store, link: LinkRecord, home: Home
) -> None:
    indexes, account, second = HomeIndexes(), AccountId(link.account), await linked(store, -2)

    async def made(which: LinkRecord) -> HomeIndex:
        return indexes.of(account, home, EN, None, await aliases.of(which))

    plain = await made(link)
    assert await made(second) is plain, "who gave no names shares an index"
    given = await give(aliases, link, home, LAMP, "dragon")
    assert isinstance(given, AliasRecord)
    assert off(await made(link), "dragon") == (LAMP.id,)
    assert off(await made(second), "dragon") == ()
    assert await made(link) is await made(link)
    await aliases.take_away(link, given.id)
    assert await made(link) is plain


async def test_an_index_is_made_again_only_for_what_changed(aliases: Aliases, link: LinkRecord, home: Home) -> None:
    indexes, account = HomeIndexes(), AccountId(link.account)
    await give(aliases, link, home, ROOM, "den")
    known = await aliases.of(link)
    made = indexes.of(account, home, EN, None, known)
    assert off(made, "den lamp") == (LAMP.id,)
    read_again = tuple(replace(alias) for alias in known)
    assert indexes.of(account, home, EN, None, read_again) is made
    assert indexes.of(account, home.numbered(home.numbers), EN, None, read_again) is not made
    indexes.forget(account)
    assert indexes.of(account, home, EN, None, read_again) is not made


async def test_the_name_of_what_is_no_longer_there_means_nothing(
    aliases: Aliases, link: LinkRecord, home: Home
) -> None:
    await give(aliases, link, home, LAMP, "dragon")
    gone = Home((replace(CASA, modules=(PLUG, GATE)),)).numbered(home.numbers)
    made = HomeIndexes().of(AccountId(link.account), gone, EN, None, await aliases.of(link))
    assert off(made, "dragon") == ()
