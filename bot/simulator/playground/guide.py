"""How far a visitor came with the first things to try. Who did them, and by which way, does not matter."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.simulator.appliances import Plug
from bot.simulator.telegram_chats import Chat

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Stage

Happened = Callable[["Stage"], bool]


def _chats(stage: "Stage") -> Iterator[Chat]:
    yield from (stage.telegram.private_chat(person, stage.bot) for person in stage.people)
    yield from stage.lineage


def _said(stage: "Stage", beginning: str) -> bool:
    return any(
        message.text.casefold().startswith(beginning)
        for chat in _chats(stage)
        for message in chat.messages
        if not message.sender.is_bot
    )


def _offered(stage: "Stage") -> bool:
    """Whether the bot has shown a link that leads out of Telegram: the one to sign in, however it was asked for."""
    messages = (message for chat in _chats(stage) for message in chat.messages)
    links = (button.url for message in messages for row in message.keyboard for button in row if button.url)
    return any(urlsplit(link).hostname != "t.me" and not urlsplit(link).path.startswith("/t.me/") for link in links)


def _started(stage: "Stage") -> bool:
    return any(stage.telegram.private_chat(person, stage.bot).started for person in stage.people)


def _signed_in(stage: "Stage") -> bool:
    return any(call.user is not None and call.status == 200 for cloud in stage.clouds.values() for call in cloud.calls)


def _switched(stage: "Stage") -> bool:
    kitchens = (each for plant in stage.house.plants for each in plant.ambients if each.name == "Kitchen")
    modules = (module for kitchen in kitchens for module in kitchen.modules)
    off = any(isinstance(module, Plug) and not module.on for module in modules)
    return off and _said(stage, "/plugs")


STEPS: dict[str, Happened] = {
    "start": _started,
    "connect": lambda stage: _said(stage, "/connect") or _offered(stage),
    "signed_in": _signed_in,
    "switched": _switched,
    "group": lambda stage: stage.group.member(stage.bot).present,
    "fault": lambda stage: any(cloud.faults.armed() for cloud in stage.clouds.values()),
}


class Guide:
    """Remembers what happened once, even if it was undone since."""

    def __init__(self) -> None:
        self._done: set[str] = set()

    def done(self, stage: "Stage") -> list[str]:
        self._done |= {name for name, happened in STEPS.items() if name not in self._done and happened(stage)}
        return [name for name in STEPS if name in self._done]
