"""What a visitor does on the phones: write, press, pick, follow links."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.simulator.playground.details import Act, Details
from bot.simulator.playground.facts import LANGUAGES

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Stage
    from bot.simulator.telegram_chats import Chat, ShownMessage
    from bot.simulator.telegram_people import Person

LONGEST_TEXT = 4096  # characters, Telegram's own limit


def _where(stage: "Stage", details: Details) -> tuple["Person", "Chat"]:
    person = stage.person(details.number("person"))
    return person, stage.chat(person, details.number("chat"))


def _message(chat: "Chat", number: int, ephemeral: int | None = None) -> "ShownMessage":
    message = chat.find(number, ephemeral or 0)
    if message is None:
        raise LookupError("This message is gone.")
    return message


def _says(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    text = details.text("text").strip()
    if not 1 <= len(text) <= LONGEST_TEXT:
        raise ValueError(f"A message has 1 to {LONGEST_TEXT} characters.")
    answered = details.maybe_number("reply_to")
    if chat in stage.lineage:
        # What is typed below the history of an upgraded group is said in its successor.
        answered, chat = (answered if chat is stage.group else None), stage.group
    person.says(chat, text, reply_to=None if answered is None else _message(chat, answered))


def _edits(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    person.edits(_message(chat, details.number("message")), details.text("text").strip()[:LONGEST_TEXT])


def _presses(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    message = _message(chat, details.number("message"), details.maybe_number("ephemeral"))
    person.presses(message, (details.number("row"), details.number("column")))


def _presses_key(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    person.presses_key(chat, details.text("text"))


def _shares(stage: "Stage", details: Details) -> None:
    """Whoever has an account can be picked, as from a phone's contacts."""
    person, chat = _where(stage, details)
    accounts = {account.id: account for account in (*stage.telegram.people, *stage.telegram.bots)}
    person.shares_users(chat, details.number("request"), [accounts[id] for id in details.numbers("people")])


def _starts(stage: "Stage", details: Details) -> None:
    person = stage.person(details.number("person"))
    person.says(stage.telegram.private_chat(person, stage.bot), "/start")


def _opens(stage: "Stage", details: Details) -> None:
    person = stage.person(details.number("person"))
    return open_link(stage, person, details.text("url"))


def open_link(stage: "Stage", person: "Person", url: str) -> None:
    """Follow a link to the bot, whether it stands on t.me or on the playground's own page in its place."""
    parts = urlsplit(url)
    username = parts.path.rpartition("/")[2]
    place = "group" if "startgroup" in parts.query else "private"
    stage.pass_on({"kind": "focus", "person": person.id, "place": place})
    person.opens_link(f"https://t.me/{username}?{parts.query}", stage.group)


def _language(stage: "Stage", details: Details) -> None:
    language = details.text("language")
    if language not in LANGUAGES:
        raise ValueError(f"No app here speaks {language!r}.")
    stage.person(details.number("person")).language = language


def _clears(stage: "Stage", details: Details) -> None:
    person, chat = _where(stage, details)
    for message in chat.messages:
        person.deletes(message)


def _blocks(stage: "Stage", details: Details) -> None:
    stage.person(details.number("person")).blocks(stage.bot)


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "says": _says,
        "edits": _edits,
        "presses": _presses,
        "presses_key": _presses_key,
        "shares": _shares,
        "starts": _starts,
        "opens": _opens,
        "language": _language,
        "clears": _clears,
        "blocks": _blocks,
    }
)
