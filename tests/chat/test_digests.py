"""A digest as the family gets it: a picture below which the facts stand, on Monday morning, without a sound."""

from datetime import datetime, timedelta

import pytest

from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family


@pytest.fixture
async def group(shared: Family) -> Troubles:
    return await troubles(shared, shared.group)


def until_monday(now: datetime) -> timedelta:
    """Until half past nine, or so, of the next Monday."""
    monday = now + timedelta(days=7 - now.weekday())
    return monday.replace(hour=9, minute=30, second=0) - now


async def test_a_week_with_a_trouble_comes_as_a_picture_on_monday(group: Troubles) -> None:
    family = group.family
    # The home must be known for the whole week.
    family.later(days=until_monday(family.clock()).days + 10)
    await group.begin("gateway_offline", kind="home_offline")
    await group.told()
    family.later(hours=2)
    await group.end("gateway_offline")
    await group.told()
    family.later(seconds=until_monday(family.clock()).total_seconds())

    async def arrived() -> bool:
        return any("Home offline" in message.text for message in group.chat.messages)

    await family.eventually(arrived)
    (digest,) = [message for message in group.chat.messages if "Home offline" in message.text]
    assert digest.file is not None and digest.silent
    assert family.buttons(digest) == ["Alerts"]
