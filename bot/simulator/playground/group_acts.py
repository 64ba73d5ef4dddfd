"""What a visitor does with the family's group: who is in it, who administers it, what becomes of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.simulator.playground.details import Act, Details
from bot.simulator.telegram_accounts import Status

if TYPE_CHECKING:
    from bot.simulator.playground.stage import Stage
    from bot.simulator.telegram_people import Person


def _adds_bot(stage: "Stage", details: Details) -> None:
    stage.group.add_bot(stage.bot, by=_admin(stage, details))


def _removes_bot(stage: "Stage", details: Details) -> None:
    stage.group.remove_bot(stage.bot, by=_admin(stage, details))


def _upgrades(stage: "Stage", details: Details) -> None:
    stage.group.upgrade(_admin(stage, details))


def _admin(stage: "Stage", details: Details) -> "Person":
    person = stage.person(details.number("person"))
    if not stage.group.member(person).administers:
        raise LookupError(f"{person.name} does not administer this group.")
    return person


def _joins(stage: "Stage", details: Details) -> None:
    """By a link of the group's own, as families send them around."""
    person = stage.person(details.number("person"))
    member = stage.group.member(person)
    if member.present or member.status is Status.KICKED:
        raise LookupError(f"{person.name} cannot join this group.")
    stage.group.join(person)


def _leaves(stage: "Stage", details: Details) -> None:
    stage.group.leave(_member(stage, stage.person(details.number("person"))))


def _promotes(stage: "Stage", details: Details) -> None:
    stage.group.promote(_other(stage, details), by=_admin(stage, details))


def _demotes(stage: "Stage", details: Details) -> None:
    stage.group.demote(_other(stage, details), by=_admin(stage, details))


def _removes(stage: "Stage", details: Details) -> None:
    """From the group; the way back stays open, as it does when nobody was banned."""
    admin, gone = _admin(stage, details), _other(stage, details)
    stage.group.remove_member(gone, by=admin)
    stage.group.pardon(gone, by=admin)


def _other(stage: "Stage", details: Details) -> "Person":
    """Whom an admin decides about. Raises LookupError for the creator, about whom nobody decides."""
    other = _member(stage, stage.person(details.number("other")))
    if stage.group.member(other).status is Status.CREATOR:
        raise LookupError(f"{other.name} created this group.")
    return other


def _member(stage: "Stage", person: "Person") -> "Person":
    if not stage.group.member(person).present:
        raise LookupError(f"{person.name} is not in this group.")
    return person


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "adds_bot": _adds_bot,
        "removes_bot": _removes_bot,
        "upgrades": _upgrades,
        "joins": _joins,
        "leaves": _leaves,
        "promotes": _promotes,
        "demotes": _demotes,
        "removes": _removes,
    }
)
