"""Answers /home, and whatever is said to the bot that is no command: free sentences about the home."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.chat import choosing, devices, listening, obeying, questions, start, undo, wishes, wording
from bot.chat.desk import Desk
from bot.chat.explanations import explanation
from bot.chat.listening import Heard
from bot.chat.request import NotConnected, Request, Way
from bot.chat.screen import Button, Screen, Style, column, fitting
from bot.chat.spelling import WORDS, devices_of, holder, spelled, word_of
from bot.domain.errors import CloudError
from bot.domain.home import Home, Module
from bot.domain.intents import Command, Switch, fits
from bot.domain.rights import may_see
from bot.language.meaning import Candidate
from bot.locales import plain
from bot.services.acts import commanding
from storage.records import LinkRecord

_SPELLED = re.compile(r"([a-z]+) ((?:#[0-9]{1,10} )+[a-z0-9.% ]{1,20})", re.ASCII)
_MOST_AT_ONCE = 12
_MOST_CHOICES = 8
_LINE = Markup("\n")


async def home(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Whatever a sentence asks for, in the ways commands are: judged, asked first, carried out, told."""
    if request.way is not Way.PRESSED:
        request = replace(request, way=Way.SENTENCE)
    if request.link is None:
        yield await start.stranger(request)
        return
    if (given := await _spelled_out(desk, request)) is not None:
        link, place, commands = given
        async for screen in obeying.obey(desk, request, link, place, commands):
            yield screen
        return
    if not request.text:
        yield Screen(request.locale("talk-bare"))
        return
    found = await listening.heard(desk, request)
    if len(found) > 1:
        yield _which_home(request, found)
    elif found:
        async for screen in _answered(desk, found[0]):
            yield screen
    elif not request.perhaps:
        yield await _lost(request)


async def concerns_home(desk: Desk, request: Request) -> bool:
    """Whether words that may as well be for somebody else mean anything for a home of this chat."""
    try:
        return bool(request.text and await listening.heard(desk, request))
    except (CloudError, NotConnected):
        return False


async def _spelled_out(desk: Desk, request: Request) -> tuple[LinkRecord, Home, tuple[Command, ...]] | None:
    """Several commands as buttons spell them: what a question about all of them remembers."""
    parts = [_SPELLED.fullmatch(part) for part in request.text.split("; ")]
    if len(parts) > _MOST_AT_ONCE:
        return None
    found: list[tuple[LinkRecord, Home, Command]] = []
    for part in parts:
        if part is None or part[1] not in WORDS:
            return None
        heard = await choosing.heard(desk, request.saying(part[0]), part[2], devices_of(part[1]))
        if not isinstance(heard, choosing.Heard) or not isinstance(heard.intent, Command):
            return None
        found.append((heard.link, heard.home, heard.intent))
    link, place, _ = found[0]
    return (link, place, tuple(command for *_, command in found)) if all(one[0] == link for one in found) else None


async def _answered(desk: Desk, heard: Heard) -> AsyncIterator[Screen]:
    request, reading = heard.request, heard.reading
    if reading.undo:
        async for screen in _undone(desk, request):
            yield screen
    elif reading.question is not None:
        yield await questions.answer(desk, heard, reading.question)
    elif reading.ask is not None:
        yield await _asked_back(desk, heard, reading.ask)
    else:
        async for screen in _carried_out(desk, heard):
            yield screen


async def _carried_out(desk: Desk, heard: Heard) -> AsyncIterator[Screen]:
    request, link, reading = heard.request, heard.link, heard.reading
    if reading.change is not None:
        made = await wishes.changed(desk, link, heard.home, reading.change)
    else:
        made = await wishes.commands(desk, link, heard.home, reading.commands)
    if not isinstance(made, tuple):
        yield _hindered(heard, made)
        return
    async for screen in obeying.obey(desk, request, link, heard.home, made):
        # "A bit warmer" is what can be said again elsewhere, not the degrees it came to.
        desk.turns.spoke_of(request.chat.id, request.person.id, link.account, reading)
        yield screen


async def _undone(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """What the Undo button below this person's last act in this chat would do."""
    turn = None if request.anonymous else desk.turns.last(request.chat.id, request.person.id)
    numbers = [note.undo for note in turn.notes] if turn is not None else []
    if not numbers or None in numbers:
        yield request.own("talk-nothing-to-undo")
        return
    said = " ".join(str(number) for number in numbers)
    async for screen in undo.undo(desk, request.saying(f"undo {said}")):
        yield screen


# Asking back


async def _lost(request: Request) -> Screen:
    screen = await start.stranger(request)
    return replace(screen, text=_LINE.join((screen.text, request.locale("talk-examples"))))


async def _asked_back(desk: Desk, heard: Heard, candidates: Sequence[Candidate]) -> Screen:
    """The things that may be meant. Each button says its command in full, or opens a panel."""
    request = heard.request
    standing = await request.standing()
    choices: list[tuple[Candidate, tuple[Module, ...]]] = []
    for candidate in candidates:
        modules = wishes.modules_of(candidate.modules, heard.home)
        if modules and all(may_see(standing, module, desk.clock()) for module in modules):
            choices.append((candidate, modules))
    if not choices:
        return await _lost(request)
    buttons = [_choice(heard, *choice) for choice in choices[:_MOST_CHOICES]]
    wished = {_told(heard, candidate, modules) for candidate, modules in choices}
    key = "talk-sure" if len(choices) == 1 else "talk-which"
    action = wished.pop() if len(wished) == 1 else None
    return Screen(request.locale(key if action is None else f"{key}-do", action=action), column(buttons))


def _choice(heard: Heard, candidate: Candidate, modules: tuple[Module, ...]) -> Button:
    ambients = {module.ambient for module in modules}
    ambient = heard.home.ambient_of(modules[0]) if len(ambients) == 1 else None
    if len(modules) == 1:
        label = wording.describe(modules[0], heard.home, heard.request.locale)
    else:
        label = plain(candidate.name) if ambient is None else plain(ambient.name)
    command = _absolute(heard, candidate)
    panel = _panel(heard.home, modules)
    return Button(label, panel if command is None else fitting(spelled(command, heard.home), panel))


def _told(heard: Heard, candidate: Candidate, modules: tuple[Module, ...]) -> Markup | None:
    """What the candidate's command does, in words; None where it would only open a panel."""
    command = _absolute(heard, candidate)
    return None if command is None else wording.action(command.action, modules[0].device, heard.request.locale)


def _absolute(heard: Heard, candidate: Candidate) -> Command | None:
    if candidate.command is None or candidate.command.action == "toggle":
        return None
    made = wishes.absolute(candidate.command, heard.home)
    return made[0] if isinstance(made, tuple) else None


def _panel(home: Home, modules: Sequence[Module]) -> str:
    """What opens the smallest panel that shows all of them."""
    scope = holder(commanding(Switch(on=True), modules), home)
    return word_of(modules) if scope is None else f"{word_of(modules)} #{home.number(scope)}"


def _which_home(request: Request, found: Sequence[Heard]) -> Screen:
    names = choosing.titles([(heard.link, heard.home) for heard in found], request.locale)
    buttons = []
    for heard in found:
        modules = wishes.modules_of(heard.reading.modules, heard.home)
        plant = heard.home.plant_of(modules[0]) if modules else None
        if plant is not None:
            what = wording.targets(commanding(Switch(on=True), modules), heard.home, request.locale).unescape()
            label = request.locale.label("button-in-home", home=names[heard.home.number(plant)], what=what)
            buttons.append(Button(label, _said(heard, modules)))
    return Screen(request.locale("which-home"), column(buttons))


def _said(heard: Heard, modules: Sequence[Module]) -> str:
    """The commands by numbers, so that they mean one home whatever is the default by then."""
    panel = _panel(heard.home, modules)
    made = [wishes.absolute(said, heard.home) if said.action != "toggle" else None for said in heard.reading.commands]
    commands = [command for one in made if isinstance(one, tuple) for command in one]
    if not commands or len(commands) < len(heard.reading.commands):
        return panel
    told = "; ".join(spelled(command, heard.home) for command in commands)
    return fitting(told if len(commands) == 1 else f"{obeying.SENTENCE} {told}", panel)


# What stands in the way


def _hindered(heard: Heard, obstacle: wishes.Obstacle) -> Screen:
    request, place, locale = heard.request, heard.home, heard.request.locale
    match obstacle:
        case wishes.Unseen(error=CloudError() as error):
            return explanation(error, request, again=request.said)
        case wishes.Unseen(modules, switches):
            what = wording.targets(commanding(Switch(on=True), modules), place, locale)
            return Screen(locale("talk-unseen", what=what), column(_both_ways(heard, modules) if switches else ()))
        case wishes.Stepless(modules, states):
            state = wording.state(modules[0], states.get(modules[0].id), locale)
            return Screen(locale("talk-no-step", what=wording.place(modules[0], place, locale), state=state))
        case intent:
            meant = wishes.modules_of(heard.reading.modules, place)
            return devices.question(request.saying(word_of(meant)), place, intent)


def _both_ways(heard: Heard, modules: Sequence[Module]) -> Sequence[Button]:
    """Whoever stands before it knows how it is."""
    able = [module for module in modules if fits(Switch(on=True), module.device)]
    panel, label = _panel(heard.home, modules), heard.request.locale.label
    return [
        Button(
            label("button-do-on" if on else "button-do-off"),
            fitting(spelled(commanding(Switch(on), able), heard.home), panel),
            style=Style.PRIMARY,
        )
        for on in (True, False)
    ]
