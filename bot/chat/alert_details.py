"""All that is known of one alert: when each of its troubles began and ended, where, and what the maker said."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from bot.chat import alert_words, wording
from bot.chat.alert_sight import Seen, aside, one_seen
from bot.chat.desk import Desk
from bot.chat.request import Request
from bot.chat.screen import Button, Screen
from bot.domain import errors
from bot.domain.alert_rules import RULES, About
from bot.domain.home import Home
from bot.locales import Locale
from bot.services.alerts import facts_from
from storage.records import IncidentRecord

_LINE = Markup("\n")
_MOST = 12
"""Troubles that are listed; of a whole street of devices the rest is a number."""
_SAID = frozenset(kind.name for kind in errors.KINDS)


async def more(desk: Desk, request: Request, words: list[str]) -> Screen | None:
    seen = await one_seen(desk, request, words[0]) if len(words) == 1 else None
    return gone(request) if seen is None else details(desk, request, seen)


def gone(request: Request) -> Screen:
    return aside(request, "alerts-gone")


def details(desk: Desk, request: Request, seen: Seen, *, lead: Markup | None = None, toast: str = "") -> Screen:
    """Below the alert itself in a message of its own, so that the alert stays; else in its place."""
    lines = [] if lead is None else [lead, Markup()]
    lines.append(request.locale("alerts-details", number=str(seen.told.alert.id)))
    lines += _troubles(desk, request, seen)
    lines += _advice(request, seen)
    lines += _taken(desk, request, seen)
    back = Button(request.locale.label("button-alerts-list"), "alerts")
    rows = alert_words.buttons(seen.told, request.locale)
    kept = tuple(tuple(button for button in row if not button.command.startswith("alerts more ")) for row in rows)
    rows = (*(row for row in kept if row), (back,))
    return Screen(_LINE.join(lines), rows, toast=toast, fresh=seen.shown_at(request))


def _troubles(desk: Desk, request: Request, seen: Seen) -> Iterator[Markup]:
    incidents, locale = seen.told.incidents, request.locale
    heading = ""
    for incident in sorted(incidents, key=lambda each: (tuple(RULES).index(each.rule), each.id))[:_MOST]:
        if incident.rule != heading:
            heading = incident.rule
            yield locale("alerts-details-rule", what=locale(f"alerts-rule-{heading.replace('_', '-')}"))
        yield locale(
            "alerts-details-line", what=_what(incident, seen.told.home, locale), when=_when(desk, request, incident)
        )
        said = facts_from(incident.facts).get("kind")
        if said in _SAID:
            maker = seen.told.maker.name
            text = locale(f"error-{str(said).replace('_', '-')}", maker=maker)
            yield locale("alerts-details-said", text=text, maker=maker)
    if len(incidents) > _MOST:
        yield locale("alerts-more", count=len(incidents) - _MOST)


def _what(incident: IncidentRecord, home: Home, locale: Locale) -> str:
    """The device with its room, or the homes it is about."""
    if RULES[incident.rule].about is About.MODULE:
        module = next((module for module in home if str(module.id) == incident.subject), None)
        return locale.label("alert-device-gone") if module is None else wording.place(module, home, locale)
    plants = [plant for plant in home.plants if str(plant.id) == incident.plant] or home.plants
    return ", ".join(wording.name(plant, locale) for plant in plants) or locale.label("nameless-home")


def _when(desk: Desk, request: Request, incident: IncidentRecord) -> Markup:
    now, zone, locale = desk.clock(), request.zone, request.locale
    begin = wording.moment(incident.since, now, zone, locale)
    if incident.closed_at is None:
        return locale("alerts-details-since", time=begin)
    return locale("alert-range", begin=begin, end=wording.moment(incident.closed_at, now, zone, locale))


def _advice(request: Request, seen: Seen) -> Iterator[Markup]:
    still, _ = alert_words.matters(seen.told.incidents)
    for matter in still:
        yield alert_words.advice(matter, seen.told, request.locale)


def _taken(desk: Desk, request: Request, seen: Seen) -> Sequence[Markup]:
    alert, locale = seen.told.alert, request.locale
    if alert.taken_by is None or alert.taken_at is None:
        return ()
    time = wording.moment(alert.taken_at, desk.clock(), request.zone, locale)
    return (locale("alerts-details-taken", person=alert.taken_name or locale.label("nameless"), time=time),)
