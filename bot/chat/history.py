"""Answers /history, who did what, and the settings of how long that is kept."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from markupsafe import Markup, escape

from bot.chat import choosing, deeds, wording
from bot.chat.desk import Desk, linked, require
from bot.chat.narrowing import Asked, Day, spelled_out
from bot.chat.request import Request
from bot.chat.screen import PAGE, Button, Row, Screen, fitting, pairs
from bot.chat.sight import Eyes, eyes_of
from bot.chat.spelling import EVERY
from bot.domain.devices import KINDS
from bot.domain.home import Ambient, Module
from bot.domain.intents import Show
from bot.domain.rights import Right, Role
from bot.locales import plain
from bot.services.acts import HISTORY_DAYS, Act, Only, commanding

_LINE, _POINT, _SPACE = Markup("\n"), Markup(" · "), Markup(" ")
_LABELS = {"days": "day"}
_MOST_NAMES = 200
"""Acts that are looked through for the people to choose from."""


@dataclass(frozen=True, slots=True)
class _Done:
    """What was done, and in which home, where that must be said."""

    what: Markup
    home: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    act: Act
    text: Markup


async def history(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    """The latest acts first; of things the asker may not see nothing is told."""
    linked(request)
    eyes = await eyes_of(desk, request)
    asked = await _asked(desk, request)
    if isinstance(asked, Screen):
        yield asked
    elif asked.thing is not None and eyes.thing(asked.thing) is None:
        yield _unknown(request)
    elif asked.choosing:
        yield await _choices(desk, request, eyes, asked)
    else:
        yield await _page(desk, request, eyes, asked)


async def keeping(desk: Desk, request: Request, wish: str) -> Screen:
    """How long acts are kept in this chat."""
    days = next((days for days in HISTORY_DAYS if wish == str(days)), None)
    if days is None:
        kept = (await desk.household.rules(request.chat.id)).history_days
        buttons = (
            Button(request.locale.label("button-history-days", days=days), f"settings history {days}")
            for days in HISTORY_DAYS
        )
        return Screen(request.locale("history-kept", days=kept), pairs(buttons))
    await require(request, Right.SETTINGS)
    await desk.household.change(request.chat.id, lambda rules: replace(rules, history_days=days))
    return Screen(request.locale("history-keeps", days=days))


async def _asked(desk: Desk, request: Request) -> Asked | Screen:
    """Buttons spell what they ask for; a person may as well name a room or a device."""
    text = request.text.strip()
    if (asked := spelled_out(text)) is not None:
        return asked
    heard = await choosing.heard(desk, request, text, EVERY)
    if isinstance(heard, Screen):
        return heard
    match heard.intent:
        case Show(Ambient() | Module() as scope):
            return Asked(thing=heard.home.number(scope))
    return _unknown(request)


def _unknown(request: Request) -> Screen:
    return Screen(request.locale("history-unknown", said=request.text), ((_all(request),),))


def _all(request: Request) -> Button:
    return Button(request.locale.label("button-history-all"), "history")


# The acts


async def _page(desk: Desk, request: Request, eyes: Eyes, asked: Asked) -> Screen:
    lines = await _lines(desk, request, eyes, asked)
    shown, more = lines[:PAGE], len(lines) > PAGE
    text = [_title(request, eyes, asked, shown)]
    text += _by_day(request, shown, eyes.now)
    if not shown:
        text.append(request.locale("history-empty"))
    return Screen(_LINE.join(text), (*_turns(request, asked, more=more), *_filters(request, asked)))


async def _lines(desk: Desk, request: Request, eyes: Eyes, asked: Asked) -> Sequence[_Line]:
    """The lines of the page, and one more where there are more."""
    since, until = _span(asked.day, eyes.now, request)
    skip, found = (asked.page - 1) * PAGE, 0
    lines: list[_Line] = []
    names: dict[int, str] = {}
    async for act in desk.acts.told(request.chat.id, Only(asked.person, asked.thing, since, until)):
        did = _did(request, eyes, act)
        if did is None:
            continue
        found += 1
        if found > skip:
            if act.approved_by is not None and act.approved_by not in names:
                names[act.approved_by] = await desk.acts.name_of(act.approved_by)
            lines.append(_Line(act, _told(request, act, did, names)))
        if len(lines) > PAGE:
            break
    return lines


def _did(request: Request, eyes: Eyes, act: Act) -> _Done | None:
    """What was done, as far as the asker may see it; what is no longer there is the owner's alone to know of."""
    home = eyes.homes.get(act.account)
    if home is None:
        return None
    there = [thing for number in act.deed.modules if isinstance(thing := home.at(number), Module)]
    seen = [module for module in there if eyes.sees(module)]
    if seen:
        what = deeds.done(commanding(act.deed.action, seen), home, request.locale)
        return _Done(what, eyes.home_of(seen[0], home))
    if there or eyes.standing.role is not Role.OWNER:
        return None
    return _Done(request.locale("did-gone"))


def _told(request: Request, act: Act, did: _Done, names: Mapping[int, str]) -> Markup:
    """As in "19:02 Anna turned off TV · button · done"."""
    locale = request.locale
    at = escape(wording.clock(act.at, request.zone, locale))
    result = locale("result-undone" if act.undone else f"result-{act.result.value}")
    if act.approved_by is not None:
        allower = names[act.approved_by] or locale.label("history-somebody")
        result = _SPACE.join((result, locale("history-approved", person=allower)))
    acted = _SPACE.join((at, locale("history-act", person=act.name, did=did.what)))
    where = (escape(did.home),) if did.home else ()
    return _POINT.join((acted, *where, locale(f"way-{act.way}"), result))


def _by_day(request: Request, lines: Sequence[_Line], now: datetime) -> list[Markup]:
    text: list[Markup] = []
    today, last = now.astimezone(request.zone).date(), None
    for line in lines:
        day = line.act.at.astimezone(request.zone).date()
        if day != last:
            text += [Markup(), request.locale("history-day", day=_day(request, day, today))]
            last = day
        text.append(line.text)
    return text


def _day(request: Request, day: date, today: date) -> str:
    if day == today:
        return request.locale.label("button-history-today")
    if day == today - timedelta(days=1):
        return request.locale.label("button-history-yesterday")
    return request.locale.weekday(day)


def _span(day: Day | None, now: datetime, request: Request) -> tuple[datetime | None, datetime | None]:
    """Days begin at the chat's midnight, also where the clocks change."""
    today = now.astimezone(request.zone).date()

    def midnight(days: int) -> datetime:
        return datetime.combine(today - timedelta(days=days), time.min, tzinfo=request.zone)

    match day:
        case Day.TODAY:
            return midnight(0), None
        case Day.YESTERDAY:
            return midnight(1), midnight(0)
        case Day.WEEK:
            return midnight(6), None
        case None:
            return None, None


def _title(request: Request, eyes: Eyes, asked: Asked, shown: Sequence[_Line]) -> Markup:
    locale = request.locale
    only = []
    if asked.person is not None:
        only.append(plain(shown[0].act.name) if shown else locale.label("history-somebody"))
    if asked.thing is not None and (found := eyes.thing(asked.thing)) is not None:
        home, thing = found
        only.append(eyes.named(wording.name(thing, locale), thing, home, locale))
    if asked.day is not None:
        only.append(locale.label(f"button-history-{asked.day.value}"))
    title = locale("history-title")
    return _POINT.join((title, *only))


def _turns(request: Request, asked: Asked, *, more: bool) -> tuple[Row, ...]:
    turns = [("button-before", asked.page - 1)] if asked.page > 1 else []
    turns += [("button-after", asked.page + 1)] if more else []
    buttons = tuple(Button(request.locale.label(key), _said(replace(asked, page=page))) for key, page in turns)
    return (buttons,) if buttons else ()


def _filters(request: Request, asked: Asked) -> tuple[Row, ...]:
    """Each of them chooses anew what it narrows by, and keeps the rest."""
    anew = {
        "people": replace(asked, choosing="people", person=None, page=1),
        "rooms": replace(asked, choosing="rooms", thing=None, page=1),
        "devices": replace(asked, choosing="devices", page=1),
        "days": replace(asked, choosing="days", day=None, page=1),
    }
    buttons = [
        Button(request.locale.label(f"button-history-{_LABELS.get(word, word)}"), _said(wish))
        for word, wish in anew.items()
    ]
    return (*pairs(buttons), *(((_all(request),),) if asked.narrows else ()))


def _said(asked: Asked) -> str:
    return fitting(str(asked), "history")


# What to narrow it by


async def _choices(desk: Desk, request: Request, eyes: Eyes, asked: Asked) -> Screen:
    rest = replace(asked, choosing="", page=1)
    buttons = await _buttons(desk, request, eyes, asked, rest)
    start = (asked.page - 1) * PAGE
    turns = _turns(request, asked, more=len(buttons) > start + PAGE)
    text = request.locale(f"history-which-{asked.choosing}")
    return Screen(text, (*pairs(buttons[start : start + PAGE]), *turns, (_all(request),)))


async def _buttons(desk: Desk, request: Request, eyes: Eyes, asked: Asked, rest: Asked) -> Sequence[Button]:
    locale = request.locale
    match asked.choosing:
        case "people":
            people = await _people(desk, request, eyes)
            return [Button(plain(name), _said(replace(rest, person=person))) for person, name in people.items()]
        case "days":
            return [Button(locale.label(f"button-history-{day.value}"), _said(replace(rest, day=day))) for day in Day]
        case "rooms":
            rooms = ((home, room) for home in eyes.homes.values() for plant in home.plants for room in plant.ambients)
            return [
                Button(
                    eyes.named(wording.name(room, locale), room, home, locale),
                    _said(replace(rest, thing=home.number(room))),
                )
                for home, room in rooms
                if eyes.thing(home.number(room)) is not None
            ]
    _, room = (None, None) if asked.thing is None else eyes.thing(asked.thing) or (None, None)
    return [
        Button(
            eyes.named(wording.place(module, home, locale), module, home, locale),
            _said(replace(rest, thing=home.number(module))),
        )
        for home in eyes.homes.values()
        for module in home
        if KINDS[module.device].abilities and eyes.sees(module)
        if not isinstance(room, Ambient) or module.ambient == room.id
    ]


async def _people(desk: Desk, request: Request, eyes: Eyes) -> Mapping[int, str]:
    """Those whose acts the asker would be shown, by the name of their latest one."""
    people: dict[int, str] = {}
    looked = 0
    async for act in desk.acts.told(request.chat.id, Only()):
        if _did(request, eyes, act) is not None:
            people.setdefault(act.person, act.name)
        looked += 1
        if looked == _MOST_NAMES:
            break
    return people
