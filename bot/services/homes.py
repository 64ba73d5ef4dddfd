"""What is known of a home: its plants and modules kept for long, their state for seconds."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter

from bot.domain import errors
from bot.domain.cloud import AccountId, Cloud
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, Home, Module, ModuleId, ModuleState, Plant, PlantId, States, Thing
from bot.language import HomeIndex, Names
from bot.services.grants import Grants
from bot.services.home_indexes import HomeIndexes
from bot.services.nursery import Nursery
from storage.records import LinkRecord
from storage.store import Store

log = logging.getLogger(__name__)

_PLANTS = TypeAdapter(tuple[Plant, ...])
_KEPT_FOR = timedelta(days=1)
"""Rooms and modules change rarely, and every survey costs several calls of the daily quota."""
_FRESH_FOR = timedelta(seconds=20)
"""How long a status answers without a new call: long enough for a family tapping through a panel."""
_STILL_TRUE = timedelta(minutes=30)
"""How long a state counts as how things are: hands on the wall leave no trace here."""
_CHANGING = timedelta(seconds=60)
"""How long after a command a module may still be on its way to what was wished: shutters take their time."""
_SURVEY_PAUSE = timedelta(hours=1)
"""How long a survey that failed is left alone: the home as it was still answers."""
_HOMES_KEPT = 5_000
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the modules asked for; ``error`` says why it is not fresher."""

    states: States
    error: CloudError | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the cloud just answered: states of modules of this plant, or the error that came instead."""

    link: LinkRecord
    plant: Plant
    devices: frozenset[Device]
    by_hand: bool
    states: States = field(default_factory=dict)
    error: CloudError | None = None


@dataclass(frozen=True, slots=True)
class _Kept:
    home: Home
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """``began`` counts, not when its answer came: what was commanded meanwhile is not in it."""

    task: asyncio.Task[States]
    began: datetime


_Question = tuple[AccountId, str, frozenset[Device]]


class Homes:
    def __init__(
        self,
        store: Store,
        clouds: Mapping[str, Cloud],
        grants: Grants,
        nursery: Nursery,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._clouds = clouds
        self._grants = grants
        self._nursery = nursery
        self._clock = clock
        self._kept: dict[AccountId, _Kept] = {}
        self._indexes = HomeIndexes()
        self._surveyed_at: dict[AccountId, datetime] = {}
        self._states: dict[AccountId, dict[ModuleId, ModuleState]] = {}
        self._read_at: dict[_Question, datetime] = {}
        self._stirred_at: dict[AccountId, datetime] = {}
        self._commanded_at: dict[AccountId, dict[ModuleId | None, datetime]] = {}
        self._reading: dict[_Question, _UnderWay] = {}
        self._listeners: list[Callable[[Reading], None]] = []
        self._followers: list[Callable[[AccountId, Home], None]] = []

    def listen(self, listener: Callable[[Reading], None]) -> None:
        """To every answer about the state of things. Nothing waits for the listener."""
        self._listeners.append(listener)

    def follow(self, follower: Callable[[AccountId, Home], None]) -> None:
        """Every home as it is surveyed. Nothing waits for the follower."""
        self._followers.append(follower)

    async def of(self, link: LinkRecord, *, by_hand: bool = True) -> Home:
        """The home as last surveyed. Raises CloudError only when it was never surveyed before."""
        return (await self._home(link, by_hand=by_hand)).home

    async def names(self, link: LinkRecord, languages: Sequence[str]) -> Names:
        """The names in all its plants, and those this chat gave them, for people who speak these languages. Raises
        CloudError only when the home was never surveyed before."""
        kept = await self._home(link)
        given = await self._store.aliases.of_link(link.chat, link.id)
        return self._indexes.names(AccountId(link.account), kept.home, languages, given)

    async def index(self, link: LinkRecord, languages: Sequence[str], plant: PlantId | None = None) -> HomeIndex:
        """The home's names for people who speak these languages: of one plant alone, or of all of them, which then can
        be told apart; and the names this chat gave them. Raises CloudError only when the home was never surveyed
        before."""
        kept = await self._home(link)
        given = await self._store.aliases.of_link(link.chat, link.id)
        return self._indexes.of(AccountId(link.account), kept.home, languages, plant, given)

    async def refresh(self, link: LinkRecord, *, by_hand: bool = True) -> Home:
        """Surveys the home again, whatever it costs."""
        cloud = self._clouds[link.cloud]
        home = await self._grants.use(link, cloud.survey, by_hand=by_hand)
        return await self.keep(AccountId(link.account), home)

    async def doubt(self, link: LinkRecord) -> None:
        """Something in the home was added, taken away or renamed: the next question about it starts a survey, unless
        the last one is too recent. Raises CloudError only when the home was never surveyed before."""
        kept = await self._home(link, by_hand=False)
        self._kept[AccountId(link.account)] = replace(kept, fetched_at=_LONG_AGO)

    async def keep(self, account: AccountId, home: Home) -> Home:
        """Remembers a surveyed home and gives its things their numbers."""
        body = _PLANTS.dump_json(home.plants).decode()
        things = [(_kind(thing), thing.id) for thing in home.things]
        record = await self._store.homes.save(account, body, things, self._clock())
        kept = self._remember(account, home.numbered(record.numbers), record.fetched_at).home
        for follower in self._followers:
            follower(account, kept)
        return kept

    async def status(
        self,
        link: LinkRecord,
        plant: Plant,
        devices: frozenset[Device],
        *,
        fresh_for: timedelta = _FRESH_FOR,
        by_hand: bool = True,
    ) -> Known:
        """The state of these devices of a plant. An error leaves what was known before, which may be nothing."""
        present = frozenset(module.device for module in plant.modules) & devices
        account = AccountId(link.account)
        known = self._states.setdefault(account, {})
        if present:
            try:
                await self._read(link, plant, present, fresh_for=fresh_for, by_hand=by_hand)
            except CloudError as error:
                if error.kind is errors.NOT_FOUND and by_hand:
                    # Something was replaced or renamed; the next question is about the home as it is.
                    await self._resurvey(link)
                return Known(self._about(plant, known), error)
        return Known(self._about(plant, known))

    async def hint(self, link: LinkRecord, plant: PlantId, states: States) -> States:
        """What the cloud told unasked of thermostats it knows under this plant. Only what is newer than what is known,
        and of this home, is taken and returned. Raises CloudError only when the home was never surveyed before."""
        home = await self.of(link, by_hand=False)
        thermostats = {each.id for each in home if each.device is Device.THERMOSTAT and each.plant == plant}
        known = self._states.setdefault(AccountId(link.account), {})
        news = {
            id: state
            for id, state in states.items()
            if id in thermostats and (id not in known or known[id].seen < state.seen)
        }
        known.update(news)
        return news

    def remembered(self, link: LinkRecord, modules: tuple[Module, ...]) -> States:
        """What is known without asking anybody."""
        known = self._states.get(AccountId(link.account), {})
        return {module.id: known[module.id] for module in modules if module.id in known}

    def recent(self, link: LinkRecord, modules: tuple[Module, ...]) -> States:
        """As `remembered`, without what is old, and without what was read before a command to that very module."""
        commanded = self._commanded_at.get(AccountId(link.account), {})
        since = max(self._clock() - _STILL_TRUE, commanded.get(None, _LONG_AGO))
        known = self.remembered(link, modules)
        return {id: state for id, state in known.items() if state.seen > max(since, commanded.get(id, _LONG_AGO))}

    def calm(self, link: LinkRecord, modules: tuple[Module, ...]) -> bool:
        """Whether no command that is known here may still be changing one of these modules."""
        commanded = self._commanded_at.get(AccountId(link.account), {})
        since = self._clock() - _CHANGING
        return all(commanded.get(id, _LONG_AGO) < since for id in (None, *(module.id for module in modules)))

    def stir(self, link: LinkRecord, modules: tuple[Module, ...] = ()) -> None:
        """A command changed something: what was read before it is no longer fresh. Without modules it may have
        changed any."""
        account, now = AccountId(link.account), self._clock()
        self._stirred_at[account] = now
        whom: Iterable[ModuleId | None] = [module.id for module in modules] or [None]
        self._commanded_at.setdefault(account, {}).update(dict.fromkeys(whom, now))

    def forget(self, account: AccountId) -> None:
        self._kept.pop(account, None)
        self._indexes.forget(account)
        self._surveyed_at.pop(account, None)
        self._states.pop(account, None)
        self._stirred_at.pop(account, None)
        self._commanded_at.pop(account, None)
        for question in [question for question in self._read_at if question[0] == account]:
            del self._read_at[question]

    async def _home(self, link: LinkRecord, *, by_hand: bool = True) -> _Kept:
        account = AccountId(link.account)
        kept = self._kept.get(account)
        if kept is None:
            record = await self._store.homes.load(account)
            if record is None:
                await self.refresh(link, by_hand=by_hand)
                return self._kept[account]
            home = Home(_PLANTS.validate_json(record.body)).numbered(record.numbers)
            kept = self._remember(account, home, record.fetched_at)
        now = self._clock()
        tried_at = self._surveyed_at.get(account, kept.fetched_at)
        if now - kept.fetched_at > _KEPT_FOR and now - tried_at > _SURVEY_PAUSE:
            self._surveyed_at[account] = now
            self._nursery.start(self._resurvey(link), name=f"survey {account}")
        return kept

    async def _resurvey(self, link: LinkRecord) -> None:
        try:
            await self.refresh(link, by_hand=False)
        except CloudError as error:
            # The home as it was is better than none; the next question tries again.
            log.info("survey failed", extra={"account": link.account, "kind": error.kind.name})

    def _remember(self, account: AccountId, home: Home, fetched_at: datetime) -> _Kept:
        if len(self._kept) >= _HOMES_KEPT:
            self.forget(next(iter(self._kept)))
        self._kept[account] = _Kept(home, fetched_at)
        return self._kept[account]

    async def _read(
        self,
        link: LinkRecord,
        plant: Plant,
        devices: frozenset[Device],
        *,
        fresh_for: timedelta,
        by_hand: bool,
    ) -> None:
        question = (AccountId(link.account), plant.id, devices)
        if self._is_fresh(question, plant, fresh_for):
            return
        reading = self._reading.get(question)
        if reading is None or reading.began < self._stirred_at.get(question[0], _LONG_AGO):
            reading = self._begin_to_read(question, link, plant, by_hand=by_hand)
        await asyncio.shield(reading.task)

    def _begin_to_read(self, question: _Question, link: LinkRecord, plant: Plant, *, by_hand: bool) -> _UnderWay:
        began = self._clock()
        task = self._nursery.start(self._ask(question, link, plant, by_hand=by_hand, began=began), name="read status")
        reading = self._reading[question] = _UnderWay(task, began)

        def done(_: asyncio.Task[States]) -> None:
            if self._reading.get(question) is reading:
                del self._reading[question]

        task.add_done_callback(done)
        return reading

    def _is_fresh(self, question: _Question, plant: Plant, fresh_for: timedelta) -> bool:
        """The same question was answered lately, or other questions brought every answer to this one."""
        account, _, devices = question
        since = self._clock() - fresh_for
        if account in self._stirred_at:
            since = max(since, self._stirred_at[account])
        if (read_at := self._read_at.get(question)) is not None and read_at > since:
            return True
        known = self._states.get(account, {})
        return all(module.id in known and known[module.id].seen > since for module in plant.of(*devices))

    async def _ask(
        self, question: _Question, link: LinkRecord, plant: Plant, *, by_hand: bool, began: datetime
    ) -> States:
        account, _, devices = question
        cloud = self._clouds[link.cloud]
        try:
            states = await self._grants.use(link, lambda access: cloud.status(access, plant, devices), by_hand=by_hand)
        except CloudError as error:
            self._tell(Reading(link, plant, devices, by_hand, error=error))
            raise
        known = self._states.setdefault(account, {})
        # One that took its time must not hide what was asked for later and is here already.
        known.update({id: state for id, state in states.items() if id not in known or known[id].seen <= state.seen})
        self._read_at[question] = max(began, self._read_at.get(question, began))
        self._tell(Reading(link, plant, devices, by_hand, states))
        return states

    def _tell(self, reading: Reading) -> None:
        for listener in self._listeners:
            listener(reading)

    @staticmethod
    def _about(plant: Plant, known: States) -> States:
        return {module.id: known[module.id] for module in plant.modules if module.id in known}


def _kind(thing: Thing) -> str:
    match thing:
        case Plant():
            return "plant"
        case Ambient():
            return "ambient"
        case Module():
            return "module"
