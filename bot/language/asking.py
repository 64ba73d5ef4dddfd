"""Questions out of sentences: about what, and of which modules."""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.clauses import Clause
from bot.language.concepts import (
    ACTIONS,
    ALL,
    ANYTHING,
    AWNING,
    BATTERY,
    BRIGHTNESS,
    CLOSE,
    CONSUMPTION,
    COPULA,
    DEGREES,
    DOWN,
    EXTEND,
    GENERAL,
    HOW_MUCH,
    HUMIDITY,
    MEASURES,
    NOUNS,
    OFF,
    ON,
    OPEN,
    PERCENT,
    PLURAL,
    POSITION,
    PREPOSITION,
    QUESTION,
    RETRACT,
    SOLAR,
    STATE_CLOSED,
    STATE_OFF,
    STATE_ON,
    STATE_OPEN,
    STATES,
    TEMPERATURE,
    UP,
    WHICH,
)
from bot.language.homeindex import HomeIndex
from bot.language.meaning import Question
from bot.language.parts import Part, Sure
from bot.language.tags import Tag
from bot.language.targets import Finder
from bot.language.wishes import second_half

_MEASURED = (
    (BATTERY, "battery"),
    (CONSUMPTION, "consumption"),
    (BRIGHTNESS, "brightness"),
    (POSITION, "position"),
    (TEMPERATURE, "temperature"),
)
_ON, _OFF = STATE_ON | ON, STATE_OFF | OFF
_OPEN, _CLOSED = STATE_OPEN | OPEN | UP, STATE_CLOSED | CLOSE | DOWN


def _said(tags: Sequence[Tag]) -> int:
    """What the words of a question say, without the measures that are only part of a name."""
    said = named = measured = 0
    for tag in tags:
        said |= tag.bits
        measured |= 0 if tag.mask else tag.bits & MEASURES
        named |= tag.bits if tag.mask else 0
    if any(tag.bits & (STATES | ACTIONS) and not tag.mask for tag in tags):
        # "Is the hot tub on?" is not about how hot it is.
        return said & ~(named & MEASURES)
    # The "Akku" of a charger's name is not what is asked beside it.
    others = measured & ~named
    return said & ~MEASURES | others if others else said


class Asker:
    """Turns questions into what they ask of one home. Looking changes nothing, so several modules are no doubt."""

    def __init__(self, home: HomeIndex, finder: Finder) -> None:
        self._home = home
        self._finder = finder

    def question(self, tags: Sequence[Tag], clauses: Sequence[Clause]) -> Question | None:
        tags = _placing(tags)
        said = _said(tags)
        bits = said & (MEASURES | STATES | ACTIONS)
        if said & PERCENT and said & HOW_MUCH:
            # "At what percentage do the lights stand?"
            bits &= ~(STATES | ACTIONS)
        parts = [clause.part for clause in clauses if not clause.part.empty]
        if said & (EXTEND | RETRACT) and parts and all(part.nouns == AWNING for part in parts):
            # "Is the awning out?"
            bits = bits & ~(STATES | ACTIONS) | (STATE_OPEN if said & EXTEND else STATE_CLOSED)
        if said & ANYTHING:
            # "Is any lamp on?" is about all of them, whatever one alone is called.
            parts = [replace(part, bits=part.bits | ALL) for part in parts]
        for bit, kind in _MEASURED:
            if bits & bit:
                return self._measured(kind, parts, bits & ~bit)
        if said & DEGREES:
            return self._measured("temperature", parts)
        far = said & HOW_MUCH and not said & WHICH and bits & (_OPEN | _CLOSED) and not _counts(tags)
        if far and (found := self._measured("position", parts)):
            return found
        if parts and all(map(self._finder.bare, parts)) and not bits and not self._asks(tags):
            return None
        if bits & HUMIDITY:
            return self._about("state", None, parts, self._home.kind("humidity"), [])
        if not parts and not (said & (WHICH | ANYTHING) and bits & (STATES | ACTIONS)):
            return None
        found = self._state(bits, parts, every=bool(said & (WHICH | ANYTHING)) or _counts(tags))
        if found is None or found.state is not None:
            return found
        found = self._meant(found, said)
        # "Where does the lamp stand?" is not how it is.
        return None if found.kind == "state" and said & WHICH and not said & QUESTION else found

    def _meant(self, found: Question, said: int) -> Question:
        """What somebody wants to know of things of one sort who does not say it: "water temperature?"."""
        home, mask = self._home, self._home.mask(found.modules)
        if not mask & ~self._thermal():
            return replace(found, kind="temperature")
        if not said & HOW_MUCH:
            return found
        if thermal := mask & self._thermal():
            return Question("temperature", home.ids(thermal))
        for kinds, kind in (
            (("light",), "brightness"),
            (("automation",), "position"),
            (("plug", "meter"), "consumption"),
        ):
            if not mask & ~home.kind(*kinds):
                return replace(found, kind=kind)
        return found

    def _asks(self, tags: Sequence[Tag]) -> bool:
        """Whether it is asked how a place is, and not who is there."""
        bits = 0
        for tag in tags:
            bits |= tag.bits
        return bool(bits & HOW_MUCH or (bits & (QUESTION | WHICH) and not bits & COPULA))

    def _measured(self, kind: str, parts: Sequence[Part], others: int = 0) -> Question | None:
        home = self._home
        if kind == "consumption" and not any(part.tags or part.nouns for part in parts):
            # The whole home's is what its meters say.
            meters = self._whole(home.kind("power") & home.kind("meter") or home.kind("meter"))
            return Question(kind, home.ids(meters)) if meters else None
        if kind == "temperature" and parts and all(map(self._finder.outdoors, parts)) and (found := self._outdoors()):
            return Question(kind, home.ids(found))
        used = home.kind("meter", "plug")
        able, usual = {
            "temperature": (self._thermal(), [self._thermal()]),
            "brightness": (home.kind("light"), [home.kind("light")]),
            "position": (home.kind("automation"), [home.kind("shutter")]),
            "consumption": (home.everything & ~home.kind("scene", "gateway", "remote", "sensor"), [used]),
            "battery": (home.everything & ~home.kind("scene", "gateway"), []),
        }[kind]
        # The battery of a temperature sensor: the other measure says which sensor.
        for bit, sort in ((TEMPERATURE, "temperature"), (HUMIDITY, "humidity")):
            if kind == "battery" and others & bit:
                able &= home.kind(sort)
        return self._about(kind, None, parts, able, usual)

    def _whole(self, meters: int) -> int:
        """Of these meters the one that counts all that is used, where it is clear which that is."""
        used = sum(1 << one for one in self._home.numbers(meters) if not self._titled(one) & SOLAR)
        general = sum(1 << one for one in self._home.numbers(used) if self._titled(one) & GENERAL)
        return next((one for one in (used, general) if one.bit_count() == 1), used or meters)

    def _outdoors(self) -> int:
        """What measures how warm it is outside, where something is called so."""
        called = tuple(word for spoken in self._home.lexicons for word in spoken.outdoors)
        thermal = self._home.numbers(self._thermal())
        return sum(1 << one for one in thermal if any(word.startswith(called) for word in self._home.names[one]))

    def _titled(self, number: int) -> int:
        meant = 0
        for word in self._home.names[number]:
            for spoken in self._home.lexicons:
                meant |= spoken.phrases.get(word, 0)
        return meant

    def _thermal(self) -> int:
        return self._home.kind("thermostat") | self._home.kind("temperature")

    def _state(self, bits: int, parts: Sequence[Part], *, every: bool) -> Question | None:
        home = self._home
        on, off, opened, closed = bits & _ON, bits & _OFF, bits & _OPEN, bits & _CLOSED
        covers = home.kind("automation") & ~home.kind("fan")
        if on or off:
            able = home.everything & ~covers & ~home.kind("scene", "gateway", "remote", "sensor", "meter")
            if not any(part.nouns or self._finder.where(part) != part.tags for part in parts):
                # "What is on" is no word about fans, as "everything off" is none.
                able &= ~home.kind("automation")
            state = "on" if not off else "off" if not on else None
            found = self._about("state", state, parts, able, [] if every else [home.kind("light")])
            if found is not None or not (opened or closed):
                return found
        if opened or closed:
            able = covers | home.kind("window", "door")
            state = "open" if not closed else "closed" if not opened else None
            return self._about("state", state, parts, able, [home.kind("shutter")])
        return self._about("state", None, parts, home.everything & ~home.kind("scene", "gateway"), [])

    def _about(
        self, kind: str, state: str | None, parts: Sequence[Part], able: int, usual: Sequence[int]
    ) -> Question | None:
        mask = 0
        for part in parts:
            target = self._finder.target(part, able, usual)
            if target.sure is Sure.NOTHING:
                return None
            mask |= target.mask
        if not parts:
            mask = able
        return Question(kind, self._home.ids(mask), state) if mask else None


def _counts(tags: Sequence[Tag]) -> bool:
    """Whether it is asked how many: the Polish "ile okien" is none of how far."""
    asked = next((place for place, tag in enumerate(tags) if tag.bits & HOW_MUCH), len(tags))
    return any(tag.bits & NOUNS and tag.bits & PLURAL for tag in tags[asked + 1 : asked + 2])


def _placing(tags: Sequence[Tag]) -> Sequence[Tag]:
    """A preposition says where, and no state beside one: the Dutch "op" is also up."""
    deciding = STATES | ACTIONS
    weak = [
        place
        for place, tag in enumerate(tags)
        if tag.bits & PREPOSITION and tag.bits & deciding and not second_half(tags, place)
    ]
    if not weak or not any(tag.bits & deciding for place, tag in enumerate(tags) if place not in weak):
        return tags
    return [tag._replace(bits=tag.bits & ~deciding) if place in weak else tag for place, tag in enumerate(tags)]
