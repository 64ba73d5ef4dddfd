"""The promises of the engine that no sentence set can show: it never raises, takes its time in hand, and answers the
same whatever the languages beside."""

import doctest
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.language.understanding
from bot.language import Reading, index, understand
from bot.language.lexicon import codes
from tests.language.sentences.homes import Module, home

HOMES = {code: index(home(code), [code]) for code in ("en", "fr", "de", "pl")}
EVERYONE = index(home("en"), codes())


def test_the_example_of_the_docstring_is_true() -> None:
    found = doctest.testmod(bot.language.understanding)
    assert found.attempted
    assert not found.failed


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_heard(text: str) -> None:
    for code, known in HOMES.items():
        assert isinstance(understand(text, known, [code]), Reading)


WORDS = st.sampled_from(
    [
        *("turn", "off", "on", "the", "kitchen", "lights", "and", ",", "?", "20", "%", "degrees", "it", "all"),
        *("except", "shutter", "close", "living", "room", "left", "s", "half", "not"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(words=st.lists(WORDS, max_size=12))
def test_any_words_of_a_language_are_heard(words: list[str]) -> None:
    reading = understand(" ".join(words), HOMES["en"], ["en"])
    assert isinstance(reading, Reading)
    assert "not" not in words or not reading.commands


def test_a_long_text_is_no_command() -> None:
    assert not understand("turn off the kitchen light " * 20, HOMES["en"], ["en"])
    assert not understand("a" * 100_000, HOMES["en"], ["en"])


@pytest.mark.parametrize(
    "text", ["lightkitchenoff " * 18, "kitchne ligths ofv tunr " * 12, "a b c d e f g h " * 18, "ß" * 300]
)
def test_no_text_takes_long(text: str) -> None:
    before = time.thread_time()
    understand(text, EVERYONE, codes())
    assert time.thread_time() - before < 0.25


def test_two_languages_are_heard_in_one_home() -> None:
    known = index(home("en"), ["fr", "it"])
    french = understand("allume le dragon", known, ["fr", "it"])
    assert french.commands
    assert french == understand("accendi il dragon", known, ["fr", "it"])


def test_a_language_not_asked_for_is_not_heard() -> None:
    known = index(home("en"), ["fr", "it"])
    assert not understand("accendi il dragon", known, ["fr"])


def test_a_home_without_anything_is_no_trouble() -> None:
    nothing = index([], ["en"])
    for text in ("", "turn off the lights", "kitchen", "which lights are on?", "everything off", "20 degrees"):
        assert not understand(text, nothing, ["en"]).commands


def test_a_name_may_be_anything() -> None:
    strange = [
        "",
        " ",
        "🎄",
        "Off",
        "All off",
        "20",
        "Licht & Liebe",
        "🛋️ sofa",
        "a" * 400,
        "מטבח",
        "İstanbul",
        "on on on",
    ]
    modules = [Module(f"m{number}", name, name, name, "light") for number, name in enumerate(strange)]
    known = index(modules, ["en", "de"])
    for name in strange:
        assert isinstance(understand(f"{name} off", known, ["en", "de"]), Reading)
    assert understand("מטבח off", known, ["en"]).commands


def test_a_place_nobody_knows_moves_nothing() -> None:
    for text in (
        "turn off the lights in the bunker",
        "close the shutters in the nursery",
        "bunker off",
        "turn on the spaceship light",
    ):
        assert not understand(text, HOMES["en"], ["en"]).commands


@pytest.mark.parametrize(
    ("said", "ambient", "modules"),
    [
        ("turn on the light", "Kitchen", 3),
        ("lights off", "Study", 2),
        ("turn off the light", "Nowhere", None),
        ("turn off the light", None, None),
        ("turn off the light in the kitchen", "Study", 3),
        ("all lights off", "Study", 66),
    ],
)
def test_where_the_speaker_is_says_what_is_near(said: str, ambient: str | None, modules: int | None) -> None:
    reading = understand(said, HOMES["en"], ["en"], ambient=ambient)
    if modules is None:
        assert reading.ask
        assert not reading.commands
    else:
        assert [len(command.modules) for command in reading.commands] == [modules]
