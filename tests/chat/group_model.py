"""What the rights of a group should be, written from docs/rights.md and not from the code that judges them.

Everything here is a word, a number or a collection of them; the table of rights is spelled out once more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

SYSTEMS = {
    "light": "lighting",
    "plug": "energy",
    "automation": "automation",
    "heater": "comfort",
    "chronothermostat": "thermoregulation",
    "scene": "comfort",
    "energymeter": "energy",
    "remote": "remote",
}
_SWITCHED = ("light", "plug", "automation", "heater", "chronothermostat")
PARTS = ("lighting", "energy", "automation", "comfort", "thermoregulation")
LINES = (
    *("see." + system for system in (*PARTS, "remote", "network", "unknown")),
    *("switch." + system for system in PARTS),
    *("temperature", "scenes", "energy", "alerts", "invite", "settings"),
)
_SEEING = {line for line in LINES if line.startswith("see.")}
_USUAL = {
    "adult": set(LINES) - {"settings"},
    "child": {*_SEEING, "switch.lighting", "switch.energy", "switch.automation", "temperature", "energy"},
    "guest": _SEEING,
}
_BOUND = {"child": (17.0, 22.0)}
_LENDABLE = {"see", "switch", "temperature", "scenes", "energy"}
RANKS = ("nobody", "guest", "child", "adult", "owner")


@dataclass(frozen=True, slots=True)
class Thing:
    """A module in the model's words."""

    id: str
    device: str
    room: str | None
    plant: str

    @property
    def system(self) -> str:
        return SYSTEMS[self.device]

    @property
    def switchable(self) -> bool:
        return self.device in _SWITCHED


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of things: the right it takes, and the warmth it asks for."""

    right: str
    degrees: float | None = None
    unbounded: bool = False

    def line(self, thing: Thing) -> str:
        return f"switch.{thing.system}" if self.right == "switch" else self.right


@dataclass(frozen=True, slots=True)
class Slip:
    """An invitation, a pass or an approval. ``person`` is None until a link was opened; ``opens`` is the link's end."""

    number: int
    kind: str
    maker: int
    person: int | None
    until: datetime | None
    opens: datetime | None
    role: str = ""
    rights: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def over(self, now: datetime) -> bool:
        return any(end is not None and end <= now for end in (self.until, self.opens))

    def gives(self, right: str, now: datetime) -> bool:
        return right in self.rights & _LENDABLE and (self.until is None or self.until > now)

    def reaches(self, thing: Thing) -> bool:
        return (
            (not self.rooms or thing.room in self.rooms)
            and (not self.systems or thing.system in self.systems)
            and (not self.things or thing.id in self.things)
        )

    def names(self, thing: Thing) -> bool:
        return self.reaches(thing) and (thing.room in self.rooms or thing.id in self.things)


@dataclass(frozen=True)
class Rules:
    lines: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    """By whom it is about, a role or a person's number, and by the line of the table."""
    bounds: Mapping[str, tuple[float, float] | None] = field(default_factory=dict)
    kept: Mapping[str, frozenset[int]] = field(default_factory=dict)
    newcomers: str = "guest"
    frozen: bool = False
    paused: bool = False
    history_days: int = 90
    topic: int | None = None

    def without(self, people: set[int]) -> "Rules":
        """What is left once these have gone."""
        return Rules(
            {key: yes for key, yes in self.lines.items() if key[0] not in map(str, people)},
            {subject: ends for subject, ends in self.bounds.items() if subject not in map(str, people)},
            {room: theirs - people for room, theirs in self.kept.items()},
            self.newcomers,
            self.frozen,
            self.paused,
            self.history_days,
            self.topic,
        )

    @property
    def decided(self) -> object:
        """What only an owner changes."""
        return self.lines, self.bounds, self.kept, self.newcomers


@dataclass(frozen=True)
class Group:
    """A chat as it is written down, and who Telegram says is in it."""

    here: Mapping[int, str] = field(default_factory=dict)
    """The status of everybody present: "admin" or "member"."""
    private_of: int | None = None
    connected: frozenset[int] = frozenset()
    """Who connected a home."""
    roles: Mapping[int, str] = field(default_factory=dict)
    chosen: frozenset[int] = frozenset()
    """Whose role somebody decided on; the others' is what newcomers started with."""
    rules: Rules = field(default_factory=Rules)
    slips: tuple[Slip, ...] = ()

    # What a person is

    def role(self, person: int) -> str:
        if self.private_of is not None:
            return "owner" if person == self.private_of else "nobody"
        seen = self.here.get(person)
        if seen is None:
            return "nobody"
        if person in self.connected:
            return "owner"
        if person in self.roles and (person in self.chosen or seen != "admin"):
            return self.roles[person]
        if seen == "admin":
            return "adult" if self.connected else "owner"
        return self.rules.newcomers

    def owners(self) -> Iterator[int]:
        return (person for person in self.here if self.role(person) == "owner")

    # What a person may

    def may(self, person: int, right: str, now: datetime) -> bool:
        role = self.role(person)
        if role == "nobody" or (self._stopped(role) and right not in ("see", "energy")):
            return False
        if any(self.line(person, role, line) for line in LINES if line.split(".")[0] == right):
            return True
        return any(slip.gives(right, now) for slip in self._lent(person))

    def may_invite(self, person: int, role: str, now: datetime) -> bool:
        """Nobody becomes an owner by a link; an adult is the owner's to make; nobody brings in who is above them."""
        own = self.role(person)
        if role not in ("adult", "child", "guest") or not self.may(person, "invite", now):
            return False
        return own == "owner" or (role != "adult" and RANKS.index(role) <= RANKS.index(own))

    def may_lend(self, person: int, slip: Slip, thing: Thing, now: datetime) -> bool:
        """By their own rights: what was lent to them is not theirs to lend."""
        role = self.role(person)
        if not self.may(person, "invite", now) or ("temperature" in slip.rights and self._bound(person, role)):
            return False
        kept = self.rules.kept.get(thing.room or "")
        if role != "owner" and kept is not None and person not in kept and thing.room in slip.rooms:
            return False
        asked = [right for right in ("switch", "temperature") if right in slip.rights and _takes(thing, right)]
        return all(self.line(person, role, Asked(right).line(thing)) for right in asked)

    def acts(self, person: int, asked: Asked, things: tuple[Thing, ...], now: datetime) -> bool:
        role = self.role(person)
        if role in ("nobody", "owner"):
            return role == "owner"
        return not self._stopped(role) and all(self._acts_on(person, role, asked, thing, now) for thing in things)

    def _acts_on(self, person: int, role: str, asked: Asked, thing: Thing, now: datetime) -> bool:
        lent = [slip for slip in self._lent(person) if slip.gives(asked.right, now) and slip.reaches(thing)]
        kept = self.rules.kept.get(thing.room or "")
        if kept is not None and person not in kept and not any(slip.names(thing) for slip in lent):
            return False
        if not lent and not self.line(person, role, asked.line(thing)):
            return False
        return self._warm_enough(person, role, asked) or any(thing.id in slip.things for slip in lent)

    def _stopped(self, role: str) -> bool:
        return role != "owner" and (self.rules.frozen or self.rules.paused)

    def _lent(self, person: int) -> list[Slip]:
        mine = (slip for slip in self.slips if slip.person == person and not slip.role)
        return [slip for slip in mine if slip.kind != "pass" or self.lends(slip.maker)]

    def lends(self, person: int) -> bool:
        """Whether passes they gave go on. That the home stands still for a while ends none."""
        role = self.role(person)
        return role != "nobody" and self.line(person, role, "invite")

    def line(self, person: int, role: str, line: str) -> bool:
        if role == "owner":
            return True
        lines = self.rules.lines
        return lines.get((str(person), line), lines.get((role, line), line in _USUAL.get(role, ())))

    def _bound(self, person: int, role: str) -> tuple[float, float] | None:
        if role == "owner":
            return None
        bounds = self.rules.bounds
        return bounds[str(person)] if str(person) in bounds else bounds.get(role, _BOUND.get(role))

    def _warm_enough(self, person: int, role: str, asked: Asked) -> bool:
        bound = self._bound(person, role)
        if bound is None or asked.right != "temperature":
            return True
        return not asked.unbounded and (asked.degrees is None or bound[0] <= asked.degrees <= bound[1])


def _takes(thing: Thing, right: str) -> bool:
    return right == "switch" or thing.device in ("heater", "chronothermostat")
