"""What both reference bots share: the command in the cloud's words, and no more understanding than that."""

from typing import Any, Final

from benchmarks.homes import LIGHT, PLUG, plant_of
from benchmarks.load import FIRST_CHAT

TOKEN: Final = "7000000001:benchmark-benchmark-benchmark-bench"


def command_url(cloud: str, chat: int, said: str) -> str:
    pair, module = ("plug/energy", PLUG) if said.startswith("/plugs") else ("light/lighting", LIGHT)
    plant = plant_of(chat - FIRST_CHAT)
    return f"{cloud}/hc/api/v1.0/{pair}/addressLocation/plants/{plant}/modules/parameter/id/value/{module}"


def body(said: str) -> dict[str, Any]:
    wish = said.rpartition(" ")[2]
    return {"level": int(wish[:-1])} if wish.endswith("%") else {"status": wish}


def answer(said: str) -> str:
    return f"Done: {said.replace('%', ' %')}"
