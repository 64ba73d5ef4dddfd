"""The month itself: processes that live and are killed, and the one time they share."""

import asyncio
import multiprocessing
import multiprocessing.connection
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.month.doom import Doom, Kill, kills
from benchmarks.month.journal import Entry, Journal, read
from benchmarks.month.leap import Leaping, Loop
from benchmarks.month.process import Place, World, live
from benchmarks.month.sky import Calls
from benchmarks.month.store import move_in
from benchmarks.month.timetable import MINUTE, Month
from storage.store import Store
from storage.vault import Vault

_FORKED: Final = multiprocessing.get_context("fork")
"""A process that was killed is back at once, with all that is imported; whoever plays has no threads yet."""
_MOMENT: Final = struct.Struct("d")


@dataclass(frozen=True, slots=True)
class Played:
    month: Month
    journal: tuple[Entry, ...]
    calls: Calls
    unsaid: int
    open: int
    seconds: float


@dataclass
class _Life:
    """A process's slot: who is in it now, and how often somebody died there."""

    slot: int
    doom: list[Kill]
    clock: Any
    process: Any = None
    line: Connection | None = None
    wants: float | None = None
    deaths: int = field(default=0)


class Play:
    """``url`` is an empty database's. ``every`` is how many seconds of the month pass between two looks at what is
    due; one process is as quick as it can be, several agree on the time whenever all of them are idle."""

    def __init__(self, month: Month, url: str, folder: Path, *, slots: int, every: float) -> None:
        self._month = month
        self._journal = folder / "journal"
        self._journal.touch()
        self._every = every
        key = Vault.generate_key()
        self._world = World(month, url, key, asyncio.run(move_in(url, key, month)))
        days = int(month.days) + 1
        cells = _FORKED.RawArray("i", slots * len(month.houses) * days)
        self._calls = Calls(days, cells, len(month.houses))
        self._lives = [
            _Life(slot, list(kills(month.days, month.seed, slot)), _FORKED.RawValue("d", 0.0)) for slot in range(slots)
        ]
        self._draw = Random(f"downtime {month.seed}")

    def run(self) -> Played:
        began = time.monotonic()
        for life in self._lives:
            self._start(life, 0.0)
        while alive := [life for life in self._lives if life.process is not None]:
            self._serve(alive)
        seconds = time.monotonic() - began
        unsaid, open_ = asyncio.run(_left(self._world))
        return Played(self._month, tuple(read(self._journal)), self._calls, unsaid, open_, seconds)

    def _start(self, life: _Life, at: float) -> None:
        life.line, other = _FORKED.Pipe() if len(self._lives) > 1 else (None, None)
        kill = life.doom[life.deaths] if life.deaths < len(life.doom) else None
        place = Place(life.slot, len(self._lives), self._every)
        arguments = (self._world, place, self._journal, self._calls, kill, at, life.clock, other)
        life.process = _FORKED.Process(target=_live, args=arguments)
        life.wants = None
        life.process.start()
        if other is not None:
            other.close()

    def _serve(self, alive: list[_Life]) -> None:
        """Waits for whatever comes first: a death, or that all wait for time to go on."""
        lines: dict[Any, _Life] = {life.line: life for life in alive if life.line is not None and life.wants is None}
        ends: dict[Any, _Life] = {life.process.sentinel: life for life in alive}
        for ready in multiprocessing.connection.wait([*lines, *ends]):
            if ready in ends:
                self._ended(ends[ready])
            else:
                self._wants(lines[ready])
        alive = [life for life in alive if life.process is not None]
        if alive and all(life.wants is not None for life in alive):
            moment = min(life.wants for life in alive if life.wants is not None)
            for life in alive:
                assert life.line is not None
                life.wants = None
                life.line.send_bytes(_MOMENT.pack(moment))

    def _wants(self, life: _Life) -> None:
        assert life.line is not None
        try:
            (life.wants,) = _MOMENT.unpack(life.line.recv_bytes())
        except (EOFError, ConnectionResetError):
            # It has just died; its end is told apart.
            life.wants = None

    def _ended(self, life: _Life) -> None:
        life.process.join()
        code = life.process.exitcode
        life.process = None
        if life.line is not None:
            life.line.close()
        if code == 0:
            return
        if code != -9:
            raise RuntimeError(f"a process of the month ended with {code}")
        life.deaths += 1
        self._start(life, life.clock.value + self._draw.uniform(1, 2 * MINUTE))


def _live(  # noqa: PLR0917
    world: World,
    place: Place,
    journal_at: Path,
    calls: Calls,
    kill: Kill | None,
    begins: float,
    clock: Any,
    line: Connection | None,
) -> None:
    journal = Journal(journal_at)
    leaping = Leaping(clock.value, _leave(clock, line))
    doom = Doom(kill, journal, lambda: leaping.now)
    calls.slot = place.slot

    async def lives() -> None:
        await asyncio.sleep(begins - leaping.now)
        await live(world, place, leaping, doom, journal, calls)

    with asyncio.Runner(loop_factory=lambda: Loop(leaping)) as runner:
        runner.run(lives())


def _leave(clock: Any, line: Connection | None) -> Callable[[float], float]:
    def leave(moment: float) -> float:
        if line is not None:
            line.send_bytes(_MOMENT.pack(moment))
            (moment,) = _MOMENT.unpack(line.recv_bytes())
        clock.value = moment
        return moment

    return leave


async def _left(world: World) -> tuple[int, int]:
    """What still waits to be said, and what is still open."""
    store = await Store.open(world.url, vault=Vault.parse(world.key))
    try:
        unsaid, _ = await store.outbox.depth()
        found = [await store.alerts.open_of(account) for account in world.accounts]
        return unsaid, sum(map(len, found))
    finally:
        await store.close()
