"""Answers /alerts: what is wrong now, what was lately, and where that is told."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from markupsafe import Markup

from bot.chat import alert_deeds, alert_details, alert_wishes, alert_words, guards, muted, wording
from bot.chat.alert_sight import Seen, all_seen
from bot.chat.desk import Desk, linked
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Row, Screen, column
from bot.domain.telling import Wishes

Answer: TypeAlias = Callable[[Desk, Request, list[str]], Awaitable[Screen | None]]

_LINE, _SPACE = Markup("\n"), Markup(" ")
_PAGE = re.compile(r"p([1-9][0-9]{0,2})", re.ASCII)


async def alerts(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """Words that mean nothing lead to the list. A private chat may have been told for a group, and have no home."""
    if not request.private:
        linked(request)
    words = request.text.split()
    answer = _ANSWERS.get(words[0]) if words else None
    screen = await answer(desk, request, words[1:]) if answer is not None else None
    yield screen or await _list(desk, request, words)


async def _list(desk: Desk, request: Request, words: list[str]) -> Screen:
    seen = await all_seen(desk, request)
    still = [one for one in seen if not one.over]
    over = [one for one in reversed(seen) if one.over]
    asked = _PAGE.fullmatch(words[0]) if len(words) == 1 else None
    page = min(int(asked[1]) if asked else 1, max(1, -(-len(over) // PAGE)))
    lines = [request.locale("alerts-title"), *_open(desk, request, still)]
    lines += _past(desk, request, over[(page - 1) * PAGE : page * PAGE])
    lines += [Markup(), *await _where(desk, request)]
    rows = (*column(_doors(request, still)), *_turns(request, len(over), page), _foot(request))
    return Screen(_LINE.join(lines), rows)


def _open(desk: Desk, request: Request, still: Sequence[Seen]) -> Iterator[Markup]:
    locale, now = request.locale, desk.clock()
    if not still:
        yield locale("alerts-nothing" if request.links else "alerts-nothing-here")
    for one in still[:PAGE]:
        # Of one that is open, all that still lasts may be nothing this person may see.
        matters, _ = alert_words.matters(one.told.incidents)
        for matter in matters:
            what = locale(
                "alerts-open",
                severity=matter.rule.severity.value,
                what=alert_words.title(matter, one.told, locale),
                time=wording.moment(matter.since, now, request.zone, locale),
            )
            yield _SPACE.join((what, *_state(desk, request, one)))
    if len(still) > PAGE:
        yield locale("alerts-more", count=len(still) - PAGE)


def _state(desk: Desk, request: Request, one: Seen) -> Iterator[Markup]:
    alert, locale = one.told.alert, request.locale
    if alert.taken_by is not None:
        yield locale("alert-taken", person=alert.taken_name or locale.label("nameless"))
    if alert.snoozed_until is not None and alert.snoozed_until > desk.clock():
        time = wording.moment(alert.snoozed_until, desk.clock(), request.zone, locale)
        yield locale("alert-snoozed", time=time)


def _past(desk: Desk, request: Request, over: Sequence[Seen]) -> Iterator[Markup]:
    if not over:
        return
    yield request.locale("alerts-recent")
    for one in over:
        _, ended = alert_words.matters(one.told.incidents)
        for matter in ended[:1]:
            yield alert_words.over_line(matter, one.told, request.locale, desk.clock())


async def _where(desk: Desk, request: Request) -> Iterator[Markup]:
    """Where what is wrong is told, and when silently."""
    wishes = await desk.alerts.wishes(request.chat.id)
    listeners = [one.chat for link in request.links for one in await desk.alerts.listeners(link.account)]
    hears = request.chat.id in listeners
    return iter([request.locale(_place(request, wishes, hears=hears)), alert_wishes.quiet_line(request, wishes)])


def _place(request: Request, wishes: Wishes, *, hears: bool) -> str:
    if wishes.on is False:
        return "alerts-where-off"
    if not request.links:
        return "alerts-where-unheard"
    if not hears:
        return "alerts-where-group"
    return "alerts-where-here" if wishes.thread is None else "alerts-where-topic"


def _doors(request: Request, still: Sequence[Seen]) -> Iterator[Button]:
    for one in still[:PAGE]:
        matters, _ = alert_words.matters(one.told.incidents)
        if matters:
            what = request.locale.label(f"alerts-rule-{matters[0].rule.name.replace('_', '-')}")
            yield Button(what, f"alerts more {one.told.alert.id}")


def _turns(request: Request, past: int, page: int) -> tuple[Row, ...]:
    pages = max(1, -(-past // PAGE))
    turns = (("button-before", page - 1), ("button-after", page + 1))
    row = tuple(Button(request.locale.label(key), f"alerts p{n}") for key, n in turns if 1 <= n <= pages)
    return (row,) if row else ()


def _foot(request: Request) -> Row:
    label = request.locale.label
    return (
        Button(label("button-alerts-settings"), "alerts settings"),
        Button(label("button-refresh"), "alerts"),
    )


_ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "take": alert_deeds.take,
        "snooze": alert_deeds.snooze,
        "mute": alert_deeds.mute,
        "again": alert_deeds.again,
        "more": alert_details.more,
        **alert_wishes.ANSWERS,
        "muted": muted.listed,
        "unmute": muted.unmute,
        "guards": guards.listed,
        "guard": guards.guard,
    }
)
"""What may follow the command; None as an answer is the list."""
