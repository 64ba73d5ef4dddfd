"""What is wrong at home, in words: causes before what they cause, and one thing to do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from markupsafe import Markup, escape

from bot.chat import makers, wording
from bot.chat.explanations import span
from bot.chat.screen import Button, Row, Screen, Style, pairs
from bot.domain.alert_rules import LOUDNESS, RULES, About, Rule, Severity
from bot.domain.devices import Device
from bot.domain.home import Home, Module
from bot.domain.symptoms import Facts
from bot.locales import Locale, Value
from bot.services.alerts import facts_from, trouble_of
from bot.services.posts import Told
from storage.records import IncidentRecord

MOST_NAMES = 5
_LINE = Markup("\n")
_ORDER = tuple(RULES)
_SILENT_ANYWAY = frozenset({Device.SCENE, Device.GATEWAY, Device.REMOTE})
"""Nobody misses their answer."""
_SIGN_IN = frozenset({"sign_in_lost", "access_off", "scopes_small"})
"""What connecting again mends."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Incidents that one sentence tells: of one rule in one plant, either all open or all over."""

    rule: Rule
    plant: str
    incidents: tuple[IncidentRecord, ...]

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(incident.subject for incident in self.incidents))

    @property
    def since(self) -> datetime:
        return min(incident.since for incident in self.incidents)

    @property
    def facts(self) -> Facts:
        return facts_from(self.incidents[-1].facts)


def screen(told: Told, locale: Locale, now: datetime, *, unreachable: bool = False) -> Screen:
    """The alert as it is now. ``unreachable``: Telegram is why it comes late."""
    still, over = matters(told.incidents)
    lines: list[Markup] = []
    for place, matter in enumerate(still):
        severity = matter.rule.severity.value
        if place > 0:
            lines.append(Markup())
        lines.append(locale("alert-line", severity=severity, text=title(matter, told, locale)))
        lines.append(_since(matter, told, locale, now))
        if place == 0:
            lines.append(advice(matter, told, locale))
    lines += [over_line(matter, told, locale, now) for matter in over]
    lines += _around(told, locale, now, unreachable=unreachable)
    return Screen(_LINE.join(lines), buttons(told, locale))


def well(told: Told, locale: Locale, now: datetime) -> Screen | None:
    """One line, once a long trouble is over; None when another one has come since."""
    still, over = matters(told.incidents)
    if still or not over:
        return None
    return Screen(over_line(over[0], told, locale, now))


def matters(incidents: Iterable[IncidentRecord]) -> tuple[list[Matter], list[Matter]]:
    """What lasts and what is over, without what one of the others is the cause of."""
    known = [incident for incident in incidents if incident.rule in RULES]
    told = [incident for incident in known if not any(_swallows(other, incident) for other in known)]
    return (
        _gathered(incident for incident in told if incident.closed_at is None),
        _gathered(incident for incident in told if incident.closed_at is not None),
    )


def title(matter: Matter, told: Told, locale: Locale) -> Markup:
    """What is wrong, in one sentence, and in which home where that is a question."""
    text = locale(key(matter.rule), **_values(matter, told, locale))
    return _named(matter, told, locale, text)


def advice(matter: Matter, told: Told, locale: Locale) -> Markup:
    """The one thing to do about it."""
    return locale(f"{key(matter.rule)}-advice", **_values(matter, told, locale))


def ended(matter: Matter, told: Told, locale: Locale, now: datetime) -> Markup:
    """What was wrong, and from when until when."""
    closed = [(incident.since, incident.closed_at or now) for incident in matter.incidents]
    values = {
        **_values(matter, told, locale),
        "range": _range(matter.since, max(end for _, end in closed), told, locale, now),
        "at": wording.moment(matter.since, now, told.zone, locale),
        "span": span(_lasted(closed), locale),
    }
    text = _named(matter, told, locale, locale(f"{key(matter.rule)}-over", **values))
    again = len(matter.incidents) - len(matter.subjects) + 1
    return text if again == 1 else text + " " + locale("alert-times", count=again)


def over_line(matter: Matter, told: Told, locale: Locale, now: datetime) -> Markup:
    """A check mark where something is well again; a command that failed never came to be."""
    rule = matter.rule.name.replace("_", "-")
    return locale("alert-line-over", rule=rule, text=ended(matter, told, locale, now))


def buttons(told: Told, locale: Locale) -> tuple[Row, ...]:
    """One that is over has only its details."""
    alert = told.alert

    def button(key: str, *words: object, style: Style = Style.PLAIN) -> Button:
        return Button(locale.label(f"button-alert-{key}"), " ".join(("alerts", *map(str, words))), style=style)

    more = button("more", "more", alert.id)
    still, _ = matters(told.incidents)
    if alert.closed_at is not None or not still:
        return ((more,),)
    found = [] if alert.taken_by is not None else [button("take", "take", alert.id, style=Style.PRIMARY)]
    if any(matter.rule.name in _SIGN_IN for matter in still):
        found.append(Button(locale.label("remedy-connect-again"), "connect"))
    else:
        found.append(button("again", "again", alert.id))
    pauses: list[Button] = []
    if alert.snoozed_until is None:
        pauses = [button("snooze", "snooze", alert.id, 60), button("morning", "snooze", alert.id, "morning")]
    devices = {subject for matter in still for subject in matter.subjects}
    rest = [more]
    if len(devices) == 1 and all(matter.rule.about is About.MODULE for matter in still):
        rest = [button("mute", "mute", alert.id), more]
    return (*pairs(found), *pairs(pauses), *pairs(rest))


def key(rule: Rule) -> str:
    return f"alert-{rule.name.replace('_', '-')}"


# Which is told


def _swallows(cause: IncidentRecord, other: IncidentRecord) -> bool:
    """Whether the one is why the other is seen, while both last. What is urgent is told whatever its cause."""
    mine, its = RULES[cause.rule], RULES[other.rule]
    if its.severity is Severity.URGENT or not mine.covers(its):
        return False
    if cause.account != other.account or not trouble_of(cause).covers(trouble_of(other)):
        return False
    if other.closed_at is None:
        return cause.closed_at is None
    return cause.since <= other.closed_at and (cause.closed_at is None or other.since <= cause.closed_at)


def _gathered(incidents: Iterable[IncidentRecord]) -> list[Matter]:
    """The loudest first, then causes before the rest."""
    found: dict[tuple[str, str], list[IncidentRecord]] = {}
    for incident in incidents:
        found.setdefault((incident.rule, incident.plant), []).append(incident)
    gathered = [Matter(RULES[rule], plant, tuple(those)) for (rule, plant), those in found.items()]
    return sorted(gathered, key=lambda m: (-LOUDNESS.index(m.rule.severity), _ORDER.index(m.rule.name)))


# How it is said


def _named(matter: Matter, told: Told, locale: Locale, text: Markup) -> Markup:
    if not told.several:
        return text
    known = {str(plant.id): plant for plant in told.home.plants}
    plants = [known[matter.plant]] if matter.plant in known else list(known.values())
    if not plants:
        return text
    home = _listed([wording.name(plant, locale) for plant in plants], locale)
    return locale("alert-named", home=home, text=text)


def _since(matter: Matter, told: Told, locale: Locale, now: datetime) -> Markup:
    """Also how many devices are silent behind it."""
    since = locale("alert-since", time=wording.moment(matter.since, now, told.zone, locale))
    behind = _behind(matter, told)
    return since + " " + locale("alert-behind", count=behind) if behind else since


def _behind(matter: Matter, told: Told) -> int:
    if matter.rule.about is About.MODULE:
        return 0
    silent = {
        incident.subject
        for incident in told.incidents
        if incident.rule == "module_unreachable"
        and incident.closed_at is None
        and any(_swallows(cause, incident) for cause in matter.incidents)
    }
    if matter.rule.name != "gateway_offline":
        return len(silent)
    # Thermostats are shown in a plant whose gateway is not theirs, or need none: they go on answering.
    there = [module for module in told.home if module.plant == matter.plant and module.device not in _SILENT_ANYWAY]
    behind = [module for module in there if module.gateway is not None]
    return len(behind or there or silent)


def _around(told: Told, locale: Locale, now: datetime, *, unreachable: bool) -> Iterator[Markup]:
    """Who looks after it, until when it is silent, and why it comes here and now."""
    alert = told.alert
    if alert.closed_at is None:
        if alert.taken_by is not None:
            yield locale("alert-taken", person=alert.taken_name or locale.label("nameless"))
        elif told.group is not None:
            yield locale("alert-repeated", group=told.group)
        if alert.snoozed_until is not None and alert.snoozed_until > now:
            yield locale("alert-snoozed", time=wording.moment(alert.snoozed_until, now, told.zone, locale))
    if told.late is not None:
        yield locale("alert-late-unreachable" if unreachable else "alert-late", span=span(told.late, locale))


def _values(matter: Matter, told: Told, locale: Locale) -> dict[str, Value]:
    """All that the sentences of any rule ask for."""
    facts = matter.facts
    values: dict[str, Value] = {"count": len(matter.subjects), "names": _devices(matter, told.home, locale)}
    values |= makers.words(told.maker, locale)
    return values | {name: told_as(facts, locale) for name, told_as in _FACTS.items()}


def _word(name: str, *, usual: str) -> Callable[[Facts, Locale], Value]:
    return lambda facts, _: str(facts.get(name, usual)).replace("_", "-")


def _number(name: str, digits: int) -> Callable[[Facts, Locale], Value]:
    return lambda facts, locale: locale.number(float(facts.get(name, 0)), digits)


def _count(name: str) -> Callable[[Facts, Locale], Value]:
    return lambda facts, _: int(facts.get(name, 0))


_FACTS: Mapping[str, Callable[[Facts, Locale], Value]] = MappingProxyType(
    {
        "why": _word("why", usual="unreachable"),
        # All devices silent at once is seen without an error of the maker's.
        "kind": _word("kind", usual="silent"),
        "watts": _number("watts", 0),
        "degrees": _number("temperature", 1),
        "wished": _number("set_point", 1),
        "used": _count("used"),
        "limit": _count("limit"),
    }
)


def _devices(matter: Matter, home: Home, locale: Locale) -> Markup:
    known = {str(module.id): module for module in home}
    return _listed([_device(known.get(subject), home, locale) for subject in matter.subjects], locale)


def _device(module: Module | None, home: Home, locale: Locale) -> str:
    return locale.label("alert-device-gone") if module is None else wording.place(module, home, locale)


def _listed(names: Sequence[str], locale: Locale) -> Markup:
    shown = Markup(", ").join(escape(name) for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return locale("alert-names-more", names=shown, more=more) if more > 0 else shown


def _range(begin: datetime, end: datetime, told: Told, locale: Locale, now: datetime) -> Markup:
    """Of one day only its times are told, with the day when it was another one than today."""
    same_day = begin.astimezone(told.zone).date() == end.astimezone(told.zone).date()
    # Against the beginning: the end of another day is told with its date, today's too.
    end = end.replace(second=0, microsecond=0)
    until = wording.clock(end, told.zone, locale) if same_day else wording.moment(end, begin, told.zone, locale)
    return locale("alert-range", begin=wording.moment(begin, now, told.zone, locale), end=until)


def _lasted(spans: Iterable[tuple[datetime, datetime]]) -> timedelta:
    """How long at least one of them lasted, by the clock's minutes: what is told beside them must add up."""
    total, until = timedelta(0), None
    minutes = [tuple(moment.replace(second=0, microsecond=0) for moment in each) for each in spans]
    for begin, end in sorted(minutes):
        fresh = begin if until is None else max(begin, until)
        total += max(timedelta(0), end - fresh)
        until = end if until is None else max(until, end)
    return total
