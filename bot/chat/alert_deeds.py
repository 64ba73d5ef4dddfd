"""What people do with an alert: take it up, put it off, look again, mute the device it is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from markupsafe import Markup

from bot.chat import alert_words, wording
from bot.chat.alert_details import details, gone
from bot.chat.alert_sight import Seen, aside, one_seen, whole
from bot.chat.desk import Desk
from bot.chat.muted import silencing
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, column
from bot.domain.alert_rules import RULES, About
from bot.domain.home import Module

_LINE = Markup("\n")
_LONGEST = 24 * 60
_ALWAYS = "always"
MUTES: Mapping[str, timedelta | None] = MappingProxyType(
    {"1": timedelta(days=1), "7": timedelta(days=7), _ALWAYS: None}
)
"""For how long, as a button spells it."""


async def take(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Everybody who was told of it sees who looks after it."""
    seen = await one_seen(desk, request, words[0]) if len(words) == 1 else None
    if seen is None:
        return gone(request)
    if await desk.heeding.take(seen.told, request.person):
        return await _done(desk, request, seen, "alerts-taken")
    seen = await one_seen(desk, request, words[0])
    if seen is None or seen.over:
        return aside(request, "alerts-over")
    return aside(request, "alerts-taken-already", person=seen.told.alert.taken_name)


async def snooze(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Minutes, or till the morning of this chat."""
    if len(words) != 2 or (words[1] != "morning" and not 0 < (whole(words[1]) or 0) <= _LONGEST):
        return None
    seen = await one_seen(desk, request, words[0])
    if seen is None:
        return gone(request)
    minutes = whole(words[1])
    if minutes is None:
        until = await desk.heeding.morning(request.chat)
    else:
        until = desk.clock() + timedelta(minutes=minutes)
    if not await desk.heeding.snooze(seen.told, until):
        return aside(request, "alerts-over")
    return await _done(desk, request, seen, "alerts-snoozed", time=_moment(desk, request, until))


async def again(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Looks at the home now, and answers what was seen."""
    seen = await one_seen(desk, request, words[0]) if len(words) == 1 else None
    if seen is None:
        return gone(request)
    if seen.over:
        return aside(request, "alerts-over")
    looked = await desk.heeding.look(seen.link)
    seen = await one_seen(desk, request, words[0])
    if seen is None:
        return gone(request)
    key = "alerts-again-well" if seen.over else "alerts-again-still"
    lead = request.locale(key, time=_moment(desk, request, looked))
    if not seen.shown_at(request):
        return details(desk, request, seen, lead=lead, toast=lead.striptags())
    shown = alert_words.screen(seen.whole, request.locale, desk.clock())
    return replace(shown, text=_LINE.join((shown.text, lead)), toast=lead.striptags())


# Muting


async def mute(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Which device and for how long is asked as far as it is not said: "12", "12 #17", "12 #17 7"."""
    seen = await one_seen(desk, request, words[0]) if 1 <= len(words) <= 3 else None
    if seen is None:
        return gone(request)
    found = _modules(seen)
    if len(words) > 1:
        number = whole(words[1].removeprefix("#"))
        found = {n: module for n, module in found.items() if n == number}
    if not found:
        return gone(request)
    if len(found) > 1:
        return _which(request, seen, found)
    ((number, module),) = found.items()
    if len(words) < 3 or words[2] not in MUTES:
        return _how_long(request, seen, number, module)
    return await _muted(desk, request, seen, module, MUTES[words[2]])


async def _muted(desk: Desk, request: Request, seen: Seen, module: Module, span: timedelta | None) -> Screen:
    until = None if span is None else desk.clock() + span
    await desk.alerts.change(request.chat.id, silencing(module, until, desk.clock()))
    if until is not None and len(_modules(seen)) == 1 and not seen.over:
        # This message is about nothing else: it is silent as long.
        await desk.heeding.snooze(seen.told, until)
    name = wording.place(module, seen.told.home, request.locale)
    if until is None:
        return _answer(request, seen, "alerts-muted-always", name=name)
    return _answer(request, seen, "alerts-muted", name=name, time=_moment(desk, request, until))


def _modules(seen: Seen) -> dict[int, Module]:
    """The devices the alert is still about, by their numbers."""
    home = seen.told.home
    subjects = {
        incident.subject
        for incident in seen.told.incidents
        if RULES[incident.rule].about is About.MODULE and (incident.closed_at is None or seen.over)
    }
    return {home.number(module): module for module in home if str(module.id) in subjects}


def _which(request: Request, seen: Seen, found: Mapping[int, Module]) -> Screen:
    buttons = [
        Button(wording.place(module, seen.told.home, request.locale), f"alerts mute {seen.told.alert.id} #{number}")
        for number, module in list(found.items())[:8]
    ]
    return Screen(request.locale("alerts-mute-which"), (*column(buttons), _back(request)), fresh=seen.shown_at(request))


def _how_long(request: Request, seen: Seen, number: int, module: Module) -> Screen:
    locale = request.locale
    text = locale("alerts-mute-how-long", name=wording.place(module, seen.told.home, locale))
    buttons = [
        Button(locale.label(f"button-alerts-mute-{spelled}"), f"alerts mute {seen.told.alert.id} #{number} {spelled}")
        for spelled in MUTES
    ]
    return Screen(text, (*column(buttons), _back(request)), fresh=seen.shown_at(request))


# How it is answered


async def _done(desk: Desk, request: Request, seen: Seen, key: str, **values: str) -> Screen:
    """The alert's own message is changed by the loop that says things; elsewhere its details are shown anew."""
    toast = request.own_locale.label(key, **values)
    if seen.shown_at(request):
        return Screen(toast=toast)
    after = await one_seen(desk, request, str(seen.told.alert.id))
    return details(desk, request, after or seen, lead=request.locale(key, **values), toast=toast)


def _answer(request: Request, seen: Seen, key: str, **values: str) -> Screen:
    toast = request.own_locale.label(key, **values)
    if seen.shown_at(request):
        return Screen(toast=toast)
    muted = Button(request.locale.label("button-alerts-muted"), "alerts muted")
    return Screen(request.locale(key, **values), ((muted,), _back(request)), toast=toast)


def _back(request: Request) -> tuple[Button, ...]:
    return (Button(request.locale.label("button-alerts-list"), "alerts"),)


def _moment(desk: Desk, request: Request, at: datetime) -> str:
    return wording.moment(at, desk.clock(), request.zone, request.locale)
