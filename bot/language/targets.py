"""Which modules of the home a part of a sentence speaks of. Nothing is ever reached because a word was left out of
account: every name said narrows, none widens."""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.concepts import BITS, BOTH, CLASSES, DEVICES, HERE, NOUNS, PLURAL, ROOM, WIDE
from bot.language.homeindex import HomeIndex, Place
from bot.language.lexicon import Lexicon
from bot.language.parts import NOWHERE, Part, Sure, Target, idle
from bot.language.places import Locator
from bot.language.tags import Tag
from bot.language.typed import spelled

_KIND_NAMES = {BITS[name]: name for name in BITS if BITS[name] & NOUNS}
# Kinds there are few of: said without a place, the one that is called so is meant. The others are in every room.
_FEW = CLASSES & ~BITS["shutter"] & ~BITS["curtain"] & ~BITS["window"] | BITS["meter"] | BITS["gateway"]


class Finder(Locator):
    """Finds targets in one home, for somebody who may be known to stand in one of its ambients."""

    def __init__(self, home: HomeIndex, spoken: Lexicon, ambient: str | None, within: int | None = None) -> None:
        super().__init__(home, spoken, within)
        self._kindred = home.kindred[spoken.code]
        self._around = home.inside(ambient) if ambient else 0

    def target(self, part: Part, able: int, usual: Sequence[int] = ()) -> Target:
        """What of the ``able`` modules is meant; ``usual`` are the kinds meant where only a place is said."""
        target = self._target(part, able, usual)
        if part.bits & BOTH and not part.bits & WIDE and target.mask.bit_count() > 2:
            return replace(target, sure=Sure.SEVERAL)
        # "The mirror lights in both bathrooms", of which one was found.
        alone = target.placed and not target.mask & (target.mask - 1)
        return NOWHERE if part.bits & BOTH and alone else target

    def _target(self, part: Part, able: int, usual: Sequence[int]) -> Target:
        places = self.places(part)
        if self.unknown(part, places):
            return NOWHERE
        mask = self._narrowed(part, places, able)
        if not mask:
            return NOWHERE
        core = self._core(part, places, mask)
        named = bool(core) or any(tag.mask and not self._is_place(tag) for tag in part.tags)
        placed = bool(places) or any(self._locates(tag) for tag in part.tags)
        if part.bits & HERE and not placed:
            mask &= self._around
            if not mask:
                return NOWHERE
            placed = True
        if named:
            return self._called(part, mask, core, placed=placed)
        if placed:
            return self._placed(part, places, mask, usual)
        return self._anywhere(part, mask)

    def kind(self, nouns: int) -> int:
        """The modules of the kinds these nouns name."""
        mask = 0
        while nouns:
            bit = nouns & -nouns
            mask |= self._home.kind(_KIND_NAMES[bit])
            nouns ^= bit
        return mask

    def encloses(self, place: Part, other: Part) -> bool:
        """Whether a place is a thing that opens itself and has nothing of the other's class: "gate and garage"."""
        everything = self._home.everything
        if not other.nouns & CLASSES or self._target(other, everything, ()).sure is not Sure.NOTHING:
            return False
        opening = self._target(place, self._home.kind("garage", "gate", "door"), ()).mask
        return bool(opening) and not opening & (opening - 1)

    def holds(self, place: Part, named: Sequence[Tag]) -> bool:
        """Whether something there has all of these words in its name."""
        mask = self._narrowed(place, self.places(place), self._home.everything)
        for tag in named:
            for name in tag.names:
                mask &= self._home.own.get(name, 0)
        return bool(mask)

    def _narrowed(self, part: Part, places: Sequence[Place], able: int) -> int:
        strict = loose = able
        # What may as well mean nothing is heard last: "électrique" in "la prise électrique du couloir".
        for tag in sorted(part.tags, key=idle):
            kind = self.kind(tag.bits & NOUNS)
            named = self._named(tag, places)
            if tag.bits & ROOM and not tag.bits & NOUNS and not places:
                named = named or self._rooms(tag.word)
                if not named:
                    return 0
            if not kind and not named:
                if tag.bits & NOUNS:
                    return 0
                if tag.bits:
                    continue
                return 0
            if idle(tag) and not strict & named:
                continue
            if tag.mask or not kind:
                strict &= named
                loose &= named
            else:
                # A plug called "Fan" is one, whatever else is a fan by its class.
                strict &= kind | (named & self._entitled(tag) if not part.bits & PLURAL else 0)
                loose &= named | kind | self._kin(tag)
        return strict or loose

    def _entitled(self, tag: Tag) -> int:
        """The modules that are called by this word alone."""
        own = sum(self._home.own.get(name, 0) for name in tag.names[:1])
        return sum(1 << one for one in self._home.numbers(own) if self._home.names[one] == frozenset(tag.names[:1]))

    def _rooms(self, word: str) -> int:
        """The modules of the rooms a plural names: "les chambres" of "Chambre 1" and "Chambre Jules"."""
        mask = 0
        for other, around in self._home.around.items():
            if len(other) > 3 and word[: len(other) - 1] == other[:-1] and abs(len(word) - len(other)) <= 2:
                mask |= around
        return mask

    def _named(self, tag: Tag, places: Sequence[Place]) -> int:
        if tag.mask:
            return tag.mask & ~self._yielded(tag, places)
        mask = 0
        for name in tag.names:
            inside = [place.mask for place in places if name in place.words]
            # The number of a room is no number of a lamp elsewhere.
            mask |= 0 if inside and name.isdecimal() else self._home.own.get(name, 0)
            if not inside and not self.counts(name):
                mask |= self._home.around.get(name, 0)
            for one in inside:
                mask |= one
        # "room" in "Living room" narrows nothing that the rest of the name does not.
        vague = tag.bits & ROOM and places and not any(place.words.issubset(tag.names) for place in places)
        return 0 if vague else mask

    def _yielded(self, tag: Tag, places: Sequence[Place]) -> int:
        """What is only on the floor that is called as the room is: "buhardilla" may be both."""
        mask = 0
        for name in tag.names:
            for one in self.at(name):
                inner = (other.mask for other in places if one.level and not other.level and other.words == one.words)
                mask |= next((one.mask & ~other for other in inner), 0)
        return mask

    def _kin(self, tag: Tag) -> int:
        # Where no stove or radiator stands, the thermostat is what heats.
        mask = self._home.kind("thermostat") if tag.bits & BITS["heater"] else 0
        nouns = tag.bits & NOUNS
        while nouns:
            bit = nouns & -nouns
            mask |= self._kindred.get(bit, 0)
            nouns ^= bit
        return mask

    def _is_place(self, tag: Tag) -> bool:
        return any(" ".join(tag.names) and tag.mask == place.mask for name in tag.names for place in self.at(name))

    def _locates(self, tag: Tag) -> bool:
        return not tag.mask and not tag.bits & NOUNS and any(name in self._home.around for name in tag.names)

    def _core(self, part: Part, places: Sequence[Place], mask: int) -> frozenset[str]:
        """The words that call a module by its name: neither a kind nor a place."""
        located = {name for place in places for name in place.words}
        return frozenset(
            name
            for tag in part.tags
            if not tag.bits & (DEVICES | CLASSES | ROOM)
            for name in tag.names
            if name not in located and self._home.own.get(name, 0) & mask and not self._home.around.get(name, 0) & mask
        )

    def _called(self, part: Part, mask: int, core: frozenset[str], *, placed: bool) -> Target:
        said = {name for tag in part.tags for name in tag.names}
        if mask & (mask - 1) and not part.many:
            exact = sum(
                1 << number
                for number in self._home.numbers(mask)
                if self._bare(self._home.names[number], said - core) == core
            )
            mask = exact or mask
        if mask & (mask - 1) and not placed and self._around & mask:
            mask &= self._around
        clear = part.many or not mask & (mask - 1)
        return Target(Sure.CLEAR if clear else Sure.SEVERAL, mask, named=True, placed=placed)

    def _bare(self, name: frozenset[str], besides: set[str]) -> frozenset[str]:
        phrases = self._spoken.phrases
        return frozenset(word for word in name if word not in besides and not phrases.get(word, 0) & NOUNS)

    def _placed(self, part: Part, places: Sequence[Place], mask: int, usual: Sequence[int]) -> Target:
        kinds = self.kind(part.nouns) & mask
        if not kinds and not part.many:
            kept = next((mask & one for one in usual if mask & one), 0)
            # Without a usual kind here, only one sort of device is a clear thing to say.
            if not kept and len({self._home.modules[one].device for one in self._home.numbers(mask)}) > 1:
                return Target(Sure.SEVERAL, mask, placed=True)
            mask = kept or mask
        level = any(place.level for place in places)
        if kinds and not self._several(part) and len(self._ambients(mask)) == 1 and not level:
            titled = self._titled(part, mask, places)
            mask = titled if titled and not self._outnumbered(part, titled) else mask
        # A plural is of lamps, not of rooms: "the bedroom lights" where there are three bedrooms are asked about.
        rooms = part.bits & WIDE or any(tag.bits & ROOM and not tag.names for tag in part.tags)
        clear = bool(rooms) or len(self._ambients(mask)) == 1 or any(place.level for place in places)
        if len(places) > 1 and len({place.mask for place in places}) > 1 and not any(one.level for one in places):
            clear = False
        return Target(Sure.CLEAR if clear else Sure.SEVERAL, mask, placed=True)

    def _several(self, part: Part) -> bool:
        """Whether it says more than one. "The spotlights" is one where that is what one is called."""
        return part.many and (
            bool(part.bits & (WIDE | BOTH)) or any(tag.word in self._spoken.plainest for tag in part.tags)
        )

    def _outnumbered(self, part: Part, titled: int) -> bool:
        """Whether it says more of them than is called so: "lamps" where one is called "Lamp"."""
        called = frozenset().union(*(self._home.names[number] for number in self._home.numbers(titled)))
        return not titled & (titled - 1) and any(tag.bits & PLURAL and tag.word not in called for tag in part.tags)

    def _ambients(self, mask: int) -> set[str | None]:
        return {self._home.modules[number].ambient for number in self._home.numbers(mask)}

    def _titled(self, part: Part, mask: int, places: Sequence[Place] = ()) -> int:
        """The module that is called exactly what was said: "Kitchen light" beside other lights of the kitchen, even
        where the kitchen was called otherwise."""
        said = {name for tag in part.tags for name in tag.names}
        # Where the place was called otherwise, a module may be titled after its own name.
        own = {place.name: frozenset(spelled(place.name)) for place in places}
        others = [one.words for name, words in own.items() for one in self._home.places[name] if one.words <= words]
        return sum(
            1 << number
            for number in self._home.numbers(mask)
            for name in (self._home.names[number],)
            # All of the place's other name, not the wardrobe of a "walk in wardrobe".
            if (name <= said and not any(name < place.words for place in places))
            or any(other <= name <= said | other for other in others)
        )

    def _only(self, titled: int, mask: int) -> bool:
        """Whether nothing else of its kind has a word of that name, and none is just the word for its kind."""
        words = self._home.names[titled.bit_length() - 1]
        return not words & self._spoken.plainest and not any(self._home.own[word] & mask & ~titled for word in words)

    def _anywhere(self, part: Part, mask: int) -> Target:
        if not mask & (mask - 1):
            return Target(Sure.CLEAR, mask)
        if part.bits & WIDE:
            return Target(Sure.CLEAR, mask)
        if self._around:
            here = mask & self._around
            return Target(Sure.CLEAR, here, placed=True) if here else Target(Sure.SEVERAL, mask)
        titled = self._titled(part, mask)
        if (
            titled
            and not titled & (titled - 1)
            and ((part.nouns & _FEW and not part.bits & PLURAL) or self._only(titled, mask))
        ):
            return Target(Sure.CLEAR, titled)
        if part.bits & PLURAL:
            return Target(Sure.CLEAR, mask)
        return Target(Sure.SEVERAL, mask)
