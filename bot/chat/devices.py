"""Answers /plugs, /lights, /shutters, /heating, /scenes and whatever kind comes next: panels and commands."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from markupsafe import Markup

from bot.chat import choosing, deeds, noting, outcomes, panels, wording
from bot.chat.desk import Desk, chosen_plant, linked, told_apart
from bot.chat.explanations import explanation
from bot.chat.panels import ROUTES, View
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Screen, Style, column, fitting
from bot.chat.spelling import WORDS, devices_of, holder, spelled, spelled_action, word_of
from bot.domain.caution import Risk, Setting, is_asked_first, risks
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
from bot.domain.rights import Refusal, Right, Standing, Why, judge, may, may_see, seeing
from bot.services.acts import Result, commanding, result_of
from bot.services.control import Failed, Recalled, Sent, Settled, Step, Waiting
from bot.services.homes import Known
from storage.records import LinkRecord

Devices: TypeAlias = frozenset[Device]

_ORIGIN = re.compile(r"\s*<\s*([a-z]+) #([0-9]{1,10})(?: p([0-9]{1,3}))?\Z", re.ASCII)
_PAGE = re.compile(r"(?:\A|\s)p([0-9]{1,3})\Z", re.ASCII)
_LINE = Markup("\n")
_ACTING = (Right.SWITCH, Right.TEMPERATURE, Right.SCENES)


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
            yield await show(desk, request, devices, scope=scope, page=page)
        case Command() as command:
            async for screen in _obey(desk, request, heard.link, home, command, origin):
                yield screen
        case intent:
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
    if look and isinstance(scope, Module) and not modules:
        raise NotAllowed(Refusal(Why.ROLE, seeing(scope).right, (scope,)))
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
        last=await _last(desk, request, home, scope) if isinstance(scope, Module) and headline is None else None,
        guard=(await desk.alerts.guarded(link.account)).get(scope.id) if isinstance(scope, Module) else None,
        may_guard=request.anonymous or may(standing, Right.ALERTS, desk.clock()),
    )
    screen = (
        panels.panel(view, headline=headline) if known.error is None else _troubled(desk, request, view, known.error)
    )
    if not isinstance(scope, Plant):
        return screen
    return replace(screen, rows=(*screen.rows, *await choosing.doors(desk, request, request.command)))


async def _last(desk: Desk, request: Request, home: Home, module: Module) -> Markup | None:
    """Who did something to the module last, as this chat knows it."""
    act = await desk.acts.last(request.chat.id, home.number(module))
    if act is None:
        return None
    return deeds.last(act, module, now=desk.clock(), zone=request.zone, locale=request.locale)


def _troubled(desk: Desk, request: Request, view: View, error: CloudError) -> Screen:
    """What went wrong, and below it what was known before: an error is never shown as an empty home."""
    told = explanation(
        error,
        request.locale,
        reference=request.reference,
        again=f"{view.word} #{view.home.number(view.scope)}",
        home=told_apart(request),
        about=choosing.about(request, view.home, view.scope),
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
    refusal = judge(await _authority(request, command), command, desk.clock())
    if refusal is not None:
        raise NotAllowed(refusal, command, spelled(command, home))
    month = desk.clock().astimezone(request.zone).month
    dangers = risks(command, Setting(home, month, await desk.alerts.guarded(link.account)))
    if not request.confirmed and is_asked_first(command, dangers, late=request.late):
        yield await _asked_first(desk, request, home, command, said, dangers)
        return
    async for screen in carry_out(desk, request, link, home, (command,), origin=origin):
        yield screen


async def carry_out(
    desk: Desk,
    request: Request,
    link: LinkRecord,
    home: Home,
    commands: Sequence[Command],
    *,
    origin: str = "",
    lead: tuple[Markup, ...] = (),
) -> AsyncIterator[Screen]:
    """Sends what was judged already, then follows it; every screen tells what came of all the commands so far."""
    notes = [noting.noted(desk, request, link, home, command) for command in commands]
    newest: dict[int, Sent | Waiting | Settled] = {}
    failures: list[Failed] = []
    streams = [
        desk.control.carry_out(link, command, request.zone, recall=note.sought)
        for command, note in zip(commands, notes, strict=True)
    ]
    async for number, step in _in_turn(streams):
        if isinstance(step, (Failed, Settled)):
            desk.witness.commanded(link, step, chat=request.chat.id)
        if isinstance(step, Failed):
            failures.append(step)
            continue
        if isinstance(step, Recalled):
            notes[number].recall(step.back)
            continue
        newest[number] = step
        notes[number].settle(result_of(step, failures=any(each.command is commands[number] for each in failures)))
        screen = await _told(desk, request, home, tuple(newest.values()), failures, origin=origin, lead=lead)
        undo = () if isinstance(step, Waiting) else noting.undo_row(desk, request, notes[number], origin)
        # First, so that it stays where it was while the panel below it comes and goes.
        yield replace(screen, rows=(*undo, *screen.rows))
    sent = {number for number, step in newest.items() if not isinstance(step, Waiting)}
    for number, note in enumerate(notes):
        if number not in sent:
            note.settle(Result.FAILED)
    if failures and not sent:
        yield outcomes.failed(desk, request, home, failures[0].command, failures[0])


async def _in_turn(streams: Sequence[AsyncIterator[Step]]) -> AsyncIterator[tuple[int, Step]]:
    """First all are sent, then each is followed."""
    for number, stream in enumerate(streams):
        async for step in stream:
            yield number, step
            if isinstance(step, Sent):
                break
    for number, stream in enumerate(streams):
        async for step in stream:
            yield number, step


async def _authority(request: Request, command: Command) -> Standing:
    """Whose rights carry the command: an approval carries what was approved and nothing else."""
    if request.approval is not None and request.approval.covers(command):
        return request.approval.standing
    return await request.standing()


def _asked_who(request: Request, home: Home, command: Command, said: str) -> Screen:
    """Nobody can be identified behind an anonymous admin; a press carries the real person."""
    what = _wish(request, home, command)
    button = Button(request.locale.label("button-it-is-me"), fitting(said, request.command), style=Style.PRIMARY)
    return Screen(request.locale("ask-anonymous", what=what), ((button,),))


async def _asked_first(  # noqa: PLR0917
    desk: Desk, request: Request, home: Home, command: Command, said: str, dangers: Sequence[Risk]
) -> Screen:
    """A wide, late or risky command needs a yes from the person who gave it, and who knows what it does."""
    what = _wish(request, home, command)
    prompt = await desk.registry.ask(request.chat, request.person.id, said)
    key = "ask-late" if request.late else "ask-wide" if command.wide else "ask-first"
    asked = request.locale(
        key,
        what=what,
        ambients=command.ambients,
        time=wording.moment(request.sent_at, desk.clock(), request.zone, request.locale),
    )
    text = _LINE.join((asked, *(request.locale(f"risk-{danger.value}") for danger in dangers)))
    yes = Button(request.locale.label("button-yes"), f"yes {prompt}", style=Style.DANGER if dangers else Style.PRIMARY)
    return Screen(text, ((yes, Button(request.locale.label("button-no"), f"no {prompt}")),))


def _wish(request: Request, home: Home, command: Command) -> Markup:
    return request.locale(
        "ask-what",
        what=wording.targets(command, home, request.locale),
        action=wording.action(command.action, command.modules[0].device, request.locale),
    )


async def _told(
    desk: Desk,
    request: Request,
    home: Home,
    steps: Sequence[Sent | Waiting | Settled],
    failures: Sequence[Failed],
    *,
    origin: str,
    lead: tuple[Markup, ...],
) -> Screen:
    """What came of commands so far, above the panel they were given from."""
    command = commanding(steps[0].command.action, [module for step in steps for module in step.command.modules])
    headline = _LINE.join(
        (
            *lead,
            *(outcomes.headline(request, home, step) for step in steps),
            *(outcomes.failure_line(request, home, failure) for failure in failures),
        )
    )
    back = _ORIGIN.fullmatch(origin)
    scope = home.at(int(back[2])) if back else holder(command, home)
    if scope is None or isinstance(steps[-1], Waiting) or (command.action == Run() and not back):
        return Screen(headline, toast=_plain(headline))
    if all(isinstance(step, Sent) for step in steps) and len(command.modules) > 1 and not back:
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


def _question(request: Request, home: Home, intent: Intent) -> Screen:
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
