"""Incidents of homes, and the alerts chats are told of them. What is decided and what is to be said of it are written
in one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, insert, or_, select, update
from sqlmodel import Session

from storage.records import AlertRecord, IncidentRecord, NewIncident, NewTelling, Verdict
from storage.runner import Runner
from storage.statements import changed, every, first, insert_into
from storage.tables import ALERT_INCIDENTS, ALERTS, INCIDENTS, POSTS, ROUNDS, columns_of
from storage.waiting import post_alert

COLUMNS = columns_of(ALERTS, AlertRecord)
INCIDENT_COLUMNS = columns_of(INCIDENTS, IncidentRecord)
OPEN = ALERTS.c.closed_at.is_(None)


class Alerts:
    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    async def decide(self, verdict: Verdict, *, long: timedelta) -> bool:
        """Write down what a look came to, with what is to be said of it; False, and nothing written, when somebody
        decided about this account since. An incident that lasted ``long`` gets a line of its own at its end."""
        return await self._runner.write(lambda session: _decide(session, verdict, long))

    async def open_of(self, account: int) -> tuple[tuple[AlertRecord, tuple[IncidentRecord, ...]], ...]:
        """The account's alerts that are not over, in whatever chat, with all their incidents; the oldest first."""
        return await self._read(and_(ALERTS.c.account == account, OPEN))

    async def by_id(self, chat: int, alert: int) -> tuple[AlertRecord, tuple[IncidentRecord, ...]] | None:
        found = await self._read(and_(ALERTS.c.chat == chat, ALERTS.c.id == alert))
        return found[0] if found else None

    async def of(self, alert: int) -> AlertRecord | None:
        """For the bot itself; who asks for a person names the chat too."""
        statement = select(*COLUMNS).where(ALERTS.c.id == alert)
        return await self._runner.read(lambda session: first(session, AlertRecord, statement))

    async def recent(self, chat: int, since: datetime) -> tuple[tuple[AlertRecord, tuple[IncidentRecord, ...]], ...]:
        """What this chat was told since then, and all of it that is not over; the oldest first."""
        return await self._read(and_(ALERTS.c.chat == chat, or_(OPEN, ALERTS.c.made_at >= since)))

    async def incidents(self, account: int, since: datetime) -> tuple[IncidentRecord, ...]:
        """What befell the account's homes and was not over before this time, the oldest first."""
        lasting = or_(INCIDENTS.c.closed_at.is_(None), INCIDENTS.c.closed_at >= since)
        statement = select(*INCIDENT_COLUMNS).where(INCIDENTS.c.account == account, lasting).order_by(INCIDENTS.c.id)
        return await self._runner.read(lambda session: every(session, IncidentRecord, statement))

    # What people do with an alert

    async def take(self, chat: int, alert: int, *, person: int, name: str, now: datetime) -> bool:
        """The person looks after it; all who were told of it are shown so. False when somebody does already, or it
        is over."""

        def take(session: Session) -> bool:
            family = _told_together(session, chat, alert)
            free = and_(ALERTS.c.id.in_(family), ALERTS.c.taken_by.is_(None), OPEN)
            values = {"taken_by": person, "taken_name": name, "taken_at": now, "unheard_at": None}
            taken = session.scalars(update(ALERTS).where(free).values(values).returning(ALERTS.c.id)).all()
            for each in taken:
                post_alert(session, each, due_at=now, sounds=False, now=now)
            return alert in taken

        return await self._runner.write(take)

    async def snooze(self, chat: int, alert: int, until: datetime, now: datetime) -> bool:
        """Says nothing of it until then, and then anew if it still lasts. False when it is over."""

        def snooze(session: Session) -> bool:
            mine = and_(ALERTS.c.chat == chat, ALERTS.c.id == alert, OPEN)
            met = changed(session, update(ALERTS).where(mine).values(snoozed_until=until, unheard_at=None)) == 1
            if met:
                post_alert(session, alert, due_at=now, sounds=False, now=now)
            return met

        return await self._runner.write(snooze)

    async def wake(self, now: datetime) -> tuple[AlertRecord, ...]:
        """Those whose snooze is over and which last: each is to be said anew, in a message of its own."""

        def wake(session: Session) -> tuple[AlertRecord, ...]:
            over = and_(ALERTS.c.snoozed_until <= now, OPEN)
            statement = update(ALERTS).where(over).values(snoozed_until=None, message_id=None).returning(*COLUMNS)
            woken = every(session, AlertRecord, statement)
            for alert in woken:
                post_alert(session, alert.id, due_at=now, sounds=True, now=now)
            return woken

        return await self._runner.write(wake)

    async def unheard(self, now: datetime, limit: int) -> tuple[AlertRecord, ...]:
        """Those nobody took up in time, the longest first."""
        statement = (
            select(*COLUMNS)
            .where(ALERTS.c.unheard_at <= now, ALERTS.c.taken_by.is_(None), OPEN)
            .order_by(ALERTS.c.unheard_at)
            .limit(limit)
        )
        return await self._runner.read(lambda session: every(session, AlertRecord, statement))

    async def repeat(self, alert: AlertRecord, chat: int | None, *, again_at: datetime | None, now: datetime) -> bool:
        """Tells it to somebody in private too, and sees to it again then. False when somebody was quicker."""

        def repeat(session: Session) -> bool:
            mine = and_(ALERTS.c.id == alert.id, ALERTS.c.unheard_at == alert.unheard_at, ALERTS.c.taken_by.is_(None))
            if changed(session, update(ALERTS).where(mine).values(unheard_at=again_at)) == 0:
                return False
            if chat is not None:
                copied = _make(session, chat, alert.account, alert.severity, now, origin=alert.origin or alert.id)
                known = select(ALERT_INCIDENTS.c.incident).where(ALERT_INCIDENTS.c.alert == alert.id)
                _add(session, copied, session.scalars(known).all())
                post_alert(session, copied, due_at=now, sounds=True, now=now)
            return True

        return await self._runner.write(repeat)

    async def merge_unsent(self, alert: AlertRecord, louder: Callable[[Iterable[str]], str], now: datetime) -> bool:
        """What its chat was to be told by now of the same account, and has not been, is told with this alert; False
        when there is none. What somebody took up or snoozed already stays as it is."""

        def merge(session: Session) -> bool:
            untold = and_(
                ALERTS.c.chat == alert.chat,
                ALERTS.c.account == alert.account,
                ALERTS.c.origin.is_(None),
                ALERTS.c.sent_at.is_(None),
                ALERTS.c.taken_by.is_(None),
                ALERTS.c.snoozed_until.is_(None),
            )
            waits = select(POSTS.c.id).where(POSTS.c.alert == ALERTS.c.id, POSTS.c.due_at <= now).exists()
            found = every(session, AlertRecord, select(*COLUMNS).where(untold, waits).with_for_update())
            others = [other for other in found if other.id != alert.id]
            if not others or len(others) == len(found):
                return False
            for incidents in _incidents_of(session, [other.id for other in others]).values():
                _add(session, alert.id, [incident.id for incident in incidents])
            over = all(each.closed_at is not None for each in found)
            mine = update(ALERTS).where(ALERTS.c.id == alert.id).values(severity=louder(a.severity for a in found))
            session.execute(mine if over else mine.values(closed_at=None))
            sounds = select(POSTS.c.id).where(POSTS.c.alert.in_([other.id for other in others]), POSTS.c.sounds)
            if session.scalar(sounds.limit(1)) is not None:
                session.execute(update(POSTS).where(POSTS.c.alert == alert.id).values(sounds=True))
            session.execute(delete(ALERTS).where(ALERTS.c.id.in_([other.id for other in others])))
            return True

        return await self._runner.write(merge)

    async def purge(self, before: datetime) -> int:
        """Forgets what was over before this time; alerts go with their incidents."""
        old = and_(INCIDENTS.c.closed_at.is_not(None), INCIDENTS.c.closed_at < before)

        def purge(session: Session) -> int:
            gone = changed(session, delete(INCIDENTS).where(old))
            known = select(ALERT_INCIDENTS.c.alert).where(ALERT_INCIDENTS.c.alert == ALERTS.c.id).exists()
            session.execute(delete(ALERTS).where(~known, ALERTS.c.made_at < before))
            return gone

        return await self._runner.write(purge)

    async def _read(self, condition: ColumnElement[bool]) -> tuple[tuple[AlertRecord, tuple[IncidentRecord, ...]], ...]:
        def read(session: Session) -> tuple[tuple[AlertRecord, tuple[IncidentRecord, ...]], ...]:
            alerts = every(session, AlertRecord, select(*COLUMNS).where(condition).order_by(ALERTS.c.id))
            incidents = _incidents_of(session, [alert.id for alert in alerts])
            return tuple((alert, incidents.get(alert.id, ())) for alert in alerts)

        return await self._runner.read(read)


def _decide(session: Session, verdict: Verdict, long: timedelta) -> bool:
    known = and_(ROUNDS.c.account == verdict.account, ROUNDS.c.revision == verdict.revision)
    values: dict[str, Any] = {
        "revision": verdict.revision + 1,
        "cases": verdict.cases,
        "due_at": verdict.due_at,
        "looked_at": verdict.at,
        "claimed_until": None,
    }
    if changed(session, update(ROUNDS).where(known).values(values)) == 0:
        return False
    opened = [_open(session, verdict, incident) for incident in verdict.opened]
    for telling in verdict.tellings:
        _tell(session, verdict, telling, opened)
    _close(session, verdict, long)
    return True


def _open(session: Session, verdict: Verdict, incident: NewIncident) -> int:
    """The incident's number; that of the open one when it is known already."""
    statement = insert_into(session, INCIDENTS).values(
        account=verdict.account,
        rule=incident.rule,
        subject=incident.subject,
        plant=incident.plant,
        since=incident.since,
        opened_at=verdict.at,
        facts=incident.facts,
    )
    # The same values: an update is what makes the row come back, whether it is new or not.
    upsert = statement.on_conflict_do_update(
        index_elements=["account", "rule", "subject"],
        index_where=INCIDENTS.c.closed_at.is_(None),
        set_={"facts": incident.facts},
    )
    number: int = session.scalars(upsert.returning(INCIDENTS.c.id)).one()
    return number


def _tell(session: Session, verdict: Verdict, telling: NewTelling, opened: Sequence[int]) -> None:
    alert = telling.alert
    if alert is None:
        alert = _make(session, telling.chat, verdict.account, telling.severity, verdict.at)
    else:
        louder = update(ALERTS).where(ALERTS.c.id == alert).values(severity=telling.severity)
        session.execute(louder)
    _add(session, alert, [opened[place] for place in telling.adds])
    post_alert(session, alert, due_at=telling.due_at, sounds=telling.sounds, now=verdict.at)


def _make(session: Session, chat: int, account: int, severity: str, now: datetime, *, origin: int | None = None) -> int:
    statement = (
        insert(ALERTS)
        .values(chat=chat, account=account, origin=origin, severity=severity, made_at=now, taken_name="")
        .returning(ALERTS.c.id)
    )
    number: int = session.scalars(statement).one()
    return number


def _add(session: Session, alert: int, incidents: Iterable[int]) -> None:
    rows = [{"alert": alert, "incident": incident} for incident in sorted(set(incidents))]
    if rows:
        session.execute(insert_into(session, ALERT_INCIDENTS).on_conflict_do_nothing(), rows)


def _close(session: Session, verdict: Verdict, long: timedelta) -> None:
    now = verdict.at
    closed: list[Row[Any]] = []
    for rule, subject in verdict.closed:
        mine = and_(INCIDENTS.c.account == verdict.account, INCIDENTS.c.rule == rule, INCIDENTS.c.subject == subject)
        statement = update(INCIDENTS).where(mine, INCIDENTS.c.closed_at.is_(None)).values(closed_at=now)
        closed += session.execute(statement.returning(INCIDENTS.c.id, INCIDENTS.c.since)).all()
    if not closed:
        return
    touched = select(ALERT_INCIDENTS.c.alert).where(ALERT_INCIDENTS.c.incident.in_([row.id for row in closed]))
    for alert in every(session, AlertRecord, select(*COLUMNS).where(ALERTS.c.id.in_(touched), OPEN)):
        _after_end(session, alert, now, long)


def _after_end(session: Session, alert: AlertRecord, now: datetime, long: timedelta) -> None:
    """One that is wholly over is closed, and shown so. One that was over before anybody was to hear of it is not
    told at all."""
    incidents = _incidents_of(session, [alert.id])[alert.id]
    if any(incident.closed_at is None for incident in incidents):
        post_alert(session, alert.id, due_at=now, sounds=False, now=now)
        return
    if alert.sent_at is None and _is_gathering(session, alert.id, now):
        session.execute(delete(ALERTS).where(ALERTS.c.id == alert.id))
        return
    ended = {"closed_at": now, "unheard_at": None, "snoozed_until": None}
    session.execute(update(ALERTS).where(ALERTS.c.id == alert.id).values(ended))
    post_alert(session, alert.id, due_at=now, sounds=False, now=now)
    if alert.sent_at is not None and now - min(incident.since for incident in incidents) >= long:
        session.execute(insert(POSTS).values(_well(alert, now)))


def _is_gathering(session: Session, alert: int, now: datetime) -> bool:
    waits = select(POSTS.c.id).where(POSTS.c.alert == alert, POSTS.c.due_at > now, POSTS.c.claimed_until.is_(None))
    return session.scalar(waits.limit(1)) is not None


def _well(alert: AlertRecord, now: datetime) -> dict[str, Any]:
    return {
        "chat": alert.chat,
        "kind": "well",
        "alert": alert.id,
        "body": "",
        "due_at": now,
        "sounds": False,
        "made_at": now,
        "attempts": 0,
        "set_aside": False,
    }


def _told_together(session: Session, chat: int, alert: int) -> tuple[int, ...]:
    """This alert, the one it repeats, and all that repeat the same."""
    mine = first(session, AlertRecord, select(*COLUMNS).where(ALERTS.c.chat == chat, ALERTS.c.id == alert))
    if mine is None:
        return ()
    root = mine.origin or mine.id
    return tuple(session.scalars(select(ALERTS.c.id).where(or_(ALERTS.c.id == root, ALERTS.c.origin == root))))


def _incidents_of(session: Session, alerts: Sequence[int]) -> Mapping[int, tuple[IncidentRecord, ...]]:
    found: dict[int, tuple[IncidentRecord, ...]] = {}
    statement = (
        select(ALERT_INCIDENTS.c.alert, *INCIDENT_COLUMNS)
        .join(INCIDENTS, INCIDENTS.c.id == ALERT_INCIDENTS.c.incident)
        .where(ALERT_INCIDENTS.c.alert.in_(alerts))
        .order_by(INCIDENTS.c.id)
    )
    for alert, *rest in session.execute(statement) if alerts else ():
        found[alert] = (*found.get(alert, ()), IncidentRecord(*rest))
    return found
