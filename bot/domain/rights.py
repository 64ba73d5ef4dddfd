"""Who may do what at home: roles, the table of rights, and one judgement for everybody who asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from bot.domain.devices import KINDS, Device, DeviceSystem
from bot.domain.home import AmbientId, HeatMode, Module, ModuleId
from bot.domain.intents import Action, Boost, Command, Follow, HeatHome, Run, SetMode, SetPoint

PersonId: TypeAlias = int
"""Telegram's number of a person."""


class Role(StrEnum):
    """What somebody is in a chat. Nobody is who is not there, or was never let in."""

    OWNER = "owner"
    ADULT = "adult"
    CHILD = "child"
    GUEST = "guest"
    NOBODY = "nobody"


ROLES = (Role.OWNER, Role.ADULT, Role.CHILD, Role.GUEST)
"""Those a person can be given."""


class Right(StrEnum):
    SEE = "see"
    SWITCH = "switch"
    TEMPERATURE = "temperature"
    SCENES = "scenes"
    ENERGY = "energy"
    ALERTS = "alerts"
    INVITE = "invite"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Cell:
    """One line of the table of rights. ``system`` is None for what is no matter of a device system."""

    right: Right
    system: DeviceSystem | None = None

    def __str__(self) -> str:
        return self.right.value if self.system is None else f"{self.right.value}.{self.system.value}"


_SEEN = (
    DeviceSystem.LIGHTING,
    DeviceSystem.ENERGY,
    DeviceSystem.AUTOMATION,
    DeviceSystem.COMFORT,
    DeviceSystem.THERMOREGULATION,
    DeviceSystem.REMOTE,
    DeviceSystem.NETWORK,
    DeviceSystem.UNKNOWN,
)
_SWITCHED = _SEEN[:5]

CELLS = (
    *(Cell(Right.SEE, system) for system in _SEEN),
    *(Cell(Right.SWITCH, system) for system in _SWITCHED),
    Cell(Right.TEMPERATURE),
    Cell(Right.SCENES),
    Cell(Right.ENERGY),
    Cell(Right.ALERTS),
    Cell(Right.INVITE),
    Cell(Right.SETTINGS),
)
"""Every line of the table, in the order it is shown."""
BY_NAME: Mapping[str, Cell] = MappingProxyType({str(cell): cell for cell in CELLS})

_VIEW = frozenset(cell for cell in CELLS if cell.right is Right.SEE)
_EVERYDAY = frozenset(Cell(Right.SWITCH, system) for system in _SWITCHED[:3])
TABLE: Mapping[Role, frozenset[Cell]] = MappingProxyType(
    {
        Role.OWNER: frozenset(CELLS),
        Role.ADULT: frozenset(CELLS) - {Cell(Right.SETTINGS)},
        Role.CHILD: _VIEW | _EVERYDAY | {Cell(Right.TEMPERATURE), Cell(Right.ENERGY)},
        Role.GUEST: _VIEW,
        Role.NOBODY: frozenset(),
    }
)
"""What each role may unless a family decides otherwise."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Degrees Celsius a person may ask a heating for, both included."""

    lowest: float
    highest: float


BOUNDS: Mapping[Role, Bounds] = MappingProxyType({Role.CHILD: Bounds(17.0, 22.0)})

Subject: TypeAlias = Role | PersonId
"""Whom a decision of the family is about: everybody of a role, or one person."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a family decided for its chat. A person's own line goes before the role's, the role's before TABLE.

    ``kept``: ambients that only these people and the owner may act in. ``frozen``: somebody lost a phone, only the
    owner acts. ``paused``: the owner has gone and nobody has taken over, nobody acts. ``topic``: the forum topic the
    home is spoken of in.
    """

    decisions: Mapping[Subject, Mapping[Cell, bool]] = field(default_factory=dict)
    bounds: Mapping[Subject, Bounds | None] = field(default_factory=dict)
    kept: Mapping[AmbientId, frozenset[PersonId]] = field(default_factory=dict)
    newcomers: Role = Role.GUEST
    frozen: bool = False
    paused: bool = False
    history_days: int = 90
    topic: int | None = None

    def deciding(self, subject: Subject, cell: Cell, allowed: bool | None) -> "Rules":
        """The same rules with this decision; None takes it back."""
        own = {c: a for c, a in self.decisions.get(subject, {}).items() if c != cell}
        if allowed is not None:
            own[cell] = allowed
        others = {s: d for s, d in self.decisions.items() if s != subject}
        return replace(self, decisions={**others, subject: own} if own else others)

    def bounding(self, subject: Subject, bounds: Bounds | None) -> "Rules":
        """None frees the subject even of what its role is bound to."""
        return replace(self, bounds={**self.bounds, subject: bounds})

    def bounding_as_usual(self, subject: Subject) -> "Rules":
        """The bounds of the role again, or of BOUNDS."""
        return replace(self, bounds={s: b for s, b in self.bounds.items() if s != subject})

    def as_usual(self, subject: Subject) -> "Rules":
        """Nothing is decided about the subject any more; rooms kept to a person stay theirs."""
        decisions = {s: d for s, d in self.decisions.items() if s != subject}
        return replace(self, decisions=decisions).bounding_as_usual(subject)

    def keeping(self, ambient: AmbientId, people: Iterable[PersonId]) -> "Rules":
        """Keeps the ambient to these people; to nobody in particular means to everybody again."""
        others = {a: p for a, p in self.kept.items() if a != ambient}
        mine = frozenset(people)
        return replace(self, kept={**others, ambient: mine} if mine else others)

    def followed_by(self, newer: "Rules") -> "Rules":
        """One set of rules of two that one family made: what the newer say counts, what they leave as usual is as it
        was before. Nothing that stops people or shuts a room is undone by it."""
        usual, subjects = Rules(), {*self.decisions, *newer.decisions}
        return Rules(
            decisions={s: {**self.decisions.get(s, {}), **newer.decisions.get(s, {})} for s in subjects},
            bounds={**self.bounds, **newer.bounds},
            kept={**self.kept, **newer.kept},
            newcomers=self.newcomers if newer.newcomers is usual.newcomers else newer.newcomers,
            frozen=self.frozen or newer.frozen,
            paused=self.paused or newer.paused,
            history_days=self.history_days if newer.history_days == usual.history_days else newer.history_days,
            topic=self.topic if newer.topic is None else newer.topic,
        )

    def without(self, person: PersonId) -> "Rules":
        """Once a person has gone, nothing is said of them any more."""
        kept = {ambient: people - {person} for ambient, people in self.kept.items()}
        return replace(
            self,
            decisions={s: d for s, d in self.decisions.items() if s != person},
            bounds={s: b for s, b in self.bounds.items() if s != person},
            # A room nobody is left for stays the owner's until somebody says otherwise.
            kept=kept,
        )


LENT = frozenset({Right.SEE, Right.SWITCH, Right.TEMPERATURE, Right.SCENES, Right.ENERGY})
"""What a leave can bear: whoever is let in for a while lets in nobody else and decides nothing."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Rights given to one person beside their role, for a while or for good: a guest pass, or an approval.

    An empty set of ambients, systems or modules does not narrow anything. ``until`` None is for good.
    """

    rights: frozenset[Right]
    until: datetime | None = None
    ambients: frozenset[AmbientId] = frozenset()
    systems: frozenset[DeviceSystem] = frozenset()
    modules: frozenset[ModuleId] = frozenset()

    def holds(self, right: Right, now: datetime) -> bool:
        return right in self.rights & LENT and (self.until is None or now < self.until)

    def covers(self, module: Module) -> bool:
        return (
            (not self.ambients or module.ambient in self.ambients)
            and (not self.systems or KINDS[module.device].system in self.systems)
            and (not self.modules or module.id in self.modules)
        )

    def opens(self, module: Module) -> bool:
        """Whether it names the module's room or the module itself, and so goes before the room's being kept."""
        return self.covers(module) and (module.ambient in self.ambients or module.id in self.modules)


@dataclass(frozen=True, slots=True)
class Standing:
    """What one person is in one chat at this moment: everything a judgement needs."""

    person: PersonId
    role: Role
    rules: Rules = field(default_factory=Rules)
    leaves: tuple[Leave, ...] = ()


class Why(StrEnum):
    """Why something is refused, in the order it is told."""

    STRANGER = "stranger"
    PAUSED = "paused"
    FROZEN = "frozen"
    ROOM = "room"
    ROLE = "role"
    BOUNDS = "bounds"


@dataclass(frozen=True, slots=True)
class Refusal:
    """``modules`` are those it is about; ``bounds`` what the person may ask for instead."""

    why: Why
    right: Right
    modules: tuple[Module, ...] = ()
    bounds: Bounds | None = None


def needed(action: Action, device: Device) -> Cell:
    """The line of the table that decides on this action."""
    match action:
        case Run():
            return Cell(Right.SCENES)
        case SetPoint() | Boost() | SetMode() | HeatHome() | Follow():
            return Cell(Right.TEMPERATURE)
        case _:
            return Cell(Right.SWITCH, KINDS[device].system)


def seeing(module: Module) -> Cell:
    """The line that decides on seeing this module."""
    return Cell(Right.ENERGY) if module.device is Device.METER else Cell(Right.SEE, KINDS[module.device].system)


def allowed(subject_role: Role, person: PersonId, cell: Cell, rules: Rules) -> bool:
    """What the table says for this person, before rooms, bounds and passes."""
    if subject_role in (Role.OWNER, Role.NOBODY):
        return cell in TABLE[subject_role]
    for subject in (person, subject_role):
        decided = rules.decisions.get(subject, {}).get(cell)
        if decided is not None:
            return decided
    return cell in TABLE[subject_role]


def bounds_of(standing: Standing) -> Bounds | None:
    """What this person may ask a heating for; None is anything it takes."""
    if standing.role is Role.OWNER:
        return None
    for subject in (standing.person, standing.role):
        if subject in standing.rules.bounds:
            return standing.rules.bounds[subject]
    return BOUNDS.get(standing.role)


def may(standing: Standing, right: Right, now: datetime) -> bool:
    """Whether the person has this right at all, for any device system. Nobody but the owner changes anything while
    the home is frozen, and nobody at all while it is paused."""
    if standing.role is Role.NOBODY:
        return False
    if right not in (Right.SEE, Right.ENERGY) and _stopped(standing) is not None:
        return False
    cells = (cell for cell in CELLS if cell.right is right)
    if any(allowed(standing.role, standing.person, cell, standing.rules) for cell in cells):
        return True
    return any(leave.holds(right, now) for leave in standing.leaves)


def refused(standing: Standing, right: Right, now: datetime) -> Refusal | None:
    """As `may`, with the reason; None when the person may."""
    if may(standing, right, now):
        return None
    if standing.role is Role.NOBODY:
        return Refusal(Why.STRANGER, right)
    return Refusal(_stopped(standing) or Why.ROLE, right)


def may_see(standing: Standing, module: Module, now: datetime) -> bool:
    cell = seeing(module)
    if standing.role is Role.NOBODY:
        return False
    if allowed(standing.role, standing.person, cell, standing.rules):
        return True
    return any(leave.holds(cell.right, now) and leave.covers(module) for leave in standing.leaves)


def judge(standing: Standing, command: Command, now: datetime) -> Refusal | None:
    """None when this person may do all of it now; a command is never carried out in part. A command that reaches
    nothing is refused to those who may do nothing."""
    cells = {module: needed(command.action, module.device) for module in command.modules}
    first = next(iter(cells.values()), needed(command.action, Device.OTHER)).right
    if standing.role is Role.NOBODY:
        return Refusal(Why.STRANGER, first, command.modules)
    stopped = _stopped(standing)
    if stopped is not None:
        return Refusal(stopped, first, command.modules)
    shut = tuple(module for module, cell in cells.items() if not _enters(standing, module, cell.right, now))
    if shut:
        return Refusal(Why.ROOM, cells[shut[0]].right, shut)
    lacking = tuple(module for module, cell in cells.items() if not _has(standing, module, cell, now))
    if lacking:
        return Refusal(Why.ROLE, cells[lacking[0]].right, lacking)
    bounds = bounds_of(standing)
    if bounds is not None and _beyond(command.action, bounds):
        beyond = tuple(module for module in command.modules if not _excused(standing, module, now))
        if beyond:
            return Refusal(Why.BOUNDS, Right.TEMPERATURE, beyond, bounds)
    return None


def _stopped(standing: Standing) -> Why | None:
    if standing.role is not Role.OWNER:
        if standing.rules.paused:
            return Why.PAUSED
        if standing.rules.frozen:
            return Why.FROZEN
    return None


def _enters(standing: Standing, module: Module, right: Right, now: datetime) -> bool:
    if standing.role is Role.OWNER or module.ambient is None or module.ambient not in standing.rules.kept:
        return True
    if standing.person in standing.rules.kept[module.ambient]:
        return True
    return any(leave.holds(right, now) and leave.opens(module) for leave in standing.leaves)


def _has(standing: Standing, module: Module, cell: Cell, now: datetime) -> bool:
    if allowed(standing.role, standing.person, cell, standing.rules):
        return True
    return any(leave.holds(cell.right, now) and leave.covers(module) for leave in standing.leaves)


def _beyond(action: Action, bounds: Bounds) -> bool:
    """A boost heats as far as the boiler can, and frost guard lets the house cool: who is bound may ask for neither. A
    home that is away, or follows another program, may do either."""
    match action:
        case SetPoint(celsius):
            return not bounds.lowest <= celsius <= bounds.highest
        case Boost() | SetMode(HeatMode.FROST_GUARD) | Follow():
            return True
        case HeatHome(home):
            return home is not HeatMode.AUTOMATIC
        case _:
            return False


def _excused(standing: Standing, module: Module, now: datetime) -> bool:
    """Whoever got leave for exactly this module was allowed what they asked for, bounds or not."""
    return any(
        leave.holds(Right.TEMPERATURE, now) and leave.covers(module) and module.id in leave.modules
        for leave in standing.leaves
    )
