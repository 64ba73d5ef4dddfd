"""What is measured in a round, and how rounds become one figure: by their median."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final, TypeAlias

from benchmarks.contestants import BOT, TEXTBOOK, TUNED
from benchmarks.load import Order
from benchmarks.prepare import CHATS
from benchmarks.processes import Bot, Contestant, World, cpu_of

Figures: TypeAlias = dict[str, float]

FIXED_STACK: Final = (
    "import telegram.ext, sqlmodel, authlib.integrations.httpx_client, joserfc.jwt, starlette.applications, uvicorn"
)
"""The packages the project is built on, whatever is done with them: nobody's bot of these starts faster."""
_EVEN_RATE: Final = 300.0
"""Updates a second, the same for the bot and F: more than a thousand families at their busiest."""
_HANGING_RATE: Final = 50.0
_HANG_EVERY: Final = 50
_BACKLOG: Final = 20_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything; ``slow`` bots get a quarter of the updates."""

    rounds: int
    burst: int
    in_turn: int
    seconds: float
    """How long a load of a given rate lasts."""

    def of(self, contestant: Contestant) -> int:
        return self.burst // 4 if contestant is TEXTBOOK else self.burst


FULL: Final = Size(rounds=5, burst=2000, in_turn=300, seconds=5.0)
QUICK: Final = Size(rounds=1, burst=1000, in_turn=150, seconds=3.0)


def play(world: World, size: Size) -> Iterator[tuple[str, Figures]]:
    """Rounds of all contestants, one after the other and again; the figures of each as soon as they are known."""
    for number in range(size.rounds):
        # The first to run in a round gains or loses by what the machine does then: everybody is first in turn.
        order = (BOT, TUNED, TEXTBOOK)
        for contestant in order[number % 3 :] + order[: number % 3]:
            with Bot(contestant, world) as bot:
                yield contestant.name, _figures(bot, contestant, size)
        yield "floor", {"start_cpu": cpu_of(["-c", FIXED_STACK])}
    for contestant in (BOT, TUNED):
        with Bot(contestant, world) as bot:
            yield contestant.name, _backlog(bot, size)


def _figures(bot: Bot, contestant: Contestant, size: Size) -> Figures:
    bot.bears(Order(2 * CHATS, CHATS))
    burst = bot.bears(Order(size.of(contestant), CHATS))
    speed = burst["answered"] / burst["elapsed"]
    found = {
        "start_cpu": bot.started,
        "updates_per_second": speed,
        "cpu_per_update_us": burst["cpu"] / burst["answered"] * 1e6,
        "cloud_calls_per_update": burst["cloud_calls"] / burst["answered"],
        **_named("in_turn", bot.bears(Order(size.in_turn, CHATS, in_turn=True))),
    }
    ordered = bot.bears(Order(size.of(contestant), 10, numbered=True))
    found |= {f"ordered_{what}": ordered[what] for what in ("lost", "doubled", "disordered")}
    found["half_rate"] = speed / 2
    found |= _named("half", bot.bears(Order(int(speed / 2 * size.seconds), CHATS, rate=speed / 2)))
    if contestant is not TEXTBOOK:
        found |= _named("even", bot.bears(Order(int(_EVEN_RATE * size.seconds), CHATS, rate=_EVEN_RATE)))
        count = int(_HANGING_RATE * size.seconds)
        found |= _named("steady", bot.bears(Order(count, CHATS, rate=_HANGING_RATE)))
        found |= _named("hanging", bot.bears(Order(count, CHATS, rate=_HANGING_RATE, hang_every=_HANG_EVERY)))
    return found


def _backlog(bot: Bot, size: Size) -> Figures:
    """What it takes that 20,000 updates wait at once. Idle is a bot in service that has nothing to do: it knows its
    200 homes and has its connections open. What it takes before anybody spoke to it is told too."""
    fresh = bot.memory()
    bot.bears(Order(2 * CHATS, CHATS))
    idle = bot.memory()
    borne = bot.bears(Order(_BACKLOG if size is FULL else _BACKLOG // 5, CHATS), within=180.0)
    return {
        "fresh_memory": fresh,
        "idle_memory": idle,
        "backlog_memory": borne["most_memory"] - idle,
        "backlog_lost": borne["lost"],
        "backlog_doubled": borne["doubled"],
    }


def _named(load: str, report: Mapping[str, Any]) -> Figures:
    return {f"{load}_{rank}_ms": report[rank] * 1e3 for rank in ("p50", "p90", "p99")} | {
        f"{load}_lost": report["lost"]
    }


def medians(rounds: Sequence[Figures]) -> Figures:
    names = {name: None for figures in rounds for name in figures}
    return {name: median(figures[name] for figures in rounds if name in figures) for name in names}


def worst(rounds: Sequence[Figures], name: str) -> float:
    return max((figures[name] for figures in rounds if name in figures), default=0.0)
