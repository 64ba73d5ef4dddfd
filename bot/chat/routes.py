"""Everything the bot answers to, and who may ask. A button says the same words as a person who types."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeAlias

from bot.chat import (
    alerts,
    approving,
    asking,
    deleting,
    devices,
    energy,
    exporting,
    family,
    guests,
    heating,
    history,
    homes,
    linking,
    names,
    newcomers,
    panic,
    passes,
    sentences,
    settings,
    start,
    succession,
    undo,
)
from bot.chat.desk import Desk
from bot.chat.obeying import SENTENCE
from bot.chat.request import Request
from bot.chat.screen import Screen
from bot.domain.devices import Device
from bot.domain.rights import Right

Answer: TypeAlias = Callable[[Desk, Request], AsyncIterator[Screen]]


class Menu(StrEnum):
    """Where a command stands in Telegram's menu. A menu is never authority."""

    PRIVATE = "private"
    GROUP = "group"
    ADMINS = "admins"


@dataclass(frozen=True, slots=True)
class Route:
    """``right`` is what merely asking needs, None that anybody may; an answer that acts asks for more when it acts.

    A route without menus is for buttons and deep links; ``limited`` ones bear only so many tries a minute.
    """

    word: str
    answer: Answer
    right: Right | None = None
    menus: frozenset[Menu] = frozenset()
    limited: bool = False


_EVERYWHERE = frozenset(Menu)
_ADMINS = frozenset({Menu.PRIVATE, Menu.ADMINS})
_PRIVATE = frozenset({Menu.PRIVATE})


def _devices(word: str, *kinds: Device) -> Route:
    answer = partial(_of_kinds, kinds=frozenset(kinds))
    return Route(word, answer, Right.SEE, _EVERYWHERE)


def _of_kinds(desk: Desk, request: Request, *, kinds: frozenset[Device]) -> AsyncIterator[Screen]:
    return devices.answer(desk, request, kinds)


ROUTES = (
    Route("start", start.start, limited=True),
    Route(SENTENCE, sentences.home, Right.SEE, _EVERYWHERE),
    Route("status", homes.status, Right.SEE, _EVERYWHERE),
    _devices("plugs", Device.PLUG),
    _devices("lights", Device.LIGHT),
    _devices("shutters", Device.AUTOMATION),
    Route("heating", heating.heating, Right.SEE, _EVERYWHERE),
    _devices("scenes", Device.SCENE),
    Route("energy", energy.energy, Right.ENERGY, _EVERYWHERE),
    Route("alerts", alerts.alerts, Right.ALERTS, _EVERYWHERE),
    Route("history", history.history, Right.SEE, _EVERYWHERE),
    Route("family", family.family, Right.SEE, _EVERYWHERE),
    Route("homes", homes.homes, Right.SEE, _ADMINS),
    Route("names", names.names, Right.SEE, _ADMINS),
    Route("quota", homes.quota, Right.SEE, _ADMINS),
    Route("connect", linking.connect, None, _ADMINS, limited=True),
    Route("disconnect", linking.disconnect, None, _ADMINS),
    Route("settings", settings.settings, None, _EVERYWHERE),
    Route("language", settings.language, None, _ADMINS),
    Route("help", start.help_, None, _EVERYWHERE),
    Route("privacy", start.privacy, None, _PRIVATE),
    Route("export", exporting.export, None, _PRIVATE, limited=True),
    Route("delete", deleting.delete, None, _PRIVATE),
    Route("cancel", start.cancel, None, _PRIVATE),
    Route("panic", panic.panic, None, _EVERYWHERE),
    Route("calm", panic.calm, Right.SETTINGS),
    Route("inherit", succession.inherit),
    Route("newcomer", newcomers.newcomer),
    Route("yes", start.yes),
    Route("no", start.no),
    Route("undo", undo.undo, Right.SEE),
    Route("link", linking.link),
    Route("unlink", linking.unlink),
    Route("ask", asking.ask, limited=True),
    Route("allow", approving.allow),
    Route("invite", guests.invite, Right.INVITE, _ADMINS),
    Route("pass", passes.give, Right.INVITE, _ADMINS),
    Route("tellme", homes.tell_me, Right.SEE),
)

BY_WORD: Mapping[str, Route] = {route.word: route for route in ROUTES}
