"""The load: updates that become due, are fetched in batches, and are answered or not."""

import asyncio
import random
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Final

BATCH: Final = 100
FIRST_CHAT: Final = 10_000
_UPDATE: Final = (
    '{"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,"first_name":"Anna","last_name":"%d",'
    '"language_code":"en"},"chat":{"id":%d,"first_name":"Anna","last_name":"%d","type":"private"},"date":%d,'
    '"text":"%s","entities":[{"offset":0,"length":%d,"type":"bot_command"}]}}'
)


@dataclass(frozen=True, slots=True)
class Order:
    """What to send. ``rate`` is updates a second in a Poisson process; 0 makes all due at once, or, with
    ``in_turn``, each when the one before is answered. ``numbered`` commands differ, so that disorder shows."""

    updates: int
    chats: int
    rate: float = 0.0
    in_turn: bool = False
    numbered: bool = False
    hang_every: int = 0
    """Every so many calls, the cloud takes 3 s to answer one."""


@dataclass(slots=True)
class Report:
    """Seconds. ``elapsed`` is from the first hand-out to the last answer; ``delays`` from due to answered."""

    sent: int = 0
    answered: int = 0
    doubled: int = 0
    disordered: int = 0
    elapsed: float = 0.0
    cloud_calls: int = 0
    edits: int = 0
    delays: list[float] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        told = {**asdict(self), "lost": self.sent - self.answered}
        del told["delays"]
        ranks = statistics.quantiles(self.delays, n=100, method="inclusive") if len(self.delays) > 1 else [0.0] * 99
        return {**told, "p50": ranks[49], "p90": ranks[89], "p99": ranks[98]}


class Load:
    """One order at a time. Answers are matched to updates by chat and order."""

    def __init__(self) -> None:
        self.report = Report()
        self._order = Order(0, 1)
        self._next_id = 1
        self._due: deque[tuple[int, bytes]] = deque()
        self._given: deque[tuple[int, bytes]] = deque()
        self._open: dict[int, deque[tuple[float, bytes]]] = {}
        self._script: Iterator[tuple[int, str]] = iter(())
        self._began = 0.0
        self._arrivals: asyncio.Task[None] | None = None
        self.wake: Callable[[], None] = lambda: None

    @property
    def done(self) -> bool:
        return self.report.answered >= self._order.updates

    def start(self, order: Order) -> None:
        self._order = order
        self.report = Report()
        self._open = {FIRST_CHAT + i: deque() for i in range(order.chats)}
        self._due.clear()
        self._given.clear()
        self._script = iter([(FIRST_CHAT + i % order.chats, _said(order, i)) for i in range(order.updates)])
        self._began = time.perf_counter()
        if order.rate:
            self._arrivals = asyncio.get_running_loop().create_task(self._arrive())
        elif order.in_turn:
            self._one()
        else:
            while self._one():
                pass
        self.wake()

    def batch(self, offset: int) -> list[bytes]:
        """What is due; what is below the offset is acknowledged and forgotten."""
        while self._given and self._given[0][0] < offset:
            self._given.popleft()
        if not self._given:
            for _ in range(min(BATCH, len(self._due))):
                self._given.append(self._due.popleft())
        return [body for _, body in self._given]

    def answered(self, chat: int, text: bytes) -> None:
        waiting = self._open.get(chat)
        if not waiting:
            self.report.doubled += 1
            return
        due, expected = waiting.popleft()
        if expected not in text:
            self.report.disordered += 1
        now = time.perf_counter()
        self.report.delays.append(now - due)
        self.report.answered += 1
        self.report.elapsed = now - self._began
        if self._order.in_turn:
            self._one()
            self.wake()

    def _one(self) -> bool:
        """Makes the next update due; False when there is none."""
        following = next(self._script, None)
        if following is None:
            return False
        chat, said = following
        number = self._next_id
        self._next_id += 1
        who = chat - FIRST_CHAT
        word = said.partition(" ")[0]
        body = _UPDATE % (number, number, chat, who, chat, who, int(time.time()), said, len(word))
        self._due.append((number, body.encode()))
        self._open[chat].append((time.perf_counter(), _echo(said)))
        self.report.sent += 1
        return True

    async def _arrive(self) -> None:
        dice = random.Random(1)
        at = time.perf_counter()
        for _ in range(self._order.updates):
            at += dice.expovariate(self._order.rate)
            pause = at - time.perf_counter()
            if pause > 0:
                await asyncio.sleep(pause)
            self._one()
            self.wake()


def _said(order: Order, turn: int) -> str:
    """Two hundred commands to one chat count from 1 to 100 and again: neighbours never look alike."""
    return f"/lights kitchen {turn // order.chats % 100 + 1}%" if order.numbered else "/plugs kitchen off"


def _echo(said: str) -> bytes:
    """What an answer to this must contain: the level, where there is one."""
    level = said.rpartition(" ")[2]
    return b" %d %%" % int(level[:-1]) if level.endswith("%") else b""
