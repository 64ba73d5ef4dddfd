"""What was seen from outside, a line of JSON each, whoever wrote it and whatever became of them."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path


class Note(StrEnum):
    SENT = "sent"
    EDITED = "edited"
    HURRIED = "hurried"  # Telegram asked to be left alone by a chat until ``until``
    MET = "met"  # a look at a home in trouble
    COMMANDED = "commanded"  # a command that met a trouble
    KILLED = "killed"
    RESERVE = "reserve"  # a call nobody asked for, made of what is kept for people
    FAULT = "fault"  # what the bot itself logs as an error


@dataclass(frozen=True, slots=True)
class Entry:
    at: float
    note: Note
    chat: int = 0
    message: int = 0
    text: str = ""
    until: float = 0.0
    loud: bool = False


class Journal:
    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def write(self, entry: Entry) -> None:
        """At once: whoever is killed next has said so."""
        os.write(self._file, json.dumps(asdict(entry)).encode() + b"\n")


def read(path: Path) -> Iterator[Entry]:
    """In the order of the time they tell."""
    entries = [Entry(**{**told, "note": Note(told["note"])}) for told in map(json.loads, path.read_text().splitlines())]
    yield from sorted(entries, key=lambda entry: entry.at)
