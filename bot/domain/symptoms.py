"""What one reading of a home shows: troubles that are there, and troubles that surely are not. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TypeAlias

from bot.domain import errors
from bot.domain.alert_rules import RULES, About, Rule
from bot.domain.devices import KINDS, Device
from bot.domain.errors import ErrorKind
from bot.domain.home import HeatMode, Module, ModuleId, ModuleState, Plant, States

Subject: TypeAlias = str
"""The maker's id of a module or a plant; empty for a whole account."""
Key: TypeAlias = tuple[str, Subject]
"""A rule's name, and what it befell."""
Facts: TypeAlias = Mapping[str, str | int | float]
"""What a sentence about the trouble needs."""

_NOTHING: Facts = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Guard:
    """A family's wish that a module stays reachable and on, and draws at least ``watts`` (0 asks for none). It
    sounds after ``lasting``, and by night too when ``by_night``."""

    lasting: timedelta
    watts: int = 0
    by_night: bool = True


Guards: TypeAlias = Mapping[ModuleId, Guard]


@dataclass(frozen=True, slots=True)
class Look:
    """One reading of one plant. ``states`` holds what it brought and nothing remembered; ``by_command`` is true when
    the trouble met a command: it is certain then."""

    plant: Plant
    at: datetime
    states: States = field(default_factory=dict)
    error: ErrorKind | None = None
    by_command: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    facts: Facts = field(default_factory=dict)
    lasting: timedelta | None = None
    """Instead of the rule's own."""
    certain: bool = False
    """It need not be seen again."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Of what is in neither, the reading says nothing."""

    seen: Mapping[Key, Sighting] = field(default_factory=dict)
    well: frozenset[Key] = frozenset()

    def __or__(self, other: "Findings") -> "Findings":
        """Both readings together; a trouble of an account that one plant shows is not gone because another's is."""
        seen = {**self.seen, **other.seen}
        return Findings(seen, (self.well | other.well) - seen.keys())


_CLOUD = "cloud_failing"
_GATEWAY = "gateway_offline"
_OF_ERRORS: Mapping[str, str] = MappingProxyType(
    {
        errors.CLOUD_FAILED.name: _CLOUD,
        errors.CLOUD_DOWN.name: _CLOUD,
        errors.CLOUD_SLOW.name: _CLOUD,
        errors.BAD_ANSWER.name: _CLOUD,
        errors.NO_NETWORK.name: _CLOUD,
        errors.HOME_OFFLINE.name: _GATEWAY,
        errors.SIGN_IN_LOST.name: "access_off",
        errors.GRANT_EXPIRED.name: "sign_in_lost",
        errors.NOT_PERMITTED.name: "scopes_small",
        errors.PASSWORD_EXPIRED.name: "password_expired",
        errors.TERMS_EXPIRED.name: "terms_expired",
        errors.OUT_OF_CALLS.name: "calls_spent",
    }
)
_SIGN_IN = ("sign_in_lost", "access_off")
_OFFICIAL_APP = ("password_expired", "terms_expired")
_ANSWERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # Whoever says that the home is offline has let us in, and is itself at work.
        _GATEWAY: (*_SIGN_IN, *_OFFICIAL_APP, _CLOUD, "calls_spent"),
        "password_expired": (*_SIGN_IN, _CLOUD, "calls_spent"),
        "terms_expired": (*_SIGN_IN, _CLOUD, "calls_spent"),
        "scopes_small": (*_SIGN_IN, _CLOUD, "calls_spent"),
        "access_off": (_CLOUD,),
        "sign_in_lost": (),
        _CLOUD: (),
        "calls_spent": (),
    }
)
_ALL_WELL = (*_SIGN_IN, *_OFFICIAL_APP, _CLOUD, "calls_spent")
"""That scopes are large enough shows only to who looks at everything."""
_MANY = 3
"""From so many modules on, all of them silent at once is not their fault but the gateway's."""
_COLD_BY = 1.5
"""Degrees Celsius below the wish that count as far from it."""
_HEATED = frozenset({HeatMode.COMFORT, HeatMode.AUTOMATIC, HeatMode.MANUAL, HeatMode.BOOST})
_LOW_BATTERIES = frozenset({"low", "very_low", "verylow", "very low", "empty", "critical"})
_SLEEPING = frozenset({Device.REMOTE})
"""They speak when they are pressed, and are silent otherwise."""
_VIRTUAL = frozenset({Device.SCENE, Device.GATEWAY})


def findings(look: Look, guards: Guards) -> Findings:
    """What the reading shows. An error tells of the account or the plant, and nothing of the modules behind it."""
    if look.error is not None:
        return _of_error(look, look.error)
    watched = [module for module in look.plant.modules if module.id in look.states and module.device not in _VIRTUAL]
    awake = [module for module in watched if module.device not in _SLEEPING]
    silent = [module for module in awake if not look.states[module.id].reachable]
    well: set[Key] = {(name, "") for name in _ALL_WELL} if watched else set()
    if cut_off := _cut_off(look, awake, silent):
        facts: Facts = {"count": len(cut_off)} | ({"kind": errors.HOME_OFFLINE.name} if _no_gateway(look) else {})
        unreachable = {(_GATEWAY, str(look.plant.id)): Sighting(facts, certain=look.by_command)}
        guarded = dict(_guarded(cut_off, look.states, guards))
        found = Findings({**unreachable, **guarded}, frozenset(well))
        others = [module for module in watched if module not in cut_off]
        return found if len(cut_off) == len(awake) else found | _of_modules(others, look, guards)
    if len(silent) < len(awake):
        well.add((_GATEWAY, str(look.plant.id)))
    return Findings({}, frozenset(well)) | _of_modules(watched, look, guards)


def _cut_off(look: Look, awake: Sequence[Module], silent: Sequence[Module]) -> Sequence[Module]:
    """What is silent because the gateway is: everything there is, or all that is behind gateways of which none answers.
    Where one still does, so does the line to the home."""
    lost = _no_gateway(look)
    behind = awake if len(silent) == len(awake) else [each for each in awake if lost and each.gateway is not None]
    return behind if len(behind) >= _MANY and all(each in silent for each in behind) else ()


def _no_gateway(look: Look) -> bool:
    """Whether the cloud says of every gateway that it cannot reach it."""
    gateways = [look.states[each.id] for each in look.plant.of(Device.GATEWAY) if each.id in look.states]
    return bool(gateways) and not any(state.reachable for state in gateways)


def unfulfilled(modules: Iterable[Module], facts: Facts = _NOTHING) -> Findings:
    """A command that finally failed, or that nothing confirmed, for these modules."""
    return Findings({("command_failed", str(module.id)): Sighting(facts, certain=True) for module in modules})


def out_of_reach(modules: Iterable[Module]) -> Findings:
    """A command found these modules silent."""
    return Findings({("module_unreachable", str(module.id)): Sighting(certain=True) for module in modules})


def silence(plant: Plant, states: States) -> bool:
    """Whether a module is silent that should not be: the quickest way to tell that a reading is no news."""
    return any(
        module.id in states
        and not states[module.id].reachable
        and module.device not in _SLEEPING
        and module.device not in _VIRTUAL
        for module in plant.modules
    )


def fulfilled_again(modules: Iterable[Module]) -> Findings:
    """A command that these modules carried out."""
    return Findings(well=frozenset(("command_failed", str(module.id)) for module in modules))


def all_permitted() -> Findings:
    """Everything of every plant was asked for, and nothing was refused."""
    return Findings(well=frozenset({("scopes_small", "")}))


def spending(used: int, limit: int) -> Findings:
    """How near the calls of the day are to their end: 80 and 95 of a hundred."""
    lines = (("calls_low", 80), ("calls_nearly_spent", 95))
    over = {(name, ""): Sighting({"used": used, "limit": limit}) for name, part in lines if used * 100 >= limit * part}
    return Findings(over, frozenset((name, "") for name, _ in lines) - over.keys())


def _of_error(look: Look, error: ErrorKind) -> Findings:
    name = _OF_ERRORS.get(error.name)
    if name is None:
        return Findings()
    subject = str(look.plant.id) if RULES[name].about is About.PLANT else ""
    sighting = Sighting({"kind": error.name}, certain=look.by_command)
    return Findings({(name, subject): sighting}, frozenset((well, "") for well in _ANSWERED[name]))


def _of_modules(modules: Iterable[Module], look: Look, guards: Guards) -> Findings:
    seen: dict[Key, Sighting] = {}
    well: set[Key] = set()
    for module in modules:
        state = look.states[module.id]
        for rule, sees in _SIGNS:
            facts = sees(module, state)
            if facts is not None:
                seen[rule.name, module.id] = Sighting(facts, certain=look.by_command)
            elif state.reachable or rule.name == "module_unreachable":
                well.add((rule.name, module.id))
        if state.reachable or module.id not in guards:
            well.add(("guard", module.id))
    seen.update(_guarded(modules, look.states, guards))
    return Findings(seen, frozenset(well) - seen.keys())


def _guarded(modules: Iterable[Module], states: States, guards: Guards) -> Iterator[tuple[Key, Sighting]]:
    for module in modules:
        guard = guards.get(module.id)
        if guard is not None and (facts := _broken(guard, states[module.id])) is not None:
            yield ("guard", str(module.id)), Sighting(facts, lasting=guard.lasting)


def _broken(guard: Guard, state: ModuleState) -> Facts | None:
    if not state.reachable:
        return {"why": "unreachable"}
    if state.on is False:
        return {"why": "off"}
    if guard.watts and state.power is not None and state.power < guard.watts:
        return {"why": "power", "watts": state.power, "least": guard.watts}
    return None


def _unreachable(module: Module, state: ModuleState) -> Facts | None:
    return None if state.reachable or module.device in _SLEEPING else _NOTHING


def _low(_: Module, state: ModuleState) -> Facts | None:
    return _NOTHING if state.battery is not None and state.battery.casefold() in _LOW_BATTERIES else None


def _silent(module: Module, state: ModuleState) -> Facts | None:
    measures = KINDS[module.device].device is Device.THERMOSTAT and state.reachable
    return _NOTHING if measures and state.climate is not None and state.climate.temperature is None else None


def _far(_: Module, state: ModuleState) -> Facts | None:
    climate = state.climate
    if climate is None or climate.cooling or climate.temperature is None or climate.set_point is None:
        return None
    if climate.mode not in _HEATED or climate.set_point - climate.temperature < _COLD_BY:
        return None
    return {"temperature": climate.temperature, "set_point": climate.set_point}


_Sign: TypeAlias = Callable[[Module, ModuleState], Facts | None]
_SIGNS: tuple[tuple[Rule, _Sign], ...] = (
    (RULES["module_unreachable"], _unreachable),
    (RULES["battery_low"], _low),
    (RULES["sensor_silent"], _silent),
    (RULES["far_from_set_point"], _far),
)
