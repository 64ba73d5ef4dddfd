"""Digests: what befell a chat's homes, promised once a week or a day, and told as it is by then."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.digest import Digest, Every, Happening, Period, digest, period
from bot.domain.telling import Wishes
from bot.services.alerts import Alerts, trouble_of
from storage.records import ChatRecord, IncidentRecord, LinkRecord, PostRecord
from storage.store import Store

KIND = "digest"
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be told of a period. ``links`` are the homes it is about."""

    period: Period
    digest: Digest
    zone: ZoneInfo
    links: tuple[LinkRecord, ...]


class Digests:
    def __init__(self, store: Store, alerts: Alerts, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._alerts = alerts
        self._clock = clock
        self._promised: dict[tuple[int, Every], datetime] = {}

    async def promise(self) -> None:
        """Puts the digests that are to be told by now into the outbox: where they are wished, where the home was
        known all the time, and where there is something to tell."""
        after = 0
        while links := await self._store.links.everywhere(after, _BATCH):
            for chat in sorted({link.chat for link in links}):
                await self._promise_to(chat)
            after = max(link.chat for link in links)

    async def report(self, post: PostRecord, chat: ChatRecord) -> Report | None:
        """What a promised digest is about; None when there is nothing to tell any more."""
        told = json.loads(post.body)
        begins, ends = (datetime.fromisoformat(told[name]) for name in ("begins", "ends"))
        return await self._report(chat, Period(Every(told["every"]), begins, ends))

    async def _promise_to(self, number: int) -> None:
        chat = await self._store.chats.by_id(number)
        if chat is None or not chat.active:
            return
        wishes = await self._alerts.wishes(number)
        for every in _wished(wishes):
            over = period(every, self._clock(), self._alerts.zone(chat))
            if over is None or self._promised.get((number, every)) == over.ends:
                continue
            report = await self._report(chat, over, wishes)
            if report is not None and await self._listens(report):
                await self._post(number, over)
            self._promised[number, every] = over.ends

    async def _listens(self, report: Report) -> bool:
        """A private chat is left in peace where a group is told."""
        (chat,) = {link.chat for link in report.links}
        listeners = [await self._alerts.listeners(link.account) for link in report.links]
        return any(listener.chat == chat for those in listeners for listener in those)

    async def _post(self, chat: int, over: Period) -> None:
        body = {"every": over.every.value, "begins": over.begins.isoformat(), "ends": over.ends.isoformat()}
        await self._store.digests.post(
            chat, over.every.value, over.ends, kind=KIND, body=json.dumps(body), now=self._clock()
        )

    async def _report(self, chat: ChatRecord, over: Period, wishes: Wishes | None = None) -> Report | None:
        wishes = wishes or await self._alerts.wishes(chat.id)
        links = [link for link in await self._store.links.of_chat(chat.id) if link.created_at <= over.begins]
        incidents: list[IncidentRecord] = []
        for account in dict.fromkeys(link.account for link in links):
            incidents += await self._store.alerts.incidents(account, over.begins)
        zone = self._alerts.zone(chat)
        found = digest(_heard(incidents, wishes, self._clock()), over, zone)
        return Report(over, found, zone, tuple(links)) if found.figures else None


def _wished(wishes: Wishes) -> Sequence[Every]:
    if wishes.on is False:
        return ()
    return [every for every, on in ((Every.WEEK, wishes.weekly), (Every.DAY, wishes.daily)) if on]


def _heard(incidents: Iterable[IncidentRecord], wishes: Wishes, now: datetime) -> list[Happening]:
    return [
        Happening(incident.rule, incident.subject, incident.since, incident.closed_at)
        for incident in incidents
        if wishes.hears(trouble_of(incident), now)
    ]
