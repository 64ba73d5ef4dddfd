"""The names of one home, and what they can mean when somebody speaks of some kinds of device."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise, product

from rapidfuzz import fuzz, process

from bot.domain.devices import Device
from bot.domain.home import Home, Module, Plant, PlantId, Thing
from bot.domain.intents import Intent
from bot.language.slips import slips
from bot.language.words import words

MOST_NEAREST = 3
_MOST_CORRECTIONS = 32
_ALIKE = 60.0
"""Percent of likeness from which a name is worth suggesting."""


Said = tuple[str, frozenset[Device], tuple[str, ...], PlantId | None]
"""A text, the devices it was about, the languages it was read in, and the plant it was said of."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """``context`` are the words that say where the thing is, ``sayable`` these and its own; ``modules`` is
    what a command to it reaches."""

    thing: Thing
    plant: PlantId
    words: tuple[str, ...]
    own: frozenset[str]
    context: frozenset[str]
    sayable: frozenset[str]
    modules: tuple[Module, ...]

    def rank(self, said: frozenset[str], weak: frozenset[str]) -> int | None:
        """How well this is named, 0 best, None not at all. A whole name beats a part of one, and the words of
        an ambient mean the ambient, not everything that stands in it. ``weak`` words name nothing alone, but
        where they end a name: "Plug A"."""
        if not said <= self.sayable:
            return None
        if said == self.own:
            return 0
        if self.own and self.own < said:
            return 1
        if self.own.isdisjoint(said) or said <= self.context | (weak - {self.words[-1]}):
            return None
        return 2


class Names:
    """An index over one Home; make it once and keep it as long as the Home."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._entries = tuple(_entries(home))
        self._views: dict[frozenset[Device], View] = {}
        self.understood: dict[Said, Intent] = {}
        self.known = frozenset(chain.from_iterable(entry.own for entry in self._entries))

    def of(self, devices: frozenset[Device]) -> "View":
        """The names as they are when it is about these devices."""
        view = self._views.get(devices)
        if view is None:
            view = self._views[devices] = View(self._entries, devices)
        return view


class View:
    """The names of plants, and of ambients and modules that have to do with some kinds of device."""

    def __init__(self, entries: Iterable[Entry], devices: frozenset[Device]) -> None:
        concerned = (
            replace(entry, modules=tuple(module for module in entry.modules if module.device in devices))
            for entry in entries
        )
        self._entries = tuple(entry for entry in concerned if entry.modules or isinstance(entry.thing, Plant))
        self._by_thing = {(type(entry.thing), entry.thing.id): entry for entry in self._entries}
        self.words = frozenset(chain.from_iterable(entry.own for entry in self._entries))

    @cached_property
    def sequences(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The whole names by their first word, the longest first."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for spelled in sorted({entry.words for entry in self._entries if entry.words}, key=len, reverse=True):
            found.setdefault(spelled[0], []).append(spelled)
        return found

    @cached_property
    def _joined(self) -> Mapping[str, tuple[str, ...]]:
        """Words of names as somebody types them who forgets a space: "livingroom", "hifi"."""
        names = {entry.words for entry in self._entries}
        runs = chain(names, (pair for name in names for pair in pairwise(name)))
        return {"".join(run): run for run in runs if "".join(run) not in self.words}

    def modules(self, thing: Thing) -> tuple[Module, ...]:
        """What a command to this thing reaches."""
        entry = self._by_thing.get((type(thing), thing.id))
        return () if entry is None else entry.modules

    def exact(self, said: Iterable[str], near: Plant | None, weak: frozenset[str]) -> list[Thing]:
        """What fits best, looked for in the plant ``near`` before the others."""
        spelled = frozenset(chain.from_iterable(self._joined.get(word, (word,)) for word in said))
        if near is not None and (found := _best(spelled, weak, self._around(near))):
            return found
        return _best(spelled, weak, self._entries)

    def corrected(
        self, said: Sequence[str], near: Plant | None, weak: frozenset[str], *, known: frozenset[str]
    ) -> list[Thing]:
        """What fits when every word not ``known`` is a slip; all ways to correct them count alike."""
        found: dict[int, Thing] = {}
        known = known | self._joined.keys()
        ways = product(*((word,) if word in known else slips(word, self.words) for word in said))
        for number, spelled in enumerate(ways):
            if number == _MOST_CORRECTIONS:
                return []
            found |= {id(thing): thing for thing in self.exact(spelled, near, weak)}
        return list(found.values())

    def nearest(self, said: str, near: Plant | None) -> tuple[Thing, ...]:
        """The names most like this, three at most; of the plant ``near`` when it has any."""
        entries = [entry for entry in self._entries if entry.modules]
        here = [entry for entry in entries if near is not None and entry.plant == near.id]
        return _alike(said, here) or _alike(said, entries)

    def _around(self, near: Plant) -> Iterator[Entry]:
        # A plant is looked for everywhere: its name says by itself where it is.
        return (entry for entry in self._entries if entry.plant == near.id or isinstance(entry.thing, Plant))


def _best(said: frozenset[str], weak: frozenset[str], entries: Iterable[Entry]) -> list[Thing]:
    ranked = [(rank, entry.thing) for entry in entries if (rank := entry.rank(said, weak)) is not None]
    best = min((rank for rank, _ in ranked), default=None)
    return [thing for rank, thing in ranked if rank == best]


def _alike(said: str, entries: Sequence[Entry]) -> tuple[Thing, ...]:
    query, labels = " ".join(words(said)), [" ".join(entry.words) for entry in entries]
    likes = process.extract(query, labels, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=MOST_NEAREST)
    return tuple(entries[index].thing for _, _, index in likes)


def _entries(home: Home) -> Iterator[Entry]:
    for plant in home.plants:
        here = words(plant.name)
        rooms = {ambient.id: words(ambient.name) for ambient in plant.ambients}
        yield _entry(plant, plant, here, (), plant.modules)
        for ambient in plant.ambients:
            yield _entry(ambient, plant, rooms[ambient.id], here, plant.within(ambient.id))
        for module in plant.modules:
            room = () if module.ambient is None else rooms.get(module.ambient, ())
            yield _entry(module, plant, words(module.name), (*here, *room), (module,))


def _entry(
    thing: Thing,
    plant: Plant,
    spelled: tuple[str, ...],
    context: tuple[str, ...],
    modules: tuple[Module, ...],
) -> Entry:
    own, around = frozenset(spelled), frozenset(context)
    return Entry(thing, plant.id, spelled, own, around, own | around, modules)
