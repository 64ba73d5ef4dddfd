"""Writes an act of a request down, and offers to take it back."""

from collections.abc import Sequence

from bot.chat.desk import Desk
from bot.chat.request import Request, Way
from bot.chat.screen import Button, Row, fitting
from bot.chat.spelling import spelled
from bot.domain.home import Home
from bot.domain.intents import Command
from bot.services.acts import Doer, Note
from storage.records import LinkRecord


def noted(desk: Desk, request: Request, link: LinkRecord, home: Home, command: Command) -> Note:
    """The act in the history. What takes an act back is not itself taken back: that would be said anew."""
    approval = request.approval if request.approval is not None and request.approval.covers(command) else None
    return desk.acts.note(
        Doer(
            request.chat.id,
            request.person.id,
            request.person.name,
            request.way.value,
            approved_by=approval.by.id if approval else None,
        ),
        link,
        home,
        command,
        said=spelled(command, home),
        back=() if request.way is Way.UNDO else desk.control.way_back(link, command),
    )


def undo_row(desk: Desk, request: Request, notes: Sequence[Note], origin: str) -> tuple[Row, ...]:
    """All that was done at once is taken back at once, or nothing of it."""
    numbers = [str(note.undo) for note in notes if note.undo is not None and desk.acts.in_time(note.at)]
    if len(numbers) < len(notes) or not numbers:
        return ()
    short = f"undo {' '.join(numbers)}"
    said = fitting(short + origin, fitting(short, ""))
    if not said:
        return ()
    return ((Button(request.locale.label("button-undo"), said),),)
