"""Who did what at home: written down while it happens, told later, and taken back for a minute."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import TypeAdapter

from bot.domain.home import Home, Module
from bot.domain.intents import Action, Command
from bot.services.act_writer import ActWriter
from bot.services.control import Sent, Settled, Waiting
from bot.services.numbering import Numbers
from bot.services.nursery import Nursery
from bot.services.rule_texts import rules_from
from storage.records import ActNews, ActRecord, LinkRecord, NewAct
from storage.store import Store

UNDO_WITHIN = timedelta(seconds=60)
HISTORY_DAYS = (30, 90, 365)
"""How long acts can be kept."""
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


class Note:
    """One act on its way into the history. Nothing waits for the disk: its number was drawn before."""

    def __init__(
        self, act: NewAct, home: Home, body: _Body, know: Callable[[ActNews], None], *, back: Sequence[Command] | None
    ) -> None:
        self.at = act.at
        self.sought = back is None
        """Whether what was before is still to be found out."""
        self._number = act.id
        self._home = home
        self._body = body
        self._know = know
        self._reversible = bool(back)
        self._result = Result.SENT

    @property
    def undo(self) -> int | None:
        """The act's number when it can be taken back."""
        return self._number if self._reversible else None

    def settle(self, result: Result) -> None:
        """What came of the act so far."""
        if result is not self._result:
            self._result = result
            self._know(ActNews(self._number, result=result))

    def recall(self, back: Sequence[Command]) -> None:
        """What was before has been found out."""
        self._reversible = True
        body = replace(self._body, back=_deeds(back, self._home))
        self._know(ActNews(self._number, before=_text(body)))


class Acts:
    def __init__(self, store: Store, nursery: Nursery, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._numbers = Numbers(clock)
        self._writer = ActWriter(store, nursery)

    def note(
        self, doer: Doer, link: LinkRecord, home: Home, command: Command, *, said: str, back: Sequence[Command] | None
    ) -> Note:
        """Begins to write an act down, while its command is on the way: the answer does not wait for the disk.
        ``back`` is None while what was before is still to be found out."""
        body = _Body(_deed(command, home), _deeds(back or (), home), approved_by=doer.approved_by)
        act = NewAct(
            id=self._numbers.draw(),
            chat=doer.chat,
            account=link.account,
            person=doer.person,
            name=doer.name,
            way=doer.way,
            said=said,
            result=Result.SENT,
            before=_text(body),
            at=self._clock(),
            things=frozenset(_things(command, home)),
        )
        self._writer.add(act)
        return Note(act, home, body, self._writer.know, back=back)

    async def flush(self) -> None:
        """Until all that was noted so far is written: before acts are read elsewhere, or a chat or person forgotten."""
        await self._writer.flush()

    async def close(self) -> None:
        await self._writer.close()

    # Telling

    async def told(self, chat: int, only: Only) -> AsyncIterator[Act]:
        """The latest acts first, as far as anybody would read."""
        await self._writer.flush()
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
        await self._writer.flush()
        records = await self._store.acts.recent(chat, limit=1, thing=thing)
        return _act(records[0]) if records else None

    async def find(self, chat: int, number: int) -> Act | None:
        await self._writer.flush()
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
        await self._writer.flush()
        return await self._store.acts.later(act.account, act.id, act.changed)

    async def take_back(self, act: Act, chat: int) -> bool:
        """True for whoever is first; nobody else takes the same act back."""
        await self._writer.flush()
        return await self._store.acts.undo(chat, act.id, self._clock())

    # Forgetting

    async def purge(self) -> None:
        """Forgets in every chat what is older than its family keeps."""
        await self._writer.flush()
        now = self._clock()
        for chat in await self._store.acts.chats_with_older(now - timedelta(days=min(HISTORY_DAYS))):
            rules = rules_from((await self._store.families.of(chat)).rules)
            await self._store.acts.purge(chat, now - timedelta(days=rules.history_days))


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


def _text(body: _Body) -> str:
    return _BODY.dump_json(body).decode()


def _deeds(commands: Iterable[Command], home: Home) -> tuple[Deed, ...]:
    return tuple(_deed(command, home) for command in commands)


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
