"""Devices that must stay on: what a family is told when one of them does not, and how it says so."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from markupsafe import Markup

from bot.chat import wording
from bot.chat.alert_sight import aside, whole
from bot.chat.desk import Desk
from bot.chat.panels import GUARDED, ROUTES
from bot.chat.request import Request
from bot.chat.screen import Button, Row, Screen, Style, column
from bot.chat.sight import Eyes, eyes_of
from bot.domain.home import Home, Module, ModuleId
from bot.domain.symptoms import Guard
from bot.domain.telling import Wishes

_LINE = Markup("\n")
_MINUTES = (5, 15, 60)
_LONGEST = 24 * 60
_RESTING = timedelta(hours=1)
"""A freezer that is well rests that long between two times at work."""
_MOST_WATTS = 20_000
_MOST = 50
"""Guards of one chat."""
_LISTED = 15
_GONE = "gone"
_NIGHTS = {"night": True, "day": False}


async def listed(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Devices that are no longer there can be let go together."""
    eyes, wishes = await eyes_of(desk, request), await desk.alerts.wishes(request.chat.id)
    if words == [_GONE] and (gone := _gone(eyes, wishes)):
        wishes = await desk.alerts.change(request.chat.id, _forgetting(gone))
    return _list(request, eyes, wishes)


async def guard(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """A device by its number and how it is to be guarded: "#17 15 20 night", "#17 off"; else what there is to
    choose."""
    if not words:
        return await listed(desk, request, words)
    eyes = await eyes_of(desk, request)
    found = _found(eyes, words[0])
    if found is None:
        return aside(request, "guard-unknown")
    home, module = found
    wish = _read(words[1:])
    if words[1:] == ["off"]:
        await desk.alerts.change(request.chat.id, _guarding(module.id, None))
    elif wish is not None:
        known = await desk.alerts.wishes(request.chat.id)
        if module.id not in known.guards and len(known.guards) >= _MOST:
            return aside(request, "guard-too-many")
        await desk.alerts.change(request.chat.id, _guarding(module.id, wish))
    return await _page(desk, request, eyes, home, module)


def _guarding(module: ModuleId, wish: Guard | None) -> Callable[[Wishes], Wishes]:
    """Who guards a device wants to hear of it: it is muted no longer."""

    def changed(wishes: Wishes) -> Wishes:
        others = {id: known for id, known in wishes.guards.items() if id != module}
        if wish is None:
            return replace(wishes, guards=others)
        muted = {subject: end for subject, end in wishes.muted.items() if subject != module}
        return replace(wishes, guards={**others, module: wish}, muted=muted)

    return changed


def _found(eyes: Eyes, word: str) -> tuple[Home, Module] | None:
    number = whole(word.removeprefix("#"))
    match eyes.thing(number) if number is not None else None:
        case home, Module() as module if module.device in GUARDED:
            return home, module
    return None


def _read(words: list[str]) -> Guard | None:
    """How to guard; None for what is nothing of that kind."""
    if len(words) != 3 or words[2] not in _NIGHTS:
        return None
    minutes, watts = whole(words[0]), whole(words[1])
    if minutes is None or watts is None or not 0 < minutes <= _LONGEST or watts > _MOST_WATTS:
        return None
    return Guard(timedelta(minutes=minutes), watts, _NIGHTS[words[2]])


# What is shown


async def _page(desk: Desk, request: Request, eyes: Eyes, home: Home, module: Module) -> Screen:
    locale = request.locale
    wishes = await desk.alerts.wishes(request.chat.id)
    wish = wishes.guards.get(module.id)
    name = eyes.named(wording.place(module, home, locale), module, home, locale)
    told = locale("guard-offer") if wish is None else wording.guard(wish, locale)
    lines = [locale("guard-title", name=name), told]
    if wish is not None:
        lines.append(locale("guard-asked-first"))
    number = home.number(module)
    rows = tuple(_offers(request, number, wish, _half(desk, request, eyes, home, module)))
    if wish is not None and (mends := await _unheard(desk, request, eyes, home, wishes)):
        lines.append(locale("guard-unheard"))
        rows = ((Button(locale.label("button-alerts-on"), f"alerts {mends}", style=Style.PRIMARY),), *rows)
    card = Button(locale.label("button-guard-card"), f"{ROUTES[module.device]} #{number}")
    every = Button(locale.label("button-alerts-guards"), "alerts guards")
    return Screen(_LINE.join(lines), (*rows, (card, every)))


def _offers(request: Request, number: int, wish: Guard | None, half: int) -> Iterator[Row]:
    """Every button says the whole wish, so that it means the same whatever was chosen meanwhile."""
    label = request.locale.label
    known = wish or Guard(timedelta(minutes=_MINUTES[0]))

    def to(text: str, wanted: Guard) -> Button:
        minutes = int(wanted.lasting.total_seconds() // 60)
        night = "night" if wanted.by_night else "day"
        style = Style.PLAIN if wish is not None else Style.PRIMARY
        return Button(text, f"alerts guard #{number} {minutes} {wanted.watts} {night}", style=style)

    spans = [timedelta(minutes=minutes) for minutes in _MINUTES]
    yield tuple(
        to(label("button-guard-after", minutes=int(span.total_seconds() // 60)), replace(known, lasting=span))
        for span in spans
        if wish is None or span != wish.lasting
    )
    if wish is None:
        return
    if wish.watts:
        yield (to(label("button-guard-any-power"), replace(known, watts=0)),)
    elif half:
        patient = replace(known, watts=half, lasting=max(known.lasting, _RESTING))
        yield (to(label("button-guard-watts", watts=request.locale.number(half)), patient),)
    night = "button-guard-day" if wish.by_night else "button-guard-night"
    yield (to(label(night), replace(known, by_night=not wish.by_night)),)
    yield (Button(label("button-guard-off"), f"alerts guard #{number} off"),)


async def _unheard(desk: Desk, request: Request, eyes: Eyes, home: Home, wishes: Wishes) -> str:
    """What makes this chat hear of its guards; empty when it does."""
    account = _account(eyes, home)
    if request.chat.id not in {listener.chat for listener in await desk.alerts.listeners(account)}:
        return "on"
    return "rule guard on" if "guard" in wishes.off else ""


def _account(eyes: Eyes, home: Home) -> int:
    return next(account for account, known in eyes.homes.items() if known is home)


def _half(desk: Desk, request: Request, eyes: Eyes, home: Home, module: Module) -> int:
    """Half of what it drew when somebody looked last; 0 when that is not known, or next to nothing."""
    account = _account(eyes, home)
    link = next(link for link in request.links if link.account == account)
    state = desk.homes.remembered(link, (module,)).get(module.id)
    return 0 if state is None or state.power is None else min(state.power // 2, _MOST_WATTS)


def _list(request: Request, eyes: Eyes, wishes: Wishes) -> Screen:
    locale = request.locale
    lines = [locale("guards-list" if wishes.guards else "guards-none")]
    buttons = []
    named = [
        (home, module)
        for home in eyes.homes.values()
        for module in home
        if module.id in wishes.guards and eyes.sees(module)
    ]
    for home, module in named[:_LISTED]:
        name = eyes.named(wording.place(module, home, locale), module, home, locale)
        lines.append(locale("guards-line", name=name, guard=wording.guard(wishes.guards[module.id], locale)))
        buttons.append(Button(name, f"alerts guard #{home.number(module)}"))
    rest = len(wishes.guards) - len(named[:_LISTED])
    if rest:
        lines.append(locale("alerts-muted-others", count=rest))
    if _gone(eyes, wishes):
        buttons.append(Button(locale.label("button-guards-gone"), f"alerts guards {_GONE}"))
    back = Button(locale.label("button-alerts-settings"), "alerts settings")
    return Screen(_LINE.join(lines), column((*buttons, back)))


def _gone(eyes: Eyes, wishes: Wishes) -> set[ModuleId]:
    return set(wishes.guards) - {module.id for home in eyes.homes.values() for module in home}


def _forgetting(gone: set[ModuleId]) -> Callable[[Wishes], Wishes]:
    return lambda wishes: replace(wishes, guards={m: g for m, g in wishes.guards.items() if m not in gone})
