"""The parts of a text that mean something: found by Telegram itself, or cut to what it keeps.

Offsets and lengths of entities count UTF-16 code units, as on the wire.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

Entity = dict[str, Any]

# TDLib, MessageEntity.cpp: no neighbour of a command may be a word character, a slash or an angle bracket.
COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
MENTION = re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)")
URL = re.compile(r"(?<![\w.])https?://[^\s<>\"]*[^\s<>\".,;:!?)]")
FOUND = (("url", URL), ("bot_command", COMMAND), ("mention", MENTION))

# Inside these Telegram looks for nothing more.
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"})


def units(text: str) -> int:
    """The length Telegram counts: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Entity) -> str:
    """The words this entity covers."""
    start = entity["offset"] * 2
    return text.encode("utf-16-le")[start : start + entity["length"] * 2].decode("utf-16-le", "replace")


def find_entities(text: str, known: Iterable[Entity] = ()) -> list[Entity]:
    """Commands, mentions and links that every app highlights without being asked; `known` ones come first."""
    entities = list(known)
    if "/" in text or "@" in text:
        taken = [entity for entity in entities if entity["type"] in OPAQUE]
        for entity in _matches(text):
            if not any(_overlap(entity, other) for other in taken):
                taken.append(entity)
                entities.append(entity)
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _matches(text: str) -> Iterator[Entity]:
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            yield {"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())}


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])


def trim(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Text without the white space around it, which Telegram never keeps, and its entities moved along."""
    stripped = text.strip()
    if stripped == text:
        return text, list(entities)
    lead, length = units(text[: len(text) - len(text.lstrip())]), units(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return stripped, kept


def link(address: str) -> str | None:
    """The address as Telegram keeps it, or None where it refuses to make a link of it."""
    address = address.strip()
    if "://" not in address:
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme == "tg":
        return address
    if parts.scheme not in {"http", "https"} or "." not in host.strip("."):
        return None
    return address
