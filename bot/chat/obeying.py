"""Carrying out commands for a person: judged for them, asked first where a slip would be dear, then told as they go."""

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.chat import asking, browsing, noting, outcomes, turns, wording
from bot.chat.desk import Desk
from bot.chat.request import NotAllowed, Request
from bot.chat.screen import Button, Screen, Style, column, fitting
from bot.chat.spelling import devices_of, holder, spelled, word_of
from bot.domain.caution import Risk, Setting, is_asked_first, risks
from bot.domain.home import Home, Module, Plant
from bot.domain.intents import Action, Command, Run
from bot.domain.rights import Standing, judge
from bot.services.acts import Result, commanding, result_of
from bot.services.control import Failed, Recalled, Sent, Settled, Step, Waiting
from storage.records import LinkRecord

ORIGIN = re.compile(r"\s*<\s*([a-z]+) #([0-9]{1,10})(?: p([0-9]{1,3}))?\Z", re.ASCII)
SENTENCE = "home"
"""The word that several commands at once come after, and whatever else is no word of a command."""
_LINE = Markup("\n")


async def obey(
    desk: Desk, request: Request, link: LinkRecord, home: Home, commands: Sequence[Command], *, origin: str = ""
) -> AsyncIterator[Screen]:
    """All of them or none: whoever may not give one of several gives none."""
    if request.anonymous:
        yield _asked_who(request, home, commands, origin)
        return
    for command in commands:
        refusal = judge(await _authority(request, command), command, desk.clock())
        if refusal is not None:
            stopped = NotAllowed(refusal, command, spelled(command, home))
            if len(commands) == 1:
                raise stopped
            yield await _refused_part(desk, request, home, command, stopped)
            return
    dangers = await _dangers(desk, request, link, home, commands)
    first = any(is_asked_first(command, dangers, late=request.late) for command in commands)
    if first and not request.confirmed:
        yield await _asked_first(desk, request, home, commands, dangers, origin=origin)
        return
    async for screen in carry_out(desk, request, link, home, commands, origin=origin):
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
    desk.turns.spoke_of(request.chat.id, request.person.id, link.account, turns.of_commands(commands), notes)
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
        sent = [notes[each] for each in newest if not isinstance(newest[each], Waiting)]
        undo = () if isinstance(step, Waiting) else noting.undo_row(desk, request, sent, origin)
        # First, so that it stays where it was while the panel below it comes and goes.
        yield replace(screen, rows=(*undo, *screen.rows))
    arrived = {number for number, step in newest.items() if not isinstance(step, Waiting)}
    for number, note in enumerate(notes):
        if number not in arrived:
            note.settle(Result.FAILED)
    if failures and not arrived:
        yield outcomes.failed(request, home, failures[0].command, failures[0])


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


async def _refused_part(desk: Desk, request: Request, home: Home, command: Command, stopped: NotAllowed) -> Screen:
    """Of several commands the one that stops all of them."""
    screen = await asking.refused(desk, request, stopped)
    return replace(screen, text=request.locale("talk-refused", what=_wish(request, home, command), why=screen.text))


async def _dangers(
    desk: Desk, request: Request, link: LinkRecord, home: Home, commands: Sequence[Command]
) -> tuple[Risk, ...]:
    """Said one by one, "all of them off" is no less dangerous."""
    month = desk.clock().astimezone(request.zone).month
    setting = Setting(home, month, await desk.alerts.guarded(link.account))
    wishes: dict[Action, dict[Module, None]] = {}
    for command in commands:
        wishes.setdefault(command.action, {}).update(dict.fromkeys(command.modules))
    together = (commanding(action, modules) for action, modules in wishes.items())
    return tuple(dict.fromkeys(risk for command in together for risk in risks(command, setting)))


def _asked_who(request: Request, home: Home, commands: Sequence[Command], origin: str) -> Screen:
    """Nobody can be identified behind an anonymous admin; a press carries the real person."""
    text = request.locale("ask-anonymous", what=_wishes(request, home, commands))
    said = [fitting(spelled(command, home) + origin, "status") for command in commands]
    if len(commands) == 1:
        return Screen(text, ((Button(request.locale.label("button-it-is-me"), said[0], style=Style.PRIMARY),),))
    labels = [_wish(request, home, command).striptags() for command in commands]
    return Screen(text, column(Button(label, word) for label, word in zip(labels, said, strict=True)))


async def _asked_first(
    desk: Desk, request: Request, home: Home, commands: Sequence[Command], dangers: Sequence[Risk], *, origin: str
) -> Screen:
    """Wide, late or risky commands need a yes from the person who gave them, and who knows what they do."""
    said = "; ".join(spelled(command, home) for command in commands)
    prompt = await desk.registry.ask(
        request.chat, request.person.id, said + origin if len(commands) == 1 else f"{SENTENCE} {said}"
    )
    wide = any(command.wide for command in commands)
    key = "ask-late" if request.late else "ask-wide" if wide else "ask-first"
    ambients = {module.ambient for command in commands for module in command.modules}
    asked = request.locale(
        key,
        what=_wishes(request, home, commands),
        ambients=commands[0].ambients if len(commands) == 1 else len(ambients),
        time=wording.moment(request.sent_at, desk.clock(), request.zone, request.locale),
    )
    text = _LINE.join((asked, *(request.locale(f"risk-{danger.value}") for danger in dangers)))
    yes = Button(request.locale.label("button-yes"), f"yes {prompt}", style=Style.DANGER if dangers else Style.PRIMARY)
    return Screen(text, ((yes, Button(request.locale.label("button-no"), f"no {prompt}")),))


def _wishes(request: Request, home: Home, commands: Sequence[Command]) -> Markup:
    return Markup("; ").join(_wish(request, home, command) for command in commands)


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
    back = ORIGIN.fullmatch(origin)
    scope = home.at(int(back[2])) if back else holder(command, home)
    if scope is None or isinstance(steps[-1], Waiting) or (command.action == Run() and not back):
        return Screen(headline, toast=headline.striptags())
    if len(steps) > 1 and isinstance(scope, Plant) and not back:
        # A whole home below a few words on two things hides them.
        return Screen(headline, toast=headline.striptags())
    if all(isinstance(step, Sent) for step in steps) and len(command.modules) > 1 and not back:
        # Nobody has looked yet; a panel of things not known helps nobody.
        return Screen(headline)
    word = back[1] if back else word_of(command.modules)
    shown = await browsing.show(
        desk,
        request if request.command == word else replace(request, command=word),
        devices_of(word),
        scope=scope,
        page=int(back[3] or 1) if back else 1,
        headline=headline,
        look=False,
    )
    return replace(shown, toast=headline.striptags())
