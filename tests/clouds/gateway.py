"""A gateway that answers what the test wrote for it, and remembers what it was asked."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.clouds.recorded import SAMPLES, sample


@dataclass(frozen=True)
class Says:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0  # seconds


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    body: Any
    headers: dict[str, str] = field(repr=False)
    query: dict[str, str] = field(default_factory=dict)


def told(name: str, status: int = 200) -> Says:
    return Says(status, json.dumps(sample(name)).encode(), {"Content-Type": "application/json; charset=utf-8"})


def refused(name: str, status: int, **headers: str) -> Says:
    return Says(status, (SAMPLES / "errors" / f"{name}.json").read_bytes(), headers)


class Gateway:
    """``script`` maps paths to their answers, in turn; the last one stays. Any other path is unknown to it."""

    def __init__(self) -> None:
        self.script: dict[str, list[Says]] = {}
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self._at_once = 0
        self._heard = asyncio.Condition()
        self.app = Starlette(routes=[Route("/{path:path}", self._answer, methods=["GET", "POST", "DELETE"])])

    def says(self, path: str, *answers: Says) -> None:
        self.script[path] = list(answers)

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def posted(self) -> Iterator[Asked]:
        return (asked for asked in self.asked if asked.method == "POST")

    async def was_asked(self, times: int) -> None:
        async with self._heard:
            await self._heard.wait_for(lambda: len(self.asked) >= times)

    async def _answer(self, request: Request) -> Response:
        body = await request.body()
        path = request.scope["raw_path"].decode()
        form = request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        said = dict(parse_qsl(body.decode())) if form else json.loads(body) if body else None
        self.asked.append(Asked(request.method, path, said, dict(request.headers), dict(request.query_params)))
        async with self._heard:
            self._heard.notify_all()
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        answers = self.script.get(path, [refused("404-resource-not-found", 404)])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        try:
            await asyncio.sleep(answer.after)
        finally:
            self._at_once -= 1
        return Response(answer.body, answer.status, answer.headers)
