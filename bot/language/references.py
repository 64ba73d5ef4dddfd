"""The strict little language of buttons: ``#17 off``, ``#3 #4 40%``. It is the same in every language, and no word of
it is ever looked for among names."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bot.domain.home import HeatMode, Motion
from bot.domain.intents import Action, Boost, Follow, HeatHome, Move, Run, SetLevel, SetMode, Switch

_REFERENCE = re.compile(r"#([0-9]{1,10})[.!?]*", re.ASCII)
_LEVEL = re.compile(r"([0-9]{1,3})%", re.ASCII)
_BOOST = re.compile(r"boost ([0-9]{1,3})", re.ASCII)
_PROGRAM = re.compile(r"program ([0-9A-Za-z_-]{1,30})", re.ASCII)
_ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "on": Switch(True),
        "off": Switch(False),
        "open": Move(Motion.OPEN),
        "stop": Move(Motion.STOP),
        "close": Move(Motion.CLOSE),
        "comfort": SetMode(HeatMode.COMFORT),
        "away": SetMode(HeatMode.AWAY),
        "frost": SetMode(HeatMode.FROST_GUARD),
        "auto": SetMode(HeatMode.AUTOMATIC),
        "home away": HeatHome(HeatMode.AWAY),
        "home frost": HeatHome(HeatMode.FROST_GUARD),
        "home auto": HeatHome(HeatMode.AUTOMATIC),
        "run": Run(),
    }
)


class Referred(NamedTuple):
    """The numbers of things, and what was said beside them."""

    numbers: tuple[int, ...]
    words: str


def referred(text: str) -> Referred | None:
    """None where a "#" is anything but the sign of a number."""
    if "#" not in text:
        return Referred((), text)
    numbers: list[int] = []
    words: list[str] = []
    for chunk in text.split():
        if found := _REFERENCE.fullmatch(chunk):
            numbers.append(int(found[1]))
        elif "#" in chunk:
            return None
        else:
            words.append(chunk)
    # "#17?" looks, and "0 #1?" asks.
    return None if words and text.rstrip().endswith("?") else Referred(tuple(numbers), " ".join(words))


def pressed(words: str) -> Action | None:
    """The action as a button spells it. A bare number is none: what it measures, only the device tells."""
    if found := _LEVEL.fullmatch(words):
        return SetLevel(int(found[1]))
    if found := _BOOST.fullmatch(words):
        return Boost(int(found[1]))
    if found := _PROGRAM.fullmatch(words):
        return Follow(found[1])
    return _ACTIONS.get(words)
