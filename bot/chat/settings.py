"""Answers /settings and /language."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from bot.chat import history, topics
from bot.chat.desk import Desk, require
from bot.chat.request import Request
from bot.chat.screen import Button, Screen, pairs
from bot.domain.rights import Right
from bot.locales import languages
from bot.locales import locale as speak

_ZONES = ("Europe/Rome", "Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/London", "Europe/Lisbon")


async def settings(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    locale = request.locale
    zone = request.text.removeprefix("zone").strip() if request.text.startswith("zone") else None
    if zone is not None:
        yield await _zone(desk, request, zone)
        return
    word, _, wish = request.text.partition(" ")
    if word == "topic":
        yield await topics.topic(desk, request, wish)
        return
    if word == "history":
        yield await history.keeping(desk, request, wish)
        return
    words = ["language", "settings zone", "settings history", "privacy", "delete"]
    if request.link is not None:
        words[3:3] = ["alerts", "homes", "names", "quota", "disconnect"]
    else:
        words.insert(0, "connect")
    if request.thread is not None:
        words.append("settings topic")
    keys = {"settings zone": "zone", "settings history": "history", "settings topic": "topic"}
    buttons = (Button(locale.label(f"setting-{keys.get(word, word)}"), word) for word in words)
    text = locale("settings", language=locale.label("language-name"), zone=str(request.zone))
    yield Screen(text, pairs(buttons))


async def _zone(desk: Desk, request: Request, wish: str) -> Screen:
    """The home's zone decides which clock the bot names and when a thermostat's mode ends."""
    locale = request.locale
    if not wish:
        buttons = (Button(zone.split("/")[1].replace("_", " "), f"settings zone {zone}") for zone in _ZONES)
        return Screen(locale("zone-which", zone=str(request.zone)), pairs(buttons))
    await require(request, Right.SETTINGS)
    try:
        zone = ZoneInfo(wish)
    except (KeyError, ValueError, OSError):
        return Screen(locale("zone-unknown", said=wish))
    await desk.registry.choose_zone(request.chat, zone.key)
    return Screen(locale("zone-chosen", zone=zone.key))


async def language(desk: Desk, request: Request) -> AsyncIterator[Screen]:
    code = request.text.lower()
    if code in languages():
        if not request.private:
            await require(request, Right.SETTINGS)
        await desk.registry.choose_language(request.chat, request.person, code)
        yield Screen(speak(code)("language-chosen"))
        return
    buttons = (Button(speak(code).label("language-name"), f"language {code}") for code in languages())
    yield Screen(request.locale("language-which"), pairs(buttons))
