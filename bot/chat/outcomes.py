"""What came of a command, in sentences: its newest step, what failed, and what to do then."""

from dataclasses import replace

from markupsafe import Markup

from bot.chat import wording
from bot.chat.explanations import explanation, toast, what_went_wrong
from bot.chat.request import Request
from bot.chat.screen import Screen
from bot.chat.spelling import spelled
from bot.domain.home import Home
from bot.domain.intents import Command, Run
from bot.services.control import Failed, Sent, Settled, Waiting


def headline(request: Request, home: Home, step: Sent | Waiting | Settled) -> Markup:
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


def failure_line(request: Request, home: Home, failure: Failed) -> Markup:
    return request.locale(
        "failed-part",
        what=wording.targets(Command(failure.command.action, failure.modules), home, request.locale),
        why=what_went_wrong(failure.error, request),
        reference=request.reference,
    )


def failed(request: Request, home: Home, command: Command, step: Failed) -> Screen:
    told = explanation(
        step.error,
        request,
        again=spelled(command, home),
        commanded=True,
        about=request.locale(
            "failed-what",
            what=wording.targets(command, home, request.locale),
            action=wording.action(command.action, command.modules[0].device, request.locale),
        ),
    )
    return replace(told, toast=toast(step.error, request))
