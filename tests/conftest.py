"""Fixtures every room's tests may use."""

import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.log import TextFormatter
from tests.family import Family, at_home

pytest_plugins = ("tests.browser",)
"""Here, before any test imports it: pytest takes no plugin that was a module already."""


@pytest.fixture
def faultless() -> Iterator[list[str]]:
    """The errors the bot logs. A scene that expects one takes it out; what is left at the end fails the test."""
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(TextFormatter().format(record))  # type: ignore[method-assign]
    logging.getLogger("bot").addHandler(handler)
    yield errors
    logging.getLogger("bot").removeHandler(handler)
    assert not errors, "\n".join(errors)


@pytest.fixture
async def family(tmp_path: Path, faultless: list[str]) -> AsyncIterator[Family]:
    """A family that has just met the bot."""
    async with at_home(tmp_path) as family:
        yield family


@pytest.fixture
async def home(family: Family) -> Family:
    """A family whose home is connected to Anna's private chat."""
    await family.connects()
    return family


@pytest.fixture
async def shared(family: Family) -> Family:
    """A family whose home is connected to its group by Anna, who administers it; Ben is a member."""
    await family.shares()
    return family


@pytest.fixture
def journal() -> Iterator[io.StringIO]:
    """Everything the bot's own loggers write, as the log shows it, down to DEBUG."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(TextFormatter())
    loggers = [logging.getLogger(name) for name in ("bot", "storage")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    yield written
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)
