"""Freezing a chat after a phone was lost, pausing it while its home has no owner: who did it, and who came second."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.rights import Rules
from bot.services.household import Household


async def freeze(household: Household, chat: int, *, on: bool) -> bool:
    """Only the owner acts while it is on. True for whoever changed it."""
    return await _changed(household, chat, lambda rules: replace(rules, frozen=on))


async def pause(household: Household, chat: int, *, on: bool) -> bool:
    """Nobody acts while it is on. True for whoever changed it."""
    return await _changed(household, chat, lambda rules: replace(rules, paused=on))


async def _changed(household: Household, chat: int, change: Callable[[Rules], Rules]) -> bool:
    differs = False

    def watched(rules: Rules) -> Rules:
        nonlocal differs
        new = change(rules)
        differs = new != rules
        return new

    await household.change(chat, watched)
    return differs
