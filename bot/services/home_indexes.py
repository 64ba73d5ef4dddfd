"""The names of homes, ready for the language engine: made once for each home and set of languages, and kept."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.domain.cloud import AccountId
from bot.domain.devices import Device
from bot.domain.home import Home, Module, Plant, PlantId
from bot.language import HomeIndex, Names, index
from bot.locales import locale

_ENGLISH = "en"
_MOST = 2_000
"""Indexes that are kept: one of a home of 200 modules takes 0.2 MB, and 3 ms to make again."""
_CLASSES: Mapping[Device, frozenset[str]] = MappingProxyType({Device.METER: frozenset({"power"})})
"""What the maker's word for the device leaves unsaid. Of what an automation moves only its name tells."""
_OWN_SCENES = frozenset({"home", "away", "day", "night", "custom_1", "custom_2", "custom_3", "custom_4"})


@dataclass(frozen=True, slots=True)
class NamedModule:
    """A module under one of its names; several names of one module bear the same id."""

    id: str
    name: str
    ambient: str | None
    floor: str | None
    device: str
    classes: frozenset[str]


_Key = tuple[AccountId, PlantId | None, tuple[str, ...]]


class HomeIndexes:
    def __init__(self) -> None:
        self._made: OrderedDict[_Key, Names] = OrderedDict()

    def of(self, account: AccountId, home: Home, languages: Sequence[str], plant: PlantId | None = None) -> HomeIndex:
        """The index of this home as it is now, for people who speak these languages. Of one ``plant`` alone, or of
        all of them, which then can be told apart by their names."""
        return self._of(account, home, languages, plant).index

    def names(self, account: AccountId, home: Home, languages: Sequence[str]) -> Names:
        """The names of all plants, as commands speak of them: these are English words, and so may be what follows."""
        return self._of(account, home, (*languages, _ENGLISH), None)

    def _of(self, account: AccountId, home: Home, languages: Sequence[str], plant: PlantId | None) -> Names:
        key = (account, plant, tuple(dict.fromkeys(languages)))
        made = self._made.get(key)
        if made is None or made.home is not home:
            made = self._made[key] = Names(home, index(named(home, key[2], plant), key[2]))
            if len(self._made) > _MOST:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        return made

    def forget(self, account: AccountId) -> None:
        for key in [key for key in self._made if key[0] == account]:
            del self._made[key]


def named(home: Home, languages: Sequence[str], plant: PlantId | None = None) -> Iterator[NamedModule]:
    """The modules under the names by which they can be spoken of. Where all plants are meant, a module stands in its
    plant as it would on a floor."""
    for each in home.plants:
        if plant in (None, each.id):
            yield from _of_plant(each, languages, None if plant else each.name)


def _of_plant(plant: Plant, languages: Sequence[str], floor: str | None) -> Iterator[NamedModule]:
    ambients = {ambient.id: ambient.name for ambient in plant.ambients}
    for module in plant.modules:
        ambient = None if module.ambient is None else ambients.get(module.ambient)
        for name in _names(module, languages):
            yield NamedModule(
                id=module.id,
                name=name,
                ambient=ambient or None,
                floor=floor or None,
                device=module.device.value,
                classes=_CLASSES.get(module.device, frozenset()),
            )


def _names(module: Module, languages: Sequence[str]) -> Sequence[str]:
    """What the family calls it. The maker's own scenes have a name of ours in every language."""
    if module.device is Device.SCENE and module.name in _OWN_SCENES:
        key = f"scene-{module.name.replace('_', '-')}"
        return tuple(dict.fromkeys(locale(language).label(key) for language in languages))
    return (module.name,)
