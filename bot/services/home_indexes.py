"""The names of homes, ready for the language engine: made once for each home and set of languages, and kept."""

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from bot.domain.cloud import AccountId
from bot.domain.devices import OWN_SCENES, Device
from bot.domain.home import AmbientId, Home, Module, Plant, PlantId
from bot.language import HomeIndex, Names, index
from bot.language.typed import spelled
from bot.locales import locale
from bot.services.usual_rooms import elsewhere_called
from storage.records import AliasRecord

_ENGLISH = "en"
_MOST = 2_000
"""Indexes that are kept: one of a home of 200 modules takes 0.2 MB, and 3 ms to make again."""
_CLASSES: Mapping[Device, frozenset[str]] = MappingProxyType({Device.METER: frozenset({"power"})})
"""What the maker's word for the device leaves unsaid. Of what an automation moves only its name tells."""


@dataclass(frozen=True, slots=True)
class NamedModule:
    """A module under one of its names; several names of one module, or of its ambient, bear the same id."""

    id: str
    name: str
    ambient: str | None
    floor: str | None
    device: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Made:
    names: Names
    given: Sequence[AliasRecord]


_Key = tuple[AccountId, PlantId | None, tuple[str, ...], int]


class HomeIndexes:
    def __init__(self) -> None:
        self._made: OrderedDict[_Key, _Made] = OrderedDict()

    def of(
        self,
        account: AccountId,
        home: Home,
        languages: Sequence[str],
        plant: PlantId | None = None,
        given: Sequence[AliasRecord] = (),
    ) -> HomeIndex:
        """The index of this home as it is now, for people who speak these languages. Of one ``plant`` alone, or of
        all of them, which then can be told apart by their names. ``given`` are the names one chat gave its things;
        chats that gave none share an index."""
        return self._of(account, home, languages, plant, given).index

    def names(
        self, account: AccountId, home: Home, languages: Sequence[str], given: Sequence[AliasRecord] = ()
    ) -> Names:
        """The names in all plants, as commands speak of them: these are English words, and so may be what follows."""
        return self._of(account, home, (*languages, _ENGLISH), None, given)

    def _of(
        self,
        account: AccountId,
        home: Home,
        languages: Sequence[str],
        plant: PlantId | None,
        given: Sequence[AliasRecord],
    ) -> Names:
        key = (account, plant, tuple(dict.fromkeys(languages)), given[0].link if given else 0)
        made = self._made.get(key)
        if made is None or made.names.home is not home or made.given != given:
            names = Names(home, index(named(home, key[2], plant, given), key[2]))
            made = self._made[key] = _Made(names, given)
            if len(self._made) > _MOST:
                self._made.popitem(last=False)
        elif made.given is not given:
            # Read again and the same: the next look need not compare them one by one.
            self._made[key] = replace(made, given=given)
        self._made.move_to_end(key)
        return made.names

    def forget(self, account: AccountId) -> None:
        for key in [key for key in self._made if key[0] == account]:
            del self._made[key]


def named(
    home: Home, languages: Sequence[str], plant: PlantId | None = None, given: Sequence[AliasRecord] = ()
) -> Iterator[NamedModule]:
    """The modules under the names by which they can be spoken of, the maker's first. Where all plants are meant, a
    module stands in its plant as it would on a floor."""
    called: dict[str, list[str]] = {}
    for alias in given:
        if (thing := home.at(alias.thing)) is not None:
            called.setdefault(thing.id, []).append(alias.name)
    for each in home.plants:
        if plant in (None, each.id):
            yield from _of_plant(each, languages, None if plant else each.name, called)


def _of_plant(
    plant: Plant, languages: Sequence[str], floor: str | None, called: Mapping[str, Sequence[str]]
) -> Iterator[NamedModule]:
    ambients = {ambient.id: ambient.name for ambient in plant.ambients}
    usual = _usual(ambients, languages)
    for module in plant.modules:
        ambient = None if module.ambient is None else ambients.get(module.ambient)
        names = (*names_of(module, languages), *called.get(module.id, ()))
        rooms = (*called.get(module.ambient, ()), *usual.get(module.ambient, ())) if module.ambient is not None else ()
        for name, room in (*((name, ambient) for name in names), *((names[0], room) for room in rooms)):
            yield NamedModule(
                id=module.id,
                name=name,
                ambient=room or None,
                floor=floor or None,
                device=module.device.value,
                classes=_CLASSES.get(module.device, frozenset()),
            )


def _usual(ambients: Mapping[AmbientId, str], languages: Sequence[str]) -> Mapping[AmbientId, Sequence[str]]:
    """What else the ambients may be called: whoever says "cuisine" means the kitchen. What is another one's own name is
    that one's, and what two could be called is no name."""
    usual = {ambient: elsewhere_called(name, languages) for ambient, name in ambients.items()}
    taken = Counter([spelled(name) for name in (*ambients.values(), *chain.from_iterable(usual.values()))])
    return {ambient: [name for name in names if taken[spelled(name)] == 1] for ambient, names in usual.items()}


def names_of(module: Module, languages: Sequence[str]) -> Sequence[str]:
    """What its maker's app calls it. The maker's own scenes have a name of ours in every language."""
    if module.device is Device.SCENE and module.name in OWN_SCENES:
        key = f"scene-{module.name.replace('_', '-')}"
        return tuple(dict.fromkeys(locale(language).label(key) for language in languages))
    return (module.name,)
