"""From findings to what chats are told, on both databases."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.cases import Cases
from bot.domain.devices import Device
from bot.domain.home import Home, Module, ModuleId, Plant, PlantId
from bot.domain.symptoms import Findings, Guard, Sighting
from bot.services.alerts import Alerts, cases_from, cases_text, facts_from, trouble_of
from storage.records import AlertRecord, ChatKind, ChatRecord, IncidentRecord, RoundRecord
from storage.store import Store
from storage.vault import Vault
from tests.databases import database_url, postgres_server, postgres_url, templates

__all__ = ("database_url", "postgres_server", "postgres_url", "templates")

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LAMP = Module(ModuleId("lamp"), "Lamp", Device.LIGHT, PlantId("house"))
HOUSE = Plant(PlantId("house"), "House", modules=(LAMP,))
HOME = Home((HOUSE,)).numbered({"house": 1, "lamp": 2})
GATEWAY = ("gateway_offline", "house")
SILENT = ("module_unreachable", "lamp")


@dataclass
class Family:
    """A group and two private chats, linked to one account."""

    store: Store
    alerts: Alerts
    clock: list[datetime]
    account: int
    group: ChatRecord
    anna: ChatRecord

    async def round(self) -> RoundRecord:
        round = await self.store.rounds.of(self.account)
        assert round is not None
        return round

    async def sees(self, *keys: tuple[str, str], certain: bool = False) -> bool:
        found = Findings({key: Sighting({"count": 3}, certain=certain) for key in keys})
        return await self.decides(found)

    async def sees_well(self, *keys: tuple[str, str]) -> bool:
        return await self.decides(Findings(well=frozenset(keys)))

    async def decides(self, found: Findings) -> bool:
        self.clock[0] += MINUTE
        decided = await self.alerts.decide(await self.round(), HOME, found, due=self.due)
        assert decided is not None
        return decided.written

    def due(self, cases: Cases) -> datetime:
        return self.clock[0] + (MINUTE if cases else 6 * MINUTE)

    async def told(self, chat: ChatRecord) -> list[tuple[AlertRecord, tuple[IncidentRecord, ...]]]:
        return list(await self.store.alerts.recent(chat.id, NOON))


@pytest.fixture
async def family(database_url: str) -> AsyncIterator[Family]:
    clock = [NOON]
    store = await Store.open(database_url, vault=Vault.parse(Vault.generate_key()), clock=lambda: clock[0])
    group = await store.chats.of(-100, ChatKind.GROUP, "The family")
    anna = await store.chats.of(7, ChatKind.PRIVATE, "Anna")
    account = await store.accounts.of("eliot", "anna")
    for chat in (group, anna):
        await store.links.create(
            chat.id,
            account,
            7,
            access_token="a",
            refresh_token="r",
            expires_at=NOON,
            now=NOON,
        )
    await store.rounds.begin(account.id, NOON)
    alerts = Alerts(store, clock=lambda: clock[0], default_zone=ZoneInfo("Europe/Rome"))
    yield Family(store, alerts, clock, account.id, group, anna)
    await store.close()


async def test_a_trouble_is_told_at_the_second_look_and_closed_at_the_first_good_one(family: Family) -> None:
    assert await family.sees(GATEWAY)
    assert await family.told(family.group) == []
    assert await family.sees(GATEWAY)
    ((alert, (incident,)),) = await family.told(family.group)
    assert (trouble_of(incident).plant, incident.since) == ("house", NOON + MINUTE)
    assert facts_from(incident.facts) == {"count": 3}
    await family.store.outbox.claim(family.clock[0] + MINUTE, family.clock[0] + 2 * MINUTE, 9)
    assert await family.sees_well(GATEWAY)
    ((over, _),) = await family.told(family.group)
    assert (over.id, over.closed_at) == (alert.id, family.clock[0])


async def test_a_look_without_news_writes_nothing(family: Family) -> None:
    before = await family.round()
    assert not await family.sees_well(GATEWAY, SILENT)
    assert await family.round() == before


async def test_a_private_chat_is_left_in_peace_while_a_group_is_told(family: Family) -> None:
    await family.sees(GATEWAY, certain=True)
    assert len(await family.told(family.group)) == 1
    assert await family.told(family.anna) == []


async def test_a_private_chat_that_wants_to_hear_it_does(family: Family) -> None:
    await family.alerts.change(family.anna.id, lambda wishes: replace(wishes, on=True))
    await family.sees(GATEWAY, certain=True)
    assert len(await family.told(family.anna)) == 1


@pytest.mark.parametrize("gone", ["silenced", "removed"])
async def test_without_a_group_that_listens_the_private_chat_is_told(family: Family, gone: str) -> None:
    if gone == "silenced":
        await family.alerts.change(family.group.id, lambda wishes: replace(wishes, on=False))
    else:
        await family.store.chats.deactivate(family.group.telegram_id, NOON)
    await family.sees(GATEWAY, certain=True)
    assert await family.told(family.group) == []
    assert len(await family.told(family.anna)) == 1


async def test_an_effect_joins_the_message_of_its_cause(family: Family) -> None:
    await family.sees(GATEWAY, certain=True)
    family.clock[0] += timedelta(hours=1)
    await family.sees(SILENT, certain=True)
    ((_, incidents),) = await family.told(family.group)
    assert [incident.rule for incident in incidents] == ["gateway_offline", "module_unreachable"]


async def test_what_a_look_finds_as_it_sees_the_cause_gone_is_a_message_of_its_own(family: Family) -> None:
    """It would be hidden in the end of what was told before, without a sound."""
    await family.sees(GATEWAY, certain=True)
    family.clock[0] += MINUTE
    ((alert, _),) = await family.told(family.group)
    (post,) = await family.store.outbox.claim(family.clock[0], family.clock[0] + MINUTE, 9)
    await family.store.outbox.shown(post, message_id=1, thread=None, now=family.clock[0], unheard_at=None)
    await family.decides(Findings({SILENT: Sighting(certain=True)}, well=frozenset({GATEWAY})))
    told = {alert.id: [incident.rule for incident in incidents] for alert, incidents in await family.told(family.group)}
    assert told.pop(alert.id) == ["gateway_offline"]
    assert list(told.values()) == [["module_unreachable"]]


async def test_what_was_decided_meanwhile_is_not_overwritten(family: Family) -> None:
    stale = await family.round()
    await family.sees(GATEWAY)
    found = Findings({SILENT: Sighting(certain=True)})
    assert await family.alerts.decide(stale, HOME, found, due=family.due) is None
    assert await family.told(family.group) == []
    await family.alerts.met(family.account, HOME, found, due=family.due)
    assert len(await family.told(family.group)) == 1


async def test_what_a_command_met_in_this_chat_is_told_there_without_a_sound(family: Family) -> None:
    found = Findings({GATEWAY: Sighting(certain=True)})
    await family.alerts.met(family.account, HOME, found, due=family.due, hushed=family.group.id)
    family.clock[0] += MINUTE
    (post,) = await family.store.outbox.claim(family.clock[0], family.clock[0] + MINUTE, 9)
    assert not post.sounds


async def test_nobody_is_told_of_an_account_nobody_looks_at(family: Family) -> None:
    other = await family.store.accounts.of("eliot", "bruno")
    await family.alerts.met(other.id, HOME, Findings({GATEWAY: Sighting(certain=True)}), due=family.due)
    assert await family.told(family.group) == []


async def test_guards_of_all_chats_count_and_the_most_impatient_wins(family: Family) -> None:
    slow, quick = Guard(timedelta(minutes=30), watts=5), Guard(timedelta(minutes=5))
    for chat, guard in ((family.anna, slow), (family.group, quick)):
        await family.alerts.change(chat.id, lambda wishes, g=guard: replace(wishes, guards={LAMP.id: g}))  # type: ignore[misc]
    assert await family.alerts.guards(family.account) == {LAMP.id: quick}
    assert (await family.alerts.wishes(family.anna.id)).guards == {LAMP.id: slow}


async def test_a_trouble_of_something_that_is_gone_is_told_all_the_same(family: Family) -> None:
    await family.sees(("module_unreachable", "vanished"), certain=True)
    ((_, (incident,)),) = await family.told(family.group)
    assert incident.plant == ""


def test_suspicions_survive_being_written_and_nonsense_is_no_suspicion() -> None:
    cases = cases_from(cases_text({}))
    assert cases == {}
    assert cases_from("nonsense") == {}
    assert facts_from("nonsense") == {}
