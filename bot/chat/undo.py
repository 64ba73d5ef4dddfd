"""Answers the Undo button: takes an act back, once, while that is still what it would do."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.chat import obeying, wording
from bot.chat.desk import Desk, turned
from bot.chat.request import NotAllowed, Request, Way
from bot.chat.screen import Screen
from bot.chat.spelling import WORDS, spelled
from bot.domain.home import Home
from bot.domain.intents import Command
from bot.domain.rights import judge
from bot.domain.undoing import untouched
from bot.services.acts import Act, Result
from storage.records import LinkRecord

_WORDS = re.compile(
    rf"([0-9]{{1,18}}(?: [0-9]{{1,18}}){{0,11}})( < (?:{'|'.join(sorted(WORDS))}) #[0-9]{{1,10}}(?: p[0-9]{{1,3}})?)?",
    re.ASCII,
)


async def undo(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """For anybody who may give the restoring commands now, whoever did the act. Refused when it is too late, when it
    was done already, and when somebody changed something since: then it would undo that person's wish. Acts that were
    done at once are taken back at once, or none of them is."""
    words = _WORDS.fullmatch(request.text)
    acts = await _acts(desk, request, words[1].split()) if words else ()
    link = next((link for link in request.links if acts and link.account == acts[0].account), None)
    if words is None or link is None or any(act.account != link.account for act in acts):
        yield request.own("undo-gone")
        return
    home = await desk.homes.of(link)
    wishes = {act: _commands(act, home) for act in _outermost(acts)}
    if not all(wishes.values()):
        yield request.own("undo-gone")
        return
    commands = [command for back in wishes.values() for command in back]
    standing = await request.standing()
    for command in commands:
        if (refusal := judge(standing, command, desk.clock())) is not None:
            raise NotAllowed(refusal, *((command, spelled(command, home)) if len(commands) == 1 else ()))
    reason = await _reason_against_any(desk, link, wishes)
    if reason is None and not all([await desk.acts.take_back(act, request.chat.id) for act in acts]):
        reason = "undo-already"
    if reason is not None:
        yield request.own(reason)
        return
    lead = request.locale(
        "undo-told", person=acts[0].name, time=wording.moment(acts[0].at, desk.clock(), request.zone, request.locale)
    )
    request = turned(replace(request, way=Way.UNDO), link)
    async for screen in obeying.carry_out(desk, request, link, home, commands, origin=words[2] or "", lead=(lead,)):
        yield screen


async def _acts(desk: Desk, request: Request, numbers: Sequence[str]) -> tuple[Act, ...]:
    """The latest first. Empty when one of them is not known here."""
    found = [await desk.acts.find(request.chat.id, number) for number in sorted(map(int, set(numbers)), reverse=True)]
    acts = tuple(act for act in found if act is not None)
    return acts if len(acts) == len(found) else ()


def _outermost(acts: Sequence[Act]) -> Iterator[Act]:
    """Of a lamp that was turned on and dimmed at once, both acts remember the same earlier state: one is enough."""
    changed: set[int] = set()
    for act in acts:
        if not changed.issuperset(act.changed) or not act.changed:
            yield act
        changed.update(act.changed)


def _commands(act: Act, home: Home) -> tuple[Command, ...]:
    """Empty when one of the modules is no longer there: never half of it."""
    found = tuple(command for deed in act.back if (command := deed.command(home)) is not None)
    return found if len(found) == len(act.back) else ()


async def _reason_against_any(desk: Desk, link: LinkRecord, wishes: Mapping[Act, Sequence[Command]]) -> str | None:
    for act, commands in wishes.items():
        if (reason := await _reason_against(desk, link, act, commands)) is not None:
            return reason
    return None


async def _reason_against(desk: Desk, link: LinkRecord, act: Act, commands: Sequence[Command]) -> str | None:
    """The sentence that says why not, cheapest question first: only the last one costs a call."""
    if act.undone:
        return "undo-already"
    if not desk.acts.in_time(act.at):
        return "undo-late"
    if await desk.acts.followed(act):
        return "undo-changed"
    modules = tuple(module for command in commands for module in command.modules)
    states = await desk.control.look(link, modules, fresh_for=timedelta(0))
    for command in commands:
        for module in command.modules:
            state = states.get(module.id)
            if state is None or not state.reachable:
                return "undo-unseen"
            if not untouched(act.deed.action, command.action, module.device, state, settled=act.result is Result.DONE):
                return "undo-changed"
    return None
