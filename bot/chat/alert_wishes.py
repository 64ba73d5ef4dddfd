"""How a chat wants to be alerted, shown and changed with buttons; in a private chat it is the person's own wish."""

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time
from types import MappingProxyType

from markupsafe import Markup

from bot.chat.alert_sight import aside
from bot.chat.desk import Desk
from bot.chat.muted import lasting
from bot.chat.request import Request
from bot.chat.screen import Button, Row, Screen, column, pairs
from bot.domain.alert_rules import RULES, Severity
from bot.domain.quiet import QuietHours
from bot.domain.telling import Wishes
from storage.records import ChatKind

_LINE = Markup("\n")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?::([0-5][0-9]))?", re.ASCII)
_USUAL_HOURS = ((22, 7), (21, 8), (23, 6))
_SOUNDS: Mapping[str, Severity | None] = MappingProxyType(
    {"all": Severity.NOTICE, "warning": Severity.WARNING, "urgent": Severity.URGENT, "never": None}
)
"""From which severity on a message sounds, as a button spells it."""
_FLAGS: Mapping[str, bool] = MappingProxyType({"on": True, "off": False})


async def settings(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return await _shown(desk, request)


async def _shown(desk: Desk, request: Request, wishes: Wishes | None = None, *, toast: str = "") -> Screen:
    wishes = wishes or await desk.alerts.wishes(request.chat.id)
    text = _LINE.join(_lines(request, wishes, desk.clock()))
    return Screen(text, (*pairs(_buttons(request, wishes)), _back(request, "list", "alerts")), toast=toast)


def _lines(request: Request, wishes: Wishes, now: datetime) -> Iterator[Markup]:
    locale = request.locale
    yield locale("alerts-wishes-private" if request.private else "alerts-wishes-group")
    yield locale(f"alerts-wish-{_on(request, wishes)}")
    yield locale("alerts-wish-off-rules", count=len(wishes.off))
    yield locale("alerts-wish-sounds", sounds=_spelled(wishes))
    yield quiet_line(request, wishes)
    if not request.private:
        yield locale("alerts-wish-escalates" if wishes.escalates else "alerts-wish-escalates-not")
    if wishes.thread is not None:
        yield locale("alerts-wish-topic")
    digests = {(True, True): "both", (True, False): "daily", (False, True): "weekly", (False, False): "none"}
    yield locale(f"alerts-wish-digest-{digests[wishes.daily, wishes.weekly]}")
    yield locale("alerts-wish-counts", guards=len(wishes.guards), count=len(lasting(wishes, now)))


def quiet_line(request: Request, wishes: Wishes) -> Markup:
    if wishes.quiet is None:
        return request.locale("alerts-quiet-none")
    return request.locale("alerts-quiet-hours", **_hours(wishes.quiet))


def _buttons(request: Request, wishes: Wishes) -> Iterator[Button]:
    def button(key: str, said: str) -> Button:
        return Button(request.locale.label(f"button-alerts-{key}"), f"alerts {said}")

    state = _on(request, wishes)
    if state != "on":
        yield button("on", "on" if request.private else "usual")
    if state != "off":
        yield button("off", "off")
    if request.private and state != "usual":
        yield button("usual", "usual")
    yield button("rules", "rules")
    yield button("sound", "sound")
    yield button("quiet", "quiet")
    if not request.private:
        yield button(*(("alone", "escalate off") if wishes.escalates else ("escalate", "escalate on")))
    yield button(*(("weekly-off", "weekly off") if wishes.weekly else ("weekly", "weekly on")))
    yield button(*(("daily-off", "daily off") if wishes.daily else ("daily", "daily on")))
    yield button("guards", "guards")
    yield button("muted", "muted")
    if wishes.thread is not None:
        yield button("everywhere", "everywhere")
    elif request.thread is not None and request.chat.kind is ChatKind.SUPERGROUP:
        yield button("here", "here")


def _on(request: Request, wishes: Wishes) -> str:
    """In a group, leaving it to the bot is on."""
    if wishes.on is None:
        return "usual" if request.private else "on"
    return "on" if wishes.on else "off"


# What is changed by one word


async def _switch(desk: Desk, request: Request, *, on: bool | None) -> Screen:
    return await _changed(desk, request, lambda wishes: replace(wishes, on=on))


async def on(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return None if words else await _switch(desk, request, on=True)


async def off(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return None if words else await _switch(desk, request, on=False)


async def usual(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return None if words else await _switch(desk, request, on=None)


async def escalate(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    flag = _flag(words)
    return None if flag is None else await _changed(desk, request, lambda wishes: replace(wishes, escalates=flag))


async def daily(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    flag = _flag(words)
    return None if flag is None else await _changed(desk, request, lambda wishes: replace(wishes, daily=flag))


async def weekly(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    flag = _flag(words)
    return None if flag is None else await _changed(desk, request, lambda wishes: replace(wishes, weekly=flag))


async def here(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Alerts go from now on to the forum topic this is written in."""
    if request.thread is None or request.chat.kind is not ChatKind.SUPERGROUP:
        return aside(request, "alerts-here-no-topic")
    return await _changed(desk, request, lambda wishes: replace(wishes, thread=request.thread))


async def everywhere(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return await _changed(desk, request, lambda wishes: replace(wishes, thread=None))


# What is chosen on a page of its own


async def rules(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    return _rules(request, await desk.alerts.wishes(request.chat.id))


async def rule(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """One kind of trouble: "gateway_offline off"."""
    flag = _flag(words[1:])
    if flag is None or words[0] not in RULES:
        return await rules(desk, request, words)
    name = {words[0]}
    change = _without(name) if flag else _with(name)
    return _rules(request, await desk.alerts.change(request.chat.id, change))


def _with(names: set[str]) -> Callable[[Wishes], Wishes]:
    return lambda wishes: replace(wishes, off=wishes.off | names)


def _without(names: set[str]) -> Callable[[Wishes], Wishes]:
    return lambda wishes: replace(wishes, off=wishes.off - names)


def _rules(request: Request, wishes: Wishes) -> Screen:
    locale = request.locale
    lines = [locale("alerts-rules")]
    buttons = []
    for name in RULES:
        what, key = locale.label(f"alerts-rule-{name.replace('_', '-')}"), "off" if name in wishes.off else "on"
        lines.append(locale(f"alerts-rules-{key}", what=what))
        turn = "on" if name in wishes.off else "off"
        buttons.append(Button(locale.label(f"button-alerts-rule-{turn}", what=what), f"alerts rule {name} {turn}"))
    return Screen(_LINE.join(lines), (*pairs(buttons), _back(request, "settings", "alerts settings")))


async def sound(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    if len(words) == 1 and words[0] in _SOUNDS:
        level = _SOUNDS[words[0]]
        return await _changed(desk, request, lambda wishes: replace(wishes, sounds=level))
    wishes = await desk.alerts.wishes(request.chat.id)
    label = request.locale.label
    buttons = (Button(label(f"button-alerts-sound-{word}"), f"alerts sound {word}") for word in _SOUNDS)
    text = request.locale("alerts-sound", sounds=_spelled(wishes))
    return Screen(text, (*column(buttons), _back(request, "settings", "alerts settings")))


async def quiet(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    """Hours in which nothing sounds: "22:30 6:45", "22 7", or "off"."""
    if words == ["off"]:
        return await _changed(desk, request, lambda wishes: replace(wishes, quiet=None))
    hours = _read(words)
    if hours is not None:
        return await _changed(desk, request, lambda wishes: replace(wishes, quiet=hours))
    wishes = await desk.alerts.wishes(request.chat.id)
    known = [QuietHours(time(begins), time(ends)) for begins, ends in _USUAL_HOURS]
    buttons = [
        Button(
            request.locale.label("button-alerts-hours", **_hours(each)),
            f"alerts quiet {each.begins:%H:%M} {each.ends:%H:%M}",
        )
        for each in known
        if each != wishes.quiet
    ]
    if wishes.quiet is not None:
        buttons.append(Button(request.locale.label("button-alerts-quiet-off"), "alerts quiet off"))
    key = "alerts-quiet-unread" if words else "alerts-quiet"
    text = _LINE.join((request.locale(key), quiet_line(request, wishes)))
    return Screen(text, (*pairs(buttons), _back(request, "settings", "alerts settings")))


def _back(request: Request, key: str, said: str) -> Row:
    return (Button(request.locale.label(f"button-alerts-{key}"), said),)


async def _changed(desk: Desk, request: Request, change: Callable[[Wishes], Wishes]) -> Screen:
    wishes = await desk.alerts.change(request.chat.id, change)
    return await _shown(desk, request, wishes, toast=request.own_locale.label("alerts-changed"))


def _flag(words: list[str]) -> bool | None:
    return _FLAGS.get(words[0]) if len(words) == 1 else None


def _spelled(wishes: Wishes) -> str:
    return next(word for word, severity in _SOUNDS.items() if severity is wishes.sounds)


def _hours(quiet: QuietHours) -> dict[str, str]:
    return {"begin": f"{quiet.begins:%H:%M}", "end": f"{quiet.ends:%H:%M}"}


def _read(words: list[str]) -> QuietHours | None:
    """None for what are no hours, and for none at all between equal ones."""
    found = [_CLOCK.fullmatch(word) for word in words]
    if len(found) != 2 or found[0] is None or found[1] is None:
        return None
    begins, ends = (time(int(clock[1]), int(clock[2] or 0)) for clock in (found[0], found[1]))
    return None if begins == ends else QuietHours(begins, ends)


ANSWERS: Mapping[str, Callable[[Desk, Request, list[str]], Awaitable[Screen | None]]] = MappingProxyType(
    {
        "settings": settings,
        "on": on,
        "off": off,
        "usual": usual,
        "escalate": escalate,
        "daily": daily,
        "weekly": weekly,
        "here": here,
        "everywhere": everywhere,
        "rules": rules,
        "rule": rule,
        "sound": sound,
        "quiet": quiet,
    }
)
