"""Answers /allow: somebody who may decides on what somebody else asked, and an allowed wish is carried out at once."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial

from markupsafe import Markup

from bot.chat import devices, wording
from bot.chat.asking import DECIDERS, Wish, because, expired, reason, understood
from bot.chat.desk import Desk
from bot.chat.explanations import toast, what_went_wrong
from bot.chat.request import Approval, NotAllowed, Request
from bot.chat.screen import Screen
from bot.chat.spelling import devices_of
from bot.domain.errors import CloudError
from bot.domain.intents import Command
from bot.domain.rights import Leave, Refusal, Role, Standing, judge, needed
from storage.records import PersonRecord, PromptRecord

_HOUR = timedelta(hours=1)
_LINE = Markup("\n")


class Decision(StrEnum):
    ONCE = "once"
    HOUR = "hour"
    ALWAYS = "always"
    NO = "no"


_SPELLED = re.compile(rf"([0-9]{{1,15}}) ({'|'.join(Decision)})", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Case:
    """A wish before somebody who may decide on it: both as they stand at this moment."""

    prompt: PromptRecord
    decision: Decision
    wish: Wish
    decider: Standing
    asker: Standing

    def leave(self, now: datetime) -> Leave | None:
        """What lasts beyond this once: for exactly these modules and what was done to them."""
        if self.decision not in (Decision.HOUR, Decision.ALWAYS):
            return None
        until = now + _HOUR if self.decision is Decision.HOUR else None
        return _leave(self.wish.command, until)


async def allow(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Nothing the button says is believed but the number: who presses, who asked and what it was are judged anew."""
    found = _SPELLED.fullmatch(request.text)
    prompt = await desk.registry.asked_for(int(found[1]), request.chat) if found else None
    if found is None or prompt is None:
        yield expired(request)
        return
    opened = await _opened(desk, request, prompt, Decision(found[2]))
    if isinstance(opened, Screen):
        yield opened
    elif await desk.registry.decide(prompt.id, request.chat) is None:
        yield expired(request)
    else:
        async for screen in _decided(desk, request, opened):
            yield screen


async def _opened(desk: Desk, request: Request, prompt: PromptRecord, decision: Decision) -> _Case | Screen:
    """The case, when this person may decide it so; else what they are told, and the question stays open."""
    if request.late:
        return request.own("asking-late")
    if request.person.id == prompt.person:
        return request.own("asking-own")
    decider = await request.standing_in(request.chat, True)
    if decider.role not in DECIDERS:
        return request.own("asking-adults")
    try:
        wish = await understood(desk, request, prompt.body)
    except CloudError as error:
        # The question and its buttons stay as they are.
        return Screen(what_went_wrong(error, request), toast=toast(error, request), own=True)
    if wish is None:
        return request.own("asking-changed")
    if decision is Decision.ALWAYS and decider.role is not Role.OWNER:
        return request.own("asking-owner-only")
    asker = await request.standing_of(prompt.person, request.chat, True)
    case = _Case(prompt, decision, wish, decider, asker)
    refusal = _refusal(case, desk.clock())
    return case if refusal is None else reason(request, refusal)


def _refusal(case: _Case, now: datetime) -> Refusal | None:
    """Nobody gives what they have not; and leave that would not help now is not given."""
    mine = judge(case.decider, case.wish.command, now)
    leave = case.leave(now)
    if mine is not None or leave is None or case.asker.role is Role.NOBODY:
        return mine
    return judge(replace(case.asker, leaves=(*case.asker.leaves, leave)), case.wish.command, now)


async def _decided(desk: Desk, request: Request, case: _Case) -> AsyncIterator[Screen]:
    """The one outcome, told to everybody where it was asked."""
    asker = await _asker(desk, case)
    if case.asker.role is Role.NOBODY:
        yield Screen(_told(request, case, asker, "asking-gone"))
        return
    if case.decision is Decision.NO:
        yield Screen(_told(request, case, asker, "asking-denied"))
        return
    now = desk.clock()
    leave = case.leave(now)
    until = leave.until if leave is not None else None
    time = "" if until is None else wording.moment(until, now, request.zone, request.locale)
    headline = _told(request, case, asker, f"asking-allowed-{case.decision}", time=time)
    standing = case.decider
    if leave is not None:
        await desk.household.approve(request.chat.id, asker.id, leave, by=request.person.id)
        # From here on it is the asker's own right, and ends with it.
        standing = await request.standing_of(asker.id, request.chat, False)
    wished = replace(
        request.saying(case.wish.said, confirmed=True),
        person=asker,
        way=case.wish.way,
        standing_in=partial(request.standing_of, asker.id),
        approval=Approval(request.person, standing, case.wish.command),
    )
    try:
        async for screen in devices.answer(desk, wished, devices_of(wished.command)):
            yield replace(screen, text=_LINE.join((headline, screen.text)))
    except NotAllowed as stopped:
        yield Screen(_LINE.join((headline, because(stopped.refusal, request.locale))))


async def _asker(desk: Desk, case: _Case) -> PersonRecord:
    names = await desk.registry.names((case.prompt.person,))
    return await desk.registry.person(case.prompt.person, names[case.prompt.person])


def _told(request: Request, case: _Case, asker: PersonRecord, key: str, **values: str) -> Markup:
    what = case.wish.told(request.locale)
    return request.locale(key, asker=asker.name, what=what, by=request.person.name, **values)


def _leave(command: Command, until: datetime | None) -> Leave:
    rights = frozenset(needed(command.action, module.device).right for module in command.modules)
    return Leave(rights, until, modules=frozenset(module.id for module in command.modules))
