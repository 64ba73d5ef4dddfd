"""The bot is killed again and again while it tells of troubles: all is told, and each kill doubles one at most."""

import asyncio
import random

import pytest

from tests.chat.posting_scene import Troubles, troubles
from tests.family import Family

RULES = ("gateway_offline", "scopes_small", "password_expired", "terms_expired", "calls_low", "calls_nearly_spent")
KILLS = 8


async def killed(scene: Troubles, chance: random.Random) -> bool:
    """At any moment of saying something. What it held is nobody's for a while, as after a real kill."""
    family = scene.family
    family.telegram.faults.script(chance.choice(("sendMessage", "editMessageText")), delay=0.1)
    family.later(seconds=31)
    await asyncio.sleep(chance.uniform(0.0, 0.2))
    saying = [task for task in asyncio.all_tasks() if task.get_name() == "post"]
    for task in saying:
        task.cancel()
    await family.restarts()
    return bool(saying)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_is_killed_all_is_told_and_little_twice(shared: Family, seed: int) -> None:
    chance = random.Random(seed)
    scene = await troubles(shared, shared.group)
    lasting: set[str] = set()
    begun = kills = 0
    for _ in range(KILLS):
        rule = chance.choice(RULES)
        if rule in lasting:
            await scene.end(rule)
        else:
            await scene.begin(rule, used=1, limit=2, kind="home_offline")
            begun += 1
        lasting ^= {rule}
        kills += await killed(scene, chance)
        scene.family.later(minutes=chance.choice((0, 1, 3)))
    scene.family.telegram.faults.clear()
    scene.family.later(minutes=3)
    await scene.told()
    known = await scene.kept()
    assert begun and kills and all(alert.sent_at is not None for alert, _ in known)
    shown = {message.id: message for message in scene.messages}
    assert {alert.message_id for alert, _ in known} <= shown.keys()
    for alert, incidents in known:
        text = shown[alert.message_id or 0].text
        assert text.startswith("✅") == (alert.closed_at is not None)
        assert text.count("✅") <= len({incident.rule for incident in incidents})
    assert len(shown) - len(known) <= kills
