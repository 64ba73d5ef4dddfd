"""What a sentence comes to: the values :func:`bot.language.understand` hands out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """``action`` is one of on, off, toggle, open, close, stop, set_position, set_brightness, set_temperature,
    scene; ``value`` percent or degrees Celsius."""

    action: str
    modules: tuple[str, ...]
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """``kind`` is one of state, temperature, brightness, position, consumption, battery; ``state``, for "is it ..."
    and "which are ...", one of on, off, open, closed."""

    kind: str
    modules: tuple[str, ...]
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A module or an ambient that may be meant. ``command`` is what to do if it is."""

    name: str
    modules: tuple[str, ...]
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """More or less of what is: ``kind`` is one of brighter, dimmer, warmer, colder. How much it comes to, only the
    state of the modules tells."""

    kind: str
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Commands, or a question, or candidates to ask back with, or nothing: then it is false.

    ``change`` and ``undo`` are heard only in the light of what was said before, by :func:`bot.language.follow`.
    """

    commands: tuple[Command, ...] = ()
    question: Question | None = None
    ask: tuple[Candidate, ...] | None = None
    change: Change | None = None
    undo: bool = False

    def __bool__(self) -> bool:
        return bool(self.commands or self.question or self.ask or self.change or self.undo)

    @property
    def modules(self) -> tuple[str, ...]:
        """Everything it speaks of."""
        told = [one.modules for one in (*self.commands, self.question, self.change) if one is not None]
        return tuple(dict.fromkeys(module for modules in told for module in modules))


NOTHING = Reading()
