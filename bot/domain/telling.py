"""Who is told what of a change at home: one message for one cause, nothing that nobody needs. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.alert_rules import FRESH, GATHER, LOUDNESS, RULES, About, Severity
from bot.domain.home import ModuleId
from bot.domain.quiet import USUAL, QuietHours
from bot.domain.symptoms import Guard, Subject


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a chat, or a person in private, wants to be alerted. ``on`` None leaves it to the bot: a private chat is
    told while no group is. ``off``: rules that are not told. ``muted``: modules
    nothing is told of, with the end of it; None is for good. ``sounds``: from which severity on a message sounds by
    day. ``escalates``: whether what is urgent goes to the next person when nobody takes it up. ``thread``: the forum
    topic alerts go to; None is where the home is spoken of. ``daily`` and ``weekly`` are digests."""

    on: bool | None = None
    off: frozenset[str] = frozenset()
    muted: Mapping[Subject, datetime | None] = field(default_factory=dict)
    sounds: Severity | None = Severity.WARNING
    quiet: QuietHours | None = USUAL
    escalates: bool = True
    thread: int | None = None
    guards: Mapping[ModuleId, Guard] = field(default_factory=dict)
    daily: bool = False
    weekly: bool = True

    def hears(self, trouble: "Trouble", now: datetime) -> bool:
        if self.on is False or trouble.rule in self.off:
            return False
        if trouble.rule == "guard" and trouble.subject not in self.guards:
            return False
        if trouble.subject in self.muted:
            until = self.muted[trouble.subject]
            return until is not None and until <= now
        return True

    def breaks_through(self, troubles: Iterable["Trouble"]) -> bool:
        """Whether one of them is to be heard by night."""
        guards = (self.guards.get(ModuleId(trouble.subject)) for trouble in troubles if trouble.rule == "guard")
        return any(guard is not None and guard.by_night for guard in guards)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that befell a home, as it is told. ``plant`` is the maker's id of the plant it stands in."""

    rule: str
    subject: Subject
    plant: str

    @property
    def severity(self) -> Severity:
        return RULES[self.rule].severity

    def covers(self, other: "Trouble") -> bool:
        """Whether this is why the other is seen."""
        mine = RULES[self.rule]
        return mine.covers(RULES[other.rule]) and (mine.about is About.ACCOUNT or self.plant == other.plant)


@dataclass(frozen=True, slots=True)
class Open:
    """An alert that a chat was told, or will be in a moment, and that is not over."""

    id: int
    made_at: datetime
    sent: bool
    severity: Severity
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Listener:
    """A chat that hears of this home. ``hushed``: the trouble was met there just now and is on its screen."""

    chat: int
    wishes: Wishes
    zone: ZoneInfo
    hushed: bool = False

    def hears(self, trouble: Trouble, now: datetime) -> bool:
        """Whoever saw their command fail need not be told once more; a trouble of the home is told with its end."""
        seen_already = self.hushed and trouble.rule == "command_failed"
        return not seen_already and self.wishes.hears(trouble, now)


@dataclass(frozen=True, slots=True)
class Telling:
    """One alert of one chat: a new one when ``alert`` is None, else more of a known one. ``adds`` are places in the
    list of what began. ``due`` is when it is to be shown, ``sounds`` whether it may be heard."""

    chat: int
    alert: int | None
    adds: tuple[int, ...]
    severity: Severity
    due: datetime
    sounds: bool


@dataclass(frozen=True, slots=True)
class _Moment:
    now: datetime
    gather: timedelta


def told(
    began: Sequence[Trouble],
    listeners: Iterable[Listener],
    open_alerts: Mapping[int, Sequence[Open]],
    now: datetime,
    gather: timedelta = GATHER,
) -> tuple[Telling, ...]:
    """What each chat is to be told of what began now, given what it was told and is not over. What begins within
    ``gather`` is told together."""
    tellings: list[Telling] = []
    moment = _Moment(now, gather)
    for listener in listeners:
        heard = [place for place, trouble in enumerate(began) if listener.hears(trouble, now)]
        tellings += _to(listener, heard, began, list(open_alerts.get(listener.chat, ())), moment)
    return tuple(tellings)


def _to(
    listener: Listener, heard: Sequence[int], began: Sequence[Trouble], known: list[Open], moment: _Moment
) -> list[Telling]:
    joined: dict[int | None, list[int]] = {}
    for place in heard:
        home = _home_of(began[place], known, moment)
        joined.setdefault(None if home is None else home.id, []).append(place)
    by_id = {alert.id: alert for alert in known}
    return [_telling(listener, by_id.get(id or -1), places, began, moment) for id, places in joined.items()]


def _home_of(trouble: Trouble, known: Iterable[Open], moment: _Moment) -> Open | None:
    """The alert it belongs to: of its cause, of what it causes and was told just now, or of what began just before."""
    for alert in known:
        # What is urgent must be heard; an edit of a message is silent.
        if alert.sent and LOUDNESS.index(trouble.severity) > LOUDNESS.index(alert.severity):
            continue
        age = moment.now - alert.made_at
        if not alert.sent and age <= moment.gather:
            return alert
        causes = age <= FRESH and any(trouble.covers(other) for other in alert.troubles)
        if causes or any(other.covers(trouble) for other in alert.troubles):
            return alert
    return None


def _telling(
    listener: Listener, alert: Open | None, places: Sequence[int], began: Sequence[Trouble], moment: _Moment
) -> Telling:
    now = moment.now
    troubles = [began[place] for place in places]
    severity = max((t.severity for t in troubles), key=LOUDNESS.index)
    if alert is not None:
        severity = max(severity, alert.severity, key=LOUDNESS.index)
        if alert.sent:
            return Telling(listener.chat, alert.id, tuple(places), severity, now, sounds=False)
    wishes = listener.wishes
    morning = wishes.quiet.end(now, listener.zone) if wishes.quiet else None
    by_night = wishes.breaks_through(troubles)
    sounds = (
        wishes.sounds is not None
        and LOUDNESS.index(severity) >= LOUDNESS.index(wishes.sounds)
        and (morning is None or by_night)
        and not listener.hushed
    )
    due = now if severity is Severity.URGENT else now + moment.gather
    if severity is Severity.NOTICE and morning is not None:
        due = morning
    if alert is not None:
        due = min(due, alert.made_at + moment.gather)
    return Telling(listener.chat, None if alert is None else alert.id, tuple(places), severity, due, sounds)


def muting(wishes: Wishes, subject: Subject, until: datetime | None) -> Wishes:
    """The same wishes, silent about this module until then; what has ended is forgotten on the way."""
    return replace(wishes, muted={**wishes.muted, subject: until})
