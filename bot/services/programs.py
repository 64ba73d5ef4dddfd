"""How whole homes are heated, and their programs: asked for when somebody wants to see them, and kept for a while."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from bot.domain.cloud import Heating
from bot.domain.home import Heated, PlantId, Program
from bot.services.grants import Grants
from storage.records import LinkRecord

_KEPT_FOR = timedelta(minutes=10)
"""Programs change rarely, and a family that looks must not spend its hour on it."""


@dataclass(frozen=True, slots=True)
class _Kept:
    heated: Heated
    seen: datetime


class Programs:
    def __init__(self, clouds: Mapping[str, Heating], grants: Grants, *, clock: Callable[[], datetime]) -> None:
        """``clouds`` are those that know the heating of whole homes."""
        self._clouds = clouds
        self._grants = grants
        self._clock = clock
        self._kept: dict[tuple[int, PlantId], _Kept] = {}
        self._asking: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def tells(self, link: LinkRecord) -> bool:
        return link.cloud in self._clouds

    async def of(self, link: LinkRecord, plant: PlantId) -> Heated:
        """Raises CloudError."""
        lock = self._asking.setdefault(link.account, asyncio.Lock())
        async with lock:
            known = self._known(link, plant)
            if known is not None:
                return known
            cloud, now = self._clouds[link.cloud], self._clock()
            heated = await self._grants.use(link, lambda access: cloud.heating(access, plant))
            for old in [old for old, kept in self._kept.items() if now - kept.seen >= _KEPT_FOR]:
                del self._kept[old]
            self._kept[link.account, plant] = _Kept(heated, now)
            return heated

    def followed(self, link: LinkRecord, plant: PlantId) -> Program | None:
        """The program that holds, as far as that is known without asking, and is only one: a home that heats and cools
        has two."""
        known = self._known(link, plant)
        holding = [] if known is None else [program for program in known.programs if program.followed]
        return holding[0] if len(holding) == 1 else None

    def forget(self, link: LinkRecord, plant: PlantId) -> None:
        """Somebody has changed it."""
        self._kept.pop((link.account, plant), None)

    def _known(self, link: LinkRecord, plant: PlantId) -> Heated | None:
        kept = self._kept.get((link.account, plant))
        return None if kept is None or self._clock() - kept.seen >= _KEPT_FOR else kept.heated
