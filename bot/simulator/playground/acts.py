"""Everything a visitor can do, by name. An act that cannot be done raises LookupError or ValueError with a reason."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.simulator.faults import Area
from bot.simulator.playground import group_acts, phone_acts
from bot.simulator.playground.details import Act, Details

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Cloud, Stage

MOST_CALLS = 1_000_000


# In the house


def _touch(stage: "Stage", details: Details) -> None:
    stage.house.touch(details.text("module"), **details.wishes("state"))


def _display(stage: "Stage", details: Details) -> None:
    stage.house.touch_display(details.text("module"))


def _reach(stage: "Stage", details: Details) -> None:
    stage.house.set_reachable(details.text("module"), details.fact("reachable"))


def _gateway(stage: "Stage", details: Details) -> None:
    stage.house.set_offline(details.text("plant"), details.fact("offline"))


def _scene(stage: "Stage", details: Details) -> None:
    stage.house.run_scene(details.text("plant"), details.text("scene"))


# In a cloud


def _cloud(stage: "Stage", details: Details) -> "Cloud":
    """Raises LookupError."""
    return stage.clouds[details.text("maker")]


def _arms(stage: "Stage", details: Details) -> None:
    times = details.maybe_number("times")
    if times is not None and times < 1:
        raise ValueError("A fault strikes at least once.")
    faults = _cloud(stage, details).faults
    fault = faults.catalogue[details.text("fault")]
    # A fault of the sign-in never meets a command, and one that is told of modules meets nothing else.
    aimed = details.fact("on_command") and fault.area is Area.API and fault.route == "*"
    faults.arm(fault, route="command" if aimed else None, times=times)


def _disarms(stage: "Stage", details: Details) -> None:
    _cloud(stage, details).faults.disarm(details.text("fault"))


def _calms(stage: "Stage", details: Details) -> None:
    for cloud in stage.clouds.values():
        cloud.faults.disarm()


def _quota(stage: "Stage", details: Details) -> None:
    used = details.number("used")
    if not 0 <= used <= MOST_CALLS:
        raise ValueError("Nobody can make so many calls.")
    _cloud(stage, details).quota.set_used(details.text("user"), used)


def _midnight(stage: "Stage", details: Details) -> None:
    if stage.clock is None:
        raise LookupError("Time cannot be moved here.")
    stage.clock.move(stage.cloud.quota.replenished() - stage.clock())


def _hour(stage: "Stage", details: Details) -> None:
    if stage.clock is None:
        raise LookupError("Time cannot be moved here.")
    stage.clock.move(timedelta(hours=1))


def _consent(stage: "Stage", details: Details) -> None:
    cloud = _cloud(stage, details)
    change = cloud.restore if details.fact("given") else cloud.revoke
    change(details.text("user"))


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        **phone_acts.ACTS,
        **group_acts.ACTS,
        "touch": _touch,
        "display": _display,
        "reach": _reach,
        "gateway": _gateway,
        "scene": _scene,
        "arms": _arms,
        "disarms": _disarms,
        "calms": _calms,
        "quota": _quota,
        "midnight": _midnight,
        "hour": _hour,
        "consent": _consent,
    }
)


def perform(stage: "Stage", order: object) -> None:
    """Do what the page asks. Raises ValueError or LookupError with a reason a visitor can read."""
    if not isinstance(order, dict) or order.get("act") not in ACTS:
        raise ValueError("The page asked for something nobody here can do.")
    try:
        ACTS[order["act"]](stage, Details(order))
    except (KeyError, IndexError) as missing:
        raise LookupError("This is not here any more.") from missing
