"""What the page needs to know, over one stream of server-sent events: first everything, then what changes."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from bot.simulator.playground import facts
from bot.simulator.playground.facts import Facts

if TYPE_CHECKING:
    from bot.simulator.playground.guide import Guide
    from bot.simulator.playground.stage import Moment, Stage

# Seconds: the house moves by itself and tells only when looked at; what happens together is sent together.
LOOK = 0.4
GATHER = 0.03
HEARTBEAT = 15.0
RETRY = "retry: 1000\n\n"


class Audience:
    """One open page."""

    def __init__(self, stage: "Stage", guide: "Guide", *, heartbeat: float = HEARTBEAT) -> None:
        self._stage = stage
        self._guide = guide
        self._heartbeat = heartbeat
        self._stirred = asyncio.Event()
        self._stale = True
        self._moments: list[Moment] = []
        self._telegram: Facts = {}
        self._told: Facts = {}
        self._silent = 0.0

    async def events(self) -> AsyncIterator[str]:
        """Frames of `text/event-stream`, without end."""
        with self._stage.watched(self._hear):
            self._told = self._facts()
            yield RETRY + frame("snapshot", self._told)
            while True:
                await self._wait()
                for text in self._news():
                    yield text

    def _hear(self, moment: "Moment | None") -> None:
        if moment is not None:
            self._moments.append(moment)
        self._stale = True
        self._stirred.set()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(LOOK):
                await self._stirred.wait()
        except TimeoutError:
            self._silent += LOOK
        else:
            await asyncio.sleep(GATHER)
        self._stirred.clear()

    def _news(self) -> list[str]:
        now = self._facts()
        changed = {key: value for key, value in now.items() if self._told.get(key) != value}
        gone = [key for key in self._told if key not in now]
        frames = [frame("change", {"set": changed, "gone": gone})] if changed or gone else []
        moments, self._moments = self._moments, []
        frames += [frame("moment", moment) for moment in moments]
        self._told = now
        if frames:
            self._silent = 0.0
        elif self._silent >= self._heartbeat:
            self._silent = 0.0
            frames = [": still here\n\n"]
        return frames

    def _facts(self) -> Facts:
        if self._stale:
            self._stale = False
            self._telegram = facts.of_telegram(self._stage)
        rest = {**facts.of_house(self._stage), **facts.of_cloud(self._stage)}
        return {**self._telegram, **rest, "guide": self._guide.done(self._stage)}


def frame(kind: str, data: object) -> str:
    return f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n\n"
