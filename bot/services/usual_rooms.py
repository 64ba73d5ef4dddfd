"""What a usual room is called in the languages of a family: whoever says "cuisine" means the kitchen."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.language.typed import spelled
from bot.locales import ENGLISH, locale

ROOMS = (
    "kitchen",
    "living",
    "dining",
    "bedroom",
    "children",
    "guests",
    "bathroom",
    "toilet",
    "office",
    "entrance",
    "corridor",
    "laundry",
    "garage",
    "cellar",
    "attic",
    "terrace",
    "balcony",
    "garden",
)


def elsewhere_called(name: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The other names of a room of this name, if that is a usual one in these languages or in English. A number behind
    it stays: "Bedroom 2"."""
    words = spelled(name)
    number = words[-1:] if len(words) > 1 and words[-1].isdecimal() else ()
    base = words[: len(words) - len(number)]
    rooms = [room for code in dict.fromkeys((*languages, ENGLISH)) for room in _rooms(code).get(base, ())]
    found = (" ".join((other, *number)) for room in rooms for code in languages for other in _names(room, code))
    return tuple(dict.fromkeys(other for other in found if spelled(other) != words))


@cache
def _rooms(code: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The rooms by the words of their names in this language."""
    rooms: dict[tuple[str, ...], tuple[str, ...]] = {}
    for room in ROOMS:
        for name in _names(room, code):
            rooms[spelled(name)] = (*rooms.get(spelled(name), ()), room)
    return rooms


def _names(room: str, code: str) -> Iterator[str]:
    spoken = locale(code)
    if spoken.has(f"room-{room}"):
        yield from spoken.label(f"room-{room}").split(", ")
