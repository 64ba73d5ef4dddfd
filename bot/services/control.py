"""Carrying out a command and telling, step by step, what came of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.domain import errors
from bot.domain.cloud import Cloud
from bot.domain.devices import Device
from bot.domain.errors import CloudError, ErrorKind, Retry
from bot.domain.fulfilment import fulfilled, visible
from bot.domain.home import Home, Module, ModuleId, Plant, States
from bot.domain.intents import Action, Command, Follow, Run, concerned, whole
from bot.domain.undoing import needless, restoring, reversible
from bot.services.glancing import glance, recalled, seen
from bot.services.grants import Grants
from bot.services.homes import Homes
from bot.services.nursery import Nursery
from bot.services.programs import Programs
from bot.services.stride import in_step
from storage.records import LinkRecord

_JUST_NOW = timedelta(seconds=1)
"""A look may share the reading of another look: it is still younger than the command by a second."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. ``looks`` are the times after a command at which the home is read again; shutters take their
    time and get more looks, when their cloud says. A look that is to tell whether a command has arrived, which
    nobody answered, must not take longer than ``patience``: who gave it waits."""

    looks: tuple[float, ...] = (2.0, 15.0)
    last_look_at_shutters: float | None = None
    """Overrides the cloud's own."""
    patience: float = 10.0
    retries: Mapping[str, float] = field(default_factory=dict)
    """Overrides of an error kind's own wait, by its name."""

    def wait(self, kind: ErrorKind) -> float:
        return self.retries.get(kind.name, float(kind.wait or 0))


@dataclass(frozen=True, slots=True)
class Sent:
    """The cloud accepted the command; what it changes is seen later."""

    command: Command


@dataclass(frozen=True, slots=True)
class Waiting:
    """The bot tries again by itself in so many seconds."""

    command: Command
    kind: ErrorKind
    seconds: float


@dataclass(frozen=True, slots=True)
class Recalled:
    """What would bring every module of the command back, found out beside it."""

    command: Command
    back: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What a fresh reading showed: modules as wished, still moving, and not as wished."""

    command: Command
    states: States
    confirmed: tuple[Module, ...]
    moving: tuple[Module, ...]
    unconfirmed: tuple[Module, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """``modules`` did not get the command; the others of the command did."""

    command: Command
    modules: tuple[Module, ...]
    error: CloudError


@dataclass(slots=True, eq=False)
class _Turn:
    """A command on its way. ``newest`` are the modules that got no later command meanwhile."""

    newest: set[ModuleId]
    resting: asyncio.Future[None] | None = None

    def lose(self, module: ModuleId) -> None:
        """To a later command. Who has nothing left to look at waits no longer: in a busy hour, what a thousand commands
        keep in memory while they wait is what the collector of garbage spends its time on."""
        self.newest.discard(module)
        if not self.newest and self.resting is not None:
            self.resting.cancel()


Step: TypeAlias = Sent | Waiting | Recalled | Settled | Failed
Group: TypeAlias = tuple[Module, ...]


class Control:
    def __init__(
        self,
        clouds: Mapping[str, Cloud],
        grants: Grants,
        homes: Homes,
        nursery: Nursery,
        *,
        pace: Pace,
        programs: Programs | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clouds = clouds
        self._grants = grants
        self._homes = homes
        self._nursery = nursery
        self._pace = pace
        self._programs = programs
        self._sleep = sleep
        self._latest: dict[tuple[int, ModuleId], _Turn] = {}

    async def carry_out(
        self, link: LinkRecord, command: Command, zone: ZoneInfo, *, recall: bool = False
    ) -> AsyncIterator[Step]:
        """Sends the command, then looks until the home is as wished. A later command for the same module
        ends the looking of an earlier one: only the newest wish is followed. With ``recall`` the home is also read
        beside the command, for what would bring it back."""
        await in_step()
        turn = _Turn({module.id for module in command.modules})
        for module in command.modules:
            earlier = self._latest.get((link.account, module.id))
            self._latest[link.account, module.id] = turn
            if earlier is not None:
                earlier.lose(module.id)
        try:
            async for step in self._carried(link, command, zone, turn, recall=recall):
                yield step
        finally:
            for module in command.modules:
                if self._latest.get((link.account, module.id)) is turn:
                    del self._latest[link.account, module.id]

    def way_back(self, link: LinkRecord, command: Command) -> tuple[Command, ...] | None:
        """What would bring every module back to how it is now. Empty where nothing would, or it is about to change;
        None where only a look beside the command could tell."""
        if isinstance(command.action, Follow):
            return self._followed_before(link, command)
        if not reversible(command.action):
            return ()
        if any((link.account, module.id) in self._latest for module in command.modules):
            return ()
        known = self._homes.recent(link, command.modules)
        if all(module.id in known for module in command.modules):
            return restoring(command, known) or ()
        return None if self._homes.calm(link, command.modules) else ()

    def _followed_before(self, link: LinkRecord, command: Command) -> tuple[Command, ...]:
        plant = command.modules[0].plant
        earlier = None if self._programs is None else self._programs.followed(link, plant)
        if earlier is None or any(module.plant != plant for module in command.modules):
            return ()
        return (Command(Follow(earlier.id, earlier.name), command.modules, command.ambients),)

    async def _carried(
        self, link: LinkRecord, command: Command, zone: ZoneInfo, turn: _Turn, *, recall: bool
    ) -> AsyncIterator[Step]:
        known = self._homes.recent(link, command.modules)
        look = self.look(link, command.modules, fresh_for=timedelta(0)) if recall else None
        glancing = None if look is None else self._nursery.start(glance(look), name="glance")
        sent: list[Module] = []
        failures: list[Failed] = []
        groups = tuple(_groups(command, self._clouds[link.cloud].apart))
        for group in groups:
            async for step in self._send(link, command, group, zone):
                if isinstance(step, Failed):
                    failures.append(step)
                elif isinstance(step, Waiting):
                    yield step
                else:
                    sent += step.command.modules
        self._homes.stir(link, () if isinstance(command.action, Run) else command.modules)
        for failure in failures:
            yield failure
        if sent:
            yield Sent(Command(command.action, tuple(sent), command.ambients))
            if glancing is not None:
                glanced = await seen(glancing)
                if back := recalled(command, groups, known, glanced):
                    yield Recalled(command, back)
                if turn.newest.intersection(module.id for module in sent) and needless(command, glanced.states):
                    yield Settled(command, glanced.states, tuple(sent), (), ())
                    return
            if not isinstance(command.action, Run):
                async for settled in self._watch(link, command, tuple(sent), turn):
                    yield settled

    async def _send(
        self, link: LinkRecord, command: Command, group: Group, zone: ZoneInfo
    ) -> AsyncIterator[Sent | Waiting | Failed]:
        """One group's Sent or Failed, or both of parts of it; after a Waiting where waiting helps."""
        for last in (False, True):
            try:
                await self._order(link, command, group, zone)
            except CloudError as error:
                if reached := _spared(group, error):
                    yield Sent(Command(command.action, reached))
                    group = tuple(module for module in group if module not in reached)
                if last or not _mends(error.kind, command.action):
                    yield Failed(command, group, await self._explained(link, group, error))
                    return
                seconds = self._pace.wait(error.kind)
                if error.kind.retry is not Retry.AFTER_LOOKING:
                    yield Waiting(command, error.kind, seconds)
                await self._sleep(seconds)
                # What is read beside the command is no answer to whether it arrived.
                self._homes.stir(link, group)
                if error.kind.retry in errors.LOOKS and visible(command.action):
                    arrived = await self._arrived(link, command, group)
                    if arrived is None and error.kind.retry is Retry.READS_OR_LOOKING:
                        # The cloud itself does not answer: who gave the command has waited long enough.
                        yield Failed(command, group, error)
                        return
                    if arrived:
                        break
            else:
                break
        yield Sent(Command(command.action, group))

    async def _order(self, link: LinkRecord, command: Command, group: Group, zone: ZoneInfo) -> None:
        cloud = self._clouds[link.cloud]
        states = self._homes.remembered(link, group)
        if whole(command.action):
            await self._about_all(link, command, group)
        elif group[0].device == Device.THERMOSTAT and not all(module.id in states for module in group):
            # A thermostat must be told its season and program again; without them a command would change both.
            states = await self.look(link, group)
        await self._grants.use(
            link, lambda access: cloud.command(access, group, command.action, states=states, zone=zone)
        )
        if whole(command.action) and self._programs is not None:
            self._programs.forget(link, group[0].plant)
        await in_step()

    async def _about_all(self, link: LinkRecord, command: Command, group: Group) -> None:
        """Who may give a command was judged by its modules: what is done to a whole home must name all of them."""
        plant = next((each for each in (await self._homes.of(link)).plants if each.id == group[0].plant), None)
        if plant is None or set(concerned(command.action, plant.modules)) != set(group):
            raise CloudError(errors.BAD_REQUEST, during="commanding a home", said="not all of its modules")

    async def _explained(self, link: LinkRecord, group: Group, error: CloudError) -> CloudError:
        """A module that is not found may have been replaced: one survey tells."""
        if error.kind is not errors.NOT_FOUND:
            return error
        try:
            home = await self._homes.refresh(link)
        except CloudError:
            return error
        present = {module.id for module in home}
        if all(module.id in present for module in group):
            return error
        return CloudError(
            errors.MODULE_GONE, status=error.status, during=error.during, said=error.said, cloud=error.cloud
        )

    async def _arrived(self, link: LinkRecord, command: Command, group: Group) -> bool | None:
        """Whether a command that was answered with doubt came true; None where that cannot be seen."""
        try:
            async with asyncio.timeout(self._pace.patience):
                states = await self.look(link, group)
        except (CloudError, TimeoutError):
            return None
        return all(fulfilled(command.action, module.device, states.get(module.id)) for module in group)

    async def _watch(self, link: LinkRecord, command: Command, modules: Group, turn: _Turn) -> AsyncIterator[Settled]:
        elapsed = 0.0
        told_moving = False
        looks = self._looks(modules, self._clouds[link.cloud].travel)
        for at in looks:
            await self._rest(at - elapsed, turn)
            elapsed = at
            last = at == looks[-1]
            current = tuple(module for module in modules if module.id in turn.newest)
            if not current:
                return
            try:
                settled = self._settled(command, current, await self.look(link, current), last=last)
            except CloudError as error:
                if not last and error.kind is not errors.OUT_OF_CALLS:
                    continue
                # What was read before the command proves nothing.
                settled = self._settled(command, current, {}, last=True)
                last = True
            if not settled.moving and not settled.unconfirmed:
                last = True
            if last or (settled.moving and not settled.unconfirmed and not told_moving):
                yield settled
                told_moving = True
            if last:
                return

    async def _rest(self, seconds: float, turn: _Turn) -> None:
        """So long, or until there is nothing to look at any more."""
        if turn.newest:
            turn.resting = asyncio.ensure_future(self._sleep(seconds))
            try:
                await asyncio.wait({turn.resting})
            finally:
                turn.resting.cancel()

    def _looks(self, modules: Group, travel: tuple[float, ...]) -> tuple[float, ...]:
        if not any(module.device == Device.AUTOMATION for module in modules):
            return self._pace.looks
        last = self._pace.last_look_at_shutters
        return (*self._pace.looks, *(travel if last is None else (last,)))

    async def look(self, link: LinkRecord, modules: Group, *, fresh_for: timedelta = _JUST_NOW) -> States:
        """A fresh reading of these modules. Raises CloudError."""
        home = await self._homes.of(link)
        for plant, devices in _places(home, modules):
            known = await self._homes.status(link, plant, devices, fresh_for=fresh_for)
            if known.error is not None:
                raise known.error
        return self._homes.remembered(link, modules)

    @staticmethod
    def _settled(command: Command, modules: Group, states: States, *, last: bool) -> Settled:
        """A shutter that is not there yet is on its way, until the last look."""
        confirmed, moving, unconfirmed = [], [], []
        for module in modules:
            state = states.get(module.id)
            if fulfilled(command.action, module.device, state):
                confirmed.append(module)
            elif module.device == Device.AUTOMATION and state is not None and state.reachable and not last:
                moving.append(module)
            else:
                unconfirmed.append(module)
        return Settled(command, states, tuple(confirmed), tuple(moving), tuple(unconfirmed))


def _mends(kind: ErrorKind, action: Action) -> bool:
    """Whether the bot may try again by itself. Whether a scene ran already, no look can tell."""
    if kind.retry in errors.LOOKS:
        return not isinstance(action, Run)
    return kind.retry is Retry.AFTER_WAITING


def _spared(group: Group, error: CloudError) -> Group:
    """Those that got the command, where the cloud tells them from those that did not."""
    failed = {module.id for module in group} & error.modules
    return tuple(module for module in group if module.id not in failed) if failed else ()


def _groups(command: Command, apart: frozenset[Device]) -> Iterator[Group]:
    """One call each: modules of one device in one plant, or a whole home."""
    modules = command.modules
    if whole(command.action):
        for plant in dict.fromkeys(module.plant for module in modules):
            yield tuple(module for module in modules if module.plant == plant)
        return
    single = [(m,) for m in modules if m.device in apart]
    rest: dict[tuple[str, Device], list[Module]] = {}
    for module in modules:
        if module.device not in apart:
            rest.setdefault((module.plant, module.device), []).append(module)
    yield from (tuple(group) for group in rest.values())
    yield from single


def _places(home: Home, modules: Group) -> Iterator[tuple[Plant, frozenset[Device]]]:
    """The plants that show these modules, and which devices to read there."""
    wanted: dict[str, tuple[Plant, set[Device]]] = {}
    for module in modules:
        plant = home.plant_of(module)
        if plant is not None:
            wanted.setdefault(plant.id, (plant, set()))[1].add(module.device)
    return ((plant, frozenset(devices)) for plant, devices in wanted.values())
