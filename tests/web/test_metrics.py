"""The numbers, as Prometheus reads them."""

import subprocess
import sys
from datetime import timedelta

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.services.metrics import Metrics, Outcome
from tests.web.desk import Clock

Labels = tuple[tuple[str, str], ...]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def metrics(clock: Clock) -> Metrics:
    return Metrics(clock)


def read(metrics: Metrics) -> dict[tuple[str, Labels], float]:
    text = metrics.exposition()[0].decode()
    families = text_string_to_metric_families(text)
    samples = [sample for family in families for sample in family.samples]
    return {(sample.name, tuple(sorted(sample.labels.items()))): sample.value for sample in samples}


def test_updates_are_counted_and_timed(metrics: Metrics) -> None:
    for seconds in (0.004, 0.005, 0.3, 99.0):
        metrics.updated("plugs", Outcome.ANSWERED, seconds)
    metrics.updated("plugs", Outcome.FAILED, 1.0)
    samples = read(metrics)
    answered = (("kind", "plugs"), ("outcome", "answered"))
    assert samples["eliot_bot_updates_total", answered] == 4
    assert samples["eliot_bot_update_seconds_count", (("kind", "plugs"),)] == 5
    assert samples["eliot_bot_update_seconds_sum", (("kind", "plugs"),)] == pytest.approx(100.309)
    steps = {"0.005": 2, "0.01": 2, "0.25": 2, "0.5": 3, "1.0": 4, "30.0": 4, "+Inf": 5}
    for edge, count in steps.items():
        assert samples["eliot_bot_update_seconds_bucket", (("kind", "plugs"), ("le", edge))] == count


def test_a_call_without_an_answer_has_no_status(metrics: Metrics) -> None:
    metrics.called("status", 200, 0.1)
    metrics.called("status", None, 10.0)
    samples = read(metrics)
    assert samples["eliot_bot_cloud_calls_total", (("endpoint", "status"), ("status", "200"))] == 1
    assert samples["eliot_bot_cloud_calls_total", (("endpoint", "status"), ("status", "none"))] == 1
    assert samples["eliot_bot_cloud_call_seconds_count", (("endpoint", "status"),)] == 2


def test_the_quota_is_read_at_each_scrape(metrics: Metrics) -> None:
    left = {"key": 500, "account": 500}
    metrics.quota_from(lambda: left)
    left["account"] = 12
    samples = read(metrics)
    assert samples["eliot_bot_quota_left", (("scope", "account"),)] == 12
    assert samples["eliot_bot_quota_left", (("scope", "key"),)] == 500


def test_the_oldest_update_grows_older_by_itself(metrics: Metrics, clock: Clock) -> None:
    assert read(metrics)["eliot_bot_inbox_oldest_seconds", ()] == 0
    metrics.inbox(3, clock())
    clock.passes(timedelta(seconds=90))
    assert read(metrics)["eliot_bot_inbox_oldest_seconds", ()] == 90
    assert read(metrics)["eliot_bot_inbox_depth", ()] == 3
    metrics.inbox(0, None)
    assert read(metrics)["eliot_bot_inbox_oldest_seconds", ()] == 0


def test_a_post_is_late_from_when_it_is_due(metrics: Metrics, clock: Clock) -> None:
    assert read(metrics)["eliot_bot_outbox_oldest_seconds", ()] == 0
    metrics.outbox(2, clock() + timedelta(seconds=30))
    assert read(metrics)["eliot_bot_outbox_oldest_seconds", ()] == 0
    clock.passes(timedelta(seconds=90))
    samples = read(metrics)
    assert samples["eliot_bot_outbox_oldest_seconds", ()] == 60
    assert samples["eliot_bot_outbox_depth", ()] == 2


def test_refreshes_and_alarms_are_counted(metrics: Metrics) -> None:
    metrics.refreshed("renewed")
    metrics.refreshed("renewed")
    metrics.alarmed("client_refused")
    samples = read(metrics)
    assert samples["eliot_bot_token_refreshes_total", (("outcome", "renewed"),)] == 2
    assert samples["eliot_bot_alarms_total", (("kind", "client_refused"),)] == 1


def test_nobody_can_fill_the_memory_with_labels(metrics: Metrics) -> None:
    for number in range(1000):
        metrics.updated(f"kind{number}", Outcome.IGNORED, 0.0)
    kinds = {dict(labels)["kind"] for name, labels in read(metrics) if name == "eliot_bot_updates_total"}
    assert len(kinds) == 201
    ignored = (("kind", "other"), ("outcome", "other"))
    assert read(metrics)["eliot_bot_updates_total", ignored] == 800
    assert read(metrics)["eliot_bot_update_seconds_count", (("kind", "other"),)] == 800


def test_label_values_are_escaped(metrics: Metrics) -> None:
    metrics.alarmed('a"b\\c\nd')
    assert read(metrics)["eliot_bot_alarms_total", (("kind", 'a"b\\c\nd'),)] == 1


def test_counting_needs_no_prometheus() -> None:
    """Its import costs more than the whole web room."""
    program = (
        "import sys\n"
        "from datetime import UTC, datetime\n"
        "from bot.services.metrics import Metrics\n"
        "Metrics(lambda: datetime.now(UTC)).alarmed('x')\n"
        "assert 'prometheus_client' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
