"""What the rights of a group should be, written from their description and not from the code that judges them.

Everything here is a word, a number or a collection of them; the table of rights is spelled out once more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.devices import Device
from bot.domain.home import AmbientId, HeatMode, Module, ModuleId, Motion, PlantId
from bot.domain.intents import Action, Boost, Command, Move, Run, SetLevel, SetMode, SetPoint, Switch

SYSTEMS = {
    "light": "lighting",
    "plug": "energy",
    "automation": "automation",
    "heater": "comfort",
    "thermostat": "thermoregulation",
    "scene": "comfort",
    "meter": "energy",
    "remote": "remote",
}
ROOMS = ("kitchen", "nursery", None)
LINES = (
    *("see." + system for system in ("lighting", "energy", "automation", "comfort", "thermoregulation")),
    *("see." + system for system in ("remote", "network", "unknown")),
    *("switch." + system for system in ("lighting", "energy", "automation", "comfort", "thermoregulation")),
    *("temperature", "scenes", "energy", "alerts", "invite", "settings"),
)
SEEING = {line for line in LINES if line.startswith("see.")}
USUAL = {
    "adult": set(LINES) - {"settings"},
    "child": {*SEEING, "switch.lighting", "switch.energy", "switch.automation", "temperature", "energy"},
    "guest": SEEING,
}
BOUND = {"child": (17.0, 22.0)}
LENDABLE = {"see", "switch", "temperature", "scenes", "energy"}
RANKS = ("nobody", "guest", "child", "adult", "owner")


@dataclass(frozen=True)
class Thing:
    """A module in the model's words."""

    id: str
    device: str
    room: str | None

    @property
    def system(self) -> str:
        return SYSTEMS[self.device]

    @property
    def module(self) -> Module:
        room = None if self.room is None else AmbientId(self.room)
        return Module(ModuleId(self.id), self.device, Device(self.device), PlantId("p"), room)


THINGS = tuple(Thing(f"{device}-{room}", device, room) for device in SYSTEMS for room in ROOMS)


@dataclass(frozen=True)
class Wish:
    """A command, with what the model has to know of it: the right it takes, and the warmth it asks for."""

    command: Command
    things: tuple[Thing, ...]
    right: str
    degrees: float | None = None
    unbounded: bool = False

    def line(self, thing: Thing) -> str:
        return f"switch.{thing.system}" if self.right == "switch" else self.right


def _wishes() -> tuple[Wish, ...]:
    asked: Sequence[tuple[Action, str, Sequence[str], float | None, bool]] = (
        (Switch(on=True), "switch", ("light", "plug", "heater", "thermostat"), None, False),
        (Switch(on=False), "switch", ("light", "plug", "heater", "thermostat"), None, False),
        (SetLevel(40), "switch", ("light", "automation"), None, False),
        (Move(Motion.CLOSE), "switch", ("automation",), None, False),
        (SetMode(HeatMode.COMFORT), "temperature", ("heater",), None, False),
        (SetMode(HeatMode.FROST_GUARD), "temperature", ("heater", "thermostat"), None, True),
        *((SetPoint(degrees), "temperature", ("thermostat",), degrees, False) for degrees in (16.5, 17, 20, 22, 22.5)),
        (Boost(30), "temperature", ("thermostat",), None, True),
        (Run(), "scenes", ("scene",), None, False),
    )
    wishes = []
    for action, right, devices, degrees, unbounded in asked:
        able = [thing for thing in THINGS if thing.device in devices]
        for things in [(thing,) for thing in able] + [tuple(able[:2]), tuple(able[-2:]), tuple(able)]:
            command = Command(action, tuple(thing.module for thing in things))
            wishes.append(Wish(command, things, right, degrees, unbounded))
    return tuple(wishes)


WISHES = _wishes()


@dataclass
class Slip:
    """An invitation, a pass or an approval. ``person`` is None until a link was opened; ``opens`` is the link's end."""

    number: int
    maker: int
    person: int | None
    until: datetime | None
    opens: datetime | None = None
    secret: str = ""
    role: str = ""
    rights: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def gives(self, right: str, now: datetime) -> bool:
        return right in self.rights and right in LENDABLE and (self.until is None or self.until > now)

    def reaches(self, thing: Thing) -> bool:
        if self.rooms and thing.room not in self.rooms:
            return False
        if self.systems and thing.system not in self.systems:
            return False
        return not self.things or thing.id in self.things

    def names(self, thing: Thing) -> bool:
        return self.reaches(thing) and (thing.room in self.rooms or thing.id in self.things)


@dataclass
class Rules:
    lines: dict[tuple[str | int, str], bool] = field(default_factory=dict)
    bounds: dict[str | int, tuple[float, float] | None] = field(default_factory=dict)
    kept: dict[str, set[int]] = field(default_factory=dict)
    newcomers: str = "guest"
    frozen: bool = False
    paused: bool = False


@dataclass
class Group:
    """A chat as it should be. ``here``: what Telegram says of those who are in it."""

    here: dict[int, str] = field(default_factory=dict)
    bot_here: bool = True
    private_of: int | None = None
    connected: dict[int, int] = field(default_factory=dict)
    """Who connected which link."""
    roles: dict[int, str] = field(default_factory=dict)
    chosen: set[int] = field(default_factory=set)
    """Whose role somebody decided on; the others' is what newcomers start with."""
    rules: Rules | None = None
    slips: list[Slip] = field(default_factory=list)

    @property
    def decided(self) -> Rules:
        return self.rules or Rules()

    def deciding(self) -> Rules:
        self.rules = self.rules or Rules()
        return self.rules

    # What a person is

    def role(self, person: int) -> str:
        if self.private_of is not None:
            return "owner" if person == self.private_of else "nobody"
        seen = self.here.get(person) if self.bot_here else None
        if seen is None:
            return "nobody"
        if person in self.connected.values():
            return "owner"
        if person in self.roles and (person in self.chosen or seen != "admin"):
            return self.roles[person]
        if seen == "admin":
            return "adult" if self.connected else "owner"
        return self.decided.newcomers

    def lent(self, person: int) -> list[Slip]:
        return [slip for slip in self.slips if slip.person == person and not slip.role]

    def _line(self, person: int, role: str, line: str) -> bool:
        if role == "owner":
            return True
        lines = self.decided.lines
        return lines.get((person, line), lines.get((role, line), line in USUAL.get(role, ())))

    # What a person may

    def stopped(self, role: str) -> bool:
        return role != "owner" and (self.decided.frozen or self.decided.paused)

    def may(self, person: int, right: str, now: datetime) -> bool:
        role = self.role(person)
        if role == "nobody" or (self.stopped(role) and right not in ("see", "energy")):
            return False
        lines = [line for line in LINES if line.split(".")[0] == right]
        return any(self._line(person, role, line) for line in lines) or any(
            slip.gives(right, now) for slip in self.lent(person)
        )

    def sees(self, person: int, thing: Thing, now: datetime) -> bool:
        role = self.role(person)
        right, line = ("energy", "energy") if thing.device == "meter" else ("see", f"see.{thing.system}")
        return role != "nobody" and (
            self._line(person, role, line)
            or any(slip.gives(right, now) and slip.reaches(thing) for slip in self.lent(person))
        )

    def acts(self, person: int, wish: Wish, now: datetime) -> bool:
        role = self.role(person)
        if role in ("nobody", "owner"):
            return role == "owner"
        return not self.stopped(role) and all(self._acts_on(person, role, wish, thing, now) for thing in wish.things)

    def _acts_on(self, person: int, role: str, wish: Wish, thing: Thing, now: datetime) -> bool:
        lent = [slip for slip in self.lent(person) if slip.gives(wish.right, now) and slip.reaches(thing)]
        shut = thing.room in self.decided.kept and person not in self.decided.kept[thing.room]
        if shut and not any(slip.names(thing) for slip in lent):
            return False
        if not lent and not self._line(person, role, wish.line(thing)):
            return False
        return self._warm_enough(person, role, wish) or any(thing.id in slip.things for slip in lent)

    def _warm_enough(self, person: int, role: str, wish: Wish) -> bool:
        bounds = self.decided.bounds
        bound = bounds[person] if person in bounds else bounds.get(role, BOUND.get(role))
        if bound is None:
            return True
        return not wish.unbounded and (wish.degrees is None or bound[0] <= wish.degrees <= bound[1])

    # What happens

    def goes(self, person: int) -> None:
        """Nothing is left of who went, and of what they offered."""
        self.roles.pop(person, None)
        self.chosen.discard(person)
        self.slips = [
            slip for slip in self.slips if slip.person != person and not (slip.person is None and slip.maker == person)
        ]
        if self.rules is not None:
            self.rules.lines = {key: yes for key, yes in self.rules.lines.items() if key[0] != person}
            self.rules.bounds.pop(person, None)
            for people in self.rules.kept.values():
                people.discard(person)

    def appoints(self, person: int, role: str) -> None:
        self.roles[person] = role
        self.chosen.add(person)

    def opens(self, secret: str, person: int, now: datetime) -> bool:
        for slip in self.slips:
            in_time = slip.opens is not None and slip.opens > now and (slip.until is None or slip.until > now)
            if slip.secret == secret and slip.person is None and in_time:
                if slip.role:
                    had = self.roles.get(person, "nobody")
                    if RANKS.index(slip.role) >= RANKS.index(had):
                        self.appoints(person, slip.role)
                    self.slips.remove(slip)
                slip.person, slip.opens = person, None
                return True
        return False

    def swallows(self, other: "Group") -> None:
        """The other was the same chat under its new number, where nobody decided anything but perhaps a freeze."""
        self.roles = {**other.roles, **self.roles}
        if other.rules is not None and other.rules.frozen:
            self.deciding().frozen = True
        self.slips += other.slips
