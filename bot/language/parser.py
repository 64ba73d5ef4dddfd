"""The intent behind what a person typed after a command word: the engine of free sentences, the device known before."""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from bot.domain.devices import Device
from bot.domain.home import Plant, Thing
from bot.domain.intents import Action, Command, Intent, NothingFits, NotUnderstood, Run, Show, WhichOne, fits
from bot.language.concepts import ACTIONS
from bot.language.lexicon import Lexicon
from bot.language.mending import Mended, known, mended, opposed, unknown
from bot.language.names import Names
from bot.language.orders import ContradictionError, lasting, out_of_range
from bot.language.preset import Preset, cost
from bot.language.readings import Way
from bot.language.references import pressed, referred
from bot.language.scope import MOST_CANDIDATES, cut
from bot.language.typed import Sentence, Typed, sentence

MOST_REMEMBERED = 64
"""Sentences whose meaning is kept for a home."""
MOST_CHARACTERS = 512
"""Nobody says more than this to a lamp; what is longer is not a command."""
_ENGLISH = "en"
_MISSED = cost(NothingFits("", (), None))
_QUOTES = str.maketrans(dict.fromkeys('"«»“”„', " "))


def parse(
    text: str,
    names: Names,
    *,
    devices: frozenset[Device],
    languages: Sequence[str],
    plant: Plant | None = None,
) -> Intent:
    """What follows the command word, about these devices. Names are looked for in ``plant`` first, and it is
    what "all" means; without it that is the whole home. Anything may be typed; nothing raises."""
    said = (text, devices, tuple(languages), None if plant is None else plant.id)
    meant = names.understood.get(said)
    if meant is None:
        near = None if plant is None else next((one for one in names.home.plants if one.id == plant.id), None)
        meant = _Reader(text.translate(_QUOTES).strip(), names, devices, near).read(languages)
        # Families and buttons say the same few things again and again; the rest must not fill the memory.
        if len(names.understood) >= MOST_REMEMBERED:
            names.understood.clear()
        names.understood[said] = meant
    return meant


class _Typed(NamedTuple):
    """A text as one language hears it; so many words of it are ``strange`` there."""

    spoken: Lexicon
    said: Sentence
    minutes: tuple[float, ...]
    strange: int


class _Reader:
    """Reads one text in the languages of those who may have typed it."""

    def __init__(self, text: str, names: Names, devices: frozenset[Device], near: Plant | None) -> None:
        self._text = text
        self._names = names
        self._devices = devices
        self._preset = Preset(text, names, devices, near)

    def read(self, languages: Sequence[str]) -> Intent:
        said = referred(self._text) if len(self._text) <= MOST_CHARACTERS else None
        if said is None:
            return NotUnderstood(cut(self._text))
        if said.numbers:
            return self._referred(said.numbers, said.words, languages)
        if not any(char.isalnum() or self._names.symbol(char) for char in self._text):
            return Show() if self._text.isascii() else NothingFits(cut(self._text), (), None)
        best: Intent = NotUnderstood(cut(self._text))
        for (strange, _), ways in groupby(self._ways(self._text, languages), key=lambda way: way[0]):
            best = min(best, self._agreed([self._preset.meant(way) for _, way in ways]), key=cost)
            # Where every word is understood, another language has nothing to add to a "no".
            if cost(best) < _MISSED or (not strange and isinstance(best, NotUnderstood)):
                break
        return best

    def _ways(self, text: str, languages: Sequence[str]) -> Iterator[tuple[tuple[int, bool], Way]]:
        """The words in every language, those first that know most of them, with how many are strange to it. English is
        understood everywhere, after the languages that are spoken, and first where only it knows the words."""
        codes = {code.replace("_", "-").partition("-")[0].lower() for code in languages}
        lexicons = self._names.index.lexicons
        heard = [found for one in lexicons if one.code in codes and (found := self._typed(text, one))]
        english = [one for one in lexicons if one.code == _ENGLISH and one.code not in codes]
        if all(typed.strange for typed in heard):
            heard += [found for one in english if (found := self._typed(text, one))]
            english = []
        for typed in sorted(heard, key=lambda one: (one.strange, one.spoken.code not in codes)):
            yield from (((typed.strange, typed.spoken.code in codes), way) for way in self._mended(typed))
        for found in filter(None, (self._typed(text, one) for one in english)):
            yield from (((found.strange, False), way) for way in self._mended(found))

    def _typed(self, text: str, spoken: Lexicon) -> _Typed | None:
        rest, minutes = lasting(text, spoken)
        said = sentence(rest)
        return said and _Typed(spoken, said, minutes, unknown(said.words, spoken, self._names.index))

    def _mended(self, typed: _Typed) -> Iterator[Way]:
        """The words with their misspellings put right, in each way that may be."""
        spoken, words, minutes = typed.spoken, typed.said.words, typed.minutes
        if all(known(word, spoken, self._names.index) for word in words):
            yield Way(spoken, words, words, minutes, typed.said.asked)
            return
        found = mended(words, spoken, self._names.index)
        pairs = (pair for some in found.options for pair in combinations(some, 2))
        torn = any(opposed(one[0].word, other[0].word, spoken) for one, other in pairs)
        for way in list(_shortened(found, words, spoken).ways()) or [words]:
            yield Way(spoken, words, way, minutes, typed.said.asked, torn)

    def _agreed(self, found: Sequence[Intent]) -> Intent:
        """The most helpful of these. Where several would do something, none of them is guessed."""
        if len(found) == 1:
            return found[0]
        least = min(map(cost, found))
        several = list(dict.fromkeys(one for one in found if cost(one) == least))
        if len(several) == 1 or least:
            return several[0]
        actions = {one.action if isinstance(one, Command | WhichOne) else None for one in several}
        action = actions.pop() if len(actions) == 1 else None
        things = tuple(dict.fromkeys(thing for one in several for thing in self._things(one)))
        if not things:
            return several[0]
        return WhichOne(things[:MOST_CANDIDATES], action, cut(self._text)) if len(things) > 1 else Show(things[0])

    def _things(self, intent: Intent) -> tuple[Thing, ...]:
        match intent:
            case Command(_, modules):
                return self._preset.held(modules)
            case WhichOne(candidates):
                return candidates
            case Show(scope) if scope is not None:
                return (scope,)
            case _:
                return ()

    def _referred(self, numbers: Sequence[int], words: str, languages: Sequence[str]) -> Intent:
        try:
            action = pressed(words) or self._action(words, languages)
        except ContradictionError:
            return NotUnderstood(cut(self._text))
        if action and any(fits(action, device) for device in self._devices) and (beyond := out_of_range(action)):
            return beyond
        things: dict[Thing, None] = {}
        for number in numbers:
            thing = self._names.home.at(number)
            if thing is None:
                return NothingFits(f"#{number}", (), action)
            things[thing] = None
        if action is None and self._devices == {Device.SCENE}:
            action = Run()
        if action is None:
            return self._preset.seen(tuple(things))
        mask = 0
        for thing in things:
            mask |= self._names.within(thing)
        return self._preset.commanded(action, mask)

    def _action(self, words: str, languages: Sequence[str]) -> Action | None:
        """What is to happen, in the words of a person who knows the number. Raises ContradictionError."""
        if not words:
            return None
        for _, ways in groupby(self._ways(words, languages), key=lambda way: way[0]):
            found: set[Action | None] = set()
            for _, way in ways:
                try:
                    found.add(self._preset.action(way))
                except ContradictionError:
                    continue
            if len(found) == 1:
                return found.pop()
        raise ContradictionError


def _shortened(found: Mended, words: Sequence[Typed], spoken: Lexicon) -> Mended:
    """Without the verbs that stand whole in what was typed."""
    options = [
        some
        if len(some) == 1 and some[0][0] is typed
        else tuple(option for option in some if not _lengthened(typed, option, spoken)) or ((typed,),)
        for typed, some in zip(words, found.options, strict=True)
    ]
    return Mended(options, found.mended)


def _lengthened(typed: Typed, option: Sequence[Typed], spoken: Lexicon) -> bool:
    """Whether a verb has more letters behind it, which makes it another word: "closet" is no slip of "close"."""
    meant = option[0].word
    return (
        len(option) == 1
        and typed.word != meant
        and bool(spoken.phrases.get(meant, 0) & ACTIONS)
        and typed.word.startswith(meant)
    )
