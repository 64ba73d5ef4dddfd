"""What each person in each chat spoke of last, so that "it" and "undo that" mean something. Meanings, never words;
in memory only, and for minutes."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.domain.devices import Device
from bot.domain.home import Module
from bot.domain.intents import Action, Command, Move, Run, SetLevel, SetPoint, Switch
from bot.language import Reading, meaning
from bot.services.acts import Note

_REMEMBERED_FOR = timedelta(minutes=5)
_MOST = 10_000
_MOST_LANGUAGES = 4

_Who: TypeAlias = tuple[int, int]
"""A chat and a person."""


@dataclass(frozen=True, slots=True)
class Turn:
    """``account`` is whose home was spoken of; ``notes`` are the acts of the last turn that acted."""

    account: int
    reading: Reading
    at: datetime
    notes: tuple[Note, ...] = ()


class Turns:
    def __init__(self, *, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._last: OrderedDict[_Who, Turn] = OrderedDict()
        self._languages: OrderedDict[int, tuple[str, ...]] = OrderedDict()

    def spoke_of(
        self, chat: int, person: int, account: int, reading: Reading, notes: Sequence[Note] | None = None
    ) -> None:
        """A turn that did nothing leaves what was done before it to be undone."""
        before = self.last(chat, person)
        kept = tuple(notes) if notes is not None else before.notes if before is not None else ()
        self._last[chat, person] = Turn(account, reading, self._clock(), kept)
        self._last.move_to_end((chat, person))
        self._age()

    def last(self, chat: int, person: int) -> Turn | None:
        """None when it is too long ago to be meant."""
        self._age()
        return self._last.get((chat, person))

    def heard(self, chat: int, language: str) -> None:
        """Somebody who speaks this language wrote there."""
        known = self._languages.get(chat, ())
        self._languages[chat] = (language, *(other for other in known if other != language))[:_MOST_LANGUAGES]
        self._languages.move_to_end(chat)
        if len(self._languages) > _MOST:
            self._languages.popitem(last=False)

    def languages(self, chat: int, *first: str) -> tuple[str, ...]:
        """Those to be tried there: the ones given, then those of whoever wrote there last."""
        return tuple(dict.fromkeys((*first, *self._languages.get(chat, ()))))[:_MOST_LANGUAGES]

    def forget(self, *, chat: int | None = None, person: int | None = None) -> None:
        """What was said in a chat, by a person, or by a person in a chat."""
        for who in [who for who in self._last if chat in (None, who[0]) and person in (None, who[1])]:
            del self._last[who]
        if chat is not None and person is None:
            self._languages.pop(chat, None)

    def _age(self) -> None:
        """They stand in the order in which they were said."""
        since = self._clock() - _REMEMBERED_FOR
        while self._last and (len(self._last) > _MOST or next(iter(self._last.values())).at < since):
            self._last.popitem(last=False)


def about(modules: Sequence[Module]) -> Reading:
    """Somebody looked at these."""
    return Reading(question=meaning.Question("state", tuple(module.id for module in modules)))


def of_commands(commands: Sequence[Command]) -> Reading:
    """What was commanded, as if it had been said. A mode has no such word; what it was given to can still be "it"."""
    said = tuple(told for command in commands if (told := _said(command)) is not None)
    if len(said) == len(commands):
        return Reading(commands=said)
    return about([module for command in commands for module in command.modules])


def _said(command: Command) -> meaning.Command | None:
    worded = _worded(command.action, position=all(module.device is Device.AUTOMATION for module in command.modules))
    if worded is None:
        return None
    return replace(worded, modules=tuple(module.id for module in command.modules))


def _worded(action: Action, *, position: bool) -> meaning.Command | None:
    match action:
        case Switch(on):
            return meaning.Command("on" if on else "off", ())
        case Move(motion):
            return meaning.Command(motion.value, ())
        case SetLevel(percent):
            return meaning.Command("set_position" if position else "set_brightness", (), float(percent))
        case SetPoint(celsius):
            return meaning.Command("set_temperature", (), celsius)
        case Run():
            return meaning.Command("scene", ())
        case _:
            return None
