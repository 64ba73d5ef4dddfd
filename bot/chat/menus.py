"""Command menus, name and descriptions: per scope and language, set only when they changed."""

import hashlib
import logging
from collections.abc import Iterator
from typing import Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.chat.refusals import meaning
from bot.chat.routes import ROUTES, Menu
from bot.locales import Locale, fingerprint, languages, locale
from bot.services.registry import Registry

log = logging.getLogger(__name__)

_MARK: Final = "menus"
_SCOPES: Final[tuple[tuple[Menu, BotCommandScope], ...]] = (
    (Menu.PRIVATE, BotCommandScopeAllPrivateChats()),
    (Menu.GROUP, BotCommandScopeAllGroupChats()),
    (Menu.ADMINS, BotCommandScopeAllChatAdministrators()),
)


def commands(menu: Menu, spoken: Locale) -> Iterator[tuple[str, str]]:
    """The commands of a menu with their descriptions."""
    for route in ROUTES:
        if menu in route.menus or (menu is Menu.ADMINS and Menu.GROUP in route.menus):
            yield route.word, spoken.label(f"menu-{route.word}")


async def publish(bot: Bot, registry: Registry) -> None:
    """Tells Telegram what people see before they ask. A refusal is logged and tried again at the next start."""
    digest = _digest()
    name = f"{_MARK}:{bot.id}"
    if await registry.mark(name) == digest:
        return
    try:
        for code in languages():
            await _publish_in(bot, locale(code), code)
        await _publish_in(bot, locale("en"), None)
    except TelegramError as error:
        log.warning("menus not published", extra={"why": meaning(error).value})
        return
    await registry.put_mark(name, digest)
    log.info("menus published")


async def _publish_in(bot: Bot, spoken: Locale, code: str | None) -> None:
    for menu, scope in _SCOPES:
        listed = [BotCommand(word, text) for word, text in commands(menu, spoken)]
        await bot.set_my_commands(listed, scope=scope, language_code=code)
    await bot.set_my_description(spoken.label("bot-description"), language_code=code)
    await bot.set_my_short_description(spoken.label("bot-short-description"), language_code=code)


def _digest() -> str:
    """Changes when a menu or any sentence does. Reading sentences for it would be a tenth of the start."""
    listed = [(route.word, sorted(route.menus)) for route in ROUTES]
    return hashlib.sha256(f"{fingerprint()} {listed}".encode()).hexdigest()
