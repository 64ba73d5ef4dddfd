"""Wishes about alerts as the text that is kept of them. What cannot be read is as everybody has it: alerts come."""

import json
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.domain.alert_rules import RULES, Severity
from bot.domain.home import ModuleId
from bot.domain.quiet import QuietHours
from bot.domain.symptoms import Guard
from bot.domain.telling import Wishes

_PLAIN = Wishes()
_TOPICS = range(1, 2**63)
_MINUTES = range(1, 24 * 60 + 1)
_WATTS = range(20_001)
_SECONDS = range(2**40)


def written(wishes: Wishes) -> str:
    return json.dumps(
        {
            "on": wishes.on,
            "off": sorted(wishes.off),
            "muted": {subject: None if end is None else int(end.timestamp()) for subject, end in wishes.muted.items()},
            "sounds": None if wishes.sounds is None else wishes.sounds.value,
            "quiet": None if wishes.quiet is None else [f"{wishes.quiet.begins:%H:%M}", f"{wishes.quiet.ends:%H:%M}"],
            "escalates": wishes.escalates,
            "thread": wishes.thread,
            "guards": {
                module: [int(guard.lasting.total_seconds() // 60), guard.watts, guard.by_night]
                for module, guard in wishes.guards.items()
            },
            "daily": wishes.daily,
            "weekly": wishes.weekly,
        },
        ensure_ascii=False,
    )


@lru_cache(1024)
def wishes_from(text: str) -> Wishes:
    told = _object(text)
    return Wishes(
        on=_flag(told, "on", _PLAIN.on),
        off=frozenset(name for name in _list(told.get("off")) if name in RULES),
        muted=_muted(told.get("muted")),
        sounds=_sounds(told),
        quiet=_quiet(told),
        escalates=bool(_flag(told, "escalates", _PLAIN.escalates)),
        thread=_whole(told.get("thread"), _TOPICS),
        guards=_guards(told.get("guards")),
        daily=bool(_flag(told, "daily", _PLAIN.daily)),
        weekly=bool(_flag(told, "weekly", _PLAIN.weekly)),
    )


def _object(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _flag(told: dict[str, Any], name: str, usual: bool | None) -> bool | None:
    flag = told.get(name)
    return flag if isinstance(flag, bool) else usual


def _list(told: object) -> list[Any]:
    return [word for word in told if isinstance(word, str)] if isinstance(told, list) else []


def _muted(told: object) -> dict[str, datetime | None]:
    """A mute whose end cannot be read has ended."""
    found: dict[str, datetime | None] = {}
    for subject, end in told.items() if isinstance(told, dict) else ():
        if end is None:
            found[subject] = None
        elif type(end) is int and end in _SECONDS:
            found[subject] = datetime.fromtimestamp(end, UTC)
    return found


def _sounds(told: dict[str, Any]) -> Severity | None:
    if "sounds" in told and told["sounds"] is None:
        return None
    return next((severity for severity in Severity if severity == told.get("sounds")), _PLAIN.sounds)


def _quiet(told: dict[str, Any]) -> QuietHours | None:
    if "quiet" in told and told["quiet"] is None:
        return None
    match told.get("quiet"):
        case [str() as begins, str() as ends]:
            try:
                return QuietHours(time.fromisoformat(begins), time.fromisoformat(ends))
            except ValueError:
                pass
    return _PLAIN.quiet


def _guards(told: object) -> dict[ModuleId, Guard]:
    found: dict[ModuleId, Guard] = {}
    for module, guard in told.items() if isinstance(told, dict) else ():
        match guard:
            case [minutes, watts, bool() as by_night]:
                lasting, least = _whole(minutes, _MINUTES), _whole(watts, _WATTS)
                if lasting is not None and least is not None:
                    found[ModuleId(module)] = Guard(timedelta(minutes=lasting), least, by_night)
    return found


def _whole(told: object, known: range) -> int | None:
    return told if type(told) is int and told in known else None
