"""Alive, ready, and what is counted."""

from collections.abc import Mapping

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.services.metrics import Outcome
from tests.web.site import Site, built, visitor


async def test_alive_asks_nobody(site: Site) -> None:
    async def ready() -> Mapping[str, bool]:
        raise AssertionError("asked")

    async with visitor(built(site.desk, None, {}, ready=ready)) as browser:
        answer = await browser.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "alive\n")


async def test_ready_names_its_checks(site: Site) -> None:
    answer = await site.browser.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "checks": {"database": True, "telegram": True}}


async def test_one_failed_check_is_not_ready(site: Site) -> None:
    site.checks["database"] = False
    answer = await site.browser.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "checks": {"database": False, "telegram": True}}


async def test_a_check_that_breaks_is_not_ready_and_tells_nothing(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    async def ready() -> Mapping[str, bool]:
        raise RuntimeError("postgresql://bot:password@db")

    async with visitor(built(site.desk, None, {}, ready=ready)) as browser:
        answer = await browser.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "checks": {"checks": False}}
    assert "RuntimeError at" in str(caplog.records[-1].__dict__)
    assert "password" not in answer.text + str([record.__dict__ for record in caplog.records])


async def test_prometheus_can_read_the_numbers(site: Site) -> None:
    site.desk.metrics.updated("plugs", Outcome.ANSWERED, 0.03)
    answer = await site.browser.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    families = {family.name for family in text_string_to_metric_families(answer.text)}
    assert {"eliot_bot_updates", "eliot_bot_update_seconds", "eliot_bot_inbox_depth"} <= families
