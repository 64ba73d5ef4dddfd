"""Files that travel with messages, checked as Telegram does and kept in memory."""

import mimetypes
import struct
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.simulator.telegram_parameters import Upload
from bot.simulator.telegram_refusals import Refusal, bad_request

MAX_PHOTO = 10 * 1024 * 1024  # bytes
MAX_DOCUMENT = 50 * 1024 * 1024
# Bot API, sendPhoto: width and height together, and how much longer one may be than the other.
MAX_SIDES = 10_000  # pixels
MAX_RATIO = 20
# The size told of a photo that lies elsewhere: Telegram would fetch it, this one does not.
FAR_SIDE = 640  # pixels
PNG = b"\x89PNG\r\n\x1a\n"


class Kind(StrEnum):
    """How a file is shown; also the field of the `Message` that tells of it."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class File:
    """A file Telegram keeps. Without `data` it lies at an address that was told instead."""

    id: str
    kind: Kind
    name: str
    type: str
    data: bytes = field(default=b"", repr=False)
    width: int = 0
    height: int = 0

    def to_json(self) -> Any:
        """What the `Message` says under the name of its kind."""
        told: dict[str, Any] = {"file_id": self.id, "file_unique_id": f"u-{self.id}", "file_size": len(self.data)}
        if self.kind is Kind.PHOTO:
            return [{**told, "width": self.width, "height": self.height}]
        return {**told, "file_name": self.name, "mime_type": self.type}


def uploaded(kind: Kind, id: str, upload: Upload) -> File:
    """The file that came with a call. Raises what Telegram answers to one it does not take."""
    if not upload.data:
        raise bad_request("file must be non-empty")
    if upload.size > MAX_DOCUMENT:
        raise Refusal(413, "Request Entity Too Large")
    if kind is Kind.PHOTO:
        if upload.size > MAX_PHOTO:
            reason = f"file of size {upload.size} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
            raise bad_request(reason)
        width, height = _sides(upload.data)
        return File(id, kind, upload.filename, "image/png", upload.data, width, height)
    guessed, _ = mimetypes.guess_type(upload.filename)
    return File(id, kind, upload.filename, guessed or upload.type or "application/octet-stream", upload.data)


def elsewhere(kind: Kind, id: str, address: str) -> File:
    """A file that lies at an address of the web."""
    name = address.rpartition("/")[2]
    guessed, _ = mimetypes.guess_type(name)
    return File(id, kind, name, guessed or "application/octet-stream", width=FAR_SIDE, height=FAR_SIDE)


def _sides(image: bytes) -> tuple[int, int]:
    """Width and height of a PNG, the one format this Telegram can look at."""
    if not image.startswith(PNG) or image[12:16] != b"IHDR" or len(image) < 24:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", image[16:24])
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > MAX_SIDES or max(width, height) > MAX_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
