"""Short log lines with fields, the reference of the update at hand, and no secrets."""

import json
import logging
import re
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Final

reference_of_update: ContextVar[str] = ContextVar("reference_of_update", default="-")

_PLAIN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "reference"}
_SECRETS: Final = (
    # No word boundary in front: there is none in "bot123456:...".
    (re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}"), "<bot token>"),
    (re.compile(r"eyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_.-]+"), "<token>"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]+"), r"\1 <secret>"),
    (
        re.compile(
            r"(?i)\b(code|state|r|start|access_token|refresh_token|id_token|client_secret|code_verifier|nonce|"
            r"ocp-apim-subscription-key|subscription-key)(['\"]?\s*[=:]\s*['\"]?)[^\s&'\",;)}]{8,}"
        ),
        r"\1\2<secret>",
    ),
)


def scrubbed(text: str) -> str:
    """The text without anything that looks like a secret: a backstop, not the first defence."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class TextFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = "".join(f" {name}={value}" for name, value in _fields(record).items())
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %H:%M:%S")
        line = f"{at} {record.levelname:<7} {_reference(record)} {record.name}: {record.getMessage()}{fields}"
        if record.exc_info:
            line = f"{line}\n{self.formatException(record.exc_info)}"
        return scrubbed(line)


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "reference": _reference(record),
            "message": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return scrubbed(json.dumps(line, ensure_ascii=False, default=str))


def start_logging(level: str, style: str) -> None:
    """Logs to standard error. Libraries that write addresses with secrets in them are kept quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if style == "json" else TextFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "telegram", "telegram.ext", "aiohttp", "asyncio", "uvicorn", "alembic"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _reference(record: logging.LogRecord) -> str:
    """What a person was told to quote: of a page that failed, or else of the update at hand."""
    return str(getattr(record, "reference", reference_of_update.get()))


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _PLAIN}
