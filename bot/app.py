"""The composition root: opens, joins and closes every part."""

import asyncio
import gc
import hashlib
import hmac
import json
import logging
import secrets
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ExtBot

from bot.chat import menus
from bot.chat.delivery import Delivery
from bot.chat.desk import Desk
from bot.chat.digest import Gazette
from bot.chat.dispatch import Dispatcher
from bot.chat.endings import Endings
from bot.chat.notices import Notices
from bot.chat.polling import Poller
from bot.chat.posting import Posting
from bot.chat.rights import Rights
from bot.chat.tidings import Tidings
from bot.chat.updates import ALLOWED, entry
from bot.chat.wire import AiohttpRequest
from bot.clouds.eliot.client import EliotCloud
from bot.clouds.oauth import OpenIdSignIn
from bot.clouds.wire import open_client
from bot.domain.pacing import USUAL, Tempo
from bot.services.acts import Acts
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.control import Control, Pace
from bot.services.digests import KIND as DIGEST
from bot.services.digests import Digests
from bot.services.escalation import Escalation
from bot.services.exporting import Exporting
from bot.services.grants import Grants
from bot.services.hearing import Hearing
from bot.services.heeding import Heeding
from bot.services.homes import Homes
from bot.services.household import Household
from bot.services.intake import Intake
from bot.services.linking import Linking
from bot.services.lookout import Lookout
from bot.services.metrics import Metrics
from bot.services.nursery import Nursery
from bot.services.posts import LOST, Posts
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.schedule import Schedule
from bot.services.soundness import Hook, Soundness
from bot.services.subscriptions import Subscriptions
from bot.services.upkeep import Upkeep
from bot.services.watching import Watching
from bot.services.witness import Witness
from bot.settings import Settings, on_loopback
from storage.store import Store
from storage.vault import Vault

log = logging.getLogger(__name__)

_CONNECTIONS: Final = 256
_DRAIN: Final = 10.0
"""Seconds that updates under way get to end when the bot is told to stop."""
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


class StartError(Exception):
    """The bot cannot start; the text says why, without secrets."""


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
class Running:
    """A bot at work. ``stopped`` ends when it cannot go on, with the reason."""

    port: int
    intake: Intake
    nursery: Nursery
    store: Store
    lookout: Lookout
    subscriptions: Subscriptions | None
    stopped: asyncio.Future[str]

    async def idle(self) -> None:
        """Until every update so far is answered, and what follows by itself has followed."""
        await self.intake.idle()
        await self.nursery.quiet()


def vault_of(settings: Settings) -> Vault:
    """The key ring of the settings, or the key file's. Raises VaultError."""
    if settings.secret_keys:
        return Vault.parse(settings.secret_keys)
    return Vault.from_file(settings.data_dir / "secret.key")


def make_data_dir(settings: Settings) -> None:
    """The folder of what the bot keeps, for its own user only. Raises StartError."""
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"BOT_DATA_DIR: {settings.data_dir} cannot be made: {error.strerror}.") from error


@asynccontextmanager
async def running(settings: Settings, timing: Timing | None = None) -> AsyncIterator[Running]:
    """The whole bot, for the length of the block. Raises StartError, StoreError and VaultError."""
    timing = timing or Timing()
    make_data_dir(settings)
    async with AsyncExitStack() as stack:
        store = await Store.open(settings.database_url, vault=vault_of(settings), clock=timing.clock)
        stack.push_async_callback(store.close)
        nursery = Nursery()
        stack.push_async_callback(nursery.close)
        metrics = Metrics(timing.clock)
        alarms = Alarms(timing.clock, metrics)
        registry = Registry(store, clock=timing.clock)
        application = await _telegram(settings, stack)
        quota = Quota(store, nursery, daily_calls=settings.eliot_daily_calls, clock=timing.clock, metrics=metrics)
        stack.push_async_callback(quota.close)
        metrics.quota_from(quota.lowest)
        base = _Base(store, nursery, metrics, alarms, registry, quota, application)
        desk = await _desk(settings, timing, stack, base)
        stack.push_async_callback(desk.desk.acts.close)
        delivery = Delivery(application.bot, registry, sleep=timing.sleep)
        rights = Rights(application.bot, registry, desk.desk.household, clock=timing.clock)
        dispatcher = Dispatcher(
            application,
            desk.desk,
            rights,
            delivery,
            nursery,
            link_url=settings.telegram_link_url,
            default_locale=settings.locale,
            default_zone=settings.timezone,
            clock=timing.clock,
            metrics=metrics,
        )
        intake = Intake(
            store,
            nursery,
            dispatcher.handle,
            bot=application.bot.id,
            holder=secrets.token_hex(8),
            clock=timing.clock,
            metrics=metrics,
        )
        stopped: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        await intake.start()
        stack.push_async_callback(intake.close)
        port = await _web(settings, stack, desk, intake, metrics, store, application.bot)
        fetching = await _updates(settings, stack, application.bot, intake, nursery, stopped)
        _start_loops(settings, timing, desk, _Rim(delivery, rights, intake), base)
        # A second time, and so first when the bot ends: nothing may be at work when its clients are closed.
        stack.push_async_callback(nursery.close)
        _tune_interpreter()
        log.info("ready", extra={"bot": application.bot.username, "updates": settings.updates, "port": port})
        yield Running(port, intake, nursery, store, desk.lookout, desk.subscriptions, stopped)
        if fetching is not None:
            fetching.cancel()
        await _drain(intake)


@dataclass(frozen=True, slots=True)
class _Base:
    store: Store
    nursery: Nursery
    metrics: Metrics
    alarms: Alarms
    registry: Registry
    quota: Quota
    application: Application[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class _Desk:
    desk: Desk
    grants: Grants
    linking: Linking
    lookout: Lookout
    subscriptions: Subscriptions | None
    hearing: Hearing | None
    bot_url: Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Rim:
    delivery: Delivery
    rights: Rights
    intake: Intake


def _start_loops(settings: Settings, timing: Timing, desk: _Desk, rim: _Rim, base: _Base) -> None:
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
    nursery.start(_forever(upkeep.run, _UPKEEP_EVERY), name="loop upkeep")
    nursery.start(_forever(lambda: _gauge(intake, desk.desk.posts, metrics), _DEPTH_EVERY), name="loop gauges")


async def _telegram(settings: Settings, stack: AsyncExitStack) -> Application[Any, Any, Any, Any, Any, Any]:
    request = AiohttpRequest(connections=_CONNECTIONS)
    bot: ExtBot[None] = ExtBot(
        settings.telegram_token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=request,
        get_updates_request=AiohttpRequest(connections=2),
    )
    application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).concurrent_updates(True).build()
    # An application that did not get as far as to know its bot leaves the bot's connections open.
    stack.push_async_callback(bot.shutdown)
    stack.push_async_callback(application.shutdown)
    try:
        await application.initialize()
    except InvalidToken:
        # The library's own text quotes the whole token.
        raise StartError("Telegram does not know this token. Check BOT_TELEGRAM_TOKEN.") from None
    except TelegramError as error:
        raise StartError(f"Telegram cannot be reached: {type(error).__name__}.") from None
    return application


async def _desk(settings: Settings, timing: Timing, stack: AsyncExitStack, base: _Base) -> _Desk:
    http = open_client()
    stack.push_async_callback(http.aclose)
    sign_in = OpenIdSignIn(
        http,
        login_url=settings.eliot_login_url,
        client_id=settings.eliot_client_id,
        client_secret=settings.eliot_client_secret,
        clock=timing.clock,
        pkce=settings.eliot_pkce,
        nonce=settings.eliot_nonce,
    )
    cloud = EliotCloud(
        http,
        api_url=settings.eliot_api_url,
        subscription_key=settings.eliot_subscription_key,
        budget=base.quota,
        clock=timing.clock,
        sleep=timing.sleep,
        observe=base.metrics.called,
    )
    clouds, sign_ins = {"eliot": cloud}, {"eliot": sign_in}
    grants = Grants(
        base.store,
        sign_ins,
        base.quota,
        base.nursery,
        alarms=base.alarms,
        metrics=base.metrics,
        clock=timing.clock,
        holder=secrets.token_hex(8),
    )
    homes = Homes(base.store, clouds, grants, base.nursery, clock=timing.clock)

    def bot_url() -> str:
        return f"{settings.telegram_link_url}/{base.application.bot.username}"

    subscriptions = None
    if _reached_by_cloud(settings):
        subscriptions = Subscriptions(
            base.store,
            {"eliot": cloud},
            grants,
            base.nursery,
            base.alarms,
            public_url=settings.public_url,
            clock=timing.clock,
        )
        homes.follow(subscriptions.surveyed)
    linking = Linking(
        base.store,
        sign_ins,
        clouds,
        homes,
        base.quota,
        public_url=settings.public_url,
        bot_url=bot_url,
        clock=timing.clock,
        alarms=base.alarms,
        leaving=None if subscriptions is None else subscriptions.leave,
    )
    alerts = Alerts(base.store, clock=timing.clock, default_zone=settings.timezone, gather=timing.tempo.gather)
    schedule = Schedule(base.store, base.quota, clock=timing.clock, tempo=timing.tempo)
    witness = Witness(base.store, homes, alerts, base.quota, schedule, base.nursery, clock=timing.clock)
    homes.listen(witness.heard)
    grants.listen(witness.lost)
    lookout = Lookout(base.store, homes, alerts, base.quota, schedule, clock=timing.clock)
    hearing = None
    if subscriptions is not None:
        hearing = Hearing(
            base.store, cloud, homes, alerts, lookout, base.nursery, clock=timing.clock, sleep=timing.sleep
        )
    posts = Posts(base.store, homes, alerts, clock=timing.clock)
    desk = Desk(
        registry=base.registry,
        household=Household(base.store, clock=timing.clock),
        homes=homes,
        control=Control(clouds, grants, homes, base.nursery, pace=timing.pace, sleep=timing.sleep),
        linking=linking,
        quota=base.quota,
        watching=Watching(base.store, base.quota, schedule, clock=timing.clock),
        acts=Acts(base.store, base.nursery, clock=timing.clock),
        exporting=Exporting(base.store, clock=timing.clock),
        alerts=alerts,
        posts=posts,
        witness=witness,
        heeding=Heeding(base.store, posts, alerts, witness, clock=timing.clock),
        clock=timing.clock,
    )
    return _Desk(desk, grants, linking, lookout, subscriptions, hearing, bot_url)


def _posting(  # noqa: PLR0917
    settings: Settings, timing: Timing, desk: Desk, delivery: Delivery, rights: Rights, digests: Digests, base: _Base
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


def _soundness(settings: Settings, timing: Timing, intake: Intake, posts: Posts, base: _Base) -> Soundness:
    async def hook() -> Hook:
        told = await base.application.bot.get_webhook_info()
        return Hook(told.pending_update_count, told.last_error_date)

    async def received() -> datetime | None:
        return (await intake.depth()).oldest

    async def due() -> datetime | None:
        return (await base.store.outbox.depth())[1]

    return Soundness(
        base.alarms,
        secret_expires=settings.eliot_secret_expires,
        folder=settings.data_dir if settings.database_url.startswith("sqlite") else None,
        waiting=(received, due),
        hook=hook if settings.updates == "webhook" else None,
        clock=timing.clock,
    )


async def _web(  # noqa: PLR0917
    settings: Settings,
    stack: AsyncExitStack,
    desk: _Desk,
    intake: Intake,
    metrics: Metrics,
    store: Store,
    bot: Bot,
) -> int:
    from bot.web.app import build_web
    from bot.web.serving import serving

    async def receive(body: bytes) -> None:
        raw = json.loads(body)
        if not isinstance(raw, dict):
            raise ValueError("no update")
        await intake.put([entry(raw)])

    async def ready() -> Mapping[str, bool]:
        return {"database": await store.healthy()}

    web = build_web(
        linking=desk.linking,
        public_url=settings.public_url,
        login_url=settings.eliot_login_url,
        bot_url=desk.bot_url,
        receive=receive if settings.updates == "webhook" else None,
        webhook_path=webhook_path(settings),
        webhook_secret=webhook_secret(settings),
        ready=ready,
        metrics=metrics,
        hearing=desk.hearing,
    )
    try:
        return await stack.enter_async_context(serving(web, host=settings.host, port=settings.port))
    except OSError as error:
        raise StartError(f"Port {settings.port} on {settings.host} cannot be used: {error.strerror}.") from error


async def _updates(  # noqa: PLR0917
    settings: Settings,
    stack: AsyncExitStack,
    bot: Bot,
    intake: Intake,
    nursery: Nursery,
    stopped: asyncio.Future[str],
) -> asyncio.Task[None] | None:
    """The fetching of updates; None where Telegram brings them."""
    try:
        if settings.updates == "webhook":
            await bot.set_webhook(
                settings.public_url + webhook_path(settings),
                secret_token=webhook_secret(settings),
                allowed_updates=ALLOWED,
            )
            return None
        await bot.delete_webhook()
    except TelegramError as error:
        raise StartError(f"Telegram did not take the way of updates: {type(error).__name__}.") from None
    request = AiohttpRequest(connections=2)
    await request.initialize()
    stack.push_async_callback(request.shutdown)

    def fatal(reason: str) -> None:
        log.error("fetching updates ended", extra={"why": reason})
        if not stopped.done():
            stopped.set_result(reason)

    return nursery.start(Poller(bot, request, intake, on_fatal=fatal).run(), name="loop polling")


def _reached_by_cloud(settings: Settings) -> bool:
    """Whether the maker's cloud can tell the bot anything: a bot on loopback is reached by a simulated cloud only."""
    return not on_loopback(settings.public_url) or on_loopback(settings.eliot_api_url)


def webhook_path(settings: Settings) -> str:
    """Hard to guess, the same in every process, and no help in finding the token."""
    return f"/telegram/{_derived(settings, 'path')[:32]}"


def webhook_secret(settings: Settings) -> str:
    return settings.webhook_secret or _derived(settings, "secret")


def _derived(settings: Settings, purpose: str) -> str:
    return hmac.new(settings.telegram_token.encode(), f"webhook {purpose}".encode(), hashlib.sha256).hexdigest()


async def _soon(work: Callable[[], Awaitable[None]]) -> None:
    """After the first question for updates is out: the menus alone load every language."""
    await asyncio.sleep(_AFTER_START)
    await work()


def _tune_interpreter() -> None:
    """For a process that is this bot and nothing else; what each line gives is measured in docs/performance.md."""
    # What start-up made lives as long as the bot; the collector need never look at it.
    gc.freeze()
    gc.enable()
    # Every command waits seconds for its second look at the home. At 700 new objects a round the collector spent a
    # quarter of a burst finding that all of them still wait; at 2,000, its rounds made the tail of a steady load.
    gc.set_threshold(20_000, 50, 50)
    # The database's writer computes in a thread of its own. It keeps the interpreter so long before the loop, which
    # answers people, gets it back.
    sys.setswitchinterval(0.0005)


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


async def _drain(intake: Intake) -> None:
    try:
        async with asyncio.timeout(_DRAIN):
            await intake.idle()
    except TimeoutError:
        log.warning("stopped with updates under way; they stay in the inbox")
