"""The alerts of a chat as one person may know them, and where somebody who may not is stopped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.chat.desk import Desk
from bot.chat.request import NotAllowed, Request, Way
from bot.chat.screen import Screen
from bot.domain.alert_rules import RULES, About
from bot.domain.home import Home, Module
from bot.domain.rights import Right, Standing, may_see, refused
from bot.services.posts import Told
from storage.records import ChatRecord, IncidentRecord, LinkRecord

_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Seen:
    """``told`` holds only what the person may see; ``whole`` is all of it, as its message shows it. ``link`` leads to
    the home."""

    told: Told
    whole: Told
    link: LinkRecord

    @property
    def over(self) -> bool:
        return self.told.alert.closed_at is not None

    def shown_at(self, request: Request) -> bool:
        """Whether the message that was pressed is the alert itself: it changes by itself."""
        return request.message is not None and request.message == self.told.alert.message_id


@dataclass(frozen=True, slots=True)
class _Door:
    """A chat as the asker stands in it; ``links`` lead to its homes."""

    chat: ChatRecord
    links: tuple[LinkRecord, ...]
    standing: Standing


async def all_seen(desk: Desk, request: Request) -> tuple[Seen, ...]:
    """What is open here and what was told lately, the oldest first."""
    mine = await _mine(request)
    found = []
    for told in await desk.heeding.recent(request.chat):
        door = mine if told.alert.origin is None else await _theirs(desk, request, told)
        if door is not None and refused(door.standing, Right.ALERTS, desk.clock()) is None:
            found.append(_seen(desk, door, told))
    return tuple(seen for seen in found if seen is not None)


async def one_seen(desk: Desk, request: Request, word: str) -> Seen | None:
    """The alert of this number; None for one that is not of this chat, or that the person may not see. Raises
    NotAllowed for who has lost the right in the group it was told in."""
    number = whole(word)
    told = await desk.heeding.one(request.chat, number) if number is not None else None
    if told is None:
        return None
    door = await (_mine(request) if told.alert.origin is None else _theirs(desk, request, told))
    if door is None:
        return None
    if (refusal := refused(door.standing, Right.ALERTS, desk.clock())) is not None:
        raise NotAllowed(refusal)
    return _seen(desk, door, told)


def whole(word: str) -> int | None:
    """A number as a button spells it."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= _DIGITS else None


def aside(request: Request, key: str, **values: str) -> Screen:
    """A sentence for who asks: what was pressed may be an alert, and stays as it is."""
    toast = request.own_locale.label(key, **values)
    if request.way is Way.PRESSED:
        return Screen(toast=toast)
    return Screen(request.locale(key, **values), own=True)


async def _mine(request: Request) -> _Door:
    return _Door(request.chat, request.links, await request.standing())


async def _theirs(desk: Desk, request: Request, told: Told) -> _Door | None:
    """Of a group, whose alert was repeated to this person in private."""
    chat = await desk.heeding.told_first(told)
    if chat is None:
        return None
    return _Door(chat, await desk.registry.links(chat), await request.standing_in(chat, False))


def _seen(desk: Desk, door: _Door, told: Told) -> Seen | None:
    link = next((link for link in door.links if link.account == told.alert.account), None)
    incidents = _visible(told.incidents, told.home, door.standing, desk)
    if link is None or not incidents:
        return None
    return Seen(replace(told, incidents=incidents), told, link)


def _visible(
    incidents: Sequence[IncidentRecord], home: Home, standing: Standing, desk: Desk
) -> tuple[IncidentRecord, ...]:
    """Of a device that has gone nobody can tell any more who may see it, and no name is left to tell."""
    modules: dict[str, Module] = {str(module.id): module for module in home}

    def sees(incident: IncidentRecord) -> bool:
        if incident.rule not in RULES:
            return False
        module = modules.get(incident.subject) if RULES[incident.rule].about is About.MODULE else None
        return module is None or may_see(standing, module, desk.clock())

    return tuple(incident for incident in incidents if sees(incident))
