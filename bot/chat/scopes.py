"""What a guest pass is for, as a button spells it and as people read it: ``lp+7`` is the lights and plugs of room 7."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup, escape

from bot.chat.choosing import known
from bot.chat.desk import Desk
from bot.domain.devices import DeviceSystem
from bot.domain.giving import PASSED
from bot.domain.home import Ambient
from bot.domain.rights import Leave
from bot.locales import Locale, plain
from storage.records import LinkRecord

SYSTEMS: Mapping[str, frozenset[DeviceSystem]] = MappingProxyType(
    {
        "l": frozenset({DeviceSystem.LIGHTING}),
        "p": frozenset({DeviceSystem.ENERGY}),
        "s": frozenset({DeviceSystem.AUTOMATION}),
        "h": frozenset({DeviceSystem.COMFORT, DeviceSystem.THERMOREGULATION}),
    }
)
"""The letter of what can be chosen, and the device systems it means."""
_DOORS = MappingProxyType({"l": "door-lights", "p": "door-plugs", "s": "door-shutters", "h": "door-heating"})
EVERYTHING = "all"
_SPELLED = re.compile(r"(?=.)([lpsh]{0,4})((?:\+[0-9]{1,9}){0,8})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scope:
    """Without letters every device system, without rooms the whole home; with both, the one within the other."""

    letters: frozenset[str] = frozenset()
    rooms: tuple[int, ...] = ()

    def __str__(self) -> str:
        letters = "".join(letter for letter in SYSTEMS if letter in self.letters)
        return letters + "".join(f"+{room}" for room in self.rooms) or EVERYTHING

    def toggled(self, letter: str) -> "Scope":
        return Scope(self.letters ^ {letter}, self.rooms)

    def toggled_room(self, room: int) -> "Scope":
        others = tuple(other for other in self.rooms if other != room)
        return Scope(self.letters, others if room in self.rooms else (*self.rooms, room))


def scope_in(word: str) -> Scope | None:
    """What a button's word means; None for a word that means no scope."""
    if word == EVERYTHING:
        return Scope()
    found = _SPELLED.fullmatch(word)
    if found is None:
        return None
    rooms = dict.fromkeys(int(room) for room in found[2].split("+") if room)
    return Scope(frozenset(found[1]), tuple(rooms))


def wished(scope: Scope, ambients: Mapping[int, Ambient]) -> Leave | None:
    """The leave a host wishes to give, without an end; None when it names a room that is not there."""
    if any(room not in ambients for room in scope.rooms):
        return None
    return Leave(
        rights=PASSED,
        ambients=frozenset(ambients[room].id for room in scope.rooms),
        systems=frozenset(system for letter in scope.letters for system in SYSTEMS[letter]),
    )


async def ambients_of(desk: Desk, links: Iterable[LinkRecord]) -> Mapping[int, Ambient]:
    """The rooms of a chat's homes, by the numbers that buttons say; without homes nobody could look at yet."""
    homes = [home for _, home in await known(desk, tuple(links))]
    return {home.number(ambient): ambient for home in homes for plant in home.plants for ambient in plant.ambients}


def label_of(letter: str, locale: Locale) -> str:
    return locale.label(_DOORS[letter])


def told(leave: Leave, ambients: Iterable[Ambient], locale: Locale) -> Markup:
    """What the leave is for, in words: its device systems, then its rooms."""
    kinds = [label_of(letter, locale) for letter, systems in SYSTEMS.items() if systems <= leave.systems]
    rooms = [plain(room.name) or locale.label("nameless") for room in ambients if room.id in leave.ambients]
    if not leave.systems and not leave.ambients:
        return locale("pass-everything")
    named = Markup(", ").join(escape(word) for word in (*kinds, *sorted(rooms)))
    return named or locale("pass-something")
