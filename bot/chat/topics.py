"""A group with topics may speak of its home in one of them only: binding it, pointing to it, finding it gone."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.chat.delivery import Place
from bot.chat.desk import Desk, require
from bot.chat.request import Request, Way
from bot.chat.screen import Button, Screen
from bot.domain.rights import Right, Rules
from bot.services.household import Household
from storage.records import ChatKind, ChatRecord

_EVERYWHERE = frozenset({"panic"})
"""What nobody should have to look for the right topic for."""
_WRITTEN = frozenset({Way.TYPED, Way.SENTENCE})
_OF_TOPICS = frozenset({("settings", "topic"), ("alerts", "here")})


async def topic(desk: Desk, request: Request, wish: str) -> Screen:
    """Answers /settings topic: binds the home to the topic it is written in, or frees it again."""
    if wish == "off":
        await require(request, Right.SETTINGS)
        await desk.household.change(request.chat.id, lambda rules: replace(rules, topic=None))
        return Screen(request.locale("topic-free"))
    thread = request.thread
    if thread is None:
        bound = (await desk.household.rules(request.chat.id)).topic
        return Screen(request.locale("topic-none")) if bound is None else _pointer(request, bound)
    await require(request, Right.SETTINGS)
    await desk.household.change(request.chat.id, lambda rules: replace(rules, topic=thread))
    return Screen(request.locale("topic-bound"))


async def elsewhere(desk: Desk, request: Request, exists: Callable[[Place], Awaitable[bool]]) -> Screen | None:
    """Where to say what was typed in another topic than the home's; None when it may be answered where it is."""
    if request.way not in _WRITTEN or request.chat.kind is not ChatKind.SUPERGROUP:
        return None
    bound = (await desk.household.rules(request.chat.id)).topic
    if bound is None or request.thread == bound or _speaks_of_topics(request) or request.command in _EVERYWHERE:
        return None
    # Telegram tells nobody that a topic was deleted; a home that can only be spoken of there would be lost.
    if not await exists(Place(request.chat.telegram_id, thread=bound)):
        await _free(desk.household, request.chat, bound)
        return None
    return _pointer(request, bound)


async def tell(
    household: Household,
    chat: ChatRecord,
    screen: Screen,
    show: Callable[[Place, Screen], Awaitable[Place]],
    *,
    thread: int | None = None,
) -> Place:
    """Shows in a chat what the bot says by itself: in the home's topic, or in ``thread`` where it has none. Once that
    topic is gone, in the general one, from then on. Tells where it stands. Raises what ``show`` raises."""
    bound = (await household.rules(chat.id)).topic if chat.kind is ChatKind.SUPERGROUP else None
    shown = await show(Place(chat.telegram_id, thread=bound or thread), screen)
    if bound is not None and shown.thread != bound:
        await _free(household, chat, bound)
    return shown


def _pointer(request: Request, bound: int) -> Screen:
    """One line. It is the asker's own business; the others are not bothered."""
    site = request.bot_url.rpartition("/")[0]
    group = str(request.chat.telegram_id).removeprefix("-100")
    button = Button(request.locale.label("button-topic"), url=f"{site}/c/{group}/{bound}")
    return Screen(request.locale("topic-elsewhere"), ((button,),), own=True)


def _speaks_of_topics(request: Request) -> bool:
    return (request.command, request.text.partition(" ")[0]) in _OF_TOPICS


async def _free(household: Household, chat: ChatRecord, gone: int) -> None:
    """Unless it was bound to another topic meanwhile."""

    def freed(rules: Rules) -> Rules:
        return replace(rules, topic=None) if rules.topic == gone else rules

    await household.change(chat.id, freed)
