"""A bounded memory of recent reads. It belongs to the repository whose writes make it forget."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

LIMIT = 10_000


class Cache(Generic[K, V]):
    """Least recently used goes first. Lives on the event loop, so it needs no lock.

    `max_age` (seconds on the `monotonic` clock) bounds how stale an answer can be where other
    processes write too; None trusts it until `forget`.
    """

    def __init__(self, *, max_age: float | None, monotonic: Callable[[], float], limit: int = LIMIT) -> None:
        self._max_age = max_age
        self._monotonic = monotonic
        self._limit = limit
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._loading: dict[K, object] = {}

    def __len__(self) -> int:
        return len(self._kept)

    async def get(self, key: K, load: Callable[[], Awaitable[V]]) -> V:
        """What is remembered, or what `load` finds. A load that a write overtook is not remembered."""
        kept = self._kept.get(key)
        if kept is not None and self._fresh(kept[0]):
            self._kept.move_to_end(key)
            return kept[1]
        asked_at = self._monotonic()
        loading = self._loading[key] = object()
        try:
            value = await load()
        finally:
            still_true = self._loading.get(key) is loading
            if still_true:
                del self._loading[key]
        if still_true:
            self._keep(key, asked_at, value)
        return value

    def forget(self, key: K) -> None:
        self._kept.pop(key, None)
        self._loading.pop(key, None)

    def _fresh(self, asked_at: float) -> bool:
        return self._max_age is None or self._monotonic() - asked_at < self._max_age

    def _keep(self, key: K, asked_at: float, value: V) -> None:
        self._kept[key] = (asked_at, value)
        self._kept.move_to_end(key)
        if len(self._kept) > self._limit:
            self._kept.popitem(last=False)
