"""Tidings that are no alert: a home that is back, as was promised, and a chat that cannot be reached any more."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from markupsafe import Markup

from bot.chat import choosing, wording
from bot.chat.desk import Desk, chosen_plant
from bot.chat.screen import Button, Screen
from bot.locales import Locale
from storage.records import ChatRecord, PostRecord

_LINE = Markup("\n")


@dataclass(frozen=True, slots=True)
class Saying:
    """What a post says. ``thread`` is where, in a chat whose home has no topic of its own."""

    screen: Screen
    thread: int | None = None


Teller: TypeAlias = Callable[[PostRecord, ChatRecord, Locale], Awaitable[Saying | None]]
"""Puts the posts of one kind into words; None when there is nothing to say any more."""


class Tidings:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def back(self, post: PostRecord, chat: ChatRecord, spoken: Locale) -> Saying | None:
        """Somebody asked to be told. A home that was disconnected meanwhile is nobody's business here."""
        told = _told(post)
        links = await self._desk.registry.links(chat)
        link = next((link for link in links if link.id == told.get("link")), None)
        if link is None:
            return None
        said, about = "status", Markup()
        for known, home in await choosing.known(self._desk, [link] if len(links) > 1 else []):
            plant = chosen_plant(known, home)
            if plant is not None:
                said = f"status #{home.number(plant)}"
                about = _LINE + spoken("about-home", name=wording.name(plant, spoken))
        text = spoken("back-again", reference=str(told.get("reference", "")))
        thread = told.get("thread")
        screen = Screen(text + about, ((Button(spoken.label("door-status"), said),),))
        return Saying(screen, thread if isinstance(thread, int) else None)

    async def lost(self, post: PostRecord, _chat: ChatRecord, spoken: Locale) -> Saying | None:
        told = _told(post)
        name = str(told.get("name", "")) or spoken.label("nameless")
        if told.get("private") is True:
            return Saying(Screen(spoken("alert-person-lost", person=name)))
        return Saying(Screen(spoken("alert-chat-lost", chat=name)))


def _told(post: PostRecord) -> dict[str, Any]:
    """Raises ValueError for a body that nobody here wrote."""
    told = json.loads(post.body)
    if not isinstance(told, dict):
        raise ValueError("no body of a post")
    return told
