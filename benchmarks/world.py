"""The other process: a fake Bot API, a fake device cloud, and the load they bear. `python -m benchmarks.world`

Prints its addresses. Speaks to the benchmark on `/order` (a body of an Order starts it), `/progress` and `/report`.
"""

import asyncio
import json
import re
import time
from typing import Final
from urllib.parse import unquote_plus

import uvloop

from benchmarks.homes import status
from benchmarks.load import Load, Order
from benchmarks.serving import Respond, listening

_HANG: Final = 3.0
_ME: Final = {"id": 7000000001, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_TRUE: Final = b'{"ok":true,"result":true}'
_PLAINLY: Final = {"getMe": _ME, "getMyCommands": [], "getWebhookInfo": {"url": "", "pending_update_count": 0}}
_OFFSET: Final = re.compile(rb"offset(?:=|\":\s*\"?)(\d+)")
_LEVEL: Final = re.compile(rb'"level":\s*(\d+)')
_PLANT: Final = re.compile(rb"plants/([^/?]+)")
_POLL: Final = 10.0
_FROM: Final = json.dumps(_ME, separators=(",", ":"))


class BotApi:
    def __init__(self, load: Load) -> None:
        self._load = load
        load.wake = self._wake
        self._waiting: tuple[Respond, int] | None = None
        self._message = 1_000_000
        self.polled = 0
        """How many getUpdates there were."""

    def serve(self, url: bytes, body: bytes, respond: Respond) -> None:
        path, _, query = url.partition(b"?")
        method = path.rpartition(b"/")[2].decode()
        if method == "sendMessage":
            respond(self._sent(_parameters(body)))
        elif method == "getUpdates":
            self._updates(query or body, respond)
        elif method == "editMessageText":
            self._load.report.edits += 1
            respond(self._message_of(_parameters(body), 1))
        elif method in _PLAINLY:
            respond(json.dumps({"ok": True, "result": _PLAINLY[method]}).encode())
        else:
            respond(_TRUE)

    def _updates(self, asked: bytes, respond: Respond) -> None:
        self.polled += 1
        found = _OFFSET.search(asked)
        offset = int(found[1]) if found else 0
        self._waiting = (respond, offset)
        self._wake()
        if self._waiting is not None:
            asyncio.get_running_loop().call_later(_POLL, self._give_up, respond)

    def _wake(self) -> None:
        if self._waiting is None:
            return
        respond, offset = self._waiting
        batch = self._load.batch(offset)
        if batch:
            self._waiting = None
            respond(b'{"ok":true,"result":[%b]}' % b",".join(batch))

    def _give_up(self, respond: Respond) -> None:
        if self._waiting is not None and self._waiting[0] is respond:
            self._waiting = None
            respond(b'{"ok":true,"result":[]}')

    def _sent(self, given: dict[str, str]) -> bytes:
        text = " ".join(given["text"].split())  # no-break spaces, too, become spaces
        self._load.answered(int(given["chat_id"]), f" {text} ".encode())
        self._message += 1
        return self._message_of(given, self._message)

    @staticmethod
    def _message_of(given: dict[str, str], number: int) -> bytes:
        """What Telegram answers: the whole message, its keyboard included."""
        keyboard = f',"reply_markup":{given["reply_markup"]}' if given.get("reply_markup") else ""
        return (
            f'{{"ok":true,"result":{{"message_id":{number},"from":{_FROM},"chat":{{"id":{given["chat_id"]},'
            f'"first_name":"Anna","type":"private"}},"date":{int(time.time())},"text":{json.dumps(given["text"])}'
            f"{keyboard}}}}}"
        ).encode()


def _parameters(body: bytes) -> dict[str, str]:
    """Of a JSON or a urlencoded body."""
    if body[:1] == b"{":
        return {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in json.loads(body).items()
        }
    pairs = (part.partition("=") for part in body.decode().split("&"))
    return {name: unquote_plus(value) for name, _, value in pairs}


class Cloud:
    """Home + Control of every account: commands are accepted, states are as last commanded."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._levels: dict[bytes, bytes] = {}
        self._before, self._after = status()
        self._calls = 0
        self.hang_every = 0

    def serve(self, url: bytes, body: bytes, respond: Respond) -> None:
        self._load.report.cloud_calls += 1
        found = _PLANT.search(url)
        plant = found[1] if found else b""
        if body:
            level = _LEVEL.search(body)
            if level is not None:
                self._levels[plant] = level[1]
            answer = b""
        else:
            answer = self._before + self._levels.get(plant, b"0") + self._after
        self._calls += 1
        if self.hang_every and self._calls % self.hang_every == 0:
            asyncio.get_running_loop().call_later(_HANG, respond, answer)
        else:
            respond(answer)


class Control:
    def __init__(self, load: Load, api: BotApi, cloud: Cloud) -> None:
        self._load = load
        self._api = api
        self._cloud = cloud

    def serve(self, url: bytes, body: bytes, respond: Respond) -> None:
        if url == b"/order":
            order = Order(**json.loads(body))
            self._cloud.hang_every = order.hang_every
            self._load.start(order)
        # Ranks of thousands of delays take milliseconds, in which nobody is served: only when the order is over.
        told = self._load.report.told() if url == b"/report" else {}
        respond(json.dumps({**told, "done": self._load.done, "polled": self._api.polled}).encode())


async def main() -> None:
    load = Load()
    api, cloud = BotApi(load), Cloud(load)
    addresses = [await listening(part.serve) for part in (api, cloud, Control(load, api, cloud))]
    print(json.dumps(addresses), flush=True)
    await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    uvloop.run(main())
