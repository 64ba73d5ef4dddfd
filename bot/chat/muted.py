"""Devices nothing is told of: the list of them, and how one gets on it and off it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from bot.chat import wording
from bot.chat.desk import Desk
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, column
from bot.chat.sight import Eyes, eyes_of
from bot.domain.home import Home, Module
from bot.domain.symptoms import Subject
from bot.domain.telling import Wishes, muting

_LINE = Markup("\n")
_MOST = 20
_GONE = "gone"


def lasting(wishes: Wishes, now: datetime) -> Mapping[Subject, datetime | None]:
    """What is muted still; None is for good."""
    return {subject: end for subject, end in wishes.muted.items() if end is None or end > now}


def silencing(module: Module, until: datetime | None, now: datetime) -> Callable[[Wishes], Wishes]:
    """Forgets on the way what is over."""
    return lambda wishes: muting(replace(wishes, muted=lasting(wishes, now)), str(module.id), until)


async def listed(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Of devices that the person may not see, only how many there are."""
    wishes = await desk.alerts.wishes(request.chat.id)
    return _list(request, await eyes_of(desk, request), lasting(wishes, desk.clock()))


async def unmute(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """A device by its number, or all that are no longer there."""
    eyes, now = await eyes_of(desk, request), desk.clock()
    known = lasting(await desk.alerts.wishes(request.chat.id), now)
    if words == [_GONE]:
        freed = _gone(eyes, known)
    else:
        freed = {str(module.id) for number, (_, module) in _named(eyes, known).items() if words == [f"#{number}"]}
    wishes = await desk.alerts.change(request.chat.id, _freeing(freed, now))
    return _list(request, eyes, lasting(wishes, now))


def _freeing(freed: Collection[Subject], now: datetime) -> Callable[[Wishes], Wishes]:
    def changed(wishes: Wishes) -> Wishes:
        kept = {subject: end for subject, end in lasting(wishes, now).items() if subject not in freed}
        return replace(wishes, muted=kept)

    return changed


def _list(request: Request, eyes: Eyes, known: Mapping[Subject, datetime | None]) -> Screen:
    locale = request.locale
    lines = [locale("alerts-muted-list" if known else "alerts-muted-none")]
    buttons = []
    named = list(_named(eyes, known).items())
    for number, (home, module) in named[:_MOST]:
        name = eyes.named(wording.place(module, home, locale), module, home, locale)
        until = known[str(module.id)]
        time = "" if until is None else wording.moment(until, eyes.now, request.zone, locale)
        key = "alerts-muted-line-always" if until is None else "alerts-muted-line"
        lines.append(locale(key, name=name, **({"time": time} if time else {})))
        buttons.append(Button(locale.label("button-alerts-unmute", name=name), f"alerts unmute #{number}"))
    rest = len(known) - len(named[:_MOST])
    if rest:
        lines.append(locale("alerts-muted-others", count=rest))
    if _gone(eyes, known):
        buttons.append(Button(locale.label("button-alerts-unmute-gone"), f"alerts unmute {_GONE}"))
    back = Button(locale.label("button-alerts-settings"), "alerts settings")
    return Screen(_LINE.join(lines), column((*buttons, back)))


def _named(eyes: Eyes, known: Collection[Subject]) -> Mapping[int, tuple[Home, Module]]:
    """By their numbers."""
    return {
        home.number(module): (home, module)
        for home in eyes.homes.values()
        for module in home
        if str(module.id) in known and eyes.sees(module)
    }


def _gone(eyes: Eyes, known: Collection[Subject]) -> set[Subject]:
    return set(known) - {str(module.id) for home in eyes.homes.values() for module in home}
