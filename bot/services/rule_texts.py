"""Rules and leaves as the text that is kept of them. A decision nobody can read gives nobody a right."""

import json
from datetime import datetime
from functools import lru_cache
from typing import Any

from bot.domain.devices import DeviceSystem
from bot.domain.home import AmbientId, ModuleId
from bot.domain.rights import BY_NAME, ROLES, Bounds, Cell, Leave, Right, Role, Rules, Subject

_PLAIN = Rules()
_HISTORY_DAYS = range(1, 3651)
_TOPICS = range(1, 2**63)
_RIGHTS = frozenset(Right)
_SYSTEMS = frozenset(DeviceSystem)


def role_of(word: object) -> Role:
    """A word nobody knows makes nobody of a person."""
    return next((role for role in ROLES if role == word), Role.NOBODY)


def written(rules: Rules) -> str:
    return json.dumps(
        {
            "decisions": {
                _subject(subject): {str(cell): allowed for cell, allowed in decided.items()}
                for subject, decided in rules.decisions.items()
            },
            "bounds": {
                _subject(subject): [bounds.lowest, bounds.highest] if bounds else None
                for subject, bounds in rules.bounds.items()
            },
            "kept": {ambient: sorted(people) for ambient, people in rules.kept.items()},
            "newcomers": rules.newcomers.value,
            "frozen": rules.frozen,
            "paused": rules.paused,
            "history_days": rules.history_days,
            "topic": rules.topic,
        },
        ensure_ascii=False,
    )


@lru_cache(1024)
def rules_from(text: str) -> Rules:
    """What cannot be read is as the table has it. Where that would open what the family may have shut, only the owner
    acts until they have decided anew.
    """
    if not text:
        return Rules()
    told = _object(text) or {"kept": None}
    kept = told.get("kept", {})
    shut = not isinstance(kept, dict)
    return Rules(
        decisions=_decisions(told.get("decisions")),
        bounds=_bounds(told.get("bounds")),
        kept={} if shut else {AmbientId(ambient): _people(people) for ambient, people in kept.items()},
        newcomers=_newcomers(told.get("newcomers", _PLAIN.newcomers)),
        frozen=shut or told.get("frozen", False) is not False,
        paused=told.get("paused", False) is not False,
        history_days=_whole(told.get("history_days"), _HISTORY_DAYS) or _PLAIN.history_days,
        topic=_whole(told.get("topic"), _TOPICS),
    )


def reconciled(older: str, newer: str) -> str:
    """The rules of two rows of one group that became one."""
    return written(rules_from(older).followed_by(rules_from(newer)))


def _object(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _decisions(told: object) -> dict[Subject, dict[Cell, bool]]:
    found: dict[Subject, dict[Cell, bool]] = {}
    for name, lines in told.items() if isinstance(told, dict) else ():
        subject = _subject_from(name)
        if subject is not None and isinstance(lines, dict):
            decided = {
                BY_NAME[cell]: allowed
                for cell, allowed in lines.items()
                if cell in BY_NAME and isinstance(allowed, bool)
            }
            found |= {subject: decided} if decided else {}
    return found


def _bounds(told: object) -> dict[Subject, Bounds | None]:
    found: dict[Subject, Bounds | None] = {}
    for name, ends in told.items() if isinstance(told, dict) else ():
        subject = _subject_from(name)
        if subject is not None and (ends is None or _are_ends(ends)):
            found[subject] = None if ends is None else Bounds(*ends)
    return found


def _are_ends(ends: object) -> bool:
    match ends:
        case [int() | float() as lowest, int() | float() as highest]:
            # Infinity and what is no number at all bound nothing.
            return not isinstance(lowest, bool) and not isinstance(highest, bool) and -100 <= lowest <= highest <= 100
    return False


def _people(told: object) -> frozenset[int]:
    """Of a room whose people cannot be read only the owner is left."""
    return frozenset(person for person in told if type(person) is int) if isinstance(told, list) else frozenset()


def _newcomers(word: object) -> Role:
    """Nobody becomes the owner by coming in."""
    return Role.NOBODY if role_of(word) is Role.OWNER else role_of(word)


def _whole(told: object, known: range) -> int | None:
    return told if type(told) is int and told in known else None


def _subject(subject: Subject) -> str:
    return subject.value if isinstance(subject, Role) else str(subject)


def _subject_from(name: str) -> Subject | None:
    if name.isascii() and name.isdigit() and len(name) < 20:
        return int(name)
    return Role(name) if name in ROLES else None


def invitation_to(role: Role) -> str:
    return json.dumps({"role": role.value})


def invited_to(body: str) -> Role | None:
    """None when it cannot be read, and for what no link can make of a person."""
    role = role_of(_object(body).get("role"))
    return None if role in (Role.OWNER, Role.NOBODY) else role


def scope(leave: Leave) -> str:
    return json.dumps(
        {
            "rights": sorted(leave.rights),
            "ambients": sorted(leave.ambients),
            "systems": sorted(leave.systems),
            "modules": sorted(leave.modules),
        }
    )


@lru_cache(1024)
def leave_from(body: str, until: datetime | None) -> Leave:
    """Rights nobody can read are left out; limits nobody can read leave none."""
    told = _object(body)
    rights, ambients, systems, modules = (
        _words(told.get(name)) for name in ("rights", "ambients", "systems", "modules")
    )
    if ambients is None or systems is None or modules is None or systems - _SYSTEMS:
        return Leave(frozenset(), until)
    return Leave(
        rights=frozenset(Right(right) for right in rights or () if right in _RIGHTS),
        until=until,
        ambients=frozenset(AmbientId(ambient) for ambient in ambients),
        systems=frozenset(DeviceSystem(system) for system in systems),
        modules=frozenset(ModuleId(module) for module in modules),
    )


def _words(told: object) -> frozenset[str] | None:
    if isinstance(told, list) and all(isinstance(word, str) for word in told):
        return frozenset(told)
    return None
