"""Every language says everything, and no word says two things that exclude each other."""

import tomllib
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest

import bot.language
from bot.domain.devices import Device
from bot.domain.intents import NothingFits
from bot.language import languages, lexicon, parse
from bot.language.actions import ACTIONS
from bot.language.lexicon import UNITS, VERBS, Concept, phrase, vocabulary
from bot.language.words import words
from tests.language.homes import CITY, LIGHTS, NAMES, OFF, does

FILES = sorted((Path(bot.language.__file__).parent / "lexicons").glob("*.toml"))


def table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_every_file_is_a_language() -> None:
    assert languages() == tuple(path.stem for path in FILES)
    assert {"en", "fr", "it"} <= set(languages())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_concept_has_words(path: Path) -> None:
    told = table(path)["words"]
    assert set(told) == {concept.value for concept in Concept} - {Concept.NOUN.value}
    assert all(told.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_device_has_a_noun(path: Path) -> None:
    nouns = table(path)["nouns"]
    assert set(nouns) == set(Device) - {Device.OTHER}
    assert all(nouns.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_stands_in_two_lists(path: Path) -> None:
    told = {concept: {phrase(text) for text in texts} for concept, texts in table(path)["words"].items()}
    for one, other in combinations(told, 2):
        assert not told[one] & told[other], (one, other)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_is_a_noun_and_a_verb(path: Path) -> None:
    known = lexicon(path.stem)
    verbs = {one for one, concept in known.phrases.items() if concept in VERBS}
    assert not verbs & set().union(*known.nouns.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_can_be_typed(path: Path) -> None:
    told = table(path)
    assert all(words(text) for part in told.values() for texts in part.values() for text in texts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_words_of_every_language_mean_there_what_its_file_says(path: Path) -> None:
    known = lexicon(path.stem).phrases
    for concept, texts in table(path)["words"].items():
        for text in texts:
            assert known[phrase(text)] == concept, text


def test_languages_spoken_together_agree() -> None:
    for one, other in permutations(languages(), 2):
        both = vocabulary((lexicon(one), lexicon(other)), frozenset()).phrases
        for text, concept in lexicon(one).phrases.items():
            assert both[text] is concept, (one, other, text)


def test_every_verb_is_an_action_and_every_action_a_verb() -> None:
    assert set(ACTIONS) == VERBS
    assert not UNITS & VERBS


@pytest.mark.parametrize("code", ["it", "IT", "it-CH", "it_IT"])
def test_any_tag_of_a_language_finds_it(code: str) -> None:
    assert lexicon(code) is lexicon("it")


@pytest.mark.parametrize("code", ["", "de", "en-GB", "../it", "it.toml", "\x00"])
def test_a_language_without_lexicon_is_served_in_english(code: str) -> None:
    assert lexicon(code) is lexicon("en")


def test_english_is_understood_in_every_language() -> None:
    for code in languages():
        assert lexicon("en").phrases.items() <= lexicon(code).phrases.items()


def test_a_language_is_understood_only_where_it_is_spoken() -> None:
    typed = "kitchen spegni"
    kitchen = does(OFF, "Kitchen/Ceiling", "Kitchen/Worktop")
    assert parse(typed, NAMES, devices=LIGHTS, lexicons=[lexicon("it")], plant=CITY) == kitchen
    both = [lexicon("fr"), lexicon("it")]
    assert parse(typed, NAMES, devices=LIGHTS, lexicons=both, plant=CITY) == kitchen
    assert isinstance(parse(typed, NAMES, devices=LIGHTS, lexicons=[lexicon("fr")], plant=CITY), NothingFits)
