"""What a word of a lexicon can stand for. A word may stand for several: they are bits of one number, because a
sentence is looked through word by word for each of them."""

from typing import Final

NAMES: Final = (
    *("on", "off", "toggle", "open", "close", "up", "down", "stop", "set", "run", "switch"),
    *("brighter", "dimmer", "warmer", "colder"),
    *("state_on", "state_off", "state_open", "state_closed"),
    *("light", "plug", "automation", "heater", "thermostat", "meter", "sensor", "scene", "remote", "gateway"),
    *("shutter", "curtain", "garage", "gate", "awning", "window", "door", "fan"),
    *("temperature", "brightness", "position", "consumption", "battery", "humidity"),
    *("all", "both", "except", "plural"),
    *("question", "which", "how_much", "copula"),
    *("negation", "past", "conditional", "future_time", "other_world", "telling", "leave", "unrelated"),
    *("percent", "degrees", "half", "maximum", "minimum", "quarter"),
    *("here", "everywhere", "floor", "room"),
    *("and", "then", "preposition", "article", "pronoun", "same", "undo", "polite", "filler", "wake"),
    *("comfort", "away", "frost", "auto", "boost"),
    # What a small word does to an awning: German "aus" and Dutch "uit" roll it out.
    *("extend", "retract"),
    # Before a number it makes a difference of it: "dim by 20 %".
    *("by",),
    # Before what should be so: "I want the lights to be on".
    *("want",),
    # With a thing right behind it, it starts that: the French "mets la radio".
    *("put",),
    # Whatever it may be: "is anything on?"
    *("anything",),
    # The halves of what joins two: the German "sowohl ... als auch".
    *("either", "joins"),
    # What begins a reason: "because"; and who tells what somebody else said.
    *("reason", "reported", "hence", "soon", "purpose"),
    # What politeness is made of: "it would be nice if you could".
    *("kindness", "asking", "framing"),
    # What a thing does by itself when it is let: the German "lass das Licht angehen".
    *("becoming",),
    # What names of sensors call the outdoors: "Außenfühler".
    *("outdoors",),
    # In the names of meters: what is made and not used, and what counts everything.
    *("solar", "general"),
)
BITS: Final = {name: 1 << place for place, name in enumerate(NAMES)}


def bits(*names: str) -> int:
    """These concepts as one number."""
    return sum(BITS[name] for name in names)


ON, OFF, TOGGLE, OPEN, CLOSE = (BITS[name] for name in ("on", "off", "toggle", "open", "close"))
UP, DOWN, STOP, SET, RUN = (BITS[name] for name in ("up", "down", "stop", "set", "run"))
SWITCH, PLURAL, ALL, BOTH, EXCEPT = (BITS[name] for name in ("switch", "plural", "all", "both", "except"))
STATE_ON, STATE_OFF, STATE_OPEN, STATE_CLOSED = (
    BITS[name] for name in ("state_on", "state_off", "state_open", "state_closed")
)
QUESTION, WHICH, HOW_MUCH, COPULA = (BITS[name] for name in ("question", "which", "how_much", "copula"))
PERCENT, DEGREES, HALF = (BITS[name] for name in ("percent", "degrees", "half"))
MAXIMUM, MINIMUM, QUARTER = (BITS[name] for name in ("maximum", "minimum", "quarter"))
HERE, EVERYWHERE, FLOOR, ROOM = (BITS[name] for name in ("here", "everywhere", "floor", "room"))
BY = BITS["by"]
WANT, PUT, ANYTHING = BITS["want"], BITS["put"], BITS["anything"]
EXTEND, RETRACT = BITS["extend"], BITS["retract"]
KINDNESS, ASKING, FRAMING = (BITS[name] for name in ("kindness", "asking", "framing"))
BECOMING, OUTDOORS = BITS["becoming"], BITS["outdoors"]
FRAMES: Final = KINDNESS | ASKING | FRAMING
SOLAR, GENERAL = BITS["solar"], BITS["general"]
DOOR, AWNING = BITS["door"], BITS["awning"]
EITHER, JOINS, REASON, REPORTED, HENCE = (BITS[name] for name in ("either", "joins", "reason", "reported", "hence"))
AND, THEN, PRONOUN, POLITE = (BITS[name] for name in ("and", "then", "pronoun", "polite"))
SAME, UNDO, WAKE, FILLER = (BITS[name] for name in ("same", "undo", "wake", "filler"))
ARTICLE, PREPOSITION, UNRELATED = (BITS[name] for name in ("article", "preposition", "unrelated"))
TEMPERATURE, BRIGHTNESS, POSITION = (BITS[name] for name in ("temperature", "brightness", "position"))
CONSUMPTION, BATTERY, HUMIDITY = (BITS[name] for name in ("consumption", "battery", "humidity"))
LIGHT, PLUG, AUTOMATION, HEATER, THERMOSTAT, METER, SENSOR, SCENE = (
    BITS[name] for name in ("light", "plug", "automation", "heater", "thermostat", "meter", "sensor", "scene")
)

BRIGHTER, WARMER = bits("brighter", "dimmer"), bits("warmer", "colder")
RELATIVE: Final = bits("brighter", "dimmer", "warmer", "colder")
MODES: Final = bits("comfort", "away", "frost", "auto", "boost")
DEVICES: Final = bits(
    "light", "plug", "automation", "heater", "thermostat", "meter", "sensor", "scene", "remote", "gateway"
)
CLASSES: Final = bits("shutter", "curtain", "garage", "gate", "awning", "window", "door", "fan")
NOUNS: Final = DEVICES | CLASSES
STATES: Final = bits("state_on", "state_off", "state_open", "state_closed")
MEASURES: Final = bits("temperature", "brightness", "position", "consumption", "battery", "humidity")
ACTIONS: Final = ON | OFF | TOGGLE | OPEN | CLOSE | UP | DOWN | STOP
LEVELS: Final = HALF | MAXIMUM | MINIMUM | QUARTER
WIDE: Final = ALL | EVERYWHERE
# Whoever says one of these asks nothing of the home now, whatever else is said.
FORBIDDING: Final = bits(
    "negation", "past", "conditional", "future_time", "other_world", "telling", "leave", "unrelated"
)
TELLING, PAST, NEGATION = BITS["telling"], BITS["past"], BITS["negation"]
SOON, PURPOSE = BITS["soon"], BITS["purpose"]
CONDITIONAL, FUTURE = BITS["conditional"], BITS["future_time"]
OTHER_WORLD, LEAVE = BITS["other_world"], BITS["leave"]
# The usual name of a room, whether this home has that room or not. No list of its own: it comes from [rooms].
PLACE: Final = 1 << len(NAMES)
# What a clause says by the order of its words, beside the concepts of the words.
HEADING: Final = 1 << (len(NAMES) + 1)
# That a number was said.
COUNTED: Final = 1 << (len(NAMES) + 2)
# Words that carry no meaning of their own here; a name without them is the same name.
SMALL: Final = bits("and", "preposition", "article", "pronoun", "polite", "filler")

OPPOSITES: Final = (
    ("on", "off"),
    ("open", "close"),
    ("up", "down"),
    ("brighter", "dimmer"),
    ("warmer", "colder"),
    ("state_on", "state_off"),
    ("state_open", "state_closed"),
    ("on", "state_off"),
    ("off", "state_on"),
    ("open", "state_closed"),
    ("close", "state_open"),
    ("maximum", "minimum"),
)
