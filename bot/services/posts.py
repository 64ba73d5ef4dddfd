"""What waits to be said: taken one at a time, told as things are by then, and kept until it is said."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.alert_rules import LOUDNESS, UNHEARD, Severity
from bot.domain.cloud import Maker, Makers, maker_of
from bot.domain.errors import CloudError
from bot.domain.home import Home
from bot.domain.telling import Trouble, Wishes
from bot.services.alerts import Alerts, trouble_of
from bot.services.homes import Homes
from storage.records import AlertRecord, ChatRecord, IncidentRecord, PostRecord
from storage.store import Store

LOST = "lost"
"""The kind of a post that says which other chat of the home cannot be reached any more; its body is its ``name``, and
whether it is ``private``."""
TRIES = 5
_CLAIM = timedelta(minutes=2)
"""Longer than saying something may take; what a killed process held is taken up again after it."""
_LATE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Told:
    """An alert as it is now, with what a sentence about it needs. ``maker``: whose cloud leads to the home.
    ``several``: the chat hears of more than one home.
    ``group``: where the alert this one repeats was told. ``thread`` is the topic the chat bound alerts to. ``late`` is
    there when it should have been told long ago. ``anew``: in a message of its own, though there is one."""

    alert: AlertRecord
    incidents: tuple[IncidentRecord, ...]
    home: Home
    maker: Maker
    zone: ZoneInfo
    several: bool
    escalates: bool
    sounds: bool
    group: str | None = None
    thread: int | None = None
    late: timedelta | None = None
    anew: bool = False


class Posts:
    def __init__(
        self, store: Store, homes: Homes, alerts: Alerts, *, makers: Makers, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._makers = makers
        self._homes = homes
        self._alerts = alerts
        self._clock = clock

    async def next(self) -> PostRecord | None:
        """The post that is longest due, for two minutes nobody else's."""
        now = self._clock()
        return next(iter(await self._store.outbox.claim(now, now + _CLAIM, 1)), None)

    async def told(self, post: PostRecord, chat: ChatRecord) -> Told | None:
        """The alert of a post. What its chat should have been told long ago is told with it, in one message. None when
        the chat is not to hear of it any more."""
        now = self._clock()
        found = await self._of(post, chat)
        if found is None or not await self._concerns(found[0], chat):
            return None
        alert, incidents = found
        late = now - post.due_at if alert.message_id is None and now - post.due_at > _LATE else None
        merged = False
        if late is not None and alert.origin is None:
            merged = await self._store.alerts.merge_unsent(alert, _loudest, now)
            alert, incidents = await self._of(post, chat) or found
        wishes = await self._wishes(alert, chat)
        plain = await self._as_it_is(alert, incidents, chat, wishes)
        still = [trouble_of(incident) for incident in incidents if incident.closed_at is None]
        sounds = (post.sounds or merged) and _loud(alert, still, wishes, plain.zone, now, late=late is not None)
        return replace(
            plain,
            sounds=sounds,
            late=late,
            # It became urgent while its first message was under way; nobody hears an edit.
            anew=sounds and alert.severity == Severity.URGENT and alert.message_id is not None,
        )

    async def asked(
        self, found: Iterable[tuple[AlertRecord, tuple[IncidentRecord, ...]]], chat: ChatRecord
    ) -> tuple[Told, ...]:
        """Alerts for somebody in their chat who asks of them: nothing of that is late, and nothing sounds. They differ
        in little, and what they share is looked up once."""
        alike: dict[tuple[int, int | None], Told] = {}
        told: list[Told] = []
        for alert, incidents in found:
            key = alert.account, alert.origin
            if key not in alike:
                alike[key] = await self._as_it_is(alert, incidents, chat, await self._wishes(alert, chat))
            told.append(replace(alike[key], alert=alert, incidents=incidents))
        return tuple(told)

    # What became of a post

    async def shown(self, post: PostRecord, told: Told, *, message: int, thread: int | None) -> None:
        """Its alert stands in this message now, and waits from now on for somebody to take it up."""
        now, alert = self._clock(), told.alert
        unheard_at = alert.unheard_at
        if alert.message_id is None or told.anew:
            waits = alert.severity == Severity.URGENT and told.escalates and alert.origin is None
            unheard_at = now + UNHEARD if waits else None
        await self._store.outbox.shown(post, message_id=message, thread=thread, now=now, unheard_at=unheard_at)

    async def said(self, post: PostRecord) -> None:
        await self._store.outbox.said(post)

    async def give_back(self, post: PostRecord) -> None:
        await self._store.outbox.give_back(post)

    async def pause(self, post: PostRecord, wait: timedelta) -> None:
        """Its chat is to be left alone for so long."""
        await self._store.outbox.pause(post.chat, self._clock() + wait)
        await self._store.outbox.give_back(post)

    async def failed(self, post: PostRecord) -> bool:
        """It cannot be said for its own sake. It is tried again a little later; False when it was set aside."""
        if post.attempts >= TRIES:
            await self._store.outbox.set_aside(post)
            return False
        await self._store.outbox.pause(post.chat, self._clock() + timedelta(seconds=2**post.attempts))
        await self._store.outbox.give_back(post, blamed=True)
        return True

    async def lost(self, telegram_id: int) -> None:
        """The bot was removed or blocked there: nothing is sent there any more, and the home's other chats hear of it
        once. The home is kept for a while."""
        chat = await self._store.chats.find(telegram_id)
        if chat is None:
            return
        others: list[int] = []
        if chat.active:
            for link in await self._store.links.of_chat(chat.id):
                others += [other.chat for other in await self._store.links.of_account(link.account)]
        person = await self._store.people.find(chat.telegram_id) if chat.kind == "private" else None
        body = json.dumps({"name": chat.title if person is None else person.name, "private": person is not None})
        tell = [number for number in dict.fromkeys(others) if number != chat.id and await self._hears(number)]
        await self._store.outbox.drop(chat.id, now=self._clock(), tell=tell, kind=LOST, body=body)
        await self._store.chats.deactivate(chat.telegram_id, self._clock())

    async def depth(self) -> tuple[int, datetime | None]:
        return await self._store.outbox.depth()

    async def chat(self, post: PostRecord) -> ChatRecord | None:
        return await self._store.chats.by_id(post.chat)

    async def free_topic(self, chat: ChatRecord, gone: int) -> None:
        """The topic the alerts went to is no more; unless they go to another one meanwhile."""

        def freed(wishes: Wishes) -> Wishes:
            return replace(wishes, thread=None) if wishes.thread == gone else wishes

        await self._alerts.change(chat.id, freed)

    async def _as_it_is(
        self, alert: AlertRecord, incidents: tuple[IncidentRecord, ...], chat: ChatRecord, wishes: Wishes
    ) -> Told:
        links = await self._store.links.of_chat(chat.id)
        home = await self._home(alert.account)
        group = await self._group(alert)
        return Told(
            alert,
            incidents,
            home,
            await self._maker(alert.account),
            self._alerts.zone(chat),
            several=len(home.plants) > 1 or len(links) > 1 or group is not None,
            escalates=wishes.escalates,
            sounds=False,
            group=group,
            thread=wishes.thread,
        )

    async def _of(self, post: PostRecord, chat: ChatRecord) -> tuple[AlertRecord, tuple[IncidentRecord, ...]] | None:
        return None if post.alert is None else await self._store.alerts.by_id(chat.id, post.alert)

    async def _concerns(self, alert: AlertRecord, chat: ChatRecord) -> bool:
        """Not once the home was disconnected there, nor what is new where alerts were switched off since."""
        if alert.origin is not None:
            return True
        if alert.message_id is None and (await self._alerts.wishes(chat.id)).on is False:
            return False
        return any(link.account == alert.account for link in await self._store.links.of_chat(chat.id))

    async def _wishes(self, alert: AlertRecord, chat: ChatRecord) -> Wishes:
        """A person who is told in private what a group guards is woken as the group would be."""
        wishes = await self._alerts.wishes(chat.id)
        return wishes if alert.origin is None else replace(wishes, guards=await self._alerts.guards(alert.account))

    async def _home(self, account: int) -> Home:
        """As far as anybody ever looked at it."""
        for link in await self._store.links.of_account(account):
            try:
                return await self._homes.of(link)
            except CloudError:
                continue
        return Home()

    async def _maker(self, account: int) -> Maker:
        record = await self._store.accounts.by_id(account)
        return maker_of(self._makers, "" if record is None else record.cloud)

    async def _group(self, alert: AlertRecord) -> str | None:
        origin = None if alert.origin is None else await self._store.alerts.of(alert.origin)
        chat = None if origin is None else await self._store.chats.by_id(origin.chat)
        return None if chat is None else chat.title

    async def _hears(self, number: int) -> bool:
        chat = await self._store.chats.by_id(number)
        return chat is not None and chat.active and (await self._alerts.wishes(number)).on is not False


def _loudest(severities: Iterable[str]) -> str:
    return max(map(Severity, severities), key=LOUDNESS.index).value


def _loud(
    alert: AlertRecord, still: list[Trouble], wishes: Wishes, zone: ZoneInfo, now: datetime, *, late: bool
) -> bool:
    """Whether what may be heard is heard now: nights have come and troubles have gone since it was decided."""
    severity = Severity(alert.severity)
    if alert.closed_at is not None or wishes.sounds is None or (late and severity is not Severity.URGENT):
        return False
    if LOUDNESS.index(severity) < LOUDNESS.index(wishes.sounds):
        return False
    quiet = wishes.quiet is not None and wishes.quiet.end(now, zone) is not None
    return not quiet or wishes.breaks_through(still)
