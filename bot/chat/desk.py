"""What the answers work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.chat.request import NotAllowed, NotConnected, Request
from bot.domain.home import Home, Plant
from bot.domain.rights import Right
from bot.services.control import Control
from bot.services.homes import Homes
from bot.services.household import Household
from bot.services.linking import Linking
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.watching import Watching
from storage.records import LinkRecord


@dataclass(frozen=True, slots=True)
class Desk:
    registry: Registry
    household: Household
    homes: Homes
    control: Control
    linking: Linking
    quota: Quota
    watching: Watching
    clock: Callable[[], datetime]


def linked(request: Request) -> LinkRecord:
    """The chat's link. Raises NotConnected."""
    if request.link is None:
        raise NotConnected
    return request.link


async def require(request: Request, right: Right) -> None:
    """Raises NotAllowed unless this person may do that in this chat."""
    refusal = await request.refusal_in(request.chat, right)
    if refusal is not None:
        raise NotAllowed(refusal)


def chosen_plant(link: LinkRecord, home: Home) -> Plant | None:
    """The plant that commands mean when they name none."""
    return next((plant for plant in home.plants if plant.id == link.plant), next(iter(home.plants), None))
