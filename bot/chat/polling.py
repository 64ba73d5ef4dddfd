"""Fetching updates: durable in the inbox before Telegram may forget them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any, Final

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.chat.refusals import Refusal, meaning
from bot.chat.updates import ALLOWED, entry
from bot.chat.wire import call
from bot.services.intake import Intake

log = logging.getLogger(__name__)

_HOLD: Final = 30
"""Seconds Telegram holds a question open that has no answer yet."""
_BATCH: Final = 100
_TURNS: Final = 8
"""Turns of the loop before more is asked for. What came goes its way as far as the cloud first: asking costs a third of
a millisecond, and it would cost it them."""
_PAUSES: Final = (1.0, 2.0, 5.0, 10.0, 30.0)


class Poller:
    """Asks Telegram for updates, one batch after the other. The raw bodies are kept: python-telegram-bot's own
    fetching would acknowledge them when they are merely queued in memory."""

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        intake: Intake,
        *,
        on_fatal: Callable[[str], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._request = request
        self._intake = intake
        self._on_fatal = on_fatal
        self._sleep = sleep

    async def run(self) -> None:
        offset = 0
        failures = 0
        while True:
            await self._intake.room()
            try:
                offset = await self._fetch(offset)
                failures = 0
            except TelegramError as error:
                refusal = meaning(error)
                if refusal in (Refusal.CONFLICT, Refusal.TOKEN):
                    # A second poller, or a token that is no longer ours: looping would only hide it.
                    self._on_fatal(refusal.value)
                    return
                log.warning("Telegram not reached", extra={"why": refusal.value})
                await self._pause(failures)
                failures += 1
            except Exception:
                # Telegram keeps what was not taken. Whatever it was, a bot that fetches no more is deaf.
                log.exception("updates not kept")
                await self._pause(failures)
                failures += 1

    async def _pause(self, failures: int) -> None:
        await self._sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])

    async def _fetch(self, offset: int) -> int:
        wanted = {"offset": offset, "limit": _BATCH, "timeout": _HOLD, "allowed_updates": ALLOWED}
        found = await call(self._bot, "getUpdates", wanted, through=self._request, read_timeout=_HOLD + 10)
        if not isinstance(found, list) or not found:
            return offset
        taken = list(_readable(found))
        if not taken:
            raise TelegramError("no update can be read")
        await self._intake.put(taken)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        return max(number for number, _, _ in taken) + 1


def _readable(found: Iterable[Any]) -> Iterator[tuple[int, str, bytes]]:
    """What is no update is passed over: it must not keep the others back."""
    for raw in found:
        try:
            yield entry(raw)
        except (ValueError, AttributeError):
            log.exception("what Telegram sent is no update")
