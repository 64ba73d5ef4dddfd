"""What several readings of the same words come to."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.language.homeindex import HomeIndex
from bot.language.meaning import NOTHING, Candidate, Reading

MOST_CANDIDATES = 8


class Heard(NamedTuple):
    """``refused`` is when all is understood, and it says that nothing is to be done."""

    reading: Reading
    refused: bool = False


def agreed(readings: Iterable[Reading], home: HomeIndex) -> Reading:
    """What all readings that mean anything mean; where they differ, one of them is asked for."""
    sensible = [one for one in dict.fromkeys(readings) if one]
    if len(sensible) <= 1:
        return sensible[0] if sensible else NOTHING
    commands = [command for one in sensible for command in one.commands]
    if not commands:
        return sensible[0]
    choices = dict.fromkeys(Candidate(home.label(command.modules), command.modules, command) for command in commands)
    choices |= dict.fromkeys(candidate for one in sensible for candidate in one.ask or ())
    return Reading(ask=tuple(choices)[:MOST_CANDIDATES])
