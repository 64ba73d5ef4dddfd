"""Making the index of a home out of its modules: every name in every way it may be said."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.language.concepts import ACTIONS, AND, ARTICLE, BITS, MEASURES, NOUNS, PREPOSITION, PRONOUN, ROOM
from bot.language.homeindex import HomeIndex, Named, Place
from bot.language.lexicon import Lexicon, lexicon, written
from bot.language.misspellings import Misspellings
from bot.language.typed import fold, spelled

_SYLLABLE = 3
_SHORT = re.compile(r"([^\W\d_]+)\.")
_LETTER = re.compile(r"(?<!\S)[A-Z](?!\S)")
_COVERS = frozenset({"shutter", "curtain", "garage", "gate", "awning", "window", "door", "fan"})


def index(modules: Iterable[Named], languages: Sequence[str]) -> HomeIndex:
    """Everything that can be named in this home, for people who speak these languages. What comes again under the same
    id is another name of that module, or of its ambient; the first is what it is called when it is asked about."""
    return _Builder(tuple(modules), tuple(dict.fromkeys(map(lexicon, languages)))).built()


class _Builder:
    def __init__(self, rows: tuple[Named, ...], lexicons: tuple[Lexicon, ...]) -> None:
        first: dict[str, Named] = {}
        for row in rows:
            first.setdefault(row.id, row)
        places = {id: place for place, id in enumerate(first)}
        self._modules = tuple(first.values())
        self._rows = tuple((row, first[row.id], 1 << places[row.id]) for row in rows)
        self._called: set[str] = set()
        self._lexicons = lexicons
        self._spelled: dict[str, tuple[str, ...]] = {}
        self._own: dict[str, int] = {}
        self._around: dict[str, int] = {}
        self._places: dict[str, list[Place]] = {}
        self._whole: dict[str, int] = {}
        self._joined: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, dict[str, None]] = {}

    def built(self) -> HomeIndex:
        self._settle(lambda module: module.ambient, level=False)
        self._settle(lambda module: module.floor, level=True)
        self._add_synonyms()
        located = {form: word for word in self._around for form in self._inflected(word)}
        names = [
            tuple(located.get(word, word) for word in self._strong(self._words(module.name)))
            for module in self._modules
        ]
        titles: dict[str, int] = {}
        for row, _, bit in self._rows:
            for word in (located.get(word, word) for word in self._strong(self._words(row.name))):
                self._own[word] = self._own.get(word, 0) | bit
                first = self._beginning(word)
                if first is not None:
                    self._own[first] = self._own.get(first, 0) | bit
            titles[row.name] = titles.get(row.name, 0) | bit
        for title, mask in titles.items():
            self._name(self._words(title), mask)
        for title, mask in titles.items():
            self._rename(self._words(title), mask)
        for word in [*self._own, *self._around]:
            self._form(word)
        self._alias()
        self._roomy()
        spoken = frozenset(word for name in self._whole for word in name.split())
        return HomeIndex(
            modules=self._modules,
            lexicons=self._lexicons,
            own=self._own,
            around=self._around,
            places={key: tuple(places) for key, places in self._places.items()},
            whole=self._whole,
            starts=_longest(self._whole),
            joined={word: parts for word, parts in self._joined.items() if word not in self._forms},
            forms={form: tuple(words) for form, words in self._forms.items()},
            names=tuple(
                frozenset((*words, *_letters(module.name))) for words, module in zip(names, self._modules, strict=True)
            ),
            sorted_names=sorted(word for word in self._own if not word.endswith("-")),
            kinds=self._kinds(),
            kindred={spoken.code: self._kindred(spoken) for spoken in self._lexicons},
            words=spoken,
            shortened=self._shortened(),
            misspellings=Misspellings([*self._forms, *self._joined, *spoken]),
        )

    def _words(self, text: str) -> tuple[str, ...]:
        known = self._spelled.get(text)
        if known is None:
            known = self._spelled[text] = spelled(text)
            self._genitives(known)
            for spoken in self._lexicons:
                for way in written(text, spoken.variants) if spoken.variants else ():
                    for word, other in zip(known, way.split(), strict=False):
                        if word != other:
                            self._forms.setdefault(other, {})[word] = None
        return known

    def _strong(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Without the words a name can do without; "s" is what an apostrophe leaves of a genitive."""
        strong = tuple(word for word in words if not self._small(word))
        return strong or words

    def _beginning(self, word: str) -> str | None:
        """What is before the lamp in "Nachttischlampe", where it is no place: any word for lamps may follow it. Its
        hyphen keeps it from being a word by itself."""
        for spoken in self._lexicons:
            if spoken.links and word not in spoken.phrases:
                for cut in range(4, len(word) - 2):
                    if spoken.phrases.get(word[cut:], 0) & NOUNS:
                        first = word[:cut]
                        places = (part for link in spoken.links for part in (first.removesuffix(link),))
                        known = any(part in self._around or part in spoken.rooms for part in places)
                        return None if known else f"{first}-"
        return None

    def _genitives(self, words: tuple[str, ...]) -> None:
        """ "Leo's" is typed "leos"; in "Annas Zimmer" it is Anna who is spoken of."""
        for word, after in pairwise(words):
            if after == "s":
                self._forms.setdefault(f"{word}s", {})[word] = None
        joining = any(spoken.links for spoken in self._lexicons)
        for word in words[:-1] if joining else ():
            if len(word) > 3 and word.endswith("s"):
                self._forms.setdefault(word[:-1], {})[word] = None

    def _small(self, word: str) -> bool:
        return word == "s" or any(spoken.small(word) for spoken in self._lexicons)

    def _name(self, words: tuple[str, ...], mask: int) -> None:
        strong = self._strong(words)
        for spoken in {words, strong}:
            if _lettered(spoken) or not self._plain(spoken):
                name = " ".join(spoken)
                self._whole[name] = self._whole.get(name, 0) | mask
            if len(spoken) > 1:
                self._joined["".join(spoken)] = spoken
                # "Hifi" in "Chaîne hi-fi".
                short = (pair for pair in pairwise(spoken) if max(map(len, pair)) <= _SYLLABLE)
                self._joined.update({"".join(pair): pair for pair in short if "".join(pair).isalpha()})

    def _rename(self, words: tuple[str, ...], mask: int) -> None:
        """The everyday synonyms of what a module is called: "TV" and "telly"."""
        for spoken in self._lexicons:
            for other in _exchanged(words, spoken.things):
                if " ".join(other) in self._whole:
                    continue
                self._name(other, mask)
                if len(words) == len(other) == 1 and other[0] not in self._own:
                    self._forms.setdefault(other[0], {})[words[0]] = None

    def _plain(self, words: tuple[str, ...]) -> bool:
        """Whether a name is nothing but everyday words for devices: "Light", "Temperature sensor"."""
        everyday = NOUNS | MEASURES | ROOM | ARTICLE | PREPOSITION | AND | PRONOUN
        return any(all(spoken.phrases.get(word, 0) & everyday for word in words) for spoken in self._lexicons) or (
            len(words) == 1 and any(spoken.phrases.get(words[0], 0) & ACTIONS for spoken in self._lexicons)
        )

    def _settle(self, where: Callable[[Named], str | None], *, level: bool) -> None:
        masks: dict[tuple[str, str], int] = {}
        for row, module, bit in self._rows:
            name = where(row)
            if name:
                called = (where(module) or name, name)
                masks[called] = masks.get(called, 0) | bit
        for (title, name), mask in masks.items():
            self._called.add(" ".join(self._words(name)))
            self._place(title, self._words(name), mask, level=level)

    def _place(self, name: str, words: tuple[str, ...], mask: int, *, level: bool) -> None:
        strong = self._strong(words)
        telling = frozenset(word for word in strong if not self._vague(word)) or frozenset(strong)
        place = Place(name, telling, mask, level)
        self._name(words, mask)
        for word in strong:
            self._around[word] = self._around.get(word, 0) | mask
        for key in {*telling, name}:
            self._places.setdefault(key, []).append(place)

    def _vague(self, word: str) -> bool:
        return any(spoken.phrases.get(word, 0) & ROOM for spoken in self._lexicons)

    def _add_synonyms(self) -> None:
        known = {place.name: place for places in self._places.values() for place in places}
        things = {word for spoken in self._lexicons for word in spoken.things}
        # The French "box" that stands here is no Italian garage.
        things &= {word for module in self._modules for word in self._words(module.name)}
        for place in known.values():
            words = self._words(place.name)
            for spoken in self._lexicons:
                for other in _exchanged(words, spoken.rooms):
                    if " ".join(other) not in self._called and not (len(other) == 1 and other[0] in things):
                        self._place(place.name, other, place.mask, level=place.level)

    def _inflected(self, word: str) -> Iterator[str]:
        for spoken in self._lexicons:
            yield from spoken.forms(word)

    def _form(self, word: str) -> None:
        for form in self._inflected(word):
            self._forms.setdefault(form, {})[word] = None

    def _alias(self) -> None:
        """The everyday synonyms of words within names, where they are no words of names themselves."""
        for spoken in self._lexicons:
            for word in (*self._own, *self._around):
                for other in spoken.things.get(word, ()):
                    if other not in self._own and other not in self._around and " " not in other:
                        self._forms.setdefault(other, {})[word] = None

    def _roomy(self) -> None:
        """Any word for a room may stand for the one in a room's name: "dormitorio de Ana" of "Habitación de Ana"."""
        called = dict.fromkeys(word for one in self._modules for word in self._words(one.ambient or ""))
        for spoken in self._lexicons:
            heads = dict.fromkeys(word for word in called if spoken.phrases.get(word, 0) & ROOM)
            for other in spoken.roomy if heads else ():
                if other not in self._own and other not in called:
                    self._forms.setdefault(other, {}).update(heads)

    def _shortened(self) -> frozenset[str]:
        """The words a dot stands behind in these names: "Hab. 2"."""
        names = {name for one in self._modules for name in (one.name, one.ambient, one.floor) if name}
        return frozenset(fold(short) for name in names if "." in name for short in _SHORT.findall(name))

    def _kinds(self) -> dict[str, int]:
        kinds: dict[str, int] = {}
        covers: dict[int, set[str]] = {}
        for row, module, bit in self._rows:
            if module.device == "automation":
                covers[bit] = covers.get(bit, set()) | self._covers(row.name)
        for number, module in enumerate(self._modules):
            bit = 1 << number
            marks = {module.device, *module.classes}
            # A cover nobody classified is what it is called, and most likely a shutter.
            if module.device == "automation" and marks.isdisjoint(_COVERS):
                marks.update(covers.get(bit) or {"shutter"})
            for mark in marks:
                kinds[mark] = kinds.get(mark, 0) | bit
        return kinds

    def _covers(self, name: str) -> set[str]:
        meant = 0
        for word in self._words(name):
            for spoken in self._lexicons:
                meant |= spoken.phrases.get(word, 0)
        return {cover for cover in _COVERS if meant & BITS[cover]}

    def _kindred(self, spoken: Lexicon) -> dict[int, int]:
        """The modules that have a word for a kind in their name, whatever they are: a plug called "lamp"."""
        masks: dict[int, int] = {}
        for word, mask in self._own.items():
            nouns = spoken.phrases.get(word, 0) & NOUNS
            while nouns:
                bit = nouns & -nouns
                masks[bit] = masks.get(bit, 0) | mask
                nouns ^= bit
        return masks


def _letters(name: str) -> Iterator[str]:
    """The "A" of "Plug A", which is no article: somebody who says "the plug" has not said it."""
    return (fold(found[0]) for found in _LETTER.finditer(name))


def _lettered(words: Sequence[str]) -> bool:
    return len(words) > 1 and len(words[-1]) == 1


def _exchanged(words: tuple[str, ...], rooms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The other names of the usual room this one is called after; a number behind it stays."""
    for other in rooms.get(" ".join(words), ()):
        yield tuple(other.split())
    if len(words) > 1 and words[-1].isdecimal():
        for other in rooms.get(" ".join(words[:-1]), ()):
            yield (*other.split(), words[-1])


def _longest(names: Iterable[str]) -> dict[str, int]:
    starts: dict[str, int] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        starts[first] = max(starts.get(first, 1), 1 + len(rest.split()))
    return starts
