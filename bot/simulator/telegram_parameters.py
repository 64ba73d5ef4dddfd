"""The parameters of a call, however they travelled: query, JSON, urlencoded or multipart."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.types import Receive, Scope

from bot.simulator.telegram_refusals import bad_request

TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    filename: str
    type: str
    data: bytes = field(repr=False)

    @property
    def size(self) -> int:
        return len(self.data)


class Parameters(Mapping[str, Any]):
    """Values as they came; the readers turn them into what a method wants, or refuse as Telegram does."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def text(self, name: str) -> str:
        value = self._values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self._values.get(name)
        return default if value is None or value == "" else whole(value, name)

    def boolean(self, name: str) -> bool:
        return self.text(name).lower() in TRUE

    def structure(self, name: str) -> Any:
        """A nested value: JSON inside a field, or already nested in a JSON body. None when absent."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def record(self, name: str) -> dict[str, Any]:
        value = self.structure(name)
        if not isinstance(value, dict | None):
            raise bad_request(f"can't parse {name}: object expected")
        return value or {}

    def records(self, name: str) -> list[dict[str, Any]]:
        value = self.structure(name) or []
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise bad_request(f"can't parse {name}: array of objects expected")
        return value

    def __repr__(self) -> str:
        return f"Parameters({dict(self._values)!r})"


def whole(value: Any, name: str) -> int:
    """A number that may travel as a string."""
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise bad_request(f"invalid {name} specified") from error


async def received(scope: Scope, receive: Receive) -> Parameters:
    """Everything the caller sent; the body wins over the query."""
    query = scope["query_string"].decode("latin-1")
    values: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    kind = dict(scope["headers"]).get(b"content-type", b"").lower()
    if kind.startswith(b"multipart/form-data"):
        values |= await _multipart(Request(scope, receive))
        return Parameters(values)
    body = await _body(receive)
    if body and kind.startswith(b"application/json"):
        values |= _json(body)
    elif body:
        values |= parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    return Parameters(values)


async def _body(receive: Receive) -> bytes:
    pieces = []
    while True:
        message = await receive()
        if piece := message.get("body"):
            pieces.append(piece)
        if not message.get("more_body"):
            return b"".join(pieces)


def _json(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except ValueError as error:
        raise bad_request("can't parse request JSON object") from error
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


async def _multipart(request: Request) -> dict[str, Any]:
    values: dict[str, Any] = {}
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                values[name] = Upload(value.filename or "", value.content_type or "", await value.read())
            else:
                values[name] = value
    return values
