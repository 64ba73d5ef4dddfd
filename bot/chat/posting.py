"""The loop that says what waits to be said: in order within a chat, and nothing is lost while Telegram is away."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, cast

from telegram.error import RetryAfter, TelegramError

from bot.chat import alert_words, topics
from bot.chat.delivery import Delivery, Place
from bot.chat.refusals import Refusal, meaning
from bot.chat.screen import Screen
from bot.chat.tidings import Saying, Teller
from bot.locales import Locale, best
from bot.services.alarms import Alarms
from bot.services.escalation import Escalation
from bot.services.household import Household
from bot.services.nursery import Nursery
from bot.services.posts import Posts, Told
from storage.records import ChatKind, ChatRecord, PostRecord

log = logging.getLogger(__name__)

ALARM: Final = "post_set_aside"
_LONGEST_REST: Final = 60
_AWAY: Final = frozenset({Refusal.UNREACHABLE, Refusal.TOKEN, Refusal.CONFLICT})
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Posting:
    """``tellers`` put the posts of each kind that is no alert into words."""

    def __init__(  # noqa: PLR0913
        self,
        delivery: Delivery,
        posts: Posts,
        escalation: Escalation,
        *,
        household: Household,
        nursery: Nursery,
        alarms: Alarms,
        tellers: Mapping[str, Teller],
        default_locale: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._delivery = delivery
        self._posts = posts
        self._escalation = escalation
        self._household = household
        self._nursery = nursery
        self._alarms = alarms
        self._tellers = tellers
        self._default_locale = default_locale
        self._clock = clock
        self._failures = 0
        self._again_at = _LONG_AGO
        self._away_until = _LONG_AGO

    async def run(self) -> None:
        """Says all that is due, one after the other; ends when nothing is, or Telegram cannot be reached."""
        while self._clock() >= self._again_at:
            post = await self._posts.next()
            if post is None:
                return
            # A bot that is told to stop still writes down what it said: otherwise it would be said twice.
            await asyncio.shield(self._nursery.start(self._say(post), name="post", must_end=True))

    async def escalate(self) -> None:
        """Who is asked what they may hear is asked of Telegram: while it does not answer, nobody is passed over."""
        if not self._failures:
            await self._escalation.run()

    async def _say(self, post: PostRecord) -> None:
        try:
            await self._tell(post)
        except RetryAfter as error:
            await self._posts.pause(post, cast(timedelta, error.retry_after))
        except TelegramError as error:
            await self._refused(post, error)
        except Exception:
            log.exception("a post cannot be said", extra={"post": post.id, "kind": post.kind})
            await self._failed(post)
        else:
            self._reached()

    async def _refused(self, post: PostRecord, error: TelegramError) -> None:
        refusal = meaning(error)
        log.info("a post was not taken", extra={"post": post.id, "kind": post.kind, "why": refusal.value})
        if refusal in _AWAY:
            await self._posts.give_back(post)
            self._rest()
            return
        self._reached()
        if refusal is Refusal.CHAT_GONE:
            await self._lost(post)
        else:
            await self._failed(post)

    async def _failed(self, post: PostRecord) -> None:
        if not await self._posts.failed(post):
            log.error("a post was set aside", extra={"post": post.id, "kind": post.kind, "chat": post.chat})
            self._alarms.sound(ALARM)

    async def _lost(self, post: PostRecord) -> None:
        chat = await self._posts.chat(post)
        if chat is not None:
            await self._posts.lost(chat.telegram_id)

    def _rest(self) -> None:
        self._failures += 1
        rest = min(_LONGEST_REST, 2 ** min(self._failures - 1, 10))
        self._again_at = self._clock() + timedelta(seconds=rest)

    def _reached(self) -> None:
        if self._failures:
            log.info("Telegram answers again", extra={"failures": self._failures})
            self._failures = 0
            self._away_until = self._clock()

    # Saying

    async def _tell(self, post: PostRecord) -> None:
        chat = await self._posts.chat(post)
        if chat is None:
            return
        if not chat.active:
            await self._posts.lost(chat.telegram_id)
            return
        spoken = best(chat.locale, default=self._default_locale)
        match post.kind:
            case "alert":
                await self._alert(post, chat, spoken)
            case "well":
                await self._well(post, chat, spoken)
            case kind:
                saying = await self._tellers[kind](post, chat, spoken)
                if saying is not None:
                    await self._send(chat, saying, sounds=post.sounds)
                await self._posts.said(post)

    async def _alert(self, post: PostRecord, chat: ChatRecord, spoken: Locale) -> None:
        told = await self._posts.told(post, chat)
        if told is None:
            await self._posts.said(post)
            return
        unreachable = self._failures > 0 or post.due_at <= self._away_until
        screen = alert_words.screen(told, spoken, self._clock(), unreachable=unreachable)
        alert = told.alert
        if alert.message_id is None or told.anew:
            shown = await self._bound(chat, told, screen)
            await self._delivery.spend(Place(chat.telegram_id, message=alert.message_id))
        else:
            place = Place(chat.telegram_id, thread=alert.thread, message=alert.message_id, silent=True)
            shown = await self._delivery.show(place, screen, patient=False)
        if shown.message is None or shown.message == alert.message_id:
            await self._posts.said(post)
        else:
            await self._posts.shown(post, told, message=shown.message, thread=shown.thread)

    async def _well(self, post: PostRecord, chat: ChatRecord, spoken: Locale) -> None:
        told = await self._posts.told(post, chat)
        screen = None if told is None else alert_words.well(told, spoken, self._clock())
        if told is not None and screen is not None:
            alert = told.alert
            place = Place(chat.telegram_id, thread=alert.thread, reply_to=alert.message_id, silent=True)
            await self._delivery.show(place, screen, patient=False)
        await self._posts.said(post)

    async def _bound(self, chat: ChatRecord, told: Told, screen: Screen) -> Place:
        """In the topic the chat bound its alerts to, else where the home is spoken of."""
        if told.thread is None or chat.kind is not ChatKind.SUPERGROUP:
            return await self._send(chat, Saying(screen), sounds=told.sounds)
        place = Place(chat.telegram_id, thread=told.thread, silent=not told.sounds)
        shown = await self._delivery.show(place, screen, patient=False)
        if shown.thread != told.thread:
            await self._posts.free_topic(chat, told.thread)
        return shown

    async def _send(self, chat: ChatRecord, saying: Saying, *, sounds: bool) -> Place:
        async def show(place: Place, screen: Screen) -> Place:
            return await self._delivery.show(replace(place, silent=not sounds), screen, patient=False)

        return await topics.tell(self._household, chat, saying.screen, show, thread=saying.thread)
