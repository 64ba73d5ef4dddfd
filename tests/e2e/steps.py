"""What several scenes of a sign-in begin or end with."""

from playwright.async_api import Page

from bot.locales import locale
from tests.e2e.visitor import Visitor, words

ENGLISH = locale("en")
ACCOUNT = ENGLISH("maker-eliot-account")
HOMES = "Casa Rossi, Sea house"
"""What Maria's account shows."""


def of(key: str, **values: str | int) -> str:
    return words(ENGLISH, key, **values)


def beginning(key: str, value: str, **values: str | int) -> str:
    """A sentence up to a value that only the bot knows."""
    return of(key, **{value: "@@"}, **values).partition("@@")[0].strip()


async def asks(visitor: Visitor, owner: str = "Giulia") -> str:
    """Somebody asks in the private chat; the link they alone are shown."""
    phone = visitor.phone(owner)
    await phone.starts()
    await phone.taps(ENGLISH.label("button-connect"))
    await phone.reads(of("connect-here", how=ACCOUNT, minutes=10))
    return await phone.link(ENGLISH.label("button-sign-in"))


async def begins(visitor: Visitor, owner: str = "Giulia") -> Page:
    """Somebody asks and opens the link; the tab with the start page."""
    link = await asks(visitor, owner)
    tab = await visitor.phone(owner).follows(ENGLISH.label("button-sign-in"))
    assert tab.url == link
    return tab


async def is_unconnected(visitor: Visitor, owner: str) -> None:
    phone = visitor.phone(owner)
    await phone.says("/status")
    await phone.reads(of("not-connected"))
