"""Telegram, at the library's own interface for whoever carries its calls: away for hours, and now and then too busy."""

import json
from collections.abc import Callable
from random import Random
from typing import Any, Final

from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from benchmarks.month.doom import Doom
from benchmarks.month.journal import Entry, Journal, Note
from benchmarks.month.timetable import Month

_TOO_BUSY: Final = 0.01
_LONGEST_REST: Final = 40


class Wire(BaseRequest):
    """``first`` and ``stride`` keep the numbers of messages of several processes apart."""

    def __init__(  # noqa: PLR0917
        self, month: Month, now: Callable[[], float], doom: Doom, journal: Journal, first: int, stride: int
    ) -> None:
        self._month = month
        self._now = now
        self._doom = doom
        self._journal = journal
        self._next = first
        self._stride = stride
        self._chance = Random(f"telegram {month.seed} {first}")
        self._shown: dict[int, str] = {}

    @property
    def read_timeout(self) -> float:
        return 10.0

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(  # noqa: PLR0917
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        assert request_data is not None
        asked = json.loads(request_data.json_payload)
        self._doom.step(telling=True)
        if self._month.silent(self._now()):
            raise NetworkError("Telegram cannot be reached")
        code, told = self._answer(url.rpartition("/")[2], asked)
        self._doom.step(telling=True)
        return code, json.dumps(told).encode()

    def _answer(self, name: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        chat, text = int(asked["chat_id"]), str(asked.get("text", ""))
        if self._chance.random() < _TOO_BUSY:
            rest = self._chance.randint(3, _LONGEST_REST)
            self._journal.write(Entry(self._now(), Note.HURRIED, chat, until=self._now() + rest))
            said = f"Too Many Requests: retry after {rest}"
            return 429, _refusal(429, said) | {"parameters": {"retry_after": rest}}
        if name == "sendMessage":
            self._next += self._stride
            loud = not asked.get("disable_notification", False)
            self._journal.write(Entry(self._now(), Note.SENT, chat, self._next, text, loud=loud))
            return 200, {"ok": True, "result": {"message_id": self._next}}
        if name == "editMessageText":
            number = int(asked["message_id"])
            shown = text + json.dumps(asked.get("reply_markup"))
            if self._shown.get(number) == shown:
                return 400, _refusal(400, "Bad Request: message is not modified")
            self._shown[number] = shown
            self._journal.write(Entry(self._now(), Note.EDITED, chat, number, text))
            return 200, {"ok": True, "result": True}
        raise AssertionError(f"nobody wrote what Telegram answers to {name}")


def _refusal(code: int, said: str) -> dict[str, Any]:
    return {"ok": False, "error_code": code, "description": said}
