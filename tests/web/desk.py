"""The desk at which a family signs in: the real sign-in service on a real store, with a maker that hands out codes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from bot.domain import errors
from bot.domain.cloud import Consent, Tokens
from bot.domain.errors import CloudError, ErrorKind
from bot.services.alarms import Alarms
from bot.services.grants import Grants
from bot.services.homes import Homes
from bot.services.linking import Linking
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.quota import Quota
from storage.store import Store
from storage.vault import Vault

BOT_URL = "https://t.me/eliot_demo_bot"
OTHER_LOGIN = "https://login.other.example"
BEN = 77
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def passes(self, time: timedelta) -> None:
        self.now += time


@dataclass
class Maker:
    """A maker's sign-in: any code it made is good once. ``trouble`` is what befalls the next exchanges."""

    clock: Clock
    login_url: str
    trouble: ErrorKind | None = None
    exchanged: list[str] = field(default_factory=list)

    def consent(self, state: str, redirect: str) -> Consent:
        query = urlencode({"state": state, "redirect_uri": redirect, "response_type": "code"})
        return Consent(f"{self.login_url}/authorize?{query}", "verifier", "nonce")

    async def exchange(self, code: str, redirect: str, *, verifier: str, nonce: str) -> Tokens:
        if self.trouble is not None:
            raise CloudError(self.trouble, status=400, during="exchange", said="the maker's own words")
        if code in self.exchanged or (verifier, nonce) != ("verifier", "nonce"):
            raise CloudError(errors.GRANT_EXPIRED, status=400, during="exchange")
        self.exchanged.append(code)
        return Tokens("access-canary", "refresh-canary", self.clock() + timedelta(hours=1), "victor")

    async def renew(self, refresh_token: str) -> Tokens:
        return Tokens("access-canary", refresh_token, self.clock() + timedelta(hours=1), "victor")


@dataclass
class Desk:
    store: Store
    linking: Linking
    maker: Maker
    other: Maker
    """A second maker, called "netatmo"."""
    clock: Clock
    metrics: Metrics

    async def ask(
        self,
        *,
        person: int = BEN,
        name: str = "Ben",
        group: str | None = "Family",
        locale: str | None = None,
        cloud: str = "eliot",
    ) -> str:
        """Somebody asks in Telegram; the ticket of the start page they are sent."""
        await self.store.people.of(person, name)
        await self.store.people.set_locale(person, locale)
        if group is None:
            chat = await self.store.chats.of(person, "private", name)
        else:
            chat = await self.store.chats.of(-100_500, "supergroup", group)
        address = await self.linking.ask(person, name, chat, cloud)
        return parse_qs(urlsplit(address).query)["r"][0]


@asynccontextmanager
async def desk_open(folder: Path, *, public_url: str, login_url: str) -> AsyncIterator[Desk]:
    clock = Clock()
    vault = Vault.parse(Vault.generate_key())
    store = await Store.open(f"sqlite:///{folder / 'desk.sqlite'}", vault=vault, clock=clock)
    nursery = Nursery()
    metrics = Metrics(clock)
    maker, other = Maker(clock, login_url), Maker(clock, OTHER_LOGIN)
    sign_ins = {"eliot": maker, "netatmo": other}
    quota = Quota(store, nursery, daily_calls=500, clock=clock, metrics=metrics)
    grants = Grants(
        store,
        sign_ins,
        quota,
        nursery,
        alarms=Alarms(clock, metrics),
        metrics=metrics,
        clock=clock,
        holder="desk",
    )
    linking = Linking(
        store,
        sign_ins,
        {},
        Homes(store, {}, grants, nursery, clock=clock),
        quota,
        public_url=public_url,
        bot_url=lambda: BOT_URL,
        clock=clock,
    )
    try:
        yield Desk(store, linking, maker, other, clock, metrics)
    finally:
        await nursery.close()
        await store.close()
