"""What holds whatever is typed, and however."""

import random
import string
import time
from dataclasses import replace
from itertools import chain, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.domain.devices import Device
from bot.domain.home import Home, Module, Plant, PlantId
from bot.domain.intents import (
    Action,
    Boost,
    CannotDo,
    Command,
    Intent,
    NothingFits,
    NotUnderstood,
    Run,
    SetLevel,
    SetPoint,
    Show,
    Switch,
    WhichOne,
    can,
)
from bot.language import parse
from bot.language.concepts import bits
from bot.language.lexicon import codes, lexicon
from tests.language.homes import (
    AUTO,
    AWAY,
    CITY,
    CLOSE,
    COMFORT,
    EVERYTHING,
    FROST,
    HEATING,
    HOME,
    LIGHTS,
    OFF,
    ON,
    OPEN,
    PLUGS,
    SCENES,
    SEA,
    SHUTTERS,
    STOP,
    home,
    known,
)

NAMES = known(HOME, *codes())
TOPICS = (LIGHTS, PLUGS, SHUTTERS, HEATING, SCENES, EVERYTHING)
topics = st.sampled_from(TOPICS)
spoken_by_some = st.lists(st.sampled_from(codes()), max_size=3)
sites = st.sampled_from((None, CITY, SEA))
WORDS = sorted({word for code in codes() for phrase in lexicon(code).phrases for word in phrase.split()})
NAMED = [thing.name for thing in HOME.things]
sentences = st.lists(
    st.one_of(
        st.sampled_from(NAMED),
        st.sampled_from(WORDS),
        st.from_regex(r"#?[0-9]{1,3}(%|°| min)?", fullmatch=True),
        st.text(max_size=12),
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=600, deadline=None)
@given(st.one_of(st.text(max_size=600), sentences), topics, spoken_by_some, sites)
def test_nothing_typed_crashes_or_reaches_beyond_the_devices(
    typed: str, devices: frozenset[Device], spoken: list[str], site: Plant | None
) -> None:
    meant = parse(typed, NAMES, devices=devices, languages=spoken, plant=site)
    match meant:
        case Command(action, modules, ambients):
            assert modules
            assert set(modules) <= {module for module in HOME if module.device in devices}
            assert all(can(action, module) for module in modules)
            assert ambients == len({module.ambient for module in modules})
        case CannotDo(action, modules):
            assert modules
            assert not any(can(action, module) for module in modules)
        case WhichOne(candidates):
            assert 2 <= len(set(candidates)) == len(candidates) <= 8
        case NothingFits(said, nearest):
            assert len(nearest) <= 3
            assert len(said) <= 100
        case NotUnderstood(said):
            assert len(said) <= 100


@given(sentences, topics)
def test_a_question_changes_nothing(typed: str, devices: frozenset[Device]) -> None:
    meant = parse(typed + "?", NAMES, devices=devices, languages=["it"])
    assert not isinstance(meant, Command)


def unsaid(intent: Intent) -> Intent:
    """Without what repeats the person's own words in their order."""
    if isinstance(intent, WhichOne | NothingFits | NotUnderstood):
        return replace(intent, said="")
    return intent


@pytest.mark.parametrize(
    ("devices", "groups"),
    [
        (LIGHTS, ("kitchen", "worktop", "40%")),
        (LIGHTS, ("living room", "lamp 2", "please", "turn on")),
        (LIGHTS, ("mare", "lampada", "della", "nonna", "half")),
        (LIGHTS, ("kitchn", "ceiling", "off")),
        (PLUGS, ("all", "kitchen", "off")),
        (PLUGS, ("coffee", "kitchen", "on")),
        (PLUGS, ("#11", "#12", "off", "now")),
        (PLUGS, ("kitchen", "xyz", "off")),
        (SHUTTERS, ("living room", "left", "open", "40 %")),
        (HEATING, ("bedroom", "boost 60 min")),
        (HEATING, ("home", "kitchen", "21.5 °C", "turn on")),
        (SCENES, ("run", "good", "night", "the")),
    ],
)
@given(data=st.data())
def test_the_order_of_what_is_said_does_not_matter(
    devices: frozenset[Device], groups: tuple[str, ...], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(groups))
    said, other = (
        parse(" ".join(some), NAMES, devices=devices, languages=["en"], plant=CITY) for some in (groups, shuffled)
    )
    assert unsaid(said) == unsaid(other)
    assert not isinstance(said, NotUnderstood)


BUTTONS: list[tuple[frozenset[Device], str, Action]] = [
    *((devices, "on", ON) for devices in (LIGHTS, PLUGS, HEATING)),
    *((devices, "off", OFF) for devices in (LIGHTS, PLUGS, HEATING)),
    *((devices, f"{level}%", SetLevel(level)) for devices in (LIGHTS, SHUTTERS) for level in (0, 1, 50, 100)),
    (SHUTTERS, "open", OPEN),
    (SHUTTERS, "stop", STOP),
    (SHUTTERS, "close", CLOSE),
    *((HEATING, f"{celsius}", SetPoint(celsius)) for celsius in (3, 3.0, 19.5, 21, 40.0)),
    *((HEATING, f"boost {minutes}", Boost(minutes)) for minutes in (30, 60, 90)),
    (HEATING, "comfort", COMFORT),
    (HEATING, "away", AWAY),
    (HEATING, "frost", FROST),
    (HEATING, "auto", AUTO),
    (SCENES, "run", Run()),
    (SCENES, "", Run()),
]
# In this home every name is a verb, so a button that took names before verbs would go astray.
RIDDLES = home(
    ("Off", {word.title(): dict.fromkeys(("On", "Stop", "21", "Boost 60"), Device.PLUG) for word in WORDS[:60]})
)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("devices", "spelling", "action"), BUTTONS)
def test_a_button_means_its_module_in_every_language(
    code: str, devices: frozenset[Device], spelling: str, action: Action
) -> None:
    for module in HOME:
        if module.device in devices and can(action, module):
            typed = f"#{HOME.number(module)} {spelling}"
            for site in (None, CITY, SEA):
                meant = parse(typed, NAMES, devices=devices, languages=[code], plant=site)
                assert meant == Command(action, (module,))


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("spelling", "action"), [("on", ON), ("off", OFF)])
def test_a_button_means_its_module_where_every_name_is_a_verb(code: str, spelling: str, action: Action) -> None:
    names = known(RIDDLES, code)
    for module in RIDDLES:
        typed = f"#{RIDDLES.number(module)} {spelling}"
        meant = parse(typed, names, devices=PLUGS, languages=[code], plant=RIDDLES.plants[0])
        assert meant == Command(action, (module,))


def edits(word: str) -> set[str]:
    """Everything one slip of the keyboard makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return set(
        chain(
            (left + right[1:] for left, right in cuts if right),
            (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1),
            (left + letter + right[1:] for left, right in cuts if right for letter in string.ascii_lowercase),
            (left + letter + right for left, right in cuts for letter in string.ascii_lowercase),
        )
    )


MOST_SLIPS = 300
MEANINGS = {
    "on": bits("on", "state_on"),
    "off": bits("off", "state_off"),
    "all": bits("all", "everywhere"),
}


def meanings(code: str) -> dict[str, set[str]]:
    """The single words of a language by what they stand for."""
    phrases = lexicon(code).phrases
    return {
        name: {phrase for phrase, meant in phrases.items() if meant & concepts and " " not in phrase}
        for name, concepts in MEANINGS.items()
    }


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(("said", "other", "opposite"), [("on", "off", OFF), ("off", "on", ON)])
def test_no_slip_of_the_keyboard_means_the_opposite(code: str, said: str, other: str, opposite: Switch) -> None:
    known = meanings(code)
    slips = sorted(set().union(*map(edits, known[said])) - known[other])
    random.Random(code + said).shuffle(slips)
    near = (slip for slip in slips if any(OSA.distance(slip, one, score_cutoff=2) <= 2 for one in known[other]))
    tried = list(islice(near, MOST_SLIPS))
    assert tried
    for slip in tried:
        meant = parse(f"tv {slip}", NAMES, devices=PLUGS, languages=[code], plant=CITY)
        assert not (isinstance(meant, Command) and meant.action == opposite), slip


@pytest.mark.parametrize("code", codes())
def test_no_slip_in_a_name_widens_the_command(code: str) -> None:
    everything = meanings(code)["all"] | {""}
    for word in ("fridge", "charger", "tv", "doorbell", "kitchen"):
        whole = parse(f"{word} off", NAMES, devices=PLUGS, languages=[code], plant=CITY)
        assert isinstance(whole, Command)
        for slip in edits(word) - everything:
            meant = parse(f"{slip} off", NAMES, devices=PLUGS, languages=[code], plant=CITY)
            assert not isinstance(meant, Command) or meant.modules == whole.modules, slip


@pytest.mark.parametrize("code", codes())
def test_no_unknown_word_is_ignored(code: str) -> None:
    for typed in ("xyz off", "kitchen xyz off", "all xyz off", "xyz", "off ☃", "qq, off", "off -qq-"):
        meant = parse(typed, NAMES, devices=PLUGS, languages=[code], plant=CITY)
        assert isinstance(meant, NothingFits), typed


HOSTILE = [
    "x" * 4096,
    "🎄" * 4096,
    "ﷺ" * 500,
    "́" * 4096,
    "9" * 4096,
    "1," * 256,
    "#" * 512,
    "\u202e" * 512 + "off",
    "lamp 2 " * 20,
    " ".join(["kichen"] * 40),
    " ".join(["beedroom", "auto", "2", "la", "luce", "tutto", "lamda", "coffe"] * 5),
    "kichen, " * 20,
    " " * 4000 + "off",
    "\x00\ud800\uffff off",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_takes_long(typed: str) -> None:
    for devices in TOPICS:
        spoken = codes()
        took = []
        for _ in range(3):
            start = time.perf_counter()
            parse(typed, NAMES, devices=devices, languages=spoken, plant=CITY)
            took.append(time.perf_counter() - start)
        assert min(took) < 0.05


labels = st.one_of(st.text(max_size=20), st.sampled_from(["", "…", "Lamp", "lamp", "#3", "40%", "Off", "all", "ÅÄÖ"]))


@settings(deadline=None)
@given(
    st.dictionaries(labels, st.dictionaries(labels, st.sampled_from(list(Device)), max_size=4), max_size=4),
    labels,
    st.sampled_from(["", " off", " 40%", " 21", " run"]),
    topics,
)
def test_whatever_things_are_called_a_name_never_means_something_else(
    rooms: dict[str, dict[str, Device]], called: str, rest: str, devices: frozenset[Device]
) -> None:
    strange = home((called, rooms))
    names = known(strange, "fr")
    for module in strange:
        meant = parse(module.name + rest, names, devices=devices, languages=["fr"])
        if isinstance(meant, Command):
            assert set(meant.modules) <= {one for one in strange if one.device in devices}
        number = parse(f"#{strange.number(module)}", names, devices=devices - SCENES, languages=["fr"])
        assert number == Show(module)


def test_too_many_ways_to_correct_are_no_way() -> None:
    pairs = ["lampa", "lampe", "sedia", "sedie", "porto", "porta", "gatto", "gatta", "libro", "libra", "rosso", "rossa"]
    crowded = home(("Home", {"": {" ".join(pairs): Device.LIGHT}}))
    names, spoken = known(crowded), ["en"]
    (module,) = crowded
    few = parse("lampx sedix on", names, devices=LIGHTS, languages=spoken)
    assert few == Command(ON, (module,))
    many = parse("lampx sedix portx gattx librx rossx on", names, devices=LIGHTS, languages=spoken)
    assert many == NothingFits("lampx sedix portx gattx librx rossx", (), ON)


def test_a_home_without_anything_is_no_trouble() -> None:
    empty = known(Home())
    for typed in ("", "off", "kitchen", "kitchen off", "#1", "all off", "kitchen 40%"):
        meant = parse(typed, empty, devices=LIGHTS, languages=["en"], plant=CITY)
        assert isinstance(meant, Show | NothingFits)
        assert not getattr(meant, "nearest", ())


def test_a_plant_that_is_gone_leaves_the_whole_home() -> None:
    gone = replace(CITY, id=PlantId("gone"))
    meant = parse("off", NAMES, devices=PLUGS, languages=[], plant=gone)
    assert meant == parse("off", NAMES, devices=PLUGS, languages=[])
    assert isinstance(meant, Command)
    assert len(meant.modules) == len(CITY.of(Device.PLUG)) + len(SEA.of(Device.PLUG))
    assert all(isinstance(module, Module) for module in meant.modules)
