"""What the bot counts about itself, for Prometheus.

Counting happens on the path of every update, being scraped a few times a minute: so numbers are kept in plain
dictionaries, and `prometheus_client` (50 ms and an HTTP server to import) is met at the first scrape only.
One event loop writes; nothing here locks. No label ever carries the id of a person, chat, home or account.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry
    from prometheus_client.metrics_core import CounterMetricFamily, HistogramMetricFamily, Metric

_PREFIX: Final = "eliot_bot"
_MOST_SERIES: Final = 200
"""Label sets one instrument keeps apart; later ones count as "other", so that nobody can fill the memory."""
_OTHER: Final = "other"
_SECONDS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Outcome(StrEnum):
    """What became of an update."""

    ANSWERED = "answered"
    IGNORED = "ignored"
    REFUSED = "refused"
    STALE = "stale"
    FAILED = "failed"
    SET_ASIDE = "set_aside"


class Delivery(StrEnum):
    """Why a call of Telegram's webhook was turned away."""

    SECRET = "secret"  # noqa: S105 - the name of a reason
    TYPE = "type"
    SIZE = "size"
    SLOW = "slow"
    BROKEN = "broken"
    NOT_JSON = "not_json"
    NOT_KEPT = "not_kept"


class _Counter:
    def __init__(self, name: str, about: str, labels: Sequence[str]) -> None:
        self.name = f"{_PREFIX}_{name}"
        self._about = about
        self._labels = tuple(labels)
        self._counts: dict[tuple[str, ...], int] = {}

    def add(self, *labels: str) -> None:
        key = _bounded(labels, self._counts)
        self._counts[key] = self._counts.get(key, 0) + 1

    def family(self) -> "CounterMetricFamily":
        from prometheus_client.metrics_core import CounterMetricFamily

        family = CounterMetricFamily(self.name, self._about, labels=self._labels)
        for labels, count in self._counts.items():
            family.add_metric(labels, count)
        return family


class _Timer:
    """A histogram of seconds."""

    def __init__(self, name: str, about: str, labels: Sequence[str]) -> None:
        self.name = f"{_PREFIX}_{name}"
        self._about = about
        self._labels = tuple(labels)
        self._counts: dict[tuple[str, ...], list[int]] = {}
        self._sums: dict[tuple[str, ...], float] = {}

    def add(self, seconds: float, *labels: str) -> None:
        key = _bounded(labels, self._counts)
        counts = self._counts.setdefault(key, [0] * (len(_SECONDS) + 1))
        counts[bisect_left(_SECONDS, seconds)] += 1
        self._sums[key] = self._sums.get(key, 0.0) + seconds

    def family(self) -> "HistogramMetricFamily":
        from prometheus_client.metrics_core import HistogramMetricFamily

        edges = [*map(str, _SECONDS), "+Inf"]
        family = HistogramMetricFamily(self.name, self._about, labels=self._labels)
        for labels, counts in self._counts.items():
            buckets = list(zip(edges, accumulate(counts), strict=True))
            family.add_metric(labels, buckets, self._sums[labels])
        return family


def _bounded(
    labels: tuple[str, ...], known: dict[tuple[str, ...], int] | dict[tuple[str, ...], list[int]]
) -> tuple[str, ...]:
    if labels in known or len(known) < _MOST_SERIES:
        return labels
    return (_OTHER,) * len(labels)


class Metrics:
    """The instruments, each a method that says what happened. ``now`` is read when Prometheus scrapes."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._updates = _Counter("updates", "Updates from Telegram.", ("kind", "outcome"))
        self._update_seconds = _Timer("update_seconds", "From receiving an update to its answer.", ("kind",))
        self._calls = _Counter("cloud_calls", "Calls of the makers' clouds.", ("endpoint", "status"))
        self._call_seconds = _Timer("cloud_call_seconds", "How long the clouds took to answer.", ("endpoint",))
        self._refreshes = _Counter("token_refreshes", "Attempts to renew an account's tokens.", ("outcome",))
        self._deliveries = _Counter("webhook_refusals", "Calls of the webhook turned away.", ("reason",))
        self._alarms = _Counter("alarms", "Alarms raised to the operators.", ("kind",))
        self._quota: Callable[[], Mapping[str, int]] = dict
        self._inbox_depth = 0
        self._inbox_oldest: datetime | None = None
        self._outbox_depth = 0
        self._outbox_oldest: datetime | None = None
        self._registry: CollectorRegistry | None = None

    def updated(self, kind: str, outcome: Outcome, seconds: float) -> None:
        """``kind`` is a command or a sort of update, never what somebody wrote."""
        self._updates.add(kind, outcome)
        self._update_seconds.add(seconds, kind)

    def called(self, endpoint: str, status: int | None, seconds: float) -> None:
        """``endpoint`` is the purpose of the call, without ids; no status means that no answer came."""
        self._calls.add(endpoint, "none" if status is None else str(status))
        self._call_seconds.add(seconds, endpoint)

    def quota_from(self, read: Callable[[], Mapping[str, int]]) -> None:
        """Where to read, at each scrape, the calls left today: of the "key", and of the "account" with fewest."""
        self._quota = read

    def refreshed(self, outcome: str) -> None:
        """``outcome`` is "renewed", or the name of the error kind that stood in the way."""
        self._refreshes.add(outcome)

    def inbox(self, depth: int, oldest: datetime | None) -> None:
        """The updates waiting, and since when the oldest waits: its age then grows by itself."""
        self._inbox_depth = depth
        self._inbox_oldest = oldest

    def outbox(self, depth: int, oldest: datetime | None) -> None:
        """The posts that wait to be said, and since when the oldest is due; none is late before that."""
        self._outbox_depth = depth
        self._outbox_oldest = oldest

    def delivery_refused(self, reason: Delivery) -> None:
        self._deliveries.add(reason)

    def alarmed(self, kind: str) -> None:
        self._alarms.add(kind)

    def exposition(self) -> tuple[bytes, str]:
        """Everything in Prometheus' text format, and its content type."""
        from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

        if self._registry is None:
            self._registry = self._registered()
        return generate_latest(self._registry), CONTENT_TYPE_PLAIN_0_0_4

    def collect(self) -> Iterator["Metric"]:
        """What a Prometheus registry asks its collectors."""
        for counter in (self._updates, self._calls, self._refreshes, self._deliveries, self._alarms):
            yield counter.family()
        for timer in (self._update_seconds, self._call_seconds):
            yield timer.family()
        yield from self._gauges()

    def _gauges(self) -> Iterator["Metric"]:
        from prometheus_client.metrics_core import GaugeMetricFamily

        quota = GaugeMetricFamily(f"{_PREFIX}_quota_left", "Cloud calls left, today or of the hour.", labels=("scope",))
        for scope, left in self._quota().items():
            quota.add_metric((scope,), left)
        yield quota
        yield GaugeMetricFamily(f"{_PREFIX}_inbox_depth", "Updates that wait to be read.", value=self._inbox_depth)
        yield GaugeMetricFamily(
            f"{_PREFIX}_inbox_oldest_seconds",
            "How long the oldest of them has waited.",
            value=self._age(self._inbox_oldest),
        )
        yield GaugeMetricFamily(f"{_PREFIX}_outbox_depth", "Posts that wait to be said.", value=self._outbox_depth)
        yield GaugeMetricFamily(
            f"{_PREFIX}_outbox_oldest_seconds",
            "How long the oldest of them has been due.",
            value=self._age(self._outbox_oldest),
        )

    def _age(self, since: datetime | None) -> float:
        return 0.0 if since is None else max(0.0, (self._now() - since).total_seconds())

    def _registered(self) -> "CollectorRegistry":
        from prometheus_client import CollectorRegistry, ProcessCollector

        registry = CollectorRegistry()
        registry.register(self)
        ProcessCollector(registry=registry)
        return registry
