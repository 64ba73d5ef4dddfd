"""What the bot shows, as plain values: a view knows nothing of sending."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from markupsafe import Markup

VERSION = "v1:"
"""Old keyboards live for years: a press of an unknown version brings a fresh panel."""
COMMAND_BYTES = 64 - len(VERSION)
"""What fits behind a button (Bot API, callback_data)."""
NO_TEXT = Markup()
PAGE = 8
"""Things on a page: more do not fit a thumb."""


class Style(StrEnum):
    """How a button looks, in the Bot API's words; never the only sign of what it does."""

    PLAIN = ""
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A command already typed: pressing it is saying ``command``. With ``url`` it opens an address instead."""

    label: str
    command: str = ""
    url: str = field(default="", repr=False)
    style: Style = Style.PLAIN


Row: TypeAlias = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Picking:
    """A button in the place of the keyboard: it opens Telegram's own list, and whoever is picked there is shared.
    Telegram sends ``request`` back with them.
    """

    label: str
    request: int


@dataclass(frozen=True, slots=True)
class Reply:
    """Telegram begins an answer to the message, with the placeholder where it is typed; with ``selective`` only for
    those whom the message mentions."""

    placeholder: str
    selective: bool


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text and rows of buttons.

    ``toast`` answers a press and replaces nothing; a screen with only a toast leaves the message as it is.
    ``fresh`` sends a new message where a press would edit the old one. ``protected`` keeps a sign-in link
    from being forwarded. ``own`` is the asker's own business: after a press in a group the toast says it, and
    nobody else's panel changes. ``picture`` is a PNG above the text, ``document`` a JSON
    file by its name, ``picking`` stands where people type until
    one of them is used, or until a screen with ``picked`` takes it away. ``reply`` begins an answer to it. These
    four always make a new message.
    ``loud`` rings even in a group: somebody is asked. ``spent`` takes the buttons from the message that was pressed,
    whose question is over.
    """

    text: Markup = NO_TEXT
    rows: tuple[Row, ...] = ()
    toast: str = ""
    fresh: bool = False
    protected: bool = False
    own: bool = False
    loud: bool = False
    spent: bool = False
    picture: bytes = field(default=b"", repr=False)
    document: tuple[str, bytes] | None = field(default=None, repr=False)
    picking: Picking | None = None
    picked: bool = False
    reply: Reply | None = None


def fitting(command: str, instead: str) -> str:
    """The command where a button can carry it, else another that can."""
    return command if len(command.encode()) <= COMMAND_BYTES else instead


def column(buttons: Iterable[Button]) -> tuple[Row, ...]:
    return tuple((button,) for button in buttons)


def pairs(buttons: Iterable[Button]) -> tuple[Row, ...]:
    found = tuple(buttons)
    return tuple(found[i : i + 2] for i in range(0, len(found), 2))
