"""Reading the state of modules for an answer in words, as fresh as a panel's."""

from collections.abc import Sequence

from bot.chat.desk import Desk
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module
from bot.services.homes import Known
from storage.records import LinkRecord


async def looked_at(desk: Desk, link: LinkRecord, home: Home, modules: Sequence[Module]) -> Known:
    """What is known of these modules now. Of several plants one that does not answer leaves what was known of it."""
    wanted = {module.id for module in modules}
    error: CloudError | None = None
    for plant in home.plants:
        devices = frozenset(module.device for module in plant.modules if module.id in wanted)
        if devices:
            known = await desk.homes.status(link, plant, devices)
            error = error or known.error
    return Known(desk.homes.remembered(link, tuple(modules)), error)
