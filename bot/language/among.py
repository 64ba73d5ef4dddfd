"""Which of several homes words speak of. Where more than one home understands them, the person chooses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from bot.domain.devices import Device
from bot.domain.home import Plant
from bot.domain.intents import Command, Intent, NothingFits, NotUnderstood, Show
from bot.language.concepts import FLOOR, NOUNS, PLACE, ROOM
from bot.language.lexicon import Lexicon
from bot.language.names import Names
from bot.language.parser import parse
from bot.language.references import referred
from bot.language.typed import spelled


@dataclass(frozen=True, slots=True)
class Spoken:
    """One of the homes, and the plant that is meant there where none is named."""

    names: Names
    plant: Plant | None


@dataclass(frozen=True, slots=True)
class Meant:
    """What the words mean in one of the homes, told by its place among them."""

    place: int
    intent: Intent


_NAMING = NOUNS | PLACE | FLOOR | ROOM
Choice: TypeAlias = tuple[Meant, ...]
"""What the person has to choose from, or to confirm where it is but one."""


def parse_among(
    text: str, homes: Sequence[Spoken], *, devices: frozenset[Device], languages: Sequence[str]
) -> Meant | Choice:
    """What the words mean, and in which home. The first is meant where nothing else is said: another one is only
    spoken of by its number, by its name, or by names the first does not have."""
    ears = _Ears(text, homes, devices, languages)
    said = referred(text) if len(homes) > 1 else None
    if said is None:
        return ears.hear(0)
    if said.numbers:
        holders = (i for i, home in enumerate(homes) if any(home.names.home.at(number) for number in said.numbers))
        return ears.hear(next(holders, 0))
    called = [i for i, home in enumerate(homes) if _says(spelled(text), home)]
    if called and 0 not in called:
        return _of_called(ears, called)
    return _of_names(ears, _named(text, homes))


class _Ears:
    """Hears the same words in each of the homes."""

    def __init__(
        self, text: str, homes: Sequence[Spoken], devices: frozenset[Device], languages: Sequence[str]
    ) -> None:
        self._text = text
        self._devices = devices
        self._languages = languages
        self.homes = homes

    def hear(self, place: int) -> Meant:
        home = self.homes[place]
        intent = parse(self._text, home.names, devices=self._devices, languages=self._languages, plant=home.plant)
        return Meant(place, intent)

    def others(self) -> Iterator[Meant]:
        return (self.hear(place) for place in range(1, len(self.homes)))


def _of_called(ears: _Ears, called: Sequence[int]) -> Meant | Choice:
    """Other homes were called by their name; a thing of the first may have that name too."""
    first = ears.hear(0)
    heard = [ears.hear(place) for place in called]
    understood = tuple(meant for meant in (first, *heard) if _understood(meant))
    if not understood:
        return heard[0]
    return understood[0] if len(understood) == 1 and understood[0] != first else understood


def _of_names(ears: _Ears, named: frozenset[str]) -> Meant | Choice:
    """The first home, unless it does not have what is named; ``named`` are the words no language knows."""
    first = ears.hear(0)
    has_names = named <= ears.homes[0].names.known
    if _understood(first):
        if has_names:
            return first
        # The first home only understands these as slips of the keyboard.
        rivals = tuple(meant for meant in ears.others() if _has(ears, meant, named) and _understood(meant))
        return (first, *rivals) if rivals else first
    # Without a name "all off" would wander to the next home that has something to switch off; and a first home
    # nobody could look at yet may have whatever is named.
    unseen = not ears.homes[0].names.home.plants
    lost = isinstance(first.intent, NothingFits | NotUnderstood)
    if not named or unseen or (has_names and not lost):
        return first
    others = tuple(meant for meant in ears.others() if _understood(meant))
    sure = tuple(meant for meant in others if _has(ears, meant, named))
    if len(sure) == 1 and not has_names:
        return sure[0]
    return sure or (others if lost else ()) or (_asking(ears, first) if lost else first)


def _asking(ears: _Ears, first: Meant) -> Meant:
    """The one other home that has a question to ask about these words, where the first knows none of them."""
    asking = [meant for meant in ears.others() if not isinstance(meant.intent, NothingFits | NotUnderstood)]
    return asking[0] if len(asking) == 1 else first


def _has(ears: _Ears, meant: Meant, named: frozenset[str]) -> bool:
    return named <= ears.homes[meant.place].names.known


def _understood(meant: Meant) -> bool:
    match meant.intent:
        case Command():
            return True
        case Show(scope):
            return scope is not None
        case _:
            return False


def _named(text: str, homes: Sequence[Spoken]) -> frozenset[str]:
    """The words that may be names, and are no others of the languages spoken here."""
    lexicons = {spoken for home in homes for spoken in home.names.index.lexicons}
    known = frozenset().union(*(home.names.known for home in homes))
    return frozenset(word for word in spelled(text) if _may_name(word, lexicons, known))


def _may_name(word: str, lexicons: Iterable[Lexicon], known: frozenset[str]) -> bool:
    """A word for a kind is a name only where something is called so."""
    meant = 0
    for spoken in lexicons:
        if word in spoken.numbers:
            return False
        meant |= spoken.phrases.get(word, 0)
    return not word.isdecimal() and not meant & ~_NAMING and (not meant & NOUNS or word in known)


def _says(said: Sequence[str], home: Spoken) -> bool:
    """Whether one of the home's plants is called by its whole name."""
    return any(_runs(said, spelled(plant.name)) for plant in home.names.home.plants)


def _runs(said: Sequence[str], name: Sequence[str]) -> bool:
    starts = range(len(said) - len(name) + 1)
    return bool(name) and any(tuple(islice(said, start, start + len(name))) == tuple(name) for start in starts)
