"""What people do with alerts: look them up, take them up, put them off, and have the home looked at again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, time, timedelta

from bot.domain.errors import CloudError
from bot.domain.quiet import next_at
from bot.services.alerts import Alerts
from bot.services.posts import Posts, Told
from bot.services.witness import Witness
from storage.records import ChatRecord, LinkRecord, PersonRecord
from storage.store import Store

RECENT = timedelta(days=7)
_MORNING = time(7)
_APART = timedelta(seconds=30)
"""Who presses again sooner is answered with what the last look saw: looks cost calls."""


class Heeding:
    def __init__(
        self, store: Store, posts: Posts, alerts: Alerts, witness: Witness, *, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._posts = posts
        self._alerts = alerts
        self._witness = witness
        self._clock = clock
        self._looked: dict[int, datetime] = {}

    async def recent(self, chat: ChatRecord) -> tuple[Told, ...]:
        """What is open in this chat, and what was told there lately; the oldest first."""
        found = await self._store.alerts.recent(chat.id, self._clock() - RECENT)
        return await self._posts.asked(found, chat)

    async def one(self, chat: ChatRecord, alert: int) -> Told | None:
        """None for what another chat was told."""
        found = await self._store.alerts.by_id(chat.id, alert)
        return None if found is None else (await self._posts.asked([found], chat))[0]

    async def told_first(self, told: Told) -> ChatRecord | None:
        """The chat of the alert that this one repeats to somebody in private."""
        origin = None if told.alert.origin is None else await self._store.alerts.of(told.alert.origin)
        return None if origin is None else await self._store.chats.by_id(origin.chat)

    async def take(self, told: Told, person: PersonRecord) -> bool:
        """False when somebody was quicker, or it is over."""
        alert = told.alert
        return await self._store.alerts.take(
            alert.chat, alert.id, person=person.id, name=person.name, now=self._clock()
        )

    async def snooze(self, told: Told, until: datetime) -> bool:
        """False when it is over."""
        return await self._store.alerts.snooze(told.alert.chat, told.alert.id, until, self._clock())

    async def morning(self, chat: ChatRecord) -> datetime:
        """When the chat's quiet hours end next; at seven where it has none."""
        quiet = (await self._alerts.wishes(chat.id)).quiet
        return next_at(quiet.ends if quiet else _MORNING, self._clock(), self._alerts.zone(chat))

    async def look(self, link: LinkRecord) -> datetime:
        """Looks at the home again, unless that was just done; when it was. That nobody ever could is no news."""
        now = self._clock()
        looked = self._looked.get(link.account)
        if looked is not None and now - looked < _APART:
            return looked
        self._looked[link.account] = now
        with suppress(CloudError):
            await self._witness.again(link)
        return now
