"""What the bot does though nobody asks: each thing now and then, until the bot ends."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from telegram.ext import Application

from bot.chat import menus
from bot.chat.delivery import Delivery
from bot.chat.desk import Desk
from bot.chat.digest import Gazette
from bot.chat.endings import Endings
from bot.chat.notices import Notices
from bot.chat.posting import Posting
from bot.chat.rights import Rights
from bot.chat.tidings import Tidings
from bot.domain.pacing import USUAL, Tempo
from bot.services.alarms import Alarms
from bot.services.broadcasts import Broadcasts
from bot.services.control import Pace
from bot.services.digests import KIND as DIGEST
from bot.services.digests import Digests
from bot.services.escalation import Escalation
from bot.services.grants import Grants
from bot.services.hearing import Hearing
from bot.services.intake import Intake
from bot.services.linking import Linking
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.posts import LOST, Posts
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.soundness import Hook, Soundness
from bot.services.subscriptions import Subscriptions
from bot.services.upkeep import Upkeep
from bot.settings import Settings
from storage.store import Store

log = logging.getLogger(__name__)

_UPKEEP_EVERY: Final = 3600.0
_NOTICES_EVERY: Final = 15.0
_LOOKOUT_EVERY: Final = 5.0
_POSTS_EVERY: Final = 1.0
_SUBSCRIPTIONS_EVERY: Final = 15.0
_DEPTH_EVERY: Final = 10.0
_DIGESTS_AFTER: Final = 60
"""Rounds of notices to one of digests."""
_SOUNDNESS_EVERY: Final = 3600.0
_AFTER_START: Final = 0.05


@dataclass(frozen=True, slots=True)
class Timing:
    """Every wait, so that a test need not wait."""

    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    pace: Pace = field(default_factory=Pace)
    notices_every: float = _NOTICES_EVERY
    lookout_every: float = _LOOKOUT_EVERY
    tempo: Tempo = USUAL


@dataclass(frozen=True, slots=True)
class Base:
    """What everything stands on."""

    store: Store
    nursery: Nursery
    metrics: Metrics
    alarms: Alarms
    registry: Registry
    quota: Quota
    application: Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Core:
    """What the bot does when it is asked, and what that shares with what it does by itself."""

    desk: Desk
    grants: Grants
    linking: Linking
    lookout: Lookout
    subscriptions: Subscriptions | None
    broadcasts: Broadcasts | None
    hearing: Hearing | None
    bot_url: Callable[[], str]
    login_urls: Sequence[str]


@dataclass(frozen=True, slots=True)
class Rim:
    """Where it meets Telegram."""

    delivery: Delivery
    rights: Rights
    intake: Intake


def start(settings: Settings, timing: Timing, desk: Core, rim: Rim, base: Base) -> None:
    """What happens though nobody asks."""
    store, nursery, registry, alarms = base.store, base.nursery, base.registry, base.alarms
    delivery, rights, intake, metrics = rim.delivery, rim.rights, rim.intake, base.metrics
    notices = Notices(delivery, alarms, operators=settings.operators, default_locale=settings.locale)
    leaving = None if desk.subscriptions is None else desk.subscriptions.leave
    upkeep = Upkeep(store, desk.grants, desk.desk.acts, clock=timing.clock, leaving=leaving)
    nursery.start(_soon(partial(menus.publish, base.application.bot, registry)), name="menus")
    nursery.start(_forever(notices.tell_operators, 0.0), name="loop alarms")
    endings = Endings(delivery, registry, desk.desk.household, rights, default_locale=settings.locale)
    nursery.start(_forever(endings.revoke_what_ended, timing.notices_every), name="loop endings")
    nursery.start(_forever(endings.revoke_what_nobody_lends, timing.notices_every), name="loop lending")
    digests = Digests(store, desk.desk.alerts, clock=timing.clock)
    posting = _posting(settings, timing, desk.desk, delivery, rights, digests, base)
    nursery.start(_forever(posting.run, min(_POSTS_EVERY, timing.notices_every)), name="loop posts")
    nursery.start(_forever(posting.escalate, timing.notices_every), name="loop escalation")
    nursery.start(_now_and_then(desk.lookout.run, timing.lookout_every), name="loop lookout")
    nursery.start(_now_and_then(digests.promise, timing.notices_every * _DIGESTS_AFTER), name="loop digests")
    soundness = _soundness(settings, timing, intake, desk.desk.posts, base)
    nursery.start(_now_and_then(soundness.look, _SOUNDNESS_EVERY), name="loop soundness")
    if desk.subscriptions is not None:
        every = max(_SUBSCRIPTIONS_EVERY, timing.lookout_every)
        nursery.start(_now_and_then(desk.subscriptions.round, every), name="loop subscriptions")
    if desk.broadcasts is not None:
        every = max(_SUBSCRIPTIONS_EVERY, timing.lookout_every)
        nursery.start(_now_and_then(desk.broadcasts.round, every), name="loop broadcasts")
    nursery.start(_forever(upkeep.run, _UPKEEP_EVERY), name="loop upkeep")
    nursery.start(_forever(lambda: _gauge(intake, desk.desk.posts, metrics), _DEPTH_EVERY), name="loop gauges")


def _posting(  # noqa: PLR0917
    settings: Settings, timing: Timing, desk: Desk, delivery: Delivery, rights: Rights, digests: Digests, base: Base
) -> Posting:
    escalation = Escalation(
        base.store,
        desk.alerts,
        desk.household,
        standing_of=partial(rights.standing, fresh=True),
        admins_of=rights.admins,
        clock=timing.clock,
    )
    tidings = Tidings(desk)
    return Posting(
        delivery,
        desk.posts,
        escalation,
        household=desk.household,
        nursery=base.nursery,
        alarms=base.alarms,
        tellers={"back": tidings.back, LOST: tidings.lost, DIGEST: Gazette(desk, digests).digest},
        default_locale=settings.locale,
        clock=timing.clock,
    )


def _soundness(settings: Settings, timing: Timing, intake: Intake, posts: Posts, base: Base) -> Soundness:
    async def hook() -> Hook:
        told = await base.application.bot.get_webhook_info()
        return Hook(told.pending_update_count, told.last_error_date)

    async def received() -> datetime | None:
        return (await intake.depth()).oldest

    async def due() -> datetime | None:
        return (await base.store.outbox.depth())[1]

    return Soundness(
        base.alarms,
        secret_expires=settings.eliot_secret_expires if settings.eliot_client_id else None,
        folder=settings.data_dir if settings.database_url.startswith("sqlite") else None,
        waiting=(received, due),
        hook=hook if settings.updates == "webhook" else None,
        clock=timing.clock,
    )


async def _soon(work: Callable[[], Awaitable[None]]) -> None:
    """After the first question for updates is out: the menus alone load every language."""
    await asyncio.sleep(_AFTER_START)
    await work()


async def _forever(work: Callable[[], Awaitable[object]], every: float) -> None:
    while True:
        try:
            await work()
        except Exception:
            log.exception("a round failed")
            await asyncio.sleep(1.0)
        await asyncio.sleep(every)


async def _now_and_then(work: Callable[[], Awaitable[object]], every: float) -> None:
    """As ``_forever``, and not yet at the start: people come first."""
    await asyncio.sleep(every)
    await _forever(work, every)


async def _gauge(intake: Intake, posts: Posts, metrics: Metrics) -> None:
    depth = await intake.depth()
    metrics.inbox(depth.count, depth.oldest)
    metrics.outbox(*await posts.depth())
