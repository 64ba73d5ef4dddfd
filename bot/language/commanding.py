"""Commands out of clauses: what can do what is wished, and in which words of the interface."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.concepts import (
    BRIGHTER,
    BRIGHTNESS,
    CLOSE,
    DEGREES,
    DOWN,
    EXTEND,
    HALF,
    HEADING,
    HEATER,
    LEVELS,
    LIGHT,
    MAXIMUM,
    MINIMUM,
    OFF,
    ON,
    OPEN,
    PERCENT,
    POSITION,
    QUARTER,
    RETRACT,
    RUN,
    SCENE,
    SET,
    STOP,
    SWITCH,
    TEMPERATURE,
    THERMOSTAT,
    TOGGLE,
    UP,
    WARMER,
    WIDE,
)
from bot.language.homeindex import HomeIndex
from bot.language.meaning import Command
from bot.language.parts import NOWHERE, Part, Sure, Target
from bot.language.targets import Finder
from bot.language.wishes import Wish

_LEVELS = ((HALF, 50.0), (QUARTER, 25.0), (MAXIMUM, 100.0), (MINIMUM, 0.0))
_TELLING = TEMPERATURE | BRIGHTNESS | POSITION | DEGREES
"""What says by itself which kind of device is meant."""
_PERCENTS = (0.0, 100.0)
_CELSIUS = (3.0, 40.0)
_BOILING = 100.0
# A bare number where only a room was said is degrees when somebody could want it that warm.
_ROOM_CELSIUS = (5.0, 30.0)
_HOURS = 24.0
_NEVER_SWITCHED = ("sensor", "meter", "scene", "gateway", "remote", "automation")


@dataclass(frozen=True, slots=True)
class Doubt:
    """The wish is clear, what it is about is one of several."""

    wish: Wish
    mask: int


class Commander:
    """Turns wishes into commands in one home."""

    def __init__(self, home: HomeIndex, finder: Finder) -> None:
        self._home = home
        self._finder = finder
        self._lights = home.kind("light")
        self._covers = home.kind("automation") & ~home.kind("fan")
        self._awnings = home.kind("awning")
        self._thermostats = home.kind("thermostat")
        self._climate = home.kind("heater", "thermostat")
        self._scenes = home.kind("scene")
        self._switched = (home.everything & ~home.kind(*_NEVER_SWITCHED)) | home.kind("fan")

    def scene(self, part: Part, wish: Wish) -> Command | None:
        """The scene this part names, when the wish is one for scenes: to run it, or nothing but its name."""
        # "Führe die Szene Kino aus", "voer de scène Diner uit".
        ends = OFF | OPEN if wish.bits & RUN and part.nouns & SCENE and not wish.bits & SWITCH else 0
        if (
            wish.actions & ~(ON | ends)
            or wish.values
            or not part.tags
            or part.bits & WIDE
            or part.nouns & ~SCENE
            or not self._scenes
        ):
            return None
        target = self._finder.target(part, self._scenes)
        if target.sure is not Sure.CLEAR or not target.named or target.mask & (target.mask - 1):
            return None
        told = wish.actions or wish.bits & (RUN | SET | SWITCH) or part.nouns & SCENE
        if not told and not all(tag.mask & target.mask for tag in part.tags):
            return None
        return Command("scene", self._home.ids(target.mask))

    def command(self, wish: Wish, part: Part, besides: Sequence[Part]) -> Command | Doubt | None:
        """None when this cannot be done, or when it is not clear what should be."""
        if wish.contradicts or (part.empty and not wish.bits & _TELLING):
            return None
        running = wish.bits & RUN and not wish.actions & ON and not wish.bits & (SWITCH | SET) and not _measured(wish)
        going = running or wish.bits & HEADING
        if going and not part.bits & WIDE and len(self._finder.where(part)) == len(part.tags):
            # "Run to the garage", "on the terrace please".
            return None
        target = self._target(wish, part)
        if target.sure is Sure.NOTHING:
            return None
        if wish.actions & (ON | OFF) and wish.actions & (UP | DOWN | OPEN) and not (target.placed or target.named):
            # Half of what was said is not understood: it may have been where.
            return None
        mask = target.mask
        for other in besides:
            # "All but the fridge in the kitchen": where all is, is not clear.
            if self._finder.where(other) and not self._finder.where(part) and len(other.tags) > 1:
                return None
            excluded = self._finder.target(other, self._home.everything)
            # "The living room's lights but the reading lamp", and that stands elsewhere: another was meant.
            if excluded.sure is Sure.NOTHING or (excluded.named and not excluded.mask & mask):
                return None
            mask &= ~excluded.mask
        if not mask or not self._worded(wish, mask):
            return None
        if target.sure is Sure.SEVERAL:
            return Doubt(wish, mask)
        return self.worded(wish, mask)

    def reach(self, wish: Wish, part: Part) -> int:
        """Everything this may be about."""
        return 0 if wish.contradicts or part.empty else self._target(wish, part).mask

    def beside(self, before: Command, mask: int) -> int:
        """Which of these are where something is done already: "close the kitchen blind, then switch the light off"."""
        ambients = {self._home.modules[one].ambient for one in self._home.numbers(self._home.mask(before.modules))}
        place = ambients.pop() if len(ambients) == 1 else None
        return mask & self._home.inside(place) if place else 0

    def worded(self, wish: Wish, mask: int) -> Command | None:
        """The wish for these modules, in the words of the interface."""
        worded = self._worded(wish, mask)
        return None if worded is None else Command(worded[0], self._home.ids(mask), worded[1])

    def _target(self, wish: Wish, part: Part) -> Target:
        if _measured(wish):
            able, usual = self._adjustable(wish, part)
        elif wish.bits & (EXTEND | RETRACT) and self._rolls(part):
            able, usual = self._awnings, []
        elif wish.actions & STOP:
            return self._stopped(part, ends=bool(wish.actions & OFF))
        elif wish.actions & (ON | OFF | TOGGLE):
            # "Everything off" is no word about fans: covers are another sort of thing.
            able, usual = self._switched, [self._lights]
            if part.bits & WIDE and self._finder.bare(part):
                able &= ~self._home.kind("automation")
        elif wish.actions & (OPEN | CLOSE):
            able, usual = self._opened(part), [self._home.kind("shutter")]
        elif wish.actions & (UP | DOWN):
            # Up or down and nothing but a place is where somebody goes.
            able, usual = (0 if self._finder.bare(part) else self._covers), []
        elif wish.bits & RETRACT and wish.bits & SWITCH:
            # Dutch: "schakel de lamp in".
            able, usual = self._switched, [self._lights]
        elif wish.bits & RUN:
            # "Start the oven", but not "let's play in the playroom".
            able, usual = 0 if self._finder.bare(part) else self._home.kind("plug", "fan", "light"), []
        else:
            return Target(Sure.NOTHING)
        target = self._finder.target(part, able, usual)
        if _measured(wish) and target.sure is Sure.NOTHING and part.nouns & (HEATER | THERMOSTAT):
            # "Set the thermostat to 20" where there is only a radiator.
            target = self._finder.target(_heating(part), able, usual)
        if _measured(wish) and target.mask & self._thermostats and not target.named:
            return Target(target.sure, target.mask & ~(self._climate & ~self._thermostats), target.named, target.placed)
        return target

    def _opened(self, part: Part) -> int:
        """Covers; "close the light" and "dreh die Heizung auf" is how whole regions say it."""
        able = self._covers | (self._lights if part.nouns & LIGHT else 0)
        return able | (self._climate if part.nouns & (HEATER | THERMOSTAT) else 0)

    def _rolls(self, part: Part) -> bool:
        """Whether it names awnings and nothing else, by a word for them or by their own names."""
        named = [tag.mask for tag in part.tags if tag.mask]
        kinds = self._finder.kind(part.nouns)
        return bool(kinds and not kinds & ~self._awnings) or (
            bool(part.nouns) and any(not mask & ~self._awnings for mask in named)
        )

    def _stopped(self, part: Part, *, ends: bool) -> Target:
        """Covers stop on their way; of everything else a stop is an end, and of lights where the word ``ends``."""
        bare = self._finder.bare(part)
        moving = self._finder.target(part, self._covers, [self._covers])
        if ends and bare:
            # "Arrête la cuisine" is about its lights; "arrête tout" may be about anything.
            return NOWHERE if part.bits & WIDE else self._finder.target(part, self._lights, [self._lights])
        if moving.sure is not Sure.NOTHING or bare:
            return moving
        return self._finder.target(part, self._switched & (self._switched if ends else ~self._lights))

    def _adjustable(self, wish: Wish, part: Part) -> tuple[int, list[int]]:
        lights, covers, climate = self._lights, self._covers, self._climate
        warmer = wish.bits & WARMER and not wish.bits & (PERCENT | LEVELS) and not part.nouns & LIGHT
        if wish.bits & (DEGREES | TEMPERATURE) or warmer:
            return climate, [climate]
        if wish.actions & (OPEN | CLOSE) and (not part.nouns or wish.early) and not wish.bits & (PERCENT | LEVELS):
            # "The pool opens at ten", and "acht mal den Rollladen auf" where "macht" was meant.
            return 0, []
        if wish.actions & OPEN and wish.bits & SWITCH and wish.bits & PERCENT:
            # "Dreh die Lampe auf 90 % auf".
            return lights | covers, [covers, lights]
        if wish.actions & (OPEN | CLOSE) or wish.bits & POSITION:
            return covers, [self._home.kind("shutter")]
        if wish.bits & (BRIGHTNESS | BRIGHTER):
            return lights, [lights]
        if wish.bits & (PERCENT | LEVELS):
            return lights | covers, [covers] if wish.actions & (UP | DOWN) else [lights, covers]
        low, high = _ROOM_CELSIUS
        if self._finder.bare(part) and (not part.tags or (wish.early and not wish.bits & (SET | SWITCH))):
            return 0, []
        if part.nouns & (HEATER | THERMOSTAT):
            return climate, [climate]
        if wish.actions & ON and not wish.bits & SET and wish.values[0] <= _HOURS:
            # "On at seven" may be an hour of the day.
            return 0, []
        return lights | covers | climate, [climate] if low <= wish.values[0] <= high else [0]

    def _worded(self, wish: Wish, mask: int) -> tuple[str, float | None] | None:
        if _measured(wish):
            return self._adjusted(wish, mask)
        cover = not mask & ~self._covers
        if wish.bits & (EXTEND | RETRACT) and not mask & ~self._awnings:
            return ("open" if wish.bits & EXTEND else "close"), None
        if wish.actions & STOP:
            return ("stop" if cover else "off"), None
        if wish.actions & (ON | OFF | TOGGLE):
            return ("on" if wish.actions & ON else "off" if wish.actions & OFF else "toggle"), None
        if wish.actions & (OPEN | UP):
            return ("open" if cover else "on"), None
        if wish.actions & (CLOSE | DOWN):
            return ("close" if cover else "off"), None
        return "on", None

    def _adjusted(self, wish: Wish, mask: int) -> tuple[str, float | None] | None:
        if wish.actions & (OFF | TOGGLE | STOP):
            return None
        cover = not mask & ~self._covers
        if wish.bits & MAXIMUM and not wish.values and wish.actions & (OPEN | CLOSE | UP | DOWN) and cover:
            # "Close it completely": as far as that goes.
            return ("close" if wish.actions & (CLOSE | DOWN) else "open"), None
        value = wish.values[0] if wish.values else next(much for bit, much in _LEVELS if wish.bits & bit)
        if not mask & ~self._climate:
            # Who says degrees is told how many there may be.
            ordered = wish.bits & DEGREES and wish.bits & (SET | SWITCH) and 0 <= value <= _BOILING
            fits = (ordered or _CELSIUS[0] <= value <= _CELSIUS[1]) and not wish.bits & (PERCENT | LEVELS)
            return ("set_temperature", value) if fits else None
        if not _PERCENTS[0] <= value <= _PERCENTS[1] or wish.bits & DEGREES:
            return None
        if not mask & ~self._lights:
            return "set_brightness", value
        return ("set_position", value) if not mask & ~self._covers else None


def narrows(one: Command, other: Command) -> bool:
    """Whether it says which of the other's modules are meant: "the lamps in the hall to maximum, the ceiling one"."""
    return (one.action, one.value) == (other.action, other.value) and set(one.modules) < set(other.modules)


def _heating(part: Part) -> Part:
    either = HEATER | THERMOSTAT
    tags = tuple(tag._replace(bits=tag.bits | either) if tag.bits & either else tag for tag in part.tags)
    return Part(tags, part.bits | either)


def _measured(wish: Wish) -> bool:
    return bool(wish.values or wish.bits & LEVELS)
