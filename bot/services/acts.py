"""Who did what at home: written down while it happens, told later, and taken back for a minute."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from pydantic import TypeAdapter

from bot.domain.home import Home, Module
from bot.domain.intents import Action, Command
from bot.services.control import Sent, Settled, Waiting
from bot.services.nursery import Nursery
from bot.services.rule_texts import rules_from
from storage.errors import StoreConflict, StoreError
from storage.records import ActRecord, LinkRecord, NewAct
from storage.store import Store

log = logging.getLogger(__name__)

UNDO_WITHIN = timedelta(seconds=60)
HISTORY_DAYS = (30, 90, 365)
"""How long acts can be kept."""
_PATIENCE = 1.0
_BATCH = 50
_MOST = 5_000
"""Acts that are looked through for a page of the history."""


class Result(StrEnum):
    SENT = "sent"
    MOVING = "moving"
    DONE = "done"
    PARTLY = "partly"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Doer:
    """Who acts in which chat, and how. ``approved_by`` is who said yes when this person had not the right."""

    chat: int
    person: int
    name: str
    way: str
    approved_by: int | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """An action on modules, by their numbers: these never mean another module."""

    action: Action
    modules: tuple[int, ...]

    def command(self, home: Home) -> Command | None:
        """The same for the modules as they are now, None when one of them has gone."""
        found = [thing for number in self.modules if isinstance(thing := home.at(number), Module)]
        if not found or len(found) < len(self.modules):
            return None
        return commanding(self.action, found)


@dataclass(frozen=True, slots=True)
class Act:
    """``back`` brings every module to its earlier value; empty when that cannot be promised."""

    id: int
    account: int
    person: int
    name: str
    way: str
    result: Result
    at: datetime
    undone: bool
    deed: Deed
    back: tuple[Deed, ...]
    approved_by: int | None

    @property
    def changed(self) -> tuple[int, ...]:
        """The numbers of the modules that taking it back would reach."""
        return tuple(number for deed in self.back for number in deed.modules)


@dataclass(frozen=True, slots=True)
class _Body:
    deed: Deed
    back: tuple[Deed, ...]
    approved_by: int | None = None


@dataclass(frozen=True, slots=True)
class Only:
    """Which acts: this person's, about this thing, and of this time; None does not narrow anything."""

    person: int | None = None
    thing: int | None = None
    since: datetime | None = None
    until: datetime | None = None


_BODY = TypeAdapter(_Body)


Writing: TypeAlias = asyncio.Future[int | None]
"""The number of an act once it is written; None when it could not be."""


class Note:
    """One act on its way into the history. Nothing waits for it, and what is not written cannot be taken back."""

    def __init__(
        self, writing: Writing, settle: Callable[[int, Result], None], *, at: datetime, reversible: bool
    ) -> None:
        self.at = at
        self._writing = writing
        self._settle = settle
        self._reversible = reversible
        self._result = Result.SENT

    @property
    def undo(self) -> int | None:
        """The act's number, once it is written, when it can be taken back."""
        return self._writing.result() if self._reversible and self._writing.done() else None

    async def written(self) -> None:
        """Until the disk has it, or for as long as somebody who has seen an answer may wait for the next."""
        await asyncio.wait([self._writing], timeout=_PATIENCE)

    def settle(self, result: Result) -> None:
        """What came of the act so far."""
        if result is self._result:
            return
        waiting, self._result = self._result is not Result.SENT, result
        if self._writing.done():
            self._settle_written(self._writing)
        elif not waiting:
            self._writing.add_done_callback(self._settle_written)

    def _settle_written(self, writing: Writing) -> None:
        if (number := writing.result()) is not None:
            self._settle(number, self._result)


class Acts:
    def __init__(self, store: Store, nursery: Nursery, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._nursery = nursery
        self._clock = clock
        self._new: list[tuple[NewAct, Writing]] = []
        self._settled: dict[int, Result] = {}
        self._writing: asyncio.Task[None] | None = None

    def note(
        self, doer: Doer, link: LinkRecord, home: Home, command: Command, *, said: str, back: Sequence[Command]
    ) -> Note:
        """Begins to write an act down, while its command is on the way: the answer does not wait for the disk."""
        body = _Body(
            _deed(command, home), tuple(_deed(restored, home) for restored in back), approved_by=doer.approved_by
        )
        act = NewAct(
            chat=doer.chat,
            account=link.account,
            person=doer.person,
            name=doer.name,
            way=doer.way,
            said=said,
            result=Result.SENT,
            before=_BODY.dump_json(body).decode(),
            at=self._clock(),
            things=frozenset(_things(command, home)),
        )
        writing: Writing = asyncio.get_running_loop().create_future()
        self._new.append((act, writing))
        self._write_soon()
        return Note(writing, self._settle, at=act.at, reversible=bool(back))

    def _settle(self, act: int, result: Result) -> None:
        self._settled[act] = result
        self._write_soon()

    def _write_soon(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = self._nursery.start(self._write(), name="write acts", must_end=True)

    async def _write(self) -> None:
        """What gathers while one write is on its way shares the next."""
        while self._new or self._settled:
            new, self._new = self._new, []
            settled, self._settled = self._settled, {}
            if new:
                await self._write_new(new)
            if settled:
                with _lenience():
                    await self._store.acts.settle_all(settled)

    async def _write_new(self, new: Sequence[tuple[NewAct, Writing]]) -> None:
        numbers: Sequence[int | None] = [None] * len(new)
        with _lenience():
            try:
                numbers = await self._store.acts.add_all([act for act, _ in new])
            except StoreConflict:
                # One whose chat was deleted meanwhile must not take the others with it.
                numbers = [await self._alone(act) for act, _ in new]
        for (_, writing), number in zip(new, numbers, strict=True):
            writing.set_result(number)

    async def _alone(self, act: NewAct) -> int | None:
        try:
            return (await self._store.acts.add_all([act]))[0]
        except StoreConflict:
            return None

    async def told(self, chat: int, only: Only) -> AsyncIterator[Act]:
        """The latest acts first, as far as anybody would read."""
        for skip in range(0, _MOST, _BATCH):
            records = await self._store.acts.recent(
                chat, limit=_BATCH, skip=skip, person=only.person, thing=only.thing, since=only.since, until=only.until
            )
            for record in records:
                if (act := _act(record)) is not None:
                    yield act
            if len(records) < _BATCH:
                return

    async def last(self, chat: int, thing: int) -> Act | None:
        """What was done to this thing last."""
        records = await self._store.acts.recent(chat, limit=1, thing=thing)
        return _act(records[0]) if records else None

    async def find(self, chat: int, number: int) -> Act | None:
        record = await self._store.acts.by_id(chat, number)
        return None if record is None else _act(record)

    async def name_of(self, person: int) -> str:
        """Empty for who asked to be forgotten."""
        known = await self._store.people.find(person)
        return "" if known is None else known.name

    # Taking back

    def in_time(self, at: datetime) -> bool:
        return self._clock() - at <= UNDO_WITHIN

    async def followed(self, act: Act) -> bool:
        """Whether somebody, in whatever chat, gave one of these modules another command since."""
        return await self._store.acts.later(act.account, act.id, act.changed)

    async def take_back(self, act: Act, chat: int) -> bool:
        """True for whoever is first; nobody else takes the same act back."""
        return await self._store.acts.undo(chat, act.id, self._clock())

    # Forgetting

    async def purge(self) -> None:
        """Forgets in every chat what is older than its family keeps."""
        now = self._clock()
        for chat in await self._store.acts.chats_with_older(now - timedelta(days=min(HISTORY_DAYS))):
            rules = rules_from((await self._store.families.of(chat)).rules)
            await self._store.acts.purge(chat, now - timedelta(days=rules.history_days))


@contextmanager
def _lenience() -> Iterator[None]:
    """What cannot be written down is not held against the command that was carried out."""
    try:
        yield
    except StoreError:
        log.exception("acts not written")


def result_of(step: Sent | Waiting | Settled, *, failures: bool) -> Result:
    match step:
        case Settled() if step.moving:
            return Result.MOVING
        case Settled() if step.unconfirmed and not step.confirmed:
            return Result.UNCONFIRMED
        case Settled():
            return Result.PARTLY if step.unconfirmed or failures else Result.DONE
        case _:
            return Result.PARTLY if failures else Result.SENT


def commanding(action: Action, modules: Iterable[Module]) -> Command:
    """A command for exactly these modules."""
    reached = tuple(modules)
    return Command(action, reached, len({module.ambient for module in reached}))


def _deed(command: Command, home: Home) -> Deed:
    return Deed(command.action, tuple(home.number(module) for module in command.modules))


def _things(command: Command, home: Home) -> Iterable[int]:
    for module in command.modules:
        yield home.number(module)
        if (ambient := home.ambient_of(module)) is not None:
            yield home.number(ambient)


def _act(record: ActRecord) -> Act | None:
    """None when this is written in words that nobody reads any more."""
    try:
        body, result = _BODY.validate_json(record.before), Result(record.result)
    except ValueError:
        return None
    return Act(
        record.id,
        record.account,
        record.person,
        record.name,
        record.way,
        result,
        record.at,
        record.undone_at is not None,
        body.deed,
        body.back,
        body.approved_by,
    )
