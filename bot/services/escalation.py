"""What is urgent and nobody takes up goes to one person after the other, in private; and snoozes end."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from bot.domain.alert_rules import UNHEARD
from bot.domain.rights import Right, Role, Standing, may
from bot.domain.telling import Trouble
from bot.services.alerts import Alerts, trouble_of
from bot.services.household import Household
from storage.records import AlertRecord, ChatKind, ChatRecord, IncidentRecord
from storage.store import Store

log = logging.getLogger(__name__)

_BATCH = 20
_RUNGS = (Role.OWNER, Role.ADULT)
StandingOf: TypeAlias = Callable[[ChatRecord, int], Awaitable[Standing]]
"""What a person is in a chat at this moment; nobody who has left it."""
AdminsOf: TypeAlias = Callable[[ChatRecord], Awaitable[Mapping[int, str]]]


class Escalation:
    def __init__(
        self,
        store: Store,
        alerts: Alerts,
        household: Household,
        *,
        standing_of: StandingOf,
        admins_of: AdminsOf,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._alerts = alerts
        self._household = household
        self._standing_of = standing_of
        self._admins_of = admins_of
        self._clock = clock

    async def run(self) -> None:
        """Says anew what was snoozed until now, and tells the next person what nobody took up."""
        now = self._clock()
        await self._store.alerts.wake(now)
        for alert in await self._store.alerts.unheard(now, _BATCH):
            chat = await self._next(alert, now)
            again_at = None if chat is None else now + UNHEARD
            if await self._store.alerts.repeat(alert, chat, again_at=again_at, now=now):
                log.info("nobody took it up", extra={"alert": alert.id, "chat": alert.chat, "next": chat})

    async def _next(self, alert: AlertRecord, now: datetime) -> int | None:
        """The private chat of whoever is to hear of it next; None when all have, or somebody snoozed it."""
        group = await self._store.chats.by_id(alert.chat)
        if group is None or not group.active or group.kind is ChatKind.PRIVATE:
            return None
        known = await self._store.alerts.open_of(alert.account)
        if any(alert.id in (other.id, other.origin) and other.snoozed_until is not None for other, _ in known):
            return None
        mine = {incident.id for other, incidents in known if other.id == alert.id for incident in incidents}
        told = {other.chat for other, incidents in known if mine & {incident.id for incident in incidents}}
        troubles = [trouble for other, incidents in known if other.id == alert.id for trouble in _lasting(incidents)]
        theirs = await self._alerts.wishes(group.id)
        # What the group muted meanwhile, or guards no more, is nobody's any more.
        troubles = [trouble for trouble in troubles if theirs.hears(trouble, now)]
        for person in await self._ladder(group, now):
            chat = await self._store.chats.find(person)
            if chat is None or not chat.active or chat.id in told or chat.kind is not ChatKind.PRIVATE:
                continue
            wishes = replace(await self._alerts.wishes(chat.id), guards=theirs.guards)
            if any(wishes.hears(trouble, now) for trouble in troubles):
                return chat.id
        return None

    async def _ladder(self, group: ChatRecord, now: datetime) -> list[int]:
        """The owners, then the adults, those who came first before the others."""
        links = await self._store.links.of_chat(group.id)
        members = sorted(await self._household.members(group.id), key=lambda member: member.since)
        people = (*(link.person for link in links), *(m.person for m in members), *await self._admins_of(group))
        standings = [await self._standing_of(group, person) for person in dict.fromkeys(people)]
        return [
            standing.person
            for role in _RUNGS
            for standing in standings
            if standing.role is role and may(standing, Right.ALERTS, now)
        ]


def _lasting(incidents: Iterable[IncidentRecord]) -> Iterator[Trouble]:
    return (trouble_of(incident) for incident in incidents if incident.closed_at is None)
