"""Digests are promised once, to whom they concern, and never for nothing."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.digest import Every
from bot.domain.home import Home
from bot.domain.symptoms import Findings, Sighting
from bot.domain.telling import Wishes, muting
from bot.services.alerts import Alerts
from bot.services.digests import KIND, Digests
from storage.records import ChatKind, ChatRecord, PostRecord
from storage.store import Store
from storage.vault import Vault
from tests.databases import database_url, postgres_server, postgres_url, templates

__all__ = ("database_url", "postgres_server", "postgres_url", "templates")

ROME = ZoneInfo("Europe/Rome")
LONG_AGO = datetime(2026, 11, 1, tzinfo=UTC)
THURSDAY = datetime(2026, 11, 19, 12, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass
class Town:
    store: Store
    alerts: Alerts
    digests: Digests
    clock: list[datetime]
    account: int
    group: ChatRecord
    anna: ChatRecord

    async def fails(self, at: datetime) -> None:
        self.clock[0] = at
        found = Findings({("gateway_offline", "house"): Sighting(certain=True)})
        await self.alerts.met(self.account, Home(), found, due=lambda _: at + timedelta(hours=1))

    async def promised(self, at: datetime, digests: Digests | None = None) -> list[PostRecord]:
        self.clock[0] = at
        await (digests or self.digests).promise()
        posts: list[PostRecord] = []
        while taken := await self.store.outbox.claim(at, at + timedelta(minutes=1), 9):
            posts += [post for post in taken if post.kind == KIND]
            for post in taken:
                await self.store.outbox.said(post)
        return posts

    async def wishes(self, chat: ChatRecord, **wishes: object) -> None:
        await self.alerts.change(chat.id, lambda known: replace(known, **wishes))  # type: ignore[arg-type]


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    clock = [LONG_AGO]
    store = await Store.open(database_url, vault=Vault.parse(Vault.generate_key()), clock=lambda: clock[0])
    group = await store.chats.of(-100, ChatKind.GROUP, "The family")
    anna = await store.chats.of(7, ChatKind.PRIVATE, "Anna")
    account = await store.accounts.of("eliot", "anna")
    for chat in (group, anna):
        await store.links.create(
            chat.id, account, 7, access_token="a", refresh_token="r", expires_at=LONG_AGO, now=LONG_AGO
        )
    await store.rounds.begin(account.id, LONG_AGO)
    alerts = Alerts(store, clock=lambda: clock[0], default_zone=ROME)
    yield Town(store, alerts, Digests(store, alerts, clock=lambda: clock[0]), clock, account.id, group, anna)
    await store.close()


async def test_a_week_with_trouble_is_promised_to_the_group_once(town: Town) -> None:
    await town.fails(THURSDAY)
    (post,) = await town.promised(MONDAY)
    assert (post.chat, post.sounds) == (town.group.id, False)
    assert await town.promised(MONDAY + timedelta(hours=1)) == []
    after_a_restart = Digests(town.store, town.alerts, clock=lambda: town.clock[0])
    assert await town.promised(MONDAY + timedelta(hours=2), after_a_restart) == []


async def test_a_quiet_week_is_nobodys_message(town: Town) -> None:
    assert await town.promised(MONDAY) == []


async def test_days_are_told_where_they_are_wished(town: Town) -> None:
    await town.wishes(town.group, daily=True, weekly=False)
    await town.fails(THURSDAY)
    (post,) = await town.promised(THURSDAY + timedelta(days=1))
    report = await town.digests.report(post, town.group)
    assert report is not None
    assert (report.period.every, report.zone) == (Every.DAY, ROME)
    assert [figure.rule for figure in report.digest.figures] == ["gateway_offline"]


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(on=False),
        Wishes(weekly=False),
        Wishes(off=frozenset({"gateway_offline"})),
        muting(Wishes(), "house", None),
    ],
)
async def test_what_a_chat_does_not_want_to_hear_is_not_in_its_digest(town: Town, wishes: Wishes) -> None:
    await town.fails(THURSDAY)
    await town.alerts.change(town.group.id, lambda _: wishes)
    await town.wishes(town.anna, on=False)
    assert await town.promised(MONDAY) == []


async def test_who_connected_during_the_week_hears_of_the_next(town: Town) -> None:
    new = await town.store.chats.of(-200, ChatKind.GROUP, "The neighbours")
    account = await town.store.accounts.of("eliot", "anna")
    await town.store.links.create(
        new.id, account, 7, access_token="a", refresh_token="r", expires_at=LONG_AGO, now=THURSDAY
    )
    await town.fails(THURSDAY)
    assert [post.chat for post in await town.promised(MONDAY)] == [town.group.id]


async def test_a_chat_that_is_gone_is_passed_over(town: Town) -> None:
    await town.fails(THURSDAY)
    await town.store.chats.deactivate(town.group.telegram_id, THURSDAY)
    assert [post.chat for post in await town.promised(MONDAY)] == [town.anna.id]


async def test_a_home_that_was_disconnected_meanwhile_is_not_told_of(town: Town) -> None:
    await town.fails(THURSDAY)
    (post,) = await town.promised(MONDAY)
    (link,) = await town.store.links.of_chat(town.group.id)
    await town.store.links.remove(link.id)
    assert await town.digests.report(post, town.group) is None
