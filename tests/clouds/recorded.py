"""The samples beside this file: real answers of the maker's, scrubbed."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).with_name("samples")
NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_bytes())


@dataclass(frozen=True)
class Refusal:
    file: str
    status: int
    headers: dict[str, str]
    body: bytes

    def __str__(self) -> str:
        return self.file


def refusals() -> list[Refusal]:
    return [
        Refusal(
            row["file"],
            row["status"],
            {name.lower(): value for name, value in row["headers"].items()},
            (SAMPLES / "errors" / row["file"]).read_bytes(),
        )
        for row in sample("errors/index")
    ]
