"""What came with an act of the page, read strictly."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Stage

Act = Callable[["Stage", "Details"], None]
Value = TypeVar("Value", str, int, bool)

WISHES: Mapping[str, type | tuple[type, ...]] = {
    "on": bool,
    "level": int,
    "mode": str,
    "set_point": (int, float),
}


class Details:
    """Raises ValueError for what is missing or of the wrong kind."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw

    def text(self, name: str) -> str:
        return self._read(name, str)

    def number(self, name: str) -> int:
        return self._read(name, int)

    def fact(self, name: str) -> bool:
        return self._read(name, bool)

    def maybe_number(self, name: str) -> int | None:
        return None if self._raw.get(name) is None else self.number(name)

    def numbers(self, name: str) -> list[int]:
        numbers = self._raw.get(name)
        if not isinstance(numbers, list) or not all(type(number) is int for number in numbers):
            raise ValueError(f"{name} is missing or not a list of numbers")
        return numbers

    def wishes(self, name: str) -> dict[str, Any]:
        wishes = self._raw.get(name)
        if not isinstance(wishes, dict) or not wishes:
            raise ValueError(f"{name} is missing")
        for wish, value in wishes.items():
            if not isinstance(value, WISHES.get(wish, ())) or (isinstance(value, bool) and wish != "on"):
                raise ValueError(f"{wish} cannot be {value!r}")
        return wishes

    def _read(self, name: str, kind: type[Value]) -> Value:
        value = self._raw.get(name)
        # True is an int to Python, but not to whoever counts.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ValueError(f"{name} is missing or not a {kind.__name__}")
        return value
