"""The things of one home behind the names of its index: plants, ambients and modules as sets of modules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from unicodedata import category

from rapidfuzz import fuzz, process

from bot.domain.devices import Device
from bot.domain.home import Ambient, Home, Module, Plant, PlantId, Thing
from bot.domain.intents import Intent
from bot.language.homeindex import HomeIndex
from bot.language.typed import spelled

MOST_NEAREST = 3
_ALIKE = 60.0
"""Percent of likeness from which a name is worth suggesting."""

Said = tuple[str, frozenset[Device], tuple[str, ...], PlantId | None]
"""A text, the devices it was about, the languages it was read in, and the plant it was said of."""


class Names:
    """One home and the index of all its plants; make it once and keep it as long as these."""

    def __init__(self, home: Home, index: HomeIndex) -> None:
        self.home = home
        self.index = index
        self.understood: dict[Said, Intent] = {}

    @cached_property
    def known(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(word for thing in self.home.things for word in spelled(thing.name))

    def of(self, devices: frozenset[Device]) -> int:
        """The modules of these devices."""
        return self.index.kind(*devices)

    def symbol(self, char: str) -> int:
        """What has this sign in its name: the modules of "Christmas tree 🎄"."""
        return self._symbols.get(char, 0)

    def within(self, thing: Thing) -> int:
        """The modules this thing is or holds."""
        return self._masks[type(thing), thing.id]

    def modules(self, mask: int) -> tuple[Module, ...]:
        """In the order of the home; one that has several names once."""
        found = (self._modules[number] for number in self.index.numbers(mask))
        return tuple({module.id: module for module in found}.values())

    def cover(self, mask: int, able: int) -> Iterator[Thing]:
        """The fewest things that together hold these of the ``able`` modules, and no other."""
        for plant in self.home.plants:
            here = mask & self.within(plant)
            if here and here == able & self.within(plant) and plant.ambients:
                yield plant
                continue
            for ambient in plant.ambients:
                room = self.within(ambient)
                if here & room and here & room == able & room:
                    yield ambient
                    here &= ~room
            yield from self.modules(here)

    def nearest(self, said: str, able: int, near: Plant | None) -> tuple[Thing, ...]:
        """The names most like this, three at most; of the plant ``near`` when it has any."""
        around = able if near is None else able & self.within(near)
        named = [self.index.named(word) for word in set(spelled(said))]
        if named and all(named) and not any(mask & able for mask in named):
            # An ambient without any of these devices. What is assigned to no ambient may well stand there.
            homeless = (module for module in self.modules(around) if module.ambient is None)
            return tuple(homeless)[:MOST_NEAREST]
        things = [thing for thing in self.home.things if self.within(thing) & able]
        here = [thing for thing in things if not self.within(thing) & able & ~around]
        return self._alike(said, here) or self._alike(said, things)

    @cached_property
    def _modules(self) -> Sequence[Module]:
        known: dict[str, Module] = {module.id: module for module in self.home}
        return [known[entry.id] for entry in self.index.modules]

    @cached_property
    def _symbols(self) -> Mapping[str, int]:
        symbols: dict[str, int] = {}
        for thing in self.home.things:
            for char in thing.name:
                if category(char) == "So":
                    symbols[char] = symbols.get(char, 0) | self.within(thing)
        return symbols

    @cached_property
    def _masks(self) -> dict[tuple[type[Thing], str], int]:
        masks: dict[tuple[type[Thing], str], int] = {(type(thing), thing.id): 0 for thing in self.home.things}
        for number, module in enumerate(self._modules):
            holders = [(Module, module.id), (Plant, self._plants[module.id])]
            for key in [*holders, *([] if module.ambient is None else [(Ambient, module.ambient)])]:
                masks[key] = masks.get(key, 0) | 1 << number
        return masks

    @cached_property
    def _plants(self) -> dict[str, str]:
        return {module.id: plant.id for plant in self.home.plants for module in plant.modules}

    def _alike(self, said: str, things: Sequence[Thing]) -> tuple[Thing, ...]:
        query, labels = " ".join(spelled(said)), [self._labels[thing.id] for thing in things]
        likes = process.extract(query, labels, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=MOST_NEAREST)
        return tuple(things[place] for _, _, place in likes)

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {thing.id: " ".join(spelled(thing.name)) for thing in self.home.things}
