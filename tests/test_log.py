"""The log: short lines with fields and a reference, and nothing that looks like a secret."""

import contextlib
import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.log import JsonFormatter, TextFormatter, reference_of_update, scrubbed, start_logging

TOKEN = "7000000001:demo-demo-demo-demo-demo-demo-demo-1"


def record(message: str, *values: object, level: int = logging.INFO, **extra: object) -> logging.LogRecord:
    logger = logging.getLogger("bot.tests")
    made = logger.makeRecord(logger.name, level, __file__, 1, message, values, None, extra=extra)
    made.created = 1773136800.0
    return made


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnktY2FuYXJ5In0.c2lnbmF0dXJl",
        "Authorization: Bearer canary-canary-canary",
        "https://bot.example.org/oauth/callback/eliot?code=canary-canary&state=canary-canary",
        "https://bot.example.org/oauth/start?r=canary-canary-canary",
        "https://t.me/bot?start=c-canary-canary",
        '{"access_token": "canary-canary", "refresh_token": "canary-canary"}',
        "client_secret=canary-canary&code_verifier=canary-canary&nonce=canary-canary",
        "{'Ocp-Apim-Subscription-Key': 'canary-canary'}",
    ],
)
def test_what_looks_like_a_secret_is_cut_out(text: str) -> None:
    clean = scrubbed(text)
    assert "canary" not in clean
    assert "demo-demo" not in clean
    assert "Y2FuYXJ5" not in clean
    assert "<" in clean


@pytest.mark.parametrize("text", ["KeyError: 'title-something'", "folder=/var/lib/eliot-bot", "status=active chat=12"])
def test_what_is_no_secret_stays(text: str) -> None:
    assert scrubbed(text) == text


def test_a_line_has_time_level_reference_name_and_fields() -> None:
    token = reference_of_update.set("7KQ2M")
    line = TextFormatter().format(record("tokens renewed", link=3))
    reference_of_update.reset(token)
    assert line == "2026-03-10 10:00:00 INFO    7KQ2M bot.tests: tokens renewed link=3"


def test_a_reference_of_its_own_takes_the_updates_place() -> None:
    """A page that failed tells the person a reference; its line has to carry that one."""
    assert " a1b2c3 bot.tests: a page broke" in TextFormatter().format(record("a page broke", reference="a1b2c3"))
    assert json.loads(JsonFormatter().format(record("a page broke", reference="a1b2c3")))["reference"] == "a1b2c3"


def test_a_json_line_has_the_same() -> None:
    line = json.loads(JsonFormatter().format(record("read %s of %s", 1, 2, link=3, zone="Europe/Rome")))
    assert line == {
        "at": "2026-03-10T10:00:00+00:00",
        "level": "INFO",
        "logger": "bot.tests",
        "reference": "-",
        "message": "read 1 of 2",
        "link": 3,
        "zone": "Europe/Rome",
    }


@pytest.mark.parametrize("formatter", [TextFormatter(), JsonFormatter()])
def test_an_error_brings_its_traceback_without_secrets(formatter: logging.Formatter) -> None:
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        made = record("it broke", level=logging.ERROR)
        made.exc_info = sys.exc_info()
    line = formatter.format(made)
    assert "ValueError" in line
    assert TOKEN not in line


@pytest.fixture
def loggers_as_they_were() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    names = ("httpx", "httpcore", "telegram", "telegram.ext", "aiohttp", "asyncio", "uvicorn", "alembic")
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.mark.parametrize(("style", "begins"), [("text", "20"), ("json", "{")])
def test_libraries_that_write_addresses_are_kept_quiet(loggers_as_they_were: None, style: str, begins: str) -> None:
    written = io.StringIO()
    with contextlib.redirect_stderr(written):
        start_logging("DEBUG", style)
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    logging.getLogger("telegram").debug("Calling Bot API endpoint with %s", TOKEN)
    logging.getLogger("bot").debug("ready")
    lines = written.getvalue().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(begins)
    assert "ready" in lines[0]
