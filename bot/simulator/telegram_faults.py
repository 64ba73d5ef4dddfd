"""What can be made to go wrong with a Bot API server, and how much it bears."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.simulator.telegram_refusals import Refusal, too_many_requests


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one call.

    With a `code` the call is refused and does nothing. Without one it takes effect, and its answer comes
    `delay` seconds late or, with `lost_answer`, never. A code of 500 and above without a description is
    answered by a gateway's page instead of Telegram's JSON.
    """

    code: int | None = None
    description: str | None = None
    retry_after: int | None = None
    delay: float = 0.0
    lost_answer: bool = False

    def refusal(self) -> Refusal:
        """Only for a fault with a code."""
        if self.code == 429:
            refusal = too_many_requests(self.retry_after or 1)
            return Refusal(429, self.description or refusal.description, **refusal.parameters)
        parameters = {} if self.retry_after is None else {"retry_after": self.retry_after}
        return Refusal(self.code or 500, self.description or "", **parameters)


@dataclass(slots=True)
class Faults:
    """Faults in store, first scripted first served."""

    _scripted: list[tuple[str, int | None, Fault]] = field(default_factory=list)

    def script(
        self,
        method: str,
        *,
        times: int = 1,
        chat: int | None = None,
        code: int | None = None,
        description: str | None = None,
        retry_after: int | None = None,
        delay: float = 0.0,
        lost_answer: bool = False,
    ) -> None:
        """Let the next `times` calls of this method fail; "*" stands for any method but getUpdates.

        `webhook` is the other direction: with `lost_answer` Telegram never learns of the bot's 2xx and
        repeats the update.
        """
        fault = Fault(code, description, retry_after, delay, lost_answer)
        self._scripted += [(method.lower(), chat, fault)] * times

    def clear(self) -> None:
        self._scripted.clear()

    def take(self, method: str, chat: str = "") -> Fault | None:
        """The fault that meets this call, used up by being taken."""
        for scripted in self._scripted:
            name, only_in, fault = scripted
            fits = name == method or (name == "*" and method not in {"getupdates", "webhook"})
            if fits and (only_in is None or str(only_in) == chat):
                self._scripted.remove(scripted)
                return fault
        return None


# No more than so many in so many seconds.
PER_CHAT = (3, 3.0)
PER_GROUP = (20, 60.0)


@dataclass(slots=True)
class Flood:
    """About 20 messages a minute in a group and one a second in any chat, with short bursts.

    Edits count as sends. Telegram publishes no exact figures; these are the ones of its Bot FAQ.
    """

    clock: Callable[[], datetime]
    on: bool = False
    _sent: dict[int, deque[float]] = field(default_factory=dict)

    def count(self, chat: int) -> None:
        """Count a send or an edit. Raises 429 when the chat has had enough."""
        if not self.on:
            return
        now = self.clock().timestamp()
        sent = self._sent.setdefault(chat, deque(maxlen=PER_GROUP[0]))
        limits = (PER_CHAT, PER_GROUP) if chat < 0 else (PER_CHAT,)
        wait = max(sent[-most] + period - now if len(sent) >= most else 0.0 for most, period in limits)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        sent.append(now)
