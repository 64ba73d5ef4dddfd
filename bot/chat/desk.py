"""What the answers work with."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.chat.request import NotAllowed, NotConnected, Request
from bot.chat.turns import Turns
from bot.domain.cloud import Makers
from bot.domain.home import Home, ModuleId, Plant
from bot.domain.rights import Right
from bot.services.acts import Acts
from bot.services.alerts import Alerts
from bot.services.aliases import Aliases
from bot.services.control import Control
from bot.services.exporting import Exporting
from bot.services.heeding import Heeding
from bot.services.homes import Homes
from bot.services.household import Household
from bot.services.linking import Linking
from bot.services.posts import Posts
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.watching import Watching
from bot.services.witness import Witness
from storage.records import LinkRecord


@dataclass(frozen=True, slots=True)
class Desk:
    makers: Makers
    registry: Registry
    household: Household
    homes: Homes
    aliases: Aliases
    control: Control
    linking: Linking
    quota: Quota
    watching: Watching
    acts: Acts
    exporting: Exporting
    alerts: Alerts
    posts: Posts
    witness: Witness
    heeding: Heeding
    turns: Turns
    clock: Callable[[], datetime]


def linked(request: Request) -> LinkRecord:
    """The link that is meant: of several the default one, unless the request was turned to another. Raises
    NotConnected."""
    if request.link is None:
        raise NotConnected
    return request.link


def turned(request: Request, link: LinkRecord) -> Request:
    """The same request, speaking of this link's home for one turn."""
    if link == request.link:
        return request
    return replace(request, links=(link, *(other for other in request.links if other.id != link.id)))


async def require(request: Request, right: Right) -> None:
    """Raises NotAllowed unless this person may do that in this chat."""
    refusal = await request.refusal_in(request.chat, right)
    if refusal is not None:
        raise NotAllowed(refusal)


async def guarded_in(desk: Desk, links: Sequence[LinkRecord]) -> Collection[ModuleId]:
    """What some chat of these homes wants guarded."""
    return frozenset().union(*[await desk.alerts.guarded(link.account) for link in links])


def chosen_plant(link: LinkRecord, home: Home) -> Plant | None:
    """The plant that commands mean when they name none."""
    return home.chosen(link.plant)
