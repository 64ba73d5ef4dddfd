"""Reading what any maker's HTTP answers hold: JSON that may be anything, waits they promise, texts fit for a log."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

Json = Mapping[str, object]

_LONGEST_WAIT = timedelta(days=30)
_TRY_AGAIN_IN = re.compile(r"try again in (\d{1,7}) second", re.IGNORECASE)
_JWT_OR_MAIL = re.compile(r"eyJ[\w.-]{8,}|[^\s@<>\"',;]+@[^\s@<>\"',;]+")
_TAG = re.compile(r"<[^<>]*>")


def decoded(body: bytes) -> object:
    """The JSON in a body; raises ValueError for whatever is none."""
    try:
        return json.loads(body)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def mapping(value: object) -> Json:
    """The value, or nothing when it is no JSON object."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> Iterator[Json]:
    """The JSON objects of a JSON array, whatever stands between them."""
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())


def message(body: bytes) -> str:
    """What an error's body says, in either of the maker's schemas, OAuth's, or none; empty when it says nothing.

    Home + Control writes ``errors[0].userMessage`` or ``internalMessage``, Smarther and the gateway ``message``,
    the token endpoint ``error`` and ``error_description``, Netatmo a message within ``error``.
    """
    try:
        told = decoded(body)
    except ValueError:
        return body.decode("utf-8", "replace")
    top = mapping(told)
    inner = next(mappings(top.get("errors")), {})
    heard = (
        top.get("message"),
        inner.get("userMessage"),
        inner.get("internalMessage"),
        top.get("error"),
        mapping(top.get("error")).get("message"),
        top.get("error_description"),
    )
    return " ".join(part for part in heard if isinstance(part, str) and part)


def excerpt(text: str) -> str:
    """A maker's wording for the log: one line, short, without markup, tokens and addresses of mail."""
    plain = _JWT_OR_MAIL.sub("…", _TAG.sub(" ", text[:600]))
    readable = "".join(letter if letter.isprintable() else " " for letter in plain)
    return " ".join(readable.split())[:200]


def promised(headers: Mapping[str, str], said: str, now: datetime) -> datetime | None:
    """When the cloud wants to be asked again: its text ("Try again in 27 seconds"), else its Retry-After."""
    if told := _TRY_AGAIN_IN.search(said):
        return after(timedelta(seconds=int(told[1])), now)
    header = headers.get("retry-after", "").strip()
    if header.isascii() and header.isdigit() and len(header) < 8:
        return after(timedelta(seconds=int(header)), now)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        return None
    return after(moment - now, now)


def after(wait: timedelta, now: datetime) -> datetime | None:
    """The end of a wait that began now; None for one nobody would wait."""
    return now + wait if timedelta() <= wait <= _LONGEST_WAIT else None
