"""The real store in the month's time, with a chance to die before and after every piece of work."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from pydantic import TypeAdapter
from sqlalchemy import Connection, make_url
from sqlmodel import Session

from benchmarks.month.doom import Doom
from benchmarks.month.houses import House
from benchmarks.month.leap import Leaping
from benchmarks.month.timetable import DAY, LASTING, Month, What, clock_at
from bot.domain.home import Plant
from bot.domain.symptoms import Guard
from bot.domain.telling import Wishes
from bot.services.wish_texts import written
from storage.postgres import Postgres
from storage.records import ChatKind
from storage.runner import Jotting, Runner, T, Then, Work, jotted, plainly
from storage.sqlite import Sqlite
from storage.store import Store
from storage.vault import Vault

_PLANTS = TypeAdapter(tuple[Plant, ...])
_LEAST_WATTS = 20


class Prompt(Sqlite):
    """SQLite without its threads, which cost a process that does nothing but wait for them most of its time. What is
    written, and when it is safe, is the same."""

    _kept: Connection | None = None

    async def read(self, work: Work[T]) -> T:
        return await self.write(work)

    async def write(self, work: Work[T], then: Then[T] | None = None) -> T:
        await asyncio.sleep(0)
        self._kept = self._kept or self._engine.connect()
        try:
            with (
                self._kept.begin(),
                Session(self._kept, join_transaction_mode="rollback_only") as session,
                session.begin(),
            ):
                value = work(session)
        except Exception as error:
            raise plainly(error) from error
        if then is not None:
            then(value)
        self._tidier.wrote()
        return value

    async def jot(self, jotting: Jotting[T], *, rows: int = 1) -> T:
        return await self.write(jotted(jotting))

    async def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
        await super().close()


class Mortal:
    """A runner that time waits for."""

    def __init__(self, runner: Runner, leaping: Leaping, doom: Doom) -> None:
        self._runner = runner
        self._leaping = leaping
        self._doom = doom
        self.max_age = runner.max_age

    async def read(self, work: Work[T]) -> T:
        self._doom.step()
        with self._leaping.working():
            return await self._runner.read(work)

    async def write(self, work: Work[T], then: Then[T] | None = None) -> T:
        self._doom.step()
        with self._leaping.working():
            value = await self._runner.write(work, then)
        self._doom.step()
        return value

    async def jot(self, jotting: Jotting[T], *, rows: int = 1) -> T:
        self._doom.step()
        with self._leaping.working():
            value = await self._runner.jot(jotting, rows=rows)
        self._doom.step()
        return value

    async def migrate(self) -> None:
        with self._leaping.working():
            await self._runner.migrate()

    async def close(self) -> None:
        with self._leaping.working():
            await self._runner.close()


@asynccontextmanager
async def opened(url: str, key: str, leaping: Leaping, doom: Doom) -> AsyncIterator[Store]:
    address = make_url(url)
    real: Runner = Prompt(address) if address.get_backend_name() == "sqlite" else Postgres(address)
    runner = Mortal(real, leaping, doom)
    await runner.migrate()
    store = Store(
        runner,
        vault=Vault.parse(key),
        clock=lambda: clock_at(leaping.now),
        monotonic=lambda: leaping.now,
    )
    try:
        yield store
    finally:
        await store.close()


async def move_in(url: str, key: str, month: Month) -> tuple[int, ...]:
    """Every family has connected its home to its group; the accounts, in the order of the homes."""
    store = await Store.open(url, vault=Vault.parse(key), clock=lambda: clock_at(0.0))
    try:
        return tuple([await _moves_in(store, house) for house in month.houses])
    finally:
        await store.close()


async def _moves_in(store: Store, house: House) -> int:
    now = clock_at(0.0)
    group = await store.chats.of(house.group, ChatKind.GROUP, house.name)
    await store.people.of(house.owner, house.name)
    await store.chats.of(house.owner, ChatKind.PRIVATE, house.name)
    account = await store.accounts.of("eliot", house.name)
    things = [("plant", str(plant.id)) for plant in house.home.plants]
    things += [("module", str(module.id)) for module in house.home]
    await store.homes.save(account.id, _PLANTS.dump_json(house.home.plants).decode(), things, now)
    await store.links.create(
        group.id,
        account,
        house.owner,
        access_token="access",
        refresh_token="refresh",
        expires_at=now + timedelta(seconds=DAY),
        now=now,
    )
    if house.guarded is not None:
        guard = Guard(timedelta(seconds=LASTING[What.GUARD]), _LEAST_WATTS)
        await store.wishes.set(group.id, "", written(Wishes(guards={house.guarded.id: guard})))
    return account.id
