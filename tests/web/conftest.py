from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.web.desk import Desk, desk_open
from tests.web.site import REFERENCE, Inbox, Site, built, visitor


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_open(tmp_path, public_url="https://bot.example", login_url="https://login.example") as desk:
        yield desk


@pytest.fixture
async def site(desk: Desk) -> AsyncIterator[Site]:
    inbox = Inbox()
    checks = {"database": True, "telegram": True}
    app = built(desk, inbox, checks, new_reference=lambda: REFERENCE)
    async with visitor(app) as browser:
        yield Site(desk, inbox, checks, app, browser)
