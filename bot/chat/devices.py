"""Answers /plugs, /lights, /shutters, /heating, /scenes and whatever kind comes next: panels and commands."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup

from bot.chat import panels, wording
from bot.chat.desk import Desk, chosen_plant, linked
from bot.chat.explanations import explanation
from bot.chat.panels import ROUTES, View
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Screen, Style, column, fitting
from bot.chat.spelling import WORDS, devices_of, holder, spelled, spelled_action, word_of
from bot.domain.devices import Device
from bot.domain.errors import CloudError
from bot.domain.home import Ambient, AmbientId, Home, Module, Plant
from bot.domain.intents import (
    Action,
    CannotDo,
    Command,
    Intent,
    NothingFits,
    NotUnderstood,
    OutOfRange,
    Run,
    Show,
    WhichOne,
)
from bot.domain.rights import Right, judge, may, may_see
from bot.language import lexicon, parse
from bot.services.control import Failed, Sent, Settled, Waiting
from bot.services.homes import Known
from storage.records import LinkRecord

Devices: TypeAlias = frozenset[Device]

_ORIGIN = re.compile(r"\s*<\s*([a-z]+) #([0-9]{1,10})(?: p([0-9]{1,3}))?\Z", re.ASCII)
_PAGE = re.compile(r"(?:\A|\s)p([0-9]{1,3})\Z", re.ASCII)
_LINE = Markup("\n")
_ACTING = (Right.SWITCH, Right.TEMPERATURE, Right.SCENES)


async def answer(desk: Desk, request: Request, devices: Devices) -> AsyncIterator[Screen]:
    """A panel, a command carried out, or a question back."""
    link = linked(request)
    names = await desk.homes.names(link)
    home = await desk.homes.of(link)
    text, origin, page = _stripped(request.text)
    intent = parse(
        text,
        names,
        devices=devices,
        lexicons=tuple(lexicon(code) for code in dict.fromkeys((request.locale.code, request.own_locale.code))),
        plant=chosen_plant(link, home),
    )
    match intent:
        case Show(scope):
            yield await show(desk, request, devices, scope=scope, page=page)
        case Command():
            async for screen in _obey(desk, request, link, home, intent, origin):
                yield screen
        case _:
            yield _question(request, home, intent)


async def show(
    desk: Desk,
    request: Request,
    devices: Devices,
    *,
    scope: Plant | Ambient | Module | None = None,
    page: int = 1,
    headline: Markup | None = None,
    look: bool = True,
) -> Screen:
    """The panel of these devices in this scope, honest about what is not known. Without ``look`` nobody is asked."""
    link = linked(request)
    home = await desk.homes.of(link)
    scope = scope or chosen_plant(link, home)
    plant = scope if isinstance(scope, Plant) or scope is None else home.plant_of(scope)
    if scope is None or plant is None:
        return Screen(request.locale("home-empty"), ((_again(request, "refresh", request.said),),))
    standing = await request.standing()
    modules = tuple(module for module in _shown(scope, plant, devices) if may_see(standing, module, desk.clock()))
    wanted = frozenset(module.device for module in modules)
    known = await desk.homes.status(link, plant, wanted) if look else Known(desk.homes.remembered(link, modules))
    view = View(
        word=request.command,
        home=home,
        scope=scope,
        modules=modules,
        states=known.states,
        locale=request.locale,
        zone=request.zone,
        now=desk.clock(),
        page=page,
        # Only an admin can write as the group, and the buttons ask who presses them.
        may_act=request.anonymous or any(may(standing, right, desk.clock()) for right in _ACTING),
    )
    if known.error is None:
        return panels.panel(view, headline=headline)
    return _troubled(desk, request, view, known.error)


def _troubled(desk: Desk, request: Request, view: View, error: CloudError) -> Screen:
    """What went wrong, and below it what was known before: an error is never shown as an empty home."""
    told = explanation(
        error,
        request.locale,
        reference=request.reference,
        again=f"{view.word} #{view.home.number(view.scope)}",
        commanded=False,
        now=desk.clock(),
        zone=request.zone,
    )
    if not any(module.id in view.states for module in view.modules):
        return told
    screen = panels.panel(view, headline=Markup(told.text))  # noqa: S704 (rendered by a locale)
    return replace(screen, rows=(*told.rows, *screen.rows))


def _shown(scope: Plant | Ambient | Module, plant: Plant, devices: Devices) -> tuple[Module, ...]:
    match scope:
        case Module():
            return (scope,)
        case Ambient():
            return tuple(module for module in plant.within(scope.id) if module.device in devices)
        case Plant():
            order: dict[AmbientId | None, int] = {ambient.id: place for place, ambient in enumerate(plant.ambients)}
            found = [module for module in plant.modules if module.device in devices]
            return tuple(sorted(found, key=lambda module: order.get(module.ambient, len(order))))


async def _obey(  # noqa: PLR0917
    desk: Desk, request: Request, link: LinkRecord, home: Home, command: Command, origin: str
) -> AsyncIterator[Screen]:
    said = spelled(command, home) + origin
    if request.anonymous:
        yield _asked_who(request, home, command, said)
        return
    refusal = judge(await request.standing(), command, desk.clock())
    if refusal is not None:
        raise NotAllowed(refusal)
    if not request.confirmed and (request.late or command.wide):
        yield await _asked_first(desk, request, home, command, said)
        return
    failures: list[Failed] = []
    sent = False
    async for step in desk.control.carry_out(link, command, request.zone):
        if isinstance(step, Failed):
            failures.append(step)
        else:
            sent = sent or isinstance(step, Sent)
            yield await _told(desk, request, home, step, failures, origin)
    if failures and not sent:
        yield _failed(desk, request, home, command, failures[0])


def _asked_who(request: Request, home: Home, command: Command, said: str) -> Screen:
    """Nobody can be identified behind an anonymous admin; a press carries the real person."""
    what = _wish(request, home, command)
    button = Button(request.locale.label("button-it-is-me"), fitting(said, request.command), style=Style.PRIMARY)
    return Screen(request.locale("ask-anonymous", what=what), ((button,),))


async def _asked_first(desk: Desk, request: Request, home: Home, command: Command, said: str) -> Screen:
    """A wide or late command needs a yes from the person who gave it."""
    what = _wish(request, home, command)
    prompt = await desk.registry.ask(request.chat, request.person.id, said)
    key = "ask-late" if request.late else "ask-wide"
    text = request.locale(
        key,
        what=what,
        ambients=command.ambients,
        time=wording.moment(request.sent_at, desk.clock(), request.zone, request.locale),
    )
    yes = Button(request.locale.label("button-yes"), f"yes {prompt}", style=Style.PRIMARY)
    return Screen(text, ((yes, Button(request.locale.label("button-no"), f"no {prompt}")),))


def _wish(request: Request, home: Home, command: Command) -> Markup:
    return request.locale(
        "ask-what",
        what=wording.targets(command, home, request.locale),
        action=wording.action(command.action, command.modules[0].device, request.locale),
    )


async def _told(  # noqa: PLR0917
    desk: Desk, request: Request, home: Home, step: Sent | Waiting | Settled, failures: Sequence[Failed], origin: str
) -> Screen:
    """What came of a command so far, above the panel it was given from."""
    command = step.command
    headline = _LINE.join(
        (_headline(request, home, step), *(_failure_line(request, home, failure) for failure in failures))
    )
    back = _ORIGIN.fullmatch(origin)
    scope = home.at(int(back[2])) if back else holder(command, home)
    if scope is None or isinstance(step, Waiting) or (command.action == Run() and not back):
        return Screen(headline, toast=_plain(headline))
    if isinstance(step, Sent) and len(command.modules) > 1 and not back:
        # Nobody has looked yet; a panel of things not known helps nobody.
        return Screen(headline)
    word = back[1] if back else word_of(command.modules)
    shown = await show(
        desk,
        replace(request, command=word),
        devices_of(word),
        scope=scope,
        page=int(back[3] or 1) if back else 1,
        headline=headline,
        look=False,
    )
    return replace(shown, toast=_plain(headline))


def _failed(desk: Desk, request: Request, home: Home, command: Command, step: Failed) -> Screen:
    told = explanation(
        step.error,
        request.locale,
        reference=request.reference,
        again=spelled(command, home),
        commanded=True,
        about=request.locale(
            "failed-what",
            what=wording.targets(command, home, request.locale),
            action=wording.action(command.action, command.modules[0].device, request.locale),
        ),
        now=desk.clock(),
        zone=request.zone,
    )
    return replace(told, toast=request.own_locale.label(f"error-{step.error.kind.name.replace('_', '-')}"))


def _failure_line(request: Request, home: Home, failure: Failed) -> Markup:
    return request.locale(
        "failed-part",
        what=wording.targets(Command(failure.command.action, failure.modules), home, request.locale),
        why=request.locale(f"error-{failure.error.kind.name.replace('_', '-')}"),
        reference=request.reference,
    )


def _headline(request: Request, home: Home, step: Sent | Waiting | Settled) -> Markup:
    """One sentence on the newest step; the outcome comes first."""
    locale = request.locale
    command = step.command
    what = wording.targets(command, home, locale)
    action = wording.action(command.action, command.modules[0].device, locale)
    match step:
        case Sent():
            return locale("told-run" if command.action == Run() else "told-sent", what=what, action=action)
        case Waiting(_, kind, seconds):
            return locale(f"told-waiting-{kind.name.replace('_', '-')}", what=what, seconds=round(seconds))
        case Settled() if step.moving:
            return locale("told-moving", what=what, action=action)
        case Settled() if step.unconfirmed and step.confirmed:
            names = Markup(", ").join(wording.place(module, home, locale) for module in step.unconfirmed[:3])
            return locale("told-partly", what=what, action=action, names=names, more=max(0, len(step.unconfirmed) - 3))
        case Settled() if step.unconfirmed:
            return locale("told-unconfirmed", what=what, action=action)
        case Settled():
            if len(command.modules) == 1:
                module = command.modules[0]
                now = wording.state(module, step.states.get(module.id), locale)
                return locale("told-state", what=what, state=now)
            return locale("told-done", what=what, action=action)


def _question(request: Request, home: Home, intent: Intent) -> Screen:
    """What to ask back when the words do not say one thing."""
    locale = request.locale
    match intent:
        case WhichOne(candidates, action, said):
            return Screen(locale("which-one", said=said), column(_choices(request, home, candidates, action)))
        case NothingFits(said, nearest, action):
            key = "nothing-fits" if nearest else "nothing-fits-at-all"
            rows = column((*_choices(request, home, nearest, action), _again(request, "show-all", request.command)))
            return Screen(locale(key, said=said), rows)
        case CannotDo(action, modules):
            what = wording.targets(Command(action, modules), home, locale)
            wish = wording.action(action, modules[0].device, locale)
            see = _choices(request, home, modules[:1], None)
            return Screen(locale("cannot-do", what=what, action=wish), column(see))
        case OutOfRange(lowest, highest, unit):
            numbers = {"lowest": locale.number(lowest, 1), "highest": locale.number(highest, 1)}
            return Screen(
                locale("out-of-range", unit=unit, **numbers), ((_again(request, "show-all", request.command),),)
            )
        case NotUnderstood(said):
            rows = ((_again(request, "show-all", request.command),),)
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


def _plain(text: Markup) -> str:
    return Markup(text).striptags()  # noqa: S704 (rendered by a locale)


def _stripped(text: str) -> tuple[str, str, int]:
    """What was said, where to return to, and the page asked for. Anybody can write any of it."""
    found = _ORIGIN.search(text)
    origin = found[0] if found else ""
    text = text[: len(text) - len(origin)]
    if found and found[1] not in WORDS:
        origin = ""
    page = _PAGE.search(text)
    return (text[: page.start()], origin, int(page[1])) if page else (text, origin, 1)
