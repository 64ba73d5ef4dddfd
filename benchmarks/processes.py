"""The processes of a run: the world, and one bot at a time. What they cost is read from Linux's /proc."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from urllib.request import Request, urlopen

from benchmarks.load import Order

ROOT: Final = Path(__file__).parent.parent
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_GLANCE: Final = 0.05
_START_WITHIN: Final = 60.0
FOLLOWED: Final = 3.0
"""Seconds after an answer in which the bot looks at the home and corrects its message."""


class World(AbstractContextManager["World"]):
    """The fake Bot API and cloud, and the load on them."""

    def __enter__(self) -> Self:
        self._process = _start([sys.executable, "-m", "benchmarks.world"], {}, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self.telegram, self.cloud, self._control = json.loads(self._process.stdout.readline())
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def order(self, order: Order) -> None:
        self._ask("/order", json.dumps(asdict(order)).encode())

    def progress(self) -> dict[str, Any]:
        return self._ask("/progress")

    def report(self) -> dict[str, Any]:
        return self._ask("/report")

    def polled(self) -> int:
        return int(self.progress()["polled"])

    def _ask(self, path: str, body: bytes | None = None) -> dict[str, Any]:
        with urlopen(Request(self._control + path, data=body), timeout=10) as answer:
            told: dict[str, Any] = json.load(answer)
        return told


@dataclass(frozen=True, slots=True)
class Contestant:
    """How to start a bot. ``prepare`` makes what it finds in an empty folder."""

    name: str
    arguments: Callable[[World, Path], Sequence[str]]
    environment: Callable[[World, Path], Mapping[str, str]]
    prepare: Callable[[Path], None]


class Bot(AbstractContextManager["Bot"]):
    """A bot at work. ``started`` is its CPU seconds at its first getUpdates."""

    def __init__(self, contestant: Contestant, world: World) -> None:
        self._contestant = contestant
        self._world = world
        self._folder = tempfile.TemporaryDirectory(prefix="bench-")
        self.started = 0.0

    def __enter__(self) -> Self:
        folder = Path(self._folder.name)
        self._contestant.prepare(folder)
        polled = self._world.polled()
        self._log = (folder / "log").open("wb")
        self._process = _start(
            [sys.executable, *self._contestant.arguments(self._world, folder)],
            self._contestant.environment(self._world, folder),
            cwd=folder,
            stderr=self._log,
        )
        deadline = time.monotonic() + _START_WITHIN
        while self._world.polled() == polled:
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self._contestant.name} did not start: {(folder / 'log').read_text()[-2000:]}")
            time.sleep(0.005)
        self.started = self.cpu()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._log.close()
        self._folder.cleanup()

    @property
    def pid(self) -> int:
        return self._process.pid

    def cpu(self) -> float:
        """User and system seconds of all its threads so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> float:
        """Resident MiB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def bears(self, order: Order, *, within: float = 60.0) -> dict[str, Any]:
        """Sends the order and returns what came of it: the world's report, and what it cost the bot."""
        before = self.cpu()
        most = self.memory()
        self._world.order(order)
        deadline = time.monotonic() + within
        while not self._world.progress()["done"] and time.monotonic() < deadline:
            time.sleep(_GLANCE)
            most = max(most, self.memory())
        time.sleep(FOLLOWED)  # answers that come late, or twice, count as well
        told = self._world.report()
        return {**told, "cpu": self.cpu() - before, "most_memory": most}


def cpu_of(arguments: Sequence[str]) -> float:
    """User and system seconds of a program that ends by itself; what it complains about is not heard."""
    process = _start([sys.executable, *arguments], {}, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime


def _start(arguments: Sequence[str], environment: Mapping[str, str], **options: Any) -> "subprocess.Popen[bytes]":
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return subprocess.Popen(arguments, env={**clean, "PYTHONPATH": str(ROOT), **environment}, **options)
