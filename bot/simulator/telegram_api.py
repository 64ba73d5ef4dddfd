"""The Bot API server: `/bot{token}/{method}` over HTTP, with the faults that were scripted for it."""

import asyncio
import inspect
import json
from collections.abc import Mapping
from typing import Any

from starlette.types import Receive, Scope, Send

from bot.simulator import (
    telegram_editing,
    telegram_membership,
    telegram_presenting,
    telegram_receiving,
    telegram_sending,
)
from bot.simulator.serving import DroppedConnection
from bot.simulator.telegram_asking import Ask, Encoded, Method
from bot.simulator.telegram_mailbox import Gone
from bot.simulator.telegram_network import Bot, Call, Network
from bot.simulator.telegram_parameters import Parameters, Upload, received
from bot.simulator.telegram_refusals import Refusal, not_found, unauthorized

PARTS = (
    telegram_sending,
    telegram_editing,
    telegram_membership,
    telegram_presenting,
    telegram_receiving,
)
METHODS: dict[str, Method] = {method.name.lower(): method for part in PARTS for method in part.METHODS}
JSON = (b"content-type", b"application/json")
HTML = (b"content-type", b"text/html")
GATEWAY_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Api:
    """An ASGI app below a route that yields `token` and `method`."""

    def __init__(self, network: Network) -> None:
        self._network = network

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: Mapping[str, str] = scope["path_params"]
        try:
            bot = self._network.bots.get(path["token"])
            if bot is None:
                raise unauthorized()
            params = await received(scope, receive)
            # After the body there is nothing left to come but the end of the connection.
            answer = await self._meet(bot, path["method"], params, receive)
        except Refusal as refusal:
            await refuse(refusal, send)
        else:
            if answer is None:
                await DroppedConnection()(scope, receive, send)
            else:
                await respond(200, b'{"ok":true,"result":' + answer + b"}", send)

    async def _meet(self, bot: Bot, name: str, params: Parameters, gone: Gone) -> bytes | None:
        """Carry the call out, or whatever fault awaits it. None when the answer is to be lost."""
        method = self._noted(name, params)
        fault = self._network.faults.take(name.lower(), params.text("chat_id"))
        if fault is None:
            return await self._perform(bot, method, params, gone)
        if fault.code is not None:
            await asyncio.sleep(fault.delay)
            raise fault.refusal()
        answer = await self._perform(bot, method, params, gone)
        await asyncio.sleep(fault.delay)
        return None if fault.lost_answer else answer

    def _noted(self, name: str, params: Parameters) -> Method:
        """The method that is called; the call goes on record whatever becomes of it."""
        method = METHODS.get(name.lower())
        if method is None:
            raise not_found("method not found")
        self._network.calls.append(Call(method.name, params))
        unknown = set(params) - method.parameters
        if unknown and (unknown := unknown - _attachments(params)):
            self._network.complaints.append(f"{method.name}: unknown parameters {', '.join(sorted(unknown))}")
        return method

    async def _perform(self, bot: Bot, method: Method, params: Parameters, gone: Gone) -> bytes:
        """The result as JSON. Raises Refusal."""

        async def follow(called: dict[str, Any]) -> None:
            await self._follow(bot, called)

        answer = method.run(Ask(self._network, bot, params, gone, follow))
        if inspect.isawaitable(answer):
            answer = await answer
        return answer if isinstance(answer, Encoded) else json.dumps(answer).encode()

    async def _follow(self, bot: Bot, called: dict[str, Any]) -> None:
        """Carry out what a bot wrote into its answer to a webhook; nobody learns the result."""
        name, params = str(called.pop("method", "")), Parameters(called)
        try:
            await self._perform(bot, self._noted(name, params), params, asyncio.Event().wait)
        except Refusal as refusal:
            self._network.complaints.append(f"{name} in a webhook's answer: {refusal.description}")


def _attachments(params: Parameters) -> set[str]:
    """Fields that carry the files to which `attach://…` points, also from within a nested value."""
    said = [value for value in params.values() if isinstance(value, str) and "attach://" in value]
    return {
        name
        for name, value in params.items()
        if isinstance(value, Upload) and any(f"attach://{name}" in pointer for pointer in said)
    }


async def refuse(refusal: Refusal, send: Send) -> None:
    if not refusal.description:
        await respond(refusal.code, GATEWAY_PAGE, send, HTML)
        return
    body: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    headers = [JSON]
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    if "retry_after" in refusal.parameters:
        headers.append((b"retry-after", str(refusal.parameters["retry_after"]).encode()))
    await respond(refusal.code, json.dumps(body).encode(), send, *headers)


async def respond(status: int, body: bytes, send: Send, *headers: tuple[bytes, bytes]) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*(headers or (JSON,)), length]})
    await send({"type": "http.response.body", "body": body})


class Nowhere:
    """An ASGI app for files and everything else: there are none."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await refuse(not_found(), send)
