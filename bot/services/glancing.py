"""A look at the home beside a command, for what would bring it back: never before it, and never in its way."""

import asyncio
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass

from bot.domain.errors import CloudError
from bot.domain.home import Module, States
from bot.domain.intents import Command
from bot.domain.undoing import before, restoring

_AT_ONCE = 1.0
"""Seconds in which no module has followed yet: the wish goes to the cloud, by radio to the module, and back."""
_PATIENCE = 2.0
"""Seconds it may take: then the look that follows every command is due."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What was read, and whether that was at once."""

    states: States
    at_once: bool = False


_NOTHING = Glance({})


async def glance(look: Awaitable[States]) -> Glance:
    """Nothing where the home cannot be read: the command beside it says why."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        states = await look
    except CloudError:
        return _NOTHING
    return Glance(states, at_once=loop.time() - began < _AT_ONCE)


async def seen(glancing: asyncio.Task[Glance]) -> Glance:
    await asyncio.wait({glancing}, timeout=_PATIENCE)
    lost = not glancing.done() or glancing.cancelled() or glancing.exception() is not None
    return _NOTHING if lost else glancing.result()


def recalled(
    command: Command, calls: Iterable[tuple[Module, ...]], known: States, glanced: Glance
) -> tuple[Command, ...]:
    """What would bring every module back, by what was known before the command and what was read beside it. Empty
    where that cannot be told; ``calls`` are the modules that got the command together."""
    earlier = dict(known)
    for modules in calls:
        earlier.update(before(command.action, modules, glanced.states, at_once=glanced.at_once))
    return restoring(command, earlier) or ()
