"""What a sentence means after another one: "turn it off again", "and the bedroom?", "a bit warmer", "undo that"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.language.agreeing import agreed
from bot.language.clauses import clauses
from bot.language.commanding import Commander
from bot.language.concepts import (
    AND,
    BITS,
    CLOSE,
    COPULA,
    DOWN,
    MEASURES,
    OFF,
    ON,
    OPEN,
    QUESTION,
    RELATIVE,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    UNDO,
    UP,
    WIDE,
)
from bot.language.homeindex import HomeIndex
from bot.language.listening import Listener, listened
from bot.language.meaning import NOTHING, Change, Command, Question, Reading
from bot.language.mood import forbids, opens_with_copula
from bot.language.parts import Part, Sure
from bot.language.tags import Tag
from bot.language.targets import Finder
from bot.language.typed import Typed, sentence
from bot.language.understanding import understand
from bot.language.wishes import Wish

_CHANGES = (
    ("brighter", ("light",)),
    ("dimmer", ("light",)),
    ("warmer", ("thermostat", "heater")),
    ("colder", ("thermostat", "heater")),
)
_STATES = (
    ("on", STATE_ON | ON),
    ("off", STATE_OFF | OFF),
    ("open", STATE_OPEN | OPEN | UP),
    ("closed", STATE_CLOSED | CLOSE | DOWN),
)


def follow(
    text: str, home: HomeIndex, languages: Sequence[str], before: Reading, *, ambient: str | None = None
) -> Reading:
    """What this sentence means to somebody whose last one meant ``before``. What is clear by itself means the same
    as without it."""
    alone = understand(text, home, languages, ambient=ambient)
    if alone.commands or alone.question:
        return alone
    typed_as = sentence(text)
    asked = typed_as is not None and typed_as.asked
    heard = (
        _Follower(home, listener, before, asked=asked).heard(typed.ways())
        for listener, typed in listened(text, home, languages, ambient)
    )
    return agreed(heard, home) or alone


class _Follower:
    """Hears what a sentence leaves out because the one before said it."""

    def __init__(self, home: HomeIndex, listener: Listener, before: Reading, *, asked: bool) -> None:
        self._home = home
        self._listener = listener
        self._finder: Finder = listener.finder
        self._commander: Commander = listener.commander
        self._before = before
        self._asked = asked
        self._mask = home.mask(before.modules)

    def heard(self, ways: Iterator[list[Typed]]) -> Reading:
        return agreed((self._meant(self._listener.tags(words, whole=True)) for words in ways), self._home)

    def _meant(self, tags: Sequence[Tag]) -> Reading:
        bits = 0
        for tag in tags:
            # The Italian "e" that opens a sentence goes on with another one.
            bits |= tag.bits & ~COPULA if tag.bits & AND else tag.bits
        if not all(tag.explained and not forbids(tag, bits) for tag in tags):
            return NOTHING
        if bits & UNDO:
            return Reading(undo=True)
        said = clauses(tags)
        part = Part(tuple(tag for one in said for tag in one.part.tags), said[-1].part.bits) if said else Part((), 0)
        if part.empty and bits & (COPULA | QUESTION) and (bits & STATES or any(one.wish for one in said)):
            # "It is on" is nothing to do, "is it on?" even less.
            return self._how_it_is(bits) if self._asked or opens_with_copula(tags) else NOTHING
        if bits & RELATIVE and not any(one.wish for one in said):
            return self._changed(bits, part)
        if not self._mask or len(said) > 1:
            return NOTHING
        if said and said[0].wish:
            return self._again(said[0].wish) if part.empty else NOTHING
        if part.empty or bits & (COPULA | MEASURES | STATES | WIDE):
            return NOTHING
        return self._elsewhere(part)

    def _how_it_is(self, bits: int) -> Reading:
        states = [state for state, words in _STATES if bits & words]
        if len(states) != 1 or not self._mask:
            return NOTHING
        return Reading(question=Question("state", self._home.ids(self._mask), states[0]))

    def _changed(self, bits: int, part: Part) -> Reading:
        """More or less light or warmth, there or where it was spoken of."""
        kind, devices = next(row for row in _CHANGES if bits & BITS[row[0]])
        able = self._home.kind(*devices)
        if part.empty:
            mask = self._mask & able
        else:
            target = self._finder.target(part, able, [able])
            mask = target.mask if target.sure is Sure.CLEAR else 0
        return Reading(change=Change(kind, self._home.ids(mask))) if mask else NOTHING

    def _again(self, wish: Wish) -> Reading:
        """ "Turn it off": what was spoken of."""
        moves = wish.actions & (OPEN | CLOSE | UP | DOWN) and self._mask & ~self._home.kind("automation")
        command = None if wish.contradicts or moves else self._commander.worded(wish, self._mask)
        return Reading(commands=(command,)) if command is not None and self._fits(command) else NOTHING

    def _fits(self, command: Command) -> bool:
        """Whether what was spoken of can do this."""
        able = self._home.kind("automation") if command.action in {"open", "close", "set_position"} else None
        if able is None:
            able = self._home.everything & ~self._home.kind("sensor", "meter", "scene", "gateway", "remote")
            if command.action in {"on", "off", "toggle"}:
                able &= ~self._home.kind("automation") | self._home.kind("fan")
        return not self._mask & ~able

    def _elsewhere(self, part: Part) -> Reading:
        """ "And the bedroom?": the same of the same sort of things there."""
        kinds = self._home.kind(*{self._home.modules[number].device for number in self._home.numbers(self._mask)})
        target = self._finder.target(part, kinds, [kinds])
        if target.sure is not Sure.CLEAR:
            return NOTHING
        modules = self._home.ids(target.mask)
        if self._before.question is not None:
            return Reading(question=replace(self._before.question, modules=modules))
        if self._before.change is not None:
            return Reading(change=replace(self._before.change, modules=modules))
        return Reading(commands=tuple(dict.fromkeys(replace(one, modules=modules) for one in self._before.commands)))
