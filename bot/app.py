"""The composition root: opens, joins and closes every part."""

import asyncio
import hashlib
import hmac
import json
import logging
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ExtBot

from bot.chat.delivery import Delivery
from bot.chat.desk import Desk
from bot.chat.dispatch import Dispatcher
from bot.chat.polling import Poller
from bot.chat.rights import Rights
from bot.chat.turns import Turns
from bot.chat.updates import ALLOWED, entry
from bot.chat.wire import AiohttpRequest
from bot.clouds.wire import open_client
from bot.domain.cloud import Makers
from bot.loops import Base, Core, Rim, Timing
from bot.loops import start as start_loops
from bot.makers import Tools, joined
from bot.services.acts import Acts
from bot.services.alarms import Alarms
from bot.services.alerts import Alerts
from bot.services.aliases import Aliases
from bot.services.broadcasts import Broadcasts
from bot.services.control import Control
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
from bot.services.posts import Posts
from bot.services.quota import Quota
from bot.services.registry import Registry
from bot.services.schedule import Schedule
from bot.services.subscriptions import Subscriptions
from bot.services.watching import Watching
from bot.services.witness import Witness
from bot.settings import Settings
from storage.store import Store
from storage.vault import Vault

log = logging.getLogger(__name__)

_CONNECTIONS: Final = 256
_DRAIN: Final = 10.0
"""Seconds that updates under way get to end when the bot is told to stop."""


class StartError(Exception):
    """The bot cannot start; the text says why, without secrets."""


@dataclass(frozen=True, slots=True)
class Running:
    """A bot at work. ``stopped`` ends when it cannot go on, with the reason."""

    port: int
    intake: Intake
    nursery: Nursery
    store: Store
    lookout: Lookout
    subscriptions: Subscriptions | None
    broadcasts: Broadcasts | None
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
        base = Base(store, nursery, metrics, alarms, registry, quota, application)
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
        start_loops(settings, timing, desk, Rim(delivery, rights, intake), base)
        # A second time, and so first when the bot ends: nothing may be at work when its clients are closed.
        stack.push_async_callback(nursery.close)
        log.info("ready", extra={"bot": application.bot.username, "updates": settings.updates, "port": port})
        yield Running(port, intake, nursery, store, desk.lookout, desk.subscriptions, desk.broadcasts, stopped)
        if fetching is not None:
            fetching.cancel()
        await _drain(intake)


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


async def _desk(settings: Settings, timing: Timing, stack: AsyncExitStack, base: Base) -> Core:
    http = open_client()
    stack.push_async_callback(http.aclose)
    tools = Tools(http, timing.clock, timing.sleep, base.metrics.called)
    there = joined(settings, tools, lambda _: base.quota)
    makers = {each.maker.key: each.maker for each in there}
    await _refuse_homes_of_others(base.store, makers)
    clouds = {each.maker.key: each.cloud for each in there}
    sign_ins = {each.maker.key: each.sign_in for each in there}
    pushes = {each.maker.key: each.pushes for each in there if each.pushes is not None}
    to_all = {each.maker.key: each.broadcast for each in there if each.broadcast is not None}
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
    if pushes:
        subscriptions = Subscriptions(
            base.store,
            pushes,
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
    broadcasts = None
    if to_all:
        broadcasts = Broadcasts(
            base.store,
            to_all,
            grants,
            base.nursery,
            base.alarms,
            public_url=settings.public_url,
            clock=timing.clock,
        )
    if pushes or to_all:
        hearing = Hearing(
            base.store,
            {**pushes, **to_all},
            homes,
            alerts,
            lookout,
            base.nursery,
            clock=timing.clock,
            sleep=timing.sleep,
            broadcasts=broadcasts,
        )
    posts = Posts(base.store, homes, alerts, clock=timing.clock)
    desk = Desk(
        makers=makers,
        registry=base.registry,
        household=Household(base.store, clock=timing.clock),
        homes=homes,
        aliases=Aliases(base.store),
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
        turns=Turns(clock=timing.clock),
        clock=timing.clock,
    )
    login_urls = tuple(each.login_url for each in there)
    return Core(desk, grants, linking, lookout, subscriptions, broadcasts, hearing, bot_url, login_urls)


async def _refuse_homes_of_others(store: Store, makers: Makers) -> None:
    """A home whose maker is gone from the settings could be neither read nor let go, and its family would not be told
    why. Raises StartError."""
    if gone := sorted(await store.links.clouds() - makers.keys()):
        needed = ", ".join(f"BOT_{name.upper()}_CLIENT_ID" for name in gone)
        raise StartError(f"Homes are connected whose maker's settings are missing: {needed}. Give them again.")


async def _web(  # noqa: PLR0917
    settings: Settings,
    stack: AsyncExitStack,
    desk: Core,
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
        makers=desk.desk.makers,
        public_url=settings.public_url,
        login_urls=desk.login_urls,
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


def webhook_path(settings: Settings) -> str:
    """Hard to guess, the same in every process, and no help in finding the token."""
    return f"/telegram/{_derived(settings, 'path')[:32]}"


def webhook_secret(settings: Settings) -> str:
    return settings.webhook_secret or _derived(settings, "secret")


def _derived(settings: Settings, purpose: str) -> str:
    return hmac.new(settings.telegram_token.encode(), f"webhook {purpose}".encode(), hashlib.sha256).hexdigest()


async def _drain(intake: Intake) -> None:
    try:
        async with asyncio.timeout(_DRAIN):
            await intake.idle()
    except TimeoutError:
        log.warning("stopped with updates under way; they stay in the inbox")
