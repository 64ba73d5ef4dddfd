"""Answers /plugs, /lights, /shutters, /heating, /scenes and whatever kind comes next: panels and commands."""

import re
from collections.abc import AsyncIterator, Sequence

from bot.chat import browsing, choosing, obeying, turns, wording
from bot.chat.browsing import Devices
from bot.chat.desk import Desk, chosen_plant, linked
from bot.chat.panels import ROUTES
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, column
from bot.chat.spelling import WORDS, spelled_action
from bot.domain.home import Ambient, Home, Module, Plant
from bot.domain.intents import (
    Action,
    CannotDo,
    Command,
    Intent,
    NothingFits,
    NotUnderstood,
    OutOfRange,
    Show,
    WhichOne,
)

_PAGE = re.compile(r"(?:\A|\s)p([0-9]{1,3})\Z", re.ASCII)


async def answer(desk: Desk, request: Request, devices: Devices) -> AsyncIterator[Screen]:
    """A panel, a command carried out, or a question back."""
    text, origin, page = _stripped(request.text)
    heard = await choosing.heard(desk, request, text, devices)
    if isinstance(heard, Screen):
        yield heard
        return
    request, home = heard.request, heard.home
    match heard.intent:
        case Show(scope):
            if isinstance(scope, Module):
                desk.turns.spoke_of(request.chat.id, request.person.id, heard.link.account, turns.about([scope]))
            yield await browsing.show(desk, request, devices, scope=scope, page=page)
        case Command() as command:
            async for screen in obeying.obey(desk, request, heard.link, home, (command,), origin=origin):
                yield screen
        case intent:
            yield question(request, home, intent)


def question(request: Request, home: Home, intent: Intent) -> Screen:
    """What to ask back when the words do not say one thing."""
    locale = request.locale
    plant = chosen_plant(linked(request), home)
    several = len(request.links) > 1
    everything = f"{request.command} #{home.number(plant)}" if plant and several else request.command
    match intent:
        case WhichOne(candidates, action, said):
            return Screen(locale("which-one", said=said), column(_choices(request, home, candidates, action)))
        case NothingFits(said, nearest, action):
            key = "nothing-fits" if nearest else "nothing-fits-at-all"
            rows = column((*_choices(request, home, nearest, action), _again(request, "show-all", everything)))
            return Screen(locale(key, said=said), rows)
        case CannotDo(action, modules):
            what = wording.targets(Command(action, modules), home, locale)
            wish = wording.action(action, modules[0].device, locale)
            see = _choices(request, home, modules[:1], None)
            return Screen(locale("cannot-do", what=what, action=wish), column(see))
        case OutOfRange(lowest, highest, unit):
            if unit == "°C":
                # The engine knows what any maker takes; this home takes what its own does.
                lowest, highest = request.maker().set_points
            numbers = {"lowest": locale.number(lowest, 1), "highest": locale.number(highest, 1)}
            return Screen(locale("out-of-range", unit=unit, **numbers), ((_again(request, "show-all", everything),),))
        case NotUnderstood(said):
            rows = ((_again(request, "show-all", everything),),)
            return Screen(locale("not-understood", said=said, command=request.command), rows)
        case Command() | Show():
            raise AssertionError("answered already")


def _choices(
    request: Request, home: Home, things: Sequence[Plant | Ambient | Module], action: Action | None
) -> tuple[Button, ...]:
    words = "" if action is None else f" {spelled_action(action)}"
    return tuple(
        Button(
            wording.describe(thing, home, request.locale),
            f"{_word(request, thing)} #{home.number(thing)}{words}",
        )
        for thing in things
    )


def _word(request: Request, thing: Plant | Ambient | Module) -> str:
    return ROUTES.get(thing.device, "status") if isinstance(thing, Module) else request.command


def _again(request: Request, key: str, said: str) -> Button:
    return Button(request.locale.label(f"button-{key}"), said)


def _stripped(text: str) -> tuple[str, str, int]:
    """What was said, where to return to, and the page asked for. Anybody can write any of it."""
    found = obeying.ORIGIN.search(text)
    origin = found[0] if found else ""
    text = text[: len(text) - len(origin)]
    if found and found[1] not in WORDS:
        origin = ""
    page = _PAGE.search(text)
    return (text[: page.start()], origin, int(page[1])) if page else (text, origin, 1)
